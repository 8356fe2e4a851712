import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';

export interface LibraryPages {
  /** A page of `tests/fixtures/pages/libraries`, with its query. */
  url(page: string): string;
  close(): Promise<void>;
}

const require = createRequire(import.meta.url);
const toastUi = '@toast-ui/calendar/dist/toastui-calendar';
const eventCalendar = '@event-calendar/build/dist/event-calendar.min';

const scripts: Record<string, string> = {
  '/fullcalendar.js': require.resolve('fullcalendar').replace(/index\.\w+$/, 'index.global.min.js'),
  '/daypilot.js': require.resolve('@daypilot/daypilot-lite-javascript/daypilot-javascript.min.js'),
  '/event-calendar.js': require.resolve(`${eventCalendar}.js`),
  '/event-calendar.css': require.resolve(`${eventCalendar}.css`),
  '/toast-ui.js': require.resolve(`${toastUi}.ie11.min.js`),
  '/toast-ui.css': require.resolve(`${toastUi}.min.css`),
};

/** Serves calendars that were built on public libraries, each with an event view of another kind. */
export async function startLibraryPages(): Promise<LibraryPages> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const isPage = /^\/[\w-]+\.html$/.test(pathname);
    const page = new URL(`../fixtures/pages/libraries${isPage ? pathname : '/-'}`, import.meta.url);
    const type = isPage ? 'text/html' : pathname.endsWith('.css') ? 'text/css' : 'text/javascript';
    readFile(scripts[pathname] ?? page)
      .then((body) => response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(body))
      .catch(() => response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: (page) => `http://127.0.0.1:${port}/${page}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
