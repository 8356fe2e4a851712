import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMinutes, compare, dateOf } from '../../core/local-time';
import { longGap, proposeNext } from '../../core/next-proposal';
import { pairRecords } from '../../core/pair-records';
import type { Meeting, Mentorship } from '../../core/records';
import { aMeeting, aMentorship, aPerson } from './a-record';

const nowLocal = '2026-11-24T15:00';

function recordsOf(meetings: Meeting[], more: Partial<Omit<Mentorship, 'body' | 'id'>> = {}, now = nowLocal) {
  const people = [aPerson({ id: 'p-ana' })];
  const records = pairRecords(
    ['ms-ana'],
    { people, mentorships: [aMentorship({ id: 'ms-ana', ...more })], meetings },
    now,
  );
  if (!records) throw new Error('no pair');
  return records;
}

const held = (startsAt: string, minutes = 30) =>
  aMeeting({ id: startsAt, startsAt, status: 'held', ...(minutes ? { endsAt: addMinutes(startsAt, minutes) } : {}) });
/** Tuesdays. */
const everyTwoWeeks = [held('2026-10-27T14:00'), held('2026-11-10T14:00'), held('2026-11-24T14:00')];

describe('proposeNext', () => {
  test('by the usual gap, weekday, time and length', () => {
    const expected = { startsAt: '2026-12-08T14:00', endsAt: '2026-12-08T14:30', everyDays: 14 };
    expect(proposeNext(recordsOf(everyTwoWeeks), nowLocal)).toEqual(expected);
  });

  test('by the rhythm that was agreed, also after one meeting', () => {
    const next = proposeNext(recordsOf([held('2026-11-24T14:00')], { rhythmDays: 28 }), nowLocal);
    expect(next).toMatchObject({ startsAt: '2026-12-22T14:00', everyDays: 28 });
  });

  test('keeps the weekday when the last one was moved by a day', () => {
    const moved = [...everyTwoWeeks.slice(0, 2), held('2026-11-23T10:00')];
    expect(proposeNext(recordsOf(moved), nowLocal)?.startsAt).toBe('2026-12-08T14:00');
  });

  test('long after the last meeting: the next usual weekday from tomorrow on', () => {
    expect(proposeNext(recordsOf(everyTwoWeeks), '2027-01-05T09:00')?.startsAt).toBe('2027-01-12T14:00');
    expect(proposeNext(recordsOf(everyTwoWeeks), '2027-01-04T09:00')?.startsAt).toBe('2027-01-05T14:00');
  });

  test('not on a day of which they said that they do not meet', () => {
    const cancelled = aMeeting({ id: 'c', startsAt: '2026-12-08T14:00', status: 'cancelled' });
    expect(proposeNext(recordsOf([...everyTwoWeeks, cancelled]), nowLocal)?.startsAt).toBe('2026-12-15T14:00');
  });

  test('on a weekend only if they met on one', () => {
    const daily = { rhythmDays: 4 };
    expect(proposeNext(recordsOf([held('2026-11-24T14:00')], daily), nowLocal)?.startsAt).toBe('2026-11-30T14:00');
    const sunday = [held('2026-11-22T14:00'), held('2026-11-24T14:00')];
    expect(proposeNext(recordsOf(sunday, daily), nowLocal)?.startsAt).toBe('2026-11-28T14:00');
  });

  test('a whole day when that is usual; no end where none was', () => {
    expect(proposeNext(recordsOf([held('2026-11-17', 0)], { rhythmDays: 7 }), nowLocal)).toEqual({
      startsAt: '2026-12-01',
      everyDays: 7,
    });
    const open = proposeNext(recordsOf([held('2026-11-24T14:00', 0)], { rhythmDays: 7 }), nowLocal);
    expect(open).not.toHaveProperty('endsAt');
  });

  test.each([
    ['paused', { status: 'paused' as const }],
    ['closed', { status: 'closed' as const }],
    ['it ends before', { endsOn: '2026-12-07' }],
  ])('nothing: %s', (_name, more) => {
    expect(proposeNext(recordsOf(everyTwoWeeks, more), nowLocal)).toBeUndefined();
  });

  test('nothing: a next one is known, or nothing is usual yet', () => {
    const next = aMeeting({ id: 'n', startsAt: '2026-12-20T14:00' });
    expect(proposeNext(recordsOf([...everyTwoWeeks, next]), nowLocal)).toBeUndefined();
    expect(proposeNext(recordsOf(everyTwoWeeks.slice(1)), nowLocal)).toBeUndefined();
    expect(proposeNext(recordsOf([], { rhythmDays: 14 }), nowLocal)).toBeUndefined();
  });

  test('whatever they did before: from tomorrow on, on a free day, and never an end before its start', () => {
    const days = fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 12 });
    const clock = fc.constantFrom('T00:00', 'T09:15', 'T14:00', 'T23:45', '');
    const rhythm = fc.option(fc.integer({ min: 1, max: 400 }), { nil: undefined });
    fc.assert(
      fc.property(days, clock, rhythm, fc.integer({ min: 0, max: 90 }), (ago, time, rhythmDays, minutes) => {
        const all = ago.map((one, at) => ({
          ...held(`${addDays(nowLocal, -one)}${time}`, time ? minutes : 0),
          id: `m${at}`,
        }));
        const records = recordsOf(all, rhythmDays === undefined ? {} : { rhythmDays });
        const next = proposeNext(records, nowLocal);
        if (!next) return;
        expect(compare(dateOf(next.startsAt), dateOf(nowLocal))).toBe(1);
        if (next.endsAt) expect(compare(next.startsAt, next.endsAt)).toBe(-1);
        expect(all.every(({ startsAt }) => dateOf(startsAt) !== dateOf(next.startsAt))).toBe(true);
      }),
    );
  });
});

describe('longGap', () => {
  const later = (days: number) => `${addDays('2026-11-24', days)}T09:00`;

  test('more than twice the usual gap', () => {
    expect(longGap(recordsOf(everyTwoWeeks), later(28))).toBeUndefined();
    const gap = { lastMetOn: '2026-11-24', everyDays: 14, isPlanned: false };
    expect(longGap(recordsOf(everyTwoWeeks), later(29))).toEqual(gap);
    expect(longGap(recordsOf(everyTwoWeeks, { rhythmDays: 7 }), later(15))).toMatchObject({ isPlanned: true });
  });

  test('nothing while paused, when closed, or when a next one is known', () => {
    for (const status of ['paused', 'closed'] as const)
      expect(longGap(recordsOf(everyTwoWeeks, { status }), later(90))).toBeUndefined();
    const next = aMeeting({ id: 'n', startsAt: '2027-03-01T14:00' });
    expect(longGap(recordsOf([...everyTwoWeeks, next]), later(90))).toBeUndefined();
  });
});
