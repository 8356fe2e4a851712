import { useCallback, useId, useRef, useState } from 'preact/hooks';
import type { DeletedRow } from '../../../core/deleted-row';
import { localDateOf } from '../../../core/local-time';
import { call } from '../../../platform/call';
import { t } from '../../../platform/words';
import { toldOf } from '../../shared/acts';
import { formatDate } from '../../shared/dates';
import { Trouble } from '../../shared/Trouble';
import { showToast } from '../../shared/toasts';
import { useKeepFocus } from '../../shared/use-keep-focus';
import { useNow } from '../../shared/use-now';
import { useView } from '../../shared/use-view';

async function loadDeleted() {
  const answer = await call('listDeleted', {});
  return answer.ok ? { ok: true as const, view: answer.rows } : answer;
}

/** What was removed in the last seven days, and the way back. */
export function DeletedPage() {
  const area = useRef<HTMLDivElement>(null);
  useKeepFocus(area);
  const [askedId, setAskedId] = useState<string>();
  const { view, refusal, message, reload } = useView<DeletedRow[]>(useCallback(loadDeleted, []));
  const readAgain = async () => {
    await reload();
    // The last one went: there is no other row that could take the focus.
    if (document.activeElement === document.body) area.current?.focus();
  };
  const restore = async ({ store, id }: DeletedRow) => {
    if (toldOf(await call('undoRemove', { store, id }))) showToast(t('menu_restored'));
    await readAgain();
  };
  const purge = async ({ id }: DeletedRow) => {
    if (toldOf(await call('purge', { id }))) showToast(t('menu_purged'));
    await readAgain();
  };
  return (
    <div ref={area} class="page-form" tabIndex={-1}>
      {!view && refusal && <Trouble reason={refusal} message={message} onRetry={() => void reload()} />}
      {view && <p class="quiet">{t(view.length > 0 ? 'menu_deleted_line' : 'menu_deleted_none')}</p>}
      <ul>
        {view?.map((row) =>
          row.id === askedId ? (
            <Question key={row.id} row={row} onPurge={() => void purge(row)} onKeep={() => setAskedId(undefined)} />
          ) : (
            <Entry key={row.id} row={row} onRestore={() => void restore(row)} onPurge={() => setAskedId(row.id)} />
          ),
        )}
      </ul>
    </div>
  );
}

function Entry({ row, onRestore, onPurge }: { row: DeletedRow; onRestore: () => void; onPurge: () => void }) {
  const now = useNow();
  return (
    <li class="deleted">
      <p class="txt">
        {row.label}{' '}
        <span class="small quiet nowrap">{t('menu_deleted_on', formatDate(localDateOf(row.deletedAt), now))}</span>
      </p>
      <div class="bar wrap">
        <button
          type="button"
          class="btn btn-quiet btn-out"
          aria-label={t('menu_restore_named', row.label)}
          onClick={onRestore}
        >
          {t('menu_restore')}
        </button>
        <button type="button" class="btn btn-quiet" aria-label={t('menu_purge_named', row.label)} onClick={onPurge}>
          {t('menu_purge')}
        </button>
      </div>
    </li>
  );
}

/** Before it is deleted for good. What keeps it stands where the other one was pressed: Enter once more does no harm. */
function Question({ row, onPurge, onKeep }: { row: DeletedRow; onPurge: () => void; onKeep: () => void }) {
  const id = useId();
  return (
    <li class="deleted">
      <p id={id} class="txt">
        {t(row.store === 'mentorships' ? 'menu_purge_ask_person' : 'menu_purge_ask', row.label)}
      </p>
      <div class="bar wrap">
        <button type="button" class="btn btn-alarm" aria-describedby={id} onClick={onPurge}>
          {t('menu_purge')}
        </button>
        <button type="button" class="btn btn-edge" aria-describedby={id} onClick={onKeep}>
          {t('menu_purge_keep')}
        </button>
      </div>
    </li>
  );
}
