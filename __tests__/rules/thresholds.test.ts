/** Thresholds in one string. Every way people write one, and an error that names the entry that is none. */
import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/model/errors.ts';
import { parseThresholds } from '../../src/rules/thresholds.ts';

describe('parseThresholds', () => {
  test('thresholds per backend in one string', () => {
    expect(parseThresholds('+12%:julia,+8%:rust,+15%:go,+10%:ts,+10%:csharp')).toEqual([
      { threshold: 0.12, select: 'julia' },
      { threshold: 0.08, select: 'rust' },
      { threshold: 0.15, select: 'go' },
      { threshold: 0.1, select: 'ts' },
      { threshold: 0.1, select: 'csharp' },
    ]);
  });

  test.each([
    ['', []],
    [' , ,\n', []],
    ['20%', [{ threshold: 0.2 }]],
    ['0%', [{ threshold: 0 }]],
    ['150 %', [{ threshold: 1.5 }]],
    ['-10%:throughput', [{ threshold: 0.1, select: 'throughput' }]],
    ['+ 7.5 % : time', [{ threshold: 0.075, select: 'time' }]],
    ['5%:BenchmarkParse*', [{ threshold: 0.05, select: 'BenchmarkParse*' }]],
    ['5%:a::b', [{ threshold: 0.05, select: 'a::b' }]],
    ['5%:my bench\n10%', [{ threshold: 0.05, select: 'my bench' }, { threshold: 0.1 }]],
  ])('%j', (text, rules) => {
    expect(parseThresholds(text)).toEqual(rules);
  });

  test.each(['12', '0.12', '12%:', ':julia', 'julia', '%', '12%%', '--5%', '1e2%', 'julia:12%', '5%julia'])(
    '%j is refused by name',
    (entry) => {
      const parse = () => parseThresholds(`10%,${entry},20%`);
      expect(parse).toThrow(UserError);
      expect(parse).toThrow(`thresholds: ${JSON.stringify(entry)} is not a threshold`);
    },
  );
});
