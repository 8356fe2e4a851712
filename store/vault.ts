import type { Body } from '../core/record-base';
import type { StoreName } from '../core/records';
import type { Database } from './schema';
import { hasWords, isSealed, openBody, sealBody } from './seal';

/** Words were asked for, or were to be written, while the database is locked. */
export class Locked extends Error {
  override name = 'Locked';
}

/** How the words of a locked database are reached. */
export interface Vault {
  /** Of the lock's record: which key it is. */
  keyId: string;
  /** Absent: nobody gave the passphrase. */
  key?: CryptoKey;
  /** False while the lock is taken off: what is written is plain again. */
  seals: boolean;
}

/** The lock's record, in the store of settings. */
export const lockId = 'lock';

const vaults = new WeakMap<Database, Vault>();

/** From now on this connection reads and writes so; undefined: the database has no lock. */
export function useVault(database: Database, vault: Vault | undefined): void {
  if (vault) vaults.set(database, vault);
  else vaults.delete(database);
}

export function vaultOf(database: Database): Vault | undefined {
  return vaults.get(database);
}

/** A record, or the tombstone of one. */
interface Kept {
  id: string;
  body?: Body;
}

/**
 * A record with its words as they are to be kept. Words that are sealed already stay so.
 * @throws Locked when there are words to seal and no key.
 */
export async function sealed<R extends Kept>(database: Database, store: StoreName, record: R): Promise<R> {
  const vault = vaults.get(database);
  if (!vault?.seals || !record.body || isSealed(record.body) || !hasWords(record.body)) return record;
  if (!vault.key) throw new Locked();
  return { ...record, body: await sealBody(vault.key, { store, id: record.id }, record.body) };
}

/**
 * A record with its words as they were written.
 * @throws Locked when they are sealed and there is no key; Unopened when they do not open with it.
 */
export async function opened<R extends Kept>(database: Database, store: StoreName, record: R): Promise<R> {
  if (!isSealed(record.body)) return record;
  const vault = vaults.get(database);
  // Without a lock nothing is sealed. Another window may have turned one on, and this one does not know it yet.
  if (!vault?.key && (vault || (await database.get('settings', lockId)))) throw new Locked();
  const name = `${store} ${record.id}`;
  const missing = unopened.get(database) ?? new Set();
  unopened.set(database, missing);
  try {
    if (!vault?.key) throw new Unopened();
    const body = await openBody(vault.key, { store, id: record.id }, record.body);
    missing.delete(name);
    return { ...record, body };
  } catch {
    if (!missing.has(name)) tellUnopened();
    missing.add(name);
    throw new Unopened();
  }
}

let tellUnopened = () => {};

/** What to do when one more record was found that does not open: surfaces that have read already do not count it. */
export function whenUnopened(tell: () => void): void {
  tellUnopened = tell;
}

/** Words that do not open: changed on the disk, or of another record. They stay as they are. */
export class Unopened extends Error {
  override name = 'Unopened';
}

/** Which records did not open, as far as they were read on this connection. */
const unopened = new WeakMap<Database, Set<string>>();

/** How many records did not open, of those read so far that are still there; a restored one counts no more. */
export async function countUnopened(database: Database): Promise<number> {
  const names = unopened.get(database) ?? new Set();
  for (const name of [...names]) {
    const [store, id] = name.split(/ (.*)/s) as [StoreName, string];
    const record = (await database.get(store, id)) as (Kept & { deletedAt?: string }) | undefined;
    if (!record?.body || record.deletedAt) names.delete(name);
    else await opened(database, store, record).catch(() => {});
  }
  return names.size;
}

/**
 * What others hang on stands in without its words, so that one record that does not open costs only itself. It is dated
 * back: a whole one from a file wins over it.
 */
const standIns: { [S in StoreName]?: Body } = {
  people: { v: 1, name: '?', emails: [] } as Body,
  mentorships: { v: 1 },
  meetings: { v: 1, title: '?' } as Body,
};

/**
 * The same, and a stand-in or nothing for a record that does not open. Only for reading: whoever changes words needs
 * those that are there.
 * @throws Locked when it is sealed and there is no key.
 */
export async function openedOrLess<R extends Kept>(
  database: Database,
  store: StoreName,
  record: R,
): Promise<R | undefined> {
  try {
    return await opened(database, store, record);
  } catch (error) {
    if (!(error instanceof Unopened)) throw error;
    const body = standIns[store];
    const { createdAt } = record as { createdAt?: string };
    return body && { ...record, body, updatedAt: createdAt };
  }
}

/** All that open, with stand-ins; the others are counted (`countUnopened`) and left out. */
export async function openedAll<R extends Kept>(
  database: Database,
  store: StoreName,
  records: readonly R[],
): Promise<R[]> {
  const all = await Promise.all(records.map((record) => openedOrLess(database, store, record)));
  return all.filter((record) => record !== undefined);
}
