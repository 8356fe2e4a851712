import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import words from '../../content/sample-people.json';
import type { AllRecords } from '../../core/backup';
import { type AnyRecord, type Batch, inverseOf, type Named, stillStands } from '../../core/batch';
import { samplePeople } from '../../core/sample-people';
import { newId } from '../../platform/ids';
import {
  type Database,
  getKept,
  getLock,
  getRecord,
  importKey,
  Locked,
  listRecords,
  makeLock,
  openDatabase,
  type Put,
  purgeOne,
  putAll,
  putBatch,
  readAll,
  readOpen,
  removeAll,
  useVault,
  writeAll,
} from '../../store';
import { planted, rawText, turnOn } from '../support/locked';

const now = new Date('2026-11-24T13:00:00Z');
const phrase = 'four plain words here';
let database: Database;
let keyId: string;

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  database = await openDatabase('mentorside');
});

async function lock(): Promise<Uint8Array<ArrayBuffer>> {
  const on = await turnOn(database, phrase, now);
  keyId = on.keyId;
  return on.key;
}

const raw = () => rawText(database);

describe('everything at once', () => {
  it('is read with its words and without the lock', async () => {
    await writeAll(database, samplePeople(words, now, newId));
    const before = await readAll(database);
    await lock();
    expect(await readOpen(database)).toEqual(before);
    useVault(database, { keyId, seals: true });
    await expect(readOpen(database)).rejects.toThrow(Locked);
  });

  it('is sealed as it is written, and keeps the lock also in place of everything', async () => {
    await lock();
    const before = await getLock(database);
    const { lock: foreign } = await makeLock(phrase, now);
    const { settings = [], ...rest } = planted('Zirkonium');
    await writeAll(database, { ...rest, settings: [foreign, ...settings] } as AllRecords, { isInstead: true });
    expect(await getLock(database)).toEqual(before);
    expect(await raw()).not.toContain('Zirkonium');
    expect(await getRecord(database, 'notes', 'notes-1')).toMatchObject({ body: { text: 'Zirkonium' } });
  });

  it('is refused whole without the key, when it is sealed already, and when the lock is another one meanwhile', async () => {
    const key = await lock();
    await putAll(database, [{ store: 'people', patch: { id: 'p', body: { name: 'Zirkonium' } } }], now);
    const before = await raw();
    await expect(writeAll(database, await readAll(database))).rejects.toThrow('sealed words');
    useVault(database, { keyId, seals: true });
    await expect(writeAll(database, planted('Plain'))).rejects.toThrow(Locked);
    for (const vault of [undefined, { key: await importKey(key), keyId: 'other', seals: true }]) {
      useVault(database, vault);
      await expect(writeAll(database, planted('Plain'), { isInstead: true })).rejects.toThrow('changed meanwhile');
    }
    useVault(database, { key: await importKey(key), keyId, seals: false });
    await expect(writeAll(database, planted('Plain'))).rejects.toThrow('changed meanwhile');
    expect(await raw()).toBe(before);
  });

  it('of feeds is sealed too, and purged for good', async () => {
    const address = 'https://calendar.example.org/secret-zirkonium.ics';
    await lock();
    const put: Put = { store: 'feeds', patch: { id: 'f', head: { kind: 'address' }, body: { address, events: [] } } };
    await putAll(database, [put], now);
    expect(JSON.stringify(await database.getAll('feeds'))).not.toContain('zirkonium');
    expect((await getRecord(database, 'feeds', 'f'))?.body.address).toBe(address);
    await removeAll(database, { store: 'feeds', id: 'f' }, [], now);
    expect(await purgeOne(database, 'f')).toBe(1);
    expect(await database.getAll('feeds')).toEqual([{ id: 'f', deletedAt: now.toISOString() }]);
  });
});

describe('a batch', () => {
  it('is written and taken back in a locked database as in a plain one', async () => {
    await lock();
    const line = (id: string, text: string): Put => ({
      store: 'agendaLines',
      patch: { id, head: { order: 1 }, body: { text } },
    });
    await putAll(database, [line('a', 'Zirkonium one'), line('b', 'Zirkonium two')], now);
    const before = await listRecords(database, 'agendaLines');
    const batch: Batch = {
      puts: [line('a', 'Zirkonium new'), line('c', 'Zirkonium three')],
      remove: [{ store: 'agendaLines', id: 'b' }],
      erase: [],
    };
    const look = async () => {
      const found = new Map<string, AnyRecord>();
      for (const id of ['a', 'b', 'c']) {
        const record = await getKept(database, 'agendaLines', id);
        if (record) found.set(id, record as unknown as AnyRecord);
      }
      return ({ id }: Named) => found.get(id);
    };
    const inverse = inverseOf(batch, await look());
    await putBatch(database, batch, now);
    expect((await listRecords(database, 'agendaLines')).map(({ id, body }) => [id, body.text])).toEqual([
      ['a', 'Zirkonium new'],
      ['c', 'Zirkonium three'],
    ]);
    expect(stillStands(batch, await look())).toBe(true);
    await putBatch(database, inverse, now);
    const words = (list: typeof before) => list.map(({ id, order, body }) => ({ id, order, body }));
    expect(words(await listRecords(database, 'agendaLines'))).toEqual(words(before));
    expect(await database.get('agendaLines', 'c')).toEqual({ id: 'c', deletedAt: now.toISOString() });
    expect(await raw()).not.toContain('Zirkonium');
  });
});
