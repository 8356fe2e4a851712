import type { Question } from '../content/types';
import { LIMITS, NEIGHBOURS, TENDER, URGENT } from './points';
import type { Situation } from './situation';

/** Tags that are known to be true, and tags that something points to. */
export interface Tags {
  picked: ReadonlySet<string>;
  /** Picked or measured: they meet a question's `needs`. */
  facts: ReadonlySet<string>;
  /** Facts and hints: they bring in the neighbour stage. */
  hints: ReadonlySet<string>;
}

/** May this question be asked at all? Each line is one gate of the content guide, 7.3; a question is out if one closes. */
export function isAllowed(question: Question, situation: Situation, tags: Tags): boolean {
  const { state, isFirst } = situation;
  if ([...tags.picked].some((tag) => URGENT.includes(tag))) return false;
  if (question.asker !== 'both' && question.asker !== state.role) return false;
  if (!isModeRight(question, situation)) return false;
  if (!isStageRight(question, situation, tags)) return false;
  if (isFirst && !question.firstMeeting) return false;
  if (question.needs !== undefined && !question.needs.some((tag) => tags.facts.has(tag))) return false;
  if (question.depth === 'challenging' && !mayChallenge(question, situation, tags)) return false;
  if (question.theme === 'closure' && !mayClose(situation, tags)) return false;
  return areTagsRight(question, situation, tags);
}

/** Before they meet, in Prepare, one thinks alone; in a meeting one asks the other. */
function isModeRight({ mode }: Question, { stage, isInMeeting }: Situation): boolean {
  if (isInMeeting) return mode === 'pair';
  return stage === 'prepare' ? mode === 'self' : true;
}

function isStageRight(question: Question, situation: Situation, tags: Tags): boolean {
  const { stage, state, hasReachedMost } = situation;
  if (question.stage === stage) return true;
  if (question.problems.some((tag) => tags.picked.has(tag))) return true;
  if (question.stage === 'evaluate') return state.meetingsHeld > 0 && (state.reviewDue || hasReachedMost);
  return NEIGHBOURS[stage].includes(question.stage) && question.problems.some((tag) => tags.hints.has(tag));
}

function mayChallenge({ problems }: Question, { state, isPulseLow }: Situation, { picked }: Tags): boolean {
  if (TENDER.some((tag) => picked.has(tag))) return false;
  const isPicked = problems.some((tag) => picked.has(tag));
  if (picked.size > 0 && !isPicked) return false;
  if (state.dualRole && problems.includes('dual-role')) return true;
  if (isPicked && state.meetingsHeld >= LIMITS.early) return true;
  const last = state.pulse.at(-1);
  return state.meetingsHeld >= LIMITS.challengingAfter && last !== undefined && last >= LIMITS.goodPulse && !isPulseLow;
}

function mayClose({ stage, state, isEnding }: Situation, { picked }: Tags): boolean {
  const isTime = stage === 'evaluate' || state.meetingType === 'first' || state.meetingType === 'closing' || isEnding;
  return isTime || ['ending', 'no-match', 'outgrown'].some((tag) => picked.has(tag));
}

function areTagsRight(
  { problems, theme, depth }: Question,
  { state, isPulseLow }: Situation,
  { picked }: Tags,
): boolean {
  const isPicked = problems.some((tag) => picked.has(tag));
  if (problems.includes('authorship') && !state.sharedWork && !picked.has('authorship')) return false;
  if (problems.includes('dual-role') && !state.dualRole && !picked.has('dual-role')) return false;
  const isHard = problems.includes('hard-feedback');
  if (isPulseLow && isHard && !picked.has('hard-feedback')) return false;
  // Well-being is low in the own self-check: ask gently, a mentor is no therapist (content guide, 6).
  if (state.low.includes('well') && theme === 'wellbeing' && depth !== 'opener' && !isPicked) return false;
  if (!TENDER.some((tag) => picked.has(tag))) return true;
  // Somebody is worn out or has just failed: no pushing, unless the question was made for it.
  return isPicked || !(theme === 'goals' || isHard || problems.includes('no-follow-up'));
}
