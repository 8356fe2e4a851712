import type { Content, MeetingKind, Role, StageId } from '../content/types';
import { type AgreementState, agreementStateOf } from './agreement';
import { askedDays } from './asked';
import { checklistRows, coreShare, listedItems } from './checklist';
import { daysUnseen, isActiveGoal } from './goal';
import { dateOf, daysBetween, localDateOf } from './local-time';
import { isWithin } from './pair';
import type { PairRecords } from './pair-records';
import { countingPicks } from './picks';
import { LIMITS } from './points';
import type { Meeting } from './records';
import { measuredAreas } from './self-check';
import { compareMeetings, heldMeetings, isOver, shownMeeting } from './shown-meeting';

/**
 * What the suggestion model knows of a pair (content guide, 7.2). Never the text of a note, a name or a title.
 * Days are whole days; null means unknown or not there.
 */
export interface PairState {
  role: Role;
  stage: StageId;
  /** Kind of the meeting the questions are for; null for thinking without one. */
  meetingType: MeetingKind | null;
  /** Meetings held before it. */
  meetingsHeld: number;
  daysSinceStart: number;
  daysSinceLast: number | null;
  rhythmDays: number;
  cancelledOfLast3: number;
  /** Moved to another time, of the same three. */
  movedOfLast3?: number;
  agreement: AgreementState | null;
  activeGoals: number | null;
  /** One of them has a date. Absent: unknown, and not asked for. */
  hasDatedGoal?: boolean;
  /** Neither a goal nor an agreement was ever written here: it may stand elsewhere. */
  isPlanUnused?: boolean;
  goalDaysSinceReview: number | null;
  /** 0 to 1. */
  goalsReachedShare: number;
  overdueActions: number;
  /** Of these, the mentee's. Absent: all. */
  overdueOfMentee?: number;
  /** Oldest first, 1 to 5. */
  pulse: number[];
  /** Themes of the last talks, or `status`. */
  lastTopics: string[];
  /** Share of the core checklist items of the stage, 0 to 1. */
  corePct: number;
  remote: boolean;
  group: boolean;
  sharedWork: boolean;
  dualRole: boolean;
  /** Problems picked, the newest first. */
  picked: string[];
  endInDays: number | null;
  reviewDue: boolean;
  /** Areas low in the own self-check. */
  low: string[];
  /** Areas that fell since the self-check before. Absent: none. */
  falling?: string[];
  /** Days since each question was shown last, this meeting left out. */
  asked: Record<string, number>;
  /** Questions not to show: "not now", or already on the agenda. */
  hidden: string[];
}

/**
 * A pair's state at this wall time. With `meeting`: as it is for that meeting, so that the list does not change while
 * it is looked at (what was shown in it, or happened after it began, does not count).
 */
export function pairState(
  records: PairRecords,
  content: Pick<Content, 'checklist' | 'sources' | 'questions' | 'assessment'>,
  { nowLocal, meeting }: { nowLocal: string; meeting?: Meeting | undefined },
): PairState {
  const { pair, mentorships, ticks } = records;
  const today = dateOf(nowLocal);
  const meetings = records.meetings
    .filter((one) => isWithin(pair.mentorshipIds, one.mentorshipIds) && one.id !== meeting?.id)
    .filter((one) => meeting === undefined || compareMeetings(one, meeting) < 0);
  const held = heldMeetings(meetings, nowLocal);
  const last = held.at(-1);
  const starts = mentorships.map((one) => localDateOf(one.stageHistory[0]?.at ?? one.createdAt));
  const scope = { stage: pair.stage, role: pair.myRole, meetingId: meeting?.id, today };
  const ends = mentorships.flatMap((one) => one.endsOn ?? []);
  return {
    role: pair.myRole,
    stage: pair.stage,
    meetingType: meeting?.kind ?? null,
    meetingsHeld: held.length,
    daysSinceStart: Math.max(0, ...starts.map((start) => daysBetween(start, today))),
    daysSinceLast: last === undefined ? null : Math.max(0, daysBetween(shownMeeting(last).startsAt, today)),
    rhythmDays: Math.min(...mentorships.map((one) => one.rhythmDays ?? LIMITS.usualRhythmDays)),
    ...missed(meetings, nowLocal),
    ...planState(records, today, held.length),
    ...overdue(records, today),
    pulse: held.flatMap((one) => one.pulse ?? []),
    lastTopics: lastTopics(held, records, content),
    corePct: coreShare(checklistRows(listedItems(content, records), pair.mentorshipIds, ticks, scope)),
    remote: mentorships.some((one) => one.online === true),
    group: pair.mentorshipIds.length > 1,
    sharedWork: mentorships.some((one) => one.sharedWork === true),
    dualRole: mentorships.every((one) => one.dualRole === true),
    picked: countingPicks(records, today).map(({ problemId }) => problemId),
    endInDays: ends.length === 0 ? null : Math.min(...ends.map((end) => daysBetween(today, end))),
    reviewDue: mentorships.some((one) => one.reviewOn !== undefined && one.reviewOn <= today),
    ...selfCheckState(records, content),
    asked: asked(records, today, meeting?.id),
    hidden: hidden(records, today, meeting?.id),
  };
}

