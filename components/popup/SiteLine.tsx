import { Calendar } from 'lucide';
import { t } from '../../platform/words';
import { leaveForPanel } from '../shared/acts';
import { Icon } from '../shared/Icon';
import { Unreadable } from '../shared/Unreadable';
import type { SiteState } from './use-site';
import '../shared/OneAct.css';

/** A page that is off, or cannot be read, gets a line with words; one that is on needs only the icon in the header. */
export function SiteLine({ state }: { state: SiteState }) {
  const { site, host, report, use } = state;
  if (site === 'on' && report)
    return (
      <Unreadable report={report}>
        <button type="button" class="btn btn-quiet" onClick={() => leaveForPanel({ tab: 'today' })}>
          {t('popup_open_panel')}
        </button>
      </Unreadable>
    );
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
