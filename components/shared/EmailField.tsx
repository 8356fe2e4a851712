import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { looksLikeEmail } from '../../core/email';
import { t } from '../../platform/words';
import './EmailField.css';

interface Props {
  label: ComponentChildren;
  value: string;
  onInput: (text: string) => void;
  placeholder?: string;
}

/** Somebody's address, which she may skip. What looks like a slip is said when the field is left. */
export function EmailField({ label, value, onInput, placeholder }: Props) {
  const doubtId = useId();
  const [isDoubtful, setDoubtful] = useState(false);
  return (
    <div>
      <label class="field">
        <span>{label}</span>
        <input
          class="input"
          type="email"
          name="email"
          autocomplete="off"
          placeholder={placeholder}
          aria-describedby={isDoubtful ? doubtId : undefined}
          value={value}
          onInput={(event) => {
            onInput(event.currentTarget.value);
            setDoubtful(false);
          }}
          onBlur={() => setDoubtful(value.trim() !== '' && !looksLikeEmail(value))}
        />
      </label>
      <EmailDoubt id={doubtId} isDoubtful={isDoubtful} />
    </div>
  );
}

/** Said, never held against her: nobody knows all addresses. */
export function EmailDoubt({ id, isDoubtful }: { id: string; isDoubtful: boolean }) {
  return (
    <div role="status">
      {isDoubtful && (
        <p id={id} class="small email-doubt">
          {t('person_email_doubt')}
        </p>
      )}
    </div>
  );
}
