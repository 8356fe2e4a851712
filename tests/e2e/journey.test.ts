import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFailed, test } from 'vitest';
import { shortName } from '../../components/shared/short-name';
import { content } from '../../content';
import type { When } from '../../content/types';
import { addDays, addMonths, quarterOf, today } from '../../core/local-time';
import messages from '../../public/_locales/en/messages.json';
import { type TestBrowser, until } from '../support/browser';
import { chromium, firefox } from '../support/browsers';
import type { ChromiumBrowser } from '../support/chromium';
import { type Side, sides } from '../support/sides';
import { allRecords, expectRole, keepPicture, press, sendOwn, writeRecords } from '../support/steps';

const now = today(new Date());
const mentorshipId = 'ms-journey';

/** One person, met three days ago. */
async function meetOnce(browser: TestBrowser, { role, guest }: Side): Promise<void> {
  await sendOwn(browser, 'addPerson', { name: guest.name, myRole: role, personId: 'p-journey', mentorshipId });
  await addMeeting(browser, 'm-held', addDays(now, -3));
}

async function addMeeting(browser: TestBrowser, meetingId: string, on: string): Promise<void> {
  const times = { startsAt: `${on}T10:00`, endsAt: `${on}T10:30` };
  await sendOwn(browser, 'addMeeting', { meetingId, mentorshipIds: [mentorshipId], title: 'Talk', ...times });
}

const [mentor, mentee] = sides as readonly [Side, Side];
const everywhere = [
  ['Chromium', mentor.role, mentor, chromium],
  ['Chromium', mentee.role, mentee, chromium],
  ['Firefox', mentee.role, mentee, firefox],
] as const;

describe.each(everywhere)('%s, as the %s', (_name, role, side, launch) => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await launch();
    await meetOnce(browser, side);
  });
  afterAll(() => browser?.close());

  test('a stage is suggested after a meeting, taken up, dated, taken back, put off and asked again', async () => {
    onTestFailed(() => keepPicture(browser));
    const words = 'You have met. Shall we move to Initiate?';
    const popup = await browser.openOwnPage('popup.html', { width: 400, height: 600 });
    await popup.waitForText(words, '.advice-line');
    await popup.close();
    const panel = await browser.openOwnPage('sidepanel.html', { width: 380, height: 800 });
    await panel.waitForText(words, '.notice');
    await expectRole(panel, role);
    await press(panel, 'Journey', '[role=tab]');
    await panel.waitForText(words, '.notice');

    await press(panel, 'Move to Initiate', '.notice button');
    const focused = () =>
      panel.evaluate(() => {
        const at = document.activeElement;
        const { top = -1, bottom = 0 } = at?.getBoundingClientRect() ?? {};
        const head = document.querySelector('.top')?.getBoundingClientRect().bottom ?? 0;
        return { id: at?.id, isInView: top >= head && bottom <= innerHeight };
      });
    await until('the new stage has not the focus', async () => (await focused()).id === 'stage-head-initiate');
    expect((await focused()).isInView).toBe(true);
    await panel.waitFor('.notice', 'gone');
    await press(panel, 'Stages so far', 'summary');
    const day = await panel.evaluate(() =>
      new Intl.DateTimeFormat(navigator.language, { day: 'numeric', month: 'short' }).format(new Date()),
    );
    const history = (await panel.text('.stage-history')).replace(/\s+/g, ' ');
    expect(history).toContain(`2 Initiate since ${day}`);

    await press(panel, 'Undo');
    await panel.waitForText(words, '.notice');
    await until('the old stage has not the focus', async () => (await focused()).id === 'stage-head-prepare');
    await panel.waitFor('.stage-history', 'gone');

    await press(panel, 'Not now', '.notice button');
    await panel.waitForText('Put off for 30 days');
    await panel.waitFor('.notice', 'gone');
    await press(panel, 'Undo');
    await panel.waitForText(words, '.notice');
    await press(panel, 'Not now', '.notice button');
    await panel.waitFor('.notice', 'gone');
    await press(panel, 'Today', '[role=tab]');
    await panel.waitForText('Worth ');
    expect(await panel.text()).not.toContain(words);
    await panel.close();
    const { mentorships = [] } = await allRecords(browser);
    expect(mentorships[0]).toMatchObject({
      stage: 'prepare',
      advicePutOff: { advice: 'initiate', untilOn: addDays(now, 30) },
    });
  });
});

