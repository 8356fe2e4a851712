import type { TestBrowser } from './browser';

/** Does our script answer in the tab with the page? Only where it runs does its silence mean anything. */
export async function isServed(browser: TestBrowser): Promise<boolean> {
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
