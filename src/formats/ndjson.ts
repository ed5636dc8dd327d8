/**
 * Rows of a custom benchmark script, one JSON object per line:
 * `{"backend":"map","n":1000,"os":"linux","cpu":"…","mean_ns":13206.7,"timestamp":"…"}`. Rows with the same
 * backend and n are samples of one benchmark. A bad row does not affect the others. A column named after a
 * compiler or a runtime (`"rustc": "1.83.0"`), or an object `toolchain` of them, is the run's toolchain.
 */
import type { SkipReason } from '../model/skip-reason.ts';
import { environmentOf, joinWords } from './environment.ts';
import type { Format, Row, Skipped } from './format.ts';
import { asNumber, asObject, asText, faultOf, jsonLines } from './json.ts';
import { END_OF_TIME, momentOf } from './moment.ts';

const NOT_JSON = { code: 'not-json' } as const;
const NOT_A_RESULT = { code: 'not-a-result' } as const;

type Fields = Readonly<Record<string, unknown>>;

/** Columns with versions of compilers and runtimes. */
const TOOLS = [
  ...[
    'rustc',
    'cargo',
    'go',
    'gcc',
    'g++',
    'clang',
    'clang++',
    'llvm',
    'msvc',
    'zig',
    'nim',
    'swift',
    'ghc',
    'ocaml',
  ],
  ...['node', 'deno', 'bun', 'v8', 'python', 'pypy', 'ruby', 'php', 'perl', 'lua', 'luajit', 'r', 'julia'],
  ...[
    'java',
    'jdk',
    'jvm',
    'kotlin',
    'scala',
    'dotnet',
    'mono',
    'erlang',
    'otp',
    'elixir',
    'dart',
    'flutter',
  ],
];

/** Rows that are examined to recognise the text; the first one may be invalid. */
const LOOKED_AT = 20;

export const ndjson: Format = {
  id: 'ndjson',
  tool: 'NDJSON rows',
  produce: 'your script: one line {"backend": "map", "n": 1000, "mean_ns": 13206.7} for each measurement',
  reads:
    'mean_ns of every row as a sample of <backend>/n=<n>, os, cpu and the versions of compilers and runtimes',
  samples: 'iteration',
  repeats: true,

  claims(text) {
    if (!text.includes('"backend"') || !text.includes('"mean_ns"')) return false;
    let looked = 0;
    for (const { value } of jsonLines(text)) {
      const row = asObject(value);
      if (row && 'backend' in row && 'n' in row && 'mean_ns' in row) return true;
      if (++looked === LOOKED_AT) return false;
    }
    return false;
  },

  read(text) {
    const skipped: Skipped[] = [];
    const machine: Machine = { os: new Set(), cpu: new Set(), toolchain: new Map() };
    return {
      rows: rowsOf(text, skipped, machine),
      skipped,
      get environment() {
        const versions = [...machine.toolchain].map(([tool, words]) => [tool, joinedWords(words)] as const);
        const toolchain = Object.fromEntries(versions);
        return environmentOf({ os: joinedWords(machine.os), cpu: joinedWords(machine.cpu), toolchain });
      },
    };
  },
};

/** What the valid rows say about the machine. */
interface Machine {
  readonly os: Set<string>;
  readonly cpu: Set<string>;
  /** Versions by tool. */
  readonly toolchain: Map<string, Set<string>>;
}

function* rowsOf(text: string, skipped: Skipped[], { os, cpu, toolchain }: Machine): Generator<Row> {
  let begun = false;
  for (const { line, text: shown, value } of jsonLines(text)) {
    const fields = asObject(value);
    begun ||= shown.startsWith('{');
    // Output of npm or a library before the rows.
    if (!begun && value === undefined) continue;
    const why = fields ? faultOfRow(fields) : value === undefined ? NOT_JSON : NOT_A_RESULT;
    if (!fields || why) {
      skipped.push({ line, why: why ?? NOT_A_RESULT });
      continue;
    }
    os.add(asText(fields.os) ?? '');
    cpu.add(asText(fields.cpu) ?? '');
    for (const [tool, version] of versionsOf(fields)) {
      toolchain.set(tool, (toolchain.get(tool) ?? new Set()).add(version));
    }
    yield rowOf(fields, line);
  }
}

/** A version may be written as a number: `"python": 3.12`. */
function versionsOf(fields: Fields): [tool: string, version: string][] {
  const columns = TOOLS.filter((tool) => tool in fields).map((tool) => [tool, fields[tool]] as const);
  return [...columns, ...Object.entries(asObject(fields.toolchain) ?? {})].flatMap(([tool, version]) =>
    typeof version === 'string' || typeof version === 'number' ? [[tool, String(version)]] : [],
  );
}

/** The timestamp is optional. */
function faultOfRow(fields: Fields): SkipReason | undefined {
  return (
    faultOf(fields, 'mean_ns', 'number') ??
    faultOf(fields, 'backend', 'string') ??
    faultOf(fields, 'n', 'number')
  );
}

function rowOf(fields: Fields, line: number): Row {
  const backend = asText(fields.backend) ?? '';
  const n = String(fields.n);
  const centre = asNumber(fields.mean_ns);
  const parameters = { backend, n };
  return {
    benchmark: `${backend}/n=${n}`,
    metric: 'time',
    unit: 'ns',
    centre,
    values: [centre],
    parameters,
    line,
    ...momentIn(fields),
  };
}

function momentIn(fields: Fields): Pick<Row, 'at'> {
  const timeMs = momentOf(fields.time ?? fields.timestamp, END_OF_TIME);
  const commit = asText(fields.commit) ?? asText(fields.sha) ?? '';
  return typeof timeMs === 'number' ? { at: { commit, branch: asText(fields.branch) ?? '', timeMs } } : {};
}

function joinedWords(words: ReadonlySet<string>): string {
  return joinWords([...words].filter((word) => word !== ''));
}
