import type { Reason } from '../../core/views';
import { t, tn, type WordKey } from '../../platform/words';

/**
 * One reason as a sentence, by `reason_<key>`: a stage becomes its name, a picked problem is named where its title is
 * given; a number of days or of things is $1 of a plural. Empty for a reason that has no words.
 */
export function reasonWords(reason: Reason): string {
  const key = wordKey(`reason_${reason.key}`);
  const { stage, days, count, title } = reason.params ?? {};
  const number = days ?? count;
  if (stage !== undefined) return t(key, stageName(String(stage)));
  if (title !== undefined) return t('reason_problem_named', String(title));
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

/** A stage's name in the reader's language. */
export function stageName(stage: string): string {
  return t(wordKey(`shared_stage_${stage}`));
}

type PluralKey = Parameters<typeof tn>[0];

// Keys arrive as data from core; one without words is answered with an empty text by the browser.
function wordKey(key: string): WordKey {
  return key.replaceAll('-', '_') as WordKey;
}
