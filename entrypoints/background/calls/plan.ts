import { assessment, goalsPlan, agreement as template } from '../../../content';
import { missingSections } from '../../../core/agreement';
import { GOAL_STATUSES, isActiveGoal, isGoalTextWrong } from '../../../core/goal';
import { today, toLocal } from '../../../core/local-time';
import { pairRecords } from '../../../core/pair-records';
import { planView } from '../../../core/plan-view';
import { LIMITS } from '../../../core/points';
import type { Agreement, Goal, Patch } from '../../../core/records';
import type { OwnCalls } from '../../../platform/calls';
import { announce } from '../../../platform/news';
import { type Database, getRecord, listRecords, type Put, putAll } from '../../../store';
import { database } from '../database';
import { loadPair } from '../load';
import type { Handlers } from '../router';
import { inTurn } from '../turns';

type PlanCalls = Pick<
  OwnCalls,
  'getPlan' | 'putGoal' | 'putAgreementSection' | 'tickAgreement' | 'backToTicked' | 'putReflection'
>;

const notFound = { ok: false, reason: 'not-found' } as const;
const badRequest = { ok: false, reason: 'bad-request' } as const;

/** Goals, the agreement and the own self-check of one mentorship. */
export const planCalls: Handlers<PlanCalls, unknown> = {
  getPlan: async ({ mentorshipId }) => {
    const nowLocal = toLocal(new Date());
    const pair = pairRecords([mentorshipId], await loadPair(await database(), [mentorshipId]), nowLocal);
    const plan = pair && planView(pair, { goalsPlan, agreement: template, assessment }, nowLocal);
    return plan ? { ok: true, plan } : notFound;
  },

  putGoal: async ({ patch }) => {
    const records = await database();
    const before = await getRecord(records, 'goals', patch.id);
    const head = { status: 'new' as const, audience: 'me' as const, ...before, ...patch.head };
    if (!head.mentorshipId || !(await getRecord(records, 'mentorships', head.mentorshipId))) return notFound;
    if (!isGoal(head, patch) || (!before && !patch.body?.what)) return badRequest;
    return inTurn(`goals ${head.mentorshipId}`, async () => {
      const others = (
        await listRecords(records, 'goals', { index: 'mentorshipId', is: head.mentorshipId as string })
      ).filter((one) => one.id !== patch.id && isActiveGoal(one));
      const isMore = isActiveGoal({ status: head.status as Goal['status'] }) && !(before && isActiveGoal(before));
      if (isMore && others.length >= goalsPlan.maxActive) return { ...badRequest, message: 'too-many-goals' };
      return put(records, { store: 'goals', patch, fresh: { status: 'new', audience: 'me' } });
    });
  },

  putAgreementSection: ({ mentorshipId, sectionId, text }) =>
    change(mentorshipId, (agreement) => {
      if (!template.sections.some(({ id }) => id === sectionId) || text.length > template.fieldMaxChars)
        return undefined;
      const sections = agreement?.body.sections ?? {};
      if ((sections[sectionId] ?? '') === text) return {};
      const ticks = ticksOf(agreement);
      const isTicked = Object.keys(ticks).length > 0;
      // What both had ticked counts until both tick again: a half-ticked change does not take its place.
      const before = isTicked && !agreement?.body.before ? { sections, ...ticks } : undefined;
      return {
        head: { tickedByMe: null, tickedByOther: null },
        body: { sections: { ...sections, [sectionId]: text }, ...(before ? { before } : {}) },
        said: { text, merged: false, unticked: isTicked },
      };
    }).then((answer) => (answer.ok ? { text, merged: false, unticked: false, ...answer } : answer)),

  tickAgreement: ({ mentorshipId, who, ticked }) =>
    change(mentorshipId, (agreement) => {
      const sections = agreement?.body.sections ?? {};
      if (who !== 'me' && who !== 'other') return undefined;
      if (ticked && missingSections(sections, template).length > 0) return undefined;
      const field = who === 'me' ? 'tickedByMe' : 'tickedByOther';
      const other = who === 'me' ? agreement?.tickedByOther : agreement?.tickedByMe;
      return {
        head: { [field]: ticked ? today(new Date()) : null },
        body: ticked && other ? { before: null } : {},
      };
    }),

  backToTicked: ({ mentorshipId }) =>
    change(mentorshipId, (agreement) => {
      const before = agreement?.body.before;
      if (!before) return {};
      const { sections, tickedByMe = null, tickedByOther = null } = before;
      return { head: { tickedByMe, tickedByOther }, body: { sections, before: null } };
    }),

  putReflection: async ({ patch }) => {
    const records = await database();
    const before = await getRecord(records, 'reflections', patch.id);
    const head = { ...before, ...patch.head };
    if (!head.mentorshipId || !(await getRecord(records, 'mentorships', head.mentorshipId))) return notFound;
    if (!isDay(head.on) || !areAnswers(head.answers)) return badRequest;
    return put(records, { store: 'reflections', patch });
  },
};

async function put(records: Database, one: Put) {
  const written = await putAll(records, [one], new Date());
  announce(written);
  return { ok: true as const, rev: written[0]?.rev ?? 0 };
}

interface Change<Said> {
  head?: NonNullable<Patch<'agreements'>['head']>;
  body?: NonNullable<Patch<'agreements'>['body']>;
  said?: Said;
}

/**
 * Changes the one agreement of a mentorship, one change after the other: each starts from the whole text. `work` gives
 * the change, an empty one for none, and undefined to refuse.
 */
function change<Said extends object>(
  mentorshipId: string,
  work: (agreement: Agreement | undefined) => Change<Said> | undefined,
) {
  return inTurn(`agreement ${mentorshipId}`, async () => {
    const records = await database();
    if (!(await getRecord(records, 'mentorships', mentorshipId))) return notFound;
    const id = `agreement-${mentorshipId}`;
    const agreement = await getRecord(records, 'agreements', id);
    const { head, body, said } = work(agreement) ?? { head: undefined, body: null };
    if (body === null) return badRequest;
    if (!head) return { ok: true as const, rev: agreement?.rev ?? 0 };
    const fresh: Partial<Agreement> = { body: { v: 1, sections: {} } };
    const patch = { id, head: { mentorshipId, ...head }, body: body ?? {} };
    return { ...(await put(records, { store: 'agreements', patch, fresh })), ...said };
  });
}

function ticksOf(agreement: Agreement | undefined): { tickedByMe?: string; tickedByOther?: string } {
  const { tickedByMe, tickedByOther } = agreement ?? {};
  return { ...(tickedByMe ? { tickedByMe } : {}), ...(tickedByOther ? { tickedByOther } : {}) };
}

/** States that we know, days that are days, and texts within their limits. */
function isGoal(head: Record<string, unknown>, { body = {} }: Patch<'goals'>): boolean {
  const { status, audience, byOn, reviewedOn } = head;
  return (
    (GOAL_STATUSES as readonly unknown[]).includes(status) &&
    (audience === 'me' || audience === 'both') &&
    [byOn, reviewedOn].every((day) => day === undefined || day === null || isDay(day)) &&
    !isGoalTextWrong(body, goalsPlan)
  );
}

function isDay(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
}

function areAnswers(answers: unknown): boolean {
  if (typeof answers !== 'object' || answers === null) return false;
  return Object.values(answers).every((one) => Number.isInteger(one) && one >= 1 && one <= LIMITS.scale);
}
