import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, it } from 'vitest';
import { calendar, startsOf, vevent } from './read';

const days = fc.uniqueArray(fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'), { minLength: 1, maxLength: 4 });
const nthDays = fc.uniqueArray(fc.constantFrom('1MO', '2TU', '3WE', '-1FR', '4TH', 'SU'), {
  minLength: 1,
  maxLength: 2,
  comparator: (a, b) => a.slice(-2) === b.slice(-2),
});
const monthDays = fc.uniqueArray(fc.constantFrom(1, 7, 15, 28, 30, 31, -1, -3), { minLength: 1, maxLength: 3 });
const months = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 });
const part = <T>(name: string, values: fc.Arbitrary<T[]>) => values.map((list) => `;${name}=${list.join(',')}`);
const maybe = (parts: fc.Arbitrary<string>) => fc.oneof(fc.constant(''), parts);

const rules = fc.oneof(
  fc.constant('DAILY'),
  fc.tuple(fc.constant('WEEKLY'), maybe(part('BYDAY', days))).map((parts) => parts.join('')),
  fc
    .tuple(fc.constant('MONTHLY'), fc.oneof(part('BYDAY', nthDays), part('BYMONTHDAY', monthDays), fc.constant('')))
    .map((parts) => parts.join('')),
  fc.tuple(fc.constant('YEARLY'), maybe(part('BYMONTH', months))).map((parts) => parts.join('')),
);
const ends = fc.oneof(
  fc.constant(''),
  fc.integer({ min: 1, max: 400 }).map((count) => `;COUNT=${count}`),
  fc.integer({ min: 0, max: 1500 }).map((after) => `;UNTIL=${stamp(Date.UTC(2024, 0, 1, 9) + after * 86_400_000)}Z`),
);
const starts = fc.integer({ min: 0, max: 1000 }).map((after) => Date.UTC(2024, 0, 1, 9) + after * 86_400_000);

function stamp(time: number): string {
  return new Date(time).toISOString().slice(0, 19).replace(/[-:]/g, '');
}

/** Every start from the first on, without our shortcuts and bounds. */
function expanded(rule: string, start: number, from: string, to: string): string[] {
  const iterator = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromJSDate(new Date(start), true));
  const found: string[] = [];
  for (let time = iterator.next(); time; time = iterator.next()) {
    const text = time.toString().slice(0, 16);
    if (text.slice(0, 10) > to) break;
    if (text.slice(0, 10) >= from) found.push(text);
  }
  return found;
}

it('random rules have the instances that ical.js finds, from the middle of the series too', () => {
  const from = '2026-11-17';
  const to = '2027-03-24';
  let some = 0;
  fc.assert(
    fc.property(rules, fc.integer({ min: 1, max: 5 }), ends, starts, (freq, interval, end, start) => {
      const rule = `FREQ=${freq};INTERVAL=${interval}${end}`;
      const text = calendar(vevent('UID:a', `DTSTART:${stamp(start)}Z`, `RRULE:${rule}`));
      const expected = expanded(rule, start, from, to);
      some += expected.length > 0 ? 1 : 0;
      expect(startsOf(text, { from, to, zone: 'UTC' }), rule).toEqual(expected);
    }),
    { numRuns: 300 },
  );
  expect(some).toBeGreaterThan(60);
});

it('of several rules in one event each adds its instances, with single dates added and taken out', () => {
  const from = '2026-11-17';
  const to = '2027-03-24';
  const rule = fc
    .tuple(rules, fc.integer({ min: 1, max: 5 }), ends)
    .map(([freq, interval, end]) => `FREQ=${freq};INTERVAL=${interval}${end}`);
  const near = fc.integer({ min: 0, max: 140 }).map((after) => Date.UTC(2026, 10, 10, 9) + after * 86_400_000);
  const dates = fc.array(near, { maxLength: 6 });
  let more = 0;
  let fewer = 0;
  fc.assert(
    fc.property(fc.array(rule, { minLength: 2, maxLength: 3 }), starts, dates, dates, (several, start, added, out) => {
      const list = (name: string, times: number[]) => times.map((time) => `${name}:${stamp(time)}Z`);
      const lines = [...several.map((one) => `RRULE:${one}`), ...list('RDATE', added), ...list('EXDATE', out)];
      const within = (time: string) => time.slice(0, 10) >= from && time.slice(0, 10) <= to;
      const text = (time: number) => new Date(time).toISOString().slice(0, 16);
      const first = expanded(several[0] as string, start, from, to);
      const all = new Set([...several.flatMap((one) => expanded(one, start, from, to)), ...added.map(text)]);
      for (const time of out) fewer += all.delete(text(time)) ? 1 : 0;
      const expected = [...all].filter(within).sort();
      more += first.length < expected.length ? 1 : 0;
      const file = calendar(vevent('UID:a', `DTSTART:${stamp(start)}Z`, ...lines));
      expect(startsOf(file, { from, to, zone: 'UTC' }), lines.join()).toEqual(expected);
    }),
    { numRuns: 150 },
  );
  expect(more).toBeGreaterThan(30);
  expect(fewer).toBeGreaterThan(20);
});
