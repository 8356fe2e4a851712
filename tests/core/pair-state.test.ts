import { describe, expect, test } from 'vitest';
import { content } from '../../content/index';
import { pairRecords, type ReadRecords } from '../../core/pair-records';
import { pairState } from '../../core/pair-state';
import type { Goal, ProblemPicked } from '../../core/records';
import { stageAdvice } from '../../core/stage-advice';
import { suggest } from '../../core/suggest';
import {
  aGoal,
  aLine,
  aMeeting,
  aMentorship,
  anAgreement,
  anItem,
  aPerson,
  aQuestionShown,
  aReflection,
} from './a-record';

const nowLocal = '2026-11-24T13:48';
const base = { rev: 1, createdAt: '2026-06-01T09:00:00.000Z', updatedAt: '2026-06-01T09:00:00.000Z' };
const aPick = (problemId: string, pickedOn: string, sortedOn?: string): ProblemPicked => ({
  ...base,
  id: problemId,
  mentorshipId: 'ms-ana',
  problemId,
  pickedOn,
  ...(sortedOn === undefined ? {} : { sortedOn }),
  body: { v: 1 },
});

const meeting = aMeeting({ id: 'now', startsAt: '2026-11-24T14:00' });
const past = [
  aMeeting({ id: 'm1', startsAt: '2026-10-13T14:00', status: 'held', pulse: 4 }),
  aMeeting({ id: 'm2', startsAt: '2026-10-27T14:00', status: 'cancelled' }),
  aMeeting({ id: 'm3', startsAt: '2026-11-03T14:00', status: 'moved' }),
  aMeeting({ id: 'm4', startsAt: '2026-11-10T14:00', pulse: 2 }),
];
const state = (
  over: ReadRecords = {},
  at: Parameters<typeof pairState>[2] = { nowLocal, meeting },
  ids = ['ms-ana'],
) => {
  const read = {
    people: [aPerson({ id: 'p-ana' }), aPerson({ id: 'p-tom' })],
    mentorships: [aMentorship({ id: 'ms-ana' }), aMentorship({ id: 'ms-tom', online: true })],
    meetings: [...past, meeting],
    ...over,
  };
  const records = pairRecords(ids, read, nowLocal);
  if (records === undefined) throw new Error('no pair');
  return pairState(records, content, at);
};

describe('meetings', () => {
  test('held are those that took place before this one; silence after the end counts as held', () => {
    expect(state()).toMatchObject({
      meetingsHeld: 2,
      daysSinceLast: 14,
      cancelledOfLast3: 1,
      movedOfLast3: 1,
      pulse: [4, 2],
      meetingType: 'regular',
      rhythmDays: 30,
    });
  });

  test('looked at later, the meeting itself and what came after do not count', () => {
    const after = [
      ...past,
      { ...meeting, status: 'held' as const },
      aMeeting({ id: 'later', startsAt: '2026-12-01T14:00' }),
    ];
    const later = state({ meetings: after }, { nowLocal: '2026-12-01T16:00', meeting });
    expect(later).toMatchObject({ meetingsHeld: 2, pulse: [4, 2] });
  });

  test('without a meeting there is no kind', () => {
    expect(state({}, { nowLocal }).meetingType).toBeNull();
  });

  test('a meeting in the group is a meeting with each of them', () => {
    const group = aMeeting({
      id: 'g',
      mentorshipIds: ['ms-ana', 'ms-tom'],
      startsAt: '2026-11-20T14:00',
      status: 'held',
    });
    expect(state({ meetings: [group] })).toMatchObject({ meetingsHeld: 1, daysSinceLast: 4 });
    expect(state({ meetings: past }, { nowLocal }, ['ms-ana', 'ms-tom'])).toMatchObject({
      meetingsHeld: 0,
      group: true,
      remote: true,
    });
  });
});

describe('steps', () => {
  const items = [
    anItem({ id: 'a', dueOn: '2026-11-20' }),
    anItem({ id: 'b', owner: 'ms-ana', dueOn: '2026-11-23' }),
    anItem({ id: 'c', dueOn: '2026-11-24' }),
    anItem({ id: 'd', dueOn: '2026-11-01', state: 'done' }),
    anItem({ id: 'e' }),
  ];

  test('overdue from the day after; whose they are', () => {
    expect(state({ actionItems: items })).toMatchObject({ overdueActions: 2, overdueOfMentee: 1 });
    const mentee = {
      actionItems: items.slice(0, 1),
      mentorships: [aMentorship({ id: 'ms-ana', myRole: 'mentee' as const })],
    };
    expect(state(mentee)).toMatchObject({ overdueActions: 1, overdueOfMentee: 1 });
  });
});

