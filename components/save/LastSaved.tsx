import { localDateOf } from '../../core/local-time';
import { t } from '../../platform/words';
import { formatDate } from '../shared/dates';
import { useNow } from '../shared/use-now';

/** When the last file was saved. */
export function LastSaved({ at }: { at: string | undefined }) {
  const now = useNow();
  return <p class="small quiet">{at ? t('save_last', formatDate(localDateOf(at), now)) : t('save_never')}</p>;
}
