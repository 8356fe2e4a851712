import { ChevronsLeft, ChevronsRight, PanelLeft, PanelRight, X } from 'lucide';
import { call } from '../../platform/call';
import { t } from '../../platform/words';
import { CoverButton } from '../meeting/Cover';
import { Icon } from '../shared/Icon';
import { useSide } from './side';

/** The sidebar's own bar: cover, other side, collapse, close. */
export function Header({ isLocked = false }: { isLocked?: boolean }) {
  const side = useSide();
  const other = side === 'right' ? 'left' : 'right';
  return (
    <header class="sb-h">
      <img src="/icon/mark-16.svg" width="16" height="16" alt="" />
      <h1>{t('notes_title')}</h1>
      <span class="sb-acts">
        {!isLocked && <CoverButton />}
        <button
          type="button"
          class="btn btn-icon"
          aria-label={t('notes_other_side')}
          title={t('notes_other_side')}
          onClick={() => void call('setFrame', { frame: 'open', side: other })}
        >
          <Icon node={other === 'left' ? PanelLeft : PanelRight} />
        </button>
        <button
          type="button"
          class="btn btn-icon"
          aria-label={t('notes_collapse')}
          title={t('notes_collapse')}
          onClick={() => void call('setFrame', { frame: 'collapsed' })}
        >
          <Icon node={side === 'right' ? ChevronsRight : ChevronsLeft} />
        </button>
        <button
          type="button"
          class="btn btn-icon"
          aria-label={t('notes_close')}
          title={t('notes_close')}
          onClick={() => void call('setFrame', { frame: 'closed' })}
        >
          <Icon node={X} />
        </button>
      </span>
    </header>
  );
}
