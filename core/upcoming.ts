import { compare, isAllDay } from './local-time';
import { pairKey } from './pair';
import type { Meeting } from './records';
import { compareMeetings, isComing, shownMeeting } from './shown-meeting';

/**
 * Meetings that are to come or going on, soonest first. The same people at the same time are one meeting, whether it
 * was seen on a page, came from a feed, or was entered by hand: the one that is written stands for all.
 */
export function upcomingMeetings(meetings: readonly Meeting[], nowLocal: string): Meeting[] {
  const found = new Map<string, Meeting>();
  const coming = meetings
    .filter((one) => one.deletedAt === undefined && one.mentorshipIds.length > 0 && isComing(one, nowLocal))
    // Written ones first (a draft has revision 0), so that they are the ones to stay.
    .sort((a, b) => Number(b.rev > 0) - Number(a.rev > 0) || compareMeetings(a, b));
  for (const meeting of coming) {
    const key = `${pairKey(meeting.mentorshipIds)} ${shownMeeting(meeting).startsAt}`;
    if (!found.has(key)) found.set(key, meeting);
  }
  return [...found.values()].sort(compareMeetings);
}

/** Before its start by so much, a meeting is near: its open points are counted on the icon. */
const NEAR_MINUTES = 60;

/** The meeting that is going on or begins within the hour; of several the one that begins last, for it is being prepared.*/
export function nearMeeting(
  upcoming: readonly Meeting[],
  nowMs: number,
  instant: (local: string) => number,
): Meeting | undefined {
  const near = upcoming.filter((one) => {
    const { startsAt } = shownMeeting(one);
    return !isAllDay(startsAt) && instant(startsAt) - NEAR_MINUTES * 60_000 <= nowMs;
  });
  return near.sort((a, b) => compare(shownMeeting(b).startsAt, shownMeeting(a).startsAt))[0];
}

/** When the number on the icon changes by itself: an hour before each start, and at each end. */
export function badgeMoments(upcoming: readonly Meeting[], instant: (local: string) => number): number[] {
  return upcoming.flatMap((one) => {
    const { startsAt, endsAt } = shownMeeting(one);
    if (isAllDay(startsAt)) return [];
    const start = instant(startsAt);
    const end = endsAt === undefined || isAllDay(endsAt) ? start + NEAR_MINUTES * 60_000 : instant(endsAt);
    return [start - NEAR_MINUTES * 60_000, end];
  });
}
