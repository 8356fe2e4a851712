// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { showToast } from '../../components/shared/toasts';
import { openPoints } from '../../components/sidebar/open-points';
import { announce } from '../../platform/news';
import { answerCalls, orphan, sentTo } from '../support/fake-browser';
import { notesView, whoseView } from '../support/sample-views';
import { leaveSidebar, setWidth, show, told } from '../support/shown-sidebar';
import { allNamed, key, named, press, settle, type, undraw } from '../support/surface';

vi.mock('webextension-polyfill', async () => import('../support/fake-browser'));

const page = () => document.body.textContent ?? '';

beforeEach(() => setWidth(340));
afterEach(leaveSidebar);

describe('the open sidebar', () => {
  it('shows the title, the person and the stage, and follows the theme', async () => {
    await show(notesView(), {}, 'dark');
    expect(page()).toContain('1:1 Ana / Ben');
    expect(named('With Ana Ruiz. You are the mentor. Change person')).toBeTruthy();
    expect(page()).toContain('Cultivate');
    expect(document.documentElement.dataset.theme).toBe('dark');
  });

  it('collapses with Esc, but not while a form is open', async () => {
    await show(notesView());
    await press('Correct what was read');
    await key(named('Title'), 'Escape');
    expect(sentTo('setFrame')).toEqual([]);
    expect(allNamed('Title')).toEqual([]);
    await key(document.body, 'Escape');
    expect(sentTo('setFrame')).toEqual([{ frame: 'collapsed' }]);
  });

  it('after a meeting proposes the next one for her calendar, and reaches for nothing else', async () => {
    const proposal = { startsAt: '2026-12-08T14:00', endsAt: '2026-12-08T14:30', everyDays: 14 };
    const over = { hasEnded: true, proposal, title: 'Ana & Ben' } as const;
    await show(notesView({ ...over, status: 'planned' }));
    expect(page()).not.toContain('8 Dec');
    undraw();
    await show(notesView({ ...over, status: 'held' }));
    expect(page()).toMatch(/Every 2 weeks.*8 Dec.*14:00/);
    await press('Add to calendar');
    const [google, outlook] = document.querySelectorAll<HTMLAnchorElement>('.out-ways:not([hidden]) a');
    const asked = new URL(google?.href ?? '').searchParams;
    expect([asked.get('text'), asked.get('details')]).toEqual(['Ana & Ben', null]);
    expect(asked.get('dates')).toMatch(/^20261208T\d{4}00Z\/20261208T\d{4}00Z$/);
    expect(outlook?.href).toContain('outlook');
    await press('Calendar file (.ics)');
    expect(page()).toContain('The file is saved');
    expect(sentTo('addMeeting')).toEqual([]);
  });

  it('corrects what was read', async () => {
    await show(notesView());
    await press('Correct what was read');
    (named('Title') as HTMLInputElement).value = 'Talk with Ana';
    (named('Start') as HTMLInputElement).value = '15:00';
    (named('End') as HTMLInputElement).value = '15:45';
    await press('Done');
    expect(sentTo('putMeeting')[0]?.patch).toEqual({
      id: 'meeting-1',
      body: { corrected: { title: 'Talk with Ana', startsAt: '2026-11-24T15:00', endsAt: '2026-11-24T15:45' } },
    });
  });

  it('asks once when the page left a doubt', async () => {
    await show(notesView({}, { level: 'ask', isClosed: true, isSample: true }));
    expect(page()).toContain('Is this your meeting?');
    expect(page()).toContain('Closed in the calendar.');
    expect(page()).toContain('Sample people.');
    await press('Yes');
    expect(page()).not.toContain('Is this your meeting?');
    const [sent] = sentTo('putMeeting');
    expect(sentTo('putMeeting')).toHaveLength(1);
    expect(Object.keys(sent?.patch.body?.corrected ?? {}).sort()).toEqual(['endsAt', 'startsAt', 'title']);
  });

  it('draws news without taking the focus or what is half typed', async () => {
    await show(notesView());
    await type(named('Add a point'), 'half a thought');
    told.view = notesView({ agenda: [] });
    announce([{ store: 'agendaLines', id: 'line-1', rev: 2 }]);
    await vi.waitFor(() => expect(page()).not.toContain('Who reviews it'));
    expect(document.activeElement).toBe(named('Add a point'));
    expect(named('Add a point')).toHaveProperty('value', 'half a thought');
  });

  it('begins another meeting at its top, without what was told of the one before', async () => {
    await show(notesView());
    await press('Make note for both');
    expect(page()).toContain('For both now');
    for (const one of document.querySelectorAll('.sb-main, .scroll')) one.scrollTop = 200;
    told.view = notesView({ meetingId: 'meeting-2', notes: [] });
    announce([{ store: 'open-event', id: 'meeting-2', rev: 0 }]);
    await vi.waitFor(() => expect(page()).not.toContain('For both now'));
    expect([...document.querySelectorAll('.sb-main, .scroll')].map((one) => one.scrollTop)).toEqual([0, 0]);
    showToast('The same meeting now', () => {}, ['meeting-2', 'meeting-3']);
    told.view = notesView({ meetingId: 'meeting-3', title: 'Third', notes: [] });
    announce([{ store: 'open-event', id: 'meeting-3', rev: 0 }]);
    await vi.waitFor(() => expect(page()).toContain('Third'));
    expect(page()).toContain('The same meeting now');
  });

  it('covers all texts with one key and keeps them in the document', async () => {
    await show(notesView());
    await key(document.body, 'Ó', { code: 'KeyH', altKey: true, shiftKey: true });
    expect(allNamed(/Ana/)).toEqual([]);
    expect(page()).toContain('1:1 Ana / Ben');
    await press('Show them again');
    expect(allNamed(/Ana/).length).toBeGreaterThan(0);
  });
});

