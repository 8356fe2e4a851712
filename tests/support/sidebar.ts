import { type TestBrowser, until, type View } from './browser';

/** The element that the extension puts on a calendar page. */
const sidebarElement = 'mentorside-sidebar';

/** Narrower than this it is collapsed to its tab. */
const collapsedBelow = 120;

/**
 * Waits for the tab at the page's edge, presses its middle when it is collapsed, returns the open sidebar. The tab may
 * still change sides after an event was opened: it is pressed when it rests, and where it rests.
 */
export async function openSidebar(browser: TestBrowser): Promise<View> {
  const { tab } = browser;
  await tab.waitFor(sidebarElement);
  // A press before the frame has drawn its tab would go into an empty page.
  await (await browser.sidebar()).waitFor('button');
  let seen = '';
  let pressed = '';
  await until('the sidebar does not open', async () => {
    const box = await tab.box(sidebarElement);
    if (!box) return false;
    if (box.width >= collapsedBelow) return true;
    const place = JSON.stringify(box);
    if (place === seen && place !== pressed) {
      pressed = place;
      await tab.clickAt(box.x + box.width / 2, box.y + box.height / 2);
    }
    seen = place;
    return false;
  });
  return browser.sidebar();
}
