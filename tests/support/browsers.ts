import { existsSync } from 'node:fs';
import type { TestBrowser } from './browser';
import { type ChromiumOptions, launchChromium } from './chromium';
import { type FirefoxOptions, launchFirefox } from './firefox';

/** A built extension: the one for stores, or the one for tests (which may run on loopback from the start). */
export function built(browser: 'chrome' | 'firefox', kind: 'e2e' | 'release' = 'e2e'): string {
  const folder = new URL(`../../.output/${browser}-mv3${kind === 'e2e' ? '-e2e' : ''}`, import.meta.url).pathname;
  if (!existsSync(folder)) throw new Error(`${folder} is missing: npm run build${kind === 'e2e' ? ':e2e' : ''}`);
  return folder;
}

export const chromium = (options: Partial<ChromiumOptions> = {}) =>
  launchChromium({ extension: built('chrome'), ...options });

export const firefox = (options: Partial<FirefoxOptions> = {}) =>
  launchFirefox({ extension: built('firefox'), ...options });

/** One of each, for journeys that do not depend on settings. */
export const bothBrowsers: [string, () => Promise<TestBrowser>][] = [
  ['Chromium', chromium],
  ['Firefox', firefox],
];

/** And in Chromium both settings for frames of another origin: journeys of the sidebar. */
export const allBrowsers: [string, () => Promise<TestBrowser>][] = [
  ['Chromium, third-party cookies blocked', chromium],
  ['Chromium, third-party cookies allowed', () => chromium({ thirdPartyCookies: 'allowed' })],
  ['Firefox', firefox],
];
