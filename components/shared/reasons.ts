import type { Reason } from '../../core/views';
import { t, type WordKey } from '../../platform/words';

/**
 * One reason as a sentence: `reason_<key>` with the reason's parameters as $1, $2 in their order. A stage's id among
 * them becomes its name. Empty for a reason that has no words yet.
 */
export function reasonWords(reason: Reason): string {
  const subs = Object.entries(reason.params ?? {}).map(([name, value]) =>
    name === 'stage' ? stageName(String(value)) : value,
  );
  return t(wordKey(`reason_${reason.key}`), ...subs);
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

// Keys arrive as data from core; one without words is answered with an empty text by the browser.
function wordKey(key: string): WordKey {
  return key.replaceAll('-', '_') as WordKey;
}
