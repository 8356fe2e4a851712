import type { AllRecords } from '../core/backup';
import type { Body } from '../core/records';
import type { Database } from './database';
import { type LockRecord, lockOf } from './lock';
import { storeNames } from './schema';
import { hasWords, isSealed } from './seal';
import { lockId } from './vault';

/** Everything, as it is, from one moment. */
export async function readAll(database: Database): Promise<AllRecords> {
  const transaction = database.transaction(storeNames);
  const lists = await Promise.all(storeNames.map((name) => transaction.objectStore(name).getAll()));
  return Object.fromEntries(storeNames.map((name, i) => [name, lists[i] ?? []])) as AllRecords;
}

/** Nothing of hers is in it yet (settings apart). */
export async function isEmpty(database: Database): Promise<boolean> {
  const counts = await Promise.all(
    storeNames.filter((name) => name !== 'settings').map((name) => database.count(name)),
  );
  return counts.every((count) => count === 0);
}

/**
 * Writes records as they are, in one transaction: all of them or none. A locked database then has plain words again:
 * its lock says so, and the background seals them (`finishLock`). Records under another key are refused; open them first
 * (`openRecords`).
 */
export async function writeAll(database: Database, records: AllRecords): Promise<void> {
  const transaction = database.transaction(storeNames, 'readwrite', { durability: 'strict' });
  try {
    const lock = (await transaction.objectStore('settings').get(lockId)) as unknown as LockRecord | undefined;
    if (lock) {
      if ((lockOf(records)?.keyId ?? lock.keyId) !== lock.keyId) throw new DOMException('other key', 'DataError');
      if (hasPlainWords(records))
        await transaction.objectStore('settings').put({ ...lock, state: 'sealing', rev: lock.rev + 1 } as never);
    }
    for (const name of storeNames)
      for (const record of records[name] ?? [])
        if (!lock || record.id !== lockId) await transaction.objectStore(name).put(record as never);
    await transaction.done;
  } catch (error) {
    // Already aborted when the browser did it (no room, say): then there is nothing to abort.
    if (transaction.error === null) transaction.abort();
    await transaction.done.catch(() => {});
    throw error;
  }
}

function hasPlainWords(records: AllRecords): boolean {
  return storeNames.some((name) =>
    (records[name] ?? []).some(
      ({ id, body }: { id: string; body?: Body }) => id !== lockId && body && !isSealed(body) && hasWords(body),
    ),
  );
}

/** Takes all records out, in one transaction. */
export async function clearAll(database: Database): Promise<void> {
  const transaction = database.transaction(storeNames, 'readwrite', { durability: 'strict' });
  await Promise.all(storeNames.map((name) => transaction.objectStore(name).clear()));
  await transaction.done;
}
