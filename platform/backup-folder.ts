/**
 * A folder that she chose for the daily files. The browser gives a handle of it, which only IndexedDB can keep: in a
 * database of its own, for it is no record of hers, stays under the lock, and goes with everything else.
 */

const databaseName = 'mentorside-folder';
const storeName = 'folder';

/** What the types of the DOM lack. */
interface Asks {
  queryPermission(how: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission(how: { mode: 'readwrite' }): Promise<PermissionState>;
}
type FolderHandle = FileSystemDirectoryHandle & Asks;

interface Picks {
  showDirectoryPicker?(how: { mode: 'readwrite'; id: string; startIn: 'documents' }): Promise<FolderHandle>;
}

export interface BackupFolder {
  handle: FolderHandle;
  /** Our files in it. No other is ever written over or removed. */
  names: string[];
}

/** `isLeft`: she went back to the downloads; chosen again, the files in it are still known to be ours. */
type Kept = BackupFolder & { isLeft?: boolean };

/** Chromium only. */
export function canChooseFolder(): boolean {
  return (globalThis as Picks).showDirectoryPicker !== undefined;
}

/** Where the daily files go; undefined: into the downloads folder. */
export async function backupFolder(): Promise<BackupFolder | undefined> {
  const folder = await kept();
  return folder?.isLeft ? undefined : folder;
}

/**
 * Asks for a folder. Call it in the click itself, before any `await`. Resolves to false when she chose none.
 * @throws what the browser says when it does not let her choose.
 */
export async function chooseBackupFolder(): Promise<boolean> {
  const picking = (globalThis as Picks).showDirectoryPicker?.({
    mode: 'readwrite',
    id: 'mentorside',
    startIn: 'documents',
  });
  const handle = await picking?.catch((error) => {
    // She closed it.
    if (error.name !== 'AbortError') throw error;
  });
  if (!handle) return false;
  const before = await kept();
  const isSame = before !== undefined && (await handle.isSameEntry(before.handle));
  await putBackupFolder({ handle, names: isSame ? before.names : [] });
  return true;
}

export async function putBackupFolder({ handle, names }: BackupFolder): Promise<void> {
  await inStore('readwrite', (store) => store.put({ handle, names } satisfies Kept, storeName));
}

/** Back to the downloads folder. What lies in the folder stays. */
export async function leaveBackupFolder(): Promise<void> {
  const folder = await kept();
  if (folder) await inStore('readwrite', (store) => store.put({ ...folder, isLeft: true } satisfies Kept, storeName));
}

export async function mayWriteInto({ handle }: BackupFolder): Promise<boolean> {
  return (await handle.queryPermission({ mode: 'readwrite' })) === 'granted';
}

/** Asks for the permission again. Call it in the click itself, before any `await`. */
export async function allowBackupFolder({ handle }: BackupFolder): Promise<boolean> {
  return (await handle.requestPermission({ mode: 'readwrite' }).catch(() => 'denied')) === 'granted';
}

async function kept(): Promise<Kept | undefined> {
  // Asking for it would make it.
  if (!(await indexedDB.databases()).some(({ name }) => name === databaseName)) return undefined;
  return (await inStore('readonly', (store) => store.get(storeName))) as Kept | undefined;
}

/** Opened for one request only: nothing then holds it when everything is deleted. */
function inStore(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(databaseName, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(storeName);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(storeName, mode);
      const request = ask(transaction.objectStore(storeName));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
      opening.result.close();
    };
  });
}
