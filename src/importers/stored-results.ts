/** Reads a results file that a tool stored for one commit, with the tool's reader in formats. */
import type { Format } from '../formats/format.ts';
import { parseResults, type Results } from '../formats/parse.ts';
import type { ImportFile, Skips } from './importer.ts';

/** @throws UserError if the file holds no results */
export function storedResults(file: ImportFile, format: Format, suite: string, skips: Skips): Results {
  const { path, text } = file;
  const results = parseResults([{ kind: 'file', file: { path, text } }], format.id, [format]);
  skips.addRows(suite, results.skipped);
  return results;
}
