import type { QuestionRow } from '../../../core/question-library';
import type { OwnQuestion } from '../../../core/records';
import type { Pair } from '../../../core/views';
import { call } from '../../../platform/call';
import { newId } from '../../../platform/ids';
import { t } from '../../../platform/words';
import { toldOf } from '../../shared/acts';
import { showToast } from '../../shared/toasts';

/** What she writes about a question of her own. */
export type OwnWords = Pick<OwnQuestion, 'stage' | 'theme'> & { text: string };

export async function star({ mentorshipIds }: Pair, { questionId, isStarred }: QuestionRow): Promise<void> {
  toldOf(await call('starQuestion', { mentorshipIds, questionId, starred: !isStarred }));
}

/** A question that was put off comes back at once. */
export async function showAgain({ mentorshipIds }: Pair, { questionId }: QuestionRow): Promise<void> {
  toldOf(await call('putOffQuestion', { mentorshipIds, questionId, undo: true }));
}

/** Writes a new question of her own. Returns whether it was written. */
export async function addOwn({ myRole }: Pair, { text, ...head }: OwnWords): Promise<boolean> {
  const id = newId();
  const patch = { id, head: { ...head, asker: myRole }, body: { text } };
  if (!toldOf(await call('putOwnQuestion', { patch }))) return false;
  showToast(t('questions_added'), () => void call('remove', { store: 'ownQuestions', id }).then(toldOf));
  return true;
}

/** Changes one; Undo brings the old words back. Returns whether it was written. */
export async function changeOwn(row: QuestionRow, words: OwnWords): Promise<boolean> {
  const put = async ({ text, stage, theme }: OwnWords) =>
    toldOf(await call('putOwnQuestion', { patch: { id: row.questionId, head: { stage, theme }, body: { text } } }));
  if (!(await put(words))) return false;
  showToast(t('questions_changed'), () => void put(row));
  return true;
}

export async function removeOwn({ questionId: id }: QuestionRow): Promise<void> {
  if (!toldOf(await call('remove', { store: 'ownQuestions', id }))) return;
  showToast(t('questions_removed'), () => void call('undoRemove', { store: 'ownQuestions', id }).then(toldOf));
}
