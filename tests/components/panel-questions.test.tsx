// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Panel } from '../../components/panel/Panel';
import type { QuestionRow } from '../../core/question-library';
import type { MeetingRow } from '../../core/views';
import { aBrief, aMember, answers, aPair, asked, named, noFiles, settle, startAnew } from './panel-fake';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./panel-fake')).fakeBrowser }));

const ana = aPair(aMember('Ana Ruiz'));
const ben = aPair(aMember('Ben Okonkwo', 'mentee'));
const question = (n: number, change: Partial<QuestionRow> = {}): QuestionRow => ({
  questionId: `q${n}`,
  text: `Question number ${n}?`,
  stage: 'cultivate',
  theme: 'goals',
  depth: 'opener',
  mode: 'pair',
  isOwn: false,
  isStarred: false,
  isOnAgenda: false,
  source: 'A source',
  ...change,
});
const coming = (meetingId: string, startsAt: string, status: MeetingRow['status'] = 'planned'): MeetingRow => ({
  meetingId,
  mentorshipIds: ana.mentorshipIds,
  names: ['Ana Ruiz'],
  title: `Meeting ${meetingId}`,
  startsAt,
  status,
  kind: 'regular',
  hasEnded: false,
  excerpt: '',
  promises: [],
});

const calls = (name: string) => asked.filter((one) => one.call === name).map((one) => one.args);
const texts = () => [...document.querySelectorAll('.q-row .q')].map((one) => one.textContent);
const facts = () => document.querySelector('.q-facts')?.textContent ?? '';
const tab = async (name: string) => {
  named(name, '[role=tab]').click();
  await settle();
};
const press = async (name: string) => {
  named(name).click();
  await settle();
};
const type = async (text: string, selector = 'input[type=search]') => {
  const field = document.querySelector<HTMLInputElement>(selector);
  if (!field) throw new Error(`no ${selector}`);
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await settle();
};

async function show(questions: QuestionRow[], upcoming: MeetingRow[] = [coming('m1', '2035-11-27T14:00')]) {
  answers.getBrief = { ok: true, brief: aBrief(ana) };
  answers.listPairs = { ok: true, pairs: [ana, ben], isSample: false };
  answers.listQuestions = { ok: true, questions };
  answers.listMeetings = { ok: true, upcoming, past: [] };
  render(<Panel files={noFiles} about={{ version: '1', sources: [], institutionFields: [] }} />, document.body);
  await settle();
  await tab('Questions');
}

beforeEach(() => {
  render(null, document.body);
  startAnew();
});

describe('looking', () => {
  const many = Array.from({ length: 70 }, (_, n) => question(n));

  test('thirty at first; more go on at the first new one', async () => {
    await show(many);
    expect(texts()).toHaveLength(30);
    await press('Show 30 more');
    expect(texts()).toHaveLength(60);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Add to agenda: Question number 30?');
    await press('Show 10 more');
    expect(texts()).toHaveLength(70);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Add to agenda: Question number 60?');
  });

  test('typing filters at once, and the count says it', async () => {
    await show(many);
    expect(document.querySelector('[role=status].num')?.textContent).toBe('70 questions');
    await type('61 quest');
    expect(texts()).toEqual(['Question number 61?']);
    expect(document.querySelector('[role=status].num')?.textContent).toBe('1 of 70');
    await press('Clear filters');
    expect(texts()).toHaveLength(30);
  });

  test('what she looks for outlives another tab and news, and starts anew with another person', async () => {
    await show(many);
    await type('61');
    await press('Add your own');
    await type('What if', 'textarea');
    await tab('Today');
    await tab('Questions');
    const channel = new BroadcastChannel('mentorside');
    channel.postMessage([{ store: 'ownQuestions', id: 'x', rev: 1 }]);
    await settle();
    channel.close();
    expect(texts()).toEqual(['Question number 61?']);
    expect(document.querySelector('textarea')?.value).toBe('What if');
    answers.getBrief = { ok: true, brief: aBrief(ben) };
    await type('okon', '[role=combobox]');
    document
      .querySelector('[role=combobox]')
      ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    await settle();
    expect(document.querySelector<HTMLInputElement>('input[type=search]')?.value).toBe('');
    expect(document.querySelector('textarea')).toBeNull();
  });

  test('says what to do when nothing is starred, or nothing fits', async () => {
    await show(many);
    await press('Starred');
    expect(document.querySelector('.empty')?.textContent).toContain('Press the star');
    await press('Starred');
    await type('zebra');
    expect(document.querySelector('.empty')?.textContent).toContain('clear the filters');
  });
});

