/** A runner that reaches GitHub only through a proxy, with the bundled action. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startWidgets, type Widgets } from '../e2e/widgets.ts';
import { startTunnel } from '../harness/tunnel.ts';

let widgets: Widgets;
beforeEach(async () => {
  widgets = await startWidgets();
});
afterEach(async () => {
  expect(widgets.github.invalid).toEqual([]);
  await widgets.stop();
});

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
    // A name that only the tunnel would know; loopback addresses are never behind a proxy, whatever is said.
    const env = {
      GITHUB_API_URL: 'http://github.invalid',
      http_proxy: tunnel.url,
      no_proxy: 'github.invalid',
    };
    const { stdout } = await widgets.push({ Parse: 1000 }, {}, { env });
    expect(stdout).toContain('GitHub does not answer');
    expect(tunnel.asked).toEqual([]);
  } finally {
    tunnel.stop();
  }
});
