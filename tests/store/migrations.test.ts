import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import type { Body, StoreName } from '../../core/records';
import {
  getLock,
  getRecord,
  importKey,
  listCopies,
  makeLock,
  openDatabase,
  readAll,
  readCopy,
  storeNames,
  unwrapKey,
  useVault,
} from '../../store';
import { migrations } from '../../store/migrations';
import { hasWords, sealBody } from '../../store/seal';

/** A database as a released version left it: its stores, their indexes and a record of every kind. */
interface Saved {
  version: number;
  stores: Record<string, { indexes: Record<string, { multiEntry: boolean }>; records: { id: string }[] }>;
}

const folder = new URL('../fixtures/databases/', import.meta.url);
const saved = readdirSync(folder).map((name) => ({
  name,
  database: JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Saved,
}));

/** Makes it anew without our own code, which may have changed since. */
function remake({ version, stores }: Saved): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('mentorside', version);
    opening.onupgradeneeded = () => {
      for (const [name, { indexes, records }] of Object.entries(stores)) {
        const store = opening.result.createObjectStore(name, { keyPath: 'id' });
        for (const [index, { multiEntry }] of Object.entries(indexes)) store.createIndex(index, index, { multiEntry });
        for (const record of records) store.put(record);
      }
    };
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
    opening.onerror = () => reject(opening.error);
  });
}

/** The same database as it is while locked: words sealed, and the lock's record with the settings. */
async function sealedCopy({ version, stores }: Saved, key: CryptoKey, lock: { id: string }): Promise<Saved> {
  const copy: Saved['stores'] = {};
  for (const [name, { indexes, records }] of Object.entries(stores)) {
    const sealed = await Promise.all(
      (records as { id: string; body?: Body }[]).map(async (record) => {
        if (!record.body || !hasWords(record.body)) return record;
        return { ...record, body: await sealBody(key, { store: name as StoreName, id: record.id }, record.body) };
      }),
    );
    copy[name] = { indexes, records: name === 'settings' ? [...sealed, lock] : sealed };
  }
  return { version, stores: copy };
}

describe('the database', () => {
  it('has a saved one of every version', () => {
    expect(saved.map(({ database }) => database.version).sort()).toEqual(migrations.map((_, i) => i + 1));
  });

  it.each(saved)('opens what $name left, with all records', async ({ database: before }) => {
    vi.stubGlobal('indexedDB', new IDBFactory());
    await remake(before);
    const database = await openDatabase('mentorside');
    expect(database.version).toBe(migrations.length);
    const after = { ...(await readAll(database)), feeds: await database.getAll('feeds') };
    for (const name of storeNames) {
      const old = before.stores[name]?.records;
      if (old) expect(old.length, name).toBeGreaterThan(0);
      expect((after[name] ?? []).map(({ id }) => id).sort(), name).toEqual((old ?? []).map(({ id }) => id).sort());
    }
    // What was there before a migration is kept as it was.
    const [copy] = await listCopies();
    expect(copy?.before).toBe(before.version < migrations.length ? 'migration' : undefined);
    const kept = copy && (await readCopy(copy.id));
    if (kept) expect(kept.notes).toEqual(before.stores.notes?.records);
    database.close();
  });

  it.each(saved)('brings what $name left along while it is locked, and opens it with the passphrase', async (one) => {
    vi.stubGlobal('indexedDB', new IDBFactory());
    const { lock, key } = await makeLock('four plain words here', new Date(0));
    lock.state = 'sealed';
    await remake(await sealedCopy(one.database, await importKey(key), lock));
    const database = await openDatabase('mentorside');
    expect(database.version).toBe(migrations.length);
    const kept = await getLock(database);
    const raw = kept && (await unwrapKey(kept, 'four plain words here'));
    if (!raw) throw new Error('the passphrase does not open it');
    useVault(database, { key: await importKey(raw), keyId: kept.keyId, seals: true });
    for (const name of storeNames)
      for (const record of one.database.stores[name]?.records ?? [])
        if (!(record as { deletedAt?: string }).deletedAt)
          expect(await getRecord(database, name, record.id), name).toEqual(record);
    database.close();
  });

  it('made from nothing is the same as one that came all the way', async () => {
    vi.stubGlobal('indexedDB', new IDBFactory());
    const database = await openDatabase('mentorside');
    const last = saved.find(({ database: one }) => one.version === migrations.length)?.database;
    for (const name of storeNames) {
      const { store } = database.transaction(name);
      const indexes = Object.fromEntries(
        [...store.indexNames].map((index) => [index, { multiEntry: store.index(index as never).multiEntry }]),
      );
      expect(indexes, name).toEqual(last?.stores[name]?.indexes);
    }
    database.close();
  });

  it('written by a newer version is refused, not changed', async () => {
    vi.stubGlobal('indexedDB', new IDBFactory());
    await remake({ version: 99, stores: {} });
    await expect(openDatabase('mentorside')).rejects.toThrow(/VersionError/);
  });
});
