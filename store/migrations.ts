import type { IDBPDatabase, IDBPTransaction } from 'idb';

// Migrations see the database as it was, not as the schema of today: hence no schema types here.
type OldDatabase = IDBPDatabase<unknown>;
type Upgrade = IDBPTransaction<unknown, string[], 'versionchange'>;

/** One step from version n to n + 1, at place n of the list. */
export type Migration = (database: OldDatabase, upgrade: Upgrade) => void | Promise<void>;

function addStore(database: OldDatabase, name: string, indexes: Record<string, { multi?: boolean }> = {}): void {
  const store = database.createObjectStore(name, { keyPath: 'id' });
  for (const [field, { multi = false }] of Object.entries(indexes))
    store.createIndex(field, field, { multiEntry: multi });
}

/** The first version: every store of the design, also those that only later screens fill. */
function createStores(database: OldDatabase): void {
  addStore(database, 'people');
  addStore(database, 'mentorships');
  addStore(database, 'meetings', { startsAt: {}, mentorshipIds: { multi: true }, seriesId: {} });
  addStore(database, 'calendarRefs', { kind: {}, seriesId: {}, meetingId: {} });
  addStore(database, 'agendaLines', { mentorshipIds: { multi: true }, state: {} });
  addStore(database, 'notes', { meetingId: {}, mentorshipId: {} });
  addStore(database, 'actionItems', { mentorshipIds: { multi: true }, state: {} });
  for (const name of ['ticks', 'goals', 'agreements', 'reflections', 'questionsShown', 'problemsPicked'])
    addStore(database, name, { mentorshipId: {} });
  addStore(database, 'settings');
}

/** Checklist items and questions of her own. */
function addOwn(database: OldDatabase): void {
  addStore(database, 'ownItems');
  addStore(database, 'ownQuestions');
}

/** Calendars that are read by address or from a file. */
function addFeeds(database: OldDatabase): void {
  addStore(database, 'feeds');
}

/** Append only: a step is never edited after its release. The database's version is the length of the list. */
export const migrations: readonly Migration[] = [createStores, addOwn, addFeeds];
