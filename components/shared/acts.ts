import { addMinutes, today, toLocal } from '../../core/local-time';
import { pairName } from '../../core/pair';
import type { BriefView, ChecklistRow, OpenItem, Pair, SuggestedQuestion } from '../../core/views';
import { call } from '../../platform/call';
import { newId } from '../../platform/ids';
import { openPanel, type PanelGoes } from '../../platform/panel';
import { t } from '../../platform/words';
import type { NewPerson } from './PersonForm';
import { showToast } from './toasts';

/** What popup and side panel can do with a pair. Each says what it did, and can be undone. */

/** Says that a change was not written. Returns whether it was. */
export function toldOf(answer: { ok: boolean }): boolean {
  if (!answer.ok) showToast(t('popup_not_saved'));
  return answer.ok;
}

/** Adds a person with a mentorship. Returns the mentorship's id, or undefined when it failed. */
export async function addPerson(person: NewPerson): Promise<string | undefined> {
  const mentorshipId = newId();
  const added = toldOf(await call('addPerson', { ...person, personId: newId(), mentorshipId }));
  return added ? mentorshipId : undefined;
}

/** Marks a promise as done, or open again. `meetingId` is where it was promised, or the next meeting. */
export async function setDone(item: OpenItem, meetingId: string, done: boolean): Promise<void> {
  const head = done
    ? { state: 'done' as const, closedOn: today(new Date()) }
    : { state: 'open' as const, closedOn: null };
  const patch = { id: item.id, head };
  if (!toldOf(await call('putActionItem', { meetingId, patch }))) return;
  if (done) showToast(t('popup_done'), () => void setDone(item, meetingId, false));
}

/** Ticks a row of the checklist for everybody of the pair. */
export async function setTick(mentorshipIds: string[], row: ChecklistRow, ticked: boolean): Promise<boolean> {
  const one = (mentorshipId: string) =>
    call('setTick', { mentorshipId, itemId: row.item.id, round: row.round, ticked });
  const answers = await Promise.all(mentorshipIds.map(one));
  return toldOf({ ok: answers.every((answer) => answer.ok) });
}

/** The same where a ticked row leaves the list: says so, with a way back. */
export async function tickAway(mentorshipIds: string[], row: ChecklistRow, ticked: boolean): Promise<void> {
  const done = await setTick(mentorshipIds, row, ticked);
  if (done && ticked) showToast(t('popup_ticked'), () => void setTick(mentorshipIds, row, false));
}

/**
 * Puts a question on the agenda of the next meeting; without one, says what to do.
 * @param onTaken called with true when it is there, with false when it was taken back
 */
export async function takeQuestion(
  brief: Pick<BriefView, 'next'>,
  question: Pick<SuggestedQuestion, 'questionId' | 'text'>,
  onTaken?: (isTaken: boolean) => void,
): Promise<void> {
  const meetingId = brief.next?.meetingId;
  if (!meetingId) return showToast(t('popup_no_meeting_for_question'));
  const { questionId, text } = question;
  const lineId = newId();
  if (!toldOf(await call('takeQuestion', { meetingId, questionId, lineId, text }))) return;
  onTaken?.(true);
  showToast(t('popup_taken'), () => {
    onTaken?.(false);
    void call('remove', { store: 'agendaLines', id: lineId }).then(toldOf);
  });
}

/**
 * Puts a question off. It is kept with the next meeting or the last one; before the very first one the question goes
 * from this view alone.
 * @param show called with true when it was taken back or not kept
 */
export async function notNow(
  brief: BriefView,
  { questionId }: SuggestedQuestion,
  show: (isShown: boolean) => void,
): Promise<void> {
  show(false);
  const meetingId = brief.next?.meetingId ?? (await lastMeeting(brief.pair));
  const put = async (undo: boolean) =>
    !meetingId || toldOf(await call('questionNotNow', { meetingId, questionId, undo }));
  if (!(await put(false))) return show(true);
  showToast(t('popup_put_off'), () => {
    show(true);
    void put(true);
  });
}

async function lastMeeting({ mentorshipIds }: Pair): Promise<string | undefined> {
  const answer = await call('listMeetings', { mentorshipIds, limit: 1 });
  return answer.ok ? answer.past[0]?.meetingId : undefined;
}

/** A meeting that begins now, without a calendar. Returns its id at once; it is written meanwhile. */
export function startNow(pair: Pair): string {
  const meetingId = newId();
  const startsAt = toLocal(new Date());
  void call('addMeeting', {
    meetingId,
    mentorshipIds: pair.mentorshipIds,
    title: t('popup_talk_with', pairName(pair)),
    startsAt,
    endsAt: addMinutes(startsAt, 30),
  }).then(toldOf);
  return meetingId;
}

/** Opens the side panel and closes the popup. To be called in the click. */
export function leaveForPanel(goes: PanelGoes): void {
  void openPanel(goes).then((opened) => {
    if (opened) window.close();
    else showToast(t('popup_panel_refused'));
  });
}
