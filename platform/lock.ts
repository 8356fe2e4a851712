import browser from 'webextension-polyfill';
import { announce } from './news';

/**
 * `locking`: send now what is not sent; `locked`: nothing may be shown any more; `open`: there is a lock, and it is
 * open; `none`: there is no lock (any more).
 */
export type LockNews = 'locking' | 'locked' | 'open' | 'none';

const key = 'lockNews';
const rawKey = 'lockKey';
const here = new EventTarget();

/** Tells all our surfaces. Kept for those that are opened later, until the browser ends; where memory is full, only told. */
export async function tellLock(news: LockNews): Promise<void> {
  await browser.storage.session.set({ [key]: news }).catch(() => {});
  announce([{ store: 'lock', id: news, rev: 0 }]);
}

/** What was told last. */
export async function lockNews(): Promise<LockNews | undefined> {
  return (await browser.storage.session.get(key))[key] as LockNews | undefined;
}

/**
 * The raw key of the words (base64), while it is unlocked. It lies in memory only, in the part of `storage.session` that
 * no content script reads (the browsers' default), so that it outlives the worker and ends with the browser. A CryptoKey
 * would not survive there.
 */
export async function keptKey(): Promise<string | undefined> {
  return (await browser.storage.session.get(rawKey))[rawKey] as string | undefined;
}

/** Keeps the key until the lock is closed; undefined forgets it. */
export async function putKey(raw: string | undefined): Promise<void> {
  if (raw) await browser.storage.session.set({ [rawKey]: raw });
  else await browser.storage.session.remove(rawKey);
}

/** Asks to be told when the screen is locked. Call it in the click itself, before any `await`. */
export function requestScreenLock(): Promise<boolean> {
  return browser.permissions.request({ permissions: ['idle'] });
}

/** A call was refused because of the lock: this surface has missed the news. */
export function sawLocked(): void {
  here.dispatchEvent(new Event('locked'));
}

/**
 * Calls back with what holds now, where it can be known, and with each change. A frame without credentials hears no
 * channel, and Firefox gives a frame in a page no `storage.session`: hence both ways. Returns the end.
 */
export function onLock(callback: (news: LockNews) => void): () => void {
  const channel = new BroadcastChannel('mentorside');
  channel.onmessage = (event) => {
    for (const change of event.data as { store: string; id: string }[])
      if (change.store === 'lock') callback(change.id as LockNews);
  };
  const changed = (changes: Record<string, { newValue?: unknown }>) => {
    const news = changes[key]?.newValue;
    if (news) callback(news as LockNews);
  };
  const refused = () => callback('locked');
  here.addEventListener('locked', refused);
  const session = browser.storage?.session;
  session?.onChanged?.addListener(changed);
  void session?.get(key).then((found) => {
    if (found[key]) callback(found[key] as LockNews);
  });
  return () => {
    channel.close();
    here.removeEventListener('locked', refused);
    session?.onChanged?.removeListener(changed);
  };
}
