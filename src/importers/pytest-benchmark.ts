/**
 * Imports pytest-benchmark's storage: `.benchmarks/<machine>/0001_<name>.json`, a run in each file
 * (--benchmark-autosave).
 */
import { asObject } from '../formats/json.ts';
import { momentOf } from '../formats/moment.ts';
import { pytestBenchmark } from '../formats/pytest-benchmark.ts';
import { UserError } from '../model/errors.ts';
import { commitOf, type Importer, nameOf, runOf, seriesMark } from './importer.ts';
import { momentText } from './moment-text.ts';
import { storedResults } from './stored-results.ts';

export const pytestStorage: Importer = {
  id: 'pytest-benchmark',
  tool: 'pytest-benchmark',

  wants(path) {
    return /(?:^|\/)\d{4,}_[^/]*\.json$/.test(path);
  },

  claims({ text, json }) {
    return pytestBenchmark.claims(text, json);
  },

  read(file, runInfo, skips) {
    const fields = asObject(file.json) ?? {};
    const commitInfo = asObject(fields.commit_info) ?? {};
    const time = fields.datetime ?? commitInfo.time;
    const timeMs = momentOf(time, runInfo.now);
    if (typeof timeMs === 'string') throw new UserError(`${file.path}: ${momentText(timeMs, time)}`);
    const suite = nameOf(commitInfo.project) ?? 'pytest-benchmark';
    const { measurements, environment } = storedResults(file, pytestBenchmark, suite, skips);
    // Outside a repository it writes `unversioned` and `(unknown)`.
    const commit = commitOf(commitInfo.id) ?? '';
    const branch = commitInfo.branch === '(unknown)' ? undefined : nameOf(commitInfo.branch);
    const mark = seriesMark(measurements);
    return [
      runOf({
        ...{ from: 'pytest-benchmark', suite, commit, timeMs, environment, measurements, mark },
        branch: branch ?? runInfo.branch,
      }),
    ];
  },
};
