import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, expect, onTestFailed, test } from 'vitest';
import type { Role } from '../../content/types';
import { type AllRecords, backupText } from '../../core/backup';
import { chromium } from '../support/browsers';
import type { ChromiumBrowser } from '../support/chromium';
import { fill } from '../support/fill';
import { allRecords, keepPicture, press, sendOwn, writeRecords } from '../support/steps';

let open: ChromiumBrowser[] = [];
afterEach(async () => {
  for (const browser of open) await browser.close();
  open = [];
});
const launch = async () => {
  const browser = await chromium();
  open.push(browser);
  return browser;
};

const at = new Date().toISOString();
/** A calendar that was read, and is not read now: nobody may ask its address in these tests. */
const feed = {
  ...{ id: 'f1', rev: 1, createdAt: at, updatedAt: at, kind: 'address', lastOkAt: at, windowOn: at.slice(0, 10) },
  ...{ zone: 'UTC', failures: 0, skipped: 0 },
  body: { v: 1, name: 'Work', address: 'https://calendar.example.org/private-1/basic.ics', events: [] },
};

test.each<Role>(['mentor', 'mentee'])(
  'the %s: everything to a file, and back into an empty profile: identical',
  async (role) => {
    const folder = await mkdtemp(join(tmpdir(), 'mentorside-file-'));
    const file = join(folder, 'all.json');
    const first = await launch();
    onTestFailed(() => keepPicture(first));
    await fill(first, role);
    await writeRecords(first, 'feeds', [feed]);
    const panel = await first.openPage('sidepanel.html');
    await panel.getByRole('button', { name: 'Menu' }).click();
    await panel.getByText('Save, restore, export').click();
    await panel.getByLabel('Also the addresses of my calendars').check();
    const download = panel.waitForEvent('download');
    await panel.getByRole('button', { name: 'Save to a file' }).click();
    await (await download).saveAs(file);
    await panel.getByText(/mentorside-.*\.json/).waitFor();
    const before = await allRecords(first);
    expect(before.notes).toHaveLength(1);

    const second = await launch();
    const welcome = await second.openPage('welcome.html');
    await welcome.locator('input[type=file]').setInputFiles(file);
    await welcome.getByText('Everybody from your file').or(welcome.getByText('Everything is back')).first().waitFor();
    const after = await allRecords(second);
    // The one thing that is written after the file: when it was saved.
    const { settings: _before, feeds: _read, ...hers } = before;
    const { settings: _after, feeds, ...restored } = after;
    expect(restored).toEqual(hers);
    // Its calendar waits to be allowed: with a file no permission comes.
    const { name, address } = feed.body;
    expect(feeds).toMatchObject([{ trouble: 'not-allowed', body: { name, address, events: [] } }]);
    await welcome.getByText('allow them in the menu').waitFor();
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ format: 'mentorside-backup', formatVersion: 2 });

    // A second time there is nothing to take over, and she is told.
    await welcome.reload();
    await welcome.locator('input[type=file]').setInputFiles(file);
    await welcome.getByText('All of it is here already.').waitFor();
    expect(await allRecords(second)).toEqual(after);
    await rm(folder, { recursive: true });
  },
);

