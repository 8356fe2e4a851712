import { Calendar } from 'lucide';
import { call } from '../../platform/call';
import { t } from '../../platform/words';
import { leaveForPanel, toldOf } from '../shared/acts';
import { Icon } from '../shared/Icon';
import { showToast } from '../shared/toasts';
import { Unreadable } from '../shared/Unreadable';
import type { SiteState } from './use-site';
import '../shared/OneAct.css';

/** A page that is off, or cannot be read, gets a line with words; one that is on needs only the icon in the header. */
export function SiteLine({ state }: { state: SiteState }) {
  const { site, host, report, leftAlone, use } = state;
  if (site === 'on' && report)
    return (
      <Unreadable report={report}>
        <button type="button" class="btn btn-quiet" onClick={() => leaveForPanel({ tab: 'today' })}>
          {t('popup_open_panel')}
        </button>
      </Unreadable>
    );
  if (leftAlone) return <LeftAloneLine refId={leftAlone} />;
  if (!host || (site !== 'off' && site !== 'refused')) return null;
  return (
    <div class="notice one-act">
      <Icon node={Calendar} />
      <span class="grow cut" title={host}>
        {site === 'refused' ? t('popup_site_refused') : host}
      </span>
      <button type="button" class="btn btn-quiet btn-out-r" onClick={use}>
        {t('popup_use_here')}
      </button>
    </div>
  );
}

/** The open event shows nothing in its page, because she said so once: the way back. */
function LeftAloneLine({ refId }: { refId: string }) {
  const ask = async () => {
    if (toldOf(await call('askAgain', { refId }))) showToast(t('popup_alone_asked'));
  };
  return (
    <p class="one-act popup-alone small quiet">
      <span class="grow">{t('popup_alone')}</span>
      <button type="button" class="btn btn-quiet btn-out-r" onClick={() => void ask()}>
        {t('notes_mentoring_after_all')}
      </button>
    </p>
  );
}
