import type { BrowserContext, CDPSession, Page } from 'playwright-core';

/**
 * At install the extension opens its welcome page in front of the tab, whose animation frames then come once a second.
 * Closes it whenever it comes by itself. Returns the way to open pages that stay; a page with a
 * size of its own needs a window of its own, or the tab's window would change with it.
 */
export async function keepInFront(
  context: BrowserContext,
  page: Page,
  welcome: string,
): Promise<(cdp?: CDPSession) => Promise<Page>> {
  let opening = 0;
  const closeWelcome = async (other: Page) => {
    if (opening > 0) return;
    await other.waitForURL(welcome, { waitUntil: 'commit', timeout: 5000 }).catch(() => {});
    if (other.url() !== welcome) return;
    await other.close();
    await page.bringToFront();
  };
  context.on('page', (other) => void closeWelcome(other).catch(() => {}));
  for (const other of context.pages()) if (other !== page) await closeWelcome(other);
  return async (cdp) => {
    opening += 1;
    try {
      if (!cdp) return await context.newPage();
      const opened = context.waitForEvent('page');
      await cdp.send('Target.createTarget', { url: 'about:blank', newWindow: true });
      return await opened;
    } finally {
      opening -= 1;
    }
  };
}
