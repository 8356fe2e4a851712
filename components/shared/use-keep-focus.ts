import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

const reachable = 'button, input, a[href], textarea, select, summary';

/**
 * Keeps the place of a keyboard user when the control with the focus goes away (a ticked row, a question put off):
 * the control that took its place gets the focus.
 */
export function useKeepFocus(area: RefObject<HTMLElement | null>): void {
  const last = useRef<{ element: Element; index: number } | undefined>(undefined);
  useEffect(() => {
    const element = area.current;
    const remember = (event: FocusEvent) => {
      const target = event.target as Element;
      last.current = { element: target, index: controls(element).indexOf(target as HTMLElement) };
    };
    // Leaving on purpose: a control that is still there. Chromium tells of one that goes away just before it goes.
    const forget = () => {
      const left = last.current;
      queueMicrotask(() => {
        if (left?.element.isConnected && last.current === left) last.current = undefined;
      });
    };
    element?.addEventListener('focusin', remember);
    element?.addEventListener('focusout', forget);
    return () => {
      element?.removeEventListener('focusin', remember);
      element?.removeEventListener('focusout', forget);
    };
  }, [area]);
  useLayoutEffect(() => {
    const was = last.current;
    if (!was || was.element.isConnected) return;
    last.current = undefined;
    if (document.activeElement && document.activeElement !== document.body) return;
    const all = controls(area.current);
    all[Math.min(was.index, all.length - 1)]?.focus();
  });
}

function controls(area: HTMLElement | null): HTMLElement[] {
  return [...(area?.querySelectorAll<HTMLElement>(reachable) ?? [])].filter((one) => !one.closest('[popover]'));
}
