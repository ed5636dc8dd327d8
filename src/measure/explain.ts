/**
 * Where the time went: after a regression both versions run once more under a profiler, and the report says which functions the
 * difference is in. Never changes a verdict: what goes wrong becomes one line.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describeError, UserError } from '../model/errors.ts';
import type { ProfileChoice } from '../model/profilers.ts';
import type { Finding, Report } from '../model/report.ts';
import { median } from '../model/sample.ts';
import { kindOf } from '../model/unit.ts';
import type { Warning } from '../model/warning.ts';
import { differenceOf } from '../profile/difference.ts';
import { foldedText } from '../profile/folded.ts';
import { type Profile, uncovered, withUncovered } from '../profile/profile.ts';
import { speedscopeText } from '../profile/speedscope.ts';
import { writeNamed } from '../system/write-file.ts';
import { execute, succeeded } from './execution.ts';
import { INSTRUCTIONS } from './instructions.ts';
import type { Side } from './interleave.ts';
import { commandIn } from './layouts.ts';
import type { Profiler } from './profilers/profiler.ts';
import { withScratch } from './scratch.ts';
import { commandError, type Probe, wordsFor } from './variant.ts';

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

export function withExplanation(report: Report, { profile, warnings }: Explanation): Report {
  return { ...report, ...(profile && { profile }), warnings: [...report.warnings, ...warnings] };
}

/** What is added to a report. */
export interface Explanation {
  readonly profile?: NonNullable<Report['profile']>;
  readonly warnings: readonly Warning[];
}

const NOTHING: Explanation = { warnings: [] };

/** A profiler makes a command up to a hundred times slower. */
const MINUTES_MAX = 10;

export async function explain(report: Report, explaining: Explaining): Promise<Explanation> {
  const { choice, probe, stop, places, env, info } = explaining;
  const slower = report.findings.filter((finding) => finding.verdict === 'regressed' && isWork(finding));
  if (choice === 'off' || stop.aborted || report.identical !== undefined) return NOTHING;
  if (choice !== 'always' && slower.length === 0) return NOTHING;
  const waits = waitText(report);
  if (waits !== undefined && choice === 'auto') return unexplained(waits);
  try {
    const { profilerFor } = await import('./profilers/index.ts');
    const counted = probe.outputSource.kind === 'instructions';
    const named = choice === 'always' ? 'auto' : choice;
    const profiler = await profilerFor(named, probe.words, places.head, counted, {
      stopwatch: probe.stopwatch,
      env,
    });
    if (typeof profiler === 'string') return unexplained(profiler);
    await explaining.build?.();
    info(`Profiling both versions with ${profiler.name}.`);
    const only = [...new Set(slower.map(({ benchmark }) => benchmark))];
    const benchmarks = probe.outputSource.kind === 'outside' || counted ? [] : only;
    const count = new Set(report.findings.map(({ benchmark }) => benchmark)).size;
    const sampling = { intervalUs: intervalFor(report), count };
    const before = await profiled('base', profiler, explaining, benchmarks, sampling);
    const after = before && (await profiled('head', profiler, explaining, benchmarks, sampling));
    if (!before || !after) return NOTHING;
    const aside = (before.uncovered + after.uncovered) / 2;
    const [base, head] = [withUncovered(before.profile, aside), withUncovered(after.profile, aside)];
    const measured = profiler.counts ? undefined : measuredChange(report, slower);
    const profile = differenceOf(base, head, {
      profiler: profiler.name,
      benchmarks,
      measured,
      symbols: profiler.symbols,
    });
    await keep(base, head, explaining);
    return { profile, warnings: [] };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return unexplained(error);
  }
}

/** What a processor does more of; a profile says nothing about memory or sizes. */
function isWork({ metric }: Finding): boolean {
  return ['time', 'throughput'].includes(kindOf(metric.unit)) || metric.name === INSTRUCTIONS;
}

