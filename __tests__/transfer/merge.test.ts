/** Shards made one run: the same as if one job had read all files, and honest about what is missing or differs. */

import { describe, expect, test } from 'vitest';
import { check } from '../../src/check/check.ts';
import { parseResults, type Source } from '../../src/formats/parse.ts';
import type { Environment } from '../../src/model/environment.ts';
import type { Measurement } from '../../src/model/run.ts';
import { warningWords } from '../../src/reporters/warnings.ts';
import {
  joinShards,
  missingWarnings,
  type Part,
  parseExpected,
  type Shard,
} from '../../src/transfer/merge.ts';
import {
  artifactName,
  decodeShard,
  encodeShard,
  newestAttempts,
  SHARD_FILE,
  SHARD_PREFIX,
  SHARD_RUNS_MAX,
} from '../../src/transfer/shard.ts';
import { checkShardName } from '../../src/transfer/shard-name.ts';
import {
  checked,
  earlier,
  findingOf,
  historyOf,
  machine,
  measured,
  nothing,
  policy,
  runOf,
  steady,
} from '../check/runs.ts';

const shard = (
  name: string,
  measurements: readonly Measurement[],
  environment: Partial<Environment> = {},
): Shard => ({
  name,
  checkout: 'abc',
  parts: [{ run: runOf(measurements, { environment: { ...machine, ...environment } }), skipped: [] }],
});

const go = (path: string, ...lines: string[]): Source => ({
  kind: 'file',
  file: { path, text: ['goos: linux', ...lines, 'PASS', ''].join('\n') },
});

/** The shard as it arrives in the other job. */
const carried = (given: Shard) => decodeShard('the artifact', new Map([[SHARD_FILE, encodeShard(given)]]));

describe('joined', () => {
  const files = [
    go(
      'a.txt',
      'BenchmarkParse-2 10 100 ns/op',
      'BenchmarkParse-2 10 104 ns/op',
      'BenchmarkA-2 5 7 ns/op 30 MB/s',
    ),
    go('b.txt', 'BenchmarkParse-2 10 96 ns/op', 'BenchmarkB-2 5 0.333333333333 ns/op'),
    go(
      'c.txt',
      'BenchmarkParse-2 10 95 ns/op',
      'BenchmarkParse-2 10 90 ns/op',
      'BenchmarkParse-2 10 91 ns/op',
    ),
  ];

  test('shards of one file each make the run that the files make in one job', () => {
    const shards = files.map((file, i) =>
      carried(shard(String(i), parseResults([file], 'auto').measurements)),
    );
    const [joined, second] = joinShards(shards, 'abc');
    expect(second).toBeUndefined();
    expect(joined?.results.measurements).toEqual(parseResults(files, 'auto').measurements);
    expect(joined?.warnings).toEqual([]);
  });

  test('the order in which shards arrive makes no difference', () => {
    const shards = files.map((file, i) => shard(String(i * 9), parseResults([file], 'auto').measurements));
    expect(joinShards(shards.toReversed(), 'abc')).toEqual(joinShards(shards, 'abc'));
  });

  test('one shard alone loses nothing on the way, not one of a hundred values', () => {
    const values = Array.from({ length: 100 }, (_, i) => 100 + i / 7);
    const given = [
      measured('Parse', values),
      measured('__proto__', 3, { unit: 'B', direction: 'none', tags: ['x'] }),
    ];
    const [joined] = joinShards([carried(shard('0', given))], 'abc');
    expect(joined?.results.measurements).toEqual(given);
  });

  test('each suite is a run of its own, of whatever shards have it', () => {
    const of = (suite: string, name: string) => ({ run: runOf([measured(name, 1)], { suite }), skipped: [] });
    const shards = [
      { name: 'a', checkout: 'abc', parts: [of('x', 'A'), of('y', 'B')] },
      { name: 'b', checkout: 'abc', parts: [of('x', 'C')] },
    ];
    const names = joinShards(shards.map(carried), 'abc').map(({ suite, results }) => [
      suite,
      results.measurements.map(({ benchmark }) => benchmark.name),
    ]);
    expect(names).toEqual([
      ['x', ['A', 'C']],
      ['y', ['B']],
    ]);
  });

  test('a series in another unit is left out and named, and so is what a shard left out', () => {
    const why = { code: 'no-field', benchmark: 'Parse', field: 'time' } as const;
    const [first] = shard('0', [measured('Parse', 1)]).parts;
    const shards = [
      {
        name: '0',
        checkout: 'abc',
        parts: [{ run: first?.run ?? runOf([]), skipped: [{ file: 'b.txt', line: 7, why }] }],
      },
      shard('1', [measured('Parse', 1, { unit: 'B' })]),
    ];
    expect(joinShards(shards.map(carried), 'abc')[0]?.results.skipped).toEqual([
      { file: 'shard 0: b.txt', line: 7, why },
      {
        file: 'shard 1',
        why: { code: 'other-unit', benchmark: 'Parse', metric: 'time', unit: 'B', before: 'ns' },
      },
    ]);
  });

  test('shards of another commit are refused by name', () => {
    const stray = { ...shard('linux', [measured('Parse', 1)]), checkout: 'fff' };
    expect(() => joinShards([shard('mac', []), stray], 'abc')).toThrow(
      'shard linux measured the commit fff, and this job is at abc',
    );
  });
});

