import { describe, expect, it } from 'vitest';
import { feedLimits } from '../../../core/ics/read-feed';
import { calendar, eventsOf, readText, startsOf, vevent } from './read';

describe('times', () => {
  it.each([
    ['DTSTART:20261124T140000Z', '2026-11-24T15:00'],
    ['DTSTART;TZID=Europe/London:20261124T140000', '2026-11-24T15:00'],
    ['DTSTART;TZID=GMT Standard Time 1:20261124T140000', '2026-11-24T15:00'],
    ['DTSTART;TZID=/mozilla.org/20050126_1/Europe/London:20261124T140000', '2026-11-24T15:00'],
    ['DTSTART:20261124T140000', '2026-11-24T14:00'],
  ])('%s is %s in Berlin', (start, expected) => {
    expect(startsOf(calendar(vevent('UID:a', start, 'SUMMARY:x')))).toEqual([expected]);
  });

  it('keeps the hour of its own zone over both nights when clocks change', () => {
    const weekly = (zone: string) =>
      calendar(vevent('UID:a', `DTSTART;TZID=${zone}:20261018T090000`, 'RRULE:FREQ=WEEKLY'));
    const span = { from: '2026-10-18', to: '2026-11-15' };
    const hours = (zone: string) => startsOf(weekly(zone), span).map((start) => start.slice(11));
    expect(hours('Europe/Berlin')).toEqual(['09:00', '09:00', '09:00', '09:00', '09:00']);
    expect(hours('America/New_York')).toEqual(['15:00', '14:00', '15:00', '15:00', '15:00']);
  });

  it.each([
    // Clocks go back: 02:30 comes twice, and the first of both is meant.
    ['Europe/Berlin', '20261025T023000', '2026-10-25T00:30:00.000Z'],
    ['America/New_York', '20261101T013000', '2026-11-01T05:30:00.000Z'],
    // Clocks go forward: 02:30 never comes, and is read with the offset from before.
    ['Europe/Berlin', '20270328T023000', '2027-03-28T01:30:00.000Z'],
    ['America/New_York', '20270314T023000', '2027-03-14T07:30:00.000Z'],
  ])('in the night when clocks change in %s: %s', (zone, start, utc) => {
    const text = calendar(vevent('UID:a', `DTSTART;TZID=${zone}:${start}`, 'SUMMARY:x'));
    const [event] = eventsOf(text, { from: '2026-10-01', to: '2027-04-30', zone });
    expect(event?.utc).toBe(utc);
    // On the clock of its own zone it is shown as it was written.
    expect(event?.startsAt?.replace(/[-:]/g, '')).toBe(start.slice(0, 13));
  });

  it.each([
    ['Europe/Berlin', '2027-03-28'],
    ['America/New_York', '2027-03-14'],
  ])('a series keeps its hour over the spring night of %s, and another zone sees it move', (zone, night) => {
    const text = calendar(vevent('UID:a', `DTSTART;TZID=${zone}:20270301T090000`, 'RRULE:FREQ=DAILY;COUNT=60'));
    const span = { from: '2027-03-01', to: '2027-04-10' };
    expect(new Set(startsOf(text, { ...span, zone }).map((start) => start.slice(11)))).toEqual(new Set(['09:00']));
    const inUtc = startsOf(text, { ...span, zone: 'UTC' });
    const hourOn = (isBefore: boolean) =>
      new Set(inUtc.filter((one) => one.slice(0, 10) < night === isBefore).map((one) => Number(one.slice(11, 13))));
    const [before] = hourOn(true);
    expect(hourOn(true).size).toBe(1);
    expect(hourOn(false)).toEqual(new Set([(before ?? 0) - 1]));
  });

  it('a zone that only the file knows, with both changes and with none', () => {
    const berlin = [
      ...['BEGIN:VTIMEZONE', 'TZID:Our hospital', 'BEGIN:DAYLIGHT', 'DTSTART:19700329T020000'],
      ...['TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', 'END:DAYLIGHT'],
      ...['BEGIN:STANDARD', 'DTSTART:19701025T030000', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100'],
      ...['RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU', 'END:STANDARD', 'END:VTIMEZONE'],
    ].join('\r\n');
    const fixed = [
      ...['BEGIN:VTIMEZONE', 'TZID:Fixed', 'BEGIN:STANDARD', 'DTSTART:19700101T000000'],
      ...['TZOFFSETFROM:+0530', 'TZOFFSETTO:+0530', 'END:STANDARD', 'END:VTIMEZONE'],
    ].join('\r\n');
    const weekly = (id: string) =>
      vevent(`UID:${id}`, `DTSTART;TZID=${id}:20261018T090000`, 'RRULE:FREQ=WEEKLY;COUNT=2');
    const span = { from: '2026-10-01', to: '2026-11-30', zone: 'UTC' };
    expect(startsOf(calendar(berlin, weekly('Our hospital')), span)).toEqual(['2026-10-18T07:00', '2026-10-25T08:00']);
    expect(startsOf(calendar(fixed, weekly('Fixed')), span)).toEqual(['2026-10-18T03:30', '2026-10-25T03:30']);
  });

  it('all-day ends on its last day', () => {
    const text = calendar(vevent('UID:a', 'DTSTART;VALUE=DATE:20261124', 'DTEND;VALUE=DATE:20261126'));
    expect(eventsOf(text)).toMatchObject([{ startsAt: '2026-11-24', endsAt: '2026-11-25', allDay: true }]);
  });
});

describe('series', () => {
  const master = [
    'UID:s',
    'DTSTART:20261124T130000Z',
    'DTEND:20261124T133000Z',
    'RRULE:FREQ=WEEKLY;COUNT=4',
    'SUMMARY:Talk',
  ];

  it('knows moved, cancelled and excluded instances', () => {
    const text = calendar(
      vevent(...master, 'EXDATE:20261215T130000Z'),
      vevent('UID:s', 'RECURRENCE-ID:20261201T130000Z', 'DTSTART:20261202T150000Z', 'SUMMARY:Moved'),
      vevent('UID:s', 'RECURRENCE-ID:20261208T130000Z', 'DTSTART:20261208T130000Z', 'STATUS:CANCELLED'),
    );
    expect(eventsOf(text)).toMatchObject([
      { startsAt: '2026-11-24T14:00', endsAt: '2026-11-24T14:30', originalStart: '20261124T130000Z', seriesKey: 's' },
      { startsAt: '2026-12-02T16:00', title: 'Moved', originalStart: '20261201T130000Z' },
    ]);
  });

  it("reads Google's flattened feeds and events without UID", () => {
    const flat = vevent('UID:s@google.com', 'RECURRENCE-ID:20261201T130000Z', 'DTSTART:20261201T130000Z');
    expect(eventsOf(calendar(flat))).toMatchObject([{ originalStart: '20261201T130000Z', recurring: true }]);
    expect(eventsOf(calendar(vevent('UID:', 'DTSTART:20261201T130000Z')))[0]).not.toHaveProperty('seriesKey');
  });
});

describe('bounds', () => {
  it('reads 10,000 events', () => {
    const one = (i: number) =>
      vevent(`UID:${i}`, `DTSTART:202${i % 10}1124T130000Z`, `SUMMARY:Event ${i}`, `DESCRIPTION:${'x'.repeat(300)}`);
    const text = calendar(...Array.from({ length: 10_000 }, (_, i) => one(i)));
    const begun = performance.now();
    expect(eventsOf(text)).toHaveLength(1000);
    expect(performance.now() - begun).toBeLessThan(10_000);
  });

  it('10,000 events that are all near: those that come first are kept, and how many are not is said', () => {
    const one = (i: number) =>
      vevent(`UID:${i}`, `DTSTART:202612${String((i % 28) + 1).padStart(2, '0')}T130000Z`, `SUMMARY:Event ${i}`);
    const text = calendar(...Array.from({ length: 10_000 }, (_, i) => one(i)));
    const read = readText(text, { clock: () => performance.now() });
    expect(read).toMatchObject({ ok: true, skipped: 10_000 - feedLimits.kept });
    expect(read.ok && read.events.length).toBe(feedLimits.kept);
    expect(read.ok && read.events.at(-1)?.startsAt).toBe('2026-12-09T14:00');
  });

  it('10,000 series that never end are too much work, and that is said in time', () => {
    const one = (i: number) =>
      vevent(`UID:${i}`, 'DTSTART:19000101T090000Z', 'RRULE:FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2,4,6');
    const text = calendar(...Array.from({ length: 10_000 }, (_, i) => one(i)));
    const begun = performance.now();
    expect(readText(text, { clock: () => performance.now() })).toEqual({ ok: false, problem: 'too-much-work' });
    // Some more than the limit: the machine may be busy between two looks at the clock.
    expect(performance.now() - begun).toBeLessThan(feedLimits.ms + 5000);
  });

  it('the clock ends the work too', () => {
    let now = 0;
    const clock = () => {
      now += feedLimits.ms / 4;
      return now;
    };
    const text = calendar(vevent('UID:a', 'DTSTART:20260101T090000Z', 'RRULE:FREQ=DAILY'));
    expect(readText(text, { clock })).toEqual({ ok: false, problem: 'too-much-work' });
  });

  it.each([
    ['nothing', '', 'not-ics'],
    ['a page', '<!doctype html><title>Log in</title>', 'not-ics'],
    ['20 MB', `BEGIN:VCALENDAR\r\n${'x'.repeat(20_000_000)}`, 'too-large'],
    ['broken events only', calendar('BEGIN:VEVENT\r\nDTSTART:never\r\nEND:VEVENT'), 'broken'],
    [
      'too many events',
      calendar(
        vevent('UID:a', 'DTSTART:20261124T130000Z')
          .concat('\r\n')
          .repeat(feedLimits.events + 1),
      ),
      'too-many',
    ],
  ])('%s', (_name, text, problem) => {
    expect(readText(text)).toEqual({ ok: false, problem });
  });

  it('many endless rules in one event are no more work than one, and each of them too', () => {
    const rules = (one: string) => Array.from({ length: 1000 }, () => `RRULE:${one}`);
    let looks = 0;
    const clock = () => {
      looks += 1;
      return 0;
    };
    for (const rule of ['FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2,4,6', 'FREQ=MONTHLY;BYMONTHDAY=5;INTERVAL=2']) {
      looks = 0;
      const bad = vevent('UID:bad', 'DTSTART:19900101T090000Z', ...rules(rule));
      expect(eventsOf(calendar(bad, vevent('UID:good', 'DTSTART:20261124T130000Z')), { clock })).toHaveLength(1);
      // The toll of one series: each of its steps looks at the clock.
      expect(looks).toBeLessThan(25_000);
    }
  });

  it.each([
    'FREQ=SECONDLY',
    'FREQ=MINUTELY;BYSECOND=0,1,2',
    'FREQ=DAILY;COUNT=1000000000',
    'FREQ=DAILY;INTERVAL=1000000000',
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31',
    'FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;BYDAY=MO',
    'FREQ=YEARLY;BYDAY=MO,TU;BYSETPOS=-366',
    'FREQ=MONTHLY;BYDAY=5MO;BYMONTH=2;BYSETPOS=4',
  ])('RRULE:%s ends, and a good event beside it is read', (rule) => {
    const text = calendar(
      vevent('UID:bad', 'DTSTART:19000101T090000Z', `RRULE:${rule}`),
      vevent('UID:good', 'DTSTART:20261124T130000Z'),
    );
    const begun = performance.now();
    const found = eventsOf(text, { clock: () => performance.now() });
    expect(found.filter(({ uid }) => uid === 'good')).toHaveLength(1);
    expect(performance.now() - begun).toBeLessThan(feedLimits.ms);
  });
});
