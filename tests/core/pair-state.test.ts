import { describe, expect, test } from 'vitest';
import { content } from '../../content/index';
import { pairRecords, type ReadRecords } from '../../core/pair-records';
import { pairState } from '../../core/pair-state';
import type { Agreement, Goal, ProblemPicked } from '../../core/records';
import { stageAdvice } from '../../core/stage-advice';
import { aLine, aMeeting, aMentorship, anItem, aPerson, aQuestionShown } from './a-record';

const nowLocal = '2026-11-24T13:48';
const base = { rev: 1, createdAt: '2026-06-01T09:00:00.000Z', updatedAt: '2026-06-01T09:00:00.000Z' };
const aGoal = (given: Partial<Goal>): Goal => ({
  ...base,
  id: 'g',
  mentorshipId: 'ms-ana',
  status: 'moving',
  audience: 'me',
  body: { v: 1, what: 'First grant' },
  ...given,
});
const anAgreement = (given: Partial<Agreement>): Agreement => ({
  ...base,
  id: 'a',
  mentorshipId: 'ms-ana',
  body: { v: 1, sections: {} },
  ...given,
});
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
  test('silence tells nothing, in no stage: they may stand elsewhere', () => {
    expect(state()).toMatchObject({ agreement: null, activeGoals: null });
    const initiate = { mentorships: [aMentorship({ id: 'ms-ana', stage: 'initiate' })] };
    expect(state(initiate)).toMatchObject({ agreement: null, activeGoals: null });
  });

  test('agreed when both ticked', () => {
    expect(state({ agreements: [anAgreement({ tickedByMe: '2026-09-01' })] }).agreement).toBe('draft');
    const both = anAgreement({ tickedByMe: '2026-09-01', tickedByOther: '2026-09-02' });
    expect(state({ agreements: [both] }).agreement).toBe('agreed');
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
    const ready = { ...state(), stage: 'initiate', agreement: 'agreed', activeGoals: 1, corePct: 0.6 } as const;
    expect(stageAdvice(ready)).toBe('cultivate');
    expect(stageAdvice({ ...ready, activeGoals: 0 })).toBe('stay');
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
    aQuestionShown({ questionId: 'q-c03', shownOn: '2026-11-24', shownIn: 'now', askedOn: '2026-10-13' }),
    aQuestionShown({ questionId: 'q-c04', notNowUntil: '2026-11-25' }),
    aQuestionShown({ questionId: 'q-c05', notNowUntil: '2026-11-24' }),
  ];
  const agendaLines = [
    aLine({ id: 'a', meetingId: 'm4', questionId: 'q-c06' }),
    aLine({ id: 'b', meetingId: 'm4', questionId: 'q-c07', state: 'done', closedIn: 'm4' }),
    aLine({ id: 'c', meetingId: 'now', questionId: 'q-c09', state: 'dropped' }),
    aLine({ id: 'd', meetingId: 'now', questionId: 'q-c10', state: 'done', closedIn: 'now' }),
  ];
  const { asked, hidden, lastTopics } = state({ questionsShown, agendaLines });
  expect(asked).toEqual({ 'q-c01': 14, 'q-c03': 42 });
  expect(hidden.sort()).toEqual(['q-c04', 'q-c06', 'q-c10']);
  expect(lastTopics).toEqual(['independence']);
});
