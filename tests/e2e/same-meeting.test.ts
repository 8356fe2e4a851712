import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, onTestFailed, test } from 'vitest';
import { type DemoEvent, people, wallTime } from '../../demo/events';
import { type Demo, startDemo } from '../../demo/server';
import { type TestBrowser, until, type View } from '../support/browser';
import { chromium, firefox } from '../support/browsers';
import { openSidebar } from '../support/sidebar';
import { type Side, sides } from '../support/sides';
import {
  allRecords,
  expectRole,
  keepPicture,
  keptNotes,
  openEvent,
  press,
  sayWhoseNew,
  writeNote,
} from '../support/steps';

let demo: Demo;
let browser: TestBrowser;

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

/** The note as it is shown: to be read, or to be written on. */
function noteIn(surface: View | Page): Promise<string> {
  const read = () => {
    const note = document.querySelector<HTMLElement>('.note');
    // biome-ignore lint/performance/useDomNodeTextContent: line breaks count.
    return note instanceof HTMLTextAreaElement ? note.value : (note?.innerText ?? 'no note');
  };
  return (surface as View).evaluate(read);
}

/** Meetings that are not deleted. */
async function livingMeetings(): Promise<number> {
  return ((await allRecords(browser)).meetings ?? []).filter(({ deletedAt }) => !deletedAt).length;
}

/** Opens both, says that they are the same, takes it back, and says that they are not. Gives back the sidebar. */
async function sayBoth(side: Side): Promise<View> {
  const events = eventsOf(side);
  const [first, anew] = events as [(typeof events)[0], (typeof events)[0]];
  demo = await startDemo({ events });
  await browser.tab.goto(demo.url({ dialog: 'popover', now: `${today}T08:00` }));
  await openEvent(browser, first.id);
  await sayWhoseNew(await openSidebar(browser), side.guest.name, side.role);
  await writeNote(await browser.sidebar(), 'Cut the third aim.');
  await openEvent(browser, anew.id);
  const sidebar = await openSidebar(browser);
  await sidebar.waitForText('Is this the same meeting');
  await expectRole(sidebar, side.role);
  expect(await noteIn(sidebar)).toBe('');
  await press(sidebar, 'Yes, the same');
  await sidebar.waitForText('Now one meeting');
  await until('the words did not come along', async () => (await noteIn(sidebar)) === 'Cut the third aim.');
  expect(await sidebar.text()).not.toContain('Is this the same');
  await press(sidebar, 'Undo');
  await sidebar.waitForText('Is this the same meeting');
  await until('it was not taken back', async () => (await noteIn(sidebar)) === '');
  await press(sidebar, 'No, another');
  await until('she is asked again', async () => !(await sidebar.text()).includes('Is this the same meeting'));
  return sidebar;
}

test('Firefox: a meeting entered anew keeps its notes, is taken apart again, and is not asked about twice', async () => {
  browser = await firefox();
  const sidebar = await sayBoth(sides[0] as Side);
  expect(await livingMeetings()).toBe(1);
  await writeNote(sidebar, 'Ask the dean.');
  expect(await livingMeetings()).toBe(2);
  expect((await keptNotes(browser)).filter(Boolean).sort()).toEqual(['Ask the dean.', 'Cut the third aim.']);
});

test.each(sides)('Chromium: a meeting entered anew keeps its notes, as the $role', async (side) => {
  const inChromium = await chromium();
  browser = inChromium;
  const sidebar = await sayBoth(side);

  // Said by herself, from the panel; and taken apart again there.
  await writeNote(sidebar, 'Ask the dean.');
  const panel = await inChromium.openPage('sidepanel.html', { width: 360, height: 800 });
  await panel.getByRole('tab', { name: 'Meetings' }).click();
  await panel.getByText('Ask the dean.').first().click();
  const wrong = panel.getByRole('button', { name: 'Wrong meeting?' });
  await wrong.click();
  await panel.getByRole('button', { name: new RegExp(`${side.title}.*9:00`) }).click();
  await panel.getByText('Now one meeting').waitFor();
  const both = /^Cut the third aim\.\s+— From the meeting on .+ —\nAsk the dean\.$/;
  await until('the words are not together', async () => both.test(await noteIn(panel)));
  await until('the calendar shows another meeting', async () => both.test(await noteIn(sidebar)));
  expect(await livingMeetings()).toBe(1);
  await wrong.click();
  await panel.getByRole('button', { name: 'Not the same meeting' }).click();
  await panel.getByText('The event has notes of its own now').waitFor();
  await until('the event has no notes of its own', async () => (await noteIn(sidebar)) === '');
  expect(await livingMeetings()).toBe(2);
  // biome-ignore lint/performance/useDomNodeTextContent: what is meant is the text that a person sees.
  expect(await panel.innerText('body')).not.toContain(side.role === 'mentor' ? 'the mentee' : 'the mentor');
});
