import type { Stores } from '../../core/records';
import { type Database, listRecords } from '../../store';

/** Stores whose records belong to one mentorship each. */
const single = ['ticks', 'goals', 'agreements', 'reflections', 'questionsShown', 'problemsPicked'] as const;
/** Stores whose records may belong to several. */
const shared = ['meetings', 'agendaLines', 'actionItems'] as const;

/** All records that concern a pair or a group, apart from the texts of its notes. */
export type Loaded = {
  [S in 'people' | 'mentorships' | 'ownItems' | (typeof single)[number] | (typeof shared)[number]]: Stores[S][];
};

export async function loadPair(records: Database, mentorshipIds: readonly string[]): Promise<Loaded> {
  const of = async <S extends (typeof single)[number] | (typeof shared)[number]>(store: S, index: string) => {
    const lists = await Promise.all(mentorshipIds.map((is) => listRecords(records, store, { index, is })));
    return [...new Map(lists.flat().map((record) => [record.id, record])).values()] as Stores[S][];
  };
  const [people, mentorships, ownItems, meetings, agendaLines, actionItems, ...rest] = await Promise.all([
    listRecords(records, 'people'),
    listRecords(records, 'mentorships'),
    listRecords(records, 'ownItems'),
    of('meetings', 'mentorshipIds'),
    of('agendaLines', 'mentorshipIds'),
    of('actionItems', 'mentorshipIds'),
    of('ticks', 'mentorshipId'),
    of('goals', 'mentorshipId'),
    of('agreements', 'mentorshipId'),
    of('reflections', 'mentorshipId'),
    of('questionsShown', 'mentorshipId'),
    of('problemsPicked', 'mentorshipId'),
  ]);
  const [ticks, goals, agreements, reflections, questionsShown, problemsPicked] = rest;
  return {
    people,
    mentorships,
    ownItems,
    meetings,
    agendaLines,
    actionItems,
    ticks,
    goals,
    agreements,
    reflections,
    questionsShown,
    problemsPicked,
  };
}
