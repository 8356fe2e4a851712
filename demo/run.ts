// Shows the built extension on the demo calendar: in a window where there is a display, else as pictures.
// `--headless` asks for pictures in any case.
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserOptions, TestBrowser } from '../tests/support/browser';
import { launchChromium } from '../tests/support/chromium';
import { launchFirefox } from '../tests/support/firefox';
import { findBrowser, ignoresLoadExtension, root } from '../tests/support/install.mjs';
import { wallTime } from './events';
import { type Demo, startDemo } from './server';
import { showSamplePeople, takePictures } from './walk';

const loopback = ['http://127.0.0.1/*'];
const builds = { chromium: join(root, '.output/chrome-mv3'), firefox: join(root, '.output/firefox-mv3') };

function hasDisplay(): boolean {
  if (process.argv.includes('--headless')) return false;
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * Google's Chrome takes the extension, but asks for each origin by a prompt that nobody can press without a display.
 */
function inOrder(headless: boolean): ('chromium' | 'firefox')[] {
  const chromium = findBrowser('chromium');
  return headless && chromium && ignoresLoadExtension(chromium) ? ['firefox', 'chromium'] : ['chromium', 'firefox'];
}

/** Chromium, else Firefox; the sentence of a browser that refuses is kept for the case that both do. */
async function launch(options: Omit<BrowserOptions, 'extension'>): Promise<TestBrowser> {
  const problems: string[] = [];
  for (const name of inOrder(options.headless !== false)) {
    if (!findBrowser(name) || !existsSync(builds[name])) continue;
    const start = name === 'chromium' ? launchChromium : launchFirefox;
    try {
      return await start({ ...options, extension: builds[name], grantedOrigins: loopback });
    } catch (error) {
      problems.push(`${name}: ${(error as Error).message.split('\n')[0]}`);
    }
  }
  throw new Error(
    `No browser took the extension by itself (${problems.join('; ')}). By hand: open chrome://extensions, turn on ` +
      `"Developer mode", press "Load unpacked" and choose ${builds.chromium}`,
  );
}

async function showWindow(demo: Demo): Promise<void> {
  const browser = await launch({ headless: false });
  console.log('If the browser asks whether Mentorside may read 127.0.0.1, press "Allow": that is the demo calendar.');
  await browser.grant(loopback);
  await showSamplePeople(browser);
  await browser.tab.goto(demo.url({ now: wallTime(new Date()), dialog: 'popover' }));
  console.log(`
The demo calendar is open. All people in it are made up; what you write stays in a profile that is removed at the end.

Try this:
  1. Press "1:1 Ana / Ben", then the tab "Mentoring notes" at the edge of the page.
  2. Take a question into the agenda, write a note, add a next step such as "@me send the slides Friday".
  3. Go to the next week and open the same meeting: what is still open came along.
  4. Press Mentorside's button in the toolbar (behind the puzzle piece), and from there open the side panel.

Close the window or press Ctrl+C to end.`);
  const stopped = new Promise<void>((resolve) => {
    process.on('SIGINT', () => resolve());
    process.on('SIGTERM', () => resolve());
  });
  await Promise.race([stopped, browser.closed]);
  await browser.close();
}

async function makePictures(demo: Demo): Promise<void> {
  const folder = join(root, '.output/demo');
  await mkdir(folder, { recursive: true });
  console.log('There is no display: the demo walks by itself and takes pictures.');
  for (const colorScheme of ['light', 'dark'] as const) {
    const browser = await launch({ colorScheme });
    try {
      await browser.grant(loopback);
      await showSamplePeople(browser);
      for (const file of await takePictures(browser, demo, folder, colorScheme)) console.log(file);
    } finally {
      await browser.close();
    }
  }
}

async function main(): Promise<void> {
  const demo = await startDemo();
  try {
    await (hasDisplay() ? showWindow(demo) : makePictures(demo));
  } finally {
    await demo.close();
  }
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
