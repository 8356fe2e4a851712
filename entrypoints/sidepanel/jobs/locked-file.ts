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

/** @returns undefined when the passphrase is another one, or the file was damaged on its way. */
export async function unlockText(bytes: Uint8Array, passphrase: string): Promise<Uint8Array | undefined> {
  const { Decrypter, armor } = await import('age-encryption');
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    const isArmored = bytes[0] === '-'.charCodeAt(0);
    return await decrypter.decrypt(isArmored ? armor.decode(new TextDecoder().decode(bytes)) : bytes);
  } catch {
    return undefined;
  }
}
