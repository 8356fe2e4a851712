import { askSame, type SameQuestion } from '../../core/ask-same';
import type { AnyRecord, Batch, Named } from '../../core/batch';
import { inverseOf, stillStands } from '../../core/batch';
import { dateOf, daysBetween } from '../../core/local-time';
import { isSamePair } from '../../core/pair';
import type { CalendarRef, Meeting } from '../../core/records';
import type { EventRows, MeetingRecords } from '../../core/series-memory';
import { shownMeeting } from '../../core/shown-meeting';
import type { MeetingView, NearbyMeeting } from '../../core/views';
import { newId } from '../../platform/ids';
import { announce } from '../../platform/news';
import { type Database, getKept, getRecord, listRecords, putBatch } from '../../store';
import { refWords } from './ensure-meeting';
import { loadPair } from './load';
import { type Draft, getDraft, setUndo, takeUndo, type Undo } from './open-events';

/**
 * What is to be asked, and can be done, about which meeting this is.
 * @param meetings all that these people have
 */
export async function sameParts(
  records: Database,
  meeting: Meeting,
  meetings: readonly Meeting[],
): Promise<Pick<MeetingView, 'ask' | 'canSplit'>> {
  const draft = await getDraft(meeting.id);
  const rows = await rowsOf(records, meeting, draft);
  const notSame = new Set(rows.flatMap((row) => row.notSameAs ?? []));
  const also = draft?.also ?? [];
  const isUnnamed = draft !== undefined && draft.event.seriesKey === undefined && draft.event.uid === undefined;
  const doubt = { meeting, meetings, also, notSame, isUnnamed };
  let ask = askSame(doubt);
  // "Not the same" is said once, from either side.
  while (ask && (await isSaidApart(records, ask, meeting))) {
    notSame.add(ask.otherId);
    ask = askSame(doubt);
  }
  return { ...(ask ? { ask } : {}), ...(draft && meeting.rev > 0 ? { canSplit: true as const } : {}) };
}

async function isSaidApart(records: Database, { about, otherId }: SameQuestion, meeting: Meeting): Promise<boolean> {
  const mine = about === 'series' ? meeting.seriesId : meeting.id;
  const index = about === 'series' ? 'seriesId' : 'meetingId';
  const rows = await listRecords(records, 'calendarRefs', { index, is: otherId });
  return rows.some((row) => mine !== undefined && row.notSameAs?.includes(mine));
}

/** The rows of a meeting, of its series, and of its event. */
export async function rowsOf(records: Database, meeting: Meeting, draft: Draft | undefined): Promise<CalendarRef[]> {
  const lists = [await listRecords(records, 'calendarRefs', { index: 'meetingId', is: meeting.id })];
  if (meeting.seriesId)
    lists.push(await listRecords(records, 'calendarRefs', { index: 'seriesId', is: meeting.seriesId }));
  for (const { id } of draft ? [...draft.refs.occurrence, ...draft.refs.series] : []) {
    const row = await getRecord(records, 'calendarRefs', id);
    if (row) lists.push([row]);
  }
  const rows = lists.flat().filter((row) => row.kind === 'series' || isOf(row, meeting, draft));
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

/** An occurrence's row belongs to the meeting, or to its event and to no other meeting. */
function isOf(row: CalendarRef, meeting: Meeting, draft: Draft | undefined): boolean {
  if (row.meetingId !== undefined) return row.meetingId === meeting.id;
  return draft?.refs.occurrence.some(({ id }) => id === row.id) ?? false;
}

async function meetingsOfPair(records: Database, meeting: Meeting): Promise<Meeting[]> {
  const [first] = meeting.mentorshipIds;
  if (!first) return [];
  const all = await listRecords(records, 'meetings', { index: 'mentorshipIds', is: first });
  return all.filter((one) => isSamePair(one.mentorshipIds, meeting.mentorshipIds));
}

/** As many as fit in a list; further away than this, it is another meeting. */
const most = 8;
const nearDays = 60;

export async function nearby(records: Database, meeting: Meeting): Promise<NearbyMeeting[]> {
  const day = dateOf(shownMeeting(meeting).startsAt);
  const away = (one: Meeting) => Math.abs(daysBetween(day, dateOf(shownMeeting(one).startsAt)));
  const others = (await meetingsOfPair(records, meeting)).filter((one) => one.id !== meeting.id);
  return others
    .filter((one) => away(one) <= nearDays)
    .sort((a, b) => away(a) - away(b))
    .slice(0, most)
    .map((one) => ({ meetingId: one.id, title: shownMeeting(one).title, startsAt: shownMeeting(one).startsAt }));
}

export function eventRows(draft: Draft | undefined, kind: 'occurrence' | 'series'): EventRows {
  if (!draft) return { refs: [], words: undefined };
  return { refs: draft.refs[kind], words: refWords(draft.event, kind === 'occurrence') };
}

/** All that is kept of a meeting outside its record. */
export async function recordsOfMeeting(records: Database, meeting: Meeting): Promise<MeetingRecords> {
  const [pair, notes, refs] = await Promise.all([
    loadPair(records, meeting.mentorshipIds),
    listRecords(records, 'notes', { index: 'meetingId', is: meeting.id }),
    listRecords(records, 'calendarRefs', { index: 'meetingId', is: meeting.id }),
  ]);
  return { ...pair, notes, refs };
}

/** Writes it, and keeps how to take it back. */
export async function doBatch(records: Database, done: Batch, undo: Omit<Undo, 'undoId' | 'done' | 'inverse'>) {
  const before = await readAll(records, done);
  const inverse = inverseOf(done, before);
  const undoId = newId();
  await setUndo({ ...undo, undoId, done, inverse });
  announce(await putBatch(records, done, new Date()));
  return { ok: true as const, meetingId: undo.after, undoId };
}

/** Takes it back unless somebody wrote there meanwhile. */
export async function undoBatch(records: Database, undoId: string, meetingId: string): Promise<Undo | undefined> {
  const undo = await takeUndo(undoId);
  if (!undo || ![undo.before, undo.after].includes(meetingId)) return undefined;
  if (!stillStands(undo.done, await readAll(records, undo.done))) return undefined;
  if (undo.made && (await hasWords(records, undo.made))) return undefined;
  announce(await putBatch(records, undo.inverse, new Date()));
  return undo;
}

async function hasWords(records: Database, meetingId: string): Promise<boolean> {
  const meeting = await getRecord(records, 'meetings', meetingId);
  if (!meeting) return false;
  const kept = await recordsOfMeeting(records, meeting);
  return (
    kept.notes.some((note) => note.body.text !== '') ||
    [...kept.agendaLines, ...kept.actionItems].some((one) => one.meetingId === meetingId || one.closedIn === meetingId)
  );
}

async function readAll(records: Database, batch: Batch): Promise<(named: Named) => AnyRecord | undefined> {
  const found = new Map<string, AnyRecord>();
  const named: Named[] = [...batch.puts.map(({ store, patch }) => ({ store, id: patch.id })), ...batch.remove];
  for (const { store, id } of named) {
    const record = await getKept(records, store, id);
    if (record) found.set(`${store} ${id}`, record as unknown as AnyRecord);
  }
  return ({ store, id }) => found.get(`${store} ${id}`);
}
