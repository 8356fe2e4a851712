import { findAdapter } from '../../adapters/index';
import type { Page } from '../../adapters/page';
import { isVisible } from '../../adapters/visible';
import { ENOUGH, type Signs } from '../../core/adapter-health';

/** After the last look at the page that follows a press. */
const WAIT_MS = 2000;
/** A chip that was moved farther than this was dragged, in pixels. */
const MOST_MOVED = 5;

interface Options {
  document: Document;
  signal: AbortSignal;
  page: () => Page;
  /** Runs something that may fail on a strange page. */
  guarded: (run: () => void) => void;
  onUnread: (adapter: string, signs: Signs) => void;
}

/**
 * Counts events that were pressed, opened something and could not be read. A false alarm is worse than a miss: what was
 * dragged, closed at once, or pressed with a modifier does not count, nor does the same chip twice; and a page on which
 * anything was ever read tells nothing.
 * @returns what to call when an event was read
 */
export function countUnread({ document, signal, page, guarded, onUnread }: Options): () => void {
  const counted = new WeakSet<Element>();
  const end = new AbortController();
  let count = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let down: { x: number; y: number } | null = null;

  function look(): void {
    const now = page();
    const hasOpened = now.url !== now.urlBefore || now.appeared.some(isVisible);
    const adapter = findAdapter(now);
    const unread = hasOpened ? adapter?.unread?.(now) : null;
    if (!adapter || !unread || counted.has(unread.chip)) return;
    counted.add(unread.chip);
    count += 1;
    if (count < ENOUGH) return;
    stop();
    onUnread(adapter.id, unread.signs);
  }

  function begin(event: MouseEvent | KeyboardEvent): void {
    clearTimeout(timer);
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    timer = setTimeout(() => guarded(look), WAIT_MS);
  }

  function stop(): void {
    clearTimeout(timer);
    end.abort();
  }

  const options = { capture: true, passive: true, signal: AbortSignal.any([signal, end.signal]) };
  document.addEventListener(
    'pointerdown',
    ({ clientX: x, clientY: y }) => {
      clearTimeout(timer);
      down = { x, y };
    },
    options,
  );
  document.addEventListener(
    'click',
    (event) => {
      const moved = down ? Math.hypot(event.clientX - down.x, event.clientY - down.y) : 0;
      if (event.button === 0 && moved <= MOST_MOVED) begin(event);
      else clearTimeout(timer);
    },
    options,
  );
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Enter') begin(event);
      else clearTimeout(timer);
    },
    options,
  );
  signal.addEventListener('abort', stop);
  return stop;
}
