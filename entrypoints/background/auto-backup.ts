import browser from 'webextension-polyfill';
import { backupText } from '../../core/backup';
import { outdated } from '../../core/backup-age';
import { today } from '../../core/local-time';
import { autoBackup, dailyKey, hasDownloads, putAutoBackup } from '../../platform/auto-backup';
import { thisDevice } from '../../platform/device';
import { announce } from '../../platform/news';
import { fromBase64, getLock, isEmpty, putAll, readOpen, toBase64, vaultOf } from '../../store';
import { ownDatabase } from './database';
import { lockDaily } from './lock-daily';

const name = 'auto-backup';

/** Looked at each hour: a laptop that slept at noon is not asked again until the next day otherwise. */
const everyMinutes = 60;

/** Once a day a file with everything into the downloads folder, when she switched that on. */
export function startAutoBackup(): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) void backUp();
  });
  void browser.alarms.get(name).then((alarm) => {
    if (!alarm) browser.alarms.create(name, { periodInMinutes: everyMinutes, delayInMinutes: 2 });
  });
}

let running: Promise<void> | undefined;

/** One at a time: the alarm and her press on the switch may meet. */
export function backUp(isForced = false): Promise<void> {
  running ??= backUpNow(isForced).finally(() => {
    running = undefined;
  });
  return running;
}

async function backUpNow(isForced: boolean): Promise<void> {
  const state = await autoBackup();
  if (!state) return;
  const on = today(new Date());
  if (!isForced && !state.failed && state.files.some((file) => file.on === on)) return;
  try {
    if (!(await hasDownloads())) throw new Error('not allowed');
    const database = await ownDatabase();
    const daily = await dailyKey();
    // What is locked here must lie nowhere unlocked without a press of hers.
    if ((await getLock(database)) && !(daily && vaultOf(database)?.key)) return;
    if (await isEmpty(database)) return;
    const madeAt = new Date().toISOString();
    const { id } = await thisDevice();
    const text = backupText(await readOpen(database), { madeAt, madeBy: id });
    if ((await getLock(database)) && !daily) return;
    const bytes = daily ? await lockDaily(text, daily) : new TextEncoder().encode(text);
    const downloadId = await save(`mentorside-${on}.json${daily ? '.age' : ''}`, bytes);
    // For other programs: `age -i` takes it as it is.
    if (daily) await save('mentorside-identity.age', fromBase64(daily.identity));
    const files = await dropOutdated([...state.files.filter((file) => file.on !== on), { downloadId, on }]);
    await putAutoBackup({ files, lastAt: madeAt });
    announce(
      await putAll(
        database,
        [{ store: 'settings', patch: { id: 'settings', head: { lastBackupAt: madeAt } } }],
        new Date(),
      ),
    );
  } catch (error) {
    // She may have switched it off meanwhile.
    const now = await autoBackup();
    const failed = error instanceof Error ? error.message : String(error);
    if (now) await putAutoBackup({ ...now, failed: failed.slice(0, 200) });
  }
}

/** Resolves when the file is on the disk: only then is it a backup. */
async function save(name: string, bytes: Uint8Array): Promise<number> {
  const { url, release } = addressOf(bytes);
  try {
    const filename = `Mentorside/${name}`;
    const downloadId = await browser.downloads.download({ url, filename, conflictAction: 'overwrite', saveAs: false });
    await isComplete(downloadId);
    return downloadId;
  } finally {
    release();
  }
}

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

/** Only files that we made ourselves are ever removed. */
async function dropOutdated(files: { downloadId: number; on: string }[]): Promise<typeof files> {
  const old = outdated(files);
  for (const { downloadId } of old) {
    // She may have moved or deleted it herself.
    await browser.downloads.removeFile(downloadId).catch(() => {});
    await browser.downloads.erase({ id: downloadId }).catch(() => {});
  }
  return files.filter((file) => !old.includes(file));
}
