import type { MeetingKind } from '../../content/types';
import type { CalendarEvent } from '../../core/calendar-event';
import { today, toLocal } from '../../core/local-time';
import { guessKind } from '../../core/meeting-kind';
import { pairRecords } from '../../core/pair-records';
import type { Meeting } from '../../core/records';
import { announce } from '../../platform/news';
import { type Database, getRecord, type Put, putAll, type Written } from '../../store';
import { loadPair } from './load';
import { type Draft, getDraft, knownDrafts } from './open-events';

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

/** What makes a draft a record: the meeting, the row of its occurrence, and, if said for the series, that row. */
export function meetingPuts(draft: Draft, kind: MeetingKind, forSeries: boolean, now: Date): Put[] {
  const { id, rev: _rev, createdAt: _c, updatedAt: _u, body, ...head } = draftMeeting(draft, kind, now);
  const { v: _v, ...words } = body;
  const puts: Put[] = [
    { store: 'meetings', patch: { id, head, body: words } },
    {
      store: 'calendarRefs',
      patch: {
        id: draft.refs.occurrenceId,
        head: { kind: 'occurrence', meetingId: id, seriesId: draft.seriesId ?? null, ignored: null },
        body: refWords(draft.event, true),
      },
    },
  ];
  if (forSeries && draft.refs.seriesId && draft.seriesId) puts.push(seriesPut(draft));
  return puts;
}

/** "This series is with ...": remembered for every occurrence. */
function seriesPut(draft: Draft): Put {
  return {
    store: 'calendarRefs',
    patch: {
      id: draft.refs.seriesId as string,
      head: {
        kind: 'series',
        seriesId: draft.seriesId ?? null,
        mentorshipIds: draft.mentorshipIds ?? null,
        ignored: null,
      },
      body: refWords(draft.event, false),
    },
  };
}

function refWords(event: CalendarEvent, isOccurrence: boolean) {
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

/**
 * The meeting as a record, written now if it was a draft. Called before each first write of a meeting.
 * @returns undefined when nobody knows this meeting, or whose it is.
 */
export async function ensureMeeting(database: Database, meetingId: string): Promise<Meeting | undefined> {
  const written = await getRecord(database, 'meetings', meetingId);
  if (written) return written;
  const draft = await getDraft(meetingId);
  if (!draft?.mentorshipIds) return undefined;
  const kind = await kindOf(database, draft);
  // A known pair stays known for the series, so that the next occurrence is found without its guests.
  announce(await putAll(database, meetingPuts(draft, kind, true, new Date()), new Date()));
  return getRecord(database, 'meetings', meetingId);
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
