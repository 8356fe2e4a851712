import { content } from '../../content';
import { toLocal } from '../../core/local-time';
import { otherGuests } from '../../core/me';
import { meetingView as drawMeeting, otherQuestions } from '../../core/meeting-view';
import { type PairRecords, pairRecords } from '../../core/pair-records';
import type { Meeting } from '../../core/records';
import type { Candidate, MeetingView, SidebarView, SuggestedQuestion } from '../../core/views';
import { countUnopened, type Database, getRecord, listRecords } from '../../store';
import { isSample } from './database';
import { draftMeeting, kindOf, livingMeeting } from './ensure-meeting';
import { loadPair } from './load';
import { type Draft, getDraft, type OpenEvent } from './open-events';
import { ignoringRow, matchEvent } from './resolve';
import { sameParts } from './same';
import { settingsNow } from './settings';

/** As many guests as are named when it is asked whose meeting it is. */
const guestsShown = 5;

/** A pair's records; of notes only those of the meeting. */
async function recordsOf(
  records: Database,
  mentorshipIds: readonly string[],
  meetingId: string,
): Promise<PairRecords | undefined> {
  const [loaded, notes] = await Promise.all([
    loadPair(records, mentorshipIds),
    listRecords(records, 'notes', { index: 'meetingId', is: meetingId }),
  ]);
  return pairRecords(mentorshipIds, { ...loaded, notes }, toLocal(new Date()));
}

/** The notes page of a meeting, written or not; undefined when its people are unknown. */
export async function meetingView(
  records: Database,
  meeting: Meeting,
  isDraft: boolean,
): Promise<MeetingView | undefined> {
  const pair = await recordsOf(records, meeting.mentorshipIds, meeting.id);
  if (!pair) return undefined;
  const view = drawMeeting(pair, content, { meeting, isDraft, nowLocal: toLocal(new Date()) });
  const isOnlyHere =
    meeting.source === 'hand' && (await records.countFromIndex('calendarRefs', 'meetingId', meeting.id)) === 0;
  const unopened = await countUnopened(records);
  return {
    ...view,
    ...(isOnlyHere ? { isOnlyHere } : {}),
    ...(unopened ? { unopened } : {}),
    ...(await sameParts(records, meeting, pair.meetings)),
  };
}

/** A meeting by id: from the database, or the draft of an open event. */
async function findMeeting(
  records: Database,
  meetingId: string,
): Promise<{ meeting: Meeting; isDraft: boolean } | undefined> {
  const kept = await livingMeeting(records, meetingId);
  if (kept) return { meeting: kept, isDraft: false };
  const draft = await getDraft(meetingId);
  if (!draft?.mentorshipIds) return undefined;
  const kind = await kindOf(records, draft);
  return { meeting: draftMeeting(draft, kind, new Date()), isDraft: true };
}

export async function meetingViewById(records: Database, meetingId: string): Promise<MeetingView | undefined> {
  const found = await findMeeting(records, meetingId);
  return found && meetingView(records, found.meeting, found.isDraft);
}

export async function otherQuestionsOf(records: Database, meetingId: string): Promise<SuggestedQuestion[] | undefined> {
  const found = await findMeeting(records, meetingId);
  const pair = found && (await recordsOf(records, found.meeting.mentorshipIds, meetingId));
  return pair && otherQuestions(pair, content, { meeting: found.meeting, nowLocal: toLocal(new Date()) });
}

/** What the sidebar draws for the event open in its tab. */
export async function sidebarView(records: Database, draft: Draft, open: OpenEvent): Promise<SidebarView> {
  if (await ignoringRow(records, draft.refs)) return { state: 'none', isIgnored: true };
  const { isClosed } = open;
  const isSeries = draft.refs.series.length > 0;
  // What she confirmed or corrected once is not asked again.
  const kept = await getRecord(records, 'meetings', draft.meetingId);
  const level = (kept?.body.corrected ?? draft.corrected) ? 'sure' : open.level;
  const meeting = await meetingViewById(records, draft.meetingId);
  if (meeting) return { state: 'notes', meeting, isClosed, isSample: await isSample(), level, isSeries };
  const { event, corrected } = draft;
  const settings = await settingsNow();
  const guests = otherGuests(event, settings?.body.iAm ?? []);
  const startsAt = corrected?.startsAt ?? event.startsAt;
  const endsAt = corrected?.endsAt ?? event.endsAt;
  return {
    state: 'whose',
    meetingId: draft.meetingId,
    title: corrected?.title ?? event.title ?? '',
    ...(startsAt ? { startsAt } : {}),
    ...(endsAt ? { endsAt } : {}),
    attendees: guests
      .slice(0, guestsShown)
      .map(({ name, email }) => ({ name: name ?? email ?? '', ...(email ? { email } : {}) })),
    moreAttendees: Math.max(0, guests.length - guestsShown),
    candidates: await candidatesFor(records, draft),
    isFirst: (await records.count('mentorships')) === 0,
    canReadGuests: open.canComplete && !(settings?.readGuests ?? []).includes(event.host),
    isSeries,
    isClosed,
    level,
  };
}

async function candidatesFor(records: Database, draft: Draft): Promise<Candidate[]> {
  return (await matchEvent(records, draft.event)).candidates;
}
