import type { Page } from 'playwright-core';
import { expect, onTestFailed, onTestFinished, test } from 'vitest';
import { parseBackup } from '../../core/backup';
import { unlockText } from '../../entrypoints/sidepanel/jobs/locked-file';
import { chromium } from '../support/browsers';
import { fill } from '../support/fill';
import { allRecords, keepPicture, press, sendOwn } from '../support/steps';

const today = () => new Date().toLocaleDateString('sv');

/** From now on the page's picker gives this folder of the browser's own: a real handle, without a dialog. */
async function pickGives(page: Page, name: string): Promise<void> {
  await page.evaluate(async (name) => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle(name, { create: true });
    Object.assign(globalThis, { showDirectoryPicker: async () => folder });
  }, name);
}

async function filesIn(page: Page, name: string): Promise<Record<string, number[]>> {
  return page.evaluate(async (name) => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle(name);
    const files: Record<string, number[]> = {};
    // The types of the DOM do not know that a folder can be walked through.
    for await (const handle of (folder as unknown as { values(): AsyncIterable<FileSystemFileHandle> }).values())
      files[handle.name] = [...new Uint8Array(await (await handle.getFile()).arrayBuffer())];
    return files;
  }, name);
}

async function put(page: Page, folder: string, name: string, text: string): Promise<void> {
  await page.evaluate(
    async ([folder, name, text]) => {
      const into = await (await navigator.storage.getDirectory()).getDirectoryHandle(folder ?? '', { create: true });
      const stream = await (await into.getFileHandle(name ?? '', { create: true })).createWritable();
      await stream.write(text ?? '');
      await stream.close();
    },
    [folder, name, text],
  );
}

const text = (bytes: number[] | undefined) => new TextDecoder().decode(new Uint8Array(bytes ?? []));