describe('on several machines', () => {
  const one = (name: string, environment: Partial<Environment>) =>
    shard(name, [measured('Parse', 1)], environment);

  test('a mixture is an environment of its own, and told with who ran where', () => {
    const shards = [one('0', { cpu: 'Xeon' }), one('1', { cpu: 'EPYC' }), one('2', { cpu: 'EPYC' })];
    const [joined] = joinShards(shards, 'abc');
    expect(joined?.results.environment).toEqual({ ...machine, state: {}, cpu: 'EPYC | Xeon' });
    expect(joined?.warnings).toMatchObject([
      {
        code: 'several-machines',
        values: {
          kinds: 2,
          first: [
            { machine: 'linux x64, EPYC', shards: { total: 2, first: ['1', '2'] } },
            { machine: 'linux x64, Xeon', shards: { total: 1, first: ['0'] } },
          ],
        },
      },
    ]);
  });

  test('it is comparable to the same mixture, whichever shard ran where, and to nothing else', () => {
    const environmentOf = (...cpus: string[]) => {
      const [joined] = joinShards(
        cpus.map((cpu, i) => one(String(i), { cpu })),
        'abc',
      );
      return { ...machine, ...joined?.results.environment };
    };
    const mixture = environmentOf('EPYC', 'Xeon', 'Xeon');
    expect(environmentOf('Xeon', 'EPYC', 'EPYC')).toEqual(mixture);
    const historyOn = (environment: Environment) =>
      historyOf(
        steady(100).map((value) => [measured('Parse', value)]),
        { environment },
      );
    const now = runOf([measured('Parse', 150)], { environment: mixture });
    expect(findingOf(checkedRun(now, historyOn(mixture))).verdict).toBe('regressed');
    expect(findingOf(checkedRun(now, historyOn({ ...machine, cpu: 'Xeon' }))).reason.code).toBe(
      'other-environment',
    );
  });

  test('what does not decide comparability is unknown where it differs, and no warning', () => {
    const node = (version: string) => ({ toolchain: { node: version, go: '1.25' } });
    const shards = [
      one('0', { cores: 2, runner: 'runner-1', ...node('24.1') }),
      one('1', { cores: 4, runner: 'runner-2', ...node('24.2') }),
    ];
    const [joined] = joinShards(shards, 'abc');
    expect(joined?.results.environment).toEqual({
      ...machine,
      state: {},
      cores: 0,
      runner: '',
      toolchain: { go: '1.25' },
    });
    expect(joined?.warnings).toEqual([]);
  });

  test('of two hundred shards some are named', () => {
    const shards = Array.from({ length: 200 }, (_, i) => one(String(i), { cpu: i % 2 ? 'EPYC' : 'Xeon' }));
    const [joined] = joinShards(shards, 'abc');
    const [words] = (joined?.warnings ?? []).map(warningWords);
    expect(words?.message).toContain('Xeon (0, 2, 4, 6, 8, 10, 12, 14, 16, 18 and 90 more)');
  });
});

