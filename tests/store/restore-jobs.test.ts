import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type AllRecords, backupText } from '../../core/backup';
import { exportAll } from '../../entrypoints/sidepanel/jobs/export';
import { goBack, read, save, take } from '../../entrypoints/sidepanel/jobs/jobs';
import { lockText, unlockText } from '../../entrypoints/sidepanel/jobs/locked-file';
import { useKey } from '../../entrypoints/sidepanel/jobs/own-database';
import {
  convertCopies,
  type Database,
  finishLock,
  fromBase64,
  getLock,
  importKey,
  keepCopy,
  Locked,
  listCopies,
  openDatabase,
  purgeOne,
  putLock,
  readAll,
  readCopy,
  removeAll,
  toBase64,
  useVault,
} from '../../store';
import { aPerson } from '../core/a-record';
import { someRecords } from '../core/arbitrary-records';
import { onlyCopies, turnOn } from '../support/locked';
import { all, fileOf, here, madeAt, put } from '../support/own-records';

const quiet = () => {};

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  useKey(undefined);
});

describe('a saved file', () => {
  it('brings everything back into an empty profile', async () => {
    await put(someRecords());
    const before = await all();
    const saved = await save({}, here, quiet);
    vi.stubGlobal('indexedDB', new IDBFactory());
    const answer = await read(fileOf(await saved.blob.text()), undefined, here, quiet);
    expect(answer).toMatchObject({ ok: true, read: { isEmptyHere: true, dropped: 0 } });
    expect(await take('merge', quiet)).toMatchObject({ ok: true });
    expect(await all()).toEqual(before);
    // There was nothing to keep a copy of.
    expect(await listCopies()).toEqual([]);
  });

  it('is brought together with what is here, and all of it can be undone', async () => {
    await put({ people: [aPerson({ id: 'only-here' })] });
    const before = await all();
    await read(fileOf(backupText(someRecords(), { madeAt })), undefined, here, quiet);
    expect(await all()).toEqual(before);
    const taken = await take('merge', quiet);
    expect((await all()).people).toHaveLength((someRecords().people?.length ?? 0) + 1);
    expect(taken).toMatchObject({ ok: true, copy: 1 });
    expect(await goBack(1)).toMatchObject({ ok: true, copy: 2 });
    expect(await all()).toEqual(before);
  });

  it('takes the place of everything when she wants that', async () => {
    await put({ people: [aPerson({ id: 'only-here' })] });
    await read(fileOf(backupText(someRecords(), { madeAt })), undefined, here, quiet);
    await take('replace', quiet);
    expect((await all()).people).toEqual(expect.not.arrayContaining([expect.objectContaining({ id: 'only-here' })]));
  });

  it('does not overwrite what she wrote while she looked at the comparison', async () => {
    const person = aPerson({ id: 'p', body: { name: 'Old' }, updatedAt: '2026-11-01T00:00:00.000Z' });
    await put({ people: [person] });
    const news = { ...person, updatedAt: '2026-11-10T00:00:00.000Z', rev: 2, body: { ...person.body, name: 'File' } };
    await read(fileOf(backupText({ people: [news] }, { madeAt })), undefined, here, quiet);
    await put({ people: [{ ...person, rev: 5, body: { ...person.body, name: 'Mine' } }] });
    await take('merge', quiet);
    expect((await all()).people?.[0]?.body.name).toBe('Mine');
  });

  it.each([{ madeBy: 'me' }, {}])('brings back whom she deleted, and only when she says so: %o', async (by) => {
    const all3 = someRecords();
    await put(all3);
    const [mentorship] = all3.mentorships ?? [];
    const id = mentorship?.id ?? '';
    const database = await openDatabase('mentorside');
    const ofHer = (await readAll(database)).notes?.filter((note) => note.mentorshipId === id) ?? [];
    const others = [
      { store: 'people' as const, id: mentorship?.personId ?? '' },
      ...ofHer.map((note) => ({ store: 'notes' as const, id: note.id })),
    ];
    await removeAll(database, { store: 'mentorships', id }, others, new Date());
    await purgeOne(database, id);
    database.close();
    const file = fileOf(backupText(all3, { madeAt, ...by }));
    const name = all3.people?.find((one) => one.id === mentorship?.personId)?.body.name;
    const found = { people: [{ id: mentorship?.personId, name }], others: [] };
    expect(await read(file, undefined, here, quiet)).toMatchObject({
      read: { preview: { isNothing: true }, deletedHere: found },
    });
    await take('merge', quiet);
    expect((await all()).people?.filter(({ body }) => !body)).toHaveLength(1);
    await read(file, undefined, here, quiet);
    await take('bring-back', quiet, [mentorship?.personId ?? '']);
    const after = await all();
    expect(after.people?.filter(({ body }) => !body)).toEqual([]);
    const texts = (notes: AllRecords['notes']) => notes?.map(({ id: own, body }) => [own, body.text]).sort();
    expect(texts(after.notes)).toEqual(texts(all3.notes));
    expect(await read(file, undefined, here, quiet)).toMatchObject({ read: { deletedHere: { people: [] } } });
  });

  it('of our own, older than what is here, brings nothing', async () => {
    const person = aPerson({ id: 'p', updatedAt: '2026-11-01T00:00:00.000Z' });
    await put({ people: [{ ...person, body: { ...person.body, emails: [] } }] });
    const old = { ...person, body: { ...person.body, emails: ['old@example.org'] } };
    const file = fileOf(backupText({ people: [old] }, { madeAt, madeBy: 'me' }));
    expect(await read(file, undefined, here, quiet)).toMatchObject({ read: { preview: { isNothing: true } } });
  });

  it('opens with its passphrase only, and says so', async () => {
    const bytes = new TextEncoder().encode(backupText(someRecords(), { madeAt }));
    const locked = await lockText(bytes, 'four words are easy', 8);
    const file = fileOf(locked, 'all.json.age');
    expect(await read(file, undefined, here, quiet)).toEqual({ ok: false, reason: 'locked' });
    expect(await read(file, 'four words are eas', here, quiet)).toEqual({ ok: false, reason: 'wrong-passphrase' });
    expect(await read(file, 'four words are easy', here, quiet)).toMatchObject({ ok: true });
    locked[locked.length - 1] = (locked.at(-1) as number) ^ 1;
    expect(await unlockText(locked, 'four words are easy')).toBeUndefined();
    expect((await all()).people).toEqual([]);
  });
});

