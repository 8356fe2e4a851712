import type { Page } from '../../adapters/page';
import type { Mended } from '../../core/mending';

const URL_POLL_MS = 250;
const MAX_REQUESTS = 100;
const MAX_APPEARED = 40;
/** How long after a press all of the page is watched: what opens may be anywhere, and only change its class. */
const DEEP_MS = 2000;
/** Longer than a request of ours may take. */
const OWN_REQUEST_MS = 5000;
const MAX_RECORDS = 300;
const MAX_SPOT_TEXT = 400;

/** The memory behind a `Page`, and what it noticed. One handler each; the last one counts. */
export interface Picture {
  /** The picture as it is now, without anything that has left the document. */
  page(): Page;
  /** How often something was pressed that is no part of the open event. */
  presses(): number;
  /** What was pressed opened nothing that is still open. */
  forgetPress(): void;
  /** A request of ours is about to begin: it says nothing of what she opened. */
  ownRequest(address: string): void;
  /** Something cheap hints that an event opened or closed. */
  onSignal(run: () => void): void;
  onPress(run: () => void): void;
  onRequest(run: () => void): void;
}

/** Keeps what adapters may want to know of the page's past. Elements are held weakly; `isOpen` tells what is part of the open event. */
export function keepPicture(
  document: Document,
  signal: AbortSignal,
  isOpen: (target: Element) => boolean,
  mended: () => Mended,
): Picture {
  const view = document.defaultView as Window & typeof globalThis;
  const run: Record<'signal' | 'press' | 'request', () => void> = { signal() {}, press() {}, request() {} };
  let pressed: WeakRef<Element> | null = null;
  let presses = 0;
  let spot: Spot | null = null;
  let appeared: WeakRef<Element>[] = [];
  let requests: string[] = [];
  let url = view.location.href;
  let urlBefore = url;
  let body: Element | null = null;

  const options = { capture: true, passive: true, signal };
  const press = (event: Event) => {
    const { target } = event;
    // What is pressed inside the open event is not what opened it, nor is our own tab.
    const counts = target instanceof view.Element && target.localName !== 'mentorside-sidebar';
    if (counts && !isOpen(target)) {
      presses += 1;
      pressed = new WeakRef(target);
      spot = event instanceof view.MouseEvent ? spotOf(target, event) : null;
      appeared = [];
      urlBefore = view.location.href;
      lookDeep();
    }
    run.press();
  };
  document.addEventListener('pointerdown', press, options);
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Enter' || event.key === ' ') press(event);
      else if (event.key === 'Escape') run.press();
    },
    options,
  );
  for (const name of ['toggle', 'close'] as const) {
    document.addEventListener(
      name,
      (event) => {
        if (event.target instanceof view.Element) show(event.target);
        run.signal();
      },
      options,
    );
  }
  for (const name of ['popstate', 'hashchange', 'pageshow'] as const) view.addEventListener(name, moved, { signal });
  document.addEventListener('visibilitychange', () => run.signal(), { signal });
  const navigation: unknown = Reflect.get(view, 'navigation');
  if (navigation instanceof EventTarget) navigation.addEventListener('currententrychange', moved, { signal });

  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) if (node instanceof view.Element) show(node);
    }
    observeBody();
    run.signal();
  });
  observer.observe(document.documentElement, { childList: true });
  observeBody();

  /** Some apps replace the whole body. */
  function observeBody(): void {
    if (document.body === body) return;
    body = document.body;
    if (!body) return;
    observer.observe(body, { childList: true, attributeFilter: ['data-viewfamily', 'data-viewkey'] });
  }

  const deep = new MutationObserver((records) => {
    for (const record of records.slice(0, MAX_RECORDS)) showChanged(record);
  });
  let deepEnd: ReturnType<typeof setTimeout> | undefined;

  function lookDeep(): void {
    clearTimeout(deepEnd);
    deepEnd = setTimeout(() => deep.disconnect(), DEEP_MS);
    if (!body) return;
    const attributeFilter = ['class', 'style', 'hidden', 'open', 'aria-hidden'];
    deep.observe(body, { subtree: true, childList: true, attributeFilter });
  }

  /** What has come or changed its looks, unless it holds what was pressed, is part of it, or has nothing in it. */
  function showChanged({ type, target, addedNodes }: MutationRecord): void {
    const from = pressed?.deref();
    const shows = (node: Node): node is Element =>
      node instanceof view.Element &&
      node.firstElementChild !== null &&
      !(from && (node.contains(from) || from.contains(node)));
    if (type === 'attributes' || (addedNodes.length > 0 && shows(target))) {
      if (shows(target)) show(target);
      return;
    }
    for (const node of addedNodes) if (shows(node)) show(node);
  }

  function show(element: Element): void {
    if (appeared.some((ref) => ref.deref()?.contains(element))) return;
    appeared = [...appeared.slice(1 - MAX_APPEARED), new WeakRef(element)];
  }

  /** `pushState` gives no event in every browser, so the address is compared as well; that costs nothing. */
  function moved(): void {
    if (view.location.href === url) return;
    url = view.location.href;
    run.signal();
  }
  const poll = setInterval(moved, URL_POLL_MS);

  const own: string[] = [];
  const timeline = watchRequests(view, (all) => {
    const addresses = all.filter((address) => {
      const at = own.indexOf(address);
      return at < 0 || own.splice(at, 1).length === 0;
    });
    if (addresses.length === 0) return;
    requests = [...requests, ...addresses].slice(-MAX_REQUESTS);
    run.request();
  });
  signal.addEventListener('abort', () => {
    clearInterval(poll);
    clearTimeout(deepEnd);
    observer.disconnect();
    deep.disconnect();
    timeline?.disconnect();
  });

  /** Some calendars draw an entry anew as soon as it is pressed: what stands in its place then is what was pressed. */
  function stillPressed(): Element | null {
    const element = pressed?.deref();
    if (!pressed || element?.isConnected) return element ?? null;
    const again = spot && atSpot(document, spot);
    if (again) pressed = new WeakRef(again);
    return again;
  }

  const alive = (refs: readonly WeakRef<Element>[]) => refs.flatMap((ref) => ref.deref() ?? []).filter(isConnected);
  return {
    page: () => ({
      document,
      url: view.location.href,
      now: localTime(new Date()),
      pressed: stillPressed(),
      requests,
      urlBefore,
      appeared: alive(appeared),
      mended: mended(),
    }),
    presses: () => presses,
    forgetPress() {
      pressed = null;
      spot = null;
      appeared = [];
    },
    ownRequest(address) {
      own.push(address);
      // One that was refused may never be named.
      setTimeout(() => own.includes(address) && own.splice(own.indexOf(address), 1), OWN_REQUEST_MS);
    },
    onSignal: (handler) => Object.assign(run, { signal: handler }),
    onPress: (handler) => Object.assign(run, { press: handler }),
    onRequest: (handler) => Object.assign(run, { request: handler }),
  };
}

