import browser from 'webextension-polyfill';
import type { OwnCalls, PageNews } from '../../platform/calls';
import { announce } from '../../platform/news';
import { getOpen } from './open-events';
import type { Handlers } from './router';
import { inTurn } from './turns';

const script = { id: 'calendar', js: ['content-scripts/calendar.js'] } as const;

/** Origins that she granted (and, in the test build, loopback). */
async function grantedOrigins(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

/**
 * Registers the calendar script for all granted sites and serves the tabs that are open there. Looked at anew at each
 * start: registrations are lost when an unpacked extension restarts, and those without permission just do not run.
 * What is registered already is left alone: between taking away and adding, a page could load without us.
 */
export function registerScripts(): Promise<void> {
  return inTurn('scripts', async () => {
    const matches = (await grantedOrigins()).sort();
    const [before] = await browser.scripting.getRegisteredContentScripts({ ids: [script.id] });
    if (before && String([...(before.matches ?? [])].sort()) === String(matches)) return;
    if (matches.length === 0) {
      if (before) await browser.scripting.unregisterContentScripts({ ids: [script.id] });
      return;
    }
    // In frames it ends at once, but for the calendars that another program shows in one (core/framed-calendar.ts).
    const wanted = { id: script.id, js: [...script.js], matches, allFrames: true, runAt: 'document_idle' as const };
    if (before) await browser.scripting.updateContentScripts([wanted]);
    else await browser.scripting.registerContentScripts([{ ...wanted, persistAcrossSessions: false }]);
    await serveOpenTabs(matches);
  });
}

/** Runs the script in tabs that were open before: nobody should have to reload a calendar. */
async function serveOpenTabs(origins: readonly string[], tabId?: number): Promise<void> {
  const tabs = await browser.tabs.query({ url: [...origins] });
  const ids = new Set(tabs.flatMap(({ id }) => (id === undefined ? [] : [id])));
  if (tabId !== undefined) ids.add(tabId);
  await Promise.all([...ids].map((id) => inject(id)));
}

async function inject(tabId: number): Promise<void> {
  if (await isServed(tabId)) return;
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [...script.js] });
  } catch {
    // A tab that is gone, or shows a page of the browser's own.
  }
}

/** Does our script answer in this tab, in its page or in a frame? */
async function isServed(tabId: number): Promise<boolean> {
  try {
    return (await browser.tabs.sendMessage(tabId, { tell: 'here?' } satisfies PageNews)) === true;
  } catch {
    return false;
  }
}

export const siteCalls: Handlers<Pick<OwnCalls, 'siteGranted' | 'getSite'>, unknown> = {
  siteGranted: async ({ origins, tabId }) => {
    const granted = await Promise.all(origins.map((origin) => browser.permissions.contains({ origins: [origin] })));
    if (granted.includes(false)) return { ok: false, reason: 'not-allowed' };
    await registerScripts();
    await serveOpenTabs(origins, tabId);
    announce([{ store: 'open-event', id: 'site', rev: 0 }]);
    return { ok: true };
  },

  getSite: async ({ tabId, url }) => {
    const open = await getOpen(tabId);
    const hasEvent = open !== undefined && !open.isClosed;
    if (await isServed(tabId)) return { ok: true, site: 'on', hasEvent };
    const canAsk = url !== undefined && /^https:\/\/|^http:\/\/(127\.0\.0\.1|localhost)[:/]/.test(url);
    return { ok: true, site: canAsk ? 'off' : 'impossible', hasEvent };
  },
};

/** Grants may come and go at any time, in the browser's own settings too. */
export function watchPermissions(): void {
  browser.permissions.onAdded.addListener(({ origins }) => {
    void registerScripts().then(() => serveOpenTabs(origins ?? []));
  });
  browser.permissions.onRemoved.addListener(() => void registerScripts());
}
