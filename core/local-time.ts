/**
 * Dates and times as a calendar on the wall shows them: text, never an instant. `2026-11-24` is a local date,
 * `2026-11-24T14:00` a local wall time (minutes). Arithmetic is done on the text in UTC, where no day has 23 or 25 hours.
 */

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** What a meeting without an end is taken to last, so that it ends at all. In minutes. */
const USUAL_LENGTH_MIN = 60;

/** The wall time of the machine's zone at this instant, to the minute. Throws RangeError for an invalid date. */
export function toLocal(now: Date): string {
  if (Number.isNaN(now.getTime())) throw new RangeError('Invalid time value');
  const two = (n: number) => String(n).padStart(2, '0');
  const date = `${String(now.getFullYear()).padStart(4, '0')}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `${date}T${two(now.getHours())}:${two(now.getMinutes())}`;
}

/** The local date of the machine's zone at this instant. */
export function today(now: Date): string {
  return dateOf(toLocal(now));
}

/** The local date of a stored instant (ISO 8601 UTC) in the machine's zone. */
export function localDateOf(instant: string): string {
  return today(new Date(instant));
}

/** The instant of a wall time in the machine's zone. In milliseconds. */
export function instantOf(local: string): number {
  return new Date(`${local.slice(0, 16)}:00`).getTime();
}

/** The date of a local date or wall time. */
export function dateOf(local: string): string {
  return local.slice(0, 10);
}

/** Is it a date without a time: an all-day meeting? */
export function isAllDay(local: string): boolean {
  return local.length === 10;
}

/** The date so many days later (or earlier). */
export function addDays(date: string, days: number): string {
  return new Date(utc(dateOf(date)) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The same day so many months later, or the last day of that month: `2026-11-30` and three → `2027-02-28`. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 0, day = 0] = dateOf(date).split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0));
  if (day < lastDay.getUTCDate()) lastDay.setUTCDate(day);
  return lastDay.toISOString().slice(0, 10);
}

/** The wall time so many minutes later. A clock change in between is not counted: the clock on the wall decides. */
export function addMinutes(local: string, minutes: number): string {
  return new Date(utc(local) + minutes * MINUTE_MS).toISOString().slice(0, 16);
}

/** Minutes from one wall time to another; 0 for dates. */
export function minutesBetween(from: string, to: string): number {
  return isAllDay(from) || isAllDay(to) ? 0 : (utc(to) - utc(from)) / MINUTE_MS;
}

/** Whole days from one date to another, negative when `to` is earlier. Times of day do not count. */
export function daysBetween(from: string, to: string): number {
  return Math.round((utc(dateOf(to)) - utc(dateOf(from))) / DAY_MS);
}

/** The quarter of a date: `2026-11-24` → `2026-Q4`. */
export function quarterOf(date: string): string {
  return `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}

/** The last day of a date's quarter: `2026-11-24` → `2026-12-31`. */
export function endOfQuarter(date: string): string {
  const lastMonth = Math.ceil(Number(date.slice(5, 7)) / 3) * 3;
  return new Date(Date.UTC(Number(date.slice(0, 4)), lastMonth, 0)).toISOString().slice(0, 10);
}

/** Order of local dates and times: negative when a comes first. An all-day date comes before the hours of its day. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Has the scheduled end passed at this wall time? An all-day meeting ends with its last day (inclusive); one without an
 * end is taken to last an hour.
 */
export function hasEnded(meeting: { startsAt: string; endsAt?: string | undefined }, nowLocal: string): boolean {
  const { startsAt, endsAt } = meeting;
  if (isAllDay(startsAt)) return dateOf(endsAt ?? startsAt) < dateOf(nowLocal);
  const end = endsAt === undefined ? addMinutes(startsAt, USUAL_LENGTH_MIN) : endsAt;
  return isAllDay(end) ? end < dateOf(nowLocal) : end <= nowLocal;
}

/** The text read as if it were UTC, in milliseconds: for differences only. Throws RangeError when it is no date. */
function utc(local: string): number {
  const ms = Date.parse(isAllDay(local) ? `${local}T00:00Z` : `${local.slice(0, 16)}Z`);
  if (Number.isNaN(ms)) throw new RangeError(`Not a local date or time: ${local.slice(0, 20)}`);
  return ms;
}
