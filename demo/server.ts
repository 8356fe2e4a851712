import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { type DemoEvent, demoEvents, wallTime } from './events';

export interface DemoOptions {
  /** 0, the default: any free port. */
  port?: number;
  /** Sent with every answer: a test's Content-Security-Policy, Cross-Origin-Embedder-Policy and so on. */
  headers?: Record<string, string>;
  /** Instead of the sample events. */
  events?: DemoEvent[];
}

/** What the page understands in its query. */
interface DemoQuery {
  /** Local wall time `2026-11-24T13:48`: the week shown, and Ana's weekday. Without it: this very moment. */
  now?: string;
  /** How an event opens: in a modal `<dialog>` (default) or in a positioned, non-modal box. */
  dialog?: 'modal' | 'popover';
  /** 1: titles and guests that try to break the reader. */
  hostile?: '1';
  /** 1: `window.demoChange(id, fields)` changes an event, also while it is open. */
  test?: '1';
  /** Language of the page's dates: en (default), de, fr ... */
  lang?: string;
}

export interface Demo {
  origin: string;
  url(query?: DemoQuery): string;
  close(): Promise<void>;
}

const require = createRequire(import.meta.url);

const files: Record<string, { type: string; place: URL | string }> = {
  '/page.css': { type: 'text/css', place: new URL('./page/page.css', import.meta.url) },
  '/page.mjs': { type: 'text/javascript', place: new URL('./page/page.mjs', import.meta.url) },
  '/event-view.mjs': { type: 'text/javascript', place: new URL('./page/event-view.mjs', import.meta.url) },
  '/event-calendar.css': {
    type: 'text/css',
    place: require.resolve('@event-calendar/build/dist/event-calendar.min.css'),
  },
  '/event-calendar.js': {
    type: 'text/javascript',
    place: require.resolve('@event-calendar/build/dist/event-calendar.min.js'),
  },
};

/** Serves the demo calendar on loopback. */
export async function startDemo({ port = 0, headers = {}, events }: DemoOptions = {}): Promise<Demo> {
  const server = createServer((request, response) => {
    answer(request, response, headers, events).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    url: (query = {}) => `${origin}/?${new URLSearchParams({ ...query })}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // A browser keeps its connections open; waiting for it would hold up the end of a test.
        server.closeAllConnections();
      }),
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  headers: Record<string, string>,
  events: DemoEvent[] | undefined,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const send = (type: string, body: string | Buffer) =>
    response
      .writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store', ...headers })
      .end(body);
  const file = files[url.pathname];
  if (file) send(file.type, await readFile(file.place));
  else if (url.pathname === '/') send('text/html', await page(url.searchParams, events));
  else response.writeHead(404, { 'content-type': 'text/plain', ...headers }).end('Not here');
}

async function page(query: URLSearchParams, events: DemoEvent[] | undefined): Promise<string> {
  const given = query.get('now');
  const now = given ?? wallTime(new Date());
  const lang = /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.exec(query.get('lang') ?? '')?.[0] ?? 'en';
  const data = {
    now,
    frozen: given !== null,
    events: events ?? demoEvents(now, { anaToday: given !== null, hostile: query.get('hostile') === '1' }),
  };
  const html = await readFile(new URL('./page/index.html', import.meta.url), 'utf8');
  // As data in the page, not by a second request: works under any Content-Security-Policy.
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return html.replace('lang="en"', `lang="${lang}"`).replace('>null</script>', () => `>${json}</script>`);
}
