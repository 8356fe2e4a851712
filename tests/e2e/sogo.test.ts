import { afterAll, beforeAll, describe, expect, onTestFailed, test } from 'vitest';
import { addDays, wallTime } from '../../demo/events';
import { type TestBrowser, until } from '../support/browser';
import { bothBrowsers } from '../support/browsers';
import { type ChromiumBrowser, launchChromium } from '../support/chromium';
import { openSidebar } from '../support/sidebar';
import { type Sogo, startSogo, whyNoSogo } from '../support/sogo';
import { movedSeries } from '../support/sogo-seed';
import {
  expectNothingSent,
  expectRole,
  keepPicture,
  press,
  sayWhoseNew,
  sendOwn,
  showGuests,
  takeFirstQuestion,
  typeInto,
  writeNote,
} from '../support/steps';

const reason = whyNoSogo();
if (reason) console.warn(`SKIPPED: all journeys on the real SOGo server, because ${reason}.`);

/** Tomorrow: whenever the test runs, the meetings lie ahead and there is something worth asking. */
const day = addDays(wallTime(new Date()).slice(0, 10), 1);

/** The same job from both sides: a weekly series of Alice's, and an invitation that she was sent. */
const sides = [
  { role: 'mentor', starts: '.starts56', title: '1:1 Alice / Carol', guest: 'Carol Diaz', days: 7 },
  { role: 'mentee', starts: '.starts64', title: 'Bob invites Alice', guest: 'Bob Stone', days: 0 },
] as const;

/** In the sidebar: whether the background tells it of this address. */
async function tellsOf(address: string): Promise<boolean> {
  return JSON.stringify(await chrome.runtime.sendMessage({ call: 'getSidebar', args: {} })).includes(address);
}

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

/** The line of the present hour lies over an event once a day, and in the middle of it takes the press. */
function letNowLineThrough(): void {
  const style = document.createElement('style');
  style.textContent = 'sg-now-line { pointer-events: none }';
  document.head.append(style);
}

