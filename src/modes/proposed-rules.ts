/** Reads the results again under the rules of the base, because rules also define series and derived metrics. */
import type { Checkout } from '../baseline/base-commit.ts';
import type { Workflow } from '../github/workflow.ts';
import { UserError } from '../model/errors.ts';
import { faultOf, type Warning } from '../model/warning.ts';
import type { RunInfo } from '../results/read-runs.ts';
import { withTags } from '../rules/tags.ts';
import type { BaseRules } from './base-rules.ts';
import { readSuites, type SuiteResults } from './read-results.ts';

export interface ProposedRules extends Pick<BaseRules, 'policy' | 'change'> {
  /** By suite. */
  readonly suites: ReadonlyMap<string, SuiteResults>;
  readonly warnings: readonly Warning[];
}

export function bySuite(all: readonly SuiteResults[]): Map<string, SuiteResults> {
  return new Map(all.map((each) => [each.run.suite, each]));
}

export async function underBaseRules(
  workflow: Workflow,
  { policy, reader, change }: BaseRules,
  own: readonly SuiteResults[],
  { runInfo, checkout }: { readonly runInfo: RunInfo; readonly checkout: Checkout },
): Promise<ProposedRules> {
  const asMeasured = bySuite(own.map((each) => ({ ...each, run: withTags(each.run, reader.tagPatterns) })));
  // A command is not run a second time.
  if (workflow.config.command !== '') return { policy, change, suites: asMeasured, warnings: [] };
  try {
    const suites = bySuite(await readSuites(workflow, reader, runInfo, checkout.commit));
    return { policy, change, suites, warnings: [] };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const values = { base: change.base, fault: faultOf(error) };
    const warning: Warning = { code: 'unread-base-rules', subject: change.file, values };
    return { policy, change, suites: asMeasured, warnings: [warning] };
  }
}
