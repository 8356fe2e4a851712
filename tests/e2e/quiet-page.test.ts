import { afterAll, beforeAll, describe, expect, onTestFailed, test } from 'vitest';
import { ids } from '../../demo/events';
import { sendFromContentScript } from '../support/attack-calls';
import { type QuietPages, startQuietPages } from '../support/attack-quiet';
import type { TestBrowser } from '../support/browser';
import { bothBrowsers } from '../support/browsers';
import type { ChromiumBrowser } from '../support/chromium';
import { expectNothingSent, keepPicture, openEvent } from '../support/steps';

/** Longer than the latest look of the script at the page: 1.5 s after a press, once a second otherwise. */
const watchedMs = 2500;

const cases = [
  { what: 'a plain page', path: 'plain.html', press: true },
  { what: 'a page with dialogs', path: 'dialogs.html', press: true },
  { what: 'a date picker', path: 'date-picker.html', press: true },
  { what: 'the calendar before an event is opened', path: '', press: false },
];

let pages: QuietPages;
beforeAll(async () => {
  pages = await startQuietPages();
});
afterAll(() => pages.close());

describe.each(bothBrowsers)('%s', (_name, launch) => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  test.each(cases)('$what: nothing is added, heard or asked', async ({ path, press }) => {
    onTestFailed(() => keepPicture(browser));
    const { tab } = browser;
    const id = browser.name === 'chromium' ? new URL(browser.origin).host : 'mentorside@mentorside.org';
    await tab.goto(pages.url(path, id));
    // Only where the script runs does its silence mean anything.
    expect((await sendFromContentScript(browser, [])).top).toEqual([]);
    expect(await isServed(browser)).toBe(true);
    expect(await tab.evaluate(() => window.quiet.seen.messages)).toEqual([]);
    // The saved pages have no listener of their own.
    if (path) expect(await tab.evaluate(() => window.quiet.seen.listeners)).toEqual([]);

    if (press) await tab.click('#press');
    const asked = requestsOf(browser);
    await tab.evaluate(() => window.quiet.begin());
    const before = pages.requests.length;
    const after = await tab.evaluate(watch, watchedMs);
    expect(after.changes).toEqual([]);
    expect(after.messages).toEqual([]);
    expect(after.listeners).toEqual([]);
    expect(after.requests).toEqual([]);
    expect(after.isSame).toBe(true);
    expect(after.globals).toEqual([]);
    expect(pages.requests.slice(before)).toEqual([]);
    expect(requestsOf(browser)).toEqual(asked);
    expect(await browser.countSidebars()).toBe(0);
    expectNothingSent(browser);
  });

  test('the same script does serve the calendar once an event is open', async () => {
    await browser.tab.goto(pages.url('', 'none'));
    await openEvent(browser, ids.ana);
    await browser.tab.waitFor('mentorside-sidebar');
  });
});

/** In the page: what has changed in so many milliseconds. */
async function watch(ms: number) {
  await new Promise((resolve) => setTimeout(resolve, ms));
  const { changes, messages, listeners, requests, before } = window.quiet.seen;
  const isSame = before === document.documentElement.outerHTML;
  return { changes, messages, listeners, requests, isSame, globals: window.quiet.globals() };
}

/** Every address that pages, frames and workers asked for, as far as the driver tells. */
function requestsOf(browser: TestBrowser): string[] {
  return browser.name === 'chromium' ? [...(browser as ChromiumBrowser).requests].filter(isWeb) : [...browser.outside];
}

const isWeb = (url: string) => url.startsWith('http');

/** Does our script answer in the tab with the page? */
async function isServed(browser: TestBrowser): Promise<boolean> {
  const own = await browser.silentPage();
  const answer = await own.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ url: 'http://127.0.0.1/*' });
    return chrome.tabs.sendMessage(tab?.id ?? -1, { tell: 'here?' }, { frameId: 0 });
  });
  return answer === true;
}

declare const chrome: {
  tabs: {
    query(filter: object): Promise<{ id: number }[]>;
    sendMessage(tabId: number, message: object, options: object): Promise<unknown>;
  };
};
