const mostRepairs = 20;

export interface Tampered {
  /** The style attribute as we wrote it last. */
  drawn(): string;
  /** Draw it again; that comes before the page is laid out, so that nothing is pressed in between. */
  restore(): void;
  /** The page does not stop. */
  giveUp(): void;
}

/**
 * Watches for a page that makes our element invisible, or moves it under the pointer, so that a press that was meant for
 * the page lands in it. The width is the page's to set: the notes follow it.
 */
export function watchTampering(host: HTMLElement, { drawn, restore, giveUp }: Tampered, signal: AbortSignal): void {
  let repairs = 0;
  const watcher = new MutationObserver(() => {
    if (ours(host.getAttribute('style')) === ours(drawn())) return;
    repairs += 1;
    if (repairs <= mostRepairs) restore();
    else giveUp();
  });
  watcher.observe(host, { attributeFilter: ['style'] });
  signal.addEventListener('abort', () => watcher.disconnect());
}

/** All declarations but that of the width, in an order of their own. */
function ours(style: string | null): string {
  const declarations = (style ?? '').split(';').map((one) => one.trim());
  return declarations
    .filter((one) => one && !/^width\s*:/u.test(one))
    .sort()
    .join(';');
}
