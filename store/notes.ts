import type { AnyRecord } from '../core/batch';
import { mergeNote } from '../core/note-merge';
import type { Note } from '../core/records';
import type { Written } from './records';
import { keyOf, rewrite } from './rewrite';
import type { Database } from './schema';

/** The one note of a meeting and a mentorship has a derived id, so that two devices make the same one. */
function noteId(meetingId: string, mentorshipId: string): string {
  return `note-${meetingId}-${mentorshipId}`;
}

export interface NotePut {
  meetingId: string;
  mentorshipId: string;
  text: string;
  /** What the editor started from. */
  baseRev: number;
  baseText: string;
  /** The line between two versions of the same lines. */
  divider: string;
}

/**
 * Writes a note's text. Somebody else may have written since the editor loaded it: then both are merged by line, and
 * only a text that holds what is stored at that moment is written.
 */
export function putNote(
  database: Database,
  put: NotePut,
  now: Date,
): Promise<{ written: Written; text: string; merged: boolean }> {
  const id = noteId(put.meetingId, put.mentorshipId);
  const at = now.toISOString();
  const target = { store: 'notes', id } as const;
  return rewrite(database, [{ ...target, needsWords: true }], (records) => {
    const before = records.get(keyOf(target)) as Note | undefined;
    const living = before?.deletedAt ? undefined : before;
    const stored = living?.body.text ?? '';
    const isAhead = living !== undefined && (living.rev !== put.baseRev || stored !== put.baseText);
    const text = isAhead ? mergeNote(put.baseText, put.text, stored, put.divider).text : put.text;
    const after: Note = {
      id,
      meetingId: put.meetingId,
      mentorshipId: put.mentorshipId,
      audience: living?.audience ?? 'me',
      rev: (before?.rev ?? 0) + 1,
      createdAt: living?.createdAt ?? at,
      updatedAt: at,
      body: { ...(living?.body ?? { v: 1 }), text },
    };
    records.set(keyOf(target), after as unknown as AnyRecord);
    return { written: { store: 'notes' as const, id, rev: after.rev }, text, merged: text !== put.text };
  });
}
