/** Situations of one series and what the check says: verdict, reason and gate. */
import { describe, expect, test } from 'vitest';
import type { Kind } from './runs.ts';
import { earlier, historyOf, machine, measured, nothing, steady } from './runs.ts';
import type { Situation } from './situation.ts';
import { expectSituation } from './situation.ts';

const throughput: Kind = { metric: 'throughput', unit: 'B/s', direction: 'higher' };
const delta: Kind = { metric: 'delta', unit: 'points' };
const read = (value: number | number[], kind?: Kind) => measured('Read', value, kind);
const otherMachine = { ...machine, cpu: 'Intel Xeon 8370C' };

describe('against a history of thirty runs', () => {
  test.each<Situation>([
    {
      name: 'the same value is no change',
      now: read(100),
      before: earlier(steady(100)),
      verdict: 'unchanged',
      reason: { code: 'no-change' },
      gate: 'pass',
    },
    {
      name: 'latency +27 % is a regression',
      now: read(127),
      before: earlier(steady(100)),
      verdict: 'regressed',
      reason: { code: 'beyond-threshold' },
      gate: 'fail',
    },
    {
      name: 'throughput −19 % is a regression',
      now: read(81, throughput),
      before: earlier(steady(100), throughput),
      verdict: 'regressed',
      reason: { code: 'beyond-threshold' },
      gate: 'fail',
    },
    {
      name: 'throughput −16.4 % is within its limit, that of +20 % time',
      now: read(83.6, throughput),
      before: earlier(steady(100, 0.001), throughput),
      verdict: 'unchanged',
      reason: { code: 'within-threshold' },
      gate: 'pass',
    },
    {
      name: 'latency −15 % is an improvement',
      now: read(85),
      before: earlier(steady(100)),
      verdict: 'improved',
      reason: { code: 'better' },
      gate: 'pass',
    },
    {
      name: 'throughput +15 % is an improvement',
      now: read(115, throughput),
      before: earlier(steady(100), throughput),
      verdict: 'improved',
      reason: { code: 'better' },
      gate: 'pass',
    },
    {
      name: 'latency −8 % is told from noise and too small to be an improvement',
      now: read(92),
      before: earlier(steady(100, 0.005)),
      verdict: 'unchanged',
      reason: { code: 'within-threshold' },
      gate: 'pass',
    },
    {
      name: 'latency +12 % is told from noise and within its limit',
      now: read(112),
      before: earlier(steady(100)),
      verdict: 'unchanged',
      reason: { code: 'within-threshold' },
      gate: 'pass',
    },
    {
      name: 'the same +12 % is beyond a limit of 10 %',
      now: read(112),
      before: earlier(steady(100)),
      rules: [{ threshold: 0.1 }],
      verdict: 'regressed',
      reason: { code: 'beyond-threshold' },
      gate: 'fail',
    },
    {
      name: 'too noisy to judge, and how many rounds would settle it',
      now: read(108),
      before: earlier(steady(100, 0.12)),
      verdict: 'inconclusive',
      reason: { code: 'too-noisy', of: 'runs', rounds: expect.closeTo(16, -1) },
      gate: 'inconclusive',
    },
    {
      name: 'beyond its limit, and likely, but not certain: worth measuring again, and no regression yet',
      now: read(125),
      before: earlier(steady(100, 0.16)),
      verdict: 'suspected',
      reason: { code: 'measure-again', measured: 1 },
      gate: 'inconclusive',
    },
    {
      name: 'beyond its limit, but no more than noise does: not a regression',
      now: read(125),
      before: earlier(steady(100, 0.5)),
      verdict: 'inconclusive',
      reason: { code: 'too-noisy' },
      gate: 'inconclusive',
    },
    {
      name: 'nobody said which way is better',
      now: read(200, { ...delta, direction: 'none' }),
      before: earlier(steady(100), { ...delta, direction: 'none' }),
      verdict: 'inconclusive',
      reason: { code: 'no-direction' },
      gate: 'inconclusive',
    },
    {
      name: 'a rule says which way is better',
      now: read(200, { ...delta, direction: 'none' }),
      before: earlier(steady(100), { ...delta, direction: 'none' }),
      rules: [{ metric: 'delta', direction: 'lower' }],
      verdict: 'regressed',
      reason: { code: 'beyond-threshold' },
      gate: 'fail',
    },
    {
      name: 'the unit changed',
      now: read(100, { unit: 'B' }),
      before: earlier(steady(100)),
      verdict: 'inconclusive',
      reason: { code: 'unit-changed', was: 'ns' },
      gate: 'nothing-compared',
    },
  ])('$name', expectSituation);
});

describe('with too little to compare with', () => {
  test.each<Situation>([
    {
      name: 'the first run is new and passes',
      now: read(100),
      before: nothing,
      verdict: 'new',
      reason: { code: 'not-in-baseline' },
      gate: 'pass',
    },
    ...[1, 2, 3, 4].map((have) => ({
      name: `${have} earlier runs do not make the noise known: a doubling is suspected`,
      now: read(200),
      before: earlier(steady(100).slice(0, have)),
      verdict: 'suspected' as const,
      reason: { code: 'young', have, need: 5 },
      gate: 'inconclusive' as const,
    })),
    {
      name: 'only another machine measured it',
      now: read(200),
      before: historyOf(
        steady(100).map((value) => [read(value)]),
        { environment: otherMachine },
      ),
      verdict: 'inconclusive',
      reason: { code: 'other-environment', have: 0, need: 5, was: 'linux x64, Intel Xeon 8370C' },
      gate: 'inconclusive',
    },
    {
      name: 'a name that the baseline does not have: nothing was compared',
      now: read(100),
      before: earlier(steady(100), {}, 'Write'),
      verdict: 'new',
      reason: { code: 'not-in-baseline' },
      gate: 'nothing-compared',
    },
    {
      name: 'two files with three values each',
      now: read([200, 201, 202]),
      before: historyOf([[read([100, 101, 102])]], { source: 'file' }),
      verdict: 'inconclusive',
      reason: { code: 'too-few-samples', have: 3, need: 5 },
      gate: 'inconclusive',
    },
    {
      name: 'two files without values',
      now: read(200),
      before: historyOf([[read(100)]], { source: 'file' }),
      verdict: 'inconclusive',
      reason: { code: 'one-process', need: 10 },
      gate: 'inconclusive',
    },
    {
      name: 'two files with ten values each are enough',
      now: read(steady(150).slice(0, 10)),
      before: historyOf([[read(steady(100).slice(0, 10))]], { source: 'file' }),
      verdict: 'regressed',
      reason: { code: 'beyond-threshold' },
      gate: 'fail',
    },
  ])('$name', expectSituation);
});
