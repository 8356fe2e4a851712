import type { MeetingKind, Role, StageId } from '../content/types';
import type { AgendaOffer } from './agenda-template';
import type { SameQuestion } from './ask-same';
import type { BackupAge } from './backup-age';
import type { ChecklistRow } from './checklist';
import type { LongGap, NextProposal } from './next-proposal';
import type { Member, Pair } from './pair-view';
import type { HelpCardView, PickedView } from './problem-view';
import type { ActionItem, AgendaLine, Audience, Meeting, MeetingStatus, Mentorship, StageStep } from './records';
import type { StageAdvice } from './stage-advice';

/** What surfaces draw: plain data that the background builds from records. Built in core, typed here. */
export type { ChecklistRow } from './checklist';
export type { Member, Pair } from './pair-view';

/** What she told of a mentorship; most of it decides which questions fit. */
export type MentorshipFacts = {
  [K in 'rhythmDays' | 'online' | 'sharedWork' | 'dualRole' | 'endsOn' | 'reviewOn']?: Mentorship[K] | undefined;
};

/** Why a question is proposed; components put it into words (`reason_<key>`). */
export interface Reason {
  key: string;
  params?: Record<string, string | number>;
}

export interface SuggestedQuestion {
  questionId: string;
  text: string;
  /** To think about alone: it is not for an agenda. */
  isForSelf?: true;
  reasons: Reason[];
  /** "Why these?": every part of its points, the greatest first. */
  parts: PointPart[];
}

/** So many points for this reason; the table is core/points.ts. */
export interface PointPart {
  reason: Reason;
  points: number;
}

/** What is suggested about the stage, and why. A person decides. */
export interface AdviceView {
  advice: Exclude<StageAdvice, 'stay'>;
  /** The stage to move to, if it is about moving. */
  to?: StageId;
  /** Put into words as `advice_<key>`. */
  reason: Reason;
}

export interface OpenLine {
  id: string;
  /** Whose it is: one mentorship, or all of a group. */
  mentorshipIds: string[];
  text: string;
  state: AgendaLine['state'];
  order: number;
  audience: Audience;
  /** Local date since when it is open. */
  sinceOn: string;
  meetingId: string;
  questionId?: string;
  minutes?: number;
  rev: number;
}

export interface OpenItem {
  id: string;
  /** Whose it is: one mentorship, or all of a group. */
  mentorshipIds: string[];
  text: string;
  /** `me` or a mentorship id; `ownerName` absent = me. */
  owner: string;
  ownerName?: string;
  dueOn?: string;
  sinceOn: string;
  meetingId?: string;
  state: ActionItem['state'];
  audience: Audience;
  rev: number;
}

export interface NoteView {
  mentorshipId: string;
  name: string;
  text: string;
  audience: Audience;
  rev: number;
}

/** The notes page of one meeting: the same in the sidebar and in the side panel. */
export interface MeetingView {
  meetingId: string;
  /** Not yet written: a draft in memory. */
  isDraft: boolean;
  pair: Pair;
  /** As shown: corrected, where she corrected it. */
  title: string;
  startsAt?: string;
  endsAt?: string;
  location?: string;
  kind: MeetingKind;
  status: MeetingStatus;
  /** The scheduled end has passed. */
  hasEnded: boolean;
  /** Last held or past meeting with the same pair, local date. */
  lastMetOn?: string;
  /** Open from before this meeting. */
  fromBefore: { lines: OpenLine[]; items: OpenItem[] };
  /** Added in this meeting (open and done), in order. */
  agenda: OpenLine[];
  steps: OpenItem[];
  notes: NoteView[];
  questions: SuggestedQuestion[];
  /** How a meeting may run, and what she may do before: those for its kind first. */
  agendas: AgendaOffer[];
  /** Entered by hand and seen on no calendar page: it may be put into one. */
  isOnlyHere?: true;
  /** Records that did not open, as far as they were read. */
  unopened?: number;
  /** After the last meeting: when to meet next, if they go on as usual. */
  proposal?: NextProposal;
  pulse?: number;
  pulseWhy?: Meeting['pulseWhy'];
  /** A doubt about which meeting, or which series, this is. */
  ask?: SameQuestion;
  /** Its event is known, so that it can be told apart from this meeting. */
  canSplit?: true;
}

