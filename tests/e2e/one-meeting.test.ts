import type { Frame } from 'playwright-core';
import { afterEach, beforeEach, expect, onTestFailed, test } from 'vitest';
import { addDays, type DemoEvent, ids, people, wallTime } from '../../demo/events';
import { type Demo, startDemo } from '../../demo/server';
import { until } from '../support/browser';
import { chromium } from '../support/browsers';
import type { ChromiumBrowser } from '../support/chromium';
import { openSidebar } from '../support/sidebar';
import { allRecords, keepPicture, openEvent, sayWhoseNew, sendOwn } from '../support/steps';

let demo: Demo;
let browser: ChromiumBrowser;
let sidebar: Frame;

const today = wallTime(new Date()).slice(0, 10);
/** A meeting that is over whenever the test runs, in the week that is shown. */
const over: DemoEvent = {
  id: ids.ana,
  title: '1:1 Ana / Ben',
  kind: 'mentoring',
  startsAt: `${today}T00:00`,
  endsAt: `${today}T00:01`,
  guests: [people.ben, people.ana],
  organizer: people.ben,
};

async function start(events?: DemoEvent[], id: string = ids.ana): Promise<void> {
  demo = await startDemo(events ? { events } : {});
  browser = await chromium();
  await browser.tab.goto(demo.url({ dialog: 'popover' }));
  await openEvent(browser, id);
  await openSidebar(browser);
  const found = browser.page.frames().find((frame) => frame.url().includes('sidebar.html'));
  if (!found) throw new Error('no frame');
  sidebar = found;
}

beforeEach(() => onTestFailed(() => keepPicture(browser)));
afterEach(async () => {
  await browser?.close();
  await demo?.close();
});

test('after the end: did you meet, was it worth it, and copy only what is for both', async () => {
  await start([over]);
  await sayWhoseNew(await browser.sidebar(), people.ana.name, 'mentor');
  await sidebar.getByRole('button', { name: 'Yes', exact: true }).click();
  await sidebar.getByRole('button', { name: 'Very much' }).click();
  await until('the answers were not kept', async () => {
    const [meeting] = (await allRecords(browser)).meetings ?? [];
    return JSON.stringify(meeting).includes('"status":"held"') && JSON.stringify(meeting).includes('"pulse":5');
  });
  for (const step of ['@ana cut the third aim', '@me ask the dean']) {
    await sidebar.getByLabel('Add a step').fill(step);
    await sidebar.getByLabel('Add a step').press('Enter');
  }
  await sidebar.getByText('ask the dean').waitFor();
  await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const copy = sidebar.getByRole('button', { name: 'Copy what we agreed' });
  await copy.click();
  await sidebar.getByText('Nothing is for both yet').waitFor();
  await sidebar.getByRole('button', { name: /^Only me: cut the third aim/ }).click();
  await sidebar.getByRole('button', { name: /^For both: cut the third aim/ }).waitFor();
  await copy.click();
  await sidebar.getByText('Copied').first().waitFor();
  const text = await browser.page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain('cut the third aim');
  expect(text).not.toContain('ask the dean');
});

test('what was misread is corrected once, before and after it is said whose meeting it is', async () => {
  await start();
  const correct = async (title: string) => {
    await sidebar.getByRole('button', { name: 'Correct what was read' }).click();
    await sidebar.getByLabel('Title').fill(title);
    await sidebar.getByRole('button', { name: 'Done', exact: true }).click();
    await sidebar.getByText(title).first().waitFor();
  };
  await correct('Talk with Ana');
  await sayWhoseNew(await browser.sidebar(), people.ana.name, 'mentor');
  await sidebar.getByText('Talk with Ana').first().waitFor();
  await correct('Talk about aims');
  await browser.tab.goto(demo.url({ dialog: 'popover' }));
  await openEvent(browser, ids.ana);
  const again = await openSidebar(browser);
  await again.waitForText('Talk about aims');
});

