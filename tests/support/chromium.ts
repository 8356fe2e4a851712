import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BrowserContext, CDPSession, Frame, Page } from 'playwright-core';
import { type BrowserOptions, type Size, silentPath, type Tab, type TestBrowser, until, type View } from './browser';
import { attachTo, listTargets, viewOfLine, waitForTarget } from './cdp';
import { startContext } from './chromium-context';
import { isSidebar, keepInFront, worker } from './chromium-pages';
import {
  changePreferences,
  extensionId,
  grantOrigins,
  setDeveloperMode,
  setThirdPartyCookies,
} from './chromium-profile';
import { ensureBrowsers, ignoresLoadExtension } from './install.mjs';
import { killBrowser } from './kill';
import { type Outside, startOutside } from './outside';
import { makeView } from './view';

export interface ChromiumOptions extends BrowserOptions {
  /** Whether a frame of another origin may keep data. Journeys of the sidebar run with both. */
  thirdPartyCookies?: 'blocked' | 'allowed';
  /** A file into which the browser writes every request of any part of it. Whole once it is closed. */
  netLog?: string;
}

export interface ChromiumBrowser extends TestBrowser {
  readonly name: 'chromium';
  readonly id: string;
  readonly context: BrowserContext;
  /** Playwright's own page of the tab, for what the shared interface lacks. */
  readonly page: Page;
  /** Opens a page of the extension as Playwright's own, for files and roles. */
  openPage(path: string, size?: Size): Promise<Page>;
  /** The browser's own end of the protocol. */
  readonly cdp: CDPSession;
  /** Every address that pages and frames asked for, loopback included. */
  readonly requests: readonly string[];
  /** Evaluates an expression in the background worker, which must be running. */
  evaluateInWorker(source: string): Promise<unknown>;
}

export async function launchChromium(options: ChromiumOptions): Promise<ChromiumBrowser> {
  const executable = ensureBrowsers(['chromium']).chromium ?? '';
  const folder = resolve(options.extension);
  const id = extensionId(folder);
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'mentorside-chromium-')));
  const outside = await startOutside();
  const clean = async () => {
    outside.close();
    if (!options.profile) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  const start = async () => {
    const context = await startContext(options, executable, folder, profile, outside);
    try {
      const cdp = await context.browser()?.newBrowserCDPSession();
      if (!cdp) throw new Error('Playwright hands out no browser for this context.');
      if (ignoresLoadExtension(executable)) await cdp.send('Extensions.loadUnpacked', { path: folder });
      await worker(context, id);
      return { context, cdp };
    } catch (error) {
      await context.close();
      throw error;
    }
  };
  try {
    await changePreferences(profile, (preferences) => {
      setThirdPartyCookies(preferences, options.thirdPartyCookies ?? 'blocked');
      setDeveloperMode(preferences);
    });
    if (options.grantedOrigins || options.grantedPermissions) {
      // The profile must know the extension before it can know what was granted to it.
      await (await start()).context.close();
      await changePreferences(profile, (preferences) => grantOrigins(preferences, id, options));
    }
    const { context, cdp } = await start();
    const parts = { options, id, context, cdp, outside, profile, clean };
    return await makeBrowser(parts).catch(async (error) => {
      await context.close();
      throw error;
    });
  } catch (error) {
    await clean();
    throw error;
  }
}

interface Parts {
  options: ChromiumOptions;
  id: string;
  context: BrowserContext;
  cdp: CDPSession;
  outside: Outside;
  profile: string;
  clean(): Promise<void>;
}

