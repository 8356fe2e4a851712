import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { startAutoBackup } from './auto-backup';
import { startBrief } from './brief';
import { ownCalls } from './calls/own';
import { forgetClosedTabs, pageCalls } from './calls/page';
import { sidebarCalls } from './calls/sidebar';
import { startFeedDrafts } from './feed-drafts';
import { startFeeds } from './feeds';
import { startLock } from './lock';
import { gate } from './lock-gate';
import { startMenus } from './menus';
import { startPurge } from './purge';
import { startReminders } from './reminders';
import { answerCalls } from './router';
import { startSearch } from './search';
import { registerScripts, watchPermissions } from './sites';

export default defineBackground({
  type: 'module',
  main() {
    // Listeners first: they must stand before the first await, or the event that started the worker is lost.
    answerCalls({ page: pageCalls, sidebar: sidebarCalls, own: ownCalls }, gate);
    forgetClosedTabs();
    watchPermissions();
    startMenus();
    startPurge();
    startFeedDrafts();
    startFeeds();
    startAutoBackup();
    startLock();
    startSearch();
    startBrief();
    startReminders();
    browser.runtime.onInstalled.addListener(({ reason }) => {
      if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('welcome.html') });
    });
    // A listener, so that the worker starts with the browser.
    browser.runtime.onStartup.addListener(() => {});
    void registerScripts();
  },
});
