import { useCallback } from 'preact/hooks';
import type { Patch, Settings } from '../../../core/records';
import { call } from '../../../platform/call';
import { t } from '../../../platform/words';
import { LockSettings } from '../../lock/LockSettings';
import { toldOf } from '../../shared/acts';
import { Trouble } from '../../shared/Trouble';
import { useView } from '../../shared/use-view';
import { ComputerChoice } from '../../welcome/ComputerChoice';
import { MyNames } from './MyNames';
import { ReminderChoice } from './ReminderChoice';

async function loadSettings() {
  const answer = await call('getSettings', {});
  return answer.ok ? { ok: true as const, view: answer.settings } : answer;
}

/** How it looks, whether the notes open by themselves, reminders, hints, and whose computer it is. Each is kept at once. */
export function SettingsPage({ onSave, onErase }: { onSave: () => void; onErase: () => void }) {
  const { view, refusal, message, reload } = useView<Settings>(useCallback(loadSettings, []));
  if (!view) return refusal ? <Trouble reason={refusal} message={message} onRetry={() => void reload()} /> : null;
  const put = async (head: NonNullable<Patch<'settings'>['head']>) => {
    toldOf(await call('putSettings', { patch: { id: 'settings', head } }));
    await reload();
  };
  const theme = (value: 'light' | 'dark' | undefined, words: string) => (
    <button type="button" aria-pressed={view.theme === value} onClick={() => void put({ theme: value ?? null })}>
      {words}
    </button>
  );
  return (
    <div class="page-form">
      <fieldset>
        <legend class="label">{t('menu_theme')}</legend>
        <div class="seg">
          {theme(undefined, t('menu_theme_system'))}
          {theme('light', t('menu_theme_light'))}
          {theme('dark', t('menu_theme_dark'))}
        </div>
      </fieldset>
      <div>
        <label class="check">
          <input
            type="checkbox"
            checked={view.opensByItself ?? false}
            onChange={(event) => void put({ opensByItself: event.currentTarget.checked })}
          />
          <span>
            {t('menu_opens')}
            <span class="small quiet ticked-on">{t('menu_opens_line')}</span>
          </span>
        </label>
      </div>
      <div>
        <label class="check">
          <input
            type="checkbox"
            checked={!(view.noHints ?? false)}
            onChange={(event) => void put({ noHints: event.currentTarget.checked ? null : true })}
          />
          <span>
            {t('menu_hints')}
            <span class="small quiet ticked-on">{t('menu_hints_line')}</span>
          </span>
        </label>
      </div>
      <MyNames iAm={view.body.iAm ?? []} onChanged={() => void reload()} />
      <ReminderChoice settings={view} onPut={(head) => void put(head)} />
      <ComputerChoice
        value={view.computerIsMine}
        onChange={(mine) => void put({ computerIsMine: mine })}
        onSave={onSave}
        onErase={onErase}
      />
      <LockSettings onSave={onSave} />
    </div>
  );
}
