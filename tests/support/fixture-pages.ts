import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'vite';

export interface FixturePages {
  /** Where the saved page of this fixture is served. */
  url(name: string): string;
  /** Script that makes `fixtureReader`, the exports of `tests/adapters/read-fixture.ts` with all adapters. */
  code: string;
  close(): Promise<void>;
}

/** Bundles the adapters for a browser and serves the saved pages on loopback, each as a page of its own. */
export async function startFixturePages(): Promise<FixturePages> {
  const code = await bundle();
  const server = createServer((request, response) => {
    const name = decodeURIComponent((request.url ?? '').slice(1));
    const isName = /^[\w-]+$/.test(name);
    readFile(new URL(`../fixtures/${isName ? name : '-'}/page.html`, import.meta.url))
      .then((html) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html))
      .catch(() => response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    code,
    url: (name) => `http://127.0.0.1:${port}/${name}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      minify: false,
      lib: {
        entry: new URL('../adapters/read-fixture.ts', import.meta.url).pathname,
        formats: ['iife'],
        name: 'fixtureReader',
      },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('The adapters were not bundled.');
  return chunk.code;
}
