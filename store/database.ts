import { type IDBPDatabase, openDB } from 'idb';
import { migrations } from './migrations';
import type { Schema } from './schema';

export type Database = IDBPDatabase<Schema>;

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
    const database: Database = await openDB<Schema>(name, migrations.length, {
      async upgrade(db, oldVersion, _newVersion, transaction) {
        for (const step of migrations.slice(oldVersion)) await step(db as never, transaction as never);
      },
      // An older page holds the old version open: it closes itself on `blocking` there; nothing to do but wait.
      blocked() {},
      // A newer version of ourselves wants to upgrade: let it.
      blocking() {
        database.close();
        onClosed();
      },
      terminated: onClosed,
    });
    return database;
  } catch (error) {
    throw new DatabaseRefused(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
  }
}
