/**
 * Measures two versions in interleaved rounds until every benchmark is settled, and judges the rounds, on a
 * developer's machine and in a job alike. The caller checks the versions out and reports the result.
 */

import { check } from '../check/check.ts';
import type { Policy } from '../check/policy.ts';
import type { Baseline, Interleaved } from '../model/baseline.ts';
import type { HowFound } from '../model/baseline-reason.ts';
import { UserError } from '../model/errors.ts';
import { BENCHMARKS } from '../model/pattern.ts';
import type { Report } from '../model/report.ts';
import type { Measurement, Run } from '../model/run.ts';
import { type Reader, type RunInfo, runOf } from '../results/read-runs.ts';
import { INSTRUCTIONS_RULE, type Rule } from '../rules/rules.ts';
import { seededRandom } from '../stats/random.ts';
import { isLook } from '../stats/sequential.ts';
import { buildOf, differenceOf, type Named, NoArtifact } from './artifacts/index.ts';
import { TIMES_COUNTED } from './instructions.ts';
import { interleave, overRounds, type Side } from './interleave.ts';
import { LayoutRounds, layoutsOf } from './layouts.ts';
import { type Lack, lacksOf } from './planner.ts';
import { prepare } from './setup.ts';
import { measureVariant, type Probe } from './variant.ts';

/**
 * Threshold on a developer's machine. Limits made for noisy runners would hide the small changes that
 * interleaved rounds can detect; the rules file may override it. In a job, pull requests and pushes have the
 * same limit, that of the rules.
 */
export const LIMIT = 0.01;
const LIMIT_RULE: Rule = { threshold: LIMIT };

/** @param limit for series without a rule */
export function withLimit(policy: Policy, limit: Rule = LIMIT_RULE): Policy {
  return { ...policy, rules: [limit, ...policy.rules] };
}

/** Full hashes. */
export type Commits = Readonly<Record<Side, string>>;

/** What turns rounds into runs and a verdict. */
export interface Trial {
  readonly commits: Commits;
  /** How the base relates to the head, as a phrase that follows its hash. */
  readonly how?: HowFound;
  readonly policy: Policy;
  readonly reader: Reader;
  /** Of the head. */
  readonly runInfo: RunInfo;
}

export interface InterleavedRun {
  /** The checkout of each side. */
  readonly places: Readonly<Record<Side, string>>;
  /** The setup command, run in each checkout; undefined if there is none. */
  readonly setup: readonly string[] | undefined;
  /** What both builds are compared by before anything is measured; undefined if nothing was named. */
  readonly artifact?: Named | undefined;
  readonly probe: Probe;
  readonly stop: AbortSignal;
  readonly rounds: number;
  readonly minutes: number;
  readonly seed: number;
  /** @param open number of benchmarks that are not settled */
  readonly progress: (rounds: number, open: number) => void;
  /** Called once, as soon as it is clear that the budget cannot settle a series. */
  readonly lacking: (lacks: readonly Lack[]) => void;
  /** Why the builds have to be measured, if they were compared. */
  readonly differs?: (why: string) => void;
}

/** The base cannot be measured at all: its setup fails, or its command fails the first time. */
export class UnmeasurableBase extends UserError {}

/**
 * @throws UnmeasurableBase if the base cannot be measured at all
 * @throws UserError if the head, or a later round, fails
 */
