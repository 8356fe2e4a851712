import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** Lets a text field be as high as its text, where the browser does not do so by itself (`field-sizing`). */
export function useGrow(field: RefObject<HTMLTextAreaElement | null>, text: string): void {
  useLayoutEffect(() => {
    const element = field.current;
    if (!element || CSS.supports?.('field-sizing', 'content')) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight + element.offsetHeight - element.clientHeight}px`;
  }, [field, text]);
}
