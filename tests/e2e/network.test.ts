import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFailed, test } from 'vitest';
import { ids, people } from '../../demo/events';
import { startDemo } from '../../demo/server';
import { until } from '../support/browser';
import { chromium } from '../support/browsers';
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

/** Every address that any part of the browser asked for over the network, pages, frames, extension and workers alike. */
async function askedFor(file: string): Promise<string[]> {
  const { constants, events } = JSON.parse(await readFile(file, 'utf8')) as NetLog;
  const start = constants.logEventTypes.URL_REQUEST_START_JOB;
  const urls = events.flatMap(({ type, params }) => (type === start && params?.url ? [params.url] : []));
  return urls.filter((url) => /^(https?|wss?):/.test(url));
}

test('a whole day: the network sees the pages that she visited, her feed, the guests she asked for, and nothing else', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mentorside-net-'));
  const netLog = join(folder, 'net.json');
  const html = await readFile(new URL('../fixtures/nextcloud--popover-single/page.html', import.meta.url));
  const demo = await startDemo();
  const feed = await serveFeeds((_, response) => response.writeHead(200).end(event));
  const nextcloud = await serveFeeds((request, response) => {
    const isEvent = request.url === ics;
    const headers = { 'content-type': isEvent ? 'text/calendar' : 'text/html; charset=utf-8' };
    response.writeHead(isEvent || request.url === calendar ? 200 : 404, headers).end(isEvent ? event : html);
  });
  const browser = await chromium({ netLog });
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
    const panel = await browser.openPage('sidepanel.html', { width: 360, height: 800 });
    await panel.getByText(people.ana.name).first().waitFor();
    await panel.getByRole('button', { name: 'Search everything' }).click();
    await panel.keyboard.type('zirkonium');
    await panel.getByText('1 found').waitFor();
    await panel.keyboard.press('Escape');
    for (const name of ['Journey', 'Questions', 'Meetings', 'Plan']) await panel.getByRole('tab', { name }).click();
    await panel.getByRole('button', { name: 'Menu' }).click();
    await panel.getByText('Save, restore, export').click();
    const download = panel.waitForEvent('download');
    await panel.getByRole('button', { name: 'Save to a file' }).click();
    await download;
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
    await browser.close();
    const asked = (await askedFor(netLog)).filter((url) => !ownOfBrowsers.test(new URL(url).host));
    const also = [feed.address('/secret/basic.ics'), nextcloud.address(ics)];
    // Both were seen: the log is of the worker and of scripts in pages too.
    expect(asked.filter((url) => also.includes(url)).sort()).toEqual(also.sort());
    expect(asked.filter((url) => ![...visited, ...also].includes(url))).toEqual([]);
  } finally {
    await browser.close();
    await Promise.all([demo.close(), feed.close(), nextcloud.close()]);
    await rm(folder, { recursive: true });
  }
});
