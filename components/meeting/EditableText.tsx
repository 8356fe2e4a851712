import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../platform/words';
import { keepUnsaved } from '../shared/unsaved';
import { afterPress } from './after-press';
import { useGrow } from './use-grow';

interface Props {
  id: string;
  text: string;
  onSave: (text: string) => void;
  /** Said under the text. */
  children?: ComponentChildren;
}

/** A line's text: a press turns it into a field; Enter or leaving it saves, Esc takes it back. */
export function EditableText({ id, text, onSave, children }: Props) {
  const [draft, setDraft] = useState<string>();
  const button = useRef<HTMLButtonElement>(null);
  const isBack = useRef(false);
  useLayoutEffect(() => {
    // The keyboard goes on where it was: on the line.
    if (draft === undefined && isBack.current) button.current?.focus();
    isBack.current = false;
  }, [draft]);
  const close = (words: string, byKey: boolean) => {
    isBack.current = byKey;
    setDraft(undefined);
    keepUnsaved(id, '');
    const next = words.replace(/\s+/g, ' ').trim();
    if (next && next !== text) onSave(next);
  };
  if (draft === undefined)
    return (
      <span class="txt line-txt">
        <button
          ref={button}
          type="button"
          class="line-edit"
          aria-label={t('notes_edit_named', text)}
          title={t('notes_edit')}
          onClick={() => setDraft(text)}
        >
          <bdi>{text}</bdi>
        </button>
        {children}
      </span>
    );
  return (
    <span class="txt line-txt">
      <LineField
        text={draft}
        onText={(words) => {
          setDraft(words);
          keepUnsaved(id, words === text ? '' : words);
        }}
        onClose={close}
        was={text}
      />
      {children}
    </span>
  );
}

interface FieldProps {
  text: string;
  was: string;
  onText: (text: string) => void;
  onClose: (text: string, byKey: boolean) => void;
}

function LineField({ text, was, onText, onClose }: FieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const isClosed = useRef(false);
  useGrow(field, text);
  useLayoutEffect(() => field.current?.focus(), []);
  const close = (words: string, byKey: boolean) => {
    // Removing the field blurs it: that must not save a second time.
    if (isClosed.current) return;
    isClosed.current = true;
    onClose(words, byKey);
  };
  return (
    <textarea
      ref={field}
      class="note line-field"
      rows={1}
      dir="auto"
      aria-label={t('notes_edit_named', was)}
      value={text}
      onInput={(event) => onText(event.currentTarget.value)}
      onBlur={(event) => {
        const words = event.currentTarget.value;
        afterPress(() => close(words, false));
      }}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        close(event.key === 'Enter' ? event.currentTarget.value : was, true);
      }}
    />
  );
}
