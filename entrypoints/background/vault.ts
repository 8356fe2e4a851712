import browser from 'webextension-polyfill';
import { type Database, fromBase64, getLock, importKey, toBase64, type Vault } from '../../store';

/**
 * The raw key of the words lies in memory only, in the part of `storage.session` that no content script reads (the
 * browsers' default), so that it outlives the worker and ends with the browser. A CryptoKey would not survive there.
 */
const key = 'lockKey';

/** How the words are to be reached now; undefined: there is no lock. */
export async function vaultNow(database: Database): Promise<Vault | undefined> {
  const lock = await getLock(database);
  if (!lock) return undefined;
  const raw = await rawKey();
  return {
    ...(raw ? { key: await importKey(raw) } : {}),
    keyId: lock.keyId,
    seals: lock.state !== 'opening',
  };
}

async function rawKey(): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const found = (await browser.storage.session.get(key))[key] as string | undefined;
  return found ? fromBase64(found) : undefined;
}

/** Keeps the key until the lock is closed; undefined forgets it. */
export async function keepKey(raw: Uint8Array | undefined): Promise<void> {
  if (raw) await browser.storage.session.set({ [key]: toBase64(raw) });
  else await browser.storage.session.remove(key);
}