test('a file each day, into a folder that she chose', async () => {
  // Nobody allowed it to save downloads.
  const browser = await chromium();
  onTestFinished(() => browser.close());
  onTestFailed(() => keepPicture(browser));
  await fill(browser);
  const panel = await browser.openPage('sidepanel.html#save', { width: 360, height: 800 });
  const names = async (folder = 'Mentoring') => Object.keys(await filesIn(panel, folder)).sort();
  // Another computer wrote into it today, and she keeps a file of her own there.
  await put(panel, 'Mentoring', `mentorside-${today()}.json`, 'of another computer');
  await put(panel, 'Mentoring', 'hers.json', 'hers');
  await pickGives(panel, 'Mentoring');
  await panel.getByRole('button', { name: 'Choose a folder' }).click();
  await panel.getByText('Last file: ').waitFor();
  await panel.getByText('Into the folder “Mentoring” that you chose.').waitFor();
  await panel.getByText('Last saved: ').waitFor();
  expect(await panel.getByLabel('Save a file each day').isChecked()).toBe(true);
  const ours = `mentorside-${today()} (1).json`;
  expect(await names()).toEqual(['hers.json', ours, `mentorside-${today()}.json`].sort());
  const parsed = parseBackup(text((await filesIn(panel, 'Mentoring'))[ours]));
  expect(parsed).toMatchObject({ ok: true, dropped: 0, unknown: [] });
  expect(parsed.ok && parsed.backup.records.notes).toEqual((await allRecords(browser)).notes);
  // What is no record of hers is in no file.
  expect(text((await filesIn(panel, 'Mentoring'))[ours])).not.toContain('Mentoring"');

  // Made-up days: those of ours go in their turn, and no other.
  await panel.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('Mentoring');
    const names: string[] = [];
    for (let ago = 70; ago > 0; ago -= ago > 12 ? 3 : 1) {
      const day = new Date();
      day.setDate(day.getDate() - ago);
      const name = `mentorside-${day.toLocaleDateString('sv')}.json`;
      await folder.getFileHandle(name, { create: true });
      names.push(name);
    }
    const opening = indexedDB.open('mentorside-folder');
    await new Promise((resolve) => {
      opening.onsuccess = resolve;
    });
    const store = opening.result.transaction('folder', 'readwrite').objectStore('folder');
    const kept = store.get('folder');
    kept.onsuccess = () => store.put({ ...kept.result, names: [...names, ...kept.result.names] }, 'folder');
    opening.result.close();
  });
  await put(panel, 'Mentoring', 'mentorside-2001-01-01.json', 'of another computer');
  await sendOwn(browser, 'backUpNow', {});
  const left = await names();
  expect(left).toContain('hers.json');
  expect(left).toContain('mentorside-2001-01-01.json');
  expect(left).toContain(ours);
  const days = left.flatMap((name) => name.match(/^mentorside-(20[2-9].{7})/)?.[1] ?? []);
  const weekOf = (day: string) => Math.floor((Date.parse(day) / 86_400_000 + 3) / 7);
  const each = [...new Set(days)];
  expect(new Set(each.map(weekOf)).size).toBe(8);
  expect(each).toHaveLength(7 + 8 - new Set(each.slice(-7).map(weekOf)).size);

  // Locked from now on: today's plain one is not left beside it.
  await panel.getByLabel('Lock the daily files with a passphrase').check();
  await panel.getByLabel('Passphrase', { exact: true }).fill('four words are easy');
  await panel.getByLabel('The same once more').fill('four words are easy');
  await panel.getByRole('button', { name: 'Lock from now on' }).click();
  const locked = `mentorside-${today()}.json.age`;
  await expect.poll(names, { timeout: 20_000 }).toContain('mentorside-identity.age');
  await expect.poll(names).not.toContain(ours);
  const opened = await unlockText(
    new Uint8Array((await filesIn(panel, 'Mentoring'))[locked] ?? []),
    'four words are easy',
  );
  expect(new TextDecoder().decode(opened)).toContain('Ana Ruiz');

  // The browser asks again, as after its restart: told where she looks each day, once today's file is missing.
  const asks = (isAsking: boolean) => `(() => {
    const { prototype } = FileSystemHandle;
    prototype.queryPermission = async () => ${isAsking} ? 'prompt' : 'granted';
    prototype.requestPermission = async () => { prototype.queryPermission = async () => 'granted'; return 'granted'; };
  })()`;
  const yesterday = new Date();
  yesterday.setHours(12);
  yesterday.setDate(yesterday.getDate() - 1);
  await browser.evaluateInWorker(asks(true));
  await panel.evaluate(asks(true));
  await browser.evaluateInWorker(`chrome.storage.local.get('autoBackup').then(({ autoBackup }) =>
    chrome.storage.local.set({ autoBackup: { ...autoBackup, lastAt: '${yesterday.toISOString()}' } }))`);
  await sendOwn(browser, 'backUpNow', {});
  await panel.getByText('No file is written into “Mentoring” until you allow it again').waitFor();
  const lastAt = `chrome.storage.local.get('autoBackup').then(({ autoBackup }) => autoBackup.lastAt)`;
  expect(await browser.evaluateInWorker(lastAt)).toBe(yesterday.toISOString());
  await panel.getByRole('button', { name: 'Back', exact: true }).click();
  await panel.getByText('No file is written into “Mentoring” until you allow it again').waitFor();
  await browser.evaluateInWorker(asks(false));
  await panel.getByRole('button', { name: 'Allow again' }).click();
  await panel.getByText('No file is written').waitFor({ state: 'detached' });

  // The folder goes, and another takes its place.
  await panel.evaluate(async () => {
    await (await navigator.storage.getDirectory()).removeEntry('Mentoring', { recursive: true });
  });
  await sendOwn(browser, 'backUpNow', {});
  await panel.getByText('the folder “Mentoring” is not there any more').waitFor();
  await panel.getByRole('button', { name: 'Choose where' }).click();
  await pickGives(panel, 'Another');
  await panel.getByRole('button', { name: 'Choose another folder' }).click();
  await panel.getByText('Into the folder “Another” that you chose.').waitFor();
  await panel.getByText('is not there any more').waitFor({ state: 'detached' });
  expect(await names('Another')).toEqual(['mentorside-identity.age', locked].sort());

  // The side panel itself may have no place for the browser's questions: it leads to a tab.
  const side = await browser.openSidePanel();
  await press(side, 'Menu');
  await press(side, 'Save, restore, export');
  await side.waitForText('Opens in a tab');
  const [tab] = await Promise.all([browser.context.waitForEvent('page'), press(side, 'Choose another folder')]);
  await tab.getByText('Into the folder “Another” that you chose.').waitFor();
  await tab.close();

  const databases = () =>
    panel.evaluate(async () =>
      (await indexedDB.databases()).map(({ name }) => name).filter((name) => name?.includes('folder')),
    );
  expect(await databases()).toHaveLength(1);
  await sendOwn(browser, 'eraseEverything', {});
  expect(await databases()).toEqual([]);
  expect(await names('Another')).toContain(locked);
});
