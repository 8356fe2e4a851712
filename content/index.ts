import agendas from './agendas.json';
import agreementFile from './agreement.json';
import assessmentFile from './assessment.json';
import benefits from './benefits.json';
import checklists from './checklists.json';
import elements from './elements.json';
import goalsPlanFile from './goals-plan.json';
import helpCards from './help-cards.json';
import problems from './problems.json';
import questions from './questions.json';
import sources from './sources.json';
import stages from './stages.json';
import type * as kind from './types';

/** Needed for the suggestions too: its areas choose questions. */
export const assessment = assessmentFile as kind.Assessment;

/** All content in English that is in use. Only the background and the side panel load it whole. */
export const content: kind.Content = {
  stages: stages.stages as kind.Stage[],
  checklist: checklists.checklist as kind.ChecklistItem[],
  questions: questions.questions as kind.Question[],
  sources: sources.sources as kind.Source[],
  problems: problems.problems as kind.Problem[],
  agendas: agendas.agendas as kind.AgendaTemplate[],
  elements: elements.elements,
  failurePatterns: elements.failurePatterns,
  elementsEvidence: elements.evidence,
  benefits: benefits.benefits as kind.Benefit[],
  helpCards: helpCards.helpCards as kind.HelpCard[],
  institutionFields: helpCards.institutionFields as kind.Content['institutionFields'],
  writeHints: helpCards.writeHints as kind.WriteHint[],
  assessment,
};

// Each on its own, so that a bundle without its screen leaves it out.
export const agreement: kind.AgreementTemplate = agreementFile;
export const goalsPlan: kind.GoalsPlan = goalsPlanFile;
