import { TriangleAlert } from 'lucide';
import { t } from '../../platform/words';
import { Icon } from '../shared/Icon';
import { useTakenKeys } from './use-taken-keys';

/** Says that the page took the keyboard while she was typing, until she has read it. */
export function TakenKeys() {
  const { isTaken, calm } = useTakenKeys();
  return (
    <div role="alert">
      {isTaken && (
        <div class="notice notice-alarm">
          <Icon node={TriangleAlert} />
          <p class="grow">{t('notes_keys_taken')}</p>
          <button type="button" class="btn btn-quiet" onClick={calm}>
            {t('notes_keys_seen')}
          </button>
        </div>
      )}
    </div>
  );
}
