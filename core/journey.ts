import type { Content, Role, Stage, StageId } from '../content/types';
import { adviceView } from './advice-view';
import { checklistRows, type Listed, listedItems } from './checklist';
import { withFacts } from './done-facts';
import { dateOf, localDateOf, quarterOf } from './local-time';
import { isSamePair } from './pair';
import type { PairRecords } from './pair-records';
import { pairState } from './pair-state';
import type { Mentorship, StageStep } from './records';
import { heldMeetings, nextMeeting, shownMeeting } from './shown-meeting';
import type { ChecklistRow, JourneyStage, JourneyView } from './views';

/** The way of one mentorship through the stages; undefined when `records` are those of a group. */
export function journeyView(records: PairRecords, content: Content, nowLocal: string): JourneyView | undefined {
  const { pair, mentorships, meetings } = records;
  const [member] = pair.members;
  const [mentorship] = mentorships;
  if (member === undefined || mentorship === undefined || pair.members.length > 1) return undefined;
  const ours = meetings.filter((one) => isSamePair(one.mentorshipIds, pair.mentorshipIds));
  const next = nextMeeting(ours, nowLocal);
  const round = next ?? heldMeetings(ours, nowLocal).at(-1);
  const today = dateOf(nowLocal);
  const listed = listedItems(content, records);
  const rowsOf = (stage: StageId, role: Role, from: Listed = listed): ChecklistRow[] =>
    withFacts(
      checklistRows(from, pair.mentorshipIds, records.ticks, { stage, role, meetingId: round?.id, today }),
      records,
      { assessment: content.assessment, nowLocal },
    );
  const hiddenOf = (stage: StageId) =>
    (['mentor', 'mentee'] as const).flatMap((role) =>
      rowsOf(stage, role, { checklist: listed.hidden, sources: content.sources }),
    );
  const advice = adviceView(records, pairState(records, content, { nowLocal }), { hasNext: next !== undefined, today });
  const history = [...mentorship.stageHistory].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return {
    member,
    stages: content.stages.map((stage) => ({
      ...words(stage),
      ...whenOf(stage.id, mentorship, history),
      rows: { mentor: rowsOf(stage.id, 'mentor'), mentee: rowsOf(stage.id, 'mentee') },
      hidden: hiddenOf(stage.id),
    })),
    history,
    ...(round === undefined ? {} : { roundOn: dateOf(shownMeeting(round).startsAt) }),
    quarter: quarterOf(today),
    ...(advice === undefined ? {} : { advice }),
  };
}

function words({ id, name, line, typical, signs, advance }: Stage) {
  return { id, name, line, typical, signs, advance };
}

/** Since when the current stage is on, and when an earlier one was left for the last time. */
function whenOf(
  stage: StageId,
  mentorship: Mentorship,
  history: readonly StageStep[],
): Pick<JourneyStage, 'isCurrent' | 'sinceOn' | 'doneOn'> {
  const isCurrent = mentorship.stage === stage;
  const entered = history.findLastIndex((step) => step.stage === stage);
  const since = history[entered]?.at;
  if (isCurrent) return { isCurrent, ...(since === undefined ? {} : { sinceOn: localDateOf(since) }) };
  const left = entered < 0 ? undefined : history[entered + 1]?.at;
  return { isCurrent, ...(left === undefined ? {} : { doneOn: localDateOf(left) }) };
}
