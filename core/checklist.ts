import type { ChecklistItem, Content, Role, Source, StageId, When } from '../content/types';
import { compare, quarterOf } from './local-time';
import type { PairRecords } from './pair-records';
import type { Tick } from './records';

export const FACT_KEYS = ['met', 'booked', 'goal', 'goals-seen', 'agreement', 'agreement-part', 'checked'] as const;
/** What her records say of a checklist item: it may be done. Put into words as `fact_<key>`; nothing is ticked by itself. */
export type DoneFact = (typeof FACT_KEYS)[number];

export interface ChecklistRow {
  item: Pick<ChecklistItem, 'id' | 'label' | 'why' | 'when' | 'core' | 'stage' | 'role'>;
  /** Written by her: it can be changed and removed, the others can be hidden. */
  isOwn: boolean;
  /** Hers, and for everybody whom she meets in this role. */
  isForAll: boolean;
  /** Source in one line: authors, year, title. */
  source: string;
  /** `once`, a meeting's id, or a quarter. */
  round: string;
  ticked: boolean;
  /** What speaks for its being done, while it is not ticked. */
  fact?: DoneFact;
  tickedOn?: string;
  /** The day of each other round in which it was ticked, newest first. */
  history: string[];
}

/** Rounds in which an item is ticked: `once`, a meeting's id, or a quarter such as `2026-Q4`. */
const ONCE = 'once';

/** An item as it is listed: shipped, or written by her. */
export interface ListedItem extends ChecklistItem {
  isOwn?: boolean;
  /** Hers, and for everybody whom she meets in this role. */
  isForAll?: boolean;
}

/** Where rows come from. */
export interface Listed {
  checklist: readonly ListedItem[];
  sources: readonly Source[];
}

/** The items of a pair: the shipped ones without those that are hidden for all of it, then her own. */
export function listedItems(
  { checklist, sources }: Pick<Content, 'checklist' | 'sources'>,
  { mentorships, ownItems }: Pick<PairRecords, 'mentorships' | 'ownItems'>,
): Listed & { hidden: ListedItem[] } {
  const isHidden = ({ id }: ListedItem) => mentorships.every(({ hiddenItems }) => hiddenItems?.includes(id) === true);
  const own = ownItems.map(({ id, mentorshipId, stage, role, when, body }) => {
    const isForAll = mentorshipId === undefined;
    return { id, stage, role, when, core: false, label: body.label, why: '', src: '', isOwn: true, isForAll };
  });
  return {
    checklist: [...checklist.filter((item) => !isHidden(item)), ...own],
    hidden: checklist.filter(isHidden),
    sources,
  };
}

export interface ChecklistScope {
  stage: StageId;
  role: Role;
  /** The meeting that each-meeting items belong to: the next one, or the last when no next is known. */
  meetingId?: string | undefined;
  /** Local date. */
  today: string;
}

/**
 * The round an item is in now. Without any meeting an each-meeting item has the round `once`, so that it can be ticked.
 */
export function roundOf(when: When, scope: Pick<ChecklistScope, 'meetingId' | 'today'>): string {
  if (when === 'each-meeting') return scope.meetingId ?? ONCE;
  if (when === 'quarterly') return quarterOf(scope.today);
  return ONCE;
}

/**
 * The checklist of one stage and role, in the order of the content. each-meeting items are open again for the next
 * meeting and quarterly ones in the next quarter; earlier ticks are kept as history.
 * For a group, an item is ticked when it is ticked for every mentorship: tick it for each.
 */
export function checklistRows(
  { checklist, sources: all }: Listed,
  mentorshipIds: readonly string[],
  ticks: readonly Tick[],
  scope: ChecklistScope,
): ChecklistRow[] {
  const sources = new Map(all.map((source) => [source.key, source]));
  return checklist
    .filter((item) => item.stage === scope.stage && item.role === scope.role)
    .map((item) => row(item, sources.get(item.src), mentorshipIds, ticks, scope));
}

function row(
  item: ListedItem,
  source: Source | undefined,
  mentorshipIds: readonly string[],
  ticks: readonly Tick[],
  scope: ChecklistScope,
): ChecklistRow {
  const { id, label, why, when, core, stage, role } = item;
  const round = roundOf(when, scope);
  const all = ticks.filter((tick) => tick.itemId === id && mentorshipIds.includes(tick.mentorshipId));
  const now = all.filter((tick) => tick.round === round);
  const tickedBy = new Set(now.map((tick) => tick.mentorshipId));
  const ticked = mentorshipIds.length > 0 && mentorshipIds.every((mentorshipId) => tickedBy.has(mentorshipId));
  const tickedOn = ticked
    ? now
        .map((tick) => tick.tickedOn)
        .sort(compare)
        .at(-1)
    : undefined;
  const earlier = new Map<string, string>();
  for (const tick of all.filter((one) => one.round !== round))
    earlier.set(tick.round, [earlier.get(tick.round) ?? '', tick.tickedOn].sort(compare).at(-1) ?? '');
  return {
    item: { id, label, why, when, core, stage, role },
    isOwn: item.isOwn === true,
    isForAll: item.isForAll === true,
    source: source === undefined ? '' : sourceLine(source),
    round,
    ticked,
    ...(tickedOn === undefined ? {} : { tickedOn }),
    history: [...earlier.values()].sort(compare).reverse(),
  };
}

/** What is left to tick, core items first, else in the order given. */
export function openRows(rows: readonly ChecklistRow[]): ChecklistRow[] {
  const open = rows.filter((row) => !row.ticked);
  return [...open.filter((row) => row.item.core), ...open.filter((row) => !row.item.core)];
}

/** Open rows first (core first), then the ticked ones in their order. */
export function openFirst(rows: readonly ChecklistRow[]): ChecklistRow[] {
  return [...openRows(rows), ...rows.filter((row) => row.ticked)];
}

/** Share of the core items that are ticked, 0 to 1; 0 when there are none. */
export function coreShare(rows: readonly ChecklistRow[]): number {
  const core = rows.filter((row) => row.item.core);
  return core.length === 0 ? 0 : core.filter((row) => row.ticked).length / core.length;
}

/** A source in one line: `Straus et al. 2013. Title.` */
export function sourceLine(source: Pick<Source, 'authors' | 'year' | 'title'>): string {
  const year = source.year === null ? '' : ` ${source.year}`;
  const end = /[.!?]$/.test(source.title) ? '' : '.';
  const who = `${shortAuthors(source.authors)}${year}`;
  return `${who.replace(/\.$/, '')}. ${source.title}${end}`;
}

/** `Straus SE, Johnson MO, Marquez C` → `Straus et al.`; two are both named; institutions stay as they are. */
function shortAuthors(authors: string): string {
  const plain = authors.replace(/\s*\(.*?\)/g, '').replace(/\.$/, '') || authors.replace(/^\(|\)$/g, '');
  const names = (plain.split(';')[0] ?? plain).split(/,\s*/);
  const [first, second] = names.map((name) => /^(.+?)\s+\p{Lu}{1,3}$/u.exec(name)?.[1]);
  if (first === undefined) return names.join(', ');
  if (names.length > 2 || names[1] === 'et al') return `${first} et al.`;
  return second === undefined ? first : `${first} & ${second}`;
}
