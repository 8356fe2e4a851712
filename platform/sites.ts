import browser from 'webextension-polyfill';
import { call } from './call';

/** The tab in front, in the window of this surface. Its address is known only where a permission allows it. */
export interface FrontTab {
  tabId: number;
  url?: string;
}

/** The tab in front, if there is one. */
export async function frontTab(): Promise<FrontTab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return undefined;
  return { tabId: tab.id, ...(tab.url ? { url: tab.url } : {}) };
}

/**
 * The permission to ask for so that one site is recognised: its scheme and host, without the port (Firefox knows no
 * ports here). Undefined when no extension may run there, or the text is no address. `calendar.example.org` is read as
 * `https://calendar.example.org`.
 */
export function originOf(address: string): string | undefined {
  const text = address.trim();
  if (!text) return undefined;
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(withScheme)) return undefined;
  const url = new URL(withScheme);
  const isLoopback = url.hostname === 'localhost' || url.hostname === '127.0.0.1';
  if (url.protocol === 'http:' ? !isLoopback : url.protocol !== 'https:') return undefined;
  if (!url.hostname.includes('.') && !isLoopback) return undefined;
  return `${url.protocol}//${url.hostname}/*`;
}

/** The host of an address, as a name to show. */
export function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : address.replace(/^[a-z]+:\/\/|\/\*?$/gi, '');
}

/** Asks for sites. Call it in the click itself, before any `await`. False: she said no. */
export function requestSites(origins: string[]): Promise<boolean> {
  return browser.permissions.request({ origins });
}

/**
 * Asks for an origin so that a calendar is read by its address; our script stays off its pages. Call it in the click
 * itself. Firefox asks only in that very moment. Chromium has seconds, and may say yes without asking: it has to be
 * known before what the yes is for.
 */
export async function requestForFeed(origin: string): Promise<boolean> {
  const told = call('feedAsked', { origin });
  if (!isFirefox()) await told;
  return requestSites([origin]);
}

/** The browser this runs in, where the way to do a thing differs. */
export function isFirefox(): boolean {
  return browser.runtime.getURL('').startsWith('moz-extension:');
}
