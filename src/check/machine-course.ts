/**
 * What the machine did while the history was measured. A reference is the same program in every run, so what changes in its
 * values is the machine; without one, what all benchmarks do over weeks may be. Reported, and part of no verdict.
 */
import { isSameReference, referenceText } from '../model/reference.ts';
import type { Finding, Report } from '../model/report.ts';
import { type Run, seriesKey } from '../model/run.ts';
import { median } from '../model/sample.ts';
import { kindOf } from '../model/unit.ts';
import { countedNames, type Warning } from '../model/warning.ts';
import type { AgainstHistory } from './compare-history.ts';

/** Number of runs at each end that show how fast the machine was, and is. */
const RUNS = 3;

/** @param earlier runs on the same kind of machine, oldest first */
export function referenceOf(run: Run, earlier: readonly Run[]): Report['reference'] {
  const { reference } = run;
  if (!reference) return undefined;
  const { commit, next } = reference;
  const machine = courseOf(run, earlier);
  return {
    name: referenceText(reference),
    commit,
    ...(next && { next: referenceText(next) }),
    machine,
  };
}

/** The runs before were measured with a reference, and this one was not, or beside another one. */
export function otherReference({ reference: own }: Run, earlier: readonly Run[]): Warning[] {
  const last = earlier.at(-1)?.reference;
  if (!last || (own && (own.moved || isSameReference(own, last)))) return [];
  const from = referenceText(last);
  const subject = own ? referenceText(own) : from;
  const values = own
    ? ({ what: 'restarted', reference: subject, from } as const)
    : ({ what: 'unmeasured', reference: from } as const);
  return [{ code: 'reference', subject, values }];
}

/** A climb of all benchmarks warns at this level. It is tested in every run. */
const CLIMB_LEVEL = 0.001;

/** On a machine that lives on, a slow trend is not blamed on the code alone, and that of all benchmarks is not left out. */
export function ageWarnings(
  findings: readonly Finding[],
  { livesOn, climb }: Pick<AgainstHistory, 'livesOn' | 'climb'>,
): Warning[] {
  if (!livesOn) return [];
  const names = [...new Set(findings.flatMap(({ benchmark, drift }) => (drift ? [benchmark] : [])))];
  const together =
    climb && climb.pValue <= CLIMB_LEVEL ? { change: Math.expm1(climb.rise), runs: climb.runs } : null;
  if (names.length === 0 && together === null) return [];
  return [
    { code: 'machine-may-have-aged', subject: '', values: { benchmarks: countedNames(names), together } },
  ];
}

function courseOf(run: Run, earlier: readonly Run[]): NonNullable<Report['reference']>['machine'] {
  const rows = [...earlier, run].map(slownessOf);
  const own = rows.at(-1) as Map<string, Slowness>;
  const changes: number[] = [];
  let since: string | undefined;
  for (const [key, { unit }] of own) {
    const known = rows.flatMap((row, place) => {
      const found = row.get(key);
      return found?.unit === unit ? [{ place, log: found.log }] : [];
    });
    if (known.length < 2 * RUNS) continue;
    const middle = (part: typeof known) => median(part.map(({ log }) => log));
    changes.push(middle(known.slice(-RUNS)) - middle(known.slice(0, RUNS)));
    const first = earlier[known[0]?.place ?? 0]?.time;
    if (first !== undefined && (since === undefined || first < since)) since = first;
  }
  return since === undefined ? null : { slower: Math.expm1(median(changes)), since };
}

interface Slowness {
  /** Of the ratios: values beside another first reference are not compared. */
  readonly unit: string;
  /** Of the time that the first reference takes, or would take; of a rate, upside down. */
  readonly log: number;
}

function slownessOf({ measurements }: Run): Map<string, Slowness> {
  const found = new Map<string, { unit?: string; value?: number; factor?: number; isRate?: boolean }>();
  for (const { benchmark, metric, sample } of measurements) {
    if (!metric.beside) continue;
    const { role, metric: of, unit } = metric.beside;
    const key = seriesKey(benchmark.name, of);
    const each = found.get(key) ?? {};
    found.set(key, each);
    if (role === 'ratio') each.unit = metric.unit;
    if (role === 'chain') each.factor = sample.centre;
    if (role === 'reference')
      Object.assign(each, { value: sample.centre, isRate: kindOf(unit) === 'throughput' });
  }
  return new Map(
    [...found].flatMap(([key, { unit, value = 0, factor = 1, isRate = false }]): [string, Slowness][] => {
      const log = Math.log(value / factor) * (isRate ? -1 : 1);
      return unit === undefined || !Number.isFinite(log) ? [] : [[key, { unit, log }]];
    }),
  );
}
