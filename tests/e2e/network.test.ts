import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFailed, test } from 'vitest';
import { ids, people } from '../../demo/events';
import { startDemo } from '../../demo/server';
import { type TestBrowser, until } from '../support/browser';
import { chromium, firefox } from '../support/browsers';
import { serveFeeds } from '../support/feed-server';
import { openSidebar } from '../support/sidebar';
import { keepPicture, openEvent, ownOfBrowsers, press, sayWhoseNew, sendOwn, writeNote } from '../support/steps';

const ics = '/remote.php/dav/calendars/alice/personal/planning-1.ics';
const calendar = `/index.php/apps/calendar/timeGridWeek/now/edit/popover/${Buffer.from(ics).toString('base64')}/1795514400`;
const event = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', 'UID:1', 'DTSTART:20351124T100000Z', 'SUMMARY:Talk']
  .concat(['ATTENDEE;CN=Bob Brown:mailto:bob@example.test', 'END:VEVENT', 'END:VCALENDAR', ''])
  .join('\r\n');

interface NetLog {
  constants: { logEventTypes: Record<string, number> };
  events: { type: number; params?: { url?: string } }[];
}

/** What Firefox's own window offers and this test uses. */
declare const Services: {
  obs: { addObserver(observer: (subject: HttpChannel) => void, topic: string): void };
};
declare const Ci: { nsIHttpChannel: unknown };
interface HttpChannel {
  QueryInterface(kind: unknown): { URI: { spec: string } };
}

/** A browser that writes down every address that any part of it asks for: pages, frames, extension and workers. */
interface Listening {
  browser: TestBrowser;
  /** Ends the browser, and tells. */
  end(): Promise<string[]>;
}

async function listeningChromium(folder: string): Promise<Listening> {
  const netLog = join(folder, 'net.json');
  const browser = await chromium({ netLog });
  const end = async () => {
    await browser.close();
    const { constants, events } = JSON.parse(await readFile(netLog, 'utf8')) as NetLog;
    const start = constants.logEventTypes.URL_REQUEST_START_JOB;
    return events.flatMap(({ type, params }) => (type === start && params?.url ? [params.url] : []));
  };
  return { browser, end };
}

async function listeningFirefox(): Promise<Listening> {
  const browser = await firefox();
  await browser.evaluateInChrome(() => {
    const asked: string[] = [];
    Object.assign(window, { asked });
    const note = (subject: HttpChannel) => asked.push(subject.QueryInterface(Ci.nsIHttpChannel).URI.spec);
    // The second for answers out of the cache: a request that was not sent is one that was wanted.
    for (const topic of ['http-on-modify-request', 'http-on-examine-cached-response'])
      Services.obs.addObserver(note, topic);
  });
  const end = async () => {
    const asked = await browser.evaluateInChrome(() => (window as unknown as { asked: string[] }).asked);
    await browser.close();
    return asked;
  };
  return { browser, end };
}

test.each([
  ['Chromium', listeningChromium],
  ['Firefox', listeningFirefox],
])(
  '%s, a whole day: the network sees the pages that she visited, her feed, the guests she asked for, and nothing else',
  async (_name, listen) => {
    const folder = await mkdtemp(join(tmpdir(), 'mentorside-net-'));
    const html = await readFile(new URL('../fixtures/nextcloud--popover-single/page.html', import.meta.url));
    const demo = await startDemo();
    const feed = await serveFeeds((_, response) => response.writeHead(200).end(event));
    const nextcloud = await serveFeeds((request, response) => {
      const isEvent = request.url === ics;
      const headers = { 'content-type': isEvent ? 'text/calendar' : 'text/html; charset=utf-8' };
      response.writeHead(isEvent || request.url === calendar ? 200 : 404, headers).end(isEvent ? event : html);
    });
    const { browser, end } = await listen(folder);
    onTestFailed(() => keepPicture(browser));
    const { tab } = browser;
    /** What a page asks for by itself: it, what it names, and its icon. */
    const ofPage = () =>
      tab.evaluate(() => [
        location.href,
        new URL('/favicon.ico', location.href).href,
        ...performance.getEntriesByType('resource').map(({ name }) => name),
      ]);
    try {
      await tab.goto(demo.url({ dialog: 'popover' }));
      await openEvent(browser, ids.ana);
      const sidebar = await openSidebar(browser);
      await sayWhoseNew(sidebar, people.ana.name, 'mentor');
      await writeNote(sidebar, 'Zirkonium');
      const visited = await ofPage();
      await sendOwn(browser, 'addFeed', { feedId: 'f', address: feed.address('/secret/basic.ics') });
      const panel = await browser.openOwnPage('sidepanel.html', { width: 360, height: 800 });
      await panel.waitForText(people.ana.name);
      await panel.click('[aria-label="Search everything"]');
      await panel.type('input[type=search]', 'zirkonium');
      await panel.waitForText('1 found');
      await panel.press('Escape');
      for (const name of ['journey', 'questions', 'meetings', 'plan']) await panel.click(`#tab-${name}`);
      await panel.click('[aria-label="Menu"]');
      await press(panel, 'Save, restore, export', '.menu-row');
      await press(panel, 'Save to a file');
      await panel.waitForText('.json');
      await panel.close();
      const popup = await browser.openOwnPage('popup.html', { width: 400, height: 600 });
      await popup.waitForText(people.ana.name);
      await popup.close();
      await tab.goto(nextcloud.address(calendar));
      const other = await openSidebar(browser);
      await press(other, 'Read guests from this calendar');
      await until('nobody asked for the guests', () => nextcloud.requests.some(({ url }) => url === ics));
      // As a page alone asks: what a script of ours asked for in it is told apart below.
      visited.push(...(await ofPage()).filter((url) => url !== nextcloud.address(ics)));
      const asked = (await end()).filter(
        (url) => /^(https?|wss?):/.test(url) && !ownOfBrowsers.test(new URL(url).host),
      );
      const also = [feed.address('/secret/basic.ics'), nextcloud.address(ics)];
      // Both were seen: the log is of the worker and of scripts in pages too.
      expect(asked.filter((url) => also.includes(url)).sort()).toEqual(also.sort());
      expect(asked.filter((url) => ![...visited, ...also].includes(url))).toEqual([]);
    } finally {
      await browser.close();
      await Promise.all([demo.close(), feed.close(), nextcloud.close()]);
      await rm(folder, { recursive: true });
    }
  },
);
