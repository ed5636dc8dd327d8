/** `--profile` with real profilers and real programs that have a planted slow function, and what is missing where there is none. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStopwatch } from '../../src/measure/open-stopwatch.ts';
import { profilerFor } from '../../src/measure/profilers/index.ts';
import { type Report, reportSchema } from '../../src/model/report.ts';
import { readPprof } from '../../src/profile/pprof.ts';
import { warningWords } from '../../src/reporters/warnings.ts';
import { commandHere } from '../harness/here.ts';
import { onlyPrograms } from '../harness/programs.ts';
import { type LocalRepository, localRepository } from '../harness/repository.ts';

const runs = (program: string, ...words: string[]) =>
  spawnSync(program, words.length > 0 ? words : ['--version']).status === 0;
const python =
  spawnSync('python3', ['-c', 'import sys; print(sys.executable)'], { encoding: 'utf8' }).stdout?.trim() ??
  '';
const perfRecords = runs('perf', 'record', '-q', '-e', 'cpu-clock', '-g', '-o', '/dev/null', '--', 'true');

/** `slow` does so many turns; the others do the same in both versions. In C all of it is done `times`: a counter needs one, samples need more. */
const programs = {
  c: (turns: number, times = 1) => `
volatile unsigned long sink;
__attribute__((noinline)) void hash(long n) { unsigned long h = 1; for (long i = 0; i < n; i++) h = h * 31 + (i ^ (h >> 7)); sink = h; }
__attribute__((noinline)) void slow(long n) { unsigned long h = 3; for (long i = 0; i < n; i++) h += i * h; sink = h; }
int main(void) { for (int k = 0; k < ${times}; k++) { hash(300000); slow(${turns}0000); } return 0; }
`,
  python: (turns: number) => `
def hash(n):
    h = 1
    for i in range(n): h = (h * 31 + i) % 1000003
def slow(n):
    h = 3
    for i in range(n): h = (h * 7 + i) % 1000003
for _ in range(20): hash(30000); slow(${turns}000)
`,
  node: (turns: number) => `
function hash(n) { let h = 1; for (let i = 0; i < n; i++) h = (h * 31 + i) % 1000003; return h; }
function slow(n) { let h = 3; for (let i = 0; i < n; i++) h = (h * 7 + i) % 1000003; return h; }
let sum = 0;
for (let k = 0; k < 20; k++) { sum += hash(600000); sum += slow(${turns}0000); }
console.log(sum);
`,
};

let local: LocalRepository;
beforeEach(async () => {
  local = await localRepository();
});
afterEach(() => local.remove());

async function ab(
  env: Record<string, string>,
  ...words: string[]
): Promise<{ report: Report; said: string[] }> {
  const all = ['ab', '--json', '--max-rounds', '3', ...words];
  const place = { cwd: local.dir, env: { PATH: process.env.PATH ?? '', HOME: local.dir, ...env } };
  const { stdout, stderr } = await commandHere(all, '', place);
  expect(stdout, stderr).not.toBe('');
  const report = reportSchema.parse(JSON.parse(stdout));
  const said = report.warnings
    .filter(({ code }) => code === 'not-profiled')
    .map((each) => warningWords(each).message);
  return { report, said };
}

