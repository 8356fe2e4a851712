import { useEffect } from 'preact/hooks';
import { call } from '../../platform/call';

/** Esc collapses the sidebar, unless something smaller (a form, a menu) took it. The page gets the focus back. */
export function useEscape(isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return;
    const key = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
      if (document.querySelector(':popover-open')) return;
      void call('setFrame', { frame: 'collapsed' });
    };
    document.addEventListener('keydown', key);
    return () => document.removeEventListener('keydown', key);
  }, [isOn]);
}