describe('agreement and goals', () => {
  const words = { sections: { goals: 'One grant.' } };

  test('before the first meeting nothing is missing; after it, nothing written is none', () => {
    expect(state({ meetings: [meeting] })).toMatchObject({ agreement: null, activeGoals: null });
    expect(state()).toMatchObject({ agreement: 'none', activeGoals: 0, isPlanUnused: true });
    expect(state({ goals: [aGoal({ id: 'a' })] })).toMatchObject({ agreement: 'none', isPlanUnused: false });
    expect(state({ agreements: [anAgreement({ body: words })] })).toMatchObject({
      activeGoals: 0,
      isPlanUnused: false,
    });
  });

  test.each([
    ['prepare', 1],
    ['initiate', 1],
    ['initiate', 2],
    ['cultivate', 3],
    ['cultivate', 4],
    ['evaluate', 6],
  ] as const)('who never wrote one (%s, after %i meetings) is told so of one question in five', (stage, count) => {
    for (const myRole of ['mentor', 'mentee'] as const) {
      const days = Array.from({ length: count }, (_, index) =>
        aMeeting({ id: `m${index}`, startsAt: `2026-11-${String(index + 10)}T14:00`, status: 'held', pulse: 4 }),
      );
      const mentorships = [aMentorship({ id: 'ms-ana', stage, myRole })];
      const now = state({ mentorships, meetings: [...days, meeting] });
      const told = suggest(content, now).filter(({ parts }) =>
        parts.some(({ reason }) => ['no-goal', 'no-agreement'].includes(reason.key)),
      );
      expect(told).toHaveLength(1);
      // As soon as one of them is written, what is missing is a signal like any other.
      const begun = suggest(content, { ...now, isPlanUnused: false });
      expect(begun.filter(({ reasons }) => reasons.some(({ key }) => key === 'no-goal')).length).toBeGreaterThan(0);
    }
  });

  test('agreed when both ticked; an empty one is none', () => {
    const ticked = { tickedByMe: '2026-09-01', body: words };
    expect(state({ agreements: [anAgreement(ticked)] }).agreement).toBe('draft');
    const both = anAgreement({ ...ticked, tickedByOther: '2026-09-02' });
    expect(state({ agreements: [both] }).agreement).toBe('agreed');
    expect(state({ agreements: [anAgreement({ body: { sections: { goals: ' ' } } })] }).agreement).toBe('none');
  });

  test('in a group it is agreed when it is with each of them', () => {
    const both = { tickedByMe: '2026-09-01', tickedByOther: '2026-09-02', body: words };
    const ids = ['ms-ana', 'ms-tom'];
    const ana = anAgreement({ id: 'a', ...both });
    const tom = anAgreement({ id: 'b', mentorshipId: 'ms-tom', ...both });
    expect(state({ agreements: [ana] }, { nowLocal }, ids).agreement).toBe('draft');
    expect(state({ agreements: [ana, tom] }, { nowLocal }, ids).agreement).toBe('agreed');
  });

  test('a dropped goal is no failure and no goal', () => {
    const goals = [
      aGoal({ id: 'a', reviewedOn: '2026-08-01' }),
      aGoal({ id: 'b', status: 'reached' }),
      aGoal({ id: 'c', status: 'dropped' }),
    ];
    expect(state({ goals })).toMatchObject({ activeGoals: 1, goalsReachedShare: 0.5, goalDaysSinceReview: 115 });
  });

  test('both at hand after two meetings, and the core ticked: Cultivate may come', () => {
    const agreements = [anAgreement({ tickedByMe: '2026-09-01', tickedByOther: '2026-09-02', body: words })];
    const mentorships = [aMentorship({ id: 'ms-ana', stage: 'initiate' })];
    const ready = (goals: Goal[]) => ({ ...state({ agreements, mentorships, goals }), corePct: 0.6 });
    expect(stageAdvice(ready([aGoal({ id: 'a', byOn: '2027-03-01' })]))).toBe('cultivate');
    expect(stageAdvice(ready([aGoal({ id: 'a' })]))).toBe('stay');
    expect(stageAdvice(ready([]))).toBe('stay');
  });
});

