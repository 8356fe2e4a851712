import type { CalendarEvent } from '../../core/calendar-event';
import { type EventRefs, eventRefs, type RefBy, type RefId } from '../../core/calendar-ref';
import { type Known, type Match, matchMeeting } from '../../core/meeting-match';
import { isSamePair } from '../../core/pair';
import type { CalendarRef, Meeting } from '../../core/records';
import { agrees } from '../../core/series-memory';
import { newId } from '../../platform/ids';
import { type Database, getHead, getRecord, listRecords } from '../../store';
import { type Draft, findDraft } from './open-events';

/** What an opened event is to us. */
export interface Resolved {
  draft: Draft;
  /** Written already. */
  meeting?: Meeting;
  /**
   * What the meeting is known by. own: this page's own row, so it follows what this page says; uid: a row that every
   * calendar may claim, and something else that agrees; time: the same people at the same time, which any page may say.
   */
  by?: 'own' | 'uid' | 'time';
  /** "Not a mentoring meeting": the row that says so. */
  ignoredBy?: string;
}

/**
 * Finds the meeting of an event, or makes a draft in memory. Writes nothing.
 * @param unnamed the event without an id that was open just before in the same document.
 */
export async function resolve(database: Database, event: CalendarEvent, unnamed?: Draft): Promise<Resolved> {
  const refs = await eventRefs(event);
  const changed = unnamed && isSameUnnamed(unnamed.event, event) ? unnamed : undefined;
  const occurrence = await readRows(database, refs.occurrence);
  const pointed = await meetingsOf(database, event, occurrence);
  const series = await seriesOf(database, event, await readRows(database, refs.series));
  const kept = changed ? await getRecord(database, 'meetings', changed.meetingId) : undefined;
  const sure = pointed.find(({ isSure }) => isSure);
  const found = sure?.meeting ?? kept;
  const isOwn = sure ? sure.isOwn : kept && changed && (changed.isOwn || (await isPointed(database, changed, kept)));
  const mentorshipIds = await whose(database, event, found, series.row);
  const meeting = found ?? (await sameTimeMeeting(database, event, mentorshipIds));
  const before = (await findDraft(event, refs)) ?? changed;
  const draft: Draft = {
    meetingId: meeting?.id ?? before?.meetingId ?? newId(),
    event,
    refs,
    seenAt: Date.now(),
  };
  if (before?.corrected) draft.corrected = before.corrected;
  const newSeries = refs.series.length > 0 ? newId() : undefined;
  const seriesId = meeting?.seriesId ?? series.row?.seriesId ?? before?.seriesId ?? newSeries;
  if (seriesId) draft.seriesId = seriesId;
  if (mentorshipIds) draft.mentorshipIds = mentorshipIds;
  const also = [...pointed.map((one) => one.meeting.id), ...series.ids].filter(
    (id) => id !== draft.meetingId && id !== seriesId,
  );
  if (also.length > 0) draft.also = also;
  if (isOwn) draft.isOwn = true;
  const by = isOwn ? 'own' : sure ? 'uid' : 'time';
  const ignoredBy = meeting ? undefined : await ignoringRow(database, refs);
  return { draft, ...(meeting ? { meeting, by } : {}), ...(ignoredBy ? { ignoredBy } : {}) };
}

/** Is the meeting written as this event's? */
async function isPointed(database: Database, draft: Draft, meeting: Meeting): Promise<boolean> {
  return (await readRows(database, draft.refs.occurrence)).some(({ meetingId }) => meetingId === meeting.id);
}

/** "Not a mentoring meeting" was said of this event or its series: the id of the row that says so. */
export async function ignoringRow(database: Database, refs: EventRefs): Promise<string | undefined> {
  const occurrence = await readRows(database, refs.occurrence);
  if (occurrence.some((row) => row.meetingId)) return undefined;
  const one = occurrence.find((row) => row.ignored);
  if (one) return one.id;
  const series = (await readRows(database, refs.series)).find(({ by }) => by !== 'uid');
  return series?.ignored ? series.id : undefined;
}

/** What a row says needs none of its words: it is found also while they are locked. */
type Row = Omit<CalendarRef, 'body'> & { by: RefBy };

export async function readRows(database: Database, refs: readonly RefId[]): Promise<Row[]> {
  const rows = await Promise.all(refs.map(({ id }) => getHead(database, 'calendarRefs', id)));
  return rows.flatMap((row, at) => (row && !row.deletedAt ? [{ ...row, by: (refs[at] as RefId).by }] : []));
}

