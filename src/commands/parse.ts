/**
 * `parse`: shows what is read from result files, in the tool's own units, for comparison with the tool's
 * output.
 */
import type { Results } from '../formats/parse.ts';
import type { Measurement } from '../model/run.ts';
import { tidyUnit } from '../model/unit.ts';
import { visible } from '../reporters/escape.ts';
import { jsonText } from '../reporters/json.ts';
import { table } from '../reporters/table.ts';
import { warningWords } from '../reporters/warnings.ts';
import { readResults } from '../results/read-runs.ts';
import { skippedWarnings } from '../results/skipped.ts';
import type { Command } from './command.ts';
import { requireFiles } from './options.ts';

export const parseCommand: Command = {
  name: 'parse',
  usage: 'parse FILES…',
  examples: ['perf-regression parse bench.txt', 'perf-regression parse results.json --tool hyperfine --json'],
  inputs: ['tool', 'rules-file'],
  flags: [{ name: 'json', help: 'Print [{name, id, metric, unit, value, direction, samples, level}].' }],

  async run(given) {
    requireFiles(given.words, this.usage);
    const { words, cwd, flags, print, note } = given;
    const { reader } = await given.configuration();
    const results = await readResults(words, reader, cwd);
    const rows = results.measurements.map(asWritten);
    if (flags.has('json')) {
      print(`${jsonText(rows, 1)}\n`);
    } else {
      const cells = rows.map(({ name, metric, value, unit, direction, samples, level }) => [
        visible(name),
        visible(metric),
        `${value} ${unit}`.trim(),
        direction,
        samples === undefined ? '' : String(samples),
        level ?? '',
      ]);
      print(table(['benchmark', 'metric', 'value', 'better', 'samples', 'each is'], cells));
      print(`\n${rows.length} series read as ${results.tools.join(', ')}\n`);
    }
    for (const line of warningLines(results)) note(line);
    return 0;
  },
};

/**
 * `id`: the full name in the history, absent if it is the same. `samples`: the number of values; `level`:
 * what each of them is; both absent if a file has only a center.
 */
function asWritten({ benchmark, metric, sample, writtenUnit }: Measurement) {
  const { factor } = tidyUnit(writtenUnit);
  return {
    name: benchmark.shown ?? benchmark.name,
    ...(benchmark.shown !== undefined && { id: benchmark.name }),
    metric: metric.name,
    unit: writtenUnit,
    // Conversion to the base unit and back costs the last digit.
    value: Number((sample.centre / factor).toPrecision(15)),
    direction: metric.direction,
    ...(sample.values.length > 0 && { samples: sample.values.length, level: sample.level }),
  };
}

/** Rows of the results that were skipped, and remarks about them. */
export function warningLines(results: Results): string[] {
  return skippedWarnings(results).map((warning) => `${visible(warningWords(warning).message, 400)}\n`);
}
