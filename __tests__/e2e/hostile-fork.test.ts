/**
 * A fork that attacks the publisher and controls every byte of the artifact: nothing is written except the comment on its own pull
 * request, and the history does not change.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Zippable, zipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Report, reportSchema } from '../../src/model/report.ts';
import type { Measurement } from '../../src/model/run.ts';
import { FORK_PREFIX } from '../../src/transfer/fork-artifact.ts';
import type { Part } from '../../src/transfer/merge.ts';
import { artifactName, encodeShard, SHARD_FILE } from '../../src/transfer/shard.ts';
import { machine, measured, runOf } from '../check/runs.ts';
import type { ActionResult } from '../harness/action.ts';
import type { Json } from '../harness/github.ts';
import { ARTIFACT, type Fork, RUN_ID, startFork } from './forks.ts';
import type { PullRequest } from './widgets.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let fork: Fork;
let victim: PullRequest;
let history: string | undefined;
let head: string;

beforeAll(async () => {
  fork = await startFork();
  victim = await fork.widgets.openPullRequest('victim');
  await fork.widgets.local.pushTo(fork.widgets.github);
  head = await fork.head();
  history = await fork.widgets.github.branchSha('gh-pages');
  fork.widgets.github.workflowRuns.add({ id: RUN_ID, event: 'pull_request', commit: head, fork: true });
});
afterAll(async () => {
  expect(fork.widgets.github.invalid).toEqual([]);
  await fork.stop();
});
beforeEach(() => fork.widgets.github.clearRequests());
afterEach(async () => {
  expect(await fork.widgets.github.branchSha('gh-pages')).toBe(history);
  const comments = `/repos/acme/widgets/issues/${fork.number}/comments`;
  const written = fork.widgets.github.requests.filter(({ method }) => method !== 'GET');
  for (const { path } of written) {
    // Beside the comment, a turn at it, which is named by the number that GitHub says.
    const isTurn = /^\/repos\/acme\/widgets\/git\/refs(\/perf-regression\/comment-\d+)?$/.test(path);
    const isComment = path === comments || path.startsWith('/repos/acme/widgets/issues/comments/');
    expect(isTurn || isComment).toBe(true);
  }
  expect(await fork.widgets.github.comments(victim.number)).toEqual([]);
  expect((await fork.bodies()).length).toBeLessThanOrEqual(1);
});

const environment = { ...machine, os: 'linux', arch: 'x64', cpu: 'AMD EPYC' };
const time = (name: string, ns: number) =>
  measured(name, ns, { metric: 'time', unit: 'ns', direction: 'lower' });
const SLOW = [time('BenchmarkParse', 1500), time('BenchmarkRender', 5000)];

const part = (suite: string, measurements: readonly Measurement[], changes = {}): Part => ({
  run: { ...runOf(measurements, { suite, environment }), ...changes },
  skipped: [],
});

const shard = (...parts: Part[]) => encodeShard({ name: 'x', checkout: head, parts });
const honest = () => shard(part('Benchmark', SLOW));

/** The text with its lines changed: of the manifest, of the series, of the run. */
function changed(text: string, ...changes: ((line: Json) => Json)[]): string {
  const lines = text.split('\n');
  return lines
    .map((line, i) => (changes[i] ? JSON.stringify(changes[i](JSON.parse(line))) : line))
    .join('\n');
}
const same = (line: Json) => line;

function place(files: Record<string, string | Uint8Array>, runId = RUN_ID, name = ARTIFACT): void {
  const entries = Object.entries(files).map(([path, content]) => [path, Buffer.from(content)]);
  // Some hold as much as is allowed, which takes seconds at the usual level.
  const zipped = zipSync(Object.fromEntries(entries) as Zippable, { level: 1 });
  fork.results.place(String(runId), name, Buffer.from(zipped));
}

const errors = ({ annotations }: ActionResult) =>
  annotations.filter(({ level }) => level === 'error').map(({ message }) => message);

async function publish(text: string, inputs: Record<string, string> = {}): Promise<ActionResult> {
  place({ [SHARD_FILE]: text }, RUN_ID, artifactName(FORK_PREFIX, inputs.suite ?? 'Benchmark', '1'));
  return fork.publish({}, inputs);
}

async function published(text: string): Promise<ActionResult & { report: Report; body: string }> {
  const path = join(fork.widgets.local.dir, 'published.json');
  const result = await publish(text, { 'report-json': path });
  expect(result.exitCode, result.stdout).toBe(0);
  const report = reportSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  return { ...result, report, body: (await fork.bodies())[0] ?? '' };
}

