import { readFile } from 'node:fs/promises';
import { createServer, request as forward, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const resources = '/usr/share/GNUstep/SOGo/WebServerResources';

const types: Record<string, string> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.json': 'application/json',
};

export interface SogoProxy {
  origin: string;
  /** What sogod was asked: method and path, such as `GET /SOGo/so/alice/Calendar/personal/planning-1.ics/view`. */
  asked: string[];
  close(): void;
}

/** What a web server does in front of sogod: serve its static files, and tell it by headers where it is. */
export async function startSogoProxy(sogodPort: number): Promise<SogoProxy> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname;
    const file = /^\/SOGo(?:\.woa)?\/WebServerResources\/(.*)$/.exec(path)?.[1];
    if (file === undefined) {
      asked.push(`${request.method} ${path}`);
      pass(request, response, sogodPort);
    } else serve(decodeURIComponent(file), response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, close };
}

function serve(file: string, response: ServerResponse): void {
  // normalize on an absolute path takes every ".." away.
  readFile(join(resources, normalize(`/${file}`))).then(
    (body) => {
      const type = types[extname(file)] ?? 'application/octet-stream';
      response.writeHead(200, { 'content-type': type, 'cache-control': 'max-age=3600' }).end(body);
    },
    () => response.writeHead(404).end(),
  );
}

function pass(request: IncomingMessage, response: ServerResponse, port: number): void {
  const host = request.headers.host ?? '';
  const headers = {
    ...request.headers,
    'x-webobjects-server-protocol': 'HTTP/1.0',
    'x-webobjects-remote-host': '127.0.0.1',
    'x-webobjects-server-name': '127.0.0.1',
    'x-webobjects-server-port': host.split(':')[1] ?? '80',
    'x-webobjects-server-url': `http://${host}`,
  };
  const { method, url: path } = request;
  // A connection each: sogod closes kept ones at its own moment, and the next request would fail.
  const onward = forward({ host: '127.0.0.1', port, method, path, headers, agent: false }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onward.on('error', () => {
    if (response.headersSent) response.destroy();
    else response.writeHead(502).end();
  });
  request.pipe(onward);
}
