import { describe, expect, test } from 'vitest';
import { content } from '../../content/index';
import { suggest } from '../../core/suggest';
import scenarios from '../fixtures/scenarios/scenarios.json';
import { emptyState, failures, type Scenario } from './scenario';

/** Cases beyond the fixture, in its form: what differs from a mentor's calm meeting in Cultivate (s05 without overdue steps). */
const calm = (scenarios.scenarios as Scenario[]).find(({ id }) => id === 's05');
if (calm === undefined) throw new Error('no s05');
const base: Scenario = {
  ...calm,
  state: { ...calm.state, overdueActions: 0 },
  mustTop5: [],
  mustNot: [],
  mustCards: [],
  suggestStage: 'stay',
};

type Case = Partial<Omit<Scenario, 'state'>> & { state: Partial<Scenario['state']> };
const young = {
  stage: 'initiate',
  meetingType: 'first',
  meetingsHeld: 0,
  daysSinceLast: null,
  agreement: 'none',
  activeGoals: 0,
  goalDaysSinceReview: null,
  pulse: [],
  lastTopics: [],
} as const;
const settled = { stage: 'evaluate', meetingsHeld: 10 } as const;

const cases: Record<string, Case> = {
  'first meeting with somebody who also grades me': {
    state: { ...young, role: 'mentee', pulse: [], lastTopics: [], dualRole: true },
    mustTop5: [{ problem: ['dual-role'] }, { first: true, min: 5 }],
    mustNot: [{ asker: 'mentor' }],
  },
  'first meeting is booked, the list is nearly done': {
    state: { ...young, pulse: [], lastTopics: [], stage: 'prepare', corePct: 0.7 },
    mustTop5: [{ first: true, min: 4 }, { problem: ['confidentiality'] }],
    suggestStage: 'initiate',
  },
  'first meeting online': {
    state: { ...young, pulse: [], lastTopics: [], remote: true },
    mustTop5: [{ problem: ['remote'] }],
  },
  'second meeting, nothing agreed': {
    state: { ...young, pulse: [4], lastTopics: ['goals'], meetingType: 'regular', meetingsHeld: 1, daysSinceLast: 20 },
    mustTop5: [{ theme: ['expectations'] }, { theme: ['goals'] }],
    mustNot: [{ depth: 'challenging' }, { theme: ['closure'] }],
  },
  'the mentee is worn out': {
    state: { picked: ['burnout'], overdueActions: 3 },
    mustTop5: [
      { problem: ['burnout'], min: 2 },
      { theme: ['wellbeing', 'worklife'], min: 2 },
    ],
    mustNot: [{ depth: 'challenging' }, { problem: ['hard-feedback'] }, { problem: ['no-follow-up'] }],
    mustCards: ['help-care'],
  },
  'a paper was refused': {
    state: { role: 'mentee', picked: ['setback'] },
    mustTop5: [{ problem: ['setback'], min: 2 }],
    mustNot: [{ depth: 'challenging' }, { asker: 'mentor' }],
  },
  'we lost touch': {
    state: { role: 'mentee', daysSinceLast: 80 },
    mustTop5: [{ problem: ['quiet'] }],
    mustNot: [{ theme: ['closure'] }],
  },
  'a group of mentees': {
    state: { group: true },
    mustTop5: [{ problem: ['team'] }],
  },
  'we disagree about credit': {
    state: { role: 'mentee', picked: ['authorship'] },
    mustTop5: [{ problem: ['authorship'], min: 2 }],
    mustNot: [{ theme: ['closure'] }],
    mustCards: ['help-neutral-person'],
  },
  'shared work, nothing agreed on it': {
    state: { sharedWork: true, agreement: 'draft' },
    mustTop5: [{ problem: ['authorship'] }],
  },
  'a quarrel': {
    state: { role: 'mentee', picked: ['conflict'] },
    mustTop5: [{ problem: ['conflict'], min: 2 }],
    mustCards: ['help-neutral-person'],
    suggestStage: 'recalibrate',
  },
  'three cancelled in a row': {
    state: { cancelledOfLast3: 3 },
    mustTop5: [{ problem: ['cancelling'] }],
    suggestStage: 'recalibrate',
  },
  'they ask for every decision': {
    state: { picked: ['dependence'] },
    mustTop5: [
      { problem: ['dependence'], min: 2 },
      { theme: ['independence'], min: 2 },
    ],
  },
  'a career meeting': {
    state: { meetingType: 'career' },
    mustTop5: [{ theme: ['career', 'networking'], min: 3 }],
  },
  'a feedback meeting': {
    state: { role: 'mentee', meetingType: 'feedback' },
    mustTop5: [{ theme: ['feedback'], min: 2 }],
  },
  'most goals are reached': {
    state: { goalsReachedShare: 0.7 },
    mustTop5: [{ stage: 'evaluate' }],
    mustNot: [{ theme: ['closure'] }],
    suggestStage: 'evaluate',
  },
  'no goal any more': {
    state: { role: 'mentee', activeGoals: 0, goalDaysSinceReview: null },
    mustTop5: [{ theme: ['goals'] }],
  },
  'the last meeting': {
    state: { ...settled, meetingType: 'closing', endInDays: 0 },
    mustTop5: [{ theme: ['closure'], min: 2 }],
    mustNot: [{ stage: 'initiate' }],
    suggestStage: 'closing',
  },
  'we do not click': {
    state: { role: 'mentee', picked: ['no-match'] },
    mustTop5: [{ problem: ['no-match'], min: 2 }],
  },
  'career is low in the self-check': {
    state: { low: ['career'] },
    mustTop5: [{ theme: ['career', 'networking'] }],
  },
  'somebody may be in danger': {
    state: { picked: ['crisis'] },
    maxQuestions: 0,
    mustCards: ['help-urgent'],
  },
};

test.each(Object.entries(cases))('%s', (_name, { state, ...over }) => {
  expect(failures({ ...base, ...over, state: { ...base.state, ...state } })).toEqual([]);
});

describe('a problem that was picked', () => {
  const rows = content.problems
    .filter(({ level }) => level !== 'urgent')
    .flatMap(({ id, roles }) => roles.map((role) => [id, role] as const));

  test.each(rows)('%s, for the %s: two questions at least, and it is the first reason', (tag, role) => {
    const state = { ...emptyState, ...base.state, role, picked: [tag] };
    const list = suggest(content, state);
    const byTag = list.filter(({ reasons }) => reasons.some(({ params }) => params?.problem === tag));
    expect(byTag.length).toBeGreaterThanOrEqual(2);
    expect(list[0]?.reasons[0]).toEqual({ key: 'problem', params: { problem: tag } });
  });
});
