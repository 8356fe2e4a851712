import { expect, it } from 'vitest';
import { calendar, startsOf, vevent } from './read';
import { often } from './rfc-often';
import { seldom } from './rfc-seldom';

const zone = 'America/New_York';
it.each([...often, ...seldom])('RFC 5545: %s', (_name, start, rule, to, starts) => {
  const text = calendar(vevent('UID:rfc', `DTSTART;TZID=America/New_York:${start}`, ...rule, 'SUMMARY:Talk'));
  expect(startsOf(text, { from: '1996-01-01', to, zone })).toEqual(starts);
});

it('RFC 5545: daily until December 24, over the end of summer time', () => {
  const text = calendar(
    vevent('UID:rfc', 'DTSTART;TZID=America/New_York:19970902T090000', 'RRULE:FREQ=DAILY;UNTIL=19971224T000000Z'),
  );
  const starts = startsOf(text, { from: '1997-01-01', to: '1998-12-31', zone });
  expect(starts).toHaveLength(29 + 31 + 30 + 23);
  expect(starts.every((one) => one.endsWith('T09:00'))).toBe(true);
  expect(starts.at(-1)).toBe('1997-12-23T09:00');
});

it('every leap day, in leap years only', () => {
  const text = calendar(vevent('UID:rfc', 'DTSTART;VALUE=DATE:20240229', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29'));
  expect(startsOf(text, { from: '2024-01-01', to: '2032-12-31', zone })).toEqual([
    '2024-02-29',
    '2028-02-29',
    '2032-02-29',
  ]);
});
