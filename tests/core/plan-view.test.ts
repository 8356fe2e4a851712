import { describe, expect, test } from 'vitest';
import { assessment, content, goalsPlan, agreement as template } from '../../content/index';
import type { Role } from '../../content/types';
import { agreementText } from '../../core/agreement';
import { goalsText, isGoalTextWrong } from '../../core/goal';
import { pairRecords, type ReadRecords } from '../../core/pair-records';
import { planView } from '../../core/plan-view';
import { AREA_THEMES } from '../../core/points';
import { aGoal, aMentorship, anAgreement, aPerson, aReflection } from './a-record';

const nowLocal = '2026-11-24T13:48';
const plan = (over: ReadRecords = {}, myRole: Role = 'mentor', ids = ['ms-ana']) => {
  const read = {
    people: [aPerson({ id: 'p-ana' }), aPerson({ id: 'p-tom' })],
    mentorships: [aMentorship({ id: 'ms-ana', myRole }), aMentorship({ id: 'ms-tom', myRole })],
    ...over,
  };
  const records = pairRecords(ids, read, nowLocal);
  if (records === undefined) throw new Error('no pair');
  return planView(records, { goalsPlan, agreement: template, assessment }, nowLocal);
};

test('a group has no plan of its own', () => {
  expect(plan({}, 'mentor', ['ms-ana', 'ms-tom'])).toBeUndefined();
  expect(plan()?.member.mentorshipId).toBe('ms-ana');
});

