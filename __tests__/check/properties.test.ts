/** What must not change a verdict: the unit's size, the order of the benchmarks, the way a quantity is turned. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding, Report } from '../../src/model/report.ts';
import type { Measurement, Run } from '../../src/model/run.ts';
import type { Rule } from '../../src/rules/rules.ts';
import { remembered } from '../harness/remembered.ts';
import type { Kind } from './runs.ts';
import { checked, historyOf, measured } from './runs.ts';

// Values on the very edge of a limit differ in their last digits: the same examples in every run.
const SAME = { seed: 20_261_121, numRuns: 60 };

/** Series around 1000 with noise up to a fifth, and a last value that may lie far off; never on a limit's edge. */
const positive = fc.double({ min: 0.8, max: 1.25, noNaN: true }).map((factor) => 1000 * factor);
const jump = fc.double({ min: 0.25, max: 4, noNaN: true });
const suite = fc.array(
  fc.record({ before: fc.array(positive, { minLength: 30, maxLength: 30 }), now: fc.tuple(positive, jump) }),
  { minLength: 1, maxLength: 6 },
);
type Suite = readonly { before: readonly number[]; now: readonly [number, number] }[];

function findings(series: Suite, kind: Kind, map: (value: number) => number, rules: Rule[] = []): Finding[] {
  const now = series.map(({ now: [value, factor] }, i) => measured(`b${i}`, map(value * factor), kind));
  const runs = Array.from({ length: 30 }, (_, run) =>
    series.map(({ before }, i) => measured(`b${i}`, map(before[run] as number), kind)),
  );
  return checked(now, historyOf(runs), { rules }).findings;
}

const lower: Kind = { direction: 'lower' };
const higher: Kind = { direction: 'higher' };
const eitherKind = fc.constantFrom(lower, higher);
const verdictsOf = (list: readonly Finding[]) => list.map(({ verdict, reason }) => [verdict, reason.code]);
/** Of the same seed come the same suites. */
const plainVerdicts = remembered(({ series, kind }: { series: Suite; kind: Kind }) =>
  verdictsOf(findings(series, kind, (value) => value)),
);

describe('verdicts stay', () => {
  test('where all values are multiplied by a constant', () => {
    const constant = fc.double({ min: 1e-9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(suite, eitherKind, constant, (series, kind, factor) => {
        const scaled = findings(series, kind, (value) => value * factor);
        expect(verdictsOf(scaled)).toEqual(plainVerdicts({ series, kind }));
      }),
      SAME,
    );
  });

  test('where the benchmarks come in another order', () => {
    fc.assert(
      fc.property(suite, eitherKind, (series, kind) => {
        const turned = verdictsOf(findings(series.toReversed(), kind, (value) => value));
        expect(turned).toEqual(plainVerdicts({ series, kind }).toReversed());
      }),
      SAME,
    );
  });

  test('where a time is turned into a rate: 25 % more time is 20 % less throughput', () => {
    fc.assert(
      fc.property(suite, (series) => {
        const times = findings(series, lower, (value) => value, [{ threshold: 0.25 }]);
        const rates = findings(series, higher, (value) => 1e9 / value, [{ threshold: 0.2 }]);
        const regressed = (list: readonly Finding[]) => list.map(({ verdict }) => verdict === 'regressed');
        expect(regressed(rates)).toEqual(regressed(times));
        const significant = (list: readonly Finding[]) => list.map((finding) => finding.significant);
        expect(significant(rates)).toEqual(significant(times));
      }),
      SAME,
    );
  });

  test('and where lower values are called better, a regression of one is an improvement of the other', () => {
    fc.assert(
      fc.property(suite, (series) => {
        const down = findings(series, lower, (value) => value, [{ threshold: 1 / 9 }]);
        const up = findings(series, higher, (value) => value, [{ threshold: 1 / 11 }]);
        for (const [i, { verdict, reason }] of down.entries()) {
          // What all did far beyond their limits is said of the run, not of the series.
          if (reason.code === 'common-shift-confirmed') continue;
          const { verdict: other, reason: mirrored } = up[i] as Finding;
          if (mirrored.code === 'common-shift-confirmed') continue;
          if (verdict === 'regressed') expect(other).toBe('improved');
          if (other === 'regressed') expect(['improved', 'unchanged']).toContain(verdict);
        }
      }),
      SAME,
    );
  });
});

describe('identical results', () => {
  const sample = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 30 });
  const direction = fc.constantFrom('lower' as const, 'higher' as const);

  test.each(['merge-base', 'file'] as const)('never regress and never improve (%s)', (source) => {
    fc.assert(
      fc.property(sample, direction, (values, way) => {
        const one = measured('Read', values, { direction: way });
        const runs = source === 'file' ? [[one]] : new Array(6).fill([one]);
        const report = checked([one], historyOf(runs, { source }));
        expect(report.counts).toMatchObject({ regressed: 0, improved: 0 });
        expect(report.findings[0]?.change?.estimate).toBe(0);
      }),
      SAME,
    );
  });
});

describe('what says nothing changes no verdict', () => {
  const gates = ['pass', 'allowed', 'inconclusive', 'nothing-compared', 'fail'];

  test('a series that never varies makes no gate better', () => {
    const wild = fc.array(fc.double({ min: 1, max: 100, noNaN: true }), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(wild, { minLength: 1, maxLength: 4 }), fc.nat(6), (rows, constants) => {
        const runs = Array.from({ length: 8 }, (_, t) =>
          rows.map((row, i) => measured(`b${i}`, row[t] ?? 1)),
        );
        const fixed = Array.from({ length: constants }, (_, i) =>
          measured(`fixed ${i}`, 64, { metric: 'memory', unit: 'B' }),
        );
        const gateOf = (more: Measurement[]) =>
          checked(
            [...(runs.at(-1) ?? []), ...more],
            historyOf(runs.slice(0, -1).map((run) => [...run, ...more])),
          ).gate;
        expect(gates.indexOf(gateOf(fixed))).toBeGreaterThanOrEqual(gates.indexOf(gateOf([])));
      }),
    );
  });

  test('a run that was stored twice', () => {
    const stored = fc.array(fc.tuple(positive, positive), { minLength: 3, maxLength: 30 });
    fc.assert(
      fc.property(
        stored,
        fc.tuple(positive, jump),
        fc.nat(),
        fc.boolean(),
        (rows, [now, factor], at, records) => {
          const runs = rows.map(([a, b]) => [measured('a', a), measured('b', b)]);
          const once = historyOf(runs);
          const place = at % runs.length;
          const copy = { ...(once.runs[place] as Run), id: 'copy', time: '2026-01-30T12:00:00.000Z' };
          const twice = { ...once, runs: once.runs.toSpliced(place + 1, 0, copy) };
          const [one, two] = [once, twice].map((baseline) =>
            checked([measured('a', now), measured('b', now * factor)], baseline, { records }),
          ) as [Report, Report];
          expect(two).toEqual(one);
        },
      ),
    );
  });
});
