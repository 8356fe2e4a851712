import { t } from '../../platform/words';
import type { FileTrouble, Progress } from '../shared/files';

/** How far a job is, in one line. */
export function progressWords({ step, done, total }: Progress): string {
  const words = t(`progress_${step}`);
  return done !== undefined && total ? t('progress_of', words, String(done), String(total)) : words;
}

/** What is wrong with a file, and what to do. */
export function troubleWords(reason: FileTrouble, message?: string): string {
  switch (reason) {
    case 'failed':
      return t('file_failed', message ?? '');
    case 'damaged':
      return t('file_damaged', message ?? '');
    default:
      return t(`file_${reason.replaceAll('-', '_') as 'gone'}`);
  }
}
