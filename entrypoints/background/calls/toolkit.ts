import { content } from '../../../content';
import type { Problem } from '../../../content/types';
import { findProblems } from '../../../core/find-problem';
import { addDays, today, toLocal } from '../../../core/local-time';
import { type PairRecords, pairRecords } from '../../../core/pair-records';
import { countingPicks } from '../../../core/picks';
import { LIMITS } from '../../../core/points';
import { foundLines, problemLine, problemView } from '../../../core/problem-view';
import { questionRows } from '../../../core/question-library';
import { readingView } from '../../../core/reading';
import type { Patch } from '../../../core/records';
import type { OwnCalls } from '../../../platform/calls';
import { announce } from '../../../platform/news';
import { type Database, getRecord, listRecords, type Put, putAll, removeAll } from '../../../store';
import { database } from '../database';
import { loadPair } from '../load';
import type { Handlers } from '../router';
import { contactsNow } from '../settings';
import { shownPut } from '../shown';

type ToolkitCalls = Pick<
  OwnCalls,
  | 'getReading'
  | 'listQuestions'
  | 'putOwnQuestion'
  | 'starQuestion'
  | 'putOffQuestion'
  | 'findProblems'
  | 'getProblem'
  | 'pickProblem'
  | 'sortProblem'
  | 'sayHelped'
>;

/** As many problems as a search shows. */
const found = 3;
/** What most people come with, in this order (content guide, 4): shown while nothing is typed or found. */
const usual = [
  'what-to-ask',
  'cancelling',
  'no-follow-up',
  'too-busy',
  'vague-feedback',
  'goals-drift',
  'career-unsure',
];
const usualShown = 6;
const longestQuestion = 300;

const notFound = { ok: false, reason: 'not-found' } as const;
const badRequest = { ok: false, reason: 'bad-request' } as const;

