import browser from 'webextension-polyfill';
import { keepCover, keptCover, turned } from '../../platform/cover';
import type { PageNews } from '../../platform/page-news';
import { openPanel } from '../../platform/panel';
import { t } from '../../platform/words';
import { lockNow } from './lock';

/** The icon's context menu and the keyboard command. */
export function startMenus(): void {
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.create({ id: 'panel', title: t('menu_open_panel'), contexts: ['action'] });
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    // Inside the click: no await before.
    if (info.menuItemId === 'panel') void openPanel({ tab: 'today' }, tab?.windowId);
  });
  browser.commands.onCommand.addListener(async (command) => {
    if (command === 'cover') return keepCover(turned(await keptCover(), Date.now()));
    if (command === 'lock-now') return lockNow();
    if (command !== 'open-notes') return;
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    const news: PageNews = { tell: 'frame', frame: 'open' };
    // The calendar may stand in a frame; only calendars listen.
    if (tab?.id !== undefined) await browser.tabs.sendMessage(tab.id, news).catch(() => {});
  });
}
