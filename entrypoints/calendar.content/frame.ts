import { type Box, chooseSide, clampWidth, width } from '../../core/placement';
import type { Place } from '../../core/records';
import { pageBrowser } from '../../platform/page-runtime';
import { addHandle } from './handle';
import { holdInModal, leaveModal } from './modal';
import { Patience } from './patience';
import { watchPresses } from './presses';
import { setStyle } from './style';
import { watchTampering } from './tamper';

export type FrameState = 'open' | 'collapsed' | 'closed';

/** The collapsed tab, in CSS pixels. */
const tab = { width: 28, height: 196 } as const;

/**
 * The one element that stands in the page: `<mentorside-sidebar>`, a closed shadow root, and in it the frame of our
 * own page. The page sees that it is there and how large it is, and nothing of what is in it.
 */
export class SidebarFrame {
  readonly #host: HTMLElement;
  readonly #iframe: HTMLIFrameElement;
  readonly #handle: HTMLElement;
  readonly #onPlace: (place: Place) => void;
  readonly #onLoad: (ticket: string) => void;
  #state: FrameState = 'closed';
  #place: Place = {};
  #side: 'left' | 'right' = 'right';
  #holder: Element | null = null;
  #focusBack: HTMLElement | null = null;
  /** What had the focus last in the calendar itself: a press on the tab has moved it to us before we hear of it. */
  #focused: HTMLElement | null = null;
  readonly #patience: Patience;
  readonly #hasTakenFocus: (host: Element) => boolean;
  #returns = 0;
  /** The style attribute as it was drawn last. */
  #drawn = '';
  #loads = 0;
  /** By this our frame will be known, and nobody else's. */
  #ticket = '';
  /** The inside of the frame, as it was placed. */
  #window: Window | null = null;
  /** What the loaded frame knows of its side; undefined while it loads, when a new address would stop it. */
  #told: 'left' | 'right' | undefined;

