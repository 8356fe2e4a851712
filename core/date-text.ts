import { blank, TAKEN } from './clock-text';
import { escapePattern, type LocaleWords, leftBoundary, rightBoundary } from './locale-text';

/** A day as a text names it; the year may be left out. */
export interface WrittenDay {
  year?: number;
  /** 1-12. */
  month: number;
  day: number;
  at: number;
}

interface MonthAt {
  month: number;
  at: number;
  end: number;
}

const DASH = '[-\u2010-\u2015\u2212~\u301c\uff5e]';
const MAX_DAYS = 6;
const patterns = new WeakMap<LocaleWords, RegExp>();

/** A text on its way through the readers: what is left of it, and the days found so far. */
export interface DayReader {
  /** The text with everything that was read blanked out. */
  rest: string;
  days: WrittenDay[];
}

/** Whether the calendar has that day. Without a year 29 February counts. */
export function isDay(day: Pick<WrittenDay, 'year' | 'month' | 'day'>): boolean {
  const date = new Date(Date.UTC(day.year ?? 2024, day.month - 1, day.day));
  return date.getUTCMonth() === day.month - 1 && date.getUTCDate() === day.day;
}

/**
 * Reads all-numeric dates (`24/11/2026`, `2026-11-24`). Comes before the times of day, which in some languages look
 * like the first two numbers of a date. An ambiguous one follows the language's order.
 */
export function takeNumericDays(reader: DayReader, words: LocaleWords): void {
  const pattern = /(?<![\d./-])(\d{1,4})(?:([./-]) ?)(\d{1,2})\2 ?(\d{1,4})(?!\d|[/-]\d)/gu;
  for (const match of reader.rest.matchAll(pattern)) {
    const numbers = [Number(match[1]), Number(match[3]), Number(match[4])] as const;
    const day = numericDay(numbers, (match[1] ?? '').length > 2 ? 'ymd' : words.numericOrder);
    if (!isDay(day) || reader.days.length >= MAX_DAYS) continue;
    reader.days.push({ ...day, at: match.index });
    reader.rest = blank(reader.rest, match.index, match.index + match[0].length);
  }
}

function numericDay([a, b, c]: readonly [number, number, number], order: LocaleWords['numericOrder']) {
  if (order === 'ymd') return { year: fullYear(a), month: b, day: c };
  const [day, month] = order === 'dmy' ? [a, b] : [b, a];
  // 24/11 has one reading only, whatever the language would prefer.
  return month > 12 ? { year: fullYear(c), month: day, day: month } : { year: fullYear(c), month, day };
}

function fullYear(year: number): number {
  if (year < 100) return 2000 + year;
  // Thai pages may count from 543 BC.
  return year >= 2400 && year < 2700 ? year - 543 : year;
}

/**
 * Reads dates with a named month (`tuesday, november 24`, `24. – 26. november 2026`, `2026年11月24日`, `24-nov-26`) from
 * a text whose times of day are blanked, and puts all days into the order in which they stand.
 */
export function takeNamedDays(reader: DayReader, words: LocaleWords): void {
  const months = findMonths(reader.rest, words);
  // The language's own side of the name first: in "mar, 24 nov" only one of two month names has its day before it.
  const sides = words.dayFirst ? [dayBefore, dayAfter] : [dayAfter, dayBefore];
  for (const side of sides) {
    for (const month of months) {
      if (reader.days.length < MAX_DAYS) takeNamedDay(reader, month, side, months);
    }
  }
  takeYears(reader);
  reader.days.sort((a, b) => a.at - b.at);
}

function findMonths(text: string, words: LocaleWords): MonthAt[] {
  let pattern = patterns.get(words);
  if (!pattern) {
    const names = words.months.map(([name]) => leftBoundary(name) + escapePattern(name) + rightBoundary(name));
    pattern = new RegExp(names.join('|'), 'gu');
    patterns.set(words, pattern);
  }
  const found: MonthAt[] = [];
  for (const match of text.matchAll(pattern)) {
    const month = words.months.find(([name]) => name === match[0])?.[1];
    if (month !== undefined) found.push({ month, at: match.index, end: match.index + match[0].length });
    if (found.length === MAX_DAYS * 2) break;
  }
  return found;
}

