import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFailed, onTestFinished, test } from 'vitest';
import { parseBackup } from '../../core/backup';
import { unlockText } from '../../entrypoints/sidepanel/jobs/locked-file';
import { chromium } from '../support/browsers';
import { changePreferences } from '../support/chromium-profile';
import { fill } from '../support/fill';
import { allRecords, keepPicture, sendOwn } from '../support/steps';

test('a file each day, in the downloads folder', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mentorside-downloads-'));
  const profile = await mkdtemp(join(tmpdir(), 'mentorside-profile-'));
  await changePreferences(profile, (preferences) => {
    preferences.download = { default_directory: folder, prompt_for_download: false };
  });
  const granted = { grantedOrigins: ['http://localhost/*'], grantedPermissions: ['downloads'] };
  const browser = await chromium({ profile, ...granted });
  onTestFinished(() => browser.close());
  onTestFailed(() => keepPicture(browser));
  // Playwright would give it a name and a place of its own.
  await browser.cdp.send('Browser.setDownloadBehavior', { behavior: 'default' });
  await fill(browser);
  const panel = await browser.openPage('sidepanel.html');
  await panel.getByRole('button', { name: 'Menu' }).click();
  // What goes with Mentorside and what stays, and the way to a file.
  await panel.getByText('Before you remove Mentorside').click();
  await panel.getByText('the browser deletes all people, notes and steps at once').waitFor();
  await panel.getByText('Files that you saved stay.').waitFor();
  await panel.getByText('Not saved to a file yet.').waitFor();
  await panel.getByRole('button', { name: 'Save everything to a file' }).click();
  await panel.getByLabel('Save a file each day').click();
  await panel.getByText('Last file: ').waitFor();
  await panel.getByText('Last saved: ').waitFor();
  const [name] = await readdir(join(folder, 'Mentorside'));
  expect(name).toMatch(/^mentorside-\d{4}-\d{2}-\d{2}\.json$/);
  const parsed = parseBackup(await readFile(join(folder, 'Mentorside', name ?? ''), 'utf8'));
  expect(parsed).toMatchObject({ ok: true, dropped: 0, unknown: [] });
  expect(parsed.ok && parsed.backup.records.notes).toEqual((await allRecords(browser)).notes);

  // Made-up days: of each of 7 days and 8 weeks the last stays; what is not ours is never touched.
  await browser.evaluateInWorker(`(async () => {
    const files = [];
    for (let ago = 1; ago <= 70; ago += ago < 12 ? 1 : 3) {
      const day = new Date();
      day.setHours(12);
      day.setDate(day.getDate() - ago);
      const on = day.toLocaleDateString('sv');
      const filename = 'Mentorside/mentorside-' + on + '.json';
      files.push({ downloadId: await chrome.downloads.download({ url: 'data:application/json,{}', filename }), on });
    }
    await chrome.downloads.download({ url: 'data:application/json,{}', filename: 'Mentorside/hers.json' });
    const { autoBackup } = await chrome.storage.local.get('autoBackup');
    await chrome.storage.local.set({ autoBackup: { ...autoBackup, files: [...autoBackup.files, ...files] } });
  })()`);
  const inFolder = async () => (await readdir(join(folder, 'Mentorside'))).sort();
  await expect.poll(inFolder).toHaveLength(33);
  await sendOwn(browser, 'backUpNow', {});
  const days = (await inFolder()).flatMap((file) => file.match(/\d{4}-\d{2}-\d{2}/)?.[0] ?? []);
  const ago = days.map((day) => (Date.parse(days.at(-1) ?? '') - Date.parse(day)) / 86_400_000).reverse();
  expect(ago.slice(0, 8)).toEqual([0, 1, 2, 3, 4, 5, 6, expect.toSatisfy((day: number) => day > 6)]);
  const weekOf = (day: string) => Math.floor((Date.parse(day) / 86_400_000 + 3) / 7);
  // The last of the weeks in which the seven days lie is one of them.
  const weeks = new Set(days.map(weekOf));
  expect(weeks.size).toBe(8);
  expect(days.length).toBe(7 + 8 - new Set(days.slice(-7).map(weekOf)).size);
  expect(await inFolder()).toContain('hers.json');

  // Locked from now on, also while her records are sealed.
  await panel.getByLabel('Lock the daily files with a passphrase').check();
  await panel.getByLabel('Passphrase', { exact: true }).fill('four words are easy');
  await panel.getByLabel('The same once more').fill('four words are easy');
  await panel.getByRole('button', { name: 'Lock from now on' }).click();
  const locked = name?.replace('.json', '.json.age') ?? '';
  // The slow function of the passphrase takes its seconds.
  await expect.poll(inFolder, { timeout: 20_000 }).toContain('mentorside-identity.age');
  expect(await inFolder()).toContain(locked);
  const bytes = async () => readFile(join(folder, 'Mentorside', locked));
  const first = await bytes();
  await sendOwn(browser, 'turnLockOn', { passphrase: 'another four words here' });
  await sendOwn(browser, 'backUpNow', {});
  await expect.poll(async () => (await bytes()).equals(first)).toBe(false);
  const opened = await unlockText(await bytes(), 'four words are easy');
  const again = parseBackup(new TextDecoder().decode(opened));
  expect(again.ok && again.backup.records.people?.map(({ body }) => body.name)).toEqual(['Ana Ruiz']);
  // With her records locked nothing is written, and nothing fails.
  const before = await bytes();
  await sendOwn(browser, 'lockNow', {});
  await browser.evaluateInWorker(`chrome.alarms.create('auto-backup', { when: Date.now() })`);
  await panel.reload();
  await panel.getByText('Unlock').first().waitFor();
  expect((await bytes()).equals(before)).toBe(true);
  // The browser's own list keeps the beginning of what a plain file held; the files stay hers.
  const listed = `chrome.downloads.search({}).then((all) => all.filter((one) => one.byExtensionId === chrome.runtime.id).length)`;
  expect(await browser.evaluateInWorker(listed)).toBeGreaterThan(0);
  await sendOwn(browser, 'eraseEverything', {});
  expect(await browser.evaluateInWorker(listed)).toBe(0);
  expect(await inFolder()).toContain(locked);

  // Read back through the screen: the file and its passphrase are enough, though here nothing is left of the key.
  const hers = again.ok ? again.backup.records : {};
  const welcome = await browser.openPage('welcome.html');
  await welcome.locator('input[type=file]').setInputFiles(join(folder, 'Mentorside', locked));
  await welcome.getByLabel('Passphrase of the file').fill('four words are easy');
  await welcome.getByRole('button', { name: 'Unlock' }).click();
  await welcome.getByText('Everybody from your file').first().waitFor();
  const { settings: _here, feeds: _feeds, ...back } = await allRecords(browser);
  const { settings: _there, ...saved } = hers;
  expect(back).toEqual(saved);
  await browser.close();
  await rm(folder, { recursive: true });
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});
