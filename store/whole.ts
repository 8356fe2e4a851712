import type { AllRecords } from '../core/backup';
import type { Database } from './database';
import { storeNames } from './schema';

/** Addresses of calendars are secrets: they are not in the file, and an empty profile may have some already. */
const savedNames = storeNames.filter((name) => name !== 'feeds');

/** Everything but feeds, as it is, from one moment. */
export async function readAll(database: Database): Promise<AllRecords> {
  const transaction = database.transaction(savedNames);
  const lists = await Promise.all(savedNames.map((name) => transaction.objectStore(name).getAll()));
  return Object.fromEntries(savedNames.map((name, i) => [name, lists[i] ?? []])) as AllRecords;
}

/** Nothing of hers is in it yet (settings apart). */
export async function isEmpty(database: Database): Promise<boolean> {
  const counts = await Promise.all(
    savedNames.filter((name) => name !== 'settings').map((name) => database.count(name)),
  );
  return counts.every((count) => count === 0);
}

/**
 * Writes records as they are, in one transaction: all of them or none.
 * @param isInstead every other record goes in the same transaction.
 */
export async function writeAll(
  database: Database,
  records: AllRecords,
  { isInstead = false, onProgress = () => {} }: { isInstead?: boolean; onProgress?: (done: number) => void } = {},
): Promise<void> {
  const transaction = database.transaction(storeNames, 'readwrite', { durability: 'strict' });
  // Seen below; without this a failure would also be reported as one that nobody looked at.
  transaction.done.catch(() => {});
  let done = 0;
  try {
    for (const name of storeNames) {
      const store = transaction.objectStore(name);
      // Calendar addresses are in no file, so that a file takes none away.
      if (isInstead && name !== 'feeds') void store.clear();
      for (const record of records[name] ?? []) {
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
    throw error;
  }
}

/** Takes all records out, in one transaction. */
export async function clearAll(database: Database): Promise<void> {
  const transaction = database.transaction(storeNames, 'readwrite', { durability: 'strict' });
  await Promise.all(storeNames.map((name) => transaction.objectStore(name).clear()));
  await transaction.done;
}
