import { compare, hasEnded } from './local-time';
import type { Meeting } from './records';

/** A meeting's title and times as she sees them: what she corrected wins over what the page said. */
export function shownMeeting(meeting: Meeting): { title: string; startsAt: string; endsAt?: string } {
  const { corrected, title } = meeting.body;
  const endsAt = corrected?.endsAt ?? meeting.endsAt;
  return {
    title: corrected?.title ?? title,
    startsAt: corrected?.startsAt ?? meeting.startsAt,
    ...(endsAt === undefined ? {} : { endsAt }),
  };
}

/**
 * What of a whole answer is a correction: only what differs from what was read. The rest follows the calendar when the
 * event is moved or renamed there. Nothing differs when she only said that it was read right.
 */
export function correctionOf<Said extends { title?: string; startsAt?: string; endsAt?: string }>(
  said: Said,
  read: { title?: string; startsAt?: string; endsAt?: string },
): Said {
  const differs = ([field, value]: [string, unknown]) => value !== read[field as keyof typeof read];
  return Object.fromEntries(Object.entries(said).filter(differs)) as Said;
}

/** Order of meetings by their shown start; equal starts by id, so that every two meetings have an order. */
export function compareMeetings(a: Meeting, b: Meeting): number {
  return compare(shownMeeting(a).startsAt, shownMeeting(b).startsAt) || compare(a.id, b.id);
}

/** Has its scheduled end passed at this wall time? */
export function isOver(meeting: Meeting, nowLocal: string): boolean {
  return hasEnded(shownMeeting(meeting), nowLocal);
}

/** Did it take place? Said so, or its end has passed and nobody said otherwise. */
export function wasHeld(meeting: Meeting, nowLocal: string): boolean {
  return meeting.status === 'held' || (meeting.status === 'planned' && isOver(meeting, nowLocal));
}

/** Is it still to come, or going on now? A moved one counts once its new time is known, that is when it lies ahead. */
export function isComing(meeting: Meeting, nowLocal: string): boolean {
  return meeting.status !== 'cancelled' && !isOver(meeting, nowLocal);
}

/** The next meeting that is to come or going on. */
export function nextMeeting(meetings: readonly Meeting[], nowLocal: string): Meeting | undefined {
  return meetings.filter((meeting) => isComing(meeting, nowLocal)).sort(compareMeetings)[0];
}

/** Those that took place, oldest first. */
export function heldMeetings(meetings: readonly Meeting[], nowLocal: string): Meeting[] {
  return meetings.filter((meeting) => wasHeld(meeting, nowLocal)).sort(compareMeetings);
}
