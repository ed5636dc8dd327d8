/** Inputs of the measuring part of the action; part of the list in inputs.ts. */
import type { Input } from './input-types.ts';
import { given, type Need, set } from './needs.ts';

/** On the command line it follows `--` and is not an option. */
const COMMAND: Need = given('command');

export const measureInputs = [
  {
    name: 'command',
    kind: 'text',
    default: '',
    // Without the braces of an expression, which GitHub refuses in a description.
    help: 'Bash command to benchmark. On pull requests it runs alternately on the head and its base until the result is conclusive, and a change of more than 1% counts unless `thresholds` or a rule says otherwise; otherwise it runs several times and is recorded. `results` names the files it writes, or `-` for its output; without `results` the command itself is timed. `{benchmarks}` in it, in quotes, stands for a regular expression of the benchmarks to run; `{seed}`, there or in `setup`, for a number that differs by round and by side, so that memory layouts differ.',
    needs: [set('mode', 'check')],
  },
  {
    name: 'setup',
    kind: 'text',
    default: '',
    help: 'Bash commands that prepare each version in its folder, such as `npm ci`.',
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