/** Of the processor's time if the command was measured from outside, else the middle of what got slower; undefined if neither is known. */
function measuredChange({ findings }: Report, slower: readonly Finding[]): number | undefined {
  const cpu = findings.find(({ metric }) => metric.name === CPU)?.change?.estimate;
  if (cpu !== undefined && cpu !== null) return cpu;
  const changes = slower.flatMap(({ change, metric }) => {
    if (!change || change.estimate === null) return [];
    return [metric.direction === 'higher' ? 1 / (1 + change.estimate) - 1 : change.estimate];
  });
  return changes.length === 0 ? undefined : median(changes.sort((a, b) => a - b));
}

const CPU = 'cpu_time';

/** Samples that make a share of a fifth known to a few percent of itself. */
const SAMPLES = 8000;
const INTERVAL_US = { min: 100, max: 2000, usual: 500 };

function intervalFor({ findings }: Report): number {
  const ns = findings.find(({ metric }) => metric.name === CPU)?.current?.value;
  if (ns === undefined) return INTERVAL_US.usual;
  return Math.round(Math.min(INTERVAL_US.max, Math.max(INTERVAL_US.min, ns / 1000 / SAMPLES)));
}

/** Set if the time rose and the processor's time did not. */
function waitText({ findings }: Report): string | undefined {
  const of = (name: string) => findings.find(({ metric }) => metric.name === name);
  const [time, cpu] = [of('time'), of(CPU)];
  const [all, work] = [time?.change?.estimate ?? 0, cpu?.change?.estimate ?? 0];
  if (time?.verdict !== 'regressed' || !cpu || cpu.verdict === 'regressed' || work > all / 4)
    return undefined;
  return 'the command waits longer (input, output, locks, sleep) and does not work more, which a profile of the processor cannot show';
}

interface Profiled {
  readonly profile: Profile;
  readonly uncovered: number;
}

/** @returns undefined if it was interrupted. @throws UserError if the command fails, or wrote no profile */
async function profiled(
  side: Side,
  profiler: Profiler,
  { probe, places, stop, env }: Explaining,
  benchmarks: readonly string[],
  { intervalUs, count }: { readonly intervalUs: number; readonly count: number },
): Promise<Profiled | undefined> {
  return withScratch(async (folder) => {
    const command = wordsFor(probe.words, benchmarks.length === 0 ? undefined : benchmarks);
    const words = await profiler.words(command, { folder, env, intervalUs, benchmarks: count });
    const limits = { timeoutMs: Math.min(probe.timeoutMs, MINUTES_MAX * 60_000), retainedBytes: 0, stop };
    const execution = await execute(commandIn(words, places[side]), probe.stopwatch, limits);
    if (execution.outcome.kind === 'interrupted') return undefined;
    if (!succeeded(execution))
      throw commandError(`the command failed under ${profiler.name} on ${side}`, execution);
    const profile = await profiler.read(folder, places[side]);
    const { userNs, systemNs } = execution;
    const isWhole =
      !profiler.isPartial ||
      probe.outputSource.kind !== 'outside' ||
      userNs === undefined ||
      systemNs === undefined;
    return { profile, uncovered: isWhole ? 0 : uncovered(profile, userNs + systemNs) };
  });
}

async function keep(base: Profile, head: Profile, { folder, folderBy }: Explaining): Promise<void> {
  if (folder === undefined) return;
  await mkdir(folder, { recursive: true }).catch(() => undefined);
  await writeNamed(folderBy, join(folder, 'base.folded'), foldedText(base));
  await writeNamed(folderBy, join(folder, 'head.folded'), foldedText(head));
  await writeNamed(
    folderBy,
    join(folder, 'profiles.speedscope.json'),
    speedscopeText(
      new Map([
        ['base', base],
        ['head', head],
      ]),
    ),
  );
}

/** The newest commit that certainly does not show the largest regression; empty if it is not known. */
export function commitBefore({ findings }: Report): string {
  const [worst] = findings
    .filter(({ verdict }) => verdict === 'regressed')
    .sort((a, b) => Math.abs(b.change?.estimate ?? 0) - Math.abs(a.change?.estimate ?? 0));
  return worst?.since?.after ?? '';
}

/** One line says what is missing. */
export function unexplained(why: UserError | string): Explanation {
  const text = typeof why === 'string' ? why : describeError(why).replace(/\s*\n\s*/g, '; ');
  return { warnings: [{ code: 'not-profiled', subject: 'profile', values: { why: text } }] };
}
