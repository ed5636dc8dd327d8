/**
 * Requests to an HTTP server of this process without a connection: the server's own handler gets them, as a socket would
 * give them to it. A socket, its two parsers and its streams take longer than the answer itself. It serves handlers that
 * read method, url, headers and body of a request and write status, headers and chunks: not upgrades, not trailers.
 */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Server } from 'node:http';
import type { Answer } from './answer.ts';

export interface InProcessRequest {
  readonly method: string;
  /** Path and query, percent-encoded. */
  readonly target: string;
  /** By names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Buffer | undefined;
}

const STARTED = 'http.server.request.start';

/** The server of this process that answers at an address: node names it when a request arrives. */
export async function serverAt(url: string): Promise<Server> {
  const servers: Server[] = [];
  const note = (message: unknown) => {
    const { server, request } = message as { server: Server; request: { headers: { host?: string } } };
    if (request.headers.host === new URL(url).host) servers.push(server);
  };
  subscribe(STARTED, note);
  try {
    await (await fetch(url)).arrayBuffer();
  } finally {
    unsubscribe(STARTED, note);
  }
  const [server] = servers;
  if (!server) throw new Error(`no server of this process answers at ${url}`);
  return server;
}

export function ask(server: Server, { method, target, headers, body }: InProcessRequest): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = {
      method,
      url: target,
      headers,
      async *[Symbol.asyncIterator]() {
        if (body !== undefined) yield body;
      },
    };
    const written: Record<string, string> = {};
    const chunks: Uint8Array[] = [];
    const response = {
      statusCode: 200,
      setHeader: (name: string, value: string | readonly string[]) => {
        written[name.toLowerCase()] = [value].flat().join(', ');
      },
      write: (chunk: Uint8Array) => chunks.push(chunk) > 0,
      end: (last: string | Uint8Array = '') => {
        chunks.push(Buffer.from(last));
        resolve({ status: response.statusCode, headers: written, body: Buffer.concat(chunks) });
      },
      destroy: reject,
    };
    server.emit('request', request, response);
  });
}
