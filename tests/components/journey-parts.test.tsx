// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Panel } from '../../components/panel/Panel';
import { ReadingPage } from '../../components/panel/ReadingPage';
import { Today } from '../../components/panel/Today';
import { undoToast } from '../../components/shared/toasts';
import { content } from '../../content';
import { readingView } from '../../core/reading';
import type { AdviceView, BriefView } from '../../core/views';
import { aBrief, aJourney, aMember, answers, aPair, asked, named, noFiles, settle, startAnew } from './panel-fake';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./panel-fake')).fakeBrowser }));

const ana = aMember('Ana Ruiz');
const calls = (name: string) => asked.filter((one) => one.call === name).map((one) => one.args);
const acts = () => [...document.querySelectorAll('.notice .acts button')].map((one) => one.textContent);
const went: string[] = [];

beforeEach(() => {
  render(null, document.body);
  startAnew();
  went.length = 0;
});

async function showToday(advice: AdviceView, change: Partial<BriefView> = {}) {
  const go = (where: string) => () => void went.push(where);
  render(
    <Today
      brief={aBrief(aPair(ana), { advice, ...change })}
      onProblem={go('problem')}
      onJourney={go('journey')}
      onMeetings={go('meetings')}
      onNotes={go('notes')}
      onNewMeeting={go('new')}
      onSave={go('save')}
    />,
    document.body,
  );
  await settle();
}

describe('what is suggested about the stage', () => {
  test('to reopen the agreement: no stage to move to', async () => {
    await showToday({ advice: 'recalibrate', reason: { key: 'all-cancelled' } });
    expect(document.querySelector('.notice')?.textContent).toContain('Reopen the agreement together?');
    expect(acts()).toEqual(['Not now']);
    document.querySelector<HTMLElement>('.notice .acts button')?.click();
    await settle();
    expect(calls('putOffAdvice')).toEqual([{ mentorshipId: 'Ana-Ruiz', advice: 'recalibrate' }]);
    undoToast();
    await settle();
    expect(calls('putOffAdvice').at(-1)).toMatchObject({ undo: true });
  });

  test('to close well: leads to what that takes', async () => {
    await showToday({ advice: 'closing', reason: { key: 'closing' } });
    expect(acts()).toEqual(['See what closing takes', 'Not now']);
    named('See what closing takes').click();
    expect(went).toEqual(['journey']);
  });

  test.each([
    [12, 'The end is 12 days away.'],
    [1, 'The end is 1 day away.'],
    [0, 'The end date has come.'],
  ])('the end in %i days', async (days, words) => {
    await showToday({ advice: 'evaluate', to: 'evaluate', reason: { key: 'end-is-near', params: { days } } });
    const text = document.querySelector('.notice')?.textContent;
    expect(text).toContain(words);
    expect(text).toContain('shall we move to Evaluate?');
  });
});

describe('Journey', () => {
  const show = async () => {
    answers.getBrief = { ok: true, brief: aBrief(aPair(ana)) };
    answers.listPairs = { ok: true, pairs: [aPair(ana)], isSample: false };
    const journey = aJourney(ana);
    const own = { id: 'own', label: 'Bring coffee', why: '', when: 'closing', core: false } as const;
    const cultivate = journey.stages[2];
    cultivate?.rows.mentor.push({
      item: { ...own, stage: 'cultivate', role: 'mentor' },
      isOwn: true,
      isForAll: true,
      source: '',
      round: 'once',
      ticked: false,
      history: [],
    });
    answers.getJourney = { ok: true, journey };
    render(<Panel files={noFiles} about={{ version: '1', sources: [], institutionFields: [] }} />, document.body);
    await settle();
    named('Journey', '[role=tab]').click();
    await settle();
  };

  test('a stage that comes later says its one sentence once', async () => {
    await show();
    const line = content.stages[3]?.line ?? '-';
    document.getElementById('stage-head-evaluate')?.click();
    await settle();
    expect(document.querySelector('.stage-4')?.textContent?.split(line)).toHaveLength(2);
  });

  test('an item of hers is changed field by field, and Undo puts back what it was', async () => {
    await show();
    named('Edit').click();
    await settle();
    const field = document.querySelector<HTMLTextAreaElement>('.own-text');
    if (!field) throw new Error('no field');
    expect(field.value).toBe('Bring coffee');
    expect(named('Everybody I mentor').getAttribute('aria-pressed')).toBe('true');
    field.value = 'Bring\ntea';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    named('Only for Ana').click();
    await settle();
    document.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    await settle();
    const put = (label: string, mentorshipId: string | null) => ({
      patch: { id: 'own', head: { when: 'closing', mentorshipId }, body: { label } },
    });
    expect(calls('putOwnItem')).toEqual([put('Bring tea', 'Ana-Ruiz')]);
    named('Undo').click();
    await settle();
    expect(calls('putOwnItem').at(-1)).toEqual(put('Bring coffee', null));
  });
});

test('to read: each pattern of failure leads to its problems', async () => {
  answers.getReading = { ok: true, reading: readingView(content, 'mentee') };
  const onProblem = vi.fn();
  const page = { page: 'works', role: 'mentee', onBack: () => {} } as const;
  render(<ReadingPage {...page} onProblem={onProblem} />, document.body);
  await settle();
  const problem = readingView(content, 'mentee').failures[0]?.problems[0];
  named(problem?.title ?? '-').click();
  expect(onProblem).toHaveBeenCalledWith(problem?.problemId);
});
