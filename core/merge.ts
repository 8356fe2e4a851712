import type { AllRecords } from './backup';
import type { Body, RecordBase } from './record-base';
import type { StoreName } from './records';

// Two copies of her records become one. Pure and symmetrical: which of the two is "here" makes no difference, and doing
// it twice changes nothing more. There is no common ancestor to go by, so nothing that anybody wrote is dropped.

type AnyRecord = RecordBase<Body> & Record<string, unknown>;

/** What one copy is called in the line between two texts. */
interface Side {
  name: string;
}

/** The line between two versions of a text: which copy the lower one is from, and of when. */
type Divider = (name: string, updatedAt: string) => string;

/** Long texts: of these both versions stay. Of all other fields the later record's stay. */
const longTexts: { [S in StoreName]?: readonly string[] } = {
  mentorships: ['purpose'],
  notes: ['text'],
  goals: ['what', 'how', 'possibleNow'],
  reflections: ['comment'],
};

/** Every record of both copies. Settings belong to a browser and are not merged here. */
export function mergeAll(a: AllRecords, b: AllRecords, sideA: Side, sideB: Side, divider: Divider): AllRecords {
  const stores = [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((store) => store !== 'settings').sort();
  const merged: Record<string, unknown[]> = {};
  for (const store of stores as StoreName[]) {
    const ofA = byId(a[store]);
    const ofB = byId(b[store]);
    const ids = [...new Set([...ofA.keys(), ...ofB.keys()])].sort();
    merged[store] = ids.map((id) => {
      const inA = ofA.get(id);
      const inB = ofB.get(id);
      if (!inA || !inB) return inA ?? inB;
      return mergeRecord(store, inA, inB, sideA, sideB, divider);
    });
  }
  return merged as AllRecords;
}

function byId(list: readonly unknown[] | undefined): Map<string, AnyRecord> {
  return new Map((list as AnyRecord[] | undefined)?.map((record) => [record.id, record]));
}

/** One record out of two: the later one, with what only the earlier one's texts hold. */
const isOnlyHers = (record: AnyRecord) => 'audience' in record && record.audience === 'me';

function mergeRecord(
  store: StoreName,
  a: AnyRecord,
  b: AnyRecord,
  sideA: Side,
  sideB: Side,
  divider: Divider,
): AnyRecord {
  const order = compare(a, b);
  if (order === 0) return a;
  const [late, early, earlySide] = order > 0 ? [a, b, sideB] : [b, a, sideA];
  // Removed in one copy: whichever happened last.
  if (isGone(late) || isGone(early)) return late;
  const join = (upper: string, lower: string) =>
    joinTexts(upper, lower, () => divider(earlySide.name, early.updatedAt));
  const merged = withTexts(store, late, early, join);
  // A third version of its own: later than both, so that it wins over either when they meet again.
  if (merged === late) return late;
  const rev = Math.max(a.rev, b.rev) + 1;
  // Words of both stand in it now: what was only hers in one copy stays only hers.
  return isOnlyHers(a) || isOnlyHers(b) ? ({ ...merged, audience: 'me', rev } as AnyRecord) : { ...merged, rev };
}

function withTexts(
  store: StoreName,
  late: AnyRecord,
  early: AnyRecord,
  join: (upper: string, lower: string) => string,
): AnyRecord {
  const body = late.body as Body & Record<string, unknown>;
  const before = early.body as Body & Record<string, unknown>;
  if (store === 'agreements') return withSections(late, early, join);
  if (store === 'people') {
    const emails = (body.emails as string[] | undefined) ?? [];
    const more = ((before.emails as string[] | undefined) ?? []).filter((one) => !emails.includes(one));
    return more.length > 0 ? { ...late, body: { ...body, emails: [...emails, ...more] } as Body } : late;
  }
  const changed: Record<string, string> = {};
  for (const field of longTexts[store] ?? []) {
    const text = join(asText(body[field]), asText(before[field]));
    if (text !== asText(body[field])) changed[field] = text;
  }
  return Object.keys(changed).length > 0 ? { ...late, body: { ...body, ...changed } as Body } : late;
}

type Sections = Record<string, string>;

/** An agreement's sections one by one. What was ticked was another text then: it is kept as such, with its ticks. */
function withSections(late: AnyRecord, early: AnyRecord, join: (upper: string, lower: string) => string): AnyRecord {
  const body = late.body as Body & { sections?: Sections; before?: object };
  const mine = body.sections ?? {};
  const theirs = (early.body as typeof body).sections ?? {};
  const changed: Sections = {};
  for (const [section, text] of Object.entries(theirs)) {
    const joined = join(mine[section] ?? '', text);
    if (joined !== (mine[section] ?? '')) changed[section] = joined;
  }
  if (Object.keys(changed).length === 0) return late;
  const { tickedByMe, tickedByOther, ...rest } = late;
  const ticks = { ...(tickedByMe ? { tickedByMe } : {}), ...(tickedByOther ? { tickedByOther } : {}) };
  const wasTicked = tickedByMe !== undefined || tickedByOther !== undefined;
  const before = wasTicked ? { before: { sections: mine, ...ticks } } : {};
  return { ...rest, body: { ...body, sections: { ...mine, ...changed }, ...before } } as unknown as AnyRecord;
}

/** The upper text when it holds the lower one; the lower when it is the other way round; else both. */
function joinTexts(upper: string, lower: string, line: () => string): string {
  if (upper === lower || holds(upper, lower)) return upper;
  if (holds(lower, upper)) return lower;
  return `${upper}\n${line()}\n${lower}`;
}

/** Every line of the inner text that says something is in the outer one, in the same order. */
function holds(outer: string, inner: string): boolean {
  const wanted = inner.split('\n').map((line) => line.trim());
  let at = 0;
  for (const line of outer.split('\n')) {
    while (wanted[at] === '') at += 1;
    if (at < wanted.length && line.trim() === wanted[at]) at += 1;
  }
  while (wanted[at] === '') at += 1;
  return at >= wanted.length;
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isGone(record: AnyRecord): boolean {
  return record.body === undefined || record.deletedAt !== undefined;
}

/** When it was last changed; of a tombstone only the day of its removal is left. */
export function changedAt(record: { updatedAt?: string; deletedAt?: string }): string {
  return record.updatedAt ?? record.deletedAt ?? '';
}

/** A total order: later first by time, then by revision, then by what is in it, so that both sides choose the same. */
function compare(a: AnyRecord, b: AnyRecord): number {
  // A tombstone is what is left of a removed record: it comes after it.
  const rank = (one: AnyRecord) => (one.body === undefined ? Number.POSITIVE_INFINITY : one.rev);
  return (
    order(changedAt(a), changedAt(b)) ||
    order(rank(a), rank(b)) ||
    order(JSON.stringify(sorted(a)), JSON.stringify(sorted(b)))
  );
}

function order<T>(a: T, b: T): number {
  return a === b ? 0 : a > b ? 1 : -1;
}

/** The same record, in whatever order its fields stand. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b || JSON.stringify(a) === JSON.stringify(b)) return true;
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => order(a, b)).map(([key, one]) => [key, sorted(one)]));
}
