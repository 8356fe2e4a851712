import browser from 'webextension-polyfill';
import { inTurn } from './turns';

// Kept apart from the settings: what a browser allows is this browser's, and no backup brings it along.
const key = 'feedOrigins';

/** Origins that were allowed so that a calendar is read by its address, and for nothing else. */
async function feedOrigins(): Promise<string[]> {
  return ((await browser.storage.local.get(key))[key] as string[] | undefined) ?? [];
}

/** Origins on whose pages we may be: allowed (in the test build loopback always is), and not for a calendar's address alone. */
export async function siteOrigins(): Promise<string[]> {
  const onlyFeeds = await feedOrigins();
  return ((await browser.permissions.getAll()).origins ?? []).filter((origin) => !onlyFeeds.includes(origin));
}

/** This origin is for feeds only, whatever the browser allows. */
export function keepForFeeds(origin: string): Promise<void> {
  return change((before) => (before.includes(origin) ? before : [...before, origin]));
}

/** She wants the notes on these sites too. */
export function useAsSites(origins: readonly string[]): Promise<void> {
  return change((before) => before.filter((origin) => !origins.includes(origin)));
}

/** Gives back what was allowed for feeds that are gone. */
export function giveBack(isInUse: (origin: string) => boolean): Promise<void> {
  return change(async (before) => {
    const kept: string[] = [];
    for (const origin of before) if (isInUse(origin) || !(await isTakenBack(origin))) kept.push(origin);
    return kept;
  });
}

/** An origin that the browser would not take back stays out of the sites. */
async function isTakenBack(origin: string): Promise<boolean> {
  await browser.permissions.remove({ origins: [origin] }).catch(() => false);
  return !(await browser.permissions.contains({ origins: [origin] }));
}

function change(to: (before: string[]) => string[] | Promise<string[]>): Promise<void> {
  return inTurn(key, async () => {
    const before = await feedOrigins();
    const after = await to(before);
    if (String(after) !== String(before)) await browser.storage.local.set({ [key]: after });
  });
}
