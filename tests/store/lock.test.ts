import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import words from '../../content/sample-people.json';
import { samplePeople } from '../../core/sample-people';
import { newId } from '../../platform/ids';
import {
  clearAll,
  type Database,
  finishLock,
  getLock,
  getRecord,
  importKey,
  keepCopy,
  Locked,
  listCopies,
  listRecords,
  listRemoved,
  makeLock,
  openDatabase,
  type Put,
  purgeRemoved,
  putAll,
  putLock,
  putNote,
  readAll,
  removeAll,
  rewrapped,
  storeNames,
  unwrapKey,
  useVault,
  writeAll,
} from '../../store';
import { planted, rawText, turnOn } from '../support/locked';

const now = new Date('2026-11-24T13:00:00Z');
const clock = () => now;
const phrase = 'four plain words here';
let database: Database;
let keyId: string;

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  database = await openDatabase('mentorside');
});

/** Turns the lock on and seals everything; gives back the raw key. */
async function lock(): Promise<Uint8Array<ArrayBuffer>> {
  const on = await turnOn(database, phrase, now);
  keyId = on.keyId;
  return on.key;
}

const raw = () => rawText(database);

describe('a locked database', () => {
  it('holds no word of any store, and gives them all back with the key', async () => {
    await writeAll(database, planted('Zirkonium'));
    await removeAll(database, { store: 'goals', id: 'goals-1' }, [], now);
    expect((await raw()).split('Zirkonium')).toHaveLength(storeNames.length * 3 + 1);
    await lock();
    expect(await raw()).not.toContain('Zirkonium');
    expect((await getLock(database))?.state).toBe('sealed');
    for (const name of storeNames.filter((one) => one !== 'goals'))
      expect(JSON.stringify(await getRecord(database, name, name === 'settings' ? name : `${name}-1`))).toContain(
        'Zirkonium',
      );
    expect(JSON.stringify(await listRemoved(database))).toContain('Zirkonium');
  });

  it('gives and takes no word without the key', async () => {
    await writeAll(database, planted('Zirkonium'));
    await lock();
    useVault(database, { keyId, seals: true });
    await expect(getRecord(database, 'people', 'people-1')).rejects.toThrow(Locked);
    await expect(listRecords(database, 'notes')).rejects.toThrow(Locked);
    const put: Put = { store: 'agendaLines', patch: { id: 'new', body: { text: 'Plain' } } };
    await expect(putAll(database, [put], now)).rejects.toThrow(Locked);
    const note = { meetingId: 'k', mentorshipId: 'm', text: 'Plain', baseRev: 0, baseText: '', divider: '-' };
    await expect(putNote(database, note, now)).rejects.toThrow(Locked);
    expect(await raw()).not.toContain('Plain');
  });

  it('changes heads and purges without the key, and the words stay', async () => {
    await writeAll(database, planted('Zirkonium'));
    const key = await lock();
    useVault(database, { keyId, seals: true });
    await putAll(database, [{ store: 'settings', patch: { id: 'settings', head: { theme: 'dark' } } }], now);
    await removeAll(database, { store: 'goals', id: 'goals-1' }, [], now);
    expect(await purgeRemoved(database, new Date(now.getTime() + 8 * 86_400_000))).toBe(1);
    useVault(database, { key: await importKey(key), keyId, seals: true });
    expect(await getRecord(database, 'settings', 'settings')).toMatchObject({
      theme: 'dark',
      body: { title: 'Zirkonium' },
    });
    expect(await listRemoved(database)).toEqual([]);
  });

  it('seals what is written, whoever writes first', async () => {
    await lock();
    const put = (text: string) =>
      putNote(
        database,
        { meetingId: 'k', mentorshipId: 'm', text, baseRev: 1, baseText: 'one\ntwo', divider: '---' },
        now,
      );
    await putNote(
      database,
      { meetingId: 'k', mentorshipId: 'm', text: 'one\ntwo', baseRev: 0, baseText: '', divider: '---' },
      now,
    );
    await Promise.all([put('ONE\ntwo'), put('one\nTWO')]);
    expect((await getRecord(database, 'notes', 'note-k-m'))?.body.text).toBe('ONE\nTWO');
    expect(await raw()).not.toMatch(/one|TWO/);
  });

  it('looks again when another window wrote in between', async () => {
    await lock();
    const other = await openDatabase('mentorside');
    useVault(other, { ...(await vaultLike()), keyId, seals: true });
    const base = { meetingId: 'k', mentorshipId: 'm', baseRev: 0, baseText: '', divider: '---' };
    const both = [database, other].flatMap((one, at) =>
      [1, 2, 3].map((n) => putNote(one, { ...base, text: `word-${at}-${n}` }, now)),
    );
    await Promise.all(both);
    const text = (await getRecord(database, 'notes', 'note-k-m'))?.body.text ?? '';
    for (const at of [0, 1]) for (const n of [1, 2, 3]) expect(text).toContain(`word-${at}-${n}`);
  });

  it('is the same as a plain one after any changes', async () => {
    const id = fc.constantFrom('a', 'b', 'c');
    const text = fc.option(fc.string(), { nil: undefined });
    const change = fc.record({
      id,
      text,
      order: fc.option(fc.nat(9), { nil: undefined }),
      act: fc.constantFrom('put', 'put', 'put', 'remove'),
    });
    await lock();
    vi.stubGlobal('indexedDB', new IDBFactory());
    const plain = await openDatabase('mentorside');
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 12 }), async (changes) => {
        for (const one of [database, plain]) {
          const { lock: _kept } = { lock: await getLock(one) };
          const before = _kept;
          await clearAll(one);
          if (before) await putLock(one, before, now);
          for (const { id: which, text: said, order, act } of changes) {
            const head = order === undefined ? {} : { order };
            const body = said === undefined ? {} : { text: said };
            if (act === 'remove') await removeAll(one, { store: 'agendaLines', id: which }, [], now);
            else await putAll(one, [{ store: 'agendaLines', patch: { id: which, head, body } }], now);
          }
        }
        expect(await listRecords(database, 'agendaLines')).toEqual(await listRecords(plain, 'agendaLines'));
        expect(await listRemoved(database)).toEqual(await listRemoved(plain));
      }),
      { numRuns: 40 },
    );
  });

  it('seals nothing with a key that is not kept any more, and leaves nothing plain under a new lock', async () => {
    await lock();
    // Another window deletes everything, the lock included.
    await clearAll(database);
    const put = (name: string) => putAll(database, [{ store: 'people', patch: { id: 'p', body: { name } } }], now);
    await put('Zirkonium');
    useVault(database, undefined);
    expect((await getRecord(database, 'people', 'p'))?.body.name).toBe('Zirkonium');
    // And turns another lock on.
    await clearAll(database);
    const { lock: record } = await makeLock(phrase, now);
    await putLock(database, record, now);
    await expect(put('Zirkonium')).rejects.toThrow(Locked);
    expect(await raw()).not.toContain('Zirkonium');
  });
});

