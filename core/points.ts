import type { MeetingKind, StageId, Theme } from '../content/types';

/**
 * The weights of the suggestion model, in points. They are judgement, not measurement (content guide, 7.4 and 11): tune
 * them with users, and keep this table as the only place.
 */
export const POINTS = {
  /** The question belongs to the stage the pair is in. */
  ownStage: 20,
  /** It belongs to the stage before or after. */
  neighbourStage: 8,
  /** A problem that was picked is the question's main tag. */
  pickedMain: 40,
  /** A problem that was picked is one of its other tags. */
  pickedOther: 30,
  /** Made for a first meeting, and this is one. */
  firstMeeting: 25,
  /** The theme of a career, feedback, review or closing meeting. */
  kindTheme: 18,
  /** A theme that suits every regular meeting. */
  regularTheme: 8,
  /** The last meeting is more than two rhythms ago. */
  quiet: 30,
  /** Two of the last three meetings did not take place. */
  cancelled: 25,
  /** Two or more steps are past their date. */
  overdue: 25,
  /** Three meetings in a row were status updates. */
  statusOnly: 25,
  /** A double role was declared, and they hardly met yet. */
  dualRole: 25,
  /** The end is near. */
  ending: 25,
  /** Most goals are reached. */
  goalsReached: 25,
  /** They have no active goal. */
  noGoal: 20,
  /** Nothing was agreed on how they work together. */
  noAgreement: 20,
  /** Goals not looked at for a quarter. */
  goalsUnseen: 20,
  /** The last meetings were felt as less worth. Soft: never states a fact. */
  lowPulse: 20,
  /** They meet online. */
  online: 18,
  /** More than two meet. */
  group: 18,
  /** The date to look back has come. */
  reviewDue: 15,
  /** An area is low in the own self-check. */
  lowArea: 15,
  /** An area fell since the self-check before (content guide, 6). */
  areaFalls: 10,
  /** What a first meeting must not miss: the hope, the basics, privacy. */
  mustHave: 12,
  /** Work is shared, and nothing was agreed on it. */
  sharedWork: 12,
  /** It was never shown to this pair. */
  neverShown: 6,
  /** Shown less than two months ago. */
  shownLately: -25,
  /** Shown less than half a year ago. */
  shownThisHalfYear: -8,
  /** The theme was not among the last topics. */
  newTheme: 5,
  /** An opener early on, a deeper one later. */
  depthFits: 4,
  /** A challenging one when there is long trust. */
  challengingFits: 3,
  /** Speaks of trouble that nothing points to. */
  troubleUnasked: -10,
  /** Touches identity or well-being when nothing asks for it. */
  sensitiveUnasked: -10,
} as const;

/** Share of a signal's points when its tag is not the question's main one. */
export const OTHER_TAG_SHARE = 0.6;

/** Limits of the model: days, counts and shares. Judgement as well. */
export const LIMITS = {
  /** In the list. */
  questions: 5,
  /** Of one theme, at most. */
  perTheme: 2,
  /** Of one theme when a problem is picked. */
  perThemePicked: 3,
  /** Challenging ones in one list, at most. */
  challenging: 1,
  /** Reasons that get a question of their own. */
  reasonsServed: 4,
  /** Reasons that are told under a question. */
  reasonsShown: 2,
  /** A picked problem counts for so long. */
  pickLastsDays: 14,
  /** "Not now" hides a question for so long. */
  notNowDays: 60,
  /** "Not now" to a suggestion about the stage. Judgement. */
  advicePutOffDays: 30,
  shownLatelyDays: 60,
  halfYearDays: 180,
  /** So near, the end makes every meeting one of looking back. */
  endIsNearDays: 45,
  goalsUnseenDays: 90,
  /** Quiet: the last meeting is longer ago than so many rhythms. */
  quietRhythms: 2,
  /** Monthly, unless they said otherwise (content guide, 5). */
  usualRhythmDays: 30,
  /** Share of goals reached that makes it time to look back. */
  mostGoals: 0.6,
  /** Share of core checklist items done that makes a stage nearly done. */
  coreDone: 0.6,
  /** Steps past their date. */
  overdue: 2,
  /** Of the last three meetings. */
  cancelledOfThree: 2,
  /** Fewer meetings than these: they hardly know each other. */
  early: 3,
  /** Meetings after which a deeper question fits. */
  deeper: 3,
  /** Meetings after which a challenging one fits. */
  challengingAfter: 6,
  /** Of the five answers after a meeting, this and less is low. */
  lowPulse: 2,
  /** Answers of the self-check go from 1 to this. */
  scale: 5,
  /** The mean of an area from which it is low. */
  lowArea: 2,
  /** A smaller difference between two rounds is none. */
  areaChange: 1,
  firstSelfCheckWithinDays: 30,
  selfCheckEveryDays: 90,
  /** So far below the mean of the three before is low too. */
  pulseFall: 1.5,
  /** This and more is good. */
  goodPulse: 4,
} as const;

/** Themes that a kind of meeting asks for, with the share of the points: what only goes along with it gets less. */
export const KIND_THEMES: Record<MeetingKind, Partial<Record<Theme, number>>> = {
  first: {},
  regular: { goals: 1, communication: 1, feedback: 1 },
  career: { career: 1, networking: 0.6 },
  feedback: { feedback: 1 },
  review: { expectations: 1, goals: 1, feedback: 1 },
  closing: { closure: 1 },
};

/** Stages next to each other. */
export const NEIGHBOURS: Record<StageId, readonly StageId[]> = {
  prepare: ['initiate'],
  initiate: ['prepare', 'cultivate'],
  cultivate: ['initiate', 'evaluate'],
  evaluate: ['cultivate'],
};

/** Problems that get a help card and no questions (content guide, 4). */
export const URGENT: readonly string[] = ['harm', 'crisis'];

/** Problems in which nobody should be pushed. */
export const TENDER: readonly string[] = ['burnout', 'setback'];

/** Main tags that speak of something wrong between the two. */
export const TROUBLE: readonly string[] = [
  'boundaries',
  'cancelling',
  'confidentiality',
  'conflict',
  'goal-mismatch',
  'multi-mentor',
  'no-match',
  'quiet',
  'too-busy',
  'trust-low',
];

/** Tags for a meeting that was felt as less worth: how they talk comes before what they do. */
export const LOW_PULSE_TAGS: readonly string[] = ['trust-low', 'conflict', 'vague-feedback', 'one-way'];

/** Themes of each area of the self-check. */
export const AREA_THEMES: Readonly<Record<string, readonly Theme[]>> = {
  comm: ['communication'],
  expect: ['expectations'],
  underst: ['research', 'skills'],
  indep: ['independence'],
  diff: ['equity'],
  career: ['career', 'networking'],
  well: ['wellbeing', 'worklife'],
  fair: ['feedback', 'communication'],
};

/** Problems that a low area may come from: a reason to look into the stage next to it, never a fact. */
export const AREA_HINTS: Readonly<Record<string, readonly string[]>> = {
  comm: ['one-way', 'what-to-ask'],
  expect: ['expectations-unclear'],
  underst: ['skills-gap'],
  indep: ['dependence', 'micromanage'],
  diff: ['differences'],
  career: ['career-unsure', 'network'],
  well: ['burnout'],
  fair: ['trust-low', 'vague-feedback'],
};
