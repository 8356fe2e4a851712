import browser from 'webextension-polyfill';
import type { MadeFile } from '../core/backup-age';
import type { DailyKey } from '../core/daily-key';

// Not among the records: the numbers of downloads mean nothing in another browser.
const key = 'autoBackup';
// Apart, so that a file that is being written does not bring an older one back.
const lockKey = 'autoBackupKey';

/** A file in the downloads folder. */
export interface Downloaded extends MadeFile {
  name?: string;
  /** The browser's number of the download. */
  downloadId: number;
}

/** She must allow the folder again; the folder is gone; there is no space left; anything else. */
export type BackupTrouble = 'ask' | 'gone' | 'full' | 'failed';

export interface AutoBackup {
  files: Downloaded[];
  /** ISO 8601 UTC: the last one that reached the disk. */
  lastAt?: string;
  /** Why the last try failed, in the browser's words. */
  failed?: string | undefined;
  trouble?: BackupTrouble | undefined;
}

type Kept = AutoBackup & { isOff?: boolean };

async function kept(): Promise<Kept | undefined> {
  return (await browser.storage.local.get(key))[key] as Kept | undefined;
}

/** Ours in the downloads folder, the last made last. */
export async function downloadedFiles(): Promise<Downloaded[]> {
  return (await kept())?.files ?? [];
}

/** Undefined: it is switched off. */
export async function autoBackup(): Promise<AutoBackup | undefined> {
  const state = await kept();
  return state?.isOff ? undefined : state;
}

/** Changes what is kept, whether it is on or off by now; nothing, when everything was deleted meanwhile. */
export async function changeAutoBackup(change: Partial<AutoBackup>): Promise<void> {
  const before = await kept();
  if (before) await browser.storage.local.set({ [key]: { ...before, ...change } satisfies Kept });
}

/** Switched off, the list of our files stays: switched on again, the old ones still go in their time. */
export async function turnAutoBackup(on: boolean): Promise<void> {
  const files = await downloadedFiles();
  await browser.storage.local.set({ [key]: on ? { files } : { files, isOff: true } });
}

/** What locks the daily files; undefined: they are plain. */
export async function dailyKey(): Promise<DailyKey | undefined> {
  return (await browser.storage.local.get(lockKey))[lockKey] as DailyKey | undefined;
}

export async function putDailyKey(daily: DailyKey | undefined): Promise<void> {
  if (daily) await browser.storage.local.set({ [lockKey]: daily });
  else await browser.storage.local.remove(lockKey);
}

/** Asks for the permission to save files. Call it in the click itself, before any `await`. */
export function requestDownloads(): Promise<boolean> {
  return browser.permissions.request({ permissions: ['downloads'] });
}

export function hasDownloads(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['downloads'] });
}

/** Calls back when the state changes. Returns the end. */
export function onAutoBackup(callback: () => void): () => void {
  const changed = (changes: Record<string, unknown>) => {
    if (key in changes || lockKey in changes) callback();
  };
  browser.storage.local.onChanged.addListener(changed);
  return () => browser.storage.local.onChanged.removeListener(changed);
}
