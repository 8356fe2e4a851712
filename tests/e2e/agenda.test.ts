import { afterAll, beforeAll, describe, expect, onTestFailed, test } from 'vitest';
import { content } from '../../content/index';
import type { MeetingKind, Role } from '../../content/types';
import { agendaLinesOf } from '../../core/agenda-template';
import { addMinutes } from '../../core/local-time';
import { addDays, type DemoEvent, ids, people, wallTime } from '../../demo/events';
import { type Demo, startDemo } from '../../demo/server';
import { type TestBrowser, until, type View } from '../support/browser';
import { chromium, firefox } from '../support/browsers';
import type { ChromiumBrowser } from '../support/chromium';
import { openSidebar } from '../support/sidebar';
import { sides } from '../support/sides';
import { allRecords, keepPicture, openEvent, press, sayWhoseNew } from '../support/steps';

const tomorrow = addDays(wallTime(new Date()).slice(0, 10), 1);
const nextWeek = addDays(tomorrow, 7);
/** An hour each, tomorrow and a week later: whenever the test runs, they lie ahead. */
const events: DemoEvent[] = [tomorrow, nextWeek].flatMap((day) => [
  eventOf(ids.ana, '1:1 Ana / Ben', `${day}T10`, people.ana),
  eventOf(ids.miriam, 'Mentoring with Miriam', `${day}T12`, people.miriam),
]);

function eventOf(id: string, title: string, hour: string, guest: (typeof people)[keyof typeof people]): DemoEvent {
  const startsAt = `${hour}:00`;
  const endsAt = addMinutes(startsAt, 60);
  const series = { id, originalStart: startsAt };
  return { id, title, kind: 'mentoring', startsAt, endsAt, series, guests: [people.ben, guest] };
}

const templateOf = (kind: MeetingKind) => {
  const [template] = content.agendas.filter((one) => one.kind === kind);
  if (!template) throw new Error(kind);
  return template;
};
const textsOf = (kind: MeetingKind) => agendaLinesOf(templateOf(kind)).map(({ text }) => text);

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo({ events });
});
afterAll(() => demo.close());

async function open(browser: TestBrowser, event: string, day = tomorrow): Promise<View> {
  await browser.tab.goto(demo.url({ dialog: 'popover', now: `${day}T08:00` }));
  await openEvent(browser, event);
  return openSidebar(browser);
}

/** Texts of all elements that fit, as a person sees them. */
const all = (view: View, selector: string) =>
  view.evaluate(
    // biome-ignore lint/performance/useDomNodeTextContent: what is meant is the text that a person sees.
    (wanted) => [...document.querySelectorAll<HTMLElement>(wanted)].map((one) => one.innerText.trim()),
    selector,
  );

async function untilLines(view: View, wanted: string[]): Promise<void> {
  await until(`the agenda is not ${wanted.length} lines`, async () => {
    const lines = await all(view, '.agenda .line-edit');
    return JSON.stringify(lines) === JSON.stringify(wanted);
  });
}

async function countKept(browser: TestBrowser): Promise<number> {
  const kept = ((await allRecords(browser)).agendaLines ?? []) as unknown as { state: string }[];
  return kept.filter(({ state }) => state === 'open').length;
}

async function chooseKind(view: View, kind: MeetingKind): Promise<void> {
  await view.evaluate((wanted) => {
    const select = document.querySelector<HTMLSelectElement>('.ev-kind select');
    if (!select) throw new Error('no kind');
    select.value = wanted;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }, kind);
}

/** The agenda of a first meeting: proposed, taken, undone, taken again, there after a reload. */
async function takeFirst(browser: TestBrowser, event: string, guest: string, role: Role): Promise<View> {
  const sidebar = await open(browser, event);
  await sayWhoseNew(sidebar, guest, role);
  await sidebar.waitForText(`Before: ${templateOf('first').prep[role]}`);
  const keptBefore = await countKept(browser);
  const lines = textsOf('first');
  expect(lines).toHaveLength(6);
  await press(sidebar, 'Use “First meeting”, 60 min');
  await untilLines(sidebar, lines);
  expect(await all(sidebar, '.agenda .mins')).toEqual(['10 min', '10 min', '10 min', '15 min', '10 min', '5 min']);
  await sidebar.waitForText('60 min of 60');
  await press(sidebar, 'Undo');
  await untilLines(sidebar, []);
  await press(sidebar, 'Use “First meeting”, 60 min');
  await untilLines(sidebar, lines);
  await until('the lines are not kept', async () => (await countKept(browser)) === keptBefore + lines.length);
  const again = await open(browser, event);
  await untilLines(again, lines);
  await again.waitForText('60 min of 60');
  return again;
}

