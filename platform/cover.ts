import browser from 'webextension-polyfill';
import type { CoverState } from './calls';

const name = 'mentorside-cover';

/**
 * What was said last, until the browser ends. For the background and our own top-level pages: Firefox gives a frame in a
 * page no `storage.session`, so it learns it together with what it shows.
 */
export async function keptCover(): Promise<CoverState> {
  const kept = (await browser.storage.session.get(name))[name] as CoverState | undefined;
  return kept ?? { isCovered: false, at: 0 };
}

/** Keeps it for surfaces that are opened later, and tells all. The background's part; an older word changes nothing. */
export async function keepCover(cover: CoverState): Promise<void> {
  if (cover.at < (await keptCover()).at) return;
  await browser.storage.session.set({ [name]: cover });
  tellCover(cover);
}

/** Tells all surfaces that are open, at once. */
export function tellCover(cover: CoverState): void {
  const channel = new BroadcastChannel(name);
  channel.postMessage(cover);
  channel.close();
}

/** Calls back with each change from elsewhere, as long as the document lives. */
export function hearCover(callback: (cover: CoverState) => void): void {
  const channel = new BroadcastChannel(name);
  channel.onmessage = (event) => callback(event.data as CoverState);
  // A frame without credentials does not hear the channel.
  browser.storage?.session?.onChanged?.addListener((changes: Record<string, { newValue?: unknown }>) => {
    const cover = changes[name]?.newValue;
    if (cover) callback(cover as CoverState);
  });
}

/** The opposite, said now (ms), and in any case later than what it turns. */
export function turned({ isCovered, at }: CoverState, now: number): CoverState {
  return { isCovered: !isCovered, at: Math.max(now, at + 1) };
}