  /** @param onLoad the frame is about to load, and will be given this ticket. */
  constructor(onPlace: (place: Place) => void, onLoad: (ticket: string) => void, signal: AbortSignal) {
    this.#onPlace = onPlace;
    this.#onLoad = onLoad;
    // Made in a document without custom elements: where the page has defined this name, its constructor would run here,
    // and `attachInternals().shadowRoot` would give it the closed root, the frame and its address.
    this.#host = new DOMParser().parseFromString('', 'text/html').createElement('mentorside-sidebar');
    const root = this.#host.attachShadow({ mode: 'closed' });
    this.#iframe = document.createElement('iframe');
    this.#iframe.title = pageBrowser.i18n.getMessage('notes_title');
    this.#handle = addHandle(root, {
      width: () => this.#host.getBoundingClientRect().width,
      side: () => this.#side,
      resize: (wanted) => this.#resize(wanted),
      done: () => this.#onPlace(this.#place),
      hold: (isHeld) => setStyle(this.#iframe, { 'pointer-events': isHeld ? 'none' : 'auto' }),
    });
    root.append(this.#iframe, this.#handle);
    this.#iframe.addEventListener('load', () => {
      if (this.#isAnother()) return;
      this.#giveTicket();
      this.#told = this.#iframe.src.includes('#left') ? 'left' : 'right';
      this.#tellSide();
    });
    // A press that comes before the frame has loaded lands on its element here instead of in it.
    root.addEventListener('click', (press) => {
      if (press.isTrusted && press.target === this.#iframe && this.#state === 'collapsed') this.set('open');
    });
    // An app that rebuilds its page may take us away with it: come back, but never fight a page that wants us gone.
    const watcher = new MutationObserver(() => this.#comeBack());
    watcher.observe(document, { childList: true });
    watcher.observe(document.documentElement, { childList: true });
    addEventListener('resize', () => this.#draw(), { signal });
    // In the capture phase, before the app's own listeners may remove the dialog with us in it.
    document.addEventListener('close', (event) => this.#modalClosed(event.target), { capture: true, signal });
    document.addEventListener('focusin', ({ target }) => this.#noteFocus(target), { capture: true, signal });
    const tampered = { drawn: () => this.#drawn, restore: () => this.#draw(), giveUp: () => this.set('closed') };
    watchTampering(this.#host, tampered, signal);
    this.#hasTakenFocus = watchPresses(signal);
    this.#patience = new Patience(root, this.#iframe, () => this.#load());
    signal.addEventListener('abort', () => watcher.disconnect());
  }

  get state(): FrameState {
    return this.#state;
  }

  /** Shows the tab or the sidebar beside the event's element. */
  show(state: 'open' | 'collapsed', place: Place, holder: Element | null): void {
    this.#place = place;
    this.#holder = holder;
    const { side, fits } = this.#choose();
    this.#side = side;
    // What is open already stays open: she is writing.
    const wanted = state === 'open' && !fits && this.#state !== 'open' ? 'collapsed' : state;
    this.#setState(this.#state === 'open' ? 'open' : wanted);
  }

  /** What she asked for in the sidebar itself. */
  set(state: FrameState, side?: 'left' | 'right'): void {
    if (side && side !== this.#side) {
      this.#side = side;
      this.#place = { ...this.#place, side };
      this.#onPlace(this.#place);
    }
    if (state === 'open' && this.#state !== 'open') this.#focusBack = this.#focused;
    const wasOpen = this.#state === 'open';
    this.#setState(state);
    if (state === 'open' && !wasOpen) this.#iframe.focus();
    else if (wasOpen && state !== 'open') this.#giveFocusBack();
  }

  /** Takes the focus back that the page took without a press of hers; says whether it did. */
  holdFocus(): boolean {
    const isTaken = this.#state === 'open' && this.#hasTakenFocus(this.#host);
    if (isTaken) this.#iframe.focus();
    return isTaken;
  }

  /** The event's element changed (another dialog, or none). */
  setHolder(holder: Element | null): void {
    this.#holder = holder;
    if (this.#state !== 'closed') this.#attach();
  }

  remove(): void {
    this.#state = 'closed';
    this.#host.remove();
  }

  #setState(state: FrameState): void {
    this.#state = state;
    if (state === 'closed') {
      this.#host.remove();
      return;
    }
    this.#attach();
    this.#draw();
  }

  #attach(): void {
    if (!this.#host.isConnected) {
      this.#window = null;
      this.#load();
      this.#patience.begin();
    }
    this.#tellSide();
    const dialog = this.#holder?.closest('dialog');
    const inModal = dialog?.isConnected && dialog.matches(':modal');
    if (inModal) holdInModal(this.#host, dialog);
    else leaveModal(this.#host);
    this.#isAnother();
  }

  /** The ticket tells the background which document holds this frame: the browser does not say. It serves once. */
  #load(): void {
    this.#told = undefined;
    this.#ticket = Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-');
    this.#onLoad(this.#ticket);
    // The count makes each a load of its own: by a new hash alone what is there would stay.
    this.#loads += 1;
    this.#iframe.src = `${pageBrowser.runtime.getURL('sidebar.html')}?${this.#loads}#${this.#side}`;
  }

  /**
   * To the very window in our frame, and only while our own page is in it. In the address the ticket would be told by
   * reports that a page may ask for (COEP, permissions policies), and the page could show it in a frame of its own. A
   * document that has its ticket does not listen any more.
   */
  #giveTicket(): void {
    this.#iframe.contentWindow?.postMessage(this.#ticket, this.#fixedAddress().origin);
  }

  /** Chromium leads the changing address of our page to the fixed one. */
  #fixedAddress(): URL {
    const address = new URL(this.#iframe.src);
    if (address.protocol === 'chrome-extension:') address.host = pageBrowser.runtime.id ?? '';
    return address;
  }

  /** A move that was not made in place, by us or by the page, makes another frame of it, which needs another ticket. */
  #isAnother(): boolean {
    const before = this.#window;
    this.#window = this.#iframe.contentWindow;
    const isAnother = before !== null && this.#window !== null && before !== this.#window;
    if (isAnother) this.#load();
    return isAnother;
  }

  #noteFocus(target: EventTarget | null): void {
    if (target instanceof HTMLElement && target !== this.#host) this.#focused = target;
  }

  /** Our page in the frame has asked for its view: it is there. */
  drawn(): void {
    this.#patience.end();
  }

  /** The side stands in the hash, so that the frame can draw its arrows; a new hash does not load it anew. */
  #tellSide(): void {
    if (this.#told === undefined || this.#told === this.#side) return;
    this.#told = this.#side;
    // Only a new hash on that one is the same document still.
    const address = this.#fixedAddress();
    address.hash = this.#side;
    this.#iframe.contentWindow?.location.replace(address);
  }

  /** While we are in a modal dialog that closes, go back to the page at once: the app may throw the dialog away. */
  #modalClosed(target: EventTarget | null): void {
    if (this.#host.parentElement !== target || this.#state === 'closed') return;
    leaveModal(this.#host);
    this.#isAnother();
  }

  #comeBack(): void {
    if (this.#state === 'closed' || this.#host.isConnected || this.#returns >= 20) return;
    this.#returns += 1;
    this.#attach();
  }

  #choose() {
    const box: Box | undefined = this.#holder?.isConnected ? this.#holder.getBoundingClientRect() : undefined;
    const viewport = document.documentElement.clientWidth;
    return chooseSide(viewport, box, clampWidth(this.#place.width, viewport), this.#place.side);
  }

  #resize(wanted: number): void {
    this.#place = { ...this.#place, width: clampWidth(wanted, document.documentElement.clientWidth) };
    this.#draw();
  }

  #draw(): void {
    const isOpen = this.#state === 'open';
    const open = clampWidth(this.#place.width, document.documentElement.clientWidth);
    // What the page added would stay beside `all` in Chromium.
    this.#host.removeAttribute('style');
    setStyle(this.#host, {
      all: 'initial',
      display: 'block',
      position: 'fixed',
      inset: 'auto',
      [this.#side]: '0',
      top: isOpen ? '0' : `calc(50% - ${tab.height / 2}px)`,
      width: `${isOpen ? open : tab.width}px`,
      height: isOpen ? '100%' : `${tab.height}px`,
      'max-height': '100%',
      margin: '0',
      padding: '0',
      border: '0',
      overflow: 'visible',
      background: 'none',
      'z-index': '2147483647',
      transition: 'none',
    });
    this.#drawn = this.#host.getAttribute('style') ?? '';
    setStyle(this.#iframe, {
      all: 'initial',
      display: 'block',
      width: '100%',
      height: '100%',
      border: '0',
      'border-radius': isOpen ? '0' : this.#side === 'right' ? '8px 0 0 8px' : '0 8px 8px 0',
      // The frame's edge, so that it is seen against a page of the same colour.
      'box-shadow': '0 0 0 1px rgb(128 122 115 / 55%)',
      'color-scheme': 'light dark',
    });
    setStyle(this.#handle, {
      display: isOpen ? 'block' : 'none',
      [this.#side === 'right' ? 'left' : 'right']: '-4px',
      [this.#side]: 'auto',
    });
    this.#handle.setAttribute('aria-valuenow', String(open));
    this.#handle.setAttribute('aria-valuemin', String(width.least));
    this.#handle.setAttribute('aria-valuemax', String(width.most));
  }

  #giveFocusBack(): void {
    const back = this.#focusBack?.isConnected ? this.#focusBack : this.#holder;
    if (back instanceof HTMLElement) back.focus();
    this.#focusBack = null;
  }
}
