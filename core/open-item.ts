import { compare, localDateOf } from './local-time';
import type { ActionItem, AgendaLine } from './records';
import type { Member, OpenItem, OpenLine } from './views';

/** An agenda line as surfaces draw it. */
export function openLine(line: AgendaLine): OpenLine {
  const { id, mentorshipIds, state, order, audience, meetingId, questionId, minutes, rev } = line;
  return {
    id,
    mentorshipIds,
    text: line.body.text,
    state,
    order,
    audience,
    sinceOn: localDateOf(line.createdAt),
    meetingId,
    ...(questionId === undefined ? {} : { questionId }),
    ...(minutes === undefined ? {} : { minutes }),
    rev,
  };
}

/** An action item as surfaces draw it, with its owner's name from the members. */
export function openItem(item: ActionItem, known: readonly Member[]): OpenItem {
  const { id, mentorshipIds, owner, dueOn, meetingId, state, audience, rev } = item;
  const name = known.find((member) => member.mentorshipId === owner)?.name;
  return {
    id,
    mentorshipIds,
    text: item.body.text,
    owner,
    ...(owner === 'me' ? {} : { ownerName: name ?? '?' }),
    ...(dueOn === undefined ? {} : { dueOn }),
    sinceOn: localDateOf(item.createdAt),
    ...(meetingId === undefined ? {} : { meetingId }),
    state,
    audience,
    rev,
  };
}

/** Order in which lines were put: rank, then age. */
export function compareLines(a: OpenLine, b: OpenLine): number {
  return a.order - b.order || compare(a.sinceOn, b.sinceOn) || compare(a.id, b.id);
}

/** "Still open between you": overdue first, then by due date, those without one last; the oldest first. */
export function compareItems(a: OpenItem, b: OpenItem): number {
  // Overdue dates lie before all others, so that the due date alone puts them first.
  return compare(a.dueOn ?? '~', b.dueOn ?? '~') || compare(a.sinceOn, b.sinceOn) || compare(a.id, b.id);
}

/** Order in which items were added. */
export function compareAge(a: OpenItem, b: OpenItem): number {
  return compare(a.sinceOn, b.sinceOn) || compare(a.id, b.id);
}
