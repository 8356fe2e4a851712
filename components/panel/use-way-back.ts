import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * A page that opens on top of a tab, and the way back: to the place in the tab from where it was opened, with the focus;
 * to the tab itself when that place is gone or it was opened from elsewhere.
 * @param page what is open on top of the tab, if anything
 */
export function useWayBack(page: string | undefined) {
  const was = useRef<{ element: Element | null; top: number } | undefined>(undefined);
  const comesBack = useRef(false);
  useLayoutEffect(() => {
    if (page) return scrollTo(0, 0);
    if (!comesBack.current) return;
    comesBack.current = false;
    const { element, top = 0 } = was.current ?? {};
    was.current = undefined;
    scrollTo(0, top);
    const place = element?.isConnected && element !== document.body ? element : null;
    const target = place ?? document.querySelector('[role=tab][aria-selected=true]');
    (target as HTMLElement | null)?.focus({ preventScroll: true });
  }, [page]);
  return {
    /** To be called before the page opens. */
    leave: () => {
      was.current = { element: document.activeElement, top: scrollY };
    },
    /** To be called when she goes back. */
    comeBack: () => {
      comesBack.current = true;
    },
  };
}
