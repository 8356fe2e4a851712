import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFailed, onTestFinished, test } from 'vitest';
import { backupText } from '../../core/backup';
import { chromium } from '../support/browsers';
import { allRecords, keepPicture } from '../support/steps';

test('a computer that others use: the lock is offered, and the day is closed after a file that was read back', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mentorside-file-'));
  const file = join(folder, 'all.json.age');
  const browser = await chromium();
  onTestFinished(() => browser.close());
  onTestFailed(() => keepPicture(browser));
  const welcome = await browser.openPage('welcome.html');
  await welcome.getByLabel('Name or initials').fill('Ana Ruiz');
  await welcome.getByRole('button', { name: 'I am the mentor' }).click();
  await welcome.getByRole('button', { name: 'Add a person' }).click();
  await welcome.getByText('Ana Ruiz is added').waitFor();
  await welcome.getByRole('button', { name: 'No, others use it', exact: true }).click();
  await welcome.getByRole('button', { name: 'Save everything to a file' }).waitFor();
  await welcome.getByRole('button', { name: 'Lock with a passphrase' }).click();
  await welcome.getByLabel('Passphrase', { exact: true }).fill('plain words of mine');
  await welcome.getByLabel('The same once more').fill('plain words of mine');
  await welcome.getByRole('button', { name: 'Turn the lock on' }).click();
  await welcome.getByText('The lock is on').waitFor();
  await welcome.close();

  const panel = await browser.openPage('sidepanel.html', { width: 360, height: 800 });
  await panel.getByRole('tab', { name: 'Meetings' }).click();
  await panel.getByRole('button', { name: 'Start notes now' }).click();
  await panel.getByRole('textbox', { name: 'Notes' }).fill('Zirkonium in the corridor');
  await panel.getByText('Saved', { exact: true }).waitFor();
  await panel.getByRole('button', { name: 'Menu' }).click();
  await panel.getByText('Settings', { exact: true }).click();
  await panel.getByRole('button', { name: 'Close for the day' }).click();
  expect(await panel.getByLabel('Lock the file with a passphrase').isChecked()).toBe(true);
  await panel.getByLabel('Passphrase', { exact: true }).fill('four words are easy');
  await panel.getByLabel('The same once more').fill('four words are easy');
  const download = panel.waitForEvent('download');
  await panel.getByRole('button', { name: 'Save to a file' }).click();
  await (await download).saveAs(file);
  const input = panel.getByLabel('Check the saved file');
  const wrong = {
    name: 'wrong.json',
    mimeType: 'application/json',
    buffer: Buffer.from(backupText({}, { madeAt: new Date().toISOString() })),
  };
  await input.setInputFiles(wrong);
  await panel.getByText('does not hold everything').waitFor();
  expect(await panel.getByRole('button', { name: 'Delete everything here now' }).count()).toBe(0);
  await input.setInputFiles(file);
  await panel.getByText('can be read and holds all').waitFor();
  await panel.getByRole('button', { name: 'Delete everything here now' }).click();
  await panel.getByText('Everything is deleted here').waitFor();
  await panel.getByText('Whom do you meet?').waitFor();
  expect(Object.values(await allRecords(browser)).flat()).toEqual([]);
  await panel.close();

  const again = await browser.openPage('welcome.html');
  await again.locator('input[type=file]').setInputFiles(file);
  await again.getByLabel('Passphrase of the file').fill('four words are easy');
  await again.getByRole('button', { name: 'Unlock' }).click();
  await again.getByText('Everybody from your file').or(again.getByText('Everything is back')).first().waitFor();
  expect((await allRecords(browser)).notes?.[0]?.body?.text).toBe('Zirkonium in the corridor');
  await rm(folder, { recursive: true });
});
