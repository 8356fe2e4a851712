import { content } from '../../../content';
import { agendaLinesOf } from '../../../core/agenda-template';
import { addDays, dateOf, today } from '../../../core/local-time';
import { LIMITS } from '../../../core/points';
import type { ActionItem, AgendaLine, Meeting, Patch } from '../../../core/records';
import { correctionOf, shownMeeting } from '../../../core/shown-meeting';
import type { SuggestedQuestion } from '../../../core/views';
import type { Answer } from '../../../platform/answer';
import type { MeetingCalls } from '../../../platform/calls';
import { announce } from '../../../platform/news';
import { t } from '../../../platform/words';
import { type Database, getHead, getRecord, type Put, putAll, putNote } from '../../../store';
import { database } from '../database';
import { ensureMeeting } from '../ensure-meeting';
import { getDraft, setDraft } from '../open-events';
import type { Handlers } from '../router';
import { shownPut } from '../shown';
import { inTurn } from '../turns';
import { meetingView, otherQuestionsOf } from '../views';
import { sameCalls } from './same';

const refused = (reason: 'not-found' | 'bad-request' | 'not-allowed') => ({ ok: false, reason }) as const;

const calls: Handlers<MeetingCalls, unknown> = {
  ...sameCalls,

  putNote: async ({ meetingId, mentorshipId, text, baseRev, baseText, from }) => {
    const records = await database();
    const meeting = await ensureMeeting(records, meetingId);
    if (!meeting?.mentorshipIds.includes(mentorshipId)) return refused('not-found');
    const time = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' }).format(new Date());
    const divider = t(from === 'panel' ? 'note_conflict_panel' : 'note_conflict_sidebar', time);
    const put = { meetingId: meeting.id, mentorshipId, text, baseRev, baseText, divider };
    const { written, ...rest } = await putNote(records, put, new Date());
    announce([written]);
    return { ok: true, rev: written.rev, ...rest };
  },

  setNoteAudience: async ({ meetingId, mentorshipId, audience }) => {
    const records = await database();
    const meeting = await ensureMeeting(records, meetingId);
    if (!meeting?.mentorshipIds.includes(mentorshipId)) return refused('not-found');
    const patch: Patch<'notes'> = {
      id: `note-${meeting.id}-${mentorshipId}`,
      head: { meetingId: meeting.id, mentorshipId, audience: audience === 'both' ? 'both' : 'me' },
    };
    announce(await putAll(records, [{ store: 'notes', patch, fresh: noteWords }], new Date()));
    return { ok: true };
  },

  putAgendaLine: ({ meetingId, patch }) => putOfMeeting('agendaLines', meetingId, patch),
  putActionItem: ({ meetingId, patch }) => putOfMeeting('actionItems', meetingId, patch),

  putMeeting: async ({ meetingId, patch }) => {
    const records = await database();
    if (patch.id !== meetingId) return refused('bad-request');
    const meeting = await ensureMeeting(records, meetingId);
    if (!meeting) return correctDraft(meetingId, patch);
    const { status } = patch.head ?? {};
    const head = only(patch.head, ['status', 'kind', 'pulse', 'pulseWhy']);
    const body = { ...only(patch.body, ['corrected', 'title']), ...(await correction(meeting, patch)) };
    const puts: Put[] = [{ store: 'meetings', patch: { id: meeting.id, head, body } as Patch<'meetings'> }];
    if (status === 'held') puts.push(...(await shownPuts(records, meeting)));
    const written = await putAll(records, puts, new Date());
    announce(written);
    return { ok: true, rev: written[0]?.rev ?? 0 };
  },

  takeQuestion: async ({ meetingId, questionId, lineId }) => {
    const records = await database();
    const text = await questionText(records, questionId);
    const meeting = await ensureMeeting(records, meetingId);
    if (!text || !meeting) return refused('not-found');
    if (!(await isOfMeeting(records, 'agendaLines', lineId, meeting))) return refused('not-allowed');
    const head = { ...newLine(meeting), questionId };
    const puts: Put[] = [{ store: 'agendaLines', patch: { id: lineId, head, body: { text } } }];
    announce(await putAll(records, puts, new Date()));
    return { ok: true };
  },

  questionNotNow: async ({ meetingId, questionId, undo = false }) => {
    const records = await database();
    const meeting = await ensureMeeting(records, meetingId);
    if (!meeting) return refused('not-found');
    const notNowUntil = undo ? null : addDays(today(new Date()), LIMITS.notNowDays);
    const puts = meeting.mentorshipIds.map((id) => shownPut(id, questionId, { notNowUntil }));
    announce(await putAll(records, puts, new Date()));
    return { ok: true };
  },

  takeAgenda: async ({ meetingId, agendaId, lineIds }) => {
    const records = await database();
    const template = content.agendas.find(({ id }) => id === agendaId);
    const meeting = await ensureMeeting(records, meetingId);
    if (!template || !meeting) return refused('not-found');
    const lines = agendaLinesOf(template);
    if (lineIds.length !== lines.length) return refused('bad-request');
    for (const id of lineIds)
      if (!(await isOfMeeting(records, 'agendaLines', id, meeting))) return refused('not-allowed');
    const puts = lines.map(({ text, minutes }, at): Put => {
      const head = { ...newLine(meeting), order: Date.now() + at, minutes, agendaId };
      return { store: 'agendaLines', patch: { id: lineIds[at] as string, head, body: { text } } };
    });
    announce(await putAll(records, puts, new Date()));
    return { ok: true };
  },

  otherQuestions: async ({ meetingId }) => {
    const questions = await otherQuestionsOf(await database(), meetingId);
    return questions ? { ok: true, questions } : refused('not-found');
  },
};