describe('what is covered elsewhere', () => {
  const answer = (isCovered: boolean, at: number) => () => ({
    ok: true,
    view: notesView(),
    settings: {},
    cover: { isCovered, at },
  });

  it('is covered from the first drawing on, and an older answer does not show it again', async () => {
    const start = Date.now();
    const seen: string[] = [];
    const watch = new MutationObserver(() => {
      if (allNamed(/Ana/).length > 0) seen.push(page());
    });
    watch.observe(document, { subtree: true, childList: true, attributes: true });
    await show(notesView(), { getSidebar: answer(true, start) });
    expect(named('Show them again')).toBeTruthy();
    answerCalls({ getSidebar: answer(false, start - 1) });
    announce([{ store: 'notes', id: 'note-1', rev: 2 }]);
    await vi.waitFor(() => expect(sentTo('getSidebar').length).toBeGreaterThan(0));
    await settle();
    expect(page()).toContain('1:1 Ana / Ben');
    expect(seen).toEqual([]);
    watch.disconnect();
    await press('Show them again');
    expect(sentTo('setCover')).toEqual([{ isCovered: false, at: expect.any(Number) }]);
    expect(sentTo('setCover')[0]?.at).toBeGreaterThan(start);
    expect(allNamed(/Ana/).length).toBeGreaterThan(0);
  });
});

describe('the collapsed tab', () => {
  it('is one button with the number of open points, and nothing else can be reached', async () => {
    setWidth(28);
    await show(notesView());
    expect(allNamed(/./).map((control) => control.getAttribute('aria-label'))).toEqual([
      'Open Mentoring notes, 4 points open',
    ]);
    await press(/^Open Mentoring/);
    expect(sentTo('setFrame')).toEqual([{ frame: 'open' }]);
  });

  it('counts what waits to be talked about', () => {
    expect(openPoints(notesView())).toBe(4);
    expect(openPoints(whoseView())).toBe(0);
    expect(openPoints(undefined)).toBe(0);
  });
});

describe('no notes', () => {
  it('says what is true: no event, or one that is no mentoring meeting, which can be taken back', async () => {
    await show({ state: 'none' });
    expect(page()).toContain('No event is open.');
    undraw();
    await show({ state: 'none', isIgnored: true });
    expect(page()).not.toContain('No event is open.');
    expect(page()).toContain('not a mentoring meeting');
    await press('It is one after all');
    expect(sentTo('sayNotMentoring')).toEqual([{ undo: true }]);
  });
});

describe('trouble', () => {
  it('after an update leaves one line and no dead button', async () => {
    await show(notesView());
    await key(named(/^Notes. Press/), 'Enter');
    await type(named('Notes'), 'not stored yet');
    orphan();
    await act(() => (named('Notes') as HTMLTextAreaElement).blur());
    await vi.waitFor(() => expect(page()).toContain('Mentorside was updated. Reload this page.'));
    expect(allNamed(/./).map((control) => control.textContent || control.getAttribute('aria-label'))).toEqual([
      'What you wrote here:',
      'Copy my text',
    ]);
    expect(named('What you wrote here:')).toHaveProperty('value', 'not stored yet');
  });

  it('says what happened when the database cannot be opened', async () => {
    await show({ state: 'none' }, { getSidebar: () => ({ ok: false, reason: 'database', message: 'VersionError' }) });
    expect(page()).toContain('They are not deleted.');
    answerCalls({
      getSidebar: () => ({ ok: true, view: notesView(), settings: {}, cover: { isCovered: false, at: 0 } }),
    });
    await press('Try again');
    expect(page()).toContain('1:1 Ana / Ben');
  });
});