test('a locked file into a filled profile: first shown, then brought together, and undone', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mentorside-file-'));
  const file = join(folder, 'all.json.age');
  const browser = await launch();
  onTestFailed(() => keepPicture(browser));
  await fill(browser, 'mentee');
  const panel = await browser.openPage('sidepanel.html', { width: 360, height: 800 });
  const openSave = async () => {
    await panel.getByRole('button', { name: 'Menu' }).click();
    await panel.getByText('Save, restore, export').click();
  };
  await openSave();
  await panel.getByLabel('Lock the file with a passphrase').check();
  await panel.getByLabel('Passphrase', { exact: true }).fill('four words are easy');
  await panel.getByLabel('The same once more').fill('four words are hard');
  await panel.getByRole('button', { name: 'Save to a file' }).click();
  await panel.getByText('The two are not the same.').waitFor();
  await panel.getByLabel('The same once more').fill('four words are easy');
  const download = panel.waitForEvent('download');
  await panel.getByRole('button', { name: 'Save to a file' }).click();
  await (await download).saveAs(file);
  expect(await readFile(file, 'latin1')).not.toContain('Ana Ruiz');

  // Somebody who is only here, and a note that was changed here: the file is our own and older, so nothing comes back.
  const onlyHere = crypto.randomUUID();
  const other = { name: 'Only Here', myRole: 'mentor', personId: crypto.randomUUID() };
  await sendOwn(browser, 'addPerson', { ...other, mentorshipId: onlyHere });
  const here = await allRecords(browser);
  const input = panel.locator('input[type=file]');
  await input.setInputFiles(file);
  await panel.getByLabel('Passphrase of the file').fill('four words');
  await panel.getByRole('button', { name: 'Unlock' }).click();
  await panel.getByText('That passphrase does not open the file.').waitFor();
  await panel.getByLabel('Passphrase of the file').fill('four words are easy');
  await panel.getByRole('button', { name: 'Unlock' }).click();
  await panel.getByText('All of it is here already.').waitFor();
  await panel.getByRole('button', { name: 'Cancel' }).click();

  // Another computer's file: it brings somebody, and changes the note in its own way.
  const note = here.notes?.[0];
  const theirs = { ...note, updatedAt: '2026-01-01T00:00:00.000Z', body: { ...note?.body, text: 'From afar' } };
  const ana = here.people?.find(({ body }) => body?.name === 'Ana Ruiz');
  // Without Only Here: what belongs to somebody who is not in the file is left out.
  const people = [ana, { ...ana, id: 'p-new', body: { v: 1, name: 'New One', emails: [] } }];
  const records = { ...here, people, notes: [theirs], settings: [] } as unknown as AllRecords;
  const madeAt = '2026-01-02T00:00:00.000Z';
  const brought = {
    name: 'other.json',
    mimeType: 'application/json',
    buffer: Buffer.from(backupText(records, { madeAt })),
  };
  await input.setInputFiles(brought);
  await panel.getByText('New: New One').waitFor();
  await panel.getByText('Only here, stay: Only Here').waitFor();
  await panel.getByText('Of 1 text both versions stay').waitFor();
  await panel.getByText('not in the file: 1.').waitFor();
  expect(await allRecords(browser)).toEqual(here);
  await panel.getByRole('button', { name: 'Bring together' }).click();
  await panel.getByText('Everything is back').waitFor();
  const both = await allRecords(browser);
  expect(both.people?.map(({ body }) => body?.name).sort()).toEqual(['Ana Ruiz', 'New One', 'Only Here']);
  expect(both.notes?.[0]?.body?.text).toBe(
    `${note?.body?.text}\n--- Also written, from other.json, 2026-01-01: ---\nFrom afar`,
  );
  await panel.getByRole('button', { name: 'Undo' }).click();
  await panel.getByText('Everything is as it was then.').waitFor();
  expect(await allRecords(browser)).toEqual(here);

  // What was undone is a copy now, and can be had again.
  await panel.getByRole('button', { name: 'Go back to this copy' }).first().click();
  await panel.getByText('Everything is as it was then.').waitFor();
  await expect.poll(async () => (await allRecords(browser)).people?.length).toBe(3);

  // Somebody is deleted for good: the file has her, and she comes back when that is wanted, alone.
  await sendOwn(browser, 'remove', { store: 'mentorships', id: onlyHere });
  await sendOwn(browser, 'purge', { id: onlyHere });
  const whole = { ...brought, buffer: Buffer.from(backupText(both as unknown as AllRecords, { madeAt })) };
  await input.setInputFiles(whole);
  await panel.getByText('In the file, deleted here:').waitFor();
  await panel.getByText('All else of it is here already.').waitFor();
  await panel.getByRole('button', { name: 'Bring these back' }).click();
  await panel.getByText('Tick first what shall come back.').waitFor();
  await panel.getByLabel('Only Here').check();
  await panel.getByRole('button', { name: 'Bring these back' }).click();
  await panel.getByText('They are back.').first().waitFor();
  expect((await allRecords(browser)).people?.every(({ body }) => body !== undefined)).toBe(true);
  // In place of everything: first who would be gone, and a way back from there.
  const fewer = both.people?.filter(({ body }) => body?.name !== 'Only Here');
  const without = { ...both, people: fewer } as unknown as AllRecords;
  await input.setInputFiles({ ...brought, buffer: Buffer.from(backupText(without, { madeAt })) });
  await panel.getByRole('button', { name: 'Use the file instead' }).click();
  await panel.getByText('Would be gone: Only Here').waitFor();
  await panel.getByRole('button', { name: 'Rather not' }).click();
  await panel.getByText('All of it is here already.').waitFor();
  await panel.getByRole('button', { name: 'Cancel' }).click();

  const zipped = panel.waitForEvent('download');
  await panel.getByLabel('With what is only for me').check();
  await panel.getByRole('button', { name: 'Export' }).click();
  await (await zipped).saveAs(join(folder, 'export.zip'));
  const zip = unzipSync(await readFile(join(folder, 'export.zip')));
  const page = Object.entries(zip).find(([path]) => path.startsWith('Ana Ruiz/Meetings/'));
  expect(new TextDecoder().decode(page?.[1])).toContain('<b>keine Auszeichnung</b>');
  await rm(folder, { recursive: true });
});

test('sample people never mix with hers, and go with one click', async () => {
  const browser = await launch();
  onTestFailed(() => keepPicture(browser));
  await fill(browser);
  const hers = await allRecords(browser);
  const popup = await browser.openOwnPage('popup.html', { width: 400, height: 600 });
  await popup.waitForText('Ana Ruiz');
  await sendOwn(browser, 'showSample', { on: true });
  await popup.waitForText('Sample people');
  expect(await allRecords(browser)).toEqual(hers);
  const { pairs } = (await sendOwn(browser, 'listPairs', {})) as { pairs: unknown[] };
  expect(pairs.length).toBeGreaterThanOrEqual(4);
  const panel = await browser.openOwnPage('sidepanel.html', { width: 360, height: 800 });
  await panel.click('[aria-label="Menu"]');
  await press(panel, 'Calendars', '.menu-row');
  await panel.waitForText('To add a calendar of yours, remove them first');
  expect(await panel.box('.feeds form, .feeds-drop')).toBeNull();
  await panel.close();
  await press(popup, 'Start with yours');
  await popup.waitFor('.notice', 'gone');
  expect(((await sendOwn(browser, 'listPairs', {})) as { pairs: unknown[] }).pairs).toHaveLength(1);
  expect(await allRecords(browser)).toEqual(hers);
});
