import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, onTestFailed } from 'vitest';
import { ids, people } from '../../demo/events';
import { startDemo } from '../../demo/server';
import { type TestBrowser, until, type View } from './browser';
import { built, chromium } from './browsers';
import { fill } from './fill';
import { fillDisk, mountSmall } from './full-disk';
import { openSidebar } from './sidebar';
import { keepPicture, keptNotes, openEvent, press, sayWhoseNew, sendOwn, writeNote } from './steps';

type Launch = (profile: string) => Promise<TestBrowser>;
/** What is to be closed when a journey ends, the last first. */
type Closers = (() => unknown)[];

async function closing(work: (closers: Closers) => Promise<void>): Promise<void> {
  const closers: Closers = [];
  try {
    await work(closers);
  } finally {
    for (const close of closers.reverse()) await close();
  }
}

async function open(browser: TestBrowser, closers: Closers): Promise<View> {
  const demo = await startDemo();
  closers.push(() => demo.close());
  onTestFailed(() => keepPicture(browser));
  await browser.tab.goto(demo.url({ dialog: 'popover' }));
  await openEvent(browser, ids.ana);
  const sidebar = await openSidebar(browser);
  await sayWhoseNew(sidebar, people.ana.name, 'mentor');
  await writeNote(sidebar, 'Before.');
  return sidebar;
}

/** Longer than what a database file has spare; typed in one stroke. */
const long = `${'Much to remember. '.repeat(4000)}The end`;

async function paste(view: View, text: string): Promise<void> {
  await view.click('textarea.note, .note-read');
  await view.evaluate((words) => {
    const field = document.querySelector<HTMLTextAreaElement>('textarea.note');
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
    document.execCommand('insertText', false, words);
  }, text);
}

/** She is told why, can copy it, and goes on; with room again it is saved by itself. */
async function expectKeptAside(browser: TestBrowser, sidebar: View, makeRoom: () => Promise<unknown>): Promise<void> {
  await sidebar.waitForText('There is no space left on the disk.');
  await sidebar.waitForText('Not saved', '.saved');
  await press(sidebar, 'Copy', '.note-lost button');
  expect((await sidebar.text('textarea.note, .note-read')).trim().endsWith('The end')).toBe(true);
  expect((await keptNotes(browser).catch(() => [''])).join()).not.toContain('The end');
  await makeRoom();
  await until('what was typed is not saved', async () =>
    (await keptNotes(browser).catch(() => [''])).some((text) => text.startsWith('Before.') && text.endsWith('The end')),
  );
  await sidebar.waitFor('.note-lost', 'gone');
}

/** In one of our own pages: writes beside the notes until the browser refuses. */
async function fillQuota(): Promise<void> {
  const opening = indexedDB.open('filler');
  opening.onupgradeneeded = () => opening.result.createObjectStore('filler', { autoIncrement: true });
  await new Promise((resolve) => {
    opening.onsuccess = resolve;
  });
  const add = (size: number) =>
    new Promise<boolean>((resolve) => {
      const transaction = opening.result.transaction('filler', 'readwrite');
      transaction.objectStore('filler').add('x'.repeat(size));
      transaction.oncomplete = () => resolve(true);
      transaction.onabort = () => resolve(false);
    });
  for (const size of [50_000, 500]) while (await add(size));
  opening.result.close();
}

/** A browser that lets the extension keep only so much: with `unlimitedStorage` only the disk is a limit. */
async function limited(closers: Closers) {
  const extension = await mkdtemp(join(tmpdir(), 'mentorside-limited-'));
  closers.push(() => rm(extension, { recursive: true }));
  await cp(built('chrome'), extension, { recursive: true });
  const manifest = JSON.parse(await readFile(join(extension, 'manifest.json'), 'utf8'));
  manifest.permissions = manifest.permissions.filter((name: string) => name !== 'unlimitedStorage');
  await writeFile(join(extension, 'manifest.json'), JSON.stringify(manifest));
  const browser = await chromium({ extension });
  closers.push(() => browser.close());
  const cdp = await browser.context.newCDPSession(await browser.openPage('icon/16.png'));
  const quota = (size?: number) =>
    cdp.send('Storage.overrideQuotaForOrigin', { origin: browser.origin, ...(size ? { quotaSize: size } : {}) });
  await quota(900_000);
  return { browser, makeRoom: () => quota() };
}

/** Nothing more may be stored. */
export const noQuota = () =>
  closing(async (closers) => {
    const { browser, makeRoom } = await limited(closers);
    const sidebar = await open(browser, closers);
    await (await browser.silentPage()).evaluate(fillQuota);
    await paste(sidebar, long);
    await expectKeptAside(browser, sidebar, makeRoom);
  });

