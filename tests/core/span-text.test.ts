import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readClock, readSpan } from '../../core/span-text';

const near = '2026-11-20';

describe('readSpan reads lines as calendars write them', () => {
  const timed = { startsAt: '2026-11-24T14:00', endsAt: '2026-11-24T15:00', allDay: false };
  const allDay = { startsAt: '2026-11-24', endsAt: '2026-11-24', allDay: true };
  it.each([
    ['en', 'Tuesday, November 24⋅2:00 – 3:00pm', timed],
    ['en', 'Tuesday, November 24⋅2 – 3pm', timed],
    ['en', 'Tuesday, November 24⋅14:00 – 15:00', timed],
    ['en-GB', 'Tuesday, 24 November⋅14:00 – 15:00', timed],
    ['en', 'Tuesday, 24 November 2026⋅14:00 – 15:00', timed],
    ['en', 'Nov 24, 2026, 2:00\u202fPM – 3:00\u202fPM', timed],
    ['en', 'Tuesday, November 24⋅2:00 – 3:00pm (GMT-05:00) New York', timed],
    ['en', 'Tuesday, November 24⋅2:00 – 3:00pm (GMT+01:00)', timed],
    ['iw', 'יום שלישי, 24 בנובמבר⋅14:00 – 15:00', timed],
    ['no', 'tirsdag 24. november⋅14:00–15:00', timed],
    ['zh-Hant-TW', '11月24日 (星期二)⋅下午2:00 – 3:00', timed],
    ['de', 'Dienstag, 24. November⋅14:00 – 15:00', timed],
    ['de', 'Di., 24. Nov. 2026, 14:00 – 15:00 Uhr', timed],
    ['ja', '11月 24日 (火曜日)⋅14:00～15:00', timed],
    ['ja', '2026年 11月 24日 (火曜日)⋅午後2:00～3:00', timed],
    ['zh-CN', '11月24日 (星期二)⋅下午2:00 – 3:00', timed],
    ['zh-CN', '2026年11月24日下午2:00 – 3:00', timed],
    ['ko', '11월 24일 (화요일)⋅오후 2:00~3:00', timed],
    ['ar', 'الثلاثاء، ٢٤ نوفمبر⋅٢:٠٠ – ٣:٠٠ م', timed],
    ['ar', '\u200fالثلاثاء، 24 نوفمبر\u200f ⋅ 14:00 – 15:00', timed],
    ['fr', 'mardi 24 novembre⋅14:00 – 15:00', timed],
    ['fr', 'mardi 24 novembre⋅14h – 15h', timed],
    ['fr', 'mardi 24 novembre⋅de 14:00 à 15:00', timed],
    ['es', 'martes, 24 de noviembre⋅14:00 – 15:00', timed],
    ['es', 'mar, 24 nov⋅2:00 – 3:00 p. m.', timed],
    ['he', 'יום שלישי, 24 בנובמבר⋅14:00 – 15:00', timed],
    ['fi', 'tiistaina 24. marraskuuta 2026 klo 14.00–15.00', timed],
    ['fi', '24.11.2026 klo 14.00–15.00', timed],
    ['ru', 'вторник, 24 ноября⋅14:00 – 15:00', timed],
    ['bg', 'вторник, 24 ноември ⋅ 2:00 – 3:00 ч. pm', timed],
    ['cy', 'Dydd Mawrth, 24 Tachwedd⋅14:00 – 15:00', timed],
    ['en', 'Tuesday, November 24', allDay],
    ['de', 'Dienstag, 24. November', allDay],
    ['ja', '11月 24日 (火曜日)', allDay],
    ['ar', 'الثلاثاء، ٢٤ نوفمبر', allDay],
    ['fr', 'mardi 24 novembre 2026', allDay],
    // As the real SOGo writes them: its own names, in English order.
    ['de', 'Dienstag, November 24, 2026', allDay],
    ['ja', '火曜日, 11月 24, 2026', allDay],
    ['ar', 'الثلاثاء, نوفمبر 24, 2026', allDay],
    ['he', 'שלישי, נובמבר 24, 2026', allDay],
    ['zh-TW', '星期二, 十一月 24, 2026', allDay],
    ['sr-RS', 'Utorak, Novembar 24, 2026', allDay],
    ['cy', 'Mawrth, Tachwedd 24, 2026', allDay],
    ['en', 'November 24 – 26, 2026', { startsAt: '2026-11-24', endsAt: '2026-11-26', allDay: true }],
    ['de', '24. – 26. November 2026', { startsAt: '2026-11-24', endsAt: '2026-11-26', allDay: true }],
    ['ja', '2026年 11月 24日～26日', { startsAt: '2026-11-24', endsAt: '2026-11-26', allDay: true }],
    ['en', 'Nov 30 – Dec 2, 2026', { startsAt: '2026-11-30', endsAt: '2026-12-02', allDay: true }],
    [
      'en',
      'November 24, 2026, 10:00pm – November 25, 2026, 1:00am',
      { startsAt: '2026-11-24T22:00', endsAt: '2026-11-25T01:00', allDay: false },
    ],
    [
      'de',
      '31. Dezember 2026, 22:00 – 1. Januar 2027, 01:00',
      { startsAt: '2026-12-31T22:00', endsAt: '2027-01-01T01:00', allDay: false },
    ],
    [
      'en',
      'Tuesday, November 24⋅11:30 – 1:30pm',
      { startsAt: '2026-11-24T11:30', endsAt: '2026-11-24T13:30', allDay: false },
    ],
    [
      'en',
      'Tuesday, November 24⋅12:00 – 12:30am',
      { startsAt: '2026-11-24T00:00', endsAt: '2026-11-24T00:30', allDay: false },
    ],
    // The server's French keeps the English order and writes capitals.
    ['fr', 'Mardi, Novembre 24, 2026 14:00', { startsAt: '2026-11-24T14:00', allDay: false }],
    ['en', '24-Nov-26', allDay],
    ['en', '11/24/2026, 2:00 PM – 3:00 PM', timed],
    ['en', '11/24/2026, 2:00:00 PM – 3:00:00 PM', timed],
    ['de', '24.11.2026, 14:00:00 – 15:00:00', timed],
    ['en', '24/11/2026, 14:00 – 15:00', timed],
  ])('%s: %s', (locale, text, expected) => {
    expect(readSpan(text, locale, { near })).toEqual(expected);
  });
});

