import { readdirSync, readFileSync } from 'node:fs';
import type { Body } from '../../core/record-base';
import type { StoreName } from '../../core/records';
import { importKey, type LockRecord, makeLock } from '../../store';
import { hasWords, sealBody } from '../../store/seal';

/** A database as a released version left it: its stores, their indexes and a record of every kind. */
export interface OldDatabase {
  version: number;
  stores: Record<string, { indexes: Record<string, { multiEntry: boolean }>; records: { id: string }[] }>;
}

const folder = new URL('../fixtures/databases/', import.meta.url);

/** One of every version so far. */
export const oldDatabases = readdirSync(folder).map((name) => ({
  name,
  database: JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as OldDatabase,
}));

/**
 * Makes it anew, in this document, without our own code, which may have changed since; whatever was there goes, safety
 * copies too. It stays open, so that nobody migrates it before `letGo`.
 */
export async function makeOld({ version, stores }: OldDatabase): Promise<void> {
  const done = (request: IDBRequest) =>
    new Promise<void>((resolve, reject) => {
      request.onsuccess = () => resolve();
      request.onerror = () => reject(request.error);
    });
  const safety = done(indexedDB.deleteDatabase('mentorside-safety'));
  const gone = done(indexedDB.deleteDatabase('mentorside'));
  // Asked for in the same breath: nobody else can come between.
  const opening = indexedDB.open('mentorside', version);
  opening.onupgradeneeded = () => {
    for (const [name, { indexes, records }] of Object.entries(stores)) {
      const store = opening.result.createObjectStore(name, { keyPath: 'id' });
      for (const [index, { multiEntry }] of Object.entries(indexes)) store.createIndex(index, index, { multiEntry });
      for (const record of records) store.put(record);
    }
  };
  await Promise.all([safety, gone, done(opening)]);
  (globalThis as { heldOpen?: IDBDatabase }).heldOpen = opening.result;
}

/** From here on it may be migrated. Firefox takes seconds to close it: kept when nothing is in the way any more. */
export async function letGo(): Promise<void> {
  const { heldOpen } = globalThis as { heldOpen?: IDBDatabase };
  if (!heldOpen) return;
  heldOpen.close();
  await new Promise<void>((resolve) => {
    const upgrade = indexedDB.open(heldOpen.name, heldOpen.version + 1);
    // Begun only when nobody has it open; taken back, it leaves all as it is.
    upgrade.onupgradeneeded = () => upgrade.transaction?.abort();
    upgrade.onerror = () => resolve();
  });
}

/** The same database as it is while locked: words sealed, and the lock's record with the settings. */
export async function lockedCopy({ version, stores }: OldDatabase, passphrase: string): Promise<OldDatabase> {
  const { lock, key } = await makeLock(passphrase, new Date(0));
  const sealing = await importKey(key);
  const copy: OldDatabase['stores'] = {};
  for (const [name, { indexes, records }] of Object.entries(stores)) {
    const sealed = await Promise.all(
      (records as { id: string; body?: Body }[]).map(async (record) => {
        if (!record.body || !hasWords(record.body)) return record;
        return { ...record, body: await sealBody(sealing, { store: name as StoreName, id: record.id }, record.body) };
      }),
    );
    const ofLock: LockRecord[] = name === 'settings' ? [{ ...lock, state: 'sealed' }] : [];
    copy[name] = { indexes, records: [...sealed, ...ofLock] };
  }
  return { version, stores: copy };
}

/** The same with so many notes more that a migration takes its time. */
export function withNotes({ version, stores }: OldDatabase, count: number): OldDatabase {
  const { indexes = {}, records = [] } = stores.notes ?? {};
  const [first] = records as { id: string; body: { text: string } }[];
  const text = 'What we spoke about, and what we want to do until we meet again. '.repeat(10);
  const more = Array.from({ length: count }, (_, n) => ({
    ...first,
    id: `many-${n}`,
    body: { ...first?.body, text: `${n} ${text}` },
  }));
  return { version, stores: { ...stores, notes: { indexes, records: [...records, ...more] } } };
}
