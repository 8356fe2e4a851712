import type { NoteView } from '../../core/views';
import { call } from '../../platform/call';
import { useSaving } from './use-saving';

/** The saving of one note. */
export function useAutosave(note: NoteView, meetingId: string, from: 'sidebar' | 'panel') {
  const { mentorshipId } = note;
  return useSaving(`note ${meetingId} ${mentorshipId}`, note, (draft) =>
    call('putNote', { meetingId, mentorshipId, from, ...draft }),
  );
}
