import type { MeetingKind } from '../../content/types';
import type { CalendarEvent } from '../../core/calendar-event';
import { today, toLocal } from '../../core/local-time';
import { guessKind } from '../../core/meeting-kind';
import { isSamePair } from '../../core/pair';
import { pairRecords } from '../../core/pair-records';
import type { Meeting, Patch } from '../../core/records';
import { compareMeetings } from '../../core/shown-meeting';
import { announce } from '../../platform/news';
import { type Database, getKept, getRecord, listRecords, type Put, putAll, type Written } from '../../store';
import { loadPair } from './load';
import { type Draft, getDraft, knownDrafts } from './open-events';
import { takenRows } from './resolve';

/** A meeting that is not written, as a record: what the notes page shows before the first word. */
export function draftMeeting(draft: Draft, kind: MeetingKind, now: Date): Meeting {
  const { event } = draft;
  const at = now.toISOString();
  return {
    id: draft.meetingId,
    rev: 0,
    createdAt: at,
    updatedAt: at,
    mentorshipIds: draft.mentorshipIds ?? [],
    ...(draft.seriesId ? { seriesId: draft.seriesId } : {}),
    ...timesOf(event),
    // A page that states no time: the day on which the event was opened keeps the order of meetings.
    startsAt: event.startsAt ?? today(new Date(draft.seenAt)),
    status: 'planned',
    kind,
    source: 'calendar',
    body: {
      v: 1,
      title: event.title ?? '',
      ...(event.location ? { location: event.location } : {}),
      ...(draft.corrected ? { corrected: draft.corrected } : {}),
    },
  };
}

function timesOf(event: CalendarEvent): Pick<Meeting, 'endsAt' | 'zone' | 'utc'> {
  return {
    ...(event.endsAt ? { endsAt: event.endsAt } : {}),
    ...(event.zone ? { zone: event.zone } : {}),
    ...(event.utc ? { utc: event.utc } : {}),
  };
}

/**
 * What makes a draft a record: the meeting, the rows of its occurrence, and those of its series; if said for the
 * series, with whom it is.
 * @param taken rows that belong to others and stay with them
 */
export function meetingPuts(
  draft: Draft,
  kind: MeetingKind,
  forSeries: boolean,
  taken: ReadonlySet<string>,
  now: Date,
): Put[] {
  const { id, rev: _rev, createdAt: _c, updatedAt: _u, body, ...head } = draftMeeting(draft, kind, now);
  const { v: _v, ...words } = body;
  return [{ store: 'meetings', patch: { id, head, body: words } }, ...rowPuts(draft, forSeries, taken)];
}

/** The rows by which the meeting of a draft's event is found, without those that belong to others. */
export function rowPuts(draft: Draft, forSeries: boolean, taken: ReadonlySet<string>): Put[] {
  const { meetingId, mentorshipIds, event, refs } = draft;
  const seriesId = draft.seriesId ?? null;
  const put = (id: string, head: Patch<'calendarRefs'>['head'], body: Patch<'calendarRefs'>['body']): Put[] =>
    taken.has(id) ? [] : [{ store: 'calendarRefs', patch: { id, head, body } as Patch<'calendarRefs'> }];
  const ofMeeting = { kind: 'occurrence', meetingId, seriesId, ignored: null } as const;
  const whose = forSeries ? { mentorshipIds: mentorshipIds ?? null, ignored: null } : {};
  const ofSeries = { kind: 'series', seriesId, ...whose } as const;
  return [
    ...refs.occurrence.flatMap(({ id }) => put(id, ofMeeting, refWords(event, true))),
    ...refs.series.flatMap(({ id }) => put(id, ofSeries, refWords(event, false))),
  ];
}

/** What else an event that we know is called here: it is found by that too, when its title and time have changed. */
export async function rememberRows(database: Database, draft: Draft): Promise<Written[]> {
  const taken = await takenRows(database, draft);
  // What is written so already is not written again at each opening.
  for (const { id } of draft.refs.occurrence)
    if ((await getRecord(database, 'calendarRefs', id))?.meetingId === draft.meetingId) taken.add(id);
  for (const { id } of draft.refs.series) if (await getRecord(database, 'calendarRefs', id)) taken.add(id);
  const puts = rowPuts(draft, false, taken);
  return putAll(database, puts, new Date());
}

