import ICAL from 'ical.js';

/** Thrown inside only: a series that is not worth its work, or all of them together. */
export class TooMuchWork extends Error {
  constructor(readonly of: 'series' | 'feed') {
    super(`Too much work for one ${of}`);
  }
}

/** Counts steps, so that a hostile rule ends whatever it says. A thousand steps take some 10 ms. */
export interface Work {
  /** Steps that are left for all series of the feed. */
  left: number;
  /** The clock (ms), and when the whole work has to end by it. */
  clock: () => number;
  endsAt: number;
}

/** Steps of one series: 54 years of every day. */
const mostSteps = 20_000;
/** Instances of one series in the window: more is no meeting. */
const mostInstances = 500;

/** A rule as ical.js reads it (jCal): `{freq: 'WEEKLY', byday: ['MO']}`. */
export type RuleData = Record<string, unknown>;

const DAY_MS = 86_400_000;
const steps: Record<string, number> = {
  SECONDLY: 1000,
  MINUTELY: 60_000,
  HOURLY: 3_600_000,
  DAILY: DAY_MS,
  WEEKLY: 7 * DAY_MS,
};

export interface Series {
  /** `until`: UNTIL as a wall time of the series' zone. */
  rules: readonly { data: RuleData; until?: number }[];
  /** Wall times in the series' own zone. */
  start: number;
  isDate: boolean;
}

type Spend = (steps: number) => void;

/** The wall times at which any of the rules lets the event happen, within the window. The work is bounded for all together. */
export function startsOf(series: Series, window: { from: number; to: number }, work: Work): Set<number> {
  const spend = tollOf(work);
  const found = new Set<number>();
  for (const rule of series.rules)
    for (const wall of startsOfRule(series, rule, window, spend)) {
      found.add(wall);
      if (found.size > mostInstances) throw new TooMuchWork('series');
    }
  return found;
}

function* startsOfRule(
  { start, isDate }: Series,
  { data, until }: Series['rules'][number],
  window: { from: number; to: number },
  spend: Spend,
): Generator<number> {
  const rule = { ...data };
  const freq = String(rule.freq).toUpperCase();
  const interval = Math.max(1, Number(rule.interval ?? 1));
  if (interval > 10_000) throw new TooMuchWork('series');
  // Weeks of the year are not among what ical.js expands: days are, and their week is looked at.
  const weeks = freq === 'YEARLY' ? numbers(rule.byweekno) : [];
  const count = weeks.length > 0 ? Number(rule.count ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY;
  if (weeks.length > 0) {
    delete rule.byweekno;
    delete rule.count;
    rule.byday ??= [ICAL.Recur.numericDayToIcalDay(timeOf(start, true).dayOfWeek())];
  }
  delete rule.until;
  const recur = ICAL.Recur.fromData(rule as never);
  if (until !== undefined) recur.until = timeOf(until, isDate);
  const first = recur.count || weeks.length > 0 ? start : skipAhead(start, window.from, freq, interval);
  const iterator = bounded(recur, timeOf(first, isDate), spend);
  let counted = 0;
  for (let time = iterator.next(); time; time = iterator.next()) {
    if (weeks.length > 0 && !isInWeeks(time, weeks, recur.wkst)) continue;
    const wall = Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second);
    counted += 1;
    if (wall > window.to || counted > count) return;
    if (wall >= window.from) yield wall;
  }
}

/** Where nothing is counted, years of daily or weekly instances before the window need not be gone through. */
function skipAhead(start: number, from: number, freq: string, interval: number): number {
  const step = (steps[freq] ?? 0) * interval;
  return step > 0 && start < from ? start + Math.max(0, Math.floor((from - start) / step) - 1) * step : start;
}

/** What each step of one series costs. */
function tollOf(work: Work): Spend {
  let taken = 0;
  return (number) => {
    taken += number;
    work.left -= number;
    if (taken > mostSteps) throw new TooMuchWork('series');
    if (work.left < 0 || work.clock() > work.endsAt) throw new TooMuchWork('feed');
  };
}

/** ical.js's own iterator, with a toll on each of its loops. */
function bounded(recur: ICAL.Recur, start: ICAL.Time, spend: Spend): ICAL.RecurIterator {
  class Bounded extends ICAL.RecurIterator {
    override check_contracting_rules(): boolean {
      spend(1);
      return super.check_contracting_rules();
    }
    override increment_monthday(days: number): void {
      spend(days / 10);
      super.increment_monthday(days);
    }
    /** ical.js reads one digit only, and "the 20th Monday of the year" as every Monday. */
    override ruleDayOfWeek(
      day: string,
      weekStart?: Parameters<typeof ICAL.Recur.icalDayToNumericDay>[1],
    ): [number, number] {
      const [, nth = '0', name] = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/.exec(day) ?? [];
      return name ? [Number(nth), ICAL.Recur.icalDayToNumericDay(name, weekStart)] : [0, 0];
    }
    override increment_month(): void {
      spend(1);
      super.increment_month();
    }
    override expand_year_days(year: number): number {
      spend(20);
      return super.expand_year_days(year);
    }
  }
  return new Bounded({ rule: recur, dtstart: start } as never);
}

function timeOf(wall: number, isDate: boolean): ICAL.Time {
  const date = new Date(wall);
  const day = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
  const clock = { hour: date.getUTCHours(), minute: date.getUTCMinutes(), second: date.getUTCSeconds() };
  return new ICAL.Time(isDate ? { ...day, isDate } : { ...day, ...clock, isDate }, ICAL.Timezone.localTimezone);
}

function isInWeeks(time: ICAL.Time, weeks: readonly number[], weekStart: number): boolean {
  const week = time.weekNumber(weekStart);
  if (weeks.includes(week)) return true;
  // The last week of a year holds its 28th of December, whatever the year.
  const year =
    time.month === 1 && week > 50 ? time.year - 1 : time.month === 12 && week === 1 ? time.year + 1 : time.year;
  const last = timeOf(Date.UTC(year, 11, 28), true).weekNumber(weekStart);
  return weeks.includes(week - last - 1);
}

function numbers(value: unknown): number[] {
  return (Array.isArray(value) ? value : value === undefined ? [] : [value]).map(Number);
}

/** What ical.js remembers of every day that it saw; it would never let go of it. */
export function forgetDays(): void {
  const kept = ICAL.Time as unknown as { _wnCache: object; _dowCache: object };
  kept._wnCache = {};
  kept._dowCache = {};
}
