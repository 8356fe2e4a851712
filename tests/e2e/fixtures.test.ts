import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Expected } from '../adapters/read-fixture';
import { listFixtures } from '../adapters/read-fixtures';
import type { TestBrowser } from '../support/browser';
import { built } from '../support/browsers';
import { launchChromium } from '../support/chromium';
import { launchFirefox } from '../support/firefox';
import { type FixturePages, startFixturePages } from '../support/fixture-pages';

// The build for stores runs on no site: nothing but the adapters looks at these pages.
const browsers: [string, () => Promise<TestBrowser>][] = [
  ['Chromium', () => launchChromium({ extension: built('chrome', 'release') })],
  ['Firefox', () => launchFirefox({ extension: built('firefox', 'release') })],
];

const fixtures = listFixtures();
let pages: FixturePages;
beforeAll(async () => {
  pages = await startFixturePages();
});
afterAll(() => pages.close());

test('there are saved pages, and each has its answer', () => {
  expect(fixtures.length).toBeGreaterThan(40);
  expect(fixtures.filter(({ expected }) => expected === null).map(({ name }) => name)).toEqual([]);
});

describe.each(browsers)('%s reads every saved page as its answer says', (_name, launch) => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await launch();
    await browser.tab.goto(pages.url(fixtures[0]?.name ?? ''));
  });
  afterAll(() => browser?.close());

  test.each(fixtures)('$name', async ({ name, expected }) => {
    if (!expected) throw new Error('expected.json is missing: write it by hand from the page');
    const found = await browser.tab.evaluate(read, { code: pages.code, address: pages.url(name), expected });
    const { recognisedBy, reading } = expected;
    expect(found).toEqual({ recognisedBy, reading });
  });
});

/**
 * In the page: the adapters as the browser gets them, on the document as the browser laid it out. It is written into the
 * one that is open, which is much quicker than to go to it.
 */
async function read({ code, address, expected }: { code: string; address: string; expected: Expected }) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`no page at ${address}`);
  const html = await answer.text();
  document.open();
  document.write(html);
  document.close();
  const { readFixture } = new Function(`${code}; return fixtureReader;`)() as {
    readFixture(document: Document, expected: Expected): unknown;
  };
  return readFixture(document, expected);
}
