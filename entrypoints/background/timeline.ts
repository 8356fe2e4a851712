import { today, toLocal } from '../../core/local-time';
import { meetingRows } from '../../core/meeting-rows';
import { isSamePair } from '../../core/pair';
import type { Meeting } from '../../core/records';
import { upcomingMeetings } from '../../core/upcoming';
import type { MeetingRow } from '../../core/views';
import { type Database, listRecords, openedAll } from '../../store';
import { seenMeetings } from './briefs';

/** A series in a feed goes on for months. */
const mostUnwritten = 10;

interface Asked {
  mentorshipIds?: string[];
  before?: string;
  limit?: number;
}

/** Meetings by time: all that are to come, and of the past one page, newest first. */
export async function timeline(
  records: Database,
  { mentorshipIds, before, limit = 20 }: Asked,
): Promise<{ upcoming: MeetingRow[]; past: MeetingRow[]; next?: string }> {
  const now = new Date();
  const isAsked = (one: Meeting) =>
    !one.deletedAt && (mentorshipIds === undefined || isSamePair(one.mentorshipIds, mentorshipIds));
  const ahead = before
    ? []
    : (await listRecords(records, 'meetings', { index: 'startsAt', is: IDBKeyRange.lowerBound(today(now)) })).filter(
        isAsked,
      );
  const { page, next } = await pastPage(records, before ?? today(now), Math.min(limit, 100), isAsked);
  const meetings = [...ahead, ...(before ? [] : await unwritten(records, now, ahead, isAsked)), ...page];
  const notes = (
    await Promise.all(meetings.map(({ id }) => listRecords(records, 'notes', { index: 'meetingId', is: id })))
  ).flat();
  const [people, mentorships, actionItems] = await Promise.all([
    listRecords(records, 'people'),
    listRecords(records, 'mentorships'),
    itemsOf(records, meetings),
  ]);
  const rows = meetingRows(meetings, { people, mentorships, notes, actionItems }, toLocal(now));
  return { ...rows, ...(next ? { next } : {}) };
}

/** Those that a feed or an opened page told of. */
async function unwritten(
  records: Database,
  now: Date,
  written: readonly Meeting[],
  isAsked: (one: Meeting) => boolean,
): Promise<Meeting[]> {
  const seen = (await seenMeetings(records, now)).filter(isAsked);
  const coming = upcomingMeetings([...written, ...seen], toLocal(now));
  return coming.filter(({ rev }) => rev === 0).slice(0, mostUnwritten);
}

/** One page back from a start time; `next` is where to go on. Days are not split, so that nothing is skipped. */
async function pastPage(
  records: Database,
  before: string,
  limit: number,
  isAsked: (one: Meeting) => boolean,
): Promise<{ page: Meeting[]; next?: string }> {
  const page: Meeting[] = [];
  const index = records.transaction('meetings').store.index('startsAt');
  let cursor = await index.openCursor(IDBKeyRange.upperBound(before, true), 'prev');
  while (cursor) {
    const last = page.at(-1);
    if (page.length >= limit && last && cursor.value.startsAt !== last.startsAt)
      return { page: await openedAll(records, 'meetings', page), next: last.startsAt };
    if (isAsked(cursor.value)) page.push(cursor.value);
    cursor = await cursor.continue();
  }
  return { page: await openedAll(records, 'meetings', page) };
}

async function itemsOf(records: Database, meetings: readonly Meeting[]) {
  const ids = [...new Set(meetings.flatMap((one) => one.mentorshipIds))];
  const lists = await Promise.all(ids.map((is) => listRecords(records, 'actionItems', { index: 'mentorshipIds', is })));
  return [...new Map(lists.flat().map((item) => [item.id, item])).values()];
}
