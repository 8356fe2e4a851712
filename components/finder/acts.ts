import type { PickedView, ProblemLine } from '../../core/problem-view';
import type { Helped } from '../../core/records';
import type { BriefView, Pair } from '../../core/views';
import { call } from '../../platform/call';
import { t } from '../../platform/words';
import { toldOf } from '../shared/acts';
import { showToast } from '../shared/toasts';

/** What can be done with a problem. Each says what it did, and can be undone. */

type Whose = Pick<Pair, 'mentorshipIds'>;

/** From now on the questions fit it, for 14 days. Without a meeting nothing is seen of that yet: it says where it stands. */
export async function pick(
  { pair: { mentorshipIds }, next }: Pick<BriefView, 'pair' | 'next'>,
  { problemId }: ProblemLine,
): Promise<void> {
  const args = { mentorshipIds, problemId };
  if (!toldOf(await call('pickProblem', args))) return;
  const told = t(next ? 'finder_picked' : 'finder_picked_no_meeting');
  showToast(told, () => void call('pickProblem', { ...args, undo: true }).then(toldOf));
}

/** It counts no more. */
export async function sort({ mentorshipIds }: Whose, { problemId }: ProblemLine): Promise<void> {
  const args = { mentorshipIds, problemId };
  if (!toldOf(await call('sortProblem', args))) return;
  showToast(t('finder_sorted_told'), () => void call('sortProblem', { ...args, undo: true }).then(toldOf));
}

/** None of them counts any more: what they brought goes. */
export async function sortAll({ mentorshipIds }: Whose, problems: readonly ProblemLine[]): Promise<void> {
  const each = async (undo: boolean) => {
    const calls = problems.map(({ problemId }) => call('sortProblem', { mentorshipIds, problemId, undo }));
    const answers = await Promise.all(calls);
    return toldOf(answers.find(({ ok }) => !ok) ?? { ok: true });
  };
  if (await each(false)) showToast(t('finder_sorted_told'), () => void each(true));
}

/** Her answer to "Did that help?"; she is not asked again. */
export async function sayHelped({ mentorshipIds }: Whose, picked: PickedView, helped: Helped): Promise<void> {
  const { problemId, pickedOn } = picked;
  const args = { mentorshipIds, problemId, pickedOn, helped };
  if (!toldOf(await call('sayHelped', args))) return;
  const told = t(helped === 'skipped' ? 'finder_helped_skipped' : 'finder_helped_told');
  showToast(told, () => void call('sayHelped', { ...args, undo: true }).then(toldOf));
}
