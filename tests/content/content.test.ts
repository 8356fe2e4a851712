import { describe, expect, test } from 'vitest';
import { content } from '../../content/index';
import sampleWords from '../../content/sample-people.json';
import type { Role, StageId, Theme } from '../../content/types';
import { grade } from './readability';
import released from './released-ids.json';

const { checklist, questions, sources, stages } = content;
const roles: Role[] = ['mentor', 'mentee'];
const stageIds: StageId[] = ['prepare', 'initiate', 'cultivate', 'evaluate'];
const themes: Theme[] = [
  'expectations',
  'goals',
  'communication',
  'career',
  'skills',
  'wellbeing',
  'equity',
  'independence',
  'feedback',
  'worklife',
  'networking',
  'research',
  'closure',
];

/** Content guide, 8: jargon, words that make one side smaller, and words that shut people out. */
const BANNED = [
  'alignment|leverage|touch base|bandwidth|stakeholders?|actionable|onboarding|psychosocial|dyads?|idps?|kpis?',
  'prot[eé]g[eé]s?|my student|let them|allow(?:s|ed)?|guys|manpower|native speakers?|normal career|he/she|his/her|you failed',
  'confront|disengaged|streaks?|badges?|diagnos[a-z]+|depressed',
].map((words) => new RegExp(`\\b(?:${words})\\b`, 'i'));

/** Every text a reader sees, with the place to look for it. */
function* texts(): Generator<[where: string, text: string]> {
  for (const { id, label, why } of checklist) {
    yield [`${id} label`, label];
    yield [`${id} why`, why];
  }
  for (const { id, text } of questions) yield [id, text];
  for (const { id, line, typical, signs, advance, back } of stages)
    for (const text of [line, typical, ...signs, ...advance, ...back]) yield [id, text];
  for (const [who, words] of Object.entries(sampleWords)) yield [who, JSON.stringify(words)];
}

describe('ids', () => {
  test.each([
    ['checklist', checklist.map(({ id }) => id)],
    ['questions', questions.map(({ id }) => id)],
    ['sources', sources.map(({ key }) => key)],
  ] as const)('%s: unique, and every released one is still there', (kind, ids) => {
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    expect(released[kind].filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('an id is in one kind only', () => {
    const ids = new Set(checklist.map(({ id }) => id));
    expect(questions.filter(({ id }) => ids.has(id))).toEqual([]);
  });
});

describe('references', () => {
  test('every source exists', () => {
    const keys = new Set(sources.map(({ key }) => key));
    expect([...checklist, ...questions].filter(({ src }) => !keys.has(src)).map(({ id }) => id)).toEqual([]);
  });

  test('a link is a web address', () => {
    expect(sources.filter(({ link }) => link !== null && !/^https?:\/\/[^\s]+$/.test(link))).toEqual([]);
  });

  test('stages, themes and tags are known ones', () => {
    expect(stages.map(({ id }) => id)).toEqual(stageIds);
    expect(questions.filter(({ theme }) => !themes.includes(theme))).toEqual([]);
    expect([...checklist, ...questions].filter(({ stage }) => !stageIds.includes(stage))).toEqual([]);
    const tags = new Set(questions.flatMap(({ problems }) => problems));
    expect([...tags].filter((tag) => !/^[a-z]+(-[a-z]+)*$/.test(tag))).toEqual([]);
    expect(questions.flatMap(({ needs = [] }) => needs).filter((tag) => !tags.has(tag))).toEqual([]);
    expect(
      questions.filter(({ problems }) => problems.length === 0 || new Set(problems).size < problems.length),
    ).toEqual([]);
  });
});

describe('lengths and form', () => {
  test('checklist: a label up to 60 characters that begins with a verb’s capital, a why up to 140', () => {
    const wrong = checklist.filter(
      ({ label, why }) =>
        label.length > 60 || why.length > 140 || !/^[A-Z].*[^.]$/.test(label) || !/^[A-Z"].*[.!?"]$/.test(why),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('questions: up to 140 characters, with a question mark, or an offer', () => {
    const wrong = questions.filter(({ text }) => text.length > 140 || !/^[A-Z].*[.?]$/.test(text));
    expect(wrong.map(({ id }) => id)).toEqual([]);
    const isQuestion = ({ text }: { text: string }) => text.includes('?');
    expect(questions.filter((question) => !isQuestion(question)).length).toBeLessThanOrEqual(3);
    expect(questions.filter(({ text }) => text.split('?').length > 3).map(({ id }) => id)).toEqual([]);
  });

  test('no white space at the ends, none doubled, no mark-up, no direction marks', () => {
    const wrong = [...texts()].filter(
      ([, text]) => text !== text.trim() || /\s\s|<|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(text),
    );
    expect(wrong).toEqual([]);
  });
});

describe('words', () => {
  test('none of the banned ones', () => {
    expect([...texts()].filter(([, text]) => BANNED.some((words) => words.test(text)))).toEqual([]);
  });

  test('plain enough: school year 8 at most', () => {
    expect(grade(checklist.map(({ label }) => `${label}. `))).toBeLessThanOrEqual(8);
    expect(grade(checklist.map(({ why }) => why))).toBeLessThanOrEqual(8);
    expect(grade(questions.map(({ text }) => text))).toBeLessThanOrEqual(8);
  });

  test('no question and no label twice', () => {
    const all = [
      ...questions.map(({ text }) => text),
      ...checklist.map(({ stage, role, label }) => `${stage} ${role} ${label}`),
    ];
    expect(all.filter((text, at) => all.indexOf(text) !== at)).toEqual([]);
  });
});

describe('enough for everybody (content guide, 3)', () => {
  test.each(stageIds.flatMap((stage) => roles.map((role) => [stage, role] as const)))(
    'checklist of %s for the %s: 8 to 12 items, at most 6 core, some core',
    (stage, role) => {
      const cell = checklist.filter((item) => item.stage === stage && item.role === role);
      expect(cell.length).toBeGreaterThanOrEqual(8);
      expect(cell.length).toBeLessThanOrEqual(12);
      const core = cell.filter((item) => item.core).length;
      expect(core).toBeGreaterThanOrEqual(3);
      expect(core).toBeLessThanOrEqual(6);
    },
  );

  test('160 questions, and 7 for every theme', () => {
    expect(questions.length).toBeGreaterThanOrEqual(160);
    for (const theme of themes)
      expect([theme, questions.filter((one) => one.theme === theme).length >= 7]).toEqual([theme, true]);
  });

  test('as many for mentors as for mentees, within 45 to 55 of a hundred', () => {
    const [mentor = 0, mentee = 0] = roles.map((role) => questions.filter(({ asker }) => asker === role).length);
    expect(mentor / (mentor + mentee)).toBeGreaterThanOrEqual(0.45);
    expect(mentor / (mentor + mentee)).toBeLessThanOrEqual(0.55);
  });

  test.each(roles)('a first meeting has ten questions for the %s, in every stage there are ten', (role) => {
    const mine = questions.filter(({ asker }) => asker === role || asker === 'both');
    expect(mine.filter(({ firstMeeting }) => firstMeeting).length).toBeGreaterThanOrEqual(10);
    for (const stage of stageIds) expect(mine.filter((one) => one.stage === stage).length).toBeGreaterThanOrEqual(10);
  });

  test('a first meeting is not asked to think alone, and Prepare asks nobody else', () => {
    expect(questions.filter(({ firstMeeting, mode }) => firstMeeting && mode !== 'pair')).toEqual([]);
    expect(questions.filter(({ stage, mode }) => stage === 'prepare' && mode !== 'self')).toEqual([]);
  });
});
