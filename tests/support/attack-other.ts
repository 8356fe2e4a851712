import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Message } from './attack-calls';
import type { TestBrowser } from './browser';
import { built } from './browsers';
import { extensionId } from './chromium-profile';
import type { FirefoxBrowser } from './firefox';
import { ensureBrowsers } from './install.mjs';

const otherExtension = new URL('../fixtures/tiny-extension', import.meta.url).pathname;

/** Installs another extension and lets it send these to ours; null for each that nobody answers. */
export async function sendFromOtherExtension(browser: TestBrowser, messages: Message[]): Promise<unknown[]> {
  if (browser.name === 'chromium') return inSecondChromium(messages);
  const origin = await (browser as FirefoxBrowser).evaluateInChrome(installInFirefox, otherExtension);
  await browser.tab.goto(`${origin}/popup.html`);
  return browser.tab.evaluate(send, { target: 'mentorside@mentorside.org', all: messages });
}

/** In a page of an extension. */
async function send({ target, all }: { target: string; all: Message[] }): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (const one of all)
    answers.push(
      await chrome.runtime.sendMessage(target, one).then(
        (answer) => answer ?? null,
        () => null,
      ),
    );
  return answers;
}

/** In Firefox's own window. */
async function installInFirefox(folder: string): Promise<string> {
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const file = Components.classes['@mozilla.org/file/local;1']?.createInstance(Components.interfaces.nsIFile);
  if (!file) throw new Error('Firefox makes no file.');
  file.initWithPath(folder);
  const { id } = await AddonManager.installTemporaryAddon(file);
  return `moz-extension://${WebExtensionPolicy.getByID(id).mozExtensionHostname}`;
}

declare const WebExtensionPolicy: { getByID(id: string): { mozExtensionHostname: string } };
declare const ChromeUtils: {
  importESModule(url: string): { AddonManager: { installTemporaryAddon(file: object): Promise<{ id: string }> } };
};
declare const Components: {
  classes: Record<string, { createInstance(kind: unknown): { initWithPath(path: string): void } }>;
  interfaces: { nsIFile: unknown };
};

/** The driver of the journeys starts Chromium with one extension alone; this one has both. */
async function inSecondChromium(messages: Message[]): Promise<unknown[]> {
  const profile = await mkdtemp(join(tmpdir(), 'mentorside-two-'));
  const both = `${built('chrome')},${otherExtension}`;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ensureBrowsers(['chromium']).chromium ?? '',
    headless: false,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...['--headless=new', `--load-extension=${both}`, `--disable-extensions-except=${both}`],
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...['--disable-background-networking', '--no-first-run'],
    ],
  });
  try {
    const page = await context.newPage();
    // Ours answers its own pages, so that silence is no absence.
    await page.goto(`chrome-extension://${extensionId(built('chrome'))}/popup.html`);
    const own = await page.evaluate(send, { target: extensionId(built('chrome')), all: messages });
    if (own.includes(null)) throw new Error('Mentorside does not answer its own page.');
    await page.goto(`chrome-extension://${extensionId(otherExtension)}/popup.html`);
    return await page.evaluate(send, { target: extensionId(built('chrome')), all: messages });
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

declare const chrome: { runtime: { sendMessage(...message: unknown[]): Promise<unknown> } };
