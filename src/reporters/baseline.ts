/** The texts of a baseline: which runs it has and why these, and why sources had none. */
import type { BaselineReason, HowFound } from '../model/baseline-reason.ts';
import { commitName, shortCommit } from '../model/commit.ts';
import type { Report } from '../model/report.ts';
import { visible } from './escape.ts';
import { share, threshold } from './quantity.ts';
import { runs } from './words.ts';

/** Which runs this one was compared with, in one sentence. */
export function baselineText({ baseline }: Report): string {
  const { source, environment, why } = baseline;
  const reason = baselineReasonText(why);
  if (source === 'none' || source === 'file' || source === 'interleaved') return reason;
  if (baseline.runs === 0) return `no run on ${environment} yet (${reason})`;
  return `${runs(baseline.runs)} on ${environment} (${reason})`;
}

/** Which baseline sources had no runs; empty if a warning says so already. */
export function skippedSourcesText({ baseline: { source, skippedSources }, warnings }: Report): string {
  const mentioned = new Set(
    warnings.flatMap((each) => (each.code === 'unreadable-source' ? [each.values.fault.message] : [])),
  );
  const rest = (source === 'none' ? skippedSources.slice(1) : skippedSources)
    .map(({ why }) => baselineReasonText(why))
    .filter((reason) => !mentioned.has(reason));
  return rest.length === 0 ? '' : `Skipped: ${rest.join('; ')}`;
}

/** Continues a sentence; no full stop at the end. */
export function baselineReasonText(why: BaselineReason): string {
  if (why.code === 'no-snapshot') return `nothing of ${why.branch} is kept in ${why.store} yet`;
  const store = 'store' in why && why.store !== undefined ? `; kept in ${why.store}` : '';
  return `${withoutStore(why)}${store}`;
}

/** Follows the commit; empty if it is not said. */
export function howText(how: HowFound): string {
  switch (how.code) {
    case 'set':
      return 'this commit itself, which was set as the baseline';
    case 'branch-point':
      return 'the commit that this branch stands on';
    case 'parent':
      return 'the commit before';
    case 'uncommitted':
      return 'on which the uncommitted work stands';
    case 'merge-base':
      return how.branch === undefined ? 'the merge base of this branch' : `the merge base with ${how.branch}`;
    case 'named':
      return `which is ${how.name}`;
    case 'of-job':
      return 'the base of its job';
    case 'unstated':
      return '';
  }
}

/** Follows the number of rounds. */
function layoutsText(layouts: Extract<BaselineReason, { code: 'rounds' }>['layouts']): string {
  if (layouts === null) return '';
  const moved = layouts.map(
    ({ benchmark, metric, spread }) =>
      `${visible(benchmark, 60)} ${visible(metric, 30)} by ± ${share(spread)}`,
  );
  const found = moved.length > 0 ? `layout alone moves ${moved.join(', ')}` : 'no effect of layout was seen';
  return `, each with memory layouts of its own (${found})`;
}

function withoutStore(why: Exclude<BaselineReason, { code: 'no-snapshot' }>): string {
  switch (why.code) {
    case 'same-commit':
      return `earlier runs of ${commitName(why.commit)} itself; no commit before it was measured`;
    case 'base-commit':
      return `runs of ${why.branch} up to ${commitName(why.commit)}, ${howText(why.how)}`;
    case 'ancestor':
      return `runs of ${why.branch} up to ${commitName(why.ancestor)}, the nearest measured ancestor: ${counted(why.commits, 'commit')} before ${commitName(why.commit)}, ${howText(why.how)}`;
    case 'newest':
      return `the newest runs of ${why.branch}, up to ${commitName(why.newest)}: ${
        why.commit === ''
          ? 'the commit that this run stands on is not known'
          : `neither ${commitName(why.commit)} (${howText(why.how)}) nor an ancestor of it was measured`
      }`;
    case 'branch':
      return `the newest runs of ${why.branch}, up to ${commitName(why.newest)}`;
    case 'files':
      return `the results in ${why.patterns.join(', ')}`;
    case 'executions':
      return `the earlier executions in the same files, ${why.runs} of them, ${why.oldest} to ${why.newest}`;
    case 'rounds':
    case 'build':
      return [shortCommit(why.commit), howText(why.how), measuredText(why)]
        .filter((part) => part !== '')
        .join(', ');
    case 'before':
      return 'the runs before this one';
    case 'no-history':
      return `suite ${why.suite} has no history yet on ${why.place}`;
    case 'no-run-of-branch':
      return `the history of suite ${why.suite} on ${why.place} has no run of branch ${why.branch}`;
    case 'only-attempts':
      return `the history of suite ${why.suite} has nothing but earlier attempts of this job`;
    case 'only-other-steps':
      return `the history of suite ${why.suite} has nothing but benchmarks that another step measured at this commit too`;
    case 'unreadable':
      return why.message;
    case 'nowhere':
      return 'there is no place to look for one';
    case 'no-repository':
      return 'this is not a git repository with a commit, so there is no history';
    case 'no-earlier-runs':
      return 'there are no earlier runs';
  }
}

function measuredText(why: Extract<BaselineReason, { code: 'rounds' | 'build' }>): string {
  if (why.code === 'build') return 'by its build';
  const limit =
    why.limit === null ? '' : `; series without a rule have a threshold of ${threshold(why.limit)}`;
  return `measured in turn on one machine in ${counted(why.rounds, 'round')}${counterText(why.counter ?? null)}${layoutsText(why.layouts)}${limit}`;
}

function counted(count: number, what: string): string {
  return count === 1 ? `1 ${what}` : `${count} ${what}s`;
}

/** With what a count of instructions leaves out. */
function counterText(counter: string | null): string {
  return counter === null
    ? ''
    : `, instructions counted by ${counter} (cache misses, branch prediction, I/O, waiting and the system are not in it)`;
}