/** Where something was pressed, and what it looked like. */
interface Spot {
  x: number;
  y: number;
  localName: string;
  text: string;
}

function spotOf({ localName, textContent }: Element, { clientX, clientY }: MouseEvent): Spot | null {
  const text = textContent ?? '';
  return text.trim() && text.length <= MAX_SPOT_TEXT ? { x: clientX, y: clientY, localName, text } : null;
}

function atSpot(document: Document, { x, y, localName, text }: Spot): Element | null {
  const here = document.elementsFromPoint(x, y);
  return here.find((each) => each.localName === localName && each.textContent === text) ?? null;
}

/** The page's own requests to its own host, as its resource timeline names them. */
function watchRequests(view: Window, onRequests: (addresses: string[]) => void): PerformanceObserver | null {
  if (typeof PerformanceObserver === 'undefined') return null;
  const observer = new PerformanceObserver((list) => {
    const own = list.getEntries().flatMap(({ name }) => (name.startsWith(`${view.location.origin}/`) ? name : []));
    if (own.length > 0) onRequests(own.slice(-MAX_REQUESTS).filter((address) => address.length <= 2000));
  });
  observer.observe({ type: 'resource', buffered: true });
  return observer;
}

function isConnected(element: Element): boolean {
  return element.isConnected;
}

/** The local wall time as `2026-11-24T10:00`. */
function localTime(now: Date): string {
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
