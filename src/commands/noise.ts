/** `noise`: how noisy the benchmarks are, which changes could be detected, and what would help. */

import { noiseOfFiles, noiseOfHistory } from '../analysis/noise.ts';
import { defaultBranchLocally } from '../baseline/base-commit.ts';
import { comparableRuns } from '../check/comparable.ts';
import type { Policy } from '../check/policy.ts';
import { shareOf } from '../config/input-types.ts';
import { newestRuns } from '../history/newest.ts';
import { environmentKey } from '../model/environment.ts';
import { UserError } from '../model/errors.ts';
import type { NoiseReport } from '../model/noise-report.ts';
import type { Run } from '../model/run.ts';
import { jsonText } from '../reporters/json.ts';
import { nextOfNoise } from '../reporters/next.ts';
import { renderNoise } from '../reporters/noise.ts';
import { readRuns } from '../results/read-runs.ts';
import { WINDOW } from '../stats/window.ts';
import type { Arguments, Command } from './command.ts';
import { compareCommand } from './compare.ts';
import { warningLines } from './parse.ts';
import { openHistory, runInfoOf, suiteOf } from './workspace.ts';

export const noiseCommand: Command = {
  name: 'noise',
  usage: 'noise [FILES…]',
  examples: [
    'perf-regression noise --suite Benchmark',
    'perf-regression noise --history --all',
    'perf-regression noise bench-*.json --json',
  ],
  inputs: [
    'tool',
    'suite',
    'thresholds',
    'rules-file',
    'base-branch',
    'environment',
    'branch',
    'history-dir',
    'alpha',
  ],
  flags: [
    {
      name: 'history',
      help: 'Survey the stored runs of the base branch; the default without files.',
    },
    { name: 'all', help: 'Show every series, not only the noisiest 20.' },
    { name: 'json', help: 'Print the survey as JSON.' },
  ],

  async run(given) {
    const { words, flags, cwd, print, note } = given;
    if (words.length > 0 && flags.has('history')) {
      throw new UserError('noise: expected files or --history, got both', `perf-regression ${this.usage}`);
    }
    const { policy, reader } = await given.configuration();
    const reports: NoiseReport[] = [];
    if (words.length === 0) reports.push(await surveyHistory(given, policy));
    else {
      for (const { run, results } of await readRuns(words, reader, cwd, runInfoOf(given, undefined))) {
        for (const line of warningLines(results)) note(line);
        reports.push(noiseOfFiles(run, { ...policy, alpha: alphaOfFiles(given, policy) }));
      }
    }
    for (const report of reports) {
      print(
        flags.has('json')
          ? `${jsonText({ ...report, next: nextOfNoise(report) }, 1)}\n`
          : renderNoise(report, { all: flags.has('all') }),
      );
    }
    return 0;
  },
};

/** Uses the same level as `compare`, so that the result holds for it. */
function alphaOfFiles({ options }: Arguments, { alpha }: Policy): number {
  const asked = compareCommand.defaults?.alpha;
  return options.has('alpha') || asked === undefined ? alpha : shareOf(asked);
}

/** The base branch's runs in the environment of its newest one. */
async function surveyHistory(given: Arguments, policy: Policy): Promise<NoiseReport> {
  const { comparability } = policy;
  const { config, cwd } = given;
  const log = openHistory(suiteOf(given), given);
  const branch = config.baseBranch || (await defaultBranchLocally(cwd));
  const ofBranch = (runs: readonly Run[]) => runs.filter((run) => run.branch === branch);
  const comparable = (runs: readonly Run[]) => {
    const last = runs.at(-1);
    return last ? comparableRuns(last, runs, comparability) : [];
  };
  const { runs } = await newestRuns(log.segmentsFromNewest(WINDOW), {
    counting: (read) => comparable(ofBranch(read)),
  });
  const all = ofBranch(runs);
  const newest = all.at(-1);
  if (!newest) {
    throw new UserError(
      `there is no run of branch ${branch} in the history of suite ${log.suite} on ${log.branch.description}`,
      `Fetch it (git fetch origin ${config.branch}), name another --suite or --base-branch, or store a first run: perf-regression record FILES…`,
    );
  }
  const { environment } = newest;
  const own = comparable(all).slice(-WINDOW);
  const others = all.slice(all.indexOf(own[0] as Run)).filter((run) => !own.includes(run));
  return noiseOfHistory(
    own,
    others.map((run) => environmentKey(run.environment, comparability, environment)),
    policy,
  );
}
