import { days, type Example, nine, range } from './rfc-dates';

/** RFC 5545, 3.8.5.3: the yearly examples, those with set positions, by the hour, and on the start of weeks. */
export const seldom: Example[] = [
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
