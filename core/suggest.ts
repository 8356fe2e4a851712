import type { Content, Question } from '../content/types';
import { isAllowed, type Tags } from './gates';
import type { PairState } from './pair-state';
import { KIND_THEMES, LIMITS, NEIGHBOURS, POINTS, TROUBLE } from './points';
import { measuredSignals, pickedSignals, type Signal } from './signals';
import { type Situation, situationOf } from './situation';
import type { PointPart, Reason } from './views';

/** Every key a reason may have; the interface has words for each (`reason_<key>`). Parameters in their order. */
export const REASON_KEYS = [
  'problem', // problem: id
  'quiet', // days
  'cancelled', // count, of the last three
  'cancelled-or-moved', // count, of the last three
  'overdue', // count
  'status-only',
  'dual-role',
  'ending', // days
  'end-passed',
  'goals-reached',
  'no-goal',
  'no-agreement',
  'goals-unseen', // days
  'low-pulse',
  'online',
  'group',
  'review-due',
  'low-area', // area: id
  'falling-area', // area: id
  'shared-work',
  'first-meeting',
  'first-hope',
  'first-basics',
  'first-privacy',
  'kind-career',
  'kind-feedback',
  'kind-review',
  'kind-closing',
  'beginning',
  'stage', // stage: id
] as const;

/** Keys that only the list of points names ("Why these?"); the interface has words for each (`point_<key>`). */
export const POINT_KEYS = [
  'own-stage', // stage: id
  'neighbour-stage', // stage: id
  'regular-theme',
  'never-shown',
  'shown-lately',
  'shown-this-half-year',
  'new-theme',
  'depth-fits',
  'trouble-unasked',
  'sensitive-unasked',
] as const;

export interface Suggestion {
  questionId: string;
  reasons: Reason[];
  parts: PointPart[];
}

interface Scored {
  question: Question;
  points: number;
  reasons: Reason[];
  parts: PointPart[];
}

/**
 * Up to five questions worth asking now, with the one or two strongest reasons for each (content guide, 7). The same
 * state gives the same list; equal points take turns with the number of meetings. Empty when something urgent was picked.
 */
export function suggest(content: Pick<Content, 'questions'>, state: PairState): Suggestion[] {
  const { scored, picked, measured } = weigh(content, state);
  const perTheme = picked.length > 0 ? LIMITS.perThemePicked : LIMITS.perTheme;
  const chosen: Scored[] = [];
  const hasRoom = ({ question }: Scored) =>
    chosen.length < LIMITS.questions &&
    !chosen.some((one) => one.question.id === question.id) &&
    chosen.filter((one) => one.question.theme === question.theme).length < perTheme &&
    (question.depth !== 'challenging' ||
      chosen.filter((one) => one.question.depth === 'challenging').length < LIMITS.challenging);

  for (const signal of [...picked, ...measured.filter((one) => one.points > 0)].slice(0, LIMITS.reasonsServed)) {
    if (chosen.some((one) => signal.share(one.question) === 1)) continue;
    const fitting = scored.filter((one) => signal.share(one.question) > 0 && hasRoom(one));
    const best = fitting.find((one) => signal.share(one.question) === 1) ?? fitting[0];
    if (best !== undefined) chosen.push(best);
  }
  for (const one of scored) if (hasRoom(one)) chosen.push(one);
  return ordered(chosen);
}

/** What else may be asked, best first, without the five of `suggest`. */
export function otherSuggestions(content: Pick<Content, 'questions'>, state: PairState, limit = 20): Suggestion[] {
  const first = new Set(suggest(content, state).map((one) => one.questionId));
  const rest = weigh(content, state).scored.filter((one) => !first.has(one.question.id));
  return ordered(rest.slice(0, limit));
}

/** Every question that passes the gates, by points. */
function weigh(content: Pick<Content, 'questions'>, state: PairState) {
  const situation = situationOf(state);
  const picked = pickedSignals(situation);
  const measured = measuredSignals(situation);
  const facts = [...picked, ...measured].flatMap((signal) => signal.facts ?? []);
  const hints = measured.flatMap((signal) => signal.hints ?? []);
  const tags: Tags = { picked: new Set(state.picked), facts: new Set(facts), hints: new Set([...facts, ...hints]) };
  const hidden = new Set(state.hidden);
  const total = content.questions.length;
  const forAll = [...picked, ...measured.filter((signal) => !signal.isForOne)];
  let scored = content.questions
    .map((question, index) => ({ question, turn: (index * 89 + state.meetingsHeld * 61) % total }))
    .filter(({ question }) => !hidden.has(question.id) && isAllowed(question, situation, tags))
    .map(({ question, turn }) => ({ ...score(question, situation, forAll), turn }))
    .sort(byPlace);
  for (const signal of measured.filter((one) => one.isForOne)) {
    const fitting = scored.filter(({ question }) => signal.share(question) > 0);
    const best = fitting.find(({ question }) => signal.share(question) === 1) ?? fitting[0];
    scored = scored
      .map((one) => (one === best ? { ...score(one.question, situation, [...forAll, signal]), turn: one.turn } : one))
      .sort(byPlace);
  }
  return { scored, picked, measured };
}

