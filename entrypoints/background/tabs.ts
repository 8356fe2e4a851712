import browser from 'webextension-polyfill';
import type { PageNews } from '../../platform/calls';

/** Other people are shown now, or the same ones again: every open calendar says again which event is open. */
export async function askTabs(): Promise<void> {
  const news: PageNews = { tell: 'report' };
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(({ id }) =>
      id === undefined ? undefined : browser.tabs.sendMessage(id, news, { frameId: 0 }).catch(() => {}),
    ),
  );
}
