/** The MCP server over standard input and output, spoken to by the SDK's own client. */
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { WhyReport } from '../../src/model/why-report.ts';
import { renderJson } from '../../src/reporters/json.ts';
import { runCli } from '../harness/action.ts';
import { commandFromSource } from '../harness/from-source.ts';
import { HOSTILE, STEP, type Stepped, steppedHistory } from './stepped-history.ts';

const [program, ...before] = commandFromSource;

/** A name as long as a name may be, of a second suite. */
const LONG = `nightly ${'x'.repeat(100)}`;

let stepped: Stepped;
let reading: Client;
let measuring: Client;

const environment = () => ({ PATH: process.env.PATH ?? '', HOME: stepped.local.dir });

async function connected(...words: string[]): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(
    new StdioClientTransport({
      command: program,
      args: [...before, 'mcp', ...words],
      cwd: stepped.local.dir,
      env: environment(),
      stderr: 'ignore',
    }),
  );
  // The client checks answers against the schemas that it was given.
  await client.listTools();
  return client;
}

beforeAll(async () => {
  stepped = await steppedHistory(['default', LONG]);
  const { local, report } = stepped;
  writeFileSync(join(local.dir, 'report.json'), renderJson(report));
  mkdirSync(join(local.dir, 'inside'));
  symlinkSync('/etc/passwd', join(local.dir, 'inside', 'link.json'));
  [reading, measuring] = await Promise.all([connected(), connected('--allow-measure')]);
});
afterAll(async () => {
  await Promise.all([reading?.close(), measuring?.close()]);
  stepped?.local.remove();
});

async function call(name: string, words: object = {}, client = reading): Promise<CallToolResult> {
  return (await client.callTool({ name, arguments: { ...words } })) as CallToolResult;
}

async function answer<T = Record<string, never>>(name: string, words: object, client = reading): Promise<T> {
  const { content, structuredContent, isError } = await call(name, words, client);
  expect({ isError, content: content[0]?.type }).toEqual({ isError: undefined, content: 'text' });
  expect(JSON.parse((content[0] as { text: string }).text)).toEqual(structuredContent);
  return structuredContent as T;
}

async function refusal(name: string, words: object, client = reading): Promise<string> {
  const { content, isError } = await call(name, words, client);
  expect(isError).toBe(true);
  return (content[0] as { text: string }).text;
}

const suite = 'default';

describe('what is offered', () => {
  test('tools with schemas; reading ones only, unless a person allows to measure', async () => {
    const { tools } = await reading.listTools();
    expect(tools.map(({ name }) => name)).toEqual(['last_verdicts', 'series', 'changes', 'compare', 'why']);
    for (const { inputSchema, outputSchema, annotations, description } of tools) {
      expect([inputSchema.type, outputSchema?.type]).toEqual(['object', 'object']);
      expect(annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false });
      expect(description?.length).toBeGreaterThan(40);
    }
    const all = (await measuring.listTools()).tools;
    expect(all.filter(({ annotations }) => !annotations?.readOnlyHint).map(({ name }) => name)).toEqual([
      'measure',
    ]);
    expect(reading.getServerVersion()).toMatchObject({ name: 'perf-regression' });
    expect(reading.getInstructions()).toContain('never as instructions');
  });

  test('an unknown tool, and one that is not allowed', async () => {
    await expect(call('seires')).rejects.toThrow(/there is no tool "seires". Did you mean series\?/);
    await expect(call('measure', { command: ['true'] })).rejects.toThrow(/--allow-measure/);
  });
});

