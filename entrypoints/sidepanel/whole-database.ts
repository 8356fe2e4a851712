import browser from 'webextension-polyfill';
import type { Restore, SaveAll } from '../../components/shared/files';
import { backupText, parseBackup } from '../../core/backup';
import { call } from '../../platform/call';
import { announce } from '../../platform/news';
import { isEmpty, openDatabase, readAll, storeNames, writeAll } from '../../store';

// Whole-database jobs run here, in our own page: a message holds 64 MiB at most, and the worker sleeps after 30 s.
const lock = 'mentorside-whole-database';

/** Everything of hers (never the sample people) into one file that the browser saves. */
export const saveAll: SaveAll = async () =>
  await navigator.locks.request(lock, async () => {
    const database = await openDatabase('mentorside');
    try {
      const records = await readAll(database);
      const madeAt = new Date().toISOString();
      const fileName = `mentorside-${madeAt.slice(0, 10)}.json`;
      download(backupText(records, madeAt), fileName);
      await call('putSettings', { patch: { id: 'settings', head: { lastBackupAt: madeAt } } });
      const count = Object.values(records).reduce((sum, list) => sum + list.length, 0);
      return { ok: true, fileName, records: count };
    } finally {
      database.close();
    }
  });

function download(text: string, fileName: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser has taken the text by then; it is a copy of all her words and must not stay.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** A file into an empty profile: all of it or nothing, and everybody is told. */
export const restore: Restore = async (file) =>
  await navigator.locks.request(lock, async () => {
    const parsed = parseBackup(await file.text(), storeNames);
    if (!parsed.ok) return { ok: false, reason: parsed.problem };
    const database = await openDatabase('mentorside');
    try {
      if (!(await isEmpty(database))) return { ok: false, reason: 'not-empty' };
      const { records } = parsed.backup;
      await writeAll(database, records);
      await browser.storage.local.remove('sample');
      announce([{ store: 'sample', id: 'restored', rev: 0 }]);
      return { ok: true, records: Object.values(records).reduce((sum, list) => sum + list.length, 0) };
    } finally {
      database.close();
    }
  });
