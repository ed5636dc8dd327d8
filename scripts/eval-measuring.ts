/**
 * Evaluates interleaved measurement on this machine with real processes: `ab` of two equal versions, `ab` of versions that are
 * 3 % and 10 % slower, and `bisect` over 64 commits of which one is 5 % slower. Takes about half an hour.
 *
 *   npm run eval -- measuring [--same TRIALS] [--slower TRIALS] [--bisect SEEDS]
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROUNDS } from '../src/measure/planner.ts';
import { reportSchema } from '../src/model/report.ts';
import { percentage } from '../src/reporters/quantity.ts';
import { table } from '../src/reporters/table.ts';
import { seededRandom } from '../src/stats/random.ts';

const CLI = join(import.meta.dirname, '../dist/cli.js');

/** Takes some 25 ms. */
const COUNT = 1_200_000;
const COMMITS = 64;
const BISECT_STEP = 0.05;

/** Measurements of each step in a bisection by hand, and of both ends. */
const BY_HAND = 30 * (Math.log2(COMMITS) + 2);

export interface Trials {
  readonly same: number;
  readonly slower: number;
  readonly bisect: number;
}

export function evaluateMeasuring(trials: Trials): void {
  const folder = mkdtempSync(join(tmpdir(), 'eval-measuring-'));
  try {
    const head = ['', 'trials', 'called slower', 'rounds, median', 'rounds, most'];
    const rows = [
      ['no change', 0, trials.same] as const,
      ['3 % slower', 0.03, trials.slower] as const,
      ['10 % slower', 0.1, trials.slower] as const,
    ]
      .filter(([, , count]) => count > 0)
      .map(([name, slower, count]) => compared(name, folder, slower, count));
    if (rows.length > 0) process.stdout.write(`\nMeasured in turn (ab)\n${table(head, rows)}`);
    if (trials.bisect > 0) searched(folder, trials.bisect);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A row: how often a change was called one, and after how many rounds. */
function compared(name: string, folder: string, slower: number, trials: number): string[] {
  const repository = join(folder, `ab-${slower}`);
  repositoryWith(repository, [COUNT, COUNT * (1 + slower)]);
  const rounds: number[] = [];
  let found = 0;
  for (let seed = 1; seed <= trials; seed++) {
    const out = join(folder, 'report.json');
    const sides = slower === 0 ? ['--same'] : ['--base', 'HEAD~1'];
    perfRegression(repository, ['ab', ...sides, '--seed', `${seed}`, '--report-json', out, '--', ...JOB]);
    const { findings, baseline } = reportSchema.parse(JSON.parse(readFileSync(out, 'utf8')));
    const changed = findings.filter(({ verdict }) => verdict === 'regressed');
    if (changed.length > 0) found++;
    rounds.push(baseline.why.code === 'rounds' ? baseline.why.rounds : Number.NaN);
    const what = changed.map(({ metric, change }) => `${metric.name} ${percentage(change?.estimate ?? 0)}`);
    process.stderr.write(`${name} ${seed}: ${what.join(', ') || 'nothing'} in ${rounds.at(-1)} rounds\n`);
  }
  return [name, `${trials}`, `${found}`, `${middle(rounds)}`, `${Math.max(...rounds)}`];
}

function searched(folder: string, seeds: number): void {
  const measurements: number[] = [];
  let right = 0;
  for (let seed = 1; seed <= seeds; seed++) {
    const culprit = 1 + Math.floor(seededRandom(seed)() * COMMITS);
    const repository = join(folder, `bisect-${seed}`);
    const counts = Array.from({ length: COMMITS + 1 }, (_, i) => COUNT * (i < culprit ? 1 : 1 + BISECT_STEP));
    repositoryWith(repository, counts);
    const said = perfRegression(repository, ['bisect', '--good', `HEAD~${COMMITS}`, '--', ...JOB]);
    const isRight =
      said.includes(`: Step ${culprit}\n`) && said.includes('The change was introduced by this commit (');
    if (isRight) right++;
    // Each round runs both sides. If no change is found between the ends, all rounds were for them.
    const runs = /in (\d+) runs/.exec(said)?.[1];
    const rounds = Number(/after (\d+) rounds/.exec(said)?.[1] ?? ROUNDS.defaultValue);
    measurements.push(runs === undefined ? 2 * rounds : Number(runs));
    process.stderr.write(
      `bisect ${seed}: ${isRight ? 'right' : said} with ${measurements.at(-1)} measurements\n`,
    );
    rmSync(repository, { recursive: true });
  }
  const head = ['', 'seeds', 'right', 'measurements, median', 'most', 'by hand'];
  const [median, most] = [middle(measurements), Math.max(...measurements)];
  const row = [`5 % among ${COMMITS}`, `${seeds}`, `${right}`, `${median}`, `${most}`, `${BY_HAND}`];
  process.stdout.write(`\nSearched for (bisect)\n${table(head, [row])}`);
}

const JOB = ['perl', 'job.pl'];

/** Consecutive commits that count up to these numbers. */
function repositoryWith(dir: string, counts: readonly number[]): void {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: dir });
  execFileSync('git', ['init', '--quiet', '--initial-branch=main', dir]);
  git('config', 'user.name', 'Ada');
  git('config', 'user.email', 'ada@example.com');
  for (const [i, count] of counts.entries()) {
    writeFileSync(
      join(dir, 'job.pl'),
      `my $x = 0; for (my $i = 0; $i < ${Math.round(count)}; $i++) { $x += $i }\n`,
    );
    writeFileSync(join(dir, 'step.txt'), `${i}`);
    git('add', '--all');
    git('commit', '--quiet', '--message', `Step ${i}`);
  }
}

/** @returns standard output; the exit status may be that of a verdict */
function perfRegression(cwd: string, args: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, [CLI, ...args], { cwd, encoding: 'utf8' });
  if (status === 0 || status === 1 || stderr.includes('nothing got worse')) return stdout;
  throw new Error(`perf-regression ${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`);
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
