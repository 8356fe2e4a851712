import browser from 'webextension-polyfill';
import { hasDownloads } from '../../platform/auto-backup';
import { announce } from '../../platform/news';
import { closeDatabases } from './database';
import { giveBack } from './feed-origins';
import { withoutMark } from './written';

/**
 * "Delete everything": every database, every storage area, every alarm of ours. There is no way back. Waits for windows
 * that hold a database; they let go when they are told (store/database.ts).
 */
export async function eraseEverything(): Promise<void> {
  await browser.alarms.clearAll();
  // Before it is forgotten which they are: else they would stand there as sites.
  await giveBack(() => false);
  await forgetDownloads();
  await withoutMark(async () => {
    await closeDatabases();
    for (const { name } of await indexedDB.databases()) if (name) await deleteDatabase(name);
    await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
  });
  // Every surface draws itself anew, and finds nobody.
  announce([
    { store: 'lock', id: 'none', rev: 0 },
    { store: 'sample', id: 'erased', rev: 0 },
  ]);
}

/** The browser's list of downloads holds the beginning of what went into a daily file; the files themselves are hers. */
async function forgetDownloads(): Promise<void> {
  if (!(await hasDownloads())) return;
  const all = await browser.downloads.search({});
  const ours = all.filter(({ byExtensionId }) => byExtensionId === browser.runtime.id);
  await Promise.all(ours.map(({ id }) => browser.downloads.erase({ id })));
}

function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}
