/** Rows as JSON: one array, or one object a line (NDJSON, which `history import` can read). */
import type { Run } from '../../model/run.ts';
import { jsonText } from '../../reporters/json.ts';
import { rowsOf } from '../rows.ts';

export function* jsonPieces(runs: readonly Run[]): Generator<string> {
  let before = '[\n';
  for (const run of runs) {
    const rows = rowsOf(run);
    if (rows.length === 0) continue;
    yield before + rows.map((row) => jsonText(row)).join(',\n');
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}

export function* ndjsonPieces(runs: readonly Run[]): Generator<string> {
  for (const run of runs) {
    yield rowsOf(run)
      .map((row) => `${jsonText(row)}\n`)
      .join('');
  }
}
