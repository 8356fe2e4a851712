import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ids, people } from '../../demo/events';
import { type Demo, startDemo } from '../../demo/server';
import { type TestBrowser, until } from '../support/browser';
import { bothBrowsers } from '../support/browsers';
import { openSidebar } from '../support/sidebar';
import { keptNotes, openEvent, sayWhoseNew } from '../support/steps';

/** How often the background is stopped while numbered words are typed: 1,000 times in both browsers together. */
const stops = 500;

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.close());

describe.each(bothBrowsers)('%s', (_name, launch) => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  test(`the background is stopped ${stops} times at random moments: every word is kept, in order`, async () => {
    await browser.tab.goto(demo.url({ dialog: 'popover' }));
    await openEvent(browser, ids.ana);
    const sidebar = await openSidebar(browser);
    await sayWhoseNew(sidebar, people.ana.name, 'mentor');
    const words: string[] = [];
    for (let i = 0; i < stops; i++) {
      const burst = Array.from({ length: 1 + Math.floor(Math.random() * 4) }, (_, n) => `w${i}.${n}`);
      words.push(...burst);
      const typing = sidebar.type('textarea.note', `${burst.join(' ')} `);
      await Promise.all([typing, browser.stopBackground()]);
    }
    await sidebar.waitForText('Saved', '.saved');
    const text = await until('the last word was not kept', async () =>
      (await keptNotes(browser)).find((one) => one.includes(words.at(-1) as string)),
    );
    expect(text.trim().split(/\s+/)).toEqual(words);
  });
});
