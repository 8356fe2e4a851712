// @vitest-environment happy-dom
import { type ComponentChild, render } from 'preact';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { SavedField } from '../../components/panel/menu/SavedField';
import { Panel } from '../../components/panel/Panel';
import { Popup } from '../../components/popup/Popup';
import { stopped } from '../../components/shared/unsaved';
import { aBrief, aMember, answers, aPair, asked, named, noFiles, opened, settle, startAnew } from './panel-fake';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./panel-fake')).fakeBrowser }));

const panel = <Panel files={noFiles} about={{ version: '1', sources: [], institutionFields: [] }} />;
const text = () => document.body.textContent ?? '';
const box = () => document.querySelector<HTMLInputElement>('input[type=checkbox]');

async function show(surface: ComponentChild): Promise<void> {
  const pair = aPair(aMember('Ana Ruiz'));
  answers.getBrief ??= { ok: true, brief: aBrief(pair) };
  answers.listPairs ??= { ok: true, pairs: [pair], isSample: false };
  answers.getSite = { ok: true, site: 'on', hasEvent: false };
  render(surface, document.body);
  await settle();
}

beforeEach(() => {
  render(null, document.body);
  stopped.value = undefined;
  startAnew();
});

describe.each([
  ['popup', <Popup key="popup" />],
  ['panel', panel],
])('what was refused, in the %s', (_, surface) => {
  test('without room: says what to do, and the tick goes back', async () => {
    await show(surface);
    answers.putActionItem = { ok: false, reason: 'quota' };
    box()?.click();
    await settle();
    expect(text()).toContain('Not saved. The disk is full. Free some space, then try again.');
    expect(box()?.checked).toBe(false);
    answers.putActionItem = { ok: true, rev: 2 };
    box()?.click();
    await settle();
    expect(box()?.checked).toBe(true);
  });

  test('by the database: says so above what stays there, and goes when it works again', async () => {
    await show(surface);
    answers.putActionItem = { ok: false, reason: 'database', message: 'UnknownError' };
    box()?.click();
    await settle();
    expect(text()).toContain('Mentorside cannot open your notes right now.');
    expect(text()).toContain('Ana Ruiz');
    expect(box()?.checked).toBe(false);
    named('Try again').click();
    await settle();
    expect(text()).not.toContain('cannot open your notes');
  });
});

test('a line that was not kept is sent again when the field is left', async () => {
  const sent: string[] = [];
  let isKept = false;
  const save = async (text: string) => sent.push(text) > 0 && isKept;
  render(<SavedField label="Name" value="Ana" onSave={save} />, document.body);
  const field = named('', 'input') as HTMLInputElement;
  field.value = 'Ana Ruiz';
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await settle();
  field.dispatchEvent(new Event('blur'));
  await settle();
  isKept = true;
  field.dispatchEvent(new Event('blur'));
  await settle();
  field.dispatchEvent(new Event('blur'));
  await settle();
  expect(sent).toEqual(['Ana Ruiz', 'Ana Ruiz']);
  expect(text()).toContain('Saved');
});

describe('where nobody can be shown', () => {
  test('the panel leads to the page that saves everything, and back', async () => {
    answers.getBrief = { ok: false, reason: 'database', message: 'TypeError' };
    answers.listFeeds = { ok: true, feeds: [] };
    await show(panel);
    expect(text()).toContain('Mentorside cannot open your notes right now.');
    named('Save, restore, export').click();
    await settle();
    named('Save to a file');
    named('Back').click();
    await settle();
    named('Try again');
    expect(asked.some(({ call }) => call === 'getBrief')).toBe(true);
  });

  test('a view of the panel leads there too, and the popup to the panel', async () => {
    answers.getPlan = { ok: false, reason: 'database', message: 'TypeError' };
    answers.listFeeds = { ok: true, feeds: [] };
    await show(panel);
    named('Plan', '[role=tab]').click();
    await settle();
    named('Save, restore, export', '.trouble button').click();
    await settle();
    named('Save to a file');
    render(null, document.body);
    answers.getBrief = { ok: false, reason: 'database', message: 'TypeError' };
    await show(<Popup />);
    named('Save, restore, export').click();
    await settle();
    expect(opened).toEqual([expect.objectContaining({ tab: 'today', open: 'save' })]);
  });
});