describe('the self-check', () => {
  const round = (on: string, value: number, over = {}) => aReflection({ id: on, on, value, over });
  const low = { 'a-career-mentor-1': 1, 'a-career-mentor-2': 3 };

  test('low is a mean of 2 or less in the latest complete round', () => {
    expect(state({ reflections: [round('2026-09-01', 4, low)] }).low).toEqual(['career']);
    const higher = { ...low, 'a-career-mentor-1': 2 };
    expect(state({ reflections: [round('2026-09-01', 4, higher)] }).low).toEqual([]);
    const better = [round('2026-11-01', 4), round('2026-09-01', 4, low)];
    expect(state({ reflections: better }).low).toEqual([]);
  });

  test('a round that is not finished changes nothing', () => {
    const half = { ...round('2026-11-20', 1), answers: { 'a-well-mentor-1': 1, 'a-well-mentor-2': 1 } };
    expect(state({ reflections: [half] })).toMatchObject({ low: [], falling: [] });
    expect(state({ reflections: [half, round('2026-09-01', 4, low)] }).low).toEqual(['career']);
  });

  test('only the answers of her own role count', () => {
    const menteeLow = { 'a-career-mentee-1': 1, 'a-career-mentee-2': 1 };
    const reflections = [round('2026-09-01', 4, menteeLow)];
    expect(state({ reflections }).low).toEqual([]);
    expect(state({ reflections, mentorships: [aMentorship({ id: 'ms-ana', myRole: 'mentee' })] }).low).toEqual([
      'career',
    ]);
  });

  test('what fell by a point gives its themes ten points more', () => {
    const fallen = { 'a-well-mentor-1': 3, 'a-well-mentor-2': 3 };
    const now = state({ reflections: [round('2026-06-01', 4), round('2026-09-01', 4, fallen)] });
    expect(now).toMatchObject({ low: [], falling: ['well'] });
    const parts = suggest(content, { ...now, agreement: 'agreed', activeGoals: 1, pulse: [] }).flatMap(
      (one) => one.parts,
    );
    expect(parts).toContainEqual({ reason: { key: 'falling-area', params: { area: 'well' } }, points: 10 });
  });

  test('in a group only what is low with each of them', () => {
    const ids = ['ms-ana', 'ms-tom'];
    const ana = round('2026-09-01', 2);
    const tom = aReflection({ id: 'tom', on: '2026-09-01', value: 4, over: low, mentorshipId: 'ms-tom' });
    expect(state({ reflections: [ana] }, { nowLocal }, ids).low).toEqual([]);
    expect(state({ reflections: [ana, tom] }, { nowLocal }, ids).low).toEqual(['career']);
  });
});

test('a pick counts for 14 days, or until it is sorted; the newest first', () => {
  const problemsPicked = [
    aPick('quiet', '2026-11-11'),
    aPick('remote', '2026-11-20'),
    aPick('conflict', '2026-11-10'),
    aPick('setback', '2026-11-20', '2026-11-22'),
  ];
  expect(state({ problemsPicked }).picked).toEqual(['remote', 'quiet']);
});

test('dates: the end, the review, the start', () => {
  const mentorships = [aMentorship({ id: 'ms-ana', endsOn: '2026-12-24', reviewOn: '2026-11-24' })];
  expect(state({ mentorships })).toMatchObject({ endInDays: 30, reviewDue: true, daysSinceStart: 23 });
  expect(state()).toMatchObject({ endInDays: null, reviewDue: false });
});

test('what was shown or asked, and what is not to be shown', () => {
  const questionsShown = [
    aQuestionShown({ questionId: 'q-c01', shownOn: '2026-11-10', shownIn: 'm4' }),
    aQuestionShown({ questionId: 'q-c02', shownOn: '2026-11-24', shownIn: 'now' }),
    aQuestionShown({ questionId: 'q-c03', shownOn: '2026-11-24', shownIn: 'now' }),
    aQuestionShown({ questionId: 'q-c04', notNowUntil: '2026-11-25' }),
    aQuestionShown({ questionId: 'q-c05', notNowUntil: '2026-11-24' }),
  ];
  const agendaLines = [
    aLine({ id: 'a', meetingId: 'm4', questionId: 'q-c06' }),
    aLine({
      id: 'b',
      meetingId: 'm4',
      questionId: 'q-c07',
      state: 'done',
      closedIn: 'm4',
      updatedAt: '2026-11-10T16:00:00.000Z',
    }),
    aLine({ id: 'e', meetingId: 'm0', questionId: 'q-c03', state: 'done', updatedAt: '2026-10-13T16:00:00.000Z' }),
    aLine({ id: 'c', meetingId: 'now', questionId: 'q-c09', state: 'dropped' }),
    aLine({ id: 'd', meetingId: 'now', questionId: 'q-c10', state: 'done', closedIn: 'now' }),
  ];
  const { asked, hidden, lastTopics } = state({ questionsShown, agendaLines });
  // Asked: done on an agenda, on the day of its meeting; ticked ahead of it, on the day of the tick.
  expect(asked).toEqual({ 'q-c01': 14, 'q-c03': 42, 'q-c07': 14, 'q-c10': 23 });
  expect(hidden.sort()).toEqual(['q-c04', 'q-c06', 'q-c10']);
  expect(lastTopics).toEqual(['independence']);
});
