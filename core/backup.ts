import { type Check, count, isFreeName, isObject } from './record-checks';
import { baseShape, recordShapes } from './record-shapes';
import type { StoreName, Stores } from './records';
import { type SavedFeed, savedFeeds } from './saved-feeds';

/** The version of the file's form; raised when a reader of today could not read it. What is what: BACKUP.md. */
const formatVersion = 2;

/** All records of all stores, tombstones included: restored, the database is the same. */
export type AllRecords = { [S in StoreName]?: Stores[S][] };

/** One file that holds everything, readable by people and machines. */
export interface Backup {
  format: 'mentorside-backup';
  formatVersion: number;
  /** Says to whoever opens it what it is, and that it is not locked. */
  readMe?: string;
  /** ISO 8601 UTC. */
  madeAt: string;
  /** The browser profile that wrote it: its own files hold nothing that it does not know. */
  madeBy?: string;
  /** Addresses of her calendars, only if she asked for that: they are secrets. */
  feeds?: SavedFeed[];
  records: AllRecords;
}

const readMe =
  'This is a backup of Mentorside (mentoring notes). It is not locked: anybody who has this file can read it. ' +
  'To bring it back: Mentorside, Menu, Save or restore. Each line below is one record.';

/** The file in pieces, one record a line, so that no text of its whole length is ever needed. */
export function* backupPieces(
  records: AllRecords,
  { madeAt, madeBy, feeds }: Pick<Backup, 'madeAt' | 'madeBy' | 'feeds'>,
): Generator<string> {
  const more = { ...(madeBy ? { madeBy } : {}), ...(feeds?.length ? { feeds } : {}) };
  const head = { format: 'mentorside-backup', formatVersion, readMe, madeAt, ...more };
  yield `${JSON.stringify(head, null, 1).slice(0, -2)},\n "records": {`;
  let isFirst = true;
  for (const [store, list] of Object.entries(records)) {
    // Their addresses are secrets, and what they told is told again.
    if (store === 'feeds') continue;
    yield `${isFirst ? '' : ','}\n  ${JSON.stringify(store)}: [`;
    isFirst = false;
    for (const [i, record] of list.entries()) yield `${i === 0 ? '' : ','}\n   ${JSON.stringify(record)}`;
    yield list.length > 0 ? '\n  ]' : ']';
  }
  yield '\n }\n}\n';
}

export function backupText(...args: Parameters<typeof backupPieces>): string {
  return [...backupPieces(...args)].join('');
}

export type BackupProblem = 'not-json' | 'cut-off' | 'not-ours' | 'newer' | 'damaged' | 'too-large' | 'sealed';

export interface ReadBackup {
  backup: Backup;
  /** Records that name somebody or something that is not in the file: left out. */
  dropped: number;
  /** Kinds and fields that this version does not know: left out. */
  unknown: string[];
}

type Outcome<T> = ({ ok: true } & T) | { ok: false; problem: BackupProblem; where?: string };

/** Beyond this a browser cannot hold the text and its records at once. No mentor writes so much in a life. */
export const mostBytes = 300_000_000;

/**
 * Reads a file of this or an earlier version. Nothing in it is trusted: only known stores, only fields of the right
 * kind and a bounded size, no names that mean something to JavaScript.
 * @returns what is wrong instead, in one word, and where; the whole file is refused then, never a part of it.
 */
export function parseBackup(text: string): Outcome<ReadBackup> {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    const isOurs = /^\s*\{\s*"format": ?"mentorside-backup"/.test(text.slice(0, 200));
    return { ok: false, problem: isOurs ? 'cut-off' : 'not-json' };
  }
  if (!isObject(raw) || raw.format !== 'mentorside-backup') return { ok: false, problem: 'not-ours' };
  if (!count(raw.formatVersion) || raw.formatVersion === 0) return damaged('formatVersion');
  if ((raw.formatVersion as number) > formatVersion) return { ok: false, problem: 'newer' };
  if (!baseShape.createdAt(raw.madeAt)) return damaged('madeAt');
  if (!isObject(raw.records)) return damaged('records');
  if (raw.madeBy !== undefined && !baseShape.id(raw.madeBy)) return damaged('madeBy');
  if (raw.feeds !== undefined && !savedFeeds(raw.feeds)) return damaged('feeds');
  const unknown = new Set<string>();
  const records: AllRecords = {};
  for (const [store, list] of Object.entries(raw.records)) {
    if (!isFreeName(store)) return damaged('records');
    if (!Object.hasOwn(recordShapes, store)) {
      unknown.add(store);
      continue;
    }
    if (!Array.isArray(list)) return damaged(store);
    const known: unknown[] = [];
    for (const [i, value] of list.entries()) {
      const cleaned = cleanRecord(store as StoreName, value, unknown);
      if (cleaned === 'sealed') return { ok: false, problem: 'sealed' };
      if (typeof cleaned === 'string') return damaged(`${store} ${i + 1}: ${cleaned}`);
      known.push(cleaned);
    }
    if (new Set(known.map((one) => (one as { id: string }).id)).size !== known.length) return damaged(`${store}: id`);
    (records as Record<string, unknown>)[store] = known;
  }
  const dropped = dropLoose(records);
  const { madeAt, madeBy, feeds } = raw as unknown as Backup;
  const more = { ...(madeBy ? { madeBy } : {}), ...(feeds ? { feeds } : {}) };
  const backup: Backup = { format: 'mentorside-backup', formatVersion, madeAt, ...more, records };
  return { ok: true, backup, dropped, unknown: [...unknown].sort() };
}

