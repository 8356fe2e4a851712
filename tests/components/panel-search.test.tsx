// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import { Panel } from '../../components/panel/Panel';
import type { FoundRow } from '../../core/search-view';
import { aBrief, aMember, answers, aPair, asked, named, noFiles, settle, startAnew } from './panel-fake';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./panel-fake')).fakeBrowser }));

const ana = aMember('Ana Ruiz');
const row = (n: number): FoundRow => ({
  meetingId: `k${n}`,
  title: `Talk ${n}`,
  startsAt: '2026-11-10T14:00',
  mentorshipIds: ['Ana-Ruiz'],
  names: ['Ana Ruiz'],
  hits: [
    {
      kind: 'note',
      pieces: [
        { text: 'the ', isWord: false },
        { text: 'Größe', isWord: true },
      ],
    },
  ],
  moreHits: 2,
});
const key = async (name: string) => {
  const at = document.activeElement ?? document.body;
  await act(() => void at.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true })));
};
const searches = () => asked.filter((one) => one.call === 'searchNotes').map((one) => one.args);
const field = () => document.querySelector<HTMLInputElement>('[role=search] input');
const page = () => document.body.textContent ?? '';

async function look(typed: string) {
  const input = field();
  if (!input) throw new Error('no field');
  input.value = typed;
  await act(() => void input.dispatchEvent(new Event('input', { bubbles: true })));
  await vi.waitFor(() => expect(searches().at(-1)).toMatchObject({ typed }));
  await settle();
}

beforeEach(async () => {
  render(null, document.body);
  startAnew();
  answers.getBrief = { ok: true, brief: aBrief(aPair(ana)) };
  answers.listPairs = { ok: true, pairs: [aPair(ana)], isSample: false };
  answers.getMeeting = { ok: true, meeting: null };
  answers.searchNotes = { ok: true, rows: [], more: 0 };
  answers.findProblems = { ok: true, found: [], help: [], usual: [] };
  render(<Panel files={noFiles} about={{ version: '1', sources: [], institutionFields: [] }} />, document.body);
  await settle();
});

test('opens by "/", not while she types, and closes by Esc where she was', async () => {
  document.querySelector<HTMLElement>('main input:not([type=checkbox]), main textarea')?.focus();
  expect(document.activeElement?.tagName).toMatch(/INPUT|TEXTAREA/);
  await key('/');
  expect(field()).toBe(null);
  (document.activeElement as HTMLElement).blur();
  await key('/');
  await settle();
  expect(document.activeElement).toBe(field());
  expect(page()).toContain('Type a word');
  expect(document.querySelector('[role=tab]')).toBe(null);
  await key('Escape');
  await settle();
  expect(field()).toBe(null);
  expect(named('Today', '[role=tab]').getAttribute('aria-selected')).toBe('true');
});

test('marks the words, goes through the list by arrows and opens a meeting by Enter', async () => {
  answers.searchNotes = { ok: true, rows: [row(1), row(2)], more: 0 };
  named('Search everything').click();
  await settle();
  await look('grosse');
  expect([...document.querySelectorAll('mark')].map((one) => one.textContent)).toEqual(['Größe', 'Größe']);
  expect(page()).toContain('2 found');
  expect(page()).toContain('and 2 more lines');
  const rows = [...document.querySelectorAll('.found-open')];
  for (const at of [0, 1, 1]) {
    await key('ArrowDown');
    expect(document.activeElement).toBe(rows[at]);
  }
  await key('ArrowUp');
  await key('ArrowUp');
  expect(document.activeElement).toBe(field());
  await key('ArrowDown');
  await key('Escape');
  expect(document.activeElement).toBe(field());
  await key('Enter');
  await vi.waitFor(() => expect(asked.at(-1)).toMatchObject({ call: 'getMeeting', args: { meetingId: 'k1' } }));
  expect(field()).toBe(null);
  // What was looked for is still there.
  named('Search everything').click();
  await settle();
  expect(field()?.value).toBe('grosse');
});

test('says what to do when nothing is found, keeps to the person in front, and shows more by steps', async () => {
  named('Search everything').click();
  await settle();
  await look('zebra');
  expect(page()).toContain('Try fewer words');
  await act(() => named('Ana').click());
  await vi.waitFor(() => expect(searches().at(-1)).toMatchObject({ mentorshipIds: ['Ana-Ruiz'] }));
  await settle();
  expect(page()).toContain('look at everyone');
  answers.searchNotes = { ok: true, rows: [row(1)], more: 130 };
  await act(() => named('Everyone').click());
  await settle();
  expect(page()).toContain('131 found');
  for (const limit of [40, 60, 80, 100]) {
    await act(() => named('Show 20 more').click());
    await vi.waitFor(() => expect(searches().at(-1)).toMatchObject({ limit }));
  }
  await settle();
  expect(page()).toContain('130 more. Add a word');
});

test('a goal that was found opens the plan', async () => {
  const { meetingId: _meeting, startsAt: _at, title: _title, ...pair } = row(1);
  answers.searchNotes = { ok: true, rows: [{ ...pair, hits: [{ kind: 'goal', pieces: [] }] }], more: 0 };
  named('Search everything').click();
  await settle();
  await look('ward');
  await key('Enter');
  await settle();
  expect(named('Plan', '[role=tab]').getAttribute('aria-selected')).toBe('true');
});
