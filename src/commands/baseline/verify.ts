/** `baseline verify`: whether a check here would find a baseline. */

import { describeError } from '../../model/errors.ts';
import type { Report } from '../../model/report.ts';
import { baselineReasonText } from '../../reporters/baseline.ts';
import { visible } from '../../reporters/escape.ts';
import { share } from '../../reporters/quantity.ts';
import { benchmarks, benchmarksOf, runs } from '../../reporters/words.ts';
import { readRuns } from '../../results/read-runs.ts';
import { RUNS_MIN } from '../../stats/candidates.ts';
import { onLog } from '../on-log.ts';
import { runInfoOf } from '../workspace.ts';
import { levelsFor } from './levels.ts';

export const verifyCommand = onLog({
  name: 'baseline verify',
  usage: 'baseline verify [FILES…]',
  examples: ['perf-regression baseline verify', 'perf-regression baseline verify bench.txt --suite nightly'],
  inputs: ['suite', 'branch', 'history-dir', 'tool', 'rules-file', 'base-branch', 'environment'],
  flags: [],

  async run(log, given) {
    const { words, cwd, print } = given;
    const { reader } = await given.configuration();
    const runInfo = { ...runInfoOf(given, await given.workspace()), suite: log.suite };
    const measured = words.length > 0 ? await readRuns(words, reader, cwd, runInfo) : [];
    const report = await levelsFor(log, given, measured[0]?.run);
    const answers = [...log.damages.map((damage) => no(describeError(damage))), ...answersOf(report)];
    print(
      `Suite ${visible(log.suite, 80)}\n${answers.map(({ good, text }) => `  ${good ? '✓' : '✗'} ${visible(text, 400)}\n`).join('')}`,
    );
    return answers.every(({ good }) => good) ? 0 : 1;
  },
});

interface Answer {
  readonly good: boolean;
  readonly text: string;
}

const yes = (text: string): Answer => ({ good: true, text });
const no = (text: string): Answer => ({ good: false, text });

function answersOf(report: Report): Answer[] {
  const { baseline, findings, counts, detectable } = report;
  const firm = baseline.source === 'merge-base' || baseline.source === 'ancestor';
  const enough = baseline.runs >= RUNS_MIN;
  const reason = baselineReasonText(baseline.why);
  const answers = [
    firm ? yes(reason) : no(reason),
    enough
      ? yes(`${runs(baseline.runs)} on ${baseline.environment}: enough to estimate the noise`)
      : no(
          `${runs(baseline.runs)} on ${baseline.environment}: ${RUNS_MIN - baseline.runs} more needed to estimate the noise`,
        ),
  ];
  if (counts.new > 0) answers.push(no(`${counts.new} series are not in the baseline`));
  if (counts.missing > 0) answers.push(no(`${counts.missing} series of the baseline are not in the results`));
  const unjudged = benchmarksOf(findings.filter(({ verdict }) => verdict === 'inconclusive'));
  if (unjudged > 0)
    answers.push(no(`${benchmarks(unjudged)} could not be judged: perf-regression noise says why`));
  if (detectable !== null)
    answers.push(yes(`a change of ${share(detectable)} would be detected in half of the series`));
  return answers;
}
