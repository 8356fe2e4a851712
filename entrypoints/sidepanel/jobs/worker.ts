import type { ExportOptions, HowToTake, Progress, SaveOptions } from '../../../components/shared/files';
import { Locked } from '../../../store';
import { check } from './check';
import { exportAll } from './export';
import { copies, goBack, type Here, read, save, take } from './jobs';
import { makeDailyKey } from './locked-file';
import { useKey } from './own-database';

/** What the page may ask of the worker. */
export type Order =
  | { job: 'save'; options: SaveOptions; here: Here }
  | { job: 'read'; file: File; passphrase: string | undefined; here: Here }
  | { job: 'check'; file: File | undefined; passphrase: string | undefined }
  | { job: 'take'; how: HowToTake; chosen: readonly string[] }
  | { job: 'copies' }
  | { job: 'goBack'; copy: number }
  | { job: 'dailyKey'; passphrase: string }
  | { job: 'export'; options: ExportOptions; words: Record<string, string> };

export type Reply = { progress: Progress } | { answer: unknown };

const reply = (message: Reply) => self.postMessage(message);
const tell = (progress: Progress) => reply({ progress });

self.onmessage = async ({ data }: MessageEvent<{ order: Order; key: string | undefined }>) => {
  try {
    useKey(data.key);
    reply({ answer: await run(data.order) });
  } catch (error) {
    if (error instanceof Locked) return reply({ answer: { ok: false, reason: 'locked-here' } });
    const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    if (message.includes('QuotaExceededError')) return reply({ answer: { ok: false, reason: 'full' } });
    reply({ answer: { ok: false, reason: 'failed', message: message.slice(0, 200) } });
  }
};

function run(order: Order): Promise<unknown> {
  switch (order.job) {
    case 'save':
      return save(order.options, order.here, tell);
    case 'read':
      return read(order.file, order.passphrase, order.here, tell);
    case 'check':
      return check(order.file, order.passphrase, tell);
    case 'take':
      return take(order.how, tell, order.chosen);
    case 'copies':
      return copies();
    case 'goBack':
      return goBack(order.copy);
    case 'dailyKey':
      return makeDailyKey(order.passphrase).then((daily) => ({ ok: true, daily }));
    case 'export':
      return exportAll(order.options, order.words);
  }
}
