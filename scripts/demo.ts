/**
 * A demo without preparation: a temporary repository, a real benchmark recorded for several commits, and then a
 * commit that makes one job slower on purpose. Exits with 0 if the verdicts are right.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const RUNS = 20;
const here = import.meta.dirname;
const cli = join(here, '../dist/cli.js');
const folder = mkdtempSync(join(tmpdir(), 'perf-regression-demo-'));

function run(command: string, args: readonly string[], silent = true): { status: number; stdout: string } {
  const { status, stdout, error } = spawnSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', silent ? 'pipe' : 'inherit', 'inherit'],
  });
  if (error) throw error;
  return { status: status ?? 1, stdout };
}

function git(...args: string[]): void {
  const identity = ['-c', 'user.name=demo', '-c', 'user.email=demo@localhost', '-c', 'commit.gpgsign=false'];
  if (run('git', [...identity, ...args]).status !== 0) throw new Error(`git ${args[0]} failed`);
}

function commit(message: string): void {
  git('add', '--all');
  git('commit', '--quiet', '--allow-empty', '--message', message);
}

function measure(file = 'results.ndjson'): void {
  const { status, stdout } = run(process.execPath, ['bench.mjs']);
  if (status !== 0) throw new Error('the benchmark failed');
  writeFileSync(join(folder, file), stdout);
}

function record(): void {
  const { status } = run(process.execPath, [cli, 'record', 'results.ndjson']);
  if (status !== 0) throw new Error('recording failed');
}

/** The threshold is high, because the machine may be busy. */
function check(...more: string[]): number {
  const args = ['check', 'results.ndjson', '--thresholds', '100%', ...more];
  console.log(`\n$ perf-regression ${args.join(' ')}`);
  return run(process.execPath, [cli, ...args], false).status;
}

try {
  git('init', '--quiet', '--initial-branch=main');
  writeFileSync(join(folder, '.gitignore'), '*.ndjson\n');
  copyFileSync(join(here, 'demo/bench.mjs'), join(folder, 'bench.mjs'));
  copyFileSync(join(here, 'demo/work.mjs'), join(folder, 'work.mjs'));

  console.log(`A new repository in ${folder}: ${RUNS} commits, each measured and recorded.`);
  for (let i = 1; i <= RUNS; i++) {
    commit(`change ${i}`);
    measure();
    record();
    process.stdout.write(`${i} `);
  }
  console.log();

  console.log('\nA commit that changes nothing:');
  commit('tidy up');
  measure();
  const unchanged = check();
  record();

  console.log('\nA commit that makes counting slower:');
  copyFileSync(join(here, 'demo/work.slow.mjs'), join(folder, 'work.mjs'));
  commit('keep a copy of the counts');
  measure();
  let slowed = check();
  if (slowed === 0) {
    console.log('\nOne measurement is not enough on this noisy machine. Two more, as the report suggests:');
    measure('again-1.ndjson');
    measure('again-2.ndjson');
    slowed = check('--rerun-results', 'again-*.ndjson');
  }

  const right = unchanged === 0 && slowed === 1;
  console.log(
    right ? '\nBoth verdicts are right.' : `\nExpected exit 0 and then 1; got ${unchanged} and ${slowed}.`,
  );
  process.exitCode = right ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
