import type { AllRecords } from './backup';
import { isLiving } from './deleted-here';
import { changedAt, isSame } from './merge';
import type { Settings, StoreName } from './records';

/** What reading a file would do, before it is done. */
export interface MergePreview {
  /** Of each kind that she would name: how many are new here, how many change, and how many go. */
  kinds: { kind: PreviewKind; added: number; changed: number; gone: number }[];
  people: { name: string; how: 'new' | 'changed' | 'gone' | 'same' | 'only-here' }[];
  /** Texts of which both versions stay. */
  bothKept: number;
  /** Records whose version here is the later one, and is lost. */
  overwritten: number;
  /** Nothing that lives would change. */
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

/** @param after what would be here: brought together, or the file in place of everything. */
export function previewOf(here: AllRecords, file: AllRecords, after: AllRecords): MergePreview {
  const changes = livingChanges(here, after);
  const counts = new Map<PreviewKind, { added: number; changed: number; gone: number }>();
  for (const { store, how } of changes) {
    const kind = (shownKinds as readonly string[]).includes(store) ? (store as PreviewKind) : 'other';
    const count = counts.get(kind) ?? { added: 0, changed: 0, gone: 0 };
    count[how] += 1;
    counts.set(kind, count);
  }
  const kinds = [...shownKinds, 'other' as const].flatMap((kind) => {
    const count = counts.get(kind);
    return count ? [{ kind, ...count }] : [];
  });
  const touched = new Set(changes.flatMap(({ store, record }) => mentorshipsOf(store, record)));
  const touchedPeople = new Set(changes.flatMap(({ store, record }) => (store === 'people' ? [record.id] : [])));
  const hereIds = new Set(living(here.people).map(({ id }) => id));
  const fileIds = new Set(living(file.people).map(({ id }) => id));
  const afterIds = new Set(living(after.people).map(({ id }) => id));
  const stay = living(after.people).map((person) => {
    const ids = (after.mentorships ?? []).filter(({ personId }) => personId === person.id).map(({ id }) => id);
    const how: MergePreview['people'][number]['how'] = !hereIds.has(person.id)
      ? 'new'
      : touchedPeople.has(person.id) || ids.some((id) => touched.has(id))
        ? 'changed'
        : fileIds.has(person.id)
          ? 'same'
          : 'only-here';
    return { name: person.body.name, how };
  });
  const go = living(here.people).filter(({ id }) => !afterIds.has(id));
  const people = [...stay, ...go.map(({ body }) => ({ name: body.name, how: 'gone' as const }))];
  const rank = { gone: 0, new: 1, changed: 2, same: 3, 'only-here': 4 };
  people.sort((a, b) => rank[a.how] - rank[b.how] || a.name.localeCompare(b.name));
  return {
    kinds,
    people,
    bothKept: bothKept(file, changesOf(here, after).changed),
    overwritten: changes.filter(({ how, before, record }) => how === 'changed' && changedAt(before) > changedAt(record))
      .length,
    isNothing: changes.length === 0,
  };
}

interface LivingChange {
  store: StoreName;
  how: 'added' | 'changed' | 'gone';
  /** As it will be; of one that goes, as it is. */
  record: AnyRecord;
  before: AnyRecord;
}

interface AnyRecord {
  id: string;
  body?: unknown;
  updatedAt?: string;
  deletedAt?: string;
  mentorshipId?: string;
  mentorshipIds?: string[];
}

/** What she could see of a change: of what is removed on both sides nothing. */
function livingChanges(here: AllRecords, after: AllRecords): LivingChange[] {
  return ([...new Set([...Object.keys(here), ...Object.keys(after)])] as StoreName[]).flatMap((store) => {
    const is = new Map(living<AnyRecord>(here[store]).map((record) => [record.id, record]));
    const will = new Map(living<AnyRecord>(after[store]).map((record) => [record.id, record]));
    const stay = [...will.values()].flatMap((record): LivingChange[] => {
      const before = is.get(record.id);
      if (!before) return [{ store, how: 'added', record, before: record }];
      return isSame(before, record) ? [] : [{ store, how: 'changed', record, before }];
    });
    const go = [...is.values()].filter(({ id }) => !will.has(id));
    return [...stay, ...go.map((record) => ({ store, how: 'gone' as const, record, before: record }))];
  });
}

function living<T extends AnyRecord>(list: readonly T[] | undefined): T[] {
  return (list ?? []).filter(isLiving);
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

function mentorshipsOf(store: StoreName, record: AnyRecord): string[] {
  const { id, mentorshipId, mentorshipIds = [] } = record;
  return [...(store === 'mentorships' ? [id] : []), ...(mentorshipId ? [mentorshipId] : []), ...mentorshipIds];
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
