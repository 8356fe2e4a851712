import type { Meeting } from '../../core/records';
import { type Database, getRecord, listRecords, type Put } from '../../store';

/**
 * "No, this is with Tom": the words of this meeting go along to the new person. Only from one person to one other;
 * between groups nothing can be told apart, and it all stays where it is.
 */
export async function reassign(records: Database, meeting: Meeting, mentorshipIds: readonly string[]): Promise<Put[]> {
  const [from] = meeting.mentorshipIds;
  const [to] = mentorshipIds;
  if (meeting.mentorshipIds.length !== 1 || mentorshipIds.length !== 1 || !from || !to || from === to) return [];
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
