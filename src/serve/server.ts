/** A local server for the dashboard: the page's files and the current history. It accepts requests from this machine only. */
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { UserError } from '../model/errors.ts';
import type { Collected } from './local-suites.ts';

const compress = promisify(gzip);

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.ndjson': 'application/x-ndjson',
};

export interface Server {
  readonly address: string;
  /** Resolves when the server has stopped. */
  readonly ended: Promise<void>;
  readonly stop: () => void;
}

/** @throws UserError if the port is taken */
export async function serve(
  port: number,
  site: ReadonlyMap<string, string>,
  collect: () => Promise<Collected>,
): Promise<Server> {
  const server = createServer((request, response) => {
    answer(request, response, site, collect).catch((error: unknown) => {
      send(request, response, 500, 'text/plain', String(error));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  }).catch((cause: unknown) => {
    throw new UserError(`cannot listen on port ${port}`, 'Choose another port; --port 0 picks a free one.', {
      cause,
    });
  });
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  const ended = new Promise<void>((resolve) => server.once('close', resolve));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, ended, stop };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  site: ReadonlyMap<string, string>,
  collect: () => Promise<Collected>,
): Promise<void> {
  // DNS rebinding: a web page whose name resolves to this machine must not read the history.
  const host = (request.headers.host ?? '').replace(/:\d+$/, '');
  if (host !== '127.0.0.1' && host !== 'localhost') {
    return send(request, response, 403, 'text/plain', 'This server is for this machine only.');
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return send(request, response, 405, 'text/plain', 'This server is read-only.');
  }
  const path = pathOf(request.url ?? '/');
  const text = site.get(path) ?? (await (await collect()).read(path));
  if (text === undefined) return send(request, response, 404, 'text/plain', `${path} does not exist.`);
  return send(request, response, 200, TYPES[extname(path)] ?? 'text/plain', text);
}

function pathOf(url: string): string {
  try {
    return decodeURIComponent(new URL(url, 'http://127.0.0.1').pathname).slice(1) || 'index.html';
  } catch {
    return 'index.html';
  }
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  type: string,
  text: string,
): Promise<void> {
  const etag = `"${createHash('sha256').update(text).digest('hex').slice(0, 32)}"`;
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, { etag }).end();
    return;
  }
  const zips = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const body = zips ? await compress(text, { level: 6 }) : Buffer.from(text);
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'content-length': body.length,
    'cache-control': 'no-cache',
    etag,
    'x-content-type-options': 'nosniff',
    ...(zips && { 'content-encoding': 'gzip' }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