export async function measureInterleaved(trial: Trial, run: InterleavedRun): Promise<Interleaved> {
  const { places, setup, probe, stop, rounds, minutes, seed, progress, lacking } = run;
  const layouts = new LayoutRounds(run);
  const { outputSource } = probe;
  const counter = outputSource.kind === 'instructions' ? outputSource.counter.name : undefined;
  const variantOf = (side: Side) => ({ name: side, place: places[side], layout: layouts.numberOf(side) });
  const build = (side: Side) => layouts.build(prepare(variantOf(side), setup, probe.stopwatch, stop));
  await build('head');
  let isBaseKnown = false;
  const ofBase = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      throw error instanceof UserError && !isBaseKnown ? asUnmeasurable(error) : error;
    }
  };
  await ofBase(build('base'));
  const identical = stop.aborted ? undefined : await sameFiles(run);
  if (identical !== undefined) return { rounds: [], max: rounds, ended: true, identical };
  const budget = { rounds, ms: 60_000 * minutes };
  const start = performance.now();
  let isReported = false;
  return interleave({
    begin: async (done) => {
      if (!layouts.begin(done)) return;
      await build('head');
      await ofBase(build('base'));
    },
    times: (done) => Math.max(counter === undefined ? 1 : TIMES_COUNTED, layouts.times(done)),
    layouts: layouts.isOn,
    counter,
    measure: async (side, only) => {
      const work = layouts.run(measureVariant(probe, variantOf(side), only, stop));
      const results = await (side === 'base' ? ofBase(work) : work);
      if (side === 'base') isBaseKnown = true;
      return results?.measurements;
    },
    isLook: counter === undefined ? isLook : () => true,
    // With layouts the first rounds take longer than the others.
    isPlanned: !layouts.isOn,
    unsettled: async (soFar) => {
      const report = await judgeRounds(soFar, trial);
      const lacks = isReported
        ? undefined
        : lacksOf(report.findings, budget, soFar.rounds.length, performance.now() - start);
      if (lacks) lacking(lacks);
      isReported ||= lacks !== undefined;
      return openIn(report);
    },
    canFilter: probe.words.some((word) => word.includes(BENCHMARKS)),
    budget,
    random: seededRandom(seed),
    clock: () => performance.now(),
    progress,
  });
}

/** How many files are the same in both builds; undefined if none were named, or one differs. */
async function sameFiles({ artifact, places, differs }: InterleavedRun): Promise<number | undefined> {
  if (!artifact) return undefined;
  const head = await buildOf(artifact, places.head, 'head');
  const base = await buildOf(artifact, places.base, 'base').catch((error: unknown) => {
    // A file that the change brings.
    if (error instanceof NoArtifact) return new Map<string, string>();
    throw error;
  });
  const different = differenceOf(base, head);
  if (different === undefined) return head.size;
  differs?.(`The builds are not the same: ${different} differs.`);
  return undefined;
}

function asUnmeasurable({ message, remedy }: UserError): UnmeasurableBase {
  return new UnmeasurableBase(message, remedy);
}

/** The verdict on the rounds so far. */
export async function judgeRounds(soFar: Interleaved, trial: Trial): Promise<Report> {
  const options = { reruns: [], records: false, override: null, warnings: [] };
  return check(await headOf(soFar, trial), await baseOf(soFar, trial), trial.policy, options);
}

/** The head over all rounds. */
export function headOf({ rounds }: Interleaved, { commits, reader, runInfo }: Trial): Promise<Run> {
  return runAt(commits.head, overRounds(rounds, 'head'), reader, runInfo);
}

/** The base over all rounds, as a baseline. */
export async function baseOf(
  soFar: Interleaved,
  { commits, how = { code: 'unstated' }, policy, reader, runInfo }: Trial,
): Promise<Baseline> {
  const { rounds, identical, counter = null } = soFar;
  const limits = [LIMIT_RULE, INSTRUCTIONS_RULE].filter((rule) => policy.rules.includes(rule));
  const limit = limits[0]?.threshold ?? null;
  const from = { commit: commits.base, how };
  return {
    source: 'interleaved',
    why:
      identical === undefined
        ? { code: 'rounds', ...from, rounds: rounds.length, counter, layouts: layoutsOf(soFar), limit }
        : { code: 'build', ...from },
    branch: '',
    runs: [await runAt(commits.base, overRounds(rounds, 'base'), reader, runInfo)],
    accepted: [],
    skippedSources: [],
    episodes: [],
    warnings: [],
    interleaved: soFar,
  };
}

function runAt(
  commit: string,
  measurements: readonly Measurement[],
  reader: Reader,
  runInfo: RunInfo,
): Promise<Run> {
  // Derived metrics were computed within each round.
  const results = { measurements, skipped: [], environment: {}, tools: [] };
  return runOf(results, { ...reader, derived: [] }, { ...runInfo, commit });
}

/**
 * Benchmarks that more rounds could settle. A benchmark that regressed is settled, whatever its other metrics
 * did.
 */
export function openIn({ findings }: Report): string[] {
  const worse = new Set(
    findings.filter(({ verdict }) => verdict === 'regressed').map(({ benchmark }) => benchmark),
  );
  const open = findings.filter(
    ({ reason, benchmark }) =>
      !worse.has(benchmark) && (reason.code === 'too-noisy' || reason.code === 'too-few-samples'),
  );
  return [...new Set(open.map(({ benchmark }) => benchmark))];
}
