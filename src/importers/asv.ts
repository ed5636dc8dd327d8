/**
 * Imports asv's results folder: `results/<machine>/<commit>-<environment>.json`, one run in each. An
 * environment (Python and package versions) becomes a suite, because asv compares only within one.
 * `benchmarks.json` and `machine.json` are not needed: a results file names its machine itself.
 */
import { asvResultsJson } from '../formats/asv-results-json.ts';
import { asObject } from '../formats/json.ts';
import { momentOf } from '../formats/moment.ts';
import { UserError } from '../model/errors.ts';
import { commitOf, type Importer, nameOf, runOf } from './importer.ts';
import { momentText } from './moment-text.ts';
import { storedResults } from './stored-results.ts';

export const asv: Importer = {
  id: 'asv',
  tool: 'asv',

  wants(path) {
    return /(?:^|\/)[0-9a-f]{8,40}-[^/]+\.json$/.test(path);
  },

  claims({ text, json }) {
    return asvResultsJson.claims(text, json);
  },

  read(file, { branch, now }, skips) {
    const fields = asObject(file.json) ?? {};
    const commit = commitOf(fields.commit_hash);
    // The commit's date; asv does not store when the whole file was measured.
    const timeMs = momentOf(fields.date, now);
    if (commit === undefined) throw new UserError(`${file.path}: commit_hash is not a commit`);
    if (typeof timeMs === 'string') throw new UserError(`${file.path}: ${momentText(timeMs, fields.date)}`);
    const suite = nameOf(fields.env_name) ?? environmentIn(file.path);
    const { measurements, environment } = storedResults(file, asvResultsJson, suite, skips);
    const { machine } = asObject(fields.params) ?? {};
    const mark = nameOf(machine)
      ?.replace(/[^A-Za-z0-9-]+/g, '-')
      .slice(0, 40);
    const run = { from: 'asv', suite, commit, branch, timeMs, environment, measurements };
    return [runOf(mark === undefined ? run : { ...run, mark })];
  },
};

/** Files of the first version do not contain their environment, but their names do. */
function environmentIn(path: string): string {
  return nameOf(/[0-9a-f]{8,40}-([^/]+)\.json$/.exec(path)?.[1]) ?? 'asv';
}
