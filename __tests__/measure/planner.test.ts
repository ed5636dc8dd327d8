/** What the first rounds say about the budget. */
import { expect, test } from 'vitest';
import { lacksOf, lackText, roundsWithin } from '../../src/measure/planner.ts';
import type { Finding } from '../../src/model/report.ts';
import { runCli } from '../harness/action.ts';
import { localRepository } from '../harness/repository.ts';

const finding = (benchmark: string, reason: object) =>
  ({ benchmark, metric: { name: 'time' }, reason }) as unknown as Finding;
const noisy = (rounds: number | null) => ({ code: 'too-noisy', rounds, of: 'samples' });
const budget = { rounds: 60, ms: 600_000 };

test.each([
  { ms: 10_000, roundMs: 1000, expected: 10 },
  { ms: 10_000, roundMs: 10, expected: 60 },
  { ms: 10_000, roundMs: 0, expected: 60 },
  { ms: 10_000, roundMs: 9000, expected: 5 },
])('$ms ms for rounds of $roundMs ms', ({ ms, roundMs, expected }) => {
  expect(roundsWithin({ rounds: 60, ms }, roundMs, 5)).toBe(expected);
});

test('what the budget cannot settle, and the budget that could', () => {
  const findings = [
    finding('near', noisy(100)),
    finding('far', noisy(300)),
    finding('never', noisy(null)),
    finding('settled', { code: 'within' }),
  ];
  const lacks = lacksOf(findings, budget, 10, 20_000);
  expect(lacks).toEqual([{ benchmark: 'far', metric: 'time', rounds: 300, minutes: 10, fit: 60 }]);
  // In a tenth of the time not even the near one can be.
  const less = lacksOf(findings, { ...budget, ms: 60_000 }, 10, 20_000);
  expect(less?.map(({ benchmark, fit }) => `${benchmark} ${fit}`)).toEqual(['near 30', 'far 30']);
  expect(lacksOf(findings, budget, 9, 20_000)).toBeUndefined();
});

test.each([
  [94, 'far time cannot be settled in 60 rounds: about 94 are needed (--max-rounds 94, --max-minutes 10).'],
  [
    300,
    'far time cannot be settled in 60 rounds: about 300 are needed (--max-rounds 300, --max-minutes 10).',
  ],
  [
    3000,
    'far time cannot be settled in 60 rounds: about 3,000 are needed, more than can be measured. Use a quieter machine, or a larger threshold.',
  ],
])('%i rounds, in words', (rounds, words) => {
  const lack = { benchmark: 'far', metric: 'time', rounds, minutes: 10, fit: 60 };
  expect(lackText(lack, (name, value) => `--${name} ${value}`, 500)).toBe(words);
});

test('ab says it at once, and once', async () => {
  const local = await localRepository();
  try {
    // Noise of a half, by a counter that both sides share.
    const job = `n=$(( $(cat "$0" 2> /dev/null || echo 0) + 1 )); echo $n > "$0"; v=$(( 1000 + n * 7919 % 1009 ))
      echo "{\\"perf_regression\\": 1, \\"benchmarks\\": [{\\"name\\": \\"job\\", \\"metrics\\": [{\\"name\\": \\"time\\", \\"unit\\": \\"ns\\", \\"value\\": $v}]}]}"`;
    await local.commit({ 'a.txt': '1' });
    const call = [
      'ab',
      '--same',
      '--results',
      '-',
      '--max-rounds',
      '25',
      '--',
      'sh',
      '-c',
      job,
      `${local.dir}/.git/n`,
    ];
    const { stderr } = await runCli(call, { cwd: local.dir });
    expect(stderr).toMatch(/^job time cannot be settled in 25 rounds: about [\d,]+ are needed.*\n$/);
  } finally {
    local.remove();
  }
});
