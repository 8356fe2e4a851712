import { expect, onTestFailed, onTestFinished, test } from 'vitest';
import { type AllRecords, backupText } from '../../core/backup';
import { type TestBrowser, until, type View } from '../support/browser';
import { chromium, firefox } from '../support/browsers';
import type { ChromiumBrowser } from '../support/chromium';
import { fill } from '../support/fill';
import { allRecords, keepPicture, press, sendOwn } from '../support/steps';

const gone = 'Mentorside’s notes are not here any more.';

interface Kept {
  storage: { local: { get(key: string): Promise<{ written?: { lastBackupAt?: string } }> } };
}

/** What a browser or a cleaning tool does, and the next start; once it is noted that something was written. */
async function loseDatabase(browser: TestBrowser, lastBackupAt?: string): Promise<void> {
  const page = await browser.silentPage();
  await until('nothing is noted', async () => {
    const mark = await page.evaluate(async () => {
      const { browser, chrome } = globalThis as { browser?: Kept; chrome?: Kept };
      return (await (browser ?? chrome)?.storage.local.get('written'))?.written;
    });
    return mark && mark.lastBackupAt === lastBackupAt;
  });
  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase('mentorside');
        request.onsuccess = resolve;
        request.onerror = reject;
      }),
  );
  await browser.stopBackground();
}

const open = (browser: TestBrowser, path: string) => browser.openOwnPage(path, { width: 400, height: 600 });

async function expectFirstRun(page: View): Promise<void> {
  await page.waitForText('Whom do you meet?');
  expect(await page.text()).not.toContain(gone);
}

async function expectLost(browser: TestBrowser): Promise<View> {
  for (const path of ['popup.html', 'sidepanel.html']) {
    const page = await open(browser, path);
    await page.waitForText(gone);
    await page.close();
  }
  const welcome = await open(browser, 'welcome.html');
  await welcome.waitForText(gone);
  return welcome;
}

test('Chromium: notes that are gone are told of, and are back with one file', async () => {
  const browser: ChromiumBrowser = await chromium();
  onTestFinished(() => browser.close());
  onTestFailed(() => keepPicture(browser));
  const popup = await open(browser, 'popup.html');
  await expectFirstRun(popup);
  await fill(browser);
  const madeAt = new Date().toISOString();
  await sendOwn(browser, 'putSettings', { patch: { id: 'settings', head: { lastBackupAt: madeAt } } });
  await popup.waitForText('Ana Ruiz');
  await popup.close();
  const hers = await allRecords(browser);
  await loseDatabase(browser, madeAt);
  await expectLost(browser);

  const welcome = await browser.openPage('welcome.html');
  await welcome.getByText('You last saved to a file: ').waitFor();
  const file = {
    name: 'all.json',
    mimeType: 'application/json',
    buffer: Buffer.from(backupText(hers as never, { madeAt })),
  };
  await welcome.locator('.lost input[type=file]').setInputFiles(file);
  await welcome.getByText('Everybody from your file').first().waitFor();
  await welcome.getByText(gone).waitFor({ state: 'detached' });
  const { settings: _here, ...back } = (await allRecords(browser)) as AllRecords;
  const { settings: _before, ...before } = hers as AllRecords;
  expect(back).toEqual(before);

  // Deleted by herself, nothing is missed.
  await sendOwn(browser, 'eraseEverything', {});
  await browser.stopBackground();
  for (const path of ['popup.html', 'sidepanel.html', 'welcome.html']) await expectFirstRun(await open(browser, path));
});

test('Firefox: notes that are gone are told of, and she can begin anew', async () => {
  const browser = await firefox();
  onTestFinished(() => browser.close());
  onTestFailed(() => keepPicture(browser));
  const ana = { name: 'Ana Ruiz', myRole: 'mentor', personId: crypto.randomUUID(), mentorshipId: crypto.randomUUID() };
  await sendOwn(browser, 'addPerson', ana);
  const popup = await open(browser, 'popup.html');
  await popup.waitForText('Ana Ruiz');
  await popup.close();
  await loseDatabase(browser);
  const welcome = await expectLost(browser);
  await welcome.waitForText('From here no file was saved.');
  await press(welcome, 'Begin without them');
  await welcome.waitFor('.lost', 'gone');
  await browser.stopBackground();
  await expectFirstRun(await open(browser, 'sidepanel.html'));
});
