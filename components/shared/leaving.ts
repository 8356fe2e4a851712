const leaving = new Set<() => void>();

/** Calls back when what is typed shall be sent at once, because the words are about to go from sight. Returns the end. */
export function onLeaving(send: () => void): () => void {
  leaving.add(send);
  return () => leaving.delete(send);
}

/** Sends all that is typed. A field that keeps its text when it is left is left for a moment. */
export function leaveAll(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  for (const send of leaving) send();
}
