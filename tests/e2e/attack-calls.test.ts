import { afterAll, beforeAll, beforeEach, describe, expect, onTestFailed, test } from 'vitest';
import { ids, people } from '../../demo/events';
import {
  type Answered,
  addOther,
  everyCall,
  frameCalls,
  fromOwnPage,
  type Message,
  meetingCalls,
  openTarget,
  pageCalls,
  recordsOf,
  sendFrom,
  sendFromContentScript,
  type Target,
} from '../support/attack-calls';
import { openQuietly } from '../support/attack-hands';
import { sendFromOtherExtension } from '../support/attack-other';
import { type AttackPage, startAttackPage } from '../support/attack-page';
import type { TestBrowser, View } from '../support/browser';
import { bothBrowsers } from '../support/browsers';
import { allRecords, keepPicture, openEvent, sayWhoseNew, writeNote } from '../support/steps';

let page: AttackPage;
beforeAll(async () => {
  page = await startAttackPage();
});
afterAll(() => page.close());

describe.each(bothBrowsers)('%s', (_name, launch) => {
  let browser: TestBrowser;
  let sidebar: View;
  /** The meeting open in the tab, and another pair with a meeting of its own. */
  let mine: Target;
  const other: Target = {
    meetingId: 'other-meeting',
    mentorshipId: 'other-mentorship',
    personId: 'other-person',
    lineId: 'other-line',
    itemId: 'other-item',
  };
  const open = async () => {
    await browser.tab.goto(page.url);
    await openEvent(browser, ids.ana);
    sidebar = await openQuietly(browser);
  };
  beforeAll(async () => {
    browser = await launch();
    await addOther(browser, other);
    await open();
    await sayWhoseNew(sidebar, people.ana.name, 'mentor');
    await writeNote(sidebar, 'Mine.');
    mine = await openTarget(browser, other.mentorshipId);
  });
  beforeEach(() => onTestFailed(() => keepPicture(browser)));
  afterAll(() => browser?.close());

  const all = (of: Target) => Object.entries(everyCall(of)).map(([call, args]) => ({ call, args }));
  const only = (names: readonly string[], of: Target) => all(of).filter(({ call }) => names.includes(call));

  test('the content script reports and learns nothing', async () => {
    const refused = all(mine).filter(({ call }) => !pageCalls.includes(call as never));
    await browser.tab.evaluate(() => document.body.append(document.createElement('iframe')));
    const { top, inner } = await sendFromContentScript(browser, refused);
    expect(top).toEqual(refused.map(() => ({ ok: false, reason: 'not-allowed' })));
    // A frame inside the calendar page is nobody, whatever it calls.
    const frames = (await sendFromContentScript(browser, all(mine))).inner;
    expect(frames.length + inner.length).toBeGreaterThan(0);
    for (const answers of frames) expect(answers).toEqual(all(mine).map(() => ({ ok: false, reason: 'not-allowed' })));
    const told = (await sendFromContentScript(browser, only(pageCalls, mine))).top;
    expect(told).toEqual([
      { ok: true, show: 'tab', place: expect.anything(), complete: false },
      ...Array(4).fill({ ok: true }),
    ]);
    // What was forged in the script's name is undone: the event itself is reported anew.
    await browser.tab.evaluate((id: string) => window.spy.openOther(id), ids.miriam);
    await sidebar.waitForText('Mentoring with Miriam');
    await browser.tab.evaluate((id: string) => window.spy.openOther(id), ids.ana);
    await sidebar.waitForText('Mine.');
  });

  test('the frame in a page is refused everything that is not about its meeting', async () => {
    const allowed: string[] = [...meetingCalls, ...frameCalls];
    const before = await recordsOf(browser, other);
    const own = all(mine).filter(({ call }) => !allowed.includes(call));
    expect(await sendFrom(sidebar, own)).toEqual(own.map(() => ({ ok: false, reason: 'not-allowed' })));
    const about = only(meetingCalls, other);
    expect(about).toHaveLength(meetingCalls.length);
    expect(await sendFrom(sidebar, about)).toEqual(about.map(() => ({ ok: false, reason: 'not-allowed' })));
    expect(await recordsOf(browser, other)).toEqual(before);
  });

  test('a second frame of ours in the same tab is told nothing', async () => {
    const before = await recordsOf(browser, mine);
    const messages = [
      { call: 'getSidebar', args: {} },
      { call: 'getSidebar', args: { ticket: 'guessed-ticket' } },
      ...only(['findPerson', 'sayMe', 'sayNotMentoring', 'setFrame', 'readGuests'], mine),
      ...only(meetingCalls, mine),
    ];
    const { answers, text } = await sidebar.evaluate(async (all: Message[]) => {
      const frame = document.createElement('iframe');
      frame.src = `${chrome.runtime.getURL('sidebar.html')}#right.guessed-ticket`;
      document.body.append(frame);
      await new Promise((resolve) => frame.addEventListener('load', resolve));
      const inner = frame.contentWindow as unknown as typeof globalThis & { chrome: typeof chrome };
      const heard: Answered[] = [];
      for (const one of all) heard.push(await inner.chrome.runtime.sendMessage(one));
      const shown = inner.document.body.textContent;
      frame.remove();
      return { answers: heard, text: shown };
    }, messages);
    for (const answer of answers.slice(0, 2)) expect(answer).toMatchObject({ ok: true, view: { state: 'none' } });
    expect(answers.slice(2).filter(({ ok }) => ok)).toEqual([]);
    expect(text).not.toContain('Mine.');
    expect(await recordsOf(browser, mine)).toEqual(before);
    // The one that was there first is still the one.
    await sidebar.waitForText('Mine.');
    expect((await sendFrom(sidebar, [{ call: 'getSidebar', args: {} }]))[0]).toMatchObject({
      view: { state: 'notes' },
    });
  });

  test('the frame reaches nobody else by ids in its own meeting', async () => {
    const before = await recordsOf(browser, other);
    const { meetingId } = mine;
    const forOther = { mentorshipIds: [other.mentorshipId] };
    const messages = [
      ...only(['putNote', 'setNoteAudience'], { ...mine, mentorshipId: other.mentorshipId }),
      ...only(['putAgendaLine', 'putActionItem'], { ...other, meetingId }),
      { call: 'putMeeting', args: { meetingId, patch: { id: other.meetingId, body: { title: 'Forged' } } } },
      { call: 'putAgendaLine', args: { meetingId, patch: { id: 'new-line', head: forOther, body: { text: 'x' } } } },
      { call: 'putActionItem', args: { meetingId, patch: { id: 'new-item', head: forOther, body: { text: 'x' } } } },
      {
        call: 'putAgendaLine',
        args: { meetingId, patch: { id: 'new-line', head: { mentorshipIds: other.mentorshipId } } },
      },
      { call: 'sayWhose', args: { mentorshipIds: ['nobody'], forSeries: true } },
    ];
    const answers = await sendFrom(sidebar, messages);
    expect(answers.filter(({ ok }) => ok)).toEqual([]);
    expect(await recordsOf(browser, other)).toEqual(before);
    const names = (await sendFrom(sidebar, [{ call: 'findPerson', args: { typed: 'O' } }]))[0];
    expect(names).toEqual({ ok: true, candidates: [] });
  });

  test('what is no call is refused before anything is read', async () => {
    const messages = [
      { call: 'constructor', args: {} },
      { call: '__proto__', args: {} },
      { call: 'toString', args: {} },
      { call: 'getSidebar', args: { extra: 1 } },
      { call: 'getSidebar', args: [] },
      { call: 'putNote', args: { meetingId: mine.meetingId } },
      { call: 'findPerson', args: { typed: 'x'.repeat(10_000) } },
      { call: 'sayWhose', args: { mentorshipIds: Array(100).fill('x'), forSeries: true } },
    ];
    const answers = await sendFrom(sidebar, messages);
    expect(answers).toEqual(messages.map(() => ({ ok: false, reason: 'bad-request' })));
  });

  // Each would write over what is somebody else's, by an id that the frame is never told.
  describe('by ids that it cannot know', () => {
    let before: unknown[];
    beforeEach(async () => {
      await fromOwnPage(browser, [{ call: 'remove', args: { store: 'actionItems', id: other.itemId } }]);
      await open();
      before = await recordsOf(browser, other);
    });

    test('takeQuestion leaves a point of another pair alone', async () => {
      const args = { meetingId: mine.meetingId, questionId: 'q-p01', lineId: other.lineId, text: '' };
      await sendFrom(sidebar, [{ call: 'takeQuestion', args }]);
      expect(await recordsOf(browser, other)).toEqual(before);
    });

    test('putActionItem does not bring back a removed step of another pair', async () => {
      const patch = { id: other.itemId, head: { state: 'open' } };
      await sendFrom(sidebar, [{ call: 'putActionItem', args: { meetingId: mine.meetingId, patch } }]);
      expect(await recordsOf(browser, other)).toEqual(before);
    });

    test('sayWhoseNew leaves a person who is there alone', async () => {
      const nameOfOther = async () => (await allRecords(browser)).people?.find(({ id }) => id === other.personId)?.body;
      const name = await nameOfOther();
      const person = { name: 'Forged', myRole: 'mentor', personId: other.personId, mentorshipId: 'new-one' };
      await sendFrom(sidebar, [{ call: 'sayWhoseNew', args: { ...person, forSeries: false } }]);
      expect(await nameOfOther()).toEqual(name);
    });
  });

  // Last: in Firefox it leaves the calendar.
  test('another extension is not heard', async () => {
    const heard = await sendFromOtherExtension(browser, all(mine).slice(0, 12));
    expect(heard.length).toBe(12);
    expect(heard.filter((answer) => answer !== null)).toEqual([]);
  });
});

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<Answered>; getURL(path: string): string } };
