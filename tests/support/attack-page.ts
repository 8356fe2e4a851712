import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Demo, startDemo } from '../../demo/server';

export interface AttackPage {
  origin: string;
  /** The demo calendar with the spy as its very first script. */
  url: string;
  /** Address, headers and body of every request, as one text each. */
  requests: string[];
  close(): Promise<void>;
}

const spy = new URL('../fixtures/pages/spy.js', import.meta.url);

/** Serves the demo calendar through a server that adds the spy, and writes down all that the page sends. */
export async function startAttackPage(headers: Record<string, string> = {}): Promise<AttackPage> {
  const demo: Demo = await startDemo();
  const requests: string[] = [];
  const server = createServer(async (request, response) => {
    requests.push(`${request.url} ${JSON.stringify(request.headers)} ${await bodyOf(request)}`);
    const answer = await fetch(`${demo.origin}${request.url}`);
    const type = answer.headers.get('content-type') ?? 'text/plain';
    let body = Buffer.from(await answer.arrayBuffer());
    if (type.startsWith('text/html')) {
      const script = `<script>${await readFile(spy, 'utf8')}</script>`;
      body = Buffer.from(body.toString().replace('<head>', () => `<head>${script}`));
    }
    response.writeHead(answer.status, { 'content-type': type, 'cache-control': 'no-store', ...headers }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    url: `${origin}/?now=2026-11-24T13:48&dialog=popover&test=1`,
    requests,
    async close() {
      server.close();
      server.closeAllConnections();
      await demo.close();
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

/** What `tests/fixtures/pages/spy.js` offers on the page. */
interface Spy {
  events: { type: string; of: string; trusted: boolean; key?: string }[];
  reach(): Record<string, unknown> | null;
  stores(): Promise<unknown[]>;
  /** Presses, keys and messages that no person made. */
  forge(): void;
  /** Closes the open event and opens another, as the page's own script may. */
  openOther(to: string): void;
  /** Opens and closes events so many times, with forged signals in between; opens `last` in the end. Milliseconds. */
  flood(times: number, last: string): Promise<number>;
  /** What the browser itself reported to the page, as JSON. */
  reported(): string[];
  size(): number;
  made(): number;
  saw(texts: string[]): string[];
}

declare global {
  interface Window {
    spy: Spy;
  }
}
