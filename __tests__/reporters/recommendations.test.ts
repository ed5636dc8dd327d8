/** Recommendations come from the numbers of a report, are few, and hold no command made of words from outside. */
import { expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { recommendations } from '../../src/reporters/recommendations.ts';
import { situations } from './situations.ts';

const of = (report: Report | undefined) => {
  if (!report) throw new Error('no such situation');
  return recommendations(report, (words) => `<${words}>`);
};

test.each([
  ['fail', [/^1 series was too noisy/]],
  ['inconclusive', [/^2 series were too noisy/]],
  ['disturbed', [/^This run was disturbed: a load of 2\.6/, /too noisy/]],
  ['drifting', [/<BenchmarkRead> has drifted by \+25\.2% over 90 runs/]],
  ['too-few-runs', [/has 2 runs; estimating noise takes 5/]],
  ['two-files', [/measured too few times \(3 of 5 values\)/]],
  [
    'other-machine',
    [/measured only on <linux x64, Intel Xeon 8370C> before; this machine has 0 of the 5 runs/],
  ],
  ['since-a-commit', [/^<BenchmarkRead> changed between 0291b2c and 0301b2c/]],
  [
    'tracked',
    [/<scripts\/report\.ts> succeeded in 60\.0%/, /<scripts\/build\.ts> takes 15\.4 s of the 18\.4 s/],
  ],
  ['all-well', []],
  ['first-run', []],
])('%s: %j', (name, expected) => {
  const found = of(situations[name]);
  expect(found).toHaveLength(expected.length);
  for (const [i, { what, step }] of found.entries()) {
    expect(what).toMatch(expected[i] as RegExp);
    expect(step).toMatch(/\.$/);
  }
});

test('at most five, and a clock that follows the load only where something is unsure', () => {
  const { tracked, disturbed, inconclusive, drifting } = situations;
  if (!tracked || !disturbed || !inconclusive || !drifting) throw new Error('no such situation');
  const findings = [
    tracked,
    disturbed,
    inconclusive,
    drifting,
    situations['since-a-commit'],
    situations['two-files'],
  ];
  const all = { ...disturbed, findings: findings.flatMap((report) => report?.findings ?? []) };
  expect(of(all)).toHaveLength(5);
  const governed = (report: Report): Report => {
    const environment = { ...report.run.environment, state: { governor: 'powersave' } };
    return { ...report, run: { ...report.run, environment } };
  };
  expect(of(governed(inconclusive))[0]?.step).toContain('cpupower');
  expect(of(governed(situations['all-well'] as Report))).toEqual([]);
});

test.each([
  { rounds: 90, step: 'Allow more rounds: `--max-rounds 90`.' },
  { rounds: 1294, step: 'It would take 1294 rounds. A quieter machine helps more' },
])('measured in turn: $rounds rounds', ({ rounds, step }) => {
  const { inconclusive } = situations;
  if (!inconclusive) throw new Error('no such situation');
  const reason = { code: 'too-noisy', rounds, of: 'runs' } as const;
  const findings = inconclusive.findings.map((finding) => ({ ...finding, reason }));
  const baseline = { ...inconclusive.baseline, source: 'interleaved' } as const;
  expect(of({ ...inconclusive, baseline, findings })[0]?.step).toContain(step);
});

test('a commit that is none is in no command', () => {
  const { 'since-a-commit': report } = situations;
  if (!report) throw new Error('no such situation');
  const since = { after: '$(id) `', commit: '--exec=id' };
  const findings = report.findings.map((finding) => ({ ...finding, since }));
  expect(of({ ...report, findings })).toEqual([]);
});
