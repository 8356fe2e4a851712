import { t, tn } from '../../platform/words';
import type { FileAnswer, FileTrouble, Progress } from '../shared/files';

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

/** The name of a file that was saved, and what is not in it; or what went wrong. */
export function savedWords(answer: FileAnswer): string {
  if (!answer.ok) return troubleWords(answer.reason, answer.message);
  const saved = answer.fileName ? t('menu_saved_as', answer.fileName) : t('menu_saved');
  return answer.missing ? `${saved} ${tn('save_missing', answer.missing)}` : saved;
}