describe.skipIf(reason)('on the real SOGo server', () => {
  let sogo: Sogo;
  beforeAll(async () => {
    sogo = await startSogo();
    await sogo.seed(day);
  }, 300_000);
  afterAll(() => sogo?.stop());

  describe.each(bothBrowsers)('%s', (_name, launch) => {
    let browser: TestBrowser;
    beforeAll(async () => {
      browser = await launch();
    });
    afterAll(() => browser?.close());

    const open = async (on: string, starts: string) => {
      await browser.tab.goto(sogo.calendarUrl('alice', 'day', on));
      await browser.tab.reload();
      await browser.tab.waitFor(`sg-calendar-day-table .sg-event${starts}`);
      await browser.tab.evaluate(letNowLineThrough);
      await browser.tab.click(`sg-calendar-day-table .sg-event${starts}`);
      return openSidebar(browser);
    };

    test.each(sides)('$role: from the open event to the next meeting', async (side) => {
      onTestFailed(() => keepPicture(browser));
      await sogo.signIn(browser.tab, 'alice');
      const sidebar = await open(day, side.starts);
      await sidebar.waitForText(side.title);
      await sayWhoseNew(sidebar, side.guest, side.role);
      await expectRole(sidebar, side.role);
      await takeFirstQuestion(sidebar);
      await writeNote(sidebar, 'Decided on SOGo.');
      await typeInto(sidebar, 'Add a step', '@me send the slides');
      await sidebar.press('Enter');
      await sidebar.waitForText('send the slides');

      const again = await open(addDays(day, side.days), side.starts);
      await again.waitForText('send the slides');
      const text = await again.text();
      // The next occurrence is another meeting with its own note; the same event is the same meeting.
      if (side.days > 0) expect(text).toContain('From last time');
      expect(text.includes('Decided on SOGo.')).toBe(side.days === 0);
      expectNothingSent(browser);
    });

    test.each([
      { name: 'a single event with guests', starts: '.starts40', title: 'Planning with guests', language: 'English' },
      { name: 'a title with markup, in French', starts: '.starts48', title: '<img src=x onerror=', language: 'French' },
    ])('$name', async ({ starts, title, language }) => {
      onTestFailed(() => keepPicture(browser));
      await sogo.signIn(browser.tab, 'alice', language);
      const sidebar = await open(day, starts);
      await sidebar.waitForText(title);
      expect(await browser.tab.evaluate(() => 'demoHacked' in window)).toBe(false);
    });

    const role = _name === 'Firefox' ? 'mentee' : 'mentor';
    const chipOn = (view: 'day' | 'week' | 'month', on: string) =>
      `sg-calendar-${view === 'month' ? 'month-day' : 'day-table'}[sg-day="${on.replaceAll('-', '')}"] .sg-event`;
    const focusOn = (selector: string) =>
      until(`no focus on ${selector}`, () =>
        browser.tab.evaluate((wanted) => {
          for (const one of document.querySelectorAll<HTMLElement>(wanted)) if (one.checkVisibility()) one.focus();
          return document.activeElement?.matches(wanted) ?? false;
        }, selector),
      );
    /** The series' own occurrence of a day, opened in one of the views. */
    const openSeries = async (view: 'day' | 'week' | 'month', on: string) => {
      const { tab } = browser;
      await tab.goto('about:blank');
      await tab.goto(sogo.calendarUrl('alice', view, on));
      await tab.waitFor(chipOn(view, on));
      await tab.evaluate(letNowLineThrough);
      await until('the series is not there', () =>
        tab.evaluate(
          ({ chips, words }) => {
            const found = [...document.querySelectorAll(chips)].find((chip) => chip.textContent?.includes(words));
            found?.setAttribute('data-test-chip', '');
            return found !== undefined;
          },
          { chips: chipOn(view, on), words: movedSeries(day, false).title },
        ),
      );
      await tab.click('[data-test-chip]');
      const sidebar = await openSidebar(browser);
      await sidebar.waitForText(movedSeries(day, false).title, '.ev-t');
      return sidebar;
    };

    test('one series in week, month and day, an occurrence that is moved, its edit dialog, in French', async () => {
      onTestFailed(() => keepPicture(browser));
      const [second, movedTo, third] = [addDays(day, 7), addDays(day, 8), addDays(day, 14)];
      await sogo.put(movedSeries(day, false));
      await sogo.signIn(browser.tab, 'alice');
      const first = await openSeries('week', day);
      await sayWhoseNew(first, 'Dora Klein', role);
      await writeNote(first, 'Of the first.');
      const before = await openSeries('month', second);
      await expectRole(before, role);
      await writeNote(before, 'Of the second.');

      await sogo.put(movedSeries(day, true));
      const moved = await openSeries('month', movedTo);
      await moved.waitForText('Of the second.');
      await moved.waitForText('9:00', '.ev');

      await sogo.signIn(browser.tab, 'alice', 'French');
      const french = await openSeries('week', movedTo);
      await french.waitForText('Of the second.');
      expect(await browser.tab.evaluate(() => document.documentElement.lang)).toBe('fr');
      // By keys: the sidebar may lie over the buttons.
      await focusOn('md-dialog-actions .md-flex + md-menu > button');
      await browser.tab.press('Enter');
      await focusOn('[ng-click="editor.edit()"]');
      await browser.tab.press('Enter');
      await browser.tab.waitFor('form[name=eventForm] input[ng-model="editor.component.summary"]');
      await french.waitForText('Of the second.');
      await french.waitForText('9:00', '.ev');
      expect(await french.text()).not.toContain('Is this your meeting?');

      // The next one of the series is with the same person, and has a note of its own.
      const next = await openSeries('day', third);
      await expectRole(next, role);
      expect(await next.text('textarea.note')).toBe('');
    });

    test('guests whose addresses the page leaves out are asked of SOGo itself, after one press', async () => {
      onTestFailed(() => keepPicture(browser));
      const { tab } = browser;
      await sogo.signIn(tab, 'alice');
      await tab.goto(sogo.calendarUrl('alice', 'day', day));
      await tab.waitFor('sg-calendar-day-table .sg-event.starts72');
      await tab.evaluate(letNowLineThrough);
      await tab.evaluate(() => {
        // SOGo states them in this attribute alone.
        const leaveOut = () => {
          for (const one of document.querySelectorAll('.md-contact-name')) one.removeAttribute('aria-label');
        };
        new MutationObserver(leaveOut).observe(document, { subtree: true, childList: true, attributes: true });
      });
      const event = 'GET /SOGo/so/alice/Calendar/personal/guests-1.ics/view';
      const from = sogo.asked.length;
      const asked = () => sogo.asked.slice(from).filter((one) => one.includes('guests-1'));
      await tab.click('sg-calendar-day-table .sg-event.starts72');
      const sidebar = await openSidebar(browser);
      await showGuests(sidebar);
      await sidebar.waitForText('Fay Winter');
      expect(asked()).toEqual([event]);
      await press(sidebar, 'Read guests from this calendar');
      // The answer draws the list of guests anew: one that is pressed before has no address.
      await until('no address came', () => sidebar.evaluate(tellsOf, 'fay@example.org'));
      await press(sidebar, 'Fay Winter');
      await sidebar.waitForText('fay@example.org', 'input[type=email]');
      expect(asked()).toEqual([event, event]);
      expectNothingSent(browser);

      // Where the page shows them all there is nothing to ask for.
      await sendOwn(browser, 'stopReadingGuests', { host: new URL(sogo.origin).host });
      const all = await open(day, '.starts72');
      await showGuests(all);
      await all.waitForText('Fay Winter');
      expect(await all.text()).not.toContain('Read guests');
    });

    test('an all-day event', async () => {
      onTestFailed(() => keepPicture(browser));
      await sogo.signIn(browser.tab, 'alice');
      await browser.tab.goto(sogo.calendarUrl('alice', 'day', addDays(day, 1)));
      await browser.tab.reload();
      await browser.tab.click('sg-calendar-day[hour=allday] .sg-event, .allDays .sg-event');
      const sidebar = await openSidebar(browser);
      await sidebar.waitForText('All day', '.ev-t');
    });
  });
});

const tiny = new URL('../fixtures/tiny-extension', import.meta.url).pathname;

// In the same file: two servers of one machine would write the same settings at once.
describe.skipIf(reason)('the real SOGo server itself', () => {
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
    browser = await launchChromium({ extension: tiny });
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
