import { agreement, assessment, content, goalsPlan } from '../../content/index';
import sampleWords from '../../content/sample-people.json';
import type { Role } from '../../content/types';

export const roles: Role[] = ['mentor', 'mentee'];

export interface Item {
  id: string;
  src: string | string[];
}

const items = assessment.areas.flatMap(({ items }) => [...items.mentor, ...items.mentee]);

/** Everything that has an id, by kind: the keys of released-ids.json. */
export const ids = {
  stages: content.stages.map(({ id }) => id),
  checklist: content.checklist.map(({ id }) => id),
  questions: content.questions.map(({ id }) => id),
  problems: content.problems.map(({ id }) => id),
  agendas: content.agendas.map(({ id }) => id),
  elements: content.elements.map(({ id }) => id),
  failurePatterns: content.failurePatterns.map(({ id }) => id),
  benefits: content.benefits.map(({ id }) => id),
  helpCards: content.helpCards.map(({ id }) => id),
  institutionFields: content.institutionFields.map(({ id }) => id),
  writeHints: content.writeHints.map(({ id }) => id),
  agreementSections: agreement.sections.map(({ id }) => id),
  goalFields: goalsPlan.goalFields.map(({ id }) => id),
  planFields: goalsPlan.planFields.map(({ id }) => id),
  selfCheckAreas: assessment.areas.map(({ id }) => id),
  selfCheckItems: items.map(({ id }) => id),
  sources: content.sources.map(({ key }) => key),
} satisfies Record<string, string[]>;

/** Everything that says where it comes from. */
export const sourced: Item[] = [
  ...content.stages,
  ...content.checklist,
  ...content.questions,
  ...content.problems,
  ...content.agendas,
  ...content.elements,
  ...content.failurePatterns,
  ...content.benefits,
  ...content.helpCards,
  ...agreement.sections,
  { id: 'goals-plan', src: goalsPlan.src },
  { id: 'assessment', src: assessment.src },
];

type Text = [where: string, text: string];

function of(id: string, ...words: (string | undefined)[]): Text[] {
  return words.flatMap((text) => (text === undefined || text === '' ? [] : [[id, text] as Text]));
}

/** What a reader may see, by kind. Search words are left out: they are what people type, not what we say. */
export const texts: Record<string, Text[]> = {
  stages: content.stages.flatMap(({ id, line, typical, signs, advance, back }) =>
    of(id, line, typical, ...signs, ...advance, ...back),
  ),
  labels: content.checklist.flatMap(({ id, label }) => of(id, label)),
  whys: content.checklist.flatMap(({ id, why }) => of(id, why)),
  questions: content.questions.flatMap(({ id, text }) => of(id, text)),
  problems: content.problems.flatMap((one) =>
    of(
      one.id,
      ...[one.title, one.titleMentor, one.titleMentee, one.escalate],
      ...[one.firstStep, one.firstStepMentor, one.firstStepMentee, ...one.likelyCauses],
    ),
  ),
  agendas: content.agendas.flatMap(({ id, title, segments, prep }) =>
    of(id, title, prep.mentor, prep.mentee, ...segments.flatMap(({ label, prompt }) => [label, prompt])),
  ),
  elements: [
    ...content.elements.flatMap(({ id, short, plain, tryThis }) => of(id, short, plain, tryThis)),
    ...content.failurePatterns.flatMap(({ id, text }) => of(id, text)),
    ...of('evidence', content.elementsEvidence),
  ],
  benefits: content.benefits.flatMap(({ id, text, strength }) => of(id, text, strength)),
  helpCards: [
    ...content.helpCards.flatMap(({ id, title, body, fallback, mentorNote }) =>
      of(id, title, ...body, fallback, mentorNote),
    ),
    ...content.institutionFields.flatMap(({ id, label }) => of(id, label)),
    ...content.writeHints.flatMap(({ id, text }) => of(id, text)),
  ],
  agreement: [
    ...of('agreement', agreement.title, agreement.intro, agreement.footer, agreement.signed),
    ...agreement.sections.flatMap(({ id, heading, prompts }) => of(id, heading, ...prompts)),
  ],
  goalsPlan: [
    ...of('notes', goalsPlan.goalNote, goalsPlan.planNote, ...goalsPlan.statuses),
    ...[...goalsPlan.goalFields, ...goalsPlan.planFields].flatMap(({ id, label, hint, options = [] }) =>
      of(id, label, hint, ...options),
    ),
    ...goalsPlan.talk.flatMap(({ step, ask }) => of(step, step, ask)),
  ],
  assessment: [
    ...of('assessment', assessment.name, assessment.time, assessment.notice, assessment.privacy),
    ...of('scales', ...assessment.scale, ...assessment.change),
    ...of('pulse', assessment.pulse.question, ...assessment.pulse.taps, ...assessment.pulse.reasons),
    ...assessment.areas.flatMap(({ id, label }) => of(id, label)),
    ...items.flatMap(({ id, text }) => of(id, text)),
  ],
  samplePeople: Object.entries(sampleWords)
    .filter(([who]) => who !== '$schema')
    .flatMap(([who, words]) => of(who, JSON.stringify(words))),
};

export const everyText: Text[] = Object.values(texts).flat();
