/** A proxy that tunnels (RFC 9110, CONNECT): one local server answers for every host. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';

export interface Tunnel {
  /** What an environment variable names. */
  readonly url: string;
  /** Hosts with their ports, in their order. */
  readonly asked: readonly string[];
  stop(): void;
}

/** @param url of the server behind it */
export async function startTunnel(url: string): Promise<Tunnel> {
  const asked: string[] = [];
  const server = createServer();
  server.on('connect', ({ url: host = '' }, client, head) => {
    asked.push(host);
    const upstream = connect(Number(new URL(url).port), '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.write(head);
      upstream.pipe(client).pipe(upstream);
    });
    for (const end of [client, upstream]) end.on('error', () => client.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { asked, url: `http://127.0.0.1:${port}`, stop: () => server.close() };
}
