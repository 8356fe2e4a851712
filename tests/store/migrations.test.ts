import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import {
  getLock,
  getRecord,
  importKey,
  listCopies,
  openDatabase,
  readAll,
  readCopy,
  storeNames,
  unwrapKey,
  useVault,
} from '../../store';
import { migrations } from '../../store/migrations';
import { letGo, lockedCopy, makeOld, type OldDatabase, oldDatabases } from '../support/old-database';

async function remake(old: OldDatabase): Promise<void> {
  await makeOld(old);
  await letGo();
}

describe('the database', () => {
  it('has a saved one of every version', () => {
    expect(oldDatabases.map(({ database }) => database.version).sort()).toEqual(migrations.map((_, i) => i + 1));
  });

  it.each(oldDatabases)('opens what $name left, with all records', async ({ database: before }) => {
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

  it.each(oldDatabases)(
    'brings what $name left along while it is locked, and opens it with the passphrase',
    async (one) => {
      vi.stubGlobal('indexedDB', new IDBFactory());
      await remake(await lockedCopy(one.database, 'four plain words here'));
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
    },
  );

  it('made from nothing is the same as one that came all the way', async () => {
    vi.stubGlobal('indexedDB', new IDBFactory());
    const database = await openDatabase('mentorside');
    const last = oldDatabases.find(({ database: one }) => one.version === migrations.length)?.database;
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
