/** Inputs of the measuring part of the action; part of the list in inputs.ts. */
import { profileChoices } from '../model/profilers.ts';
import type { Input } from './input-types.ts';
import { CHECK, given, type Need } from './need.ts';

/** On the command line it follows `--` and is not an option. */
const COMMAND: Need = given('command');

export const measureInputs = [
  {
    name: 'command',
    kind: 'text',
    default: '',
    // Without the braces of an expression, which GitHub refuses in a description.
    help: 'Bash command to benchmark. On pull requests it runs alternately on the head and its base until the result is conclusive, and a change of more than 1% counts unless `thresholds` or a rule says otherwise; otherwise it runs several times and is recorded. `results` names the files it writes, or `-` for its output; without `results` the command itself is timed. `{benchmarks}` in it, in quotes, stands for a regular expression of the benchmarks to run; `{seed}`, there or in `setup`, for a number that differs by round and by side, so that memory layouts differ.',
    needs: [CHECK],
  },
  {
    name: 'setup',
    kind: 'text',
    default: '',
    help: 'Bash commands that prepare each version in its folder, such as `npm ci`.',
    needs: [COMMAND],
  },
  {
    name: 'metric',
    kind: ['time', 'instructions'],
    default: 'time',
    help: 'What is measured of a command without `results`: its `time`, or with `instructions` what the processor executes, counted by `perf stat` where it is permitted or by Valgrind. That hardly varies on a loaded runner, so a change of 0.5% is certain after one round. Cache misses, I/O and waiting are not in it.',
    needs: [COMMAND],
  },
  {
    name: 'profile',
    kind: profileChoices,
    default: 'auto',
    help: 'Says where the time went: after a regression both versions run once more under a profiler, and so do the commit that a search found and the one before. `auto` takes the first that fits the command and the machine: `go` for `go test`, `node`, `python`, else `perf` or `callgrind`; a name takes that one. `always` profiles without a regression too, `off` never.',
    needs: [COMMAND],
  },
  {
    name: 'profile-dir',
    kind: 'text',
    value: 'FOLDER',
    default: '',
    help: 'Folder for the profiles of both versions: folded stacks, pprof, and a file for speedscope.',
    needs: [COMMAND],
  },
  {
    name: 'reference',
    kind: 'text',
    value: 'REF',
    default: '',
    help: 'Pinned version to measure in turn with each run that is stored: a tag, branch or commit. The ratio of the two is judged, so that a machine that ages is not taken for a change. With `reference-results`, its name.',
    needs: [CHECK],
  },
  {
    name: 'reference-command',
    kind: 'text',
    value: 'LINE',
    default: '',
    help: 'Command that measures the reference, if it is another one than that of the code; without `reference` it runs in the folder of the code.',
    needs: [COMMAND],
  },
  {
    name: 'reference-results',
    kind: 'list',
    value: 'FILES',
    default: '',
    help: 'Result files of a reference that you measured in the same job, in turn with the code.',
    needs: [CHECK],
  },
  {
    name: 'reference-overlap',
    kind: { min: 2, max: 50 },
    default: '5',
    help: 'After `reference` was changed, measure the old and the new one in this many runs, so that the series go on.',
    needs: [given('reference')],
  },
  {
    name: 'artifact',
    kind: 'list',
    value: 'FILES',
    default: '',
    help: 'Files that `setup` builds and all that the speed of the command depends on in a commit: paths or globs. If they are the same in both versions, apart from build ids, times and paths, nothing is measured, and the check passes as an identical build.',
    needs: [COMMAND],
  },
  {
    name: 'pass-env',
    kind: 'variables',
    value: 'NAMES',
    default: '',
    help: 'Environment variables to show to measured commands and their setup although perf-regression uses them itself: keys and tokens (`AWS_*`, `GITHUB_TOKEN`, …), webhook addresses and whatever else has the value of a secret input. `*` matches any text.',
    needs: [COMMAND],
  },
  {
    name: 'allow-untrusted-command',
    kind: 'flag',
    default: 'false',
    help: 'If `true`, also measure on `pull_request_target`, and measure what a fork proposes in a `workflow_run` or `issue_comment`. The code of the fork then runs with a write token and with secrets.',
    needs: [COMMAND],
  },
  {
    name: 'max-rounds',
    kind: { min: 3, max: 500 },
    default: '60',
    help: 'Maximum number of rounds.',
    needs: [COMMAND],
  },
  {
    name: 'max-minutes',
    kind: { min: 1, max: 1000 },
    default: '10',
    help: 'Start no new round after this many minutes.',
    needs: [COMMAND],
  },
  {
    name: 'base-ref',
    kind: 'text',
    default: '',
    help: 'Version to compare with: a branch, tag or commit. Default: the commit that the head is based on.',
    needs: [COMMAND],
  },
] as const satisfies readonly Input[];
