import type { FeedTrouble } from '../../../core/feed';
import type { call } from '../../../platform/call';
import { t } from '../../../platform/words';
import { refusalWords } from '../../shared/refusal';

/** What kept a calendar from being read, and what to do. */
export function troubleWords(trouble: FeedTrouble): string {
  switch (trouble) {
    case 'not-ics':
      return t('feeds_trouble_not_ics');
    case 'broken':
      return t('feeds_trouble_broken');
    case 'too-large':
      return t('feeds_trouble_too_large');
    case 'too-many':
      return t('feeds_trouble_too_many');
    case 'too-much-work':
      return t('feeds_trouble_too_much_work');
    case 'not-allowed':
      return t('feeds_trouble_not_allowed');
    case 'unreachable':
      return t('feeds_trouble_unreachable');
    case 'slow':
      return t('feeds_trouble_slow');
    case 'moved':
      return t('feeds_trouble_moved');
    case 'gone':
      return t('feeds_trouble_gone');
    case 'server':
      return t('feeds_trouble_server');
  }
}

/**
 * What to say when it was not read.
 * @param file its name, where it was no address
 */
export function saidOf(answer: Awaited<ReturnType<typeof call<'addFeed'>>>, file?: string): string | undefined {
  if (!answer.ok) return answer.reason === 'bad-request' ? t('feeds_wrong') : refusalWords(answer.reason);
  if (answer.isKnown) return t('feeds_known');
  if (file && answer.trouble === 'not-ics') return t('feeds_file_not_ics', file);
  return answer.trouble && troubleWords(answer.trouble);
}
