/**
 * Judges a CI run that is passed as values instead of files. The requests of one batch become a baseline and
 * a run of one suite, which are judged as `check` judges any other; change points of histories are detected
 * separately. It has no rules of its own: the same numbers in a history branch get the same verdicts.
 */

import { check } from '../check/check.ts';
import type { Policy } from '../check/policy.ts';
import type { Baseline } from '../model/baseline.ts';
import type { Environment } from '../model/environment.ts';
import type { Finding, Report } from '../model/report.ts';
import type { Measurement, Run } from '../model/run.ts';
import { median } from '../model/sample.ts';
import { changePointsTogether } from '../stats/change-points.ts';
import { scaleFor } from '../stats/comparison.ts';
import { withoutCommonMode } from '../stats/without-common-mode.ts';

/** One benchmark of the batch. */
export interface Request {
  readonly id: string;
  readonly task: 'detect' | 'segment';
  readonly direction: 'smaller' | 'bigger';
  /** `raw`: the values are not ratios, and no logarithm is taken. */
  readonly scale: 'log' | 'raw';
  /**
   * One value for each earlier run, oldest first; NaN if the run has none. An index means the same run in all
   * requests.
   */
  readonly history: readonly number[];
  /** One value for each measurement of the run under test. */
  readonly current: readonly number[];
  readonly rerunsLeft: number;
}

export interface Batch {
  readonly requests: readonly Request[];
  /** One key for each run of the history and each measurement of the run under test; empty if missing. */
  readonly historyEnvironments: readonly string[];
  readonly currentEnvironments: readonly string[];
}

export type DetectVerdict = 'regression' | 'drift' | 'improvement' | 'stable' | 'rerun';

export interface Answer {
  readonly id: string;
  readonly verdict?: DetectVerdict;
  /** First index of every new segment in the history followed by the measurements of the run under test. */
  readonly change_points: readonly number[];
  /** The reason, as in the report of a check. */
  readonly reason?: string;
  readonly p?: number | null;
  /** Relative, with its interval. */
  readonly change?: number | null;
  readonly low?: number | null;
  readonly high?: number | null;
}

/** @returns one answer for each request, in the order of the requests */
export function detect(batch: Batch, policy: Policy): Answer[] {
  const tasks = Map.groupBy(batch.requests, ({ task }) => task);
  const answers = new Map<Request, Answer>();
  const answered = (requests: readonly Request[], given: readonly Answer[]) => {
    for (const [i, request] of requests.entries()) answers.set(request, given[i] as Answer);
  };
  const judged = tasks.get('detect') ?? [];
  const segmented = tasks.get('segment') ?? [];
  if (judged.length > 0) answered(judged, verdictsOf(judged, batch, policy));
  if (segmented.length > 0) answered(segmented, segmentsOf(segmented));
  return batch.requests.map((request) => answers.get(request) as Answer);
}

function verdictsOf(requests: readonly Request[], batch: Batch, policy: Policy): Answer[] {
  const runs = Math.max(...requests.map(({ history }) => history.length));
  const measured = Math.max(1, ...requests.map(({ current }) => current.length));
  const earlier = Array.from({ length: runs }, (_, t) =>
    runOf(t, batch.historyEnvironments[t], requests, ({ history }) => history[t]),
  );
  const now = Array.from({ length: measured }, (_, m) =>
    runOf(runs, batch.currentEnvironments[m], requests, ({ current }) => current[m]),
  );
  const [run, ...reruns] = now as [Run, ...Run[]];
  const report = check(run, baselineOf(earlier), policy, {
    reruns: reruns,
    apart: true,
    records: true,
    override: null,
    warnings: [],
  });
  const findings = new Map(report.findings.map((finding) => [finding.benchmark, finding]));
  return requests.map((request) => answerOf(request, findings.get(request.id), report, runs));
}

const BRANCH = 'main';

/** Runs get their index as the commit, so that a commit in the report can be read as an index. */
function runOf(
  place: number,
  environment: string | undefined,
  requests: readonly Request[],
  valueIn: (request: Request) => number | undefined,
): Run {
  return {
    id: String(place),
    suite: 'stdin',
    commit: commitOf(place),
    branch: BRANCH,
    time: new Date(0).toISOString(),
    environment: environmentOf(environment ?? ''),
    measurements: requests.flatMap((request) => measurementOf(request, valueIn(request))),
  };
}

function commitOf(place: number): string {
  return String(place).padStart(40, '0');
}

function environmentOf(cpu: string): Environment {
  return { os: '', arch: '', cpu, cores: 0, memoryBytes: 0, runner: '', toolchain: {} };
}

function measurementOf({ id, direction }: Request, value = Number.NaN): Measurement[] {
  if (Number.isNaN(value)) return [];
  return [
    {
      benchmark: { name: id, parameters: {}, tags: [] },
      metric: { name: 'value', unit: '', direction: direction === 'bigger' ? 'higher' : 'lower' },
      sample: { centre: value, values: [value], level: 'process' },
      writtenUnit: '',
    },
  ];
}

function baselineOf(runs: readonly Run[]): Baseline {
  const common = { branch: BRANCH, runs, skippedSources: [], accepted: [], episodes: [], warnings: [] };
  return runs.length === 0
    ? { ...common, source: 'none', why: { code: 'no-earlier-runs' } }
    : { ...common, source: 'merge-base', why: { code: 'before' } };
}

function answerOf(request: Request, finding: Finding | undefined, report: Report, runs: number): Answer {
  const { id } = request;
  if (!finding || finding.verdict === 'missing') {
    return { id, verdict: 'stable', change_points: [], reason: 'not-in-run' };
  }
  const verdict = verdictOf(request, finding, report);
  const { change, pValue, reason, since } = finding;
  return {
    id,
    verdict,
    change_points: verdict === 'regression' ? [since ? Number(since.commit) : runs] : [],
    reason: reason.code,
    p: pValue,
    change: change?.estimate ?? null,
    low: change?.low ?? null,
    high: change?.high ?? null,
  };
}

function verdictOf({ id, rerunsLeft }: Request, finding: Finding, { suspects }: Report): DetectVerdict {
  if (rerunsLeft > 0 && suspects.includes(id)) return 'rerun';
  if (finding.verdict === 'regressed') return 'regression';
  if (finding.verdict === 'improved') return 'improvement';
  return finding.drift ? 'drift' : 'stable';
}

function segmentsOf(requests: readonly Request[]): Answer[] {
  const columns = Math.max(...requests.map(({ history, current }) => history.length + current.length));
  const rows = requests.map((request) => {
    const row = onScale(request);
    return Array.from({ length: columns }, (_, t) => row[t] ?? Number.NaN);
  });
  const found = changePointsTogether(rows, withoutCommonMode);
  return requests.map(({ id }, i) => ({ id, change_points: (found[i] ?? []).map(({ index }) => index) }));
}

/** Up is worse, so that the machine moves times and rates in the same direction. */
function onScale({ history, current, direction, scale }: Request): number[] {
  const values = [...history, ...current];
  const known = values.filter((value) => !Number.isNaN(value));
  const isTurned = direction === 'bigger';
  if (scale === 'raw' || known.length === 0) return isTurned ? values.map((value) => -value) : values;
  return values.map(scaleFor(known, median(known), isTurned).to);
}
