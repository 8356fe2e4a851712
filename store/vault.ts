import type { Body, StoreName } from '../core/records';
import type { Database } from './database';
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
 * @throws Locked when they are sealed and there is no key.
 */
export async function opened<R extends Kept>(database: Database, store: StoreName, record: R): Promise<R> {
  if (!isSealed(record.body)) return record;
  const key = vaults.get(database)?.key;
  if (!key) throw new Locked();
  return { ...record, body: await openBody(key, { store, id: record.id }, record.body) };
}

/** The same for many, at once. */
export function openedAll<R extends Kept>(database: Database, store: StoreName, records: readonly R[]): Promise<R[]> {
  return Promise.all(records.map((record) => opened(database, store, record)));
}
