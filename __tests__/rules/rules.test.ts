/** Which limits hold for a series: defaults by kind of metric, then every matching rule, the last one winning. */
import { describe, expect, test } from 'vitest';
import type { Direction } from '../../src/model/unit.ts';
import type { Rule } from '../../src/rules/rules.ts';
import { limitsFor } from '../../src/rules/rules.ts';

const benchmark = { name: 'BenchmarkRead', parameters: { backend: 'go' }, tags: ['ci'] };
const metric = (unit: string, name = 'time', direction: Direction = 'lower') => ({ name, unit, direction });
const sixty = { value: 0.6, unit: 'ratio', written: '60%' };

describe('defaults: latency +20 %, throughput the same turned round, memory +15 %', () => {
  test.each([
    ['ns', 0.2],
    ['B/s', 1 - 1 / 1.2],
    ['1/s', 1 - 1 / 1.2],
    ['B', 0.15],
    ['allocs', 0.15],
    ['ratio', 0.1],
    ['count', 0.1],
    ['widgets', 0.2],
  ])('%s: %d', (unit, threshold) => {
    const limits = { threshold: expect.closeTo(threshold), direction: 'lower' };
    expect(limitsFor([], benchmark, metric(unit))).toEqual(limits);
  });
});

describe('a rate and the time that it is the inverse of have one limit', () => {
  test.each<{ name: string; rules: Rule[]; rate: number }>([
    { name: 'a rule that gives the time more room', rules: [{ threshold: 1, metric: 'time' }], rate: 0.5 },
    { name: 'one of other benchmarks', rules: [{ threshold: 1, benchmark: 'Other' }], rate: 1 - 1 / 1.2 },
    { name: 'one that gives less', rules: [{ threshold: 0.05, metric: 'time' }], rate: 1 - 1 / 1.2 },
    { name: 'one for all', rules: [{ threshold: 0.3 }], rate: 0.3 },
    { name: 'one of its own', rules: [{ threshold: 0.3, metric: 'throughput' }], rate: 0.3 },
  ])('$name', ({ rules, rate }) => {
    const limits = limitsFor(rules, benchmark, metric('1/s', 'throughput', 'higher'));
    expect(limits.threshold).toBeCloseTo(rate);
  });
});

describe('what is critical is beyond the limit', () => {
  test.each<{ name: string; rules: Rule[]; limits: object }>([
    { name: 'alone', rules: [{ critical: 0.1 }], limits: { threshold: 0.1, critical: 0.1 } },
    { name: 'above the limit', rules: [{ critical: 0.3 }], limits: { threshold: 0.2, critical: 0.3 } },
    {
      name: 'below a threshold that was written',
      rules: [{ threshold: 0.5 }, { critical: 0.1 }],
      limits: { threshold: 0.1, critical: 0.1 },
    },
  ])('$name', ({ rules, limits }) => {
    expect(limitsFor(rules, benchmark, metric('ns'))).toEqual({ direction: 'lower', ...limits });
  });
});

describe('precedence', () => {
  test.each<{ name: string; rules: Rule[]; limits: object }>([
    { name: 'a rule replaces the default', rules: [{ threshold: 0.3 }], limits: { threshold: 0.3 } },
    {
      name: 'the last matching rule wins, whatever it selects by',
      rules: [{ threshold: 0.1, benchmark: 'BenchmarkRead' }, { threshold: 0.3 }],
      limits: { threshold: 0.3 },
    },
    {
      name: 'a later rule that does not match changes nothing',
      rules: [{ threshold: 0.1 }, { threshold: 0.3, benchmark: 'BenchmarkWrite' }],
      limits: { threshold: 0.1 },
    },
    {
      name: 'keys are replaced one by one',
      rules: [{ threshold: 0.1, min: sixty }, { direction: 'higher' }],
      limits: { threshold: 0.1, min: sixty, direction: 'higher' },
    },
    { name: 'a threshold of nothing is a threshold', rules: [{ threshold: 0 }], limits: { threshold: 0 } },
    {
      name: 'every selector must match',
      rules: [{ threshold: 0.5, tag: 'ci', metric: 'memory' }],
      limits: {},
    },
    { name: 'a tag', rules: [{ threshold: 0.5, tag: 'ci' }], limits: { threshold: 0.5 } },
    { name: 'another tag', rules: [{ threshold: 0.5, tag: 'quick' }], limits: {} },
    { name: 'a tag is no wildcard', rules: [{ threshold: 0.5, tag: '*' }], limits: {} },
    { name: 'metric by wildcard', rules: [{ threshold: 0.5, metric: 't?me' }], limits: { threshold: 0.5 } },
    { name: 'a parameter by select', rules: [{ threshold: 0.5, select: 'go' }], limits: { threshold: 0.5 } },
  ])('$name', ({ rules, limits }) => {
    expect(limitsFor(rules, benchmark, metric('ns'))).toEqual({
      threshold: 0.2,
      direction: 'lower',
      ...limits,
    });
  });
});
