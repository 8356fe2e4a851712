import { TriangleAlert } from 'lucide';
import { t, tn } from '../../platform/words';
import { Icon } from './Icon';
import './OneAct.css';

/** Says that records could not be opened, and what to do. In a page there is no way to a file. */
export function Unopened({ count, onRestore }: { count: number | undefined; onRestore?: () => void }) {
  if (!count) return null;
  return (
    <div class="notice one-act">
      <Icon node={TriangleAlert} />
      <span class="grow">{tn('unopened', count)}</span>
      {onRestore && (
        <button type="button" class="btn btn-quiet btn-out-r" onClick={onRestore}>
          {t('unopened_restore')}
        </button>
      )}
    </div>
  );
}
