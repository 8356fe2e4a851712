import { useEffect, useRef } from 'preact/hooks';

/** Calls back when "/" is pressed where nobody types. */
export function useSlash(callback: () => void): void {
  const now = useRef(callback);
  now.current = callback;
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (document.activeElement?.matches('input:not([type=checkbox]):not([type=radio]), textarea, select')) return;
      event.preventDefault();
      now.current();
    };
    document.addEventListener('keydown', key);
    return () => document.removeEventListener('keydown', key);
  }, []);
}