describe('Chromium, third-party cookies blocked', () => {
  let browser: ChromiumBrowser;
  beforeAll(async () => {
    browser = await chromium();
    await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  });
  afterAll(() => browser?.close());

  test.each(sides)(
    '$role: an agenda by the kind of the meeting, why these questions, and a copy for both',
    async (side) => {
      onTestFailed(() => keepPicture(browser));
      const sidebar = await takeFirst(browser, side.event, side.guest.name, side.role);

      await press(sidebar, 'Why these?');
      await sidebar.waitForText('Your notes are never read.');
      const [first = ''] = await all(sidebar, '.points');
      expect(first).toMatch(/It suits a first meeting\.\s*\+25\n/);
      expect(first).toMatch(/Points in all\s*\d+$/);
      expect(first).not.toMatch(/%|\d\.\d/);

      const before = await all(sidebar, '.prompt .q');
      await chooseKind(sidebar, 'feedback');
      await until('the questions did not follow', async () =>
        (await all(sidebar, '.points')).some((points) => /It suits a feedback talk\.\s*\+18/.test(points)),
      );
      expect(await all(sidebar, '.prompt .q')).not.toEqual(before);
      await press(sidebar, 'Use an agenda');
      // What fits the kind comes first, the rest is there too.
      const offers = await all(sidebar, '.offer .btn-edge');
      expect(offers[0]).toBe('Use “Feedback talk”, 30 min');
      expect(offers).toHaveLength(content.agendas.length);
      await press(sidebar, 'Use “Feedback talk”, 30 min');
      const both = [...textsOf('first'), ...textsOf('feedback')];
      await untilLines(sidebar, both);
      await sidebar.waitForText('90 min of 60');
      await chooseKind(sidebar, 'first');
      await press(sidebar, 'Undo');
      await until('the kind did not come back', () =>
        sidebar.evaluate(() => document.querySelector<HTMLSelectElement>('.ev-kind select')?.value === 'feedback'),
      );

      await press(sidebar, 'Copy agenda');
      await sidebar.waitForText('Nothing is for both yet');
      await press(sidebar, `Make all ${both.length} for both`, '.copies button');
      await until(
        'not all are for both',
        async () => (await all(sidebar, '.agenda .audience-word')).length === both.length,
      );
      await press(sidebar, 'Copy agenda');
      await sidebar.waitForText('Copied');
      const copied = await browser.page.evaluate(() => navigator.clipboard.readText());
      expect(copied.split('\n').filter((line) => line.startsWith('- '))).toEqual(
        [...agendaLinesOf(templateOf('first')), ...agendaLinesOf(templateOf('feedback'))].map(
          ({ text, minutes }) => `- ${text} (${minutes} min)`,
        ),
      );
      await press(sidebar, 'Undo');
      await until('they are still for both', async () => (await all(sidebar, '.agenda .audience-word')).length === 0);
    },
  );

  test('minutes of a line are changed where they stand', async () => {
    onTestFailed(() => keepPicture(browser));
    const sidebar = await open(browser, ids.ana);
    await sidebar.waitForText('90 min of 60');
    await sidebar.click('.agenda li:first-child .mins');
    await sidebar.waitFor('.mins-field');
    // The number is selected: typing takes its place.
    for (const key of ['2', '5', 'Enter']) await sidebar.press(key);
    await sidebar.waitForText('105 min of 60');
    const again = await open(browser, ids.ana);
    await again.waitForText('105 min of 60');
    expect((await all(again, '.agenda .mins'))[0]).toBe('25 min');
  });

  test('a line of a template that she wrote over is her own: it comes up next time, the others do not', async () => {
    onTestFailed(() => keepPicture(browser));
    const sidebar = await open(browser, ids.ana);
    await sidebar.click('.agenda li:first-child .line-edit');
    await sidebar.type('.line-field', ' And one photo.');
    await sidebar.press('Enter');
    await sidebar.waitForText('And one photo.', '.agenda');
    const next = await open(browser, ids.ana, nextWeek);
    await next.waitForText('And one photo.');
    expect(await next.text()).not.toContain('What the mentor can offer');
  });
});

describe('Firefox', () => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await firefox();
  });
  afterAll(() => browser?.close());

  test('mentee: the first meeting proposes its agenda, and keeps it', async () => {
    onTestFailed(() => keepPicture(browser));
    const sidebar = await takeFirst(browser, ids.miriam, people.miriam.name, 'mentee');
    await press(sidebar, 'Why these?');
    await sidebar.waitForText('Your notes are never read.');
  });
});
