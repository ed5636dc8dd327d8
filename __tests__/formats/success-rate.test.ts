/** Failures that a tool states: one metric, success_rate, for all of them; times of what failed are no samples. */

import { describe, expect, test } from 'vitest';
import { skipText } from '../../src/model/skip-text.ts';
import { fixture } from './cases.ts';
import { errorOf, parse } from './outcome.ts';

interface Found {
  readonly centre: number;
  readonly values: readonly number[];
}

function found(text: string, metric = 'success_rate'): Record<string, number> {
  const some = parse(text).measurements.filter((each) => each.metric.name === metric);
  for (const { metric: own } of some)
    if (metric === 'success_rate') expect(own).toMatchObject({ unit: 'ratio', direction: 'higher' });
  return Object.fromEntries(some.map(({ benchmark, sample }) => [benchmark.name, sample.centre]));
}

function timesOf(text: string, name: string): Found | undefined {
  return parse(text).measurements.find(
    ({ benchmark, metric }) => benchmark.name === name && metric.name === 'time',
  )?.sample;
}

const trace = (...codes: (number | undefined)[]) =>
  JSON.stringify(codes.map((exit_code, i) => ({ script: 'a', execution_time: i + 1, exit_code })));
const hyperfine = (times: number[], exit_codes?: (number | null)[]) =>
  JSON.stringify({ results: [{ command: 'a', mean: 9, user: 1, system: 1, times, exit_codes }] });
const AB = fixture('ab/plain/output.txt');
const WRK = fixture('wrk/plain/output.txt');

test.each<[string, string, Record<string, number>]>([
  ['trace: two of five executions fail', trace(0, 1, 0, 3, 0), { a: 0.6 }],
  ['trace: none fails', trace(0, 0), { a: 1 }],
  ['trace: nobody says how they ended', trace(undefined, undefined), {}],
  ['hyperfine: one of four runs fails', hyperfine([1, 2, 3, 4], [0, 0, 1, 0]), { a: 0.75 }],
  ['hyperfine: a signal', hyperfine([1, 2], [null, 0]), { a: 0.5 }],
  ['hyperfine: every run fails', hyperfine([1, 2], [1, 1]), { a: 0 }],
  ['hyperfine: nobody says how they ended', hyperfine([1, 2]), {}],
  [
    'k6: requests and checks',
    fixture('k6/console/output.txt'),
    { checks_succeeded: 0.975, checks_failed: 0.975, http_req_failed: 0.975 },
  ],
  [
    'wrk: 16512 of 49536 answers are errors',
    fixture('wrk/errors/output.txt'),
    { 'http://127.0.0.1:18080/err (threads=1, connections=4)': 2 / 3 },
  ],
  [
    'wrk: sockets that failed',
    fixture('wrk/wrk2-uncorrected-and-socket-errors/output.txt'),
    { 'http://127.0.0.1:8080/index.html (threads=2, connections=100)': 60018 / 60023 },
  ],
  ['wrk: nothing failed', WRK, { 'http://127.0.0.1:18080/ (threads=1, connections=4)': 1 }],
  [
    'ab: errors of another length are counted once',
    fixture('ab/errors/output.txt'),
    { '127.0.0.1:18080/err (concurrency=4)': 2 / 3 },
  ],
  [
    'ab: no answer, and answers that are errors',
    AB.replace(
      'Failed requests:        0',
      'Failed requests:        300\n   (Connect: 0, Receive: 100, Length: 200, Exceptions: 0)\nNon-2xx responses:      400',
    ),
    { '127.0.0.1:18080/ (concurrency=8)': 1 - 500 / 2000 },
  ],
  ['vegeta', fixture('vegeta/text/output.txt'), { '(unnamed)': 0.5542 }],
  ['JMeter', fixture('jmeter/jtl/output.jtl'), { home: 1, 'bad, sometimes': 0.75 }],
  ['JMeter, as XML', fixture('jmeter/jtl-xml/output.jtl'), { home: 1, 'query & sort': 0.5 }],
  ['JMeter: nobody says how a sample ended', 'timeStamp,elapsed,label\n1,5,a\n2,6,a\n', {}],
  [
    'UDP packets that arrived',
    fixture('iperf3/udp/output.json').replaceAll('"lost_percent":\t0', '"lost_percent":\t12.5'),
    { 'UDP upload (target_bitrate=100000000)': 0.875 },
  ],
  [
    'JUnit: a case that ran again',
    '<testsuite><testcase name="a" time="1"/><testcase name="a" time="2"><failure/></testcase><testcase name="b" time="1"/></testsuite>',
    { a: 0.5 },
  ],
  [
    'JUnit: a case that was skipped did not run',
    '<testsuite><testcase name="a" time="1"/><testcase name="a" time="2"><skipped/></testcase></testsuite>',
    {},
  ],
])('%s', (_title, text, rates) => {
  const rounded = (of: Record<string, number>) =>
    Object.fromEntries(Object.entries(of).map(([name, rate]) => [name, rate.toFixed(9)]));
  expect(rounded(found(text))).toEqual(rounded(rates));
});

