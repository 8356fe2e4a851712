import { isWithin, members, pairOf } from './pair';
import type { Member, Pair } from './pair-view';
import type { Stores } from './records';

/** Stores whose records say what there is between two people. */
type PairStore =
  | 'mentorships'
  | 'meetings'
  | 'agendaLines'
  | 'notes'
  | 'actionItems'
  | 'ticks'
  | 'goals'
  | 'agreements'
  | 'reflections'
  | 'questionsShown'
  | 'problemsPicked'
  | 'ownItems';

/** What was read from the database. Stores that are not needed for a view may be left out; deleted records may be in. */
export type ReadRecords = { [S in PairStore | 'people']?: readonly Stores[S][] };

/** All that concerns one pair or group, without deleted records. */
export type PairRecords = { [S in PairStore]: Stores[S][] } & {
  pair: Pair;
  /** Everybody known, for the names of owners. */
  known: Member[];
};

/**
 * The records that concern these mentorships; undefined when one of them, or its person, is unknown. Meetings are all
 * in which any of them takes part, because lines come from there; lines and items only what may be shown to this pair.
 */
export function pairRecords(
  mentorshipIds: readonly string[],
  read: ReadRecords,
  nowLocal: string,
): PairRecords | undefined {
  const mentorships = live(read.mentorships);
  const meetings = live(read.meetings).filter((one) => one.mentorshipIds.some((id) => mentorshipIds.includes(id)));
  const known = members(live(read.people), mentorships);
  const pair = pairOf(mentorshipIds, known, meetings, nowLocal);
  if (pair === undefined) return undefined;
  const isOurs = (one: { mentorshipId: string }) => mentorshipIds.includes(one.mentorshipId);
  const isWithinOurs = (one: { mentorshipIds: string[] }) => isWithin(one.mentorshipIds, mentorshipIds);
  return {
    pair,
    known,
    mentorships: mentorships.filter((one) => mentorshipIds.includes(one.id)),
    meetings,
    agendaLines: live(read.agendaLines).filter(isWithinOurs),
    actionItems: live(read.actionItems).filter(isWithinOurs),
    notes: live(read.notes).filter(isOurs),
    ticks: live(read.ticks).filter(isOurs),
    goals: live(read.goals).filter(isOurs),
    agreements: live(read.agreements).filter(isOurs),
    reflections: live(read.reflections).filter(isOurs),
    questionsShown: live(read.questionsShown).filter(isOurs),
    problemsPicked: live(read.problemsPicked).filter(isOurs),
    ownItems: live(read.ownItems).filter(
      (one) =>
        one.role === pair.myRole && (one.mentorshipId === undefined || isOurs({ mentorshipId: one.mentorshipId })),
    ),
  };
}

function live<T extends { deletedAt?: string }>(records: readonly T[] = []): T[] {
  return records.filter((record) => record.deletedAt === undefined);
}
