import browser from 'webextension-polyfill';
import type { FileAnswer, Files, Progress, ReadFile } from '../../components/shared/files';
import type { DailyKey } from '../../core/daily-key';
import { timedFileName } from '../../core/file-name';
import { putDailyKey } from '../../platform/auto-backup';
import { call } from '../../platform/call';
import { becomeAnother, noteRead, thisDevice } from '../../platform/device';
import { keptKey, onLock } from '../../platform/lock';
import { announce } from '../../platform/news';
import { t } from '../../platform/words';
import { forgetWritten } from '../../platform/written';
import { exportWords } from './export-words';
import type { Order, Reply } from './jobs/worker';

// Whole-database jobs run in a worker of our own page: a message holds 64 MiB at most, the background sleeps after 30 s,
// and a page that reads 200 MB itself would freeze.
const lock = 'mentorside-whole-database';

type Failed = { ok: false; reason: 'failed' | 'stopped' | 'locked-here'; message?: string };
type Tell = (progress: Progress) => void;

let worker: Worker | undefined;
let stop: () => void = () => {};

// The worker knows the key and what it read: it does not outlive the lock.
onLock((news) => {
  if (news !== 'locked' || !worker) return;
  stop();
  worker?.terminate();
  worker = undefined;
});

/** One job after the other, also of other pages. Stopped: the worker ends, and with it all that it had not finished. */
function run<T>(order: Order, tell: Tell = () => {}): Promise<T | Failed> {
  const job = async () => {
    const key = await keptKey();
    worker ??= new Worker(new URL('./jobs/worker.ts', import.meta.url), { type: 'module' });
    const mine = worker;
    return await new Promise<T | Failed>((resolve) => {
      const end = (answer: Failed) => {
        mine.terminate();
        worker = undefined;
        resolve(answer);
      };
      stop = () => end({ ok: false, reason: 'stopped' });
      mine.onerror = (event) => end({ ok: false, reason: 'failed', message: event.message });
      mine.onmessage = ({ data }: MessageEvent<Reply>) => {
        if ('progress' in data) tell(data.progress);
        else resolve(data.answer as T);
      };
      mine.postMessage({ order, key });
    }).finally(() => {
      stop = () => {};
    });
  };
  // The lock's types would have the answer of a promise of a promise.
  return navigator.locks.request(lock, job) as unknown as Promise<T | Failed>;
}

async function here() {
  const { id, readFrom } = await thisDevice();
  return { device: id, readFrom, dividerWords: t('restore_divider', '$1', '$2'), hereWords: t('restore_here') };
}

/** Everybody reads again, and nothing is missed that the file did not have. */
async function tellAll(): Promise<void> {
  await forgetWritten();
  await browser.storage.local.remove('sample');
  announce([{ store: 'sample', id: 'restored', rev: 0 }]);
}

type Checked = Extract<Awaited<ReturnType<Files['check']>>, { ok: true }>;
type Made = { ok: true; blob: Blob; records: number; missing: number; madeAt?: string };

/** @param labels names of what the content has, by id: for the export. */
export function makeFiles(labels: Record<string, string>): Files {
  return {
    save: async (options, tell) => {
      const made = await run<Made>({ job: 'save', options, here: await here() }, tell);
      if (!made.ok) return made;
      const fileName = `${timedFileName('mentorside', new Date())}.json${options.passphrase ? '.age' : ''}`;
      download(made.blob, fileName);
      await call('putSettings', { patch: { id: 'settings', head: { lastBackupAt: made.madeAt ?? null } } });
      return { ok: true, fileName, records: made.records, missing: made.missing };
    },
    read: async (file, passphrase, tell) =>
      run<{ ok: true; read: ReadFile }>({ job: 'read', file, passphrase, here: await here() }, tell),
    check: (file, passphrase, tell) => run<Checked>({ job: 'check', file, passphrase }, tell),
    take: async (how, tell, chosen = []) => {
      const answer = await run<FileAnswer & { copy?: number; madeAt?: string; madeBy?: string }>(
        { job: 'take', how, chosen },
        tell,
      );
      if (!answer.ok) return answer;
      const { madeBy, madeAt } = answer as { madeBy?: string; madeAt?: string };
      // Of a file of which she took a part, the rest is still news.
      if (madeBy && madeAt && how !== 'bring-back') await noteRead(madeBy, madeAt);
      await tellAll();
      return answer;
    },
    stop: () => stop(),
    copies: async () => {
      const answer = await run<Awaited<ReturnType<Files['copies']>>>({ job: 'copies' });
      return Array.isArray(answer) ? answer : [];
    },
    goBack: async (copy) => {
      const answer = await run<FileAnswer & { copy?: number; isSame?: boolean }>({ job: 'goBack', copy });
      if (!answer.ok || ('isSame' in answer && answer.isSame)) return answer;
      await becomeAnother();
      await tellAll();
      return answer;
    },
    lockDaily: async (passphrase) => {
      const made = await run<{ ok: true; daily: DailyKey }>({ job: 'dailyKey', passphrase });
      if (!made.ok) return made;
      await putDailyKey(made.daily);
      return { ok: true };
    },
    exportAll: async (options) => {
      const made = await run<Made>({ job: 'export', options, words: { ...labels, ...exportWords() } });
      if (!made.ok) return made;
      // What may not be passed on is to be seen from outside.
      const fileName = `${timedFileName('mentorside-export', new Date())}-${options.withPrivate ? 'with-private' : 'for-both'}.zip`;
      download(made.blob, fileName);
      return { ok: true, fileName, records: made.records, missing: made.missing };
    },
  };
}

function download(blob: Blob, fileName: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser has taken the text by then; it is a copy of all her words and must not stay.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
