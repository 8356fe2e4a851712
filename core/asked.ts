import { compare, dateOf, localDateOf } from './local-time';
import type { PairRecords } from './pair-records';
import type { AgendaLine } from './records';
import { shownMeeting } from './shown-meeting';

type Records = Pick<PairRecords, 'agendaLines' | 'meetings'>;

/**
 * Last day on which each question was asked: its line on an agenda is done. One that was taken back, or that waits on an
 * agenda still, was not asked.
 */
export function askedDays({ agendaLines, meetings }: Records): Map<string, string> {
  const days = new Map<string, string>();
  for (const line of agendaLines) {
    if (line.questionId === undefined || line.state !== 'done') continue;
    const on = doneOn(line, meetings);
    const before = days.get(line.questionId);
    if (before === undefined || compare(before, on) < 0) days.set(line.questionId, on);
  }
  return days;
}

/** The day of the meeting in which it was done; ticked before that meeting, the day of the tick. */
function doneOn(line: AgendaLine, meetings: Records['meetings']): string {
  const meeting = meetings.find(({ id }) => id === (line.closedIn ?? line.meetingId));
  const tickedOn = localDateOf(line.updatedAt);
  const metOn = meeting && dateOf(shownMeeting(meeting).startsAt);
  return metOn !== undefined && metOn < tickedOn ? metOn : tickedOn;
}
