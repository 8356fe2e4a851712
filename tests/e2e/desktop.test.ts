import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFailed, test } from 'vitest';
import { addMinutes, toLocal } from '../../core/local-time';
import { ids, people } from '../../demo/events';
import { type Demo, startDemo } from '../../demo/server';
import { type OwnPage, type TestBrowser, until } from '../support/browser';
import { chromium, firefox } from '../support/browsers';
import { listTargets, viewOfLine, waitForTarget } from '../support/cdp';
import type { ChromiumBrowser } from '../support/chromium';
import { type Desktop, startDesktop, whyNoDesktop } from '../support/desktop';
import type { FirefoxBrowser } from '../support/firefox';
import { ahead } from '../support/sides';
import { keepPicture, openEvent, press, sayWhoseNew, sendOwn } from '../support/steps';

const reason = whyNoDesktop();
if (reason) console.warn(`SKIPPED: reminders, screen lock and keys on a real desktop, because ${reason}.`);

const passphrase = 'plain words of mine';
const locked = 'Mentorside is locked';
const ana = { mentorshipId: 'ms-ana', personId: 'p-ana', name: 'Ana Ruiz', myRole: 'mentor', email: '' };
const miriam = { mentorshipId: 'ms-mir', personId: 'p-mir', name: 'Miriam Okafor', myRole: 'mentee', email: '' };

