import type { AllRecords } from './backup';
import type { Body, RecordBase } from './record-base';
import type { StoreName } from './records';

// What a file still has and what was deleted here. A deletion that came later stands when two copies are brought
// together; only she can take it back, and only for what she names.

/** Of a file: who and what would stay deleted. */
export interface DeletedHere {
  people: { id: string; name: string }[];
  /** Of each kind what was deleted by itself, not with a person. */
  others: { kind: OtherKind; count: number }[];
}

/** In place of a person's id: everything that was deleted by itself. */
export const otherThings = 'others';

const otherKinds = ['meetings', 'agendaLines', 'actionItems', 'goals', 'ownItems', 'ownQuestions'] as const;
type OtherKind = (typeof otherKinds)[number];

type AnyRecord = RecordBase<Body> & {
  personId?: string;
  mentorshipId?: string;
  mentorshipIds?: string[];
  meetingId?: string;
  sameAs?: string;
};

/** @param after what will be here: the two brought together. */
export function deletedHere(file: AllRecords, after: AllRecords): DeletedHere {
  const lost = lostOf(file, after);
  const ids = new Set(lost.filter(({ store }) => store === 'mentorships').map(({ owner }) => owner as string));
  const people = [...ids].map((id) => ({ id, name: nameIn(file, id) }));
  people.sort((a, b) => a.name.localeCompare(b.name));
  const others = otherKinds.flatMap((kind) => {
    const count = lost.filter(({ store, owner }) => store === kind && owner === otherThings).length;
    return count > 0 ? [{ kind, count }] : [];
  });
  return { people, others };
}

/**
 * What is here, with what she wants back: as it was here while its words are still kept, else as the file has it.
 * What comes back is changed now, so that it wins over its own deletion in another copy.
 * @param chosen ids of people, or `otherThings`.
 * @param now ISO 8601 UTC.
 * @returns all records, and the ids of those that came back.
 */
export function bringBack(
  here: AllRecords,
  file: AllRecords,
  chosen: readonly string[],
  now: string,
): { records: AllRecords; ids: ReadonlySet<string> } {
  const meant = lostOf(file, here).filter(({ owner }) => owner !== undefined && chosen.includes(owner));
  const fromFile = new Map(meant.map(({ store, record }) => [`${store} ${record.id}`, record]));
  const roots = new Set(meant.map(({ record }) => record.id));
  const ids = new Set<string>();
  const records: Record<string, unknown[]> = {};
  for (const store of Object.keys(here) as StoreName[])
    records[store] = listOf(here, store).map((record) => {
      const wanted = fromFile.get(`${store} ${record.id}`);
      const wentAlong = record.deletedWith !== undefined && roots.has(record.deletedWith);
      const kept = record.body === undefined ? wanted : record;
      if (isLiving(record) || !kept || !(wanted || wentAlong)) return record;
      ids.add(record.id);
      const { deletedAt: _at, deletedWith: _with, ...back } = kept;
      return { ...back, rev: Math.max(record.rev ?? 0, kept.rev) + 1, updatedAt: now };
    });
  return { records: records as AllRecords, ids };
}

/** Only these records of a file. */
export function onlyOf(file: AllRecords, ids: ReadonlySet<string>): AllRecords {
  return Object.fromEntries(
    (Object.keys(file) as StoreName[]).map((store) => [store, listOf(file, store).filter(({ id }) => ids.has(id))]),
  ) as AllRecords;
}

interface Lost {
  store: StoreName;
  /** As the file has it. */
  record: AnyRecord;
  /** The person with whom it went, or `otherThings`; absent: it was deleted before she was. */
  owner: string | undefined;
}

/** What lives in the file and was deleted here. */
function lostOf(file: AllRecords, here: AllRecords): Lost[] {
  const found = (Object.keys(file) as StoreName[]).flatMap((store) => {
    const known = new Map(listOf(here, store).map((record) => [record.id, record]));
    return listOf(file, store).flatMap((record) => {
      const mine = known.get(record.id);
      // Put together with another meeting, which holds its words: that is no deletion.
      return isLiving(record) && mine && !isLiving(mine) && !mine.sameAs ? [{ store, record, mine }] : [];
    });
  });
  const personOf = new Map(
    found.flatMap(({ store, record }) => (store === 'mentorships' ? [[record.id, record.personId ?? '']] : [])) as [
      string,
      string,
    ][],
  );
  const people = new Set(personOf.values());
  const meetings = new Map(listOf(file, 'meetings').map((record) => [record.id, record]));
  const linked = (record: AnyRecord): string | undefined => {
    const [first, ...more] = record.mentorshipIds ?? [];
    const id = record.mentorshipId ?? (more.length === 0 ? first : undefined);
    if (id !== undefined) return personOf.get(id);
    const meeting = record.meetingId === undefined ? undefined : meetings.get(record.meetingId);
    return meeting && linked(meeting);
  };
  return found.map(({ store, record, mine }) => {
    const lost = (owner: string | undefined): Lost => ({ store, record, owner });
    if (store === 'mentorships') return lost(record.personId);
    if (store === 'people') return lost(people.has(record.id) ? record.id : undefined);
    const person = linked(record);
    // Of a tombstone nothing is known but what the file says of it.
    if (mine.body === undefined) return lost(person ?? otherThings);
    if (mine.deletedWith !== undefined) return lost(personOf.get(mine.deletedWith) ?? otherThings);
    return lost(person === undefined ? otherThings : undefined);
  });
}

function nameIn(file: AllRecords, personId: string): string {
  return file.people?.find(({ id }) => id === personId)?.body?.name ?? '';
}

/** Not removed, with its words. */
export function isLiving(record: { body?: unknown; deletedAt?: string }): boolean {
  return record.body !== undefined && record.deletedAt === undefined;
}

function listOf(records: AllRecords, store: StoreName): AnyRecord[] {
  return (records[store] ?? []) as unknown as AnyRecord[];
}
