import type { Question, Theme } from '../content/types';
import type { PairState } from './pair-state';
import { AREA_HINTS, AREA_THEMES, LIMITS, LOW_PULSE_TAGS, OTHER_TAG_SHARE, POINTS, URGENT } from './points';
import type { Situation } from './situation';
import type { Reason } from './views';

/** Something in the pair's own data that asks for a question. */
export interface Signal {
  reason: Reason;
  points: number;
  /** Share of the points that a question gets: 0 when it does not answer this, 1 when it does so fully. */
  share: (question: Question) => number;
  /** Tags that it shows to be true: they meet a question's `needs`. */
  facts?: readonly string[];
  /** Tags that bring in the neighbour stage but state nothing. */
  hints?: readonly string[];
  /** Counts for the one question that fits best, and for no other. */
  isForOne?: boolean;
}

/** A tag fits fully when it is the question's main one. */
function byTag(...tags: readonly string[]): Signal['share'] {
  return ({ problems }) => {
    if (problems[0] !== undefined && tags.includes(problems[0])) return 1;
    return problems.some((tag) => tags.includes(tag)) ? OTHER_TAG_SHARE : 0;
  };
}

function byTheme(...themes: readonly Theme[]): Signal['share'] {
  return ({ theme }) => (themes.includes(theme) ? 1 : 0);
}

/** Questions that lay a foundation fit better than those that speak of it as there. */
function byBeginning(theme: Theme): Signal['share'] {
  return (question) => {
    if (question.theme !== theme) return 0;
    return question.stage === 'prepare' || question.stage === 'initiate' ? 1 : OTHER_TAG_SHARE;
  };
}

/** The problems she picked, as signals: the newest first. */
export function pickedSignals({ state }: Situation): Signal[] {
  return state.picked
    .filter((tag) => !URGENT.includes(tag))
    .map((tag) => ({
      reason: { key: 'problem', params: { problem: tag } },
      points: POINTS.pickedMain,
      share: ({ problems }) =>
        problems[0] === tag ? 1 : problems.includes(tag) ? POINTS.pickedOther / POINTS.pickedMain : 0,
      facts: [tag],
    }));
}

/** What can be seen in the pair's meetings, steps and marks, strongest first. */
export function measuredSignals(situation: Situation): Signal[] {
  return [...ofMeetings(situation), ...ofWork(situation), ...ofMarks(situation), ...ofFirst(situation)].sort(
    (a, b) => b.points - a.points,
  );
}

function ofMeetings({ state, isPulseLow }: Situation): Signal[] {
  const signals: Signal[] = [];
  const { daysSinceLast, rhythmDays, cancelledOfLast3, movedOfLast3 = 0, lastTopics } = state;
  if (daysSinceLast !== null && daysSinceLast > LIMITS.quietRhythms * rhythmDays) {
    const reason = { key: 'quiet', params: { days: daysSinceLast } };
    signals.push({ reason, points: POINTS.quiet, share: byTag('quiet'), facts: ['quiet'] });
  }
  const missed = cancelledOfLast3 + movedOfLast3;
  if (missed >= LIMITS.cancelledOfThree) {
    const reason = { key: movedOfLast3 > 0 ? 'cancelled-or-moved' : 'cancelled', params: { count: missed } };
    signals.push({ reason, points: POINTS.cancelled, share: byTag('cancelling'), facts: ['cancelling'] });
  }
  const last = lastTopics.slice(-3);
  if (last.length === 3 && last.every((topic) => topic === 'status')) {
    const facts = ['logistics-only'];
    signals.push({ reason: { key: 'status-only' }, points: POINTS.statusOnly, share: byTag(...facts), facts });
  }
  if (isPulseLow) {
    signals.push({ reason: { key: 'low-pulse' }, points: POINTS.lowPulse, share: byTag(...LOW_PULSE_TAGS) });
  }
  return signals;
}

