/** `trends`: how the benchmarks changed over the last days, and which of them slowly drift. */
import { resolve } from 'node:path';
import { readTrends } from '../analysis/read-trends.ts';
import { defaultBranchLocally } from '../baseline/base-commit.ts';
import { describeError } from '../model/errors.ts';
import { trendsJson } from '../reporters/json.ts';
import { trendsMarkdown, trendsTerminal } from '../reporters/trends.ts';
import { writeNamed } from '../system/write-file.ts';
import type { Command } from './command.ts';
import { openBranch } from './workspace.ts';

/** A file may be as long as a job summary. */
const FILE_BYTES = 1_000_000;

export const trendsCommand: Command = {
  name: 'trends',
  usage: 'trends',
  details: 'Covers every suite of the history, or the one that --suite names.',
  examples: [
    'perf-regression trends',
    'perf-regression trends --trend-days 30 --suite nightly --all',
    'perf-regression trends --report-markdown trends.md --json > trends.json',
  ],
  inputs: [
    'trend-days',
    'suite',
    'thresholds',
    'rules-file',
    'base-branch',
    'environment',
    'branch',
    'history-dir',
    'alpha',
    'confidence',
    'report-markdown',
  ],
  flags: [
    { name: 'all', help: 'Show every series, not only those that moved.' },
    { name: 'json', help: 'Print the report of each suite as JSON, as a list.' },
  ],

  async run(given) {
    const { config, flags, cwd, now, print, note } = given;
    const { policy } = await given.configuration();
    const branch = config.baseBranch || (await defaultBranchLocally(cwd));
    const { reports, damages } = await readTrends(openBranch(given), config, { ...policy, branch, now });
    for (const damage of damages) note(`${describeError(damage)}\n`);
    if (flags.has('json')) print(trendsJson(reports, 1));
    else {
      const shown = { all: flags.has('all'), columns: given.columns };
      print(reports.map((report) => trendsTerminal(report, shown)).join('\n'));
    }
    const path = config.reportMarkdown;
    if (path) await writeNamed('--report-markdown', resolve(cwd, path), trendsMarkdown(reports, FILE_BYTES));
    return damages.length > 0 ? 2 : 0;
  },
};
