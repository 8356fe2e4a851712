import { Eye, EyeOff } from 'lucide';
import type { RefObject } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { t } from '../../platform/words';
import { Icon } from './Icon';
import './PassField.css';

interface Props {
  label: string;
  value: string;
  onInput: (value: string) => void;
  /** What is wrong with it, or what makes it strong. */
  hint?: string | undefined;
  isWrong?: boolean;
  isNew?: boolean;
  field?: RefObject<HTMLInputElement | null>;
  autoFocus?: boolean;
}

/** A passphrase: hidden, and shown as long as she wants to see it. */
export function PassField({
  label,
  value,
  onInput,
  hint,
  isWrong = false,
  isNew = false,
  field,
  autoFocus = false,
}: Props) {
  const [isShown, setShown] = useState(false);
  const id = useId();
  const own = useRef<HTMLInputElement>(null);
  const input = field ?? own;
  useEffect(() => {
    if (autoFocus && document.hasFocus()) input.current?.focus();
  }, []);
  return (
    <div class="field">
      <label class="label" for={id}>
        {label}
      </label>
      <div class="pass">
        <input
          ref={input}
          id={id}
          class="input"
          autofocus={autoFocus}
          {...(isShown ? { type: 'text' as const } : { type: 'password' as const })}
          autocomplete={isNew ? 'new-password' : 'current-password'}
          spellcheck={false}
          aria-invalid={isWrong}
          aria-describedby={hint ? `${id}-hint` : undefined}
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
        <button
          type="button"
          class="btn btn-icon"
          aria-label={t('lock_show')}
          aria-pressed={isShown}
          title={t('lock_show')}
          onClick={() => setShown(!isShown)}
        >
          <Icon node={isShown ? EyeOff : Eye} />
        </button>
      </div>
      {hint && (
        <p
          id={`${id}-hint`}
          class={isWrong ? 'small pass-wrong' : 'small quiet pass-hint'}
          role={isWrong ? 'alert' : undefined}
        >
          {hint}
        </p>
      )}
    </div>
  );
}
