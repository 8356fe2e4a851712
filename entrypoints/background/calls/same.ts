import { isSamePair } from '../../../core/pair';
import type { Meeting } from '../../../core/records';
import { canBeSame, keepApart, mergeMeetings, mergeSeries, splitMeeting } from '../../../core/series-memory';
import { shownMeeting } from '../../../core/shown-meeting';
import type { MeetingCalls } from '../../../platform/calls';
import { newId } from '../../../platform/ids';
import { announce } from '../../../platform/news';
import { t } from '../../../platform/words';
import { type Database, getRecord, listRecords } from '../../../store';
import { database } from '../database';
import { draftMeeting, kindOf } from '../ensure-meeting';
import { type Draft, getDraft, moveOpen } from '../open-events';
import type { Handlers } from '../router';
import { doBatch, eventRows, nearby, recordsOfMeeting, rowsOf, undoBatch } from '../same';

type SameCall = 'nearbyMeetings' | 'saySame' | 'sayNotSame' | 'splitMeeting' | 'undoSame';

const notFound = { ok: false, reason: 'not-found' } as const;

/** Which meeting, or which series, an event is: said by her, and taken back. */
export const sameCalls: Pick<Handlers<MeetingCalls, unknown>, SameCall> = {
  nearbyMeetings: async ({ meetingId }) => {
    const records = await database();
    const { meeting } = (await find(records, meetingId)) ?? {};
    return meeting ? { ok: true, meetings: await nearby(records, meeting) } : notFound;
  },

  saySame: async ({ meetingId, about, otherId }) => {
    const records = await database();
    const found = await find(records, meetingId);
    if (!found) return notFound;
    return about === 'series' ? saySameSeries(records, found, otherId) : saySameMeeting(records, found, otherId);
  },

  sayNotSame: async ({ meetingId, about, otherId }) => {
    const records = await database();
    const found = await find(records, meetingId);
    if (!found) return notFound;
    const { meeting, draft } = found;
    const kind = about === 'series' ? 'series' : 'occurrence';
    const rows = (await rowsOf(records, meeting, draft)).filter((row) => row.kind === kind);
    const batch = keepApart(kind, rows, eventRows(draft, kind), otherId);
    return doBatch(records, batch, { before: meetingId, after: meetingId });
  },

  splitMeeting: async ({ meetingId }) => {
    const records = await database();
    const found = await find(records, meetingId);
    if (!found?.draft || found.meeting.rev === 0) return notFound;
    const { meeting, draft } = found;
    const { corrected: _corrected, ...event } = draft;
    const next: Draft = { ...event, meetingId: newId(), mentorshipIds: meeting.mentorshipIds };
    const own = draftMeeting(next, await kindOf(records, next), new Date());
    const rows = await rowsOf(records, meeting, draft);
    const batch = splitMeeting(meeting, rows, own, eventRows(draft, 'occurrence'));
    const said = { before: meetingId, after: own.id, made: own.id, draft };
    const answer = await doBatch(records, batch, said);
    await openAs(meetingId, next);
    return answer;
  },

  undoSame: async ({ meetingId, undoId }) => {
    const undo = await undoBatch(await database(), undoId, meetingId);
    if (!undo) return notFound;
    if (undo.draft) await openAs(undo.after, undo.draft);
    return { ok: true };
  },
};

interface Found {
  meeting: Meeting;
  draft?: Draft;
}

/** A meeting by id, written or the draft of an open event whose people are known. */
async function find(records: Database, meetingId: string): Promise<Found | undefined> {
  const draft = await getDraft(meetingId);
  const written = await getRecord(records, 'meetings', meetingId);
  if (written) return { meeting: written, ...(draft ? { draft } : {}) };
  if (!draft?.mentorshipIds) return undefined;
  return { meeting: draftMeeting(draft, await kindOf(records, draft), new Date()), draft };
}

async function saySameMeeting(records: Database, { meeting, draft }: Found, otherId: string) {
  const into = await getRecord(records, 'meetings', otherId);
  if (!into || !canBeSame(meeting, into)) return notFound;
  const day = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'long', year: 'numeric' });
  const date = day.format(new Date(`${shownMeeting(meeting).startsAt.slice(0, 10)}T12:00`));
  const batch = mergeMeetings(
    meeting,
    into,
    { from: await recordsOfMeeting(records, meeting), into: await recordsOfMeeting(records, into) },
    eventRows(draft, 'occurrence'),
    t('same_divider', date),
  );
  const answer = await doBatch(records, batch, { before: meeting.id, after: into.id, ...(draft ? { draft } : {}) });
  if (draft) {
    const { corrected: _corrected, also: _also, ...event } = draft;
    const series = into.seriesId ?? draft.seriesId;
    await openAs(meeting.id, {
      ...event,
      meetingId: into.id,
      mentorshipIds: into.mentorshipIds,
      ...(series ? { seriesId: series } : {}),
    });
  }
  return answer;
}

async function saySameSeries(records: Database, { meeting, draft }: Found, seriesId: string) {
  const { seriesId: newId, mentorshipIds } = meeting;
  // One of its meetings may have turned out to be with somebody else: only what is of these people is touched.
  const isOurs = (one: { mentorshipIds?: string[] }) => isSamePair(one.mentorshipIds ?? mentorshipIds, mentorshipIds);
  const older = await listRecords(records, 'meetings', { index: 'seriesId', is: seriesId });
  if (!newId || newId === seriesId || !older.some(isOurs)) return notFound;
  const meetings = (await listRecords(records, 'meetings', { index: 'seriesId', is: newId })).filter(isOurs);
  const ids = new Set([meeting.id, ...meetings.map(({ id }) => id)]);
  const refs = (await listRecords(records, 'calendarRefs', { index: 'seriesId', is: newId })).filter((row) =>
    row.meetingId === undefined ? isOurs(row) : ids.has(row.meetingId),
  );
  const event = eventRows(draft, 'series');
  const own: typeof event.refs = await Promise.all(
    event.refs.map(({ id }) => getRecord(records, 'calendarRefs', id)),
  ).then((rows) => event.refs.filter((_, at) => isOurs(rows[at] ?? {})));
  const rows = await listRecords(records, 'calendarRefs', { index: 'seriesId', is: seriesId });
  const whose = rows.filter(isOurs).find((row) => row.kind === 'series' && row.mentorshipIds)?.mentorshipIds;
  const batch = mergeSeries(seriesId, { meetings, refs }, { ...event, refs: own }, whose);
  const answer = await doBatch(records, batch, { before: meeting.id, after: meeting.id, ...(draft ? { draft } : {}) });
  if (draft) await openAs(meeting.id, { ...draft, seriesId });
  return answer;
}

/** The open event is this draft's meeting from now on, wherever it is shown. */
async function openAs(from: string, draft: Draft): Promise<void> {
  await moveOpen(from, draft);
  announce([{ store: 'open-event', id: draft.meetingId, rev: 0 }]);
}
