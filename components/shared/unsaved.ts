import { signal } from '@preact/signals';
import type { Refusal } from '../../platform/answer';

/** Words that are only on the screen, by field: what "Copy my text" copies. */
export const unsavedTexts = signal<ReadonlyMap<string, string>>(new Map());

/** The refusal after which this surface cannot go on. */
export const stopped = signal<{ reason: Refusal; message?: string } | undefined>(undefined);

/** Remembers the words of a field until they are stored; an empty text forgets them. */
export function keepUnsaved(field: string, text: string): void {
  const before = unsavedTexts.peek();
  if ((before.get(field) ?? '') === text) return;
  const next = new Map(before);
  if (text) next.set(field, text);
  else next.delete(field);
  unsavedTexts.value = next;
}

/** Everything that is only on the screen, one text under the other. */
export function unsavedText(): string {
  return [...unsavedTexts.value.values()].join('\n\n');
}

/** Notes as they stand on the screen, stored or not: after an update of the extension they can still be copied. */
const onScreen = new Map<string, string>();

export function keepOnScreen(field: string, text: string): void {
  onScreen.set(field, text);
}

/** Everything she wrote that is on the screen, one text under the other. */
export function textOnScreen(): string {
  const all = new Map([...onScreen, ...unsavedTexts.value]);
  return [...all.values()].filter((text) => text.trim() !== '').join('\n\n');
}

/** Stops the surface for the refusals that no further call will get past; tells whether it did. */
export function stopFor(reason: Refusal, message?: string): boolean {
  if (reason !== 'updated' && reason !== 'database') return false;
  stopped.value = message ? { reason, message } : { reason };
  return true;
}

/** Words in fields that are sent by a key or a button; notes save themselves. */
export function hasTypedFields(element: Element): boolean {
  const fields = element.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea:not(.note)');
  return [...fields].some(
    (field) => !['checkbox', 'radio', 'file', 'password', 'search'].includes(field.type) && field.value.trim() !== '',
  );
}
