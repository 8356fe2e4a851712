import { dateOf } from './local-time';
import { compareAge, compareItems, compareLines, openItem, openLine } from './open-item';
import { isWithin } from './pair';
import type { ActionItem, AgendaLine, Meeting } from './records';
import { compareMeetings, shownMeeting } from './shown-meeting';
import type { MeetingView, Member } from './views';

/** The lines and items of one meeting's page. */
export type Carried = Pick<MeetingView, 'fromBefore' | 'agenda' | 'steps'>;

/**
 * What of the open lines and items is shown in a meeting. Carrying over is this question and never a copy.
 * - Only what belongs to people of this meeting: a group's line stays in the group.
 * - From before: open, and added in an earlier meeting, in one that we do not know, or in none; and what was done here,
 *   so that it stays in view, ticked. Lines of a template are how one meeting runs: they stay there.
 * - Agenda and steps: added in this meeting, open or done. What was dropped is shown nowhere.
 *
 * `meetings` give the order; the meeting itself need not be among them (a draft).
 */
export function carryOver(
  meeting: Meeting,
  records: { agendaLines: readonly AgendaLine[]; actionItems: readonly ActionItem[]; meetings: readonly Meeting[] },
  known: readonly Member[],
): Carried {
  const byId = new Map(records.meetings.map((one) => [one.id, one]));
  const isEarlier = (meetingId: string | undefined) => {
    const other = meetingId === undefined ? undefined : byId.get(meetingId);
    return meetingId !== meeting.id && (other === undefined || compareMeetings(other, meeting) < 0);
  };
  const isShown = (record: AgendaLine | ActionItem) =>
    record.deletedAt === undefined &&
    record.state !== 'dropped' &&
    isWithin(record.mentorshipIds, meeting.mentorshipIds);
  const isAddedHere = (record: AgendaLine | ActionItem) => record.meetingId === meeting.id;

  const lines = records.agendaLines.filter(isShown);
  const items = records.actionItems.filter(isShown);
  const linesBefore = lines.filter(
    (line) =>
      !isAddedHere(line) &&
      line.agendaId === undefined &&
      (line.state === 'open' ? isEarlier(line.meetingId) : line.closedIn === meeting.id),
  );
  const itemsBefore = items.filter(
    (item) =>
      !isAddedHere(item) && (item.state === 'open' ? isEarlier(item.meetingId) : wasDoneIn(item, meeting, isEarlier)),
  );
  const drawn = (item: ActionItem) => openItem(item, known);
  return {
    fromBefore: {
      lines: linesBefore.map(openLine).sort(compareLines),
      items: itemsBefore.map(drawn).sort(compareItems),
    },
    agenda: lines.filter(isAddedHere).map(openLine).sort(compareLines),
    steps: items.filter(isAddedHere).map(drawn).sort(compareAge),
  };
}

/** Closed on this meeting's page, or elsewhere (the popup) on the meeting's day. */
function wasDoneIn(item: ActionItem, meeting: Meeting, isEarlier: (meetingId: string | undefined) => boolean): boolean {
  if (item.closedIn !== undefined) return item.closedIn === meeting.id;
  return item.closedOn === dateOf(shownMeeting(meeting).startsAt) && isEarlier(item.meetingId);
}