describe.each(sides.map((side) => [side.role, side] as const))('as the %s', (role, side) => {
  let browser: ChromiumBrowser;
  let panel: Page;
  const name = shortName(side.guest.name);
  const itemOf = (when: When) => {
    const found = content.checklist.find((one) => one.stage === 'cultivate' && one.role === role && one.when === when);
    if (!found) throw new Error(`no item ${when}`);
    return found;
  };
  const rowOf = (label: string) => panel.locator('.pst-b .row', { hasText: label });
  const tickOf = (label: string) => rowOf(label).getByRole('checkbox');
  const undo = () => panel.getByRole('button', { name: 'Undo' }).click();
  const tab = (words: string) => panel.getByRole('tab', { name: words }).click();

  beforeAll(async () => {
    browser = await chromium();
    await meetOnce(browser, side);
    await sendOwn(browser, 'setStage', { mentorshipId, stage: 'cultivate' });
    panel = await browser.openPage('sidepanel.html', { width: 380, height: 800 });
    panel.setDefaultTimeout(10_000);
  });
  beforeEach(async () => {
    onTestFailed(() => keepPicture(browser));
    await panel.bringToFront();
    await panel.reload();
    await tab('Journey');
    await panel.getByText('Now, since').waitFor();
  });
  afterAll(() => browser?.close());

  test('an item of an earlier quarter is open again and tells when it was ticked', async () => {
    const { id: itemId, label } = itemOf('quarterly');
    const at = new Date(0).toISOString();
    const ticks = [addDays(now, -92), addDays(now, -184)].map((tickedOn) => {
      const round = quarterOf(tickedOn);
      const id = `tick-${mentorshipId}-${itemId}-${round}`;
      return { id, mentorshipId, itemId, round, tickedOn, rev: 1, createdAt: at, updatedAt: at, body: { v: 1 } };
    });
    await writeRecords(browser, 'ticks', ticks);
    await panel.bringToFront();
    await panel.reload();
    await tab('Journey');
    await rowOf(label)
      .getByText(/^Ticked 2 times, last on /)
      .waitFor();
    expect(await tickOf(label).isChecked()).toBe(false);
    await tickOf(label).click();
    await rowOf(label)
      .getByText(/^Ticked 3 times, last on /)
      .waitFor();
    await rowOf(label)
      .getByRole('button', { name: `Why: ${label}` })
      .click();
    const days = panel.locator('.row-more:popover-open').getByText(/^Ticked on:/);
    await days.waitFor();
    expect((await days.textContent())?.split('·')).toHaveLength(3);
    await panel.keyboard.press('Escape');
  });

  test('an item of each meeting is open again for the next one', async () => {
    const { label } = itemOf('each-meeting');
    await tickOf(label).click();
    await rowOf(label)
      .getByText(/^Ticked on /)
      .waitFor();
    await addMeeting(browser, 'm-next', addDays(now, 7));
    await panel.bringToFront();
    await rowOf(label)
      .getByText(/^Last ticked on /)
      .waitFor();
    expect(await tickOf(label).isChecked()).toBe(false);
    await sendOwn(browser, 'remove', { store: 'meetings', id: 'm-next' });
  });

  test('an item of her own: added for all, ticked, changed, removed and back', async () => {
    await panel.getByRole('button', { name: 'Add your own item' }).click();
    await panel.getByRole('button', { name: 'Add', exact: true }).click();
    await panel.getByText('Type what to do first.').waitFor();
    const field = panel.getByLabel('What to do');
    await field.fill('x'.repeat(130));
    expect(await field.inputValue()).toHaveLength(120);
    await panel.getByText('0 characters left').waitFor();
    await field.fill('Bring coffee');
    await panel.getByRole('combobox').selectOption({ label: 'Once a quarter' });
    await panel
      .getByRole('button', { name: role === 'mentor' ? 'Everybody I mentor' : 'Everybody who mentors me' })
      .click();
    await field.press('Enter');
    await rowOf('Bring coffee').getByText('Yours').waitFor();
    expect(await panel.evaluate(() => document.activeElement?.textContent)).toBe('Add your own item');

    await tickOf('Bring coffee').click();
    await rowOf('Bring coffee')
      .getByText(/^Ticked on /)
      .waitFor();
    await panel.getByRole('button', { name: 'Edit or remove: Bring coffee' }).click();
    await panel.getByRole('button', { name: 'Edit', exact: true }).click();
    expect(await panel.getByRole('combobox').inputValue()).toBe('quarterly');
    await field.fill('Bring tea');
    await panel.getByRole('button', { name: `Only for ${name}` }).click();
    await panel.getByRole('button', { name: 'Save', exact: true }).click();
    await rowOf('Bring tea').waitFor();
    expect(await tickOf('Bring tea').isChecked()).toBe(true);
    const own = async () => (await allRecords(browser)).ownItems?.[0];
    expect(await own()).toMatchObject({ mentorshipId, role, stage: 'cultivate', body: { label: 'Bring tea' } });
    await panel.bringToFront();
    await undo();
    await rowOf('Bring coffee').waitFor();
    expect(await own()).not.toHaveProperty('mentorshipId');

    await panel.bringToFront();
    await panel.getByRole('button', { name: 'Edit or remove: Bring coffee' }).click();
    await panel.getByRole('button', { name: 'Remove', exact: true }).click();
    await rowOf('Bring coffee').waitFor({ state: 'detached' });
    await undo();
    await rowOf('Bring coffee').waitFor();
    expect(await own()).not.toHaveProperty('deletedAt');
  });

  test('an item is hidden for one person, also before a meeting, and shown again', async () => {
    const { id, label } = itemOf('quarterly');
    const inBrief = async () => {
      const { brief } = (await sendOwn(browser, 'getBrief', { mentorshipIds: [mentorshipId] })) as {
        brief: { checklist: { rows: { item: { id: string } }[] } };
      };
      return brief.checklist.rows.map(({ item }) => item.id);
    };
    expect(await inBrief()).toContain(id);
    await panel.bringToFront();
    await panel.getByRole('button', { name: `Why: ${label}` }).click();
    await panel.getByRole('button', { name: `Hide for ${name}` }).click();
    await tickOf(label).waitFor({ state: 'detached' });
    await undo();
    await tickOf(label).waitFor();
    await panel.getByRole('button', { name: `Why: ${label}` }).click();
    await panel.getByRole('button', { name: `Hide for ${name}` }).click();
    await panel.getByText('Show 1 hidden item').click();
    expect(await inBrief()).not.toContain(id);
    await panel.bringToFront();
    await panel.getByRole('button', { name: `Show again: ${label}` }).click();
    await tickOf(label).waitFor();
    await panel.getByText('Show 1 hidden item').waitFor({ state: 'detached' });
  });

  test('what she tells of the two changes the questions', async () => {
    const reason = messages.reason_dual_role.message;
    await tab('Today');
    await panel.getByRole('heading', { name: /^Worth/ }).waitFor();
    expect(await panel.getByText(reason).count()).toBe(0);
    await tab('Journey');
    await panel.getByRole('button', { name: 'About the two of you' }).click();
    await panel.getByLabel(/One of us also grades, pays or hires the other/).check();
    await panel.getByRole('button', { name: 'In 3 months' }).click();
    await panel.getByRole('button', { name: 'Remove the date: Review date' }).click();
    await panel.getByRole('button', { name: 'In 3 months' }).waitFor();
    await undo();
    await panel.getByRole('button', { name: 'Remove the date: Review date' }).waitFor();
    expect(await panel.getByLabel('Review date', { exact: true }).inputValue()).toBe(addMonths(now, 3));
    await panel.getByRole('button', { name: 'Journey', exact: true }).click();
    await until('the row has not the focus', () =>
      panel.evaluate(() => document.activeElement?.textContent === 'About the two of you'),
    );
    await tab('Today');
    await panel.getByText(reason).first().waitFor();
    await sendOwn(browser, 'putMentorship', { patch: { id: mentorshipId, head: { reviewOn: addDays(now, -1) } } });
    await panel.bringToFront();
    await panel.getByText(/^Your review date has come/).waitFor();
  });

  test('to read: for her part first, and the way back', async () => {
    await panel.getByRole('button', { name: 'What makes mentoring work' }).click();
    await panel.getByText(content.elementsEvidence).waitFor();
    expect(await panel.locator('.reading ol > li').count()).toBe(5);
    await panel.getByRole('button', { name: 'Journey', exact: true }).click();
    await panel.getByRole('button', { name: /^Why be a mentor/ }).click();
    const parts = panel.locator('.reading-part');
    await parts.first().waitFor();
    const both = ['Why be a mentor', 'Why have a mentor'];
    expect(await parts.allInnerTexts()).toEqual(role === 'mentor' ? both : both.reverse());
    await panel.getByText('a link, not a cause').waitFor();
    await tab('Journey');
    await panel.getByText('Now, since').waitFor();
  });

  test('closed: nothing is proposed, everything is kept, and it opens again', async () => {
    await panel.getByRole('button', { name: 'About the two of you' }).click();
    await panel.getByRole('button', { name: 'Close this mentorship' }).click();
    await panel.getByText(`${side.guest.name}: closed.`, { exact: false }).waitFor();
    await panel.getByRole('button', { name: 'Journey', exact: true }).click();
    await tab('Today');
    await panel.getByText('This mentorship is closed.').waitFor();
    expect(await panel.getByRole('heading', { name: /^Worth/ }).count()).toBe(0);
    await panel.getByRole('button', { name: 'Reopen' }).click();
    await panel.getByRole('heading', { name: /^Worth/ }).waitFor();
    await undo();
    await panel.getByText('This mentorship is closed.').waitFor();
    await sendOwn(browser, 'putMentorship', { patch: { id: mentorshipId, head: { status: 'active' } } });
  });
});