export function refWords(event: CalendarEvent, isOccurrence: boolean) {
  const { adapter, host, account, calendar, seriesKey, originalStart, uid } = event;
  return {
    adapter,
    host,
    ...(account ? { account } : {}),
    ...(calendar ? { calendar } : {}),
    ...(seriesKey ? { seriesKey } : {}),
    ...(isOccurrence && originalStart ? { originalStart } : {}),
    ...(uid ? { uid } : {}),
  };
}

/** So often may a meeting have become another; a file may hold a circle. */
const mostSteps = 50;

/** The meeting, or the one that it was said to be the same as, which holds its words now. */
export async function livingMeeting(database: Database, meetingId: string): Promise<Meeting | undefined> {
  let id = meetingId;
  for (let step = 0; step < mostSteps; step++) {
    const kept = await getKept(database, 'meetings', id);
    if (!kept?.deletedAt) return kept;
    if (!kept.sameAs) return undefined;
    id = kept.sameAs;
  }
  return undefined;
}

/**
 * The meeting as a record, written now if it was a draft. Called before each first write of a meeting.
 * @returns undefined when nobody knows this meeting, or whose it is.
 */
export async function ensureMeeting(database: Database, meetingId: string): Promise<Meeting | undefined> {
  const kept = await livingMeeting(database, meetingId);
  const draft = await getDraft(meetingId);
  if (kept) {
    // She writes in it at the event that was taken for it: from now on it is this event's.
    if (draft && kept.id === meetingId) announce(await rememberRows(database, draft));
    return kept;
  }
  if (!draft?.mentorshipIds) return undefined;
  const kind = await kindOf(database, draft);
  // A known pair stays known for the series, so that the next occurrence is found without its guests.
  const taken = await takenRows(database, draft);
  const now = new Date();
  const puts = meetingPuts(draft, kind, true, taken, now);
  puts.push(...(await noMoreFirst(database, draftMeeting(draft, kind, now))));
  announce(await putAll(database, puts, now));
  return getRecord(database, 'meetings', meetingId);
}

/** There is one first meeting: what was taken for it, while one before it was not known, is a regular one. */
export async function noMoreFirst(database: Database, meeting: Meeting): Promise<Put[]> {
  const [id] = meeting.mentorshipIds;
  if (meeting.kind !== 'first' || !id) return [];
  const all = await listRecords(database, 'meetings', { index: 'mentorshipIds', is: id });
  return all
    .filter((one) => one.kind === 'first' && isSamePair(one.mentorshipIds, meeting.mentorshipIds))
    .filter((one) => one.id !== meeting.id && compareMeetings(one, meeting) > 0)
    .map((one) => ({ store: 'meetings', patch: { id: one.id, head: { kind: 'regular' } } }));
}

/** What kind of meeting a draft will be, by what is known of the pair. */
export async function kindOf(database: Database, draft: Draft): Promise<MeetingKind> {
  const nowLocal = toLocal(new Date());
  const ids = draft.mentorshipIds ?? [];
  const loaded = await loadPair(database, ids);
  const now = new Date();
  // Also what was seen and not written: of two such meetings only one is the first.
  const isNew = (id: string) => id !== draft.meetingId && loaded.meetings.every((one) => one.id !== id);
  const seen = (await knownDrafts()).filter(({ event, meetingId }) => event.startsAt && isNew(meetingId));
  const meetings = [...loaded.meetings, ...seen.map((one) => draftMeeting(one, 'regular', now))];
  const pair = pairRecords(ids, { ...loaded, meetings }, nowLocal);
  return pair ? guessKind(pair, draftMeeting(draft, 'regular', now), nowLocal) : 'regular';
}

/** An event that was moved or renamed in the calendar: the meeting follows; what she corrected herself stays. */
export async function updateFromPage(database: Database, meeting: Meeting, event: CalendarEvent): Promise<Written[]> {
  const title = event.title ?? meeting.body.title;
  const startsAt = event.startsAt ?? meeting.startsAt;
  const endsAt = event.endsAt ?? (event.startsAt ? undefined : meeting.endsAt);
  if (title === meeting.body.title && startsAt === meeting.startsAt && endsAt === meeting.endsAt) return [];
  const patch = { id: meeting.id, head: { startsAt, endsAt: endsAt ?? null }, body: { title } };
  return putAll(database, [{ store: 'meetings', patch }], new Date());
}
