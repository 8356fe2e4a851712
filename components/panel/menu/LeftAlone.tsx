import { useCallback, useRef } from 'preact/hooks';
import type { LeftAloneRow } from '../../../core/calendar-views';
import { localDateOf } from '../../../core/local-time';
import { call } from '../../../platform/call';
import { t } from '../../../platform/words';
import { toldOf } from '../../shared/acts';
import { formatDate } from '../../shared/dates';
import { showToast } from '../../shared/toasts';
import { useKeepFocus } from '../../shared/use-keep-focus';
import { useNow } from '../../shared/use-now';
import { useView } from '../../shared/use-view';

async function loadLeftAlone() {
  const answer = await call('listLeftAlone', {});
  return answer.ok ? { ok: true as const, view: answer.rows } : answer;
}

/** Of what she said that it is no mentoring meeting. Nothing is kept of it but the day on which she said so. */
export function LeftAlone() {
  const now = useNow();
  const area = useRef<HTMLElement>(null);
  useKeepFocus(area);
  const { view = [], reload } = useView<LeftAloneRow[]>(useCallback(loadLeftAlone, []));
  const ask = async ({ refId }: LeftAloneRow) => {
    if (toldOf(await call('askAgain', { refId }))) showToast(t('alone_asked'));
    await reload();
  };
  return (
    <section ref={area} hidden={view.length === 0} aria-labelledby="alone-title">
      <h2 id="alone-title" class="label">
        {t('alone_title')}
      </h2>
      <p class="small quiet">{t('alone_line')}</p>
      <ul>
        {view.map((row) => {
          const what = t(
            row.kind === 'series' ? 'alone_series' : 'alone_event',
            formatDate(localDateOf(row.saidAt), now),
          );
          return (
            <li key={row.refId} class="row">
              <span class="grow txt">{what}</span>
              <button
                type="button"
                class="btn btn-quiet btn-out-r"
                aria-label={t('alone_ask_named', what)}
                onClick={() => void ask(row)}
              >
                {t('alone_ask')}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
