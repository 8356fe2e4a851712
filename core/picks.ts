import { compare, dateOf, daysBetween } from './local-time';
import { isWithin } from './pair';
import type { PairRecords } from './pair-records';
import { LIMITS } from './points';
import type { ProblemPicked } from './records';
import { heldMeetings, shownMeeting } from './shown-meeting';

/** "Did that help?" comes after so many meetings. */
const MEETINGS_UNTIL_ASKED = 2;

/** Picks that count: not sorted, and not older than 14 days; the newest first, each problem once. */
export function countingPicks({ problemsPicked }: Pick<PairRecords, 'problemsPicked'>, today: string): ProblemPicked[] {
  const counting = problemsPicked
    .filter((one) => one.sortedOn === undefined && daysBetween(one.pickedOn, today) < LIMITS.pickLastsDays)
    .sort((a, b) => compare(b.pickedOn, a.pickedOn));
  return counting.filter((one, at) => counting.findIndex((other) => other.problemId === one.problemId) === at);
}

/** The oldest pick without an answer since which they have met twice. */
export function pickToAskAbout(
  { pair, meetings, problemsPicked }: Pick<PairRecords, 'pair' | 'meetings' | 'problemsPicked'>,
  nowLocal: string,
): ProblemPicked | undefined {
  const ours = meetings.filter((one) => isWithin(pair.mentorshipIds, one.mentorshipIds));
  const heldOn = heldMeetings(ours, nowLocal).map((one) => dateOf(shownMeeting(one).startsAt));
  const [pick] = problemsPicked
    .filter((one) => one.helped === undefined)
    .filter(({ pickedOn }) => heldOn.filter((on) => on > pickedOn).length >= MEETINGS_UNTIL_ASKED)
    .sort((a, b) => compare(a.pickedOn, b.pickedOn));
  return pick;
}
