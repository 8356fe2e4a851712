// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Popup } from '../../components/popup/Popup';
import type { Pair } from '../../core/views';
import { announce } from '../../platform/news';
import { aBrief, aMember, answers, aPair, asked, named, opened, requested, settle, startAnew } from './panel-fake';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./panel-fake')).fakeBrowser }));

async function show(pair: Pair, change: Parameters<typeof aBrief>[1] = {}, kept = false) {
  const brief = aBrief(pair, change);
  answers.getBrief = { ok: true, brief };
  answers.listPairs ??= { ok: true, pairs: [pair], isSample: brief.isSample };
  answers.getSite ??= { ok: true, site: 'on' };
  render(<Popup kept={kept ? brief : undefined} />, document.body);
  if (!kept) await settle();
}

const text = () => document.body.textContent ?? '';

/** The text without what is folded away. */
function seen(): string {
  const copy = document.body.cloneNode(true) as HTMLElement;
  for (const part of copy.querySelectorAll('details:not([open]) > :not(summary)')) part.remove();
  return copy.textContent ?? '';
}
const calls = (name: string) => asked.filter((one) => one.call === name).map((one) => one.args);

describe('popup', () => {
  beforeEach(() => {
    render(null, document.body);
    startAnew();
  });

  test('paints what was kept before the background answers', async () => {
    await show(aPair(aMember('Ana Ruiz')), {}, true);
    expect(text()).toContain('Ana Ruiz');
    expect(text()).toContain('Question q1?');
    await settle();
  });

  test('shows two promises, two ticks and three questions, and counts the rest', async () => {
    await show(aPair(aMember('Ana Ruiz')));
    expect(document.querySelectorAll('.prompt')).toHaveLength(3);
    expect(document.querySelectorAll('input[type=checkbox]')).toHaveLength(4);
    expect(text()).toContain('1 more');
  });

  test('never names the other part', async () => {
    for (const [role, other] of [
      ['mentor', 'You are the mentee'],
      ['mentee', 'You are the mentor'],
    ] as const) {
      await show(aPair(aMember('Ana Ruiz', role)));
      expect(text()).toContain(`You are the ${role}`);
      expect(text()).not.toContain(other);
      render(null, document.body);
      delete answers.listPairs;
    }
  });

  test('names the problem that she picked only behind a press: the other person may look on', async () => {
    const title = 'I want to change mentor';
    const problem = { problemId: 'too-busy', title, pickedOn: '2026-11-20' };
    await show(aPair(aMember('Ana Ruiz')), { picked: [problem], askHelped: problem });
    expect(text()).toContain(title);
    expect(seen()).not.toContain(title);
    expect(seen()).toContain('1 problem you picked');
    expect(seen()).toContain('Did what you picked help?');
    for (const fold of document.querySelectorAll('details')) fold.open = true;
    expect(seen().split(title)).toHaveLength(3);
  });

  test('opens the side panel at the meeting', async () => {
    await show(aPair(aMember('Ana Ruiz')));
    named('Open notes').click();
    await settle();
    expect(opened).toEqual([expect.objectContaining({ tab: 'meetings', meetingId: 'm1' })]);
  });

  test('starts notes now for a talk in the corridor', async () => {
    await show(aPair(aMember('Ana Ruiz')));
    named('Start notes now').click();
    await settle();
    const [meeting] = calls('addMeeting');
    expect(meeting).toMatchObject({ mentorshipIds: ['Ana-Ruiz'], title: 'Talk with Ana Ruiz' });
    expect(opened).toEqual([expect.objectContaining({ meetingId: meeting?.meetingId })]);
  });

  test('takes a question into the next meeting and takes it out again', async () => {
    await show(aPair(aMember('Ana Ruiz')));
    document.querySelector<HTMLElement>('.prompt .btn-quiet')?.click();
    await settle();
    const [taken] = calls('takeQuestion');
    expect(taken).toMatchObject({ meetingId: 'm1', questionId: 'q1' });
    named('Undo').click();
    await settle();
    expect(calls('remove')).toEqual([{ store: 'agendaLines', id: taken?.lineId }]);
  });

  test('says what to do with a question when no meeting is known', async () => {
    const { next: _, ...withoutNext } = aBrief(aPair(aMember('Ana Ruiz')));
    answers.listPairs = { ok: true, pairs: [withoutNext.pair], isSample: false };
    answers.getBrief = { ok: true, brief: withoutNext };
    answers.getSite = { ok: true, site: 'on' };
    render(<Popup />, document.body);
    await settle();
    document.querySelector<HTMLElement>('.prompt .btn-quiet')?.click();
    await settle();
    expect(calls('takeQuestion')).toEqual([]);
    expect(document.querySelector('.toast')?.textContent).toContain('No meeting is known yet');
  });

  test('ticks a row for everybody of a group', async () => {
    await show(aPair(aMember('Ana Ruiz'), aMember('Ben Okonkwo')));
    document.querySelectorAll<HTMLInputElement>('.sec:nth-of-type(2) input[type=checkbox]')[0]?.click();
    await settle();
    expect(calls('setTick').map((args) => args.mentorshipId)).toEqual(['Ana-Ruiz', 'Ben-Okonkwo']);
    expect(document.querySelector('.toast')?.textContent).toContain('Undo');
  });

  test('asks for this one site in the click', async () => {
    answers.getSite = { ok: true, site: 'off' };
    await show(aPair(aMember('Ana Ruiz')));
    named('Use Mentorside on this site').click();
    expect(requested).toEqual([['https://calendar.example.org/*']]);
    await settle();
    expect(calls('siteGranted')).toEqual([{ origins: ['https://calendar.example.org/*'], tabId: 7 }]);
    expect(named('This tab’s calendar: on')).toBeTruthy();
  });

  test('an event that was left alone is said, with the way back', async () => {
    answers.getSite = { ok: true, site: 'on', leftAlone: 'ref-1' };
    await show(aPair(aMember('Ana Ruiz')));
    expect(text()).toContain('the open event is not a mentoring meeting');
    answers.getSite = { ok: true, site: 'on' };
    named('It is one after all').click();
    await settle();
    expect(calls('askAgain')).toEqual([{ refId: 'ref-1' }]);
    expect(document.querySelector('.toast')?.textContent).toContain('asked about again');
    announce([{ store: 'open-event', id: 'm', rev: 0 }]);
    await settle();
    expect(text()).not.toContain('the open event is not a mentoring meeting');
  });

  test('a calendar that cannot be read is said, with a report to copy and the way to the notes', async () => {
    answers.getSite = { ok: true, site: 'on', report: 'The report' };
    await show(aPair(aMember('Ana Ruiz')));
    expect(text()).toContain('This calendar has changed; your notes are in the side panel.');
    document.querySelector<HTMLElement>('.notice .acts button')?.click();
    await settle();
    expect(opened).toEqual([expect.objectContaining({ tab: 'today' })]);
    let copied = '';
    document.execCommand = () => {
      const put = new ClipboardEvent('copy', { clipboardData: new DataTransfer() });
      document.dispatchEvent(put);
      copied = put.clipboardData?.getData('text/plain') ?? '';
      return true;
    };
    named('Copy report').click();
    await settle();
    expect(copied).toBe('The report');
  });

  test('ends the sample with one click', async () => {
    await show(aPair(aMember('Ana Ruiz')), { isSample: true });
    named('Start with yours').click();
    await settle();
    expect(calls('showSample')).toEqual([{ on: false }]);
  });

  test('finds a person by typing and turns to them', async () => {
    const ana = aPair(aMember('Ana Ruiz'));
    const ben = aPair(aMember('Ben Okonkwo', 'mentee'));
    answers.listPairs = { ok: true, pairs: [ana, ben], isSample: false };
    await show(ana);
    const field = document.querySelector<HTMLInputElement>('[role=combobox]');
    if (!field) throw new Error('no field');
    field.value = 'okon';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await settle();
    expect(document.querySelectorAll('[role=option]')).toHaveLength(1);
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    await settle();
    expect(calls('choosePair')).toEqual([{ mentorshipIds: ['Ben-Okonkwo'] }]);
    expect(calls('getBrief').at(-1)).toEqual({ mentorshipIds: ['Ben-Okonkwo'] });
  });

  test('asks whom one meets when nobody is there', async () => {
    answers.getBrief = { ok: true, brief: null };
    answers.listPairs = { ok: true, pairs: [], isSample: false };
    render(<Popup />, document.body);
    await settle();
    named('Start').click();
    await settle();
    expect(calls('addPerson')).toEqual([]);
    expect(document.querySelector('[role=alert]')?.textContent).toContain('Type a name');
    const field = document.querySelector<HTMLInputElement>('input[name=name]');
    if (!field) throw new Error('no field');
    field.value = ' A.R. ';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    named('I am the mentee').click();
    await settle();
    named('Start').click();
    await settle();
    expect(calls('addPerson')).toEqual([expect.objectContaining({ name: 'A.R.', myRole: 'mentee' })]);
  });

  test('says what happened when the database cannot be opened', async () => {
    answers.getBrief = { ok: false, reason: 'database' };
    render(<Popup />, document.body);
    await settle();
    expect(document.querySelector('[role=alert]')).not.toBeNull();
  });
});
