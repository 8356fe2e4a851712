import type { FeedView } from '../../../core/calendar-views';
import { type Feed, type FeedTrouble, mostFeeds } from '../../../core/feed';
import { feedAddress, isDowngrade, likelyMove, maskedAddress } from '../../../core/feed-address';
import { likelyAddresses } from '../../../core/likely-address';
import { today } from '../../../core/local-time';
import type { Known } from '../../../core/meeting-match';
import type { OwnCalls } from '../../../platform/calls';
import { announce } from '../../../platform/news';
import { originOf } from '../../../platform/sites';
import { getRecord, listRecords, putAll, removeAll, restoreRemoved } from '../../../store';
import { isSample, ownDatabase } from '../database';
import { countDrafts } from '../feed-drafts';
import { forgetRemoved, giveBackUnused, lookUp, refresh, schedule, takeIn, write } from '../feeds';
import { known } from '../resolve';
import type { Handlers } from '../router';
import { inTurn } from '../turns';

type FeedCalls = Pick<
  OwnCalls,
  'listFeeds' | 'addFeed' | 'addFeedFile' | 'renameFeed' | 'refreshFeed' | 'moveFeed' | 'removeFeed'
>;

const longestName = 100;
const notFound = { ok: false, reason: 'not-found' } as const;
const badRequest = { ok: false, reason: 'bad-request' } as const;

/** Calendars by address or file. An address goes in and never comes out whole. */
export const feedCalls: Handlers<FeedCalls, unknown> = {
  listFeeds: async () => {
    // Beside the sample people nothing of hers is shown.
    if (await isSample()) return { ok: true, feeds: [], isSample: true };
    const feeds = (await listRecords(await ownDatabase(), 'feeds')).sort((a, b) =>
      a.createdAt < b.createdAt ? -1 : 1,
    );
    const people = await known(await ownDatabase());
    return { ok: true, feeds: await Promise.all(feeds.map((feed) => viewOf(feed, people))) };
  },

  addFeed: async ({ feedId, address: typed }) => {
    const address = feedAddress(typed);
    // Hers are not added to while sample people are shown.
    if (!address || (await isSample())) return badRequest;
    const feeds = await listRecords(await ownDatabase(), 'feeds');
    if (feeds.some(({ id }) => id === feedId)) return { ok: true };
    if (feeds.some(({ body }) => body.address === address)) return { ok: true, isKnown: true };
    if (feeds.length >= mostFeeds) return badRequest;
    const found = await lookUp(feedId, address);
    if (found.state !== 'read') {
      await giveBackUnused();
      return { ok: true, ...troubleOf(found) };
    }
    const body = { ...found.patch.body, name: new URL(address).hostname, address };
    await write({ ...found.patch, body });
    return { ok: true };
  },

  addFeedFile: async ({ feedId, name, text }) => {
    if (await isSample()) return badRequest;
    if ((await listRecords(await ownDatabase(), 'feeds')).length >= mostFeeds) return badRequest;
    const found = takeIn(feedId, 'file', text, 'file');
    if (found.state === 'trouble') return { ok: true, trouble: found.trouble };
    await write({ ...found.patch, body: { ...found.patch.body, name: name.slice(0, longestName) } });
    return { ok: true };
  },

  renameFeed: async ({ feedId, name }) => {
    const records = await ownDatabase();
    if (!name.trim() || name.length > longestName) return badRequest;
    if (!(await getRecord(records, 'feeds', feedId))) return notFound;
    announce(
      await putAll(records, [{ store: 'feeds', patch: { id: feedId, body: { name: name.trim() } } }], new Date()),
    );
    return { ok: true };
  },

  refreshFeed: async ({ feedId }) => {
    const records = await ownDatabase();
    if (!(await getRecord(records, 'feeds', feedId))) return notFound;
    await refresh(feedId);
    const trouble = (await getRecord(records, 'feeds', feedId))?.trouble;
    return { ok: true, ...(trouble ? { trouble } : {}) };
  },

  moveFeed: ({ feedId, address: typed }) =>
    inTurn(`feed ${feedId}`, async () => {
      const feeds = await listRecords(await ownDatabase(), 'feeds');
      const before = feeds.find(({ id }) => id === feedId)?.body.address;
      if (!before) return notFound;
      const address = typed === undefined ? likelyMove(before) : feedAddress(typed);
      if (!address || isDowngrade(before, address)) return badRequest;
      if (feeds.some(({ body }) => body.address === address)) return { ok: true, isKnown: true };
      const found = await lookUp(feedId, address);
      if (found.state === 'read') await write({ ...found.patch, body: { ...found.patch.body, address } });
      // Of two origins one is not needed any more.
      await giveBackUnused();
      return { ok: true, ...troubleOf(found) };
    }),

  removeFeed: async ({ feedId, undo = false }) => {
    const records = await ownDatabase();
    const target = { store: 'feeds', id: feedId } as const;
    announce(await (undo ? restoreRemoved(records, target, new Date()) : removeAll(records, target, [], new Date())));
    await schedule();
    await forgetRemoved();
    return { ok: true };
  },
};

/** Of an address that was not asked before nothing is known, so that nothing can be the same. */
function troubleOf(found: Awaited<ReturnType<typeof lookUp>>): { trouble?: FeedTrouble } {
  if (found.state === 'read') return {};
  return { trouble: found.state === 'same' ? 'server' : found.trouble };
}

async function viewOf({ id, kind, trouble, lastOkAt, skipped, body }: Feed, people: Known): Promise<FeedView> {
  const likely = body.address && likelyMove(body.address);
  return {
    feedId: id,
    kind,
    name: body.name,
    ...(body.address ? { place: maskedAddress(body.address), origin: originOf(body.address) ?? '' } : {}),
    lastOkAt,
    skipped,
    ...(trouble ? { trouble } : {}),
    ...(trouble === 'moved' && likely ? { likelyOrigin: originOf(likely) ?? '' } : {}),
    upcoming: await countDrafts(await ownDatabase(), body.events, today(new Date())),
    likely: likelyAddresses(body.events, people),
  };
}
