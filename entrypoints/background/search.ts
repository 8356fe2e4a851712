import { typedWords } from '../../core/fold-text';
import { members } from '../../core/pair';
import {
  addToIndex,
  dropFromIndex,
  emptyIndex,
  type Found,
  type Searched,
  type SearchIndex,
  searched,
  searchIndex,
  textOf,
} from '../../core/search-notes';
import { type FoundRow, hitOf, hitsShown, isLine, mostFound, type SearchView } from '../../core/search-view';
import { shownMeeting } from '../../core/shown-meeting';
import { onChanges } from '../../platform/news';
import { type Database, getRecord, listInSteps, listRecords } from '../../store';
import { database } from './database';
import { isShownLocked } from './lock';

// All her words, folded, in the memory of this worker: made on the first search, gone with the worker, with the lock,
// and when other records are shown.
let kept: { index: Promise<SearchIndex>; changed: Map<string, { store: Searched; id: string }> } | undefined;

/** Keeps the index true, once there is one, and forgets it when it must not be known any more. */
export function startSearch(): void {
  onChanges((changes) => {
    for (const { store, id } of changes) {
      if (store === 'sample' || (store === 'lock' && id !== 'open')) kept = undefined;
      else if (searched.includes(store as Searched))
        kept?.changed.set(`${store} ${id}`, { store: store as Searched, id });
    }
  });
}

/** Is there an index in memory? For tests. */
export function hasSearchIndex(): boolean {
  return kept !== undefined;
}

/** What holds all of these words; undefined when it was locked meanwhile. */
export async function searchNotes({
  typed,
  mentorshipIds,
  limit = 20,
}: {
  typed: string;
  mentorshipIds?: string[];
  limit?: number;
}): Promise<SearchView | undefined> {
  const words = typedWords(typed);
  if (words.length === 0) return { rows: [], more: 0 };
  const records = await database();
  const index = await indexNow(records);
  const asked = { only: mentorshipIds, limit: Math.max(1, Math.min(limit, mostFound)) };
  const { found, more } = searchIndex(index, words, asked);
  const [people, mentorships] = await Promise.all([
    listRecords(records, 'people'),
    listRecords(records, 'mentorships'),
  ]);
  const known = members(people, mentorships);
  const names = (ids: readonly string[]) =>
    known.filter((one) => ids.includes(one.mentorshipId)).map(({ name }) => name);
  const rows = await Promise.all(found.map((one) => rowOf(records, one, words, names(one.mentorshipIds))));
  return (await isShownLocked()) ? undefined : { rows, more };
}

/** The index with all changes so far. */
async function indexNow(records: Database): Promise<SearchIndex> {
  if (!kept) {
    const mine = { index: makeIndex(records), changed: new Map() };
    kept = mine;
    mine.index.catch(() => {
      if (kept === mine) kept = undefined;
    });
  }
  const { index: making, changed } = kept;
  const index = await making;
  for (const [key, { store, id }] of [...changed]) {
    // Before it is read: what is written meanwhile is another change.
    changed.delete(key);
    const record = await getRecord(records, store, id);
    if (record) addToIndex(index, store, record as never);
    else dropFromIndex(index, store, id);
  }
  return index;
}

async function makeIndex(records: Database): Promise<SearchIndex> {
  const index = emptyIndex();
  for (const store of searched)
    for await (const some of listInSteps(records, store))
      for (const record of some) addToIndex(index, store, record as never);
  return index;
}

async function rowOf(
  records: Database,
  { hits, ...group }: Found,
  words: readonly string[],
  names: string[],
): Promise<FoundRow> {
  const lines = hits.filter(isLine);
  const shown = await Promise.all(
    lines.slice(0, hitsShown).map(async ({ store, id }) => {
      const record = await getRecord(records, store, id);
      return record && hitOf(store, textOf(store, record as never), words);
    }),
  );
  const meeting = group.meetingId ? await getRecord(records, 'meetings', group.meetingId) : undefined;
  return {
    ...group,
    ...(meeting ? { title: shownMeeting(meeting).title } : {}),
    names,
    hits: shown.filter((one) => one !== undefined),
    moreHits: Math.max(0, lines.length - hitsShown),
  };
}
