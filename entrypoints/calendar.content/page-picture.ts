import { findAdapter } from '../../adapters/index';
import type { Adapter, Completion, Page } from '../../adapters/page';
import type { Signs } from '../../core/adapter-health';
import type { Reading } from '../../core/calendar-event';
import type { Mended, TitlePlace } from '../../core/mending';
import { keepPicture } from './page-memory';
import { countUnread } from './unread';

/** The open event and the element that holds it. */
export interface OpenEvent {
  reading: Reading;
  holder: Element;
  /** Where the calendar's server says more of it. */
  completion: Completion | null;
  /** What else its title could be. */
  titles: TitlePlace[];
  /** She pressed outside of the event before since it was seen: this is no change of it. */
  isAnother: boolean;
}

export interface Watched {
  /** A request of ours is about to begin: it says nothing of what she opened. */
  ownRequest(address: string): void;
  /** How she wants this site to be read. */
  mend(mended: Mended): void;
}

export interface WatchOptions {
  document: Document;
  /** Ends every listener, observer and timer. */
  signal: AbortSignal;
  /** A new event, a change of the open one, or null when it was closed. Never the same twice in a row. */
  onChange(state: OpenEvent | null): void;
  /** Events were pressed in a calendar that we know, and none could be read. At most once. */
  onUnread?(adapter: string, signs: Signs): void;
}

/** After a press: popovers come at once, after an animation, or after a request. */
const PROBES_MS = [60, 250, 600, 1500];
const SAFETY_POLL_MS = 1000;
/** From view to edit some calendars leave a gap; only a longer one is a close. */
const CLOSED_AFTER_MS = 1000;
/** Never more often, however busy the page is. */
const MIN_GAP_MS = 150;
const CHANGE_DEBOUNCE_MS = 250;
const CHANGE_MAX_WAIT_MS = 1000;
/** Attributes by which calendars switch an event that stays in the same element. */
const WATCHED = [
  ...['data-eventid', 'data-event-id', 'data-original-start', 'data-date', 'datetime', 'data-email', 'aria-label'],
  ...['hidden', 'aria-hidden', 'aria-checked', 'open', 'style', 'class', 'value'],
];

/**
 * Watches a calendar page and reports which event is open. Listens to cheap signals (presses, children and two
 * attributes of `body`, the address, dialogs that toggle), looks at the page only in a task of its own, and polls once
 * a second for what gave no signal. Writes nothing into the page, keeps no removed element alive, and never throws.
 */
