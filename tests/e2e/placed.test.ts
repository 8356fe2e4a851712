import { afterEach, beforeEach, onTestFailed, test } from 'vitest';
import { ids, people } from '../../demo/events';
import { type Demo, startDemo } from '../../demo/server';
import { until } from '../support/browser';
import { chromium } from '../support/browsers';
import type { ChromiumBrowser } from '../support/chromium';
import { openSidebar } from '../support/sidebar';
import { allRecords, keepPicture, openEvent, press, sayWhoseNew, sendOwn, typeInto } from '../support/steps';

let demo: Demo;
let browser: ChromiumBrowser;

beforeEach(async () => {
  onTestFailed(() => keepPicture(browser));
  demo = await startDemo();
  browser = await chromium();
  await browser.tab.goto(demo.url({ dialog: 'popover' }));
  await openEvent(browser, ids.ana);
});
afterEach(async () => {
  await browser?.close();
  await demo?.close();
});

const box = async () => {
  const found = await browser.tab.box('mentorside-sidebar');
  if (!found) throw new Error('the sidebar is not there');
  return found;
};
const widthIs = (width: number) =>
  until(`the sidebar is not ${width} px wide`, async () => Math.round((await box()).width) === width);

test('dragged at its edge it becomes wider and narrower, within bounds, and the site remembers it', async () => {
  await openSidebar(browser);
  await widthIs(340);
  const { mouse } = browser.page;
  const drag = async (by: number, width: number) => {
    const { x, y, height } = await box();
    await mouse.move(x, y + height / 2);
    await mouse.down();
    // Faster than a hand, the pointer would be in the frame before what is drawn lets it through.
    await browser.tab.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))),
    );
    // A hand goes on moving until it sees the edge follow.
    await until(`the edge does not follow to ${width} px`, async () => {
      await mouse.move(x + by, y + height / 2 - 3);
      await mouse.move(x + by, y + height / 2, { steps: 5 });
      return Math.round((await box()).width) === width;
    });
    await mouse.up();
    await widthIs(width);
  };
  await drag(-80, 420);
  await drag(-400, 480);
  await drag(400, 280);
  await drag(-60, 340);
  await browser.page.keyboard.press('ArrowLeft');
  await widthIs(360);
  await browser.tab.goto(demo.url({ dialog: 'popover' }));
  await openEvent(browser, ids.journal);
  await openSidebar(browser);
  await widthIs(360);
});

test('Esc in a line that is being typed loses nothing: it is in the agenda', async () => {
  const sidebar = await openSidebar(browser);
  await sayWhoseNew(sidebar, people.ana.name, 'mentor');
  await typeInto(sidebar, 'Add a point', 'Half a thought');
  await sidebar.press('Escape');
  await until('it did not collapse', async () => (await box()).width < 120);
  await openSidebar(browser);
  await sidebar.waitForText('Half a thought', '.agenda');
});

test('the side panel goes to the event that is opened, unless it is pinned', async () => {
  await sayWhoseNew(await openSidebar(browser), people.ana.name, 'mentor');
  const panel = await browser.openSidePanel();
  await panel.waitForText('Ana Ruiz');
  // What is open stays open, whichever event comes next: no press on a tab that may be changing sides.
  const open = async (id: string, title: string) => {
    await browser.tab.click('[role=dialog] button');
    await openEvent(browser, id);
    await (await browser.sidebar()).waitForText(title);
  };
  const ana = () => open(ids.ana, '1:1 Ana / Ben');
  const miriam = () => open(ids.miriam, 'Mentoring with Miriam');
  await miriam();
  await sayWhoseNew(await browser.sidebar(), people.miriam.name, 'mentee');
  await ana();
  await panel.waitForText('1:1 Ana / Ben');
  await miriam();
  await panel.waitForText('Mentoring with Miriam');
  await press(panel, 'Stay here when I open another event');
  await ana();
  // A later change of the pinned meeting comes through: the panel has heard of Ana's event and stayed.
  const { meetings = [] } = await allRecords(browser);
  const meetingId = meetings.find(({ body }) => body?.title === 'Mentoring with Miriam')?.id;
  await sendOwn(browser, 'putAgendaLine', { meetingId, patch: { id: 'late', body: { text: 'A late point' } } });
  await panel.waitForText('A late point');
  await press(panel, 'Stay here when I open another event');
  await miriam();
  await ana();
  await panel.waitForText('1:1 Ana / Ben');
});