test('not a mentoring meeting: we stay away from the series, until it is undone', async () => {
  await start(undefined, `2-${ids.ward}`);
  await sidebar.getByRole('button', { name: 'Not a mentoring meeting' }).click();
  await sidebar.getByText('We stay away from this series').first().waitFor();
  const kept = await allRecords(browser);
  expect(kept.meetings).toEqual([]);
  expect(JSON.stringify(kept.calendarRefs)).not.toMatch(/ward|Holm|example/i);
  await sidebar.getByRole('button', { name: 'Undo' }).click();
  await sidebar.getByText('Whom do you meet here?').waitFor();
  await sidebar.getByRole('button', { name: 'Not a mentoring meeting' }).click();
  await sidebar.getByText('We stay away from this series').first().waitFor();
  await browser.tab.goto(demo.url({ dialog: 'popover' }));
  await openEvent(browser, `2-${ids.ward}`);
  await browser.tab.waitFor('[role=dialog]');
  await openEvent(browser, ids.ana);
  await openSidebar(browser);
  expect(await (await browser.sidebar()).text()).not.toContain('Ward round');
});

test('keep, done, drop: what is carried over, and Undo', async () => {
  await start();
  await sayWhoseNew(await browser.sidebar(), people.ana.name, 'mentor');
  const { pairs } = (await sendOwn(browser, 'listPairs', {})) as { pairs: { mentorshipIds: string[] }[] };
  const meetingId = crypto.randomUUID();
  const startsAt = `${addDays(today, -7)}T14:00`;
  await sendOwn(browser, 'addMeeting', {
    meetingId,
    mentorshipIds: pairs[0]?.mentorshipIds,
    title: 'Before',
    startsAt,
  });
  for (const word of ['keep me', 'do me', 'drop me'])
    await sendOwn(browser, 'putActionItem', { meetingId, patch: { id: word, body: { text: word } } });
  await sidebar.getByText('drop me').waitFor();
  await sidebar.getByRole('checkbox', { name: /do me/ }).click();
  await sidebar
    .getByRole('button', { name: /drop me/ })
    .last()
    .click();
  await sidebar.getByText('drop me').waitFor({ state: 'detached' });
  await sidebar.getByRole('button', { name: 'Undo' }).click();
  await sidebar.getByText('drop me').waitFor();
  await sidebar
    .getByRole('button', { name: /drop me/ })
    .last()
    .click();
  await until('the states were not kept', async () => {
    const items = ((await allRecords(browser)).actionItems ?? []) as unknown as { id: string; state: string }[];
    const states = Object.fromEntries(items.map(({ id, state }) => [id, state]));
    return states['keep me'] === 'open' && states['do me'] === 'done' && states['drop me'] === 'dropped';
  });
});

test('Esc makes it a tab again and gives the focus back; closing takes it away until the next event', async () => {
  await start();
  await sidebar.getByLabel('Name or initials').focus();
  await browser.page.keyboard.press('Escape');
  await until('it did not collapse', async () => ((await browser.tab.box('mentorside-sidebar'))?.width ?? 999) < 120);
  await openSidebar(browser);
  await sidebar.getByRole('button', { name: 'Move to the other side' }).click();
  await until('it did not move', async () => (await browser.tab.box('mentorside-sidebar'))?.x === 0);
  await sidebar.getByRole('button', { name: 'Close for this event' }).click();
  await until('it did not close', async () => (await browser.tab.box('mentorside-sidebar')) === null);
  await browser.tab.press('Escape');
  await openEvent(browser, ids.journal);
  await openSidebar(browser);
  // The side is remembered for the site.
  expect((await browser.tab.box('mentorside-sidebar'))?.x).toBe(0);
});

test('the event is closed in the calendar: the sidebar stays, with a line', async () => {
  await start();
  await sayWhoseNew(await browser.sidebar(), people.ana.name, 'mentor');
  await browser.tab.click('[role=dialog] button');
  await sidebar.getByText('Closed in the calendar').waitFor();
  await sidebar.getByRole('textbox', { name: 'Notes' }).fill('Still here.');
  await sidebar.getByText('Saved', { exact: true }).waitFor();
});
