/** `track`: measures any command from outside and judges it by the same rules as every benchmark. */
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Policy } from '../check/policy.ts';
import { askedIn, withoutEffect } from '../config/effect.ts';
import type { InputName } from '../config/inputs.ts';
import { parseResults } from '../formats/parse.ts';
import { outcomeText, succeeded } from '../measure/execution.ts';
import { interruptedStatus, interruptible } from '../measure/interrupt.ts';
import { openStopwatch } from '../measure/open-stopwatch.ts';
import { resultsOf } from '../measure/results.ts';
import { runtimeVersions } from '../measure/runtimes.ts';
import { type Plan, type Task, type Tracked, track } from '../measure/track.ts';
import { besideTracked, type TrackedBeside, trackBeside } from '../measure/track-beside.ts';
import { UserError } from '../model/errors.ts';
import { renderTrackedDesktop } from '../reporters/desktop.ts';
import { visible } from '../reporters/escape.ts';
import { jsonText } from '../reporters/json.ts';
import { renderTracked } from '../reporters/tracked.ts';
import { warningWords } from '../reporters/warnings.ts';
import { type Reader, runOf } from '../results/read-runs.ts';
import { tagsByName } from '../rules/tags.ts';
import { localEnvironment } from '../system/machine.ts';
import { runState } from '../system/machine-state.ts';
import { filesBelow } from '../system/proc-files.ts';
import { writeNamed } from '../system/write-file.ts';
import { checkCommand, checkRuns } from './check.ts';
import type { Arguments, Command } from './command.ts';
import { notifyDesktop } from './desktop-notice.ts';
import { measuredEnvironment, probeOf } from './measuring.ts';
import { referenceSetupFlag } from './measuring-flags.ts';
import { countOption, durationOption } from './options.ts';
import { reportFlags } from './output.ts';
import { Progress } from './progress.ts';
import { recordCommand, recordRuns } from './record.ts';
import { referencingOf } from './reference.ts';
import { requireWorkspace, runInfoOf } from './workspace.ts';

const RUNS = { defaultValue: 10, min: 1, max: 100_000 };
const WARMUPS = { defaultValue: 0, min: 0, max: 1000 };
const BUDGET = '1min';
const BUDGET_MS = 60_000;

/** Inputs that the measurement itself uses. */
const MEASURING: readonly InputName[] = [
  'pass-env',
  'rules-file',
  'suite',
  'tags',
  'reference',
  'reference-command',
  'reference-overlap',
];

/** Placeholder for the path in `--with`. */
const PATH = '{}';

