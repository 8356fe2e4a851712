import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../platform/words';

interface Props {
  isWrong: boolean;
  onUnlock: (passphrase: string) => void;
  onCancel: () => void;
}

/** The passphrase of a locked file. */
export function UnlockForm({ isWrong, onUnlock, onCancel }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [passphrase, setPassphrase] = useState('');
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      class="save-pass save-box"
      onSubmit={(event) => {
        event.preventDefault();
        if (passphrase) onUnlock(passphrase);
      }}
    >
      <label class="field">
        <span>{t('restore_passphrase')}</span>
        <input
          ref={field}
          class="input"
          type="password"
          autocomplete="off"
          value={passphrase}
          aria-invalid={isWrong}
          onInput={(event) => setPassphrase(event.currentTarget.value)}
        />
      </label>
      {isWrong && (
        <p class="small saved-not" role="alert">
          {t('file_wrong_passphrase')}
        </p>
      )}
      <div class="bar wrap">
        <button type="submit" class="btn btn-primary">
          {t('restore_unlock')}
        </button>
        <button type="button" class="btn btn-quiet" onClick={onCancel}>
          {t('person_cancel')}
        </button>
      </div>
    </form>
  );
}
