/**
 * Where the time went: after a regression both versions run once more under a profiler, and the report says which functions the
 * difference is in. Never changes a verdict: what goes wrong becomes one line.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { UserError } from '../model/errors.ts';
import { type Explanation, NO_EXPLANATION, unexplained, withExplanation } from '../model/explanation.ts';
import type { NotProfiled } from '../model/not-profiled.ts';
import type { ProfileDifference } from '../model/profile.ts';
import type { ProfileChoice } from '../model/profilers.ts';
import type { Finding, Report } from '../model/report.ts';
import { kindOf } from '../model/unit.ts';
import { faultOf } from '../model/warning.ts';
import { type Compared, differenceOf } from '../profile/difference.ts';
import { foldedText } from '../profile/folded.ts';
import { pprofBytes } from '../profile/pprof-writer.ts';
import { type Profile, scaled, uncovered, withUncovered } from '../profile/profile.ts';
import { speedscopeText } from '../profile/speedscope.ts';
import { writeNamed } from '../system/write-file.ts';
import { cpuNsOf, execute, succeeded } from './execution.ts';
import { INSTRUCTIONS } from './instructions.ts';
import type { Side } from './interleave.ts';
import { commandIn } from './layouts.ts';
import { merged } from './profilers/files.ts';
import type { Profiler } from './profilers/profiler.ts';
import { withScratch } from './scratch.ts';
import { commandError, type Probe, wordsFor } from './variant.ts';

const packed = promisify(gzip);

export interface Explaining {
  readonly choice: ProfileChoice;
  /** The checkout of each side. */
  readonly places: Readonly<Record<Side, string>>;
  readonly probe: Probe;
  readonly stop: AbortSignal;
  /** Environment of the command. */
  readonly env: NodeJS.ProcessEnv;
  /** Where the profiles are kept; undefined for nowhere. */
  readonly folder: string | undefined;
  /** The input or option that named it. */
  readonly folderBy: string;
  readonly info: (text: string) => void;
  /** Prepares the sides that are not ready yet; absent if both were measured. */
  readonly build?: () => Promise<void>;
}

/** The report with what is known about its regression. */
export async function explained(report: Report, explaining: Explaining): Promise<Report> {
  return withExplanation(report, await explain(report, explaining));
}

/** A profiler makes a command up to a hundred times slower. */
const MINUTES_MAX = 10;

export async function explain(report: Report, explaining: Explaining): Promise<Explanation> {
  const { choice, stop } = explaining;
  const slower = report.findings.filter((finding) => finding.verdict === 'regressed' && isWork(finding));
  if (choice === 'off' || stop.aborted || report.identical !== undefined) return NO_EXPLANATION;
  if (choice !== 'always' && slower.length === 0) return NO_EXPLANATION;
  if (choice === 'auto' && isWaiting(report)) return unexplained({ code: 'waits' });
  const named = [...new Set(slower.map(({ benchmark }) => benchmark))];
  const count = new Set(report.findings.map(({ benchmark }) => benchmark)).size;
  const cpuNs = report.findings.find(({ metric }) => metric.name === CPU)?.current?.value;
  const found = await profileDifference(
    { benchmarks: named, count, cpuNs, ...measuredChange(report, slower) },
    explaining,
  );
  if (found === undefined) return NO_EXPLANATION;
  return 'code' in found ? unexplained(found) : { profile: found, warnings: [] };
}

/** What is known of two versions of which the second one got slower. */
export interface Slower {
  /** The benchmarks that did, if the command can choose. */
  readonly benchmarks: readonly string[];
  /** Number of benchmarks that the command runs. */
  readonly count: number;
  /** Processor time of an execution; undefined if not known. */
  readonly cpuNs: number | undefined;
  /** Change of its work, relative; undefined if the profiles say it better. */
  readonly measured: number | undefined;
  /** Standard error of `measured`; absent if it is exact. */
  readonly error?: number;
  /** Set if that is a change of time in which the command may only wait. */
  readonly mayWait?: true;
  /** Whether instructions are what got more, whatever was measured. */
  readonly counted?: boolean;
}

