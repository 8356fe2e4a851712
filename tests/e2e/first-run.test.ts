import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { ids } from '../../demo/events';
import { type Demo, startDemo } from '../../demo/server';
import type { TestBrowser } from '../support/browser';
import { built, chromium, firefox } from '../support/browsers';
import type { FirefoxBrowser } from '../support/firefox';
import { openSidebar } from '../support/sidebar';
import { fromBothSides } from '../support/sides';
import { expectNothingSent, expectRole, openEvent, press, typeInto, writeNote } from '../support/steps';

let demo: Demo;
let browser: TestBrowser | undefined;
beforeAll(async () => {
  demo = await startDemo();
});
afterEach(async () => {
  await browser?.close();
  browser = undefined;
});
afterAll(() => demo.close());

// The build for the stores: it may read no site until she allows one.
const launches = [
  ['Chromium', () => chromium({ extension: built('chrome', 'release'), grantedOrigins: ['http://127.0.0.1/*'] })],
  ['Firefox', () => firefox({ extension: built('firefox', 'release'), permissionPrompts: true })],
] as const;

test.each(fromBothSides<TestBrowser>(launches))(
  '%s, as the %s: from the first run to the first note, the site allowed by the real button',
  async (_, role, { event, guest }, launch) => {
    browser = await launch();
    const { tab } = browser;
    // The calendar is open before anything is allowed: it must be served without a reload.
    await tab.goto(demo.url({ dialog: 'popover' }));
    await openEvent(browser, event);
    expect(await tab.box('mentorside-sidebar')).toBeNull();
    await tab.press('Escape');

    const welcome = await browser.openOwnPage('welcome.html');
    await welcome.waitForText('Whom do you meet?');
    for (const promise of ['What it reads', 'Where it keeps it', 'What it sends']) await welcome.waitForText(promise);
    await typeInto(welcome, 'Name or initials', guest.name);
    await press(welcome, `I am the ${role}`);
    await welcome.type('input[name=email]', guest.email);
    await press(welcome, 'Add a person');
    await welcome.waitForText(`${guest.name} is added`);
    await press(welcome, 'Another calendar');
    await welcome.type('.calendars-other input', demo.origin);
    await press(welcome, 'Use this address');
    if (browser.name === 'firefox') await (browser as FirefoxBrowser).answerPrompt('allow');
    await welcome.waitForText('Mentorside works on 127.0.0.1');
    await press(welcome, 'Yes, only mine');
    await welcome.waitForText('Open your calendar and click a mentoring meeting');
    await welcome.close();

    await openEvent(browser, event);
    const sidebar = await openSidebar(browser);
    // Known by the guest's e-mail: nobody asks whose meeting it is.
    await sidebar.waitForText(guest.name);
    await expectRole(sidebar, role);
    await writeNote(sidebar, 'First note.');
    expectNothingSent(browser);
  },
);

test('Firefox: refused, she is told, and nothing runs', async () => {
  browser = await firefox({ extension: built('firefox', 'release'), permissionPrompts: true });
  await browser.tab.goto(demo.url({ dialog: 'popover' }));
  const welcome = await browser.openOwnPage('welcome.html');
  await press(welcome, 'Another calendar');
  await welcome.type('.calendars-other input', demo.origin);
  await press(welcome, 'Use this address');
  await (browser as FirefoxBrowser).answerPrompt('deny');
  await welcome.waitForText('127.0.0.1 is not allowed');
  await welcome.close();
  await openEvent(browser, ids.ana);
  await browser.tab.waitFor('[role=dialog]');
  expect(await browser.tab.box('mentorside-sidebar')).toBeNull();
});