describe('refused, with exit status 2 and nothing written', () => {
  const bomb = () => Buffer.alloc(40 * 1024 * 1024, 'x');

  test.each<{ what: string; files: () => Record<string, string | Uint8Array>; why: string }>([
    {
      what: 'path traversal',
      files: () => ({ '../shard.ndjson': honest() }),
      why: 'leads out of its folder',
    },
    { what: 'an absolute path', files: () => ({ '/etc/shard.ndjson': honest() }), why: 'absolute path' },
    {
      what: 'two files',
      files: () => ({ [SHARD_FILE]: honest(), 'x.md': '# @acme' }),
      why: 'it has 2 files',
    },
    { what: 'another file', files: () => ({ 'comment.md': '# Approved' }), why: 'shard.ndjson is missing' },
    { what: 'a zip bomb', files: () => ({ [SHARD_FILE]: bomb() }), why: 'unpacked it has more than' },
    {
      what: 'a name of 10 MB',
      files: () => ({ [SHARD_FILE]: shard(part('Benchmark', [time('x'.repeat(10_000_000), 1)])) }),
      why: 'Too big',
    },
    {
      what: 'a parameter of 10 MB',
      files: () => {
        const benchmark = { name: 'a', parameters: { p: 'x'.repeat(10_000_000) }, tags: [] };
        return { [SHARD_FILE]: shard(part('Benchmark', [{ ...time('a', 1), benchmark }])) };
      },
      why: 'a longer text than any tool writes',
    },
    {
      what: 'a million of one',
      files: () => {
        const many = { series: Array(1_000_000).fill(0), values: Array(1_000_000).fill(1) };
        return { [SHARD_FILE]: changed(honest(), same, same, (line) => ({ ...line, ...many })) };
      },
      why: 'more measurements than the limit',
    },
    {
      what: '1e999',
      files: () => ({ [SHARD_FILE]: honest().replace('"values":[1500,', '"values":[1e999,') }),
      why: 'values[0]: Invalid input',
    },
    {
      what: 'NaN',
      files: () => ({ [SHARD_FILE]: honest().replace('"values":[1500,', '"values":[NaN,') }),
      why: 'this is not a line of the history',
    },
    {
      what: 'text for a number',
      files: () => ({ [SHARD_FILE]: honest().replace('"values":[1500,', '"values":["0",') }),
      why: 'values[0]: Invalid input',
    },
    {
      what: 'a suite outside of its folder',
      files: () => ({ [SHARD_FILE]: shard(part('../Benchmark', SLOW)) }),
      why: 'the suite "../Benchmark" is not one of Benchmark',
    },
    {
      what: 'the suite of somebody else beside its own',
      files: () => ({ [SHARD_FILE]: shard(part('Benchmark', SLOW), part('Other', SLOW)) }),
      why: 'the suite "Other" is not one of Benchmark',
    },
    { what: 'no run', files: () => ({ [SHARD_FILE]: shard() }), why: 'it has no run' },
  ])('$what', async ({ files, why }) => {
    place(files());
    const result = await fork.publish();
    expect(result.exitCode).toBe(2);
    expect(errors(result).join('\n')).toContain(why);
    expect(errors(result).join('\n').length).toBeLessThan(1000);
    expect(fork.widgets.github.requests.every(({ method }) => method === 'GET')).toBe(true);
  });

  test.each([
    {
      what: '1,000 suites',
      suites: Array.from({ length: 1000 }, (_, i) => `go ${i}`),
      why: 'it has 1000 suites',
    },
    { what: 'a suite that climbs', suites: ['go ../../x'], why: '"go ../../x" is not one of go {file}' },
    {
      what: 'a suite that is none of these',
      suites: ['Benchmark'],
      why: '"Benchmark" is not one of go {file}',
    },
  ])('$what where each file is a suite', async ({ suites, why }) => {
    const text = shard(...suites.map((suite) => part(suite, SLOW)));
    const result = await publish(text, { suite: 'go {file}' });
    expect(result.exitCode).toBe(2);
    expect(errors(result).join('\n')).toContain(why);
    expect(fork.widgets.github.requests.length).toBeLessThan(6);
  });
});

