import { useState } from 'preact/hooks';
import { t } from '../../platform/words';
import { PassField } from '../shared/PassField';

interface Props {
  isWrong: boolean;
  onUnlock: (passphrase: string) => void;
  onCancel: () => void;
}

/** The passphrase of a locked file. */
export function UnlockForm({ isWrong, onUnlock, onCancel }: Props) {
  const [passphrase, setPassphrase] = useState('');
  return (
    <form
      class="save-pass save-box"
      onSubmit={(event) => {
        event.preventDefault();
        if (passphrase) onUnlock(passphrase);
      }}
    >
      <PassField
        label={t('restore_passphrase')}
        value={passphrase}
        onInput={setPassphrase}
        hint={isWrong ? t('file_wrong_passphrase') : undefined}
        isWrong={isWrong}
        autoFocus
      />
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
