import { Download } from 'lucide';
import { t } from '../../../platform/words';
import { LastSaved } from '../../save/LastSaved';
import { useSaveFacts } from '../../save/use-save-facts';
import { Icon } from '../../shared/Icon';

/** Before Mentorside is removed from the browser: what goes with it. */
export function LeavePage({ onSave }: { onSave: () => void }) {
  const facts = useSaveFacts();
  if (!facts) return null;
  return (
    <div class="page-form">
      <p>{t('leave_line')}</p>
      <ul class="leave-list">
        <li>{t('leave_gone')}</li>
        <li>{t('leave_stays')}</li>
        <li>{t('leave_profile')}</li>
      </ul>
      <p>{t('leave_back')}</p>
      <LastSaved at={facts.lastBackupAt} />
      <div>
        <button type="button" class="btn btn-primary" onClick={onSave}>
          <Icon node={Download} />
          {t('save_title')}
        </button>
      </div>
    </div>
  );
}
