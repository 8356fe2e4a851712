import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AllRecords } from '../../core/backup';
import { mergeAll } from '../../core/merge';
import { mergeSettings, newsOf, previewOf } from '../../core/merge-view';
import type { Settings } from '../../core/records';
import { aPerson } from './a-record';
import { anyRecords, someRecords } from './arbitrary-records';

const divider = (name: string, at: string) => `--- ${name} ${at.slice(0, 10)} ---`;
const merge = (a: AllRecords, b: AllRecords, nameA = 'here', nameB = 'file') =>
  mergeAll(a, b, { name: nameA }, { name: nameB }, divider);

const note = (text: string, updatedAt: string, rev = 1) => ({
  ...{ id: 'n', meetingId: 'm', mentorshipId: 's', audience: 'me' as const, rev, createdAt: '2026-11-01T00:00:00Z' },
  ...{ updatedAt: `2026-11-${updatedAt}T00:00:00Z`, body: { v: 1, text } },
});
const textOf = (records: AllRecords) => records.notes?.[0]?.body.text;

describe('two copies brought together', () => {
  it('are the same from both sides', () => {
    fc.assert(
      fc.property(anyRecords, anyRecords, (a, b) => {
        expect(merge(a, b)).toEqual(merge(b, a, 'file', 'here'));
      }),
      { numRuns: 2000 },
    );
  });

  it('change nothing more when it is done again', () => {
    fc.assert(
      fc.property(anyRecords, anyRecords, (a, b) => {
        const once = merge(a, b);
        expect(merge(once, b)).toEqual(once);
        expect(merge(once, a, 'here', 'other')).toEqual(once);
        expect(merge(once, once)).toEqual(once);
      }),
      { numRuns: 2000 },
    );
  });

  it('lose no line of a living text', () => {
    fc.assert(
      fc.property(anyRecords, anyRecords, (a, b) => {
        const merged = new Map(merge(a, b).notes?.map((one) => [one.id, one]));
        for (const one of [...(a.notes ?? []), ...(b.notes ?? [])]) {
          const after = merged.get(one.id);
          if (!one.body || one.deletedAt || !after?.body || after.deletedAt) continue;
          for (const line of one.body.text.split('\n').filter(Boolean))
            expect(after.body.text.split('\n')).toContain(line);
        }
      }),
    );
  });

  it('never show to both what one of them had only for her', () => {
    const theirs = { ...note('theirs', '11'), audience: 'both' as const };
    const merged = merge({ notes: [note('mine', '10')] }, { notes: [theirs] });
    expect(textOf(merged)).toContain('mine');
    expect(merged.notes?.[0]?.audience).toBe('me');
    // Nothing of the other one in it: what she said last of her own text counts.
    const said = { ...note('mine', '12', 2), audience: 'both' as const };
    expect(merge({ notes: [note('mine', '10')] }, { notes: [said] }).notes?.[0]?.audience).toBe('both');
  });

  it('keep both texts, the later one first, under a line that names the other', () => {
    const merged = merge({ notes: [note('mine', '10')] }, { notes: [note('theirs', '09')] });
    expect(textOf(merged)).toBe('mine\n--- file 2026-11-09 ---\ntheirs');
  });

  it('take the longer one where it holds the other', () => {
    const long = { notes: [note('one\ntwo\nthree', '09')] };
    expect(textOf(merge({ notes: [note('one\nthree', '10')] }, long))).toBe('one\ntwo\nthree');
  });

  it('let a removal stand that came later, and none that came before', () => {
    const tombstone = (day: string) =>
      ({ notes: [{ id: 'n', deletedAt: `2026-11-${day}T00:00:00Z` }] }) as unknown as AllRecords;
    expect(merge({ notes: [note('mine', '10')] }, tombstone('11')).notes).toEqual(tombstone('11').notes);
    expect(textOf(merge({ notes: [note('mine', '10')] }, tombstone('09')))).toBe('mine');
  });

  it('keep what was ticked when an agreement becomes another text', () => {
    const agreement = (text: string, day: string) =>
      ({
        agreements: [
          {
            ...{ id: 'g', mentorshipId: 's', tickedByMe: '2026-11-01', rev: 1, createdAt: '2026-11-01T00:00:00Z' },
            ...{ updatedAt: `2026-11-${day}T00:00:00Z`, body: { v: 1, sections: { goals: text } } },
          },
        ],
      }) as AllRecords;
    const [merged] = merge(agreement('mine', '10'), agreement('theirs', '09')).agreements ?? [];
    expect(merged).not.toHaveProperty('tickedByMe');
    expect(merged?.body.before).toEqual({ sections: { goals: 'mine' }, tickedByMe: '2026-11-01' });
  });
});

describe('what a file can bring', () => {
  it('is nothing when it is our own and older', () => {
    const here = { notes: [note('shorter now', '12', 5)] };
    const file = { notes: [note('a long text', '10', 4)] };
    expect(newsOf(file, here, '2026-11-11T00:00:00Z').notes).toEqual([]);
    expect(newsOf(file, here, '').notes).toHaveLength(1);
    expect(newsOf(file, {}, '2026-11-11T00:00:00Z').notes).toHaveLength(1);
  });

  it('is shown by kind and by name', () => {
    const here = {
      people: [aPerson({ id: 'p1', body: { name: 'Ana' } }), aPerson({ id: 'p2', body: { name: 'Ben' } })],
    };
    const file = { people: [here.people[0], aPerson({ id: 'p3', body: { name: 'Cleo' } })] } as AllRecords;
    expect(previewOf(here, file, merge(here, file))).toEqual({
      kinds: [{ kind: 'people', added: 1, changed: 0, gone: 0 }],
      people: [
        { name: 'Cleo', how: 'new' },
        { name: 'Ana', how: 'same' },
        { name: 'Ben', how: 'only-here' },
      ],
      bothKept: 0,
      overwritten: 0,
      isNothing: false,
    });
    const all = someRecords();
    expect(previewOf(all, all, merge(all, all)).isNothing).toBe(true);
  });
});

describe('settings from a file', () => {
  const base = { id: 'settings', rev: 1, createdAt: '2026-11-01T00:00:00Z', updatedAt: '2026-11-01T00:00:00Z' };
  const settings = (change: Partial<Settings>): Settings => ({ ...base, body: { v: 1 }, ...change });
  it('never say whose this computer is', () => {
    expect(mergeSettings(undefined, settings({ computerIsMine: true, theme: 'dark' }))).toEqual(
      settings({ theme: 'dark' }),
    );
  });
  it('leave what is set here', () => {
    const here = settings({ theme: 'light', body: { v: 1, contacts: { ombuds: 'A' } } });
    const file = settings({ theme: 'dark', body: { v: 1, contacts: { ombuds: 'B', crisisLine: '1' } } });
    expect(mergeSettings(here, file)).toEqual({
      ...here,
      rev: 2,
      body: { v: 1, contacts: { ombuds: 'A', crisisLine: '1' } },
    });
  });
});
