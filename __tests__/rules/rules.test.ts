/** Which limits hold for a series: defaults by kind of metric, then every matching rule, the last one winning. */
import { describe, expect, test } from 'vitest';
import type { Direction } from '../../src/model/unit.ts';
import type { Rule } from '../../src/rules/rules.ts';
import { limitsFor } from '../../src/rules/rules.ts';

const benchmark = { name: 'BenchmarkRead', parameters: { backend: 'go' }, tags: ['ci'] };
const metric = (unit: string, name = 'time', direction: Direction = 'lower') => ({ name, unit, direction });
const sixty = { value: 0.6, unit: 'ratio', written: '60%' };

describe('R24: defaults: latency +20 %, throughput −10 %, memory +15 %', () => {
  test.each([
    ['ns', 0.2],
    ['B/s', 0.1],
    ['1/s', 0.1],
    ['B', 0.15],
    ['allocs', 0.15],
    ['ratio', 0.1],
    ['count', 0.1],
    ['widgets', 0.2],
  ])('%s: %d', (unit, threshold) => {
    expect(limitsFor([], benchmark, metric(unit))).toEqual({ threshold, direction: 'lower' });
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
