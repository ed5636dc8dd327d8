/** `history query`: runs one SQL query on the stored values of a suite. */
import { type Cell, queryRuns } from '../../history/query.ts';
import { storedSummary } from '../../history/stored-summary.ts';
import { UserError } from '../../model/errors.ts';
import { visible } from '../../reporters/escape.ts';
import { jsonText } from '../../reporters/json.ts';
import { table } from '../../reporters/table.ts';
import { jsonFlag } from '../json-flag.ts';
import { onLog } from '../on-log.ts';
import { storedRuns } from './stored-runs.ts';

export const queryCommand = onLog({
  name: 'history query',
  usage: 'history query SQL',
  examples: [
    'perf-regression history query "SELECT benchmark, median(value) FROM measurements GROUP BY benchmark"',
  ],
  inputs: ['suite', 'branch', 'history-dir'],
  flags: [jsonFlag],

  async run(log, { words, flags, print, note }) {
    const [sql, ...rest] = words;
    if (sql === undefined || rest.length > 0) {
      throw new UserError(
        `history query: ${sql === undefined ? 'no statement was given' : 'the statement is more than one word'}`,
        'Write it in quotes: perf-regression history query "SELECT …"',
      );
    }
    const { columns, rows } = await queryRuns(await storedRuns(log, note), sql, await storedSummary(log));
    if (flags.has('json')) {
      const objects = rows.map((row) => Object.fromEntries(columns.map((name, i) => [name, row[i]])));
      print(`${jsonText(objects, 1)}\n`);
      return 0;
    }
    const head = columns.map((name) => visible(name, 60));
    print(
      table(
        head,
        rows.map((row) => row.map(shown)),
      ),
    );
    print(`\nRows: ${rows.length}\n`);
    return 0;
  },
});

function shown(cell: Cell): string {
  return visible(cell === null ? 'NULL' : String(cell), 80);
}
