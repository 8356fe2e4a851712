import { afterAll, beforeAll, describe, expect, onTestFailed, test } from 'vitest';
import type { TestBrowser, View } from '../support/browser';
import { bothBrowsers, chromium } from '../support/browsers';
import type { ChromiumBrowser } from '../support/chromium';
import { type FixturePages, startFixturePages } from '../support/fixture-pages';
import { type LibraryPages, startLibraryPages } from '../support/library-pages';
import { expectNoSidebar, listNoCalendars, type NoCalendarPages, startNoCalendars } from '../support/no-calendar';
import { expectSilence, pressEntry, savedPages } from '../support/saved-pages';
import { openSidebar } from '../support/sidebar';
import { keepPicture, press, sayWhoseNew, typeInto, writeNote } from '../support/steps';

const element = 'mentorside-sidebar';
/** Calendars on public libraries: the page, an entry, a word of its title, what the sidebar must show of it. */
const calendars = [
  { page: 'fullcalendar.html?view=dayGridMonth', entry: '.fc-event', title: 'Mentoring Ana', when: '2:00 – 2:45' },
  {
    page: 'fullcalendar.html?view=timeGridWeek',
    entry: '.fc-timegrid-event',
    title: 'Mentoring Ana',
    when: '2:00 – 2:45',
  },
  {
    page: 'fullcalendar.html?view=listWeek',
    entry: '.fc-list-event-title',
    title: 'Mentoring Ana',
    when: '2:00 – 2:45',
  },
  // Where no markup tells the day: by the column in which the entry is drawn.
  { page: 'drawn-week.html', entry: '.in-2', title: 'Mentoring Ana', when: 'Mar 2, 2027, 2:00 – 2:45' },
  { page: 'drawn-week.html', entry: '.in-0', title: 'Ward round', when: 'Feb 28, 2027, 8:00 – 9:00' },
  { page: 'daypilot.html', entry: '.calendar_default_event_inner', title: 'Mentoring Bo', when: '10:00 – 11:00' },
  { page: 'event-calendar.html?view=timeGridWeek', entry: '.ec-event', title: 'Betreuung Dana', when: '8:00 – 8:45' },
  { page: 'event-calendar.html?view=listWeek', entry: '.ec-event', title: 'Betreuung Dana', when: '8:00 – 8:45' },
];

let libraries: LibraryPages;
let pages: FixturePages;
let others: NoCalendarPages;
beforeAll(async () => {
  [libraries, pages, others] = await Promise.all([startLibraryPages(), startFixturePages(), startNoCalendars()]);
});
afterAll(() => Promise.all([libraries.close(), pages.close(), others.close()]));

describe.each(bothBrowsers)('%s', (_name, launch) => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  test.each(calendars)('$page: the pressed entry is known, its close too', async ({ page, entry, title, when }) => {
    onTestFailed(() => keepPicture(browser));
    const { tab } = browser;
    await tab.goto(libraries.url(page));
    await tab.waitFor(entry);
    expect(await browser.countSidebars()).toBe(0);
    await tab.click(entry);
    const sidebar = await openSidebar(browser);
    await sidebar.waitForText(title);
    await sidebar.waitForText(when);
    await tab.click('#close');
    await sidebar.waitForText('Closed in the calendar');
  });

  test('what was confirmed twice on a site is not asked a third time', async () => {
    onTestFailed(() => keepPicture(browser));
    const { tab } = browser;
    await tab.goto(libraries.url('fullcalendar.html?view=timeGridWeek'));
    const open = async (day: string, title: string) => {
      await tab.waitFor(`[data-date="${day}"] .fc-timegrid-event`);
      await tab.click(`[data-date="${day}"] .fc-timegrid-event`);
      const sidebar = await openSidebar(browser);
      await sidebar.waitForText(title, '.ev');
      return sidebar;
    };
    for (const [day, title] of [
      ['2027-03-02', 'Mentoring Ana'],
      ['2027-03-03', 'Lab meeting'],
    ] as const) {
      const sidebar = await open(day, title);
      await press(sidebar, 'Yes');
      await sidebar.waitFor('.ev-ask', 'gone');
    }
    const third = await open('2027-03-04', 'Journal club');
    expect(await third.text('.ev')).not.toContain('Is this your meeting?');
  });
});

