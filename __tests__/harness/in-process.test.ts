/** A server answers a request of its own process as it answers one that comes through a socket. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, serverAt } from './in-process.ts';

let server: Server;
let address: string;
beforeAll(async () => {
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    response.statusCode = 201;
    response.setHeader('X-Said', `${request.method} ${request.url} ${request.headers['x-asked'] ?? ''}`);
    response.write(Buffer.from([0, 255]));
    response.end(Buffer.concat(chunks));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

test.each([
  { method: 'GET', body: undefined },
  { method: 'POST', body: Buffer.from([1, 254, 10]) },
])('$method', async ({ method, body }) => {
  const found = await serverAt(address);
  expect(found).toBe(server);
  const request = { method, target: '/a%2Fb?c=d', headers: { 'x-asked': 'yes' }, body };
  const own = await ask(found, request);
  const other = await fetch(address + request.target, { ...request, body: body ?? null });
  expect(own.status).toBe(other.status);
  expect(own.headers['x-said']).toBe(other.headers.get('x-said'));
  expect(own.body).toEqual(Buffer.from(await other.arrayBuffer()));
});

test('an address of nobody in this process is an error', async () => {
  await expect(serverAt('http://127.0.0.1:9')).rejects.toThrow();
});
