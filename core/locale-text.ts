/**
 * What a language calls its months, weekdays and halves of the day, and how it orders and separates them: asked from
 * Intl instead of kept in word lists, so that every language the browser knows is read the same way.
 */
export interface LocaleWords {
  /** Normalised names with 1-12, longest first. Numeric months carry their mark: `11月`, `11월`, `tháng 11`. */
  months: readonly (readonly [name: string, month: number])[];
  /** Normalised long names with 0 (Sunday) - 6. */
  weekdays: readonly (readonly [name: string, weekday: number])[];
  /** Names of parts of the day with the hours (0-23) for which Intl uses them, longest first. */
  periods: readonly (readonly [name: string, hours: ReadonlySet<number>])[];
  /** Whether the day stands before the month where the month is written as a name. */
  dayFirst: boolean;
  /** Order of an all-numeric date. */
  numericOrder: 'dmy' | 'mdy' | 'ymd';
  /** What stands between hour and minute, `:` always among them. */
  clockSeparators: readonly string[];
  /** What follows an hour alone: `時`, `Uhr`, `h`. */
  hourMarks: readonly string[];
  /** What may stand between the minute and the part of the day: Bulgarian `ч.`. */
  minuteMarks: readonly string[];
}

type Parts = Intl.DateTimeFormatPart[];

/** Invisible marks of writing direction, joiners and soft hyphens: never part of a word's identity. */
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;
const cache = new Map<string, LocaleWords>();
const MAX_CACHED = 8;
/** What a page in one script or land is also written with: Taiwan's `11月` as `十一月`, Serbian in either alphabet. */
const SIBLINGS: Record<string, readonly string[]> = { zh: ['zh-Hans', 'zh-Hant'], sr: ['sr-Latn', 'sr-Cyrl'] };

/**
 * A text in the one form in which texts are compared: compatibility forms folded, digits of any script as 0-9, lower
 * case, direction marks dropped, runs of white space as one space.
 */
export function normaliseText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/(?![0-9])\p{Nd}/gu, asciiDigit)
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Scripts that write words without spaces between them. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;

/** Pattern for "a word may begin here" before `name`, where its script marks that at all. */
export function leftBoundary(name: string): string {
  const [first = ''] = name;
  return UNSPACED.test(first) ? '' : `(?<![\\p{L}\\p{M}\\d])`;
}

/** Pattern for "a word may end here" after `name`. */
export function rightBoundary(name: string): string {
  const last = [...name].at(-1) ?? '';
  return UNSPACED.test(last) ? '' : `(?![\\p{L}\\p{M}\\d])`;
}

/** A text as a pattern that matches it literally. */
export function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
}

/** Decimal digits lie in blocks of ten, so the value is the distance from the block's begin. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let start = code;
  while (code - start < 60 && /^\p{Nd}$/u.test(String.fromCodePoint(start - 1))) start--;
  return String((code - start) % 10);
}

/** A language tag as Intl accepts it; `en` where it knows nothing better. */
function usableLocale(tag: string): string {
  try {
    const [known] = Intl.DateTimeFormat.supportedLocalesOf(tag.trim().replaceAll('_', '-'));
    return new Intl.Locale(known ?? 'en', { calendar: 'gregory' }).toString();
  } catch {
    return 'en-u-ca-gregory';
  }
}

/** The words of a language. `tag` may be anything a page writes into `lang`; what Intl does not know counts as `en`. */
export function localeWords(tag: string): LocaleWords {
  const locale = usableLocale(tag.slice(0, 60));
  const kept = cache.get(locale);
  if (kept) return kept;
  const named = [locale, ...siblings(locale)];
  const words: LocaleWords = {
    months: monthNames(named),
    weekdays: weekdayNames(named),
    periods: periodNames(locale),
    ...orders(locale),
    ...clockMarks(locale),
  };
  if (cache.size >= MAX_CACHED) cache.clear();
  cache.set(locale, words);
  return words;
}

/** Making a formatter costs a hundred times what using it costs, so each form is made once. */
function formatter(locale: string, options: Intl.DateTimeFormatOptions): (date: Date) => Parts {
  const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
  return (date) => format.formatToParts(date);
}

function partsOf(locale: string, options: Intl.DateTimeFormatOptions, date: Date): Parts {
  return formatter(locale, options)(date);
}

function longestFirst<T>(names: Map<string, T>): [string, T][] {
  return [...names].sort((a, b) => b[0].length - a[0].length);
}

function siblings(locale: string): string[] {
  const { language } = new Intl.Locale(locale);
  return (Object.hasOwn(SIBLINGS, language) ? (SIBLINGS[language] ?? []) : []).map(usableLocale);
}

