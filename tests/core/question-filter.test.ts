import { describe, expect, test } from 'vitest';
import type { Theme } from '../../content/types';
import { filterQuestions, fromStage, isFiltered, NO_FILTER, type QuestionFilter } from '../../core/question-filter';
import type { QuestionRow } from '../../core/question-library';

const row = (text: string, change: Partial<QuestionRow> = {}): QuestionRow => ({
  questionId: text,
  text,
  stage: 'initiate',
  theme: 'goals',
  depth: 'opener',
  mode: 'pair',
  isOwn: false,
  isStarred: false,
  isOnAgenda: false,
  source: '',
  ...change,
});
const names: Partial<Record<Theme, string>> = { goals: 'Goals', wellbeing: 'Well-being' };
const found = (rows: QuestionRow[], change: Partial<QuestionFilter>) =>
  filterQuestions(rows, { ...NO_FILTER, ...change }, (theme) => names[theme] ?? theme).map(({ text }) => text);

describe('typing', () => {
  test.each([
    ['one word', 'step', true],
    ['the beginning of a word', 'ste', true],
    ['the middle of a word', 'tep', false],
    ['words in any order', 'planned step', true],
    ['each of the words counts', 'planned goals zebra', false],
    ['no matter the case', 'STEP', true],
    ['accents in what is typed', 'stép', true],
    ['signs between', '  step, (planned)?', true],
    ['the theme', 'goal', true],
    ['a longer form of a word', 'planneds', true],
    ['a longer word that only begins alike', 'stepbrother', false],
    ['signs alone are nothing typed', ' ?! ', true],
  ])('%s', (_name, typed, isFound) => {
    expect(found([row('What got in the way of the step you planned?')], { typed })).toHaveLength(isFound ? 1 : 0);
  });

  test.each([
    ['Was nähme dir Kraft über Weihnachten?', 'kraft NAHME'],
    ['Was nähme dir Kraft?', 'nähme'],
    ['Wie groß ist der Schritt?', 'gross'],
    ['Wie gross ist der Schritt?', 'groß'],
    ["What don't we say?", 'dont'],
    ['What don’t we say?', "don't"],
    ['次の一歩は何ですか', '一歩'],
    ['다음 걸음은?', '다'],
  ])('%s is found by %s', (text, typed) => {
    expect(found([row(text), row('Something else')], { typed })).toEqual([text]);
  });
});

describe('filters', () => {
  const rows = [
    row('A', { stage: 'prepare', theme: 'wellbeing', depth: 'deeper' }),
    row('B', { theme: 'wellbeing', isStarred: true }),
    row('C', { depth: 'challenging' }),
  ];

  test('stage, theme, depth and star, alone and together', () => {
    expect(found(rows, { stage: 'initiate' })).toEqual(['B', 'C']);
    expect(found(rows, { theme: 'wellbeing' })).toEqual(['A', 'B']);
    expect(found(rows, { depth: 'challenging' })).toEqual(['C']);
    expect(found(rows, { starred: true })).toEqual(['B']);
    expect(found(rows, { theme: 'wellbeing', stage: 'prepare', typed: 'well' })).toEqual(['A']);
    expect(found(rows, { theme: 'wellbeing', depth: 'challenging' })).toEqual([]);
    expect(found(rows, {})).toEqual(['A', 'B', 'C']);
  });

  test('one of her own has no depth: choosing one leaves it out', () => {
    const { depth: _, ...own } = row('Mine', { isOwn: true });
    expect(found([own], { depth: 'opener' })).toEqual([]);
    expect(found([own], {})).toEqual(['Mine']);
  });

  test.each<[Partial<QuestionFilter>, boolean]>([
    [{}, false],
    [{ typed: '  ' }, false],
    [{ typed: 'a' }, true],
    [{ stage: 'prepare' }, true],
    [{ starred: true }, true],
    [{ stage: undefined }, false],
  ])('%j leaves something out: %s', (change, is) => expect(isFiltered({ ...NO_FILTER, ...change })).toBe(is));
});

test('her own come first, then the stage they are in, then the cycle', () => {
  const rows = [
    row('prepare', { stage: 'prepare' }),
    row('evaluate', { stage: 'evaluate' }),
    row('cultivate', { stage: 'cultivate' }),
    row('initiate'),
    row('cultivate 2', { stage: 'cultivate' }),
    row('own', { isOwn: true, stage: 'evaluate' }),
  ];
  expect(fromStage(rows, 'cultivate').map(({ text }) => text)).toEqual([
    'own',
    'cultivate',
    'cultivate 2',
    'prepare',
    'initiate',
    'evaluate',
  ]);
});
