import { afterAll, beforeAll, expect, test } from 'vitest';
import { ids } from '../../demo/events';
import { type Demo, startDemo } from '../../demo/server';
import { until, type View } from '../support/browser';
import { chromium } from '../support/browsers';
import type { ChromiumBrowser } from '../support/chromium';
import { openSidebar } from '../support/sidebar';
import { openEvent, sayWhoseNew, showSample, typeInto } from '../support/steps';

// What axe finds is seen where every state is: in the test of the layout.
let browser: ChromiumBrowser;
beforeAll(async () => {
  browser = await chromium();
});
afterAll(() => browser?.close());

test('popup by keyboard: another person, a tick, and back', async () => {
  await showSample(browser, true);
  const popup = await browser.openOwnPage('popup.html', { width: 400, height: 600 });
  await popup.waitForText('Ana Ruiz');
  await tabTo(popup, '.who');
  await popup.press('Enter');
  await until('the list did not take the focus', () => hasFocus(popup, '.switcher input'));
  await popup.press('ArrowDown');
  const second = await popup.text('.switcher-row[data-active=true] .switcher-name');
  await popup.press('Enter');
  await popup.waitForText(second, '.who .name');
  await popup.press('Shift+Tab');
  await tabTo(popup, '.who');
  await popup.press('Enter');
  await until('the list did not take the focus', () => hasFocus(popup, '.switcher input'));
  await popup.press('Escape');
  await popup.waitFor('.switcher', 'gone');
  expect(await hasFocus(popup, '.who')).toBe(true);

  await tabTo(popup, 'main input[type=checkbox]');
  const row = await popup.evaluate(() => document.activeElement?.closest('.row')?.querySelector('.txt')?.textContent);
  await popup.press(' ');
  await popup.waitFor('.toast');
  await tabTo(popup, '.toast button');
  await popup.press('Enter');
  await popup.waitFor('.toast', 'gone');
  await popup.waitForText(row as string, 'main');
  await tabTo(popup, '.row .btn-icon');
  await popup.press('Enter');
  await popup.waitFor('.pop .src');
  await popup.press('Escape');
  await popup.waitFor('.pop .src', 'gone');
  expect(await hasFocus(popup, '.row .btn-icon')).toBe(true);
  await popup.close();
});

test('side panel by keyboard: tabs by arrows, the menu by arrows', async () => {
  await showSample(browser, true);
  const panel = await browser.openOwnPage('sidepanel.html', { width: 360, height: 800 });
  await panel.waitForText('Ana Ruiz');
  await tabTo(panel, '#tab-today');
  for (const [key, tab] of [
    ['ArrowRight', 'journey'],
    ['End', 'plan'],
    ['ArrowRight', 'today'],
    ['ArrowLeft', 'plan'],
    ['Home', 'today'],
  ] as const) {
    await panel.press(key);
    await panel.waitFor(`#tab-${tab}[aria-selected=true]`);
    expect(await hasFocus(panel, `#tab-${tab}`)).toBe(true);
  }
  await panel.press('Shift+Tab');
  expect(await hasFocus(panel, '[aria-label=Menu]')).toBe(true);
  await panel.press('Enter');
  await until('the menu did not take the focus', () => hasFocus(panel, 'li:first-child .menu-row'));
  await panel.press('ArrowDown');
  expect(await hasFocus(panel, 'li:nth-child(2) .menu-row')).toBe(true);
  await panel.press('Escape');
  await panel.waitFor('.menu', 'gone');
  expect(await hasFocus(panel, '[aria-label=Menu]')).toBe(true);
  await panel.press('Alt+Shift+H');
  await until('the cover did not take the focus', () => hasFocus(panel, '.cover button'));
  await panel.press('Enter');
  await panel.waitFor('.cover', 'gone');
  await until('the focus did not come back', () => hasFocus(panel, '[aria-label=Menu]'));
  await panel.close();
});

/** Opens Ana's event with the focus on a button of the calendar's page, then the sidebar by its tab. */
async function openBeside(calendar: Demo): Promise<View> {
  const { tab } = browser;
  await tab.goto(calendar.url({ dialog: 'popover' }));
  await openEvent(browser, ids.ana);
  await tab.waitFor('mentorside-sidebar');
  await tab.evaluate(() => document.querySelector<HTMLElement>('[role=dialog] button')?.focus());
  return openSidebar(browser);
}

async function collapse(sidebar: View): Promise<void> {
  // The frame is given the focus when it opens; a key before that belongs to the calendar.
  await until('the sidebar has no focus', () => sidebar.evaluate(() => document.hasFocus()));
  await sidebar.press('Escape');
  await until('it did not collapse', async () => ((await browser.tab.box('mentorside-sidebar'))?.width ?? 0) < 120);
}

test('sidebar by keyboard: lines change places, Esc collapses', async () => {
  await showSample(browser, false);
  const calendar = await startDemo();
  const sidebar = await openBeside(calendar);
  await sayWhoseNew(sidebar, 'Ana Ruiz', 'mentor');
  for (const line of ['First', 'Second']) {
    await typeInto(sidebar, 'Add a point', line);
    await sidebar.press('Enter');
    await sidebar.waitForText(line, '.agenda');
  }
  const order = () =>
    sidebar.evaluate(() => [...document.querySelectorAll('.agenda bdi')].map((one) => one.textContent));
  await sidebar.evaluate(() => document.querySelector<HTMLElement>('.agenda li:last-child .grip')?.focus());
  await sidebar.press('Alt+ArrowUp');
  await until('the line did not move', async () => (await order()).join() === 'Second,First');
  expect(await hasFocus(sidebar, '.agenda li:first-child .grip')).toBe(true);
  await sidebar.press('Alt+ArrowDown');
  await until('the line did not move back', async () => (await order()).join() === 'First,Second');
  expect(await hasFocus(sidebar, '.agenda li:last-child .grip')).toBe(true);
  await collapse(sidebar);
  await calendar.close();
});

test('Esc gives the focus back to what had it in the calendar', async () => {
  const calendar = await startDemo();
  try {
    await collapse(await openBeside(calendar));
    expect(await hasFocus(browser.tab, '[role=dialog] button')).toBe(true);
  } finally {
    await calendar.close();
  }
});

/** Presses Tab until the focus is on such an element. */
async function tabTo(view: View, selector: string): Promise<void> {
  for (let i = 0; i < 60; i++) {
    if (await hasFocus(view, selector)) return;
    await view.press('Tab');
  }
  throw new Error(`Tab never reaches ${selector}`);
}

function hasFocus(view: View, selector: string): Promise<boolean> {
  return view.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
}
