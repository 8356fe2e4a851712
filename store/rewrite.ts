import type { AnyRecord } from '../core/batch';
import type { StoreName } from '../core/records';
import type { Database } from './schema';
import { isSealed } from './seal';
import { lockId, opened, sealed, useVault, type Vault, vaultOf } from './vault';

/** A record to change; its words are opened only where they are needed. */
export interface Target {
  store: StoreName;
  id: string;
  needsWords: boolean;
}

export const keyOf = ({ store, id }: { store: StoreName; id: string }) => `${store} ${id}`;

/** What is changed, by `keyOf`: as found, then as it shall be. Absent: not there, or only a tombstone. */
export type Records = Map<string, AnyRecord>;

const mostTries = 10;
const turns = new WeakMap<Database, Promise<unknown>>();

/**
 * Changes records together: reads them, lets `work` change the map, and writes all in one transaction, on the disk
 * (`strict`) before it is answered. Opening and sealing words cannot happen inside a transaction (it would end), so the
 * writing one looks first whether everything is still as it was read, and if not, all begins again. One change after
 * the other in this context: only another window (a restored file) can come between.
 */
export function rewrite<T>(database: Database, targets: readonly Target[], work: (records: Records) => T): Promise<T> {
  const mine = (turns.get(database) ?? Promise.resolve()).then(() => attempt(database, targets, work));
  turns.set(
    database,
    mine.catch(() => {}),
  );
  return mine;
}

async function attempt<T>(database: Database, targets: readonly Target[], work: (records: Records) => T): Promise<T> {
  for (let tries = 0; tries < mostTries; tries++) {
    const vault = vaultOf(database);
    const found = await read(database, targets);
    const records: Records = new Map();
    for (const { store, id, needsWords } of targets) {
      const key = keyOf({ store, id });
      const record = found.get(key);
      if (!record || isTombstone(record)) continue;
      records.set(key, needsWords ? await opened(database, store, record) : record);
    }
    const answer = work(records);
    const writes: { store: StoreName; record: AnyRecord }[] = [];
    for (const { store, id } of unique(targets)) {
      const record = records.get(keyOf({ store, id }));
      if (record) writes.push({ store, record: await sealed(database, store, record) });
    }
    // Locked or unlocked meanwhile: what was made ready may be of the wrong kind.
    if (vault === vaultOf(database) && (await write(database, vault, found, writes))) return answer;
  }
  throw new DOMException('written elsewhere all the time', 'AbortError');
}

async function read(database: Database, targets: readonly Target[]): Promise<Map<string, AnyRecord | undefined>> {
  const transaction = database.transaction(storesOf(targets));
  const found = new Map<string, AnyRecord | undefined>();
  for (const { store, id } of unique(targets))
    found.set(keyOf({ store, id }), (await transaction.objectStore(store).get(id)) as AnyRecord | undefined);
  return found;
}

/** Writes all, or nothing when one of them is not as it was read. */
async function write(
  database: Database,
  vault: Vault | undefined,
  found: ReadonlyMap<string, AnyRecord | undefined>,
  writes: readonly { store: StoreName; record: AnyRecord }[],
): Promise<boolean> {
  const stores = storesOf([...writes, { store: 'settings' }]);
  const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
  const isFitting = fits(database, vault, await transaction.objectStore('settings').get(lockId));
  for (const { store, record } of writes) {
    const place = transaction.objectStore(store);
    const now = (await place.get(record.id)) as AnyRecord | undefined;
    if (!isFitting || !isSame(now, found.get(keyOf({ store, id: record.id })))) {
      transaction.abort();
      await transaction.done.catch(() => {});
      return false;
    }
    await place.put(record as never);
  }
  await transaction.done;
  return true;
}

/**
 * Words must never be sealed with a key that the database does not keep wrapped, nor be left plain in a locked one:
 * another window may have taken the lock away with everything else, or brought a file with a lock. True: the vault is
 * the right one; else it is put right, as far as that is possible without the passphrase.
 */
function fits(database: Database, vault: Vault | undefined, lock: unknown): boolean {
  const keyId = (lock as { keyId?: string } | undefined)?.keyId;
  if (keyId === vault?.keyId) return true;
  useVault(database, keyId === undefined ? undefined : { keyId, seals: true });
  return false;
}

/** Not written, and not sealed or opened, since it was read. */
function isSame(now: AnyRecord | undefined, then: AnyRecord | undefined): boolean {
  return now?.rev === then?.rev && sealOf(now) === sealOf(then);
}

function sealOf(record: AnyRecord | undefined): string | undefined {
  return isSealed(record?.body) ? record.body.sealed : undefined;
}

function unique(targets: readonly Target[]): Target[] {
  return [...new Map(targets.map((target) => [keyOf(target), target])).values()];
}

function storesOf(targets: readonly { store: StoreName }[]): StoreName[] {
  return [...new Set(targets.map(({ store }) => store))];
}

/** Of a purged record only the id is left. */
export function isTombstone(record: AnyRecord): boolean {
  return record.body === undefined;
}