describe('a question', () => {
  test('says what is known of it', async () => {
    await show([question(1, { askedOn: '2020-11-03', notNowUntil: '2035-01-23', isOnAgenda: true })]);
    expect(facts()).toContain('Cultivate');
    expect(facts()).toContain('Goals · Opener');
    expect(facts()).toContain('On the agenda');
    expect(facts()).toContain('Asked on 3 Nov 2020');
    expect(facts()).toContain('until 23 Jan 2035');
    expect(() => named('Add to agenda: Question number 1?')).toThrow();
    await press('Show again: Question number 1?');
    expect(calls('putOffQuestion')).toEqual([{ mentorshipIds: ['Ana-Ruiz'], questionId: 'q1', undo: true }]);
  });

  test('one to ask herself goes on no agenda', async () => {
    await show([question(1, { mode: 'self' })]);
    expect(facts()).toContain('To ask yourself');
    expect(() => named('Add to agenda: Question number 1?')).toThrow();
    await press('Not now: Question number 1?');
    await press('Undo');
    expect(calls('putOffQuestion').map(({ undo }) => undo)).toEqual([false, true]);
  });

  test('goes to the next meeting that was not cancelled, and back', async () => {
    const upcoming = [coming('m0', '2035-11-20T14:00', 'cancelled'), coming('m1', '2035-11-27T14:00')];
    await show([question(1)], upcoming);
    await press('Add to agenda: Question number 1?');
    const [taken] = calls('takeQuestion');
    expect(taken).toMatchObject({ meetingId: 'm1', questionId: 'q1' });
    expect(document.querySelector('.toast')?.textContent).toContain('Added to the agenda of Tue, 27 Nov 2035.');
    expect(() => named('Add to the agenda of another meeting: Question number 1?')).toThrow();
    await press('Undo');
    expect(calls('remove')).toEqual([{ store: 'agendaLines', id: taken?.lineId }]);
  });

  test('goes to another meeting by choice', async () => {
    await show([question(1)], [coming('m1', '2035-11-27T14:00'), coming('m2', '2035-12-04T14:00')]);
    expect(named('Add to the agenda of another meeting: Question number 1?')).toBeTruthy();
    document.querySelectorAll<HTMLElement>('.q-menu-row')[1]?.click();
    await settle();
    expect(calls('takeQuestion')).toEqual([expect.objectContaining({ meetingId: 'm2', questionId: 'q1' })]);
  });

  test('without a meeting: starts one now with the question in it', async () => {
    await show([question(1)], []);
    answers.getMeeting = { ok: true, meeting: null };
    await press('Start notes now');
    const [meeting] = calls('addMeeting');
    expect(meeting).toMatchObject({ mentorshipIds: ['Ana-Ruiz'] });
    expect(calls('takeQuestion')).toEqual([
      expect.objectContaining({ meetingId: meeting?.meetingId, questionId: 'q1' }),
    ]);
    expect(named('Meetings', '[role=tab]').getAttribute('aria-selected')).toBe('true');
  });

  test('without a meeting: leads to the form for one', async () => {
    await show([question(1)], []);
    await press('Add a meeting');
    expect(document.querySelector('form.new-meeting')).not.toBeNull();
  });
});

describe('her own', () => {
  const mine = question(1, { isOwn: true, depth: undefined as never, theme: 'career' });

  test('needs words, counts near the limit, and is written for her role', async () => {
    await show([]);
    await press('Add your own');
    await press('Add');
    expect(calls('putOwnQuestion')).toEqual([]);
    expect(document.querySelector('.q-missing')?.textContent).toContain('Write your question');
    await type('a'.repeat(239), 'textarea');
    expect(document.querySelector('.q-form [role=status]')?.textContent).toBe('');
    await type('a'.repeat(299), 'textarea');
    expect(document.querySelector('.q-form [role=status]')?.textContent).toBe('1 character left');
    await type('  What would\nyou  do? ', 'textarea');
    await press('Add');
    expect(calls('putOwnQuestion')).toEqual([
      {
        patch: expect.objectContaining({
          head: { asker: 'mentor', stage: 'cultivate', theme: 'expectations' },
          body: { text: 'What would you do?' },
        }),
      },
    ]);
    expect(document.querySelector('.q-form')).toBeNull();
    expect(document.activeElement).toBe(named('Add your own'));
  });

  test('is changed, with the old words back at Undo', async () => {
    await show([mine]);
    expect(facts()).toContain('Yours');
    await press('Change: Question number 1?');
    await type('Better?', 'textarea');
    await press('Save');
    expect(document.activeElement).toBe(named('Change: Question number 1?'));
    await press('Undo');
    expect(calls('putOwnQuestion').map(({ patch }) => patch)).toEqual([
      { id: 'q1', head: { stage: 'cultivate', theme: 'career' }, body: { text: 'Better?' } },
      { id: 'q1', head: { stage: 'cultivate', theme: 'career' }, body: { text: 'Question number 1?' } },
    ]);
  });

  test('is removed, and back', async () => {
    await show([mine]);
    await press('Remove: Question number 1?');
    await press('Undo');
    expect(calls('remove')).toEqual([{ store: 'ownQuestions', id: 'q1' }]);
    expect(calls('undoRemove')).toEqual([{ store: 'ownQuestions', id: 'q1' }]);
  });
});