describe('missing', () => {
  test.each([
    { expected: '3', there: ['0', '1', '2'], told: undefined },
    { expected: '3', there: ['0', '2'], told: '1 of 3 shards is missing: 1' },
    {
      expected: '20',
      there: ['0', '5'],
      told: '18 of 20 shards are missing: 1, 2, 3, 4, 6, 7, 8, 9, 10, 11 and 8 more',
    },
    { expected: '3', there: ['linux', 'mac'], told: '1 of 3 shards is missing; found linux, mac' },
    { expected: '3', there: ['a', 'b', 'c', 'd'], told: undefined },
    { expected: '2', there: ['0', '1', '2'], told: undefined },
    { expected: 'linux,mac', there: ['mac'], told: '1 of 2 shards is missing: linux' },
    { expected: 'linux,mac', there: ['linux', 'mac'], told: undefined },
    { expected: 'linux,linux', there: ['linux'], told: undefined },
    { expected: '7,8', there: ['8'], told: '1 of 2 shards is missing: 7' },
  ])('of $expected, with $there: $told', ({ expected, there, told }) => {
    const [warning] = missingWarnings(parseExpected(expected.split(',')), there);
    expect(warning && warningWords(warning).message).toBe(told);
  });

  test.each(['0', '1001', '99999999999999999999'])('%s is not a number of shards', (count) => {
    expect(() => parseExpected([count])).toThrow('is not a number of shards from 1 to 1000');
  });

  const [warning] = missingWarnings({ count: 3 }, ['0', '1']);
  const warnings = warning ? [warning] : [];
  const quiet = [measured('Parse', 1000), measured('Render', 1000)];
  const before = historyOf(
    steady(1000).map((value) => ['Parse', 'Render', 'Gone'].map((name) => measured(name, value))),
  );

  test('what is well does not pass, and what is not there may only not have been measured', () => {
    expect(checked(quiet, before, { onMissing: 'ignore' }).gate).toBe('pass');
    const report = checked(quiet, before, { warnings, onMissing: 'ignore' });
    expect(report.gate).toBe('inconclusive');
    expect(findingOf(report, 'Gone')).toMatchObject({ verdict: 'missing', reason: { code: 'not-measured' } });
    expect(findingOf(checked(quiet, before), 'Gone').reason.code).toBe('not-in-run');
  });

  test('a first run does not pass either, and a regression fails all the same', () => {
    expect(checked(quiet, nothing, { warnings }).gate).toBe('inconclusive');
    expect(checked([measured('Read', 1500)], earlier(steady(1000)), { warnings }).gate).toBe('fail');
    expect(checked([measured('Other', 1)], earlier(steady(1000)), { warnings }).gate).toBe(
      'nothing-compared',
    );
  });
});

