/** The input `command`: measured interleaved with the base commit, or repeated for the history. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { workflowToken } from '../harness/github.ts';
import { goBench } from '../measure/perl-programs.ts';
import { startWidgets, storedLines, type Times, type Widgets } from './widgets.ts';

/** Refuses to run where it sees what is the action's alone. */
const bench = (times: Times) =>
  goBench(
    times,
    `my @seen = grep { /^(INPUT_|ACTIONS_RUNTIME|GITHUB_OUTPUT$)/ } keys %ENV;
die "sees @seen" if @seen;
die 'not ready' unless -e 'ready';`,
  );
const FAST = { BenchmarkParse: 1000, BenchmarkRender: 5000 };
const inputs = {
  command: "perl bench.pl '{benchmarks}' | cat",
  setup: 'touch almost\nmv almost ready',
  results: '-',
  'max-rounds': '30',
  profile: 'off',
};

let widgets: Widgets;
beforeEach(async () => {
  widgets = await startWidgets();
  await widgets.local.commit({ 'bench.pl': bench(FAST) });
});
afterEach(async () => {
  expect(widgets.github.invalid).toEqual([]);
  await widgets.stop();
});

/** A pull request whose branch takes so long. */
async function propose(times: Times) {
  const { local } = widgets;
  await local.pushTo(widgets.github);
  const pull = await widgets.openPullRequest('topic');
  await local.checkout('topic');
  await local.commit({ 'bench.pl': bench(times) });
  await local.checkout('main');
  return pull;
}

test('a pull request is measured in turn with its base, which the checkout does not have', async () => {
  const pull = await propose({ ...FAST, BenchmarkParse: 1300 });
  const { exitCode, outputs, summary, stdout } = await pull.run({}, inputs);
  expect(outputs, stdout).toMatchObject({ verdict: 'fail', regressions: '1', suspects: '[]' });
  expect(exitCode).toBe(1);
  const [comment] = await widgets.github.comments(pull.number);
  const base = (await widgets.local.git('rev-parse', '--short=7', 'main')).trim();
  const told = new RegExp(
    `${base}, the commit that this branch stands on, measured in turn on one machine in \\d+ rounds`,
  );
  for (const text of [comment?.body, summary]) {
    expect(text).toMatch(told);
    expect(text).toMatch(/1 of 2 benchmarks got slower beyond its limit/);
    expect(text).toContain(
      'split the change into smaller steps and measure each of them. To accept it: add the label',
    );
  }
  expect(await widgets.github.branchSha('gh-pages')).toBeUndefined();
});

