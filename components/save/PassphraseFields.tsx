import { useId } from 'preact/hooks';
import { t } from '../../platform/words';

interface Props {
  value: { first: string; again: string };
  onChange: (value: { first: string; again: string }) => void;
  /** What is wrong with them, once she has pressed the button. */
  wrong: string | undefined;
}

/** Shorter ones are guessed in an afternoon. */
const shortest = 8;

/** What is wrong with a new passphrase, in words; undefined when it will do. */
export function passphraseTrouble({ first, again }: Props['value']): string | undefined {
  if ([...first].length < shortest) return t('save_pass_short');
  return first === again ? undefined : t('save_pass_differ');
}

/** A new passphrase, typed twice, and what it means to forget it. */
export function PassphraseFields({ value, onChange, wrong }: Props) {
  const wrongId = useId();
  const field = (name: 'first' | 'again', label: string) => (
    <label class="field">
      <span>{label}</span>
      <input
        class="input"
        type="password"
        autocomplete="new-password"
        value={value[name]}
        aria-invalid={wrong !== undefined}
        aria-describedby={wrongId}
        onInput={(event) => onChange({ ...value, [name]: event.currentTarget.value })}
      />
    </label>
  );
  return (
    <div class="save-pass">
      <p class="small">{t('save_pass_line')}</p>
      {field('first', t('save_pass_first'))}
      {field('again', t('save_pass_again'))}
      <p id={wrongId} role="status" class="small saved-not">
        {wrong}
      </p>
    </div>
  );
}
