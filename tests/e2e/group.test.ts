import { afterAll, beforeAll, describe, expect, onTestFailed, test } from 'vitest';
import type { Role } from '../../content/types';
import { ids } from '../../demo/events';
import { type Demo, startDemo } from '../../demo/server';
import { type TestBrowser, until } from '../support/browser';
import { bothBrowsers, chromium } from '../support/browsers';
import { openSidebar } from '../support/sidebar';
import { ahead } from '../support/sides';
import { expectRole, keepPicture, openEvent, press, sendOwn, typeInto } from '../support/steps';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.close());

const roles: Role[] = ['mentor', 'mentee'];
const cases = bothBrowsers.flatMap(([name, launch]) => roles.map((role) => [name, role, launch] as const));

describe.each(cases)('%s, as the %s', (_name, myRole, launch) => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await launch();
    for (const [name, email] of [
      ['Tom Berg', 'tom.berg@example.org'],
      ['Lea Sommer', 'lea.sommer@example.org'],
    ] as const)
      await sendOwn(browser, 'addPerson', {
        name,
        email,
        myRole,
        personId: crypto.randomUUID(),
        mentorshipId: crypto.randomUUID(),
      });
  });
  afterAll(() => browser?.close());

  test('a group of two: one agenda, a note for each, and no word under the wrong name', async () => {
    onTestFailed(() => keepPicture(browser));
    // A week ahead: the popup shows whom she meets next, whatever the day.
    await browser.tab.goto(demo.url({ dialog: 'popover', now: ahead }));
    await openEvent(browser, ids.group);
    const sidebar = await openSidebar(browser);
    await sidebar.waitForText('Tom Berg');
    await sidebar.waitForText('Lea Sommer');
    await expectRole(sidebar, myRole);
    await typeInto(sidebar, 'Add a point', 'Shared point');
    await sidebar.press('Enter');
    await sidebar.waitForText('Shared point', '.agenda');

    await sidebar.type('textarea.note', 'about the first');
    await sidebar.waitForText('Saved', '.saved');
    // Two switches; the first, alphabetical, is the one that was written on.
    await press(sidebar, 'Tom Berg', '.note-whom button');
    await until('the other note is not empty', async () => !(await sidebar.text()).includes('about the first'));
    await sidebar.type('textarea.note', 'about the second');
    await sidebar.waitForText('Saved', '.saved');

    const panel = await browser.openOwnPage('popup.html', { width: 400, height: 600 });
    await panel.waitForText('Lea Sommer');
    await panel.waitForText('Tom Berg');
    await panel.close();
    const found = (await sendOwn(browser, 'listPairs', {})) as { pairs: { mentorshipIds: string[] }[] };
    expect(found.pairs.map(({ mentorshipIds }) => mentorshipIds.length).sort()).toEqual([1, 1, 2]);
    // Alone with one of them, nothing of the group is shown.
    const single = found.pairs.find(({ mentorshipIds }) => mentorshipIds.length === 1);
    const meetingId = crypto.randomUUID();
    const startsAt = '2035-01-01T10:00';
    await sendOwn(browser, 'addMeeting', { meetingId, mentorshipIds: single?.mentorshipIds, title: 'Alone', startsAt });
    expect(JSON.stringify(await sendOwn(browser, 'getMeeting', { meetingId }))).not.toContain('Shared point');
  });
});

test.each(roles)('the very first meeting is a group: two guests at once, as the %s', async (role) => {
  const browser = await chromium();
  try {
    await browser.tab.goto(demo.url({ dialog: 'popover' }));
    await openEvent(browser, ids.group);
    const sidebar = await openSidebar(browser);
    // She is among the guests herself; once said, she is not offered any more.
    const offered = async () => (await sidebar.text('.chips')).includes('Ben Adeyemi');
    await press(sidebar, 'Ben Adeyemi', '.chip');
    await press(sidebar, 'That is me');
    await until('she is still offered', async () => !(await offered()));
    await press(sidebar, 'Undo');
    await until('undo did not bring her back', offered);
    await press(sidebar, 'Ben Adeyemi', '.chip');
    await press(sidebar, 'That is me');
    await until('she is offered again', async () => !(await offered()));
    await press(sidebar, 'Tom Berg', '.chip');
    await press(sidebar, 'Lea Sommer', '.chip');
    await sidebar.waitForText('as a group');
    await press(sidebar, `I am the ${role}`);
    await press(sidebar, 'Start notes');
    await sidebar.waitFor('.note-whom');
    await expectRole(sidebar, role);
    const { pairs } = (await sendOwn(browser, 'listPairs', {})) as { pairs: { mentorshipIds: string[] }[] };
    expect(pairs.map(({ mentorshipIds }) => mentorshipIds.length).sort()).toEqual([1, 1, 2]);
  } finally {
    await browser.close();
  }
});