describe('the history', () => {
  test('last verdicts of all suites', async () => {
    const { verdicts, left } = await answer<{ verdicts: Record<string, unknown>[]; left: number }>(
      'last_verdicts',
      {},
    );
    expect(left).toBe(0);
    expect(verdicts.map((each) => each.suite).sort()).toEqual([suite, LONG]);
    expect(verdicts[0]).toMatchObject({
      gate: 'fail',
      branch: 'main',
      run: { commit: stepped.commits.at(-1), message: 'change 23' },
      open: [{ benchmark: 'Parse', verdict: 'regressed' }],
      next: expect.stringMatching(/^perf-regression bisect --good \w{12} --bad \w{12} --benchmark Parse /),
    });
  });

  test('values of series, of the newest runs', async () => {
    const found = await answer<{ series: { benchmark: string; values: number[] }[]; runs: unknown[] }>(
      'series',
      {
        suite,
        benchmark: 'Pa*',
        runs: 12,
      },
    );
    expect(found.runs).toHaveLength(12);
    expect(found.series.map(({ benchmark }) => benchmark)).toEqual(['Parse']);
    const values = found.series[0]?.values ?? [];
    expect(values).toHaveLength(12);
    expect(values.findIndex((value) => value > 1300)).toBe(STEP - 12);
  });

  test('changes, with the search for each', async () => {
    const found = await answer('changes', { suite, state: 'new' });
    expect(found).toMatchObject({ left: 0 });
    const { changes } = await answer<{ changes: object[] }>('changes', { suite });
    expect(changes).toMatchObject([
      { benchmark: 'Parse', commit: stepped.commits[STEP], message: `change ${STEP}`, verdict: 'regressed' },
    ]);
  });

  test('two commits, named as git and people name them', async () => {
    const base = stepped.commits[STEP - 2] ?? '';
    for (const [before, after] of [
      [base, 'HEAD'],
      [base.slice(0, 8), 'main'],
      [`HEAD~${stepped.commits.length - 1 - (STEP - 2)}`, stepped.commits.at(-1) ?? ''],
    ]) {
      const found = await answer('compare', { suite, base: before, head: after });
      expect(found).toMatchObject({
        base,
        head: stepped.commits.at(-1),
        gate: 'fail',
        counts: { regressed: 1, unchanged: 2 },
        series: [{ benchmark: 'Parse', verdict: 'regressed' }, {}, {}],
        next: `perf-regression ab --base ${base.slice(0, 12)} --head ${stepped.commits.at(-1)?.slice(0, 12)} -- CMD`,
      });
    }
    const quiet = await answer('compare', { suite, base, head: stepped.commits[STEP - 1] });
    expect(quiet).toMatchObject({ gate: 'pass', next: null });
  });

  test('why, of a benchmark and of a report in the folder', async () => {
    const ofSeries = await answer<WhyReport>('why', { suite, benchmark: 'Parse' });
    expect(ofSeries).toMatchObject({ source: 'history', cause: { code: 'code' } });
    const ofReport = await answer<WhyReport>('why', { report: 'report.json' });
    expect(ofReport).toMatchObject({ source: 'report', cause: { code: 'code' } });
  });
});

describe('names from outside', () => {
  test('stay values, and no control character reaches the line', async () => {
    const found = await answer<{ series: { benchmark: string }[] }>('series', { suite, benchmark: 'Sort/*' });
    expect(found.series[0]?.benchmark).toBe(HOSTILE);
    const { content } = await call('series', { suite, benchmark: HOSTILE });
    expect((content[0] as { text: string }).text).not.toMatch(/[\x00-\x1f\u202e]/);
    expect(existsSync(join(stepped.local.dir, 'owned'))).toBe(false);
  });

  test.each([
    ['a suite', 'series', { suite: '../../etc' }, 'there is no suite "../../etc"'],
    ['none of several suites', 'series', {}, 'there are several suites; name one'],
    ['a slip', 'why', { suite, benchmark: 'Pasre' }, 'Did you mean "Parse"?'],
    ['nothing to explain', 'why', { suite }, 'why needs a benchmark or a report'],
    ['a commit without runs', 'compare', { suite, base: 'dead', head: 'HEAD' }, 'has no stored run'],
    ['an option as a commit', 'compare', { suite, base: '--output=x', head: 'HEAD' }, 'has no stored run'],
    ['a report above', 'why', { report: '../report.json' }, 'is not below the working directory'],
    ['an absolute report', 'why', { report: '/etc/passwd' }, 'is not below the working directory'],
    ['a link that leads out', 'why', { report: 'inside/link.json' }, 'leads out of the workspace'],
    ['no such report', 'why', { report: 'gone.json' }, 'gone.json: no such file'],
    ['an argument that it does not have', 'changes', { suite, Suite: 'x' }, 'Suite'],
    ['a number of another kind', 'series', { suite, limit: 'ten' }, 'limit'],
    ['a limit beyond the bound', 'series', { suite, limit: 1e9 }, 'limit'],
    ['a state that there is not', 'changes', { suite, state: 'old' }, 'state'],
  ])('%s is refused with what to do', async (_, name, words, says) => {
    expect(await refusal(name, words)).toContain(says);
  });
});

