import type { PairState } from './pair-state';
import { LIMITS, URGENT } from './points';

/** What to suggest about the stage. A person decides; nothing moves by itself. */
export type StageAdvice = 'stay' | 'initiate' | 'cultivate' | 'evaluate' | 'closing' | 'recalibrate';

/** Help cards (content guide, 4 and 6). */
export type HelpCard = 'help-urgent' | 'help-care' | 'help-neutral-person';

/** Picks that ask to reopen the agreement. */
const RECALIBRATE = ['conflict', 'expectations-unclear', 'boundaries', 'confidentiality'];
const CARE = ['burnout', 'confidence'];
/** Problems of level `formal`. */
const FORMAL = ['authorship', 'differences', 'trust-low', 'conflict', 'boundaries', 'confidentiality'];
/** Days before the end in which Evaluate becomes closing. Judgement: the short end of "2 to 6 weeks". */
const CLOSING_DAYS = 14;

/** Which problems bring a card. */
export const CARD_PROBLEMS: Record<HelpCard, readonly string[]> = {
  'help-urgent': URGENT,
  'help-care': CARE,
  'help-neutral-person': FORMAL,
};

/** The stage's next step, from content guide 7.1. `hasNext`: a meeting is booked. */
export function stageAdvice(state: PairState, hasNext = state.meetingType !== null): StageAdvice {
  const { stage, meetingsHeld, corePct, endInDays, picked } = state;
  const isCoreDone = corePct >= LIMITS.coreDone;
  if (picked.some((tag) => URGENT.includes(tag))) return 'stay';
  if (meetingsHeld > 0 && asksToRecalibrate(state)) return 'recalibrate';
  if (stage === 'prepare') return meetingsHeld > 0 || (hasNext && isCoreDone) ? 'initiate' : 'stay';
  if (stage === 'initiate') {
    const hasGoal = (state.activeGoals ?? 0) > 0 && state.hasDatedGoal !== false;
    const isAgreed = state.agreement === 'agreed' && hasGoal;
    return meetingsHeld >= 2 && isAgreed && isCoreDone ? 'cultivate' : 'stay';
  }
  if (stage === 'cultivate') {
    const isEnding = endInDays !== null && endInDays <= LIMITS.endIsNearDays;
    return state.reviewDue || state.goalsReachedShare >= LIMITS.mostGoals || isEnding ? 'evaluate' : 'stay';
  }
  const isClosing = state.meetingType === 'closing' || (endInDays !== null && endInDays <= CLOSING_DAYS);
  return isClosing ? 'closing' : 'stay';
}

function asksToRecalibrate({ picked, pulse, cancelledOfLast3 }: PairState): boolean {
  const lastTwo = pulse.slice(-2);
  return (
    picked.some((tag) => RECALIBRATE.includes(tag)) ||
    (lastTwo.length === 2 && lastTwo.every((one) => one <= LIMITS.lowPulse)) ||
    cancelledOfLast3 >= 3
  );
}

/** Cards to show above the questions. An urgent one stands alone. */
export function helpCards({ picked, low, role }: PairState): HelpCard[] {
  if (picked.some((tag) => URGENT.includes(tag))) return ['help-urgent'];
  const cards: HelpCard[] = [];
  if (picked.some((tag) => CARE.includes(tag)) || low.includes('well')) cards.push('help-care');
  const isUnfair = role === 'mentee' && (low.includes('fair') || low.includes('diff'));
  if (picked.some((tag) => FORMAL.includes(tag)) || isUnfair) cards.push('help-neutral-person');
  return cards;
}
