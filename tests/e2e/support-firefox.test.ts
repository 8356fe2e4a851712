import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { ids } from '../../demo/events';
import { type Demo, startDemo } from '../../demo/server';
import { type FirefoxBrowser, type FirefoxOptions, launchFirefox } from '../support/firefox';

const extension = new URL('../fixtures/tiny-extension', import.meta.url).pathname;
let demo: Demo;
let folder: string;

beforeAll(async () => {
  demo = await startDemo();
  folder = await mkdtemp(join(tmpdir(), 'mentorside-shots-'));
});
afterAll(async () => {
  await demo.close();
  await rm(folder, { recursive: true });
});

async function launch(options: Partial<FirefoxOptions> = {}): Promise<FirefoxBrowser> {
  const browser = await launchFirefox({ extension, ...options });
  onTestFinished(() => browser.close());
  return browser;
}

async function isPng(file: string): Promise<boolean> {
  return (await readFile(file)).subarray(1, 4).toString() === 'PNG';
}

test('drives the page and the frame in a closed shadow root', async () => {
  const firefox = await launch();
  const { tab } = firefox;
  await tab.goto(demo.url({ now: '2026-11-24T13:48', dialog: 'popover', test: '1' }));
  expect(await tab.evaluate(() => [innerWidth, innerHeight])).toEqual([1280, 800]);
  await tab.click(`.ec-event[data-event-id="${ids.ana}"]`);
  await tab.waitForText('1:1 Ana / Ben', '[role=dialog] h2');
  await tab.evaluate((id: string) => {
    (window as unknown as { demoChange(id: string, fields: object): void }).demoChange(id, { title: 'Renamed' });
  }, ids.ana);
  await tab.waitForText('Renamed', '[role=dialog] h2');
  await tab.press('Escape');
  await tab.waitFor('[role=dialog]', 'gone');

  const sidebar = await firefox.sidebar();
  await sidebar.type('#note', 'Grüße, ');
  await sidebar.type('#note', 'Ben');
  await sidebar.click('#ask');
  await sidebar.waitForText('call 1: Grüße, Ben', '#answer');
  await sidebar.press('Escape');
  await sidebar.waitForText('escaped');
  expect(await firefox.countSidebars()).toBe(1);
  // A press at a point of the window reaches the frame inside the box.
  const ask = await sidebar.box('#ask');
  const box = await tab.box('mentorside-sidebar');
  await tab.clickAt((box?.x ?? 0) + (ask?.x ?? 0) + 5, (box?.y ?? 0) + (ask?.y ?? 0) + 5);
  await sidebar.waitForText('call 2:', '#answer');
  await tab.screenshot(join(folder, 'tab.png'));
  expect(await isPng(join(folder, 'tab.png'))).toBe(true);
  await tab.evaluate(() => fetch('http://outside.example/path', { mode: 'no-cors' }).catch(() => undefined));
  expect(firefox.outside).toEqual(['outside.example']);
});

test('opens the real popup, the real side panel and own pages', async () => {
  const firefox = await launch({ colorScheme: 'dark', locale: 'de', timezone: 'Asia/Tokyo' });
  await firefox.tab.goto(demo.url());
  const popup = await firefox.openPopup();
  await popup.type('#note', 'from the popup');
  await popup.click('#ask');
  await popup.waitForText('call 1: from the popup');
  const read = () => [navigator.language, Intl.DateTimeFormat().resolvedOptions().timeZone];
  expect(await popup.evaluate(read)).toEqual(['de', 'Asia/Tokyo']);
  expect(await popup.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
  await popup.screenshot(join(folder, 'popup.png'));
  expect(await isPng(join(folder, 'popup.png'))).toBe(true);

  const panel = await firefox.openSidePanel();
  await panel.type('#note', 'two\nlines');
  await panel.click('#ask');
  await panel.waitForText('call 2: two');

  const own = await firefox.openOwnPage('popup.html', { width: 600, height: 500 });
  expect(await own.evaluate(() => [innerWidth, innerHeight])).toEqual([600, 500]);
  await own.close();
  await firefox.tab.waitForText('Demo calendar');
});

test('stops the background; the next message starts it again; grants an origin without a press', async () => {
  const firefox = await launch({ permissionPrompts: true });
  const own = await firefox.openOwnPage('popup.html');
  for (const count of [1, 2]) {
    await own.click('#ask');
    await own.waitForText(`call ${count}:`);
  }
  await firefox.stopBackground();
  await own.click('#ask');
  await own.waitForText('call 1:');
  await firefox.grant(['http://localhost/*']);
  await own.click('#allow');
  await own.waitForText('allowed true');
});

test('answers the prompt for a permission', async () => {
  const firefox = await launch({ permissionPrompts: true });
  const own = await firefox.openOwnPage('popup.html');
  for (const answer of ['deny', 'allow'] as const) {
    await own.click('#allow');
    await firefox.answerPrompt(answer);
    await own.waitForText(`allowed ${answer === 'allow'}`);
  }
});
