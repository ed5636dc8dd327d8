/**
 * A reference beside, as people use it: in the action and on the command line, with real git and real processes. How fast the machine is stands in a
 * file that every version reads.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportSchema } from '../../src/model/report.ts';
import { startWidgets, storedLines, type Widgets } from '../e2e/widgets.ts';
import { runCli } from '../harness/action.ts';
import { workflowToken } from '../harness/github.ts';
import { type LocalRepository, localRepository } from '../harness/repository.ts';

/** Prints what go test -bench would; `ready` is what the setup makes. */
const bench = (times: Record<string, number>) =>
  `test -f ready || exit 3\nmachine=$(cat "$MACHINE")\necho 'goos: linux'\n${Object.entries(times)
    .map(
      ([name, ns]) =>
        `echo "Benchmark${name}-2 1000 $((${ns} * machine + $(date +%N | cut -c 7-8 | sed 's/^0//'))) ns/op"`,
    )
    .join('\n')}\necho PASS\n`;

const RESTARTED =
  /The reference changed from v1\.0\.0 \([0-9a-f]{7}\) to v2\.0\.0 \([0-9a-f]{7}\), and no run measured both/;

describe('the action', () => {
  let widgets: Widgets;
  let machine: string;
  let inputs: Record<string, string>;
  const at = (percent: number) => writeFileSync(machine, String(percent));
  const push = (given: Record<string, string> = {}) =>
    widgets.push({}, { ...inputs, ...given }, { token: workflowToken, env: { MACHINE: machine } });

  beforeAll(async () => {
    widgets = await startWidgets();
    machine = `${widgets.local.dir}.machine`;
    inputs = {
      command: 'sh bench.sh',
      setup: 'touch ready',
      results: '-',
      reference: 'v1.0.0',
      'max-rounds': '3',
    };
    await widgets.local.commit({ 'bench.sh': bench({ Parse: 1000, Render: 4000 }) });
    await widgets.local.git('tag', 'v1.0.0');
    await widgets.local.commit({ 'bench.sh': bench({ Parse: 2000, Render: 4000 }) });
    await widgets.local.git('tag', 'v2.0.0');
    for (let run = 0; run < 8; run++) {
      at(100 + run);
      const { exitCode, stdout } = await push();
      expect(exitCode, stdout).toBe(0);
    }
  });
  afterAll(() => widgets.stop());

  test('each stored run has both values, their ratio, and which reference it was', async () => {
    const lines = await storedLines(widgets.github);
    const commit = (await widgets.local.git('rev-parse', 'v1.0.0')).trim();
    const run = lines.findLast(({ type }) => type === 'run');
    expect(run).toMatchObject({ reference: { name: 'v1.0.0', commit } });
    const { series } = lines.find(({ type }) => type === 'series') as unknown as {
      series: Record<string, unknown>[];
    };
    expect(series.filter(({ benchmark }) => benchmark === 'BenchmarkParse')).toMatchObject([
      { metric: 'time', unit: 'ns', direction: 'none', beside: { role: 'code' } },
      {
        metric: 'time/reference',
        unit: `× v1.0.0@${commit.slice(0, 7)}`,
        direction: 'lower',
        level: 'process',
      },
      {
        metric: 'reference_time',
        unit: 'ns',
        direction: 'none',
        beside: { role: 'reference', metric: 'time' },
      },
    ]);
    const { values, samples } = run as unknown as { values: number[]; samples: number[][] };
    expect(values[1]).toBeCloseTo(2, 2);
    expect(samples[1]).toHaveLength(3);
  });

  test('the machine gets slower: no alarm, and every voice says whose doing it is', async () => {
    at(160);
    for (let run = 0; run < 2; run++) await push();
    const { outputs, summary, stdout } = await push();
    expect(outputs, stdout).toMatchObject({ verdict: 'pass', regressions: '0' });
    for (const text of [summary, stdout]) {
      expect(text).toMatch(
        /Judged by the ratio to the reference v1\.0\.0 \([0-9a-f]{7}\): the machine got \d\d\.\d% slower since/,
      );
      expect(text).toContain('; the code did not');
      expect(text).toContain('No change in 2 benchmarks');
    }
  });

  test('the code gets slower: found', async () => {
    await widgets.local.commit({ 'bench.sh': bench({ Parse: 2000, Render: 6000 }) });
    const { exitCode, outputs, summary, stdout } = await push();
    expect(exitCode, stdout).toBe(1);
    expect(outputs).toMatchObject({ verdict: 'fail', regressions: '1' });
    expect(summary).toMatch(/`BenchmarkRender`[^\n]* time\/reference/);
    await widgets.local.commit({ 'bench.sh': bench({ Parse: 2000, Render: 4000 }) });
  });

  test('another reference: both are measured, then the series go on', async () => {
    const moving = { reference: 'v2.0.0', 'reference-overlap': '2' };
    const said: string[] = [];
    for (let run = 0; run < 4; run++) {
      const { summary, outputs, stdout } = await push(moving);
      expect(outputs.verdict, stdout).toBe('pass');
      said.push(/Moving from the reference|Moved from the reference/.exec(summary)?.[0] ?? '');
    }
    expect(said).toEqual([
      'Moving from the reference',
      'Moving from the reference',
      'Moved from the reference',
      '',
    ]);
    const runs = (await storedLines(widgets.github)).filter(({ type }) => type === 'run');
    const references = runs.slice(-4).map(({ reference }) => reference as Record<string, unknown>);
    expect(references.map(({ name }) => name)).toEqual(['v1.0.0', 'v1.0.0', 'v2.0.0', 'v2.0.0']);
    expect(references[2]).toMatchObject({ moved: { from: { name: 'v1.0.0' }, runs: 2 } });
  });

  test.each([
    { what: 'an unknown one', given: { reference: 'v9' }, says: /reference: v9 is not in the clone/ },
    {
      what: 'one that does not build',
      given: { setup: 'test ! -f step.txt || touch ready; test -f ready' },
      says: /the setup of the reference v1\.0\.0 \([0-9a-f]{7}\) failed: exit status 1[\s\S]*name another version with reference/,
    },
    {
      what: 'files beside a command',
      given: { 'reference-results': 'a.txt' },
      says: /command and reference-results exclude one another/,
    },
    {
      what: 'without a command',
      given: { command: '', setup: '', 'max-rounds': '' },
      says: /name its files with reference-results/,
    },
  ])('$what is an error, and nothing is stored', async ({ given, says }) => {
    const before = (await storedLines(widgets.github)).length;
    const { exitCode, annotations } = await push(given as Record<string, string>);
    expect(annotations.map(({ message }) => message).join('\n')).toMatch(says);
    expect(exitCode).toBe(2);
    expect(await storedLines(widgets.github)).toHaveLength(before);
  });
});

