import { join } from 'node:path';
import type { TestBrowser, View } from '../tests/support/browser';
import { openSidebar } from '../tests/support/sidebar';
import { ids, wallTime } from './events';
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

  await tab.goto(demo.url({ now: wallTime(new Date()), dialog: 'popover' }));
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
  for (const [place, name] of [
    ['2', 'journey'],
    ['3', 'meetings'],
  ]) {
    await panel.click(`[role=tab]:nth-of-type(${place})`);
    await panel.waitFor('[role=tabpanel]:not([hidden]) li');
    await keep(panel, `side-panel-${name}`);
  }
  await panel.close();
  return taken;
}

/** What "Look around with sample people" on the welcome page does. */
export async function showSamplePeople(browser: TestBrowser): Promise<void> {
  const welcome = await browser.openOwnPage('welcome.html');
  await welcome.click('.welcome-other button:first-of-type');
  await welcome.waitFor('.welcome-other', 'gone');
  await welcome.close();
}
