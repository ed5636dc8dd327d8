/**
 * THE schema of inputs. action.yml, `--help` and the README's table are rendered from this list, and a test fails
 * where they differ: an input cannot be undocumented.
 */
import { checkValue, shareOf } from './input-values.ts';

type Kind = 'text' | 'list' | 'flag' | 'percent' | 'count' | 'days' | readonly string[];

export interface Input {
  readonly name: string;
  /** A choice is the list of its words. */
  readonly kind: Kind;
  readonly default: string;
  readonly help: string;
  /** Where it exists; on the command line it is `--name`. */
  readonly door: 'both' | 'action';
}

const define = <const T extends readonly Input[]>(list: T): T => list;

export const inputs = define([
  {
    name: 'mode',
    kind: ['check', 'collect', 'publish', 'trends'],
    default: 'check',
    help: 'What the step does. `collect` keeps what this job measured for the job that checks with `merge`; `publish` comments, in a `workflow_run` workflow, on what a pull request from a fork measured; `trends` reports how the last days were, in an issue.',
    door: 'action',
  },
  {
    name: 'results',
    kind: 'list',
    default: '',
    help: 'Result files: paths, folders or globs, separated by commas or line ends.',
    door: 'action',
  },
  {
    name: 'merge',
    kind: 'list',
    default: '',
    help: 'What other jobs of this workflow run collected, joined into one run: how many shards there are, or their names.',
    door: 'action',
  },
  {
    name: 'shard',
    kind: 'text',
    default: '',
    // Without the braces of an expression, which GitHub refuses in a description.
    help: 'With `mode: collect`, the name of what this job measured: in a matrix the expression `strategy.job-index`. Default: the id of the job.',
    door: 'action',
  },
  {
    name: 'again',
    kind: 'list',
    default: '',
    help: 'Result files of the same commit measured again, each pattern one more measurement: of the suspects or of all, best on another machine.',
    door: 'both',
  },
  {
    name: 'tool',
    kind: 'text',
    default: 'auto',
    help: 'The tool that wrote the results; `auto` recognises it.',
    door: 'both',
  },
  {
    name: 'suite',
    kind: 'text',
    default: '',
    help: 'Name of this set of benchmarks; each suite has a history of its own. `{file}` in it stands for the name of the result file: a suite for each. Default: the workflow’s name, else `default`.',
    door: 'both',
  },
  {
    name: 'thresholds',
    kind: 'text',
    default: '',
    help: 'How much worse a series may get: `20%`, or by backend, tag, metric or benchmark `+12%:julia,10%:throughput,5%:BenchmarkParse*`. Default: time 20 %, throughput 10 %, memory 15 %.',
    door: 'both',
  },
  {
    name: 'rules-file',
    kind: 'text',
    default: '.github/perf-regression.yml',
    help: 'Thresholds and absolute limits as YAML; the default may be missing.',
    door: 'both',
  },
  {
    name: 'tags',
    kind: 'list',
    default: '',
    help: 'Judge only benchmarks that have one of these tags, of the tool or of the rules file; all are stored.',
    door: 'both',
  },
  {
    name: 'baseline-file',
    kind: 'list',
    default: '',
    help: 'Result files to compare with where the history has nothing yet.',
    door: 'both',
  },
  {
    name: 'base-branch',
    kind: 'text',
    default: '',
    help: 'The branch whose history is the baseline. Default: the base of the pull request, else the default branch.',
    door: 'both',
  },
  {
    name: 'environment',
    kind: 'list',
    default: 'os,arch,cpu',
    help: 'What must agree for runs to be compared: of `os`, `arch`, `cpu`, `cores`, `memory`, `runner`, and tools that the results name, such as `node`. What a stored run does not say is taken to agree.',
    door: 'both',
  },
  {
    name: 'branch',
    kind: 'text',
    default: 'gh-pages',
    help: 'The branch that keeps the history; it is created if missing.',
    door: 'both',
  },
  {
    name: 'history-dir',
    kind: 'text',
    default: 'perf',
    help: 'The folder of the history on that branch.',
    door: 'both',
  },
  {
    name: 'retention-days',
    kind: 'days',
    default: '',
    help: 'Segments of the history whose newest run is older leave it when a run is stored. Default: all stay.',
    door: 'action',
  },
  {
    name: 'archive',
    kind: 'text',
    default: '',
    help: 'Where runs go that leave the history: `branch:NAME`, a bucket such as `s3://bucket/folder`, on the command line also a folder. Default: they are dropped.',
    door: 'both',
  },
  {
    name: 'store',
    kind: 'list',
    default: 'branch',
    help: 'Where runs are stored and looked for: `branch` (the history), and as windows of the newest runs `artifact`, `cache` or a bucket such as `s3://bucket/folder`, with keys and endpoint from `AWS_…` variables. Without `branch` there is no history.',
    door: 'both',
  },
  {
    name: 'record',
    kind: ['auto', 'always', 'never'],
    default: 'auto',
    help: '`auto` stores pushes, schedules and dispatches on the default branch, `always` every branch and event; the code of a pull request or a fork is never stored.',
    door: 'action',
  },
  {
    name: 'comment',
    kind: ['auto', 'always', 'on-change', 'never'],
    default: 'auto',
    help: '`auto` comments on pull requests; `always` also on the commits of pushes; `on-change` on pull requests, and only where there is something to say and it differs from the last time.',
    door: 'action',
  },
  {
    name: 'issue',
    kind: ['never', 'auto', 'schedule'],
    default: 'never',
    help: '`auto` opens an issue for a regression of a run that is stored, one for each change of level, and closes it when it is over; `schedule` only in scheduled runs.',
    door: 'action',
  },
  {
    name: 'issue-labels',
    kind: 'list',
    default: '',
    help: 'More labels of that issue, separated by commas; it always has `perf-regression`. Missing ones are created.',
    door: 'action',
  },
  {
    name: 'issue-assignees',
    kind: 'list',
    default: '',
    help: 'Who is assigned to that issue: logins, separated by commas. A team (`org/team`) cannot be assigned, and is mentioned.',
    door: 'action',
  },
  {
    name: 'fail-on-regression',
    kind: 'flag',
    default: 'true',
    help: '`false` warns and lets the job pass.',
    door: 'both',
  },
  {
    name: 'on-inconclusive',
    kind: ['pass', 'warn', 'fail'],
    default: 'warn',
    help: 'What happens where too little is known to judge.',
    door: 'both',
  },
  {
    name: 'allow-regression',
    kind: 'flag',
    default: 'false',
    help: 'Let a regression pass, on record. The environment variable or dispatch input `ALLOW_REGRESSION` does the same.',
    door: 'both',
  },
  {
    name: 'allow-regression-reason',
    kind: 'text',
    default: '',
    help: 'Why it may pass; kept in report and history.',
    door: 'both',
  },
  {
    name: 'grace-period',
    kind: 'count',
    default: '1',
    help: 'A regression gates when so many runs of the tracked branch in a row have shown it (1 to 6); until then it is suspected.',
    door: 'both',
  },
  {
    name: 'confidence',
    kind: 'percent',
    default: '95%',
    help: 'Share of intervals that contain the true change.',
    door: 'both',
  },
  {
    name: 'alpha',
    kind: 'percent',
    default: '1%',
    help: 'Chance of any false alarm in a run where nothing changed.',
    door: 'both',
  },
  {
    name: 'days-back',
    kind: 'days',
    default: '7',
    help: 'How many days the trends are about.',
    door: 'both',
  },
  {
    name: 'report-json',
    kind: 'text',
    default: '',
    help: 'Where to write the report as JSON. Default in a workflow: a temporary file, named by the output.',
    door: 'both',
  },
  {
    name: 'report-markdown',
    kind: 'text',
    default: '',
    help: 'Where to write the report as Markdown. Default in a workflow: a temporary file, named by the output.',
    door: 'both',
  },
  {
    name: 'token',
    kind: 'text',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of the workflow's language
    default: '${{ github.token }}',
    help: 'The token for history and comments.',
    door: 'action',
  },
] as const);

export type InputName = (typeof inputs)[number]['name'];

/** Checked values by name. */
export class Settings {
  readonly #values: ReadonlyMap<string, string>;

  /** @param given only what the user gave; empty text counts as not given */
  constructor(given: ReadonlyMap<string, string>) {
    const values = new Map<string, string>();
    for (const input of inputs) {
      const value = given.get(input.name)?.trim() || input.default;
      checkValue(input, value);
      values.set(input.name, value);
    }
    this.#values = values;
  }

  text(name: InputName): string {
    return this.#values.get(name) ?? '';
  }

  list(name: InputName): string[] {
    return this.text(name)
      .split(/[,\n]/)
      .map((item) => item.trim())
      .filter((item) => item !== '');
  }

  flag(name: InputName): boolean {
    return this.text(name) === 'true';
  }

  /** 0 where nothing was given. */
  count(name: InputName): number {
    return Number(this.text(name));
  }

  /** As a share: 0.95 for `95%`, `95` and `0.95`. */
  share(name: InputName): number {
    return shareOf(this.text(name));
  }
}
