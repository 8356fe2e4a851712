import { ChevronsLeft } from 'lucide';
import type { SidebarView } from '../../core/views';
import { call } from '../../platform/call';
import { t, tn } from '../../platform/words';
import { Icon } from '../shared/Icon';
import { openPoints } from './open-points';
import './Tab.css';

/** The collapsed frame: all of it is one button. */
export function Tab({ view }: { view: SidebarView | undefined }) {
  const open = openPoints(view);
  return (
    <button
      type="button"
      class="side-tab"
      aria-label={open > 0 ? tn('notes_tab_open', open) : t('notes_tab')}
      onClick={() => void call('setFrame', { frame: 'open' })}
    >
      {open > 0 && <span class="side-tab-count num">{open}</span>}
      <span class="side-tab-words">{t('notes_title')}</span>
      <Icon node={ChevronsLeft} />
    </button>
  );
}
