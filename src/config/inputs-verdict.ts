/** Inputs of when a verdict is certain, and what it does to the job; part of the list in inputs.ts. */
import type { Input } from './input-types.ts';
import { CHECK, given, JUDGING, READING, STORING } from './need.ts';

export const verdictInputs = [
  {
    name: 'fail-on-regression',
    kind: 'flag',
    default: 'true',
    help: 'If `false`, report a regression as a warning and exit with 0.',
    needs: [JUDGING],
  },
  {
    name: 'on-inconclusive',
    kind: ['pass', 'warn', 'fail'],
    default: 'warn',
    help: 'What to do if there is not enough data to decide: `pass`, `warn` or `fail` (exit status 2).',
    needs: [JUDGING],
  },
  {
    name: 'on-suspected',
    kind: ['fail', 'inconclusive', 'pass'],
    default: 'inconclusive',
    help: 'What to do if a benchmark looks slower than its threshold but one run cannot be certain: `fail` the job, report the run as `inconclusive`, or let it `pass`. Regressions that wait for `confirm-runs` never fail.',
    needs: [JUDGING],
  },
  {
    name: 'on-missing',
    kind: ['ignore', 'warn', 'fail'],
    default: 'warn',
    help: 'What to do if a benchmark or metric of the baseline is missing from this run, or a benchmark failed: `fail` the job, `warn` (the run is inconclusive, and `on-inconclusive` decides), or `ignore` it; their number is reported in any case. A run whose tool failed never passes.',
    needs: [JUDGING],
  },
  {
    name: 'allow-regression',
    kind: 'flag',
    default: 'false',
    help: 'If `true`, let a regression pass, on record. The environment variable or dispatch input `ALLOW_REGRESSION` does the same.',
    needs: [JUDGING],
  },
  {
    name: 'allow-regression-reason',
    kind: 'text',
    value: 'REASON',
    default: '',
    help: 'Why the regression may pass; kept in report and history. The environment variable or dispatch input `ALLOW_REGRESSION_REASON` does the same.',
    needs: [[...given('allow-regression'), { variable: 'ALLOW_REGRESSION' }]],
  },
  {
    name: 'confirm-runs',
    kind: { min: 1, max: 6 },
    default: '1',
    help: 'Fail only after this many consecutive runs on the tracked branch show the regression; until then it is *suspected*. A run that is not stored, such as that of a pull request, fails at once.',
    needs: [CHECK, STORING],
  },
  {
    name: 'confidence',
    kind: 'percent',
    default: '95%',
    help: 'Share of confidence intervals that contain the true change.',
    needs: [READING],
  },
  {
    name: 'alpha',
    kind: 'percent',
    default: '1%',
    help: 'Probability of at least one false alarm in a run without real changes.',
    needs: [READING],
  },
] as const satisfies readonly Input[];
