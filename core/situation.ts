import type { StageId } from '../content/types';
import type { PairState } from './pair-state';
import { LIMITS } from './points';

/** What follows from a pair's state, worked out once for all questions. */
export interface Situation {
  state: PairState;
  /** The stage whose questions count as own. */
  stage: StageId;
  /** For a meeting, not for thinking alone. */
  isInMeeting: boolean;
  isFirst: boolean;
  isEnding: boolean;
  isPulseLow: boolean;
  hasReachedMost: boolean;
}

export function situationOf(state: PairState): Situation {
  const isInMeeting = state.meetingType !== null;
  const isFirst = state.meetingType === 'first';
  const isEnding = state.endInDays !== null && state.endInDays <= LIMITS.endIsNearDays;
  return {
    state,
    stage: ownStage(state, isInMeeting, isEnding),
    isInMeeting,
    isFirst,
    isEnding,
    isPulseLow: isPulseLow(state.pulse),
    hasReachedMost: state.goalsReachedShare >= LIMITS.mostGoals,
  };
}

/**
 * Review and closing meetings and the last weeks count as Evaluate, but never before they met. Prepare has nothing to
 * ask in a meeting: who sits together has begun to Initiate.
 */
function ownStage(state: PairState, isInMeeting: boolean, isEnding: boolean): StageId {
  const { meetingType, meetingsHeld, stage } = state;
  if (meetingType === 'first') return 'initiate';
  const looksBack = meetingType === 'review' || meetingType === 'closing' || isEnding;
  if (looksBack && meetingsHeld > 0) return 'evaluate';
  return stage === 'prepare' && isInMeeting ? 'initiate' : stage;
}

/** The last answer is low, or it fell well below the three before (content guide, 6). */
function isPulseLow(pulse: readonly number[]): boolean {
  const last = pulse.at(-1);
  if (last === undefined) return false;
  if (last <= LIMITS.lowPulse) return true;
  const before = pulse.slice(-4, -1);
  if (before.length === 0) return false;
  return before.reduce((sum, one) => sum + one, 0) / before.length - last >= LIMITS.pulseFall;
}
