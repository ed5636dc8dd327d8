/**
 * `history export`: writes the complete history of a suite for other programs, one row for each measured
 * value.
 */
import { resolve } from 'node:path';
import { type ExportForm, exportForms, formOfName } from '../../history/export/index.ts';
import { countRows } from '../../history/rows.ts';
import { UserError } from '../../model/errors.ts';
import { onLog } from '../on-log.ts';
import { storedRuns } from './stored-runs.ts';

const NAMES = exportForms.map(({ name }) => name);

export const exportCommand = onLog({
  name: 'history export',
  usage: 'history export FILE',
  examples: [
    'perf-regression history export history.csv',
    'perf-regression history export history.sqlite',
    'perf-regression history export lake --as parquet',
    'perf-regression history export --as ndjson',
  ],
  inputs: ['suite', 'branch', 'history-dir'],
  flags: [
    {
      name: 'as',
      value: NAMES.join('|'),
      help: 'Format to write. Default: by the extension of the file; parquet for a folder.',
    },
  ],

  async run(log, { words, options, cwd, print, note }) {
    const [word = '-', ...rest] = words;
    if (rest.length > 0) {
      throw new UserError('history export: name one file', 'perf-regression history export FILE');
    }
    const form = formFor(word, options.get('as'));
    const runs = await storedRuns(log, note);
    const counts = `runs: ${runs.length}, rows: ${countRows(runs)}`;
    if (countRows(runs) === 0) {
      throw new UserError(
        `suite ${log.suite} has no values to export (${counts})`,
        'See what is stored: perf-regression history verify',
      );
    }
    if (word === '-') {
      for (const piece of form.pieces?.(runs) ?? []) print(piece);
      note(`Written as ${form.name} (${counts})\n`);
    } else {
      await form.write(resolve(cwd, word), runs);
      print(`Written to ${word} as ${form.name} (${counts})\n`);
    }
    return 0;
  },
});

/** @throws UserError if no format is named or implied, or it cannot be printed */
function formFor(word: string, asked: string | undefined): ExportForm {
  const choices = `Choose one: --as ${NAMES.join('|')}`;
  if (asked !== undefined && !NAMES.includes(asked)) {
    throw new UserError(`history export: ${JSON.stringify(asked)} is not a known format`, choices);
  }
  const meant = word === '-' ? undefined : formOfName(word);
  const form = exportForms.find(({ name }) => name === asked) ?? meant;
  if (!form) {
    const where = word === '-' ? 'standard output' : JSON.stringify(word);
    throw new UserError(`history export: ${where} does not imply a format`, choices);
  }
  if (word === '-' && !form.pieces) {
    throw new UserError(
      `history export: ${form.name} is not text and cannot be printed`,
      `Name a file: perf-regression history export FILE --as ${form.name}`,
    );
  }
  return form;
}