test('a regression says which function it is in, in the comment and the summary', async () => {
  const job = (turns: number) => `
function hash(n) { let h = 1; for (let i = 0; i < n; i++) h = (h * 31 + i) % 1000003; return h; }
function slow(n) { let h = 3; for (let i = 0; i < n; i++) h = (h * 7 + i) % 1000003; return h; }
let sum = 0;
for (let k = 0; k < 20; k++) sum += hash(200000) + slow(${turns}0000);
console.log(sum);
`;
  const { local } = widgets;
  await local.commit({ 'job.cjs': job(10) });
  await local.pushTo(widgets.github);
  const pull = await widgets.openPullRequest('topic');
  await local.checkout('topic');
  await local.commit({ 'job.cjs': job(100) });
  await local.checkout('main');
  const given = { command: 'node job.cjs', results: '', 'max-rounds': '10' };
  const { outputs, summary, stdout } = await pull.run({}, given);
  expect(outputs, stdout).toMatchObject({ verdict: 'fail' });
  const [comment] = await widgets.github.comments(pull.number);
  for (const text of [comment?.body, summary])
    expect(text).toMatch(
      /\*\*Where the time went\*\*: the extra \d+% is: `slow` \*\*\+\d+%\*\* \(`job\.cjs:3`\).* \(by V8's profiler/,
    );
  expect(stdout).toContain('Profiling both versions with node.');
});

test('a pull request has the limits that a push has: +10% is within them', async () => {
  const pull = await propose({ ...FAST, BenchmarkParse: 1100 });
  const { exitCode, outputs, summary } = await pull.run({}, inputs);
  expect({ exitCode, verdict: outputs.verdict }).toEqual({ exitCode: 0, verdict: 'pass' });
  expect(summary).toMatch(/`BenchmarkParse` time \| \+(?:9|10)\.\d/);
});

test('a base that does not run: measured alone, reported as such, and compared with the history', async () => {
  const { local } = widgets;
  const recorded = await widgets.push({}, { ...inputs, 'max-rounds': '3' }, { token: workflowToken });
  expect(recorded.exitCode, recorded.stdout).toBe(0);
  await local.commit({ 'bench.pl': 'print STDERR "broken by accident\\n"; exit 1;' });
  const pull = await propose(FAST);
  const { exitCode, outputs, stdout, annotations } = await pull.run({}, { ...inputs, 'max-rounds': '3' });
  // One run tells no noise.
  expect(outputs, stdout).toMatchObject({ verdict: 'inconclusive', regressions: '0' });
  expect(exitCode).toBe(0);
  const base = await local.git('rev-parse', '--short=7', 'main');
  const told = `Could not measure the base commit ${base} (the command failed on base: exit status 1). This commit was measured alone`;
  expect(annotations.filter(({ message }) => message.includes(told))).toHaveLength(1);
  expect(stdout).toContain('broken by accident');
  const [comment] = await widgets.github.comments(pull.number);
  expect(comment?.body).toContain(told);
  expect(comment?.body).toMatch(/1 run on/);
});

test('the pull request that brings the benchmark, or its setup, does not fail for that', async () => {
  await widgets.local.commit({ 'bench.pl': null });
  const pull = await propose(FAST);
  const setup = 'test -f bench.pl\ntouch ready';
  const { exitCode, outputs, stdout } = await pull.run({}, { ...inputs, setup, 'max-rounds': '3' });
  expect(outputs, stdout).toMatchObject({ verdict: 'pass', regressions: '0' });
  expect(exitCode).toBe(0);
  const [comment] = await widgets.github.comments(pull.number);
  expect(comment?.body).toContain(
    'First run of suite Benchmark: 2 benchmarks measured; there is no baseline yet',
  );
  expect(comment?.body).toContain(
    '(the setup of base failed: exit status 1). This commit was measured alone',
  );
});

test('a head that does not run is an error, whatever its base does', async () => {
  const pull = await propose(FAST);
  await widgets.local.checkout('topic');
  await widgets.local.commit({ 'bench.pl': 'exit 3;' });
  await widgets.local.checkout('main');
  const { exitCode, stdout } = await pull.run({}, inputs);
  expect(exitCode).toBe(2);
  expect(stdout).toContain('the command failed on head: exit status 3');
});

test('a base that cannot be had is an error with its remedy, and nothing is judged', async () => {
  const pull = await propose(FAST);
  const gone = { ...inputs, 'base-ref': 'v0.0.1' };
  const { exitCode, annotations } = await pull.run({}, gone);
  expect(annotations.map(({ message }) => message).join('\n')).toMatch(
    /v0\.0\.1 is not in the clone in .*, and cannot be fetched: .*v0\.0\.1[\s\S]*fetch-depth: 0/,
  );
  expect(exitCode).toBe(2);
});

test('pushes are measured several times for the history, and compared with it', async () => {
  const options = { token: workflowToken };
  const first = await widgets.push({}, inputs, options);
  expect(first.exitCode, first.stdout).toBe(0);
  expect(first.summary).toContain('First run of suite Benchmark: 2 benchmarks stored');
  const second = await widgets.push({}, { ...inputs, 'max-rounds': '3' }, options);
  expect(second.summary).toMatch(/1 run on .*the commit before/);
  const runs = (await storedLines(widgets.github)).filter(({ type }) => type === 'run');
  expect(runs).toHaveLength(2);
  expect(await widgets.local.git('worktree', 'list')).not.toContain('\n');
});
