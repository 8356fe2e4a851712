import { ChevronsLeft, ChevronsRight, PanelLeft, PanelRight, X } from 'lucide';
import { useState } from 'preact/hooks';
import { call } from '../../platform/call';
import { t } from '../../platform/words';
import { CoverButton } from '../meeting/Cover';
import { Icon } from '../shared/Icon';
import { sideOf } from './side';

/** The sidebar's own bar: cover, other side, collapse, close. */
export function Header() {
  // The frame cannot ask where it stands; the right side is where it begins.
  const [side, setSide] = useState<'left' | 'right'>('right');
  const other = side === 'right' ? 'left' : 'right';
  const move = (event: MouseEvent) => {
    const now = sideOf(event, innerWidth, window) ?? side;
    const next = now === 'right' ? 'left' : 'right';
    setSide(next);
    void call('setFrame', { frame: 'open', side: next });
  };
  return (
    <header class="sb-h">
      <img src="/icon/mark-16.svg" width="16" height="16" alt="" />
      <h1>{t('notes_title')}</h1>
      <span class="sb-acts">
        <CoverButton />
        <button
          type="button"
          class="btn btn-icon"
          aria-label={t('notes_other_side')}
          title={t('notes_other_side')}
          onClick={move}
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
