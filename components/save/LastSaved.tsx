import { useCallback } from 'preact/hooks';
import { localDateOf } from '../../core/local-time';
import type { Settings } from '../../core/records';
import { call } from '../../platform/call';
import { t } from '../../platform/words';
import { formatDate } from '../shared/dates';
import { useNow } from '../shared/use-now';
import { useView } from '../shared/use-view';

async function loadSettings() {
  const answer = await call('getSettings', {});
  return answer.ok ? { ok: true as const, view: answer.settings } : answer;
}

/** When the last file was saved. */
export function LastSaved() {
  const now = useNow();
  const { view } = useView<Settings>(useCallback(loadSettings, []));
  if (!view) return null;
  const { lastBackupAt } = view;
  return (
    <p class="small quiet">
      {lastBackupAt ? t('save_last', formatDate(localDateOf(lastBackupAt), now)) : t('save_never')}
    </p>
  );
}
