import { isSamePair, isWithin } from '../../core/pair';
import type { Meeting, Patch } from '../../core/records';
import { newId } from '../../platform/ids';
import { type Database, getRecord, listRecords, type Put } from '../../store';
import { recordsOfMeeting } from './same';

/**
 * "No, this is with Tom": the words of this meeting go along, from one person to one other. Between groups nobody can say
 * whose they become: what is not of the new people only would be shown to none or to the wrong ones, and stays with the
 * former ones, in a meeting of theirs at the same time.
 */
export async function reassign(records: Database, meeting: Meeting, mentorshipIds: readonly string[]): Promise<Put[]> {
  const [from] = meeting.mentorshipIds;
  const [to] = mentorshipIds;
  if (isSamePair(meeting.mentorshipIds, mentorshipIds) || !from || !to) return [];
  const isOneToOne = meeting.mentorshipIds.length === 1 && mentorshipIds.length === 1;
  return isOneToOne ? takeAlong(records, meeting, from, to) : leaveBehind(records, meeting, mentorshipIds);
}

async function takeAlong(records: Database, meeting: Meeting, from: string, to: string): Promise<Put[]> {
  const puts: Put[] = [];
  const note = await getRecord(records, 'notes', `note-${meeting.id}-${from}`);
  if (note && note.body.text !== '') {
    const id = `note-${meeting.id}-${to}`;
    const already = await getRecord(records, 'notes', id);
    const text = [already?.body.text, note.body.text].filter(Boolean).join('\n');
    const head = { meetingId: meeting.id, mentorshipId: to, audience: note.audience };
    puts.push({ store: 'notes', patch: { id, head, body: { text } } });
    puts.push({ store: 'notes', patch: { id: note.id, body: { text: '' } } });
  }
  const index = 'mentorshipIds';
  for (const line of await listRecords(records, 'agendaLines', { index, is: from }))
    if (line.meetingId === meeting.id)
      puts.push({ store: 'agendaLines', patch: { id: line.id, head: { mentorshipIds: [to] } } });
  for (const item of await listRecords(records, 'actionItems', { index, is: from }))
    if (item.meetingId === meeting.id) {
      const owner = item.owner === from ? to : item.owner;
      puts.push({ store: 'actionItems', patch: { id: item.id, head: { mentorshipIds: [to], owner } } });
    }
  return puts;
}

async function leaveBehind(records: Database, meeting: Meeting, mentorshipIds: readonly string[]): Promise<Put[]> {
  const { notes, agendaLines, actionItems } = await recordsOfMeeting(records, meeting);
  const { id: _id, rev: _rev, createdAt: _c, updatedAt: _u, seriesId: _s, body, ...head } = meeting;
  const { v: _v, ...words } = body;
  const meetingId = newId();
  const puts: Put[] = [];
  for (const note of notes) {
    const { mentorshipId, audience } = note;
    if (note.body.text === '' || mentorshipIds.includes(mentorshipId)) continue;
    const { text } = note.body;
    const id = `note-${meetingId}-${mentorshipId}`;
    puts.push({ store: 'notes', patch: { id, head: { meetingId, mentorshipId, audience }, body: { text } } });
    puts.push({ store: 'notes', patch: { id: note.id, body: { text: '' } } });
  }
  for (const [store, list] of [
    ['agendaLines', agendaLines],
    ['actionItems', actionItems],
  ] as const)
    for (const one of list) {
      if (one.meetingId !== meeting.id || isWithin(one.mentorshipIds, mentorshipIds)) continue;
      const closed = one.closedIn === meeting.id ? { closedIn: meetingId } : {};
      puts.push({ store, patch: { id: one.id, head: { meetingId, ...closed } } } as Put);
    }
  if (puts.length === 0) return [];
  const left: Patch<'meetings'> = { id: meetingId, head: { ...head, source: 'hand' }, body: words };
  return [{ store: 'meetings', patch: left }, ...puts];
}
