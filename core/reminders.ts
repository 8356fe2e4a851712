import { isAllDay } from './local-time';
import type { Meeting } from './records';
import { shownMeeting } from './shown-meeting';

/** Minutes before a meeting that can be chosen. */
export const REMINDER_MINUTES = [5, 10, 15, 30] as const;

/** One reminder of one meeting; moved to another time, a meeting has another one. */
export interface Reminder {
  key: string;
  meetingId: string;
  mentorshipIds: string[];
  /** Local wall time. */
  startsAt: string;
  /** Instants in milliseconds: from when to when it is shown. */
  from: number;
  until: number;
}

/** The reminders of meetings to come. Whole days have none: nobody knows when they begin. */
export function remindersOf(
  meetings: readonly Meeting[],
  minutes: number | undefined,
  instant: (local: string) => number,
): Reminder[] {
  if (minutes === undefined) return [];
  return meetings.flatMap((one): Reminder[] => {
    const { startsAt } = shownMeeting(one);
    if (isAllDay(startsAt)) return [];
    const until = instant(startsAt);
    const { id, mentorshipIds } = one;
    return [
      { key: `${id} ${startsAt}`, meetingId: id, mentorshipIds, startsAt, from: until - minutes * 60_000, until },
    ];
  });
}

/** Those to show now: their time has come, the meeting has not begun, and they were not shown before. */
export function dueReminders(reminders: readonly Reminder[], shown: readonly string[], nowMs: number): Reminder[] {
  return reminders.filter(({ key, from, until }) => from <= nowMs && nowMs < until && !shown.includes(key));
}

/** Instants at which a reminder comes or goes. */
export function reminderMoments(reminders: readonly Reminder[]): number[] {
  return reminders.flatMap(({ from, until }) => [from, until]);
}

/** The first moment that is still ahead. */
export function nextMoment(moments: readonly number[], nowMs: number): number | undefined {
  const ahead = moments.filter((moment) => moment > nowMs);
  return ahead.length === 0 ? undefined : Math.min(...ahead);
}
