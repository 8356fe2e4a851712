import { addDays, addMinutes, compare, dateOf, daysBetween, minutesBetween } from './local-time';
import { isSamePair } from './pair';
import type { PairRecords } from './pair-records';
import { LIMITS } from './points';
import type { Meeting } from './records';
import { heldMeetings, nextMeeting, shownMeeting } from './shown-meeting';

/** The next meeting as it would be if they went on as usual. */
export interface NextProposal {
  startsAt: string;
  endsAt?: string;
  everyDays: number;
}

/** They have not met for twice as long as usual, and no next meeting is known. */
export interface LongGap {
  lastMetOn: string;
  everyDays: number;
  /** It is what they said, not what they did. */
  isPlanned: boolean;
}

type Records = Pick<PairRecords, 'pair' | 'mentorships' | 'meetings'>;

/** So many of the last meetings say what is usual. */
const LAST_MEETINGS = 5;
/** Gaps between meetings that say what is usual. */
const GAPS_NEEDED = 2;
/** A weekday can be kept from this gap on. */
const WEEK = 7;
/** Steps tried until a day is free and right. */
const MOST_STEPS = 12;

/**
 * When to meet next, by rhythm, weekday and time: always from tomorrow on. Nothing when a next meeting is known, when
 * nothing is usual yet, while one of them is paused or closed, and past the day on which it ends.
 */
export function proposeNext(records: Records, nowLocal: string): NextProposal | undefined {
  const usual = usualOf(records, nowLocal);
  if (usual === undefined) return undefined;
  const { held, everyDays } = usual;
  const starts = held.slice(-LAST_MEETINGS).map(shownMeeting);
  const weekdays = starts.map(({ startsAt }) => weekdayOf(startsAt));
  const day = dayFor({
    lastOn: dateOf(starts.at(-1)?.startsAt ?? nowLocal),
    earliest: addDays(nowLocal, 1),
    everyDays,
    weekday: everyDays < WEEK ? undefined : mostUsual(weekdays),
    hasMetOnWeekend: held.some((one) => isWeekend(weekdayOf(shownMeeting(one).startsAt))),
    taken: new Set(ours(records).map((one) => dateOf(shownMeeting(one).startsAt))),
  });
  const ends = records.mentorships.flatMap(({ endsOn }) => endsOn ?? []);
  if (day === undefined || ends.some((end) => end < day)) return undefined;
  return { ...timesOn(day, starts), everyDays };
}

/** Their last meeting is more than two usual gaps ago. Nothing when a next one is known, while paused, or closed. */
export function longGap(records: Records, nowLocal: string): LongGap | undefined {
  const usual = usualOf(records, nowLocal);
  const last = usual?.held.at(-1);
  if (usual === undefined || last === undefined) return undefined;
  const lastMetOn = dateOf(shownMeeting(last).startsAt);
  if (daysBetween(lastMetOn, nowLocal) <= LIMITS.quietRhythms * usual.everyDays) return undefined;
  return { lastMetOn, everyDays: usual.everyDays, isPlanned: usual.isPlanned };
}

function ours({ pair, meetings }: Records): Meeting[] {
  return meetings.filter((one) => isSamePair(one.mentorshipIds, pair.mentorshipIds));
}

/** Meetings held and the gap between them: the one they agreed on, else the usual one of the last. */
function usualOf(
  records: Records,
  nowLocal: string,
): { held: Meeting[]; everyDays: number; isPlanned: boolean } | undefined {
  const { pair, mentorships } = records;
  if (pair.members.some(({ status }) => status !== 'active')) return undefined;
  if (nextMeeting(ours(records), nowLocal) !== undefined) return undefined;
  const held = heldMeetings(ours(records), nowLocal);
  const rhythms = mentorships.flatMap(({ rhythmDays }) => rhythmDays ?? []);
  const isPlanned = rhythms.length > 0;
  const everyDays = isPlanned ? Math.min(...rhythms) : usualGap(held);
  return held.length === 0 || everyDays === undefined || everyDays < 1 ? undefined : { held, everyDays, isPlanned };
}

/** The middle one of the last gaps, in whole weeks; undefined when they met too seldom, or several times a week. */
function usualGap(held: readonly Meeting[]): number | undefined {
  const days = [...new Set(held.map((one) => dateOf(shownMeeting(one).startsAt)))].slice(-LAST_MEETINGS);
  const gaps = days.slice(1).map((day, at) => daysBetween(days[at] as string, day));
  if (gaps.length < GAPS_NEEDED) return undefined;
  const middle = gaps.sort((a, b) => a - b)[Math.floor((gaps.length - 1) / 2)] as number;
  return Math.round(middle / WEEK) * WEEK || undefined;
}

interface DaySearch {
  lastOn: string;
  earliest: string;
  everyDays: number;
  weekday: number | undefined;
  hasMetOnWeekend: boolean;
  /** Days that hold a meeting already, also one that was cancelled. */
  taken: ReadonlySet<string>;
}

function dayFor(search: DaySearch): string | undefined {
  const { lastOn, earliest, everyDays, weekday, hasMetOnWeekend, taken } = search;
  const due = addDays(lastOn, everyDays);
  let day = compare(due, earliest) < 0 ? earliest : due;
  // The nearest such weekday: three days early at most, as long as that is not in the past.
  if (weekday !== undefined) {
    const early = addDays(day, -3);
    day = onWeekday(compare(early, earliest) < 0 ? earliest : early, weekday);
  }
  for (let step = 0; step < MOST_STEPS; step++) {
    const isRest = isWeekend(weekdayOf(day)) && !hasMetOnWeekend;
    if (!taken.has(day) && !isRest) return day;
    day = addDays(day, weekday === undefined ? 1 : WEEK);
  }
  return undefined;
}

/** The usual time of day and length; a whole day when that is usual. */
function timesOn(
  day: string,
  starts: readonly { startsAt: string; endsAt?: string }[],
): Pick<NextProposal, 'startsAt' | 'endsAt'> {
  const clock = mostUsual(starts.map(({ startsAt }) => startsAt.slice(10)));
  if (!clock) return { startsAt: day };
  const startsAt = `${day}${clock}`;
  const like = starts.findLast((one) => one.startsAt.endsWith(clock) && one.endsAt !== undefined);
  const minutes = like?.endsAt === undefined ? 0 : minutesBetween(like.startsAt, like.endsAt);
  return minutes > 0 ? { startsAt, endsAt: addMinutes(startsAt, minutes) } : { startsAt };
}

/** What is most frequent; of several the latest. */
function mostUsual<T>(values: readonly T[]): T | undefined {
  const count = (value: T) => values.filter((one) => one === value).length;
  return values.reduce<T | undefined>(
    (best, one) => (best === undefined || count(one) >= count(best) ? one : best),
    undefined,
  );
}

function onWeekday(from: string, weekday: number): string {
  return addDays(from, (weekday - weekdayOf(from) + WEEK) % WEEK);
}

/** 0 Sunday to 6 Saturday. */
function weekdayOf(local: string): number {
  return new Date(`${dateOf(local)}T00:00Z`).getUTCDay();
}

function isWeekend(weekday: number): boolean {
  return weekday === 0 || weekday === 6;
}
