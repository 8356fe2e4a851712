import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Sites, serveSites } from './own-sites';

export interface Outside {
  port: number;
  /** Hosts asked for, in order. */
  hosts: string[];
  close(): void;
}

/**
 * A proxy that writes down every host that a browser asks for and refuses it: nothing leaves this machine, and a test
 * sees what would have. Browsers reach loopback without a proxy, so that test servers are not in the list.
 * @param sites https pages that are answered here after all, as if by their own server.
 */
export async function startOutside(sites?: Sites): Promise<Outside> {
  const hosts: string[] = [];
  const server = createServer((request, response) => {
    hosts.push(URL.canParse(request.url ?? '') ? new URL(request.url ?? '').host : (request.url ?? ''));
    response.writeHead(502).end();
  });
  const own = sites && serveSites(sites);
  server.on('connect', (request, socket) => {
    if (own && sites(`https://${request.url?.replace(/:443$/, '')}/`) !== undefined) {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      own.emit('connection', socket);
      return;
    }
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
