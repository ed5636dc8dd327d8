/** `bisect`: finds the commit that made a benchmark worse, by measuring as often as necessary. */

import { commitsBetween, type Hunt } from '../measure/culprit-search.ts';
import { type Answered, findCulprit } from '../measure/explain-culprit.ts';
import { INSTRUCTIONS } from '../measure/instructions.ts';
import { interruptedStatus, interruptible } from '../measure/interrupt.ts';
import type { Series } from '../measure/search-ground.ts';
import { SearchMemory } from '../measure/search-memory.ts';
import { PAIRED } from '../measure/variant.ts';
import { UserError } from '../model/errors.ts';
import { culpritJson, culpritText } from '../reporters/culprit.ts';
import { plainMessage } from '../reporters/desktop.ts';
import { matchesWildcard } from '../rules/selector.ts';
import type { Arguments, Command } from './command.ts';
import { notifyDesktop } from './desktop-notice.ts';
import { jsonFlag } from './json-flag.ts';
import {
  artifactOf,
  counterOf,
  exactFlag,
  openCommandStopwatch,
  probeOf,
  profilingOf,
  setupOf,
} from './measuring.ts';
import { measuringFlags } from './measuring-flags.ts';
import { notifyFlag } from './notify-flag.ts';
import { Progress } from './progress.ts';
import { RegressionIssue } from './regression-issue.ts';
import { requireWorkspace, runInfoOf } from './workspace.ts';

export const bisectCommand: Command = {
  name: 'bisect',
  usage: 'bisect --good REF -- CMD…',
  details:
    'Measures both ends alternately until the change is known, then the most informative commits between them, as often as needed; or counts\ninstructions, which takes one execution a commit, if they show the change. The commit that it found and the one before run once more under a profiler.\nA merge counts as one commit. Commits that fail to build are skipped. Run the same command again to resume after Ctrl-C.',
  examples: [
    'perf-regression bisect --good v1.2.0 -- node scripts/report.mjs',
    'perf-regression bisect --good v1.2.0 --exact --setup make -- ./job',
    "perf-regression bisect --good v1.2.0 --bad main --setup 'make' --benchmark 'Parse*' --results out.json -- ./bench",
    'perf-regression bisect --issue 12 -- node scripts/report.mjs   # the regression of the issue, answered there',
  ],
  inputs: [
    ...['artifact', 'profile', 'profile-dir', 'pass-env', 'mention-author', 'tool', 'suite'],
    ...['rules-file', 'confidence', 'alpha'],
  ] as Command['inputs'],
  flags: [
    { name: 'good', value: 'REF', help: 'Commit before the change.' },
    { name: 'bad', value: 'REF', help: 'Commit after the change. [HEAD]' },
    {
      name: 'benchmark',
      value: 'NAME',
      help: 'Benchmark to look at; * matches any text. Default: the clearest one.',
    },
    { name: 'metric', value: 'NAME', help: 'Metric to look at. Default: the clearest one.' },
    exactFlag,
    ...measuringFlags,
    {
      name: 'issue',
      value: 'N',
      help: 'Write the answer to a comment of this issue; commits and series that are not named come from the issue.',
    },
    jsonFlag,
    notifyFlag,
  ],

  async run(called) {
    const { cwd, print, note } = called;
    const issue = RegressionIssue.named(called);
    const { good, bad = 'HEAD', ...series } = await taskOf(called, issue);
    const given = exactIf(withName(called, series), series);
    if (given.words.length === 0 || good === undefined) {
      throw new UserError('bisect needs a good commit and a command', `perf-regression ${this.usage}`);
    }
    await requireWorkspace(given);
    const commits = await commitsBetween(good, bad, cwd);
    const memory = await memoryOf(commits, series, given);
    const answered = await answerTo({ commits, series, memory }, given);
    if (!answered?.isFinal) note('Interrupted; run the same command again to resume.\n');
    if (!answered) return interruptedStatus();
    const { culprit, isFinal } = answered;
    const answer = culpritText(culprit);
    const isJson = given.flags.has('json');
    const task = { command: given.words, options: given.options };
    print(isJson ? culpritJson(culprit, isFinal, task) : answer);
    if (!isFinal) return interruptedStatus();
    await notifyDesktop(plainMessage('The commit was found', answer), given);
    const ends = { good: commits[0] as string, bad: commits.at(-1) as string };
    const address = await issue?.report(culprit, ends, given.config.mentionAuthor);
    if (address !== undefined) (isJson ? note : print)(`Reported in ${address}\n`);
    await memory.clear();
    return 0;
  },
};

async function answerTo(hunt: Hunt, given: Arguments): Promise<Answered | undefined> {
  const { policy, reader } = await given.configuration();
  const stopwatch = await openCommandStopwatch(given);
  const progress = new Progress(given.note, given.isInteractive);
  const means = {
    ...{ cwd: given.cwd, env: given.env, policy, reader, progress },
    setup: setupOf(given),
    artifact: artifactOf(given),
    runInfo: runInfoOf(given, undefined),
  };
  try {
    return await interruptible(async (stop) => {
      const probe = probeOf(given, reader, stopwatch, (await counterOf(given, stopwatch)) ?? PAIRED);
      return findCulprit(hunt, { ...means, probe, stop }, () => profilingOf(given));
    }, given.stop);
  } finally {
    progress.end();
    stopwatch.close();
  }
}

interface Task extends Series {
  readonly good?: string | undefined;
  readonly bad?: string | undefined;
}

/** Options first, then what the issue says. */
async function taskOf({ options }: Arguments, issue: RegressionIssue | undefined): Promise<Task> {
  const [good, bad] = [options.get('good'), options.get('bad')];
  const own = issue && good === undefined ? await issue.task() : undefined;
  const benchmark = options.get('benchmark') ?? own?.benchmark;
  // The issue's metric belongs to the issue's benchmark.
  const isOwn = own && !options.has('benchmark') && !options.has('metric');
  const metric = options.get('metric') ?? (options.has('benchmark') ? undefined : own?.metric);
  const seen = isOwn && bad === undefined ? own.seen : undefined;
  return { good: good ?? own?.good, bad: bad ?? own?.bad, benchmark, metric, seen };
}

/** A series of instructions is counted. */
function exactIf(given: Arguments, { metric }: Series): Arguments {
  if (metric === INSTRUCTIONS && !given.options.has('results'))
    return { ...given, flags: new Set([...given.flags, 'exact']) };
  if (!given.flags.has('exact') || metric === undefined || matchesWildcard(metric, INSTRUCTIONS))
    return given;
  throw new UserError(`--exact counts ${INSTRUCTIONS}, and --metric is ${metric}`, 'Leave one of them out.');
}

/** With outside measurement there is one benchmark, and it has the searched name. */
function withName(given: Arguments, { benchmark }: Series): Arguments {
  const { options } = given;
  if (benchmark === undefined || options.has('name') || options.has('results')) return given;
  // A pattern is compared with the usual name.
  if (options.has('benchmark') && benchmark.includes('*')) return given;
  return { ...given, options: new Map([...options, ['name', benchmark]]) };
}

/** All that the search depends on. Options that only affect the output are left out. */
async function memoryOf(
  commits: readonly string[],
  { benchmark, metric }: Series,
  { cwd, words, options, flags }: Arguments,
): Promise<SearchMemory> {
  const others = [...options].filter(([name]) => !['good', 'bad', 'issue'].includes(name)).sort();
  const task = [commits[0], commits.at(-1), benchmark, metric, words, others, flags.has('exact')];
  return SearchMemory.open(cwd, JSON.stringify(task));
}
