import type { RefObject } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

const edge = 8;

/** A native popover beside its button: Esc and a press elsewhere close it, and the focus goes back to the button. */
export interface Popover {
  id: string;
  button: RefObject<HTMLButtonElement | null>;
  sheet: RefObject<HTMLDivElement | null>;
  close: () => void;
}

/**
 * Ties a button (`popovertarget={id}`) and a sheet (`popover="auto"`) together, and places the sheet when it opens.
 * @param align the edge of the button on which the sheet starts
 * @param onOpen called after it was placed
 */
export function usePopover(align: 'start' | 'end', onOpen?: () => void): Popover {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const opened = useRef(onOpen);
  opened.current = onOpen;
  useEffect(() => {
    const element = sheet.current;
    // Esc by ourselves: left to the browser, it would close the popup's whole window too.
    const escaped = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      element?.hidePopover();
      button.current?.focus();
    };
    const placed = () => {
      if (element && button.current) place(element, button.current, align);
    };
    const stop = () => {
      document.removeEventListener('keydown', escaped, { capture: true });
      removeEventListener('resize', placed);
    };
    // Not seen until it has its place.
    const hidden = (event: Event) => {
      if (element && (event as ToggleEvent).newState === 'open') element.style.visibility = 'hidden';
    };
    const toggled = (event: Event) => {
      stop();
      if ((event as ToggleEvent).newState !== 'open') return;
      document.addEventListener('keydown', escaped, { capture: true });
      // A panel is made wider or narrower while it is open.
      addEventListener('resize', placed);
      placed();
      if (element) element.style.visibility = '';
      opened.current?.();
    };
    element?.addEventListener('beforetoggle', hidden);
    element?.addEventListener('toggle', toggled);
    return () => {
      element?.removeEventListener('beforetoggle', hidden);
      element?.removeEventListener('toggle', toggled);
      stop();
    };
  }, [align]);
  return { id, button, sheet, close: () => sheet.current?.hidePopover?.() };
}

/** Below the button when there is room, else above, always inside the window. */
function place(sheet: HTMLElement, button: HTMLElement, align: 'start' | 'end'): void {
  const at = button.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = sheet;
  const toTheRight = (align === 'start') !== (getComputedStyle(button).direction === 'rtl');
  const left = toTheRight ? at.left : at.right - width;
  const above = at.bottom + 2 + height + edge > innerHeight && at.top - 2 - height >= edge;
  const top = above ? at.top - 2 - height : Math.min(at.bottom + 2, innerHeight - height - edge);
  sheet.style.left = `${Math.max(edge, Math.min(left, innerWidth - width - edge))}px`;
  sheet.style.top = `${Math.max(edge, top)}px`;
}
