/**
 * `bisect` by counted instructions, with real git and a real counter: where it takes the place of a search by time, where it does not,
 * and what is said of the commit that was found. The programs are small, because Valgrind makes them slow.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Counts } from '../../src/measure/largest-step.ts';
import { publishedCulpritSchema } from '../../src/model/culprit.ts';
import type * as z from '../../src/model/schema.ts';
import { commandHere } from '../harness/here.ts';
import { onlyPrograms, pathWithStatic } from '../harness/programs.ts';
import { type LocalRepository, localRepository } from '../harness/repository.ts';

const has = (program: string) => spawnSync(program, ['--version']).status === 0;
const counts = has('valgrind') && has('gcc');
const PATH = counts ? pathWithStatic() : (process.env.PATH ?? '');

/** So many turns of a loop as the file `turns` says, and then so many seconds of waiting. Each execution adds a byte to the file COUNT. */
const JOB = `
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
int main(void) {
  const char *count = getenv("COUNT");
  FILE *file = count ? fopen(count, "a") : NULL;
  if (file) { fputc('\\n', file); fclose(file); }
  long turns = 0;
  double wait = 0;
  if (!(file = fopen("turns", "r")) || fscanf(file, "%ld %lf", &turns, &wait) < 1) return 1;
  for (volatile long i = getenv("NOISY") ? getpid() % 7 * 1000 : 0; i < 100 * turns; i++);
  if (wait > 0) usleep(1e6 * wait);
  return 0;
}
`;

/** Linked statically, because a counter is slow: it sees a shell start in eight times the time, and finding libraries in four times. */
let job: string;
beforeAll(() => {
  if (!counts) return;
  const folder = mkdtempSync(join(tmpdir(), 'job-'));
  job = join(folder, 'job');
  writeFileSync(`${job}.c`, JOB);
  expect(spawnSync('gcc', ['-O1', '-static', '-o', job, `${job}.c`]).status).toBe(0);
});
afterAll(() => {
  if (job) rmSync(dirname(job), { recursive: true });
});

let local: LocalRepository;
let commits: string[];
beforeEach(async () => {
  local = await localRepository();
});
afterEach(async () => {
  expect((await local.git('worktree', 'list')).split('\n')).toHaveLength(1);
  local.remove();
});

/** A commit for each line of the file `turns`, beginning with the good one. */
async function history(lines: readonly (number | string)[]): Promise<void> {
  await local.commit({ turns: `${lines[0]}\n` });
  await local.commits(
    'turns',
    lines.slice(1).map((line) => `${line}\n`),
  );
  commits = (await local.git('rev-list', '--reverse', 'HEAD')).split('\n');
}

const memoryFile = () => join(local.dir, '.git/perf-regression-bisect.json');
const countFile = () => join(local.dir, '.git/count');
const executions = () => readFileSync(countFile(), 'utf8').length;

interface Called {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
  readonly culprit: z.infer<typeof publishedCulpritSchema>;
}

async function bisect(
  options: readonly string[],
  command: readonly string[] = [job],
  env: Readonly<Record<string, string>> = {},
): Promise<Called> {
  const words = ['bisect', '--json', '--good', commits[0] as string, ...options, '--', ...command];
  const place = { cwd: local.dir, env: { PATH, HOME: local.dir, ...env } };
  const { stdout, stderr, exitCode } = await commandHere(words, '', place);
  return {
    ...{ stdout, stderr, exitCode },
    get culprit() {
      return publishedCulpritSchema.parse(JSON.parse(stdout));
    },
  };
}

const found = ({ culprit }: Called) => culprit.commits.map(({ hash }) => commits.indexOf(hash));

const OFF = ['--profile', 'off'];
const steps = (count: number, first: number, before: number, after: number) =>
  Array.from({ length: count + 1 }, (_, at) => (at < first ? before : after));

