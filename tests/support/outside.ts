import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Outside {
  port: number;
  /** Hosts asked for, in order. */
  hosts: string[];
  close(): void;
}

/**
 * A proxy that writes down every host that a browser asks for and refuses it: nothing leaves this machine, and a test
 * sees what would have. Browsers reach loopback without a proxy, so that test servers are not in the list.
 */
export async function startOutside(): Promise<Outside> {
  const hosts: string[] = [];
  const server = createServer((request, response) => {
    hosts.push(URL.canParse(request.url ?? '') ? new URL(request.url ?? '').host : (request.url ?? ''));
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    hosts.push(request.url ?? '');
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 502 Refused\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // The proxy alone must not keep the process alive.
  server.unref();
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { port: (server.address() as AddressInfo).port, hosts, close };
}