function byPlace(a: Scored & { turn: number }, b: Scored & { turn: number }): number {
  return b.points - a.points || a.turn - b.turn;
}

function score(question: Question, situation: Situation, signals: readonly Signal[]): Scored {
  const { state, stage, isFirst } = situation;
  const parts: PointPart[] = signals
    .map(({ reason, points, share }) => ({ reason, points: points * share(question) }))
    .filter((part) => part.points > 0);
  if (isFirst && question.firstMeeting) parts.push({ reason: { key: 'first-meeting' }, points: POINTS.firstMeeting });
  const kind = state.meetingType;
  const kindShare = (kind !== null && KIND_THEMES[kind][question.theme]) || 0;
  if (kindShare > 0 && kind !== 'regular')
    parts.push({ reason: { key: `kind-${kind}` }, points: POINTS.kindTheme * kindShare });

  const isAsked = parts.length > 0;
  const plain = [
    ...stagePart(question, stage),
    ...(kindShare > 0 && kind === 'regular' ? [part('regular-theme', POINTS.regularTheme)] : []),
    ...freshness(state.asked[question.id]),
    ...(state.lastTopics.includes(question.theme) ? [] : [part('new-theme', POINTS.newTheme)]),
    ...depthPart(question, state.meetingsHeld),
    ...(!isAsked && TROUBLE.includes(question.problems[0] ?? '')
      ? [part('trouble-unasked', POINTS.troubleUnasked)]
      : []),
    ...(!isAsked && isSensitive(question) ? [part('sensitive-unasked', POINTS.sensitiveUnasked)] : []),
  ];
  const strongest = byPoints(parts).map(({ reason }) => reason);
  // Without a better reason the stage is named: the own one, or the one that the question comes from.
  const reasons = isAsked
    ? strongest.slice(0, LIMITS.reasonsShown)
    : [isBeginning(question, situation) ? { key: 'beginning' } : { key: 'stage', params: { stage: question.stage } }];
  const all = byPoints([...parts, ...plain]);
  return { question, points: all.reduce((sum, one) => sum + one.points, 0), reasons, parts: all };
}

/** Her badge says Prepare, and the two sit together all the same: the name of the next stage would explain nothing. */
function isBeginning(question: Question, { state, stage }: Situation): boolean {
  return state.stage === 'prepare' && stage === 'initiate' && question.stage === stage;
}

function part(key: (typeof POINT_KEYS)[number], points: number, params?: Reason['params']): PointPart {
  return { reason: params === undefined ? { key } : { key, params }, points };
}

function byPoints(parts: readonly PointPart[]): PointPart[] {
  return [...parts].sort((a, b) => b.points - a.points);
}

function stagePart(question: Question, stage: Situation['stage']): PointPart[] {
  if (question.stage === stage) return [part('own-stage', POINTS.ownStage, { stage })];
  const isNeighbour = NEIGHBOURS[stage].includes(question.stage);
  return isNeighbour ? [part('neighbour-stage', POINTS.neighbourStage, { stage: question.stage })] : [];
}

/** Days since it was last shown, undefined for never. */
function freshness(days: number | undefined): PointPart[] {
  if (days === undefined) return [part('never-shown', POINTS.neverShown)];
  if (days < LIMITS.shownLatelyDays) return [part('shown-lately', POINTS.shownLately)];
  return days < LIMITS.halfYearDays ? [part('shown-this-half-year', POINTS.shownThisHalfYear)] : [];
}

function depthPart({ depth }: Question, meetingsHeld: number): PointPart[] {
  if (depth === 'challenging')
    return meetingsHeld >= LIMITS.challengingAfter ? [part('depth-fits', POINTS.challengingFits)] : [];
  const fits = depth === 'opener' ? meetingsHeld < 2 : meetingsHeld >= LIMITS.deeper;
  return fits ? [part('depth-fits', POINTS.depthFits)] : [];
}

function isSensitive({ theme, depth }: Question): boolean {
  return theme === 'equity' || (theme === 'wellbeing' && depth !== 'opener');
}

/** By points, a challenging one last. */
function ordered(chosen: readonly Scored[]): Suggestion[] {
  const late = ({ question }: Scored) => (question.depth === 'challenging' ? 1 : 0);
  return [...chosen]
    .sort((a, b) => late(a) - late(b) || b.points - a.points)
    .map(({ question, reasons, parts }) => ({ questionId: question.id, reasons, parts }));
}
