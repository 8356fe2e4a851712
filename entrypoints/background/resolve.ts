import type { CalendarEvent } from '../../core/calendar-event';
import { type EventRefs, eventRefs } from '../../core/calendar-ref';
import { type Known, type Match, matchMeeting } from '../../core/meeting-match';
import { isSamePair } from '../../core/pair';
import type { CalendarRef, Meeting } from '../../core/records';
import { newId } from '../../platform/ids';
import { type Database, getHead, getRecord, listRecords } from '../../store';
import { type Draft, findDraft } from './open-events';

/** What an opened event is to us. */
export interface Resolved {
  draft: Draft;
  /** Written already. */
  meeting?: Meeting;
  /** "Not a mentoring meeting". */
  isIgnored: boolean;
}

/**
 * Finds the meeting of an event, or makes a draft in memory. Writes nothing.
 * @param unnamed the event without an id that was open just before in the same document.
 */
export async function resolve(database: Database, event: CalendarEvent, unnamed?: Draft): Promise<Resolved> {
  const refs = await eventRefs(event);
  const changed = unnamed && isSameUnnamed(unnamed.event, event) ? unnamed : undefined;
  const occurrence = await livingHead(database, refs.occurrenceId);
  const series = await seriesRow(database, refs);
  const meetingId = occurrence?.meetingId ?? changed?.meetingId;
  const found = meetingId ? await getRecord(database, 'meetings', meetingId) : undefined;
  const mentorshipIds = await whose(database, event, found, series);
  const meeting = found ?? (await meetingByHand(database, event, mentorshipIds));
  const before = (await findDraft(refs)) ?? changed;
  const draft: Draft = {
    meetingId: meeting?.id ?? before?.meetingId ?? newId(),
    event,
    refs,
    seenAt: Date.now(),
  };
  if (before?.corrected) draft.corrected = before.corrected;
  const seriesId = meeting?.seriesId ?? series?.seriesId ?? before?.seriesId ?? (refs.seriesId ? newId() : undefined);
  if (seriesId) draft.seriesId = seriesId;
  if (mentorshipIds) draft.mentorshipIds = mentorshipIds;
  const saidNo = occurrence?.ignored === true || series?.ignored === true;
  return { draft, ...(meeting ? { meeting } : {}), isIgnored: !meeting && saidNo };
}

/** "Not a mentoring meeting" was said of this event or its series. */
export async function isIgnored(database: Database, refs: EventRefs): Promise<boolean> {
  const occurrence = await livingHead(database, refs.occurrenceId);
  const series = await seriesRow(database, refs);
  return !occurrence?.meetingId && (occurrence?.ignored === true || series?.ignored === true);
}

/**
 * A meeting that was entered by hand, of the same people and at the same time, is this event: its notes are shown, and
 * no second one is made.
 */
async function meetingByHand(
  database: Database,
  event: CalendarEvent,
  mentorshipIds: readonly string[] | undefined,
): Promise<Meeting | undefined> {
  if (!mentorshipIds || !event.startsAt) return undefined;
  const sameTime = await listRecords(database, 'meetings', { index: 'startsAt', is: event.startsAt });
  for (const meeting of sameTime) {
    const hasRow = (await database.countFromIndex('calendarRefs', 'meetingId', meeting.id)) > 0;
    if (!hasRow && isSamePair(meeting.mentorshipIds, mentorshipIds)) return meeting;
  }
  return undefined;
}

/** An event without an id whose title or time (not both) was changed while it was open. */
function isSameUnnamed(before: CalendarEvent, now: CalendarEvent): boolean {
  if (now.seriesKey !== undefined || before.adapter !== now.adapter || before.host !== now.host) return false;
  return (before.title === now.title) !== (before.startsAt === now.startsAt);
}

/** The row of the event's series, under its newest key or the one before a split. */
async function seriesRow(database: Database, refs: EventRefs): Promise<RefHead | undefined> {
  for (const id of [refs.seriesId, refs.seriesAliasId]) {
    const row = id ? await livingHead(database, id) : undefined;
    if (row) return row;
  }
  return undefined;
}

/** What a row says needs none of its words: it is found also while they are locked. */
type RefHead = Omit<CalendarRef, 'body'>;

async function livingHead(database: Database, id: string): Promise<RefHead | undefined> {
  const row = await getHead(database, 'calendarRefs', id);
  return row?.deletedAt ? undefined : row;
}

async function whose(
  database: Database,
  event: CalendarEvent,
  meeting: Meeting | undefined,
  series: RefHead | undefined,
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
