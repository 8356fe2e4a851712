import type { MeetingKind } from '../content/types';
import { isWithin } from './pair';
import type { PairRecords } from './pair-records';
import type { Meeting } from './records';
import { compareMeetings, isComing, wasHeld } from './shown-meeting';

/**
 * A first guess of what kind of meeting it is; she can change it. First: the pair is before Cultivate and has no
 * meeting before this one, also none that is still to come. Closing: the day it ends has come, or it was closed. Else regular.
 */
export function guessKind(
  records: Pick<PairRecords, 'pair' | 'mentorships' | 'meetings'>,
  meeting: Meeting,
  nowLocal: string,
): MeetingKind {
  const { pair, mentorships, meetings } = records;
  const isAfterAnother = meetings.some(
    (one) =>
      one.id !== meeting.id &&
      isWithin(pair.mentorshipIds, one.mentorshipIds) &&
      compareMeetings(one, meeting) < 0 &&
      (wasHeld(one, nowLocal) || isComing(one, nowLocal)),
  );
  const isBeginning = pair.stage === 'prepare' || pair.stage === 'initiate';
  if (!isAfterAnother && isBeginning) return 'first';
  const isOver = mentorships.some(
    ({ status, endsOn }) => status === 'closed' || (endsOn !== undefined && endsOn <= meeting.startsAt.slice(0, 10)),
  );
  return isOver ? 'closing' : 'regular';
}
