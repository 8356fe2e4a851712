import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFailed, test } from 'vitest';
import { addDays, addMinutes, toLocal } from '../../core/local-time';
import { until } from '../support/browser';
import { chromium, firefox } from '../support/browsers';
import type { ChromiumBrowser } from '../support/chromium';
import type { FirefoxBrowser } from '../support/firefox';
import { allRecords, keepPicture, press, sendOwn, writeRecords } from '../support/steps';

const people = [
  { name: 'Ana Ruiz', myRole: 'mentor', email: 'ana@example.org', personId: 'p-ana', mentorshipId: 'ms-ana' },
  { name: 'Miriam Okafor', myRole: 'mentee', email: 'miriam@example.org', personId: 'p-mir', mentorshipId: 'ms-mir' },
] as const;
const today = toLocal(new Date()).slice(0, 10);
const inMinutes = (minutes: number) => addMinutes(toLocal(new Date()), minutes);
const meetingWith = (mentorshipId: string, meetingId: string, startsAt: string) => ({
  meetingId,
  mentorshipIds: [mentorshipId],
  title: 'Secret title',
  startsAt,
  endsAt: addMinutes(startsAt, 30),
});

/** Held every two weeks, the last one five weeks ago. */
const heldBefore = (mentorshipId: string) =>
  [63, 49, 35].map((daysAgo) => ({
    id: `held-${mentorshipId}-${daysAgo}`,
    rev: 1,
    createdAt: '2026-01-01T09:00:00.000Z',
    updatedAt: '2026-01-01T09:00:00.000Z',
    mentorshipIds: [mentorshipId],
    startsAt: `${addDays(today, -daysAgo)}T14:00`,
    endsAt: `${addDays(today, -daysAgo)}T14:30`,
    status: 'held',
    kind: 'regular',
    source: 'hand',
    body: { v: 1, title: 'Talk' },
  }));

