import { signal } from '@preact/signals';

/** One short message at the foot of the surface, with a way back. */
export interface ToastMessage {
  text: string;
  undo?: () => void;
  /** The meetings that it tells of, where it tells of several. */
  about?: readonly string[];
}

/** How long a toast stays, in ms. It waits while it is pointed at or holds the focus. */
const STAY_MS = 8000;

/** What is shown now; set by showToast alone. */
export const toast = signal<ToastMessage | undefined>(undefined);
let timer: ReturnType<typeof setTimeout> | undefined;

/** Shows a message for 8 s in place of any earlier one. With `undo` it has an Undo button (also Ctrl+Z). */
export function showToast(text: string, undo?: () => void, about?: readonly string[]): void {
  toast.value = { text, ...(undo ? { undo } : {}), ...(about ? { about } : {}) };
  releaseToast();
}

/** Takes the message away at once. */
export function hideToast(): void {
  clearTimeout(timer);
  toast.value = undefined;
}

/** Another meeting is shown: what was told of the one before goes, for its Undo would look as if it were of this one. */
export function leaveToasts(meetingId: string): void {
  if (!toast.peek()?.about?.includes(meetingId)) hideToast();
}

/** Stops the clock: the reader is on the toast. */
export function holdToast(): void {
  clearTimeout(timer);
}

/** Starts the clock anew. */
export function releaseToast(): void {
  clearTimeout(timer);
  timer = setTimeout(hideToast, STAY_MS);
}

/** Takes back what the toast told of. */
export function undoToast(): void {
  const undo = toast.peek()?.undo;
  hideToast();
  undo?.();
}
