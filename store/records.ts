import type { AnyRecord, Batch, Put } from '../core/batch';
import type { Body } from '../core/record-base';
import type { StoreName, Stores } from '../core/records';
import { isTombstone, keyOf, rewrite } from './rewrite';
import type { Database } from './schema';
import { storeNames } from './schema';
import { openedAll, openedOrLess } from './vault';

/** One change that was written: what surfaces are told. */
export interface Written {
  store: StoreName;
  id: string;
  rev: number;
}

/**
 * The one way in which words get into the database: field-wise patches, all in one transaction, on the disk (`strict`)
 * before it is answered. A record that is not there yet is made from `fresh` and the patch; a removed one comes back.
 * @returns the new revisions, in the order of the patches.
 */
export async function putAll(database: Database, puts: readonly Put[], now: Date): Promise<Written[]> {
  return putBatch(database, { puts, remove: [], erase: [] }, now);
}

/** The same with records that go: removed ones whole for 7 days, erased ones but for their ids. */
export async function putBatch(
  database: Database,
  { puts, remove, erase }: Readonly<Omit<Batch, 'puts'>> & { puts: readonly Put[] },
  now: Date,
): Promise<Written[]> {
  const at = now.toISOString();
  // A record that is named twice is opened when one of its patches needs it.
  const worded = new Set(puts.filter(needsWords).map(keyOfPut));
  const targets = [...puts.map(({ store, patch }) => ({ store, id: patch.id })), ...remove, ...erase].map(
    ({ store, id }) => ({ store, id, needsWords: worded.has(keyOf({ store, id })) }),
  );
  if (targets.length === 0) return [];
  return rewrite(database, targets, (records) => {
    const written: Written[] = [];
    for (const put of puts) {
      const key = keyOfPut(put);
      const after = applyPatch(records.get(key), put.patch as AnyPatch, (put.fresh ?? {}) as Partial<AnyRecord>, at);
      records.set(key, after);
      written.push({ store: put.store, id: after.id, rev: after.rev });
    }
    const [root] = remove;
    for (const { store, id } of remove) {
      const record = records.get(keyOf({ store, id }));
      if (!record) continue;
      const { deletedWith: _with, ...kept } = record;
      const after = { ...kept, rev: record.rev + 1, updatedAt: at, deletedAt: at } as AnyRecord;
      records.set(keyOf({ store, id }), id === root?.id ? after : { ...after, deletedWith: root?.id ?? '' });
      written.push({ store, id, rev: after.rev });
    }
    for (const { store, id } of erase) {
      records.set(keyOf({ store, id }), { id, deletedAt: at } as AnyRecord);
      written.push({ store, id, rev: 0 });
    }
    return written;
  });
}

/** A change of the head alone leaves the words as they are, sealed or not. */
function needsWords({ patch }: Put): boolean {
  return Object.keys(patch.body ?? {}).length > 0;
}

function keyOfPut({ store, patch }: Put): string {
  return keyOf({ store, id: patch.id });
}

type AnyPatch = { id: string; head?: Record<string, unknown>; body?: Record<string, unknown> };

const headOfRecord = new Set(['id', 'rev', 'createdAt', 'updatedAt', 'body', 'deletedAt', 'deletedWith']);

/** The record after a patch: named fields change, null removes, everything else stays. */
function applyPatch(before: AnyRecord | undefined, patch: AnyPatch, fresh: Partial<AnyRecord>, at: string): AnyRecord {
  const {
    deletedAt: _deletedAt,
    deletedWith: _deletedWith,
    ...kept
  } = before ?? {
    ...fresh,
    id: patch.id,
    rev: 0,
    createdAt: at,
    updatedAt: at,
    body: { v: 1, ...fresh.body },
  };
  const after = { ...kept, body: { ...kept.body } } as AnyRecord;
  for (const [field, value] of Object.entries(patch.head ?? {})) {
    if (headOfRecord.has(field)) continue;
    if (value === null) delete after[field];
    else after[field] = value;
  }
  const body = after.body as Body & Record<string, unknown>;
  for (const [field, value] of Object.entries(patch.body ?? {})) {
    if (field === 'v') continue;
    if (value === null) delete body[field];
    else body[field] = value;
  }
  after.rev += 1;
  after.updatedAt = at;
  return after;
}

/** One living record; removed ones are not found, nor those that do not open. */
export async function getRecord<S extends StoreName>(
  database: Database,
  store: S,
  id: string,
): Promise<Stores[S] | undefined> {
  const record = (await database.get(store, id)) as Stores[S] | undefined;
  return record && !record.deletedAt ? openedOrLess(database, store, record) : undefined;
}

/** One record, also a removed one, as long as it has its words. */
export async function getKept<S extends StoreName>(
  database: Database,
  store: S,
  id: string,
): Promise<Stores[S] | undefined> {
  const record = (await database.get(store, id)) as Stores[S] | undefined;
  return record?.body ? openedOrLess(database, store, record) : undefined;
}

/** The same without its words, also of a removed one, and while the database is locked. */
export async function getHead<S extends StoreName>(
  database: Database,
  store: S,
  id: string,
): Promise<Omit<Stores[S], 'body'> | undefined> {
  const record = (await database.get(store, id)) as Stores[S] | undefined;
  if (!record) return undefined;
  const { body: _body, ...head } = record;
  return head;
}

