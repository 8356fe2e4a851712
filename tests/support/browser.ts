/** What a journey needs from a browser, so that it is written once and run in Chromium and in Firefox. */
export interface TestBrowser {
  readonly name: 'chromium' | 'firefox';
  /** `chrome-extension://...` or `moz-extension://...`, without a slash at the end. */
  readonly origin: string;
  /** The tab with the calendar page. */
  readonly tab: Tab;
  /** Hosts outside this machine that anything in the browser asked for, in order; all were refused. */
  readonly outside: readonly string[];
  /** The frame in the page whose address ends with sidebar.html, also in a closed shadow root; waits for it. */
  sidebar(): Promise<View>;
  /** How many such frames there are now. */
  countSidebars(): Promise<number>;
  /** A page of the extension in a tab of its own, such as `popup.html`. */
  openOwnPage(path: string, size?: Size): Promise<OwnPage>;
  /** A page of the extension that shows and hears nothing, behind the others, for calls and records; it stays. */
  silentPage(): Promise<View>;
  /** The real popup behind the toolbar button. */
  openPopup(): Promise<View>;
  /** The real side panel, or Firefox's sidebar. */
  openSidePanel(): Promise<View>;
  /** Stops the background, as the browser itself does after a while; the next message starts it again. */
  stopBackground(): Promise<void>;
  /** Grants optional origins, as the user's yes would. In Chromium only those of `grantedOrigins`. */
  grant(origins: string[]): Promise<void>;
  /** Takes optional origins back from outside, as the browser's own page of extensions does. */
  revoke(origins: string[]): Promise<void>;
  /** Kept when the browser has ended, also by somebody's hand. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
  /** Ends the whole browser as a power cut would; a given profile stays. */
  kill(): Promise<void>;
}

/** One document: a page, a frame, a popup. Selectors are CSS and mean the first match that is visible. */
export interface View {
  /** Waits for the element, scrolls to it and presses the mouse in its middle. */
  /** @param seek done before each look for it: what is drawn anew meanwhile has lost a mark that was set on it. */
  click(selector: string, seek?: () => Promise<unknown>): Promise<void>;
  /** Puts the caret at the end of a field and types, key by key. */
  type(selector: string, text: string): Promise<void>;
  /** A key or chord as in `KeyboardEvent.key`: `Escape`, `Enter`, `Alt+ArrowUp`. Goes where the focus is. */
  press(chord: string): Promise<void>;
  /** The visible text; a field's value. Waits for the element. */
  text(selector?: string): Promise<string>;
  waitFor(selector: string, state?: 'visible' | 'gone'): Promise<void>;
  /** Waits until the visible text (or a field's value) contains this. */
  waitForText(text: string, selector?: string): Promise<void>;
  /** The element's box in its document's window, or null when it is not there or not visible. */
  box(selector: string): Promise<Box | null>;
  /** Runs a function in the document; it sees only its argument, and both must survive JSON. */
  evaluate<T>(work: () => T | Promise<T>): Promise<T>;
  evaluate<T, A>(work: (argument: A) => T | Promise<T>, argument: A): Promise<T>;
  /** Writes a PNG. */
  screenshot(file: string): Promise<void>;
}

export interface Tab extends View {
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** A press at a point of the window: for a box whose inside is a frame. */
  clickAt(x: number, y: number): Promise<void>;
}

export interface OwnPage extends View {
  close(): Promise<void>;
}

export interface Size {
  width: number;
  height: number;
}

export interface Box extends Size {
  x: number;
  y: number;
}

export interface BrowserOptions {
  /** Folder of the built extension. */
  extension: string;
  colorScheme?: 'light' | 'dark';
  /** Language of the browser and of its pages, such as `de`. */
  locale?: string;
  /** IANA zone of the whole browser. */
  timezone?: string;
  /** Window of the tab; 1280 x 800 unless told. */
  size?: Size;
  /** Match patterns such as `http://localhost/*` that `grant`, or a press in the extension, may get. */
  grantedOrigins?: string[];
  /** A profile to start with and to keep; without it a new one that is removed at the end. */
  profile?: string;
  /** Optional permissions that a press in the extension may get, such as `notifications`. Firefox gives all. */
  grantedPermissions?: string[];
  /** False: with a window on the display (the demo). */
  headless?: boolean;
  /** The display, for a browser with a window; absent, it is ours. */
  env?: NodeJS.ProcessEnv;
}

/** A document of the extension in which none of its code runs. */
export const silentPath = 'icon/16.png';

/** How long a condition may take before it counts as never. */
const patience = 20_000;

/** Asks again until the answer is neither undefined, null nor false. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined | null | false> | T | undefined | null | false,
  timeout = patience,
): Promise<T> {
  const end = Date.now() + timeout;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== null && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`Waited ${timeout / 1000} s in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

/** Source text of a call, for browsers that take text. Compilers that keep function names call `__name`. */
export function callSource(work: (argument: never) => unknown, argument: unknown): string {
  return `(() => { const __name = (f) => f; return (${work})(${JSON.stringify(argument) ?? ''}); })()`;
}
