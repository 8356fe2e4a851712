import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AllRecords } from '../../core/backup';
import { bringBack, deletedHere, isLiving, otherThings } from '../../core/deleted-here';
import { mergeAll } from '../../core/merge';
import { previewOf } from '../../core/merge-view';
import { aLine, aMeeting, aMentorship, aNote, aPerson } from './a-record';
import { anyRecords } from './arbitrary-records';

const merge = (a: AllRecords, b: AllRecords) => mergeAll(a, b, { name: 'here' }, { name: 'file' }, () => '---');
const now = '2026-11-28T12:00:00.000Z';
const at = '2026-11-20T12:00:00.000Z';

const raj = [aPerson({ id: 'p-raj', body: { name: 'Raj Patel' } }), aMentorship({ id: 'ms-raj' })] as const;
const file = {
  people: [aPerson({ id: 'p-ana', body: { name: 'Ana' } }), raj[0]],
  mentorships: [aMentorship({ id: 'ms-ana' }), raj[1]],
  meetings: [aMeeting({ id: 'm-raj', mentorshipIds: ['ms-raj'] }), aMeeting({ id: 'm-ana' })],
  notes: [aNote({ id: 'n-raj', meetingId: 'm-raj', mentorshipId: 'ms-raj', body: { text: 'from the file' } })],
  agendaLines: [aLine({ id: 'l-ana' })],
} satisfies AllRecords;
const gone = { deletedAt: at, updatedAt: at, rev: 2 };
const withRaj = { ...gone, deletedWith: 'ms-raj' };

/** Raj is removed with what is his; his note was longer than in the file. */
const removed: AllRecords = {
  ...file,
  people: [file.people[0] as (typeof raj)[0], { ...raj[0], ...withRaj }],
  mentorships: [file.mentorships[0] as (typeof raj)[1], { ...raj[1], ...gone }],
  meetings: file.meetings.map((one) => (one.id === 'm-raj' ? { ...one, ...withRaj } : one)),
  notes: file.notes.map((one) => ({ ...one, ...withRaj, body: { v: 1, text: 'from the file\nand more' } })),
};
/** The same after "Delete for good". */
const purged = Object.fromEntries(
  Object.entries(removed).map(([store, list]) => [
    store,
    list.map((one: { id: string; deletedAt?: string }) =>
      one.deletedAt ? { id: one.id, deletedAt: one.deletedAt } : one,
    ),
  ]),
) as AllRecords;
const raising = { people: [{ id: 'p-raj', name: 'Raj Patel' }], others: [] };

describe('what a file has and was deleted here', () => {
  it.each([
    ['removed', removed],
    ['deleted for good', purged],
  ])('is named: %s', (_how, here) => {
    const merged = merge(here, file);
    expect(previewOf(here, file, merged).isNothing).toBe(true);
    expect(deletedHere(file, merged)).toEqual(raising);
  });

  it('is nothing when all of it lives here, and nothing that the file itself has removed', () => {
    expect(deletedHere(file, file)).toEqual({ people: [], others: [] });
    expect(deletedHere(removed, removed)).toEqual({ people: [], others: [] });
  });

  it('comes back as it was here, also what is not in the file, and only for whom she chose', () => {
    const here = { ...removed, notes: [...(removed.notes ?? []), aNote({ id: 'later', ...withRaj })] };
    const { records } = bringBack(here, file, ['p-raj'], now);
    const after = merge(records, file);
    expect(after.notes?.map(({ id, body }) => [id, body.text])).toEqual([
      ['later', ''],
      ['n-raj', 'from the file\nand more'],
    ]);
    expect(Object.values(after).flat().every(isLiving)).toBe(true);
    expect(deletedHere(file, after)).toEqual({ people: [], others: [] });
    expect(bringBack(here, file, [], now).records).toEqual(here);
    expect(bringBack(here, file, ['p-ana'], now).records).toEqual(here);
  });

  it('comes back from the file when its words are gone here, and wins over the deletion elsewhere', () => {
    const { records } = bringBack(purged, file, ['p-raj'], now);
    expect(records.notes?.[0]?.body.text).toBe('from the file');
    expect(merge(records, purged)).toEqual(merge(purged, records));
    expect(Object.values(merge(records, purged)).flat().every(isLiving)).toBe(true);
  });

  it('is told apart when it was deleted by itself', () => {
    const line = (own: object) => ({ ...file, agendaLines: [{ ...aLine({ id: 'l-ana' }), ...own }] }) as AllRecords;
    const here = line(gone);
    const others = [{ kind: 'agendaLines', count: 1 }];
    expect(deletedHere(file, here)).toEqual({ people: [], others });
    expect(bringBack(here, file, ['p-raj'], now).records).toEqual(here);
    expect(bringBack(here, file, [otherThings], now).records.agendaLines?.every(isLiving)).toBe(true);
    // A meeting that was put together with another one is not deleted.
    const same = { ...file, meetings: [{ ...file.meetings[1], ...gone, sameAs: 'm-raj' }] } as AllRecords;
    expect(deletedHere(file, same).others).toEqual([]);
  });

  it('never comes back by itself: who is deleted here and older in the file stays so', () => {
    fc.assert(
      fc.property(anyRecords, anyRecords, (here, other) => {
        const older = JSON.parse(JSON.stringify(other).replaceAll('2026-11-', '2026-10-')) as AllRecords;
        const alive = (records: AllRecords) =>
          new Set(
            Object.entries(records).flatMap(([store, list]) => list.filter(isLiving).map(({ id }) => `${store} ${id}`)),
          );
        const known = new Set(Object.entries(here).flatMap(([store, list]) => list.map(({ id }) => `${store} ${id}`)));
        const before = alive(here);
        for (const id of alive(merge(here, older))) expect(!known.has(id) || before.has(id)).toBe(true);
      }),
    );
  });
});

describe('the file in place of everything', () => {
  it('tells beforehand who would be gone and what newer words would be lost', () => {
    const [ana] = file.people;
    const here: AllRecords = {
      people: [
        { ...(ana as (typeof raj)[0]), updatedAt: now, rev: 3 },
        aPerson({ id: 'p-new', body: { name: 'Cleo' } }),
      ],
    };
    const shown = previewOf(here, file, file);
    expect(shown.people).toEqual([
      { name: 'Cleo', how: 'gone' },
      { name: 'Raj Patel', how: 'new' },
      { name: 'Ana', how: 'changed' },
    ]);
    expect(shown).toMatchObject({ overwritten: 1, isNothing: false });
    expect(shown.kinds[0]).toEqual({ kind: 'people', added: 1, changed: 1, gone: 1 });
  });

  it('changes nothing when only the order of fields differs', () => {
    const turned = Object.fromEntries(Object.entries(raj[0]).reverse());
    expect(previewOf({ people: [raj[0]] }, file, { people: [turned] } as unknown as AllRecords).isNothing).toBe(true);
  });
});
