import type { AllRecords } from '../core/backup';
import type { AnyRecord } from '../core/batch';
import type { Body, RecordBase } from '../core/record-base';
import type { StoreName } from '../core/records';
import { isTombstone } from './rewrite';
import { convertCopies } from './safety';
import type { Database } from './schema';
import { storeNames } from './schema';
import { decrypt, encrypt, fromBase64, hasWords, isSealed, toBase64 } from './seal';
import { lockId, opened, sealed, Unopened, vaultOf } from './vault';

/**
 * What is kept of the lock, in the store of settings and in no file: the key of all words, wrapped in a
 * key that only the passphrase gives. Another passphrase wraps it anew; no word has to be sealed again.
 */
export interface LockRecord extends RecordBase<Body> {
  /** `sealing`: some words may still be plain; `opening`: it is being taken off. */
  state: 'sealing' | 'sealed' | 'opening';
  salt: string;
  /** Rounds of PBKDF2. */
  rounds: number;
  wrapped: string;
  /** Stays when the passphrase is changed. */
  keyId: string;
}

/** OWASP's number for PBKDF2 with SHA-256. A file may ask for more, never for so many that it is a trap. */
const rounds = 600_000;
const mostRounds = 10_000_000;

export async function getLock(database: Database): Promise<LockRecord | undefined> {
  return asLock(await database.get('settings', lockId));
}

function asLock(record: unknown): LockRecord | undefined {
  const lock = record as LockRecord | undefined;
  return lock?.wrapped === undefined ? undefined : lock;
}

/** A new key and its lock record, which says that the words are still to be sealed. */
export async function makeLock(
  passphrase: string,
  now: Date,
): Promise<{ lock: LockRecord; key: Uint8Array<ArrayBuffer> }> {
  const key = crypto.getRandomValues(new Uint8Array(32));
  const at = now.toISOString();
  const frame = {
    id: lockId,
    rev: 0,
    createdAt: at,
    updatedAt: at,
    body: { v: 1 },
    state: 'sealing' as const,
    keyId: toBase64(crypto.getRandomValues(new Uint8Array(12))),
  };
  return { lock: { ...frame, ...(await wrap(key, passphrase)) }, key };
}

async function wrap(key: Uint8Array<ArrayBuffer>, passphrase: string) {
  const salt = toBase64(crypto.getRandomValues(new Uint8Array(16)));
  const wrapping = await keyFrom(passphrase, salt, rounds);
  return { salt, rounds, wrapped: await encrypt(wrapping, key, wrapMark) };
}

/** The raw key; undefined: another passphrase. */
export async function unwrapKey(lock: LockRecord, passphrase: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return await decrypt(await keyFrom(passphrase, lock.salt, lock.rounds), lock.wrapped, wrapMark);
  } catch {
    return undefined;
  }
}

/** The same key under another passphrase. */
export async function rewrapped(
  lock: LockRecord,
  key: Uint8Array<ArrayBuffer>,
  passphrase: string,
): Promise<LockRecord> {
  return { ...lock, ...(await wrap(key, passphrase)) };
}

export function importKey(raw: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

const wrapMark = new TextEncoder().encode('mentorside lock 1');

async function keyFrom(passphrase: string, salt: string, times: number): Promise<CryptoKey> {
  if (!(times >= 1 && times <= mostRounds)) throw new RangeError('rounds');
  // Keyboards differ in how they write the same letter.
  const words = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const base = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveKey']);
  const way = { name: 'PBKDF2', hash: 'SHA-256', salt: fromBase64(salt), iterations: times };
  return crypto.subtle.deriveKey(way, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** Writes the lock's record; undefined takes it away. */
export async function putLock(database: Database, lock: LockRecord | undefined, now: Date): Promise<void> {
  const transaction = database.transaction('settings', 'readwrite', { durability: 'strict' });
  if (lock) await transaction.store.put({ ...lock, rev: lock.rev + 1, updatedAt: now.toISOString() } as never);
  else await transaction.store.delete(lockId);
  await transaction.done;
}

/** The lock that a copy of all records has. */
export function lockIn(records: AllRecords): LockRecord | undefined {
  return asLock(records.settings?.find(({ id }) => id === lockId));
}

const step = 500;

/**
 * Goes on with what the lock's state says: seals what is plain, or opens what is sealed, in steps of which each is done
 * or not; every record says itself how it is kept, so that a stop between two steps does no harm. Revisions stay: the
 * words are the same. The lock is `sealed` only when neither the database nor a safety copy holds a plain word any more.
 * @param onProgress records looked at so far, and of how many.
 */
export async function finishLock(
  database: Database,
  now: () => Date,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<void> {
  const lock = await getLock(database);
  const vault = vaultOf(database);
  if (!lock || !vault?.key || lock.state === 'sealed') return;
  let total = 0;
  let done = 0;
  for (const store of storeNames) total += await database.count(store);
  for (const store of storeNames) {
    const ids = (await database.getAllKeys(store)).filter((id) => id !== lockId);
    for (let at = 0; at < ids.length; at += step) {
      const part = ids.slice(at, at + step);
      const range = IDBKeyRange.bound(part[0], part.at(-1));
      let left = 3;
      while (left > 0 && !(await convert(database, store, range, vault.seals))) left -= 1;
      if (left === 0) throw new DOMException('written elsewhere all the time', 'AbortError');
      done += part.length;
      onProgress(Math.min(done, total), total);
    }
  }
  await convertCopies(database);
  await putLock(database, lock.state === 'sealing' ? { ...lock, state: 'sealed' } : undefined, now());
}

/** One step. False: somebody wrote one of them meanwhile; it is to be looked at again. */
async function convert(database: Database, store: StoreName, range: IDBKeyRange, seals: boolean): Promise<boolean> {
  const found = (await database.getAll(store, range)) as unknown as AnyRecord[];
  const before = found.filter(
    (record) =>
      record.id !== lockId && !isTombstone(record) && isSealed(record.body) !== seals && hasWords(record.body),
  );
  if (before.length === 0) return true;
  const made = await Promise.all(
    before.map((record) => (seals ? sealed(database, store, record) : openedIfWhole(database, store, record))),
  );
  const after = made.filter((record) => record !== undefined);
  // Not on the disk at once: what is lost with the power is as it was before, and the lock's own state is `strict`.
  const transaction = database.transaction(store, 'readwrite', { durability: 'relaxed' });
  let isWhole = true;
  for (const record of after) {
    const now = (await transaction.store.get(record.id)) as AnyRecord | undefined;
    if (now?.rev === record.rev && now && !isTombstone(now) && isSealed(now.body) !== seals)
      await transaction.store.put(record as never);
    else isWhole = false;
  }
  await transaction.done;
  return isWhole;
}

/** One that does not open stays sealed: no key opens it, and the others shall not wait for it. */
async function openedIfWhole(database: Database, store: StoreName, record: AnyRecord): Promise<AnyRecord | undefined> {
  try {
    return await opened(database, store, record);
  } catch (error) {
    if (error instanceof Unopened) return undefined;
    throw error;
  }
}
