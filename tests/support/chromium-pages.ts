import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { type Size, until } from './browser';

/**
 * At install the extension opens its welcome page in front of the tab, whose animation frames then come once a second.
 * Closes it whenever it comes by itself, and waits for that where it `comes` for sure. Returns the way to open pages
 * that stay; a page with a size of its own needs a window of its own, or the tab's window would change with it.
 */
export async function keepInFront(
  context: BrowserContext,
  page: Page,
  cdp: CDPSession,
  welcome: string,
  comes: boolean,
): Promise<(url: string, size?: Size) => Promise<Page>> {
  const kept = new Set([page]);
  let opening: Promise<Page> = Promise.resolve(page);
  let closed = false;
  const closeWelcome = async (other: Page) => {
    if (kept.has(other)) return;
    await other.waitForURL(welcome, { waitUntil: 'commit', timeout: 5000 }).catch(() => {});
    // One that we are just opening is known only when it has come.
    await opening;
    if (kept.has(other) || other.url() !== welcome) return;
    await other.close();
    await page.bringToFront();
    closed = true;
  };
  context.on('page', (other) => void closeWelcome(other).catch(() => {}));
  for (const other of context.pages()) await closeWelcome(other);
  if (comes) await until('no welcome page', () => closed);
  const open = async (size?: Size) => {
    const own = size ? await newWindow(context, cdp) : await context.newPage();
    kept.add(own);
    if (size) await own.setViewportSize(size);
    return own;
  };
  return async (url, size) => {
    opening = open(size);
    const own = await opening;
    await own.goto(url);
    return own;
  };
}

async function newWindow(context: BrowserContext, cdp: CDPSession): Promise<Page> {
  let target: Promise<string>;
  const isIt = async (other: Page) => {
    const session = await context.newCDPSession(other);
    const { targetInfo } = await session.send('Target.getTargetInfo');
    await session.detach();
    return targetInfo.targetId === (await target);
  };
  const opened = context.waitForEvent('page', { predicate: isIt });
  target = cdp.send('Target.createTarget', { url: 'about:blank', newWindow: true }).then(({ targetId }) => targetId);
  return opened;
}

/** Is this the address of our frame in a page? */
export function isSidebar(url: string): boolean {
  return URL.canParse(url) && new URL(url).pathname.endsWith('/sidebar.html');
}

/** The background worker, as soon as it runs. */
export async function worker(context: BrowserContext, id: string) {
  const mine = () => context.serviceWorkers().find((one) => one.url().startsWith(`chrome-extension://${id}/`));
  return mine() ?? until('the extension did not start', mine, 20_000);
}
