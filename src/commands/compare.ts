/** `compare OLD NEW`: compares two result files sample by sample, as benchstat does. */
import { baselineFromFile } from '../baseline/resolve.ts';
import { check } from '../check/check.ts';
import { UserError } from '../model/errors.ts';
import { readRun } from '../results/read-runs.ts';
import { skippedWarnings } from '../results/skipped.ts';
import { withSources } from '../results/sources.ts';
import { unmatchedWarnings } from '../rules/unmatched.ts';
import type { Command } from './command.ts';
import { printReports, reportFlags } from './output.ts';
import { runInfoOf } from './workspace.ts';

export const compareCommand: Command = {
  name: 'compare',
  usage: 'compare OLD NEW',
  examples: [
    'perf-regression compare old.txt new.txt',
    'perf-regression compare old.json new.json --thresholds 5% --all',
    'perf-regression compare base/target/criterion target/criterion --report-json report.json',
  ],
  inputs: [
    'tool',
    'suite',
    'thresholds',
    'rules-file',
    'fail-on-regression',
    'on-inconclusive',
    'on-missing',
    'confidence',
    'alpha',
    'report-json',
    'report-markdown',
    'report-html',
  ],
  flags: reportFlags,

  async run(given) {
    const { words, cwd } = given;
    const [before, after, ...more] = words;
    if (before === undefined || after === undefined || more.length > 0) {
      throw new UserError(
        `compare takes two result files; ${words.length} were named`,
        'perf-regression compare OLD NEW   (quote a glob so that it stays one word)',
      );
    }
    const { policy, reader, sources } = await given.configuration();
    const baseline = { ...(await baselineFromFile([before], reader, cwd)), skippedSources: [] };
    const { run, results } = await readRun([after], reader, cwd, {
      ...runInfoOf(given, undefined),
      fromFiles: true,
    });
    const report = check(run, baseline, policy, {
      reruns: [],
      records: false,
      override: null,
      warnings: [
        ...skippedWarnings(results),
        ...unmatchedWarnings({ ...policy, derived: reader.derived }, [run]),
      ],
    });
    return printReports([await withSources(report, sources, cwd)], given, { files: [after] });
  },
};
