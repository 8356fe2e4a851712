// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Panel } from '../../components/panel/Panel';
import { shortName } from '../../components/shared/short-name';
import { openPanel } from '../../platform/panel';
import { aBrief, aJourney, aMember, answers, aPair, asked, named, noFiles, settle, startAnew } from './panel-fake';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./panel-fake')).fakeBrowser }));

const ana = aMember('Ana Ruiz');
const calls = (name: string) => asked.filter((one) => one.call === name).map((one) => one.args);
const tab = (name: string) => named(name, '[role=tab]');
const row = {
  mentorshipIds: ['Ana-Ruiz'],
  names: ['Ana Ruiz'],
  title: 'Talk',
  startsAt: '2026-11-10T14:00',
  endsAt: '2026-11-10T14:30',
  status: 'held',
  kind: 'regular',
  hasEnded: true,
  promises: [],
};

async function show() {
  answers.getBrief = { ok: true, brief: aBrief(aPair(ana)) };
  answers.listPairs = { ok: true, pairs: [aPair(ana)], isSample: false };
  answers.getJourney = { ok: true, journey: aJourney(ana) };
  answers.listMeetings = {
    ok: true,
    upcoming: [],
    past: [
      { ...row, meetingId: 'm0', excerpt: 'Decided.', isExcerptMine: true },
      { ...row, meetingId: 'm-both', excerpt: 'Agreed.' },
    ],
    next: 'x',
  };
  answers.getMeeting = { ok: true, meeting: null };
  render(<Panel files={noFiles} about={{ version: '1', sources: [], institutionFields: [] }} />, document.body);
  await settle();
}

