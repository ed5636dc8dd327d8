/**
 * What an engineer would do next about the measurement or the code, each based on numbers of the report and
 * with its exact step. Steps that belong to the verdict are in “What now?”, and those of a row in its reason.
 */
import { shortCommit } from '../model/commit.ts';
import type { Finding, Reason, Report } from '../model/report.ts';
import { isTooWide } from './change.ts';
import { percentage, quantities, share } from './quantity.ts';
import { scriptsOf, timeText } from './scripts.ts';
import { disturbances } from './state.ts';
import { runs } from './words.ts';

export interface Recommendation {
  /** What was found. */
  readonly what: string;
  /** Commands and lines of a file are between backquotes. */
  readonly step: string;
}

/** Longer lists are not read. */
const RECOMMENDATIONS_MAX = 5;

/** @param name formats text from outside. @returns the most helpful first */
export function recommendations(report: Report, name: (words: string) => string): Recommendation[] {
  const all = [
    onCulprit,
    onMachine,
    onDisturbance,
    onNoise,
    onSamples,
    onOneProcess,
    onRuns,
    onDrift,
    onFailures,
    onSlowness,
  ];
  return all.flatMap((each) => each(report, name) ?? []).slice(0, RECOMMENDATIONS_MAX);
}

type Name = (words: string) => string;
type Rule = (report: Report, name: Name) => Recommendation | undefined;

const COMMIT = /^[0-9a-f]{7,64}$/;

const onCulprit: Rule = ({ findings }, name) => {
  const found = findings.find(({ verdict, since }) => verdict === 'regressed' && since !== null);
  const { after = '', commit = '' } = found?.since ?? {};
  if (!found || !COMMIT.test(after) || !COMMIT.test(commit)) return undefined;
  const [good, bad] = [shortCommit(after), shortCommit(commit)];
  return {
    what: `${name(found.benchmark)} changed between ${good} and ${bad}`,
    step: `Find the commit: \`perf-regression bisect --good ${good} --bad ${bad} -- CMD\`.`,
  };
};

const onMachine: Rule = ({ findings }, name) => {
  const elsewhere = because(findings, 'other-environment');
  const [first] = elsewhere;
  if (!first) return undefined;
  return {
    what: `${series(elsewhere)} measured only on ${name(first.reason.was)} before; this machine has ${first.reason.have} of the ${runs(first.reason.need)} needed`,
    step: 'Keep to one kind of machine (`runs-on`), or compare fewer properties: `environment: os,arch`.',
  };
};

/** If everything could be judged, noise needs no recommendation. */
const onDisturbance: Rule = ({ findings, run: { environment } }) => {
  const { state = {} } = environment;
  const isUnsure = findings.some(
    ({ verdict, reason }) => ['regressed', 'suspected'].includes(verdict) || reason.code === 'too-noisy',
  );
  if (!isUnsure) return undefined;
  const found = disturbances(state);
  if (found.length > 0) {
    return {
      what: `This run was disturbed: ${found.join('; ')}`,
      step: 'Measure again when the machine is quiet; `perf-regression doctor` shows what would help.',
    };
  }
  if (!state.governor || !SLOW_GOVERNOR.test(state.governor)) return undefined;
  return {
    what: 'The CPU frequency follows the load, and so do the measured times',
    step: 'If you are allowed to: `sudo cpupower frequency-set --governor performance`.',
  };
};

const SLOW_GOVERNOR = /powersave|ondemand|conservative/;

const onNoise: Rule = ({ findings, baseline }, name) => {
  const noisy = because(findings, 'too-noisy');
  if (noisy.length === 0) return undefined;
  const widest = Math.max(...noisy.map(({ change }) => halfWidth(change)));
  const rounds = Math.max(0, ...noisy.map(({ reason }) => reason.rounds ?? 0));
  const isVast = noisy.some(isTooWide);
  const spread = isVast ? ' (more than tenfold)' : widest > 0 ? ` (up to ± ${share(widest)})` : '';
  const inTurn = 'interleave base and head: `perf-regression ab -- CMD`';
  const again =
    baseline.source === 'interleaved'
      ? moreRounds(rounds)
      : noisy[0]?.reason.of === 'samples'
        ? `Measure each in ${rounds} processes on each side, or ${inTurn}.`
        : `Measure ${rounds} times in total and pass the others as \`rerun-results\`, or ${inTurn}.`;
  return {
    what: `${series(noisy)} too noisy to judge${spread}: ${listed(noisy, name)}`,
    step: rounds > 0 ? again : `More runs of this commit would not settle it; ${inTurn}.`,
  };
};

