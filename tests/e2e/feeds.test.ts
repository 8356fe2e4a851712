import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestBrowser, until } from '../support/browser';
import { chromium, firefox } from '../support/browsers';
import { type FeedServer, serveFeeds } from '../support/feed-server';
import type { FirefoxBrowser } from '../support/firefox';
import { allRecords, press, sendOwn, writeRecords } from '../support/steps';

const soon = new Date(Date.now() + 2 * 3_600_000);
const stamp = (date: Date) => date.toISOString().replace(/[-:]|\.\d{3}/g, '');
const file = [
  ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', 'UID:abc@example.org'],
  ...[`DTSTART:${stamp(soon)}`, `DTEND:${stamp(new Date(soon.getTime() + 1_800_000))}`],
  ...['SUMMARY:Ana and Ben', 'ATTENDEE;CN=Ana Ruiz:mailto:ana@example.org', 'RRULE:FREQ=WEEKLY;COUNT=3'],
  ...['END:VEVENT', 'END:VCALENDAR', ''],
].join('\r\n');

let server: FeedServer;
let isBroken = false;
let hasMoved = false;
beforeAll(async () => {
  server = await serveFeeds((request, response) => {
    if (isBroken) response.writeHead(500).end();
    else if (hasMoved && request.headers.host?.startsWith('127.'))
      response.writeHead(301, { Location: there(request.url) }).end();
    else if (request.url === '/moved.ics') response.writeHead(302, { Location: 'http://localhost:1/x.ics' }).end();
    else if (request.url === '/page') response.end('<html>Log in</html>');
    else if (request.url === '/large.ics') response.end(`BEGIN:VCALENDAR\r\n${'X:0123456789\r\n'.repeat(1_500_000)}`);
    else if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
    else response.writeHead(200, { ETag: '"1"', 'Content-Type': 'text/calendar' }).end(file);
  });
});
afterAll(() => server.close());

const elsewhere = 'http://localhost/*';
/** The same server by its other name: another origin. */
const there = (path = '') => server.address(path).replace('127.0.0.1', 'localhost');
const browsers: [string, () => Promise<TestBrowser>][] = [
  ['Chromium', () => chromium({ grantedOrigins: [elsewhere] })],
  // With its real prompt: a yes that comes of itself would be faster than what it is for is told.
  ['Firefox', () => firefox({ permissionPrompts: true })],
];