describe('pages in Chromium alone', () => {
  let browser: ChromiumBrowser;
  beforeAll(async () => {
    browser = await chromium();
  });
  afterAll(() => browser?.close());
  const own = savedPages();

  test.each(own.filter(({ expected }) => expected.reading))('$name: the tab appears', async ({ name, expected }) => {
    onTestFailed(() => keepPicture(browser));
    await pressEntry(browser, pages, name, expected);
    await browser.tab.waitFor(element);
  });

  // Each is watched for seconds: every fourth here, all of them in the long tests.
  const silent = own.filter(({ expected }) => !expected.reading).filter((_, place) => place % 4 === 0);
  test.each(silent)('$name: nothing', ({ name, expected }) => expectSilence(browser, pages, name, expected));

  test.each(listNoCalendars().filter((_, place) => place % 8 === 0))('$name: nothing', async (page) => {
    onTestFailed(() => keepPicture(browser));
    await expectNoSidebar(browser, others, page);
  });

  test.each([
    { view: 'week', entry: '.toastui-calendar-event-time' },
    { view: 'month', entry: '.toastui-calendar-weekday-event' },
    { view: 'day', entry: '.toastui-calendar-event-time' },
  ])('TOAST UI, $view: the pressed entry is known', async ({ view, entry }) => {
    onTestFailed(() => keepPicture(browser));
    await browser.tab.goto(libraries.url(`toast-ui.html?view=${view}`));
    // It takes a press without any length for none.
    await browser.page.locator(entry).first().click({ delay: 100 });
    const sidebar = await openSidebar(browser);
    await sidebar.waitForText('Mentoring Cleo');
    await sidebar.waitForText('10:00 – 11:00');
  });
});

test('in doubt it asks; her answer and her correction stand when the event is opened again', async () => {
  const browser = await chromium();
  onTestFailed(() => keepPicture(browser));
  const { tab } = browser;
  try {
    await tab.goto(libraries.url('fullcalendar.html?view=timeGridWeek'));
    await tab.click('.fc-timegrid-event');
    const sidebar = await openSidebar(browser);
    await sidebar.waitForText('Is this your meeting?');
    await sayWhoseNew(sidebar, 'ana.lopez@example.test', 'mentor');
    await press(sidebar, 'Yes');
    await sidebar.waitFor('.ev-ask', 'gone');

    await tab.goto(libraries.url('daypilot.html'));
    await tab.click('.calendar_default_event_inner');
    const other = await openSidebar(browser);
    await press(other, 'Correct it');
    await typeInto(other, 'Title', ' (aims)');
    await press(other, 'Done');
    await other.waitForText('Mentoring Bo (aims)');
    await sayWhoseNew(other, 'bo.berg@example.test', 'mentor');

    for (const [page, entry, title] of [
      ['fullcalendar.html?view=timeGridWeek', '.fc-timegrid-event', 'Mentoring Ana'],
      ['daypilot.html', '.calendar_default_event_inner', 'Mentoring Bo (aims)'],
    ] as const) {
      await tab.goto(libraries.url(page));
      await tab.click(entry);
      const again = await openSidebar(browser);
      await again.waitForText('You are the mentor');
      await again.waitForText(title);
      expect(await again.text()).not.toContain('Is this your meeting?');
    }

    // What she mends is read right in the other events of the site, and none loses its notes.
    const entry = async (at: number) => {
      await tab.click(`.entry:nth-of-type(${at})`);
      return openSidebar(browser);
    };
    const closed = async (view: View) => {
      await tab.click('#close');
      await view.waitForText('Closed in the calendar');
    };
    await tab.goto(libraries.url('day-first.html'));
    const first = await entry(1);
    await first.waitForText('Apr', '.ev');
    await sayWhoseNew(first, 'cleo@example.test', 'mentor');
    await writeNote(first, 'Of the fourth of March.');
    await press(first, 'Correct it');
    await first.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('input[name=date]');
      if (field) field.value = '2027-03-04';
    });
    await press(first, 'Done');
    await first.waitForText('Mar', '.ev');
    await closed(first);
    // Of the day for which the first was taken, and called the same.
    const third = await entry(3);
    await third.waitForText('Apr', '.ev');
    expect(await third.text()).not.toContain('Of the fourth of March.');
    await press(third, 'Correct it');
    await third.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('input[name=title]');
      if (field) field.value = 'Mentoring Ana';
    });
    await press(third, 'Done');
    await third.waitForText('Mentoring Ana', '.ev');

    const second = await entry(2);
    await second.waitForText('Mentoring Bo', '.ev');
    await second.waitForText('Mar', '.ev');
    await tab.goto(libraries.url('day-first.html'));
    const again = await entry(1);
    await again.waitForText('Of the fourth of March.');
    expect(await again.text('.ev')).not.toContain('Is this your meeting?');
  } finally {
    await browser.close();
  }
});
