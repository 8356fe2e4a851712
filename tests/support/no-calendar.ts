import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'vitest';
import type { ChromiumBrowser } from './chromium';
import { isServed } from './served';

/** A page of `tests/fixtures/pages/no-calendar`, built from what its name begins with, and what is pressed there. */
export interface NoCalendar {
  name: string;
  presses: string[];
}

export interface NoCalendarPages {
  url(name: string): string;
  close(): Promise<void>;
}

const folder = new URL('../fixtures/pages/no-calendar/', import.meta.url);
const packages = new URL('../../node_modules/', import.meta.url);
const LIBRARIES =
  /^\/lib\/(?:@shoelace-style\/shoelace|air-datepicker|bootstrap|flatpickr|frappe-gantt|gridjs|jquery|jquery-ui|photoswipe|sweetalert2|tabulator-tables|uikit|vanillajs-datepicker)\/[\w./-]+$/;
/** After a press the script looks for the last time 1.5 s later, or as soon after as it may. */
const lastLookMs = 1700;

export function listNoCalendars(): NoCalendar[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.html'));
  return files.sort().map((file) => {
    const html = readFileSync(new URL(file, folder), 'utf8');
    const presses = [...html.matchAll(/<meta name="press" content="(.*)">/g)].map(([, selector = '']) => selector);
    return { name: file.replace('.html', ''), presses };
  });
}

/** Serves the pages, and the libraries that they are built from, on loopback. */
export async function startNoCalendars(): Promise<NoCalendarPages> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const isLibrary = LIBRARIES.test(pathname) && !pathname.includes('..');
    const isPage = /^\/[\w-]+\.html$/.test(pathname);
    const file = isLibrary ? new URL(pathname.slice(5), packages) : new URL(isPage ? `.${pathname}` : '-', folder);
    const kind = /\.(\w+)$/.exec(pathname)?.[1] ?? '';
    const type = { html: 'text/html', css: 'text/css', js: 'text/javascript', svg: 'image/svg+xml' }[kind];
    readFile(file)
      .then((body) => response.writeHead(200, { 'content-type': `${type ?? 'text/plain'}; charset=utf-8` }).end(body))
      .catch(() => response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: (name) => `http://127.0.0.1:${port}/${name}.html`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Opens the page, presses one thing after the other, each of which must change it: nothing of ours at any time. */
export async function expectNoSidebar(
  browser: ChromiumBrowser,
  pages: NoCalendarPages,
  { name, presses }: NoCalendar,
): Promise<void> {
  const faults: string[] = [];
  const note = (fault: Error) => faults.push(fault.message);
  browser.page.on('pageerror', note);
  await browser.tab.goto(pages.url(name));
  expect(await isServed(browser)).toBe(true);
  await browser.tab.evaluate(watchFor, 'mentorside-sidebar');
  const [opens = '', ...inside] = presses;
  const before = await browser.tab.evaluate(look);
  await browser.tab.click(opens);
  await rest(browser);
  // A page whose dialog did not open would prove nothing.
  expect(await browser.tab.evaluate(look)).not.toBe(before);
  for (const press of inside) {
    await browser.tab.click(press);
    await rest(browser);
  }
  browser.page.off('pageerror', note);
  expect(faults).toEqual([]);
  expect(await browser.tab.evaluate(() => window.sidebarsSeen)).toBe(0);
}

const rest = ({ tab }: ChromiumBrowser) =>
  tab.evaluate((ms) => new Promise<void>((resolve) => setTimeout(resolve, ms)), lastLookMs);

/** In the page: counts the elements of this name that come, however short they stay. */
function watchFor(name: string): void {
  const count = () => {
    window.sidebarsSeen = Math.max(window.sidebarsSeen, document.querySelectorAll(name).length);
  };
  window.sidebarsSeen = 0;
  count();
  new MutationObserver(count).observe(document, { subtree: true, childList: true });
}

/** In the page: how it looks, as far as markup, open shadow roots and popovers tell. */
function look(): string {
  const shadows = [...document.querySelectorAll('*')].map((each) => each.shadowRoot?.innerHTML ?? '');
  const popovers = document.querySelectorAll(':popover-open').length;
  return document.documentElement.outerHTML + shadows.join('') + popovers;
}

declare global {
  interface Window {
    sidebarsSeen: number;
  }
}
