import { localDateOf } from '../../core/local-time';
import { requestDownloads, turnAutoBackup } from '../../platform/auto-backup';
import { call } from '../../platform/call';
import { t } from '../../platform/words';
import { toldOf } from '../shared/acts';
import { CheckField } from '../shared/CheckField';
import { formatDate } from '../shared/dates';
import type { Files } from '../shared/files';
import { showToast } from '../shared/toasts';
import { useNow } from '../shared/use-now';
import { AutoLock } from './AutoLock';
import { AutoPlace } from './AutoPlace';
import { AutoTrouble } from './AutoTrouble';
import { useAutoBackup } from './use-auto-backup';

/** A file each day without a press. */
export function AutoPart({ files }: { files: Files }) {
  const now = useNow();
  const { view, reload } = useAutoBackup();
  if (!view) return null;
  const { state, folder, isPaused, isLocked } = view;
  const refused = () => {
    showToast(t('auto_refused'));
    return false;
  };
  const turn = async (on: boolean) => {
    // In the press itself, before anything is awaited. A folder of hers needs no such permission.
    if (on && !folder && !(await requestDownloads().catch(() => false))) return refused();
    await turnAutoBackup(on);
    if (on) toldOf(await call('backUpNow', {}));
    await reload();
    return true;
  };
  const where = folder ? t('auto_line_folder', folder.handle.name) : t('auto_line');
  return (
    <>
      <CheckField label={t('auto_on')} line={where} checked={state !== undefined} onChange={turn} />
      <AutoPlace view={view} onChanged={reload} />
      {state && <AutoLock files={files} isLocked={isLocked} />}
      <AutoTrouble view={view} onChanged={reload} />
      <p class="small quiet" role="status">
        {state && isPaused && t('auto_locked')}
        {state?.lastAt && !isPaused && t('auto_last', formatDate(localDateOf(state.lastAt), now))}
      </p>
    </>
  );
}
