import { Folder } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { hasDownloads, requestDownloads, turnAutoBackup } from '../../platform/auto-backup';
import { canChooseFolder, chooseBackupFolder, leaveBackupFolder } from '../../platform/backup-folder';
import { call } from '../../platform/call';
import { isInTab, openOwnPage } from '../../platform/panel';
import { t } from '../../platform/words';
import { toldOf } from '../shared/acts';
import { Icon } from '../shared/Icon';
import { showToast } from '../shared/toasts';
import type { AutoView } from './use-auto-backup';

/** A folder of her own for the daily files, where the browser can keep one. */
export function AutoPlace({ view, onChanged }: { view: AutoView; onChanged: () => Promise<void> }) {
  const [mayAsk, setMayAsk] = useState(true);
  useEffect(() => void isInTab().then(setMayAsk), []);
  if (!canChooseFolder()) return null;
  const { folder, state } = view;
  const written = async () => {
    if (!state) await turnAutoBackup(true);
    toldOf(await call('backUpNow', {}));
    await onChanged();
  };
  const choose = async () => {
    if (!mayAsk) return openOwnPage('sidepanel.html#save');
    const isChosen = await chooseBackupFolder().catch(() => showToast(t('auto_refused')));
    if (isChosen) await written();
  };
  const leave = async () => {
    const isAllowed = (await hasDownloads()) || (await requestDownloads().catch(() => false));
    if (!isAllowed) return showToast(t('auto_refused'));
    await leaveBackupFolder();
    await written();
  };
  return (
    <div>
      <div class="bar wrap">
        <button type="button" class="btn btn-edge" onClick={() => void choose()}>
          <Icon node={Folder} />
          {t(folder ? 'auto_choose_other' : 'auto_choose')}
        </button>
        {folder && (
          <button type="button" class="btn btn-quiet btn-out" onClick={() => void leave()}>
            {t('auto_to_downloads')}
          </button>
        )}
      </div>
      {!mayAsk && <p class="small quiet">{t('auto_in_tab')}</p>}
    </div>
  );
}
