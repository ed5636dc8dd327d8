/** The inputs of what the action measures itself: a part of the list in inputs.ts. */
import type { Input } from './input-types.ts';

export const measureInputs = [
  {
    name: 'command',
    kind: 'text',
    default: '',
    // Without the braces of an expression, which GitHub refuses in a description.
    help: 'A line for bash that is measured here: on pull requests in turn with the commit that they stand on, until it is certain; otherwise several times, for the history. `results` are then files that it writes, or `-` for its output; without them it is measured from outside. `{benchmarks}` in it, in quotes, stands for a regular expression of those that are needed.',
    in: 'action',
  },
  {
    name: 'setup',
    kind: 'text',
    default: '',
    help: 'With `command`, lines for bash that prepare each version in its folder, such as `npm ci`.',
    in: 'action',
  },
  {
    name: 'pass-env',
    kind: 'variables',
    value: 'NAMES',
    default: '',
    help: 'Environment variables that measured commands and their setup see although the tool uses them itself: keys and tokens (`AWS_*`, `GITHUB_TOKEN`, …), addresses of webhooks, and whatever else has the value of a secret input. Names, `*` stands for any text.',
    in: 'both',
  },
  {
    name: 'allow-untrusted-command',
    kind: 'flag',
    default: 'false',
    help: 'With `command`, `true` measures on `pull_request_target`, and what a fork proposes in a `workflow_run` or `issue_comment`: its code then runs where the token may write and secrets are at hand.',
    in: 'action',
  },
  {
    name: 'max-rounds',
    kind: { min: 3, max: 500 },
    default: '60',
    help: 'With `command`, so many rounds at most.',
    in: 'action',
  },
  {
    name: 'max-minutes',
    kind: { min: 1, max: 1000 },
    default: '10',
    help: 'With `command`, no further round after so long.',
    in: 'action',
  },
  {
    name: 'base-ref',
    kind: 'text',
    default: '',
    help: 'With `command`, the version that is measured in turn with this one: a branch, tag or commit. Default: the commit that it stands on.',
    in: 'action',
  },
] as const satisfies readonly Input[];
