/**
 * JUnit's XML, which most test tools write: the time of every test case that passed. Node.js's own JUnit reports are
 * read by node-test, which knows how it names its tests. Of a case that ran several times the share that passed is read.
 */
import { environmentOf } from './environment.ts';
import type { Format, Row, Skipped } from './format.ts';
import { ParseFailure } from './format.ts';
import { hasTestCases, isNodeReport, testCases } from './junit-cases.ts';
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
    const nameOf = namer(cases);
    const rows: Row[] = [];
    const skipped: Skipped[] = [];
    const outcomes: Outcomes = new Map();
    for (const each of cases) {
      const benchmark = nameOf(each);
      if (each.fault === undefined || each.isFailure)
        addOutcome(outcomes, benchmark, each.fault === undefined);
      if (each.fault !== undefined)
        skipped.push({ reason: `${benchmark}: ${each.fault}`, ...(each.isFailure && { failed: benchmark }) });
      else rows.push({ benchmark, metric: 'time', unit: 's', centre: each.seconds });
    }
    // That one run passes or fails needs no share.
    const repeated = successRows(outcomes, 2);
    return {
      rows: [...rows, ...repeated],
      skipped: onlyFailedWhole(skipped, outcomes),
      environment: environmentOf({}),
    };
  },
};

type Case = ReturnType<typeof testCases>[number];

/** The class, or without one the suites; the outermost of the suites too where only it tells two cases apart. */
function namer(cases: readonly Case[]): (each: Case) => string {
  const suites = new Map<string, Set<string>>();
  for (const each of cases) {
    const name = shortName(each);
    suites.set(name, (suites.get(name) ?? new Set()).add(each.suites.join(' > ')));
  }
  return (each) => {
    const name = shortName(each);
    const several = each.className !== '' && (suites.get(name)?.size ?? 0) > 1;
    return several ? [...each.suites, name].join(' > ') : name;
  };
}

function shortName({ name, className, suites }: Case): string {
  const group = className === '' ? suites : [className];
  return [...group.filter((word) => word !== name), name].join(' > ');
}
