import type { AllRecords } from './backup';
import { changedAt } from './merge';
import type { Settings, StoreName } from './records';

/** What reading a file would do, before it is done. */
export interface MergePreview {
  /** Of each kind that she would name: how many are new here, and how many change. */
  kinds: { kind: PreviewKind; added: number; changed: number }[];
  people: { name: string; how: 'new' | 'changed' | 'same' | 'only-here' }[];
  /** Texts of which both versions stay. */
  bothKept: number;
  /** Nothing at all would change. */
  isNothing: boolean;
}

type PreviewKind = 'people' | 'meetings' | 'notes' | 'agendaLines' | 'actionItems' | 'goals' | 'other';
const shownKinds: readonly PreviewKind[] = ['people', 'meetings', 'notes', 'agendaLines', 'actionItems', 'goals'];

/**
 * The part of a file that can be news here: of records that both have, those changed since both were last the same.
 * @param lastCommon the file's time, if this very profile wrote it; else that of the last file that was read from the
 * same writer; else empty.
 */
export function newsOf(file: AllRecords, here: AllRecords, lastCommon: string): AllRecords {
  if (!lastCommon) return file;
  const news: Record<string, unknown[]> = {};
  for (const [store, list] of Object.entries(file)) {
    const known = new Set((here[store as StoreName] ?? []).map(({ id }) => id));
    news[store] = list.filter((record) => !known.has(record.id) || changedAt(record) > lastCommon);
  }
  return news as AllRecords;
}

/** Which records differ between what is here and what will be: only these are written. */
export function changesOf(here: AllRecords, merged: AllRecords): { added: AllRecords; changed: AllRecords } {
  const added: Record<string, unknown[]> = {};
  const changed: Record<string, unknown[]> = {};
  for (const [store, list] of Object.entries(merged)) {
    const known = new Map((here[store as StoreName] ?? []).map((record) => [record.id, record]));
    added[store] = list.filter((record) => !known.has(record.id));
    // The merge hands on what it does not change.
    changed[store] = list.filter((record) => known.has(record.id) && !isSame(known.get(record.id), record));
  }
  return { added: added as AllRecords, changed: changed as AllRecords };
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

export function previewOf(here: AllRecords, file: AllRecords, merged: AllRecords): MergePreview {
  const { added, changed } = changesOf(here, merged);
  const counts = new Map<PreviewKind, { added: number; changed: number }>();
  for (const store of Object.keys(merged) as StoreName[]) {
    const kind = (shownKinds as readonly string[]).includes(store) ? (store as PreviewKind) : 'other';
    const count = counts.get(kind) ?? { added: 0, changed: 0 };
    count.added += living(added[store] as readonly { body?: unknown; deletedAt?: string }[]).length;
    count.changed += changed[store]?.length ?? 0;
    counts.set(kind, count);
  }
  const kinds = [...shownKinds, 'other' as const].flatMap((kind) => {
    const count = counts.get(kind);
    return count && count.added + count.changed > 0 ? [{ kind, ...count }] : [];
  });
  const touched = new Set([...mentorshipsOf(added), ...mentorshipsOf(changed)]);
  const hereIds = new Set(living(here.people).map(({ id }) => id));
  const fileIds = new Set((file.people ?? []).map(({ id }) => id));
  const people = living(merged.people).map((person) => {
    const ids = (merged.mentorships ?? []).filter(({ personId }) => personId === person.id).map(({ id }) => id);
    const isChanged = changed.people?.some(({ id }) => id === person.id) || ids.some((id) => touched.has(id));
    const how: MergePreview['people'][number]['how'] = !hereIds.has(person.id)
      ? 'new'
      : isChanged
        ? 'changed'
        : fileIds.has(person.id)
          ? 'same'
          : 'only-here';
    return { name: person.body.name, how };
  });
  const rank = { new: 0, changed: 1, same: 2, 'only-here': 3 };
  people.sort((a, b) => rank[a.how] - rank[b.how] || a.name.localeCompare(b.name));
  const all = Object.values(added).concat(Object.values(changed));
  return { kinds, people, bothKept: bothKept(file, changed), isNothing: all.every((list) => list.length === 0) };
}

function living<T extends { body?: unknown; deletedAt?: string }>(list: readonly T[] | undefined): T[] {
  return (list ?? []).filter((record) => record.body !== undefined && !record.deletedAt);
}

/** Changed records that are neither what was here nor what the file has. */
function bothKept(file: AllRecords, changed: AllRecords): number {
  let count = 0;
  for (const [store, list] of Object.entries(changed)) {
    const inFile = new Map((file[store as StoreName] ?? []).map((record) => [record.id, record]));
    count += list.filter((record) => !isSame(inFile.get(record.id), record)).length;
  }
  return count;
}

function mentorshipsOf(records: AllRecords): string[] {
  return Object.entries(records).flatMap(([store, list]) =>
    (list as unknown as { id: string; mentorshipId?: string; mentorshipIds?: string[] }[]).flatMap((record) => [
      ...(store === 'mentorships' ? [record.id] : []),
      ...(record.mentorshipId ? [record.mentorshipId] : []),
      ...(record.mentorshipIds ?? []),
    ]),
  );
}

/**
 * Settings from a file: her words for help and what she likes, never what is true of another computer only.
 * What is set here stays.
 */
export function mergeSettings(here: Settings | undefined, file: Settings | undefined): Settings | undefined {
  if (!file?.body) return here;
  const { computerIsMine: _mine, currentIds, ...liked } = file;
  if (!here?.body) return { ...liked, ...(currentIds ? { currentIds } : {}) };
  const contacts = { ...file.body.contacts, ...here.body.contacts };
  const hasContacts = Object.keys(contacts).length > 0;
  const iAm = [...new Set([...(here.body.iAm ?? []), ...(file.body.iAm ?? [])])];
  const body = { ...here.body, ...(hasContacts ? { contacts } : {}), ...(iAm.length > 0 ? { iAm } : {}) };
  return isSame(body, here.body) ? here : { ...here, body, rev: here.rev + 1 };
}
