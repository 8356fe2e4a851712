import type { Content, InstitutionFieldId } from '../content/types';
import { adviceView } from './advice-view';
import { checklistRows, listedItems, openFirst } from './checklist';
import { withFacts } from './done-facts';
import { dateOf, daysBetween } from './local-time';
import { guessKind } from './meeting-kind';
import { lastMetOn, withText } from './meeting-view';
import { longGap, proposeNext } from './next-proposal';
import { compareItems, openItem } from './open-item';
import { isClosed, isSamePair } from './pair';
import type { PairRecords } from './pair-records';
import { pairState } from './pair-state';
import { LIMITS } from './points';
import { askHelped, pickedViews, statedCards } from './problem-view';
import type { Meeting } from './records';
import { heldMeetings, shownMeeting } from './shown-meeting';
import { suggest } from './suggest';
import { upcomingMeetings } from './upcoming';
import type { BriefView, ChecklistRow, Member, UpcomingRow } from './views';

/** The brief is kept in memory: this many promises travel with it, `total` counts all. */
const ITEMS_IN_BRIEF = 20;
/** After the next one, Today names so many. */
const UPCOMING_IN_BRIEF = 3;
/** Until so many days before the first meeting one prepares alone. */
const FIRST_IS_NEAR_DAYS = 1;

interface BriefScope {
  nowLocal: string;
  isSample: boolean;
  /** Whom her institution names for help. */
  contacts?: Partial<Record<InstitutionFieldId, string>>;
  /** Meetings to come of everybody, soonest first. */
  upcoming?: readonly Meeting[];
}

/** What the popup and Today show of one pair. */
export function briefView(
  records: PairRecords,
  content: Content,
  { nowLocal, isSample, contacts = {}, upcoming = [] }: BriefScope,
): BriefView {
  const { pair, known, actionItems, mentorships } = records;
  const ours = records.meetings.filter((one) => isSamePair(one.mentorshipIds, pair.mentorshipIds));
  const next = nextOf(records, ours, nowLocal);
  const open = actionItems
    .filter((one) => one.state === 'open')
    .map((one) => openItem(one, known))
    .sort(compareItems);
  const state = pairState(records, content, { nowLocal, meeting: isForThinking(next, nowLocal) ? undefined : next });
  const now = pairState(records, content, { nowLocal });
  const advice = adviceView(records, now, { hasNext: next !== undefined, today: dateOf(nowLocal) });
  const helped = askHelped(records, content, nowLocal);
  const last = lastMetOn(records, undefined, nowLocal);
  // Of a closed mentorship the notes and promises stay; nothing is proposed.
  const isOver = isClosed(pair);
  const meeting = next ?? heldMeetings(ours, nowLocal).at(-1);
  const rows = isOver ? [] : briefRows(records, content, meeting, nowLocal);
  const proposal = proposeNext(records, nowLocal);
  const gap = longGap(records, nowLocal);
  const rhythms = mentorships.flatMap((one) => one.rhythmDays ?? []);
  return {
    pair,
    ...(next === undefined ? {} : { next: { meetingId: next.id, ...shownMeeting(next) } }),
    upcoming: upcomingRows(upcoming, known, next),
    ...(proposal === undefined ? {} : { proposal }),
    ...(gap === undefined ? {} : { gap }),
    ...(last === undefined ? {} : { lastMetOn: last }),
    ...(rhythms.length === 0 ? {} : { rhythmDays: Math.min(...rhythms) }),
    open: { items: open.slice(0, ITEMS_IN_BRIEF), total: open.length },
    checklist: { rows, left: rows.filter((row) => !row.ticked).length },
    questions: isOver ? [] : withText(content, suggest(content, state)),
    ...(advice === undefined ? {} : { advice }),
    picked: pickedViews(records, content, nowLocal),
    ...(helped === undefined ? {} : { askHelped: helped }),
    cards: statedCards(state, records, content, { nowLocal, contacts }),
    isSample,
  };
}

/** The next meeting; of one that is not written yet (revision 0) the kind is guessed. */
function nextOf(records: PairRecords, ours: readonly Meeting[], nowLocal: string): Meeting | undefined {
  const [next] = upcomingMeetings(ours, nowLocal);
  return next?.rev === 0 ? { ...next, kind: guessKind(records, next, nowLocal) } : next;
}

/** The next few but the one that is shown above them. */
function upcomingRows(
  upcoming: readonly Meeting[],
  known: readonly Member[],
  next: Meeting | undefined,
): UpcomingRow[] {
  return upcoming
    .filter(({ id }) => id !== next?.id)
    .slice(0, UPCOMING_IN_BRIEF)
    .map((one) => {
      const { startsAt, endsAt } = shownMeeting(one);
      const names = known.filter(({ mentorshipId }) => one.mentorshipIds.includes(mentorshipId));
      return {
        meetingId: one.id,
        mentorshipIds: one.mentorshipIds,
        names: names.map(({ name }) => name),
        startsAt,
        ...(endsAt === undefined ? {} : { endsAt }),
      };
    });
}

/** Rows of the pair's stage and her role, open ones first; those for closing only when the end is near. */
function briefRows(
  records: PairRecords,
  content: Content,
  meeting: Meeting | undefined,
  nowLocal: string,
): ChecklistRow[] {
  const { pair, ticks, mentorships } = records;
  const today = dateOf(nowLocal);
  const isEnding =
    meeting?.kind === 'closing' ||
    mentorships.some(({ endsOn }) => endsOn !== undefined && daysBetween(today, endsOn) <= LIMITS.endIsNearDays);
  const rows = checklistRows(listedItems(content, records), pair.mentorshipIds, ticks, {
    stage: pair.stage,
    role: pair.myRole,
    meetingId: meeting?.id,
    today,
  });
  const shown = rows.filter((row) => isEnding || row.item.when !== 'closing');
  return openFirst(withFacts(shown, records, { assessment: content.assessment, nowLocal }));
}

/** Weeks before a first meeting one thinks alone; from the day before on one looks at what to ask. */
function isForThinking(next: Meeting | undefined, nowLocal: string): boolean {
  return next?.kind === 'first' && daysBetween(nowLocal, shownMeeting(next).startsAt) > FIRST_IS_NEAR_DAYS;
}
