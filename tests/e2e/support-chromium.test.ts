import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { ids } from '../../demo/events';
import { type Demo, startDemo } from '../../demo/server';
import { type ChromiumBrowser, type ChromiumOptions, launchChromium } from '../support/chromium';

const extension = new URL('../fixtures/tiny-extension', import.meta.url).pathname;
let demo: Demo;
let folder: string;
let browser: ChromiumBrowser | undefined;

beforeAll(async () => {
  demo = await startDemo();
  folder = await mkdtemp(join(tmpdir(), 'mentorside-shots-'));
});
afterEach(async () => {
  await browser?.close();
  browser = undefined;
});
afterAll(async () => {
  await demo.close();
  await rm(folder, { recursive: true });
});

async function launch(options: Partial<ChromiumOptions> = {}): Promise<ChromiumBrowser> {
  browser = await launchChromium({ extension, ...options });
  return browser;
}

async function isPng(file: string): Promise<boolean> {
  return (await readFile(file)).subarray(1, 4).toString() === 'PNG';
}

test('drives the page and the frame in a closed shadow root', async () => {
  const { tab, ...rest } = await launch();
  await tab.goto(demo.url({ now: '2026-11-24T13:48', dialog: 'popover' }));
  await tab.click(`.ec-event[data-event-id="${ids.ana}"]`);
  await tab.waitForText('1:1 Ana / Ben', '[role=dialog] h2');
  await tab.press('Escape');
  await tab.waitFor('[role=dialog]', 'gone');

  const sidebar = await rest.sidebar();
  await sidebar.type('#note', 'Grüße, ');
  await sidebar.type('#note', 'Ben');
  await sidebar.click('#ask');
  await sidebar.waitForText('call 1: Grüße, Ben', '#answer');
  expect(await sidebar.text('#note')).toBe('Grüße, Ben');
  await sidebar.press('Escape');
  await sidebar.waitForText('escaped');
  expect(await sidebar.evaluate((add: number) => document.title.length + add, 1)).toBe('Tiny sidebar'.length + 1);
  expect(await rest.countSidebars()).toBe(1);
  expect(await tab.box('mentorside-sidebar')).toMatchObject({ width: 320, y: 0 });
  await sidebar.screenshot(join(folder, 'sidebar.png'));
  expect(await isPng(join(folder, 'sidebar.png'))).toBe(true);
  expect(rest.requests.some((url) => url.startsWith(demo.origin))).toBe(true);
});

test('opens the real popup, the real side panel and own pages', async () => {
  const chromium = await launch({ colorScheme: 'dark' });
  await chromium.tab.goto(demo.url());
  const popup = await chromium.openPopup();
  await popup.type('#note', 'from the popup');
  await popup.click('#ask');
  await popup.waitForText('call 1: from the popup');
  expect(await popup.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
  await popup.screenshot(join(folder, 'popup.png'));
  expect(await isPng(join(folder, 'popup.png'))).toBe(true);

  const panel = await chromium.openSidePanel();
  await panel.type('#note', 'two\nlines');
  await panel.click('#ask');
  await panel.waitForText('call 2: two');

  const own = await chromium.openOwnPage('popup.html', { width: 400, height: 600 });
  expect(await own.evaluate(() => [innerWidth, innerHeight])).toEqual([400, 600]);
  await own.close();
});

test('stops the background; the next message starts it again', async () => {
  const chromium = await launch();
  const own = await chromium.openOwnPage('popup.html');
  for (const count of [1, 2]) {
    await own.click('#ask');
    await own.waitForText(`call ${count}:`);
  }
  await chromium.stopBackground();
  await own.click('#ask');
  await own.waitForText('call 1:');
});

test('asks for an origin that was granted before', async () => {
  const chromium = await launch({ grantedOrigins: ['http://localhost/*'] });
  const own = await chromium.openOwnPage('popup.html');
  await own.click('#allow');
  await own.waitForText('allowed true');
  await chromium.grant(['http://localhost/*']);
});

test.each(['blocked', 'allowed'] as const)('keeps third-party cookies %s', async (thirdPartyCookies) => {
  const { tab, sidebar } = await launch({ thirdPartyCookies });
  await tab.goto(demo.url());
  const frame = await sidebar();
  const storage = await frame.evaluate(() => {
    try {
      return typeof localStorage.length;
    } catch {
      return 'refused';
    }
  });
  expect(storage).toBe(thirdPartyCookies === 'blocked' ? 'refused' : 'number');
});

test('takes language and zone, and lets nothing out', async () => {
  const { tab, outside, openPopup } = await launch({ locale: 'de', timezone: 'Asia/Tokyo' });
  await tab.goto(demo.url());
  const read = () => [navigator.language, Intl.DateTimeFormat().resolvedOptions().timeZone];
  expect(await (await openPopup()).evaluate(read)).toEqual(['de', 'Asia/Tokyo']);
  await tab.evaluate(() => fetch('http://outside.example/path', { mode: 'no-cors' }).catch(() => undefined));
  expect(outside).toContain('outside.example');
});