export function watchPage({ document, signal, onChange, onUnread = () => {} }: WatchOptions): Watched {
  const view = document.defaultView;
  if (!view || signal.aborted) return { ownRequest: () => {}, mend: () => {} };
  let last: { key: string; reading: Reading; holder: WeakRef<Element>; presses: number } | null = null;
  let goneSince: number | null = null;
  let closing: ReturnType<typeof setTimeout> | undefined;
  let lastLook = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let complained = false;

  let mended: Mended = {};
  const isOpen = (target: Element) => {
    const holder = last?.holder.deref();
    if (!holder?.isConnected) return false;
    return holder.contains(target) || findAdapter(picture.page())?.isPart?.(target) === true;
  };
  const picture = keepPicture(document, signal, isOpen, () => mended);
  const changes = new MutationObserver(() => afterChange());
  const afterChange = debounced(CHANGE_DEBOUNCE_MS, CHANGE_MAX_WAIT_MS, look, signal);

  /** The leading edge: at once, or as soon as the last look is long enough ago. */
  function soon(): void {
    timer ??= setTimeout(look, Math.max(0, lastLook + MIN_GAP_MS - performance.now()));
  }

  function look(): void {
    clearTimeout(timer);
    clearTimeout(closing);
    timer = closing = undefined;
    if (signal.aborted) return;
    lastLook = performance.now();
    guarded(() => {
      const page = picture.page();
      const adapter = findAdapter(page);
      const holder = adapter?.holder(page) ?? null;
      const reading = holder && adapter ? adapter.read(page) : null;
      if (adapter && holder && reading) found(adapter, page, reading, holder);
      else missed();
    });
  }

  /** Once a second: only whether the holder is still the same; changes inside it have their own observer. */
  function glance(): void {
    guarded(() => {
      const page = picture.page();
      const holder = findAdapter(page)?.holder(page) ?? null;
      if (holder !== (last?.holder.deref() ?? null)) look();
      else if (!holder) missed();
    });
  }

  function found(adapter: Adapter, page: Page, reading: Reading, holder: Element): void {
    goneSince = null;
    wasRead();
    const key = JSON.stringify([reading.event, reading.level]);
    const sameHolder = last?.holder.deref() === holder;
    if (last && sameHolder && (last.key === key || isLess(reading, last.reading))) return;
    if (!sameHolder) {
      changes.disconnect();
      const all = { subtree: true, childList: true, characterData: true };
      changes.observe(holder, { ...all, attributes: true, attributeFilter: WATCHED });
    }
    const presses = picture.presses();
    const isAnother = last !== null && last.presses !== presses;
    last = { key, reading, holder: new WeakRef(holder), presses };
    const completion = adapter.complete?.(page, reading.event) ?? null;
    onChange({ reading, holder, completion, titles: adapter.titles?.(page) ?? [], isAnother });
  }

  function missed(): void {
    if (!last) return;
    goneSince ??= performance.now();
    const left = goneSince + CLOSED_AFTER_MS - performance.now();
    if (left > 0) {
      closing ??= setTimeout(look, left + 10);
      return;
    }
    last = null;
    goneSince = null;
    changes.disconnect();
    picture.forgetPress();
    onChange(null);
  }

  /** Nothing of ours may break the page; a fault is told once, without any text of hers. */
  function guarded(run: () => void): void {
    try {
      run();
    } catch (error) {
      if (!complained) console.warn('Mentorside could not read this page:', error instanceof Error ? error.name : '');
      complained = true;
    }
  }

  const wasRead = countUnread({ document, signal, page: picture.page, guarded, onUnread });
  picture.onSignal(soon);
  picture.onPress(() => {
    for (const delay of PROBES_MS) setTimeout(soon, delay);
  });
  picture.onRequest(() => last && afterChange());
  const options = { capture: true, passive: true, signal };
  const typed = (event: Event) => {
    if (event.target instanceof view.Node && last?.holder.deref()?.contains(event.target)) afterChange();
  };
  document.addEventListener('input', typed, options);
  document.addEventListener('change', typed, options);
  const poll = setInterval(glance, SAFETY_POLL_MS);
  signal.addEventListener('abort', () => {
    clearInterval(poll);
    clearTimeout(timer);
    clearTimeout(closing);
    changes.disconnect();
  });
  soon();
  return {
    ownRequest: picture.ownRequest,
    mend(now) {
      mended = now;
      soon();
    },
  };
}

/** Less of the same event: what was sure stays so when she presses elsewhere while it is still open. */
function isLess(next: Reading, last: Reading): boolean {
  const same = (['adapter', 'calendar', 'seriesKey', 'originalStart', 'title'] as const).every(
    (field) => next.event[field] === last.event[field],
  );
  return same && next.event.seriesKey !== undefined && last.level === 'sure' && next.level === 'ask';
}

/** Runs after the calls have stopped for `wait`, or at the latest `maxWait` after the first. */
function debounced(wait: number, maxWait: number, run: () => void, signal: AbortSignal): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let first = 0;
  signal.addEventListener('abort', () => clearTimeout(timer));
  return () => {
    if (signal.aborted) return;
    const now = performance.now();
    if (timer === undefined) first = now;
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        timer = undefined;
        run();
      },
      Math.max(0, Math.min(wait, first + maxWait - now)),
    );
  };
}
