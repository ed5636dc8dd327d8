/**
 * Two versions whose builds are the same program: nothing is measured and nothing is found, in `ab`, in the action, and in what each of their
 * voices says. What differs is measured as always.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Report, reportSchema } from '../../src/model/report.ts';
import { startWidgets, type Widgets } from '../e2e/widgets.ts';
import { runCli } from '../harness/action.ts';
import { workflowToken } from '../harness/github.ts';
import { type LocalRepository, localRepository } from '../harness/repository.ts';

/** Builds `out/bench` without the comments of the source; the build says where it was made. */
const BUILD = 'mkdir -p out; { grep -v "^#" bench.sh; echo "# built in $PWD"; } > out/bench';
const COMMAND = ['sh', 'out/bench'];
const bench = (ns: number, comment = '') =>
  `# ${comment}\nprintf 'goos: linux\\nBenchmarkParse-2\\t1000\\t${ns} ns/op\\nPASS\\n'\n[ -z "$COUNTED" ] || echo run >> "$COUNTED"\n`;
/** What is found is the subject, not why. */
const OFF = ['--profile', 'off'];
const SAID =
  /Identical build: the file of artifact is the same in both versions, so the code did not change any benchmark/;

describe('ab', () => {
  let local: LocalRepository;
  let counted: string;
  beforeAll(async () => {
    local = await localRepository();
    counted = `${local.dir}.counted`;
    await local.commit({ 'bench.sh': bench(100, 'one') });
    await local.commit({ 'bench.sh': bench(100, 'two') });
  });
  afterAll(() => local.remove());

  const measured = () => (existsSync(counted) ? readFileSync(counted, 'utf8').split('\n').length - 1 : 0);
  const ab = (...options: string[]) =>
    runCli(
      ['ab', '--setup', BUILD, '--results', '-', '--max-rounds', '5', ...OFF, ...options, '--', ...COMMAND],
      {
        cwd: local.dir,
        env: { COUNTED: counted },
      },
    );

  test('a comment: settled without a round, in words and as data', async () => {
    const said = await ab('--artifact', 'out/bench');
    expect(said.stdout).toMatch(SAID);
    expect(said.stdout).toMatch(/compared with [0-9a-f]{7}, by its build/);
    expect(said).toMatchObject({ exitCode: 0, stderr: '' });
    const report: Report = reportSchema.parse(JSON.parse((await ab('--artifact', 'out/*', '--json')).stdout));
    expect(report).toMatchObject({ identical: 1, gate: 'pass', findings: [], warnings: [] });
    expect(measured()).toBe(0);
  });

  test.each([
    { what: 'no artifact is named', options: [] },
    {
      what: 'other commits differ',
      options: ['--artifact', 'out/bench', '--base', 'HEAD~1', '--head', 'slow'],
    },
    {
      what: 'the base has no such file',
      options: ['--artifact', 'out/bench,out/new', '--head', 'new'],
    },
  ])('$what: measured', async ({ options }) => {
    await local.checkout('slow');
    await local.commit({ 'bench.sh': bench(200) });
    await local.checkout('new', 'main');
    await local.commit({ 'bench.sh': bench(100), 'out/new': 'new' });
    await local.checkout('main');
    const before = measured();
    const { stdout, stderr } = await ab(...options);
    expect(stdout).not.toMatch(SAID);
    expect(measured(), stderr).toBeGreaterThan(before + 4);
    if (options.length > 0)
      expect(stderr).toMatch(/The builds are not the same: out\/(?:bench|new) differs\./);
  });

  test.each([
    { artifact: 'nosuch', says: /--artifact: no file of head matches nosuch/ },
    { artifact: '/bin/sh', says: /--artifact: \/bin\/sh lies outside of the folder of the version/ },
  ])('$artifact is an error', async ({ artifact, says }) => {
    const { stderr, exitCode } = await ab('--artifact', artifact);
    expect(stderr).toMatch(says);
    expect(exitCode).toBe(2);
  });
});

