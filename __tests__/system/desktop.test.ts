/** Desktop notifications through a real daemon; for macOS the exact command. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { plainMessage } from '../../src/reporters/desktop.ts';
import { callFor } from '../../src/system/desktop.ts';
import { runCli } from '../harness/action.ts';
import { type Desktop, describeOnDesktop, startDesktop } from '../harness/desktop.ts';
import { type LocalRepository, localRepository } from '../harness/repository.ts';

const HOSTILE = '-e $(id) `id` "; do shell script "id" \' <b>&\\n';

describe('the call', () => {
  test('macOS: words are arguments, and no part of the script', () => {
    expect(callFor('darwin', plainMessage(HOSTILE, `-x\n${HOSTILE}`))).toEqual([
      'osascript',
      '-e',
      'on run argv',
      '-e',
      'display notification (item 3 of argv) with title (item 1 of argv) subtitle (item 2 of argv)',
      '-e',
      'end run',
      'perf-regression',
      HOSTILE,
      `-x\n${HOSTILE}`,
    ]);
  });

  test('Linux: neither options nor marks', () => {
    expect(callFor('linux', plainMessage('-t <i>', '--help & <b> \\n', true))).toEqual([
      'notify-send',
      '--app-name=perf-regression',
      '--urgency=critical',
      '--',
      '-t <i>',
      '--help &amp; &lt;b&gt; \\\\n',
    ]);
  });

  test.each(['win32', 'freebsd'] as const)('%s: none, and nothing is said', (platform) => {
    expect(callFor(platform, plainMessage('a', 'b'))).toBeUndefined();
  });
});

test('words are short and visible', () => {
  const { title, text } = plainMessage(`a\u0007\n${'b'.repeat(1000)}`, 'line\n'.repeat(100));
  expect(title).toMatch(/^a\uFFFD\uFFFDb+…b+$/);
  expect(title.length).toBe(139);
  expect(text).toBe('line\nline\nline\nline');
});

describeOnDesktop('a real daemon', () => {
  let desktop: Desktop;
  let local: LocalRepository;
  beforeAll(async () => {
    desktop = await startDesktop();
  });
  afterAll(() => desktop.stop());
  beforeEach(async () => {
    local = await localRepository();
    await local.commit({ 'rules.yml': 'rules:\n  - { metric: time, max: 10 ms }\n' });
  });
  afterEach(() => local.remove());

  const cli = (...args: string[]) => runCli(args, { cwd: local.dir, env: desktop.env });
  const results = (name: string, ns: number) =>
    writeFile(join(local.dir, name), `BenchmarkParse 1 ${ns} ns/op\n`.repeat(6));

  test('words of one’s own, whatever they are', async () => {
    const { exitCode, stdout, stderr } = await cli('notify', '--', HOSTILE, HOSTILE);
    expect({ exitCode, stdout, stderr }).toEqual({ exitCode: 0, stdout: '', stderr: '' });
    const body = HOSTILE.replace('<b>&', '&lt;b&gt;&amp;');
    expect(await desktop.shown()).toEqual([{ app: 'perf-regression', title: HOSTILE, body, stays: false }]);
  });

  test('a regression stays until it is seen, a clean end does not; without --notify nothing is shown', async () => {
    await results('old.txt', 100);
    await results('new.txt', 200);
    const compare = (...more: string[]) => cli('compare', 'old.txt', ...more, '--tool', 'go');
    expect((await compare('new.txt', '--notify')).exitCode).toBe(1);
    const [shown, ...others] = await desktop.shown();
    expect(others).toEqual([]);
    expect(shown?.title).toMatch(/^🔴 default: 1 of 1 benchmark got slower beyond its limit$/);
    expect(shown?.body).toMatch(/^🔴 BenchmarkParse time 100 ns → 200 ns \+100% .*\(threshold \+20%\)$/);
    expect(shown?.stays).toBe(true);
    // One process a side bounds nothing: equal values are no proof.
    await compare('old.txt', '--notify');
    expect(await desktop.shown()).toMatchObject([
      { title: '⚪ default: Not enough data to judge the only benchmark', stays: false },
    ]);
    await compare('new.txt');
    expect(await desktop.shown()).toEqual([]);
  });

  test('track: a batch in a few words, a limit that is exceeded, and a command that fails', async () => {
    await cli('track', '--notify', '--runs', '1', '--name', 'one', '--', 'true');
    expect(await desktop.shown()).toMatchObject([{ title: 'one: measured', stays: false }]);
    await local.commit({ 'a.sh': 'exit 0\n', 'b.sh': 'exit 3\n' });
    await cli('track', '--notify', '--runs', '2', '--glob', '*.sh', '--with', 'sh {}');
    const [batch] = await desktop.shown();
    expect(batch).toMatchObject({ title: '2 commands measured', stays: true });
    expect(batch?.body).toMatch(
      /^2 commands, 50\.0% of the executions succeeded, \S+ \S+ on average\nb\.sh: 0% of its executions/,
    );
    const judged = ['--check', '--rules-file', 'rules.yml', '--name', 'job', '--', 'sleep', '0.02'];
    await cli('track', '--notify', '--runs', '4', ...judged);
    const [limit, ...others] = await desktop.shown();
    expect(others).toEqual([]);
    expect(limit?.body).toMatch(/^🔴 job time \S+ ms \(maximum 10 ms\)/);
    expect(limit?.stays).toBe(true);
  });

  test('what ends with an error', async () => {
    const { exitCode } = await cli('ab', '--notify', '--', 'true');
    expect(exitCode).toBe(2);
    expect(await desktop.shown()).toMatchObject([{ title: 'ab failed', stays: true }]);
  });

  test('a desktop that is not there: a line, and the same exit status', async () => {
    const env = { ...desktop.env, DISPLAY: '', DBUS_SESSION_BUS_ADDRESS: `unix:path=${local.dir}/gone` };
    const options = { cwd: local.dir, env };
    const tracked = await runCli(['track', '--notify', '--runs', '1', '--', 'true'], options);
    expect(tracked.stderr).toMatch(/^cannot show a desktop notification: notify-send says: .+\n {2}It needs/);
    expect(tracked.exitCode).toBe(0);
    expect((await runCli(['notify', 'a', 'b'], options)).exitCode).toBe(2);
    const without = { ...options, env: { ...env, PATH: '/nosuch' } };
    expect((await runCli(['notify', 'a'], without)).stderr).toContain(
      'notify-send is not installed\n  Debian',
    );
  });
});
