import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, expect, it, vi } from 'vitest';
import {
  type Database,
  dropOldCopies,
  keepCopy,
  listCopies,
  openDatabase,
  purgeOne,
  purgeRemoved,
  putAll,
  readAll,
  removeAll,
} from '../../store';
import { turnOn } from '../support/locked';

const start = new Date('2026-11-24T13:00:00Z');
const afterDays = (days: number) => new Date(start.getTime() + days * 86_400_000);
const people = { store: 'people', id: 'p' } as const;
let database: Database;

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  database = await openDatabase('mentorside');
  await putAll(database, [{ store: 'people', patch: { id: 'p', body: { name: 'Zirkonium', emails: [] } } }], start);
});

/** Everything in every database, as it lies there. */
async function raw(): Promise<string> {
  const found: unknown[] = [];
  for (const { name = '' } of await indexedDB.databases()) {
    const one = await openDB(name);
    for (const store of one.objectStoreNames) found.push(await one.getAll(store));
    one.close();
  }
  return JSON.stringify(found);
}

it('what was deleted for good is in no safety copy after 14 days', async () => {
  await keepCopy(await readAll(database), 'restore', start);
  await removeAll(database, people, [], start);
  await purgeOne(database, 'p');
  await dropOldCopies(afterDays(13.9));
  expect(await raw()).toContain('Zirkonium');
  await dropOldCopies(afterDays(14.1));
  expect(await raw()).not.toContain('Zirkonium');
  expect(await listCopies()).toEqual([]);
});

it('what was removed and not brought back is nowhere after 7 days, or 14 where a copy held it', async () => {
  await removeAll(database, people, [], start);
  // A copy takes along what can still be brought back.
  await keepCopy(await readAll(database), 'restore', afterDays(6));
  await purgeRemoved(database, afterDays(7.1));
  expect(JSON.stringify(await readAll(database))).not.toContain('Zirkonium');
  await dropOldCopies(afterDays(20.1));
  expect(await raw()).not.toContain('Zirkonium');
});

it('with the lock on, the sealed words go as well', async () => {
  await turnOn(database, 'four plain words', start);
  const [
    {
      body: { sealed },
    },
  ] = (await database.getAll('people')) as unknown as [{ body: { sealed: string } }];
  await keepCopy(await readAll(database), 'restore', start);
  expect((await raw()).split(sealed)).toHaveLength(3);
  await removeAll(database, people, [], start);
  await purgeOne(database, 'p');
  expect((await raw()).split(sealed)).toHaveLength(2);
  await dropOldCopies(afterDays(14.1));
  expect(await raw()).not.toContain(sealed);
  expect(await raw()).not.toContain('Zirkonium');
});
