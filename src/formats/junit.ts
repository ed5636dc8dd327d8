/**
 * JUnit's XML, which most test tools write: the time of every passed test case. Node.js's own JUnit reports
 * are read by node-test, which knows its names of tests. For a case that ran several times, the share that
 * passed is read.
 */
import { environmentOf } from './environment.ts';
import type { Format, Row, Skipped } from './format.ts';
import { ParseFailure } from './format.ts';
import { hasTestCases, isNodeReport, testCases } from './junit-cases.ts';
import { lastingPath, qualified } from './names.ts';
import type { Outcomes } from './success-rate.ts';
import { addOutcome, onlyFailedWhole, successRows } from './success-rate.ts';
import { parseXml } from './xml.ts';

export const junit: Format = {
  id: 'junit',
  tool: 'JUnit XML',
  produce: "your test tool's JUnit reporter, such as pytest --junitxml=results.xml",
  reads:
    'the time of every test case that passed, class and suite in the name; success rate of repeated cases',
  samples: 'iteration',

  claims(text, json) {
    return json === undefined && hasTestCases(text) && !isNodeReport(text);
  },

  read(text) {
    const cases = testCases(parseXml(text));
    if (cases.length === 0) throw new ParseFailure('no test cases in the report');
    const rows: Row[] = [];
    const skipped: Skipped[] = [];
    const outcomes: Outcomes = new Map();
    for (const each of cases) {
      const names = namesOf(each);
      const { benchmark } = names;
      if (each.fault === undefined || each.isFailure)
        addOutcome(outcomes, benchmark, each.fault === undefined);
      if (each.fault !== undefined)
        skipped.push({ why: { ...each.fault, benchmark }, ...(each.isFailure && { failed: benchmark }) });
      else rows.push({ ...names, metric: 'time', unit: 's', centre: each.seconds });
    }
    // A single run passes or fails, and needs no share.
    const named = new Map(cases.map(namesOf).map((names) => [names.benchmark, names]));
    const repeated = successRows(outcomes, 2).map((row) => ({ ...row, ...named.get(row.benchmark) }));
    return {
      rows: [...rows, ...repeated],
      skipped: onlyFailedWhole(skipped, outcomes),
      environment: environmentOf({}),
    };
  },
};

type Case = ReturnType<typeof testCases>[number];

/**
 * The class or, without one, the suites, and the name. The full name adds all suites, and the file if none of
 * these words names it.
 */
function namesOf(each: Case): Pick<Row, 'benchmark' | 'short' | 'former'> {
  const short = shortName(each);
  const { name, className, suites, file } = each;
  const groups = className === '' ? suites : [...suites, className];
  const words = [...groups.filter((word, i) => word !== groups[i - 1] && word !== name), name];
  const full = words.join(' > ');
  const { benchmark } = qualified(full, saysFile(full, file) ? '' : lastingPath(file));
  const former = [...suites, short].join(' > ');
  return { benchmark, ...(benchmark !== short && { short }), ...(className !== '' && { former: [former] }) };
}

/** By its name without extension, in any of the forms in which tools write a path. */
function saysFile(words: string, file: string): boolean {
  const stem = lastingPath(file).split('/').at(-1)?.split('.', 1)[0] ?? '';
  return words.includes(stem);
}

function shortName({ name, className, suites }: Case): string {
  const group = className === '' ? suites : [className];
  return [...group.filter((word) => word !== name), name].join(' > ');
}
