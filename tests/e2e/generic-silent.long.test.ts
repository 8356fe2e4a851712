import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestBrowser } from '../support/browser';
import { chromium } from '../support/browsers';
import { type FixturePages, startFixturePages } from '../support/fixture-pages';
import { expectSilence, savedPages } from '../support/saved-pages';

let pages: FixturePages;
let browser: TestBrowser;
beforeAll(async () => {
  pages = await startFixturePages();
  browser = await chromium();
});
afterAll(async () => {
  await browser?.close();
  await pages?.close();
});

const silent = savedPages().filter(({ expected }) => !expected.reading);

test('there are pages that are no calendar', () => expect(silent.length).toBeGreaterThan(15));

test.each(silent)('$name: nothing', ({ name, expected }) => expectSilence(browser, pages, name, expected));
