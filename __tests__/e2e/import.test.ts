/** `history import` in a real repository whose gh-pages belongs to another tool. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCli } from '../harness/action.ts';
import { type LocalRepository, localRepository } from '../harness/repository.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures');
const dataJs = await readFile(join(FIXTURES, 'import/github-action-benchmark/data.js'), 'utf8');
const DATA = 'window.BENCHMARK_DATA = ';

let local: LocalRepository;
beforeEach(async () => {
  local = await localRepository();
  await local.commit({ 'code.txt': '0\n' });
});
afterEach(() => local.remove());

const cli = (...args: string[]) => runCli(args, { cwd: local.dir });

/** The branch as github-action-benchmark leaves it. */
async function keepOnGhPages(files: Record<string, string>): Promise<void> {
  await local.checkout('gh-pages', 'main');
  await local.commit(files);
  await local.checkout('main');
}

async function shown(suite: string, branch = 'gh-pages') {
  const { stdout } = await cli('history', 'show', '--suite', suite, '--branch', branch, '--json');
  return JSON.parse(stdout);
}

describe('github-action-benchmark', () => {
  test('one command switches; a second one stores nothing', async () => {
    await keepOnGhPages({ 'dev/bench/data.js': dataJs, 'dev/bench/index.html': '<p>' });
    const first = await cli('history', 'import', 'gh-pages');
    expect(first.stderr).toBe(
      [
        'Reading branch gh-pages (files: 1)',
        'Storing 4 runs of Rust Benchmark',
        'Storing 3 runs of Go Benchmark',
        'Storing 2 runs of Speed',
        '',
      ].join('\n'),
    );
    expect(first.stdout).toBe(
      [
        'suite            runs read   stored   already there   skipped',
        'Rust Benchmark   4           4        0               0',
        'Go Benchmark     3           3        0               0',
        'Speed            2           2        0               0',
        '',
        'Stored on branch gh-pages (runs: 9). To see them: perf-regression history show --suite NAME',
        '',
      ].join('\n'),
    );
    expect(first.exitCode).toBe(0);
    const tip = await local.git('rev-parse', 'gh-pages');
    // One commit for each suite, however many runs it has.
    expect(await local.git('rev-list', '--count', 'main..gh-pages')).toBe('4');

    const again = await cli('history', 'import', 'gh-pages');
    expect(again.exitCode).toBe(0);
    expect(again.stdout).toMatch(/^Rust Benchmark +4 +0 +4 +0$/m);
    expect(again.stdout).toContain('Nothing new: all runs are already on branch gh-pages.');
    expect(await local.git('rev-parse', 'gh-pages')).toBe(tip);

    const runs = await shown('Rust Benchmark');
    expect(runs.map(({ time, branch }: { time: string; branch: string }) => [time, branch])).toEqual(
      [2, 3, 4, 5].map((day) => [`2024-03-0${day}T08:00:00.123Z`, 'main']),
    );
    expect((await cli('history', 'verify', '--suite', 'Go Benchmark')).stdout).toContain(
      'is intact (runs: 3',
    );
    expect(await local.git('show', 'gh-pages:dev/bench/data.js')).toBe(dataJs.trimEnd());
    expect(await local.git('status', '--porcelain')).toBe('');
  });

  test('what is new in the source is stored behind what is there', async () => {
    const data = JSON.parse(dataJs.slice(DATA.length));
    const [, , third, fourth] = data.entries['Rust Benchmark'];
    const half = { entries: { Rust: data.entries['Rust Benchmark'].slice(0, 2) } };
    await writeFile(join(local.dir, 'data.js'), `${DATA}${JSON.stringify(half)}`);
    await cli('history', 'import', 'data.js');
    half.entries.Rust.push(third, fourth);
    await writeFile(join(local.dir, 'data.js'), `${DATA}${JSON.stringify(half)}`);
    const { stdout } = await cli('history', 'import', 'data.js');
    expect(stdout).toMatch(/^Rust +4 +2 +2 +0$/m);
    const times = (await shown('Rust')).map(({ time }: { time: string }) => time);
    expect(times).toEqual(times.toSorted());
    expect(times).toHaveLength(4);
  });

  test('a path on a branch that was only fetched, another suite, branch and folder', async () => {
    const data = JSON.parse(dataJs.slice(DATA.length));
    const one = `${DATA}${JSON.stringify({ entries: { Speed: data.entries.Speed } })}`;
    await keepOnGhPages({ 'x/data.js': one, 'y/data.js': dataJs });
    await local.git('update-ref', 'refs/remotes/origin/pages', 'gh-pages');
    const args = ['--branch', 'perf-history', '--as-branch', 'trunk'];
    const { stdout } = await cli('history', 'import', 'pages:x/data.js', '--suite', 'fast', ...args);
    expect(stdout).toMatch(/^fast +2 +2 +0 +0$/m);
    expect(await shown('fast', 'perf-history')).toMatchObject([{ branch: 'trunk' }, { branch: 'trunk' }]);
    const all = await cli('history', 'import', 'gh-pages', ...args);
    expect(all.stderr).toContain('Speed is in x/data.js and y/data.js: both become one history.');
    expect(all.stdout).toMatch(/^Speed +2 +2 +0 +0$/m);
    const both = await cli('history', 'import', 'pages:y', '--suite', 'fast');
    expect(both.exitCode).toBe(2);
    expect(both.stderr).toContain('the source has 3 suites: "Rust Benchmark", "Go Benchmark", "Speed"');
  });

  test('a fetched branch that is ahead is read, not the old one here', async () => {
    await keepOnGhPages({ 'data.js': dataJs });
    await local.git('update-ref', 'refs/remotes/origin/gh-pages', 'gh-pages');
    await local.git('update-ref', 'refs/heads/gh-pages', 'main');
    const { stdout } = await cli('history', 'import', 'gh-pages', '--branch', 'perf-history');
    expect(stdout).toContain('(runs: 9)');
  });

  test('what is skipped is accounted for', async () => {
    const data = JSON.parse(dataJs.slice(DATA.length));
    data.entries.Speed[0].commit.id = '\u001b[31mtip';
    for (let i = 0; i < 5; i++) data.entries.Speed.push(i);
    await writeFile(join(local.dir, 'data.js'), `${DATA}${JSON.stringify(data)}`);
    const { stdout, exitCode } = await cli('history', 'import', 'data.js');
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^Speed +1 +1 +0 +6$/m);
    expect(stdout).toContain('  Speed: entry 1: "\\u001b[31mtip" is not a commit\n');
    expect(stdout).toContain('  Speed: and 3 more\n');
  });
});

