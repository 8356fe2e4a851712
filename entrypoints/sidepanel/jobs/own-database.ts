import { type Database, fromBase64, getLock, importKey, Locked, openDatabase, useVault } from '../../../store';

let key: string | undefined;

/** The raw key of her words, as the page knows it; absent while it is locked, or when there is no lock. */
export function useKey(raw: string | undefined): void {
  key = raw;
}

/**
 * Her own records, for one job.
 * @throws Locked when they are locked.
 */
export async function withDatabase<T>(job: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase('mentorside');
  try {
    const lock = await getLock(database);
    if (lock && !key) throw new Locked();
    if (lock && key) {
      const vault = { key: await importKey(fromBase64(key)), keyId: lock.keyId, seals: lock.state !== 'opening' };
      useVault(database, vault);
    }
    return await job(database);
  } finally {
    database.close();
  }
}
