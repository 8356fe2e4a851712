/** The mentoring content: words as data. Ids are opaque and for ever; see README.md in this folder. */

export type Role = 'mentor' | 'mentee';
export type StageId = 'prepare' | 'initiate' | 'cultivate' | 'evaluate';

/** One of the four stages of a mentorship, in the order of the cycle. */
export interface Stage {
  id: StageId;
  name: string;
  /** One sentence: what the stage is for. */
  line: string;
  /** How long it usually takes, in words. */
  typical: string;
  /** The same stage in published models. */
  maps: string[];
  /** When moving on is worth suggesting, in words for the reader. */
  advance: string[];
  /** When moving back is worth suggesting, in words for the reader. */
  back: string[];
  /** How one sees that the stage is done. */
  signs: string[];
  src: string[];
}

/** When a checklist item is due. `each-meeting` and `quarterly` items come round again. */
export type When = 'before-first-meeting' | 'at-first-meeting' | 'each-meeting' | 'quarterly' | 'closing';

export interface ChecklistItem {
  id: string;
  stage: StageId;
  role: Role;
  when: When;
  /** The few that matter most. */
  core: boolean;
  label: string;
  why: string;
  /** Key of a source. */
  src: string;
}

export type Theme =
  | 'expectations'
  | 'goals'
  | 'communication'
  | 'career'
  | 'skills'
  | 'wellbeing'
  | 'equity'
  | 'independence'
  | 'feedback'
  | 'worklife'
  | 'networking'
  | 'research'
  | 'closure';

/** opener: safe on day one; deeper: needs some trust; challenging: may hurt. */
export type Depth = 'opener' | 'deeper' | 'challenging';

export interface Question {
  id: string;
  stage: StageId;
  asker: Role | 'both';
  /** self: ask yourself; pair: ask the other person. */
  mode: 'self' | 'pair';
  theme: Theme;
  depth: Depth;
  firstMeeting: boolean;
  /** Problem tags; the first is the main one. */
  problems: string[];
  /** The question states a fact: one of these tags must be true, picked or measured. */
  needs?: string[];
  src: string;
  text: string;
}

export interface Source {
  key: string;
  authors: string;
  year: number | null;
  title: string;
  venue: string;
  link: string | null;
  verified: boolean;
  how: string;
  useFor: string;
  rights: string;
}

/** How grave a problem is, and so who else is named. urgent: a help card at once, and no questions. */
export type ProblemLevel = 'none' | 'soft' | 'care' | 'formal' | 'urgent';

/** One problem that people come with, as they would say it. */
export interface Problem {
  id: string;
  title: string;
  /** The title as that role would say it, where it differs. */
  titleMentor?: string;
  titleMentee?: string;
  stage: StageId;
  roles: Role[];
  /** Other words that people use for it, also wrong ones. */
  synonyms: string[];
  likelyCauses: string[];
  /** What can be done this week in under 30 minutes. */
  firstStep: string;
  /** As firstStep, in the words of that role, where it differs. */
  firstStepMentor?: string;
  firstStepMentee?: string;
  /** Ids of questions, best first. */
  questions: string[];
  /** Ids of checklist items, each role in turn. */
  checklist: string[];
  /** When to get others in; empty: not needed. */
  escalate: string;
  level: ProblemLevel;
  src: string[];
}

/** The kinds of meeting. */
export type MeetingKind = 'first' | 'regular' | 'career' | 'feedback' | 'review' | 'closing';

/** How a meeting may run. Nobody has to keep to it; the mentee owns the agenda. */
export interface AgendaTemplate {
  id: string;
  title: string;
  /** The sum of its segments. */
  minutes: number;
  /** One kind may have several, of different lengths. */
  kind: MeetingKind;
  segments: { minutes: number; who: 'both' | Role; label: string; prompt: string }[];
  prep: Record<Role, string>;
  src: string[];
}

