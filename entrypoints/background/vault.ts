import { keptKey, putKey } from '../../platform/lock';
import { type Database, fromBase64, getLock, importKey, toBase64, type Vault } from '../../store';

/** How the words are to be reached now; undefined: there is no lock. */
export async function vaultNow(database: Database): Promise<Vault | undefined> {
  const lock = await getLock(database);
  if (!lock) return undefined;
  const raw = await keptKey();
  return {
    ...(raw ? { key: await importKey(fromBase64(raw)) } : {}),
    keyId: lock.keyId,
    seals: lock.state !== 'opening',
  };
}

/** Keeps the key until the lock is closed; undefined forgets it. */
export function keepKey(raw: Uint8Array | undefined): Promise<void> {
  return putKey(raw && toBase64(raw));
}
