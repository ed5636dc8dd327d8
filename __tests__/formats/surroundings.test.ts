/**
 * What stands around results changes nothing: colours, times of day, prefixes of log viewers, lines before them, other results
 * beside them. Over every format's fixtures.
 */

import { describe, expect, test } from 'vitest';
import type { Source } from '../../src/formats/parse.ts';
import { parseResults, type Results } from '../../src/formats/parse.ts';
import { ParseError } from '../../src/model/errors.ts';
import { skipText } from '../../src/model/skip-text.ts';
import { type Case, cases, fileSource, jsonOf, oncePerCase } from './cases.ts';
import { expectSame } from './outcome.ts';

const CUSTOM = ['customBiggerIsBetter', 'customSmallerIsBetter'];
const single = cases.filter(
  ({ expected, sources }) => expected.length > 0 && sources.length === 1 && sources[0]?.kind === 'file',
);
const textOf = ({ sources }: Case) => {
  const [source] = sources as [Extract<Source, { kind: 'file' }>];
  return source.file.text;
};

/** All that is read, without the lines on which it stands. */
function told({ measurements, skipped, environment, tools }: Results) {
  const reasons = skipped.map(({ why, failed }) => ({ reason: skipText(why), failed }));
  return { measurements, reasons, environment, tools };
}

/** Named, a text is looked for in the same way: one of each format is asked for by name too. */
function toolsFor(each: Case): string[] {
  const { id } = each.format;
  if (CUSTOM.includes(id)) return [id];
  return each === single.find(({ format }) => format === each.format) ? ['auto', id] : ['auto'];
}

/** What is read of a text with nothing around it, read once for all that may stand there. */
const toldPlain = oncePerCase((each) => told(readAlone(each)));

function readAlone(each: Case): Results {
  return parseResults([fileSource(textOf(each))], each.format.id);
}

const eachLine = (text: string, change: (line: string) => string) => text.split('\n').map(change).join('\n');
const TIME = '2026-11-20T10:00:00.1234567Z';
/** A line of numbers and words: each word in a colour of its own. */
const painted = (line: string) => line.replace(/(\S+)/g, '\x1b[36m$1\x1b[0m');

const SURROUNDINGS: readonly (readonly [string, (text: string) => string])[] = [
  ['colours around lines', (text) => eachLine(text, (line) => `\x1b[1m${line.replace(/\r?$/, '\x1b[0m$&')}`)],
  ['colours inside of lines', (text) => eachLine(text, painted)],
  ['a byte order mark', (text) => `\ufeff${text}`],
  ['hyperlinks', (text) => eachLine(text, (line) => `\x1b]8;;https://example.com\x1b\\${line}\x1b]8;;\x07`)],
  ["GitHub's times of day", (text) => eachLine(text, (line) => `${TIME} ${line}`)],
  ["GitLab's times of day and streams", (text) => eachLine(text, (line) => `${TIME} 01O ${line}`)],
  ["Jenkins's times of day", (text) => eachLine(text, (line) => `[2026-11-20T10:00:00.123Z] ${line}`)],
  [
    'a job and a step, as gh run view shows logs',
    (text) => eachLine(text, (line) => `bench\tRun\t${TIME} ${line}`),
  ],
  ["Docker Compose's service", (text) => eachLine(text, (line) => `bench-1  | ${line}`)],
  ["a container runtime's stream", (text) => eachLine(text, (line) => `${TIME} stdout F ${line}`)],
  ['what npm prints before it', (text) => `\n> shapes@1.2.0 bench\n> node bench.mjs\n\n${text}`],
  ['a line of a library before it', (text) => `[INFO] driver {io}: falling back to POSIX calls\n${text}`],
];

describe.each(SURROUNDINGS)('%s', (_, around) => {
  test.each(single)('$title', (each) => {
    const source = fileSource(around(textOf(each)));
    for (const tool of toolsFor(each)) expectSame(told(parseResults([source], tool)), toldPlain(each));
  });
});

const identitiesAlone = oncePerCase((each) => identities(readAlone(each)));

/** What tells the series of the results. */
function identities({ measurements }: Results): Set<string> {
  return new Set(measurements.map(({ benchmark, metric }) => `${benchmark.name}\n${metric.name}`));
}

describe('a series is the same whatever is measured beside it', () => {
  const pairs = single.flatMap((one) =>
    single
      .filter((other) => other.format === one.format && other !== one)
      .map((other) => ({ title: `${one.title} and ${other.title}`, one, other })),
  );
  // Each two stand in both orders: what is read of them in one is what is read in the other.
  test.each(pairs)('$title in one call', ({ one, other }) => {
    const both = parseResults([fileSource(textOf(one)), fileSource(textOf(other))], one.format.id);
    expect(identities(both)).toEqual(new Set([...identitiesAlone(one), ...identitiesAlone(other)]));
  });

  test.each(single)('$title without each of its lines or entries: no series that was not there', (each) => {
    const all = identitiesAlone(each);
    for (const text of reduced(each)) {
      const results = readOrNothing(text, each.format.id);
      const added = [...(results ? identities(results) : [])].filter((identity) => !all.has(identity));
      expect(added).toEqual([]);
    }
  });
});

function readOrNothing(text: string, id: string): Results | undefined {
  try {
    return parseResults([fileSource(text)], id);
  } catch (error) {
    if (error instanceof ParseError) return undefined;
    throw error;
  }
}

/** Formats of which every row of the text names its benchmark itself. */
const ROWS = [
  'go',
  'libtest',
  'benchmarkjs',
  'console-time',
  'dart-benchmark-harness',
  'locust',
  'perf-stat',
];

/** The text without one of its rows: lines, or entries of any array of objects in JSON. */
function reduced(each: Case): string[] {
  const text = textOf(each);
  const json = jsonOf(text);
  if (json !== undefined) return withoutEntries(json).map((value) => JSON.stringify(value));
  if (!ROWS.includes(each.format.id)) return [];
  const lines = text.split('\n');
  // The first line may be the header of all; a package is that of the rows below it.
  return lines
    .flatMap((line, i) => (i === 0 || line.includes('pkg: ') ? [] : [lines.toSpliced(i, 1).join('\n')]))
    .slice(0, 60);
}

function withoutEntries(json: unknown, depth = 0): unknown[] {
  if (depth > 3 || typeof json !== 'object' || json === null) return [];
  if (!Array.isArray(json)) {
    // mitata's rows name their group by its place in the layout.
    const parts = Object.entries(json).filter(([key]) => key !== 'layout');
    return parts.flatMap(([key, value]) =>
      withoutEntries(value, depth + 1).map((less) => ({ ...json, [key]: less })),
    );
  }
  const isRows =
    json.length > 1 &&
    json.every((item) => typeof item === 'object' && item !== null && !Array.isArray(item));
  return isRows ? json.slice(0, 20).map((_, i) => json.toSpliced(i, 1)) : [];
}
