import type { FormField, GoalsPlan } from '../content/types';
import { compare, daysBetween, localDateOf } from './local-time';
import { LIMITS } from './points';
import type { Audience, Goal } from './records';

export type GoalStatus = Goal['status'];

export const GOAL_STATUSES: readonly GoalStatus[] = ['new', 'moving', 'stuck', 'reached', 'changed', 'dropped'];

/** A field of a goal, by its id in the content: where it is kept. */
export const GOAL_TEXTS = { what: 'what', sign: 'how', owner: 'who', real: 'possibleNow' } as const;

/** Characters of a field for which the content names no limit. */
const usualMax = 120;

export interface GoalRow {
  id: string;
  rev: number;
  what: string;
  how: string;
  who: string;
  possibleNow: string;
  kind?: string;
  byOn?: string;
  reviewedOn?: string;
  status: GoalStatus;
  audience: Audience;
  /** Days since it was looked at last, when that is long ago. */
  unseenDays?: number;
}

export interface GoalsView {
  active: GoalRow[];
  /** Reached or dropped, the latest first. */
  ended: GoalRow[];
  maxActive: number;
  fields: Record<'what' | 'sign' | 'by' | 'owner' | 'real' | 'kind', FormField>;
  note: string;
}

/** Reached and dropped ones need no more room. */
export function isActiveGoal({ status }: Pick<Goal, 'status'>): boolean {
  return status !== 'reached' && status !== 'dropped';
}

/** Days since it was looked at, or written. */
export function daysUnseen(goal: Pick<Goal, 'reviewedOn' | 'createdAt'>, today: string): number {
  return daysBetween(goal.reviewedOn ?? localDateOf(goal.createdAt), today);
}

export function goalsView(goals: readonly Goal[], plan: GoalsPlan, today: string): GoalsView {
  const rows = (chosen: readonly Goal[]) => chosen.map((goal) => rowOf(goal, today));
  const field = (id: string): FormField => plan.goalFields.find((one) => one.id === id) ?? { id, label: id };
  return {
    active: rows([...goals].filter(isActiveGoal).sort((a, b) => compare(a.createdAt, b.createdAt))),
    ended: rows([...goals].filter((one) => !isActiveGoal(one)).sort((a, b) => compare(b.updatedAt, a.updatedAt))),
    maxActive: plan.maxActive,
    fields: {
      what: field('what'),
      sign: field('sign'),
      by: field('by'),
      owner: field('owner'),
      real: field('real'),
      kind: field('kind'),
    },
    note: plan.goalNote,
  };
}

/** Texts of a goal that are too long for the content's limits, or a goal without words. */
export function isGoalTextWrong(body: object, plan: GoalsPlan): boolean {
  const words = body as Record<string, unknown>;
  return Object.entries(GOAL_TEXTS).some(([fieldId, key]) => {
    const text = words[key];
    if (text === undefined || text === null) return key === 'what' && text === null;
    const max = plan.goalFields.find(({ id }) => id === fieldId)?.max ?? usualMax;
    return typeof text !== 'string' || text.length > max || (key === 'what' && !text.trim());
  });
}

function rowOf(goal: Goal, today: string): GoalRow {
  const { id, rev, body, kind, byOn, reviewedOn, status, audience } = goal;
  const days = daysUnseen(goal, today);
  return {
    id,
    rev,
    what: body.what,
    how: body.how ?? '',
    who: body.who ?? '',
    possibleNow: body.possibleNow ?? '',
    ...(kind ? { kind } : {}),
    ...(byOn ? { byOn } : {}),
    ...(reviewedOn ? { reviewedOn } : {}),
    status,
    audience,
    ...(isActiveGoal(goal) && days >= LIMITS.goalsUnseenDays ? { unseenDays: days } : {}),
  };
}

/** The goals that are for both, as plain text; empty when there is none. */
export function goalsText(
  rows: readonly GoalRow[],
  labels: { title: string; by: (date: string) => string; seen: (how: string) => string },
): string {
  const lines = rows
    .filter(({ audience }) => audience === 'both')
    .map(({ what, how, who, byOn }) =>
      [
        `- ${oneLine(what)}`,
        ...[how && labels.seen(oneLine(how)), byOn && labels.by(byOn), oneLine(who)].filter(Boolean),
      ].join('\n  '),
    );
  return lines.length === 0 ? '' : [labels.title, ...lines].join('\n');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
