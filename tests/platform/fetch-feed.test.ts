import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { waitMinutes } from '../../core/feed-address';
import { fetchFeed } from '../../entrypoints/background/fetch-feed';
import { type FeedServer, serveFeeds } from '../support/feed-server';

let answer: (request: IncomingMessage, response: ServerResponse) => void;
let server: FeedServer;
beforeAll(async () => {
  server = await serveFeeds((request, response) => answer(request, response));
});
afterAll(() => server.close());
afterEach(() => {
  server.requests.length = 0;
});
const limits = { mostBytes: 1000, timeoutMs: 10_000 };
const ask = (options = {}) => fetchFeed(server.address('/a.ics'), { ...limits, ...options });

it('gives the text with its marks, and asks with them the next time', async () => {
  answer = (request, response) => {
    if (request.headers['if-none-match']) response.writeHead(304).end();
    else response.writeHead(200, { ETag: '"7"', 'Last-Modified': 'Tue, 24 Nov 2026 10:00:00 GMT' }).end('Größe');
  };
  const marks = { etag: '"7"', lastModified: 'Tue, 24 Nov 2026 10:00:00 GMT' };
  expect(await ask()).toEqual({ state: 'read', text: 'Größe', ...marks });
  expect(await ask(marks)).toEqual({ state: 'same' });
  expect(server.requests[1]?.headers).toMatchObject({
    'if-none-match': marks.etag,
    'if-modified-since': marks.lastModified,
  });
  for (const { headers } of server.requests) expect([headers.cookie, headers.referer]).toEqual([undefined, undefined]);
});

it.each([
  [301, 'moved'],
  [302, 'moved'],
  [308, 'moved'],
  [401, 'gone'],
  [404, 'gone'],
  [429, 'server'],
  [500, 'server'],
])('%i is %s, and no other address is asked', async (status, trouble) => {
  answer = (_request, response) => response.writeHead(status, { Location: server.address('/other.ics') }).end('x');
  expect(await ask()).toEqual({ state: 'trouble', trouble });
  expect(server.requests.map(({ url }) => url)).toEqual(['/a.ics']);
});

it('stops reading what is too large, also without a stated length', async () => {
  let sent = 0;
  let ended: () => void = () => {};
  const isEnded = new Promise<void>((resolve) => {
    ended = resolve;
  });
  answer = (_request, response) => {
    const timer = setInterval(() => {
      sent += 300;
      response.write('x'.repeat(300));
    }, 5);
    response.on('close', () => {
      clearInterval(timer);
      ended();
    });
  };
  expect(await ask()).toEqual({ state: 'trouble', trouble: 'too-large' });
  // The server never ends by itself: it was hung up on.
  await isEnded;
  expect(sent).toBeGreaterThan(1000);
});

it.each([
  ['never answers', () => {}],
  ['begins and stops', (_request: IncomingMessage, response: ServerResponse) => void response.write('BEGIN:')],
])('a server that %s is slow', async (_name, silent) => {
  answer = silent;
  expect(await ask({ timeoutMs: 150 })).toEqual({ state: 'trouble', trouble: 'slow' });
});

it('nobody there, and one that hangs up', async () => {
  answer = (_request, response) => response.destroy();
  expect(await ask()).toEqual({ state: 'trouble', trouble: 'unreachable' });
  expect(await fetchFeed('http://127.0.0.1:9/', limits)).toEqual({ state: 'trouble', trouble: 'unreachable' });
});

it('waits longer with each failure, at most a day', () => {
  expect([0, 1, 2, 3, 4, 5, 6, 7, 50].map(waitMinutes)).toEqual([40, 30, 60, 120, 240, 480, 960, 1440, 1440]);
});