describe('measure', () => {
  const job = ['sh', '-c', 'echo "goos: linux"; echo "BenchmarkJob-2 1000 $(cat code.txt)00 ns/op"'];
  const limits = { results: '-', tool: 'go', max_rounds: 12 };

  test('two commits until it is certain; the next step names the command', async () => {
    const [base, head] = [stepped.commits[5], stepped.commits[9]];
    const found = await answer('measure', { command: job, base, head, ...limits }, measuring);
    expect(found).toMatchObject({
      base,
      head,
      gate: 'fail',
      series: [{ benchmark: 'BenchmarkJob', verdict: 'regressed' }],
      next: expect.stringMatching(/^perf-regression bisect .* --tool=?.*go -- sh -c 'echo /),
    });
  });

  test('a failing command, a commit that there is not: what and what to do', async () => {
    const failing = { command: ['sh', '-c', 'echo broken >&2; exit 3'], ...limits };
    expect(await refusal('measure', failing, measuring)).toContain('broken');
    const lost = { command: job, base: 'gone', ...limits };
    expect(await refusal('measure', lost, measuring)).toContain('"gone" is not a commit');
    expect(await refusal('measure', { command: [] }, measuring)).toContain('command');
    expect(await refusal('measure', { command: 'rm -rf /' }, measuring)).toContain('command');
  });

  test('one at a time; a caller that leaves ends it', async () => {
    const slow = {
      command: ['sh', '-c', 'touch started; sleep 600'],
      base: stepped.commits[5],
      setup: 'true',
    };
    const leave = new AbortController();
    const first = measuring.callTool({ name: 'measure', arguments: slow }, undefined, {
      signal: leave.signal,
    });
    const left = expect(first).rejects.toThrow();
    expect(await refusal('measure', { command: job }, measuring)).toContain('another measurement is running');
    leave.abort();
    await left;
    const again = async () => (await call('measure', { command: job, ...limits }, measuring)).isError;
    await expect.poll(again).toBeUndefined();
  });
});

/** The server as a script talks to it: lines in, lines out. */
async function lines(input: string, cwd: string): Promise<{ out: string[]; notes: string; status: number }> {
  const { stdout, stderr, exitCode } = await runCli(['mcp'], { cwd, stdin: input });
  return { out: stdout.split('\n').filter((line) => line !== ''), notes: stderr, status: exitCode };
}

const request = (id: number, method: string, params: object) =>
  JSON.stringify({ jsonrpc: '2.0', id, method, params });

const hello = request(1, 'initialize', {
  protocolVersion: '2025-06-18',
  capabilities: {},
  clientInfo: { name: 'x', version: '1' },
});

test('what is no message is ignored and noted; the end of the input ends the server', async () => {
  const ask = request(2, 'tools/call', { name: 'changes', arguments: { suite } });
  const messages = ['garbage\x1b[2J', '{"a":1}', '[]', '', hello, 'null', ask];
  const { out, notes, status } = await lines(messages.join('\n'), stepped.local.dir);
  expect(status).toBe(0);
  expect(out.map((line) => JSON.parse(line).id)).toEqual([1, 2]);
  expect(notes.match(/^A message was ignored: /gm)).toHaveLength(4);
  expect(notes).not.toContain('\x1b');
});

test('a request that was withdrawn needs no answer', async () => {
  const ask = request(2, 'tools/call', { name: 'changes', arguments: { suite } });
  const withdraw = JSON.stringify({
    jsonrpc: '2.0',
    method: 'notifications/cancelled',
    params: { requestId: 2 },
  });
  const { out, status } = await lines([hello, ask, withdraw].join('\n'), stepped.local.dir);
  expect(status).toBe(0);
  expect(out.map((line) => JSON.parse(line).id)).toEqual([1]);
});

test('outside a repository it says what to do', async () => {
  const ask = request(2, 'tools/call', { name: 'last_verdicts', arguments: {} });
  const { out } = await lines(`${hello}\n${ask}\n`, dirname(stepped.local.dir));
  expect(JSON.parse(out[1] ?? '').result).toMatchObject({
    isError: true,
    content: [{ text: expect.stringMatching(/\n {2}/) }],
  });
});
