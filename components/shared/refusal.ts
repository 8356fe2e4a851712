import type { Refusal } from '../../platform/answer';
import { t } from '../../platform/words';
import { showToast } from './toasts';
import { stopFor } from './unsaved';

/** Says that an act was not written: one line, or the whole surface where no further call will be answered. */
export function tellRefusal(reason: Refusal, message?: string): void {
  if (!stopFor(reason, message)) showToast(refusalWords(reason));
}

/** Why a change was not written, and what to do. */
export function refusalWords(reason: Refusal): string {
  if (reason === 'unopened') return t('shared_not_saved_unopened');
  return t(reason === 'quota' ? 'shared_not_saved_full' : 'shared_not_saved_try');
}