/** Another meeting of the same people, to choose from: the same as this one? */
export interface NearbyMeeting {
  meetingId: string;
  title: string;
  startsAt: string;
}

/** A meeting to come, in a list of everybody's. */
export interface UpcomingRow {
  meetingId: string;
  mentorshipIds: string[];
  names: string[];
  startsAt: string;
  endsAt?: string;
}

/** What the popup and Today show of one pair. Small: it is kept in memory as the brief. */
export interface BriefView {
  pair: Pair;
  next?: { meetingId: string; title: string; startsAt: string; endsAt?: string };
  /** The meetings after that, of everybody whom she meets, soonest first. */
  upcoming: UpcomingRow[];
  /** When to meet next, if they go on as usual: only where no next meeting is known. */
  proposal?: NextProposal;
  /** They have not met for twice the usual gap. */
  gap?: LongGap;
  lastMetOn?: string;
  rhythmDays?: number;
  open: { items: OpenItem[]; total: number };
  /** Open rows first, core first. */
  checklist: { rows: ChecklistRow[]; left: number };
  questions: SuggestedQuestion[];
  /** Only where it is about one mentorship. */
  advice?: AdviceView;
  /** Problems that she picked and that still count. */
  picked: PickedView[];
  /** Two meetings ago she picked this: did it help? Asked once. */
  askHelped?: PickedView;
  cards: HelpCardView[];
  /** Only when it is long ago. */
  backup?: BackupAge;
  /** Records that did not open, as far as they were read. */
  unopened?: number;
  /** Sample people are shown. */
  isSample: boolean;
}

export interface JourneyStage {
  id: StageId;
  name: string;
  line: string;
  typical: string;
  signs: string[];
  advance: string[];
  /** Day it was left, if it was. */
  doneOn?: string;
  /** Day since when it is the current one. */
  sinceOn?: string;
  isCurrent: boolean;
  /** Rows for both roles: mine first shown. */
  rows: Record<Role, ChecklistRow[]>;
  /** Those of both roles that she hid. */
  hidden: ChecklistRow[];
}

export interface JourneyView {
  member: Member;
  stages: JourneyStage[];
  history: StageStep[];
  /** Meeting to which each-meeting rounds belong; local date for the heading. */
  roundOn?: string;
  quarter: string;
  advice?: AdviceView;
}

/** One entry of the timeline. */
export interface MeetingRow {
  meetingId: string;
  mentorshipIds: string[];
  names: string[];
  title: string;
  startsAt: string;
  endsAt?: string;
  status: MeetingStatus;
  kind: MeetingKind;
  hasEnded: boolean;
  /** First 200 characters of the note. */
  excerpt: string;
  isExcerptMine?: true;
  promises: OpenItem[];
}

/** "Whose meeting is this?": who is likely, and why. */
export interface Candidate extends Pick<Member, 'name' | 'myRole' | 'apart'> {
  mentorshipIds: string[];
  reason?: Reason;
}

/** What the sidebar draws. */
export type SidebarView =
  /** Nothing open in this tab that we know of. */
  | { state: 'none'; isIgnored?: true }
  /** The event was read but nobody said whose it is. */
  | {
      state: 'whose';
      meetingId: string;
      title: string;
      startsAt?: string;
      endsAt?: string;
      attendees: { name: string; email?: string }[];
      moreAttendees: number;
      candidates: Candidate[];
      /** Nobody was set up yet. */
      isFirst: boolean;
      /** The calendar's server could tell the guests, and she has not allowed it yet. */
      canReadGuests: boolean;
      /** The same question may be answered for the whole series. */
      isSeries: boolean;
      isClosed: boolean;
      level: 'sure' | 'ask';
    }
  | {
      state: 'notes';
      meeting: MeetingView;
      isClosed: boolean;
      isSample: boolean;
      level: 'sure' | 'ask';
      isSeries: boolean;
    };
