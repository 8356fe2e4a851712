import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, onTestFailed, test } from 'vitest';
import type { TestBrowser } from '../support/browser';
import { chromium, firefox } from '../support/browsers';
import type { FirefoxBrowser } from '../support/firefox';
import { openSidebar } from '../support/sidebar';
import { keepPicture, press, sendOwn, showGuests } from '../support/steps';

const file = '/remote.php/dav/calendars/alice/personal/planning-1.ics';
const path = `/index.php/apps/calendar/timeGridWeek/now/edit/popover/${Buffer.from(file).toString('base64')}/1795514400`;
const ics = `BEGIN:VCALENDAR
BEGIN:VEVENT
UID:1
ORGANIZER;CN=Alice Adams:mailto:alice@example.test
ATTENDEE;CN=Bob Brown:mailto:bob@example.test
ATTENDEE;CN=<img src=x onerror=alert(1)>:mailto:carol@example.test
END:VEVENT
END:VCALENDAR`.replaceAll('\n', '\r\n');

const viewPath = '/index.php/apps/calendar/timeGridWeek/now';

/** The same calendar after an update: what opens has another class. Three events, each opened by a press. */
function changedPage(html: string): string {
  const chip = /<a .*?<\/a>/.exec(html)?.[0] ?? '';
  const script = `<script>
    const box = document.querySelector('.event-box');
    box.remove();
    document.addEventListener('click', ({ target }) => {
      const chip = target.closest('.fc-event');
      if (!chip) return;
      history.pushState(null, '', '${viewPath}/edit/popover/' + chip.dataset.objectId + '/' + Math.random());
      document.body.append(box);
    });
  </script>`;
  return html
    .replaceAll('event-popover', 'event-box')
    .replace(chip, chip.repeat(3))
    .replace('</body>', `${script}</body>`);
}

/** Longer than what opens after a press is looked for. */
const watchedMs = 2500;