/** The meetings to which the rows point, most exact first. One that only a UID names needs something that agrees. */
async function meetingsOf(
  database: Database,
  event: CalendarEvent,
  rows: readonly Row[],
): Promise<{ meeting: Meeting; isSure: boolean; isOwn: boolean }[]> {
  const found: { meeting: Meeting; isSure: boolean; isOwn: boolean }[] = [];
  for (const { meetingId, by } of rows) {
    const meeting = meetingId ? await getRecord(database, 'meetings', meetingId) : undefined;
    if (!meeting || found.some((one) => one.meeting.id === meeting.id)) continue;
    const isSure = by !== 'uid' || agrees(event, [meeting], await emailsOf(database, meeting.mentorshipIds));
    found.push({ meeting, isSure, isOwn: by !== 'uid' });
  }
  return found;
}

/** The row of the event's series, and all series to which its rows point. */
async function seriesOf(
  database: Database,
  event: CalendarEvent,
  rows: readonly Row[],
): Promise<{ row?: Row; ids: string[] }> {
  const ids = rows.flatMap(({ seriesId }) => seriesId ?? []);
  for (const row of rows) {
    if (row.by !== 'uid') return { row, ids };
    const meetings = row.seriesId
      ? await listRecords(database, 'meetings', { index: 'seriesId', is: row.seriesId })
      : [];
    const whom = row.mentorshipIds ?? meetings[0]?.mentorshipIds ?? [];
    if (agrees(event, meetings, await emailsOf(database, whom))) return { row, ids };
  }
  return { ids };
}

async function emailsOf(database: Database, mentorshipIds: readonly string[]): Promise<Set<string>> {
  const emails = new Set<string>();
  for (const id of mentorshipIds) {
    const mentorship = await getRecord(database, 'mentorships', id);
    const person = mentorship && (await getRecord(database, 'people', mentorship.personId));
    for (const email of person?.body.emails ?? []) emails.add(email.toLowerCase());
  }
  return emails;
}

/**
 * Rows of the event that belong to another meeting or series, of which nobody said that it is the same: they stay
 * with it when this one is written.
 */
export async function takenRows(database: Database, draft: Draft): Promise<Set<string>> {
  const taken = new Set<string>();
  for (const row of await readRows(database, draft.refs.occurrence))
    if (row.meetingId && row.meetingId !== draft.meetingId && (await getRecord(database, 'meetings', row.meetingId)))
      taken.add(row.id);
  for (const row of await readRows(database, draft.refs.series))
    if (row.seriesId && row.seriesId !== draft.seriesId) taken.add(row.id);
  return taken;
}

/**
 * A meeting that was entered by hand or came from a feed, of the same people and at the same time, is this event: its
 * notes are shown, and no second one is made. To a feed's event every written one counts, for the page tells more.
 */
async function sameTimeMeeting(
  database: Database,
  event: CalendarEvent,
  mentorshipIds: readonly string[] | undefined,
): Promise<Meeting | undefined> {
  if (!mentorshipIds || !event.startsAt) return undefined;
  const sameTime = await listRecords(database, 'meetings', { index: 'startsAt', is: event.startsAt });
  for (const meeting of sameTime) {
    const rows = await listRecords(database, 'calendarRefs', { index: 'meetingId', is: meeting.id });
    const isElsewhere = event.adapter !== 'feed' && rows.some(({ body }) => body.adapter !== 'feed');
    if (!isElsewhere && isSamePair(meeting.mentorshipIds, mentorshipIds)) return meeting;
  }
  return undefined;
}

/** An event without an id whose title or time (not both) was changed while it was open. */
function isSameUnnamed(before: CalendarEvent, now: CalendarEvent): boolean {
  if (now.seriesKey !== undefined || before.adapter !== now.adapter || before.host !== now.host) return false;
  return (before.title === now.title) !== (before.startsAt === now.startsAt);
}

async function whose(
  database: Database,
  event: CalendarEvent,
  meeting: Meeting | undefined,
  series: Row | undefined,
): Promise<string[] | undefined> {
  const said = meeting?.mentorshipIds ?? series?.mentorshipIds;
  if (said && (await allLiving(database, said))) return said;
  return (await matchEvent(database, event)).mentorshipIds;
}

async function allLiving(database: Database, mentorshipIds: readonly string[]): Promise<boolean> {
  const found = await Promise.all(mentorshipIds.map((id) => getRecord(database, 'mentorships', id)));
  return found.length > 0 && found.every((one) => one !== undefined);
}

/** Who is likely, by what the page says and what is known. */
export async function matchEvent(database: Database, event: CalendarEvent): Promise<Match> {
  return matchMeeting(event, await known(database));
}

export async function known(database: Database): Promise<Known> {
  const [people, mentorships, meetings] = await Promise.all([
    listRecords(database, 'people'),
    listRecords(database, 'mentorships'),
    listRecords(database, 'meetings', { index: 'startsAt', is: recent(new Date()), limit: 500 }),
  ]);
  return { people, mentorships, meetings };
}

// Half a year back and all that is to come.
function recent(now: Date): IDBKeyRange {
  return IDBKeyRange.lowerBound(new Date(now.getTime() - 183 * 86_400_000).toISOString().slice(0, 10));
}
