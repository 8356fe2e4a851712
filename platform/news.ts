import type { StoreName } from '../core/records';

/** News of changes: which records, never what is in them. */
export interface Change {
  store: StoreName | 'open-event' | 'sample' | 'lock';
  id: string;
  rev: number;
}

const channelName = 'mentorside';

const listeners = new Set<(changes: Change[]) => void>();

/** Tells all our surfaces, and who listens in this one. */
export function announce(changes: Change[]): void {
  if (changes.length === 0) return;
  for (const listener of listeners) listener(changes);
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(changes);
  channel.close();
}

/** Calls back on each batch that is announced in this very context (a channel does not hear itself). */
export function onChanges(callback: (changes: Change[]) => void): void {
  listeners.add(callback);
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = (event) => callback(event.data as Change[]);
}

const here = new EventTarget();

/** For a page that cannot hear the channel: its own surface reads again after its own writes. */
export function tellHere(): void {
  here.dispatchEvent(new Event('changed'));
}

/** Calls back on each batch of changes, and with an empty one when the surface becomes visible again. Returns the end. */
export function onNews(callback: (changes: Change[]) => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = (event) => callback(event.data as Change[]);
  const seen = () => {
    if (document.visibilityState === 'visible') callback([]);
  };
  const changed = () => callback([]);
  document.addEventListener('visibilitychange', seen);
  here.addEventListener('changed', changed);
  return () => {
    channel.close();
    here.removeEventListener('changed', changed);
    document.removeEventListener('visibilitychange', seen);
  };
}
