import type { InstitutionFieldId, MeetingKind, Role, StageId, Theme, When } from '../content/types';
import type { Feed } from './feed';
import type { Body, RecordBase } from './record-base';
import type { SiteHints } from './site-hints';

/** me: only me. both: may be copied for the other person. Default me; both is a choice each time. */
export type Audience = 'me' | 'both';

export interface Person extends RecordBase<Body & { name: string; emails: string[] }> {}

export interface StageStep {
  stage: StageId;
  at: string;
}

export interface Mentorship extends RecordBase<Body & { purpose?: string }> {
  personId: string;
  myRole: Role;
  stage: StageId;
  /** Every move with its time, the first one included. */
  stageHistory: StageStep[];
  status: 'active' | 'paused' | 'closed';
  /** Usual days between two meetings. */
  rhythmDays?: number;
  online?: boolean;
  sharedWork?: boolean;
  /** One of the two also grades, pays or hires the other. */
  dualRole?: boolean;
  endsOn?: string;
  reviewOn?: string;
  /** Checklist items that she does not want to see for this mentorship. */
  hiddenItems?: string[];
  /** A suggestion about the stage that she put off, and until when. */
  advicePutOff?: { advice: string; untilOn: string };
}

export type MeetingStatus = 'planned' | 'held' | 'moved' | 'cancelled';

export interface Meeting
  extends RecordBase<
    Body & {
      title: string;
      location?: string;
      /** What she corrected; wins over what the page says. */
      corrected?: { title?: string; startsAt?: string; endsAt?: string };
    }
  > {
  /** Sorted. More than one = a group. */
  mentorshipIds: string[];
  seriesId?: string;
  /** Local wall time as the calendar shows it: `2026-11-24T14:00`, or `2026-11-24` for all-day. */
  startsAt: string;
  endsAt?: string;
  zone?: string;
  utc?: string;
  status: MeetingStatus;
  kind: MeetingKind;
  source: 'calendar' | 'hand';
  /** 1 to 5: was it worth your time? */
  pulse?: number;
  pulseWhy?: 'time' | 'topic' | 'tone' | 'progress' | 'other';
  /** Removed because it is the same as this one, which holds its words: what is still on its way goes there. */
  sameAs?: string;
}

/**
 * A page's name for a meeting or a series. The id is derived from the page's keys (see core/calendar-ref.ts), so that
 * looking up needs no words. Move, split and merge only re-point rows.
 */
export interface CalendarRef
  extends RecordBase<
    Body & {
      adapter: string;
      host: string;
      account?: string;
      calendar?: string;
      seriesKey?: string;
      originalStart?: string;
      uid?: string;
    }
  > {
  kind: 'series' | 'occurrence';
  seriesId?: string;
  meetingId?: string;
  /** Series rows: whose it is. */
  mentorshipIds?: string[];
  /** Series rows: "not a mentoring meeting". */
  ignored?: boolean;
  /** Meetings, or series, of which she said that they are not this one: not asked again. */
  notSameAs?: string[];
}

export interface AgendaLine extends RecordBase<Body & { text: string }> {
  /** Whose line it is. A group's line names all of the group and is shown only in the group. */
  mentorshipIds: string[];
  /** Where it was added. */
  meetingId: string;
  state: 'open' | 'done' | 'dropped';
  /** Where it was closed. */
  closedIn?: string;
  /** Rank among the open lines, smaller first. */
  order: number;
  audience: Audience;
  questionId?: string;
  /** The template it came from, while its words are still the template's: such a line is not carried over. */
  agendaId?: string;
  minutes?: number;
}

export interface Note extends RecordBase<Body & { text: string }> {
  meetingId: string;
  mentorshipId: string;
  audience: Audience;
}

export interface ActionItem extends RecordBase<Body & { text: string }> {
  mentorshipIds: string[];
  /** Where it was promised. */
  meetingId?: string;
  /** `me`, or the mentorship whose other person promised it. */
  owner: string;
  dueOn?: string;
  state: 'open' | 'done' | 'dropped';
  closedOn?: string;
  /** The meeting on whose page it was closed; absent when it was closed elsewhere. */
  closedIn?: string;
  audience: Audience;
}

export interface Tick extends RecordBase<Body> {
  mentorshipId: string;
  itemId: string;
  /** `once`, a meeting's id, or a quarter such as `2026-Q4`. */
  round: string;
  tickedOn: string;
}

