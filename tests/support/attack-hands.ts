import type { Frame, Page } from 'playwright-core';
import { type TestBrowser, until, type View } from './browser';
import type { ChromiumBrowser } from './chromium';
import { openSidebar } from './sidebar';
import { makeView } from './view';

/**
 * The open sidebar, driven by presses at points of the window. The usual view of Chromium asks the page's own world
 * where the frame lies, and a page that listens would learn from the driver what it must not learn from us.
 */
export async function quietSidebar(browser: TestBrowser): Promise<View> {
  if (browser.name === 'firefox') return browser.sidebar();
  const { page } = browser as ChromiumBrowser;
  return sidebarIn(page, await until('no frame with sidebar.html', () => page.frames().find(isSidebar)));
}

/** Whether the frame is known to the background, which answers any other one with nothing. */
export async function hasTicket(browser: TestBrowser): Promise<boolean> {
  try {
    const sidebar = await quietSidebar(browser);
    const answer = await sidebar.evaluate(
      () => chrome.runtime.sendMessage({ call: 'getSidebar', args: {} }) as Promise<{ view: { state: string } }>,
    );
    return answer.view.state !== 'none';
  } catch {
    // The frame went while it was asked.
    return false;
  }
}

/** Opens the collapsed sidebar, and waits before each press until the pointer is seen in the frame. */
export async function openQuietly(browser: TestBrowser): Promise<View> {
  await browser.tab.waitFor('mentorside-sidebar');
  return browser.name === 'firefox' ? openSidebar(browser) : openInPage((browser as ChromiumBrowser).page);
}

/** Opens the sidebar of any page in Chromium. */
export async function openInPage(page: Page): Promise<View> {
  const frame = await until('no frame with sidebar.html', () => page.frames().find(isSidebar));
  await until('no tab drawn', () => frame.evaluate(() => document.querySelector('.side-tab') !== null));
  const view = sidebarIn(page, frame);
  await view.click('.side-tab');
  await until('it did not open', () => frame.evaluate(() => innerWidth > 200));
  return view;
}

const isSidebar = (frame: Frame) => frame.parentFrame() !== null && frame.url().includes('/sidebar.html');

function sidebarIn(page: Page, frame: Frame): View {
  const place = () =>
    page.evaluate(() => {
      const { x, y } = document.querySelector('mentorside-sidebar')?.getBoundingClientRect() ?? { x: 0, y: 0 };
      return { x, y };
    });
  return makeView({
    name: 'the sidebar',
    evaluate: (source) => frame.evaluate(source),
    async clickAt(x, y) {
      const host = await place();
      let shift = 0;
      await until('the pointer does not reach the sidebar', async () => {
        shift = shift === 0 ? 1 : 0;
        await page.mouse.move(host.x + x + shift, host.y + y);
        return frame.evaluate(() => document.querySelector(':hover') !== null);
      });
      await page.mouse.click(host.x + x, host.y + y);
    },
    typeText: (text) => page.keyboard.type(text),
    press: (chord) => page.keyboard.press(chord),
    async screenshot(file) {
      await page.screenshot({ path: file });
    },
  });
}

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