function ofWork({ state, stage, isInMeeting, hasReachedMost }: Situation): Signal[] {
  const signals: Signal[] = [];
  const { overdueActions, overdueOfMentee = overdueActions, goalDaysSinceReview } = state;
  if (overdueActions >= LIMITS.overdue) {
    signals.push({
      reason: { key: 'overdue', params: { count: overdueActions } },
      points: POINTS.overdue,
      share: byTag('no-follow-up'),
      // "What got in the way of the step you planned?" speaks of the mentee's steps.
      ...(overdueOfMentee > 0 ? { facts: ['no-follow-up'] } : { hints: ['no-follow-up'] }),
    });
  }
  if (hasReachedMost) {
    signals.push({
      reason: { key: 'goals-reached' },
      points: POINTS.goalsReached,
      share: (question) =>
        question.stage === 'evaluate' && ['goals', 'independence'].includes(question.theme) ? 1 : 0,
      hints: ['outgrown'],
    });
  }
  signals.push(...ofPlan(state, isInMeeting || stage !== 'prepare'));
  if (state.activeGoals !== 0 && goalDaysSinceReview !== null && goalDaysSinceReview >= LIMITS.goalsUnseenDays) {
    const reason = { key: 'goals-unseen', params: { days: goalDaysSinceReview } };
    signals.push({ reason, points: POINTS.goalsUnseen, share: byTag('goals-drift'), hints: ['goals-drift'] });
  }
  return signals;
}

/** No goal, no agreement. Both may stand elsewhere while the page for them is unused: then they take turns, lightly. */
function ofPlan({ activeGoals, agreement, isPlanUnused, meetingsHeld }: PairState, isBegun: boolean): Signal[] {
  const noGoal: Signal = {
    reason: { key: 'no-goal' },
    points: POINTS.noGoal,
    share: byBeginning('goals'),
    hints: ['goals-drift'],
  };
  const noAgreement: Signal = {
    reason: { key: 'no-agreement' },
    points: POINTS.noAgreement,
    share: byBeginning('expectations'),
    hints: ['expectations-unclear'],
  };
  const isUnagreed = agreement === 'none' && isBegun;
  if (isPlanUnused && activeGoals === 0 && isUnagreed)
    return [{ ...(meetingsHeld % 2 === 1 ? noAgreement : noGoal), isForOne: true }];
  return [...(activeGoals === 0 ? [noGoal] : []), ...(isUnagreed ? [noAgreement] : [])];
}

function ofMarks({ state, isEnding }: Situation): Signal[] {
  const signals: Signal[] = [];
  const days = state.endInDays ?? 0;
  if (isEnding) {
    const reason: Reason = days < 0 ? { key: 'end-passed' } : { key: 'ending', params: { days } };
    signals.push({ reason, points: POINTS.ending, share: byTag('ending'), facts: ['ending'] });
  }
  if (state.dualRole) {
    // Declared once and for all, but a reason to ask only while they hardly know each other.
    const points = state.meetingsHeld < LIMITS.early ? POINTS.dualRole : 0;
    signals.push({ reason: { key: 'dual-role' }, points, share: byTag('dual-role'), facts: ['dual-role'] });
  }
  if (state.remote) {
    signals.push({ reason: { key: 'online' }, points: POINTS.online, share: byTag('remote'), facts: ['remote'] });
  }
  if (state.group) {
    signals.push({ reason: { key: 'group' }, points: POINTS.group, share: byTag('team'), facts: ['team'] });
  }
  if (state.reviewDue) {
    const fits = byTheme('expectations', 'goals', 'feedback');
    const share: Signal['share'] = (question) => (question.stage === 'evaluate' ? fits(question) : 0);
    signals.push({ reason: { key: 'review-due' }, points: POINTS.reviewDue, share });
  }
  if (state.sharedWork && state.agreement !== 'agreed') {
    const facts = ['authorship'];
    signals.push({ reason: { key: 'shared-work' }, points: POINTS.sharedWork, share: byTag(...facts), facts });
  }
  for (const area of state.low) {
    signals.push(ofArea('low-area', area, POINTS.lowArea));
  }
  for (const area of state.falling ?? []) {
    if (!state.low.includes(area)) signals.push(ofArea('falling-area', area, POINTS.areaFalls));
  }
  return signals;
}

function ofArea(key: string, area: string, points: number): Signal {
  return {
    reason: { key, params: { area } },
    points,
    share: byTheme(...(AREA_THEMES[area] ?? [])),
    hints: AREA_HINTS[area] ?? [],
  };
}

/** What a first meeting must not miss. */
function ofFirst({ isFirst }: Situation): Signal[] {
  if (!isFirst) return [];
  const points = POINTS.mustHave;
  return [
    { reason: { key: 'first-hope' }, points, share: byTheme('goals') },
    { reason: { key: 'first-basics' }, points, share: byTheme('expectations') },
    { reason: { key: 'first-privacy' }, points, share: byTag('confidentiality') },
  ];
}