/**
 * The calls about one meeting, for whoever may see it. One after the other: what is written while two meetings become
 * one is written before or after, and goes along.
 */
export const meetingCalls = Object.fromEntries(
  Object.entries(calls).map(([name, handler]) => [
    name,
    (args: never, from: unknown) => inTurn('meetings', (): Promise<unknown> => handler(args, from)),
  ]),
) as unknown as Handlers<MeetingCalls, unknown>;

/** The words of a question: shipped, or her own. */
async function questionText(records: Database, questionId: string): Promise<string | undefined> {
  const shipped = content.questions.find(({ id }) => id === questionId);
  return shipped?.text ?? (await getRecord(records, 'ownQuestions', questionId))?.body.text;
}

/** What a line or an item may be told from a surface. */
const writable = {
  agendaLines: ['mentorshipIds', 'state', 'closedIn', 'order', 'audience', 'minutes'],
  actionItems: ['mentorshipIds', 'state', 'closedIn', 'closedOn', 'owner', 'dueOn', 'audience'],
} as const;
/** Longest agenda line or next step, in characters. */
const longestLine = 2000;
/** A day. */
const longestMinutes = 1440;

function isMinutes(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) > 0 && (value as number) <= longestMinutes;
}

/** Nobody said yet whose meeting it is: what she corrects is kept with the draft. */
async function correctDraft(meetingId: string, patch: Patch<'meetings'>): Promise<Answer<{ rev: number }>> {
  const draft = await getDraft(meetingId);
  const corrected = patch.body?.corrected;
  if (!draft || !corrected) return refused('not-found');
  await setDraft({ ...draft, corrected: correctionOf(corrected, draft.event) });
  announce([{ store: 'open-event', id: meetingId, rev: 0 }]);
  return { ok: true, rev: 0 };
}

async function correction(meeting: Meeting, { body }: Patch<'meetings'>): Promise<Patch<'meetings'>['body']> {
  if (!body?.corrected) return {};
  const { startsAt, endsAt } = meeting;
  const read = { title: meeting.body.title, startsAt, ...(endsAt ? { endsAt } : {}) };
  return { corrected: correctionOf(body.corrected, (await getDraft(meeting.id))?.event ?? read) };
}

const noteWords = { audience: 'me', body: { v: 1, text: '' } } as const;

/** Written anew or changed; a line of another pair is not touched from here. */
async function putOfMeeting<S extends 'agendaLines' | 'actionItems'>(
  store: S,
  meetingId: string,
  patch: Patch<S>,
): Promise<Answer<{ rev: number }>> {
  const records = await database();
  const meeting = await ensureMeeting(records, meetingId);
  if (!meeting || typeof patch.id !== 'string') return refused('not-found');
  if (!(await isOfMeeting(records, store, patch.id, meeting))) return refused('not-allowed');
  const before = (await getRecord(records, store, patch.id)) as AgendaLine | ActionItem | undefined;
  const head: Record<string, unknown> = only(patch.head, writable[store]);
  const body = only(patch.body, ['text']);
  if (body.text !== undefined && (typeof body.text !== 'string' || body.text.length > longestLine))
    return refused('bad-request');
  if (head.minutes !== undefined && head.minutes !== null && !isMinutes(head.minutes)) return refused('bad-request');
  // What she wrote over a template's line is her own, and is carried over like any other.
  if (store === 'agendaLines' && body.text !== undefined) head.agendaId = null;
  // A new line belongs to all of the meeting unless it says to whom; never to others.
  const wanted = (head.mentorshipIds ?? before?.mentorshipIds ?? meeting.mentorshipIds) as string[];
  if (!Array.isArray(wanted) || !wanted.every((id) => meeting.mentorshipIds.includes(id)))
    return refused('not-allowed');
  const fresh = store === 'agendaLines' ? newLine(meeting) : newItem(meeting);
  const put = {
    store,
    patch: { id: patch.id, head: { ...head, mentorshipIds: [...wanted].sort() }, body },
    fresh,
  } as Put;
  const written = await putAll(records, [put], new Date());
  announce(written);
  return { ok: true, rev: written[0]?.rev ?? 0 };
}

/** A new id, or a record of these very people; also one that was removed keeps its people. */
async function isOfMeeting(
  records: Database,
  store: 'agendaLines' | 'actionItems',
  id: string,
  meeting: Meeting,
): Promise<boolean> {
  const record = (await getHead(records, store, id)) as Partial<AgendaLine & ActionItem> | undefined;
  return !record?.mentorshipIds || record.mentorshipIds.every((one) => meeting.mentorshipIds.includes(one));
}

function newLine(meeting: Meeting) {
  return {
    mentorshipIds: meeting.mentorshipIds,
    meetingId: meeting.id,
    state: 'open',
    order: Date.now(),
    audience: 'me',
  } as const;
}

function newItem(meeting: Meeting) {
  return {
    mentorshipIds: meeting.mentorshipIds,
    meetingId: meeting.id,
    owner: 'me',
    state: 'open',
    audience: 'me',
  } as const;
}

/** The meeting took place: what was proposed in it counts as shown, so that the next one proposes others. */
async function shownPuts(records: Database, meeting: Meeting): Promise<Put[]> {
  const view = await meetingView(records, meeting, false);
  const shownOn = dateOf(shownMeeting(meeting).startsAt);
  return (view?.questions ?? [])
    .slice(0, 3)
    .flatMap(({ questionId }: SuggestedQuestion) =>
      meeting.mentorshipIds.map((id) => shownPut(id, questionId, { shownOn, shownIn: meeting.id })),
    );
}

/** Only the named fields: a call changes what it is for, and nothing else. */
function only(fields: object | undefined, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields ?? {}).filter(([name]) => names.includes(name)));
}
