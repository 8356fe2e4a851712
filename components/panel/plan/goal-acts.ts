import type { GoalRow, GoalStatus } from '../../../core/goal';
import { today } from '../../../core/local-time';
import type { Patch } from '../../../core/records';
import type { Answer } from '../../../platform/answer';
import { call } from '../../../platform/call';
import { t } from '../../../platform/words';
import { toldOf } from '../../shared/acts';
import { showToast } from '../../shared/toasts';

type Head = NonNullable<Patch<'goals'>['head']>;

/** Says why a goal was not written: there are three, or it did not work. Returns whether it was. */
export function toldOfGoal(answer: Answer<object>): boolean {
  if (answer.ok || answer.message !== 'too-many-goals') return toldOf(answer);
  showToast(t('plan_goals_full'));
  return false;
}

export async function putGoal(id: string, head: Head): Promise<boolean> {
  return toldOfGoal(await call('putGoal', { patch: { id, head } }));
}

/** How it stands. Saying so is looking at it. One that ends leaves the list: says so, with a way back. */
export async function setStatus(goal: GoalRow, status: GoalStatus): Promise<void> {
  if (!(await putGoal(goal.id, { status, reviewedOn: today(new Date()) }))) return;
  const back = () => void putGoal(goal.id, { status: goal.status, reviewedOn: goal.reviewedOn ?? null });
  if (status === 'dropped') showToast(t('plan_goal_dropped'), back);
  else if (status === 'reached') showToast(t('plan_goal_reached'), back);
}

export async function setLookedAt(goal: GoalRow): Promise<void> {
  if (!(await putGoal(goal.id, { reviewedOn: today(new Date()) }))) return;
  showToast(t('plan_looked_at'), () => void putGoal(goal.id, { reviewedOn: goal.reviewedOn ?? null }));
}

export async function removeGoal({ id }: GoalRow): Promise<void> {
  if (!toldOf(await call('remove', { store: 'goals', id }))) return;
  showToast(t('plan_goal_removed'), () => void call('undoRemove', { store: 'goals', id }).then(toldOf));
}
