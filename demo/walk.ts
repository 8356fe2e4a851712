import { join } from 'node:path';
import type { TestBrowser, View } from '../tests/support/browser';
import { openSidebar } from '../tests/support/sidebar';
import { addDays, ids, wallTime } from './events';
import type { Demo } from './server';

/** Walks the main journey on the demo calendar; returns the pictures that it took. */
export async function takePictures(
  browser: TestBrowser,
  demo: Demo,
  folder: string,
  colorScheme: 'light' | 'dark',
): Promise<string[]> {
  const { tab } = browser;
  const taken: string[] = [];
  const keep = async (view: View, name: string) => {
    const file = join(folder, `${name}-${colorScheme}.png`);
    await view.screenshot(file);
    taken.push(file);
  };

  await tab.goto(demo.url({ now: beforeAna(wallTime(new Date())), dialog: 'popover' }));
  await tab.click(`.ec-event[data-event-id="${ids.ana}"]`);
  const sidebar = await openSidebar(browser);
  await sidebar.waitForText('You are the mentor');
  await sidebar.waitFor('.prompt');
  await keep(tab, 'sidebar');

  const popup = await browser.openOwnPage('popup.html', { width: 400, height: 600 });
  await popup.waitFor('.prompt');
  await keep(popup, 'popup');
  await popup.close();

  const panel = await browser.openOwnPage('sidepanel.html', { width: 360, height: 800 });
  await panel.waitFor('.prompt');
  await keep(panel, 'side-panel');
  for (const name of ['journey', 'questions', 'meetings', 'plan']) {
    await panel.click(`#tab-${name}`);
    await panel.waitFor('#tab-panel :is(h2, li)');
    await keep(panel, `side-panel-${name}`);
  }
  await panel.click('#tab-today');
  await panel.type('.finder input', 'we keep canceling');
  await panel.waitForText('We keep cancelling', '.finder');
  await panel.click('.finder [role=option]');
  await panel.waitFor('.first-step');
  await keep(panel, 'side-panel-problem');
  await panel.close();
  return taken;
}

/** A moment before Ana's meeting: today's, or, once it has begun, that of next week, as among the sample people. */
function beforeAna(now: string): string {
  return now < `${now.slice(0, 10)}T14:00` ? now : `${addDays(now.slice(0, 10), 7)}T13:48`;
}

/** What "Look around with sample people" on the welcome page does. */
export async function showSamplePeople(browser: TestBrowser): Promise<void> {
  const welcome = await browser.openOwnPage('welcome.html');
  await welcome.click('.welcome-other button:first-of-type');
  await welcome.waitFor('.welcome-other', 'gone');
  // Ana in front, whatever the hour: her meeting of today may be over.
  await welcome.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Extension>;
    const { runtime } = browser ?? chrome;
    const { pairs } = (await runtime.sendMessage({ call: 'listPairs', args: {} })) as { pairs: Pair[] };
    const ana = pairs.find(({ members: [first, ...others] }) => first?.name === 'Ana Ruiz' && others.length === 0);
    await runtime.sendMessage({ call: 'choosePair', args: { mentorshipIds: ana?.mentorshipIds } });
  });
  await welcome.close();
}

interface Pair {
  mentorshipIds: string[];
  members: { name: string }[];
}
interface Extension {
  runtime: { sendMessage(message: object): Promise<unknown> };
}
