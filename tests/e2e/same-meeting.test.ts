import type { Frame, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, onTestFailed, test } from 'vitest';
import { type DemoEvent, people, wallTime } from '../../demo/events';
import { type Demo, startDemo } from '../../demo/server';
import { until } from '../support/browser';
import { chromium } from '../support/browsers';
import type { ChromiumBrowser } from '../support/chromium';
import { openSidebar } from '../support/sidebar';
import { type Side, sides } from '../support/sides';
import { allRecords, expectRole, keepPicture, openEvent, sayWhoseNew, writeNote } from '../support/steps';

let demo: Demo;
let browser: ChromiumBrowser;

const today = wallTime(new Date()).slice(0, 10);

/** The meeting of today, and the one as which somebody entered it anew. */
function eventsOf({ title, guest }: Side): (DemoEvent & { id: string })[] {
  const of = (id: string, hour: string) => ({
    ...{ id, title, kind: 'mentoring' as const, guests: [people.ben, guest], organizer: guest },
    ...{ startsAt: `${today}T${hour}:00`, endsAt: `${today}T${hour}:45` },
    series: { id, originalStart: `${today}T${hour}:00` },
  });
  return [of('first@demo.example.org', '09'), of('anew@demo.example.org', '16')];
}

beforeEach(() => onTestFailed(() => keepPicture(browser)));
afterEach(async () => {
  await browser?.close();
  await demo?.close();
});

function frame(): Frame {
  const found = browser.page.frames().find((one) => one.url().includes('sidebar.html'));
  if (!found) throw new Error('no frame');
  return found;
}

/** The note as it is shown: to be read, or to be written on. */
function noteIn(surface: Frame | Page): Promise<string> {
  return (
    surface
      .locator('.note')
      // biome-ignore lint/performance/useDomNodeTextContent: line breaks count.
      .evaluate((note) => (note instanceof HTMLTextAreaElement ? note.value : (note as HTMLElement).innerText))
  );
}

/** Meetings that are not deleted. */
async function livingMeetings(): Promise<number> {
  return ((await allRecords(browser)).meetings ?? []).filter(({ deletedAt }) => !deletedAt).length;
}

test.each(sides)('a meeting entered anew keeps its notes, as the $role', async (side) => {
  const events = eventsOf(side);
  const [first, anew] = events as [(typeof events)[0], (typeof events)[0]];
  demo = await startDemo({ events });
  browser = await chromium();
  await browser.tab.goto(demo.url({ dialog: 'popover', now: `${today}T08:00` }));
  await openEvent(browser, first.id);
  await sayWhoseNew(await openSidebar(browser), side.guest.name, side.role);
  await writeNote(await browser.sidebar(), 'Cut the third aim.');
  await openEvent(browser, anew.id);
  const sidebar = await openSidebar(browser);
  await sidebar.waitForText('Is this the same meeting');
  await expectRole(sidebar, side.role);
  expect(await noteIn(frame())).toBe('');
  await frame().getByRole('button', { name: 'Yes, the same' }).click();
  await sidebar.waitForText('Now one meeting');
  await until('the words did not come along', async () => (await noteIn(frame())) === 'Cut the third aim.');
  expect(await sidebar.text()).not.toContain('Is this the same');
  await frame().getByRole('button', { name: 'Undo' }).click();
  await sidebar.waitForText('Is this the same meeting');
  await until('it was not taken back', async () => (await noteIn(frame())) === '');
  await frame().getByRole('button', { name: 'No, another' }).click();
  await until('she is asked again', async () => !(await sidebar.text()).includes('Is this the same meeting'));

  // Said by herself, from the panel; and taken apart again there.
  await writeNote(sidebar, 'Ask the dean.');
  const panel = await browser.openPage('sidepanel.html', { width: 360, height: 800 });
  await panel.getByRole('tab', { name: 'Meetings' }).click();
  await panel.getByText('Ask the dean.').first().click();
  const wrong = panel.getByRole('button', { name: 'Wrong meeting?' });
  await wrong.click();
  await panel.getByRole('button', { name: new RegExp(`${side.title}.*9:00`) }).click();
  await panel.getByText('Now one meeting').waitFor();
  const both = /^Cut the third aim\.\s+— From the meeting on .+ —\nAsk the dean\.$/;
  await until('the words are not together', async () => both.test(await noteIn(panel)));
  await until('the calendar shows another meeting', async () => both.test(await noteIn(frame())));
  expect(await livingMeetings()).toBe(1);
  await wrong.click();
  await panel.getByRole('button', { name: 'Not the same meeting' }).click();
  await panel.getByText('The event has notes of its own now').waitFor();
  await until('the event has no notes of its own', async () => (await noteIn(frame())) === '');
  expect(await livingMeetings()).toBe(2);
  // biome-ignore lint/performance/useDomNodeTextContent: what is meant is the text that a person sees.
  expect(await panel.innerText('body')).not.toContain(side.role === 'mentor' ? 'the mentee' : 'the mentor');
});
