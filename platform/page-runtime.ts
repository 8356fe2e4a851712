import type { PageNews } from './page-news';
import type { Runtime } from './send';

/**
 * The browser as a content script sees it. The polyfill would add 10 KB to every calendar page, and the few things
 * that are needed there answer promises in both browsers.
 */
interface PageBrowser {
  runtime: Runtime & {
    getURL(path: string): string;
    onMessage: {
      addListener(listener: (news: PageNews, sender: unknown, answer: (value: unknown) => void) => void): void;
    };
  };
  i18n: { getMessage(key: string): string };
}

declare const chrome: PageBrowser | undefined;

/** Firefox calls it `browser`, Chromium `chrome`. */
export const pageBrowser = ((globalThis as { browser?: PageBrowser }).browser ?? chrome) as PageBrowser;
