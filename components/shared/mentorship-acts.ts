import type { StageId } from '../../content/types';
import type { AdviceView, ChecklistRow, Member } from '../../core/views';
import { call } from '../../platform/call';
import { t } from '../../platform/words';
import { toldOf } from './acts';
import { stageName } from './reasons';
import { showToast } from './toasts';

/** What one can do with one mentorship as a whole. Each says what it did, and can be undone. */

/**
 * Moves to another stage: a person decides, here or never.
 * @param onMove called before each move, the one back included
 */
export async function moveStage(member: Member, to: StageId, onMove: () => void = () => {}): Promise<void> {
  const move = async (stage: StageId) => {
    onMove();
    return toldOf(await call('setStage', { mentorshipId: member.mentorshipId, stage }));
  };
  if (await move(to)) showToast(t('stage_moved', stageName(to)), () => void move(member.stage));
}

/** "Not now" to a suggestion about the stage. */
export async function putOffAdvice({ mentorshipId }: Member, { advice }: AdviceView): Promise<void> {
  if (!toldOf(await call('putOffAdvice', { mentorshipId, advice }))) return;
  showToast(t('advice_put_off'), () => void call('putOffAdvice', { mentorshipId, advice, undo: true }).then(toldOf));
}

/** Closes a mentorship, or opens it again. */
export async function setStatus({ mentorshipId, name, status }: Member, to: Member['status']): Promise<void> {
  const put = async (value: Member['status']) =>
    toldOf(await call('putMentorship', { patch: { id: mentorshipId, head: { status: value } } }));
  if (!(await put(to))) return;
  showToast(t(to === 'closed' ? 'status_now_closed' : 'status_now_open', name), () => void put(status));
}

/** Takes a shipped item off the list of one mentorship, or puts it back. */
export async function hideItem({ mentorshipId }: Member, { item }: ChecklistRow, hidden: boolean): Promise<void> {
  const put = async (value: boolean) =>
    toldOf(await call('hideItem', { mentorshipId, itemId: item.id, hidden: value }));
  if (!(await put(hidden))) return;
  showToast(t(hidden ? 'hidden_hid' : 'hidden_back'), () => void put(!hidden));
}
