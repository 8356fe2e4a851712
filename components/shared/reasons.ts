import type { AdviceView, Reason } from '../../core/views';
import { t, tn, type WordKey } from '../../platform/words';

/**
 * One reason as a sentence, by `reason_<key>`: a stage becomes its name; a number of days or of things is $1 of a
 * plural. Empty for a reason that has no words.
 */
export function reasonWords(reason: Reason): string {
  const key = wordKey(`reason_${reason.key}`);
  const { stage, days, count } = reason.params ?? {};
  const number = days ?? count;
  if (stage !== undefined) return t(key, stageName(String(stage)));
  return (typeof number === 'number' && tn(key as PluralKey, number)) || t(key);
}

/** The strongest reason that can be said, in one line. */
export function firstReason(reasons: Reason[]): string {
  for (const reason of reasons) {
    const words = reasonWords(reason);
    if (words) return words;
  }
  return '';
}

/** What is suggested about the stage, with its reason, as one or two sentences. */
export function adviceWords({ to, reason }: AdviceView): string {
  const stage = to === undefined ? '' : stageName(to);
  const { days } = reason.params ?? {};
  if (typeof days !== 'number') return t(wordKey(`advice_${reason.key}`), stage);
  return days > 0 ? tn('advice_end_is_near', days, stage) : t('advice_end_has_come', stage);
}

/** A stage's name in the reader's language. */
export function stageName(stage: string): string {
  return t(wordKey(`shared_stage_${stage}`));
}

type PluralKey = Parameters<typeof tn>[0];

// Keys arrive as data from core; one without words is answered with an empty text by the browser.
function wordKey(key: string): WordKey {
  return key.replaceAll('-', '_') as WordKey;
}