test('bisect: a commit with the build of the good one is not measured', async () => {
  const local = await localRepository();
  await local.commit({ 'bench.sh': bench(100) });
  for (const comment of ['a', 'b', 'c']) await local.commit({ 'bench.sh': bench(100, comment) });
  const culprit = await local.commit({ 'bench.sh': bench(200) });
  await local.commit({ 'bench.sh': bench(200, 'd') });
  const search = async (...options: string[]) => {
    const counted = join(local.dir, `.git/counted${options.length}`);
    const words = [
      'bisect',
      '--good',
      'HEAD~5',
      '--setup',
      BUILD,
      '--results',
      '-',
      ...OFF,
      ...options,
      '--',
      ...COMMAND,
    ];
    const { stdout, exitCode, stderr } = await runCli(words, { cwd: local.dir, env: { COUNTED: counted } });
    expect(stdout, stderr).toContain(culprit.slice(0, 7));
    expect(exitCode).toBe(0);
    return readFileSync(counted, 'utf8').length;
  };
  expect(await search('--artifact', 'out/bench')).toBeLessThan(await search());
  const same = ['bisect', '--good', 'HEAD~5', '--bad', 'HEAD~3', '--setup', BUILD, '--artifact', 'out/bench'];
  const { stderr, exitCode } = await runCli([...same, '--', ...COMMAND], { cwd: local.dir });
  expect(stderr).toContain('the builds of the good and the bad commit are the same');
  expect(exitCode).toBe(2);
  local.remove();
});

test('check --confirm: a work tree with the build of its base is not measured', async () => {
  const local = await localRepository();
  await local.commit({ 'bench.sh': bench(100), '.gitignore': 'out\n' });
  await local.commit({ 'bench.sh': bench(100, 'a comment') });
  const check = async (ns: number) => {
    mkdirSync(join(local.dir, 'out'), { recursive: true });
    // Built without its folder in it.
    writeFileSync(join(local.dir, 'out/bench'), bench(ns).slice(bench(ns).indexOf('\n') + 1));
    const words = [
      'check',
      '--confirm',
      '--artifact',
      'out/bench',
      '--results',
      '-',
      '--setup',
      BUILD.replace('; echo "# built in $PWD"', ''),
    ];
    return runCli([...words, '--', ...COMMAND], { cwd: local.dir });
  };
  const same = await check(100);
  expect(same.stdout).toMatch(SAID);
  expect(same.stdout).toMatch(/compared with [0-9a-f]{7}, the commit before, by its build/);
  expect(same.exitCode).toBe(0);
  const other = await check(200);
  expect(other.stderr).toContain('The builds are not the same: out/bench differs.');
  expect(other.stdout).toContain('First run of suite');
  const files = await runCli(['check', 'a.txt', '--artifact', 'out/bench'], { cwd: local.dir });
  expect(files.stderr).toContain('--artifact has no effect without --confirm');
  local.remove();
});

describe('a pull request', () => {
  let widgets: Widgets;
  beforeAll(async () => {
    widgets = await startWidgets();
    await widgets.local.commit({ 'bench.sh': bench(100, 'one') });
    await widgets.local.pushTo(widgets.github);
  });
  afterAll(() => widgets.stop());

  const inputs = {
    ...{ command: COMMAND.join(' '), setup: BUILD, results: '-', artifact: 'out/bench', 'max-rounds': '5' },
    profile: 'off',
    // What names benchmarks finds none, and that is no mistake.
    thresholds: '5%:BenchmarkParse',
  };

  test('a comment: every voice says it in one sentence, and the job passes', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'reports-'));
    const pages = { 'report-markdown': join(folder, 'a.md'), 'report-html': join(folder, 'a.html') };
    const pull = await widgets.openPullRequest('topic');
    await widgets.local.checkout('topic');
    await widgets.local.commit({ 'bench.sh': bench(100, 'two') });
    await widgets.local.checkout('main');
    const { exitCode, outputs, summary, stdout, annotations } = await pull.run(
      {},
      { ...inputs, ...pages, 'check-run': 'true' },
    );
    expect({ exitCode, verdict: outputs.verdict }, stdout).toEqual({ exitCode: 0, verdict: 'pass' });
    const [comment] = await widgets.github.comments(pull.number);
    for (const text of [
      comment?.body,
      summary,
      stdout,
      ...Object.values(pages).map((path) => readFileSync(path, 'utf8')),
    ]) {
      expect(text).toMatch(SAID);
      expect(text).not.toMatch(/NaN|undefined/);
    }
    expect(annotations.filter(({ level }) => level !== 'notice')).toEqual([]);
  });

  test('a change of the program is measured', async () => {
    const pull = await widgets.openPullRequest('slow');
    await widgets.local.checkout('slow');
    await widgets.local.commit({ 'bench.sh': bench(200) });
    await widgets.local.checkout('main');
    const { outputs, stdout } = await pull.run({}, { ...inputs, 'max-rounds': '10' });
    expect(stdout).toContain('The builds are not the same: out/bench differs.');
    expect(outputs).toMatchObject({ verdict: 'fail', regressions: '1' });
  });

  test('what is stored is measured: a history needs its level', async () => {
    const { stdout, summary } = await widgets.push(
      {},
      { ...inputs, 'max-rounds': '3' },
      { token: workflowToken },
    );
    expect(summary, stdout).toMatch(/First run of suite Benchmark: 1 benchmark stored/);
  });
});