export const trackCommand: Command = {
  name: 'track',
  usage: 'track -- CMD…',
  details:
    'Runs one command several times, or each file that matches a glob with the command of --with.\nNo shell is involved; to use one, write track -- sh -c "…". With --tags, only commands that have one of the tags run.',
  examples: [
    'perf-regression track -- ./build.sh --release',
    "perf-regression track --glob 'scripts/*.ts' --with 'node {}' --runs 5 --timeout 15s",
    'perf-regression track --save now.json -- make test',
    'perf-regression track --record --check --suite scripts -- python3 report.py',
  ],
  inputs: checkCommand.inputs.filter(
    (input) =>
      !['rerun-results', 'reference-results', 'artifact', 'profile', 'profile-dir', 'tool'].includes(input),
  ),
  flags: [
    { name: 'glob', value: 'PATTERN', help: 'Measure each matching file as a benchmark named by its path.' },
    { name: 'with', value: 'CMD', help: `Command for --glob; ${PATH} stands for the path. [${PATH}]` },
    { name: 'name', value: 'NAME', help: 'Name of the benchmark. Default: the command.' },
    { name: 'runs', value: 'N', help: `Number of executions of each command. [${RUNS.defaultValue}]` },
    {
      name: 'warmup',
      value: 'N',
      help: `Number of executions before those, not counted. [${WARMUPS.defaultValue}]`,
    },
    { name: 'timeout', value: 'TIME', help: 'Kill an execution after TIME and count it as failed.' },
    {
      name: 'budget',
      value: 'TIME',
      help: `Start no further execution of a command after TIME. [${BUDGET}]`,
    },
    {
      name: 'output-files',
      value: 'PATTERN',
      help: 'Files that the command writes, to measure their size too.',
    },
    { name: 'save', value: 'FILE', help: 'Write the results to FILE, for check, compare and record.' },
    { name: 'check', help: 'Check the results, as the command check does.' },
    { name: 'record', help: 'Store the results, as the command record does.' },
    referenceSetupFlag,
    ...reportFlags,
  ],

  async run(given) {
    const { cwd, env, flags, options, note, print, now } = given;
    noteIdle(given);
    const found = await tasksOf(given, this.usage);
    const workspace = flags.has('record') ? await requireWorkspace(given) : await given.workspace();
    const { reader, policy } = await given.configuration();
    const tasks = onlyTagged(found, policy);
    // Read before the commands run, so that their own load does not count as a disturbance.
    const state = runState(filesBelow('/'), env);
    const seen = measuredEnvironment(given);
    const { tracked, beside, interrupted } = await measure(tasks, seen, reader, given);
    const toolchain = await runtimeVersions(tasks, seen);
    const results = resultsOf(tracked, {
      environment: { ...localEnvironment(env), toolchain, state },
      commit: workspace?.checkout.commit ?? '',
      branch: workspace?.branch ?? '',
      time: now.toISOString(),
    });
    for (const line of [...failureLines(tracked), ...cutLines(tracked, given)]) note(`${line}\n`);
    if (results.benchmarks.length === 0) return interruptedStatus();
    const text = `${jsonText(results, 1)}\n`;
    const save = options.get('save');
    if (save !== undefined) await writeNamed('--save', resolve(cwd, save), text);
    const read = parseResults([{ kind: 'file', file: { path: save ?? 'track', text } }], 'perf-regression');
    const alone = await runOf(read, reader, runInfoOf(given, workspace));
    const { run, warnings } = beside
      ? await besideTracked(alone, beside, reader)
      : { run: alone, warnings: [] };
    if (!flags.has('json')) print(renderTracked(run));
    if (interrupted) return interruptedStatus();
    const measured = [{ run, results: read, warnings }];
    if (!flags.has('check') && !flags.has('record')) {
      for (const warning of warnings) note(`${warningWords(warning).message}\n`);
    }
    const verdict = flags.has('check') ? await checkRuns(measured, given) : 0;
    if (flags.has('record')) await recordRuns(measured, given);
    if (!flags.has('check')) await notifyDesktop(renderTrackedDesktop(run), given);
    return verdict === 0 && tracked.some(neverSucceeded) ? 2 : verdict;
  },
};

/** Options for a check or a history that is not used: one note for each missing switch. */
function noteIdle({ config, flags, note }: Arguments): void {
  if (flags.has('check')) return;
  const idle = askedIn(config.written).filter(
    (name) => trackCommand.inputs.includes(name) && !MEASURING.includes(name),
  );
  const byNeed = Map.groupBy(idle, (name) =>
    recordCommand.inputs.includes(name) ? '--check or --record' : '--check',
  );
  if (flags.has('record')) byNeed.delete('--check or --record');
  for (const [need, names] of byNeed) {
    const { message, remedy } = withoutEffect(
      names.map((name) => `--${name}`),
      need,
    );
    note(`${message}.\n  ${remedy}\n`);
  }
}

async function tasksOf({ words, options, cwd }: Arguments, usage: string): Promise<Task[]> {
  const pattern = options.get('glob');
  if (pattern === undefined) {
    if (options.has('with'))
      throw new UserError('--with gives the command for files of --glob, but --glob is missing');
    if (words.length === 0) throw new UserError('no command was named', `perf-regression ${usage}`);
    return [{ name: options.get('name') ?? words.join(' '), words }];
  }
  if (words.length > 0 || options.has('name')) {
    throw new UserError('with --glob, the command is given by --with, and the names are the paths');
  }
  const template = (options.get('with') ?? PATH).split(/\s+/).filter((word) => word !== '');
  if (!template.some((word) => word.includes(PATH))) {
    throw new UserError(`--with: there is no ${PATH} for the path of the file`, "Write --with 'node {}'.");
  }
  const { glob } = await import('tinyglobby');
  const files = (await glob(pattern, { cwd, expandDirectories: false })).sort();
  if (files.length === 0)
    throw new UserError(`no file matches ${pattern}`, `The path is relative to ${cwd}.`);
  return files.map((file) => ({ name: file, words: commandFor(template, file) }));
}