describe('times of what failed are no samples of the time', () => {
  test('trace', () => {
    expect(timesOf(trace(0, 1, 0), 'a')?.values).toEqual([1e9, 3e9]);
  });

  test('hyperfine: the mean is that of the runs that succeeded; user and system time cannot be told apart', () => {
    const text = hyperfine([1, 2, 30, 6], [0, 0, 1, 0]);
    expect(timesOf(text, 'a')).toMatchObject({ centre: 3e9, values: [1e9, 2e9, 6e9] });
    expect(found(text, 'user_time')).toEqual({});
    expect(parse(text).skipped.map(({ why }) => skipText(why))).toEqual([
      'a: 1 of 4 runs failed, the first with exit code 1',
      'a: user and system include failed runs',
    ]);
  });

  test('hyperfine: where every run fails, the user measures just that', () => {
    expect(timesOf(hyperfine([1, 2], [1, 1]), 'a')?.values).toEqual([1e9, 2e9]);
  });

  test('JMeter', () => {
    expect(timesOf(fixture('jmeter/jtl/output.jtl'), 'bad, sometimes')?.values).toEqual([7e6, 9e6, 9e6]);
  });
});

test.each([
  ['trace', trace(1, 1), 'a'],
  ['vegeta', fixture('vegeta/none-succeeded/output.json'), '(unnamed)'],
])('%s: what never succeeded has no result, and is told as failed', (_tool, text, name) => {
  expect(errorOf(() => parse(text)).message).toContain(name);
});

test('a script of which every execution failed stands beside others as failed, not as a value', () => {
  const text = JSON.stringify([
    { script: 'good', execution_time: 1, exit_code: 0 },
    { script: 'bad', execution_time: 1, exit_code: 2 },
  ]);
  expect(found(text)).toEqual({ good: 1 });
  expect(parse(text).skipped).toEqual([expect.objectContaining({ failed: 'bad' })]);
});

test.each([
  ['trace', trace(0, 1, 0)],
  ['hyperfine', hyperfine([1, 2], [0, 1])],
  [
    'JUnit',
    '<testsuite><testcase name="a" time="1"/><testcase name="a" time="2"><failure/></testcase></testsuite>',
  ],
])(
  '%s: what succeeded at least once did not fail: its share is the result, and a limit judges it',
  (_tool, text) => {
    const { skipped } = parse(text);
    expect(skipped.length).toBeGreaterThan(0);
    for (const { failed } of skipped) expect(failed).toBeUndefined();
  },
);

test('Locust and autocannon', () => {
  const locust = fixture('locust/stats/output.csv');
  const rates = Object.values(found(locust));
  expect(rates.length).toBeGreaterThan(0);
  for (const rate of rates) expect(rate).toBeLessThanOrEqual(1);
  const run = JSON.parse(fixture('autocannon/json-errors/output.json'));
  const share = (run.requests.total - run.non2xx) / (run.requests.total + run.errors);
  expect(Object.values(found(JSON.stringify(run)))[0]).toBeCloseTo(share, 12);
});
