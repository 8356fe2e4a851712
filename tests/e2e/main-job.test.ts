import { afterAll, beforeAll, describe, expect, onTestFailed, test } from 'vitest';
import { type Demo, startDemo } from '../../demo/server';
import { type TestBrowser, until, type View } from '../support/browser';
import { allBrowsers } from '../support/browsers';
import { openSidebar } from '../support/sidebar';
import { ahead, sides } from '../support/sides';
import {
  expectNothingSent,
  expectRole,
  keepPicture,
  openEvent,
  press,
  sayWhoseNew,
  takeFirstQuestion,
  typeInto,
  writeNote,
} from '../support/steps';

/** The mentor's event in a modal dialog, the mentee's in a plain popover. */
const dialogOf = { mentor: 'modal', mentee: 'popover' } as const;

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.close());

describe.each(allBrowsers)('%s', (_name, launch) => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  test.each(sides)('$role: from the open event to the next meeting', async (side) => {
    onTestFailed(() => keepPicture(browser));
    const { tab } = browser;
    await tab.goto(demo.url({ dialog: dialogOf[side.role], now: ahead }));
    await openEvent(browser, side.event);
    const sidebar = await openSidebar(browser);
    await sidebar.waitForText(side.title);
    await sayWhoseNew(sidebar, side.guest.name, side.role);
    await expectRole(sidebar, side.role);

    await takeFirstQuestion(sidebar);
    await typeInto(sidebar, 'Add a point', 'Aims page');
    await sidebar.press('Enter');
    await sidebar.waitForText('Aims page', '.agenda');
    await writeNote(sidebar, 'Decided: two aims.');
    await typeInto(sidebar, 'Add a step', '@me send the slides');
    await sidebar.press('Enter');
    await sidebar.waitForText('send the slides');

    await tab.goto(demo.url({ dialog: dialogOf[side.role], now: ahead }));
    await nextWeek(browser, side.role === 'mentor' ? 1 : 2);
    await openEvent(browser, side.event);
    const next = await openSidebar(browser);
    await next.waitForText('From last time');
    await next.waitForText('Aims page');
    await next.waitForText('send the slides');
    await expectRole(next, side.role);
    expect(await next.text()).not.toContain('Decided: two aims.');
    if (side.role === 'mentee') await expectFreshStart(browser, next, side.event);
    expectNothingSent(browser);
  });
});

/** Another event in the same page: its notes begin at the top, without what was told of the one before. */
async function expectFreshStart(browser: TestBrowser, sidebar: View, event: string): Promise<void> {
  await press(sidebar, 'Make note for both');
  await sidebar.waitForText('For both now');
  const scrolled = (to?: number) =>
    sidebar.evaluate((to) => {
      const parts = [...document.querySelectorAll('.sb-main, .scroll')];
      for (const part of parts) if (to !== null) part.scrollTop = to;
      return parts.reduce((sum, { scrollTop }) => sum + scrollTop, 0);
    }, to ?? null);
  expect(await scrolled(9999)).toBeGreaterThan(0);
  const before = await sidebar.text('.ev');
  await nextWeek(browser, 2);
  await openEvent(browser, event);
  await until('the other event is not shown', async () => (await sidebar.text('.ev')) !== before);
  await until('it does not begin at its top', async () => (await scrolled()) === 0);
  expect(await sidebar.text()).not.toContain('For both now');
}

async function nextWeek(browser: TestBrowser, weeks: number): Promise<void> {
  for (let week = 0; week < weeks; week++) {
    const before = await browser.tab.text('.ec-title');
    await browser.tab.click('.ec-next');
    await until('the week did not change', async () => (await browser.tab.text('.ec-title')) !== before);
  }
}
