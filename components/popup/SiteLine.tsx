import { Calendar } from 'lucide';
import { t } from '../../platform/words';
import { Icon } from '../shared/Icon';
import type { SiteState } from './use-site';
import '../shared/OneAct.css';

/** A page that is off gets a line with words; one that is on needs only the icon in the header. */
export function SiteLine({ state }: { state: SiteState }) {
  const { site, host, use } = state;
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
