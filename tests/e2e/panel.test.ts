import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, onTestFailed, test } from 'vitest';
import { until } from '../support/browser';
import { chromium } from '../support/browsers';
import type { ChromiumBrowser } from '../support/chromium';
import { allRecords, keepPicture, sendOwn } from '../support/steps';

let browser: ChromiumBrowser;
let panel: Page;
beforeAll(async () => {
  browser = await chromium();
  const person = (name: string, myRole: string) => ({
    name,
    myRole,
    personId: crypto.randomUUID(),
    mentorshipId: crypto.randomUUID(),
  });
  await sendOwn(browser, 'addPerson', person('Ana Ruiz', 'mentor'));
  await sendOwn(browser, 'addPerson', person('Miriam Okafor', 'mentee'));
  panel = await browser.openPage('sidepanel.html', { width: 380, height: 800 });
  panel.setDefaultTimeout(10_000);
});
beforeEach(() => onTestFailed(() => keepPicture(browser)));
afterAll(() => browser?.close());

test('switches between people and roles', async () => {
  await panel.getByRole('button', { name: /Change person/ }).click();
  await panel.getByRole('option', { name: /Miriam/ }).click();
  await panel.getByText('You are the mentee').first().waitFor();
  // biome-ignore lint/performance/useDomNodeTextContent: what is meant is the text that a person sees.
  expect(await panel.innerText('body')).not.toContain('You are the mentor');
  await panel.getByRole('button', { name: /Change person/ }).click();
  await panel.getByRole('option', { name: /Ana/ }).click();
  await panel.getByText('You are the mentor').first().waitFor();
});

test('Journey: ticks an item, moves the stage and takes it back', async () => {
  await panel.getByRole('tab', { name: 'Journey' }).click();
  const item = panel.getByRole('checkbox', { name: /Block your mentoring hours/ });
  await item.click();
  await until('the tick was not kept', async () => ((await allRecords(browser)).ticks ?? []).length === 1);
  await panel.getByRole('button', { name: /Move to Initiate/ }).click();
  await panel.getByText(/Now, since/).waitFor();
  await panel.getByRole('button', { name: 'Undo' }).click();
  await until('the stage did not go back', async () => {
    const mentorships = (await allRecords(browser)).mentorships as unknown as {
      stage: string;
      stageHistory: object[];
    }[];
    return mentorships.every(({ stage, stageHistory }) => stage === 'prepare' && stageHistory.length === 1);
  });
});

test('Start notes now, a meeting by hand, deleted, found in Recently deleted, restored', async () => {
  await panel.getByRole('tab', { name: 'Meetings' }).click();
  await panel.getByRole('button', { name: 'Start notes now' }).click();
  await panel.getByRole('textbox', { name: 'Notes' }).fill('In the corridor.');
  await panel.getByText('Saved', { exact: true }).waitFor();
  await panel.getByRole('button', { name: 'Delete this meeting' }).click();
  await panel.getByText('The meeting is deleted').waitFor();
  await until('the meeting is still there', async () =>
    ((await allRecords(browser)).meetings ?? []).every(({ deletedAt }) => deletedAt !== undefined),
  );
  await panel.getByRole('button', { name: 'Menu' }).click();
  await panel.getByText('Recently deleted').click();
  await panel.getByRole('button', { name: /^Restore/ }).click();
  await panel.getByText('It is back').waitFor();
  const { meetings = [], notes = [] } = await allRecords(browser);
  expect([...meetings, ...notes].filter(({ deletedAt }) => deletedAt)).toEqual([]);
  expect(notes[0]?.body?.text).toBe('In the corridor.');
});

test('finds a note by its words, and opens its meeting', async () => {
  const field = panel.locator('input[type=search]:focus');
  // In the note, where she may still be, it is a letter like others.
  await panel.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await panel.keyboard.press('/');
  await field.waitFor();
  await panel.keyboard.type('CORRID');
  await panel.getByText('1 found').waitFor();
  expect(await panel.locator('.found mark').allTextContents()).toEqual(['corrid']);
  await panel.keyboard.press('Enter');
  // The same words stand in what was found.
  await panel.locator('.search-top').waitFor({ state: 'detached' });
  await panel.getByText('In the corridor.').waitFor();
  await panel.getByRole('button', { name: 'Search everything' }).click();
  await field.waitFor();
  await field.fill('zebra');
  await panel.getByText('Nothing found').waitFor();
  await panel.keyboard.press('Escape');
});

test('the head names whom the open meeting is with, whoever was chosen before', async () => {
  const { pairs } = (await sendOwn(browser, 'listPairs', {})) as {
    pairs: { mentorshipIds: string[]; members: { name: string }[] }[];
  };
  const miriam = pairs.find(({ members }) => members[0]?.name === 'Miriam Okafor');
  const meetingId = crypto.randomUUID();
  const startsAt = '2035-01-01T10:00';
  await sendOwn(browser, 'addMeeting', {
    meetingId,
    mentorshipIds: miriam?.mentorshipIds,
    title: 'Far away',
    startsAt,
  });
  await panel.evaluate((id) => {
    const { storage } = (globalThis as unknown as { chrome: { storage: { session: { set(x: object): void } } } })
      .chrome;
    storage.session.set({ panelGoes: { tab: 'meetings', meetingId: id, at: Date.now() } });
  }, meetingId);
  await panel.getByText('Far away').first().waitFor();
  await panel.locator('.person', { hasText: 'Miriam Okafor' }).waitFor();
  await sendOwn(browser, 'remove', { store: 'meetings', id: meetingId });
  await panel.bringToFront();
  await panel
    .getByRole('button', { name: /Change person/ })
    .first()
    .click();
  await panel.getByRole('option', { name: /Ana/ }).click();
  await panel.locator('.person', { hasText: 'Ana Ruiz' }).waitFor();
});

test('removing a person takes all that is hers, and Undo brings it back', async () => {
  const before = await allRecords(browser);
  await panel.getByRole('button', { name: 'Menu' }).click();
  await panel.getByText('People', { exact: true }).click();
  await panel.locator('.people-row', { hasText: 'Ana Ruiz' }).click();
  await panel.getByRole('button', { name: 'Remove this person' }).click();
  await panel.getByText('Ana Ruiz is removed').waitFor();
  await until('Ana is still there', async () => {
    const { pairs } = (await sendOwn(browser, 'listPairs', {})) as { pairs: object[] };
    return pairs.length === 1;
  });
  await panel.bringToFront();
  const undo = panel.getByRole('button', { name: 'Undo' });
  if (await undo.isVisible()) await undo.click();
  else {
    await panel.getByRole('button', { name: /^Back/ }).first().click();
    await panel.getByText('Recently deleted').click();
    await panel.getByRole('button', { name: /^Restore/ }).click();
  }
  await until('Ana did not come back', async () => {
    const now = await allRecords(browser);
    const living = (all: typeof now) =>
      Object.entries(all).map(([store, records]) => [store, records.filter(({ deletedAt }) => !deletedAt).length]);
    return JSON.stringify(living(now)) === JSON.stringify(living(before));
  });
});
