/** `history import`: converts the stored results of other tools to runs of this history. */

import { withJitter } from '../../history/write-events.ts';
import { dataJs } from '../../importers/data-js.ts';
import { type ImportDefaults, Skips } from '../../importers/importer.ts';
import { bySuite, importFile, renamed } from '../../importers/index.ts';
import { type ImportSource, openSource } from '../../importers/source.ts';
import { UserError } from '../../model/errors.ts';
import type { Run } from '../../model/run.ts';
import { visible } from '../../reporters/escape.ts';
import { table } from '../../reporters/table.ts';
import { tryGit } from '../../system/git.ts';
import { commitNamed } from '../../system/git-objects.ts';
import type { Arguments } from '../command.ts';
import { onLog } from '../on-log.ts';
import { Progress } from '../progress.ts';
import { openHistory, suiteOf } from '../workspace.ts';

const USAGE = 'SOURCE…';

/** The result for one suite. */
interface Account {
  readonly suite: string;
  readonly read: number;
  readonly stored: number;
  readonly known: number;
}

export const importCommand = onLog({
  name: 'history import',
  usage: `history import ${USAGE}`,
  examples: [
    'perf-regression history import gh-pages',
    'perf-regression history import gh-pages:dev/bench/data.js --suite nightly',
    'perf-regression history import .asv/results',
    'perf-regression history import .benchmarks',
  ],
  inputs: ['suite', 'branch', 'history-dir'],
  flags: [
    {
      name: 'as-branch',
      value: 'NAME',
      help: 'Branch for runs whose source does not name one. Default: the default branch.',
    },
  ],
  startsEmpty: true,

  async run(_log, given) {
    const { words, cwd, print, note, config } = given;
    if (words.length === 0) {
      throw new UserError(
        'history import: no source was named',
        `perf-regression history import ${USAGE}\nA source is a file, a folder, a branch such as gh-pages, or branch:path.`,
      );
    }
    const progress = new Progress(note, given.isInteractive);
    const skips = new Skips();
    const runInfo = await runInfoOf(given);
    const runs: Run[] = [];
    try {
      for (const word of words) {
        const source = await openSource(word, cwd);
        // One by one: a call with very many arguments would overflow the stack.
        for (const run of await readSource(source, runInfo, skips, progress)) runs.push(run);
      }
      if (runs.length === 0) throw nothingRead(words, skips);
      const own = bySuite(runs);
      const name = config.suite;
      const suites = renamed(own, name);
      if (name !== '') skips.rename([...own.keys()][0] ?? '', name);
      const accounts: Account[] = [];
      for (const [suite, each] of suites) {
        progress.step(`storing ${suite}`, accounts.length, suites.size);
        accounts.push({ suite, ...(await store(suite, each, given, progress)) });
      }
      progress.end();
      print(accountOf(accounts, skips));
      print(`\n${conclusion(accounts, config.branch)}\n`);
    } finally {
      progress.end();
    }
    return 0;
  },
});

async function runInfoOf(given: Arguments): Promise<ImportDefaults> {
  const { options, cwd, now } = given;
  const branch = options.get('as-branch') ?? (await defaultBranch(cwd));
  return { suite: suiteOf(given), branch, now };
}

async function defaultBranch(cwd: string): Promise<string> {
  const remote = await tryGit(['symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD'], { cwd });
  if (remote !== undefined) return remote.replace(/^origin\//, '');
  for (const name of ['main', 'master']) {
    if (await commitNamed(`refs/heads/${name}`, cwd)) return name;
  }
  return (await tryGit(['symbolic-ref', '--quiet', '--short', 'HEAD'], { cwd })) ?? 'main';
}

async function readSource(
  source: ImportSource,
  runInfo: ImportDefaults,
  skips: Skips,
  progress: Progress,
): Promise<Run[]> {
  const { paths, description, isFile } = source;
  progress.line(`Reading ${description} (files: ${paths.length})`);
  const runs: Run[] = [];
  const inFile = new Map<string, string>();
  for (const [index, path] of paths.entries()) {
    progress.step(path, index, paths.length);
    try {
      const file = await source.load(path);
      const { importer, runs: read } = importFile(file, runInfo, skips);
      for (const run of read) runs.push(run);
      if (importer !== dataJs) continue;
      for (const suite of new Set(read.map((run) => run.suite))) {
        const first = inFile.get(suite);
        if (first !== undefined) progress.warn(sameName(suite, first, path));
        else inFile.set(suite, path);
      }
    } catch (error) {
      // A bad file in a folder must not lose the others.
      if (isFile || !(error instanceof UserError)) throw error;
      skips.add('', error.message);
    }
  }
  progress.step(description, paths.length, paths.length);
  return runs;
}

/** Either a suite moved to another file, or two suites have the same name: the files do not say which. */
function sameName(suite: string, first: string, second: string): string {
  const name = visible(suite, 60);
  return `${name} is in ${visible(first, 80)} and ${visible(second, 80)}: both become one history. To separate them, import each file with its own --suite.`;
}

async function store(
  suite: string,
  runs: readonly Run[],
  given: Arguments,
  progress: Progress,
): Promise<Omit<Account, 'suite'>> {
  progress.line(`Storing ${runs.length} runs of ${suite}`);
  const log = openHistory(suite, given);
  const newest = (await log.index()).segments.at(-1)?.newest;
  const { stored, known } = await log.appendAll(runs, withJitter());
  const oldest = runs[0]?.time ?? '';
  if (stored > 0 && newest && newest > oldest) {
    const name = visible(suite, 60);
    progress.warn(`${name} had runs up to ${newest}; the imported ones come after them in its history.`);
  }
  return { read: runs.length, stored, known };
}

function nothingRead(words: readonly string[], skips: Skips): UserError {
  const reasons = [...skips.bySuite.values()].flatMap((each) => each.reasons);
  const where = words.map((word) => visible(word, 60)).join(', ');
  const why = reasons.map((reason) => visible(reason, 200)).join('\n');
  return new UserError(
    `nothing to import in ${where}`,
    why || 'Supported files: data.js, results of asv, storage of pytest-benchmark, *.ndjson and trace*.json.',
  );
}

function accountOf(accounts: readonly Account[], skips: Skips): string {
  const suites = new Set([...accounts.map(({ suite }) => suite), ...skips.bySuite.keys()]);
  const rows: string[][] = [];
  const reasons: string[] = [];
  for (const suite of suites) {
    const account = accounts.find((each) => each.suite === suite);
    const left = skips.bySuite.get(suite);
    const name = suite === '' ? '(files)' : visible(suite, 50);
    const counts = [account?.read ?? 0, account?.stored ?? 0, account?.known ?? 0, left?.count ?? 0];
    rows.push([name, ...counts.map(String)]);
    for (const reason of left?.reasons ?? []) reasons.push(`  ${name}: ${visible(reason, 160)}\n`);
    const more = (left?.count ?? 0) - (left?.reasons.length ?? 0);
    if (more > 0) reasons.push(`  ${name}: and ${more} more\n`);
  }
  const head = ['suite', 'runs read', 'stored', 'already there', 'skipped'];
  const why = reasons.length > 0 ? `\nSkipped:\n${reasons.join('')}` : '';
  return table(head, rows) + why;
}

function conclusion(accounts: readonly Account[], branch: string): string {
  const stored = accounts.reduce((sum, account) => sum + account.stored, 0);
  if (stored === 0) return `Nothing new: all runs are already on branch ${branch}.`;
  return `Stored on branch ${branch} (runs: ${stored}). To see them: perf-regression history show --suite NAME`;
}
