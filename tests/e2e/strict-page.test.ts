import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, test } from 'vitest';
import { ids, people } from '../../demo/events';
import { type Demo, startDemo } from '../../demo/server';
import type { TestBrowser } from '../support/browser';
import { until } from '../support/browser';
import { bothBrowsers, chromium } from '../support/browsers';
import type { ChromiumBrowser } from '../support/chromium';
import { openSidebar } from '../support/sidebar';
import { openEvent, sayWhoseNew, writeNote } from '../support/steps';

let demo: Demo | undefined;
let browser: TestBrowser | undefined;
afterEach(async () => {
  await browser?.close();
  await demo?.close();
  browser = undefined;
  demo = undefined;
});

/** What a page may demand of its frames. */
const demands = {
  'COEP require-corp': {
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-opener-policy': 'same-origin',
  },
  'CSP without frames': { 'content-security-policy': "frame-src 'none'" },
};

for (const [browserName, launch] of bothBrowsers)
  test.each(Object.entries(demands))(`${browserName}: notes on a page with %s`, async (_demand, headers) => {
    demo = await startDemo({ headers });
    browser = await launch();
    await browser.tab.goto(demo.url({ dialog: 'popover' }));
    await openEvent(browser, ids.ana);
    const sidebar = await openSidebar(browser);
    await sayWhoseNew(sidebar, people.ana.name, 'mentor');
    await writeNote(sidebar, 'Written on a strict page.');
  });

/** Without a script, because none runs in such a page: its event is open from the start. */
const still = `<!doctype html><meta name="application-name" content="Mentorside demo calendar">
<div role="dialog" data-event-id="one@example.org" aria-labelledby="title"><h2 id="title">1:1 Ana</h2>
<time data-start datetime="2026-11-24T14:00">14:00</time><time data-end datetime="2026-11-24T14:30">14:30</time></div>`;

test('Chromium: a page in a CSP sandbox cannot hold the frame: a line says where the notes are', async () => {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': 'sandbox' }).end(still);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  try {
    const one: ChromiumBrowser = await chromium();
    browser = one;
    await one.tab.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const session = await one.context.newCDPSession(one.page);
    await until('no line', async () => {
      // The protocol sees into the closed shadow root; the page does not.
      const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
      return JSON.stringify(root).includes('Press the Mentorside icon in the toolbar');
    });
  } finally {
    server.close();
    server.closeAllConnections();
  }
});
