import type { IconNode } from 'lucide';
import {
  ArchiveRestore,
  CalendarPlus,
  Download,
  Eraser,
  Info,
  Keyboard,
  LifeBuoy,
  Menu as Lines,
  LockKeyhole,
  LogOut,
  Settings,
  Shapes,
  Users,
} from 'lucide';
import { useEffect } from 'preact/hooks';
import { call } from '../../../platform/call';
import type { MenuPage } from '../../../platform/panel';
import { t } from '../../../platform/words';
import { lockState } from '../../lock/lock-state';
import { toldOf } from '../../shared/acts';
import { Icon } from '../../shared/Icon';
import { usePopover } from '../../shared/use-popover';
import './Menu.css';

const pages: { page: MenuPage; icon: IconNode }[] = [
  { page: 'people', icon: Users },
  { page: 'contacts', icon: LifeBuoy },
  { page: 'calendars', icon: CalendarPlus },
  { page: 'settings', icon: Settings },
  { page: 'save', icon: Download },
  { page: 'deleted', icon: ArchiveRestore },
  { page: 'erase', icon: Eraser },
  { page: 'keyboard', icon: Keyboard },
  { page: 'leave', icon: LogOut },
  { page: 'about', icon: Info },
];

interface Props {
  isSample: boolean;
  /** Grows by one each time when another surface asks for the menu. */
  openedFromOutside: number;
  onPage: (page: MenuPage) => void;
}

/** Everything that is not about one pair. */
export function Menu({ isSample, openedFromOutside, onPage }: Props) {
  const { id, button, sheet, close } = usePopover('end', () => sheet.current?.querySelector('button')?.focus());
  useEffect(() => {
    if (openedFromOutside > 0) sheet.current?.showPopover?.();
  }, [openedFromOutside, sheet]);
  const item = (icon: IconNode, words: string, act: () => void) => (
    <li key={words}>
      <button
        type="button"
        class="menu-row"
        onClick={() => {
          close();
          act();
        }}
      >
        <Icon node={icon} />
        {words}
      </button>
    </li>
  );
  const move = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const rows = [...(sheet.current?.querySelectorAll<HTMLElement>('button') ?? [])];
    const at = rows.indexOf(document.activeElement as HTMLElement);
    rows[(at + step + rows.length) % rows.length]?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        class="btn btn-icon"
        popovertarget={id}
        aria-label={t('menu_menu')}
        title={t('menu_menu')}
      >
        <Icon node={Lines} />
      </button>
      <div ref={sheet} id={id} popover="auto" class="pop menu">
        <nav aria-label={t('menu_menu')}>
          <ul onKeyDown={move}>
            {pages.map(({ page, icon }) => item(icon, t(`menu_${page}`), () => onPage(page)))}
            {lockState.value === 'open' &&
              item(LockKeyhole, t('menu_lock_now'), () => void call('lockNow', {}).then(toldOf))}
            {item(Shapes, t(isSample ? 'menu_sample_off' : 'menu_sample_on'), () => {
              void call('showSample', { on: !isSample }).then(toldOf);
            })}
          </ul>
        </nav>
      </div>
    </>
  );
}
