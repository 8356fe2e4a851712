import { openDB } from 'idb';
import type { AllRecords } from '../core/backup';
import { migrations } from './migrations';
import { keepCopy } from './safety';
import type { Database, Schema } from './schema';

/** Her own records, and the sample people: two databases, so that they never mix. */
export type DatabaseName = 'mentorside' | 'mentorside-sample';

/** The database could not be opened; `message` is the browser's, for "copy details". */
export class DatabaseRefused extends Error {
  override name = 'DatabaseRefused';
}

/**
 * Opens the database and brings it to the newest version.
 * @param onClosed the connection is gone (newer version elsewhere, or the browser closed it): open again when needed.
 * @throws DatabaseRefused when the browser refuses, or when a newer Mentorside has written it.
 */
export async function openDatabase(name: DatabaseName, onClosed: () => void = () => {}): Promise<Database> {
  try {
    return await open(name, onClosed, name === 'mentorside' ? 'copy-first' : 'upgrade').catch(async (error) => {
      if (!(error instanceof CopyFirst)) throw error;
      await copyAsItIs(name);
      return await open(name, onClosed, 'upgrade');
    });
  } catch (error) {
    throw new DatabaseRefused(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
  }
}

/** An older database was met: nothing was changed yet. */
class CopyFirst extends Error {}

async function open(name: DatabaseName, onClosed: () => void, how: 'copy-first' | 'upgrade'): Promise<Database> {
  let isOld = false;
  const opening: Promise<Database> = openDB<Schema>(name, migrations.length, {
    async upgrade(db, oldVersion, _newVersion, transaction) {
      if (how === 'copy-first' && oldVersion > 0) {
        isOld = true;
        transaction.done.catch(() => {});
        transaction.abort();
        return;
      }
      for (const step of migrations.slice(oldVersion)) await step(db as never, transaction as never);
    },
    // An older page holds the old version open: it closes itself on `blocking` there; nothing to do but wait.
    blocked() {},
    // A newer version of ourselves wants to upgrade: let it.
    blocking() {
      void opening.then((database) => database.close());
      onClosed();
    },
    terminated: onClosed,
  });
  return opening.catch((error) => {
    throw isOld ? new CopyFirst() : error;
  });
}

/** Puts the records of an older database into a safety copy, before a migration touches them. */
async function copyAsItIs(name: DatabaseName): Promise<void> {
  const database = await openDB(name);
  try {
    const stores = [...database.objectStoreNames];
    const transaction = database.transaction(stores);
    const lists = await Promise.all(stores.map((store) => transaction.objectStore(store).getAll()));
    const records = Object.fromEntries(stores.map((store, i) => [store, lists[i]])) as AllRecords;
    await keepCopy(records, 'migration', new Date());
  } finally {
    database.close();
  }
}
