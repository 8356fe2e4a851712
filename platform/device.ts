import browser from 'webextension-polyfill';
import { newId } from './ids';

// Not among the records: it is about this browser profile, and must not travel in a file.
const key = 'device';

/** This profile's own name for itself, and whose files it has read until when. */
export interface Device {
  id: string;
  readFrom: Record<string, string>;
}

export async function thisDevice(): Promise<Device> {
  const found = (await browser.storage.local.get(key))[key] as Device | undefined;
  if (found) return found;
  const made: Device = { id: newId(), readFrom: {} };
  await browser.storage.local.set({ [key]: made });
  return made;
}

/** A file of that profile was taken over: what it held then is no news any more. */
export async function noteRead(from: string, madeAt: string): Promise<void> {
  const { id, readFrom } = await thisDevice();
  await browser.storage.local.set({ [key]: { id, readFrom: { ...readFrom, [from]: madeAt } } satisfies Device });
}

/** What is here is an earlier state: every file may bring news again, also our own. */
export async function becomeAnother(): Promise<void> {
  await browser.storage.local.set({ [key]: { id: newId(), readFrom: {} } satisfies Device });
}
