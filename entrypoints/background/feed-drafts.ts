import type { CalendarEvent } from '../../core/calendar-event';
import { type EventRefs, eventRefs } from '../../core/calendar-ref';
import { nearest } from '../../core/feed';
import { toLocal } from '../../core/local-time';
import { matchMeeting } from '../../core/meeting-match';
import { isSamePair } from '../../core/pair';
import { onChanges } from '../../platform/news';
import { type Database, listRecords } from '../../store';
import { isSample, ownDatabase } from './database';
import { isLocked } from './lock';
import { alsoDraftsFrom, type Draft, findDraft } from './open-events';
import { known, resolve } from './resolve';

/** What decides which events of a feed are meetings of hers. */
const deciding = new Set<string>(['feeds', 'people', 'mentorships', 'calendarRefs', 'meetings', 'sample']);

let made: Promise<Draft[]> | undefined;

/** Meetings that feeds tell of and nobody wrote into: worked out when first asked for, and again after a change. */
export function startFeedDrafts(): void {
  alsoDraftsFrom(feedDrafts);
  onChanges((changes) => {
    if (changes.some(({ store }) => deciding.has(store))) made = undefined;
  });
}

async function feedDrafts(): Promise<Draft[]> {
  if (await isSample()) return [];
  if (await isLocked()) {
    made = undefined;
    return [];
  }
  if (!made) {
    const making = makeDrafts();
    made = making;
    making.catch(() => {
      if (made === making) made = undefined;
    });
  }
  return made;
}

/** How many meetings of hers each feed tells of from this day on. */
export async function countDrafts(records: Database, events: readonly CalendarEvent[], from: string): Promise<number> {
  const hers = await certain(records, events);
  return hers.filter(({ event }) => (event.startsAt ?? '') >= from).length;
}

async function makeDrafts(): Promise<Draft[]> {
  const records = await ownDatabase();
  const feeds = await listRecords(records, 'feeds');
  const drafts = new Map<string, Draft>();
  const hers = await certain(
    records,
    feeds.flatMap(({ body }) => body.events),
  );
  for (const { event, refs } of nearest(hers, toLocal(new Date()))) {
    const { draft, meeting, ignoredBy } = await resolve(records, event);
    if (meeting || ignoredBy || !draft.mentorshipIds || !event.startsAt) continue;
    if (await isWritten(records, event.startsAt, draft.mentorshipIds)) continue;
    const meetingId = (await findDraft(event, refs))?.meetingId ?? (await meetingIdOf(refs));
    drafts.set(meetingId, { ...draft, meetingId });
  }
  return [...drafts.values()];
}

/** The events that are hers for certain: few of many, found without asking the database for each. */
async function certain(
  records: Database,
  events: readonly CalendarEvent[],
): Promise<{ event: CalendarEvent; refs: EventRefs }[]> {
  if (events.length === 0) return [];
  const people = await known(records);
  const rows = new Set(await records.getAllKeys('calendarRefs'));
  const found: { event: CalendarEvent; refs: EventRefs }[] = [];
  for (const event of events) {
    const refs = await eventRefs(event);
    const hasRow = [...refs.occurrence, ...refs.series].some(({ id }) => rows.has(id));
    if (hasRow || matchMeeting(event, people).mentorshipIds) found.push({ event, refs });
  }
  return found;
}

/** The same people at the same time is the same meeting, wherever it was seen first. */
async function isWritten(records: Database, startsAt: string, mentorshipIds: readonly string[]): Promise<boolean> {
  const sameTime = await listRecords(records, 'meetings', { index: 'startsAt', is: startsAt });
  return sameTime.some((meeting) => isSamePair(meeting.mentorshipIds, mentorshipIds));
}

/** The same in every life of the worker: a note page that is open stays that meeting's. */
async function meetingIdOf(refs: EventRefs): Promise<string> {
  const bytes = new TextEncoder().encode(`feed ${refs.occurrence[0].id}`);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return `feed-${Array.from(digest.slice(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
