import { isSameSlot } from './ask-same';
import type { CalendarEvent } from './calendar-event';
import { normalTitle } from './calendar-ref';
import { apartFrom } from './pair';
import type { Meeting, Mentorship, Person } from './records';
import type { Candidate } from './views';

/** What is known when an event is opened. */
export interface Known {
  people: readonly Person[];
  mentorships: readonly Mentorship[];
  /** Recent meetings, for "same time as ...". */
  meetings: readonly Meeting[];
}

/** Whose meeting an event is: certain (its notes open at once), or the people to ask about, likely ones first. */
export interface Match {
  mentorshipIds?: string[];
  candidates: Candidate[];
}

/** More guests than this, and a guest's e-mail alone does not make it a mentoring meeting. */
const smallMeeting = 5;
/**
 * More guests whom she does not meet than this (herself, and somebody who sits in), and it is asked about: a group's or a
 * department's meeting, of which one guest happens to be hers.
 */
const mostOthers = 2;
/** As many candidates as fit on the screen without a list. */
const candidateCount = 3;

/**
 * Finds out whose meeting it is by guests' e-mail, then by names in the title, then by the usual time. Only a small
 * meeting with the e-mail of one person (or of several with whom she has the same role) is certain.
 */
export function matchMeeting(event: CalendarEvent, known: Known): Match {
  const open = known.mentorships.filter((one) => one.status !== 'closed');
  const nameOf = new Map(known.people.map((person) => [person.id, person.body.name]));
  const guests = guestEmails(event);
  const invited = open.filter((one) => {
    const person = known.people.find(({ id }) => id === one.personId);
    return person?.body.emails.some((email) => guests.has(email.toLowerCase())) ?? false;
  });
  const people = new Set(invited.map((one) => one.personId));
  const roles = new Set(invited.map((one) => one.myRole));
  const others = guests.size - invited.length;
  const isSmall =
    guests.size <= smallMeeting && others <= mostOthers && people.size === invited.length && roles.size === 1;
  const certain = invited.length > 0 && isSmall ? invited.map((one) => one.id).sort() : undefined;

  const scored = open.flatMap((one) => {
    const name = nameOf.get(one.personId) ?? '';
    const reason = reasonFor(one, name, invited.includes(one), event, known.meetings);
    return reason ? [{ ...reason, candidate: candidateOf(one, known.people, reason.key) }] : [];
  });
  scored.sort((a, b) => b.points - a.points);
  const candidates = scored.map(({ candidate }) => candidate);
  // Somebody to choose from is better than a search, as long as there are few.
  if (open.length <= candidateCount)
    for (const one of open)
      if (
        (guests.size === 0 || !hasEmail(one, known)) &&
        !candidates.some(({ mentorshipIds }) => mentorshipIds[0] === one.id)
      )
        candidates.push(candidateOf(one, known.people));
  return { ...(certain ? { mentorshipIds: certain } : {}), candidates: candidates.slice(0, candidateCount) };
}

/** A guest list says who is meant: somebody whose address is known and is not on it is not. */
function hasEmail(one: Mentorship, { people }: Pick<Known, 'people'>): boolean {
  return (people.find(({ id }) => id === one.personId)?.body.emails.length ?? 0) > 0;
}

/** Living mentorships whose person's name has a word that begins with what was typed; at most five. */
export function findByName(typed: string, known: Pick<Known, 'people' | 'mentorships'>): Candidate[] {
  const start = typed.trim().toLowerCase();
  if (start.length < 2) return [];
  return known.mentorships
    .flatMap((one) => {
      const name = known.people.find(({ id }) => id === one.personId)?.body.name ?? '';
      const words = [name, ...name.split(/[\s-]+/)].map((word) => word.toLowerCase());
      return words.some((word) => word.startsWith(start)) ? [candidateOf(one, known.people)] : [];
    })
    .slice(0, 5);
}

function candidateOf(one: Mentorship, people: readonly Person[], key?: string): Candidate {
  const person = people.find(({ id }) => id === one.personId);
  const apart = person && apartFrom(person, people);
  const words = { name: person?.body.name ?? '', ...(apart ? { apart } : {}) };
  return { mentorshipIds: [one.id], ...words, myRole: one.myRole, ...(key ? { reason: { key } } : {}) };
}

function reasonFor(
  one: Mentorship,
  name: string,
  isInvited: boolean,
  event: CalendarEvent,
  meetings: readonly Meeting[],
): { key: string; points: number } | undefined {
  if (isInvited) return { key: 'whose-invited', points: 3 };
  if (titleNames(event.title, name)) return { key: 'whose-title', points: 2 };
  if (
    meetings.some((meeting) => meeting.mentorshipIds.includes(one.id) && isSameSlot(meeting.startsAt, event.startsAt))
  )
    return { key: 'whose-same-time', points: 1 };
  return undefined;
}

/** The title has the whole name, or its first or last word (three letters or more), as a word of its own. */
function titleNames(title: string | undefined, name: string): boolean {
  const words = new Set(normalTitle(title).split(/[^\p{L}\p{M}\p{N}'-]+/u));
  const parts = name
    .toLowerCase()
    .split(/[\s-]+/)
    .filter((part) => part.length >= 3 && !/\.$/.test(part));
  return parts.some((part) => words.has(part));
}

function guestEmails(event: CalendarEvent): Set<string> {
  const emails = [...(event.attendees ?? []), ...(event.organizer ? [event.organizer] : [])].map(({ email }) => email);
  return new Set(emails.flatMap((email) => (email ? [email.toLowerCase()] : [])));
}
