import { Globe } from 'lucide';
import { useCallback, useRef } from 'preact/hooks';
import type { SiteRow } from '../../../core/calendar-views';
import { call } from '../../../platform/call';
import { requestSites } from '../../../platform/sites';
import { t } from '../../../platform/words';
import { toldOf } from '../../shared/acts';
import { Icon } from '../../shared/Icon';
import { Trouble } from '../../shared/Trouble';
import { showToast } from '../../shared/toasts';
import { Unreadable } from '../../shared/Unreadable';
import { useKeepFocus } from '../../shared/use-keep-focus';
import { useView } from '../../shared/use-view';
import './Sites.css';

async function loadSites() {
  const answer = await call('listSites', {});
  return answer.ok ? { ok: true as const, view: answer.sites } : answer;
}

/**
 * Every site that may be read, and the way to take that back.
 * @param first what is known already
 */
export function Sites({ first }: { first: SiteRow[] | undefined }) {
  const { view, refusal, message, reload } = useView<SiteRow[]>(useCallback(loadSites, []), first);
  const area = useRef<HTMLElement>(null);
  useKeepFocus(area);
  const again = (origin: string, guests: string[]) => {
    // The browser asks only while the click is being handled.
    const answer = requestSites([origin]);
    void answer.then(async (allowed) => {
      if (allowed) toldOf(await call('siteGranted', { origins: [origin], guests }));
      await reload();
    });
  };
  const forget = async ({ origin, host }: SiteRow) => {
    const answer = await call('forgetSite', { origin });
    if (answer.ok) showToast(t('sites_forgotten', host), () => again(origin, answer.guests));
    else showToast(t('sites_not_forgotten'));
    await reload();
  };
  const stopGuests = async ({ host }: SiteRow) => {
    if (toldOf(await call('stopReadingGuests', { host }))) showToast(t('sites_guests_stopped'));
    await reload();
  };
  if (!view) return refusal ? <Trouble reason={refusal} message={message} onRetry={() => void reload()} /> : null;
  return (
    <section ref={area} aria-labelledby="sites-title">
      <h2 id="sites-title" class="label">
        {t('sites_title')}
      </h2>
      {view.length === 0 && <p class="quiet">{t('sites_none')}</p>}
      <ul>
        {view.map((site) => (
          <li key={site.origin} class="row site">
            <Icon node={Globe} />
            <span class="grow txt">
              {site.host}
              {site.readsGuests && (
                <span class="small quiet ticked-on">
                  {t('sites_reads_guests')}{' '}
                  <button type="button" class="btn btn-quiet btn-out" onClick={() => void stopGuests(site)}>
                    {t('sites_stop_guests')}
                  </button>
                </span>
              )}
            </span>
            <button
              type="button"
              class="btn btn-quiet btn-out-r"
              aria-label={t('sites_forget_named', site.host)}
              onClick={() => void forget(site)}
            >
              {t('sites_forget')}
            </button>
            {site.report && <Unreadable report={site.report} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
