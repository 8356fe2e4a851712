const leaving = new Set<() => void>();

/** Calls back when what is typed shall be sent at once, because the words are about to go from sight. Returns the end. */
export function onLeaving(send: () => void): () => void {
  leaving.add(send);
  return () => leaving.delete(send);
}

/** Sends all that is typed and not stored. */
export function sendAll(): void {
  for (const send of leaving) send();
}

/** The same before the fields go from sight. A field that keeps its text when it is left is left for a moment. */
export function leaveAll(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  sendAll();
}
