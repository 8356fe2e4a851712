import { useState } from 'preact/hooks';
import type { MeetingView } from '../../core/views';
import { t } from '../../platform/words';
import { NoteEditor } from './NoteEditor';

interface Props {
  view: MeetingView;
  where: 'sidebar' | 'panel';
}

/** The note of the meeting; in a group one for each person, by a switch. */
export function NotesSection({ view, where }: Props) {
  const [chosen, setChosen] = useState<string>();
  const note = view.notes.find(({ mentorshipId }) => mentorshipId === chosen) ?? view.notes[0];
  if (!note) return null;
  const isGroup = view.notes.length > 1;
  return (
    <section class="sec">
      <div class="sec-h">
        <h2>{t('notes_notes')}</h2>
        {isGroup && <span class="count">{t('notes_one_each')}</span>}
      </div>
      {isGroup && (
        <fieldset class="note-whom" aria-label={t('notes_whose_note')}>
          {view.notes.map(({ mentorshipId, name }) => (
            <button
              key={mentorshipId}
              type="button"
              class="chip"
              aria-pressed={mentorshipId === note.mentorshipId}
              onClick={() => setChosen(mentorshipId)}
            >
              <bdi>{name}</bdi>
            </button>
          ))}
        </fieldset>
      )}
      <NoteEditor
        key={`${view.meetingId} ${note.mentorshipId}`}
        note={note}
        meetingId={view.meetingId}
        where={where}
        isGroup={isGroup}
        label={isGroup ? t('notes_note_on', note.name) : t('notes_notes')}
      />
    </section>
  );
}
