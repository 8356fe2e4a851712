import { Download } from 'lucide';
import type { BackupAge } from '../../core/backup-age';
import { t, tn } from '../../platform/words';
import { Icon } from '../shared/Icon';
import './BackupLine.css';

/** How old the last backup is: a quiet line after a week, a plain one after a month. */
export function BackupLine({ age, onSave }: { age: BackupAge | undefined; onSave: () => void }) {
  if (!age) return null;
  const { days, level, isNever } = age;
  return (
    <p class={level === 'plain' ? 'notice backup-line' : 'small quiet backup-line'}>
      {level === 'plain' && <Icon node={Download} />}
      <span>{isNever ? t('backup_never') : tn('backup_age', days)}</span>
      <button type="button" class="btn btn-quiet" onClick={onSave}>
        {t('backup_save')}
      </button>
    </p>
  );
}
