import type { MeetingKind, Role, StageId } from '../content/types';
import type { Signs } from '../core/adapter-health';
import type { CalendarEvent } from '../core/calendar-event';
import type { FeedView, LeftAloneRow, SiteRow } from '../core/calendar-views';
import type { DeletedRow } from '../core/deleted-row';
import type { FeedTrouble } from '../core/feed';
import type { Mended, Read } from '../core/mending';
import type { PlanView } from '../core/plan-view';
import type { FoundLine, HelpCardView, ProblemLine, ProblemView } from '../core/problem-view';
import type { QuestionRow } from '../core/question-library';
import type { ReadingView } from '../core/reading';
import type { Helped, Patch, Place, Settings } from '../core/records';
import type { SearchView } from '../core/search-view';
import type {
  BriefView,
  Candidate,
  JourneyView,
  MeetingRow,
  MeetingView,
  MentorshipFacts,
  NearbyMeeting,
  Pair,
  SidebarView,
  SuggestedQuestion,
} from '../core/views';
import type { Answer, Done } from './answer';

/**
 * Every call between the parts of Mentorside, in three circles. Who may call what is decided by what the browser says
 * of the sender, never by the message (platform/circle.ts). Past tense = news, imperative = the rest.
 */

/** Whether all texts are covered for a shared screen, and when that was said (ms): the later word counts. */
export interface CoverState {
  isCovered: boolean;
  at: number;
}

/** The content script on a calendar page: may report, and gets no note, name or number. */
export interface PageCalls {
  eventOpened(args: {
    event: CalendarEvent;
    level: 'sure' | 'ask';
    /** The calendar's server could tell who is invited. */
    canComplete?: boolean;
    /** Where the fields were found, and how, with what else its title could be; only without an adapter. */
    way?: string;
    read?: Read;
    /** She pressed elsewhere on the page since the last event: it is not that one, changed. */
    isAnother?: boolean;
  }): Answer<{
    show: 'tab' | 'open' | 'nothing';
    place: Place;
    /** She allowed to ask the server. */
    complete: boolean;
  }>;
  /** `isNew`: the document has just come; what was open in its place is not any more. */
  eventClosed(args: { isNew?: boolean }): Answer<{
    /** How a new document is to be read. */
    mended?: Mended;
  }>;
  placeChanged(args: { place: Place }): Done;
  /** Our frame is about to load in this document; it shows the ticket once to be known as this one. */
  framePlaced(args: { ticket: string }): Done;
  /** Events were pressed here and none could be read: which adapter it is, and what of the page it still knows. */
  unreadable(args: { adapter: string; signs: Signs }): Done;
}

/** Calls about one meeting: the same from the sidebar (its own meeting only) and from our own pages (any). */
export interface MeetingCalls {
  /** Writes the merged text back when somebody else wrote meanwhile; `merged` then differs from `text`. */
  putNote(args: {
    meetingId: string;
    mentorshipId: string;
    text: string;
    /** What the editor started from. */
    baseRev: number;
    baseText: string;
    /** Name of the window for a conflict's line: 'sidebar' or 'panel'. */
    from: 'sidebar' | 'panel';
  }): Answer<{ rev: number; text: string; merged: boolean }>;
  setNoteAudience(args: { meetingId: string; mentorshipId: string; audience: 'me' | 'both' }): Done;
  /** Creates when the id is new. Ids are made by the caller (UUID v7). */
  putAgendaLine(args: { meetingId: string; patch: Patch<'agendaLines'> }): Answer<{ rev: number }>;
  putActionItem(args: { meetingId: string; patch: Patch<'actionItems'> }): Answer<{ rev: number }>;
  putMeeting(args: { meetingId: string; patch: Patch<'meetings'> }): Answer<{ rev: number }>;
  takeQuestion(args: { meetingId: string; questionId: string; lineId: string; text: string }): Done;
  questionNotNow(args: { meetingId: string; questionId: string; undo?: boolean }): Done;
  otherQuestions(args: { meetingId: string }): Answer<{ questions: SuggestedQuestion[] }>;
  /** Puts a template's lines at the end of the agenda; `lineIds` are made by the caller, one for each line. */
  takeAgenda(args: { meetingId: string; agendaId: string; lineIds: string[] }): Done;
  /** Meetings of the same people around it, nearest first. */
  nearbyMeetings(args: { meetingId: string }): Answer<{ meetings: NearbyMeeting[] }>;
  /** "This is the same meeting as ..."; or the same series, `otherId` being a series then. */
  saySame(args: { meetingId: string; about: 'meeting' | 'series'; otherId: string }): Answer<SameSaid>;
  /** "No" to a question that was asked. */
  sayNotSame(args: { meetingId: string; about: 'meeting' | 'series'; otherId: string }): Answer<SameSaid>;
  /** "Not the same meeting": its event gets a meeting of its own, what is written stays here. */
  splitMeeting(args: { meetingId: string }): Answer<SameSaid>;
  /** Refused with `not-found` when somebody wrote there meanwhile: it all stays then. */
  undoSame(args: { meetingId: string; undoId: string }): Done;
}

