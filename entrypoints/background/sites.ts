import browser from 'webextension-polyfill';
import { isGone, isOfHost } from '../../core/site-pattern';
import type { OwnCalls } from '../../platform/calls';
import { announce } from '../../platform/news';
import type { PageNews } from '../../platform/page-news';
import { hostOf } from '../../platform/sites';
import { keepForFeeds, siteOrigins, useAsSites } from './feed-origins';
import { hasFeedAt } from './feeds';
import { allowGuests, stopGuests } from './guests';
import { leftAloneIn } from './left-alone';
import type { Handlers } from './router';
import { settingsNow } from './settings';
import { inTurn } from './turns';
import { dropUnreadable, reportOn } from './unreadable';

const script = { id: 'calendar', js: ['content-scripts/calendar.js'] } as const;

/**
 * Registers the calendar script for all sites that she allowed and serves the tabs that are open there. Looked at anew at each
 * start: registrations are lost when an unpacked extension restarts, and those without permission just do not run.
 * What is registered already is left alone: between taking away and adding, a page could load without us.
 */
export function registerScripts(): Promise<void> {
  return inTurn('scripts', async () => {
    const matches = (await siteOrigins()).sort();
    const before = await registered();
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

async function registered() {
  const [found] = await browser.scripting.getRegisteredContentScripts({ ids: [script.id] });
  return found;
}

/** Runs the script in tabs that were open before: nobody should have to reload a calendar. */
async function serveOpenTabs(origins: readonly string[], tabId?: number): Promise<void> {
  // Chromium reads an empty list as "every tab".
  const tabs = origins.length > 0 ? await browser.tabs.query({ url: [...origins] }) : [];
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

/** All sites that she allowed; what the browser has given for good stays. */
export async function forgetSites(): Promise<void> {
  for (const origin of await siteOrigins()) await forgetSite(origin);
}

async function forgetSite(
  origin: string,
): Promise<{ ok: true; guests: string[] } | { ok: false; reason: 'not-allowed' }> {
  if (!(await siteOrigins()).includes(origin)) return { ok: true, guests: [] };
  const guests = ((await settingsNow())?.readGuests ?? []).filter((host) => isOfHost(origin, host));
  if (await hasFeedAt(origin)) {
    // Still asked for that calendar, but no more on its pages.
    await keepForFeeds(origin);
    await forgotten([origin]);
    return { ok: true, guests };
  }
  // Refused for what the browser or the test build has given for good.
  const isRemoved = await browser.permissions.remove({ origins: [origin] }).catch(() => false);
  if (!isRemoved) return { ok: false, reason: 'not-allowed' };
  await forgotten([origin]);
  return { ok: true, guests };
}

type SiteCalls = Pick<
  OwnCalls,
  'siteGranted' | 'feedAsked' | 'getSite' | 'listSites' | 'forgetSite' | 'stopReadingGuests'
>;

export const siteCalls: Handlers<SiteCalls, unknown> = {
  listSites: async () => {
    const guests = (await settingsNow())?.readGuests ?? [];
    const sites = (await siteOrigins()).sort().map(async (origin) => ({
      origin,
      host: hostOf(origin),
      readsGuests: guests.some((host) => isOfHost(origin, host)),
      ...(await reportOn((host) => isOfHost(origin, host))),
    }));
    return { ok: true, sites: await Promise.all(sites) };
  },

  forgetSite: ({ origin }) => forgetSite(origin),

  stopReadingGuests: async ({ host }) => {
    await stopGuests((one) => one === host || one.startsWith(`${host}:`));
    return { ok: true };
  },

  siteGranted: async ({ origins, tabId, guests = [] }) => {
    const granted = await Promise.all(origins.map((origin) => browser.permissions.contains({ origins: [origin] })));
    if (granted.includes(false)) return { ok: false, reason: 'not-allowed' };
    await useAsSites(origins);
    // Before a page is served: it asks for the guests of the event that is open at once.
    for (const host of guests) if (origins.some((origin) => isOfHost(origin, host))) await allowGuests(host);
    await registerScripts();
    await serveOpenTabs(origins, tabId);
    announce([{ store: 'open-event', id: 'site', rev: 0 }]);
    return { ok: true };
  },

  // In the scripts' turn: what is registered now was a site before the browser was asked.
  feedAsked: async ({ origin }) => {
    await inTurn('scripts', async () => {
      if (!(await registered())?.matches?.includes(origin)) await keepForFeeds(origin);
    });
    return { ok: true };
  },

  getSite: async ({ tabId, url }) => {
    if (await isServed(tabId)) {
      const here = url && URL.canParse(url) ? new URL(url).host : '';
      const leftAlone = await leftAloneIn(tabId);
      return { ok: true, site: 'on', ...(leftAlone && { leftAlone }), ...(await reportOn((host) => host === here)) };
    }
    const canAsk = url !== undefined && /^https:\/\/|^http:\/\/(127\.0\.0\.1|localhost)[:/]/.test(url);
    return { ok: true, site: canAsk ? 'off' : 'impossible' };
  },
};

/** Grants may come and go at any time, in the browser's own settings too. */
export function watchPermissions(): void {
  browser.permissions.onAdded.addListener(({ origins }) => {
    void registerScripts().then(async () => {
      const sites = await siteOrigins();
      await serveOpenTabs((origins ?? []).filter((origin) => sites.includes(origin)));
    });
  });
  browser.permissions.onRemoved.addListener(({ origins }) => void forgotten(origins ?? []));
}

/** Taken back, here or in the browser's own settings: the notes leave open pages at once, not with the next load. */
async function forgotten(origins: string[]): Promise<void> {
  await registerScripts();
  if (origins.length === 0) return;
  // Another permission may hold still, or this one again: each of them is told of twice, by the press and by the browser.
  const left = await siteOrigins();
  const isMeant = (host: string) => isGone(host, origins, left);
  await stopGuests(isMeant);
  await dropUnreadable(isMeant);
  const news: PageNews = { tell: 'forgotten', origins, left };
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id }) => id && browser.tabs.sendMessage(id, news).catch(() => {})));
  announce([{ store: 'open-event', id: 'site', rev: 0 }]);
}
