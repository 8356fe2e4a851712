import { addMinutes, today, toLocal } from '../../core/local-time';
import { pairName } from '../../core/pair';
import type { ChecklistRow, OpenItem, Pair, SuggestedQuestion } from '../../core/views';
import type { Answer } from '../../platform/answer';
import { call } from '../../platform/call';
import { newId } from '../../platform/ids';
import { openPanel, type PanelGoes } from '../../platform/panel';
import { t } from '../../platform/words';
import { formatDay } from './dates';
import type { NewPerson } from './PersonForm';
import { tellRefusal } from './refusal';
import { showToast } from './toasts';

/** What popup and side panel can do with a pair. Each says what it did, and can be undone. */

/** Says that a change was not written. Returns whether it was. */
export function toldOf(answer: Answer<object>): boolean {
  if (!answer.ok) tellRefusal(answer.reason, answer.message);
  return answer.ok;
}

/** Adds a person with a mentorship. Returns the mentorship's id, or undefined when it failed. */
export async function addPerson(person: NewPerson): Promise<string | undefined> {
  const mentorshipId = newId();
  const added = toldOf(await call('addPerson', { ...person, personId: newId(), mentorshipId }));
  return added ? mentorshipId : undefined;
}

/** Marks a promise as done, or open again. `meetingId` is where it was promised, or the next meeting. */
export async function setDone(item: OpenItem, meetingId: string, done: boolean): Promise<boolean> {
  const head = done
    ? { state: 'done' as const, closedOn: today(new Date()) }
    : { state: 'open' as const, closedOn: null };
  const patch = { id: item.id, head };
  const isKept = toldOf(await call('putActionItem', { meetingId, patch }));
  if (isKept && done) showToast(t('popup_done'), () => void setDone(item, meetingId, false));
  return isKept;
}

/** Ticks a row of the checklist for everybody of the pair. */
export async function setTick(mentorshipIds: string[], row: ChecklistRow, ticked: boolean): Promise<boolean> {
  const one = (mentorshipId: string) =>
    call('setTick', { mentorshipId, itemId: row.item.id, round: row.round, ticked });
  const answers = await Promise.all(mentorshipIds.map(one));
  return toldOf(answers.find((answer) => !answer.ok) ?? { ok: true });
}

/** The same where a ticked row leaves the list: says so, with a way back. */
export async function tickAway(mentorshipIds: string[], row: ChecklistRow, ticked: boolean): Promise<boolean> {
  const done = await setTick(mentorshipIds, row, ticked);
  if (done && ticked) showToast(t('popup_ticked'), () => void setTick(mentorshipIds, row, false));
  return done;
}

/**
 * Puts a question on the agenda of a meeting and says of which; without one, says what to do.
 * @param onTaken called with true when it is there, with false when it was taken back
 */
export async function takeQuestion(
  meeting: { meetingId: string; startsAt: string } | undefined,
  { questionId, text }: Pick<SuggestedQuestion, 'questionId' | 'text'>,
  onTaken?: (isTaken: boolean) => void,
): Promise<void> {
  if (!meeting) return showToast(t('popup_no_meeting_for_question'));
  const { meetingId, startsAt } = meeting;
  const lineId = newId();
  if (!toldOf(await call('takeQuestion', { meetingId, questionId, lineId, text }))) return;
  onTaken?.(true);
  showToast(t('popup_taken', formatDay(startsAt, new Date())), () => {
    onTaken?.(false);
    void call('remove', { store: 'agendaLines', id: lineId }).then(toldOf);
  });
}

/** Puts a question off for these people. */
export async function notNow(
  mentorshipIds: string[],
  { questionId }: Pick<SuggestedQuestion, 'questionId'>,
): Promise<void> {
  const put = async (undo: boolean) => toldOf(await call('putOffQuestion', { mentorshipIds, questionId, undo }));
  if (await put(false)) showToast(t('popup_put_off'), () => void put(true));
}

/**
 * A meeting that begins now, without a calendar. Returns its id at once; it is written meanwhile.
 * @param then called when it is written
 */
export function startNow(pair: Pair, then?: (meeting: { meetingId: string; startsAt: string }) => void): string {
  const meetingId = newId();
  const startsAt = toLocal(new Date());
  void call('addMeeting', {
    meetingId,
    mentorshipIds: pair.mentorshipIds,
    title: t('popup_talk_with', pairName(pair)),
    startsAt,
    endsAt: addMinutes(startsAt, 30),
  }).then((answer) => toldOf(answer) && then?.({ meetingId, startsAt }));
  return meetingId;
}

/** Adds a meeting at this time. Can be taken back. */
export async function addMeeting(
  pair: Pair,
  { startsAt, endsAt }: { startsAt: string; endsAt?: string },
): Promise<void> {
  const meetingId = newId();
  const title = t('popup_talk_with', pairName(pair));
  const { mentorshipIds } = pair;
  const args = { meetingId, mentorshipIds, title, startsAt, ...(endsAt ? { endsAt } : {}) };
  if (!toldOf(await call('addMeeting', args))) return;
  showToast(t('panel_added'), () => void call('remove', { store: 'meetings', id: meetingId }).then(toldOf));
}

/** Opens the side panel and closes the popup. To be called in the click. */
export function leaveForPanel(goes: PanelGoes): void {
  void openPanel(goes).then((opened) => {
    if (opened) window.close();
    else showToast(t('popup_panel_refused'));
  });
}
