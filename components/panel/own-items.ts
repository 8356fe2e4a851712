import type { StageId, When } from '../../content/types';
import type { ChecklistRow, Member } from '../../core/views';
import { call } from '../../platform/call';
import { newId } from '../../platform/ids';
import { t } from '../../platform/words';
import { toldOf } from '../shared/acts';
import { showToast } from '../shared/toasts';

/** What she says of an item of her own. */
export interface OwnWords {
  label: string;
  when: When;
  /** For everybody whom she meets in this role; else for this person alone. */
  isForAll: boolean;
}

export async function addOwnItem(member: Member, stage: StageId, words: OwnWords): Promise<boolean> {
  const id = newId();
  const added = await put(id, member, words, { stage, role: member.myRole });
  if (added) showToast(t('own_added'), () => void remove(id));
  return added;
}

export async function changeOwnItem(member: Member, row: ChecklistRow, words: OwnWords): Promise<boolean> {
  const { item, isForAll } = row;
  const changed = await put(item.id, member, words);
  const before = { label: item.label, when: item.when, isForAll };
  if (changed) showToast(t('own_changed'), () => void put(item.id, member, before));
  return changed;
}

export async function removeOwnItem(id: string): Promise<void> {
  if (!(await remove(id))) return;
  showToast(t('own_removed'), () => void call('undoRemove', { store: 'ownItems', id }).then(toldOf));
}

async function put(
  id: string,
  { mentorshipId }: Member,
  { label, when, isForAll }: OwnWords,
  place: { stage?: StageId; role?: Member['myRole'] } = {},
): Promise<boolean> {
  const head = { ...place, when, mentorshipId: isForAll ? null : mentorshipId };
  return toldOf(await call('putOwnItem', { patch: { id, head, body: { label } } }));
}

async function remove(id: string): Promise<boolean> {
  return toldOf(await call('remove', { store: 'ownItems', id }));
}
