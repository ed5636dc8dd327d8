/** The test cases of a JUnit report, each with its suites, or the reason why it is not a result. */
import type { SkipReason } from '../model/skip-reason.ts';
import { numberOf } from './text.ts';
import type { XmlElement } from './xml.ts';

export interface TestCase {
  readonly name: string;
  readonly className: string;
  /** Empty if the report does not name it. */
  readonly file: string;
  /** From the outermost, without unnamed suites. */
  readonly suites: readonly string[];
  readonly seconds: number;
  /** Why it is not a result. */
  readonly fault: SkipReason | undefined;
  /** It ran, and did not pass. */
  readonly isFailure: boolean;
}

const ROOT = /^(?:\ufeff|[ \t])*(?:<\?xml[^>]{0,200}\?>\s*(?:<!--[^>]*-->\s*)*)?<testsuites?[\s>]/m;
/** The order of attributes and the class of Node.js's reporter, under a root without attributes. */
const NODE_CASE = /<testcase name="[^"]*" time="[^"]*" classname="(?:test|suite)"/;

const FAULTS = new Map<string, SkipReason>([
  ['failure', { code: 'failed' }],
  ['error', { code: 'failed' }],
  ['skipped', { code: 'not-run', how: 'skipped' }],
  ['disabled', { code: 'not-run', how: 'disabled' }],
]);

const FAILURES: ReadonlySet<string> = new Set(['failure', 'error']);

export function hasTestCases(text: string): boolean {
  return text.includes('<testcase') && ROOT.test(text);
}

export function isNodeReport(text: string): boolean {
  return /<testsuites>\s*</.test(text) && NODE_CASE.test(text);
}

export function testCases(elements: readonly XmlElement[], suites: readonly string[] = []): TestCase[] {
  return elements.flatMap((element) => {
    if (element.name === 'testcase') return [caseOf(element, suites)];
    if (element.name === 'testsuites') return testCases(element.children);
    if (element.name !== 'testsuite') return [];
    const { name = '' } = element.attributes;
    return testCases(element.children, name === '' ? suites : [...suites, name]);
  });
}

function caseOf({ attributes, children }: XmlElement, suites: readonly string[]): TestCase {
  const { name = '', classname = '', file = '', time, status, result } = attributes;
  const seconds = secondsOf(time);
  const child = children.map((each) => FAULTS.get(each.name)).find((fault) => fault !== undefined);
  // GoogleTest's words for a test that was not run.
  const notRun = [status, result].some((word) =>
    /^(?:notrun|skipped|suppressed|disabled)$/i.test(word ?? ''),
  );
  const absent: SkipReason | undefined = notRun ? { code: 'not-run', how: 'not-run' } : undefined;
  const fault = child ?? absent ?? (Number.isFinite(seconds) ? undefined : noTime(time));
  const isFailure = children.some((each) => FAILURES.has(each.name));
  return {
    name: name === '' ? '(unnamed)' : name,
    className: classname,
    file,
    suites,
    seconds,
    fault,
    isFailure,
  };
}

function noTime(time: string | undefined): SkipReason {
  if (time === undefined) return { code: 'no-field', field: 'time' };
  return { code: 'not-a-number', field: 'time', found: time };
}

/** Maven writes `1,234.5`; a comma that does not group thousands is a decimal comma. */
function secondsOf(time = ''): number {
  const text = time.trim();
  const isGrouped = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(text);
  return (
    numberOf(isGrouped ? text.replaceAll(',', '') : text.replace(/^(\d+),(\d+)$/, '$1.$2')) ?? Number.NaN
  );
}