describe('Chromium', () => {
  let browser: ChromiumBrowser;
  let panel: Page;
  beforeAll(async () => {
    browser = await chromium({ grantedPermissions: ['notifications'] });
    for (const person of people) await sendOwn(browser, 'addPerson', person);
    await writeRecords(browser, 'meetings', [...heldBefore('ms-ana'), ...heldBefore('ms-mir')]);
    panel = await browser.openPage('sidepanel.html', { width: 360, height: 800 });
    panel.setDefaultTimeout(10_000);
  });
  beforeEach(() => onTestFailed(() => keepPicture(browser)));
  afterAll(() => browser?.close());

  const inWorker = (source: string) => browser.evaluateInWorker(source);
  const notifications = async () =>
    JSON.parse(String(await inWorker('chrome.notifications.getAll().then((all) => JSON.stringify(Object.keys(all)))')));
  /** Takes down what the worker asks the browser to show. */
  const listen = () =>
    inWorker(`(() => {
      globalThis.told = [];
      for (const api of new Set([chrome.notifications, globalThis.browser?.notifications].filter(Boolean))) {
        const create = api.create.bind(api);
        api.create = (...args) => { told.push(args); return create(...args); };
      }
    })()`);
  const badge = () => inWorker('chrome.action.getBadgeText({})');

  test.each(people)('$myRole: a quiet line, and the next date proposed as usual', async (person) => {
    await sendOwn(browser, 'choosePair', { mentorshipIds: [person.mentorshipId] });
    const popup = await browser.openPage('popup.html', { width: 400, height: 600 });
    const [first] = person.name.split(' ');
    await popup.getByText(`You last met ${first} 5 weeks ago. You usually meet every 2 weeks.`).waitFor();
    await popup.getByText(/^Every 2 weeks: .+2:00.+\?$/).waitFor();
    // biome-ignore lint/performance/useDomNodeTextContent: what is meant is the text that a person sees.
    expect(await popup.innerText('body')).not.toContain(
      person.myRole === 'mentor' ? 'are the mentee' : 'are the mentor',
    );
    await popup.getByRole('button', { name: 'Add', exact: true }).click();
    await popup.getByRole('button', { name: 'Undo' }).waitFor();
    await popup.getByText(/^Every 2 weeks: /).waitFor({ state: 'detached' });
    const added = await until('no meeting was added', async () =>
      (await meetingsOf(browser)).find(
        (one) => one.mentorshipIds[0] === person.mentorshipId && !one.id.startsWith('held-'),
      ),
    );
    expect(added.startsAt.slice(10)).toBe('T14:00');
    expect(added.startsAt > `${today}T24:00`).toBe(true);
    expect(new Date(added.startsAt).getDay()).toBe(new Date(`${addDays(today, -35)}T14:00`).getDay());
    await popup.getByRole('button', { name: 'Undo' }).click();
    await popup.getByText(/^Every 2 weeks: /).waitFor();
    await popup.close();
  });

  test('"Other time" opens the form with the proposal in it', async () => {
    await sendOwn(browser, 'choosePair', { mentorshipIds: ['ms-ana'] });
    await panel.reload();
    await panel.getByRole('button', { name: 'Other time' }).click();
    expect(await panel.getByLabel('From').inputValue()).toBe('14:00');
    expect((await panel.getByLabel('Day').inputValue()) > today).toBe(true);
    await panel.getByRole('button', { name: 'Cancel' }).click();
  });

  test('a meeting by hand goes into a calendar with what is for both, and nothing else', async () => {
    const startsAt = `${addDays(today, 10)}T14:00`;
    await sendOwn(browser, 'addMeeting', meetingWith('ms-ana', 'm-out', startsAt));
    const line = (id: string, text: string, audience: string) =>
      sendOwn(browser, 'putAgendaLine', { meetingId: 'm-out', patch: { id, head: { audience }, body: { text } } });
    await line('l-both', 'Budget, part 1', 'both');
    await line('l-mine', 'Only for me', 'me');
    await panel.getByRole('tab', { name: 'Meetings' }).click();
    await panel.getByRole('button', { name: /Secret title/ }).click();
    await panel.getByRole('button', { name: 'Add to calendar' }).click();
    const google = await panel.getByRole('link', { name: /Google/ }).getAttribute('href');
    const outlook = await panel.getByRole('link', { name: /Outlook/ }).getAttribute('href');
    expect(google).toMatch(
      /^https:\/\/calendar\.google\.com\/calendar\/r\/eventedit\?text=Secret%20title&dates=\d{8}T/,
    );
    expect(outlook).toMatch(/^https:\/\/outlook\.office\.com\/calendar\/deeplink\/compose\?subject=Secret%20title/);
    for (const address of [google, outlook].map((one) => decodeURIComponent(one ?? ''))) {
      expect(address).toContain('Budget, part 1');
      expect(address).not.toMatch(/Only for me|ana@example\.org/);
    }
    await panel.getByRole('checkbox', { name: /Invite Ana Ruiz/ }).check();
    const [download] = await Promise.all([
      panel.waitForEvent('download'),
      panel.getByRole('button', { name: 'Calendar file (.ics)' }).click(),
    ]);
    const file = await readFile(await download.path(), 'utf8');
    expect(file).toContain('UID:m-out@mentorside\r\n');
    expect(file).toContain('DESCRIPTION:- Budget\\, part 1\r\n');
    expect(file).toContain('mailto:ana@example.org');
    expect(file).not.toContain('Only for me');
    const start = new Date(startsAt).toISOString().replace(/[-:]|\.000/g, '');
    expect(file).toContain(`DTSTART:${start}\r\n`);
  });

  test('Today names the meetings of others too, and a press leads there', async () => {
    await sendOwn(browser, 'addMeeting', meetingWith('ms-mir', 'm-later', `${addDays(today, 12)}T09:00`));
    await panel.getByRole('tab', { name: 'Today' }).click();
    await panel.getByRole('button', { name: /^Miriam Okafor/ }).click();
    await panel.getByText('You are the mentee').first().waitFor();
    await sendOwn(browser, 'choosePair', { mentorshipIds: ['ms-ana'] });
  });

  test('a reminder says the hour alone and comes once', async () => {
    await panel.getByRole('button', { name: 'Menu' }).click();
    await panel.getByText('Settings').click();
    await panel.getByLabel(/Remind me before mentoring meetings/).click();
    await panel.getByRole('combobox', { name: 'How long before' }).waitFor();
    await listen();
    await sendOwn(browser, 'addMeeting', meetingWith('ms-ana', 'm-soon', inMinutes(8)));
    const [id] = await until('no reminder', async () => {
      const ids = await notifications();
      return ids.length > 0 && ids;
    });
    const told = await inWorker('JSON.stringify(told)');
    expect(told).toContain('Mentoring meeting at');
    expect(told).not.toMatch(/Ana|Secret/);
    // Taken away by her, it does not come back: not by the alarm, not after the worker was stopped.
    await inWorker(`chrome.notifications.clear(${JSON.stringify(id)})`);
    await inWorker('chrome.alarms.onAlarm.dispatch({ name: "meetings", scheduledTime: Date.now() })');
    await browser.stopBackground();
    await sendOwn(browser, 'putMeeting', { meetingId: 'm-soon', patch: { id: 'm-soon', head: { kind: 'career' } } });
    await until('the alarm was not set', () => inWorker('chrome.alarms.get("meetings")'));
    expect(await notifications()).toEqual([]);
  });

  test.each(people)(
    '$myRole: more is told only where she wants it, never a note; a press opens the brief',
    async (one) => {
      const { mentorshipId, name, myRole } = one;
      if (myRole === 'mentor') await panel.getByLabel(/Also show the name/).click();
      const meetingId = `m-told-${mentorshipId}`;
      const note = { text: 'Words of a note', baseRev: 0, baseText: '', from: 'panel' };
      await sendOwn(browser, 'putNote', { meetingId: `held-${mentorshipId}-35`, mentorshipId, ...note });
      await sendOwn(browser, 'putActionItem', {
        meetingId: `held-${mentorshipId}-35`,
        patch: { id: `i-${mentorshipId}`, body: { text: 'Send the template' } },
      });
      await listen();
      await sendOwn(browser, 'addMeeting', meetingWith(mentorshipId, meetingId, inMinutes(9)));
      const id = await until('no reminder', async () =>
        (await notifications()).find((one: string) => one.includes(meetingId)),
      );
      const told = await inWorker('JSON.stringify(told)');
      expect(told).toContain(name);
      expect(told).toContain('Me: Send the template');
      expect(told).toMatch(/\?"/);
      expect(told).not.toMatch(/Words of a note|Secret title/);
      const [page] = await Promise.all([
        browser.context.waitForEvent('page'),
        inWorker(`chrome.notifications.onClicked.dispatch(${JSON.stringify(id)})`),
      ]);
      expect(page.url()).toContain('sidepanel.html');
      await page.getByText(`You are the ${myRole}`).first().waitFor();
      await page.close();
      await until('the reminder stays', async () => !(await notifications()).includes(id));
    },
  );

  test('the reminder goes when the meeting begins, and the icon counts until its end', async () => {
    await sendOwn(browser, 'addMeeting', meetingWith('ms-mir', 'm-begins', inMinutes(7)));
    await until('no reminder', async () => (await notifications()).some((id: string) => id.includes('m-begins')));
    await correct('m-begins', -1, 20);
    await until('the reminder stays', async () =>
      (await notifications()).every((id: string) => !id.includes('m-begins')),
    );
    await until('no count', async () => (await badge()) !== '');
    for (const id of ['m-begins', 'm-soon', 'm-told-ms-ana', 'm-told-ms-mir'])
      await sendOwn(browser, 'putMeeting', { meetingId: id, patch: { id, head: { status: 'cancelled' } } });
    await until('the count stays', async () => (await badge()) === '');
    expect(await inWorker('chrome.action.getTitle({})')).toBe('Mentorside');
  });

  test('the icon counts open lines and steps of a meeting within the hour, and says so', async () => {
    await sendOwn(browser, 'addMeeting', meetingWith('ms-ana', 'm-count', inMinutes(90)));
    await sendOwn(browser, 'putAgendaLine', { meetingId: 'm-count', patch: { id: 'l-count', body: { text: 'One' } } });
    await until('no alarm for the hour before', async () => {
      const at = Number(await inWorker('chrome.alarms.get("meetings").then((one) => one?.scheduledTime ?? 0)'));
      return at > Date.now() + 28 * 60_000 && at < Date.now() + 31 * 60_000;
    });
    expect(await badge()).toBe('');
    await correct('m-count', 40, 70);
    // The line, and the step that is open since the last time.
    await until('not counted', async () => (await badge()) === '2');
    expect(await inWorker('chrome.action.getTitle({})')).toContain('2 open points');
    await sendOwn(browser, 'putActionItem', {
      meetingId: 'm-count',
      patch: { id: 'i-ms-ana', head: { state: 'done' } },
    });
    await until('not counted again', async () => (await badge()) === '1');
  });

  const correct = (meetingId: string, from: number, to: number) => {
    const corrected = { startsAt: inMinutes(from), endsAt: inMinutes(to) };
    return sendOwn(browser, 'putMeeting', { meetingId, patch: { id: meetingId, body: { corrected } } });
  };
});

describe('Firefox', () => {
  let browser: FirefoxBrowser;
  beforeAll(async () => {
    browser = await firefox();
    for (const person of people) await sendOwn(browser, 'addPerson', person);
  });
  beforeEach(() => onTestFailed(() => keepPicture(browser)));
  afterAll(() => browser?.close());

  test('asks in the press, reminds, and counts on the icon', async () => {
    const panel = await browser.openOwnPage('sidepanel.html', { width: 400, height: 800 });
    await panel.waitForText('Ana Ruiz');
    await press(panel, 'Menu');
    await press(panel, 'Settings');
    await panel.click('.reminders input');
    await panel.waitFor('.reminders select');
    await sendOwn(browser, 'addMeeting', meetingWith('ms-mir', 'm-soon', inMinutes(8)));
    await sendOwn(browser, 'putAgendaLine', { meetingId: 'm-soon', patch: { id: 'l1', body: { text: 'One' } } });
    // Without a desktop Firefox takes every notification away at once: what is left is that it was shown.
    const seen = await until('no reminder, or no count', async () => {
      const now = await panel.evaluate(async () => {
        const { action, storage } = (globalThis as unknown as { browser: FirefoxApi }).browser;
        return { badge: await action.getBadgeText({}), ...(await storage.local.get('reminded')) };
      });
      return now.badge === '1' && now.reminded && now;
    });
    expect(seen.reminded).toEqual([expect.stringMatching(/^m-soon /)]);
    await panel.close();
  });
});

interface FirefoxApi {
  action: { getBadgeText(details: object): Promise<string> };
  storage: { local: { get(key: 'reminded'): Promise<{ reminded?: string[] }> } };
}

async function meetingsOf(browser: ChromiumBrowser | FirefoxBrowser) {
  const { meetings = [] } = await allRecords(browser);
  return meetings as unknown as { id: string; startsAt: string; mentorshipIds: string[]; deletedAt?: string }[];
}
