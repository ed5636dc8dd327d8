/** The only list of outputs: action.yml and the table of outputs are rendered from it. */

interface Output {
  readonly name: string;
  readonly help: string;
  /** Its possible words, or `integer`; text otherwise. */
  readonly kind?: 'integer' | readonly string[];
}

/** What later steps can read. */
export const outputs: readonly Output[] = [
  {
    name: 'verdict',
    kind: ['pass', 'fail', 'allowed', 'inconclusive', 'nothing-compared', 'error'],
    help: '`pass`, `fail`, `allowed`, `inconclusive` or `nothing-compared`; `error` if the step ended with an error.',
  },
  { name: 'regressions', kind: 'integer', help: 'Number of regressed series.' },
  { name: 'improvements', kind: 'integer', help: 'Number of series that improved by more than 10%.' },
  {
    name: 'suspects',
    help: 'Benchmarks to measure again before acting on the result, as a JSON list; `[]` if there are none.',
  },
  {
    name: 'suspects-pattern',
    help: 'Regular expression that matches the suspects, for the command that measures them again; safe inside shell quotes. Empty if there are none.',
  },
  { name: 'report-json', help: 'Path of the report as JSON; of several suites, one path a line.' },
  { name: 'report-markdown', help: 'Path of the report as Markdown.' },
  { name: 'issue-url', help: 'Address of the open issue, if there is one.' },
  { name: 'report-html', help: 'Path of the report as HTML, to upload as an artifact.' },
  { name: 'comment-url', help: 'Address of the comment, if one was written.' },
  {
    name: 'accepted',
    kind: ['true', 'false'],
    help: 'With `mode: request`: `true` if the comment asked for a measurement, and may; then the next three say of what.',
  },
  { name: 'head-sha', help: 'With `mode: request`: the commit of the pull request to measure.' },
  {
    name: 'base-sha',
    help: 'With `mode: request`: the commit to compare with.',
  },
  {
    name: 'benchmarks-pattern',
    help: 'With `mode: request`: regular expression that matches the benchmarks to measure; safe inside shell quotes.',
  },
];