/** Which meeting the event is now, and how to take it back. */
export interface SameSaid {
  meetingId: string;
  undoId: string;
}

/** The sidebar in a page: only the meeting open in its own tab and document. */
export interface SidebarCalls extends MeetingCalls {
  /** `ticket`: from the script that placed the frame, to say which document it stands in. */
  getSidebar(args: { ticket?: string }): Answer<{
    view: SidebarView;
    settings: Pick<Settings, 'theme' | 'noHints'>;
    cover: CoverState;
  }>;
  setCover(args: CoverState): Done;
  /** "This is with ...", for this event or for its whole series. */
  sayWhose(args: { mentorshipIds: string[]; forSeries: boolean }): Done;
  /** `with`: others of the same group, who are said already. */
  sayWhoseNew(args: {
    name: string;
    myRole: Role;
    email?: string;
    personId: string;
    mentorshipId: string;
    forSeries: boolean;
    with?: string[];
  }): Done;
  sayNotMentoring(args: { undo?: boolean }): Done;
  /** "That is me": a guest of the open event (`guestKey`), not to be offered any more. */
  sayMe(args: { guest: string; undo?: boolean }): Done;
  /** At most five names that begin with what was typed (two letters at least). */
  findPerson(args: { typed: string }): Answer<{ candidates: Candidate[] }>;
  /** "Read guests from this calendar": from now on, on this site. */
  readGuests(args: object): Done;
  /** She is there, though she only reads: at most once a minute, for the lock. */
  used(args: object): Done;
  /** The frame lost the focus while she was typing: the script gives it back if the page took it. */
  focusLeft(args: object): Answer<{ isTaken: boolean }>;
  /** Asks the content script of the same tab to open, collapse, close or move the frame. */
  setFrame(args: { frame: 'open' | 'collapsed' | 'closed'; side?: 'left' | 'right' }): Done;
}

/** The lock as settings show it. */
export interface LockView {
  /** `on` only when no plain word is left; `sealing` and `opening` are on the way there and back. */
  state: 'off' | 'sealing' | 'on' | 'opening';
  /** On the way: how many records are done. */
  progress?: { done: number; total: number };
  isLocked: boolean;
  /** Minutes without use until it locks by itself; 0: never. */
  minutes: number;
  withScreen: boolean;
}

