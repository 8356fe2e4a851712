import { Check, TriangleAlert } from 'lucide';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Audience } from '../../core/records';
import type { NoteView } from '../../core/views';
import { call } from '../../platform/call';
import { t } from '../../platform/words';
import { ForWhom } from '../shared/AudienceButton';
import { Copy } from '../shared/Copy';
import { GuardLine } from '../shared/GuardLine';
import { Icon } from '../shared/Icon';
import { tellRefusal } from '../shared/refusal';
import { showToast } from '../shared/toasts';
import { afterPress } from './after-press';
import type { SaveState } from './autosave';
import { NoteRead } from './NoteRead';
import { useAutosave } from './use-autosave';
import { useGrow } from './use-grow';

interface Props {
  note: NoteView;
  meetingId: string;
  where: 'sidebar' | 'panel';
  /** A name for readers; in a group whose note it is. */
  label: string;
  /** One note for each person: none of them goes into a copy for all. */
  isGroup?: boolean;
}

/** So long a field in a page waits for the focus (ms): the page may have taken it (`use-taken-keys.ts`). */
const backMs = 400;
const isFramed = window.top !== window.self;

/**
 * One note: a plain field while it is written, light Markdown when it is read. Typing is saving. Give it a `key` of
 * meeting and mentorship: what is typed belongs to them.
 */
export function NoteEditor({ note, meetingId, where, label, isGroup = false }: Props) {
  const { state, text, type, leave, see } = useAutosave(note, meetingId, where);
  const [isOpen, setOpen] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const hintId = useId();
  const hasFocus = () => field.current !== null && document.activeElement === field.current && document.hasFocus();
  useGrow(field, text);
  useEffect(() => see(note, hasFocus()), [note.rev, note.text]);
  useLayoutEffect(() => {
    if (isOpen) field.current?.focus();
  }, [isOpen]);

  const isRead = !isOpen && text.trim() !== '';
  const toWrite = (event: Event) => {
    // A link is followed, not edited.
    if (event.target instanceof Element && event.target.closest('a')) return;
    if (event.type === 'click' && String(getSelection()) !== '') return;
    event.preventDefault();
    setOpen(true);
  };
  return (
    <>
      {isRead ? (
        // biome-ignore lint/a11y/useSemanticElements: no button, because it holds links and lists
        <div
          key="read"
          class="note note-read"
          role="group"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: Enter edits it
          tabIndex={0}
          aria-label={t('notes_read_named', label)}
          title={t('notes_edit')}
          onClick={toWrite}
          onKeyDown={(event) => event.key === 'Enter' && toWrite(event)}
        >
          <NoteRead text={text} />
        </div>
      ) : (
        <textarea
          key="write"
          ref={field}
          class="note"
          dir="auto"
          rows={3}
          aria-label={label}
          aria-describedby={hintId}
          placeholder={t('notes_placeholder')}
          value={text}
          onFocus={() => setOpen(true)}
          onInput={(event) => type(event.currentTarget.value)}
          onBlur={() => {
            // The window lost the focus, the field did not: she comes back to where she was.
            const close = () => setOpen(hasFocus());
            // Taken by the page around us, it comes back at once.
            if (document.activeElement !== field.current)
              afterPress(() => (isFramed ? setTimeout(close, backMs) : close()));
            void leave(hasFocus);
          }}
        />
      )}
      {state.step === 'failed' && (
        <div class="notice notice-alarm note-lost">
          <span class="grow">{t(state.refusal === 'quota' ? 'notes_full' : 'notes_copy_before')}</span>
          <Copy label={t('notes_copy')} text={() => text} />
        </div>
      )}
      {/* For both it stays, also while she only reads. */}
      {(!isRead || note.audience === 'both') && <GuardLine text={text} isShared={note.audience === 'both'} />}
      {state.isForeign && isOpen && <p class="small quiet note-hint">{t('notes_foreign')}</p>}
      {/* Keys: without them one `div` would be taken for the other, and the pressed button drawn anew. */}
      <div key="foot" class="note-foot">
        <NoteAudience note={note} meetingId={meetingId} />
        <Saved state={state} />
      </div>
      <p class="small quiet note-hint" id={hintId}>
        {note.audience === 'me' && t('notes_hint')}
        {note.audience === 'both' && (isGroup ? t('notes_hint_both_group', note.name) : t('notes_hint_both'))}
      </p>
    </>
  );
}

function Saved({ state }: { state: SaveState }) {
  if (state.step === 'failed')
    return (
      <span class="saved saved-not" role="alert">
        <Icon node={TriangleAlert} />
        {t('notes_not_saved')}
      </span>
    );
  return (
    <span class="saved">
      {state.step === 'saved' && (
        <>
          <Icon node={Check} />
          {t('notes_saved')}
        </>
      )}
    </span>
  );
}

function NoteAudience({ note, meetingId }: Pick<Props, 'note' | 'meetingId'>) {
  const [chosen, setChosen] = useState<Audience>();
  useEffect(() => setChosen(undefined), [note.rev]);
  const change = async (audience: Audience) => {
    setChosen(audience);
    const answer = await call('setNoteAudience', { meetingId, mentorshipId: note.mentorshipId, audience });
    if (answer.ok) return;
    setChosen(undefined);
    tellRefusal(answer.reason, answer.message);
  };
  const shown = chosen ?? note.audience;
  const isBoth = shown === 'both';
  // One note and one press: two words side by side looked like two notes.
  const turn = () => {
    void change(isBoth ? 'me' : 'both');
    showToast(t(isBoth ? 'shared_now_only_me' : 'shared_now_for_both'), () => void change(shown));
  };
  return (
    <span class="note-for">
      <ForWhom audience={shown} />
      <button type="button" class="btn btn-quiet" onClick={turn}>
        {t(isBoth ? 'notes_make_mine' : 'notes_make_both')}
      </button>
    </span>
  );
}
