import type { StoreName, Stores } from './records';

/** The version of the file's form; raised when a reader of today could not read it. */
const formatVersion = 1;

/** All records of all stores, tombstones included: restored, the database is the same. */
export type AllRecords = { [S in StoreName]?: Stores[S][] };

/** One file that holds everything, readable by people and machines. */
export interface Backup {
  format: 'mentorside-backup';
  formatVersion: number;
  /** ISO 8601 UTC. */
  madeAt: string;
  records: AllRecords;
}

export function backupText(records: AllRecords, madeAt: string): string {
  const backup: Backup = { format: 'mentorside-backup', formatVersion, madeAt, records };
  return JSON.stringify(backup, null, 1);
}

export type BackupProblem = 'not-json' | 'not-ours' | 'newer' | 'damaged';

/**
 * Reads a file. Nothing in it is trusted: only known stores, only records that have an id and the frame of a record,
 * no names that mean something to JavaScript.
 * @returns what is wrong instead, in one word; the whole file is refused, never a part of it.
 */
export function parseBackup(
  text: string,
  storeNames: readonly StoreName[],
): { ok: true; backup: Backup } | { ok: false; problem: BackupProblem } {
  let raw: unknown;
  try {
    raw = JSON.parse(text, (key, value) => {
      if (key === '__proto__') throw new SyntaxError('forbidden name');
      return value as unknown;
    });
  } catch {
    return { ok: false, problem: 'not-json' };
  }
  if (!isObject(raw) || raw.format !== 'mentorside-backup') return { ok: false, problem: 'not-ours' };
  if (typeof raw.formatVersion !== 'number' || raw.formatVersion > formatVersion)
    return { ok: false, problem: 'newer' };
  if (typeof raw.madeAt !== 'string' || !isObject(raw.records)) return { ok: false, problem: 'damaged' };
  const records: Record<string, unknown[]> = {};
  for (const [store, list] of Object.entries(raw.records)) {
    if (!storeNames.includes(store as StoreName)) return { ok: false, problem: 'damaged' };
    if (!Array.isArray(list) || !list.every(isRecord)) return { ok: false, problem: 'damaged' };
    if (new Set(list.map(({ id }) => id)).size !== list.length) return { ok: false, problem: 'damaged' };
    records[store] = list;
  }
  const { format, formatVersion: version, madeAt } = raw as unknown as Backup;
  return { ok: true, backup: { format, formatVersion: version, madeAt, records: records as AllRecords } };
}

/** A whole record, or a tombstone: id and date alone. */
function isRecord(value: unknown): value is { id: string } {
  if (!isObject(value) || typeof value.id !== 'string' || value.id === '' || value.id.length > 500) return false;
  if (value.body === undefined) return typeof value.deletedAt === 'string' && Object.keys(value).length === 2;
  return (
    isObject(value.body) &&
    typeof value.body.v === 'number' &&
    Number.isInteger(value.rev) &&
    typeof value.createdAt === 'string' &&
    typeof value.updatedAt === 'string'
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
