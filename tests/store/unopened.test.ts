import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import words from '../../content/sample-people.json';
import { samplePeople } from '../../core/sample-people';
import { newId } from '../../platform/ids';
import {
  countUnopened,
  type Database,
  finishLock,
  getLock,
  getRecord,
  importKey,
  Locked,
  listRecords,
  openDatabase,
  putAll,
  putLock,
  putNote,
  readAll,
  readOpen,
  removeAll,
  storeNames,
  Unopened,
  useVault,
  writeAll,
} from '../../store';
import { planted, turnOn } from '../support/locked';

const now = new Date('2026-11-24T13:00:00Z');
let database: Database;

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  database = await openDatabase('mentorside');
});

/** Writes a record's words as a stranger with access to the disk would. */
async function tamper(store: (typeof storeNames)[number], id: string, how: 'changed' | 'moved'): Promise<void> {
  const record = (await database.get(store, id)) as unknown as { body: { v: number; sealed: string } };
  const { sealed } = record.body;
  const body =
    how === 'moved'
      ? ((await database.getAll(store)) as unknown as { id: string; body: unknown }[]).find((one) => one.id !== id)
          ?.body
      : { ...record.body, sealed: (sealed[0] === 'A' ? 'B' : 'A') + sealed.slice(1) };
  await database.put(store, { ...record, body } as never);
}

it.each(['changed', 'moved'] as const)('a %s record of any store costs only itself', async (how) => {
  const stores = storeNames.filter((name) => name !== 'settings');
  const all = planted('Zirkonium') as Record<string, object[]>;
  await writeAll(
    database,
    Object.fromEntries(stores.map((store) => [store, ['a', 'b', 'c'].map((id) => ({ ...all[store]?.[0], id }))])),
  );
  await turnOn(database, 'four plain words', now);
  for (const store of stores) {
    await tamper(store, 'b', how);
    const before = await database.get(store, 'b');
    const list = (await listRecords(database, store)) as { id: string; body: object }[];
    const whole = list.filter(({ body }) => JSON.stringify(body).includes('Zirkonium'));
    expect(whole.map(({ id }) => id)).toEqual(['a', 'c']);
    // Or in its place what keeps the others together.
    const standIns = ['people', 'mentorships', 'meetings'].includes(store) ? ['b'] : [];
    expect(list.filter((one) => !whole.includes(one)).map(({ id }) => id)).toEqual(standIns);
    expect(await countUnopened(database)).toBe(1);
    // Nothing is written over it, but she may mark it or remove it.
    const put = putAll(database, [{ store, patch: { id: 'b', body: { title: 'over' } } } as never], now);
    await expect(put).rejects.toThrow(Unopened);
    expect(await database.get(store, 'b')).toEqual(before);
    await removeAll(database, { store, id: 'b' }, [], now);
    expect(await countUnopened(database)).toBe(0);
  }
});

it('words of another store, or of another version, do not open either', async () => {
  await writeAll(database, planted('Zirkonium'));
  await turnOn(database, 'four plain words', now);
  const person = (await database.get('people', 'people-1')) as never as { body: object };
  await database.put('goals', { ...person, id: 'people-1' } as never);
  expect(await getRecord(database, 'goals', 'people-1')).toBeUndefined();
  await database.put('people', { ...person, body: { ...person.body, v: 2 } } as never);
  expect(JSON.stringify(await getRecord(database, 'people', 'people-1'))).not.toContain('Zirkonium');
  expect(await countUnopened(database)).toBe(2);
});

it('a note that does not open is not written over', async () => {
  await turnOn(database, 'four plain words', now);
  const note = { meetingId: 'k', mentorshipId: 'm', baseRev: 0, baseText: '', divider: '---' };
  await putNote(database, { ...note, text: 'one' }, now);
  await tamper('notes', 'note-k-m', 'changed');
  const before = await database.get('notes', 'note-k-m');
  await expect(putNote(database, { ...note, text: 'two' }, now)).rejects.toThrow(Unopened);
  expect(await database.get('notes', 'note-k-m')).toEqual(before);
});

it('everything else goes into a file, the pair of a person who does not open too, and a file brings it back', async () => {
  await writeAll(database, samplePeople(words, now, newId));
  const file = await readAll(database);
  await turnOn(database, 'four plain words', now);
  const person = file.people?.[0]?.id ?? '';
  const note = file.notes?.[0]?.id ?? '';
  await tamper('people', person, 'changed');
  await tamper('notes', note, 'changed');
  const saved = await readOpen(database);
  expect(await countUnopened(database)).toBe(2);
  expect(saved.notes).toEqual(file.notes?.slice(1));
  expect(saved.people?.map(({ id, body }) => [id, body.name])).toEqual(
    file.people?.map(({ id, body }) => [id, id === person ? '?' : body.name]),
  );
  await writeAll(database, { people: file.people ?? [], notes: file.notes ?? [] });
  expect(await readOpen(database)).toEqual(file);
  expect(await countUnopened(database)).toBe(0);
});

it('does not keep the lock from being taken off', async () => {
  await writeAll(database, planted('Zirkonium'));
  const { key, keyId } = await turnOn(database, 'four plain words', now);
  await tamper('notes', 'notes-1', 'changed');
  const lock = await getLock(database);
  if (lock) await putLock(database, { ...lock, state: 'opening' }, now);
  useVault(database, { key: await importKey(key), keyId, seals: false });
  await finishLock(database, () => now);
  useVault(database, undefined);
  expect(await getLock(database)).toBeUndefined();
  expect(await getRecord(database, 'goals', 'goals-1')).toMatchObject({ body: { title: 'Zirkonium' } });
  expect(await getRecord(database, 'notes', 'notes-1')).toBeUndefined();
  expect(await countUnopened(database)).toBe(1);
});

it('is not taken for damaged by a window that has not heard of the lock', async () => {
  await writeAll(database, planted('Zirkonium'));
  await turnOn(database, 'four plain words', now);
  useVault(database, undefined);
  await expect(listRecords(database, 'notes')).rejects.toThrow(Locked);
});