describe.each(browsers)('%s', (_name, launch) => {
  let browser: TestBrowser;
  beforeAll(async () => {
    isBroken = false;
    hasMoved = false;
    server.requests.length = 0;
    browser = await launch();
    await sendOwn(browser, 'addPerson', {
      name: 'Ana Ruiz',
      myRole: 'mentor',
      email: 'ana@example.org',
      personId: 'p1',
      mentorshipId: 'm1',
    });
  });
  afterAll(() => browser?.close());

  test('what is no calendar, too large or elsewhere is said, and not kept', async () => {
    const add = (path: string) => sendOwn(browser, 'addFeed', { feedId: `feed${path}`, address: server.address(path) });
    expect(await add('/page')).toMatchObject({ trouble: 'not-ics' });
    expect(await add('/moved.ics')).toMatchObject({ trouble: 'moved' });
    expect(await add('/large.ics')).toMatchObject({ trouble: 'too-large' });
    expect(await sendOwn(browser, 'listFeeds', {})).toMatchObject({ feeds: [] });
  });

  test('the popup knows the next meeting, also after the worker was stopped', async () => {
    const address = server.address('/private-1234abcd/basic.ics');
    expect(await sendOwn(browser, 'addFeed', { feedId: 'f1', address })).toEqual({ ok: true });
    const listed = await sendOwn(browser, 'listFeeds', {});
    expect(listed).toMatchObject({ feeds: [{ feedId: 'f1', kind: 'address', upcoming: 3, skipped: 0 }] });
    expect(JSON.stringify(listed)).not.toContain('private-1234');
    const first = (await sendOwn(browser, 'getBrief', {})) as { brief: { next: { meetingId: string } } };
    expect(first).toMatchObject({ brief: { next: { title: 'Ana and Ben' } } });
    await browser.stopBackground();
    const again = (await sendOwn(browser, 'getBrief', {})) as typeof first;
    expect(again.brief.next).toEqual(first.brief.next);
    const popup = await browser.openOwnPage('popup.html', { width: 400, height: 600 });
    await popup.waitForText('Ana Ruiz');
    await popup.waitForText('Open notes');
    await popup.close();
  });

  test('a note makes the meeting, once', async () => {
    const { brief } = (await sendOwn(browser, 'getBrief', {})) as { brief: { next: { meetingId: string } } };
    const { meetingId } = brief.next;
    const note = { meetingId, mentorshipId: 'm1', text: 'Begun', baseRev: 0, baseText: '', from: 'panel' };
    await sendOwn(browser, 'putNote', note);
    const after = (await sendOwn(browser, 'getBrief', {})) as typeof brief & { brief: typeof brief };
    expect(after.brief.next.meetingId).toBe(meetingId);
    const { upcoming } = (await sendOwn(browser, 'listMeetings', {})) as {
      upcoming: { meetingId: string; startsAt: string }[];
    };
    const { startsAt } = upcoming.find((one) => one.meetingId === meetingId) ?? { startsAt: 'nowhere' };
    // Under whatever id: a second one of that time would be the same meeting twice.
    expect(upcoming.filter((one) => one.startsAt === startsAt)).toHaveLength(1);
  });

  test('asks with its tag, without cookies or referrer, and keeps what it has when the server fails', async () => {
    server.requests.length = 0;
    expect(await sendOwn(browser, 'refreshFeed', { feedId: 'f1' })).toEqual({ ok: true });
    const [request] = server.requests;
    expect(request?.headers).toMatchObject({ 'if-none-match': '"1"' });
    expect(request?.headers.cookie).toBeUndefined();
    expect(request?.headers.referer).toBeUndefined();
    isBroken = true;
    expect(await sendOwn(browser, 'refreshFeed', { feedId: 'f1' })).toMatchObject({ trouble: 'server' });
    expect(await sendOwn(browser, 'listFeeds', {})).toMatchObject({ feeds: [{ trouble: 'server', upcoming: 3 }] });
    isBroken = false;
  });

  test('by hand in the panel: a wrong address is told, a right one listed, removed and brought back', async () => {
    const panel = await browser.openOwnPage('sidepanel.html', { width: 360, height: 800 });
    await panel.click('[aria-label="Menu"]');
    await press(panel, 'Calendars', '.menu-row');
    await panel.type('.feeds form input', 'nothing');
    await panel.press('Enter');
    await panel.waitForText('This address cannot be read.');
    await panel.waitForText('3 meetings with people you know');
    await panel.click('[aria-label^="Remove "]');
    await panel.waitForText('The calendar is removed');
    await until('it is still listed', async () => (await panel.box('.feeds-list li')) === null);
    await panel.click('.toast button');
    await panel.waitFor('.feeds-list li');
    await panel.close();
  });

  test('a site that was allowed for its calendar alone gets no notes', async () => {
    await browser.tab.goto(there('/page'));
    const panel = await browser.openOwnPage('sidepanel.html', { width: 360, height: 800 });
    await panel.click('[aria-label="Menu"]');
    await press(panel, 'Calendars', '.menu-row');
    await panel.type('.feeds form input', there('/private-9876/basic.ics'));
    await panel.press('Enter');
    if (browser.name === 'firefox') await (browser as FirefoxBrowser).answerPrompt('allow');
    await panel.waitForText('localhost', '.feeds-list');
    await panel.close();
    const { feeds } = (await sendOwn(browser, 'listFeeds', {})) as { feeds: { feedId: string; origin: string }[] };
    const feedId = feeds.find(({ origin }) => origin === elsewhere)?.feedId;
    const off = { isListed: false, isRegistered: false, site: 'off', isAllowed: true };
    expect(await stateOf(browser)).toEqual(off);
    await browser.stopBackground();
    expect(await stateOf(browser)).toEqual(off);

    await sendOwn(browser, 'siteGranted', { origins: [elsewhere] });
    expect(await stateOf(browser)).toEqual({ isListed: true, isRegistered: true, site: 'on', isAllowed: true });
    // The site is forgotten, its calendar is not.
    await sendOwn(browser, 'forgetSite', { origin: elsewhere });
    expect(await stateOf(browser)).toMatchObject({ isListed: false, isRegistered: false, isAllowed: true });
    expect(await sendOwn(browser, 'refreshFeed', { feedId })).toEqual({ ok: true });

    await sendOwn(browser, 'removeFeed', { feedId });
    const removed = (await allRecords(browser)).feeds?.find(({ id }) => id === feedId);
    await writeRecords(browser, 'feeds', [{ ...removed, deletedAt: new Date(Date.now() - 61_000).toISOString() }]);
    await browser.stopBackground();
    await until('the permission stays', async () => !(await stateOf(browser)).isAllowed);
    expect(JSON.stringify(await allRecords(browser))).not.toContain('private-9876');
    expect(await stateOf(browser)).toMatchObject({ isListed: false, isRegistered: false });
  });

  test('a forgotten site comes back by Undo, and one taken away in the browser is noticed', async () => {
    const on = { isListed: true, isRegistered: true, site: 'on', isAllowed: true };
    await browser.grant([elsewhere]);
    await browser.tab.goto(server.address('/page').replace('127.0.0.1', 'localhost'));
    const panel = await browser.openOwnPage('sidepanel.html', { width: 360, height: 800 });
    await panel.click('[aria-label="Menu"]');
    await press(panel, 'Calendars', '.menu-row');
    await panel.click('[aria-label="Forget localhost"]');
    await panel.waitForText('localhost is no longer read.');
    await panel.waitFor('[aria-label="Forget localhost"]', 'gone');
    await press(panel, 'Undo');
    // Chromium remembers that she allowed it; Firefox asks, in the same press.
    if (browser.name === 'firefox') await (browser as FirefoxBrowser).answerPrompt('allow');
    await panel.waitFor('[aria-label="Forget localhost"]');
    await until('it is not on again', async () => JSON.stringify(await stateOf(browser)) === JSON.stringify(on));
    await panel.waitFor('[aria-label="Forget localhost"]');

    await browser.revoke([elsewhere]);
    await panel.waitFor('[aria-label="Forget localhost"]', 'gone');
    await panel.close();
    const { sites } = (await sendOwn(browser, 'listSites', {})) as { sites: { origin: string }[] };
    expect(sites.map(({ origin }) => origin)).not.toContain(elsewhere);
  });

  test('a calendar that has moved to another site is read there only when she gives and allows it', async () => {
    hasMoved = true;
    server.requests.length = 0;
    expect(await sendOwn(browser, 'refreshFeed', { feedId: 'f1' })).toEqual({ ok: true, trouble: 'moved' });
    const hosts = () => server.requests.map(({ headers }) => headers.host?.split(':')[0]);
    expect(hosts()).toEqual(['127.0.0.1']);
    const panel = await browser.openOwnPage('sidepanel.html', { width: 360, height: 800 });
    await panel.click('[aria-label="Menu"]');
    await press(panel, 'Calendars', '.menu-row');
    await panel.waitForText('Sites you allowed');
    await panel.waitForText('leads to another one', '.feeds-list');
    await panel.type('.feeds-list form input', there('/private-5678efgh/basic.ics'));
    await press(panel, 'Allow localhost');
    if (browser.name === 'firefox') await (browser as FirefoxBrowser).answerPrompt('allow');
    await panel.waitForText('localhost', '.feeds-list p');
    await panel.close();
    expect(hosts()).toEqual(['127.0.0.1', 'localhost']);
    expect(await sendOwn(browser, 'refreshFeed', { feedId: 'f1' })).toEqual({ ok: true });
    expect(hosts()).toEqual(['127.0.0.1', 'localhost', 'localhost']);
    const listed = await sendOwn(browser, 'listFeeds', {});
    expect(listed).toMatchObject({ feeds: [{ feedId: 'f1', origin: elsewhere, upcoming: 3 }] });
    expect(JSON.stringify(listed)).not.toMatch(/private-/);
    expect(await stateOf(browser)).toMatchObject({ isListed: false, isRegistered: false, isAllowed: true });
  });
});

