import { Archive } from 'lucide';
import type { Member } from '../../core/views';
import { t } from '../../platform/words';
import { Icon } from './Icon';
import { setStatus } from './mentorship-acts';
import './OneAct.css';

/** Says that this mentorship is over, with the way back. */
export function ClosedNotice({ member }: { member: Member }) {
  return (
    <div class="notice one-act">
      <Icon node={Archive} />
      <span class="grow">{t('status_closed')}</span>
      <button type="button" class="btn btn-quiet btn-out-r" onClick={() => void setStatus(member, 'active')}>
        {t('status_reopen')}
      </button>
    </div>
  );
}
