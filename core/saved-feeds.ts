import { type Feed, mostFeeds } from './feed';
import { feedAddress } from './feed-address';
import { type Check, list, plain, shape } from './record-checks';

/** A calendar as a file holds it, if she asked for that: the address is a secret. */
export interface SavedFeed {
  name: string;
  address: string;
}

const address: Check = (value) => typeof value === 'string' && feedAddress(value) === value;

export const savedFeeds: Check = list(shape<SavedFeed>({ name: plain, address }), mostFeeds);

/** Files that were dropped are not among them: there is no address to read them again. */
export function feedsToSave(feeds: readonly Feed[]): SavedFeed[] {
  return feeds.flatMap(({ body }) => (body.address ? [{ name: body.name, address: body.address }] : []));
}

/**
 * Calendars of a file that are not here yet. None is asked before she allows it: a permission is this browser's, and
 * does not come with a file.
 */
export function feedsToAdd(
  saved: readonly SavedFeed[],
  here: readonly Feed[],
  { now, newId }: { now: Date; newId: () => string },
): Feed[] {
  const known = new Set(here.map(({ body }) => body.address));
  const at = now.toISOString();
  return saved
    .filter(({ address }) => !known.has(address) && known.add(address))
    .slice(0, Math.max(0, mostFeeds - here.length))
    .map((body) => ({
      ...{ id: newId(), rev: 1, createdAt: at, updatedAt: at },
      ...{ kind: 'address', trouble: 'not-allowed', lastOkAt: '', windowOn: '', zone: '', failures: 0, skipped: 0 },
      body: { v: 1, ...body, events: [] },
    }));
}
