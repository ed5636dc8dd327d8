/**
 * The folders of src/ ("rooms"), from the lowest floor up. A file imports only from its own room and from lower floors; two rooms
 * on one floor do not import each other. The architecture test enforces this; CONTRIBUTING.md shows the list.
 */
export interface Room {
  readonly folder: string;
  readonly role: string;
  /** Computes only: no Node module, no clock, no randomness, no environment. */
  readonly isPure?: true;
}

export const floors: readonly (readonly Room[])[] = [
  [
    {
      folder: 'model',
      role: 'plain data and schemas: run, sample, unit, environment, baseline, event, report, errors',
      isPure: true,
    },
  ],
  [
    {
      folder: 'stats',
      role: 'one method a file: noise, common mode, change points, rank tests',
      isPure: true,
    },
    {
      folder: 'formats',
      role: 'one file a benchmark tool; `parse.ts` leads from text to measurements',
      isPure: true,
    },
    {
      folder: 'profile',
      role: 'profiles: one reader a profiler, and what differs between two of them',
      isPure: true,
    },
    { folder: 'rules', role: 'thresholds, limits, selectors, the rules file', isPure: true },
    { folder: 'reporters', role: 'a report as Markdown, HTML, terminal text, chat message', isPure: true },
    {
      folder: 'config',
      role: 'inputs of the action and options of the command line; exit status',
      isPure: true,
    },
  ],
  [
    { folder: 'check', role: 'the use case: run × baseline × policy → report', isPure: true },
    { folder: 'system', role: 'this machine: git, proxy, desktop, processor facts' },
  ],
  [{ folder: 'github', role: 'the API client and the context of a job' }],
  [
    {
      folder: 'history',
      role: 'the log of runs: segments, index, summary, retention, and the ports of its storage',
    },
    { folder: 'results', role: 'from result files to runs' },
  ],
  [
    { folder: 'analysis', role: 'a whole history at once: noise, trends, what an issue should say' },
    { folder: 'baseline', role: 'which stored runs a run is compared with' },
    { folder: 'measure', role: 'runs commands: stopwatch, interleaved rounds, bisect, experiments' },
    { folder: 'storage', role: 'adapters of the history’s ports: git, GitHub, S3, cache, artifacts, folder' },
    { folder: 'importers', role: 'one file a foreign history' },
    { folder: 'dashboard', role: 'the page; runs in the browser' },
  ],
  [
    { folder: 'transfer', role: 'runs between jobs: shards, artifacts of forks, rounds' },
    { folder: 'serve', role: 'the dashboard on this machine' },
  ],
  [{ folder: 'sinks', role: 'where a report ends up: comment, summary, issue, check run, chat, history' }],
  [
    { folder: 'commands', role: 'one file a command' },
    { folder: 'modes', role: 'one file a mode of the action' },
  ],
];

/** The only files directly in src/. */
export const entries = ['action.ts', 'cli.ts'];
