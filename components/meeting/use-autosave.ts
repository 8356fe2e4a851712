import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { NoteView } from '../../core/views';
import { call } from '../../platform/call';
import { keepOnScreen, keepUnsaved, stopFor } from '../shared/unsaved';
import { afterPress } from './after-press';
import { type Autosave, createAutosave, type SaveState } from './autosave';

/** One note's saving, tied to the page: sends when the page may go away, and when the note is drawn no more. */
export function useAutosave(note: NoteView, meetingId: string, from: 'sidebar' | 'panel') {
  const [state, setState] = useState<SaveState>({ step: 'clean', isForeign: false });
  const [text, setText] = useState(note.text);
  const { mentorshipId } = note;
  const start = useRef({ text: note.text, rev: note.rev });
  const field = `note ${meetingId} ${mentorshipId}`;
  useEffect(() => keepOnScreen(field, text), [field, text]);
  const autosave: Autosave = useMemo(() => {
    const saving: Autosave = createAutosave({
      start: start.current,
      send: (draft) => call('putNote', { meetingId, mentorshipId, from, ...draft }),
      onState: (next) => {
        keepUnsaved(field, saving.isUnsent() ? saving.text() : '');
        setState(next);
        if (next.refusal) stopFor(next.refusal);
      },
    });
    return saving;
  }, [field, meetingId, mentorshipId, from]);

  useEffect(() => {
    const leave = () => void autosave.flush();
    const hidden = () => {
      if (document.visibilityState === 'hidden') leave();
    };
    document.addEventListener('visibilitychange', hidden);
    window.addEventListener('pagehide', leave);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      window.removeEventListener('pagehide', leave);
      leave();
      autosave.stop();
    };
  }, [autosave]);

  return {
    state,
    text,
    type: (words: string) => {
      setText(words);
      autosave.type(words);
    },
    /** The field was left: send, then show what is stored now. */
    leave: async (isBack: () => boolean) => {
      await autosave.flush();
      afterPress(() => {
        if (!isBack()) setText(autosave.settle());
      });
    },
    /** The database holds this now. Shown at once unless the field has the focus. */
    see: (stored: { text: string; rev: number }, hasFocus: boolean) => {
      autosave.see(stored);
      if (!hasFocus) setText(autosave.settle());
    },
  };
}
