import { type TestBrowser, until, type View } from './browser';
import type { ChromiumBrowser } from './chromium';
import { makeView } from './view';

/**
 * The open sidebar, driven by presses at points of the window. The usual view of Chromium asks the page's own world
 * where the frame lies, and a page that listens would learn from the driver what it must not learn from us.
 */
export async function quietSidebar(browser: TestBrowser): Promise<View> {
  const usual = await browser.sidebar();
  if (browser.name === 'firefox') return usual;
  const { page } = browser as ChromiumBrowser;
  const frame = page.frames().find((one) => one.parentFrame() !== null && one.url().includes('/sidebar.html'));
  if (!frame) throw new Error('There is no sidebar.');
  return makeView({
    name: 'the sidebar',
    evaluate: (source) => frame.evaluate(source),
    async clickAt(x, y) {
      const host = await browser.tab.box('mentorside-sidebar');
      let shift = 0;
      await until('the pointer does not reach the sidebar', async () => {
        shift = shift === 0 ? 1 : 0;
        await page.mouse.move((host?.x ?? 0) + x + shift, (host?.y ?? 0) + y);
        return frame.evaluate(() => document.querySelector(':hover') !== null);
      });
      await page.mouse.click((host?.x ?? 0) + x, (host?.y ?? 0) + y);
    },
    typeText: (text) => page.keyboard.type(text),
    press: (chord) => page.keyboard.press(chord),
    async screenshot(file) {
      await page.screenshot({ path: file });
    },
  });
}