/**
 * Runs both versions under a profiler, each until there are enough samples.
 * @returns why there is no profile, if there is none; undefined if it was interrupted
 */
export async function profileDifference(
  slower: Slower,
  explaining: Explaining,
): Promise<ProfileDifference | NotProfiled | undefined> {
  const { choice, probe, places, env, info } = explaining;
  const { kind } = probe.outputSource;
  try {
    const { profilerFor } = await import('./profilers/index.ts');
    const counted = slower.counted ?? kind === 'instructions';
    const named = choice === 'always' || choice === 'off' ? 'auto' : choice;
    const { stopwatch } = probe;
    const profiler = await profilerFor(named, probe.words, places.head, counted, { stopwatch, env });
    if (!('name' in profiler)) return { code: 'no-profiler', obstacles: [...profiler] };
    await explaining.build?.();
    info(`Profiling both versions with ${profiler.name}.`);
    const benchmarks = kind === 'outside' || kind === 'instructions' ? [] : slower.benchmarks;
    const sampling = { intervalUs: intervalFor(slower), count: slower.count };
    const before = await profiled('base', profiler, explaining, benchmarks, sampling);
    const after = before && (await profiled('head', profiler, explaining, benchmarks, sampling));
    if (!before || !after) return undefined;
    const aside = (before.uncovered + after.uncovered) / 2;
    const [base, head] = [withUncovered(before.profile, aside), withUncovered(after.profile, aside)];
    const { measured, error } = slower;
    if (slower.mayWait && isWait(head.total / base.total - 1, measured ?? 0)) return { code: 'waits' };
    const known = profiler.counts
      ? { measured: undefined }
      : { measured, ...(error !== undefined && { error }) };
    const profile = differenceOf(base, head, {
      profiler: profiler.name,
      benchmarks,
      ...known,
      symbols: profiler.symbols,
    });
    await keep(base, head, explaining);
    return profile;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { code: 'failed', ...faultOf(error) };
  }
}

/** What a processor does more of; a profile says nothing about memory or sizes. */
function isWork({ metric }: Finding): boolean {
  return ['time', 'throughput'].includes(kindOf(metric.unit)) || metric.name === INSTRUCTIONS;
}

/**
 * Of the processor's time if the command was measured from outside, else the middle of what got slower, or of everything if nothing did.
 *
 * @returns nothing if neither is known
 */
function measuredChange(
  { findings }: Report,
  slower: readonly Finding[],
): Pick<Compared, 'measured' | 'error'> {
  const cpu = findings.filter(({ metric, change }) => metric.name === CPU && change?.estimate != null);
  const chosen = [cpu, slower, findings.filter(isWork)].find((each) => each.length > 0) ?? [];
  const changes = chosen.flatMap(({ change, metric }) => {
    if (!change || change.estimate === null) return [];
    const measured = metric.direction === 'higher' ? 1 / (1 + change.estimate) - 1 : change.estimate;
    return [{ measured, error: errorOf(change) }];
  });
  return changes.sort((a, b) => a.measured - b.measured)[changes.length >> 1] ?? { measured: undefined };
}

/** Standard errors from an end of an interval of 95% to the other. */
const WIDTH = 4;
/** Of a change whose interval has no end: it was measured a few times only. */
const ERROR_MAX = 0.2;

function errorOf({ low, high }: NonNullable<Finding['change']>): number {
  return low === null || high === null ? ERROR_MAX : Math.min(ERROR_MAX, (high - low) / WIDTH);
}

const CPU = 'cpu_time';

/** Samples that make a share of a fifth known to a few percent of itself. */
const SAMPLES = 8000;
const INTERVAL_US = { min: 100, max: 2000, usual: 500 };

function intervalFor({ cpuNs: ns }: Slower): number {
  if (ns === undefined) return INTERVAL_US.usual;
  return Math.round(Math.min(INTERVAL_US.max, Math.max(INTERVAL_US.min, ns / 1000 / SAMPLES)));
}

