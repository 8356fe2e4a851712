import browser from 'webextension-polyfill';

const name = 'mentorside-cover';

/** Covers the texts of all our surfaces for a shared screen, or shows them again. Ends with the browser. */
export function setCovered(isCovered: boolean): void {
  const channel = new BroadcastChannel(name);
  channel.postMessage(isCovered);
  channel.close();
  // For surfaces that are opened later. Firefox gives a frame in a page no `storage.session`.
  void browser.storage?.session?.set({ [name]: isCovered });
}

/** The same from anywhere in the browser, by the keyboard command. */
export async function toggleCovered(): Promise<void> {
  setCovered((await browser.storage.session.get(name))[name] !== true);
}

/** Calls back with what holds now, where it can be known, and with each change from another surface. Returns the end. */
export function onCovered(callback: (isCovered: boolean) => void): () => void {
  const channel = new BroadcastChannel(name);
  channel.onmessage = (event) => callback(event.data === true);
  const session = browser.storage?.session;
  // A frame without credentials does not hear the channel.
  const changed = (changes: Record<string, { newValue?: unknown }>) => {
    if (changes[name]) callback(changes[name].newValue === true);
  };
  session?.onChanged?.addListener(changed);
  void session?.get(name).then((found) => callback(found[name] === true));
  return () => {
    channel.close();
    session?.onChanged?.removeListener(changed);
  };
}
