import { LockKeyhole } from 'lucide';
import { useCallback, useState } from 'preact/hooks';
import type { Patch } from '../../core/records';
import { call } from '../../platform/call';
import type { LockView } from '../../platform/calls';
import { t } from '../../platform/words';
import { toldOf } from '../shared/acts';
import { Icon } from '../shared/Icon';
import { showToast } from '../shared/toasts';
import { useView } from '../shared/use-view';
import { LockForm } from './LockForm';
import { LockTimes } from './LockTimes';
import './Lock.css';

async function load() {
  const answer = await call('getLock', {});
  return answer.ok ? { ok: true as const, view: answer.lock } : answer;
}

type Form = 'on' | 'change' | 'off';
const told = { on: 'lock_is_on', change: 'lock_changed', off: 'lock_is_off' } as const;

/** The lock in the settings: on or off, when it closes by itself, and another passphrase. */
export function LockSettings({ onSave }: { onSave: () => void }) {
  const { view, reload } = useView<LockView>(useCallback(load, []));
  const [form, setForm] = useState<Form>();
  if (!view) return null;
  const done = () => {
    if (form) showToast(t(told[form]));
    setForm(undefined);
    void reload();
  };
  const put = async (head: NonNullable<Patch<'settings'>['head']>) => {
    toldOf(await call('putSettings', { patch: { id: 'settings', head } }));
    await reload();
  };
  return (
    <fieldset class="lock-facts">
      <legend class="label">{t('lock_title')}</legend>
      <p role="status">{stateWords(view)}</p>
      {form ? (
        <LockForm key={form} form={form} onSave={onSave} onDone={done} onCancel={() => setForm(undefined)} />
      ) : (
        <div class="bar wrap">
          {view.state === 'on' ? (
            <>
              <button type="button" class="btn btn-edge" onClick={() => void call('lockNow', {}).then(toldOf)}>
                <Icon node={LockKeyhole} />
                {t('menu_lock_now')}
              </button>
              <span class="bar wrap">
                <button type="button" class="btn btn-quiet btn-out" onClick={() => setForm('change')}>
                  {t('lock_change')}
                </button>
                <button type="button" class="btn btn-quiet" onClick={() => setForm('off')}>
                  {t('lock_off')}
                </button>
              </span>
            </>
          ) : (
            view.state === 'off' && (
              <button type="button" class="btn btn-edge" onClick={() => setForm('on')}>
                <Icon node={LockKeyhole} />
                {t('lock_begin')}
              </button>
            )
          )}
        </div>
      )}
      {view.state === 'on' && !form && <LockTimes view={view} onPut={(head) => void put(head)} />}
    </fieldset>
  );
}

/** "On" only when all is sealed; until then how far it is. */
function stateWords({ state, progress }: LockView): string {
  if (state === 'off') return t('lock_line');
  if (state === 'on') return t('lock_on_line');
  const words = t(state === 'sealing' ? 'lock_sealing_line' : 'lock_opening_line');
  return progress ? t('progress_of', words, String(progress.done), String(progress.total)) : words;
}
