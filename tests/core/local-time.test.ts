import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import {
  addDays,
  addMinutes,
  addMonths,
  compare,
  daysBetween,
  endOfQuarter,
  hasEnded,
  localDateOf,
  quarterOf,
  today,
  toLocal,
} from '../../core/local-time';

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

describe('the machine’s zone', () => {
  test('wall time on both sides of the clock change', () => {
    process.env.TZ = 'Europe/Berlin';
    expect(toLocal(new Date('2026-03-29T00:59:00Z'))).toBe('2026-03-29T01:59');
    expect(toLocal(new Date('2026-03-29T01:00:00Z'))).toBe('2026-03-29T03:00');
    expect(toLocal(new Date('2026-10-25T00:30:00Z'))).toBe('2026-10-25T02:30');
    expect(toLocal(new Date('2026-10-25T01:30:00Z'))).toBe('2026-10-25T02:30');
  });

  test('the date is the local one around the year’s end', () => {
    process.env.TZ = 'Pacific/Auckland';
    expect(today(new Date('2026-12-31T11:30:00Z'))).toBe('2027-01-01');
    process.env.TZ = 'America/Los_Angeles';
    expect(localDateOf('2027-01-01T05:00:00.000Z')).toBe('2026-12-31');
  });

  test('an invalid date is refused', () => {
    expect(() => toLocal(new Date(Number.NaN))).toThrow(RangeError);
  });
});

describe('dates', () => {
  test('days across clock changes, month ends and leap days', () => {
    process.env.TZ = 'Europe/Berlin';
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-12-31T23:30', '2027-01-01T00:10')).toBe(1);
    expect(daysBetween('2026-11-24', '2026-11-10')).toBe(-14);
  });

  test('minutes run along the wall clock', () => {
    expect(addMinutes('2026-12-31T23:30', 60)).toBe('2027-01-01T00:30');
    expect(addMinutes('2026-03-29T01:30', 60)).toBe('2026-03-29T02:30');
  });

  test('quarters', () => {
    expect(['2026-01-01', '2026-03-31', '2026-04-01', '2026-11-24', '2026-12-31'].map(quarterOf)).toEqual([
      '2026-Q1',
      '2026-Q1',
      '2026-Q2',
      '2026-Q4',
      '2026-Q4',
    ]);
    expect(endOfQuarter('2028-02-10')).toBe('2028-03-31');
    expect(endOfQuarter('2026-06-30')).toBe('2026-06-30');
    expect(endOfQuarter('2026-12-01')).toBe('2026-12-31');
  });

  test('order: all-day before the hours of its day', () => {
    expect(['2026-11-24T09:00', '2026-11-24', '2026-11-23T18:00'].sort(compare)).toEqual([
      '2026-11-23T18:00',
      '2026-11-24',
      '2026-11-24T09:00',
    ]);
    expect(compare('2026-11-24', '2026-11-24')).toBe(0);
  });

  test('addDays and daysBetween undo each other', () => {
    const day = fc.integer({ min: -20_000, max: 40_000 }).map((n) => addDays('2000-01-01', n));
    fc.assert(
      fc.property(day, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
        expect(quarterOf(endOfQuarter(date))).toBe(quarterOf(date));
        expect(quarterOf(addDays(endOfQuarter(date), 1))).not.toBe(quarterOf(date));
      }),
    );
  });

  test('what is no date is refused, never turned into another day', () => {
    expect(() => addDays('soon', 1)).toThrow(RangeError);
  });
});

describe('hasEnded', () => {
  test('at its scheduled end', () => {
    const meeting = { startsAt: '2026-11-24T14:00', endsAt: '2026-11-24T14:30' };
    expect(hasEnded(meeting, '2026-11-24T14:29')).toBe(false);
    expect(hasEnded(meeting, '2026-11-24T14:30')).toBe(true);
  });

  test('over midnight', () => {
    expect(hasEnded({ startsAt: '2026-12-31T23:30', endsAt: '2027-01-01T00:30' }, '2027-01-01T00:00')).toBe(false);
  });

  test('an hour after its start when no end is known', () => {
    expect(hasEnded({ startsAt: '2026-11-24T14:00' }, '2026-11-24T14:59')).toBe(false);
    expect(hasEnded({ startsAt: '2026-11-24T14:00' }, '2026-11-24T15:00')).toBe(true);
  });

  test('all-day: when its last day is over', () => {
    const days = { startsAt: '2026-11-24', endsAt: '2026-11-25' };
    expect(hasEnded(days, '2026-11-25T23:59')).toBe(false);
    expect(hasEnded(days, '2026-11-26T00:00')).toBe(true);
    expect(hasEnded({ startsAt: '2026-11-24' }, '2026-11-24T18:00')).toBe(false);
  });
});

test('so many months later, and never a day that the month has not', () => {
  expect(addMonths('2026-11-24T13:48', 3)).toBe('2027-02-24');
  expect(addMonths('2026-11-30', 3)).toBe('2027-02-28');
  expect(addMonths('2026-12-31', 1)).toBe('2027-01-31');
});
