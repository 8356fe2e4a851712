import type { StageId } from '../content/types';
import { compare } from './local-time';
import type { Member, Pair } from './pair-view';
import type { CalendarRef, Meeting, Mentorship, Person } from './records';
import { nextMeeting, shownMeeting } from './shown-meeting';

/** The cycle's order. */
export const STAGES: readonly StageId[] = ['prepare', 'initiate', 'cultivate', 'evaluate'];

/** Every mentorship with its person's name, by name. One whose person is unknown is left out. */
export function members(people: readonly Person[], mentorships: readonly Mentorship[]): Member[] {
  const byId = new Map(people.map((person) => [person.id, person]));
  return mentorships
    .flatMap((mentorship): Member[] => {
      const person = byId.get(mentorship.personId);
      if (person === undefined) return [];
      const { id: mentorshipId, personId, myRole, stage, status } = mentorship;
      const apart = apartFrom(person, people);
      const words = { name: person.body.name, ...(apart ? { apart } : {}) };
      return [{ mentorshipId, personId, ...words, myRole, stage, status }];
    })
    .sort((a, b) => a.name.localeCompare(b.name) || compare(a.mentorshipId, b.mentorshipId));
}

/** What tells somebody from others of the same name: an address, if there is one. */
export function apartFrom(person: Person, people: readonly Person[]): string | undefined {
  const called = ({ body }: Person) => body.name.trim().toLowerCase();
  const isNamesake = people.some((one) => one.id !== person.id && called(one) === called(person));
  return isNamesake ? person.body.emails[0] : undefined;
}

/** One key for one set of mentorships, whatever their order. */
export function pairKey(mentorshipIds: readonly string[]): string {
  return [...new Set(mentorshipIds)].sort(compare).join(' ');
}

/** Do both name exactly the same mentorships? */
export function isSamePair(a: readonly string[], b: readonly string[]): boolean {
  return pairKey(a) === pairKey(b);
}

/** Is everybody of `some` also in `all`? An empty set belongs to nobody and is in no pair. */
export function isWithin(some: readonly string[], all: readonly string[]): boolean {
  return some.length > 0 && some.every((id) => all.includes(id));
}

/**
 * The pair or group of these mentorships, undefined when one of them is not among the members.
 * `meetings` give the start of the next meeting of exactly this pair; a group's stage is its earliest one,
 * its members keep the order of `known` (by name).
 */
export function pairOf(
  mentorshipIds: readonly string[],
  known: readonly Member[],
  meetings: readonly Meeting[] = [],
  nowLocal = '',
): Pair | undefined {
  const ids = [...new Set(mentorshipIds)].sort(compare);
  const found = known.filter((member) => ids.includes(member.mentorshipId));
  const [first] = found;
  if (first === undefined || found.length < ids.length) return undefined;
  const next = nextMeeting(
    meetings.filter((meeting) => isSamePair(meeting.mentorshipIds, ids)),
    nowLocal,
  );
  return {
    mentorshipIds: ids,
    members: found,
    myRole: first.myRole,
    stage: STAGES.find((stage) => found.some((member) => member.stage === stage)) ?? first.stage,
    ...(next === undefined ? {} : { nextStartsAt: shownMeeting(next).startsAt }),
  };
}

/**
 * Everybody one meets, for the switcher: each mentorship, and each group that a meeting or a series names. By next
 * meeting, then by name; paused ones after that, closed ones last.
 */
export function listPairs(
  known: readonly Member[],
  meetings: readonly Meeting[],
  refs: readonly Pick<CalendarRef, 'mentorshipIds' | 'ignored'>[],
  nowLocal: string,
): Pair[] {
  const sets = [
    ...known.map((member) => [member.mentorshipId]),
    ...meetings.map((meeting) => meeting.mentorshipIds),
    ...refs.filter((ref) => ref.ignored !== true).map((ref) => ref.mentorshipIds ?? []),
  ];
  const byKey = new Map(sets.filter((ids) => ids.length > 0).map((ids) => [pairKey(ids), ids]));
  const meetingsOf = new Map<string, Meeting[]>();
  for (const meeting of meetings) {
    const key = pairKey(meeting.mentorshipIds);
    const same = meetingsOf.get(key);
    if (same === undefined) meetingsOf.set(key, [meeting]);
    else same.push(meeting);
  }
  return [...byKey].flatMap(([key, ids]) => pairOf(ids, known, meetingsOf.get(key), nowLocal) ?? []).sort(comparePairs);
}

function comparePairs(a: Pair, b: Pair): number {
  return (
    statusRank(a) - statusRank(b) ||
    compare(a.nextStartsAt ?? '~', b.nextStartsAt ?? '~') ||
    pairName(a).localeCompare(pairName(b)) ||
    compare(pairKey(a.mentorshipIds), pairKey(b.mentorshipIds))
  );
}

/** 0 active, 1 paused, 2 closed. A group is as active as its least active member. */
function statusRank(pair: Pair): number {
  return Math.max(...pair.members.map((member) => ['active', 'paused', 'closed'].indexOf(member.status)));
}

/** Is it over for all of them? Then nothing is proposed any more; notes and promises stay. */
export function isClosed({ members }: Pick<Pair, 'members'>): boolean {
  return members.every(({ status }) => status === 'closed');
}

/** All names of a pair or group. */
export function pairName(pair: Pair): string {
  return pair.members.map((member) => member.name).join(', ');
}

const TITLE = /^(prof|dr|mr|mrs|ms|mx|pd|priv|doz|dipl|med|phil|rer|nat)\.?$/i;

/** Is this word no part of the name? */
export function isTitle(word: string): boolean {
  return TITLE.test(word);
}

/** First letters of the first and the last name: `Prof. Miriam Okafor` → `MO`. A single name gives one letter. */
export function initials(name: string): string {
  const words = name
    .split(/[\s,.]+/u)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+/u, ''))
    .filter((word) => word !== '');
  const named = words.filter((word) => !isTitle(word));
  const [first, ...rest] = named.length > 0 ? named : words;
  const letter = (word: string | undefined) => [...(word ?? '')][0]?.toLocaleUpperCase() ?? '';
  return letter(first) + letter(rest.at(-1));
}
