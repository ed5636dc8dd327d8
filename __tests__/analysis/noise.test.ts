/** What `noise` says can be seen, beside what the gate fails: one computation, and no claim against the other. */
import { describe, expect, test } from 'vitest';
import { noiseOfFiles, noiseOfHistory } from '../../src/analysis/noise.ts';
import { renderNoise } from '../../src/reporters/noise.ts';
import { checked, historyOf, measured, policy, runOf } from '../check/runs.ts';
import { suiteOf } from '../check/suite.ts';
import { normal } from '../stats/random.ts';

const around = { rules: [], alpha: policy.alpha };
const quick = { intervals: false };

/** Runs of benchmarks with so much noise that hardly a change is promised. */
function wild(sigma: number, benchmarks: number) {
  return suiteOf(40, { benchmarks, sigma, seed: 5 });
}

describe('history', () => {
  test.each([
    [0.05, 40],
    [0.3, 40],
    [0.9, 6],
    [1.5, 3],
  ])('noise of %d in %d benchmarks: what the gate fails is not called unseeable', (sigma, benchmarks) => {
    const runs = wild(sigma, benchmarks);
    const before = historyOf(runs);
    const report = noiseOfHistory(before.runs, [], around, quick);
    const [noisiest] = report.series;
    const text = renderNoise(report, { all: true });
    for (const factor of [1.5, 3, 30, 3000]) {
      const changed = (runs.at(-1) ?? []).map(({ benchmark: { name } }, i) =>
        measured(name, 100 * (i + 1) * (name === noisiest?.benchmark ? factor : 1)),
      );
      const seen = noisiest?.reach[0]?.change ?? null;
      if (seen === null && checked(changed, before).gate === 'fail') expect(text).toContain('over tenfold');
    }
  });

  test('what is far beyond its limit is promised at the level at which the gate fails it', () => {
    const sizes = [1, 5, 40].map((benchmarks) => {
      const report = noiseOfHistory(historyOf(wild(0.02, benchmarks)).runs, [], around, quick);
      return report.series.map(({ reach }) => reach[0]?.change ?? Number.POSITIVE_INFINITY);
    });
    for (const changes of sizes) for (const change of changes) expect(change).toBeLessThan(1);
  });
});

describe('files', () => {
  const noise = normal(3);
  const values = (count: number) => Array.from({ length: count }, () => 1000 * Math.exp(0.01 * noise()));

  test.each([4, 5, 8, 20])('%d values: what compare fails is seen', (count) => {
    const sample = values(count);
    const gate = checked(
      [
        measured(
          'Read',
          sample.map((value) => 2 * value),
        ),
      ],
      historyOf([[measured('Read', sample)]], { source: 'file' }),
      { alpha: 0.05 },
    ).gate;
    const report = noiseOfFiles(runOf([measured('Read', sample)]), { rules: [], alpha: 0.05 });
    if (gate === 'fail') expect(report.series[0]?.reach[0]?.change).toBeLessThanOrEqual(1);
  });
});
