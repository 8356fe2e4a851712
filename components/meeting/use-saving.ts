import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { onLeaving } from '../shared/leaving';
import { keepOnScreen, keepUnsaved, stopFor } from '../shared/unsaved';
import { afterPress } from './after-press';
import { type Autosave, type AutosaveOptions, createAutosave, type SaveState, type StoredNote } from './autosave';

/**
 * One text's saving, tied to the page: sends when the page may go away, and when the field is drawn no more.
 * @param field a name for it among all texts on the screen; another name is another text
 */
export function useSaving(field: string, stored: StoredNote, send: AutosaveOptions['send']) {
  const [state, setState] = useState<SaveState>({ step: 'clean', isForeign: false });
  const [text, setText] = useState(stored.text);
  const start = useRef({ text: stored.text, rev: stored.rev });
  const latest = useRef(send);
  latest.current = send;
  useEffect(() => keepOnScreen(field, text), [field, text]);
  const autosave: Autosave = useMemo(() => {
    const saving: Autosave = createAutosave({
      start: start.current,
      send: (draft) => latest.current(draft),
      onState: (next) => {
        keepUnsaved(field, saving.isUnsent() ? saving.text() : '');
        setState(next);
        if (next.refusal) stopFor(next.refusal);
      },
    });
    return saving;
  }, [field]);

  useEffect(() => {
    const leave = () => void autosave.flush();
    const hidden = () => {
      if (document.visibilityState === 'hidden') leave();
    };
    document.addEventListener('visibilitychange', hidden);
    window.addEventListener('pagehide', leave);
    const end = onLeaving(leave);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      window.removeEventListener('pagehide', leave);
      end();
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
    see: (seen: StoredNote, hasFocus: boolean) => {
      autosave.see(seen);
      if (!hasFocus) setText(autosave.settle());
    },
  };
}
