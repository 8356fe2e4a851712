import { useEffect, useState } from 'preact/hooks';
import { call } from '../../platform/call';

/** By a key she leaves the frame herself: at once, in ms. */
const leavesMs = 500;

/**
 * A page may take the focus while she is in a field, and would read what she means for her notes. The script in the page
 * gives it back at once unless a press of hers explains it; true from then on, until `calm`.
 */
export function useTakenKeys(): { isTaken: boolean; calm: () => void } {
  const [isTaken, setTaken] = useState(false);
  useEffect(() => {
    let keyAt = Number.NEGATIVE_INFINITY;
    let last: { field: HTMLElement; leftAt: number } | undefined;
    // Chromium takes the focus from the field as well: by the time that the window knows, there is none.
    const leave = ({ target }: FocusEvent) => {
      if (isField(target)) last = { field: target, leftAt: performance.now() };
    };
    const key = (event: KeyboardEvent) => {
      if (event.key === 'Tab' || event.key === 'Escape') keyAt = performance.now();
    };
    const left = async () => {
      // Which of both is told first is not the same everywhere.
      await new Promise((resolve) => setTimeout(resolve));
      const now = performance.now();
      const mine = last && now - last.leftAt < 100 ? last.field : undefined;
      if (!mine || now - keyAt < leavesMs) return;
      const answer = await call('focusLeft', {});
      if (!answer.ok || !answer.isTaken) return;
      setTaken(true);
      if (document.hasFocus()) mine.focus();
      else addEventListener('focus', () => mine.focus(), { once: true });
    };
    document.addEventListener('blur', leave, true);
    document.addEventListener('keydown', key, true);
    addEventListener('blur', left);
    return () => {
      document.removeEventListener('blur', leave, true);
      document.removeEventListener('keydown', key, true);
      removeEventListener('blur', left);
    };
  }, []);
  return { isTaken, calm: () => setTaken(false) };
}

function isField(element: EventTarget | null): element is HTMLElement {
  return element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement;
}