describe.runIf(counts)('--exact', () => {
  test('a change of one percent is found in log₂ n executions, and the answer is data', async () => {
    await history(steps(4, 3, 2000, 2020));
    const called = await bisect(['--exact', ...OFF]);
    expect(found(called), called.stderr).toEqual([3]);
    expect(called.culprit).toMatchObject({
      metric: 'instructions',
      change: expect.closeTo(0.01, 2),
      limit: null,
      by: { metric: 'instructions', counter: expect.any(String), part: expect.closeTo(1, 2), why: null },
      isFinal: true,
      next: null,
    });
    expect(called.culprit.probability).toBeGreaterThan(0.99);
    expect(called.culprit.by.runs).toBe(4 + 2);
    expect(called.culprit.profile).toBeUndefined();
    expect(existsSync(memoryFile())).toBe(false);
  });

  test('of two changes the larger one is named, with its share', async () => {
    await history([500, 1500, 1500, 5000]);
    const called = await bisect(['--exact', ...OFF]);
    expect(found(called), called.stderr).toEqual([3]);
    expect(called.culprit.by.part).toBeGreaterThan(0.5);
    expect(called.culprit.by.part).toBeLessThan(0.99);
  });

  test('noise of the program itself is learnt; a metric of instructions needs no --exact', async () => {
    await history(steps(2, 2, 1000, 5000));
    const called = await bisect(['--metric', 'instructions', ...OFF], undefined, { NOISY: '1' });
    expect(found(called), called.stderr).toEqual([2]);
    expect(called.culprit.probability).toBeGreaterThan(0.9);
  });

  test('commits that do not run are skipped, and what would tell more is named', async () => {
    await history([500, 'x', 3000]);
    const called = await bisect(['--exact', ...OFF, '--setup', 'read -r n < turns; [ $n != x ]']);
    expect(called.stderr).toMatch(/commit [0-9a-f]{7} is skipped: the setup of commit/);
    expect(found(called)).toEqual([1, 2]);
    expect(called.culprit.next).toMatch(
      /^perf-regression ab --base '[0-9a-f]{12}\^' --head [0-9a-f]{12} --setup /,
    );
  });

  test.each([
    { what: 'goes on with what it knew', factor: 1, known: 3 },
    { what: 'begins again on a machine that counts differently', factor: 1.5, known: 2 },
  ])('after a kill the same call $what', async ({ factor, known }) => {
    await history(steps(8, 6, 500, 3000));
    const env = { COUNT: countFile() };
    const running = bisect(['--exact', ...OFF], undefined, env);
    const state = () => {
      const text = existsSync(memoryFile()) ? readFileSync(memoryFile(), 'utf8') : '';
      return text.endsWith('}') ? JSON.parse(text) : undefined;
    };
    while ((state()?.counting.counts.length ?? 0) < known) await sleep(5);
    process.emit('SIGTERM', 'SIGTERM');
    expect((await running).exitCode).toBe(143);
    const { counting, ...rest } = state();
    const counts = counting.counts.map(({ at, values }: Counts) => ({
      at,
      values: values.map((v) => v * factor),
    }));
    writeFileSync(memoryFile(), JSON.stringify({ ...rest, counting: { ...counting, counts } }));
    const before = executions();
    const called = await bisect(['--exact', ...OFF], undefined, env);
    expect(found(called), called.stderr).toEqual([6]);
    // The good commit is counted once more.
    const runs = called.culprit.by.runs - (factor === 1 ? counting.runs : 0);
    expect(executions() - before).toBe(1 + runs);
  });

  test('nothing got worse', async () => {
    await history([1, 1]);
    const { exitCode, stderr } = await bisect(['--exact']);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/nothing got worse beyond its limit, in [1-3] rounds/);
  });
});

test.each([
  ['--results', ['--exact', '--results', '-'], /--exact counts .* leave --results out/],
  ['another metric', ['--exact', '--metric', 'time'], /--exact counts instructions, and --metric is time/],
])('--exact and %s', async (_, options, says) => {
  await history([1, 1]);
  const { exitCode, stderr } = await bisect(options, ['true']);
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(says);
});

/** A PATH with these programs only. */
const pathOf = (...names: string[]) => onlyPrograms(join(local.dir, '.git', 'programs'), names);

