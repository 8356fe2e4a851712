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
    expect(eventsOf(text).filter(({ uid }) => uid === 'good')).toHaveLength(1);
  });
});