function monthNames(locales: readonly string[]): [string, number][] {
  const names = new Map<string, number>();
  const forms: Intl.DateTimeFormatOptions[] = [];
  for (const month of ['long', 'short'] as const) {
    forms.push({ month }, { month, day: 'numeric' }, { month, day: 'numeric', year: 'numeric', weekday: 'long' });
  }
  for (const form of locales.flatMap((each) => forms.map((options) => formatter(each, options)))) {
    for (let month = 1; month <= 12; month++) {
      const parts = form(new Date(Date.UTC(2026, month - 1, 20)));
      for (const name of monthSpellings(parts)) if (!names.has(name)) names.set(name, month);
    }
  }
  return longestFirst(names);
}

/** The month's part, and the same with the letters that the language glues to it (Hebrew `ב`, Basque `ren`, `月`). */
function monthSpellings(parts: Parts): string[] {
  const at = parts.findIndex((part) => part.type === 'month');
  const value = normaliseText(parts[at]?.value ?? '').replace(/\.$/u, '');
  if (!value) return [];
  const before = /\p{L}*$/u.exec(literal(parts[at - 1]))?.[0] ?? '';
  const after = /^\p{L}*/u.exec(literal(parts[at + 1]))?.[0] ?? '';
  const glued = normaliseText(before + value + after);
  const spellings = glued === value ? [value] : [glued, value];
  return spellings.filter((name) => /\p{L}/u.test(name));
}

function literal(part: Intl.DateTimeFormatPart | undefined): string {
  return part?.type === 'literal' ? part.value : '';
}

function weekdayNames(locales: readonly string[]): [string, number][] {
  const names = new Map<string, number>();
  const forms = [{ weekday: 'long' }, { weekday: 'long', day: 'numeric', month: 'long' }] as const;
  for (const form of locales.flatMap((each) => forms.map((options) => formatter(each, options)))) {
    for (let weekday = 0; weekday < 7; weekday++) {
      // 1 November 2026 is a Sunday.
      const parts = form(new Date(Date.UTC(2026, 10, 1 + weekday)));
      const name = normaliseText(parts.find((part) => part.type === 'weekday')?.value ?? '');
      if (name && !names.has(name)) names.set(name, weekday);
    }
  }
  return longestFirst(names);
}

function periodNames(locale: string): [string, Set<number>][] {
  const names = new Map<string, Set<number>>();
  const options: Intl.DateTimeFormatOptions[] = [
    { hour: 'numeric', hour12: true },
    { hour: 'numeric', minute: '2-digit', hour12: true },
    { hour: 'numeric', hour12: true, dayPeriod: 'short' },
    { hour: 'numeric', hour12: true, dayPeriod: 'long' },
  ];
  const forms = options.map((each) => formatter(locale, each));
  for (let hour = 0; hour < 24; hour++) {
    const found = new Set([hour < 12 ? 'am' : 'pm']);
    for (const form of forms) {
      const parts = form(new Date(Date.UTC(2026, 10, 24, hour, 30)));
      found.add(normaliseText(parts.find((part) => part.type === 'dayPeriod')?.value ?? ''));
    }
    for (const name of found) if (name) names.set(name, (names.get(name) ?? new Set()).add(hour));
  }
  return longestFirst(names);
}

function orders(locale: string): Pick<LocaleWords, 'dayFirst' | 'numericOrder'> {
  const date = new Date(Date.UTC(2026, 10, 24));
  const named = partsOf(locale, { month: 'long', day: 'numeric' }, date).map((part) => part.type);
  const numeric = partsOf(locale, { year: 'numeric', month: 'numeric', day: 'numeric' }, date)
    .map((part) => part.type)
    .filter((type) => type !== 'literal');
  const first = numeric[0] === 'year' ? 'ymd' : numeric[0] === 'month' ? 'mdy' : 'dmy';
  return { dayFirst: named.indexOf('day') < named.indexOf('month'), numericOrder: first };
}

function clockMarks(locale: string): Pick<LocaleWords, 'clockSeparators' | 'hourMarks' | 'minuteMarks'> {
  const date = new Date(Date.UTC(2026, 10, 24, 14, 5));
  const separators = new Set([':']);
  // `h` is the unit's symbol in every language; Intl names the others.
  const marks = new Set(['h']);
  const minuteMarks = new Set<string>();
  for (const hour12 of [true, false]) {
    const clock = partsOf(locale, { hour: 'numeric', minute: '2-digit', hour12 }, date);
    const between = literal(clock[clock.findIndex((part) => part.type === 'hour') + 1]);
    separators.add(normaliseText(between) || ':');
    const behind = normaliseText(literal(clock[clock.findIndex((part) => part.type === 'minute') + 1]));
    if (/\p{L}/u.test(behind)) minuteMarks.add(behind);
    const alone = partsOf(locale, { hour: 'numeric', hour12 }, date);
    const after = normaliseText(literal(alone[alone.findIndex((part) => part.type === 'hour') + 1]));
    if (/\p{L}/u.test(after)) marks.add(after);
  }
  return { clockSeparators: [...separators], hourMarks: [...marks], minuteMarks: [...minuteMarks] };
}
