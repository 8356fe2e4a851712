import type { NextProposal } from '../../core/next-proposal';
import type { MeetingView } from '../../core/views';
import { proposalWords } from '../shared/proposal-words';
import { ToCalendar } from '../shared/ToCalendar';
import { useNow } from '../shared/use-now';

interface Props {
  view: MeetingView;
  proposal: NextProposal;
}

/**
 * When they would meet next, to be put into her calendar. Nothing is written here: from a page only the meeting that is
 * open in it is reached, and the new one is known once it is seen in the calendar.
 */
export function NextInCalendar({ view, proposal }: Props) {
  const now = useNow();
  const { startsAt, endsAt } = proposal;
  // What is said for both is about this meeting, not the next one.
  const meeting = { meetingId: `${view.meetingId}-next`, title: view.title, startsAt, endsAt, description: '' };
  return (
    <section class="sec out">
      <p class="num">{proposalWords(proposal, now)}</p>
      <ToCalendar meeting={{ ...meeting, guests: [] }} lines={0} />
    </section>
  );
}