describe('as an artifact', () => {
  test('the newest attempt of each shard counts, also the tenth', () => {
    const named = (...names: string[]) => names.map((name) => ({ name }));
    const newest = newestAttempts(
      named(
        artifactName(SHARD_PREFIX, '0', '9'),
        artifactName(SHARD_PREFIX, '0', '10'),
        artifactName(SHARD_PREFIX, '0', '2'),
        artifactName(SHARD_PREFIX, '1.5', '1'),
        'perf-regression-shard-strange',
      ),
    );
    expect([...newest.values()]).toEqual(
      named(artifactName(SHARD_PREFIX, '0', '10'), artifactName(SHARD_PREFIX, '1.5', '1')),
    );
  });

  test('names that differ never meet in one artifact', () => {
    const names = ['a/b', 'a-b', 'a:b', 'A b', 'ä', '.', 'a.1', '1'];
    expect(new Set(names.map((name) => artifactName(SHARD_PREFIX, name, '1'))).size).toBe(names.length);
    for (const name of names) {
      expect(() => checkShardName(name)).not.toThrow();
      expect(artifactName(SHARD_PREFIX, name, '1')).toMatch(/^[\w.-]+$/);
    }
  });

  test.each(['a,b', 'a\nb', '', '../x', '/x', 'a\\b', 'a/.git/b', 'C:/x', 'a\u202eb', 'x'.repeat(201)])(
    '%j is no name of a shard',
    (name) => {
      expect(() => checkShardName(name)).toThrow('cannot be the name of a shard: it ');
      expect(() => parseExpected(['linux', name])).toThrow(/^merge: .* cannot be the name of a shard: it /);
    },
  );

  const [manifest = '', ...lines] = encodeShard(shard('0', [measured('Parse', 1)])).split('\n');
  const changed = (changes: object) => JSON.stringify({ ...JSON.parse(manifest), ...changes });
  const [entry] = JSON.parse(manifest).runs;

  test('more runs than rounds have are refused, here and there, before they are read', () => {
    const [part] = shard('0', [measured('Parse', 1)]).parts;
    const parts = Array.from({ length: SHARD_RUNS_MAX + 1 }, () => part as Part);
    expect(() => encodeShard({ name: '0', checkout: '', parts })).toThrow(
      'the shard 0 cannot be uploaded: it has 1001 runs; at most 1000 are allowed',
    );
    const runs = Array.from({ length: 50_000 }, () => entry);
    const text = [changed({ runs }), ...Array.from({ length: 50_000 }, () => lines.slice(0, 2)).flat()];
    expect(() => decodeShard('the artifact x', new Map([[SHARD_FILE, text.join('\n')]]))).toThrow(
      'the artifact x is not a valid shard: it has 50000 runs; at most 1000 are allowed',
    );
    const whole = encodeShard({ name: '0', checkout: '', parts: parts.slice(1) });
    expect(decodeShard('the artifact x', new Map([[SHARD_FILE, whole]])).parts).toHaveLength(SHARD_RUNS_MAX);
  });

  test.each([
    { what: 'nothing', text: undefined, why: 'shard.ndjson is missing' },
    { what: 'no JSON', text: ['x'], why: 'shard.ndjson:1: Unexpected token' },
    { what: 'a newer form', text: [changed({ schema: 2 }), ...lines], why: 'schema: Invalid input' },
    { what: 'no name', text: [changed({ shard: '' }), ...lines], why: 'shard: Too small' },
    { what: 'a missing run', text: [manifest], why: 'run 1 in shard.ndjson is not one run' },
    { what: 'a damaged run', text: [manifest, '{"type":"run"}'], why: 'run 1 in shard.ndjson:1: ' },
    {
      what: 'two runs',
      text: [changed({ runs: [{ ...entry, lines: 3 }] }), ...lines.slice(0, 2), lines[1]],
      why: 'run 1 in shard.ndjson is not one run',
    },
    {
      what: 'a number beyond all',
      text: [manifest, lines[0], lines[1]?.replace('"values":[1]', '"values":[1e999]')],
      why: 'run 1 in shard.ndjson:2: ',
    },
    {
      what: 'a number of measurements beyond what is read',
      text: [changed({ runs: [entry, entry, entry] }), ...[1, 2, 3].flatMap(() => lines.slice(0, 2))],
      why: 'run 3 in shard.ndjson:2: there are more measurements than the limit',
    },
  ])('$what is refused', ({ text, why }) => {
    const files = new Map(text ? [[SHARD_FILE, text.join('\n')]] : []);
    const decode = () => decodeShard('the artifact x', files, 2);
    expect(decode).toThrow('the artifact x is not a valid shard: ');
    expect(decode).toThrow(why);
  });
});

function checkedRun(run: ReturnType<typeof runOf>, baseline: ReturnType<typeof historyOf>) {
  return check(run, baseline, policy, { reruns: [], records: false, override: null, warnings: [] });
}
