import { type DBSchema, openDB } from 'idb';
import type { AllRecords } from '../core/backup';
import type { Body } from '../core/records';
import { hasWords, isSealed } from './seal';

// Copies of all records from before something large, in a database of their own: a migration or a restore that goes
// wrong must not be able to take them along.

export interface SafetyCopy {
  id: number;
  madeAt: string;
  before: 'migration' | 'restore' | 'going-back';
  records: number;
}

interface Schema extends DBSchema {
  copies: { key: number; value: Omit<SafetyCopy, 'id'> & { id?: number } };
  /** Up to so many records each: a value of the whole would be too large for the browser at once. */
  parts: {
    key: number;
    value: { id?: number; copy: number; store: string; records: unknown[] };
    indexes: { copy: number };
  };
}

const perPart = 500;
const copiesKept = 2;
const daysKept = 14;

function openSafety() {
  return openDB<Schema>('mentorside-safety', 1, {
    upgrade(db) {
      db.createObjectStore('copies', { keyPath: 'id', autoIncrement: true });
      db.createObjectStore('parts', { keyPath: 'id', autoIncrement: true }).createIndex('copy', 'copy');
    },
  });
}

/** Keeps a copy and lets older ones go. Nothing to copy: nothing is kept. */
export async function keepCopy(
  records: AllRecords,
  before: SafetyCopy['before'],
  now: Date,
): Promise<number | undefined> {
  // Settings alone are not worth one.
  const count = Object.entries(records).reduce(
    (sum, [store, list]) => sum + (store === 'settings' ? 0 : list.length),
    0,
  );
  if (count === 0) return undefined;
  const database = await openSafety();
  try {
    const transaction = database.transaction(['copies', 'parts'], 'readwrite', { durability: 'strict' });
    const copy = await transaction.objectStore('copies').add({ madeAt: now.toISOString(), before, records: count });
    for (const [store, list] of Object.entries(records))
      for (let at = 0; at < list.length; at += perPart)
        void transaction.objectStore('parts').add({ copy, store, records: list.slice(at, at + perPart) });
    await transaction.done;
    await dropOld(database, now);
    return copy;
  } finally {
    database.close();
  }
}

/** The copies that there are, the newest first. */
export async function listCopies(): Promise<SafetyCopy[]> {
  const database = await openSafety();
  try {
    return ((await database.getAll('copies')) as SafetyCopy[]).reverse();
  } finally {
    database.close();
  }
}

/** All records of a copy; undefined when it is gone. */
export async function readCopy(id: number): Promise<AllRecords | undefined> {
  const database = await openSafety();
  try {
    if (!(await database.get('copies', id))) return undefined;
    const records: Record<string, unknown[]> = {};
    for (const part of await database.getAllFromIndex('parts', 'copy', id)) {
      const list = records[part.store] ?? [];
      for (const record of part.records) list.push(record);
      records[part.store] = list;
    }
    return records as AllRecords;
  } finally {
    database.close();
  }
}

/** Two copies stay, for 14 days at most: what she deleted shall not live on in them. */
export async function dropOldCopies(now: Date): Promise<void> {
  const database = await openSafety();
  try {
    await dropOld(database, now);
  } finally {
    database.close();
  }
}

/** Copies with plain words, from before the lock: they would tell what it hides. */
export async function dropPlainCopies(): Promise<void> {
  const database = await openSafety();
  try {
    const plain = new Set<number>();
    let cursor = await database.transaction('parts').store.openCursor();
    while (cursor) {
      const { copy, records } = cursor.value;
      if ((records as { body?: Body }[]).some(({ body }) => body && !isSealed(body) && hasWords(body))) plain.add(copy);
      cursor = await cursor.continue();
    }
    await drop(database, [...plain]);
  } finally {
    database.close();
  }
}

async function dropOld(database: Awaited<ReturnType<typeof openSafety>>, now: Date): Promise<void> {
  const limit = new Date(now.getTime() - daysKept * 86_400_000).toISOString();
  const copies = ((await database.getAll('copies')) as SafetyCopy[]).reverse();
  const old = copies.filter(({ madeAt }, i) => i >= copiesKept || madeAt < limit);
  await drop(
    database,
    old.map(({ id }) => id),
  );
}

async function drop(database: Awaited<ReturnType<typeof openSafety>>, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  const transaction = database.transaction(['copies', 'parts'], 'readwrite', { durability: 'strict' });
  for (const id of ids) {
    void transaction.objectStore('copies').delete(id);
    for (const key of await transaction.objectStore('parts').index('copy').getAllKeys(id))
      void transaction.objectStore('parts').delete(key);
  }
  await transaction.done;
}
