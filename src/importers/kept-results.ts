/** A file of results that a tool has kept for one commit: its reader in formats has the measurements. */
import type { Format } from '../formats/format.ts';
import { parseResults, type Results } from '../formats/parse.ts';
import type { ImportFile, Skips } from './importer.ts';

/** @throws UserError where the file holds no result */
export function keptResults(file: ImportFile, format: Format, suite: string, skips: Skips): Results {
  const { path, text } = file;
  const results = parseResults([{ kind: 'file', file: { path, text } }], format.id, [format]);
  skips.addRows(suite, results.skipped);
  return results;
}