describe('the command line', () => {
  let local: LocalRepository;
  const at = (percent: number) => writeFileSync(join(local.dir, '.git/machine'), String(percent));
  const cli = (...words: string[]) =>
    runCli(words, { cwd: local.dir, env: { MACHINE: join(local.dir, '.git/machine') } });

  beforeAll(async () => {
    local = await localRepository();
    await local.commit({
      'bench.sh': bench({ Parse: 1000, Render: 4000 }),
      'job.sh': 'test -f ready',
      '.gitignore': 'ready\n',
    });
    await local.git('tag', 'v1.0.0');
    await local.commit({ 'bench.sh': bench({ Parse: 1000, Render: 4000, Query: 500 }) });
    writeFileSync(join(local.dir, 'ready'), '');
    at(100);
  });
  afterAll(() => local.remove());

  const confirm = (...options: string[]) =>
    cli(
      'check',
      '--json',
      '--confirm',
      '--results',
      '-',
      '--setup',
      'touch ready',
      ...options,
      '--',
      'sh',
      'bench.sh',
    );
  const track = (...options: string[]) =>
    cli('track', '--runs', '2', '--name', 'job', '--setup', 'touch ready', ...options, '--', 'sh', 'job.sh');

  test('track stores both and the ratio, round by round', async () => {
    const { exitCode, stderr, stdout } = await track('--reference', 'v1.0.0', '--record');
    expect(stderr).toBe('');
    expect(stdout).toMatch(/time \/ reference\n.* × v1\.0\.0@[0-9a-f]{7}\n/);
    expect(exitCode).toBe(0);
    const text = await local.git('show', 'gh-pages:perf/default/segments/000001.ndjson');
    const [series, run] = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const names = series.series.map(({ metric }: { metric: string }) => metric);
    expect(names).toEqual(expect.arrayContaining(['time', 'time/reference', 'reference_time', 'memory']));
    expect(names).not.toContain('memory/reference');
    expect(run.reference).toEqual({
      name: 'v1.0.0',
      commit: (await local.git('rev-parse', 'v1.0.0')).trim(),
    });
    expect(run.samples[names.indexOf('time/reference')]).toHaveLength(2);
    expect(await local.git('worktree', 'list')).not.toContain('\n');
  });

  test('history show names the reference of each run', async () => {
    const { stdout } = await cli('history', 'show');
    expect(stdout).toMatch(/environment +reference +run/);
    expect(stdout).toMatch(/v1\.0\.0 \([0-9a-f]{7}\) +local/);
  });

  test('a command of its own needs no commit', async () => {
    const { stdout, exitCode } = await cli(
      'track',
      '--runs',
      '2',
      '--name',
      'job',
      '--reference-command',
      'sleep 0.01',
      '--check',
      '--json',
      '--',
      'true',
    );
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ reference: { name: 'sleep 0.01', commit: '' } });
  });

  test('check --confirm: what the reference lacks is judged by itself, and said', async () => {
    const { stdout } = await confirm('--reference', 'v1.0.0');
    const report = reportSchema.parse(JSON.parse(stdout));
    expect(report.findings.map(({ benchmark, metric }) => `${benchmark} ${metric.name}`)).toEqual([
      ...['time', 'time/reference', 'reference_time'].map((metric) => `BenchmarkParse ${metric}`),
      ...['time', 'time/reference', 'reference_time'].map((metric) => `BenchmarkRender ${metric}`),
      'BenchmarkQuery time',
    ]);
    expect(report.warnings).toMatchObject([
      { code: 'reference', values: { what: 'lacks', benchmarks: { total: 1, first: ['BenchmarkQuery'] } } },
    ]);
  });

  test('the measured commit itself: said', async () => {
    const { stdout } = await confirm('--reference', 'HEAD');
    expect(stdout).toMatch(
      /The reference HEAD \([0-9a-f]{7}\) is the measured commit itself, so its ratio is 1/,
    );
  });

  test.each([
    { words: ['--reference', 'v9'], says: /--reference: "v9" is not a commit of the repository/ },
    { words: [], says: /--setup prepares the version of --reference, and none is named/ },
    {
      words: ['--reference', 'v1.0.0', '--setup', 'false'],
      says: /the setup of the reference v1\.0\.0 .* failed: exit status 1[\s\S]*--reference/,
    },
    {
      words: ['--reference', 'v1.0.0', '--setup', 'true'],
      says: /the command failed on the reference v1\.0\.0 .*: exit status 1/,
    },
  ])('$words is an error of track', async ({ words, says }) => {
    const { stderr, exitCode } = await track(...words);
    expect(stderr).toMatch(says);
    expect(exitCode).toBe(2);
  });

  test('results of one’s own: the ratio of the files, and another reference starts over', async () => {
    const text = (parse: number) => `goos: linux\nBenchmarkParse-2 1000 ${parse} ns/op\nPASS\n`;
    writeFileSync(join(local.dir, 'own.txt'), text(300));
    writeFileSync(join(local.dir, 'reference.txt'), text(200));
    const files = ['own.txt', '--suite', 'files', '--reference-results', 'reference.txt'];
    await local.git('tag', '--force', 'v2.0.0');
    expect((await cli('record', ...files, '--reference', 'v1.0.0')).exitCode).toBe(0);
    const { stdout } = await cli('check', '--json', ...files, '--reference', 'v1.0.0');
    const report = reportSchema.parse(JSON.parse(stdout));
    expect(report.findings.map(({ metric, current }) => [metric.name, current?.value])).toEqual([
      ['time', 300],
      ['time/reference', 1.5],
      ['reference_time', 200],
    ]);
    expect((await cli('check', ...files, '--reference', 'v2.0.0')).stdout).toMatch(RESTARTED);
    const { stderr, exitCode } = await cli('check', 'own.txt', '--suite', 'files', '--reference', 'v1.0.0');
    expect(stderr).toMatch(
      /--reference is measured with a command, and there is none[\s\S]*--reference-results/,
    );
    expect(exitCode).toBe(2);
  });
});
