import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type Database,
  getRecord,
  listRecords,
  listRemoved,
  openDatabase,
  type Put,
  purgeRemoved,
  putAll,
  putNote,
  removeAll,
  restoreRemoved,
} from '../../store';

const now = new Date('2026-11-24T13:00:00Z');
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
let database: Database;

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  database = await openDatabase('mentorside');
});

const line = (id: string, text: string): Put => ({
  store: 'agendaLines',
  patch: {
    id,
    head: { mentorshipIds: ['m1'], meetingId: 'k1', state: 'open', order: 1, audience: 'me' },
    body: { text },
  },
});

describe('putAll', () => {
  it('changes only what is named, counts the revision and keeps the rest', async () => {
    await putAll(database, [line('a', 'first')], now);
    const [written] = await putAll(
      database,
      [{ store: 'agendaLines', patch: { id: 'a', head: { state: 'done' } } }],
      later(1),
    );
    expect(written).toEqual({ store: 'agendaLines', id: 'a', rev: 2 });
    expect(await getRecord(database, 'agendaLines', 'a')).toMatchObject({
      state: 'done',
      audience: 'me',
      rev: 2,
      body: { v: 1, text: 'first' },
      createdAt: now.toISOString(),
      updatedAt: later(1).toISOString(),
    });
  });

  it('removes a field by null and cannot touch the frame of a record', async () => {
    await putAll(database, [line('a', 'first')], now);
    const head = { questionId: 'q-1', rev: 99, id: 'b', createdAt: 'x' } as never;
    await putAll(database, [{ store: 'agendaLines', patch: { id: 'a', head } }], now);
    await putAll(database, [{ store: 'agendaLines', patch: { id: 'a', head: { questionId: null } } }], now);
    const record = await getRecord(database, 'agendaLines', 'a');
    expect(record).toMatchObject({ id: 'a', rev: 3, createdAt: now.toISOString() });
    expect(record).not.toHaveProperty('questionId');
  });
});

describe('removed records', () => {
  it('are out of sight, come back together, and lose their words after seven days', async () => {
    await putAll(database, [line('a', 'one'), line('b', 'two')], now);
    const root = { store: 'agendaLines', id: 'a' } as const;
    await removeAll(database, root, [{ store: 'agendaLines', id: 'b' }], now);
    expect(await listRecords(database, 'agendaLines')).toEqual([]);
    await restoreRemoved(database, root, now);
    expect((await listRecords(database, 'agendaLines')).map(({ body }) => body.text)).toEqual(['one', 'two']);
    await removeAll(database, root, [{ store: 'agendaLines', id: 'b' }], now);
    expect(await purgeRemoved(database, later(6.9))).toBe(0);
    expect(await purgeRemoved(database, later(7.1))).toBe(2);
    expect(await database.getAll('agendaLines')).toEqual([
      { id: 'a', deletedAt: now.toISOString() },
      { id: 'b', deletedAt: now.toISOString() },
    ]);
    expect(await listRemoved(database)).toEqual([]);
  });
});

describe('putNote', () => {
  const put = (text: string, baseRev: number, baseText: string) =>
    putNote(database, { meetingId: 'k', mentorshipId: 'm', text, baseRev, baseText, divider: '---' }, now);

  it('makes one note for a meeting and a mentorship, private by default', async () => {
    await put('hello', 0, '');
    expect(await getRecord(database, 'notes', 'note-k-m')).toMatchObject({ audience: 'me', body: { text: 'hello' } });
  });

  it('loses nothing when two windows write at once', async () => {
    await put('one\ntwo', 0, '');
    const both = await Promise.all([put('ONE\ntwo', 1, 'one\ntwo'), put('one\nTWO', 1, 'one\ntwo')]);
    expect(both.map(({ merged }) => merged)).toEqual([false, true]);
    expect((await getRecord(database, 'notes', 'note-k-m'))?.body.text).toBe('ONE\nTWO');
  });

  it('takes the same write twice as one', async () => {
    await put('hello', 0, '');
    await put('hello', 0, '');
    expect((await getRecord(database, 'notes', 'note-k-m'))?.body.text).toBe('hello');
  });
});