function damaged(where: string): { ok: false; problem: 'damaged'; where: string } {
  return { ok: false, problem: 'damaged', where: where.slice(0, 100) };
}

/** The record with known fields only, or the name of the field that is wrong. */
function cleanRecord(store: StoreName, value: unknown, unknown: Set<string>): object | string {
  if (!isObject(value) || !baseShape.id(value.id)) return 'id';
  if (value.body === undefined && Object.keys(value).length === 2)
    // A tombstone: id and date alone.
    return baseShape.createdAt(value.deletedAt) ? value : 'deletedAt';
  if (!isObject(value.body)) return 'body';
  // Copied out of a locked profile past us: no file of ours holds words that only that profile can read.
  if (own(value.body, 'sealed') !== undefined) return 'sealed';
  const { head, body } = recordShapes[store as keyof typeof recordShapes] as {
    head: Record<string, Check>;
    body: Record<string, Check>;
  };
  const cleanHead = cleanFields({ ...baseShape, ...head }, value, ['body'], `${store}.`, unknown);
  if (typeof cleanHead === 'string') return cleanHead;
  const cleanBody = cleanFields({ v: count, ...body }, value.body, [], `${store}.body.`, unknown);
  if (typeof cleanBody === 'string') return `body.${cleanBody}`;
  return { ...cleanHead, body: cleanBody };
}

function cleanFields(
  checks: Record<string, Check>,
  value: Record<string, unknown>,
  others: string[],
  prefix: string,
  unknown: Set<string>,
): object | string {
  const clean: Record<string, unknown> = {};
  for (const [field, check] of Object.entries(checks)) if (!check(own(value, field))) return field;
  for (const [field, one] of Object.entries(value)) {
    if (!isFreeName(field)) return 'forbidden name';
    if (others.includes(field)) continue;
    if (Object.hasOwn(checks, field)) clean[field] = one;
    else if (unknown.size < 20) unknown.add(prefix + field.slice(0, 40));
  }
  return clean;
}

function own(value: Record<string, unknown>, field: string): unknown {
  return Object.hasOwn(value, field) ? value[field] : undefined;
}

/** Fields that must lead somewhere, by the store they lead to. What leads nowhere could never be shown. */
const links: readonly [field: string, to: StoreName, stores: readonly StoreName[]][] = [
  ['personId', 'people', ['mentorships']],
  ['mentorshipIds', 'mentorships', ['meetings', 'agendaLines', 'actionItems']],
  ['meetingId', 'meetings', ['notes', 'agendaLines']],
  [
    'mentorshipId',
    'mentorships',
    ['notes', 'ticks', 'goals', 'agreements', 'reflections', 'questionsShown', 'problemsPicked'],
  ],
];

/** Takes records out whose links lead nowhere. Returns how many. */
function dropLoose(records: AllRecords): number {
  let dropped = 0;
  for (const [field, to, stores] of links) {
    const there = new Set((records[to] ?? []).map(({ id }) => id));
    for (const store of stores) {
      const list = (records[store] ?? []) as unknown as Record<string, unknown>[];
      const kept = list.flatMap((record) => {
        // A tombstone has no links.
        if (record.body === undefined) return [record];
        const goal = record[field];
        if (!Array.isArray(goal)) return goal === undefined || there.has(String(goal)) ? [record] : [];
        // Of a group those stay who are there.
        const found = goal.filter((one) => there.has(one));
        if (found.length === goal.length) return [record];
        return found.length > 0 ? [{ ...record, [field]: found }] : [];
      });
      dropped += list.length - kept.length;
      if (kept.some((one, i) => one !== list[i]) || kept.length < list.length)
        (records as Record<string, unknown>)[store] = kept;
    }
  }
  return dropped;
}
