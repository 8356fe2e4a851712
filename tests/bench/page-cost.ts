import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CDPSession } from 'playwright-core';
import { built } from '../support/browsers';
import { type ChromiumBrowser, launchChromium } from '../support/chromium';
import { middle } from './middle';

export interface PageCost {
  /** Part of ten seconds that our script runs on the busy calendar. */
  share: { state: string; ours: number; page: number }[];
  /** Milliseconds from navigation on, medians, on the same page. */
  boot: { name: string; ms: number; ratio: number }[];
}

/** What the protocol tells; times in microseconds. */
interface Profile {
  nodes: { id: number; callFrame: { url: string }; children?: number[] }[];
  startTime: number;
  endTime: number;
  samples?: number[];
  timeDeltas?: number[];
}

const watchedMs = 10_000;
const boots = 7;
const bootMs = 2500;
const client = new URL('../../node_modules/hypothesis/', import.meta.url);

/** What our content script costs the page: self time in the profile of the page's own thread. */
export async function measurePageCost(): Promise<PageCost> {
  const server = await startPages();
  const browser = await launchChromium({ extension: built('chrome') });
  try {
    const session = await browser.context.newCDPSession(browser.page);
    await session.send('Profiler.enable');
    await session.send('Profiler.setSamplingInterval', { interval: 200 });
    const ours = (url: string) => url.startsWith('chrome-extension://') && url.includes('/content-scripts/');
    const page = (url: string) => url.startsWith(server.origin);
    const boot = await measureBoots(browser, session, server.origin, ours);
    const share = [];
    for (const state of ['nothing pressed', 'a press that opens no event', 'an event open']) {
      await browser.tab.goto(`${server.origin}/busy.html`);
      if (state.startsWith('a press')) await browser.page.locator('h2').first().click({ force: true });
      if (state === 'an event open') {
        await browser.page.mouse.click(60, 120);
        await browser.tab.waitFor('mentorside-sidebar');
      }
      const profile = await record(session, () => browser.page.waitForTimeout(watchedMs));
      const wall = (profile.endTime - profile.startTime) / 1000;
      share.push({ state, ours: selfMs(profile, ours) / wall, page: selfMs(profile, page) / wall });
    }
    return { share, boot };
  } finally {
    await browser.close();
    server.close();
  }
}

async function measureBoots(
  browser: ChromiumBrowser,
  session: CDPSession,
  origin: string,
  isOurs: (url: string) => boolean,
): Promise<PageCost['boot']> {
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < boots; round++) {
    const profile = await record(session, async () => {
      await browser.tab.goto(`${origin}/with-client.html`);
      // Its sidebar's own app is a page of its server: only what it does in this page is measured.
      await browser.page.locator('hypothesis-sidebar').waitFor({ state: 'attached' });
      await browser.page.waitForTimeout(bootMs);
    });
    ours.push(selfMs(profile, isOurs));
    theirs.push(selfMs(profile, (url) => url.includes('/client/')));
  }
  const [own, other] = [ours, theirs].map((times) => middle(times.sort((a, b) => a - b))) as [number, number];
  return [
    { name: 'Mentorside', ms: own, ratio: own / other },
    { name: 'Hypothesis', ms: other, ratio: 1 },
  ];
}

async function record(session: CDPSession, work: () => Promise<unknown>): Promise<Profile> {
  await session.send('Profiler.start');
  await work();
  return (await session.send('Profiler.stop')).profile;
}

/** Self time of the functions from these addresses, with what they call in the browser itself. */
function selfMs({ nodes, samples = [], timeDeltas = [] }: Profile, isIt: (url: string) => boolean) {
  const counted = new Map<number, boolean>();
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  // Parents come before their children.
  for (const { id, callFrame } of nodes) {
    const above = counted.get(parents.get(id) ?? -1) ?? false;
    counted.set(id, callFrame.url ? isIt(callFrame.url) : above);
  }
  // A sample lasts until the next one.
  const micros = samples.reduce((sum, id, i) => sum + (counted.get(id) ? (timeDeltas[i + 1] ?? 0) : 0), 0);
  return micros / 1000;
}

/** Serves the busy calendar, alone and with the client of Hypothesis in it, whose files come from here too. */
async function startPages(): Promise<{ origin: string; close(): void }> {
  let origin = '';
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const type = pathname.endsWith('.js') ? 'text/javascript' : pathname.endsWith('.css') ? 'text/css' : 'text/html';
    const isClient = /^\/client\/[\w./-]+$/.test(pathname) && !pathname.includes('..');
    const file = isClient ? new URL(pathname.slice(8), client) : new URL('busy.html', import.meta.url);
    const body = await readFile(file, 'utf8').catch(() => null);
    const isServed = body !== null && (isClient || /^\/(?:busy|with-client)\.html$/.test(pathname));
    const withClient = pathname === '/with-client.html' ? clientTags(origin) : '';
    response.writeHead(isServed ? 200 : 404, { 'content-type': `${type}; charset=utf-8` });
    response.end(isServed ? body + withClient : '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function clientTags(origin: string): string {
  const app = `${origin}/no-app.html`;
  const config = { assetRoot: `${origin}/client/`, sidebarAppUrl: app, notebookAppUrl: app, profileAppUrl: app };
  return `<script type="application/json" class="js-hypothesis-config">${JSON.stringify(config)}</script>
<script src="/client/build/boot.js"></script>`;
}
