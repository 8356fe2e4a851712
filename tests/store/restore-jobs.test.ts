import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { backupText } from '../../core/backup';
import { goBack, type Here, read, save, take } from '../../entrypoints/sidepanel/jobs/jobs';
import { lockText, unlockText } from '../../entrypoints/sidepanel/jobs/locked-file';
import { dropOldCopies, keepCopy, listCopies, openDatabase, readAll, writeAll } from '../../store';
import { aPerson } from '../core/a-record';
import { someRecords } from '../core/arbitrary-records';

const here: Here = { device: 'me', readFrom: {}, dividerWords: '--- $1, $2 ---', hereWords: 'here' };
const quiet = () => {};
const madeAt = '2026-11-24T12:00:00.000Z';
const fileOf = (text: string | Uint8Array, name = 'all.json') => new File([text as BlobPart], name);

async function all() {
  const database = await openDatabase('mentorside');
  const records = await readAll(database);
  database.close();
  return records;
}
async function put(records: Parameters<typeof writeAll>[1]) {
  const database = await openDatabase('mentorside');
  await writeAll(database, records);
  database.close();
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
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

describe('safety copies', () => {
  it('are two, and go after 14 days', async () => {
    const day = (n: number) => new Date(Date.UTC(2026, 10, n));
    for (const n of [1, 2, 3]) await keepCopy({ people: [aPerson({ id: `p${n}` })] }, 'restore', day(n));
    expect((await listCopies()).map(({ madeAt }) => madeAt)).toEqual([day(3).toISOString(), day(2).toISOString()]);
    await dropOldCopies(day(17));
    expect(await listCopies()).toHaveLength(1);
    await dropOldCopies(day(18));
    expect(await listCopies()).toEqual([]);
  });
});
