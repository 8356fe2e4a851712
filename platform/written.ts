import browser from 'webextension-polyfill';

// Outside the database, and without a word of hers: whether there was something, so that its loss does not look like a
// beginning.
const key = 'written';

/** Something was written in this profile. */
export interface Written {
  /** ISO 8601 UTC: the last file that was saved. */
  lastBackupAt?: string | undefined;
  /** It was found empty; stays until she has seen it and said what to do. */
  isLost?: true;
}

export async function written(): Promise<Written | undefined> {
  return (await browser.storage.local.get(key))[key] as Written | undefined;
}

export async function putWritten(mark: Written): Promise<void> {
  await browser.storage.local.set({ [key]: mark });
}

/** What is here now is meant to be so: after a file was taken over, or when she begins anew. */
export async function forgetWritten(): Promise<void> {
  await browser.storage.local.remove(key);
}

/** Calls back when it changes. Returns the end. */
export function onWritten(callback: () => void): () => void {
  const changed = (changes: Record<string, unknown>) => {
    if (key in changes) callback();
  };
  browser.storage.local.onChanged.addListener(changed);
  return () => browser.storage.local.onChanged.removeListener(changed);
}
