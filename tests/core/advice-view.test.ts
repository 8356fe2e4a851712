import { describe, expect, test } from 'vitest';
import type { StageId } from '../../content/types';
import { adviceView } from '../../core/advice-view';
import type { PairState } from '../../core/pair-state';
import type { Mentorship } from '../../core/records';
import { aMentorship } from './a-record';
import { emptyState } from './scenario';

const today = '2026-11-24';

/** A pair that has nothing to be told of, in this stage. */
function aState(stage: StageId, given: Partial<PairState> = {}): PairState {
  return { ...emptyState, stage, daysSinceStart: 30, ...given };
}

const advise = (state: PairState, hasNext = false, mentorships: Mentorship[] = [aMentorship({ id: 'ms-ana' })]) =>
  adviceView({ mentorships }, state, { hasNext, today });

const basics = { meetingsHeld: 2, agreement: 'agreed', activeGoals: 1, corePct: 0.6 } as const;

describe('every row of the table is suggested with its own reason', () => {
  test.each([
    ['met', 'prepare', { meetingsHeld: 1 }, 'initiate', 'initiate'],
    ['basics', 'initiate', basics, 'cultivate', 'cultivate'],
    ['review-due', 'cultivate', { reviewDue: true }, 'evaluate', 'evaluate'],
    ['goals-reached', 'cultivate', { goalsReachedShare: 0.6 }, 'evaluate', 'evaluate'],
    ['end-is-near', 'cultivate', { endInDays: 45 }, 'evaluate', 'evaluate'],
    ['closing', 'evaluate', { endInDays: 14 }, 'closing', undefined],
    ['all-cancelled', 'cultivate', { meetingsHeld: 3, cancelledOfLast3: 3 }, 'recalibrate', undefined],
    ['two-low-pulses', 'cultivate', { meetingsHeld: 3, pulse: [4, 2, 1] }, 'recalibrate', undefined],
    ['picked', 'cultivate', { meetingsHeld: 3, picked: ['boundaries'] }, 'recalibrate', undefined],
  ] as const)('%s', (key, stage, given, advice, to) => {
    const view = advise(aState(stage, given as Partial<PairState>));
    expect(view).toMatchObject({ advice, reason: { key } });
    expect(view?.to).toBe(to);
  });

  test('first-is-booked: only with a date and 60% of the core items', () => {
    const ready = aState('prepare', { corePct: 0.6 });
    expect(advise(ready, true)).toMatchObject({ to: 'initiate', reason: { key: 'first-is-booked' } });
    expect(advise(ready, false)).toBeUndefined();
    expect(advise(aState('prepare', { corePct: 0.59 }), true)).toBeUndefined();
  });
});

describe('nothing is suggested', () => {
  test.each([
    ['before anything happened', 'prepare', {}],
    ['after one meeting only', 'initiate', { ...basics, meetingsHeld: 1 }],
    ['without an agreement', 'initiate', { ...basics, agreement: 'draft' }],
    ['without a goal', 'initiate', { ...basics, activeGoals: 0 }],
    ['with too few core items', 'initiate', { ...basics, corePct: 0.5 }],
    ['46 days before the end', 'cultivate', { endInDays: 46 }],
    ['15 days before the end, looking back already', 'evaluate', { endInDays: 15 }],
    ['after one low meeting', 'cultivate', { meetingsHeld: 3, pulse: [2, 3] }],
    ['after two of three cancelled', 'cultivate', { meetingsHeld: 3, cancelledOfLast3: 2 }],
    ['when something urgent was picked', 'prepare', { meetingsHeld: 1, picked: ['harm'] }],
  ] as const)('%s', (_why, stage, given) => {
    expect(advise(aState(stage, given as Partial<PairState>))).toBeUndefined();
  });

  test('for a group, for nobody, and while it rests', () => {
    const met = aState('prepare', { meetingsHeld: 1 });
    expect(advise(met)).toBeDefined();
    expect(advise(met, false, [aMentorship({ id: 'ms-ana' }), aMentorship({ id: 'ms-tom' })])).toBeUndefined();
    expect(advise(met, false, [])).toBeUndefined();
    for (const status of ['paused', 'closed'] as const)
      expect(advise(met, false, [aMentorship({ id: 'ms-ana', status })])).toBeUndefined();
  });
});

test('put off: the same one until that day, and another one at once', () => {
  const putOff = (advice: string, untilOn: string) => [
    aMentorship({ id: 'ms-ana', advicePutOff: { advice, untilOn } }),
  ];
  const met = aState('prepare', { meetingsHeld: 1 });
  expect(advise(met, false, putOff('initiate', '2026-11-25'))).toBeUndefined();
  expect(advise(met, false, putOff('initiate', today))).toBeDefined();
  expect(advise(met, false, putOff('evaluate', '2026-12-24'))).toBeDefined();
  expect(advise({ ...met, picked: ['conflict'] }, false, putOff('initiate', '2026-12-24'))).toMatchObject({
    advice: 'recalibrate',
  });
});

test('how far the end is: never a day in the past', () => {
  const days = (endInDays: number) => advise(aState('cultivate', { endInDays }))?.reason.params;
  expect(days(12)).toEqual({ days: 12 });
  expect(days(0)).toEqual({ days: 0 });
  expect(days(-3)).toEqual({ days: 0 });
});
