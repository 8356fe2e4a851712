import { useCallback } from 'preact/hooks';
import type { Patch, Settings } from '../../../core/records';
import { call } from '../../../platform/call';
import { t } from '../../../platform/words';
import { LockSettings } from '../../lock/LockSettings';
import { toldOf } from '../../shared/acts';
import { CheckField } from '../../shared/CheckField';
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
    const isKept = toldOf(await call('putSettings', { patch: { id: 'settings', head } }));
    await reload();
    return isKept;
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
        <CheckField
          label={t('menu_opens')}
          line={t('menu_opens_line')}
          checked={view.opensByItself ?? false}
          onChange={(on) => put({ opensByItself: on })}
        />
      </div>
      <div>
        <CheckField
          label={t('menu_hints')}
          line={t('menu_hints_line')}
          checked={!(view.noHints ?? false)}
          onChange={(on) => put({ noHints: on ? null : true })}
        />
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