async function makeBrowser({ options, id, context, cdp, outside, profile, clean }: Parts): Promise<ChromiumBrowser> {
  const requests: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  const page = context.pages()[0] ?? (await context.newPage());
  const origin = `chrome-extension://${id}`;
  const comes = !options.profile && existsSync(join(options.extension, 'welcome.html'));
  const keepPage = await keepInFront(context, page, cdp, `${origin}/welcome.html`, comes);
  const openPage: ChromiumBrowser['openPage'] = (path, size) => keepPage(`${origin}/${path}`, size);

  const sidebarFrames = () => page.frames().filter((frame) => isSidebar(frame.url()));
  const evaluateInWorker = async (source: string) => {
    const target = await until('no background worker', async () =>
      (await listTargets(cdp)).find(({ type, url }) => type === 'service_worker' && url.startsWith(origin)),
    );
    return (await attachTo(cdp, target.targetId)).evaluate(source);
  };
  const openSurface = async (path: string, open: () => Promise<unknown>): Promise<View> => {
    const before = new Set((await listTargets(cdp)).map(({ targetId }) => targetId));
    await open();
    const line = await waitForTarget(cdp, `${origin}/${path}`, before);
    const features = [{ name: 'prefers-color-scheme', value: options.colorScheme ?? 'light' }];
    await line.send('Emulation.setEmulatedMedia', { features });
    return viewOfLine(path, line);
  };
  /** Evaluates on a passing page of the extension; counts as a press of the user, which a worker never has. */
  const evaluateByHand = async (expression: string) => {
    const own = await openPage('popup.html');
    const session = await context.newCDPSession(own);
    const answer = await session.send('Runtime.evaluate', {
      expression,
      userGesture: true,
      awaitPromise: true,
      returnByValue: true,
    });
    await own.close();
    if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description ?? expression);
    return answer.result.value as unknown;
  };
  const openOwnPage: TestBrowser['openOwnPage'] = async (path, size) => {
    const own = await openPage(path, size);
    return { ...viewOfFrame(own, own.mainFrame()), close: () => own.close() };
  };
  let silent: Page | undefined;
  const silentPage = async () => {
    if (!silent || silent.isClosed()) {
      silent = await openPage(silentPath);
      await page.bringToFront();
    }
    return viewOfFrame(silent, silent.mainFrame());
  };

  return {
    name: 'chromium',
    id,
    origin,
    context,
    page,
    cdp,
    requests,
    outside: outside.hosts,
    closed: new Promise((resolve) => context.once('close', () => resolve())),
    tab: tabOf(page),
    countSidebars: async () => sidebarFrames().length,
    sidebar: async () => viewOfFrame(page, await until('no frame with sidebar.html', () => sidebarFrames()[0])),
    openOwnPage,
    openPage,
    silentPage,
    // The popup's and the panel's own addresses come from the manifest; here they are the project's contract.
    openPopup: () =>
      openSurface('popup.html', async () => {
        await page.bringToFront();
        await evaluateInWorker('chrome.action.openPopup()');
      }),
    openSidePanel: () =>
      openSurface('sidepanel.html', async () => {
        const windowId = Number(await evaluateInWorker('chrome.windows.getLastFocused().then(({ id }) => id)'));
        await evaluateByHand(`chrome.sidePanel.open({ windowId: ${windowId} })`);
        await page.bringToFront();
      }),
    async stopBackground() {
      const line = await context.newCDPSession(page);
      // Told by the browser, not looked up: whoever waits for an answer wakes it again at once, under the same name.
      let isStopped = false;
      line.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
        isStopped ||= versions.some(
          ({ scriptURL, runningStatus }) => scriptURL.startsWith(origin) && runningStatus === 'stopped',
        );
      });
      try {
        await line.send('ServiceWorker.enable');
        // Asked again until it stops: one that is just answering does not at the first word.
        await until('the worker still runs', async () => {
          if (!isStopped) await line.send('ServiceWorker.stopAllWorkers');
          return isStopped;
        });
      } finally {
        await line.detach();
      }
    },
    evaluateInWorker,
    async revoke(origins) {
      await evaluateInWorker(`chrome.permissions.remove({ origins: ${JSON.stringify(origins)} })`);
    },
    async grant(origins) {
      const request = evaluateByHand(`chrome.permissions.request({ origins: ${JSON.stringify(origins)} })`);
      // With a window somebody may have to press the prompt; headless nobody can.
      const patience = AbortSignal.timeout(options.headless === false ? 120_000 : 20_000);
      const late = new Promise<false>((resolve) => patience.addEventListener('abort', () => resolve(false)));
      if ((await Promise.race([request, late])) !== true) throw new Error(`Not granted: ${origins.join(', ')}`);
    },
    async kill() {
      await killBrowser(profile);
      await context.close().catch(() => {});
      await clean();
    },
    async close() {
      await context.close();
      await clean();
    },
  };
}

/** Playwright's locators do the pressing and typing: they wait until a thing rests and nothing lies over it. */
function viewOfFrame(page: Page, frame: Frame): View {
  const visible = (selector: string) => frame.locator(selector).filter({ visible: true }).first();
  const base = makeView({
    name: frame.url(),
    evaluate: (source) => frame.evaluate(source),
    clickAt: (x, y) => page.mouse.click(x, y),
    typeText: (text) => page.keyboard.type(text),
    press: (chord) => page.keyboard.press(chord),
    async screenshot(file) {
      if (frame === page.mainFrame()) await page.screenshot({ path: file });
      else await (await frame.frameElement()).screenshot({ path: file });
    },
  });
  /**
   * A frame of another process that was just made or resized gets no presses yet: the browser deals them out by what
   * was drawn last. The pointer must be seen in it first.
   */
  const reach = async (selector: string) => {
    if (frame === page.mainFrame()) return;
    const target = visible(selector);
    await target.waitFor({ timeout: 20_000 });
    // To the middle: a sticky foot may lie over what is just in view.
    await target.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
    let shift = 0;
    await until(`the pointer does not reach ${selector}`, async () => {
      shift = shift === 0 ? 1 : 0;
      const box = await target.boundingBox();
      if (box) await page.mouse.move(box.x + box.width / 2 + shift, box.y + box.height / 2);
      return target.evaluate((element) => element.matches(':hover'));
    });
  };
  return {
    ...base,
    async click(selector) {
      // Only the tab in front gets presses and animation frames.
      await page.bringToFront();
      await reach(selector);
      await visible(selector).click({ timeout: 20_000 });
    },
    async type(selector, text) {
      await page.bringToFront();
      const field = visible(selector);
      await reach(selector);
      await field.click({ timeout: 20_000 });
      await field.press('Control+End');
      await page.keyboard.type(text);
    },
  };
}

function tabOf(page: Page): Tab {
  return {
    ...viewOfFrame(page, page.mainFrame()),
    goto: (url) => page.goto(url).then(() => {}),
    reload: () => page.reload().then(() => {}),
    // A press in a tab that is behind another may be lost.
    clickAt: (x, y) => page.bringToFront().then(() => page.mouse.click(x, y)),
  };
}
