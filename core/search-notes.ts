import { foldText } from './fold-text';
import { isSamePair, pairKey } from './pair';
import type { Stores } from './records';
import { shownMeeting } from './shown-meeting';

// The search over everything that she wrote: all words must be there, as parts of words, whatever their case and accents.
// Its texts are gone through one by one: 50,000 notes take some 50 ms, which no index by word would be worth.

/** What is searched. */
export const searched = [
  'people',
  'mentorships',
  'meetings',
  'notes',
  'agendaLines',
  'actionItems',
  'goals',
  'agreements',
] as const;
export type Searched = (typeof searched)[number];

/** One record's words, folded, and where they belong: to a meeting, or to whom it is about. */
interface Entry {
  store: Searched;
  id: string;
  group: string;
  text: string;
}

interface Group {
  mentorshipIds: string[];
  meetingId?: string;
  startsAt?: string;
}

/** All words, in memory only. */
export interface SearchIndex {
  entries: Map<string, Entry>;
  /** Known meetings; what belongs to one that is not here is not found. */
  meetings: Map<string, Group>;
  /** Of each mentorship the person. */
  persons: Map<string, string>;
}

export function emptyIndex(): SearchIndex {
  return { entries: new Map(), meetings: new Map(), persons: new Map() };
}

/** Takes a record in, in place of what was known of it. Removed ones are never given. */
export function addToIndex<S extends Searched>(index: SearchIndex, store: S, record: Stores[S]): void {
  const { id } = record;
  if (store === 'meetings') {
    const meeting = record as Stores['meetings'];
    const { startsAt } = shownMeeting(meeting);
    index.meetings.set(id, { meetingId: id, mentorshipIds: meeting.mentorshipIds, startsAt });
  }
  if (store === 'mentorships') index.persons.set(id, (record as Stores['mentorships']).personId);
  index.entries.set(`${store} ${id}`, {
    store,
    id,
    group: groupOf(store, record),
    text: foldText(textOf(store, record)),
  });
}

/** It was removed. */
export function dropFromIndex(index: SearchIndex, store: Searched, id: string): void {
  index.entries.delete(`${store} ${id}`);
  if (store === 'meetings') index.meetings.delete(id);
  if (store === 'mentorships') index.persons.delete(id);
}

/** The words of a record as they are shown. */
export function textOf<S extends Searched>(store: S, record: Stores[S]): string {
  const any = record as { body: object };
  switch (store) {
    case 'meetings':
      return shownMeeting(record as Stores['meetings']).title;
    case 'agreements':
      return Object.values((any.body as Stores['agreements']['body']).sections ?? {}).join('\n');
    default: {
      const {
        name,
        emails = [],
        text,
        purpose,
        what,
        how,
        who,
        possibleNow,
      } = any.body as Record<string, string> & {
        emails?: string[];
      };
      return [name, ...emails, text, purpose, what, how, who, possibleNow].filter(Boolean).join('\n');
    }
  }
}

/** A meeting's id, or `pair` and whom it is about, or `person` and who it is. */
function groupOf(store: Searched, record: Stores[Searched]): string {
  const { id, meetingId, mentorshipId, mentorshipIds } = record as {
    id: string;
    meetingId?: string;
    mentorshipId?: string;
    mentorshipIds?: string[];
  };
  if (store === 'meetings') return id;
  if (store === 'people') return `person ${id}`;
  if (store === 'mentorships') return `pair ${id}`;
  if (meetingId) return meetingId;
  return `pair ${pairKey(mentorshipIds ?? [mentorshipId ?? ''])}`;
}

export interface Found {
  meetingId?: string;
  startsAt?: string;
  mentorshipIds: string[];
  /** Which records hold one of the words; none when only the person's name does. */
  hits: { store: Searched; id: string }[];
}

/**
 * Meetings and people of which every word is found somewhere: in the title, what belongs to it, or the person's name.
 * People first, then meetings, newest first.
 * @param words folded (`typedWords`).
 * @param only what is about exactly these.
 */
export function searchIndex(
  index: SearchIndex,
  words: readonly string[],
  { only, limit }: { only?: readonly string[] | undefined; limit: number },
): { found: Found[]; more: number } {
  if (words.length === 0) return { found: [], more: 0 };
  const all = 2 ** words.length - 1;
  const masks = new Map<string, { mask: number; hits: Found['hits'] }>();
  for (const { store, id, group, text } of index.entries.values()) {
    let mask = 0;
    for (const [n, word] of words.entries()) if (text.includes(word)) mask |= 1 << n;
    if (mask === 0) continue;
    const known = masks.get(group);
    if (known) {
      known.mask |= mask;
      known.hits.push({ store, id });
    } else masks.set(group, { mask, hits: [{ store, id }] });
  }
  const ofPerson = (mentorshipId: string) => masks.get(`person ${index.persons.get(mentorshipId)}`)?.mask ?? 0;
  const found: Found[] = [];
  for (const [name, { mask, hits }] of byWhom(index, masks)) {
    const group = placeOf(index, name);
    if (!group || (only && !isSamePair(group.mentorshipIds, only))) continue;
    const whole = group.mentorshipIds.reduce((sum, id) => sum | ofPerson(id), mask);
    if (whole === all) found.push({ ...group, hits });
  }
  found.sort((a, b) => compareText(b.startsAt ?? '9', a.startsAt ?? '9'));
  return { found: found.slice(0, limit), more: Math.max(0, found.length - limit) };
}

type Masks = Map<string, { mask: number; hits: Found['hits'] }>;

/** A person's own words are found with each of her mentorships. */
function byWhom(index: SearchIndex, masks: Masks): Masks {
  const groups: Masks = new Map();
  for (const [name, found] of masks) if (!name.startsWith('person ')) groups.set(name, found);
  for (const [mentorshipId, personId] of index.persons) {
    const person = masks.get(`person ${personId}`);
    if (!person) continue;
    const name = `pair ${mentorshipId}`;
    const own = groups.get(name);
    groups.set(name, { mask: person.mask | (own?.mask ?? 0), hits: [...person.hits, ...(own?.hits ?? [])] });
  }
  return groups;
}

function placeOf(index: SearchIndex, name: string): Group | undefined {
  if (!name.startsWith('pair ')) return index.meetings.get(name);
  const mentorshipIds = name.slice('pair '.length).split(' ');
  return mentorshipIds.every((id) => index.persons.has(id)) ? { mentorshipIds } : undefined;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
