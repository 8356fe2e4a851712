import { TriangleAlert } from 'lucide';
import { useContext } from 'preact/hooks';
import type { Refusal } from '../../platform/answer';
import { t } from '../../platform/words';
import { Copy } from './Copy';
import { Icon } from './Icon';
import { SaveWay } from './save-way';
import { textOnScreen, unsavedText } from './unsaved';
import './Trouble.css';

interface Props {
  reason: Refusal;
  /** What the browser said, for whoever helps. */
  message?: string | undefined;
  /** Absent: trying again would not help. */
  onRetry?: (() => void) | undefined;
}

/**
 * In place of a surface that cannot go on: what happened, what to do, and the words that are not stored yet. After an
 * update of the extension it is one line; no button is left that would do nothing.
 */
export function Trouble({ reason, message, onRetry }: Props) {
  const onSave = useContext(SaveWay);
  const isUpdate = reason === 'updated';
  const read = isUpdate ? textOnScreen : unsavedText;
  const text = read();
  const label = t(isUpdate ? 'shared_written_here' : 'shared_unsaved_here');
  return (
    <section class="trouble" role="alert">
      <div class={isUpdate ? 'notice' : 'notice notice-alarm'}>
        <Icon node={TriangleAlert} />
        <div class="grow">
          <p>{isUpdate ? t('shared_updated') : troubleWords(reason)}</p>
          {!isUpdate && <p class="quiet">{t(adviceFor(reason))}</p>}
        </div>
      </div>
      {text && (
        <div class="trouble-text">
          <p class="small">{label}</p>
          <textarea class="note" readOnly aria-label={label} value={text} />
          <Copy label={t('shared_copy_my_text')} text={read} />
        </div>
      )}
      {!isUpdate && (
        <div class="trouble-acts">
          {onRetry && (
            <button type="button" class="btn btn-primary" onClick={onRetry}>
              {t('shared_try_again')}
            </button>
          )}
          {onSave && (
            <button type="button" class="btn btn-edge" onClick={onSave}>
              {t('menu_save')}
            </button>
          )}
          <Copy label={t('shared_copy_details')} text={() => [reason, message].filter(Boolean).join(': ')} />
        </div>
      )}
    </section>
  );
}

function troubleWords(reason: Refusal): string {
  if (reason === 'database') return t('shared_trouble_database');
  if (reason === 'quota') return t('shared_trouble_quota');
  return t('shared_trouble_unreachable');
}

function adviceFor(reason: Refusal) {
  if (reason === 'database') return 'shared_advice_database';
  return reason === 'quota' ? 'shared_advice_quota' : 'shared_advice_unreachable';
}
