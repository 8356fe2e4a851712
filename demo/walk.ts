import { join } from 'node:path';
import type { TestBrowser } from '../tests/support/browser';
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
  const picture = (name: string) => join(folder, `${name}-${colorScheme}.png`);

  await tab.goto(demo.url({ now: wallTime(new Date()), dialog: 'popover' }));
  await tab.click(`.ec-event[data-event-id="${ids.ana}"]`);
  const sidebar = await openSidebar(browser);
  await sidebar.waitForText('1:1 Ana / Ben');
  await tab.screenshot(picture('sidebar'));

  const popup = await browser.openOwnPage('popup.html', { width: 400, height: 600 });
  await popup.waitFor('body *');
  await popup.screenshot(picture('popup'));
  await popup.close();

  const panel = await browser.openOwnPage('sidepanel.html', { width: 360, height: 800 });
  await panel.waitFor('body *');
  await panel.screenshot(picture('side-panel'));
  await panel.close();
  return ['sidebar', 'popup', 'side-panel'].map(picture);
}
