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
type Depth = 'opener' | 'deeper' | 'challenging';

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
  /** Ids of checklist items. */
  checklist: string[];
  /** When to get others in; empty: not needed. */
  escalate: string;
  level: 'none' | 'soft' | 'care' | 'formal' | 'urgent';
  src: string[];
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

export interface Content {
  stages: Stage[];
  checklist: ChecklistItem[];
  questions: Question[];
  problems: Problem[];
  sources: Source[];
}
