import { useEffect } from 'preact/hooks';
import { call } from '../../platform/call';

/** Narrower than this the frame is a tab already. */
const tabBelow = 120;

/** Esc collapses the sidebar, unless something smaller (a form, a menu) took it. The page gets the focus back. */
export function useEscape(): void {
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
      if (innerWidth < tabBelow || document.querySelector(':popover-open')) return;
      void call('setFrame', { frame: 'collapsed' });
    };
    document.addEventListener('keydown', key);
    return () => document.removeEventListener('keydown', key);
  }, []);
}
