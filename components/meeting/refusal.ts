import type { Refusal } from '../../platform/answer';
import { t } from '../../platform/words';
import { showToast } from '../shared/toasts';
import { stopFor } from '../shared/unsaved';

/** Says that an act was not written: one line, or the whole surface where no further call will be answered. */
export function tellRefusal(reason: Refusal, message?: string): void {
  if (stopFor(reason, message)) return;
  if (reason === 'unopened') showToast(t('shared_not_saved_unopened'));
  else showToast(t(reason === 'quota' ? 'shared_not_saved_full' : 'shared_not_saved_try'));
}
