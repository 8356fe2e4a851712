import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wallTime } from '../../demo/events';
import { type ChromiumBrowser, launchChromium } from '../support/chromium';
import { type Sogo, startSogo, whyNoSogo } from '../support/sogo';

const extension = new URL('../fixtures/tiny-extension', import.meta.url).pathname;
const reason = whyNoSogo();
if (reason) console.warn(`SKIPPED: everything on the real SOGo server, because ${reason}.`);

describe.skipIf(reason)('the real SOGo server', () => {
  const today = wallTime(new Date()).slice(0, 10);
  let sogo: Sogo;
  let browser: ChromiumBrowser;

  beforeAll(async () => {
    sogo = await startSogo();
    const { install, start } = sogo.durations;
    const begin = performance.now();
    await sogo.seed(today);
    const seed = (performance.now() - begin) / 1000;
    console.log(`SOGo: install ${install.toFixed(1)} s, start ${start.toFixed(1)} s, seed ${seed.toFixed(1)} s`);
    browser = await launchChromium({ extension });
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await sogo?.stop();
  });

  test.each([
    { uid: 'planning-1', starts: '.starts40', title: 'Planning with guests' },
    { uid: 'weekly-1', starts: '.starts56', title: '1:1 Alice / Carol' },
    { uid: 'invitation-1', starts: '.starts64', title: 'Bob invites Alice' },
    { uid: 'hostile-1', starts: '.starts48', title: '<img src=x onerror="window.demoHacked=true"> & "quotes"' },
  ])('shows $uid', async ({ starts, title }) => {
    const { tab } = browser;
    await sogo.signIn(tab, 'alice');
    await tab.goto(sogo.calendarUrl('alice', 'day', today));
    await tab.waitFor(`sg-calendar-day-table .sg-event${starts}`);
    // The line of the present hour lies over an event once a day, and in the middle of it takes the press.
    await tab.evaluate(() => {
      const style = document.createElement('style');
      style.textContent = 'sg-now-line { pointer-events: none }';
      document.head.append(style);
    });
    await tab.click(`sg-calendar-day-table .sg-event${starts} `);
    await tab.waitForText(title, 'md-dialog .sg-md-title');
    await tab.press('Escape');
    await tab.waitFor('md-dialog', 'gone');
    expect(await tab.evaluate(() => 'demoHacked' in window)).toBe(false);
  });

  test('speaks the language of the session', async () => {
    await sogo.signIn(browser.tab, 'bob', 'French');
    await browser.tab.goto(sogo.calendarUrl('bob', 'week', today));
    await browser.tab.waitFor('sg-calendar-day-table .sg-event');
    expect(await browser.tab.evaluate(() => document.documentElement.lang)).toBe('fr');
  });
});
