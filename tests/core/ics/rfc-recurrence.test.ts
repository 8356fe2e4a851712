import { expect, it } from 'vitest';
import { calendar, startsOf, vevent } from './read';

const zone = 'America/New_York';
const nine = (...dates: string[]) => dates.map((date) => `${date}T09:00`);
const days = (month: string, ...of: (string | number)[]) => of.map((day) => `${month}-${String(day).padStart(2, '0')}`);
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** The examples of RFC 5545, 3.8.5.3: start (New York time), rule, end of the window, expected starts. */
const examples: [name: string, start: string, rule: string[], until: string, starts: string[]][] = [
  [
    'daily for 10 occurrences',
    '19970902T090000',
    ['RRULE:FREQ=DAILY;COUNT=10'],
    '1998-12-31',
    nine(...days('1997-09', ...range(2, 11))),
  ],
  [
    'every other day',
    '19970902T090000',
    ['RRULE:FREQ=DAILY;INTERVAL=2'],
    '1997-09-30',
    nine(...days('1997-09', ...range(1, 15).map((n) => 2 * n))),
  ],
  [
    'every 10 days, 5 occurrences',
    '19970902T090000',
    ['RRULE:FREQ=DAILY;INTERVAL=10;COUNT=5'],
    '1998-12-31',
    nine('1997-09-02', '1997-09-12', '1997-09-22', '1997-10-02', '1997-10-12'),
  ],
  [
    'every day in January, for 3 years (yearly)',
    '19980101T090000',
    ['RRULE:FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA'],
    '2001-12-31',
    nine(...[1998, 1999, 2000].flatMap((year) => days(`${year}-01`, ...range(1, 31)))),
  ],
  [
    'every day in January, for 3 years (daily)',
    '19980101T090000',
    ['RRULE:FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1'],
    '2001-12-31',
    nine(...[1998, 1999, 2000].flatMap((year) => days(`${year}-01`, ...range(1, 31)))),
  ],
  [
    'weekly for 10 occurrences',
    '19970902T090000',
    ['RRULE:FREQ=WEEKLY;COUNT=10'],
    '1998-12-31',
    nine(...days('1997-09', 2, 9, 16, 23, 30), ...days('1997-10', 7, 14, 21, 28), '1997-11-04'),
  ],
  [
    'every other week',
    '19970902T090000',
    ['RRULE:FREQ=WEEKLY;INTERVAL=2;WKST=SU'],
    '1997-11-30',
    nine(...days('1997-09', 2, 16, 30), ...days('1997-10', 14, 28), ...days('1997-11', 11, 25)),
  ],
  [
    'weekly on Tuesday and Thursday for 5 weeks',
    '19970902T090000',
    ['RRULE:FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH'],
    '1998-12-31',
    nine(...days('1997-09', 2, 4, 9, 11, 16, 18, 23, 25, 30), '1997-10-02'),
  ],
  [
    'every other week on Monday, Wednesday, and Friday until December 24',
    '19970901T090000',
    ['RRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR'],
    '1998-12-31',
    nine(
      ...days('1997-09', 1, 3, 5, 15, 17, 19, 29),
      ...days('1997-10', 1, 3, 13, 15, 17, 27, 29, 31),
      ...days('1997-11', 10, 12, 14, 24, 26, 28),
      ...days('1997-12', 8, 10, 12, 22),
    ),
  ],
  [
    'every other week on Tuesday and Thursday, for 8 occurrences',
    '19970902T090000',
    ['RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH'],
    '1998-12-31',
    nine(...days('1997-09', 2, 4, 16, 18, 30), ...days('1997-10', 2, 14, 16)),
  ],
  [
    'monthly on the first Friday for 10 occurrences',
    '19970905T090000',
    ['RRULE:FREQ=MONTHLY;COUNT=10;BYDAY=1FR'],
    '1999-12-31',
    nine(
      ...['1997-09-05', '1997-10-03', '1997-11-07', '1997-12-05', '1998-01-02'],
      ...['1998-02-06', '1998-03-06', '1998-04-03', '1998-05-01', '1998-06-05'],
    ),
  ],
  [
    'monthly on the first Friday until December 24, 1997',
    '19970905T090000',
    ['RRULE:FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR'],
    '1999-12-31',
    nine('1997-09-05', '1997-10-03', '1997-11-07', '1997-12-05'),
  ],
  [
    'every other month on the first and last Sunday for 10 occurrences',
    '19970907T090000',
    ['RRULE:FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU'],
    '1999-12-31',
    nine(
      ...['1997-09-07', '1997-09-28', '1997-11-02', '1997-11-30', '1998-01-04'],
      ...['1998-01-25', '1998-03-01', '1998-03-29', '1998-05-03', '1998-05-31'],
    ),
  ],
  [
    'monthly on the second-to-last Monday for 6 months',
    '19970922T090000',
    ['RRULE:FREQ=MONTHLY;COUNT=6;BYDAY=-2MO'],
    '1999-12-31',
    nine('1997-09-22', '1997-10-20', '1997-11-17', '1997-12-22', '1998-01-19', '1998-02-16'),
  ],
  [
    'monthly on the third-to-the-last day',
    '19970928T090000',
    ['RRULE:FREQ=MONTHLY;BYMONTHDAY=-3'],
    '1998-02-28',
    nine('1997-09-28', '1997-10-29', '1997-11-28', '1997-12-29', '1998-01-29', '1998-02-26'),
  ],
  [
    'monthly on the 2nd and 15th for 10 occurrences',
    '19970902T090000',
    ['RRULE:FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15'],
    '1999-12-31',
    nine(...['1997-09', '1997-10', '1997-11', '1997-12', '1998-01'].flatMap((month) => days(month, 2, 15))),
  ],
  [
    'monthly on the first and last day for 10 occurrences',
    '19970930T090000',
    ['RRULE:FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1'],
    '1999-12-31',
    nine(
      ...['1997-09-30', '1997-10-01', '1997-10-31', '1997-11-01', '1997-11-30'],
      ...['1997-12-01', '1997-12-31', '1998-01-01', '1998-01-31', '1998-02-01'],
    ),
  ],
  [
    'every 18 months on the 10th thru 15th for 10 occurrences',
    '19970910T090000',
    ['RRULE:FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15'],
    '2001-12-31',
    nine(...days('1997-09', ...range(10, 15)), ...days('1999-03', ...range(10, 13))),
  ],
  [
    'every Tuesday, every other month',
    '19970902T090000',
    ['RRULE:FREQ=MONTHLY;INTERVAL=2;BYDAY=TU'],
    '1998-01-31',
    nine(...days('1997-09', 2, 9, 16, 23, 30), ...days('1997-11', 4, 11, 18, 25), ...days('1998-01', 6, 13, 20, 27)),
  ],
  [
    'yearly in June and July for 10 occurrences',
    '19970610T090000',
    ['RRULE:FREQ=YEARLY;COUNT=10;BYMONTH=6,7'],
    '2005-12-31',
    nine(...range(1997, 2001).flatMap((year) => [`${year}-06-10`, `${year}-07-10`])),
  ],
  [
    'every other year on January, February, and March for 10 occurrences',
    '19970310T090000',
    ['RRULE:FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3'],
    '2005-12-31',
    nine('1997-03-10', ...[1999, 2001, 2003].flatMap((year) => [1, 2, 3].map((month) => `${year}-0${month}-10`))),
  ],
  [
    'every third year on the 1st, 100th, and 200th day for 10 occurrences',
    '19970101T090000',
    ['RRULE:FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200'],
    '2009-12-31',
    nine(
      ...['1997-01-01', '1997-04-10', '1997-07-19', '2000-01-01', '2000-04-09', '2000-07-18'],
      ...['2003-01-01', '2003-04-10', '2003-07-19', '2006-01-01'],
    ),
  ],
  [
    'every 20th Monday of the year',
    '19970519T090000',
    ['RRULE:FREQ=YEARLY;BYDAY=20MO'],
    '1999-12-31',
    nine('1997-05-19', '1998-05-18', '1999-05-17'),
  ],
  [
    'Monday of week number 20',
    '19970512T090000',
    ['RRULE:FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO'],
    '1999-12-31',
    nine('1997-05-12', '1998-05-11', '1999-05-17'),
  ],
  [
    'every Thursday in March',
    '19970313T090000',
    ['RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=TH'],
    '1999-12-31',
    nine(...days('1997-03', 13, 20, 27), ...days('1998-03', 5, 12, 19, 26), ...days('1999-03', 4, 11, 18, 25)),
  ],
  [
    'every Thursday, but only during June, July, and August',
    '19970605T090000',
    ['RRULE:FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8'],
    '1997-12-31',
    nine(...days('1997-06', 5, 12, 19, 26), ...days('1997-07', 3, 10, 17, 24, 31), ...days('1997-08', 7, 14, 21, 28)),
  ],
  [
    'every Friday the 13th, without the first',
    '19970902T090000',
    ['EXDATE;TZID=America/New_York:19970902T090000', 'RRULE:FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13'],
    '2000-12-31',
    nine('1998-02-13', '1998-03-13', '1998-11-13', '1999-08-13', '2000-10-13'),
  ],
  [
    'the first Saturday that follows the first Sunday of the month',
    '19970913T090000',
    ['RRULE:FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13'],
    '1998-06-30',
    nine(
      ...['1997-09-13', '1997-10-11', '1997-11-08', '1997-12-13', '1998-01-10'],
      ...['1998-02-07', '1998-03-07', '1998-04-11', '1998-05-09', '1998-06-13'],
    ),
  ],
  [
    'U.S. Presidential Election day',
    '19961105T090000',
    ['RRULE:FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8'],
    '2004-12-31',
    nine('1996-11-05', '2000-11-07', '2004-11-02'),
  ],
  [
    'the third instance of Tuesday, Wednesday, or Thursday, for 3 months',
    '19970904T090000',
    ['RRULE:FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3'],
    '1999-12-31',
    nine('1997-09-04', '1997-10-07', '1997-11-06'),
  ],
  [
    'the second-to-last weekday of the month',
    '19970929T090000',
    ['RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2'],
    '1998-03-31',
    nine('1997-09-29', '1997-10-30', '1997-11-27', '1997-12-30', '1998-01-29', '1998-02-26', '1998-03-30'),
  ],
  [
    'every 3 hours from 9:00 AM to 5:00 PM on a specific day',
    '19970902T090000',
    ['RRULE:FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T210000Z'],
    '1999-12-31',
    ['1997-09-02T09:00', '1997-09-02T12:00', '1997-09-02T15:00'],
  ],
  [
    'every 15 minutes for 6 occurrences',
    '19970902T090000',
    ['RRULE:FREQ=MINUTELY;INTERVAL=15;COUNT=6'],
    '1999-12-31',
    ['09:00', '09:15', '09:30', '09:45', '10:00', '10:15'].map((time) => `1997-09-02T${time}`),
  ],
  [
    'every hour and a half for 4 occurrences',
    '19970902T090000',
    ['RRULE:FREQ=MINUTELY;INTERVAL=90;COUNT=4'],
    '1999-12-31',
    ['09:00', '10:30', '12:00', '13:30'].map((time) => `1997-09-02T${time}`),
  ],
  [
    'every 20 minutes from 9:00 AM to 4:40 PM every day (daily)',
    '19970902T090000',
    ['RRULE:FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40'],
    '1997-09-03',
    ['02', '03'].flatMap((day) =>
      range(9, 16).flatMap((hour) =>
        ['00', '20', '40'].map((minute) => `1997-09-${day}T${String(hour).padStart(2, '0')}:${minute}`),
      ),
    ),
  ],
  [
    'every 20 minutes from 9:00 AM to 4:40 PM every day (minutely)',
    '19970902T090000',
    ['RRULE:FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11,12,13,14,15,16'],
    '1997-09-03',
    ['02', '03'].flatMap((day) =>
      range(9, 16).flatMap((hour) =>
        ['00', '20', '40'].map((minute) => `1997-09-${day}T${String(hour).padStart(2, '0')}:${minute}`),
      ),
    ),
  ],
  [
    'weeks that begin on Monday',
    '19970805T090000',
    ['RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO'],
    '1999-12-31',
    nine('1997-08-05', '1997-08-10', '1997-08-19', '1997-08-24'),
  ],
  [
    'weeks that begin on Sunday',
    '19970805T090000',
    ['RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU'],
    '1999-12-31',
    nine('1997-08-05', '1997-08-17', '1997-08-19', '1997-08-31'),
  ],
  [
    'an invalid date (February 30) is ignored',
    '20070115T090000',
    ['RRULE:FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5'],
    '2008-12-31',
    nine('2007-01-15', '2007-01-30', '2007-02-15', '2007-03-15', '2007-03-30'),
  ],
];

it.each(examples)('RFC 5545: %s', (_name, start, rule, to, starts) => {
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

it('RFC 5545: yearly on given months and days of a leap year', () => {
  const text = calendar(vevent('UID:rfc', 'DTSTART;VALUE=DATE:20240229', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29'));
  expect(startsOf(text, { from: '2024-01-01', to: '2032-12-31', zone })).toEqual([
    '2024-02-29',
    '2028-02-29',
    '2032-02-29',
  ]);
});
