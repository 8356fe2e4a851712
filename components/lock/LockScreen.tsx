import { LockKeyhole } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { call } from '../../platform/call';
import { t } from '../../platform/words';
import { EraseEverything } from '../shared/EraseEverything';
import { Icon } from '../shared/Icon';
import { PassField } from '../shared/PassField';
import { lockWords } from './lock-words';

/** In place of our own pages: one field, and the way out for whoever forgot what goes into it. */
export function LockScreen() {
  const field = useRef<HTMLInputElement>(null);
  const [passphrase, setPassphrase] = useState('');
  const [refused, setRefused] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const send = async (event: Event) => {
    event.preventDefault();
    if (isBusy || !passphrase) return field.current?.focus();
    setBusy(true);
    const answer = await call('unlock', { passphrase });
    setBusy(false);
    if (answer.ok) return;
    setRefused(lockWords(answer));
    field.current?.select();
  };
  return (
    <main class="lock">
      <form class="lock-form" onSubmit={(event) => void send(event)}>
        <h1 class="lock-title">
          <Icon node={LockKeyhole} large />
          {t('lock_locked')}
        </h1>
        <PassField
          label={t('lock_passphrase')}
          value={passphrase}
          onInput={(value) => {
            setPassphrase(value);
            setRefused(undefined);
          }}
          hint={refused}
          isWrong={refused !== undefined}
          field={field}
          autoFocus
        />
        <button type="submit" class="btn btn-primary" aria-disabled={isBusy}>
          {t(isBusy ? 'lock_opening' : 'lock_unlock')}
        </button>
      </form>
      <details class="lock-forgot">
        <summary>{t('lock_forgot')}</summary>
        <div class="lock-form">
          <p>{t('lock_forgot_line')}</p>
          <p class="small quiet">{t('menu_erase_browser')}</p>
          <EraseEverything sure={t('lock_forgot_sure')} onDone={() => {}} />
        </div>
      </details>
    </main>
  );
}
