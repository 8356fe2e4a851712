import { Trash2 } from 'lucide';
import { useCallback } from 'preact/hooks';
import type { DeletedRow } from '../../../core/deleted-row';
import { localDateOf } from '../../../core/local-time';
import { call } from '../../../platform/call';
import { t } from '../../../platform/words';
import { toldOf } from '../../shared/acts';
import { formatDate } from '../../shared/dates';
import { Icon } from '../../shared/Icon';
import { Trouble } from '../../shared/Trouble';
import { showToast } from '../../shared/toasts';
import { useNow } from '../../shared/use-now';
import { useView } from '../../shared/use-view';

async function loadDeleted() {
  const answer = await call('listDeleted', {});
  return answer.ok ? { ok: true as const, view: answer.rows } : answer;
}

/** What was removed in the last seven days, and the way back. */
export function DeletedPage() {
  const now = useNow();
  const { view, refusal, message, reload } = useView<DeletedRow[]>(useCallback(loadDeleted, []));
  const restore = async ({ store, id }: DeletedRow) => {
    if (toldOf(await call('undoRemove', { store, id }))) showToast(t('menu_restored'));
    await reload();
  };
  const purge = async ({ id }: DeletedRow) => {
    if (toldOf(await call('purge', { id }))) showToast(t('menu_purged'));
    await reload();
  };
  if (!view) return refusal ? <Trouble reason={refusal} message={message} onRetry={() => void reload()} /> : null;
  return (
    <div class="page-form">
      <p class="quiet">{t(view.length > 0 ? 'menu_deleted_line' : 'menu_deleted_none')}</p>
      <ul>
        {view.map((row) => (
          <li key={row.id} class="row">
            <span class="grow txt">
              {row.label}{' '}
              <span class="small quiet nowrap">
                {t('menu_deleted_on', formatDate(localDateOf(row.deletedAt), now))}
              </span>
            </span>
            <button
              type="button"
              class="btn btn-quiet btn-out-r"
              aria-label={t('menu_restore_named', row.label)}
              onClick={() => void restore(row)}
            >
              {t('menu_restore')}
            </button>
            <button
              type="button"
              class="btn btn-icon"
              aria-label={t('menu_purge_named', row.label)}
              title={t('menu_purge')}
              onClick={() => void purge(row)}
            >
              <Icon node={Trash2} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
