import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest';
import { chromium } from '../support/browsers';
import type { ChromiumBrowser } from '../support/chromium';
import { type LibraryPages, startLibraryPages } from '../support/library-pages';
import { expectNoSidebar, listNoCalendars, type NoCalendarPages, startNoCalendars } from '../support/no-calendar';
import { savedPages } from '../support/saved-pages';
import { keepPicture } from '../support/steps';

let pages: NoCalendarPages;
let libraries: LibraryPages;
let browser: ChromiumBrowser;
beforeAll(async () => {
  [pages, libraries] = await Promise.all([startNoCalendars(), startLibraryPages()]);
  browser = await chromium();
});
afterAll(() => Promise.all([browser?.close(), pages?.close(), libraries?.close()]));

const all = listNoCalendars();

test('a hundred pages, forty of them from libraries', () => {
  const saved = savedPages().filter(({ expected }) => !expected.reading);
  expect(all.length + saved.length).toBeGreaterThanOrEqual(100);
  expect(all.filter(({ name }) => !name.startsWith('plain--')).length).toBeGreaterThanOrEqual(40);
});

test.each(all)('$name: nothing', async (page) => {
  onTestFailed(() => keepPicture(browser));
  await expectNoSidebar(browser, pages, page);
});

test('the same script does serve a calendar', async () => {
  await browser.tab.goto(libraries.url('daypilot.html'));
  await browser.tab.click('.calendar_default_event_inner');
  await browser.tab.waitFor('mentorside-sidebar');
});