describe('of no effect', () => {
  test('numbers of other pull requests, wherever they stand', async () => {
    const { number } = victim;
    const page = `https://github.com/acme/widgets/pull/${number}`;
    const told = { number, pull_request: { number }, pr: number, issue_number: number, comment_url: page };
    const text = changed(
      shard(part('Benchmark', SLOW, { url: page, branch: `${number}/merge` })),
      (line) => ({ ...line, ...told, shard: String(number) }),
      (line) => ({ ...line, ...told }),
      (line) => ({ ...line, ...told }),
    );
    const { outputs, body } = await published(text);
    expect(outputs['comment-url']).toContain(`/${fork.number}#issuecomment-`);
    expect(body).not.toContain(page);
  });

  test('what a run claims to be: commit, branch, id, time and address are those of the event', async () => {
    const main = await fork.widgets.local.git('rev-parse', 'main');
    const forged = { id: '1001.1.benchmark.0', commit: main, branch: 'main', time: '2020-01-01T00:00:00Z' };
    const { report } = await published(
      shard(part('Benchmark', SLOW, { ...forged, url: 'https://evil.test' })),
    );
    expect(report).toMatchObject({
      records: false,
      run: {
        commit: head,
        branch: `${fork.number}/merge`,
        time: '2026-01-09T08:00:00.000Z',
        url: `https://github.com/acme/widgets/actions/runs/${RUN_ID}`,
      },
      baseline: { branch: 'main', source: 'merge-base' },
    });
    expect(report.run.id).toMatch(new RegExp(`^${RUN_ID}\\.1\\.`));
  });

  test('a checkout that is claimed: of another commit, or of words', async () => {
    const base = await fork.widgets.local.git('rev-parse', '--short=7', 'main');
    const other = await fork.widgets.local.git('rev-parse', 'victim');
    for (const checkout of [other, 'f'.repeat(40), '../../x', 'main']) {
      const { body } = await published(changed(honest(), (line) => ({ ...line, checkout })));
      expect(body).toContain(`up to ${base}, the merge base of this branch`);
    }
  });

  test('a verdict that lies, and events that accept: the numbers of the comment are those of the data', async () => {
    const lie = { verdict: 'pass', gate: 'pass', regressions: 0, report: { gate: 'pass' }, records: true };
    const said = { run: 'x', by: 'acme', reason: 'fine', at: '2026-01-01T00:00:00Z', source: 'the label' };
    const events = ['override', 'acceptance', 'waiver'].map((kind) =>
      JSON.stringify({ type: 'event', kind, ...said }),
    );
    const text = changed(honest(), ({ runs: [run], ...line }) => ({
      ...line,
      ...lie,
      runs: [{ ...run, lines: 5, ...lie }],
    }));
    const { outputs, body, report } = await published(`${text}${events.join('\n')}\n`);
    expect(outputs.verdict).toBe('fail');
    expect(report.override).toBeNull();
    expect(body).toContain('🔴 1 of 2 benchmarks got slower beyond its limit');
    expect(body).toMatch(/\| `BenchmarkParse` time \| \*\*\+[45]\d\.\d%\*\*.* \| [\d.]+.→.1\.50.µs \|/u);
  });

  test('record: always, for nothing of a pull request is ever kept', async () => {
    const text = honest();
    expect((await publish(text, { record: 'always' })).exitCode).toBe(0);
  });

  test('an artifact of another run, though it has the name', async () => {
    const before = await fork.bodies();
    place({ [SHARD_FILE]: honest() }, 777);
    const { exitCode, stdout } = await fork.publish({ id: 778 });
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Nothing to publish: run 778 uploaded no results');
    expect(await fork.bodies()).toEqual(before);
  });

  test.each([
    { what: 'a commit of nobody', change: async () => ({ head_sha: 'f'.repeat(40) }) },
    {
      what: 'the commit of another pull request',
      change: async () => ({ head_sha: await fork.widgets.local.git('rev-parse', 'victim') }),
    },
    {
      what: 'another pull request’s branch, from here',
      change: async () => ({
        head_branch: 'victim',
        head_sha: await fork.widgets.local.git('rev-parse', 'victim'),
      }),
    },
    {
      what: 'the same branch and commit of another repository',
      change: async () => ({
        head_repository: { full_name: 'contributor/other' },
      }),
    },
    {
      what: 'the same branch and commit of another owner',
      change: async () => ({
        head_repository: { full_name: 'mallory/widgets' },
      }),
    },
  ])('a run of $what', async ({ change }) => {
    place({ [SHARD_FILE]: honest() });
    const { exitCode, stdout } = await fork.publish(await change());
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Nothing to publish: ');
    expect(fork.widgets.github.requests.every(({ method }) => method === 'GET')).toBe(true);
  });
});

