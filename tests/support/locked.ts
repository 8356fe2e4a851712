import type { AllRecords } from '../../core/backup';
import {
  type Database,
  finishLock,
  importKey,
  keepCopy,
  makeLock,
  putLock,
  readAll,
  readCopy,
  storeNames,
  useVault,
} from '../../store';

/** Turns the lock on and seals everything; gives back the raw key. */
export async function turnOn(database: Database, phrase: string, now: Date) {
  const { lock, key } = await makeLock(phrase, now);
  await putLock(database, lock, now);
  useVault(database, { key: await importKey(key), keyId: lock.keyId, seals: true });
  await finishLock(database, () => now);
  return { key, keyId: lock.keyId };
}

/** All that lies in the database, as it lies there. */
export async function rawText(database: Database): Promise<string> {
  return JSON.stringify([await readAll(database), await database.getAll('feeds')]);
}

/** A record of every store, with `word` in every place that holds words. */
export function planted(word: string): AllRecords {
  const now = '2026-11-24T13:00:00.000Z';
  const frame = { rev: 1, createdAt: now, updatedAt: now };
  const body = { v: 1, text: word, title: word, deep: { list: [word] } };
  return Object.fromEntries(
    storeNames.map((name) => [name, [{ ...frame, id: name === 'settings' ? 'settings' : `${name}-1`, body }]]),
  ) as unknown as AllRecords;
}

/** An IndexedDB in which everything is gone but the first safety copy; it takes the place of the present one. */
export async function onlyCopies(now: Date): Promise<IDBFactory> {
  const kept = (await readCopy(1)) ?? {};
  const next = new IDBFactory();
  Object.assign(globalThis, { indexedDB: next });
  await keepCopy(kept, 'restore', now);
  return next;
}
