import { describe, expect, test } from 'vitest';
import { content } from '../../content/index';
import type { Problem, Role } from '../../content/types';
import { URGENT } from '../../core/points';
import { helpCards } from '../../core/stage-advice';
import { emptyState } from '../core/scenario';

const { checklist, problems, questions } = content;
const calm = problems.filter(({ level }) => level !== 'urgent');
const rows = problems.flatMap((problem) => problem.roles.map((role) => [problem.id, role, problem] as const));
const calmRows = rows.filter(([, , { level }]) => level !== 'urgent');

const isFor = (role: Role) => (one: { asker: Role | 'both' }) => one.asker === role || one.asker === 'both';
const named = ({ questions: ids }: Problem) => ids.flatMap((id) => questions.find((one) => one.id === id) ?? []);

function titleFor(problem: Problem, role: Role): string {
  return (role === 'mentor' ? problem.titleMentor : problem.titleMentee) ?? problem.title;
}

function firstStepFor(problem: Problem, role: Role): string {
  return (role === 'mentor' ? problem.firstStepMentor : problem.firstStepMentee) ?? problem.firstStep;
}

describe('what a problem names', () => {
  test('its questions and checklist items exist, each once', () => {
    for (const { id, questions: asks, checklist: ticks } of problems) {
      expect([id, new Set(asks).size, new Set(ticks).size]).toEqual([id, asks.length, ticks.length]);
      expect([id, asks.filter((ask) => !questions.some((one) => one.id === ask))]).toEqual([id, []]);
      expect([id, ticks.filter((tick) => !checklist.some((one) => one.id === tick))]).toEqual([id, []]);
    }
  });

  test('its questions are tagged with it', () => {
    const wrong = problems.flatMap((problem) =>
      named(problem)
        .filter((one) => !one.problems.includes(problem.id))
        .map(({ id }) => `${problem.id} ${id}`),
    );
    expect(wrong).toEqual([]);
  });

  test('it makes true what its questions state', () => {
    const wrong = problems.flatMap((problem) =>
      named(problem)
        .filter(({ needs }) => needs !== undefined && !needs.includes(problem.id))
        .map(({ id }) => `${problem.id} ${id}`),
    );
    expect(wrong).toEqual([]);
  });

  test('every tag and every need of a question is a problem', () => {
    const ids = problems.map(({ id }) => id);
    const wrong = questions.filter(({ problems: tags, needs = [] }) =>
      [...tags, ...needs].some((tag) => !ids.includes(tag)),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test.each(calmRows)(
    '%s: three questions that a %s can ask the other, not only the challenging ones',
    (_, role, one) => {
      const asks = named(one).filter(isFor(role));
      expect(asks.filter(({ mode }) => mode === 'pair').length).toBeGreaterThanOrEqual(3);
      expect(asks.slice(0, 2).every(({ mode }) => mode === 'pair' || one.stage === 'prepare')).toBe(true);
      expect(asks.slice(0, 2).map(({ depth }) => depth)).not.toContain('challenging');
    },
  );

  test.each(rows)('%s: a checklist item that a %s can tick', (_, role, { checklist: ticks, level }) => {
    const own = checklist.filter(({ id, role: whose }) => ticks.includes(id) && whose === role);
    expect(own.length).toBe(level === 'urgent' ? 1 : 2);
  });

  test('of its checklist items the first two are for two roles', () => {
    const roleOf = (tick: string | undefined) => checklist.find(({ id }) => id === tick)?.role;
    const wrong = problems.filter(({ checklist: [first, second] }) => roleOf(first) === roleOf(second));
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});

describe('urgent ones', () => {
  test('are those that the suggestions know', () => {
    expect(problems.filter(({ level }) => level === 'urgent').map(({ id }) => id)).toEqual(URGENT);
  });

  test('have no questions, say whom to call, and are found by many words', () => {
    for (const { questions: asks, escalate, synonyms } of problems.filter(({ level }) => level === 'urgent')) {
      expect(asks).toEqual([]);
      expect(escalate).toMatch(/Call|Contact/);
      // More than the nine of the others: any of their words must find them, also inside a longer phrase.
      expect(synonyms.length).toBeGreaterThanOrEqual(9);
    }
  });
});

describe('levels', () => {
  test.each(problems.map((one) => [one.id, one.level] as const))('%s (%s) shows the card of its level', (id, level) => {
    const cards = content.helpCards.filter((card) => card.level === level).map((card) => card.id);
    expect(helpCards({ ...emptyState, picked: [id] })).toEqual(cards);
  });

  test('whoever needs others reads when, and nobody else does', () => {
    expect(
      problems.filter(({ level, escalate }) => (level === 'none') !== (escalate === '')).map(({ id }) => id),
    ).toEqual([]);
  });
});

describe('the words', () => {
  test.each(rows)('%s: a %s is spoken to, not spoken about', (_, role, problem) => {
    const aboutMe = new RegExp(`\\b(?:my|your|their) ${role}\\b`, 'i');
    expect(titleFor(problem, role)).not.toMatch(aboutMe);
    expect(firstStepFor(problem, role)).not.toMatch(aboutMe);
  });

  test('words for a role differ from the common ones, and are for a role that it names', () => {
    for (const { id, roles, title, firstStep, ...one } of problems) {
      const own = [one.titleMentor, one.titleMentee, one.firstStepMentor, one.firstStepMentee];
      expect([id, own.includes(title), own.includes(firstStep)]).toEqual([id, false, false]);
      const ofMentor = one.titleMentor ?? one.firstStepMentor;
      const ofMentee = one.titleMentee ?? one.firstStepMentee;
      expect([id, ofMentor !== undefined && !roles.includes('mentor')]).toEqual([id, false]);
      expect([id, ofMentee !== undefined && !roles.includes('mentee')]).toEqual([id, false]);
    }
  });

  test('no title is there twice', () => {
    const titles = problems.flatMap(({ title, titleMentor, titleMentee }) => [title, titleMentor, titleMentee]);
    const said = titles.filter((title) => title !== undefined);
    expect(said.filter((title, at) => said.indexOf(title) !== at)).toEqual([]);
  });

  test('synonyms: small letters as typed, none twice, none the title again', () => {
    for (const { id, title, synonyms } of problems) {
      const said = [title, ...synonyms].map((text) => text.toLowerCase());
      expect([id, new Set(said).size]).toEqual([id, said.length]);
      expect([id, synonyms.filter((text) => /[.?!,]|^[A-Z](?![A-Z]|\b)/.test(text))]).toEqual([id, []]);
    }
  });

  test('causes: halves of a sentence after "It may be:", and none that blames', () => {
    const causes = problems.flatMap(({ likelyCauses }) => likelyCauses);
    expect(causes.filter((text) => /^[A-Z]|[.?!]$/.test(text))).toEqual([]);
    expect(
      causes.filter((text) => /\b(?:lazy|careless|unwilling|refuses?|incapable|stubborn|selfish)\b/.test(text)),
    ).toEqual([]);
  });

  test('both roles find themselves', () => {
    const of = (role: Role) => calm.filter(({ roles }) => roles.includes(role)).length;
    expect(Math.abs(of('mentor') - of('mentee'))).toBeLessThanOrEqual(2);
    expect(problems.length).toBeGreaterThanOrEqual(36);
  });
});
