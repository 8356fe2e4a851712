import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { content } from '../../content/index';
import type { PairState } from '../../core/pair-state';
import { otherSuggestions, REASON_KEYS, suggest } from '../../core/suggest';
import scenarios from '../fixtures/scenarios/scenarios.json';
import { emptyState, failures, type Scenario } from './scenario';

const byId = new Map(content.questions.map((question) => [question.id, question]));
const questionsFor = (state: PairState) =>
  suggest(content, state).map(({ questionId }) => {
    const question = byId.get(questionId);
    if (question === undefined) throw new Error(`unknown ${questionId}`);
    return question;
  });

const regular: PairState = {
  ...emptyState,
  stage: 'cultivate',
  meetingType: 'regular',
  meetingsHeld: 4,
  daysSinceLast: 25,
};

test.each((scenarios.scenarios as Scenario[]).map((scenario) => [scenario.id, scenario.situation, scenario] as const))(
  '%s: %s',
  (_id, _situation, scenario) => {
    expect(failures(scenario)).toEqual([]);
  },
);

describe('reasons', () => {
  test('the strongest first, the stage when there is nothing better', () => {
    const [first, ...rest] = suggest(content, { ...regular, daysSinceLast: 80 });
    expect(first?.reasons[0]).toEqual({ key: 'quiet', params: { days: 80 } });
    expect(rest.at(-1)?.reasons).toEqual([{ key: 'stage', params: { stage: 'cultivate' } }]);
  });

  test('where the badge says Prepare, no question is said to fit another stage', () => {
    const reasons = suggest(content, { ...emptyState, meetingType: 'regular' }).flatMap((one) => one.reasons);
    expect(reasons).toContainEqual({ key: 'beginning' });
    expect(reasons.filter(({ key, params }) => key === 'stage' && params?.stage === 'initiate')).toEqual([]);
  });

  test('moved meetings are not called cancelled', () => {
    const [first] = suggest(content, { ...regular, cancelledOfLast3: 1, movedOfLast3: 1 });
    expect(first?.reasons[0]).toEqual({ key: 'cancelled-or-moved', params: { count: 2 } });
  });

  test('her own overdue steps are not put to the mentee as theirs', () => {
    const questions = questionsFor({ ...regular, overdueActions: 3, overdueOfMentee: 0 });
    expect(questions.some(({ problems }) => problems.includes('no-follow-up'))).toBe(true);
    expect(questions.map(({ id }) => id)).not.toContain('q-c03');
  });
});

describe('what she did with a question', () => {
  const first = () => suggest(content, regular)[0]?.questionId ?? '';

  test('shown lately steps back, hidden is out', () => {
    expect(questionsFor({ ...regular, asked: { [first()]: 10 } }).map(({ id }) => id)).not.toContain(first());
    expect(questionsFor({ ...regular, hidden: [first()] }).map(({ id }) => id)).not.toContain(first());
  });

  test('equal points take turns with the meetings', () => {
    const lists = [4, 5, 6].map((meetingsHeld) => JSON.stringify(suggest(content, { ...regular, meetingsHeld })));
    expect(new Set(lists).size).toBeGreaterThan(1);
  });

  test('the other questions are others, and allowed as well', () => {
    const others = otherSuggestions(content, regular);
    const five = suggest(content, regular).map(({ questionId }) => questionId);
    expect(others).toHaveLength(20);
    expect(others.filter(({ questionId }) => five.includes(questionId))).toEqual([]);
    expect(others.every(({ questionId }) => byId.get(questionId)?.asker !== 'mentee')).toBe(true);
  });
});

