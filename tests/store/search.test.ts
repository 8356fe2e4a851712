import 'fake-indexeddb/auto';
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import words from '../../content/sample-people.json';
import { samplePeople } from '../../core/sample-people';
import { ownDatabase } from '../../entrypoints/background/database';
import { hasSearchIndex, searchNotes, startSearch } from '../../entrypoints/background/search';
import { newId } from '../../platform/ids';
import { tellLock } from '../../platform/lock';
import { announce } from '../../platform/news';
import { putAll, putNote, removeAll, restoreRemoved, useVault, writeAll } from '../../store';
import { turnOn } from '../support/locked';

vi.mock('webextension-polyfill', async () => import('../support/fake-background'));

const now = new Date('2026-11-24T13:00:00Z');
const note = { meetingId: 'k', mentorshipId: 'm', baseRev: 0, baseText: '', divider: '---' };

beforeAll(() => startSearch());
beforeEach(async () => {
  announce([{ store: 'sample', id: 'sample', rev: 0 }]);
  const database = await ownDatabase();
  const head = { myRole: 'mentor', stage: 'prepare', status: 'active', personId: 'p' } as const;
  await writeAll(database, samplePeople(words, now, newId), { isInstead: true });
  await putAll(
    database,
    [
      { store: 'people', patch: { id: 'p', body: { name: 'Ida', emails: [] } } },
      { store: 'mentorships', patch: { id: 'm', head } },
      {
        store: 'meetings',
        patch: { id: 'k', head: { mentorshipIds: ['m'], startsAt: '2026-11-20T10:00' }, body: { title: 'Talk' } },
      },
    ],
    now,
  );
});

const found = async (typed: string) => (await searchNotes({ typed }))?.rows.map(({ meetingId }) => meetingId);

it('is made on the first search, and kept up by news', async () => {
  const database = await ownDatabase();
  expect(hasSearchIndex()).toBe(false);
  expect(await found('zirkonium')).toEqual([]);
  const first = await putNote(database, { ...note, text: 'about Zirkonium' }, now);
  announce([first.written]);
  const answer = await searchNotes({ typed: 'ZIRKONIUM ida' });
  expect(answer?.rows).toMatchObject([
    {
      meetingId: 'k',
      title: 'Talk',
      startsAt: '2026-11-20T10:00',
      names: ['Ida'],
      hits: [{ kind: 'note', pieces: [{ text: 'about ' }, { text: 'Zirkonium', isWord: true }] }],
    },
  ]);
  announce(await removeAll(database, { store: 'notes', id: first.written.id }, [], now));
  expect(await found('zirkonium')).toEqual([]);
  announce(await restoreRemoved(database, { store: 'notes', id: first.written.id }, now));
  expect(await found('zirkonium')).toEqual(['k']);
});

it('is of a bounded size', async () => {
  const database = await ownDatabase();
  const many = Array.from({ length: 130 }, (_, n) => n);
  await putAll(
    database,
    many.map((n) => ({
      store: 'meetings' as const,
      patch: {
        id: `k${n}`,
        head: { mentorshipIds: ['m'], startsAt: '2026-11-20T10:00' },
        body: { title: 'Zirkonium' },
      },
    })),
    now,
  );
  const answer = await searchNotes({ typed: 'zirkonium', limit: 1e9 });
  expect([answer?.rows.length, answer?.more]).toEqual([100, 30]);
  expect(await searchNotes({ typed: 'zirkonium', limit: 5, mentorshipIds: ['other'] })).toEqual({ rows: [], more: 0 });
});

it('is forgotten when it locks, when other people are shown, and gives no word that was read before', async () => {
  const database = await ownDatabase();
  announce([(await putNote(database, { ...note, text: 'Zirkonium' }, now)).written]);
  expect(await found('zirkonium')).toEqual(['k']);
  announce([{ store: 'sample', id: 'sample', rev: 0 }]);
  expect(hasSearchIndex()).toBe(false);
  const { keyId } = await turnOn(database, 'four plain words', now);
  expect(await found('zirkonium')).toEqual(['k']);
  // Locked while the answer is made.
  const late = searchNotes({ typed: 'zirkonium' });
  useVault(database, { keyId, seals: true });
  await tellLock('locked');
  expect(hasSearchIndex()).toBe(false);
  expect(await late.catch((error: Error) => error.name)).toSatisfy((one) => one === undefined || one === 'Locked');
});
