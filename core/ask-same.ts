import { normalTitle } from './calendar-ref';
import { compare, dateOf, daysBetween } from './local-time';
import { isSamePair } from './pair';
import type { Meeting } from './records';
import { compareMeetings, shownMeeting } from './shown-meeting';

/** "Is this the same as ...?": a doubt that only she can settle. Asked until she answers, and then never again. */
export type SameQuestion =
  | { about: 'meeting'; otherId: string; title: string; startsAt: string }
  | { about: 'series'; otherId: string; title: string; untilOn: string };

interface Doubt {
  /** Written, or the draft of an open event. */
  meeting: Meeting;
  /** Meetings, deleted ones left out. */
  meetings: readonly Meeting[];
  /** Meetings and series to which the event's rows also point. */
  also: readonly string[];
  /** What she said is not this, from the rows of both sides. */
  notSame: ReadonlySet<string>;
  /** Its calendar gave no id to the event: one that is moved to another day comes back as another event. */
  isUnnamed: boolean;
}

/** Nearer than a week, so that next week's talk of the same title is not asked about. */
const movedDays = 6;

/** First whether it is a meeting that she has already, then whether its series is. */
export function askSame(doubt: Doubt): SameQuestion | undefined {
  const ours = doubt.meetings.filter(({ mentorshipIds }) => isSamePair(mentorshipIds, doubt.meeting.mentorshipIds));
  return askMeeting(doubt, ours) ?? askSeries(doubt, ours);
}

/** Two meetings with the same people on one day are rare: more often one was moved, or made anew. */
function askMeeting({ meeting, also, notSame, isUnnamed }: Doubt, ours: readonly Meeting[]): SameQuestion | undefined {
  const day = dateOf(shownMeeting(meeting).startsAt);
  const others = ours.filter(({ id }) => id !== meeting.id && !notSame.has(id)).sort(compareMeetings);
  const other =
    others.find(({ id }) => also.includes(id)) ??
    others.find((one) => dateOf(shownMeeting(one).startsAt) === day) ??
    (isUnnamed ? others.find((one) => mayHaveMoved(one, meeting)) : undefined);
  if (!other) return undefined;
  const { title, startsAt } = shownMeeting(other);
  return { about: 'meeting', otherId: other.id, title, startsAt };
}

function mayHaveMoved(from: Meeting, to: Meeting): boolean {
  const [before, now] = [shownMeeting(from), shownMeeting(to)];
  const title = normalTitle(now.title);
  const days = Math.abs(daysBetween(dateOf(before.startsAt), dateOf(now.startsAt)));
  return from.status === 'planned' && title !== '' && title === normalTitle(before.title) && days <= movedDays;
}

/** A series that ended before this one began, with the same title or at the same weekday and time. */
function askSeries({ meeting, also, notSame }: Doubt, ours: readonly Meeting[]): SameQuestion | undefined {
  const { seriesId } = meeting;
  if (!seriesId) return undefined;
  const mine = [...ours.filter((one) => one.seriesId === seriesId), meeting].sort(compareMeetings);
  const first = shownMeeting(mine[0] as Meeting);
  const lasts = new Map<string, Meeting>();
  for (const one of [...ours].sort(compareMeetings))
    if (one.seriesId && one.seriesId !== seriesId && !notSame.has(one.seriesId)) lasts.set(one.seriesId, one);
  const found = [...lasts.values()]
    .filter((last) => {
      const shown = shownMeeting(last);
      if (compare(shown.startsAt, first.startsAt) >= 0) return false;
      const isNamed = normalTitle(shown.title) !== '' && normalTitle(shown.title) === normalTitle(first.title);
      return also.includes(last.seriesId as string) || isNamed || isSameSlot(shown.startsAt, first.startsAt);
    })
    .sort(compareMeetings)
    .at(-1);
  if (!found) return undefined;
  const { title, startsAt } = shownMeeting(found);
  return { about: 'series', otherId: found.seriesId as string, title, untilOn: dateOf(startsAt) };
}

/** The same weekday at the same time. */
export function isSameSlot(a: string, b: string | undefined): boolean {
  if (!b || a.length < 16 || b.length < 16 || a.slice(11) !== b.slice(11)) return false;
  return weekday(a) === weekday(b);
}

function weekday(local: string): number {
  return new Date(`${dateOf(local)}T00:00Z`).getUTCDay();
}
