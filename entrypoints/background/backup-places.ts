import browser from 'webextension-polyfill';
import type { MadeFile } from '../../core/backup-age';
import { dayOf, numbered } from '../../core/daily-file';
import {
  type BackupTrouble,
  changeAutoBackup,
  type Downloaded,
  downloadedFiles,
  hasDownloads,
} from '../../platform/auto-backup';
import { type BackupFolder, backupFolder, mayWriteInto, putBackupFolder } from '../../platform/backup-folder';
import { toBase64 } from '../../store';

/** Where the daily files go, and which there are ours. */
export interface Place {
  /** Resolves when the file is on the disk: only then is it a backup. */
  write(name: string, bytes: Uint8Array): Promise<void>;
  /** Takes away those of our daily files that `choose` names. */
  drop(choose: <F extends MadeFile>(files: F[]) => F[]): Promise<void>;
}

/** She has to press something first. */
class NotAllowed extends Error {
  override name = 'NotAllowed';
}

/** The folder that she chose, else the downloads folder. */
export async function placeNow(): Promise<Place> {
  const folder = await backupFolder();
  if (!(folder ? await mayWriteInto(folder) : await hasDownloads())) throw new NotAllowed('not allowed');
  return folder ? folderPlace(folder) : downloads;
}

export function troubleOf(error: unknown): BackupTrouble {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotAllowed') return 'ask';
  if (name === 'NotFoundError') return 'gone';
  return name === 'QuotaExceededError' || String(error).includes('FILE_NO_SPACE') ? 'full' : 'failed';
}

function folderPlace({ handle, names }: BackupFolder): Place {
  const keep = async (next: string[]) => {
    names = next;
    await putBackupFolder({ handle, names });
  };
  const isFree = async (name: string) => names.includes(name) || (await sizeOf(handle, name)) === 0;
  return {
    async write(name, bytes) {
      let number = 0;
      // Another computer may write into the same folder.
      while (!(await isFree(numbered(name, number)))) number += 1;
      const ours = numbered(name, number);
      const before = names;
      // Before it is there: a worker that is stopped in between would not know it for its own.
      await keep([...before.filter((one) => one !== ours), ours]);
      try {
        await writeWhole(handle, ours, bytes);
      } catch (error) {
        await keep(before);
        // What was begun is empty. One from before stays whole.
        if (!before.includes(ours)) await handle.removeEntry(ours).catch(() => {});
        throw error;
      }
    },
    async drop(choose) {
      const files = names.flatMap((name) => {
        const on = dayOf(name);
        return on ? [{ name, on }] : [];
      });
      for (const { name } of choose(files)) {
        await handle.removeEntry(name).catch((error) => {
          // She may have moved or deleted it herself.
          if (error.name !== 'NotFoundError') throw error;
        });
        await keep(names.filter((one) => one !== name));
      }
    },
  };
}

/** In bytes; a file that is not there is as good as an empty one. */
async function sizeOf(folder: FileSystemDirectoryHandle, name: string): Promise<number> {
  try {
    return (await (await folder.getFileHandle(name)).getFile()).size;
  } catch (error) {
    // A folder of that name is TypeMismatchError: not ours either.
    if (error instanceof DOMException && error.name === 'TypeMismatchError') return Number.POSITIVE_INFINITY;
    if (error instanceof DOMException && error.name === 'NotFoundError') return 0;
    throw error;
  }
}

/** The browser writes beside it and puts the new one in the place of the old one when it is whole. */
async function writeWhole(folder: FileSystemDirectoryHandle, name: string, bytes: Uint8Array): Promise<void> {
  const file = await folder.getFileHandle(name, { create: true });
  const stream = await file.createWritable();
  try {
    await stream.write(bytes as BufferSource);
    await stream.close();
  } catch (error) {
    await stream.abort().catch(() => {});
    throw error;
  }
  if ((await file.getFile()).size !== bytes.length) throw new Error('not written whole');
}

const downloads: Place = {
  async write(name, bytes) {
    const { url, release } = addressOf(bytes);
    try {
      const filename = `Mentorside/${name}`;
      const downloadId = await browser.downloads.download({
        url,
        filename,
        conflictAction: 'overwrite',
        saveAs: false,
      });
      await isComplete(downloadId);
      const on = dayOf(name);
      if (!on) return;
      const isOther = (file: Downloaded) => file.on !== on || (file.name !== undefined && file.name !== name);
      const others = (await downloadedFiles()).filter(isOther);
      await changeAutoBackup({ files: [...others, { name, downloadId, on }] });
    } finally {
      release();
    }
  },
  async drop(choose) {
    const files = await downloadedFiles();
    const old = choose(files);
    for (const { downloadId } of old) {
      // She may have moved or deleted it herself.
      await browser.downloads.removeFile(downloadId).catch(() => {});
      await browser.downloads.erase({ id: downloadId }).catch(() => {});
    }
    await changeAutoBackup({ files: files.filter((file) => !old.includes(file)) });
  },
};

/** Chromium's worker can make no blob address; a data address does as well there, and not in Firefox. */
function addressOf(bytes: Uint8Array): { url: string; release: () => void } {
  if (typeof URL.createObjectURL === 'function') {
    const url = URL.createObjectURL(new Blob([bytes as BlobPart]));
    return { url, release: () => URL.revokeObjectURL(url) };
  }
  return { url: `data:application/octet-stream;base64,${toBase64(bytes)}`, release: () => {} };
}

async function isComplete(id: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const look = async () => {
      const [item] = await browser.downloads.search({ id });
      if (item?.state === 'in_progress') return;
      browser.downloads.onChanged.removeListener(changed);
      if (item?.state === 'complete') resolve();
      else reject(new Error(item?.error ?? 'interrupted'));
    };
    const changed = (delta: { id: number }) => {
      if (delta.id === id) void look();
    };
    browser.downloads.onChanged.addListener(changed);
    void look();
  });
}
