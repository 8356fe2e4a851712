import { describe, expect, test } from 'vitest';
import { content } from '../../content/index';
import type { StageId } from '../../content/types';
import { THEMES } from '../../core/question-filter';
import { roles } from './kinds';

const { checklist, problems, questions, stages } = content;
const stageIds: StageId[] = stages.map(({ id }) => id);

describe('enough for everybody (content guide, 3)', () => {
  test.each(stageIds.flatMap((stage) => roles.map((role) => [stage, role] as const)))(
    'checklist of %s for the %s: 8 to 12 items, 3 to 6 core',
    (stage, role) => {
      const cell = checklist.filter((item) => item.stage === stage && item.role === role);
      expect(cell.length).toBeGreaterThanOrEqual(8);
      expect(cell.length).toBeLessThanOrEqual(12);
      const core = cell.filter((item) => item.core).length;
      expect(core).toBeGreaterThanOrEqual(3);
      expect(core).toBeLessThanOrEqual(6);
    },
  );

  test('160 questions at least', () => expect(questions.length).toBeGreaterThanOrEqual(160));

  test.each(THEMES)('%s: seven questions, and each role has its share', (theme) => {
    const own = questions.filter((one) => one.theme === theme);
    expect(own.length).toBeGreaterThanOrEqual(7);
    const [mentor = 0, mentee = 0] = roles.map((role) => own.filter(({ asker }) => asker === role).length);
    // Not one idea for one side and three for the other.
    expect(Math.min(mentor, mentee) / Math.max(mentor, mentee)).toBeGreaterThanOrEqual(0.5);
  });

  test('as many for mentors as for mentees, within 45 to 55 of a hundred', () => {
    const [mentor = 0, mentee = 0] = roles.map((role) => questions.filter(({ asker }) => asker === role).length);
    expect(mentor / (mentor + mentee)).toBeGreaterThanOrEqual(0.45);
    expect(mentor / (mentor + mentee)).toBeLessThanOrEqual(0.55);
  });

  test.each(roles)('ten for a first meeting and ten in every stage for the %s', (role) => {
    const mine = questions.filter(({ asker }) => asker === role || asker === 'both');
    expect(mine.filter(({ firstMeeting }) => firstMeeting).length).toBeGreaterThanOrEqual(10);
    for (const stage of stageIds) expect(mine.filter((one) => one.stage === stage).length).toBeGreaterThanOrEqual(10);
  });

  test.each(roles)('credit, a double role and privacy can be spoken of early by the %s', (role) => {
    const early = questions.filter(
      ({ asker, depth, firstMeeting }) => firstMeeting && depth === 'opener' && (asker === role || asker === 'both'),
    );
    for (const tag of ['authorship', 'dual-role', 'confidentiality'])
      expect([tag, early.some(({ problems: tags }) => tags[0] === tag)]).toEqual([tag, true]);
  });

  test('a first meeting is not asked to think alone, and Prepare asks nobody else', () => {
    expect(questions.filter(({ firstMeeting, mode }) => firstMeeting && mode !== 'pair')).toEqual([]);
    expect(questions.filter(({ stage, mode }) => stage === 'prepare' && mode !== 'self')).toEqual([]);
  });

  test('every stage has problems, every calm problem is some question’s main one', () => {
    expect(stageIds.filter((stage) => !problems.some((one) => one.stage === stage))).toEqual([]);
    const main = new Set(questions.map(({ problems: tags }) => tags[0]));
    expect(problems.filter(({ id, level }) => level !== 'urgent' && !main.has(id)).map(({ id }) => id)).toEqual([]);
  });
});
