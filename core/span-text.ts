import { clockText, takeClocks, type WrittenClock } from './clock-text';
import { type DayReader, isDay, takeNamedDays, takeNumericDays, type WrittenDay } from './date-text';
import {
  escapePattern,
  type LocaleWords,
  leftBoundary,
  localeWords,
  normaliseText,
  rightBoundary,
} from './locale-text';

/** When an event is, in local wall time as `CalendarEvent` holds it. */
export interface Span {
  startsAt: string;
  endsAt?: string;
  allDay: boolean;
}

/** What helps to fill in a year that the page leaves out. Local dates, `2026-11-24`. */
export interface YearHint {
  /** A day on which the event is known to be, such as that of the pressed chip. */
  on?: string;
  /** Else the year nearest to this day: the one shown, or today. */
  near: string;
}

const MAX_TEXT = 400;
const YEAR_MS = 366 * 86_400_000;

/**
 * Reads a localised date line such as `Tuesday, November 24⋅2:00 – 3:00pm` or `9月 16日 (水曜日)⋅09:00～09:45`.
 * `locale` is the page's `lang`. Null when the text is not understood in full: two days and two times at most, no
 * number left over in a line without a time, and no contradiction with the weekday or with `hint.on`.
 */
export function readSpan(text: string, locale: string, hint: YearHint): Span | null {
  if (text.length > MAX_TEXT) return null;
  const words = localeWords(locale);
  const written = normaliseText(text);
  const reader: DayReader = { rest: written, days: [] };
  takeNumericDays(reader, words);
  const { clocks, rest } = takeClocks(reader.rest, words);
  const weekday = takeWeekdays(rest, words);
  reader.rest = weekday.rest;
  takeNamedDays(reader, words);
  const { days } = reader;
  const [first, last = first] = days;
  if (!first || !last || days.length > 2 || clocks.length > 2) return null;
  if (clocks.length === 0 && /\d/u.test(reader.rest)) return null;
  const start = startDay(first, weekday.first, hint);
  const end = start === null ? null : endDay(start, last);
  if (!start || !end || end < start || (hint.on && (hint.on < start || hint.on > end))) return null;
  return toSpan(start, end, clocks, days);
}

/** A localised time of day alone, such as the value of a time field: `14:00`, `2:00pm`. As `14:00`, else null. */
export function readClock(text: string, locale: string): string | null {
  if (text.length > MAX_TEXT) return null;
  const { clocks } = takeClocks(normaliseText(text), localeWords(locale));
  const [clock] = clocks;
  return clock && clocks.length === 1 ? clockText(clock) : null;
}

function toSpan(start: string, end: string, clocks: readonly WrittenClock[], days: readonly WrittenDay[]): Span | null {
  const [from, until] = clocks;
  if (!from) return { startsAt: start, endsAt: end, allDay: true };
  const startsAt = `${start}T${clockText(from)}`;
  if (!until) return days.length === 1 ? { startsAt, allDay: false } : null;
  const [, second] = days;
  if (second && from.at > second.at) return null;
  const endsAt = `${end}T${clockText(until)}`;
  // One day and an end before the start: the text was misunderstood, or it leaves the second day out.
  return endsAt < startsAt ? { startsAt, allDay: false } : { startsAt, endsAt, allDay: false };
}

function startDay(day: WrittenDay, weekday: number | null, hint: YearHint): string | null {
  const near = hint.on ?? hint.near;
  const year = Number(near.slice(0, 4));
  const years = day.year === undefined ? [year, year - 1, year + 1] : [day.year];
  const dates = years
    .filter((candidate) => isDay({ ...day, year: candidate }))
    .map((candidate) => dateText(candidate, day))
    .filter((date) => weekday === null || new Date(date).getUTCDay() === weekday);
  dates.sort((a, b) => distance(a, near) - distance(b, near));
  const [nearest] = dates;
  return nearest && (day.year !== undefined || distance(nearest, near) <= YEAR_MS) ? nearest : null;
}

function endDay(start: string, day: WrittenDay): string | null {
  const year = day.year ?? Number(start.slice(0, 4));
  const end = dateText(year, day);
  const wraps = day.year === undefined && end < start;
  return isDay({ ...day, year }) ? (wraps ? dateText(year + 1, day) : end) : null;
}

/**
 * The first weekday in a text, and the text without weekdays: Welsh calls Tuesday what it also calls March. Replaced by
 * spaces, because a weekday may stand between a day and its month.
 */
function takeWeekdays(text: string, words: LocaleWords): { first: number | null; rest: string } {
  const places: { weekday: number; at: number }[] = [];
  let rest = text;
  for (const [name, weekday] of words.weekdays) {
    const pattern = new RegExp(leftBoundary(name) + escapePattern(name) + rightBoundary(name), 'gu');
    rest = rest.replace(pattern, (found, at: number) => {
      places.push({ weekday, at });
      return ' '.repeat(found.length);
    });
  }
  places.sort((a, b) => a.at - b.at);
  return { first: places[0]?.weekday ?? null, rest };
}

function dateText(year: number, day: WrittenDay): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(day.month)}-${two(day.day)}`;
}

function distance(a: string, b: string): number {
  return Math.abs(Date.parse(a) - Date.parse(b));
}
