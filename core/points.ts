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
  noGoal: 20,
  noAgreement: 20,
  /** Goals not looked at for a quarter. */
  goalsUnseen: 20,
  /** The last meetings were felt as less worth. Soft: never states a fact. */
  lowPulse: 20,
  online: 18,
  group: 18,
  reviewDue: 15,
  /** An area is low in the own self-check. */
  lowArea: 15,
  /** An area fell since the self-check before (content/assessment, 6). */
  areaFell: 10,
  /** What a first meeting must not miss: the hope, the basics, privacy. */
  mustHave: 12,
  /** Work is shared, and nothing was agreed on it. */
  sharedWork: 12,
  neverShown: 6,
  shownLately: -25,
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
  questions: 5,
  perTheme: 2,
  /** When a problem is picked. */
  perThemePicked: 3,
  challenging: 1,
  /** Reasons that get a question of their own. */
  reasonsServed: 4,
  reasonsShown: 2,
  pickLastsDays: 14,
  notNowDays: 60,
  /** "Not now" to a suggestion about the stage. Judgement. */
  advicePutOffDays: 30,
  shownLatelyDays: 60,
  halfYearDays: 180,
  endIsNearDays: 45,
  goalsUnseenDays: 90,
  quietRhythms: 2,
  /** Monthly, unless they said otherwise (content guide, 5). */
  usualRhythmDays: 30,
  mostGoals: 0.6,
  coreDone: 0.6,
  overdue: 2,
  cancelledOfThree: 2,
  early: 3,
  deeper: 3,
  challengingAfter: 6,
  lowPulse: 2,
  /** Answers of the self-check go from 1 to this. */
  scale: 5,
  /** The mean of an area from which it is low. */
  lowArea: 2,
  /** A smaller difference between two rounds is none. */
  areaChange: 1,
  firstSelfCheckWithinDays: 30,
  selfCheckEveryDays: 90,
  /** So far below the mean of the three before. */
  pulseFall: 1.5,
  goodPulse: 4,
} as const;

/** Themes that a kind of meeting asks for. */
export const KIND_THEMES: Record<MeetingKind, readonly Theme[]> = {
  first: [],
  regular: ['goals', 'communication', 'feedback'],
  career: ['career', 'networking'],
  feedback: ['feedback'],
  review: ['expectations', 'goals', 'feedback'],
  closing: ['closure'],
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
