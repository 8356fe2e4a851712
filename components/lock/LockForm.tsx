import { TriangleAlert } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { passphraseTrouble } from '../../core/passphrase';
import { call } from '../../platform/call';
import { t } from '../../platform/words';
import { Icon } from '../shared/Icon';
import { PassField } from '../shared/PassField';
import { lockWords } from './lock-words';

interface Props {
  form: 'on' | 'change' | 'off';
  /** Leads to the page that saves everything to a file. */
  onSave: () => void;
  onDone: () => void;
  onCancel: () => void;
}

const words = {
  on: { submit: 'lock_turn_on', busy: 'lock_turning_on' },
  change: { submit: 'lock_change', busy: 'lock_changing' },
  off: { submit: 'lock_off', busy: 'lock_turning_off' },
} as const;

/** A new passphrase is asked for twice, and what forgetting it means is said before. */
export function LockForm({ form, onSave, onDone, onCancel }: Props) {
  const [now, setNow] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [problem, setProblem] = useState<{ at: 'now' | 'next' | 'again'; words: string }>();
  const [isBusy, setBusy] = useState(false);
  const fields = {
    now: useRef<HTMLInputElement>(null),
    next: useRef<HTMLInputElement>(null),
    again: useRef<HTMLInputElement>(null),
  };
  const fail = (at: 'now' | 'next' | 'again', said: string) => {
    setProblem({ at, words: said });
    fields[at].current?.focus();
  };
  const send = async (event: Event) => {
    event.preventDefault();
    if (isBusy) return;
    if (form !== 'on' && !now) return fail('now', t('lock_missing'));
    const trouble = form === 'off' ? undefined : passphraseTrouble(next, again);
    if (trouble === 'short') return fail('next', t('passphrase_short'));
    if (trouble === 'differs') return fail('again', t('passphrase_differs'));
    setBusy(true);
    const answer = await sendForm(form, now, next);
    setBusy(false);
    if (answer.ok) onDone();
    else fail(form === 'on' ? 'next' : 'now', lockWords(answer));
  };
  const wrong = (at: 'now' | 'next' | 'again') => (problem?.at === at ? problem.words : undefined);
  const typed = (set: (value: string) => void) => (value: string) => {
    set(value);
    setProblem(undefined);
  };
  return (
    <form class="lock-form" onSubmit={(event) => void send(event)}>
      {form === 'on' && (
        <div class="notice">
          <Icon node={TriangleAlert} />
          <div class="grow">
            <p>{t('lock_forget')}</p>
            <button type="button" class="btn btn-quiet btn-out" onClick={onSave}>
              {t('menu_save')}
            </button>
          </div>
        </div>
      )}
      {form !== 'on' && (
        <PassField
          label={t(form === 'change' ? 'lock_passphrase_now' : 'lock_passphrase')}
          value={now}
          onInput={typed(setNow)}
          field={fields.now}
          hint={wrong('now')}
          isWrong={problem?.at === 'now'}
          autoFocus
        />
      )}
      {form !== 'off' && (
        <>
          <PassField
            label={t(form === 'change' ? 'lock_passphrase_next' : 'lock_passphrase')}
            value={next}
            onInput={typed(setNext)}
            field={fields.next}
            hint={wrong('next') ?? t('passphrase_strong')}
            isWrong={problem?.at === 'next'}
            isNew
            autoFocus={form === 'on'}
          />
          <PassField
            label={t('passphrase_again')}
            value={again}
            onInput={typed(setAgain)}
            field={fields.again}
            hint={wrong('again')}
            isWrong={problem?.at === 'again'}
            isNew
          />
        </>
      )}
      {form === 'on' && <p class="small quiet">{t('lock_what')}</p>}
      <div class="bar wrap">
        <button type="submit" class="btn btn-primary" aria-disabled={isBusy}>
          {t(isBusy ? words[form].busy : words[form].submit)}
        </button>
        <button type="button" class="btn btn-quiet" onClick={onCancel}>
          {t('person_cancel')}
        </button>
      </div>
    </form>
  );
}

function sendForm(form: Props['form'], passphrase: string, next: string) {
  if (form === 'on') return call('turnLockOn', { passphrase: next });
  return form === 'off' ? call('turnLockOff', { passphrase }) : call('changePassphrase', { passphrase, next });
}
