/**
 * How a daily file is locked without asking for the passphrase each day: it is an age file for a recipient, whose identity
 * is locked by the passphrase and travels in the header, in a stanza that other programs pass over.
 */
export interface DailyKey {
  /** `age1...`: enough to lock, not to open. */
  recipient: string;
  /** The identity as an age file that the passphrase opens, in base64. */
  identity: string;
}

/** The stanza's type; its body is the locked identity. */
export const identityStanza = 'mentorside.org/identity';
