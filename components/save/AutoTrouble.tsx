import { TriangleAlert } from 'lucide';
import { requestDownloads } from '../../platform/auto-backup';
import { allowBackupFolder } from '../../platform/backup-folder';
import { call } from '../../platform/call';
import { t } from '../../platform/words';
import { toldOf } from '../shared/acts';
import { Icon } from '../shared/Icon';
import { showToast } from '../shared/toasts';
import type { AutoView } from './use-auto-backup';

interface Props {
  view: AutoView;
  onChanged: () => Promise<void>;
  /** Leads to the page where it can be mended; absent on that page. */
  onSave?: () => void;
}

/** Why no daily file is written, and the press that mends it. */
export function AutoTrouble({ view, onChanged, onSave }: Props) {
  const { folder, trouble } = view;
  if (!trouble) return null;
  const allow = async () => {
    // In the press itself, before anything is awaited.
    const asking = folder ? allowBackupFolder(folder) : requestDownloads().catch(() => false);
    if (await asking) toldOf(await call('backUpNow', {}));
    else showToast(t('auto_refused'));
    await onChanged();
  };
  return (
    <div class="notice auto-trouble" role="status">
      <Icon node={TriangleAlert} />
      <div class="grow">
        <p>{wordsOf(view)}</p>
        <div class="acts">
          {trouble === 'ask' && (
            <button type="button" class="btn btn-quiet" onClick={() => void allow()}>
              {t('auto_allow')}
            </button>
          )}
          {onSave && (
            <button type="button" class="btn btn-quiet" onClick={onSave}>
              {t(trouble === 'gone' || trouble === 'ask' ? 'auto_elsewhere' : 'backup_save')}
            </button>
          )}
        </div>
      </div>
    </div>
  );
}

function wordsOf({ folder, trouble, state }: AutoView): string {
  const name = folder?.handle.name;
  if (trouble === 'ask') return name ? t('auto_ask', name) : t('auto_ask_downloads');
  if (trouble === 'gone' && name) return t('auto_gone', name);
  if (trouble === 'full') return t('auto_full');
  return t('auto_failed', state?.failed ?? '');
}
