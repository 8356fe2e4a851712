import type { AdviceView, Reason } from '../../core/views';
import { t, tn, type WordKey } from '../../platform/words';

/** What may be said in one sentence together with a picked problem: `reason_problem_and_<key>`. */
export const BESIDE_PROBLEM = [
  'cancelled',
  'cancelled-or-moved',
  'quiet',
  'overdue',
  'status-only',
  'no-goal',
  'no-agreement',
  'goals-unseen',
  'low-pulse',
];

/**
 * One reason as a sentence, by `reason_<key>`, or by `point_<key>` where only the list of points names it: a stage
 * becomes its name; a number of days or of things is $1 of a plural. A picked problem is never named: the other person
 * may look on. Empty for a reason that has no words.
 */
export function reasonWords(reason: Reason): string {
  return say(`reason_${reason.key}`, reason, namedIn(reason)) || say(`point_${reason.key}`, reason, namedIn(reason));
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

/** The two strongest in one sentence, where there is one for both; else the strongest. */
export function twoReasons(reasons: Reason[]): string {
  const [first, second] = reasons;
  if (first?.key === 'problem' && second && BESIDE_PROBLEM.includes(second.key)) {
    const words = say(`reason_problem_and_${second.key}`, second, []);
    if (words) return words;
  }
  return firstReason(reasons);
}

/** A stage's name in the reader's language. */
export function stageName(stage: string): string {
  return t(wordKey(`shared_stage_${stage}`));
}

/** What stands in the sentence by name: a stage. */
function namedIn({ params: { stage } = {} }: Reason): string[] {
  return stage === undefined ? [] : [stageName(String(stage))];
}

/** With a number the number is $1, and names follow; without one names begin with $1. */
function say(name: string, { params: { days, count } = {} }: Reason, names: string[]): string {
  const key = wordKey(name);
  const number = days ?? count;
  return (typeof number === 'number' && tn(key as PluralKey, number, ...names)) || t(key, ...names);
}

type PluralKey = Parameters<typeof tn>[0];

// Keys arrive as data from core; one without words is answered with an empty text by the browser.
function wordKey(key: string): WordKey {
  return key.replaceAll('-', '_') as WordKey;
}