/** The days of one month, on one side of its name: `24`, or the two ends of `24 – 26`. */
function takeNamedDay(reader: DayReader, month: MonthAt, side: typeof dayBefore, months: readonly MonthAt[]): void {
  const found = reader.rest[month.at] === TAKEN ? null : side(reader.rest, month);
  const [last] = found?.days.slice(-1) ?? [];
  // A day belongs to the nearest name: in Welsh "mawrth, chwefror 03" the first one is the weekday.
  if (last && months.some(({ at }) => (at > month.at && at < last.at) || (at < month.at && at > last.at))) return;
  const year = found?.year === undefined ? {} : { year: found.year };
  const days = (found?.days ?? []).map((day) => ({ ...year, month: month.month, ...day }));
  if (!found || !days.every(isDay)) return;
  reader.days.push(...days);
  reader.rest = blank(blank(reader.rest, found.from, found.to), month.at, month.end);
}

interface DaysAt {
  days: { day: number; at: number }[];
  year?: number;
  from: number;
  to: number;
}

/** `24. november`, `24 de noviembre`, `24. – 26. november`, `24-nov-26`. */
function dayBefore(text: string, month: MonthAt): DaysAt | null {
  const before = text.slice(Math.max(0, month.at - 40), month.at);
  const shift = month.at - before.length;
  const gap = `[^\\d\\u0001]{0,12}`;
  const pattern = new RegExp(`(?<!\\d)(?:(\\d{1,2})\\.? ?${DASH} ?)?(\\d{1,2})(?!\\d)(${gap})$`, 'u');
  const match = pattern.exec(before);
  if (!match) return null;
  const gapText = match[3] ?? '';
  const to = month.at - gapText.length;
  const day = { day: Number(match[2]), at: to - (match[2] ?? '').length };
  const short = new RegExp(`^${escapePattern(gapText)}(\\d{2})(?!\\d)`, 'u').exec(text.slice(month.end, month.end + 8));
  if (/^[-/]$/u.test(gapText) && short) {
    return { days: [day], year: fullYear(Number(short[1])), from: day.at, to: month.end + short[0].length };
  }
  if (new RegExp(DASH, 'u').test(gapText)) return null;
  const from = shift + match.index;
  return { days: match[1] === undefined ? [day] : [{ day: Number(match[1]), at: from }, day], from, to };
}

/** `november 24`, `november 24 – 26`, `11月24日～26日`. */
function dayAfter(text: string, month: MonthAt): DaysAt | null {
  const after = text.slice(month.end, month.end + 40);
  const gap = `[^\\d\\u0001\\-\\u2010-\\u2015\\u2212~\\u301c\\uff5e]`;
  const pattern = new RegExp(
    `^(${gap}{0,12})(\\d{1,2})(?!\\d)(?:(${gap}{0,4}${DASH}[ .]{0,2})(\\d{1,2})(?!\\d))?`,
    'u',
  );
  const match = pattern.exec(after);
  if (!match) return null;
  const at = month.end + (match[1] ?? '').length;
  const days = [{ day: Number(match[2]), at }];
  if (match[4] !== undefined) {
    days.push({ day: Number(match[4]), at: at + (match[2] ?? '').length + (match[3] ?? '').length });
  }
  return { days, from: at, to: month.end + match[0].length };
}

/** Gives each four-digit year to the nearest days; days without one share that of their neighbour. */
function takeYears(reader: DayReader): void {
  const years = [...reader.rest.matchAll(/(?<!\d)(?:1[89]|2\d)\d{2}(?!\d)/gu)].slice(0, MAX_DAYS);
  for (const match of years) {
    const open = reader.days.filter((day) => day.year === undefined);
    open.sort((a, b) => Math.abs(a.at - match.index) - Math.abs(b.at - match.index));
    const [nearest] = open;
    if (!nearest) break;
    nearest.year = fullYear(Number(match[0]));
    reader.rest = blank(reader.rest, match.index, match.index + 4);
  }
  const stated = reader.days.find((day) => day.year !== undefined)?.year;
  if (stated !== undefined) for (const day of reader.days) day.year ??= stated;
}