let server: Server;
let origin: string;
let asked: { isKnown: boolean }[];
beforeAll(async () => {
  const html = await readFile(new URL('../fixtures/nextcloud--popover-single/page.html', import.meta.url));
  server = createServer((request, response) => {
    if (request.url === file) {
      const isKnown = request.headers.cookie?.includes('session=alice') ?? false;
      asked.push({ isKnown });
      response.writeHead(isKnown ? 200 : 401, { 'content-type': 'text/calendar' }).end(ics);
      return;
    }
    const headers = {
      'content-type': 'text/html; charset=utf-8',
      'set-cookie': 'session=alice; HttpOnly; SameSite=Lax',
    };
    const found = request.url === path ? html : request.url === viewPath ? changedPage(String(html)) : null;
    response.writeHead(found ? 200 : 404, headers).end(found);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.closeAllConnections());

/** The same server by a name that the test build must be allowed. */
const elsewhere = 'http://localhost/*';
const browsers: [string, () => Promise<TestBrowser>][] = [
  ['Chromium', () => chromium({ grantedOrigins: [elsewhere] })],
  ['Firefox', () => firefox({ permissionPrompts: true })],
];

describe.each(browsers)('%s', (name, launch) => {
  let browser: TestBrowser;
  beforeAll(async () => {
    asked = [];
    browser = await launch();
  });
  afterAll(() => browser?.close());

  test('guests are asked of the calendar itself after one press for that site, once for each event', async () => {
    onTestFailed(() => keepPicture(browser));
    const { tab } = browser;
    await tab.goto(origin + path);
    const sidebar = await openSidebar(browser);
    await sidebar.waitForText('Bob Brown');
    expect(asked).toEqual([]);
    await press(sidebar, 'Read guests from this calendar');
    await sidebar.waitForText('<img src=x');
    await sidebar.waitFor('.chip');
    await press(sidebar, 'Bob Brown');
    expect(await sidebar.text('input[type=email]')).toBe('bob@example.test');
    expect(await sidebar.text()).not.toContain('Read guests from this calendar');
    expect(asked).toEqual([{ isKnown: true }]);

    // Another time: no press is needed, and our own request does not make us ask again.
    await tab.reload();
    const again = await openSidebar(browser);
    await press(again, 'Bob Brown');
    await again.waitForText('bob@example.test', 'input[type=email]');
    expect(asked).toHaveLength(2);

    expect(await sendOwn(browser, 'listSites', {})).toMatchObject({
      sites: [{ host: '127.0.0.1', readsGuests: true }],
    });
    await sendOwn(browser, 'stopReadingGuests', { host: '127.0.0.1' });
    await tab.reload();
    const last = await openSidebar(browser);
    await last.waitForText('Read guests from this calendar');
    expect(asked).toHaveLength(2);
  });

  test('a site is forgotten and taken back with all that was allowed there, and taken away in the browser', async () => {
    onTestFailed(() => keepPicture(browser));
    const { tab } = browser;
    await sendOwn(browser, 'addPerson', { name: 'Ana', myRole: 'mentor', personId: 'p1', mentorshipId: 'm1' });
    await browser.grant([elsewhere]);
    await tab.goto(origin.replace('127.0.0.1', 'localhost') + path);
    const before = await openSidebar(browser);
    await showGuests(before);
    await press(before, 'Read guests from this calendar');
    await before.waitForText('Bob Brown');
    const panel = await browser.openOwnPage('sidepanel.html', { width: 360, height: 800 });
    await panel.click('[aria-label="Menu"]');
    await press(panel, 'Calendars', '.menu-row');
    await panel.waitForText('Guests are read from this calendar.');
    await panel.click('[aria-label="Forget localhost"]');
    await panel.waitForText('localhost is no longer read.');
    await panel.waitFor('[aria-label="Forget localhost"]', 'gone');
    await tab.waitFor('mentorside-sidebar', 'gone');

    asked = [];
    await press(panel, 'Undo');
    // Chromium remembers that she allowed it; Firefox asks, in the same press.
    if (browser.name === 'firefox') await (browser as FirefoxBrowser).answerPrompt('allow');
    await panel.waitFor('[aria-label="Forget localhost"]');
    await panel.waitForText('Guests are read from this calendar.');
    // The page that was open all the time is served again, guests and all.
    const sidebar = await openSidebar(browser);
    await showGuests(sidebar);
    await sidebar.waitForText('Bob Brown');
    expect(asked).toEqual([{ isKnown: true }]);
    // Closed before: the window in front is the one whose tab the popup speaks of.
    await panel.close();
    const popup = await browser.openPopup();
    await popup.waitFor('[aria-label="This tab’s calendar: on"]');

    await browser.revoke([elsewhere]);
    await tab.waitFor('mentorside-sidebar', 'gone');
    await popup.waitFor('[aria-label="This tab’s calendar: on"]', 'gone');
    await popup.evaluate(() => void setTimeout(() => close()));
    const { sites } = (await sendOwn(browser, 'listSites', {})) as { sites: { host: string }[] };
    expect(sites.map(({ host }) => host)).not.toContain('localhost');
  });

  // In one browser: each press takes the two seconds until nobody looks for what it opened any more.
  if (name !== 'Chromium') return;
  test('a calendar that has changed is told of, until an event is read there', async () => {
    onTestFailed(() => keepPicture(browser));
    const { tab } = browser;
    await sendOwn(browser, 'addPerson', { name: 'Ana', myRole: 'mentor', personId: 'p1', mentorshipId: 'm1' });
    await tab.goto(origin + viewPath);
    for (const at of [1, 2, 3]) {
      await tab.click(`.fc-event:nth-of-type(${at})`);
      await tab.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), watchedMs);
    }
    const { sites } = (await sendOwn(browser, 'listSites', {})) as { sites: { report?: string }[] };
    expect(sites[0]?.report).toContain('Missing: dialog');
    expect(sites[0]?.report).not.toMatch(/127|Quarterly|alice/i);
    const line = 'This calendar has changed; your notes are in the side panel.';
    const panel = await browser.openOwnPage('sidepanel.html', { width: 360, height: 800 });
    await panel.click('[aria-label="Menu"]');
    await press(panel, 'Calendars', '.menu-row');
    await panel.waitForText(line);
    await press(panel, 'Copy report');
    await panel.waitForText('Copied');
    await panel.close();

    const popup = await browser.openPopup();
    await popup.waitForText(line);
    await tab.goto(origin + path);
    await popup.waitFor('.notice .copy', 'gone');
    await popup.waitFor('[aria-label="This tab’s calendar: on"]');
  });
});
