import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import words from '../../content/sample-people.json';
import { samplePeople } from '../../core/sample-people';
import { check } from '../../entrypoints/sidepanel/jobs/check';
import { save } from '../../entrypoints/sidepanel/jobs/jobs';
import { useKey } from '../../entrypoints/sidepanel/jobs/own-database';
import { newId } from '../../platform/ids';
import { type Database, openDatabase, putAll, removeAll, toBase64, writeAll } from '../../store';
import { turnOn } from '../support/locked';

const now = new Date('2026-11-24T13:00:00Z');
const here = { device: 'this-one', readFrom: {}, dividerWords: '', hereWords: '' };
const quiet = () => {};
let database: Database;

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  useKey(undefined);
  database = await openDatabase('mentorside');
  await writeAll(database, samplePeople(words, now, newId));
});

async function saved(passphrase?: string): Promise<File> {
  const { blob } = await save(passphrase ? { passphrase } : {}, here, quiet);
  return new File([blob], 'saved.json');
}
const rename = (id: string) =>
  putAll(database, [{ store: 'people', patch: { id, body: { name: 'Later', emails: [] } } }], now);

it('a file that was saved just now holds everything, also with the lock on, whatever settings say since', async () => {
  await putAll(database, [{ store: 'settings', patch: { id: 'settings', head: { theme: 'dark' } } }], now);
  await removeAll(database, { store: 'notes', id: (await database.getAllKeys('notes'))[0] ?? '' }, [], now);
  const file = await saved();
  await putAll(database, [{ store: 'settings', patch: { id: 'settings', head: { theme: 'light' } } }], now);
  expect(await check(file, undefined, quiet)).toMatchObject({ ok: true, missing: 0 });
  const { key } = await turnOn(database, 'four plain words', now);
  useKey(toBase64(key));
  expect(await check(file, undefined, quiet)).toMatchObject({ ok: true });
  expect(await check(await saved(), undefined, quiet)).toMatchObject({ ok: true });
});

it('a file from before a change does not, whatever was changed, added or removed', async () => {
  const file = await saved();
  const [id = ''] = await database.getAllKeys('people');
  await rename('a-new-one');
  expect(await check(file, undefined, quiet)).toEqual({ ok: false, reason: 'not-same' });
  const second = await saved();
  await rename(id);
  expect(await check(second, undefined, quiet)).toEqual({ ok: false, reason: 'not-same' });
  const third = await saved();
  expect(await check(third, undefined, quiet)).toMatchObject({ ok: true });
  await removeAll(database, { store: 'people', id }, [], now);
  // Without the file: the one that was checked last.
  expect(await check(undefined, undefined, quiet)).toEqual({ ok: false, reason: 'not-same' });
  expect(await check(await saved(), undefined, quiet)).toMatchObject({ ok: true });
});

it('a file that is cut off, or not ours, or locked with another passphrase is refused', async () => {
  const file = await saved();
  const cut = new File([file.slice(0, file.size - 40)], 'cut.json');
  expect(await check(cut, undefined, quiet)).toMatchObject({ ok: false, reason: 'cut-off' });
  expect(await check(new File(['{}'], 'x.json'), undefined, quiet)).toMatchObject({ ok: false, reason: 'not-ours' });
  const locked = await saved('four plain words');
  expect(await check(locked, undefined, quiet)).toMatchObject({ ok: false, reason: 'locked' });
  expect(await check(locked, 'other words', quiet)).toMatchObject({ ok: false, reason: 'wrong-passphrase' });
  expect(await check(locked, 'four plain words', quiet)).toMatchObject({ ok: true });
});
