import type { Refusal } from '../../platform/answer';
import { t } from '../../platform/words';

/** Why the lock did not do it. */
export function lockWords({ reason, message }: { reason: Refusal; message?: string }): string {
  return t(message === 'wrong-passphrase' ? 'lock_wrong' : reason === 'quota' ? 'lock_full' : 'lock_failed');
}
