/**
 * TAP as Node.js's test runner writes it: `# Subtest: name`, its contents indented by four more spaces, then
 * its result with a YAML block that has the duration. Other TAP has no duration_ms there.
 */
import type { SkipReason } from '../model/skip-reason.ts';
import type { Reading, Row, Skipped } from './format.ts';
import { ParseFailure } from './format.ts';
import { lastingPath, qualified } from './names.ts';
import { loggedLines, numberOf } from './text.ts';

const DURATION = 'duration_ms: ';
const LOCATION = 'location: ';
/** Durations that are examined: the first may be part of a test's output. */
const LOOKED_AT = 20;
const SUBTEST = /^( *)# Subtest: (.*)$/;
const RESULT = /^( *)(not )?ok \d+(?: - (.*))?$/;
const DIRECTIVE = / # (skip|todo)\b.*$/i;
const INDENT = 4;

interface Result {
  readonly depth: number;
  readonly line: number;
  readonly name: string;
  readonly fault: SkipReason | undefined;
  readonly isParent: boolean;
  duration: number | undefined;
  /** The test's file, since Node.js 20; empty if unknown. */
  file: string;
  isSuite: boolean;
}

/** Whether a duration is the first entry in the block below a result. */
export function hasTapDurations(text: string): boolean {
  let at = text.indexOf(DURATION);
  for (let looked = 0; at >= 0 && looked < LOOKED_AT; looked++) {
    const [result = '', block = ''] = linesBefore(text, at);
    if (block.trimEnd().endsWith('---') && /(?:^| )ok \d+(?!\S)/.test(result)) return true;
    at = text.indexOf(DURATION, at + 1);
  }
  return false;
}

/** The two lines before the one that contains the position. */
function linesBefore(text: string, at: number): string[] {
  const end = text.lastIndexOf('\n', at);
  const middle = end <= 0 ? -1 : text.lastIndexOf('\n', end - 1);
  const start = middle <= 0 ? -1 : text.lastIndexOf('\n', middle - 1);
  return middle < 0 ? [] : [text.slice(start + 1, middle), text.slice(middle + 1, end)];
}

export function readTap(text: string): Reading {
  const rows: Row[] = [];
  const skipped: Skipped[] = [];
  for (const result of resultsOf(loggedLines(text))) {
    if (result.isParent || result.isSuite) continue;
    const { name, file, fault, duration, line } = result;
    const names = qualified(name, lastingPath(file));
    const { benchmark } = names;
    if (fault !== undefined) {
      const isFailure = fault.code === 'failed';
      skipped.push({ line, why: { ...fault, benchmark }, ...(isFailure && { failed: benchmark }) });
    } else if (duration === undefined)
      skipped.push({ line, why: { code: 'no-field', benchmark, field: 'duration_ms' } });
    else rows.push({ ...names, metric: 'time', unit: 'ms', centre: duration, line });
  }
  if (rows.length === 0 && skipped.length === 0)
    throw new ParseFailure('no test in it: there are only suites');
  return { rows, skipped };
}

function resultsOf(lines: readonly string[]): Result[] {
  const results: Result[] = [];
  /**
   * Names of the open subtests by depth, and the depths at which a result occurred since the one above began.
   */
  const names: string[] = [];
  let deepest = -1;
  let last: Result | undefined;
  let block: number | undefined;
  for (const [index, line] of lines.entries()) {
    if (block !== undefined) {
      // The block may quote other TAP, so only its own keys and its own end count.
      const text = line.slice(block);
      if (text.trimEnd() === '...') block = undefined;
      else if (last) readKey(last, text);
      continue;
    }
    const subtest = SUBTEST.exec(line);
    const result = RESULT.exec(line);
    if (subtest) {
      const depth = depthOf(subtest[1]);
      names.length = Math.min(names.length, depth);
      names[depth] = unescaped(subtest[2] ?? '');
    } else if (result) {
      const depth = depthOf(result[1]);
      const [own = '', directive] = (result[3] ?? '').split(DIRECTIVE);
      const path = [...names.slice(0, depth).map(withoutFolder), unescaped(own)].filter(
        (word) => word !== '',
      );
      last = {
        depth,
        line: index + 1,
        name: path.join(' > ') || '(unnamed)',
        fault: faultOf(result[2] !== undefined, directive),
        isParent: deepest > depth,
        duration: undefined,
        file: '',
        isSuite: false,
      };
      deepest = depth;
      results.push(last);
    } else if (last && line.trim() === '---') {
      block = line.indexOf('-');
    }
  }
  return results;
}

function depthOf(indent = ''): number {
  return Math.floor(indent.length / INDENT);
}

function faultOf(failed: boolean, directive: string | undefined): SkipReason | undefined {
  if (directive !== undefined)
    return { code: 'not-run', how: directive.toLowerCase() === 'skip' ? 'skipped' : 'todo' };
  return failed ? { code: 'failed' } : undefined;
}

function readKey(result: Result, text: string): void {
  if (text.startsWith(DURATION)) result.duration = numberOf(text.slice(DURATION.length).trim());
  else if (text.startsWith(LOCATION)) result.file = fileOf(text.slice(LOCATION.length));
  else if (/^type: '?suite'?\s*$/.test(text)) result.isSuite = true;
}

/** From `'/w/test/sum.test.mjs:3:1'`. */
function fileOf(location: string): string {
  return location
    .trim()
    .replace(/^'(.*)'$/, '$1')
    .replace(/(?::\d+){1,2}$/, '');
}

/** Node.js 18 has a subtest for every file, named by its path on the machine. */
function withoutFolder(name: string): string {
  return /^(?:\/|[A-Za-z]:\\).*\.[cm]?[jt]s$/.test(name) ? (name.split(/[\\/]/).at(-1) ?? name) : name;
}

const ESCAPED = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['b', '\b'],
  ['f', '\f'],
  ['v', '\v'],
]);

function unescaped(text: string): string {
  return text.replace(/\\(.)/g, (_whole, letter: string) => ESCAPED.get(letter) ?? letter);
}
