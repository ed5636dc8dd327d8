/** What a job that checks will ask for first, so that one request can bring it all. */
import { isAbsolute } from 'node:path';
import { baseInCheckout, type Checkout } from '../baseline/base-commit.ts';
import { isFromFork } from '../github/context.ts';
import { lookAhead } from '../github/look.ts';
import { suiteName, type Workflow } from '../github/workflow.ts';
import { folderName } from '../history/index-file.ts';
import { LATEST } from '../history/latest-json.ts';
import { SUMMARY_FILE } from '../history/summary.ts';
import { waitingQuestion } from '../storage/github-waiting.ts';
import { parseStores } from '../storage/stores.ts';
import { workflowFileOf } from './base-inputs.ts';
import { baseBranchOf } from './check-suites.ts';

/** Starts the request. Not before a command is measured: the branch may move in the meantime. */
export function lookAheadInJob({ config, context, github, runner }: Workflow, checkout: Checkout): void {
  const suite = suiteName(config, context);
  const commit = baseInCheckout(context, checkout, baseBranchOf(config, context));
  // Whoever reads the log of a fork's job sees that it only reads: every request is a GET.
  if (isFromFork(context)) return;
  if (!parseStores(config.store).branch) return;
  const folder = [config.historyDir, folderName(suite)].filter((part) => part !== '').join('/');
  const isProposal = context.pullRequest !== undefined || context.event === 'merge_group';
  const rules = isProposal ? [config.rulesFile, workflowFileOf(context, runner) ?? ''] : [];
  // Only what is stored is written again.
  const names = isProposal ? ['index.json'] : ['index.json', LATEST, SUMMARY_FILE];
  // The files of a job with several suites are read together, once their names are known.
  const isOneSuite = !suite.includes('{');
  lookAhead(github, {
    branch: config.branch,
    files: isOneSuite ? names.map((name) => `${folder}/${name}`) : [],
    folders: [
      ...(config.historyDir === '' ? [] : [config.historyDir]),
      ...(isOneSuite ? [folder, `${folder}/segments`] : []),
    ],
    base: commit ? { commit, files: rules.filter(isInRepository) } : undefined,
    waiting: waitingQuestion(config),
  });
}

function isInRepository(path: string): boolean {
  return path !== '' && !isAbsolute(path) && !path.split('/').includes('..');
}
