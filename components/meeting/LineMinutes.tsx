import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t, tn } from '../../platform/words';
import { afterPress } from './after-press';

interface Props {
  /** What takes so long. */
  name: string;
  minutes?: number | undefined;
  onChange: (minutes: number | null) => void;
}

/** Minutes of a line; a press turns them into a number field. An emptied field takes them away. */
export function LineMinutes({ name, minutes, onChange }: Props) {
  const [isOpen, setOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const isBack = useRef(false);
  useLayoutEffect(() => {
    if (isOpen) field.current?.select();
    else if (isBack.current) button.current?.focus();
    isBack.current = false;
  }, [isOpen]);
  const close = (byKey: boolean) => {
    const { value = '', validity } = field.current ?? {};
    isBack.current = byKey;
    setOpen(false);
    if (value !== String(minutes ?? '') && validity?.valid) onChange(value === '' ? null : Number(value));
  };
  if (isOpen)
    return (
      <span class="mins">
        <input
          ref={field}
          type="number"
          min="1"
          max="480"
          inputMode="numeric"
          class="input mins-field"
          aria-label={t('notes_minutes_named', name)}
          defaultValue={String(minutes ?? '')}
          onBlur={() => afterPress(() => close(false))}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== 'Escape') return;
            event.preventDefault();
            event.stopPropagation();
            if (event.key === 'Escape') event.currentTarget.value = String(minutes ?? '');
            close(true);
          }}
        />
        <span aria-hidden="true">{t('notes_min')}</span>
      </span>
    );
  return (
    <button
      ref={button}
      type="button"
      class={minutes === undefined ? 'btn btn-quiet mins mins-none' : 'btn btn-quiet mins num'}
      aria-label={
        minutes === undefined ? t('notes_add_minutes_named', name) : tn('notes_change_minutes_named', minutes, name)
      }
      onClick={() => setOpen(true)}
    >
      {minutes === undefined ? t('notes_add_minutes') : tn('notes_minutes', minutes)}
    </button>
  );
}
