/**
 * Imports one JSON object for each line. Rows with benchmark and value have the names of our own export; a
 * row's `run` becomes its id, so that an exported history can be imported again. Rows with backend, n and
 * mean_ns are those of formats/ndjson.ts.
 */
import { environmentOf } from '../formats/environment.ts';
import { executionsOf } from '../formats/executions.ts';
import type { Row } from '../formats/format.ts';
import { asObject, asText, jsonLines } from '../formats/json.ts';
import { momentOf } from '../formats/moment.ts';
import { ndjson } from '../formats/ndjson.ts';
import { UserError } from '../model/errors.ts';
import { issueIn } from '../model/issue.ts';
import type { Run } from '../model/run.ts';
import { sampleLevels } from '../model/run.ts';
import * as z from '../model/schema.ts';
import type { ImportDefaults, ImportFile, Skips } from './importer.ts';
import { commitOf, type Importer, measurementsOf, nameOf, runOf, seriesMark } from './importer.ts';
import { momentText } from './moment-text.ts';
import { storedResults } from './stored-results.ts';

const rowSchema = z.lazy(() =>
  z.object({
    benchmark: z.string().check(z.minLength(1)),
    value: z.number(),
    metric: z._default(z.string().check(z.minLength(1)), 'value'),
    unit: z._default(z.string(), ''),
    direction: z.optional(z.enum(['lower', 'higher', 'none'])),
    samples: z.catch(z.optional(z.array(z.number())), undefined),
    level: z.catch(z.optional(z.enum(sampleLevels)), undefined),
    run: z.optional(z.string().check(z.minLength(1), z.maxLength(300))),
    parameters: z.catch(z.optional(z.record(z.string(), z.string())), undefined),
    tags: z.catch(z.optional(z.array(z.string())), undefined),
  }),
);

interface Line {
  readonly line: number;
  readonly text: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly suite: string;
  readonly commit: string;
  readonly branch: string;
  readonly timeMs: number;
}

/** Rows that are examined to recognise the text; the first one may be invalid. */
const LOOKED_AT = 20;

export const ndjsonRows: Importer = {
  id: 'ndjson',
  tool: 'NDJSON rows',

  wants(path) {
    // Segments are the history itself, on the branch that may be the source.
    return /\.(?:ndjson|jsonl)$/.test(path) && !/(?:^|\/)segments\/\d{6}\.ndjson$/.test(path);
  },

  claims({ text }) {
    let looked = 0;
    for (const { value } of jsonLines(text)) {
      const fields = asObject(value);
      if (fields && (isOwn(fields) || isMeanRow(fields))) return true;
      if (++looked === LOOKED_AT) return false;
    }
    return false;
  },

  read(file, runInfo, skips) {
    const lines = linesOf(file, runInfo, skips);
    if (lines.length === 0) throw new UserError(`${file.path}: no row has a benchmark, a value and a time`);
    return [...Map.groupBy(lines, ({ suite }) => suite)].flatMap(([suite, own]) => {
      const named = Map.groupBy(
        own.filter(({ fields }) => isOwn(fields)),
        ({ fields, commit, timeMs }) => asText(fields.run) ?? `${commit} ${timeMs}`,
      );
      const means = executionsOf(own.filter(({ fields }) => !isOwn(fields)));
      return [
        ...[...named.values()].map((rows) => runOfRows(file.path, suite, rows, skips)),
        ...means.map(({ rows }) => runOfMeans(file, suite, rows, skips)),
      ].filter((run) => run !== undefined);
    });
  },
};

function isOwn(fields: Readonly<Record<string, unknown>>): boolean {
  return 'benchmark' in fields && 'value' in fields;
}

function isMeanRow(fields: Readonly<Record<string, unknown>>): boolean {
  return 'backend' in fields && 'n' in fields && 'mean_ns' in fields;
}

function linesOf({ path, text }: ImportFile, runInfo: ImportDefaults, skips: Skips): Line[] {
  const lines: Line[] = [];
  for (const { line, text: written, value } of jsonLines(text)) {
    const fields = asObject(value);
    const suite = nameOf(fields?.suite) ?? runInfo.suite;
    const left = (reason: string) => skips.add(suite, `${path}:${line}: ${reason}`);
    const time = fields?.time ?? fields?.timestamp;
    const timeMs = momentOf(time, runInfo.now);
    if (!fields) left(value === undefined ? 'not JSON' : 'not an object');
    else if (!isOwn(fields) && !isMeanRow(fields)) left('it has no benchmark and value');
    else if (typeof timeMs === 'string') left(momentText(timeMs, time));
    else {
      const commit = commitOf(fields.commit ?? fields.sha) ?? '';
      const branch = nameOf(fields.branch) ?? runInfo.branch;
      lines.push({ line, text: written, fields, suite, commit, branch, timeMs });
    }
  }
  return lines;
}

function runOfRows(path: string, suite: string, lines: readonly Line[], skips: Skips): Run | undefined {
  const rows: Row[] = [];
  for (const { line, fields } of lines) {
    const parsed = rowSchema.safeParse(fields);
    if (parsed.success) {
      const {
        benchmark,
        metric,
        unit,
        value: centre,
        direction,
        samples,
        level,
        parameters,
        tags,
      } = parsed.data;
      rows.push({
        ...{ benchmark, metric, unit, centre, line },
        ...(direction && { direction }),
        ...(samples && samples.length > 0 && { values: samples }),
        ...(level && { level }),
        ...(parameters && { parameters }),
        ...(tags && { tags }),
      });
    } else {
      skips.add(suite, `${path}:${line}: ${issueIn(parsed.error)}`);
    }
  }
  const measurements = measurementsOf(rows, (reason) => skips.add(suite, `${path}: ${reason}`));
  const [first] = lines;
  if (!first || measurements.length === 0) return undefined;
  const { commit, branch, timeMs, fields } = first;
  const environment = environmentOf(asObject(fields.environment) ?? fields);
  const mark = seriesMark(measurements);
  const run = runOf({ from: 'ndjson', suite, commit, branch, timeMs, environment, measurements, mark });
  const id = nameOf(fields.run);
  return id === undefined ? run : { ...run, id };
}

function runOfMeans(file: ImportFile, suite: string, lines: readonly Line[], skips: Skips): Run | undefined {
  const last = lines.at(-1);
  if (!last) return undefined;
  // A blank line replaces each row of another run, so that skipped rows have the right line number of the
  // file.
  const padded: string[] = [];
  for (const { line, text } of lines.toSorted((a, b) => a.line - b.line)) {
    while (padded.length < line - 1) padded.push('');
    padded.push(text);
  }
  try {
    const part = { ...file, text: padded.join('\n') };
    const { measurements, environment } = storedResults(part, ndjson, suite, skips);
    const { commit, branch, timeMs } = last;
    const mark = seriesMark(measurements);
    return runOf({ from: 'ndjson', suite, commit, branch, timeMs, environment, measurements, mark });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    skips.add(suite, error.message);
    return undefined;
  }
}