/** A command that is over sooner is executed again: where timers are coarse, a sample is taken every few milliseconds only. */
const ENOUGH_NS = 0.3e9;
const EXECUTIONS_MAX = 20;

/** Whether the time rose and the processor's time did not. */
function isWaiting({ findings }: Report): boolean {
  const of = (name: string) => findings.find(({ metric }) => metric.name === name);
  const [time, cpu] = [of('time'), of(CPU)];
  const [all, work] = [time?.change?.estimate ?? 0, cpu?.change?.estimate ?? 0];
  if (time?.verdict !== 'regressed' || !cpu || cpu.verdict === 'regressed') return false;
  return isWait(work, all);
}

/** Whether so little more work cannot be why the time rose so much. */
function isWait(work: number, time: number): boolean {
  return work <= time / 4;
}

interface Profiled {
  readonly profile: Profile;
  readonly uncovered: number;
}

interface Sampling {
  readonly intervalUs: number;
  /** Number of benchmarks. */
  readonly count: number;
}

/** @returns the mean of the executions; undefined if it was interrupted. @throws UserError if the command fails, or wrote no profile */
async function profiled(
  side: Side,
  profiler: Profiler,
  { probe, places, stop, env }: Explaining,
  benchmarks: readonly string[],
  { intervalUs, count }: Sampling,
): Promise<Profiled | undefined> {
  return withScratch(async (scratch) => {
    const command = wordsFor(probe.words, benchmarks.length === 0 ? undefined : benchmarks);
    const limits = { timeoutMs: Math.min(probe.timeoutMs, MINUTES_MAX * 60_000), retainedBytes: 0, stop };
    const ended: { readonly folder: string; readonly spent: number | undefined }[] = [];
    let missing = ENOUGH_NS;
    for (let i = 0; missing > 0 && i < EXECUTIONS_MAX; i++) {
      const folder = join(scratch, `${i}`);
      await mkdir(folder);
      const words = await profiler.words(command, { folder, env, intervalUs, benchmarks: count });
      const execution = await execute(commandIn(words, places[side]), probe.stopwatch, limits);
      if (execution.outcome.kind === 'interrupted') return undefined;
      if (!succeeded(execution))
        throw commandError(`the command failed under ${profiler.name} on ${side}`, execution);
      const spent = cpuNsOf(execution);
      ended.push({ folder, spent });
      missing -= profiler.counts || !spent ? missing : spent;
    }
    const isPart = profiler.isPartial && probe.outputSource.kind === 'outside';
    let [readable, aside] = [0, 0];
    const sum = await merged(ended, async ({ folder, spent }) => {
      const profile = await profiler.read(folder, places[side]);
      readable++;
      if (isPart && spent !== undefined) aside += uncovered(profile, spent);
      return profile;
    });
    return { profile: scaled(sum, 1 / readable), uncovered: aside / readable };
  });
}

async function keep(base: Profile, head: Profile, { folder, folderBy }: Explaining): Promise<void> {
  if (folder === undefined) return;
  await mkdir(folder, { recursive: true }).catch(() => undefined);
  const write = (name: string, content: string | Uint8Array) =>
    writeNamed(folderBy, join(folder, name), content);
  const sides = new Map(Object.entries({ base, head }));
  for (const [side, profile] of sides) {
    await write(`${side}.folded`, foldedText(profile));
    await write(`${side}.pb.gz`, await packed(pprofBytes(profile, side)));
  }
  await write('profiles.speedscope.json', speedscopeText(sides));
}

/** The newest commit that certainly does not show the largest regression; empty if it is not known. */
export function commitBefore({ findings }: Report): string {
  const [worst] = findings
    .filter(({ verdict }) => verdict === 'regressed')
    .sort((a, b) => Math.abs(b.change?.estimate ?? 0) - Math.abs(a.change?.estimate ?? 0));
  return worst?.since?.after ?? '';
}