describe('while the lock is on', () => {
  const now = new Date(madeAt);

  let raw64 = '';

  /** Turns the lock on over what is there, and lets the jobs have the key. */
  async function lock(): Promise<string> {
    const database = await openDatabase('mentorside');
    const { key, keyId } = await turnOn(database, 'four plain words here', now);
    database.close();
    raw64 = toBase64(key);
    useKey(raw64);
    return keyId;
  }
  async function withVault(job: (database: Database) => Promise<void>, seals = true): Promise<void> {
    const database = await openDatabase('mentorside');
    const lockNow = await getLock(database);
    useVault(database, { key: await importKey(fromBase64(raw64)), keyId: lockNow?.keyId ?? '', seals });
    await job(database);
    database.close();
  }
  /** Takes the lock off again. */
  async function unlock(): Promise<void> {
    await withVault(async (database) => {
      const before = await getLock(database);
      if (before) await putLock(database, { ...before, state: 'opening' }, now);
      await finishLock(database, () => now);
    }, false);
    useKey(undefined);
  }
  const keyIdNow = async () => {
    const database = await openDatabase('mentorside');
    const found = await getLock(database);
    database.close();
    return found?.keyId;
  };
  const raw = async () => JSON.stringify(await all());
  const zirkonium = aPerson({ id: 'z', body: { v: 1, name: 'Zirkonium', emails: [] } as never });

  it('a file holds the words and not the lock, and is the same in an empty profile', async () => {
    await put(someRecords());
    const before = await all();
    await lock();
    expect(await all()).not.toEqual(before);
    const text = await (await save({}, here, quiet)).blob.text();
    expect(text).not.toMatch(/"sealed"|"wrapped"/);
    vi.stubGlobal('indexedDB', new IDBFactory());
    useKey(undefined);
    expect(await read(fileOf(text), undefined, here, quiet)).toMatchObject({ ok: true, read: { dropped: 0 } });
    await take('merge', quiet);
    expect(await all()).toEqual(before);
  });

  it('a file says how many records could not be opened and are missing in it', async () => {
    await put({ people: [zirkonium], ...someRecords() });
    await lock();
    expect(await save({}, here, quiet)).toMatchObject({ missing: 0 });
    const database = await openDatabase('mentorside');
    const [note] = (await database.getAll('notes')) as { id: string }[];
    await database.put('notes', { ...note, body: { v: 1, sealed: btoa('changed by somebody else') } } as never);
    database.close();
    const saved = await save({}, here, quiet);
    expect(saved).toMatchObject({ missing: 1 });
    expect(await saved.blob.text()).not.toContain(note?.id);
    expect(await exportAll({ withPrivate: true }, {})).toMatchObject({ missing: 1 });
  });

  it('nothing is saved, read or taken back before it is unlocked', async () => {
    await put({ people: [zirkonium] });
    await lock();
    await keepCopy(await all(), 'restore', now);
    useKey(undefined);
    const before = await all();
    await expect(save({}, here, quiet)).rejects.toThrow(Locked);
    await expect(exportAll({ withPrivate: true }, {})).rejects.toThrow(Locked);
    await expect(read(fileOf(backupText(someRecords(), { madeAt })), undefined, here, quiet)).rejects.toThrow(Locked);
    await expect(goBack(1)).rejects.toThrow(Locked);
    expect(await all()).toEqual(before);
  });

  it.each(['merge', 'replace'] as const)(
    'a file that is taken (%s) leaves no plain word, and the lock stays',
    async (how) => {
      await put({ people: [aPerson({ id: 'only-here', body: { v: 1, name: 'Wolfram', emails: [] } as never })] });
      const keyId = await lock();
      await read(fileOf(backupText({ people: [zirkonium] }, { madeAt })), undefined, here, quiet);
      expect(await take(how, quiet)).toMatchObject({ ok: true, copy: 1 });
      expect(await raw()).not.toMatch(/Zirkonium|Wolfram/);
      expect(JSON.stringify(await readCopy(1))).not.toMatch(/Zirkonium|Wolfram/);
      expect(await keyIdNow()).toBe(keyId);
      const text = await (await save({}, here, quiet)).blob.text();
      expect(text).toContain('Zirkonium');
      expect(text.includes('Wolfram')).toBe(how === 'merge');
      // And back again.
      expect(await goBack(1)).toMatchObject({ ok: true, copy: 2 });
      expect(await raw()).not.toMatch(/Zirkonium|Wolfram/);
      expect(await keyIdNow()).toBe(keyId);
      const back = await (await save({}, here, quiet)).blob.text();
      expect(back).toContain('Wolfram');
      expect(back).not.toContain('Zirkonium');
    },
  );

  it('a copy that was sealed under another lock is refused, and nothing changes', async () => {
    await put({ people: [zirkonium] });
    await lock();
    await keepCopy(await all(), 'restore', now);
    vi.stubGlobal('indexedDB', await onlyCopies(now));
    await put({ people: [aPerson({ id: 'later' })] });
    await lock();
    const before = await all();
    expect(await goBack(1)).toEqual({ ok: false, reason: 'other-lock' });
    expect(await all()).toEqual(before);
  });

  it('copies from before are sealed with it, can be gone back to, and are open again without it', async () => {
    await put({ people: [zirkonium] });
    const plain = await all();
    await keepCopy(plain, 'restore', now);
    await put({ people: [aPerson({ id: 'later' })] });
    await lock();
    await keepCopy(await all(), 'restore', now);
    expect(JSON.stringify([await readCopy(1), await readCopy(2)])).not.toContain('Zirkonium');
    expect((await listCopies()).every(({ keyId }) => keyId !== undefined)).toBe(true);
    expect(await goBack(1)).toMatchObject({ ok: true });
    expect(await (await save({}, here, quiet)).blob.text()).toContain('Zirkonium');
    await unlock();
    expect((await readCopy(1))?.people).toEqual(plain.people);
    expect((await readCopy(1))?.settings).toEqual([]);
    expect(await goBack(2)).toMatchObject({ ok: true });
    expect((await all()).people).toHaveLength(2);
  });

  it('a copy that was made while it was turned on is sealed the next time', async () => {
    await put({ people: [zirkonium] });
    const plain = await all();
    await lock();
    await keepCopy(plain, 'restore', now);
    await withVault(convertCopies);
    expect(JSON.stringify(await readCopy(1))).not.toContain('Zirkonium');
  });

  it('a file with sealed words is refused', async () => {
    await put(someRecords());
    await lock();
    const file = fileOf(backupText(await all(), { madeAt }));
    expect(await read(file, undefined, here, quiet)).toMatchObject({ ok: false, reason: 'sealed' });
  });
});
