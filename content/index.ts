import checklist from './checklists.json';
import questions from './questions.json';
import sources from './sources.json';
import stages from './stages.json';
import type { ChecklistItem, Content, Question, Source, Stage } from './types';

/** All content in English. Only the background and the side panel load it whole. */
export const content: Content = {
  stages: stages.stages as Stage[],
  checklist: checklist as ChecklistItem[],
  questions: questions as Question[],
  sources: sources as Source[],
};
