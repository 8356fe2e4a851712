import browser from 'webextension-polyfill';
import type { Feed, FeedTrouble } from '../../core/feed';
import { waitMinutes } from '../../core/feed-address';
import { feedLimits, readFeed } from '../../core/ics/read-feed';
import { addDays, daysBetween, today } from '../../core/local-time';
import type { Patch } from '../../core/records';
import { onLock } from '../../platform/lock';
import { announce } from '../../platform/news';
import { originOf } from '../../platform/sites';
import { getHead, getRecord, listRecords, listRemoved, purgeOne, putAll } from '../../store';
import { ownDatabase } from './database';
import { giveBack } from './feed-origins';
import { fetchFeed } from './fetch-feed';
import { isLocked } from './lock';
import { inTurn } from './turns';

const alarm = 'feeds';
const removedAlarm = 'removed feeds';
/** A removed calendar can be brought back for a little longer than the toast is there. Its address is a secret. */
const undoMs = 60_000;
const timeoutMs = 20_000;
/** What was read is worked out anew after so many days, though the calendar did not change: the window moves on. */
const windowDays = 7;
/** A file is not read again: of it more is kept. */
const daysAhead = { address: 120, file: 400 } as const;

/** Reads each calendar when its time has come. */
export function startFeeds(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarm) void refreshDue();
    if (name === removedAlarm) void forgetRemoved();
  });
  browser.runtime.onStartup.addListener(() => void refreshDue());
  void schedule();
  void forgetRemoved();
  onLock((news) => {
    if (news !== 'open') return;
    void refreshDue();
    void forgetRemoved();
  });
}

function refreshDue(): Promise<void> {
  // One after the other: the second finds them read.
  return inTurn('due feeds', async () => {
    // Read again when it is unlocked.
    if (await isLocked()) return;
    const now = new Date().toISOString();
    for (const { id, nextAt } of await listRecords(await ownDatabase(), 'feeds'))
      if (nextAt && nextAt <= now) await refresh(id);
    await schedule();
  });
}

/** Sets the alarm for the calendar that is to be read next; while it is locked, none. */
export async function schedule(): Promise<void> {
  if (await isLocked()) return;
  const feeds = await listRecords(await ownDatabase(), 'feeds');
  const times = feeds.flatMap(({ nextAt }) => (nextAt ? [Date.parse(nextAt)] : []));
  if (times.length === 0) await browser.alarms.clear(alarm);
  else browser.alarms.create(alarm, { when: Math.max(Math.min(...times), Date.now() + 60_000) });
}

/** Of calendars that were removed nothing is left, neither the address nor the permission that was for it alone. */
export async function forgetRemoved(): Promise<void> {
  const records = await ownDatabase();
  if (await isLocked()) return;
  const removed = (await listRemoved(records)).flatMap(({ store, record }) => (store === 'feeds' ? [record] : []));
  const limit = new Date(Date.now() - undoMs).toISOString();
  const old = removed.filter(({ deletedAt }) => (deletedAt ?? '') <= limit);
  for (const { id } of old) await purgeOne(records, id);
  if (old.length < removed.length) browser.alarms.create(removedAlarm, { when: Date.now() + undoMs + 1000 });
  if (old.length > 0) await giveBackUnused();
}

/** Takes back permissions that no calendar needs. */
export async function giveBackUnused(): Promise<void> {
  const used = await feedOriginsInUse();
  await giveBack((origin) => used.has(origin));
}

export async function hasFeedAt(origin: string): Promise<boolean> {
  return (await feedOriginsInUse()).has(origin);
}

/** Those of calendars that may yet be brought back among them. */
async function feedOriginsInUse(): Promise<Set<string | undefined>> {
  const records = await ownDatabase();
  const removed = (await listRemoved(records)).flatMap(({ store, record }) => (store === 'feeds' ? [record] : []));
  const feeds = [...(await listRecords(records, 'feeds')), ...(removed as unknown as Feed[])];
  return new Set(feeds.flatMap(({ body }) => (body.address ? [originOf(body.address)] : [])));
}

type Found = { state: 'same' } | { state: 'trouble'; trouble: FeedTrouble } | { state: 'read'; patch: Patch<'feeds'> };

/** Reads a calendar by its address; `before` is what is known of it. Nothing is written. */
export async function lookUp(feedId: string, address: string, before?: Feed): Promise<Found> {
  const origin = originOf(address);
  if (!origin || !(await browser.permissions.contains({ origins: [origin] })))
    return { state: 'trouble', trouble: 'not-allowed' };
  const isFresh =
    before !== undefined &&
    before.zone === zoneNow() &&
    daysBetween(before.windowOn, today(new Date())) < windowDays &&
    before.trouble === undefined;
  const fetched = await fetchFeed(address, {
    ...(isFresh ? { etag: before.body.etag, lastModified: before.body.lastModified } : {}),
    mostBytes: feedLimits.bytes,
    timeoutMs,
  });
  if (fetched.state !== 'read') return fetched;
  const found = takeIn(feedId, 'address', fetched.text, new URL(address).host);
  if (found.state !== 'read') return found;
  const words = { etag: fetched.etag ?? null, lastModified: fetched.lastModified ?? null };
  return { state: 'read', patch: { ...found.patch, body: { ...found.patch.body, ...words } } };
}

/** What a calendar's text says, as a change of its record. */
export function takeIn(
  feedId: string,
  kind: Feed['kind'],
  text: string,
  host: string,
): Exclude<Found, { state: 'same' }> {
  const now = new Date();
  const windowOn = today(now);
  const zone = zoneNow();
  const span = { from: addDays(windowOn, -7), to: addDays(windowOn, daysAhead[kind]) };
  const read = readFeed(text, { ...span, zone, host, clock: () => performance.now() });
  if (!read.ok) return { state: 'trouble', trouble: read.problem };
  const head = { kind, lastOkAt: now.toISOString(), windowOn, zone, failures: 0, skipped: read.skipped, trouble: null };
  return { state: 'read', patch: { id: feedId, head, body: { events: read.events } } };
}

function zoneNow(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Reads one calendar now and keeps what came of it. */
export function refresh(feedId: string): Promise<void> {
  return inTurn(`feed ${feedId}`, async () => {
    const records = await ownDatabase();
    const feed = await getRecord(records, 'feeds', feedId);
    if (!feed?.body.address) return;
    await write(resultOf(feed, await lookUp(feedId, feed.body.address, feed)));
  });
}

function resultOf(feed: Feed, found: Found): Patch<'feeds'> {
  if (found.state === 'read') return found.patch;
  if (found.state === 'same')
    return { id: feed.id, head: { lastOkAt: new Date().toISOString(), failures: 0, trouble: null } };
  return { id: feed.id, head: { trouble: found.trouble, failures: feed.failures + 1 } };
}

/** Writes a change of a calendar, with the time of its next reading. */
export async function write(patch: Patch<'feeds'>): Promise<void> {
  const records = await ownDatabase();
  // It may have been removed while it was being read.
  const before = await getHead(records, 'feeds', patch.id);
  if (before?.deletedAt) return;
  const isByAddress = (patch.head?.kind ?? before?.kind) === 'address';
  const minutes = waitMinutes(patch.head?.failures ?? 0);
  const nextAt = isByAddress ? new Date(Date.now() + minutes * 60_000).toISOString() : null;
  announce(
    await putAll(records, [{ store: 'feeds', patch: { ...patch, head: { ...patch.head, nextAt } } }], new Date()),
  );
  await schedule();
}