function missed(meetings: readonly Meeting[], nowLocal: string) {
  const lastThree = meetings
    .filter((one) => one.status !== 'planned' || isOver(one, nowLocal))
    .sort(compareMeetings)
    .slice(-3);
  return {
    cancelledOfLast3: lastThree.filter((one) => one.status === 'cancelled').length,
    movedOfLast3: lastThree.filter((one) => one.status === 'moved').length,
  };
}

/**
 * Agreement and goals (content guide, 7.2 and 7.4). Before the first meeting nothing is missing: that meeting is the
 * place to agree, and has must-haves of its own. After it, "none" and no goal are told, also to those who never opened
 * the page for them; but most pairs have agreed on something elsewhere, so while nothing was ever written here it is
 * said of one question at most (`isPlanUnused`, see core/signals.ts) and never as a fact about the two.
 */
function planState(records: PairRecords, today: string, meetingsHeld: number) {
  const { goals, agreements, mentorships } = records;
  const active = goals.filter(isActiveGoal);
  const kept = goals.filter(({ status }) => status !== 'dropped');
  const states = mentorships.map(({ id }) => agreementStateOf(agreements.find((one) => one.mentorshipId === id)));
  const agreement = ['none', 'agreed'].includes(states[0] ?? '') && new Set(states).size === 1 ? states[0] : 'draft';
  const isPlanUnused = goals.length === 0 && agreement === 'none';
  const isEarly = isPlanUnused && meetingsHeld === 0;
  return {
    agreement: isEarly ? null : (agreement ?? null),
    activeGoals: isEarly ? null : active.length,
    hasDatedGoal: active.some(({ byOn }) => byOn !== undefined),
    isPlanUnused,
    goalDaysSinceReview: active.length === 0 ? null : Math.max(...active.map((goal) => daysUnseen(goal, today))),
    goalsReachedShare: kept.length === 0 ? 0 : (kept.length - active.length) / kept.length,
  };
}

/** Of a group only what is so with each of them: a meeting of all is not the place for what is so with one. */
function selfCheckState({ mentorships, reflections, pair }: PairRecords, { assessment }: Pick<Content, 'assessment'>) {
  const each = mentorships.map(({ id }) =>
    measuredAreas(
      reflections.filter((one) => one.mentorshipId === id),
      assessment,
      pair.myRole,
    ),
  );
  const [first, ...others] = each;
  return {
    low: first?.low.filter((area) => others.every(({ low }) => low.includes(area))) ?? [],
    falling: first?.falling.filter((area) => others.every(({ falling }) => falling.includes(area))) ?? [],
  };
}

function overdue({ actionItems, pair }: PairRecords, today: string) {
  const late = actionItems.filter((one) => one.state === 'open' && one.dueOn !== undefined && one.dueOn < today);
  const mine = late.filter((one) => one.owner === 'me').length;
  return { overdueActions: late.length, overdueOfMentee: pair.myRole === 'mentee' ? mine : late.length - mine };
}

/** Themes of the questions on the agendas of the last three meetings. */
function lastTopics(held: readonly Meeting[], records: PairRecords, content: Pick<Content, 'questions'>): string[] {
  const recent = new Set(held.slice(-3).map((one) => one.id));
  const lines = records.agendaLines.filter(
    (line) => line.state !== 'dropped' && recent.has(line.closedIn ?? line.meetingId),
  );
  const ids = new Set(lines.flatMap((line) => line.questionId ?? []));
  return [...new Set(content.questions.filter(({ id }) => ids.has(id)).map(({ theme }) => theme))];
}

function asked(records: PairRecords, today: string, meetingId: string | undefined): PairState['asked'] {
  const days: Record<string, number> = {};
  for (const [questionId, on] of askedDays(records)) days[questionId] = Math.max(0, daysBetween(on, today));
  for (const { questionId, shownOn, shownIn } of records.questionsShown) {
    const isThisMeeting = shownIn !== undefined && shownIn === meetingId;
    if (shownOn === undefined || isThisMeeting) continue;
    const since = Math.max(0, daysBetween(shownOn, today));
    days[questionId] = Math.min(days[questionId] ?? since, since);
  }
  return days;
}

function hidden({ questionsShown, agendaLines }: PairRecords, today: string, meetingId: string | undefined): string[] {
  const notNow = questionsShown.filter((one) => one.notNowUntil !== undefined && today < one.notNowUntil);
  const onAgenda = agendaLines.filter(
    (line) =>
      line.state === 'open' || (line.state === 'done' && (line.meetingId === meetingId || line.closedIn === meetingId)),
  );
  return [...notNow.map((one) => one.questionId), ...onAgenda.flatMap((line) => line.questionId ?? [])];
}
