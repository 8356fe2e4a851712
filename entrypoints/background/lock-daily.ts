import { Encrypter, Stanza } from 'age-encryption';
import { type DailyKey, identityStanza } from '../../core/daily-key';
import { fromBase64 } from '../../store';

/** The text as an age file that the identity opens, with the locked identity in its header. */
export async function lockDaily(text: string, { recipient, identity }: DailyKey): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  encrypter.addRecipient({ wrapFileKey: () => [new Stanza([identityStanza], fromBase64(identity))] });
  return encrypter.encrypt(text);
}
