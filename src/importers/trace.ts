/**
 * Imports traces of complete scripts, as read by formats/trace.ts: an entry for each execution of a script,
 * with git_sha, git_branch and timestamp. Without a commit the run has none; without a time it gets that of
 * the file.
 */

import { executionsOf, type Moment } from '../formats/executions.ts';
import { asArray, asObject, asText } from '../formats/json.ts';
import { momentOf } from '../formats/moment.ts';
import { trace } from '../formats/trace.ts';
import { UserError } from '../model/errors.ts';
import type { Run } from '../model/run.ts';
import type { ImportFile } from './importer.ts';
import { commitOf, type Importer, nameOf, runOf, type Skips, seriesMark } from './importer.ts';
import { momentText } from './moment-text.ts';
import { storedResults } from './stored-results.ts';

interface Entry extends Moment {
  readonly value: unknown;
  /** Counts from 1. */
  readonly number: number;
}

export const traces: Importer = {
  id: 'trace',
  tool: 'script traces',

  wants(path) {
    return /(?:^|[/._-])traces?(?:[/._-]|$)/i.test(path) && path.endsWith('.json');
  },

  claims({ text, json }) {
    return trace.claims(text, json);
  },

  read(file, { suite, branch, now }, skips) {
    const entries: Entry[] = [];
    for (const [index, value] of (asArray(file.json) ?? []).entries()) {
      const number = index + 1;
      const fields = asObject(value) ?? {};
      const timestamp = fields.timestamp ?? fields.time;
      const timeMs = timestamp === undefined ? file.modified.getTime() : momentOf(timestamp, now);
      if (typeof timeMs === 'string')
        skips.add(suite, `${file.path}: entry ${number}: ${momentText(timeMs, timestamp)}`);
      else {
        const commit = commitOf(fields.git_sha ?? fields.commit) ?? '';
        const own = nameOf(fields.git_branch ?? fields.branch) ?? branch;
        entries.push({ value, number, commit, branch: own, timeMs });
      }
    }
    const runs = executionsOf(entries).map((each) => runOfEntries(file, suite, each.rows, skips));
    return runs.filter((run) => run !== undefined);
  },
};

function runOfEntries(
  file: ImportFile,
  suite: string,
  entries: readonly Entry[],
  skips: Skips,
): Run | undefined {
  const last = entries.at(-1);
  if (!last || !entries.some(({ value }) => asText(asObject(value)?.script) !== undefined)) {
    for (const { number } of entries) skips.add(suite, `${file.path}: entry ${number}: it has no script`);
    return undefined;
  }
  try {
    const part = { ...file, text: JSON.stringify(entries.map(({ value }) => value)) };
    const { measurements, environment } = storedResults(part, trace, suite, skips);
    const { commit, branch, timeMs } = last;
    const mark = seriesMark(measurements);
    return runOf({ from: 'trace', suite, commit, branch, timeMs, environment, measurements, mark });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    skips.add(suite, error.message);
    return undefined;
  }
}
