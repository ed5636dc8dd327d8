/**
 * The durations of Node.js's test runner, from its TAP or JUnit report, or its output: of passed tests that
 * contain no tests themselves. Suites, and tests that failed or are skipped or todo, are not results.
 */
import type { Format, Reading, Row, Skipped } from './format.ts';
import { ParseFailure } from './format.ts';
import { hasTestCases, isNodeReport, testCases } from './junit-cases.ts';
import { lastingPath, qualified } from './names.ts';
import { hasSpecDurations, readSpec } from './node-test-spec.ts';
import { hasTapDurations, readTap } from './node-test-tap.ts';
import { parseXml } from './xml.ts';

export const nodeTest: Format = {
  id: 'node-test',
  tool: 'Node.js test runner',
  produce: 'node --test --test-reporter=tap --test-reporter-destination=results.tap (or junit, or spec)',
  reads: 'the duration of every test that passed, suites in the name',
  samples: 'iteration',

  claims(text, json) {
    if (json !== undefined) return false;
    return hasTapDurations(text) || (hasTestCases(text) && isNodeReport(text)) || hasSpecDurations(text);
  },

  read(text) {
    if (hasTapDurations(text)) return readTap(text);
    return hasTestCases(text) && isNodeReport(text) ? readJunit(text) : readSpec(text);
  },
};

function readJunit(text: string): Reading {
  const cases = testCases(parseXml(text));
  if (cases.length === 0) throw new ParseFailure('no tests in the report');
  const rows: Row[] = [];
  const skipped: Skipped[] = [];
  for (const { name, suites, file, seconds, fault, isFailure } of cases) {
    const names = qualified([...suites, name].join(' > '), lastingPath(file));
    const { benchmark } = names;
    if (fault !== undefined)
      skipped.push({ why: { ...fault, benchmark }, ...(isFailure && { failed: benchmark }) });
    else rows.push({ ...names, metric: 'time', unit: 's', centre: seconds });
  }
  return { rows, skipped };
}
