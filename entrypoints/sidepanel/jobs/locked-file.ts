import { type DailyKey, identityStanza } from '../../../core/daily-key';
import { toBase64 } from '../../../store';

// Files locked by a passphrase are age files (https://age-encryption.org/v1): `age -d` opens them without Mentorside.

/** Is this the beginning of a locked file, as bytes or in its form for mail? */
export function isLocked(start: string): boolean {
  return start.startsWith('age-encryption.org/v1') || start.startsWith('-----BEGIN AGE ENCRYPTED FILE-----');
}

/** 2 to the power of this many rounds. 18 is what `age` takes: a second or two on a laptop. */
const workFactor = 18;

/** The library is loaded only here: most people never need it. */
export async function lockText(bytes: Uint8Array, passphrase: string, rounds = workFactor): Promise<Uint8Array> {
  const { Encrypter } = await import('age-encryption');
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(rounds);
  encrypter.setPassphrase(passphrase);
  return encrypter.encrypt(bytes);
}

/** A new identity for the daily files, itself locked by the passphrase. */
export async function makeDailyKey(passphrase: string, rounds = workFactor): Promise<DailyKey> {
  const { generateX25519Identity, identityToRecipient } = await import('age-encryption');
  const identity = await generateX25519Identity();
  const locked = await lockText(new TextEncoder().encode(`${identity}\n`), passphrase, rounds);
  return { recipient: await identityToRecipient(identity), identity: toBase64(locked) };
}

/**
 * Opens what the passphrase locked, and a daily file by the identity in its header.
 * @returns undefined when the passphrase is another one, or the file was damaged on its way.
 */
export async function unlockText(bytes: Uint8Array, passphrase: string): Promise<Uint8Array | undefined> {
  const { Decrypter, armor } = await import('age-encryption');
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  let locked: Uint8Array | undefined;
  decrypter.addIdentity({
    unwrapFileKey(stanzas) {
      locked = stanzas.find(({ args }) => args[0] === identityStanza)?.body;
      return null;
    },
  });
  try {
    const isArmored = bytes[0] === '-'.charCodeAt(0);
    const file = isArmored ? armor.decode(new TextDecoder().decode(bytes)) : bytes;
    const open = await decrypter.decrypt(file).catch(() => undefined);
    if (open || !locked) return open;
    const inner = new Decrypter();
    inner.addPassphrase(passphrase);
    const daily = new Decrypter();
    daily.addIdentity((await inner.decrypt(locked, 'text')).trim());
    return await daily.decrypt(file);
  } catch {
    return undefined;
  }
}