/** Our own pages: popup, side panel, welcome. */
export interface OwnCalls extends MeetingCalls {
  getLock(args: object): Answer<{ lock: LockView }>;
  /** A wrong passphrase is refused with the message `wrong-passphrase`, each later than the one before. */
  turnLockOn(args: { passphrase: string }): Done;
  turnLockOff(args: { passphrase: string }): Done;
  changePassphrase(args: { passphrase: string; next: string }): Done;
  lockNow(args: object): Done;
  unlock(args: { passphrase: string }): Done;
  used(args: object): Done;
  setCover(args: CoverState): Done;
  listPairs(args: object): Answer<{ pairs: Pair[]; isSample: boolean }>;
  getBrief(args: { mentorshipIds?: string[] }): Answer<{ brief: BriefView | null }>;
  choosePair(args: { mentorshipIds: string[] }): Done;
  getMeeting(args: { meetingId: string }): Answer<{ meeting: MeetingView | null }>;
  /** Everything that she wrote, of exactly these or of everybody. Its index is in memory only, and gone when it locks. */
  searchNotes(args: { typed: string; mentorshipIds?: string[]; limit?: number }): Answer<SearchView>;
  listMeetings(args: { mentorshipIds?: string[]; before?: string; limit?: number }): Answer<{
    upcoming: MeetingRow[];
    past: MeetingRow[];
    /** Pass it as `before` to go on; absent at the end. */
    next?: string;
  }>;
  getJourney(args: { mentorshipId: string }): Answer<{ journey: JourneyView }>;
  setTick(args: { mentorshipId: string; itemId: string; round: string; ticked: boolean }): Done;
  setStage(args: { mentorshipId: string; stage: StageId }): Done;
  /** "Not now" to a suggestion about the stage. */
  putOffAdvice(args: { mentorshipId: string; advice: string; undo?: boolean }): Done;
  putOwnItem(args: { patch: Patch<'ownItems'> }): Answer<{ rev: number }>;
  /** A shipped item that she does not want to see for this mentorship. */
  hideItem(args: { mentorshipId: string; itemId: string; hidden: boolean }): Done;
  getPlan(args: { mentorshipId: string }): Answer<{ plan: PlanView }>;
  /** At most three are active: one more is refused with the message `too-many-goals`. */
  putGoal(args: { patch: Patch<'goals'> }): Answer<{ rev: number }>;
  /** A change of a ticked text takes both ticks away; `unticked` says so. */
  putAgreementSection(args: { mentorshipId: string; sectionId: string; text: string }): Answer<{
    rev: number;
    text: string;
    merged: boolean;
    unticked: boolean;
  }>;
  tickAgreement(args: { mentorshipId: string; who: 'me' | 'other'; ticked: boolean }): Answer<{ rev: number }>;
  /** The text that was ticked, with its ticks, in place of what was changed since. */
  backToTicked(args: { mentorshipId: string }): Answer<{ rev: number }>;
  putReflection(args: { patch: Patch<'reflections'> }): Answer<{ rev: number }>;
  getReading(args: { role: Role }): Answer<{ reading: ReadingView }>;
  listQuestions(args: { mentorshipIds: string[] }): Answer<{ questions: QuestionRow[] }>;
  putOwnQuestion(args: { patch: Patch<'ownQuestions'> }): Answer<{ rev: number }>;
  starQuestion(args: { mentorshipIds: string[]; questionId: string; starred: boolean }): Done;
  /** "Not now" without a meeting. */
  putOffQuestion(args: { mentorshipIds: string[]; questionId: string; undo?: boolean }): Done;
  /**
   * What fits what she typed, at most three; nothing typed or nothing found: those that most people come with.
   * The words are kept nowhere. `help`: the card, when something urgent is among them,
   * or nothing was found.
   */
  findProblems(args: { mentorshipIds: string[]; typed: string }): Answer<{
    found: FoundLine[];
    help: HelpCardView[];
    usual: ProblemLine[];
  }>;
  getProblem(args: { mentorshipIds: string[]; problemId: string }): Answer<{ problem: ProblemView }>;
  /** It counts for 14 days, or until it is sorted. An urgent one is refused: of it nothing is kept. */
  pickProblem(args: { mentorshipIds: string[]; problemId: string; undo?: boolean }): Done;
  sortProblem(args: { mentorshipIds: string[]; problemId: string; undo?: boolean }): Done;
  /** The answer to "Did that help?", for the pick of that day. */
  sayHelped(args: {
    mentorshipIds: string[];
    problemId: string;
    pickedOn: string;
    helped: Helped;
    undo?: boolean;
  }): Done;
  getPerson(args: { personId: string }): Answer<{ name: string; emails: string[] }>;
  putPerson(args: { patch: Patch<'people'> }): Answer<{ rev: number }>;
  getMentorship(args: { mentorshipId: string }): Answer<{ facts: MentorshipFacts }>;
  putMentorship(args: { patch: Patch<'mentorships'> }): Answer<{ rev: number }>;
  /** A person and a mentorship at once. */
  addPerson(args: { name: string; myRole: Role; email?: string; personId: string; mentorshipId: string }): Done;
  /** A meeting by hand; "Start notes now" gives now. */
  addMeeting(args: {
    meetingId: string;
    mentorshipIds: string[];
    title: string;
    startsAt: string;
    endsAt?: string;
    kind?: MeetingKind;
  }): Done;
  /** With everything that belongs to it alone. */
  remove(args: {
    store: 'mentorships' | 'meetings' | 'agendaLines' | 'actionItems' | 'goals' | 'ownItems' | 'ownQuestions';
    id: string;
  }): Done;
  undoRemove(args: { store: string; id: string }): Done;
  /** The words of a removed one, and of what went with it, are gone at once. */
  purge(args: { id: string }): Done;
  /** Everything of hers in this browser; there is no way back. `sites`: and the sites that she allowed. */
  eraseEverything(args: { sites?: boolean }): Done;
  listDeleted(args: object): Answer<{ rows: DeletedRow[] }>;
  /** `isSample`: beside the sample people hers are not shown, and none is added. */
  listFeeds(args: object): Answer<{ feeds: FeedView[]; isSample?: true }>;
  /** Right before `permissions.request`, which does not wait for it: the origin is asked for a calendar's address only. */
  feedAsked(args: { origin: string }): Done;
  /** After `permissions.request` in the page. Read at once; what cannot be read is not kept, and `trouble` says why. */
  addFeed(args: { feedId: string; address: string }): Answer<{ trouble?: FeedTrouble; isKnown?: boolean }>;
  addFeedFile(args: { feedId: string; name: string; text: string }): Answer<{ trouble?: FeedTrouble }>;
  renameFeed(args: { feedId: string; name: string }): Done;
  refreshFeed(args: { feedId: string }): Answer<{ trouble?: FeedTrouble }>;
  /** The calendar is at another address now: the one given, or the likely one of its `FeedView`. Kept once it is read. */
  moveFeed(args: { feedId: string; address?: string }): Answer<{ trouble?: FeedTrouble; isKnown?: boolean }>;
  removeFeed(args: { feedId: string; undo?: boolean }): Done;
  getSettings(args: object): Answer<{ settings: Settings }>;
  putSettings(args: { patch: Patch<'settings'> }): Answer<{ rev: number }>;
  /** Writes the automatic backup of today at once. */
  backUpNow(args: object): Done;
  /** Sample people live in a database of their own. */
  showSample(args: { on: boolean }): Done;
  /** What she said is no mentoring meeting, the latest first. */
  listLeftAlone(args: object): Answer<{ rows: LeftAloneRow[] }>;
  /** A meeting that nobody wrote into yet is no mentoring meeting, nor is its series. */
  leaveAlone(args: { meetingId: string }): Answer<{ refId: string; isSeries: boolean }>;
  askAgain(args: { refId: string }): Done;
  /** After `permissions.request` in the page: register the script and serve open tabs at once. `guests`: as `forgetSite` told. */
  siteGranted(args: { origins: string[]; tabId?: number; guests?: string[] }): Done;
  /** Every site that she allowed. */
  listSites(args: object): Answer<{ sites: SiteRow[] }>;
  /** Takes the permission back, and with it the notes from open tabs. Says of which of its hosts guests were read. */
  forgetSite(args: { origin: string }): Answer<{ guests: string[] }>;
  /** Guests are no more asked of this calendar's server. */
  stopReadingGuests(args: { host: string }): Done;
  /** State of the calendar script in a tab. */
  getSite(args: { tabId: number; url?: string }): Answer<{
    site: 'on' | 'off' | 'impossible';
    /** She said that the event open there is no mentoring meeting: what to call `askAgain` with. */
    leftAlone?: string;
    /** Events of this page's calendar cannot be read: what to tell those who mend it. */
    report?: string;
  }>;
}

type Calls = PageCalls & SidebarCalls & OwnCalls;
export type CallName = keyof Calls;
export type CallArgs<N extends CallName> = Parameters<Calls[N]>[0];
export type CallAnswer<N extends CallName> = ReturnType<Calls[N]>;
