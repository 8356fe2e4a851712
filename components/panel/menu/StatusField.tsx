import { Archive, ArchiveRestore } from 'lucide';
import type { Member } from '../../../core/views';
import { call } from '../../../platform/call';
import { t } from '../../../platform/words';
import { toldOf } from '../../shared/acts';
import { CheckField } from '../../shared/CheckField';
import { Icon } from '../../shared/Icon';
import { setStatus } from '../../shared/mentorship-acts';

/** Going on, paused, or closed. */
export function StatusField({ member }: { member: Member }) {
  const { mentorshipId, status } = member;
  const isClosed = status === 'closed';
  return (
    <>
      {!isClosed && (
        <CheckField
          label={t('menu_pause')}
          line={t('menu_pause_line')}
          checked={status === 'paused'}
          onChange={(paused) => {
            const head = { status: paused ? ('paused' as const) : ('active' as const) };
            return call('putMentorship', { patch: { id: mentorshipId, head } }).then(toldOf);
          }}
        />
      )}
      <div>
        {/* One button for both ways, so that the focus stays on it. */}
        <button
          type="button"
          class="btn btn-quiet btn-out"
          onClick={() => void setStatus(member, isClosed ? 'active' : 'closed')}
        >
          <Icon node={isClosed ? ArchiveRestore : Archive} />
          {t(isClosed ? 'status_reopen_long' : 'status_close')}
        </button>
        <p class="small quiet">{t(isClosed ? 'status_closed_line' : 'status_close_line')}</p>
      </div>
    </>
  );
}
