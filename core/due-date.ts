import { addDays, daysBetween } from './local-time';
import { localeWords, normaliseText } from './locale-text';

/** Words before a day that go with it. */
const ENGLISH_BY = ['by', 'on', 'until', 'till', 'due', 'before'];
/** Weekday names that are also other words: taken as a day with a capital letter or after such a word. */
const OTHER_WORDS = ['sat', 'sun', 'wed', 'mar', 'mi', 'so', 'do'];
const NUMBER_WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const EXTRA_SHORT = { tues: 2, weds: 3, thur: 4, thurs: 4 };
const MONTHS_IN_A_YEAR = 12;

interface DayWords {
  /** Days, or months, from today: `tomorrow`, `in 2 weeks`. */
  away: ReadonlyMap<string, { days: number } | { months: number }>;
  /** 0 (Sunday) to 6. */
  weekdays: ReadonlyMap<string, number>;
  /** 1 to 12. */
  months: ReadonlyMap<string, number>;
}

const cache = new Map<string, DayWords>();

/**
 * The local date that a phrase names, seen from `today`; undefined when it names none. Knows ISO dates, `today`,
 * `in 2 weeks`, weekdays (the next one, never today), `3 Dec`, `Dec 3, 2026`, in the words that Intl has for `locale`,
 * and always in English. A date without a year is the next such day.
 * @param by further words that may stand before the day, in the reader's language.
 */
export function dueDate(phrase: string, today: string, locale = 'en', by: readonly string[] = []): string | undefined {
  const words = wordsOf(locale);
  const said = normaliseText(phrase).replace(/[.,;:!?)]+$/u, '');
  const prepositions = [...ENGLISH_BY, ...by.map(normaliseText)];
  const before = prepositions.find((one) => said.startsWith(`${one} `));
  const day = before === undefined ? said : said.slice(before.length + 1);
  const isMarked = before !== undefined || /^\P{Ll}/u.test(phrase.trim());
  return (
    isoDate(day) ??
    awayDate(day, today, words) ??
    weekdayDate(day, today, words, isMarked) ??
    monthDate(day, today, words)
  );
}

function isoDate(day: string): string | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  return found === null ? undefined : realDate(Number(found[1]), Number(found[2]), Number(found[3]));
}

function awayDate(day: string, today: string, { away }: DayWords): string | undefined {
  const found = away.get(day);
  if (found === undefined) return undefined;
  return 'days' in found ? addDays(today, found.days) : addMonths(today, found.months);
}

function weekdayDate(day: string, today: string, { weekdays }: DayWords, isMarked: boolean): string | undefined {
  const isNext = day.startsWith('next ');
  const name = (isNext ? day.slice(5) : day).replace(/\.$/, '');
  const weekday = weekdays.get(name);
  if (weekday === undefined || (OTHER_WORDS.includes(name) && !isMarked && !isNext)) return undefined;
  // 4 January 1970 was a Sunday.
  const now = (((daysBetween('1970-01-04', today) % 7) + 7) % 7) as number;
  if (isNext) return addDays(today, ((8 - now) % 7 || 7) + ((weekday + 6) % 7));
  return addDays(today, (weekday - now + 7) % 7 || 7);
}

/** `3 Dec`, `3rd of December`, `Dec 3, 2026`, `3. Dezember`. */
function monthDate(day: string, today: string, { months }: DayWords): string | undefined {
  const parts = day
    .replace(/,/g, ' ')
    .split(' ')
    .filter((part) => part !== '' && !['the', 'of', 'de'].includes(part));
  const year = parts.length === 3 && /^\d{4}$/.test(parts[2] ?? '') ? Number(parts.pop()) : undefined;
  const [a = '', b = ''] = parts;
  if (parts.length !== 2) return undefined;
  const month = months.get(a.replace(/\.$/, '')) ?? months.get(b.replace(/\.$/, ''));
  const number = /^(\d{1,2})(?:st|nd|rd|th|\.|º|er)?$/u.exec(months.has(a.replace(/\.$/, '')) ? b : a)?.[1];
  if (month === undefined || number === undefined) return undefined;
  if (year !== undefined) return realDate(year, month, Number(number));
  const thisYear = Number(today.slice(0, 4));
  // Up to 29 February, which may lie some years ahead.
  for (let ahead = 0; ahead <= 8; ahead++) {
    const date = realDate(thisYear + ahead, month, Number(number));
    if (date !== undefined && date >= today) return date;
  }
  return undefined;
}

/** The date, when the calendar has that day. */
function realDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : undefined;
}

/** The same day so many months later, or the last day of that month where it is shorter. */
function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}

function wordsOf(locale: string): DayWords {
  const kept = cache.get(locale);
  if (kept !== undefined) return kept;
  const tags = [...new Set([...Intl.DateTimeFormat.supportedLocalesOf(usable(locale)), 'en'])];
  const words: DayWords = {
    away: new Map([...tags.flatMap(awayNames), ...englishAway()]),
    weekdays: new Map([...tags.flatMap(weekdayNames), ...Object.entries(EXTRA_SHORT)]),
    months: new Map(tags.toReversed().flatMap((tag) => localeWords(tag).months)),
  };
  cache.set(locale, words);
  return words;
}

/** A tag as Intl takes it; an empty list of tags for what it refuses. */
function usable(locale: string): string[] {
  try {
    return Intl.getCanonicalLocales(locale.replaceAll('_', '-'));
  } catch {
    return [];
  }
}

function awayNames(tag: string): [string, { days: number } | { months: number }][] {
  const named = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
  const counted = new Intl.RelativeTimeFormat(tag, { numeric: 'always' });
  const names: [string, { days: number } | { months: number }][] = [];
  const add = (n: number, unit: 'day' | 'week' | 'month') => {
    const away = unit === 'month' ? { months: n } : { days: unit === 'week' ? n * 7 : n };
    for (const format of [named, counted]) names.push([normaliseText(format.format(n, unit)), away]);
  };
  names.push([normaliseText(named.format(0, 'day')), { days: 0 }]);
  for (let n = 1; n <= 31; n++) add(n, 'day');
  for (let n = 1; n <= MONTHS_IN_A_YEAR; n++) add(n, 'week');
  for (let n = 1; n <= MONTHS_IN_A_YEAR; n++) add(n, 'month');
  return names;
}

/** `in two weeks`, `in a week`. */
function englishAway(): [string, { days: number } | { months: number }][] {
  const numbers: [string, number][] = [['a', 1], ...NUMBER_WORDS.map((word, i): [string, number] => [word, i + 1])];
  return numbers.flatMap(([word, n]) => {
    const s = n === 1 ? '' : 's';
    return [
      [`in ${word} day${s}`, { days: n }],
      [`in ${word} week${s}`, { days: 7 * n }],
      [`in ${word} month${s}`, { months: n }],
    ] as [string, { days: number } | { months: number }][];
  });
}

function weekdayNames(tag: string): [string, number][] {
  const names: [string, number][] = [];
  for (const weekday of ['long', 'short'] as const) {
    const format = new Intl.DateTimeFormat(tag, { weekday, timeZone: 'UTC', calendar: 'gregory' });
    for (let day = 0; day < 7; day++)
      // 1 November 2026 is a Sunday.
      names.push([normaliseText(format.format(new Date(Date.UTC(2026, 10, 1 + day)))).replace(/\.$/, ''), day]);
  }
  return names;
}
