import checklist from './checklists.json';
import problems from './problems.json';
import questions from './questions.json';
import sources from './sources.json';
import stages from './stages.json';
import type { ChecklistItem, Content, Problem, Question, Source, Stage } from './types';

/** All content in English. Only the background and the side panel load it whole. */
export const content: Content = {
  stages: stages.stages as Stage[],
  checklist: checklist as ChecklistItem[],
  questions: questions as Question[],
  problems: problems as Problem[],
  sources: sources as Source[],
};
