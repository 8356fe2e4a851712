import { afterEach, describe, expect, onTestFailed, test } from 'vitest';
import { content } from '../../content/index';
import type { Role } from '../../content/types';
import { addDays, wallTime } from '../../demo/events';
import { type OwnPage, type TestBrowser, until } from '../support/browser';
import { chromium, firefox } from '../support/browsers';
import { allRecords, keepPicture, press, sendOwn, typeInto } from '../support/steps';

/** A question that only this role asks, and words that only it has. */
const asks: Record<Role, { typed: string; text: string }> = {
  mentor: { typed: 'say INTRÓ', text: 'Whom should I introduce you to, and what should I say about you?' },
  mentee: { typed: 'works INTRÓ', text: 'Could you introduce me to someone who works on this?' },
};
const cases: [string, Role, () => Promise<TestBrowser>][] = [
  ['Chromium', 'mentor', chromium],
  ['Chromium', 'mentee', chromium],
  ['Firefox', 'mentee', firefox],
];

/** Somebody to meet, tomorrow and in a week. */
async function meet(browser: TestBrowser, myRole: Role) {
  const mentorshipId = crypto.randomUUID();
  await sendOwn(browser, 'addPerson', { name: 'Ana Ruiz', myRole, personId: crypto.randomUUID(), mentorshipId });
  const add = async (title: string, days: number) => {
    const meetingId = crypto.randomUUID();
    const startsAt = `${addDays(wallTime(new Date()).slice(0, 10), days)}T10:00`;
    await sendOwn(browser, 'addMeeting', { meetingId, mentorshipIds: [mentorshipId], title, startsAt });
    return meetingId;
  };
  return { soon: await add('Talk tomorrow', 1), later: await add('Talk in a week', 8) };
}

const openQuestions = async (browser: TestBrowser, all: number): Promise<OwnPage> => {
  const page = await browser.openOwnPage('sidepanel.html', { width: 360, height: 800 });
  await press(page, 'Questions');
  await page.waitForText(`${all} questions`);
  return page;
};
const choose = (page: OwnPage, label: string, value: string) =>
  page.evaluate(
    ({ label, value }) => {
      const select = [...document.querySelectorAll('select')].find(
        (one) => one.labels[0]?.querySelector('.sr')?.textContent === label,
      );
      if (!select) throw new Error(`no ${label}`);
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    },
    { label, value },
  );
/** The living lines of agendas: where, and what. */
const lines = async (browser: TestBrowser) =>
  ((await allRecords(browser)).agendaLines ?? [])
    .filter(({ deletedAt }) => !deletedAt)
    .map((line) => [(line as unknown as { meetingId: string }).meetingId, line.body?.text]);

let browser: TestBrowser;
afterEach(() => browser?.close());

describe.each(cases)('%s, as the %s', (_name, role, launch) => {
  const { typed, text } = asks[role];
  const all = content.questions.filter(({ asker }) => asker === 'both' || asker === role).length;

  test('finds a question, stars it, asks it, puts it off', async () => {
    browser = await launch();
    onTestFailed(() => keepPicture(browser));
    const { soon, later } = await meet(browser, role);
    let page = await openQuestions(browser, all);

    await typeInto(page, 'Search questions', typed);
    await page.waitForText(`1 of ${all}`);
    await page.waitForText(text, '.q-row .q');
    await choose(page, 'Stage', 'evaluate');
    await page.waitForText('No question fits.');
    await choose(page, 'Stage', 'cultivate');
    await press(page, `Star: ${text}`);
    await page.waitFor('.q-row [aria-pressed=true]');

    await page.close();
    page = await openQuestions(browser, all);
    expect(await page.text('.q-top input[type=search]')).toBe('');
    await press(page, 'Starred');
    await page.waitForText(`1 of ${all}`);
    await page.waitForText(text, '.q-row .q');

    await press(page, `Add to agenda: ${text}`);
    await page.waitForText('Added to the agenda of ', '.toast');
    await page.waitForText('On the agenda', '.q-facts');
    // The button is gone: what took its place has the focus.
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(focused).toBe(`About: ${text}`);
    await press(page, 'Meetings');
    await page.waitForText('Talk tomorrow', '.tls');
    await page.click('.tl-open');
    await page.waitForText(text, '.agenda');
    await page.click('.agenda input[type=checkbox]');
    await press(page, 'Questions');
    await page.waitForText(`1 of ${all}`);
    await page.waitForText('Asked on ', '.q-facts');

    await press(page, `Add to the agenda of another meeting: ${text}`);
    await page.waitForText('Talk in a week', ':popover-open');
    await page.click(':popover-open li:nth-child(2) button');
    await page.waitForText('On the agenda', '.q-facts');
    expect(await lines(browser)).toEqual(
      expect.arrayContaining([
        [soon, text],
        [later, text],
      ]),
    );
    await press(page, 'Undo');
    await page.waitForText('Agenda', '.q-row .acts');
    await until('the line is still there', async () => (await lines(browser)).length === 1);

    await press(page, `Not now: ${text}`);
    await page.waitForText('Not now, until ', '.q-facts');
    await press(page, `Show again: ${text}`);
    await page.waitForText('Not now', '.q-row .acts');
    expect(await page.text('.q-facts')).not.toContain('until');
  });

  test('adds her own, changes it, asks it, removes it, and has it back', async () => {
    browser = await launch();
    onTestFailed(() => keepPicture(browser));
    const { soon } = await meet(browser, role);
    const page = await openQuestions(browser, all);

    await press(page, 'Add your own');
    await typeInto(page, 'Your question', 'What would make you smile?');
    await press(page, 'Add');
    await page.waitForText('Yours', '.q-facts');
    await page.waitForText(`${all + 1} questions`);
    await press(page, 'Change: What would make you smile?');
    await typeInto(page, 'Your question', ' And when?');
    await press(page, 'Save');
    const text = 'What would make you smile? And when?';
    await page.waitForText(text, '.q-row .q');

    await press(page, `Add to agenda: ${text}`);
    await page.waitForText('On the agenda', '.q-facts');
    expect(await lines(browser)).toEqual([[soon, text]]);

    await press(page, `Remove: ${text}`);
    await page.waitForText(`${all} questions`);
    const { rows } = (await sendOwn(browser, 'listDeleted', {})) as { rows: { label: string }[] };
    expect(rows.map(({ label }) => label)).toEqual([text]);
    await press(page, 'Undo');
    await page.waitForText(text, '.q-row .q');
  });
});