describe.skipIf(reason)('on a real desktop', () => {
  let desktop: Desktop;
  let demo: Demo;
  beforeAll(async () => {
    desktop = await startDesktop();
    demo = await startDemo();
  }, 300_000);
  afterAll(async () => {
    demo?.close();
    await desktop?.stop();
  });

  /** A meeting with Ana while Miriam is shown everywhere. */
  const addMeeting = (browser: TestBrowser, meetingId: string, startsAt: string) =>
    sendOwn(browser, 'addMeeting', {
      ...{ meetingId, mentorshipIds: [ana.mentorshipId], title: 'Secret title', startsAt },
      endsAt: addMinutes(startsAt, 30),
    });
  const noneShown = () => until('a notification stays', () => desktop.countShown() === 0);

  describe('Chromium', () => {
    let browser: ChromiumBrowser;
    let panel: Page;
    let zone: CDPSession | undefined;
    beforeAll(async () => {
      browser = await chromium({ headless: false, env: desktop.env, grantedPermissions: ['notifications'] });
      for (const person of [ana, miriam]) await sendOwn(browser, 'addPerson', person);
      await sendOwn(browser, 'choosePair', { mentorshipIds: [miriam.mentorshipId] });
      panel = await browser.openPage('sidepanel.html', { width: 400, height: 800 });
      panel.setDefaultTimeout(20_000);
    });
    beforeEach(() => onTestFailed(() => keepPicture(browser)));
    afterAll(() => browser?.close());

    const inWorker = (source: string) => browser.evaluateInWorker(source);
    const permissions = async () =>
      String(await inWorker('chrome.permissions.getAll().then((all) => all.permissions.join())'));
    const openSettings = async () => {
      await panel.getByRole('button', { name: 'Menu' }).click();
      await panel.getByText('Settings').click();
    };
    /** Sets the clock on the wall: a zone so many seconds off that it is 14:00 there in so many seconds. */
    const setTwoIn = async (seconds: number) => {
      zone ??= await browser.context.newCDPSession(panel);
      const now = new Date();
      const two = new Date(now).setUTCHours(14, 0, 0, 0);
      const off = Math.round((two - seconds * 1000 - now.getTime()) / 1000);
      const clock = new Date(Math.abs(off) * 1000).toISOString().slice(11, 19);
      await zone.send('Emulation.setTimezoneOverride', { timezoneId: `GMT${off < 0 ? '-' : '+'}${clock}` });
      return { startsAt: `${now.toISOString().slice(0, 10)}T14:00`, at: two - off * 1000 };
    };

    test('a reminder says the hour alone; pressed, it opens the brief in the side panel, also after a stop', async () => {
      expect(await permissions()).not.toMatch(/notifications|idle/);
      await openSettings();
      await panel.getByLabel(/Remind me before mentoring meetings/).click();
      await panel.getByRole('combobox', { name: 'How long before' }).waitFor();
      const { startsAt } = await setTwoIn(9 * 60);
      await addMeeting(browser, 'm-pressed', startsAt);
      await until('no notification', () => desktop.countShown() === 1);
      expect(desktop.told()).toContain("summary: 'Mentoring meeting at 2:00 PM'");
      expect(desktop.told()).not.toMatch(/Ana|Secret/);
      const before = new Set((await listTargets(browser.cdp)).map(({ targetId }) => targetId));
      await browser.stopBackground();
      await desktop.clickNotification();
      const brief = viewOfLine(
        'the side panel',
        await waitForTarget(browser.cdp, `${browser.origin}/sidepanel.html`, before),
      );
      await brief.waitForText('Ana Ruiz');
      expect(
        await inWorker("chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] }).then((all) => all.length)"),
      ).toBe(1);
      await noneShown();
    });

    test('a reminder is taken away when its meeting begins, by the alarm alone', async () => {
      const { startsAt, at } = await setTwoIn(5);
      await addMeeting(browser, 'm-begins', startsAt);
      await until('no notification', () => desktop.countShown() === 1);
      await browser.stopBackground();
      expect(Date.now()).toBeLessThan(at);
      await noneShown();
      expect(Date.now()).toBeGreaterThanOrEqual(at);
    });

    test('the lock locks with the screen, also after a stop; the browser is asked for that in the press alone', async () => {
      await sendOwn(browser, 'turnLockOn', { passphrase });
      expect(await permissions()).not.toContain('idle');
      await panel.bringToFront();
      await panel.reload();
      await openSettings();
      await panel.getByLabel('Lock when the screen locks').click();
      await until('it is not ticked', () => panel.getByLabel('Lock when the screen locks').isChecked());
      expect(await permissions()).toContain('idle');
      await browser.stopBackground();
      desktop.lockScreen();
      await panel.getByText(locked).waitFor();
      desktop.unlockScreen();
      await sendOwn(browser, 'unlock', { passphrase });
    });

    test('keys pressed in the calendar reach us', () => keysReachUs(browser));
  });

  describe('Firefox', () => {
    let browser: FirefoxBrowser;
    let panel: OwnPage;
    beforeAll(async () => {
      browser = await firefox({ headless: false, env: desktop.env, permissionPrompts: true });
      for (const person of [ana, miriam]) await sendOwn(browser, 'addPerson', person);
      await sendOwn(browser, 'choosePair', { mentorshipIds: [miriam.mentorshipId] });
      panel = await browser.openOwnPage('sidepanel.html');
    });
    beforeEach(() => onTestFailed(() => keepPicture(browser)));
    afterAll(() => browser?.close());

    const permissions = () =>
      panel.evaluate(async () =>
        (await (globalThis as unknown as Ours).browser.permissions.getAll()).permissions.join(),
      );
    const inMinutes = (minutes: number) => addMinutes(toLocal(new Date()), minutes);
    const shown = () => until('no notification', () => desktop.countShown() === 1);

    test('asks by its own prompt, and the yes is a key', async () => {
      await panel.waitForText(miriam.name);
      await press(panel, 'Menu');
      await press(panel, 'Settings');
      await panel.click('.reminders input');
      await until('no prompt', () => browser.evaluateInChrome(() => PopupNotifications.isPanelOpen));
      expect(await permissions()).not.toMatch(/notifications|idle/);
      await until('the window has not the focus', () => desktop.title().startsWith('Mentorside'));
      desktop.press('alt+a');
      await panel.waitFor('.reminders select');
      expect(await permissions()).toContain('notifications');
    });

    test('a reminder says the hour alone; pressed, it opens the brief in a small window, also after a stop', async () => {
      await addMeeting(browser, 'm-pressed', inMinutes(8));
      await shown();
      expect(desktop.told()).toMatch(/appname: 'Firefox'\s+summary: 'Mentoring meeting at \d/);
      expect(desktop.told()).not.toMatch(/Ana|Secret/);
      // The background that was there when she allowed it is not woken by a press. It starts anew by itself, here at once.
      await until('it would not start anew', () =>
        panel.evaluate(() => (globalThis as unknown as Ours).browser.alarms.get('listen')),
      );
      await browser.stopBackground();
      await panel.evaluate(() => (globalThis as unknown as Ours).browser.alarms.create('listen', { when: Date.now() }));
      await until('it does not start', () => browser.evaluateInChrome(isRunning));
      await browser.stopBackground();
      await desktop.clickNotification();
      await until('no brief', () =>
        panel.evaluate(() => {
          const { browser } = globalThis as unknown as Ours;
          const views = browser.extension.getViews().filter(({ location }) => location.hash === '#ms-ana');
          return views.some(({ document }) => document.body.textContent.includes('Ana Ruiz'));
        }),
      );
      await noneShown();
    });

    test('a reminder is taken away when its meeting has begun', async () => {
      await addMeeting(browser, 'm-begins', inMinutes(7));
      await shown();
      const corrected = { startsAt: inMinutes(-1), endsAt: inMinutes(20) };
      await sendOwn(browser, 'putMeeting', { meetingId: 'm-begins', patch: { id: 'm-begins', body: { corrected } } });
      await noneShown();
    });

    test('keys pressed in the calendar reach us', async () => {
      await sendOwn(browser, 'turnLockOn', { passphrase });
      await keysReachUs(browser);
    });
  });

  /** With the focus in the calendar's own page: only the browser can hear them. */
  async function keysReachUs(browser: TestBrowser): Promise<void> {
    await browser.tab.goto(demo.url({ dialog: 'popover', now: ahead }));
    await openEvent(browser, ids.ana);
    await browser.tab.waitFor('mentorside-sidebar');
    const sidebar = await browser.sidebar();
    await sidebar.waitFor('button');
    expect(await sidebar.text()).not.toContain(people.ana.name);
    const title = await browser.tab.evaluate(() => document.title);
    await until('the calendar has not the focus', () => desktop.title().startsWith(title));
    desktop.press('alt+shift+m');
    await sidebar.waitForText(people.ana.name);
    await sayWhoseNew(sidebar, people.ana.name, 'mentor');
    desktop.press('alt+shift+h');
    await sidebar.waitFor('.cover');
    desktop.press('alt+shift+h');
    await sidebar.waitFor('.cover', 'gone');
    desktop.press('alt+shift+l');
    await sidebar.waitForText('Unlock them in a window of Mentorside');
  }
});

/** In Firefox's own window: the background runs, and all that it listens to is kept. */
function isRunning(): boolean {
  return WebExtensionPolicy.getByID('mentorside@mentorside.org').extension.backgroundState === 'running';
}

declare const WebExtensionPolicy: { getByID(id: string): { extension: { backgroundState: string } } };
declare const PopupNotifications: { isPanelOpen: boolean };

interface Ours {
  browser: {
    alarms: { get(name: string): Promise<object | undefined>; create(name: string, when: object): void };
    extension: { getViews(): Window[] };
    permissions: { getAll(): Promise<{ permissions: string[] }> };
  };
}