/** All living records of a small store, or those of one index value. Never for whole `notes`. */
export async function listRecords<S extends StoreName>(
  database: Database,
  store: S,
  by?: { index: string; is: string | IDBKeyRange; limit?: number },
): Promise<Stores[S][]> {
  const records = (
    by
      ? await database.getAllFromIndex(store, by.index as never, by.is as never, by.limit)
      : await database.getAll(store)
  ) as Stores[S][];
  const living = records.filter((record) => !record.deletedAt);
  return openedAll(database, store, living);
}

const inOneStep = 500;

/** All living records of a store of any size, some at a time. */
export async function* listInSteps<S extends StoreName>(database: Database, store: S): AsyncGenerator<Stores[S][]> {
  const ids = await database.getAllKeys(store);
  for (let at = 0; at < ids.length; at += inOneStep) {
    const last = ids[Math.min(at + inOneStep, ids.length) - 1];
    const records = (await database.getAll(store, IDBKeyRange.bound(ids[at], last))) as Stores[S][];
    const living = records.filter((record) => !record.deletedAt);
    yield await openedAll(database, store, living);
  }
}

/** Removed ones go here for this many days; then only id and date stay. */
const keepDeletedDays = 7;

/**
 * Takes records out of sight together; `root` is the one that she removed, the others went with it.
 * They stay whole for 7 days.
 */
export async function removeAll(
  database: Database,
  root: { store: StoreName; id: string },
  others: readonly { store: StoreName; id: string }[],
  now: Date,
): Promise<Written[]> {
  return changeAll(database, [root, ...others], now, (record) => ({
    ...record,
    deletedAt: now.toISOString(),
    ...(record.id === root.id ? {} : { deletedWith: root.id }),
  }));
}

/** Brings a removed record back, and all that went with it. */
export async function restoreRemoved(database: Database, root: { store: StoreName; id: string }, now: Date) {
  const targets: { store: StoreName; id: string }[] = [root];
  for (const { store, record } of await findRemoved(database))
    if (record.deletedWith === root.id) targets.push({ store, id: record.id });
  return changeAll(database, targets, now, ({ deletedAt: _at, deletedWith: _with, ...record }) => record as AnyRecord);
}

async function changeAll(
  database: Database,
  targets: readonly { store: StoreName; id: string }[],
  now: Date,
  change: (record: AnyRecord) => AnyRecord,
): Promise<Written[]> {
  const stores = [...new Set(targets.map((target) => target.store))];
  const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
  const written: Written[] = [];
  for (const { store, id } of targets) {
    const place = transaction.objectStore(store);
    const record = (await place.get(id)) as AnyRecord | undefined;
    if (!record || isTombstone(record)) continue;
    const after = { ...change(record), rev: record.rev + 1, updatedAt: now.toISOString() };
    await place.put(after as never);
    written.push({ store, id, rev: after.rev });
  }
  await transaction.done;
  return written;
}

/** All removed records that still have their words. */
export async function listRemoved(database: Database): Promise<{ store: StoreName; record: AnyRecord }[]> {
  const found = await findRemoved(database);
  const all = await Promise.all(
    found.map(async ({ store, record }) => ({ store, record: await openedOrLess(database, store, record) })),
  );
  return all.filter((one): one is { store: StoreName; record: AnyRecord } => one.record !== undefined);
}

/** The same with the words as they are kept: enough to bring back or to purge. */
async function findRemoved(database: Database): Promise<{ store: StoreName; record: AnyRecord }[]> {
  const found: { store: StoreName; record: AnyRecord }[] = [];
  for (const store of storeNames) {
    let cursor = await database.transaction(store).store.openCursor();
    while (cursor) {
      const record = cursor.value as unknown as AnyRecord;
      if (record.deletedAt && !isTombstone(record)) found.push({ store, record });
      cursor = await cursor.continue();
    }
  }
  return found;
}

/** After 7 days a removed record loses everything but its id and the date. */
export async function purgeRemoved(database: Database, now: Date): Promise<number> {
  const limit = new Date(now.getTime() - keepDeletedDays * 86_400_000).toISOString();
  return purgeWhere(database, (record) => (record.deletedAt as string) < limit);
}

/** One removed record, and all that went with it, or had been removed of it before, at once. */
export async function purgeOne(database: Database, id: string): Promise<number> {
  return purgeWhere(database, ({ id: own, deletedWith, mentorshipId, mentorshipIds }) =>
    [own, deletedWith, mentorshipId, String(mentorshipIds)].includes(id),
  );
}

async function purgeWhere(database: Database, isMeant: (record: AnyRecord) => boolean): Promise<number> {
  const old = (await findRemoved(database)).filter(({ record }) => isMeant(record));
  if (old.length === 0) return 0;
  const transaction = database.transaction([...new Set(old.map(({ store }) => store))], 'readwrite', {
    durability: 'strict',
  });
  for (const { store, record } of old)
    await transaction.objectStore(store).put({ id: record.id, deletedAt: record.deletedAt } as never);
  await transaction.done;
  return old.length;
}