describe('a search by time', () => {
  test.runIf(counts)('goes by instructions where they show the change', async () => {
    await history(steps(4, 2, 100, 20_000));
    const called = await bisect([...OFF, '--metric', 'cpu_time']);
    expect(found(called), called.stderr).toEqual([2]);
    const { metric, change, by } = called.culprit;
    expect({ metric, by }).toMatchObject({ metric: 'cpu_time', by: { metric: 'instructions', why: null } });
    expect(change).toBeGreaterThan(0.1);
    expect(by.runs).toBe(4 + 2);
  });

  test.runIf(counts)(
    'goes by time if the command only waits, and says that a profile cannot show it',
    async () => {
      await history(['10 0', '10 0', '10 0', '10 0.2', '10 0.2']);
      const called = await bisect(['--metric', 'time', '--profile', 'callgrind']);
      expect(found(called), called.stderr).toEqual([3]);
      expect(called.stderr).toMatch(
        /The search goes by time, not by instructions: their number differs by \+[\d.]+% between the ends/,
      );
      const { by, notProfiled } = called.culprit;
      expect(by).toMatchObject({ metric: 'time', counter: null, why: expect.stringContaining('differs by') });
      expect(notProfiled).toMatchObject({ code: 'waits', text: expect.stringContaining('waits longer') });
    },
  );

  test.runIf(counts)('goes by time if counting takes much longer', async () => {
    // The shell itself: counting a loop of it takes thirty times as long.
    const loop = 'read -r turns < turns; i=0; while [ $i -lt $turns ]; do i=$((i+1)); done';
    await history([25_000, 50_000]);
    const called = await bisect(['--metric', 'cpu_time', ...OFF], ['sh', '-c', loop]);
    expect(found(called), called.stderr).toEqual([1]);
    expect(called.culprit.by.why).toBe('counting them takes much longer than measuring the time');
  });

  test('goes by time without a counter, and says so once', async () => {
    await history(['10 0', '10 0', '10 0.1']);
    const programs = pathOf('git', 'perl', 'sh', 'env', 'sleep');
    const waiting = 'read -r turns wait < turns; [ $wait = 0 ] || sleep $wait';
    const called = await bisect(['--metric', 'time'], ['sh', '-c', waiting], { PATH: programs });
    expect(found(called), called.stderr).toEqual([2]);
    expect(called.stderr.match(/not by instructions: this machine cannot count/g)).toHaveLength(1);
    expect(called.culprit.notProfiled?.text).toMatch(/perf is not installed/);
    expect(called.exitCode).toBe(0);
  });

  test('goes by time if the command reports several benchmarks', async () => {
    await history([100, 100, 300]);
    const go = 'read -r n < turns; for name in A B; do echo "Benchmark$name-2 1 $((n + $$ % 7)) ns/op"; done';
    const options = ['--results', '-', '--tool', 'go', '--benchmark', 'BenchmarkA', ...OFF];
    const called = await bisect(options, ['sh', '-c', go]);
    expect(found(called), called.stderr).toEqual([2]);
    expect(called.culprit.by.why).toContain('{benchmarks}');
  });
});

const program = (turns: number) => `
volatile unsigned long sink;
__attribute__((noinline)) void hash(long n) { unsigned long h = 1; for (long i = 0; i < n; i++) h = h * 31 + i; sink = h; }
__attribute__((noinline)) void slow(long n) { unsigned long h = 3; for (long i = 0; i < n; i++) h += i * h; sink = h; }
int main(void) { hash(300000); slow(${turns}); return 0; }
`;

describe.runIf(counts)('the commit that was found', () => {
  const setup = ['--setup', 'gcc -O1 -g -static -o job job.c'];

  beforeEach(async () => {
    const sources = [100_000, 100_000, 200_000].map(program);
    await local.commit({ 'job.c': sources[0] as string });
    await local.commits('job.c', sources.slice(1));
    commits = (await local.git('rev-list', '--reverse', 'HEAD')).split('\n');
  });

  test('is profiled: the planted function, in the answer and in files', async () => {
    const called = await bisect(['--exact', '--profile-dir', 'profiles', ...setup], ['./job']);
    expect(found(called), called.stderr).toEqual([2]);
    const { profile, by } = called.culprit;
    expect(profile).toMatchObject({ profiler: 'callgrind', unit: 'instructions' });
    expect(profile?.functions[0]).toMatchObject({ name: 'slow', file: 'job.c', line: 4 });
    expect(profile?.change).toBeCloseTo(by.change, 3);
    expect(readdirSync(join(local.dir, 'profiles')).sort()).toEqual([
      'base.folded',
      'base.pb.gz',
      'head.folded',
      'head.pb.gz',
      'profiles.speedscope.json',
    ]);
  });

  test('and a profiler that fails is one line; the answer stands', async () => {
    const called = await bisect(['--exact', '--profile', 'node', ...setup], ['./job']);
    expect(called.exitCode).toBe(0);
    expect(found(called), called.stderr).toEqual([2]);
    expect(called.culprit.notProfiled?.text).toMatch(/^the profiler wrote nothing[^\n]*$/);
  });
});