describe('side panel', () => {
  beforeEach(() => {
    render(null, document.body);
    startAnew();
  });

  test('moves between tabs with the arrow keys, and only one is in the tab order', async () => {
    await show();
    tab('Today').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true }));
    await settle();
    expect(tab('Plan').getAttribute('aria-selected')).toBe('true');
    expect(document.activeElement).toBe(tab('Plan'));
    const reachable = [...document.querySelectorAll<HTMLElement>('[role=tab]')].filter((one) => one.tabIndex === 0);
    expect(reachable).toEqual([tab('Plan')]);
    expect(document.querySelector('[role=tabpanel]')?.getAttribute('aria-labelledby')).toBe(tab('Plan').id);
  });

  test('opens the current stage with my list, by when each row is due', async () => {
    await show();
    tab('Journey').click();
    await settle();
    const headings = [...document.querySelectorAll('.sub-h')].map((one) => one.textContent);
    expect(headings).toContain('Each meeting, fresh for 24 Nov');
    expect(headings).toContain('Each quarter, until 31 Dec');
    expect(document.querySelectorAll('[aria-expanded=true].pst-h')).toHaveLength(1);
    expect(named('Your list').getAttribute('aria-pressed')).toBe('true');
    named('Ana’s list').click();
    await settle();
    const labels = aJourney(ana).stages[2]?.rows.mentee.map((one) => one.item.label) ?? [];
    expect(document.querySelector('.pst-b .txt')?.textContent).toContain(labels[0]);
    // It speaks to Ana: for reading, nothing to tick.
    expect(document.querySelectorAll('.pst-b input[type=checkbox]')).toHaveLength(0);
  });

  test('moves a stage on and back again', async () => {
    await show();
    tab('Journey').click();
    await settle();
    named('Move to Evaluate').click();
    await settle();
    named('Undo').click();
    await settle();
    expect(calls('setStage').map((args) => args.stage)).toEqual(['evaluate', 'cultivate']);
  });

  test('shows earlier meetings, everybody’s on request', async () => {
    await show();
    tab('Meetings').click();
    await settle();
    expect(calls('listMeetings').at(-1)).toEqual({ mentorshipIds: ['Ana-Ruiz'], limit: 20 });
    // What is only hers is said so: she may look at the list beside the other person.
    expect([...document.querySelectorAll('.tl-open')].map((one) => /Only me/.test(one.textContent ?? ''))).toEqual([
      true,
      false,
    ]);
    named('Earlier meetings').click();
    await settle();
    expect(calls('listMeetings').at(-1)).toMatchObject({ limit: 40 });
    named('Everyone').click();
    await settle();
    expect(calls('listMeetings').at(-1)).toEqual({ limit: 40 });
    expect(document.querySelector('.tl-names')?.textContent).toBe('Ana Ruiz');
  });

  test('a promise that is only hers has the lock in the list of meetings, open or done', async () => {
    await show();
    const promise = { mentorshipIds: ['Ana-Ruiz'], owner: 'me', sinceOn: '2026-11-10', rev: 1 };
    const promises = [
      { ...promise, id: 'i1', text: 'open, hers', state: 'open', audience: 'me' },
      { ...promise, id: 'i2', text: 'open, both', state: 'open', audience: 'both' },
      { ...promise, id: 'i3', text: 'done, hers', state: 'done', audience: 'me' },
      { ...promise, id: 'i4', text: 'done, both', state: 'done', audience: 'both' },
    ];
    answers.listMeetings = {
      ok: true,
      upcoming: [],
      past: [{ ...row, meetingId: 'm0', excerpt: 'Agreed.', promises }],
    };
    tab('Meetings').click();
    await settle();
    const rows = [...document.querySelectorAll('.tl .row, .tl .promise')].map((one) => one.textContent ?? '');
    expect(rows).toHaveLength(4);
    expect(
      rows.filter((one) => one.includes('Only me')).map((one) => /(open|done), (hers|both)/.exec(one)?.[0]),
    ).toEqual(['done, hers', 'open, hers']);
  });

  test('a meeting to come without a title says whom it is with', async () => {
    await show();
    const next = { ...row, meetingId: 'm9', startsAt: '2099-01-01T10:00', hasEnded: false, excerpt: '' };
    answers.listMeetings = {
      ok: true,
      upcoming: [
        { ...next, title: ' ' },
        { ...next, meetingId: 'm8' },
      ],
      past: [],
    };
    tab('Meetings').click();
    await settle();
    expect([...document.querySelectorAll('.tl-text')].map((one) => one.textContent)).toEqual([
      'Talk with Ana Ruiz',
      'Talk',
    ]);
  });

  test('adds a meeting by hand', async () => {
    await show();
    tab('Meetings').click();
    await settle();
    named('New meeting').click();
    await settle();
    document.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    await settle();
    expect(calls('addMeeting')).toEqual([expect.objectContaining({ title: 'Talk with Ana Ruiz' })]);
  });

  test('goes where the popup sent it', async () => {
    await openPanel({ tab: 'meetings', meetingId: 'm1' });
    await show();
    expect(calls('getMeeting')).toEqual([{ meetingId: 'm1' }]);
    expect(tab('Meetings').getAttribute('aria-selected')).toBe('true');
  });

  test('follows the open event, once for each', async () => {
    await show();
    const meeting = { ...row, meetingId: 'm9', isDraft: false, pair: aPair(ana), fromBefore: { lines: [], items: [] } };
    answers.getMeeting = {
      ok: true,
      meeting: { ...meeting, agenda: [], steps: [], notes: [], questions: [], agendas: [] },
    };
    const tell = async (id: string) => {
      const channel = new BroadcastChannel('mentorside');
      channel.postMessage([{ store: 'open-event', id, rev: 0 }]);
      await settle();
      channel.close();
    };
    await tell('m9');
    expect(document.querySelector('.page-head')).not.toBeNull();
    tab('Today').click();
    await settle();
    await tell('m9');
    expect(tab('Today').getAttribute('aria-selected')).toBe('true');
  });

  test('stays on a page of the menu, on another tab and in a form when an event is opened', async () => {
    await show();
    const tell = async () => {
      const channel = new BroadcastChannel('mentorside');
      channel.postMessage([{ store: 'open-event', id: 'm9', rev: 0 }]);
      await settle();
      channel.close();
    };
    const asks = () => calls('getMeeting').length;
    named('Calendars', '.menu-row').click();
    await settle();
    await tell();
    expect(document.querySelector('.panel-page')).not.toBeNull();
    named('Back').click();
    await settle();
    tab('Plan').click();
    await settle();
    await tell();
    tab('Meetings').click();
    await settle();
    named('New meeting').click();
    await settle();
    await tell();
    expect(asks()).toBe(0);
    named('New meeting').click();
    await settle();
    await tell();
    expect(asks()).toBe(1);
  });

  test('renames a person as one types, and removes with Undo', async () => {
    await show();
    named('People', '.menu-row').click();
    await settle();
    document.querySelector<HTMLElement>('.people-row')?.click();
    await settle();
    const field = document.querySelector<HTMLInputElement>('.page-form input');
    if (!field) throw new Error('no field');
    field.value = 'Ana R.';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await settle();
    field.dispatchEvent(new Event('blur'));
    await settle();
    expect(calls('putPerson')).toEqual([{ patch: { id: 'p-Ana-Ruiz', body: { name: 'Ana R.' } } }]);
    named('Remove this person').click();
    await settle();
    named('Undo').click();
    await settle();
    expect(calls('undoRemove')).toEqual([{ store: 'mentorships', id: 'Ana-Ruiz' }]);
  });
});

test.each([
  ['Ana Ruiz', 'Ana'],
  ['Prof. Dr. Maximiliane-Sophie von Hohenlohe', 'Maximiliane-Sophie'],
  ['AR', 'AR'],
  ['Dr.', 'Dr.'],
])('calls %s %s', (name, short) => expect(shortName(name)).toBe(short));