const isC = runs('gcc');
describe.each([
  {
    tool: 'callgrind',
    file: 'job.c',
    text: programs.c,
    // Linked statically: finding libraries takes Valgrind four times as long as all the rest.
    setup: 'gcc -O1 -g -static -o job job.c',
    words: ['./job'],
    here: isC && runs('valgrind'),
  },
  {
    tool: 'perf',
    file: 'job.c',
    text: (turns: number) => programs.c(turns, 20),
    setup: 'gcc -O1 -g -o job job.c',
    words: ['./job'],
    here: isC && perfRecords,
  },
  {
    tool: 'python',
    file: 'job.py',
    text: programs.python,
    setup: undefined,
    words: [python, 'job.py'],
    here: python !== '',
  },
  {
    tool: 'node',
    file: 'job.js',
    text: programs.node,
    setup: undefined,
    words: ['node', 'job.js'],
    here: true,
  },
])('$tool', ({ tool, file, text, setup, words, here }) => {
  const command = (choice: string) => [
    ...['--profile', choice, '--profile-dir', 'profiles', ...(setup ? ['--setup', setup] : [])],
    ...['--', ...words],
  ];

  test.runIf(here)('the planted function is first, with its file and line', async () => {
    await local.commit({ [file]: text(10) });
    await local.commit({ [file]: `\n${text(60)}` });
    const { report, said } = await ab(
      {},
      ...(tool === 'callgrind' ? ['--exact', ...command('auto')] : command('always')),
    );
    expect(said).toEqual([]);
    const { profile } = report;
    expect(profile?.profiler).toBe(tool);
    const [first] = profile?.functions ?? [];
    const line = `\n${text(60)}`.split('\n').findIndex((each) => /\bslow\b.*\(/.test(each)) + 1;
    expect(first).toMatchObject({ name: 'slow', file, line });
    expect(first?.self).toBeGreaterThan(0.2);
    expect(Math.abs(profile?.rest ?? 1)).toBeLessThan((profile?.change ?? 0) / 2);
    const folder = join(local.dir, 'profiles');
    const names = ['base.folded', 'base.pb.gz', 'head.folded', 'head.pb.gz', 'profiles.speedscope.json'];
    expect(readdirSync(folder).sort()).toEqual(names);
    const kept = readPprof(gunzipSync(readFileSync(join(folder, 'head.pb.gz'))), local.dir);
    expect(kept.frames).toContainEqual({ name: 'slow', file, line, isOwn: true });
    expect(readFileSync(join(folder, 'head.folded'), 'utf8')).toMatch(/slow.* \d+\n/);
  });
});

test('a command that is over in milliseconds is profiled several times', async () => {
  const text = (turns: number) =>
    `${programs.node(turns).replace('600000', '100').replace('0000); }', '00); }')}
if (process.env.PERF_REGRESSION_PROFILE) require('node:fs').appendFileSync(process.env.HOME + '/profiled', '.');`;
  await local.commit({ 'job.js': text(1) });
  await local.commit({ 'job.js': text(600) });
  const { report, said } = await ab({}, '--profile', 'always', '--', 'node', 'job.js');
  expect(said).toEqual([]);
  expect(report.profile?.functions[0]).toMatchObject({ name: 'slow', file: 'job.js' });
  expect(readFileSync(join(local.dir, 'profiled'), 'utf8').length).toBeGreaterThan(2);
});

const goTest = (turns: number) => `package job
import "testing"
var Sink int
//go:noinline
func hash(n int) { for i := 0; i < n; i++ { Sink = (Sink*31 + i) % 1000003 } }
//go:noinline
func slow(n int) { for i := 0; i < n; i++ { Sink = (Sink*7 + i) % 1000003 } }
func BenchmarkJob(b *testing.B) { for i := 0; i < b.N; i++ { hash(60000); slow(${turns}000) } }
`;

test.runIf(runs('go', 'version'))('go test: the planted function is first', async () => {
  const module = { 'go.mod': 'module example.com/job\n' };
  await local.commit({ ...module, 'job_test.go': goTest(1) });
  await local.commit({ 'job_test.go': goTest(600) });
  const go = { HOME: process.env.HOME ?? '', GOFLAGS: '-mod=mod' };
  const command = ['go', 'test', '-run', '^$', '-bench', '.', '-benchtime', '60x', '.'];
  const { report, said } = await ab(go, '--profile', 'always', '--results', '-', '--', ...command);
  expect(said).toEqual([]);
  expect(report.profile).toMatchObject({ profiler: 'go', unit: 'ns' });
  expect(report.profile?.functions[0]).toMatchObject({
    name: 'example.com/job.slow',
    file: 'job_test.go',
    line: 7,
  });
});

/** A PATH with these programs only. */
const pathOf = (...names: string[]) => onlyPrograms(join(local.dir, '.git', 'programs'), names);

describe('what is missing is one line, and the verdict stands', () => {
  const job = 'echo 1 > /dev/null\n';

  test.each([
    {
      what: 'no profiler',
      words: ['sh', 'job.sh'],
      choice: 'always',
      says: /perf is not installed \(apt-get .*Valgrind is not installed \(apt-get/,
    },
    { what: 'one that was named', words: ['sh', 'job.sh'], choice: 'go', says: /go is not on the PATH/ },
    {
      what: 'one of another language',
      words: ['sh', 'job.sh'],
      choice: 'node',
      says: /the profiler wrote nothing/,
    },
  ])('$what', async ({ words, choice, says }) => {
    await local.commit({ 'job.sh': job });
    await local.commit({ 'notes.txt': 'nothing' });
    // Only `always` profiles without a regression: the others get one by a limit.
    const limit = choice === 'always' ? [] : ['--rules-file', 'limit.yml'];
    await local.commit({ 'limit.yml': 'rules:\n  - { metric: time, max: 1 ns }\n' });
    const { report, said } = await ab(
      { PATH: pathOf('git', 'perl', 'sh', 'env') },
      '--profile',
      choice,
      ...limit,
      '--',
      ...words,
    );
    expect(report.gate).toBe(choice === 'always' ? report.gate : 'fail');
    expect(report.profile).toBeUndefined();
    expect(said).toEqual([expect.stringMatching(says)]);
    expect(said[0]).not.toContain('\n');
  });

  test('without a regression nothing runs once more', async () => {
    await local.commit({ 'job.sh': 'echo x >> "$COUNT"\n' });
    await local.commit({ 'notes.txt': 'nothing' });
    const count = join(local.dir, '.git', 'count');
    const { report } = await ab({ COUNT: count }, '--same', '--thresholds', '10000%', '--', 'sh', 'job.sh');
    expect(report.counts.regressed).toBe(0);
    expect(readFileSync(count, 'utf8').trim().split('\n').length).toBeLessThanOrEqual(6);
  });
});

describe.runIf(isC && runs('valgrind'))('check --confirm', () => {
  test('the base is checked out and prepared for the profile', async () => {
    await local.commit({ 'job.c': programs.c(10), 'limit.yml': 'rules:\n  - { metric: time, max: 1 ns }\n' });
    await local.git('branch', 'base');
    await local.checkout('change');
    await local.commit({ 'job.c': programs.c(60) });
    expect(spawnSync('gcc', ['-O1', '-g', '-o', 'job', 'job.c'], { cwd: local.dir }).status).toBe(0);
    const options = ['--profile', 'callgrind', '--setup', 'gcc -O1 -g -o job job.c', '--base-branch', 'base'];
    const words = ['check', '--confirm', '--json', '--rules-file', 'limit.yml', ...options, '--', './job'];
    const place = { cwd: local.dir, env: { PATH: process.env.PATH ?? '', HOME: local.dir } };
    const { stdout, stderr } = await commandHere(words, '', place);
    const { profile } = reportSchema.parse(JSON.parse(stdout || '{}'));
    expect(profile?.functions[0], stderr).toMatchObject({ name: 'slow', file: 'job.c', line: 4 });
  });
});

const fitting = [
  { command: ['python3', 'job.py'], counted: true, takes: 'python', isHere: runs('python3') },
  { command: ['node', 'job.js'], counted: true, takes: 'node', isHere: true },
  { command: ['./job'], counted: true, takes: 'callgrind', isHere: runs('valgrind') },
  { command: ['./job'], counted: false, takes: 'perf', isHere: perfRecords },
].filter(({ isHere }) => isHere);
test.each(fitting)('$command, instructions counted: $counted, is explained by $takes', async (given) => {
  const stopwatch = await openStopwatch(process.env);
  try {
    const place = { stopwatch, env: process.env };
    const found = await profilerFor('auto', given.command, local.dir, given.counted, place);
    expect(found).toMatchObject({ name: given.takes });
  } finally {
    stopwatch.close();
  }
});