describe('published as what it is', () => {
  test('names full of markup, mentions and markers are text', async () => {
    const evil = [
      '@acme/security #1 GH-1',
      '<script>alert(1)</script><img src=x onerror=alert(1)>',
      '![x](https://evil.test/?leak) [click](javascript:alert(1))',
      '--> <!-- perf-regression: Benchmark --> <!-- perf-regression-pushes: %5B%5D -->',
      '| a | b |\n\n# Approved by @acme\n\n```',
      '::error::x\n::set-output name=verdict::pass\n::add-mask::a',
      '\u202Ereversed\u0000\u001b[31m',
    ];
    const hostile = evil.map((text, i) => ({
      ...measured(text, 1 + i, { metric: text, unit: text.slice(0, 100), direction: 'lower', tags: [text] }),
      writtenUnit: text.slice(0, 100),
    }));
    const where = { ...environment, cpu: evil.join(' '), runner: evil[4] ?? '' };
    const skipped = evil.map((text) => ({
      file: text,
      line: 1,
      why: { code: 'message' as const, benchmark: text, message: text },
    }));
    const text = shard({ ...part('Benchmark', [...SLOW, ...hostile], { environment: where }), skipped });
    const { body, summary, outputs, masks, annotations } = await published(text);
    expect(outputs.verdict).toBe('inconclusive');
    expect(masks).toEqual(['publisher']);
    // Nothing of the log is a command but what the publisher says itself, and it says no errors.
    expect(annotations.filter(({ level }) => level === 'error')).toEqual([]);
    for (const text of [body, summary]) {
      // Inside of backticks nothing has a meaning.
      const shown = text.replace(/`[^`\n]*`/g, '');
      expect(shown).not.toMatch(/<(?:script|img)|!\[|\]\(javascript|\n# |```|@acme|#1\b|GH-1|https:\/\/evil/);
      expect(shown).not.toMatch(/[\u202E\u0000\u001b]/);
    }
    // Markers are whole lines of ours.
    const rest = body.replace(/^<!-- perf-regression[a-z: -]*[\w%.+/=]* -->$/gm, '');
    expect(rest).not.toMatch(/-->|<!--/);
  });

  test('names that JavaScript knows are names', async () => {
    const known = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const strange = known.map((name, i) => {
      const parameters = JSON.parse(`{"${name}":"polluted","__proto__":"x"}`);
      return { ...time(name, 10 + i), benchmark: { name, parameters, tags: known } };
    });
    const toolchain = JSON.parse('{"__proto__":"1","constructor":"2"}');
    const text = shard(
      part('Benchmark', [...SLOW, ...strange], { environment: { ...environment, toolchain } }),
    );
    const { report, outputs } = await published(text);
    expect(outputs.verdict).toBe('fail');
    const names = report.findings.map(({ benchmark }) => benchmark);
    expect(names).toEqual(expect.arrayContaining(known));
  });

  test('a table of 200,000 series, of which the run has two', async () => {
    const text = changed(honest(), same, (line) => {
      const [first] = line.series;
      const one = { ...first, benchmark: 'a', metric: 'b', unit: '', written: '' };
      return { ...line, series: [...line.series, ...Array(200_000).fill(one)] };
    });
    expect((await published(text)).report.findings).toHaveLength(2);
  });

  test('numbers at the end of all numbers, repeated series and unsorted values do no harm', async () => {
    const text = changed(
      shard(part('Benchmark', [...SLOW, time('Huge', 1.7e308), time('Tiny', 5e-324)])),
      same,
      same,
      (line) => ({
        ...line,
        series: [...line.series, 0, 0],
        values: [...line.values, 1490, 1510],
        samples: [[1600, 1400, 1500], [], [1.7e308, -1.7e308], [], [], []],
      }),
    );
    const { report, body } = await published(text);
    const parse = report.findings.filter(({ benchmark }) => benchmark === 'BenchmarkParse');
    expect(parse).toMatchObject([{ verdict: 'regressed', current: { value: 1500 } }]);
    expect(report.findings.map(({ benchmark }) => benchmark)).not.toContain('Huge');
    expect(body).toContain('Huge');
  });
});