/** What becomes of the other origin: in the list, with the script for new pages, in the open page. */
async function stateOf(browser: TestBrowser) {
  const { sites } = (await sendOwn(browser, 'listSites', {})) as { sites: { origin: string }[] };
  const page = await browser.openOwnPage('welcome.html');
  const found = await page.evaluate(async (origin) => {
    const api = ((globalThis as { browser?: Api }).browser ?? (globalThis as { chrome?: Api }).chrome) as Api;
    const scripts = await api.scripting.getRegisteredContentScripts();
    const [tab] = await api.tabs.query({ url: [origin] });
    const { site } = await api.runtime.sendMessage({ call: 'getSite', args: { tabId: tab?.id, url: tab?.url } });
    const isAllowed = await api.permissions.contains({ origins: [origin] });
    return { isRegistered: scripts.some(({ matches }) => matches.includes(origin)), site, isAllowed };
  }, elsewhere);
  await page.close();
  return { isListed: sites.some(({ origin }) => origin === elsewhere), ...found };
}

interface Api {
  scripting: { getRegisteredContentScripts(): Promise<{ matches: string[] }[]> };
  tabs: { query(by: object): Promise<{ id: number; url: string }[]> };
  runtime: { sendMessage(message: object): Promise<{ site: string }> };
  permissions: { contains(what: object): Promise<boolean> };
}
