import { content } from '../../content/index';
import type { Question } from '../../content/types';
import type { PairState } from '../../core/pair-state';
import { helpCards, stageAdvice } from '../../core/stage-advice';
import { suggest } from '../../core/suggest';

/** A condition on the questions in the list; format in tests/fixtures/scenarios/scenarios.json. */
interface Condition {
  min?: number;
  theme?: string[];
  problem?: string[];
  stage?: string;
  mode?: string;
  depth?: string;
  asker?: string;
  first?: boolean;
}

export interface Scenario {
  id: string;
  situation: string;
  /** What is not said is as in `emptyState`. */
  state: Partial<PairState>;
  mustTop5?: Condition[];
  mustNot?: Condition[];
  suggestStage?: string;
  mustCards?: string[];
  maxQuestions?: number;
}

/** A mentor before anything happened: of nothing that the model looks at anything is known. */
export const emptyState: PairState = {
  role: 'mentor',
  stage: 'prepare',
  meetingType: null,
  meetingsHeld: 0,
  daysSinceStart: 0,
  daysSinceLast: null,
  rhythmDays: 30,
  cancelledOfLast3: 0,
  agreement: null,
  activeGoals: null,
  goalDaysSinceReview: null,
  goalsReachedShare: 0,
  overdueActions: 0,
  pulse: [],
  lastTopics: [],
  corePct: 0,
  remote: false,
  group: false,
  sharedWork: false,
  dualRole: false,
  picked: [],
  endInDays: null,
  reviewDue: false,
  low: [],
  asked: {},
  hidden: [],
};

/** Areas of the self-check by the words that writers of cases use for them. */
const AREAS: Readonly<Record<string, string>> = {
  wellbeing: 'well',
  'well-being': 'well',
  communication: 'comm',
  expectations: 'expect',
  understanding: 'underst',
  independence: 'indep',
  equity: 'diff',
  differences: 'diff',
  networking: 'career',
  fairness: 'fair',
  trust: 'fair',
};

/** What the model answers to a scenario. */
export function answerTo({ state: given }: Pick<Scenario, 'state'>) {
  const state: PairState = { ...emptyState, ...given };
  state.low = state.low.map((area) => AREAS[area] ?? area);
  const questions = suggest(content, state).flatMap(
    ({ questionId }) => content.questions.find(({ id }) => id === questionId) ?? [],
  );
  const cards: string[] = helpCards(state);
  return { questions, stage: stageAdvice(state), cards };
}

/** What is wrong with the answer to a scenario, in words; empty when it is met. */
export function failures(scenario: Scenario): string[] {
  const { mustTop5 = [], mustNot = [], suggestStage, mustCards = [], maxQuestions = 5 } = scenario;
  const { questions, stage, cards } = answerTo(scenario);
  const list = questions.map(({ id }) => id).join(' ');
  const wrong: string[] = [];
  if (questions.length > maxQuestions) wrong.push(`${questions.length} questions: ${list}`);
  for (const condition of mustTop5) {
    const count = questions.filter((question) => meets(question, condition, question.problems)).length;
    if (count < (condition.min ?? 1)) wrong.push(`only ${count} of ${JSON.stringify(condition)}: ${list}`);
  }
  for (const condition of mustNot) {
    const bad = questions.filter((question) => meets(question, condition, question.problems.slice(0, 1)));
    if (bad.length > 0) wrong.push(`${JSON.stringify(condition)}: ${bad.map(({ id }) => id).join(' ')}`);
  }
  if (suggestStage !== undefined && stage !== suggestStage) wrong.push(`stage ${stage}, not ${suggestStage}`);
  for (const card of mustCards) if (!cards.includes(card)) wrong.push(`no ${card}`);
  return wrong;
}

function meets(question: Question, condition: Condition, tags: string[]): boolean {
  return (
    (condition.theme?.includes(question.theme) ?? true) &&
    (condition.problem?.some((tag) => tags.includes(tag)) ?? true) &&
    (condition.stage === undefined || condition.stage === question.stage) &&
    (condition.mode === undefined || condition.mode === question.mode) &&
    (condition.depth === undefined || condition.depth === question.depth) &&
    (condition.asker === undefined || condition.asker === question.asker) &&
    (condition.first === undefined || condition.first === question.firstMeeting)
  );
}
