import type { Assessment } from '../content/types';
import { agreementStateOf } from './agreement';
import type { ChecklistRow, DoneFact } from './checklist';
import { isActiveGoal } from './goal';
import { dateOf, quarterOf } from './local-time';
import { isWithin } from './pair';
import type { PairRecords } from './pair-records';
import { lastCheckOn } from './self-check';
import { heldMeetings, isComing } from './shown-meeting';

/** One mentorship's records, and the time. */
interface Known extends Pick<PairRecords, 'meetings' | 'goals' | 'agreements' | 'reflections' | 'pair'> {
  nowLocal: string;
  assessment: Assessment;
}

type Rule = [DoneFact, (known: Known) => boolean];

const agreedOn = (section: string): Rule => [
  'agreement-part',
  ({ agreements }) => agreements.some(({ body }) => Boolean(body.sections[section]?.trim())),
];
const checkedOn = ({ reflections, assessment, pair }: Known) => lastCheckOn(reflections, assessment, pair.myRole);
const isThisQuarter = (on: string | undefined, nowLocal: string) =>
  on !== undefined && quarterOf(on) === quarterOf(dateOf(nowLocal));

/** By the item's id in the content. Only what a record says plainly; what was talked about nobody can know. */
const RULES: Readonly<Record<string, Rule>> = {
  'c-p-mentor-09': ['checked', (known) => checkedOn(known) !== undefined],
  'c-i-mentor-01': ['met', ({ meetings, nowLocal }) => heldMeetings(meetings, nowLocal).length > 0],
  'c-i-mentor-03': agreedOn('rhythm'),
  'c-i-mentor-04': agreedOn('privacy'),
  'c-i-mentor-05': ['agreement', ({ agreements }) => agreements.some((one) => agreementStateOf(one) !== 'none')],
  'c-i-mentor-06': agreedOn('credit'),
  'c-i-mentor-07': agreedOn('review'),
  'c-i-mentee-04': ['goal', ({ goals }) => goals.some((goal) => isActiveGoal(goal) && goal.byOn !== undefined)],
  'c-i-mentee-06': ['booked', ({ meetings, nowLocal }) => meetings.filter((one) => isComing(one, nowLocal)).length > 1],
  'c-i-mentee-07': agreedOn('privacy'),
  'c-i-mentee-08': agreedOn('credit'),
  'c-i-mentee-09': agreedOn('review'),
  'c-c-mentee-06': [
    'goals-seen',
    ({ goals, nowLocal }) => {
      const active = goals.filter(isActiveGoal);
      return active.length > 0 && active.every(({ reviewedOn }) => isThisQuarter(reviewedOn, nowLocal));
    },
  ],
  'c-e-mentor-01': ['checked', (known) => isThisQuarter(checkedOn(known), known.nowLocal)],
};

/** Rows of her own list, the open ones with what speaks for their being done; in a group, if it does so for each. */
export function withFacts(
  rows: readonly ChecklistRow[],
  records: PairRecords,
  { assessment, nowLocal }: { assessment: Assessment; nowLocal: string },
): ChecklistRow[] {
  const each = records.pair.mentorshipIds.map((id): Known => {
    const isOf = (one: { mentorshipId: string }) => one.mentorshipId === id;
    const { meetings, goals, agreements, reflections, pair } = records;
    return {
      meetings: meetings.filter((one) => isWithin([id], one.mentorshipIds)),
      goals: goals.filter(isOf),
      agreements: agreements.filter(isOf),
      reflections: reflections.filter(isOf),
      pair,
      nowLocal,
      assessment,
    };
  });
  return rows.map((row) => {
    const rule = row.ticked || row.item.role !== records.pair.myRole ? undefined : RULES[row.item.id];
    return rule && each.every(rule[1]) ? { ...row, fact: rule[0] } : row;
  });
}
