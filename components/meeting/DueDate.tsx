import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../platform/words';
import { formatDue } from '../shared/dates';
import { afterPress } from './after-press';

interface Props {
  /** What is due. */
  name: string;
  dueOn?: string;
  now: Date;
  onChange: (dueOn: string | null) => void;
}

/** A due date in words; a press turns it into a date field. An emptied field takes the date away. */
export function DueDate({ name, dueOn, now, onChange }: Props) {
  const [isOpen, setOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const isBack = useRef(false);
  useLayoutEffect(() => {
    if (isOpen) field.current?.focus();
    else if (isBack.current) button.current?.focus();
    isBack.current = false;
  }, [isOpen]);
  const close = (byKey: boolean) => {
    const value = field.current?.value ?? '';
    isBack.current = byKey;
    setOpen(false);
    // A half typed date reads as empty: only a field that was emptied on purpose takes the date away.
    if (value !== (dueOn ?? '') && !field.current?.validity.badInput) onChange(value || null);
  };
  if (isOpen)
    return (
      <input
        ref={field}
        type="date"
        class="input due-field"
        aria-label={t('notes_due_named', name)}
        defaultValue={dueOn ?? ''}
        onBlur={() => afterPress(() => close(false))}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'Escape') return;
          event.preventDefault();
          event.stopPropagation();
          if (event.key === 'Escape') event.currentTarget.value = dueOn ?? '';
          close(true);
        }}
      />
    );
  return (
    <button
      ref={button}
      type="button"
      class="btn btn-quiet"
      aria-label={dueOn ? t('notes_change_due_named', formatDue(dueOn, now), name) : t('notes_add_due_named', name)}
      onClick={() => setOpen(true)}
    >
      {dueOn ? formatDue(dueOn, now) : t('notes_add_due')}
    </button>
  );
}
