/** THE list of outputs: action.yml and the README's table are rendered from it. */

interface Output {
  readonly name: string;
  readonly help: string;
  /** The words that it is one of, or `integer`; otherwise it is text. */
  readonly kind?: 'integer' | readonly string[];
}

/** What the action tells later steps. */
export const outputs: readonly Output[] = [
  {
    name: 'verdict',
    kind: ['pass', 'fail', 'allowed', 'inconclusive', 'nothing-compared'],
    help: '`pass`, `fail`, `allowed`, `inconclusive` or `nothing-compared`.',
  },
  { name: 'regressions', kind: 'integer', help: 'How many series regressed beyond their limit.' },
  { name: 'improvements', kind: 'integer', help: 'How many series got better by more than 10 %.' },
  {
    name: 'suspects',
    help: 'The benchmarks that are worth measuring again before anybody acts, as a JSON list; `[]` where there are none.',
  },
  {
    name: 'suspects-pattern',
    help: 'A regular expression of the suspects for the command that measures them again, safe inside quotes of a shell; empty where there are none.',
  },
  { name: 'report-json', help: 'Path of the report as JSON.' },
  { name: 'report-markdown', help: 'Path of the report as Markdown.' },
  { name: 'issue-url', help: 'Address of the open issue, where there is one.' },
  { name: 'report-html', help: 'Path of the report as HTML, to be uploaded as an artifact.' },
  { name: 'comment-url', help: 'Address of the comment, where one was written.' },
];