/** Questions, problems and what there is to read: the content, for one pair. */
export const toolkitCalls: Handlers<ToolkitCalls, unknown> = {
  getReading: async ({ role }) => ({ ok: true, reading: readingView(content, role) }),

  listQuestions: async ({ mentorshipIds }) => {
    const records = await database();
    const pair = await pairOf(records, mentorshipIds);
    if (!pair) return notFound;
    const own = await listRecords(records, 'ownQuestions');
    return { ok: true, questions: questionRows(pair, content, own, toLocal(new Date())) };
  },

  putOwnQuestion: async ({ patch }) => {
    const { text } = patch.body ?? {};
    if (text !== undefined && !isShort(text, longestQuestion)) return badRequest;
    const written = await putAll(await database(), [{ store: 'ownQuestions', patch }], new Date());
    announce(written);
    return { ok: true, rev: written[0]?.rev ?? 0 };
  },

  starQuestion: ({ mentorshipIds, questionId, starred }) => mark(mentorshipIds, questionId, { starred }),

  putOffQuestion: ({ mentorshipIds, questionId, undo = false }) =>
    mark(mentorshipIds, questionId, { notNowUntil: undo ? null : addDays(today(new Date()), LIMITS.notNowDays) }),

  findProblems: async ({ mentorshipIds, typed }) => {
    const pair = await pairOf(await database(), mentorshipIds);
    if (!pair) return notFound;
    const role = pair.pair.myRole;
    const fitting = findProblems(content.problems, typed, role).map(({ problem }) => problem);
    const most = usual.flatMap((id) => problemOf(id) ?? []).filter(({ roles }) => roles.includes(role));
    return {
      ok: true,
      ...foundLines(fitting.slice(0, found), content, { role, contacts: await contactsNow() }),
      usual: most.slice(0, usualShown).map((problem) => problemLine(problem, role)),
    };
  },

  getProblem: async ({ mentorshipIds, problemId }) => {
    const pair = await pairOf(await database(), mentorshipIds);
    const problem = problemOf(problemId);
    if (!pair || !problem) return notFound;
    const scope = { nowLocal: toLocal(new Date()), contacts: await contactsNow() };
    return { ok: true, problem: problemView(problem, pair, content, scope) };
  },

  pickProblem: async ({ mentorshipIds, problemId, undo = false }) => {
    const records = await database();
    const problem = problemOf(problemId);
    // Of harm and danger nothing is kept, whoever asks.
    if (!problem || problem.level === 'urgent') return badRequest;
    const pair = await pairOf(records, mentorshipIds);
    if (!pair) return notFound;
    const pickedOn = today(new Date());
    for (const mentorshipId of mentorshipIds) {
      const id = pickId(mentorshipId, problemId, pickedOn);
      const put: Put = {
        store: 'problemsPicked',
        patch: { id, head: { mentorshipId, problemId, pickedOn, sortedOn: null } },
      };
      announce(
        undo
          ? await removeAll(records, { store: 'problemsPicked', id }, [], new Date())
          : await putAll(records, [put], new Date()),
      );
    }
    return { ok: true };
  },

  sortProblem: async ({ mentorshipIds, problemId, undo = false }) => {
    const records = await database();
    const pair = await pairOf(records, mentorshipIds);
    if (!pair) return notFound;
    const now = today(new Date());
    const picks = undo ? pair.problemsPicked.filter(({ sortedOn }) => sortedOn === now) : countingIn(pair, now);
    await change(
      records,
      picks.filter((one) => one.problemId === problemId).map(({ id }) => id),
      { sortedOn: undo ? null : now },
    );
    return { ok: true };
  },

  sayHelped: async ({ mentorshipIds, problemId, pickedOn, helped, undo = false }) => {
    const records = await database();
    if (!['yes', 'some', 'no', 'skipped'].includes(helped)) return badRequest;
    const pair = await pairOf(records, mentorshipIds);
    if (!pair) return notFound;
    // An older pick of the same problem is answered with it: she is asked once.
    const picks = pair.problemsPicked.filter((one) => one.problemId === problemId && one.pickedOn <= pickedOn);
    await change(
      records,
      picks.map(({ id }) => id),
      { helped: undo ? null : helped },
    );
    return { ok: true };
  },
};

async function pairOf(records: Database, mentorshipIds: readonly string[]): Promise<PairRecords | undefined> {
  const ids = [...new Set(mentorshipIds)].sort();
  return pairRecords(ids, await loadPair(records, ids), toLocal(new Date()));
}

function problemOf(id: string): Problem | undefined {
  return content.problems.find((one) => one.id === id);
}

/** All picks that count, also the same problem of several members. */
function countingIn({ problemsPicked, mentorships }: PairRecords, now: string) {
  return mentorships.flatMap(({ id }) =>
    countingPicks({ problemsPicked: problemsPicked.filter((one) => one.mentorshipId === id) }, now),
  );
}

async function change(
  records: Database,
  ids: readonly string[],
  head: NonNullable<Patch<'problemsPicked'>['head']>,
): Promise<void> {
  const puts = ids.map((id): Put => ({ store: 'problemsPicked', patch: { id, head } }));
  announce(await putAll(records, puts, new Date()));
}

async function mark(
  mentorshipIds: readonly string[],
  questionId: string,
  head: NonNullable<Patch<'questionsShown'>['head']>,
) {
  const records = await database();
  for (const id of mentorshipIds) if (!(await getRecord(records, 'mentorships', id))) return notFound;
  const puts = mentorshipIds.map((id) => shownPut(id, questionId, head));
  announce(await putAll(records, puts, new Date()));
  return { ok: true } as const;
}

function pickId(mentorshipId: string, problemId: string, pickedOn: string): string {
  return `pick-${mentorshipId}-${problemId}-${pickedOn}`;
}

function isShort(text: unknown, longest: number): boolean {
  return typeof text === 'string' && text.trim() !== '' && text.length <= longest;
}
