import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, onTestFailed, test } from 'vitest';
import type { TestBrowser } from '../support/browser';
import { bothBrowsers } from '../support/browsers';
import { openSidebar } from '../support/sidebar';
import { keepPicture, press, sendOwn } from '../support/steps';

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

describe.each(bothBrowsers)('%s', (name, launch) => {
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