test('folders of asv and pytest-benchmark: a bad file never loses the rest', async () => {
  const asv = await readFile(join(FIXTURES, 'asv-results-json/samples-and-parameters/output.json'), 'utf8');
  const pytest = await readFile(join(FIXTURES, 'pytest-benchmark/without-data/output.json'), 'utf8');
  const results = join(local.dir, '.asv/results/runner');
  await mkdir(results, { recursive: true });
  await mkdir(join(local.dir, '.benchmarks/Linux'), { recursive: true });
  await writeFile(join(results, '4f1c2a9e-virtualenv.json'), asv);
  await writeFile(join(results, '5f1c2a9e-virtualenv.json'), asv.slice(0, 500));
  await writeFile(join(results, 'machine.json'), '{}');
  await writeFile(join(local.dir, '.benchmarks/Linux/0001_x.json'), pytest.replaceAll('2026-', '2025-'));
  const { stdout, exitCode } = await cli('history', 'import', '.asv/results', '.benchmarks');
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/^virtualenv-py3.12-numpy +1 +1 +0 +\d$/m);
  expect(stdout).toMatch(/^py +1 +1 +0 +0$/m);
  expect(stdout).toMatch(/^\(files\) +0 +0 +0 +1$/m);
  expect(stdout).toContain('.asv/results/runner/5f1c2a9e-virtualenv.json:');
  expect((await cli('history', 'import', '.asv/results', '.benchmarks')).stdout).toContain('Nothing new');
  // The folder itself, whose name is no part of the paths.
  expect((await cli('history', 'import', '.')).stdout).toContain('Nothing new');
});

describe('refused with what to do', () => {
  test.each([
    { words: [], says: 'no source was named' },
    { words: ['no-such'], says: '"no-such" is neither a file or folder' },
    { words: ['main:nowhere'], says: 'there is no nowhere on branch main' },
    { words: ['main'], says: 'nothing to import in main' },
    { words: ['code.txt'], says: 'code.txt: no supported tool stores such a file: found "0\\n"' },
    { words: ['cut.js'], says: 'cut.js:5: the JSON is cut off' },
  ])('$words', async ({ words, says }) => {
    await writeFile(join(local.dir, 'cut.js'), dataJs.slice(0, 150));
    const { exitCode, stderr, stdout } = await cli('history', 'import', ...words);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(says);
    expect(stderr).not.toMatch(/\n +at /);
    await rm(join(local.dir, 'cut.js'));
  });

  test('outside a repository', async () => {
    const { exitCode, stderr } = await runCli(['history', 'import', 'gh-pages']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('"gh-pages" is neither a file or folder');
  });
});
