import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startDemo } from '../../demo/server';

export interface QuietPages {
  /** A page of `tests/fixtures/pages`, or the demo calendar for ''; the page listens for what names this id. */
  url(path: string, id: string): string;
  /** What the pages asked for. */
  requests: string[];
  close(): Promise<void>;
}

const folder = new URL('../fixtures/pages/', import.meta.url);

/** Serves pages without an event, each with `quiet.js` as its first script. */
export async function startQuietPages(): Promise<QuietPages> {
  const demo = await startDemo();
  const requests: string[] = [];
  const server = createServer(async (request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://127.0.0.1');
    requests.push(pathname);
    if (/^\/[\w-]+\.html$|^\/quiet\.js$/.test(pathname)) {
      const type = pathname.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8';
      const file = await readFile(new URL(`.${pathname}`, folder)).catch(() => undefined);
      response.writeHead(file ? 200 : 404, { 'content-type': type }).end(file);
      return;
    }
    const answer = await fetch(`${demo.origin}${pathname}${search}`);
    const type = answer.headers.get('content-type') ?? 'text/plain';
    const body = Buffer.from(await answer.arrayBuffer());
    const html = () => body.toString().replace('<head>', '<head><script src="/quiet.js"></script>');
    response.writeHead(answer.status, { 'content-type': type }).end(type.startsWith('text/html') ? html() : body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    requests,
    url: (path, id) =>
      `http://127.0.0.1:${port}/${path}?now=2026-11-24T13:48&dialog=popover&id=${encodeURIComponent(id)}`,
    async close() {
      server.close();
      server.closeAllConnections();
      await demo.close();
    },
  };
}

declare global {
  interface Window {
    /** What `tests/fixtures/pages/quiet.js` offers. */
    quiet: {
      seen: Record<'listeners' | 'changes' | 'messages' | 'requests', string[]> & { before: string };
      begin(): void;
      globals(): string[];
    };
  }
}
