/** A change in words: beside the two values that it is not the ratio of, and where it is too wide for a number. */
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/model/report.ts';
import { changeText, intervalText, isTooWide, rawText } from '../../src/reporters/change.ts';
import { reasonText } from '../../src/reporters/verdicts.ts';
import { checked, historyOf, measured } from '../check/runs.ts';

const [template] = checked(
  [measured('Read', 100)],
  historyOf([[measured('Read', 100)]], { source: 'file' }),
).findings;

function finding(before: number, after: number, estimate: number, rest: Partial<Finding> = {}): Finding {
  return {
    ...(template as Finding),
    baseline: { value: before, runs: 30, samples: 0 },
    current: { value: after, samples: 0 },
    change: { estimate, low: estimate - 0.01, high: estimate + 0.01 },
    ...rest,
  };
}

describe('the values that stand beside it', () => {
  test.each<[string, Finding, string]>([
    ['agree', finding(100, 127, 0.27), ''],
    ['agree but for their digits', finding(1231, 1567, 0.2741), ''],
    ['are medians, and the change is of all pairs', finding(100, 130.4, 0.301), ''],
    ['lie apart: two heaps on each side', finding(153, 208, 0.0176), 'measured +35.9%'],
    [
      'fell, and the change rose: the whole run was faster',
      finding(286, 281, 0.0187, { shared: -0.0355 }),
      'measured −1.75%, of which −3.55% is common to all benchmarks of the run',
    ],
    ['are negative, and rose', finding(-100, -64.9, 0.351), ''],
    ['are negative, and fell', finding(-100, -136.9, -0.369), ''],
    ['have no ratio', finding(0, 5, 0.1), ''],
  ])('%s', (_name, given, text) => {
    expect(rawText(given)).toBe(text);
  });
});

describe('an interval', () => {
  const noisy = { verdict: 'inconclusive', reason: { code: 'too-noisy', rounds: 7, of: 'runs' } } as const;
  const of = (low: number, high: number, rest: Partial<Finding> = noisy) =>
    finding(100, 120, 0.2, { change: { estimate: 0.2, low, high }, ...rest });

  test.each([
    [0.1, 0.3, false, '+20.0% ± 10.0%'],
    [-0.6, 2.9, false, '+20.0% ± 175%'],
    [-0.6, 3.1, true, 'too noisy to say'],
    [-0.999, 3346.8, true, 'too noisy to say'],
  ])('%d … %d', (low, high, wide, text) => {
    expect(isTooWide(of(low, high))).toBe(wide);
    expect(changeText(of(low, high))).toBe(text);
    expect(intervalText(of(low, high), 0.95) === '').toBe(wide);
    expect(reasonText(of(low, high))).toMatch(wide ? /^too noisy: 7 measurements/ : /^too noisy \(± \d+/);
  });

  test('of what is decided all the same is left out, and the change stays', () => {
    const regressed = { verdict: 'regressed', reason: { code: 'beyond-threshold' } } as const;
    expect(changeText(of(0.1, 90, regressed))).toBe('+20.0%');
  });

  test.each([
    {
      what: 'told, and lopsided: both ends',
      verdict: 'suspected',
      low: -0.05,
      text: '+20.0% (−5.00% … +24.0%)',
    },
    { what: 'told, about the middle', verdict: 'suspected', low: 0.16, text: '+20.0% ± 4.00%' },
    { what: 'not told', verdict: 'unchanged', low: -0.05, text: '+20.0% ± 14.5%' },
  ] as const)('$what', ({ verdict, low, text }) => {
    expect(changeText(of(low, 0.24, { verdict }))).toBe(text);
  });
});
