import browser from 'webextension-polyfill';
import type { PageNews } from '../../platform/page-news';

/** Other people are shown now: every open calendar says again which event is open. */
export async function askTabs(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await ask(tabs.flatMap(({ id }) => (id === undefined ? [] : [id])));
}

const missedKey = 'missedTabs';

/** A tab reported an event while it was locked: nothing of it was kept but that there is one. */
export async function noteMissed(tabId: number): Promise<void> {
  const before = await missedTabs();
  await browser.storage.session.set({ [missedKey]: [...new Set([...before, tabId])].slice(-50) });
}

export async function askMissed(): Promise<void> {
  const missed = await missedTabs();
  await browser.storage.session.remove(missedKey);
  await ask(missed);
}

async function missedTabs(): Promise<number[]> {
  return ((await browser.storage.session.get(missedKey))[missedKey] as number[] | undefined) ?? [];
}

/** These tabs say again which event is open in them. */
export async function ask(tabIds: readonly number[]): Promise<void> {
  const news: PageNews = { tell: 'report' };
  await Promise.all(tabIds.map((id) => browser.tabs.sendMessage(id, news).catch(() => {})));
}
