import browser from 'webextension-polyfill';
import type { BriefView } from '../core/views';

const key = 'brief';

/** The brief as the background left it, and when (ISO 8601 UTC). */
export interface KeptBrief {
  brief: BriefView;
  at: string;
}

/** What the popup paints before the background is awake. Absent: nothing kept yet, or locked. */
export async function readBrief(): Promise<KeptBrief | undefined> {
  const found = await browser.storage.session.get(key);
  return found[key] as KeptBrief | undefined;
}

/** Keeps the brief for the next popup; null forgets it. Lives in memory only and ends with the browser. */
export async function keepBrief(brief: BriefView | null, at: string): Promise<void> {
  if (brief) await browser.storage.session.set({ [key]: { brief, at } satisfies KeptBrief });
  else await browser.storage.session.remove(key);
}
