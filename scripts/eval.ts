/**
 * Evaluates the detector: the scorers of an evaluation folder (gate.py, cpd_real.py, tcpd_eval.py) replay benchmark histories
 * against the bundled `detect`, and their figures are printed as the table of docs/detection.md. Scorers and data are not part
 * of this project; docs/detection.md describes their format.
 *
 *   npm run eval -- DATA_DIR [--scorer DIR] [--limit STRETCHES]
 *
 * `npm run eval -- measuring`, `-- scale`, `-- lives` and `-- claims` need no data: see eval-measuring.ts, eval-scale.ts,
 * eval-lives.ts, eval-claims.ts. `-- machines FILE...` reads machines whose software never changed: see eval-machines.ts.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { table } from '../src/reporters/table.ts';
import { evaluateClaims } from './eval-claims.ts';
import { evaluateLives } from './eval-lives.ts';
import { evaluateMachines } from './eval-machines.ts';
import { evaluateMeasuring } from './eval-measuring.ts';
import { evaluateScale } from './eval-scale.ts';

const SCORERS = ['gate.py', 'cpd_real.py', 'tcpd_eval.py'] as const;
type Scorer = (typeof SCORERS)[number];

const STEPS = ['3%', '5%', '10%', '20%'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    scorer: { type: 'string' },
    limit: { type: 'string' },
    same: { type: 'string', default: '200' },
    'quiet-lives': { type: 'string', default: '60' },
    slower: { type: 'string', default: '40' },
    bisect: { type: 'string', default: '20' },
    trials: { type: 'string' },
    days: { type: 'string', default: '200' },
    every: { type: 'string', default: '1' },
    beside: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    series: { type: 'string', default: '10,100,1000' },
    runs: { type: 'string', default: '5,10,20,40,100' },
    noise: { type: 'string', default: 'normal,t3,spiky,ar1,machines' },
  },
});
if (positionals[0] === 'measuring') {
  const { same, slower, bisect } = values;
  evaluateMeasuring({ same: Number(same), slower: Number(slower), bisect: Number(bisect) });
} else if (positionals[0] === 'scale') {
  const { trials, series, runs, noise } = values;
  evaluateScale({
    folder: positionals[1],
    trials: Number(trials ?? 20),
    series: series.split(',').map(Number),
    runs: runs.split(',').map(Number),
    noise: noise.split(','),
  });
} else if (positionals[0] === 'machines') {
  const { days, every, trials, beside } = values;
  evaluateMachines({
    files: positionals.slice(1),
    days: Number(days),
    every: Number(every),
    trials: Number(trials ?? 60),
    isBeside: beside,
  });
} else if (positionals[0] === 'lives') {
  await evaluateLives({ trials: Number(values.trials ?? 1), same: Number(values['quiet-lives']) });
} else if (positionals[0] === 'claims') {
  const { trials, seed } = values;
  await evaluateClaims({
    names: positionals.slice(1),
    trials: trials === undefined ? undefined : Number(trials),
    seed: Number(seed),
  });
} else process.exitCode = await main(positionals[0] ?? process.env.EVAL_DATA ?? '');

async function main(given: string): Promise<number> {
  const data = resolve(given);
  const folder = resolve(values.scorer ?? dirname(data));
  const fault = given === '' ? 'which data?' : await faultOf(data, folder);
  if (fault) {
    process.stderr.write(`${fault}\n  npm run eval -- DATA_DIR [--scorer DIR] [--limit STRETCHES]\n`);
    return 2;
  }
  const scratch = mkdtempSync(join(tmpdir(), 'eval-'));
  try {
    const score = (scorer: Scorer, options: readonly string[]) => run(scorer, options, { folder, data });
    const gateOut = join(scratch, 'gate.json');
    const limit = values.limit ? ['--limit', values.limit] : [];
    await score('gate.py', ['--data', 'shuffled', 'ordered', '--out', gateOut, ...limit]);
    const cutsOut = join(scratch, 'cuts.json');
    await score('cpd_real.py', ['--out', cutsOut]);
    const turing = await score('tcpd_eval.py', []);
    print(only(readFileSync(gateOut, 'utf8')), only(readFileSync(cutsOut, 'utf8')), turing);
    return 0;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function faultOf(data: string, folder: string): Promise<string | undefined> {
  const missing = SCORERS.filter((scorer) => !existsSync(join(folder, scorer)));
  if (missing.length > 0) return `there is no ${missing.join(', no ')} in ${folder}`;
  if (!existsSync(join(data, 'stretches.ndjson'))) return `there is no stretches.ndjson in ${data}`;
  const python = spawn('python3', ['-c', 'import numpy, scipy'], { stdio: 'ignore' });
  const found = await once(python, 'close').then(
    ([status]) => status === 0,
    () => false,
  );
  return found
    ? undefined
    : 'the scorers need Python with numpy and scipy: apt-get install python3 python3-numpy python3-scipy';
}

/** Runs one scorer and passes its output through. */
async function run(
  scorer: Scorer,
  options: readonly string[],
  { folder, data }: { folder: string; data: string },
): Promise<string> {
  const cli = join(import.meta.dirname, '../dist/cli.js');
  const quoted = [process.execPath, cli].map((path) => `'${path.replaceAll("'", `'\\''`)}'`).join(' ');
  const child = spawn('python3', [join(folder, scorer), '--exec', `${quoted} detect`, ...options], {
    cwd: folder,
    env: { ...process.env, EVAL_DATA: data, PYTHONDONTWRITEBYTECODE: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    process.stderr.write(text);
  });
  const [status] = await once(child, 'close');
  if (status !== 0) throw new Error(`${scorer} ended with ${status}`);
  return said;
}

/** The scorers group results by command; there is only one. */
function only<T>(json: string): T {
  return Object.values(JSON.parse(json) as Record<string, T>)[0] as T;
}

interface Gate {
  readonly runs: number;
  readonly false_alarm_runs: number;
  readonly extra_runs_per_run: number;
  readonly detect: Record<string, Record<'k1' | 'k5', number>>;
  readonly 'drift_0.2%_per_run': { readonly detected_40_runs: number };
}

interface Cuts {
  readonly series_with_false_cut: number;
  readonly [step: string]: { readonly f1_m5: number } | number;
}

function print(gate: Record<string, Gate>, cuts: Cuts, turing: string): void {
  const rows = Object.entries(gate).map(([order, figures]) => [
    order,
    String(figures.runs),
    percent(figures.false_alarm_runs),
    ...STEPS.map((step) => share(figures.detect[step]?.k5)),
    share(figures.detect['10%']?.k1),
    share(figures['drift_0.2%_per_run']?.detected_40_runs),
    share(figures.extra_runs_per_run),
  ]);
  const head = [
    '',
    'runs',
    'false alarms',
    ...STEPS.map((step) => `${step} in 5`),
    '10% in 1',
    'drift',
    'reruns',
  ];
  process.stdout.write(`\nGate\n${table(head, rows)}`);
  const f1 = STEPS.map((step) => share((cuts[step] as { f1_m5: number } | undefined)?.f1_m5));
  const falsely = percent(cuts.series_with_false_cut);
  process.stdout.write(`\nChange points, F1\n${table([...STEPS, 'falsely cut'], [[...f1, falsely]])}`);
  const [, cover = '', both = ''] = /cover ([\d.]+)\s+F1 ([\d.]+)/.exec(turing) ?? [];
  process.stdout.write(`\nTuring data set\n${table(['cover', 'F1'], [[cover, both]])}`);
}

function share(value: number | undefined): string {
  return value === undefined ? '' : value.toFixed(2);
}

function percent(value: number): string {
  return `${(100 * value).toFixed(1)} %`;
}