describe('always', () => {
  const tags = [...new Set(content.questions.flatMap(({ problems }) => problems))].filter((tag) => tag !== 'crisis');
  const states: fc.Arbitrary<PairState> = fc.record({
    role: fc.constantFrom('mentor', 'mentee'),
    stage: fc.constantFrom('prepare', 'initiate', 'cultivate', 'evaluate'),
    meetingType: fc.constantFrom(null, 'first', 'regular', 'career', 'feedback', 'review', 'closing'),
    meetingsHeld: fc.nat(12),
    daysSinceStart: fc.nat(800),
    daysSinceLast: fc.option(fc.nat(200)),
    rhythmDays: fc.integer({ min: 7, max: 90 }),
    cancelledOfLast3: fc.nat(3),
    agreement: fc.constantFrom('none', 'draft', 'agreed', null),
    activeGoals: fc.option(fc.nat(3)),
    goalDaysSinceReview: fc.option(fc.nat(200)),
    goalsReachedShare: fc.double({ min: 0, max: 1, noNaN: true }),
    overdueActions: fc.nat(4),
    pulse: fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 5 }),
    lastTopics: fc.array(fc.constantFrom('status', 'goals', 'career', 'skills'), { maxLength: 3 }),
    corePct: fc.double({ min: 0, max: 1, noNaN: true }),
    remote: fc.boolean(),
    group: fc.boolean(),
    sharedWork: fc.boolean(),
    dualRole: fc.boolean(),
    picked: fc.uniqueArray(fc.constantFrom(...tags), { maxLength: 2 }),
    endInDays: fc.option(fc.integer({ min: -10, max: 400 })),
    reviewDue: fc.boolean(),
    low: fc.uniqueArray(fc.constantFrom('comm', 'well', 'fair', 'career'), { maxLength: 2 }),
    falling: fc.uniqueArray(fc.constantFrom('comm', 'well', 'expect'), { maxLength: 2 }),
    asked: fc.dictionary(fc.constantFrom(...byId.keys()), fc.nat(300), { maxKeys: 30 }),
    hidden: fc.uniqueArray(fc.constantFrom(...byId.keys()), { maxLength: 5 }),
  });

  test('no question twice, the right asker and mode, nothing hidden, five of them', () => {
    fc.assert(
      fc.property(states, (state) => {
        const questions = questionsFor(state);
        expect(questions).toHaveLength(5);
        expect(new Set(questions).size).toBe(5);
        expect(questions.filter(({ asker }) => asker !== 'both' && asker !== state.role)).toEqual([]);
        expect(questions.filter(({ id }) => state.hidden.includes(id))).toEqual([]);
        expect(questions.filter(({ depth }) => depth === 'challenging').length).toBeLessThanOrEqual(1);
        if (state.meetingType !== null) expect(questions.every(({ mode }) => mode === 'pair')).toBe(true);
        if (state.meetingType === 'first') expect(questions.every(({ firstMeeting }) => firstMeeting)).toBe(true);
        if (!state.sharedWork && !state.picked.includes('authorship'))
          expect(questions.filter(({ problems }) => problems.includes('authorship'))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('the same state gives the same list, and every reason is a known one', () => {
    fc.assert(
      fc.property(states, (state) => {
        const list = suggest(content, state);
        expect(suggest(content, structuredClone(state))).toEqual(list);
        const keys: readonly string[] = REASON_KEYS;
        for (const { reasons } of list) {
          expect(reasons.length).toBeGreaterThan(0);
          expect(reasons.length).toBeLessThanOrEqual(2);
          for (const { key } of reasons) expect(keys).toContain(key);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('an urgent pick gives no question, in every stage and role', () => {
    for (const stage of ['prepare', 'initiate', 'cultivate', 'evaluate'] as const)
      for (const role of ['mentor', 'mentee'] as const)
        fc.assert(
          fc.property(states, fc.constantFrom('harm', 'crisis'), (random, urgent) => {
            const state = { ...random, stage, role, picked: [...random.picked, urgent] };
            expect(suggest(content, state)).toEqual([]);
            expect(otherSuggestions(content, state)).toEqual([]);
          }),
          { numRuns: 30 },
        );
  });

  test('low well-being brings no deep question on it that was not asked for', () => {
    fc.assert(
      fc.property(states, (random) => {
        const questions = questionsFor({ ...random, low: ['well'], picked: [] });
        expect(questions.filter(({ theme, depth }) => theme === 'wellbeing' && depth !== 'opener')).toEqual([]);
      }),
    );
  });

  test('an empty state gives results in every stage and role', () => {
    for (const stage of ['prepare', 'initiate', 'cultivate', 'evaluate'] as const)
      for (const role of ['mentor', 'mentee'] as const)
        expect(suggest(content, { ...emptyState, stage, role })).toHaveLength(5);
  });
});