export interface Goal extends RecordBase<Body & { what: string; how?: string; who?: string; possibleNow?: string }> {
  mentorshipId: string;
  kind?: string;
  byOn?: string;
  reviewedOn?: string;
  status: 'new' | 'moving' | 'stuck' | 'reached' | 'changed' | 'dropped';
  audience: Audience;
}

export interface Agreement
  extends RecordBase<
    Body & {
      /** Text by the section's id. */
      sections: Record<string, string>;
      /** The text that was ticked, and its ticks, since it was changed: it counts until both tick again. */
      before?: { sections: Record<string, string>; tickedByMe?: string; tickedByOther?: string };
    }
  > {
  mentorshipId: string;
  /** Days on which each of the two agreed. */
  tickedByMe?: string;
  tickedByOther?: string;
}

/** One round of the own self-check; complete when every item is answered. */
export interface Reflection extends RecordBase<Body & { comment?: string }> {
  mentorshipId: string;
  /** Local date of the last answer. */
  on: string;
  /** Answer per item id, 1 to 5. */
  answers: Record<string, number>;
}

export interface QuestionShown extends RecordBase<Body> {
  mentorshipId: string;
  questionId: string;
  /** Last day on which it was worth asking on the page of a meeting, and which meeting. */
  shownOn?: string;
  shownIn?: string;
  notNowUntil?: string;
  starred?: boolean;
}

export interface ProblemPicked extends RecordBase<Body> {
  mentorshipId: string;
  problemId: string;
  pickedOn: string;
  sortedOn?: string;
  /** Her answer to "Did that help?"; skipped: she did not want to say, and is not asked again. */
  helped?: Helped;
}

export type Helped = 'yes' | 'some' | 'no' | 'skipped';

/** A checklist item of her own: for one mentorship, or without one for everybody with whom she has this role. */
export interface OwnItem extends RecordBase<Body & { label: string }> {
  mentorshipId?: string;
  stage: StageId;
  role: Role;
  when: When;
}

/** A question of her own, for everybody with whom she has this role. */
export interface OwnQuestion extends RecordBase<Body & { text: string }> {
  stage: StageId;
  asker: Role;
  theme: Theme;
}

/** One record, id `settings`. */
export interface Settings
  extends RecordBase<
    Body & {
      /** Whom the institution names for help, as she filled it in. */
      contacts?: Partial<Record<InstitutionFieldId, string>>;
      /** Herself, as guest lists name her (core/me.ts). */
      iAm?: string[];
    }
  > {
  theme?: 'light' | 'dark';
  /** Open the sidebar at once instead of the tab at the edge. */
  opensByItself?: boolean;
  /** No hints while she writes (core/guard.ts). */
  noHints?: boolean;
  /** Is this computer only hers? Absent: not asked. */
  computerIsMine?: boolean;
  /** Mentorships (one, or a group) chosen last. */
  currentIds?: string[];
  /** Placement of the sidebar, by host. */
  places?: Record<string, Place>;
  lastBackupAt?: string;
  /** Minutes before a mentoring meeting; absent: no reminder. */
  remindMinutes?: number;
  /** The reminder names the person, what was promised, and a question. */
  reminderTells?: boolean;
  /** Hosts whose server may be asked who is invited. */
  readGuests?: string[];
  /** What was learned of sites without an adapter, by host. */
  siteHints?: Record<string, SiteHints>;
  /** Minutes without use until the lock closes by itself; 0: never. */
  lockAfterMinutes?: number;
  /** And with the computer's screen, where the browser tells. */
  lockWithScreen?: boolean;
}

export interface Place {
  side?: 'left' | 'right';
  width?: number;
}

/** Every store and its record. */
export interface Stores {
  people: Person;
  mentorships: Mentorship;
  meetings: Meeting;
  calendarRefs: CalendarRef;
  agendaLines: AgendaLine;
  notes: Note;
  actionItems: ActionItem;
  ticks: Tick;
  goals: Goal;
  agreements: Agreement;
  reflections: Reflection;
  questionsShown: QuestionShown;
  problemsPicked: ProblemPicked;
  ownItems: OwnItem;
  ownQuestions: OwnQuestion;
  settings: Settings;
  feeds: Feed;
}
export type StoreName = keyof Stores;

/** A field-wise change of one record: heads and words that are not named stay as they are; null removes a field. */
export interface Patch<S extends StoreName> {
  id: string;
  head?: { [K in Exclude<keyof Stores[S], keyof RecordBase<Body>>]?: Stores[S][K] | null };
  body?: { [K in keyof Stores[S]['body']]?: Stores[S]['body'][K] | null };
}
