import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { AllRecords } from '../core/backup';
import { isLiving } from '../core/deleted-here';
import type { Body } from '../core/record-base';
import type { StoreName } from '../core/records';
import type { Database } from './schema';
import { hasWords, isSealed } from './seal';
import { lockId, opened, sealed, type Vault, vaultOf } from './vault';

// Copies of all records from before something large, in a database of their own: a migration or a restore that goes
// wrong must not be able to take them along.

export interface SafetyCopy {
  id: number;
  madeAt: string;
  before: 'migration' | 'restore' | 'bring-back' | 'replace' | 'going-back';
  records: number;
  /** What it holds, so that two copies can be told apart: living people, meetings and notes. */
  counts: Record<CountedStore, number>;
  /** About so large is it as text. */
  bytes: number;
  /** So many older copies went to make room for it. */
  madeRoom?: number;
  /** It was sealed with this key. */
  keyId?: string;
}

const countedStores = ['people', 'meetings', 'notes'] as const;
type CountedStore = (typeof countedStores)[number];

interface Schema extends DBSchema {
  copies: { key: number; value: Omit<SafetyCopy, 'id'> & { id?: number } };
  /** Up to so many records each: a value of the whole would be too large for the browser at once. */
  parts: {
    key: number;
    value: { id?: number; copy: number; store: string; records: unknown[] };
    indexes: { copy: number };
  };
}

type Safety = IDBPDatabase<Schema>;

const perPart = 500;
const daysKept = 14;
/** All copies together, as text. A mentor's whole life in it is some 10 MB. */
const mostBytesKept = 200_000_000;

function openSafety() {
  return openDB<Schema>('mentorside-safety', 1, {
    upgrade(db) {
      db.createObjectStore('copies', { keyPath: 'id', autoIncrement: true });
      db.createObjectStore('parts', { keyPath: 'id', autoIncrement: true }).createIndex('copy', 'copy');
    },
  });
}

/** Keeps a copy for 14 days; when all together are too large the oldest go. Nothing to copy: nothing is kept. */
export async function keepCopy(
  records: AllRecords,
  before: SafetyCopy['before'],
  now: Date,
): Promise<number | undefined> {
  // Settings alone are not worth one.
  const count = Object.entries(records).reduce(
    (sum, [store, list]) => sum + (store === 'settings' ? 0 : list.length),
    0,
  );
  if (count === 0) return undefined;
  const database = await openSafety();
  try {
    const transaction = database.transaction(['copies', 'parts'], 'readwrite', { durability: 'strict' });
    const counts = Object.fromEntries(
      countedStores.map((store) => [
        store,
        (records[store] as { body?: Body }[] | undefined)?.filter(isLiving).length ?? 0,
      ]),
    ) as SafetyCopy['counts'];
    const told = { madeAt: now.toISOString(), before, records: count, counts };
    const copy = await transaction.objectStore('copies').add({ ...told, bytes: 0 });
    let bytes = 0;
    for (const [store, list] of Object.entries(records))
      for (let at = 0; at < list.length; at += perPart) {
        const part = list.slice(at, at + perPart);
        bytes += JSON.stringify(part).length;
        void transaction.objectStore('parts').add({ copy, store, records: part });
      }
    const { keyId } = (records.settings?.find(({ id }) => id === lockId) ?? {}) as { keyId?: string };
    const whole = { ...told, id: copy, bytes, ...(keyId && isAllSealed(records) ? { keyId } : {}) };
    await transaction.objectStore('copies').put(whole);
    await transaction.done;
    const madeRoom = await dropOld(database, now);
    if (madeRoom > 0) await database.put('copies', { ...whole, madeRoom });
    return copy;
  } finally {
    database.close();
  }
}

/** No plain word is in it. */
function isAllSealed(records: AllRecords): boolean {
  return Object.entries(records).every(([store, list]) =>
    (list as { id: string; body?: Body }[]).every(
      ({ id, body }) => (store === 'settings' && id === lockId) || !body || isSealed(body) || !hasWords(body),
    ),
  );
}

