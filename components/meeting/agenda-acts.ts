import type { AgendaOffer } from '../../core/agenda-template';
import type { Audience } from '../../core/records';
import type { MeetingView, OpenItem, OpenLine } from '../../core/views';
import { call } from '../../platform/call';
import { newId } from '../../platform/ids';
import { t } from '../../platform/words';
import { showToast } from '../shared/toasts';
import { rankBetween } from './rank';
import type { Acts } from './use-acts';

/**
 * Puts a template at the end of the agenda, with one Undo for all its lines.
 * @param today local date
 * @returns the id of its first line
 */
export function takeAgenda(view: MeetingView, acts: Acts, offer: AgendaOffer, today: string): string | undefined {
  const { meetingId, pair, agenda } = view;
  const first = rankBetween(agenda.at(-1)?.order, undefined);
  const rows = offer.lines.map(
    ({ text, minutes }, at): OpenLine => ({
      id: newId(),
      mentorshipIds: pair.mentorshipIds,
      text,
      minutes,
      state: 'open',
      order: first + at,
      audience: 'me',
      sinceOn: today,
      meetingId,
      rev: 0,
    }),
  );
  const written = call('takeAgenda', { meetingId, agendaId: offer.id, lineIds: rows.map(({ id }) => id) });
  for (const row of rows) acts.expectLine(row, written);
  showToast(t('notes_agenda_taken'), () => {
    // Not before it is written: that would write them back.
    void written.then(({ ok }) => {
      if (ok) for (const { id } of rows) acts.changeLine(id, { head: { state: 'dropped' } });
    });
  });
  return rows[0]?.id;
}

/** Makes these lines for both, with one Undo. */
export function shareLines(lines: readonly OpenLine[], acts: Acts): void {
  share(lines, acts.changeLine);
}

/** Makes these steps for both, with one Undo. */
export function shareSteps(steps: readonly OpenItem[], acts: Acts): void {
  share(steps, acts.changeItem);
}

function share(
  rows: readonly { id: string }[],
  change: (id: string, patch: { head: { audience: Audience } }) => void,
): void {
  const put = (audience: Audience) => {
    for (const { id } of rows) change(id, { head: { audience } });
  };
  put('both');
  showToast(t('notes_all_for_both'), () => put('me'));
}
