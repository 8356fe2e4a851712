import type { DBSchema, IDBPDatabase } from 'idb';
import type { Stores } from '../core/records';

/** The database, typed: each store keyed by `id`, with the indexes that a query needs. */
export interface Schema extends DBSchema {
  people: { key: string; value: Stores['people'] };
  mentorships: { key: string; value: Stores['mentorships'] };
  meetings: {
    key: string;
    value: Stores['meetings'];
    indexes: { startsAt: string; mentorshipIds: string; seriesId: string };
  };
  calendarRefs: {
    key: string;
    value: Stores['calendarRefs'];
    indexes: { kind: string; seriesId: string; meetingId: string };
  };
  agendaLines: { key: string; value: Stores['agendaLines']; indexes: { mentorshipIds: string; state: string } };
  notes: { key: string; value: Stores['notes']; indexes: { meetingId: string; mentorshipId: string } };
  actionItems: { key: string; value: Stores['actionItems']; indexes: { mentorshipIds: string; state: string } };
  ticks: { key: string; value: Stores['ticks']; indexes: { mentorshipId: string } };
  goals: { key: string; value: Stores['goals']; indexes: { mentorshipId: string } };
  agreements: { key: string; value: Stores['agreements']; indexes: { mentorshipId: string } };
  reflections: { key: string; value: Stores['reflections']; indexes: { mentorshipId: string } };
  questionsShown: { key: string; value: Stores['questionsShown']; indexes: { mentorshipId: string } };
  problemsPicked: { key: string; value: Stores['problemsPicked']; indexes: { mentorshipId: string } };
  ownItems: { key: string; value: Stores['ownItems'] };
  ownQuestions: { key: string; value: Stores['ownQuestions'] };
  settings: { key: string; value: Stores['settings'] };
  feeds: { key: string; value: Stores['feeds'] };
}

/** Each store's indexes: name = path; `multi` where the field is a list. Migrations build from this at version 1. */
export const storeNames = [
  'people',
  'mentorships',
  'meetings',
  'calendarRefs',
  'agendaLines',
  'notes',
  'actionItems',
  'ticks',
  'goals',
  'agreements',
  'reflections',
  'questionsShown',
  'problemsPicked',
  'ownItems',
  'ownQuestions',
  'settings',
  'feeds',
] as const satisfies (keyof Stores)[];

export type Database = IDBPDatabase<Schema>;
