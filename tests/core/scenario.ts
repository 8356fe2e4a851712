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
  state: Omit<PairState, 'hidden' | 'group'> & Partial<Pick<PairState, 'group' | 'hidden'>>;
  mustTop5: Condition[];
  mustNot: Condition[];
  suggestStage: string;
  mustCards: string[];
  maxQuestions: number;
}

function stateOf(scenario: Pick<Scenario, 'state'>): PairState {
  return { group: false, hidden: [], ...scenario.state };
}

/** What is wrong with the answer to a scenario, in words; empty when it is met. */
export function failures(scenario: Scenario): string[] {
  const state = stateOf(scenario);
  const questions = suggest(content, state).flatMap(
    ({ questionId }) => content.questions.find(({ id }) => id === questionId) ?? [],
  );
  const list = questions.map(({ id }) => id).join(' ');
  const wrong: string[] = [];
  if (questions.length > scenario.maxQuestions) wrong.push(`${questions.length} questions: ${list}`);
  for (const condition of scenario.mustTop5) {
    const count = questions.filter((question) => meets(question, condition, question.problems)).length;
    if (count < (condition.min ?? 1)) wrong.push(`only ${count} of ${JSON.stringify(condition)}: ${list}`);
  }
  for (const condition of scenario.mustNot) {
    const bad = questions.filter((question) => meets(question, condition, question.problems.slice(0, 1)));
    if (bad.length > 0) wrong.push(`${JSON.stringify(condition)}: ${bad.map(({ id }) => id).join(' ')}`);
  }
  const stage = stageAdvice(state);
  if (stage !== scenario.suggestStage) wrong.push(`stage ${stage}, not ${scenario.suggestStage}`);
  const cards: string[] = helpCards(state);
  for (const card of scenario.mustCards) if (!cards.includes(card)) wrong.push(`no ${card}`);
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
