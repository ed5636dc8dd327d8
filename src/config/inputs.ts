/**
 * The only list of inputs. action.yml, `--help` and the table of inputs are rendered from it, and a test
 * fails if they differ, so an input cannot be undocumented. It also says what an input needs to have an
 * effect.
 */
import type { Input } from './input-types.ts';
import { historyInputs } from './inputs-history.ts';
import { measureInputs } from './inputs-measure.ts';
import { noticeInputs } from './inputs-notify.ts';
import { searchInputs } from './inputs-search.ts';
import { verdictInputs } from './inputs-verdict.ts';
import { CHECK, JUDGING, MEASURED, type Need, READING, STORING, set } from './need.ts';

const ISSUE: Need = [...set('issue', 'auto', 'schedule'), ...set('mode', 'trends')];

export const inputs = [
  {
    name: 'mode',
    kind: ['check', 'collect', 'publish', 'request', 'trends'],
    default: 'check',
    help: 'What the step does: `check` compares results with the history and reports; `collect` keeps what this job measured for the job that checks with `merge`; `publish`, in a `workflow_run` workflow, comments on what a pull request from a fork measured; `request`, in an `issue_comment` workflow, reads a comment `/benchmark`; `trends` opens an issue that summarizes the last `trend-days` days.',
  },
  {
    name: 'results',
    kind: 'list',
    default: '',
    help: 'Result files: paths, folders or globs, separated by commas or line ends.',
    needs: [MEASURED],
  },
  ...measureInputs,
  {
    name: 'merge',
    kind: 'list',
    default: '',
    help: 'Shards that other jobs of this workflow run collected, to join into one run: their number, or their names.',
    needs: [CHECK],
  },
  {
    name: 'shard',
    kind: 'name',
    default: '',
    // Without the braces of an expression, which GitHub refuses in a description.
    help: 'Name of what this job measured: in a matrix the expression `strategy.job-index`. Default: the id of the job.',
    needs: [set('mode', 'collect')],
  },
  {
    name: 'rerun-results',
    kind: 'list',
    default: '',
    help: 'Results of re-running the same commit, one pattern per re-run (all benchmarks or only the suspects; ideally on another machine). In a workflow also `shard:NAME`, collected by another job.',
    needs: [CHECK],
  },
  {
    name: 'tool',
    kind: 'text',
    value: 'TOOL',
    default: 'auto',
    help: 'Tool that wrote the results; `auto` recognizes it.',
    needs: [MEASURED],
  },
  {
    name: 'suite',
    kind: 'name',
    value: 'NAME',
    default: '',
    help: 'Name of this set of benchmarks; each suite has its own history. `{file}` in it stands for the name of the result file: one suite per file. Default: the name of the workflow, else `default`.',
  },
  {
    name: 'thresholds',
    kind: 'text',
    value: 'LIMITS',
    default: '',
    help: 'How much worse a series may get: `20%`, or by backend, tag, metric or benchmark `+12%:julia,10%:throughput,5%:BenchmarkParse*`. Default: time 20%, throughput 16.7% (the same change, as a rate), memory 15%; 1% for `command` on pull requests.',
    needs: [READING],
  },
  {
    name: 'rules-file',
    kind: 'text',
    value: 'FILE',
    default: '.github/perf-regression.yml',
    help: 'YAML file with limits, waivers, renames, formulas, readers and sources. The default file may be missing.',
  },
  {
    name: 'tags',
    kind: 'list',
    value: 'TAGS',
    default: '',
    help: 'Check only benchmarks that have one of these tags, from the tool or the rules file. All benchmarks are stored.',
    needs: [JUDGING],
  },
  {
    name: 'baseline-file',
    kind: 'list',
    default: '',
    help: 'Result files to compare with if the history has no run yet.',
    needs: [JUDGING],
  },
  {
    name: 'base-branch',
    kind: 'text',
    value: 'BRANCH',
    default: '',
    help: 'Branch whose history is the baseline. Default: the base of the pull request, else the default branch.',
    needs: [READING],
  },
  {
    name: 'environment',
    kind: 'list',
    value: 'PROPERTIES',
    default: 'os,arch,cpu',
    help: 'Properties that must match for runs to be comparable: `os`, `arch`, `cpu`, `cores`, `memory`, `runner`, and tools that the results name, such as `node`. A property missing from a stored run counts as matching.',
    needs: [READING],
  },
  ...historyInputs,
  {
    name: 'comment',
    kind: ['auto', 'always', 'on-change', 'never'],
    default: 'auto',
    help: 'When to comment: `auto` on pull requests; `always` also on the commits of pushes; `on-change` on pull requests, only if there is news since the last comment; `never`.',
    needs: [JUDGING],
  },
  {
    name: 'issue',
    kind: ['never', 'auto', 'schedule'],
    default: 'never',
    help: 'When to open issues: `auto` opens one for each regression of a stored run and closes it when the regression is over; `schedule` does so in scheduled runs only; `never`.',
    needs: [CHECK, STORING],
  },
  {
    name: 'issue-labels',
    kind: 'list',
    default: '',
    help: 'More labels for the issue, separated by commas. An issue about a regression always has `perf-regression`, one about trends `automated-report`. Missing labels are created.',
    needs: [ISSUE],
  },
  {
    name: 'issue-assignees',
    kind: 'list',
    default: '',
    help: 'Who to assign to the issue: logins, separated by commas. A team (`org/team`) cannot be assigned and is mentioned instead.',
    needs: [ISSUE],
  },
  ...searchInputs,
  {
    name: 'check-run',
    kind: 'flag',
    default: 'false',
    help: 'If `true`, write a check run with annotations on the source lines of the benchmarks, in progress from the start of the step; needs `checks: write`.',
    needs: [JUDGING],
  },
  ...noticeInputs,
  ...verdictInputs,
  {
    name: 'trend-days',
    kind: { min: 1, max: 99_999 },
    default: '7',
    help: 'Number of days that the trends cover.',
    needs: [set('mode', 'trends')],
  },
  {
    name: 'report-json',
    kind: 'text',
    value: 'FILE',
    default: '',
    help: 'File to write the report to as JSON. Several suites make several files, numbered before the extension, and the output lists them one a line. In a workflow its folder is created; default there: a temporary file that the output names.',
    needs: [READING],
  },
  {
    name: 'report-markdown',
    kind: 'text',
    value: 'FILE',
    default: '',
    help: 'File to write the report to as Markdown. In a workflow its folder is created; default there: a temporary file that the output names.',
    needs: [READING],
  },
  {
    name: 'report-html',
    kind: 'text',
    value: 'FILE',
    default: '',
    help: 'File to write the report to as one HTML page with charts. In a workflow its folder is created; default there: a temporary file that the output names.',
    needs: [JUDGING],
  },
  {
    name: 'token',
    kind: 'text',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of the workflow's language
    default: '${{ github.token }}',
    help: 'Token for history and comments.',
    secret: true,
  },
] as const satisfies readonly Input[];

export type InputName = (typeof inputs)[number]['name'];