/** Tags select what is run, not only what is judged. */
function onlyTagged(tasks: readonly Task[], { tags, tagPatterns }: Policy): readonly Task[] {
  if (tags.length === 0) return tasks;
  const chosen = tasks.filter(({ name }) =>
    tagsByName({ name }, tagPatterns).some((tag) => tags.includes(tag)),
  );
  if (chosen.length > 0) return chosen;
  throw new UserError(
    `--tags ${tags.join(',')}: no command has one of these tags`,
    'Tags are set in the rules file, by name:   tags: { ci: [scripts/*.ts] }',
  );
}

/** An executable file needs its folder in the path; otherwise it would be searched on PATH. */
function commandFor(template: readonly string[], file: string): string[] {
  const path = file.includes('/') ? file : `./${file}`;
  return template.map((word) => word.replaceAll(PATH, () => path));
}

async function measure(
  tasks: readonly Task[],
  seen: NodeJS.ProcessEnv,
  reader: Reader,
  given: Arguments,
): Promise<{ tracked: readonly Tracked[]; beside?: TrackedBeside; interrupted: boolean }> {
  const { cwd, options, note } = given;
  const progress = new Progress(note, given.isInteractive);
  const files = options.get('output-files');
  const stopwatch = await openStopwatch(seen);
  try {
    return await interruptible(async (stop) => {
      const plan: Plan = {
        cwd,
        runs: countOption(given, 'runs', RUNS),
        warmups: countOption(given, 'warmup', WARMUPS),
        timeoutMs: durationOption(given, 'timeout', Number.POSITIVE_INFINITY),
        budgetMs: durationOption(given, 'budget', BUDGET_MS),
        stop,
        ...(files !== undefined && { filesSize: () => sizeOf(files, cwd) }),
        progress: ({ name }, done, total) => progress.step(name, done, total),
      };
      const referencing = await referencingOf(given, probeOf(given, reader, stopwatch), stop);
      if (!referencing) return { tracked: await track(tasks, stopwatch, plan), interrupted: stop.aborted };
      const beside = await trackBeside(tasks, stopwatch, plan, referencing);
      return { tracked: beside.measured.code, beside, interrupted: stop.aborted };
    });
  } finally {
    progress.end();
    stopwatch.close();
  }
}

async function sizeOf(pattern: string, cwd: string): Promise<number> {
  const { glob } = await import('tinyglobby');
  const files = await glob(pattern.split(','), { cwd, dot: true });
  const sizes = await Promise.all(files.map(async (file) => (await stat(resolve(cwd, file))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** What went wrong, with the end of the program's output. */
function failureLines(tracked: readonly Tracked[]): string[] {
  return tracked.flatMap(({ task, executions }) => {
    const failed = executions.filter((execution) => !succeeded(execution));
    const [first] = failed;
    if (!first) return [];
    const lines = first.stderr.tail.toString('utf8').trim().split('\n').slice(-LINES_MAX);
    const share = executions.length === 1 ? '' : `${failed.length} of ${executions.length} times `;
    return [
      `${visible(task.name)}: failed ${share}(${visible(outcomeText(first.outcome), 300)})`,
      ...lines.filter((line) => line !== '').map((line) => `  ${visible(line, 200)}`),
    ];
  });
}

/** Says why there are fewer runs than requested. */
function cutLines(tracked: readonly Tracked[], { options }: Arguments): string[] {
  return tracked
    .filter(({ isCut }) => isCut)
    .map(({ task, executions }) => {
      const count = executions.length === 1 ? '1 run' : `${executions.length} runs`;
      const budget = options.get('budget') ?? BUDGET;
      return `${visible(task.name)}: stopped after --budget ${visible(budget, 40)}; ${count} of ${options.get('runs') ?? RUNS.defaultValue}`;
    });
}

/** Lines of output that are shown for a failed program. */
const LINES_MAX = 5;

function neverSucceeded({ executions }: Tracked): boolean {
  return !executions.some(succeeded);
}
