import type { StageId } from '../content/types';
import type { PairRecords } from './pair-records';
import type { PairState } from './pair-state';
import { LIMITS } from './points';
import type { StageAdvice } from './stage-advice';
import { stageAdvice } from './stage-advice';
import type { AdviceView, Reason } from './views';

/**
 * What to suggest about the stage of one mentorship, with the reason (content guide, 7.1). Nothing while she has put
 * the same suggestion off. `today` is a local date.
 */
export function adviceView(
  { mentorships }: Pick<PairRecords, 'mentorships'>,
  state: PairState,
  { hasNext, today }: { hasNext: boolean; today: string },
): AdviceView | undefined {
  const [mentorship, ...others] = mentorships;
  if (mentorship === undefined || others.length > 0 || mentorship.status !== 'active') return undefined;
  const advice = stageAdvice(state, hasNext);
  const { advicePutOff } = mentorship;
  if (advice === 'stay' || (advicePutOff?.advice === advice && today < advicePutOff.untilOn)) return undefined;
  const to = target[advice];
  return { advice, ...(to === undefined ? {} : { to }), reason: reasonOf(advice, state) };
}

const target: Partial<Record<StageAdvice, StageId>> = {
  initiate: 'initiate',
  cultivate: 'cultivate',
  evaluate: 'evaluate',
};

function reasonOf(advice: AdviceView['advice'], state: PairState): Reason {
  switch (advice) {
    case 'initiate':
      return { key: state.meetingsHeld > 0 ? 'met' : 'first-is-booked' };
    case 'cultivate':
      return { key: 'basics' };
    case 'evaluate':
      if (state.reviewDue) return { key: 'review-due' };
      if (state.goalsReachedShare >= LIMITS.mostGoals) return { key: 'goals-reached' };
      return { key: 'end-is-near', params: { days: Math.max(0, state.endInDays ?? 0) } };
    case 'closing':
      return { key: 'closing' };
    case 'recalibrate': {
      if (state.cancelledOfLast3 >= 3) return { key: 'all-cancelled' };
      const lows = state.pulse.slice(-2).filter((one) => one <= LIMITS.lowPulse);
      return { key: lows.length === 2 ? 'two-low-pulses' : 'picked' };
    }
  }
}