/** One of the five things that good mentorships have in common. */
export interface MentoringElement {
  id: string;
  short: string;
  /** The name in the literature. */
  formal: string;
  plain: string;
  tryThis: string;
  src: string[];
}

/** What mentorships fail from, with the problems that it shows in. */
export interface FailurePattern {
  id: string;
  text: string;
  /** Ids of problems. */
  problems: string[];
  src: string[];
}

/** What a role gains; `strength` says how well that is known, and stands beside it. */
export interface Benefit {
  id: string;
  role: Role;
  text: string;
  strength: string;
  src: string[];
}

/** Contacts that an institution can fill in. We never invent one. */
export type InstitutionFieldId =
  | 'crisisLine'
  | 'emergencyNumber'
  | 'wellbeingService'
  | 'complaintsOffice'
  | 'ombuds'
  | 'researchIntegrity'
  | 'programmeLead'
  | 'dataProtection';

/**
 * A card that names other people to turn to. It is shown for a problem that somebody picked or for the own self-check,
 * never for something guessed from notes, and only to that person; it names no condition. The urgent one takes the place
 * of all questions, and then nothing is kept or sent: neither the pick nor the words that were typed.
 */
export interface HelpCard {
  id: 'help-urgent' | 'help-care' | 'help-neutral-person';
  /** The level of the problems that show it. */
  level: ProblemLevel;
  title: string;
  body: string[];
  /** Shown after the body, in this order, where the institution gave them. */
  contacts: InstitutionFieldId[];
  /** Instead of the contacts when none is given. */
  fallback: string;
  /** One more line that only a mentor sees. */
  mentorNote?: string;
  src: string[];
}

/** A word of caution at a place where somebody writes or shares. */
export interface WriteHint {
  id: 'note-first' | 'note' | 'share' | 'closing';
  text: string;
}

/** The agreement between the two: short sections with prompts. */
export interface AgreementTemplate {
  title: string;
  intro: string;
  footer: string;
  /** What ticking means. */
  signed: string;
  fieldMaxChars: number;
  /** Sections that must be filled in before both tick. */
  minRequired: string[];
  /** `core` ones are open at once; the others can be added. */
  sections: { id: string; heading: string; core: boolean; prompts: string[]; src: string }[];
}

/** A field to fill in; without `max` and `options` it is a date or a choice of persons. */
export interface FormField {
  id: string;
  label: string;
  hint?: string;
  /** Characters. */
  max?: number;
  options?: string[];
}

/** Goals, the talk about a goal in four steps, and the yearly plan. */
export interface GoalsPlan {
  goalFields: FormField[];
  goalNote: string;
  statuses: string[];
  reviewEveryDays: number;
  maxActive: number;
  talk: { step: string; ask: string }[];
  planFields: FormField[];
  planNote: string;
  src: string[];
}

/** The self-check: how often, never how good. Areas are those of `low` in core/pair-state.ts. */
export interface Assessment {
  name: string;
  time: string;
  notice: string;
  privacy: string;
  /** From rare to often; the place in the list, from 1, is the value. */
  scale: string[];
  areas: { id: string; label: string; themes: Theme[]; items: Record<Role, { id: string; text: string }[]> }[];
  /** Words for a change between two rounds: less, same, more. */
  change: string[];
  pulse: { question: string; taps: string[]; reasons: string[] };
  src: string[];
}

/** What the product uses now. */
export interface Content {
  stages: Stage[];
  checklist: ChecklistItem[];
  questions: Question[];
  sources: Source[];
  problems: Problem[];
  agendas: AgendaTemplate[];
  elements: MentoringElement[];
  failurePatterns: FailurePattern[];
  /** How well both are known; stands beside them. */
  elementsEvidence: string;
  benefits: Benefit[];
  helpCards: HelpCard[];
  institutionFields: { id: InstitutionFieldId; label: string }[];
  writeHints: WriteHint[];
  assessment: Assessment;
}