/** The copies that there are, the newest first. */
export async function listCopies(): Promise<SafetyCopy[]> {
  const database = await openSafety();
  try {
    return ((await database.getAll('copies')) as SafetyCopy[]).reverse();
  } finally {
    database.close();
  }
}

/** All records of a copy; undefined when it is gone. */
export async function readCopy(id: number): Promise<AllRecords | undefined> {
  const database = await openSafety();
  try {
    if (!(await database.get('copies', id))) return undefined;
    const records: Record<string, unknown[]> = {};
    for (const part of await database.getAllFromIndex('parts', 'copy', id)) {
      const list = records[part.store] ?? [];
      for (const record of part.records) list.push(record);
      records[part.store] = list;
    }
    return records as AllRecords;
  } finally {
    database.close();
  }
}

/** None stays longer than 14 days: what she deleted shall not live on in them. */
export async function dropOldCopies(now: Date): Promise<void> {
  const database = await openSafety();
  try {
    await dropOld(database, now);
  } finally {
    database.close();
  }
}

/**
 * Copies go with the lock: sealed while it is on, open again while it is taken off. Each record says itself how it is
 * kept, so a stop between two steps does no harm; a copy that is done names the key, and is not looked at again.
 */
export async function convertCopies(database: Database): Promise<void> {
  const vault = vaultOf(database);
  const lock = await database.get('settings', lockId);
  if (!vault?.key || !lock) return;
  const safety = await openSafety();
  try {
    for (const copy of await safety.getAll('copies')) {
      const isDone = vault.seals ? copy.keyId !== undefined : copy.keyId !== undefined && copy.keyId !== vault.keyId;
      if (!isDone) await convertCopy(safety, copy as SafetyCopy, database, vault, lock);
    }
  } finally {
    safety.close();
  }
}

async function convertCopy(
  safety: Safety,
  { keyId: _before, ...copy }: SafetyCopy,
  database: Database,
  vault: Vault,
  lock: unknown,
): Promise<void> {
  const keys = await safety.getAllKeysFromIndex('parts', 'copy', copy.id);
  let hasLock = false;
  for (const key of keys) {
    const part = await safety.get('parts', key);
    if (!part) return;
    const store = part.store as StoreName;
    const all = part.records as { id: string; body?: Body }[];
    const isLock = ({ id }: { id: string }) => store === 'settings' && id === lockId;
    hasLock ||= all.some(isLock);
    const kept = vault.seals ? all : all.filter((record) => !isLock(record));
    const convert = vault.seals ? sealed : opened;
    const records = await Promise.all(
      kept.map((record) => (isLock(record) ? record : convert(database, store, record))),
    );
    await safety.put('parts', { ...part, records });
  }
  // With it the copy says which key opens it.
  if (vault.seals && !hasLock) await safety.add('parts', { copy: copy.id, store: 'settings', records: [lock] });
  await safety.put('copies', vault.seals ? { ...copy, keyId: vault.keyId } : copy);
}

/** The oldest go when all of them together are too large; the newest stays in any case. Returns how many went for room. */
async function dropOld(database: Safety, now: Date): Promise<number> {
  const limit = new Date(now.getTime() - daysKept * 86_400_000).toISOString();
  const copies = ((await database.getAll('copies')) as SafetyCopy[]).reverse();
  let bytes = 0;
  const isLarge = copies.map((copy, i) => {
    bytes += copy.bytes;
    return i > 0 && bytes > mostBytesKept;
  });
  const old = copies.filter(({ madeAt }, i) => isLarge[i] || madeAt < limit);
  await drop(
    database,
    old.map(({ id }) => id),
  );
  return old.filter(({ madeAt }) => madeAt >= limit).length;
}

async function drop(database: Safety, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  const transaction = database.transaction(['copies', 'parts'], 'readwrite', { durability: 'strict' });
  for (const id of ids) {
    void transaction.objectStore('copies').delete(id);
    for (const key of await transaction.objectStore('parts').index('copy').getAllKeys(id))
      void transaction.objectStore('parts').delete(key);
  }
  await transaction.done;
}
