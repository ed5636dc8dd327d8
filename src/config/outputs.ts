/** THE list of outputs: action.yml and the README's table are rendered from it. */

/** What the action tells later steps. */
export const outputs: readonly { readonly name: string; readonly help: string }[] = [
  { name: 'verdict', help: '`pass`, `fail`, `allowed`, `inconclusive` or `nothing-compared`.' },
  { name: 'regressions', help: 'How many series regressed beyond their limit.' },
  { name: 'improvements', help: 'How many series got better by more than 10 %.' },
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
