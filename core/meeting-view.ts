import type { Content } from '../content/types';
import { agendaOffers } from './agenda-template';
import { carryOver } from './carry-over';
import { dateOf } from './local-time';
import { proposeNext } from './next-proposal';
import { isSamePair } from './pair';
import type { PairRecords } from './pair-records';
import { pairState } from './pair-state';
import type { Meeting } from './records';
import { compareMeetings, heldMeetings, isOver, shownMeeting } from './shown-meeting';
import { otherSuggestions, type Suggestion, suggest } from './suggest';
import type { MeetingView, NoteView, SuggestedQuestion } from './views';

/** What a meeting's page is built from. */
export interface MeetingPage {
  meeting: Meeting;
  /** Not yet written: a draft in memory. */
  isDraft: boolean;
  nowLocal: string;
}

/** The notes page of one meeting. `records` are those of exactly the people who meet. */
export function meetingView(records: PairRecords, content: Content, page: MeetingPage): MeetingView {
  const { meeting, isDraft, nowLocal } = page;
  const { title, startsAt, endsAt } = shownMeeting(meeting);
  const { location } = meeting.body;
  const last = lastMetOn(records, meeting, nowLocal);
  const proposal = isOver(meeting, nowLocal) ? proposeNext(records, nowLocal) : undefined;
  return {
    meetingId: meeting.id,
    isDraft,
    pair: records.pair,
    title,
    startsAt,
    ...(endsAt === undefined ? {} : { endsAt }),
    ...(location === undefined ? {} : { location }),
    kind: meeting.kind,
    status: meeting.status,
    hasEnded: isOver(meeting, nowLocal),
    ...(last === undefined ? {} : { lastMetOn: last }),
    ...carryOver(meeting, records, records.known),
    notes: noteViews(records, meeting.id),
    questions: withText(content, suggest(content, pairState(records, content, { nowLocal, meeting }))),
    agendas: agendaOffers(content, meeting.kind, records.pair.myRole, { startsAt, endsAt }),
    ...(proposal === undefined ? {} : { proposal }),
    ...(meeting.pulse === undefined ? {} : { pulse: meeting.pulse }),
    ...(meeting.pulseWhy === undefined ? {} : { pulseWhy: meeting.pulseWhy }),
  };
}

/** "Other questions" of a meeting: what else may be asked, best first. */
export function otherQuestions(
  records: PairRecords,
  content: Content,
  { meeting, nowLocal }: Pick<MeetingPage, 'meeting' | 'nowLocal'>,
): SuggestedQuestion[] {
  return withText(content, otherSuggestions(content, pairState(records, content, { nowLocal, meeting })));
}

/** Local date on which exactly this pair met last, before `meeting` when one is given. */
export function lastMetOn(
  { pair, meetings }: Pick<PairRecords, 'pair' | 'meetings'>,
  meeting: Meeting | undefined,
  nowLocal: string,
): string | undefined {
  const ours = meetings.filter(
    (one) =>
      isSamePair(one.mentorshipIds, pair.mentorshipIds) &&
      (meeting === undefined || (one.id !== meeting.id && compareMeetings(one, meeting) < 0)),
  );
  const last = heldMeetings(ours, nowLocal).at(-1);
  return last === undefined ? undefined : dateOf(shownMeeting(last).startsAt);
}

/** Suggestions with their words. A reason never names a picked problem: wherever it is drawn the other may look on. */
export function withText(
  { questions }: Pick<Content, 'questions'>,
  suggestions: readonly Suggestion[],
): SuggestedQuestion[] {
  const byId = new Map(questions.map((question) => [question.id, question]));
  return suggestions.map((one) => ({
    ...one,
    text: byId.get(one.questionId)?.text ?? '',
    ...(byId.get(one.questionId)?.mode === 'self' ? { isForSelf: true as const } : {}),
  }));
}

/** One note for each mentorship; an empty one, only for her, where nothing was written. */
function noteViews({ pair, notes }: PairRecords, meetingId: string): NoteView[] {
  return pair.members.map(({ mentorshipId, name }) => {
    const note = notes.find((one) => one.meetingId === meetingId && one.mentorshipId === mentorshipId);
    return {
      mentorshipId,
      name,
      text: note?.body.text ?? '',
      audience: note?.audience ?? 'me',
      rev: note?.rev ?? 0,
    };
  });
}