describe('goals', () => {
  test('active ones in the order they were written, ended ones below', () => {
    const goals = [
      aGoal({ id: 'b', createdAt: '2026-10-01T09:00:00.000Z', status: 'stuck' }),
      aGoal({ id: 'a', createdAt: '2026-09-01T09:00:00.000Z', status: 'changed' }),
      aGoal({ id: 'c', status: 'reached' }),
      aGoal({ id: 'd', status: 'dropped' }),
      aGoal({ id: 'other', mentorshipId: 'ms-tom' }),
      aGoal({ id: 'gone', deletedAt: '2026-11-20T09:00:00.000Z' }),
    ];
    const view = plan({ goals })?.goals;
    expect(view?.active.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(view?.ended.map(({ id }) => id)).toEqual(['c', 'd']);
    expect(view?.maxActive).toBe(3);
  });

  test('says when an active one was not looked at for a quarter', () => {
    const days = (given: { reviewedOn?: string; createdAt?: string }) =>
      plan({ goals: [aGoal({ id: 'a', ...given })] })?.goals.active[0]?.unseenDays;
    expect(days({ reviewedOn: '2026-08-26' })).toBe(90);
    expect(days({ reviewedOn: '2026-08-27' })).toBeUndefined();
    expect(days({ createdAt: '2026-05-01T09:00:00.000Z' })).toBe(207);
  });

  test('refuses words beyond the limits, and a goal without words', () => {
    expect(isGoalTextWrong({ what: 'x'.repeat(120), how: '', who: 'Ana' }, goalsPlan)).toBe(false);
    for (const body of [{ what: 'x'.repeat(121) }, { what: ' ' }, { what: null }, { how: 'x'.repeat(121) }, { who: 7 }])
      expect(isGoalTextWrong(body, goalsPlan)).toBe(true);
  });

  test('copies only what is for both', () => {
    const goals = [
      aGoal({ id: 'a', audience: 'both', byOn: '2027-03-15', body: { what: 'First\ngrant', how: 'It is in.' } }),
      aGoal({ id: 'b', body: { what: 'Secret' } }),
    ];
    const labels = { title: 'Goals', by: (date: string) => `by ${date}`, seen: (how: string) => `seen: ${how}` };
    expect(goalsText(plan({ goals })?.goals.active ?? [], labels)).toBe(
      'Goals\n- First grant\n  seen: It is in.\n  by 2027-03-15',
    );
    expect(goalsText(plan({ goals: goals.slice(1) })?.goals.active ?? [], labels)).toBe('');
  });
});

describe('the agreement', () => {
  const must = { goals: 'One grant.', rhythm: 'Monthly.', privacy: 'All of it.', review: 'In May.' };

  test('names the must-haves that are missing', () => {
    const view = plan({ agreements: [anAgreement({ body: { sections: { goals: 'One grant.', rhythm: '  ' } } })] });
    expect(view?.agreement).toMatchObject({ state: 'draft', canGoBack: false });
    expect(view?.agreement.missing).toEqual(['When and how we meet', 'What stays private', 'Review and ending']);
    expect(plan()?.agreement.state).toBe('none');
  });

  test('agreed on the day of the later tick', () => {
    const agreement = anAgreement({ tickedByMe: '2026-05-12', tickedByOther: '2026-05-10', body: { sections: must } });
    expect(plan({ agreements: [agreement] })?.agreement).toMatchObject({
      state: 'agreed',
      agreedOn: '2026-05-12',
      missing: [],
    });
  });

  test('after a change, the text that both had ticked counts and can come back', () => {
    const before = { sections: must, tickedByMe: '2026-05-12', tickedByOther: '2026-05-10' };
    const changed = anAgreement({ body: { sections: { ...must, rhythm: 'Weekly.' }, before } });
    expect(plan({ agreements: [changed] })?.agreement).toMatchObject({
      state: 'draft',
      changedSince: '2026-05-12',
      canGoBack: true,
    });
  });

  test('as text: filled sections in the order of the content, who agreed, and that it is no contract', () => {
    const view = plan({ agreements: [anAgreement({ body: { sections: must } })] })?.agreement;
    const text = view ? agreementText(view, ['I agreed.']) : '';
    expect(text.split('\n\n').slice(0, 3)).toEqual([
      'Our mentoring agreement',
      'What we work on\nOne grant.',
      'When and how we meet\nMonthly.',
    ]);
    expect(text).toContain('I agreed.\nThis is not a legal contract.');
    expect(agreementText(plan()?.agreement ?? { title: '', footer: '', sections: [] }, [])).toBe('');
  });
});

describe('the self-check', () => {
  const at = (on: string, value: number, over: Record<string, number> = {}) =>
    aReflection({ id: `reflection-ms-ana-${on}`, on, value, over });

  test('asks two items for each of eight areas, those of her role', () => {
    for (const role of ['mentor', 'mentee'] as const) {
      const items = plan({}, role)?.check.areas.flatMap((area) => area.items.map(({ id }) => id)) ?? [];
      expect(items).toHaveLength(16);
      expect(items.every((id) => id.includes(`-${role}-`))).toBe(true);
    }
  });

  test('its areas are those that the suggestions know, with the same themes', () => {
    expect(Object.fromEntries(assessment.areas.map(({ id, themes }) => [id, themes]))).toEqual(AREA_THEMES);
    expect(content.assessment).toBe(assessment);
  });

  test('the first within 30 days of the start, then every 90 days', () => {
    expect(plan()?.check).toMatchObject({ dueOn: '2026-12-01', isDue: false });
    const old = {
      mentorships: [
        aMentorship({ id: 'ms-ana', stageHistory: [{ stage: 'prepare', at: '2026-10-01T09:00:00.000Z' }] }),
      ],
    };
    expect(plan(old)?.check).toMatchObject({ dueOn: '2026-10-31', isDue: true });
    expect(plan({ reflections: [at('2026-08-26', 3)] })?.check).toMatchObject({ dueOn: '2026-11-24', isDue: true });
    expect(plan({ reflections: [at('2026-08-27', 3)] })?.check.isDue).toBe(false);
  });

  test('a half-finished round is gone on with, whenever, and gives no result', () => {
    const half = { ...at('2026-11-01', 3), answers: { 'a-comm-mentor-1': 2 } };
    expect(plan({ reflections: [half] })?.check.round).toMatchObject({ id: half.id, answers: half.answers });
    expect(plan({ reflections: [half] })?.check.result).toBeUndefined();
    expect(plan({ reflections: [at('2026-11-01', 3)] })?.check.round).toEqual({
      id: 'reflection-ms-ana-2026-11-24',
      on: '2026-11-24',
      answers: {},
    });
    expect(plan({ reflections: [at('2026-11-24', 3)] })?.check.round.answers).not.toEqual({});
  });

  test('one round has no words of change', () => {
    const result = plan({ reflections: [at('2026-11-01', 3)] })?.check.result;
    expect(result?.hasTwo).toBe(false);
    expect(result?.areas.some(({ change }) => change !== undefined)).toBe(false);
  });

  test('words from two rounds and 1.0 point; first and latest, and what fell since the one before', () => {
    const first = at('2026-03-01', 3);
    const second = at('2026-06-01', 3, { 'a-expect-mentor-1': 5, 'a-expect-mentor-2': 5 });
    const third = at('2026-09-01', 3, {
      'a-comm-mentor-1': 4,
      'a-comm-mentor-2': 4,
      'a-underst-mentor-1': 4,
      'a-indep-mentor-1': 2,
      'a-indep-mentor-2': 2,
    });
    const half = { ...at('2026-11-20', 1), answers: { 'a-well-mentor-1': 1 } };
    const result = plan({ reflections: [third, half, first, second] })?.check.result;
    expect(result).toMatchObject({ firstOn: '2026-03-01', latestOn: '2026-09-01', hasTwo: true });
    const area = (id: string) => result?.areas.find((one) => one.id === id);
    expect(area('comm')).toMatchObject({ first: 3, latest: 4, change: 'more often', falling: false });
    expect(area('underst')).toMatchObject({ latest: 3.5, change: 'about the same' });
    expect(area('indep')).toMatchObject({ latest: 2, change: 'less often', falling: true });
    expect(area('expect')).toMatchObject({ first: 3, latest: 3, change: 'about the same', falling: true });
  });
});
