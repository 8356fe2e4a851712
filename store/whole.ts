import type { AllRecords } from '../core/backup';
import type { Body } from '../core/record-base';
import type { LockRecord } from './lock';
import type { Database } from './schema';
import { storeNames } from './schema';
import { isSealed } from './seal';
import { lockId, openedAll, sealed, type Vault, vaultOf } from './vault';

/** Addresses of calendars are secrets: they are not in the file, and an empty profile may have some already. */
const savedNames = storeNames.filter((name) => name !== 'feeds');

/** Everything but feeds, as it is kept (sealed, with the lock, while there is one), from one moment. */
export async function readAll(database: Database): Promise<AllRecords> {
  const transaction = database.transaction(savedNames);
  const lists = await Promise.all(savedNames.map((name) => transaction.objectStore(name).getAll()));
  return Object.fromEntries(savedNames.map((name, i) => [name, lists[i] ?? []])) as AllRecords;
}

/**
 * The same with all words open, and without the lock: what goes into a file.
 * @throws Locked when they are sealed and there is no key.
 */
export async function readOpen(database: Database): Promise<AllRecords> {
  return openAll(database, await readAll(database));
}

/**
 * Records that `readAll` gave, now or earlier, with all words open and without the lock.
 * @throws Locked when they are sealed and there is no key; OperationError when it is another one.
 */
export async function openAll(database: Database, records: AllRecords): Promise<AllRecords> {
  const open: Record<string, unknown[]> = {};
  for (const name of storeNames) {
    const list = records[name] as { id: string; body?: Body }[] | undefined;
    if (list) open[name] = await openedAll(database, name, list.filter(isNoLock(name)));
  }
  return open as AllRecords;
}

const isNoLock =
  (name: string) =>
  ({ id }: { id: string }) =>
    name !== 'settings' || id !== lockId;

/** Nothing of hers is in it yet (settings apart). */
export async function isEmpty(database: Database): Promise<boolean> {
  // Not `count`: it walks over all of them.
  const firsts = savedNames.filter((name) => name !== 'settings').map((name) => database.getAllKeys(name, null, 1));
  return (await Promise.all(firsts)).every((keys) => keys.length === 0);
}

/**
 * Writes records with open words, in one transaction: all of them or none. In a locked database they are sealed first;
 * its lock stays, and a lock among the records is left out.
 * @param isInstead every other record goes in the same transaction.
 * @throws Locked without the key; DataError when words are sealed already, or when the lock is another one meanwhile.
 */
export async function writeAll(
  database: Database,
  records: AllRecords,
  { isInstead = false, onProgress = () => {} }: { isInstead?: boolean; onProgress?: (done: number) => void } = {},
): Promise<void> {
  const vault = vaultOf(database);
  // Before the transaction, which would end while it waits for this.
  const ready = await sealAll(database, records);
  const transaction = database.transaction(storeNames, 'readwrite', { durability: 'strict' });
  // Seen below; without this a failure would also be reported as one that nobody looked at.
  transaction.done.catch(() => {});
  let done = 0;
  try {
    const lock = (await transaction.objectStore('settings').get(lockId)) as unknown as LockRecord | undefined;
    if (!fits(vault, lock)) throw new DOMException('the lock was changed meanwhile', 'DataError');
    for (const name of storeNames) {
      const store = transaction.objectStore(name);
      // Calendar addresses are in no file, so that a file takes none away.
      if (isInstead && name !== 'feeds') void store.clear();
      if (isInstead && name === 'settings' && lock) void store.put(lock as never);
      for (const record of ready[name] ?? []) {
        const put = store.put(record as never);
        done += 1;
        // Not one by one, which is slow, and not all at once, which fills the memory.
        if (done % 500 === 0) {
          await put;
          onProgress(done);
        } else put.catch(() => {});
      }
    }
    await transaction.done;
  } catch (error) {
    // Already aborted when the browser did it (no room, say): then there is nothing to abort.
    if (transaction.error === null) transaction.abort();
    await transaction.done.catch(() => {});
    throw error;
  }
}

async function sealAll(database: Database, records: AllRecords): Promise<AllRecords> {
  const ready: Record<string, unknown[]> = {};
  for (const name of storeNames) {
    const list = ((records[name] ?? []) as { id: string; body?: Body }[]).filter(isNoLock(name));
    if (list.some(({ body }) => isSealed(body))) throw new DOMException('sealed words', 'DataError');
    ready[name] = await Promise.all(list.map((record) => sealed(database, name, record)));
  }
  return ready as AllRecords;
}

/** Sealed words where no lock would keep the key, or plain ones under a lock, must not be written. */
function fits(vault: Vault | undefined, lock: LockRecord | undefined): boolean {
  return lock?.keyId === vault?.keyId && (!lock || (lock.state !== 'opening') === vault?.seals);
}

/** Takes calendars out that came with a file and were never read here. */
export async function dropUnreadFeeds(database: Database): Promise<void> {
  const transaction = database.transaction('feeds', 'readwrite', { durability: 'strict' });
  for (const { id, lastOkAt } of await transaction.store.getAll())
    if (lastOkAt === '') await transaction.store.delete(id);
  await transaction.done;
}

/** Takes all records out, in one transaction. */
export async function clearAll(database: Database): Promise<void> {
  const transaction = database.transaction(storeNames, 'readwrite', { durability: 'strict' });
  await Promise.all(storeNames.map((name) => transaction.objectStore(name).clear()));
  await transaction.done;
}
