import { compareItems, openItem } from './open-item';
import { members } from './pair';
import type { ReadRecords } from './pair-records';
import type { Meeting, Note } from './records';
import { compareMeetings, isOver, shownMeeting } from './shown-meeting';
import type { MeetingRow, Member, OpenItem } from './views';

const EXCERPT_LENGTH = 200;

/** What the timeline is built from; notes and items of other meetings may be in. */
export type RowRecords = Pick<ReadRecords, 'people' | 'mentorships' | 'notes' | 'actionItems'>;

/**
 * Entries of the timeline for these meetings: what is to come (soonest first) and what is over (latest first). A
 * meeting that is going on is still to come; a cancelled one is over only when its time has passed.
 */
export function meetingRows(
  meetings: readonly Meeting[],
  read: RowRecords,
  nowLocal: string,
): { upcoming: MeetingRow[]; past: MeetingRow[] } {
  const known = members(read.people ?? [], read.mentorships ?? []);
  const notesOf = byMeeting(read.notes ?? []);
  const itemsOf = byMeeting(read.actionItems ?? []);
  const row = (meeting: Meeting): MeetingRow => {
    const { title, startsAt, endsAt } = shownMeeting(meeting);
    const notes = notesOf.get(meeting.id) ?? [];
    const isMine = notes.some(({ audience, body }) => audience === 'me' && body.text.trim() !== '');
    const items = (itemsOf.get(meeting.id) ?? []).filter((item) => item.state !== 'dropped');
    return {
      meetingId: meeting.id,
      mentorshipIds: meeting.mentorshipIds,
      names: namesOf(meeting, known),
      title,
      startsAt,
      ...(endsAt === undefined ? {} : { endsAt }),
      status: meeting.status,
      kind: meeting.kind,
      hasEnded: isOver(meeting, nowLocal),
      excerpt: excerptOf(notes),
      ...(isMine ? { isExcerptMine: true } : {}),
      promises: items.map((item): OpenItem => openItem(item, known)).sort(compareItems),
    };
  };
  const rows = meetings
    .filter((one) => one.deletedAt === undefined)
    .sort(compareMeetings)
    .map(row);
  return { upcoming: rows.filter((one) => !one.hasEnded), past: rows.filter((one) => one.hasEnded).reverse() };
}

/** First characters of the notes, on one line; nothing is cut inside a character. */
export function excerptOf(notes: readonly Note[]): string {
  const text = notes
    .map((note) => note.body.text.replace(/\s+/g, ' ').trim())
    .filter((one) => one !== '')
    .join(' · ');
  const characters = [...text];
  return characters.length <= EXCERPT_LENGTH
    ? text
    : `${characters
        .slice(0, EXCERPT_LENGTH - 1)
        .join('')
        .trimEnd()}…`;
}

function namesOf(meeting: Meeting, known: readonly Member[]): string[] {
  return known.filter((member) => meeting.mentorshipIds.includes(member.mentorshipId)).map((member) => member.name);
}

function byMeeting<T extends { meetingId?: string; deletedAt?: string }>(records: readonly T[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const record of records) {
    if (record.meetingId === undefined || record.deletedAt !== undefined) continue;
    const same = found.get(record.meetingId);
    if (same === undefined) found.set(record.meetingId, [record]);
    else same.push(record);
  }
  return found;
}