describe('readSpan refuses what it does not understand in full', () => {
  it.each([
    ['en', 'Mentoring with Ana'],
    ['en', 'Weekly on Tuesday'],
    ['en', 'Tuesday, November 24⋅noon to 3'],
    ['en', 'Friday, November 24, 2026'],
    ['en', 'February 30, 2026'],
    ['en', 'Nov 24, Nov 25 and Nov 26'],
    ['en', 'Nov 24, 9:00, 10:00, 11:00'],
    ['xx-not a language', 'Dienstag, 24. Dezember⋅14:00'],
    ['de', ''],
    ['en', `November 24 ${'x'.repeat(5000)}`],
  ])('%s: %s', (locale, text) => {
    expect(readSpan(text, locale, { near })).toBeNull();
  });

  it('when the pressed chip stands on another day', () => {
    expect(readSpan('Tuesday, November 24⋅2 – 3pm', 'en', { near, on: '2026-11-25' })).toBeNull();
  });
});

describe('a year that is left out', () => {
  it('is that of the pressed chip', () => {
    const text = 'November 24⋅2 – 3pm';
    expect(readSpan(text, 'en', { near, on: '2031-11-24' })?.startsAt).toBe('2031-11-24T14:00');
  });
  it('is the nearest to the shown day, also across New Year', () => {
    expect(readSpan('January 2', 'en', { near: '2026-12-30' })?.startsAt).toBe('2027-01-02');
    expect(readSpan('December 30', 'en', { near: '2027-01-02' })?.startsAt).toBe('2026-12-30');
  });
  it('agrees with the weekday', () => {
    expect(readSpan('Wednesday, November 24', 'en', { near })?.startsAt).toBeUndefined();
    expect(readSpan('Monday, November 24', 'en', { near })?.startsAt).toBe('2025-11-24');
  });
});

describe('what Intl writes is read back', () => {
  const locales = [
    'en-US',
    'en-GB',
    'de',
    'fr',
    'ja',
    'zh-CN',
    'zh-TW',
    'ar',
    'ar-EG',
    'ko',
    'es',
    'pt-BR',
    'ru',
    'he',
    'hi',
    'fi',
    'pl',
    'tr',
    'nl',
    'vi',
    'cs',
    'uk',
    'el',
    'it',
    'sv',
    'hu',
    'ca',
    'fa',
    'bn',
    'mr',
    'ro',
    'da',
    'th',
    'id',
    'bg',
    'cy',
  ];
  const minute = fc.date({
    min: new Date('2020-01-01T00:00Z'),
    max: new Date('2034-12-31T23:59Z'),
    noInvalidDate: true,
  });
  it.each(locales)('%s', (locale) => {
    fc.assert(
      fc.property(
        minute,
        fc.constantFrom('long', 'short'),
        fc.boolean(),
        fc.boolean(),
        (at, month, hour12, weekday) => {
          const calendar = { timeZone: 'UTC', calendar: 'gregory' };
          const day = new Intl.DateTimeFormat(locale, {
            ...calendar,
            year: 'numeric',
            month,
            day: 'numeric',
            ...(weekday && { weekday: 'long' }),
          });
          const clock = new Intl.DateTimeFormat(locale, {
            ...calendar,
            hour: 'numeric',
            minute: '2-digit',
            hourCycle: hour12 ? 'h12' : 'h23',
          });
          const iso = at.toISOString();
          expect(readSpan(day.format(at), locale, { near })).toEqual({
            startsAt: iso.slice(0, 10),
            endsAt: iso.slice(0, 10),
            allDay: true,
          });
          expect(readSpan(`${day.format(at)} ⋅ ${clock.format(at)}`, locale, { near })?.startsAt).toBe(
            iso.slice(0, 16),
          );
          expect(readClock(clock.format(at), locale)).toBe(iso.slice(11, 16));
        },
      ),
      { numRuns: 60 },
    );
  });
  it('never throws, and gives well-formed values', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), fc.string(), (text, locale, on) => {
        const span = readSpan(text, locale, { near: on });
        if (span) expect(span.startsAt).toMatch(/^\d{4}-\d\d-\d\d(T\d\d:\d\d)?$/);
        readClock(text, locale);
      }),
    );
  });
});