describe('turning it on and off', () => {
  it.each([0, 1, 5, 9])('goes on after a stop at write %i', async (stopAt) => {
    await writeAll(database, samplePeople(words, now, newId));
    const before = await readAll(database);
    const { lock: record, key } = await makeLock(phrase, now);
    await putLock(database, record, now);
    const vault = { key: await importKey(key), keyId: record.keyId, seals: true };
    useVault(database, vault);
    let count = 0;
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      count += 1;
      if (count > stopAt) throw new DOMException('stopped', 'AbortError');
      return put.apply(this, args as [unknown]);
    });
    await expect(finishLock(database, clock)).rejects.toThrow('stopped');
    vi.restoreAllMocks();
    // Half and half is a database like any other.
    expect((await listRecords(database, 'people')).map(({ body }) => body.name).sort()).toEqual(
      before.people?.map(({ body }) => body.name).sort(),
    );
    expect((await getLock(database))?.state).toBe('sealing');
    await finishLock(database, clock);
    expect((await getLock(database))?.state).toBe('sealed');
    for (const person of before.people ?? []) expect(await raw()).not.toContain(person.body.name);
    // And off again: the very records of before.
    const sealedLock = await getLock(database);
    if (sealedLock) await putLock(database, { ...sealedLock, state: 'opening' }, now);
    useVault(database, { ...vault, seals: false });
    await finishLock(database, clock);
    expect(await readAll(database)).toEqual(before);
  });

  it('is on only when no plain word is left, also in no safety copy, and tells how far it is', async () => {
    await writeAll(database, samplePeople(words, now, newId));
    await keepCopy(await readAll(database), 'restore', now);
    const { lock: record, key } = await makeLock(phrase, now);
    await putLock(database, record, now);
    useVault(database, { key: await importKey(key), keyId: record.keyId, seals: true });
    const told: [number, number][] = [];
    const put = IDBObjectStore.prototype.put;
    let plain = 1;
    let plainThen: number | undefined;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      const { state, keyId } = args[0] as { state?: string; keyId?: string };
      if (this.name === 'copies' && keyId !== undefined) plain -= 1;
      if (state === 'sealed') plainThen = plain;
      return put.apply(this, args as [unknown]);
    });
    await finishLock(database, clock, (done, total) => told.push([done, total]));
    vi.restoreAllMocks();
    expect(plainThen).toBe(0);
    expect(await listCopies()).toMatchObject([{ keyId: record.keyId }]);
    const [last] = told.slice(-1);
    expect(told.length).toBeGreaterThan(3);
    expect(last?.[0]).toBeGreaterThanOrEqual((last?.[1] ?? 0) - 1);
    expect(told.map(([done]) => done)).toEqual(told.map(([done]) => done).sort((a, b) => a - b));
  });

  it('leaves alone what was written while it was sealed', async () => {
    await writeAll(database, planted('Zirkonium'));
    const { lock: record, key } = await makeLock(phrase, now);
    await putLock(database, record, now);
    useVault(database, { key: await importKey(key), keyId: record.keyId, seals: true });
    const writes = [1, 2, 3].map((n) =>
      putAll(database, [{ store: 'people', patch: { id: 'people-1', body: { name: `Name ${n}` } } }], now),
    );
    await Promise.all([finishLock(database, clock), ...writes]);
    expect((await getRecord(database, 'people', 'people-1'))?.body.name).toBe('Name 3');
    expect(await raw()).not.toMatch(/Zirkonium|Name/);
  });
});

describe('the passphrase', () => {
  it('opens, another does not, and a new one wraps the same key', async () => {
    const { lock: record, key } = await makeLock(phrase, now);
    expect(await unwrapKey(record, phrase)).toEqual(key);
    expect(await unwrapKey(record, 'four plain words there')).toBeUndefined();
    const next = await rewrapped(record, key, 'né plus');
    expect(await unwrapKey(next, phrase)).toBeUndefined();
    // The same letters, written in two signs by another keyboard.
    expect(await unwrapKey(next, 'ne\u0301 plus')).toEqual(key);
    expect(JSON.stringify(next)).not.toContain(btoa(String.fromCharCode(...key)));
  });

  it('is asked of no file that would take for ever', async () => {
    const { lock: record } = await makeLock(phrase, now);
    expect(await unwrapKey({ ...record, rounds: 1e12 }, phrase)).toBeUndefined();
  });
});

async function vaultLike() {
  const record = await getLock(database);
  const key = record && (await unwrapKey(record, phrase));
  return key ? { key: await importKey(key) } : {};
}
