import { afterAll, afterEach, beforeAll, expect, onTestFailed, test } from 'vitest';
import { ids, people } from '../../demo/events';
import { type Demo, startDemo } from '../../demo/server';
import { type TestBrowser, until } from '../support/browser';
import { bothBrowsers, chromium } from '../support/browsers';
import type { ChromiumBrowser } from '../support/chromium';
import type { FirefoxBrowser } from '../support/firefox';
import { openSidebar } from '../support/sidebar';
import { keepPicture, keptNotes, openEvent, sayWhoseNew, sendOwn, writeNote } from '../support/steps';

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

async function openNotes(one: TestBrowser) {
  await one.tab.goto(demo.url({ dialog: 'popover' }));
  await openEvent(one, ids.ana);
  const sidebar = await openSidebar(one);
  await sayWhoseNew(sidebar, people.ana.name, 'mentor');
  return sidebar;
}

/** As the browser does it when an update is there. */
async function reloadExtension(one: TestBrowser): Promise<void> {
  if (one.name === 'chromium') await (one as ChromiumBrowser).evaluateInWorker('void chrome.runtime.reload()');
  else
    await (one as FirefoxBrowser).evaluateInChrome(async () => {
      const { AddonManager } = (
        globalThis as unknown as { ChromeUtils: { importESModule(url: string): Record<string, never> } }
      ).ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs') as unknown as {
        AddonManager: { getAddonByID(id: string): Promise<{ reload(): Promise<void> }> };
      };
      await (await AddonManager.getAddonByID('mentorside@mentorside.org')).reload();
    });
}

test.each(bothBrowsers)('%s: the extension is reloaded while the sidebar is open', async (_name, launch) => {
  browser = await launch();
  const one = browser;
  onTestFailed(() => keepPicture(one));
  const sidebar = await openNotes(one);
  await writeNote(sidebar, 'Written before the update.');
  await reloadExtension(one);
  if (one.name === 'firefox') {
    // The browser takes the frame's inside away; the new version puts its own tab in its place, and it works.
    const back = await until('no new tab', async () => {
      const box = await one.tab.box('mentorside-sidebar');
      return box !== null && box.width < 120 && openSidebar(one);
    });
    await back.waitForText('Written before the update.');
  } else await sidebar.waitForText('Mentorside was updated');
  expect(await one.tab.evaluate(() => document.querySelectorAll('mentorside-sidebar').length)).toBeLessThanOrEqual(1);
  if (one.name === 'chromium') {
    // What she wrote can be copied, and that is the only button left.
    const buttons = await sidebar.evaluate(() =>
      [...document.querySelectorAll('button')].map((button) => button.textContent?.trim()),
    );
    expect(buttons).toEqual(['Copy my text']);
    expect(await sidebar.text('textarea')).toBe('Written before the update.');
  }

  await one.tab.goto(demo.url({ dialog: 'popover' }));
  await openEvent(one, ids.ana);
  const again = await openSidebar(one);
  await again.waitForText('Written before the update.');
});

test('a database that cannot be opened says so, and what was typed can be copied', async () => {
  browser = await chromium();
  const one = browser;
  onTestFailed(() => keepPicture(one));
  const sidebar = await openNotes(one);
  await writeNote(sidebar, 'Kept before.');
  // A newer version has written the database: what an older one may not open.
  const page = await one.openOwnPage('welcome.html');
  await page.evaluate(async () => {
    await new Promise((resolve, reject) => {
      const opening = indexedDB.open('mentorside', 999);
      opening.onsuccess = () => resolve(opening.result.close());
      opening.onerror = () => reject(opening.error);
    });
  });
  await page.close();
  await one.stopBackground();
  await sidebar.click('.note');
  await sidebar.waitFor('textarea.note');
  await sidebar.type('textarea.note', ' Typed too late.');
  await sidebar.waitForText('Typed too late.', 'textarea');
  await until('she was not told', async () => /not saved|cannot be opened|could not/i.test(await sidebar.text()));
  expect(await sidebar.text()).toMatch(/copy/i);
  const popup = await one.openOwnPage('popup.html', { width: 400, height: 600 });
  await until('the popup says nothing', async () => /not deleted|cannot be opened|could not/i.test(await popup.text()));
  await popup.close();
});

test('Firefox and Chromium: nothing of a stranger stays', async () => {
  for (const [, launch] of bothBrowsers) {
    browser = await launch();
    await browser.tab.goto(demo.url({ dialog: 'popover' }));
    await openEvent(browser, ids.journal);
    await openSidebar(browser);
    await sendOwn(browser, 'getSettings', {});
    expect(await keptNotes(browser)).toEqual([]);
    await browser.close();
    browser = undefined;
  }
});
