import type { AgreementTemplate, Assessment, GoalsPlan } from '../content/types';
import { type AgreementView, agreementView } from './agreement';
import { type GoalsView, goalsView } from './goal';
import { dateOf, localDateOf } from './local-time';
import type { PairRecords } from './pair-records';
import { type SelfCheckView, selfCheckView } from './self-check';
import type { Member } from './views';

/** What the Plan tab shows of one mentorship. */
export interface PlanView {
  member: Member;
  goals: GoalsView;
  agreement: AgreementView;
  check: SelfCheckView;
}

/** Undefined when `records` are those of a group. */
export function planView(
  records: PairRecords,
  content: { goalsPlan: GoalsPlan; agreement: AgreementTemplate; assessment: Assessment },
  nowLocal: string,
): PlanView | undefined {
  const { pair, mentorships, goals, agreements, reflections } = records;
  const [member] = pair.members;
  const [mentorship] = mentorships;
  if (member === undefined || mentorship === undefined || pair.members.length > 1) return undefined;
  const today = dateOf(nowLocal);
  const startedOn = localDateOf(mentorship.stageHistory[0]?.at ?? mentorship.createdAt);
  const scope = { role: pair.myRole, mentorshipId: mentorship.id, startedOn, today };
  return {
    member,
    goals: goalsView(goals, content.goalsPlan, today),
    agreement: agreementView(agreements[0], content.agreement),
    check: selfCheckView(reflections, content.assessment, scope),
  };
}
