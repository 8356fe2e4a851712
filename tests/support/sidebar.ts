import { type TestBrowser, until, type View } from './browser';

/** The element that the extension puts on a calendar page. */
const sidebarElement = 'mentorside-sidebar';

/** Narrower than this it is collapsed to its tab. */
const collapsedBelow = 120;

/** Waits for the tab at the page's edge, presses its middle when it is collapsed, returns the open sidebar. */
export async function openSidebar(browser: TestBrowser): Promise<View> {
  const { tab } = browser;
  await tab.waitFor(sidebarElement);
  // A press before the frame has drawn its tab would go into an empty page.
  await (await browser.sidebar()).waitFor('button');
  const box = await tab.box(sidebarElement);
  if (box && box.width < collapsedBelow) await tab.clickAt(box.x + box.width / 2, box.y + box.height / 2);
  await until('the sidebar does not open', async () => ((await tab.box(sidebarElement))?.width ?? 0) >= collapsedBelow);
  return browser.sidebar();
}
