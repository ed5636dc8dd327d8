/**
 * The output of asv run and asv continuous. asv continuous measures two commits and prints both. Only the
 * tested one is the run; the base's results are not read. If the text has only the comparison, its second
 * column is read.
 */
import { readTable } from './asv-table.ts';
import { measuredIn } from './asv-values.ts';
import { environmentOf } from './environment.ts';
import type { Format, Row, Skipped } from './format.ts';
import { ParseFailure } from './format.ts';
import { loggedLines, withoutColour } from './text.ts';

/**
 * The number of bullets is the depth: three before a result, more before the output of a failed benchmark.
 */
const PROGRESS = /^\[ *\d+(?:\.\d+)?%\] (\S{1,9}) /;
const COMMIT = /^For .{1,200} commit (hash )?([0-9a-f]{6,40})\b[^(]{0,200}(?:\(round (\d+)\/\d+\))?/;
const RESULT =
  /^(?:Running )?(?!(?:Setting|Building|Installing|Running|Benchmarking|Importing|For)\b)([\w.]\S*)\s+(\S.*)$/;
const TABLE_FOLLOWS = /^(?:ok|\d+\/\d+ failed)$/;
const ANY_PROGRESS =
  /^\S* ?\[ *\d+(?:\.\d+)?%\] \S{1,9} (?:For .{1,200} commit |Benchmarking |Running |Setting up )/m;

const OLD_COMPARED = /^ *\[([0-9a-f]{4,40}) *\] +\[([0-9a-f]{4,40}) *\]/;
const COMPARED = /^\| *Change *\| *Before *\[[^|]*\| *After *\[([0-9a-f]{4,40})/;
const OLD_COMPARISON = /^[-+!x~ ] +(\S+) +(\S+) +(?:~?[\d.]+|n\/a) {2,}(\S.*)$/;
const IS_COMPARISON = /^ *\[[0-9a-f]{4,40} *\] +\[[0-9a-f]{4,40} *\]|^\| *Change *\| *Before *\[/m;

/** A row, before it is known which commit is the run. */
interface Found {
  readonly row: Row;
  readonly commit: string;
  readonly environment: string;
}

interface Reader {
  readonly found: Found[];
  readonly skipped: Skipped[];
  /** In order of first appearance. */
  readonly commits: string[];
  readonly environments: Set<string>;
  rounds: boolean;
  tested: string | undefined;
}

export const asv: Format = {
  id: 'asv',
  tool: 'asv (airspeed velocity)',
  produce: 'asv run | tee results.txt (or asv continuous main HEAD | tee results.txt)',
  reads: 'time, memory and tracked values as printed, parameters; of asv continuous, the tested commit',
  samples: 'iteration',

  claims(text, json) {
    if (json !== undefined || !/%\]|\[[0-9a-f]{4}/.test(text)) return false;
    const plain = withoutColour(text);
    return ANY_PROGRESS.test(plain) || IS_COMPARISON.test(plain);
  },

  read(text) {
    const lines = loggedLines(text);
    const reader = readProgress(lines);
    const { found, skipped, environments } = reader;
    const compared = found.length === 0 ? readComparison(lines, skipped) : [];
    if (found.length + compared.length + skipped.length === 0)
      throw new ParseFailure('no result was printed');
    const tested = testedCommit(reader);
    const own = found.filter(({ commit }) => commit === tested);
    for (const commit of new Set(found.map((each) => each.commit))) {
      if (commit !== tested) skipped.push({ why: { code: 'other-commit', commit, tested } });
    }
    const rows = own.map(({ row, environment }) =>
      environment === ''
        ? row
        : {
            ...row,
            benchmark: inEnvironment(row.benchmark, environment),
            short: row.benchmark,
            scope: environment,
          },
    );
    const python = [...environments].map((name) => /py(?:py)?(\d[\d.]*)/.exec(name)?.[1]);
    const environment = environmentOf({ toolchain: { python: python.length === 1 ? python[0] : undefined } });
    return { rows: [...rows, ...compared], skipped, environment };
  },
};

/** In asv's own form, if there are several environments. */
function inEnvironment(benchmark: string, environment: string): string {
  return `${benchmark} [${environment}]`;
}

function readProgress(lines: readonly string[]): Reader {
  const reader: Reader = {
    found: [],
    skipped: [],
    commits: [],
    environments: new Set(),
    rounds: false,
    tested: undefined,
  };
  let commit = '';
  let environment = '';
  let benchmark = '';
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    reader.tested ??= OLD_COMPARED.exec(line)?.[2] ?? COMPARED.exec(line)?.[1];
    const progress = PROGRESS.exec(line);
    if (!progress || depthOf(progress[1] ?? '') > 3) continue;
    const content = line.slice(progress[0].length);
    const section = COMMIT.exec(content);
    const result = RESULT.exec(content);
    if (section?.[2] !== undefined) {
      commit = section[2];
      if (!reader.commits.includes(commit)) reader.commits.push(commit);
      reader.rounds ||= section[3] !== undefined;
    } else if (content.startsWith('Benchmarking ')) {
      environment = content.slice('Benchmarking '.length).trim();
      reader.environments.add(environment);
    } else if (/^=+(?: =+)* *$/.test(content) && benchmark !== '') {
      const table = readTable(lines, index);
      for (const cell of table.cells) {
        const name = `${benchmark}(${cell.parameters.map(([, value]) => value).join(', ')})`;
        const parameters = Object.fromEntries(cell.parameters);
        take(reader, { name, benchmark, cell: cell.text, line: cell.line, parameters, commit, environment });
      }
      index = table.next - 1;
    } else if (result?.[1] !== undefined && result[2] !== undefined) {
      benchmark = result[1];
      const cell = result[2].trim();
      if (TABLE_FOLLOWS.test(cell)) continue;
      take(reader, {
        name: benchmark,
        benchmark,
        cell,
        line: index + 1,
        parameters: {},
        commit,
        environment,
      });
    }
  }
  return reader;
}

/** A bullet is one character, or two if its bytes were decoded with another encoding. */
function depthOf(bullets: string): number {
  return bullets.length / new Set(bullets).size;
}

interface Taken {
  readonly name: string;
  /** Without parameters; its first word decides the metric. */
  readonly benchmark: string;
  readonly cell: string;
  readonly line: number;
  readonly parameters: Readonly<Record<string, string>>;
  readonly commit: string;
  readonly environment: string;
}

function take(reader: Reader, { name, benchmark, cell, line, parameters, commit, environment }: Taken): void {
  const value = measuredIn(cell, benchmark);
  if ('code' in value) {
    const isFailure = value.code === 'failed';
    reader.skipped.push({ line, why: { ...value, benchmark: name }, ...(isFailure && { failed: name }) });
  } else reader.found.push({ row: { benchmark: name, ...value, parameters, line }, commit, environment });
}

/**
 * The second commit of the comparison. Without a comparison: rounds begin with the base, and a run without
 * rounds (a range of commits, or an older asv continuous) begins with the newest.
 */
function testedCommit({ commits, tested, rounds }: Reader): string {
  const compared = commits.find(
    (commit) => tested && (commit.startsWith(tested) || tested.startsWith(commit)),
  );
  return compared ?? (rounds ? commits.at(-1) : commits[0]) ?? '';
}

function readComparison(lines: readonly string[], skipped: Skipped[]): Row[] {
  const rows: Row[] = [];
  let form: 'none' | 'old' | 'table' = 'none';
  for (const [index, line] of lines.entries()) {
    if (OLD_COMPARED.test(line)) form = 'old';
    else if (COMPARED.test(line)) form = 'table';
    if (form === 'none') continue;
    const cells = form === 'old' ? OLD_COMPARISON.exec(line)?.slice(1) : line.split('|').slice(2);
    const after = cells?.[1]?.trim();
    const name = (form === 'old' ? cells?.[2] : cells?.slice(3, -1).join('|'))?.trim();
    if (after === undefined || name === undefined || name === '' || /^[-:]+$|^After /.test(after)) continue;
    const value = measuredIn(after, name.split('(', 1)[0] ?? '');
    if ('code' in value) skipped.push({ line: index + 1, why: { ...value, benchmark: name } });
    else rows.push({ benchmark: name, ...value, line: index + 1 });
  }
  return rows;
}
