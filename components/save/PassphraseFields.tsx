import { passphraseTrouble } from '../../core/passphrase';
import { t } from '../../platform/words';
import { PassField } from '../shared/PassField';

interface Props {
  value: { first: string; again: string };
  onChange: (value: { first: string; again: string }) => void;
  /** She has pressed the button with them as they are. */
  isTried: boolean;
}

/** A new passphrase, typed twice, and what it means to forget it. */
export function PassphraseFields({ value, onChange, isTried }: Props) {
  const trouble = isTried ? passphraseTrouble(value.first, value.again) : undefined;
  return (
    <div class="save-pass">
      <p class="small">{t('save_pass_line')}</p>
      <PassField
        label={t('lock_passphrase')}
        value={value.first}
        onInput={(first) => onChange({ ...value, first })}
        hint={t(trouble === 'short' ? 'passphrase_short' : 'passphrase_strong')}
        isWrong={trouble === 'short'}
        isNew
      />
      <PassField
        label={t('passphrase_again')}
        value={value.again}
        onInput={(again) => onChange({ ...value, again })}
        hint={trouble === 'differs' ? t('passphrase_differs') : undefined}
        isWrong={trouble === 'differs'}
        isNew
      />
    </div>
  );
}
