/** A runner that reaches GitHub only through a proxy: the bundled action, and a proxy that tunnels (RFC 9110, CONNECT). */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startWidgets, type Widgets } from '../e2e/widgets.ts';

let widgets: Widgets;
beforeEach(async () => {
  widgets = await startWidgets();
});
afterEach(async () => {
  expect(widgets.github.invalid).toEqual([]);
  await widgets.stop();
});

/** Whatever host is asked for, the stand-in answers. */
async function startTunnel(url: string) {
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

test('everything goes through it', async () => {
  const tunnel = await startTunnel(widgets.github.url);
  try {
    const env = { GITHUB_API_URL: 'http://github.example', http_proxy: tunnel.url };
    const { exitCode, stdout } = await widgets.push({ Parse: 1000 }, {}, { env });
    expect(exitCode, stdout).toBe(0);
    expect(stdout).toContain('First run of suite Benchmark');
    expect(new Set(tunnel.asked)).toEqual(new Set(['github.example:80']));
    expect(await widgets.github.branchSha('gh-pages')).toMatch(/^[0-9a-f]{40}$/);
  } finally {
    tunnel.stop();
  }
});

test('none where no_proxy says so: what is asked for is not there', async () => {
  const tunnel = await startTunnel(widgets.github.url);
  try {
    const env = { GITHUB_API_URL: 'http://127.0.0.1:9', http_proxy: tunnel.url, no_proxy: '127.0.0.1' };
    const { stdout } = await widgets.push({ Parse: 1000 }, {}, { env });
    expect(stdout).toContain('GitHub does not answer');
    expect(tunnel.asked).toEqual([]);
  } finally {
    tunnel.stop();
  }
});
