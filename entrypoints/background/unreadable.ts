import browser from 'webextension-polyfill';
import { addUnreadable, healthReport, type Unreadable } from '../../core/adapter-health';
import { today } from '../../core/local-time';
import type { CallArgs } from '../../platform/calls';
import { announce } from '../../platform/news';
import { inTurn } from './turns';

// Kept apart from her records: it is of this browser, and goes nowhere unless she copies it.
const key = 'unreadable';

type Kept = Record<string, Unreadable>;

async function kept(): Promise<Kept> {
  return ((await browser.storage.local.get(key))[key] as Kept | undefined) ?? {};
}

/** A page of a calendar that we know could not be read. What its process says besides is dropped. */
export function keepUnreadable(host: string, told: CallArgs<'unreadable'>): Promise<void> {
  return change((before) => addUnreadable(before, host, told, { today: today(new Date()), version: ownVersion() }));
}

/** An event was read there, or the site was forgotten. */
export function dropUnreadable(isMeant: (host: string) => boolean): Promise<void> {
  return change((before) => {
    const after = Object.entries(before).filter(([host]) => !isMeant(host));
    return after.length < Object.keys(before).length ? Object.fromEntries(after) : null;
  });
}

/** What to tell those who mend it, of the first such host; what an older version could not read counts no more. */
export async function reportOn(isMeant: (host: string) => boolean): Promise<{ report?: string }> {
  const found = Object.entries(await kept()).find(([host, { version }]) => version === ownVersion() && isMeant(host));
  return found ? { report: healthReport(found[1], found[0], navigator.userAgent) } : {};
}

const ownVersion = () => browser.runtime.getManifest().version;

function change(to: (before: Kept) => Kept | null): Promise<void> {
  return inTurn(key, async () => {
    const after = to(await kept());
    if (!after) return;
    await browser.storage.local.set({ [key]: after });
    announce([{ store: 'open-event', id: 'site', rev: 0 }]);
  });
}