const noSpace = 'Not saved. The disk is full. Free some space, then try again.';

/** The same in popup and panel: each says so, a tick goes back, what she typed stays, and is saved when there is room. */
export const noQuotaAtHome = () =>
  closing(async (closers) => {
    const { browser, makeRoom } = await limited(closers);
    onTestFailed(() => keepPicture(browser));
    await fill(browser);
    const panel = await browser.openPage('sidepanel.html', { width: 360, height: 800 });
    const popup = await browser.openPage('popup.html', { width: 400, height: 600 });
    const row = (page: Page) => page.getByRole('checkbox').first();
    for (const page of [panel, popup]) await page.getByRole('button', { name: 'Agenda' }).first().waitFor();
    await (await browser.silentPage()).evaluate(fillQuota);
    await panel.getByRole('tab', { name: 'Plan' }).click();
    const goal = panel.locator('.goal-add-what input');
    await goal.fill('A grant by May');
    await panel.getByRole('button', { name: 'Add goal' }).click();
    await panel.getByText(noSpace).waitFor();
    expect(await goal.inputValue()).toBe('A grant by May');
    await row(popup).click();
    await popup.getByText(noSpace).waitFor();
    const refuses = async (page: Page) => {
      await expect.poll(() => row(page).isChecked()).toBe(false);
    };
    await refuses(popup);
    const question = await popup.locator('.prompt').first().textContent();
    await popup.getByRole('button', { name: 'Not now' }).first().click();
    await panel.getByRole('tab', { name: 'Today' }).click();
    await row(panel).click();
    await refuses(panel);
    expect(await popup.locator('.prompt').first().textContent()).toBe(question);
    await panel.getByRole('tab', { name: 'Meetings' }).click();
    await panel.locator('.tl-open').first().click();
    const note = panel.locator('textarea.note, .note-read').first();
    await note.click();
    await panel.locator('textarea.note').first().fill(long);
    await panel.getByText('There is no space left on the disk.').waitFor();
    expect(await panel.locator('textarea.note').first().inputValue()).toBe(long);
    await makeRoom();
    await until('what was typed is not saved', async () => (await keptNotes(browser)).some((text) => text === long));
  });

/** The disk of the profile is full to the last byte. */
export const fullDisk = (launch: Launch) =>
  closing(async (closers) => {
    const profile = await mountSmall();
    closers.push(profile.unmount);
    const browser = await launch(profile.path);
    closers.push(() => browser.close());
    const sidebar = await open(browser, closers);
    const makeRoom = await fillDisk(profile.path);
    await paste(sidebar, long.repeat(5));
    await expectKeptAside(browser, sidebar, makeRoom);
  });

/** @param placeOf what the browser cannot read, inside the profile. */
export const refused = (launch: Launch, placeOf: (origin: string) => string) =>
  closing(async (closers) => {
    const profile = await mkdtemp(join(tmpdir(), 'mentorside-refused-'));
    closers.push(() => rm(profile, { recursive: true, force: true, maxRetries: 5 }));
    let browser = await launch(profile);
    closers.push(() => browser.close());
    const ana = { name: 'Ana Ruiz', myRole: 'mentor', personId: crypto.randomUUID() };
    await sendOwn(browser, 'addPerson', { ...ana, mentorshipId: crypto.randomUUID() });
    await browser.close();
    const place = join(profile, placeOf(browser.origin));
    await rename(place, `${place}.away`);
    await writeFile(place, 'not a folder');
    browser = await launch(profile);
    for (const path of ['popup.html', 'sidepanel.html']) {
      const page = await browser.openOwnPage(path, { width: 400, height: 600 });
      await page.waitForText('Mentorside cannot open your notes right now.');
      await page.waitForText('They are not deleted.');
      await press(page, 'Try again');
      await page.waitForText('Mentorside cannot open your notes right now.');
      if (path === 'sidepanel.html') {
        await press(page, 'Save, restore, export');
        await page.waitForText('Save everything to a file');
      }
      await page.close();
    }
    await browser.close();
    await rm(place);
    await rename(`${place}.away`, place);
    browser = await launch(profile);
    const popup = await browser.openOwnPage('popup.html', { width: 400, height: 600 });
    await popup.waitForText('Ana Ruiz');
  });

/** Where Chromium keeps the database. */
export const chromiumPlace = (origin: string) => `Default/IndexedDB/${origin.replace('://', '_')}_0.indexeddb.leveldb`;