/** The limit of `ab`. */
const ROUNDS_MAX = 500;

function moreRounds(count: number): string {
  if (count > ROUNDS_MAX)
    return `It would take ${count} rounds. A quieter machine helps more: \`perf-regression doctor\` shows how.`;
  return `Allow more rounds: \`--max-rounds ${count}\`.`;
}

const onSamples: Rule = ({ findings, baseline }, name) => {
  const few = because(findings, 'too-few-samples');
  if (few.length === 0) return undefined;
  const have = Math.min(...few.map(({ reason }) => reason.have));
  const need = Math.max(...few.map(({ reason }) => reason.need));
  return {
    what: `${series(few)} measured too few times (${have} of ${need} values): ${listed(few, name)}`,
    step:
      baseline.source === 'interleaved'
        ? moreRounds(need)
        : `Run each ${need} times, each time in a new process, before and after the change.`,
  };
};

const onOneProcess: Rule = ({ findings }, name) => {
  const alone = because(findings, 'one-process');
  const [first] = alone;
  if (!first) return undefined;
  return {
    what: `${series(alone)} measured in only one process on one side, which says nothing about the next process: ${listed(alone, name)}`,
    step: `Measure ${first.reason.need} processes on each side, or interleave base and head: \`perf-regression ab -- CMD\`.`,
  };
};

const onRuns: Rule = ({ findings, baseline }, name) => {
  const [first] = because(findings, 'too-few-runs');
  if (!first || baseline.source === 'none') return undefined;
  const { have, need } = first.reason;
  const branch = baseline.branch === '' ? 'the base branch' : name(baseline.branch);
  return {
    what: `The baseline has ${runs(have)}; estimating noise takes ${need}`,
    step: `Run the workflow ${need - have === 1 ? 'once more' : `${need - have} more times`} on ${branch}.`,
  };
};

const onDrift: Rule = ({ findings }, name) => {
  const climbing = findings
    .flatMap(({ drift, benchmark, verdict }) =>
      drift && verdict !== 'regressed' ? [{ ...drift, benchmark }] : [],
    )
    .toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change));
  const [first] = climbing;
  if (!first) return undefined;
  const others = climbing.length > 1 ? ` (and ${climbing.length - 1} more)` : '';
  return {
    what: `${name(first.benchmark)}${others} has drifted by ${percentage(first.change)} over ${runs(first.runs)}, too slowly for any single run to fail`,
    step: 'See where it began: `perf-regression trends --trend-days 90`.',
  };
};

const onFailures: Rule = (report, name) => {
  const failing = scriptsOf(report).filter(({ rate }) => rate < 1);
  const [worst] = failing.toSorted((a, b) => a.rate - b.rate);
  if (!worst) return undefined;
  const others = failing.length > 1 ? ` (and ${failing.length - 1} more)` : '';
  return {
    what: `${name(worst.name)}${others} succeeded in ${quantities([worst.rate], 'ratio')[0]} of its executions`,
    step: 'See its last output: `perf-regression track -- CMD`.',
  };
};

/** Commands faster than this are rarely optimized further. */
const SLOW_NS = 1e9;
const SLOW_SHARE = 0.5;

const onSlowness: Rule = (report, name) => {
  const scripts = scriptsOf(report);
  const all = scripts.reduce((sum, { time }) => sum + (time ?? 0), 0);
  const [slowest] = scripts;
  if (!slowest || scripts.length < 3 || (slowest.time ?? 0) < Math.max(SLOW_NS, SLOW_SHARE * all))
    return undefined;
  return {
    what: `${name(slowest.name)} takes ${timeText(slowest.time ?? 0)} of the ${timeText(all)} that all ${scripts.length} commands take`,
    step: 'Profile it first.',
  };
};

type Because<C extends Reason['code']> = Finding & { readonly reason: Extract<Reason, { code: C }> };

function because<C extends Reason['code']>(findings: readonly Finding[], code: C): Because<C>[] {
  return findings.filter((finding): finding is Because<C> => finding.reason.code === code);
}

function series({ length }: readonly Finding[]): string {
  return length === 1 ? '1 series was' : `${length} series were`;
}

const NAMES_MAX = 3;

function listed(findings: readonly Finding[], name: Name): string {
  const names = [...new Set(findings.map(({ benchmark }) => benchmark))];
  const more = names.length > NAMES_MAX ? ` and ${names.length - NAMES_MAX} more` : '';
  return names.slice(0, NAMES_MAX).map(name).join(', ') + more;
}

function halfWidth(change: Finding['change']): number {
  return change && change.low !== null && change.high !== null ? (change.high - change.low) / 2 : 0;
}
