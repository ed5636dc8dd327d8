/** What the fixtures of the tools that put load on a server do not show: other forms, and runs that failed. */

import { describe, expect, test } from 'vitest';
import { skipText } from '../../src/model/skip-text.ts';
import { fixture } from './cases.ts';
import { errorOf, parse, shownOf } from './outcome.ts';

/** `<benchmark> <metric>` and its centre in the base unit. */
function centres(text: string, tool = 'auto'): Record<string, number> {
  const { measurements } = parse(text, tool);
  return Object.fromEntries(
    measurements.map(({ benchmark, metric, sample }) => [
      `${shownOf(benchmark)} ${metric.name}`,
      sample.centre,
    ]),
  );
}

/** What was left out, in the order of the alphabet. */
function reasons(text: string): string[] {
  return parse(text)
    .skipped.map(({ line, why }) => (line === undefined ? skipText(why) : `${line}: ${skipText(why)}`))
    .sort();
}

const RUN = fixture('autocannon/json/output.json');
const WRK = fixture('wrk/plain/output.txt');

describe('autocannon', () => {
  test('an array of runs; one that got no answer is named', () => {
    expect(reasons(`[${RUN}, ${RUN.replace('"total":80522', '"total":0')}, 5]`)).toEqual([
      'entry 3: not a result',
      'http://127.0.0.1:18080/ (connections=8, pipelining=1): no request was answered',
    ]);
  });

  test('connections and pipelining are parameters', () => {
    expect(parse(RUN).measurements[0]?.benchmark.parameters).toEqual({ connections: '8', pipelining: '1' });
  });
});

describe('wrk', () => {
  test('several runs in one text, behind the times of a log', () => {
    const log = (WRK + WRK.replaceAll(':18080/', ':9000/')).replace(/^/gm, '2026-11-20T23:22:29.1234567Z ');
    expect(centres(`\ufeff${log}`)).toMatchObject({
      'http://127.0.0.1:18080/ latency_mean': 196410,
      'http://127.0.0.1:9000/ requests_per_second': 40079.03,
    });
  });

  test('the same address again is a sample', () => {
    const { measurements } = parse(WRK + WRK.replace('40079.03', '40123.5'));
    expect(measurements.find(({ metric }) => metric.name === 'requests_per_second')?.sample.values).toEqual([
      40079.03, 40123.5,
    ]);
  });

  test('a run without an answer is no result', () => {
    const nothing = WRK.replace('40086 requests', '0 requests').replace('196.41us', '-nanus');
    expect(() => parse(nothing)).toThrow(
      /http:\/\/127\.0\.0\.1:18080\/ \(threads=1, connections=4\): no request was answered/,
    );
    expect(Object.keys(centres(nothing + WRK.replaceAll(':18080/', ':9000/')))).toHaveLength(4);
  });

  test('minutes and hours', () => {
    expect(centres(WRK.replace('196.41us', '  1.50m'))).toMatchObject({
      'http://127.0.0.1:18080/ latency_mean': 90e9,
    });
    expect(centres(WRK.replace('196.41us', '  0.50h'))).toMatchObject({
      'http://127.0.0.1:18080/ latency_mean': 1800e9,
    });
  });

  test('a refused connection is told in its own words', () => {
    const { message } = errorOf(() => parse(fixture('wrk/refused/output.txt')));
    expect(message).toBe('results.txt: unable to connect to 127.0.0.1:18099 Connection refused');
  });
});

describe('ab', () => {
  test('a run that was refused is no result', () => {
    const text =
      'This is ApacheBench, Version 2.3\n\nBenchmarking x (be patient)...\napr_socket_recv: refused (111)\n';
    expect(() => parse(text)).toThrow(/no ab result/);
  });

  test('several runs in one text; one without an answer is named', () => {
    const plain = fixture('ab/plain/output.txt');
    const nothing = plain.replace('Complete requests:      2000', 'Complete requests:      0');
    expect(reasons(plain + nothing)).toEqual([
      '59: 127.0.0.1:18080/ (concurrency=8): no request was answered',
    ]);
  });

  test('a broken percentile does not lose the rest', () => {
    const text = fixture('ab/percentiles-csv/output.csv').replace('50,1.500', '50,"1.500');
    expect(reasons(text)).toEqual(['52: malformed row']);
  });
});

test('oha: the text of older versions', () => {
  const text = `Summary:
  Success rate:\t0.9950
  Total:\t0.5021 secs
  Average:\t0.0014 secs
  Requests/sec:\t7108.2449

  Size/sec:\t832.75 KiB

Latency distribution:
  50.00% in 0.0012 secs
  99.00% in NaN secs
`;
  expect(centres(text)).toEqual({
    '(unnamed) success_rate': 0.995,
    '(unnamed) latency_mean': 1.4e6,
    '(unnamed) requests_per_second': 7108.2449,
    '(unnamed) bytes_per_second': 832.75 * 1024,
    '(unnamed) latency_p50': 1.2e6,
  });
  expect(reasons(text)).toEqual(['11: (unnamed): latency_p99 is not a finite number']);
  expect(() => parse(text.replace('0.9950', '0.0000'))).toThrow(/no request was answered/);
});

describe('k6', () => {
  test('directions: of a counter of your own nobody knows', () => {
    const { measurements } = parse(fixture('k6/handle-summary/output.json'));
    const direction = (name: string, statistic: string) =>
      measurements.find(({ benchmark, metric }) => benchmark.name === name && metric.name === statistic)
        ?.metric.direction;
    expect(direction('orders_lost', 'rate')).toBe('none');
    expect(direction('basket_size', 'avg')).toBe('none');
    expect(direction('http_req_failed', 'rate')).toBe('lower');
    expect(direction('http_reqs', 'rate')).toBe('higher');
  });

  test('a metric without statistics is named, and the version is known', () => {
    const text =
      '{"metadata": {"k6Version": "v2.0.0"}, "results": {"metrics": [{"name": "x", "values": 5}, 7,' +
      ' {"name": "y", "type": "gauge", "contains": "time", "values": {"value": 5, "max": 9}}]}}';
    const results = parse(text);
    expect(results.measurements.map(({ sample }) => sample.centre)).toEqual([5e6]);
    expect(results.skipped.map(({ why }) => skipText(why))).toEqual(['x: no result', 'metric 2: no result']);
    expect(results.environment.toolchain).toEqual({ k6: '2.0.0' });
  });

  test('a test without metrics', () => {
    expect(() => parse('{"root_group": {}, "metrics": {}}')).toThrow(/no metrics/);
  });
});

describe('locust', () => {
  test('names that nobody answered are named', () => {
    expect(reasons(fixture('locust/stats/output.csv'))).toEqual([
      '4: POST /say "hi": every request failed',
      '5: DELETE /never: no request was answered',
    ]);
  });

  test('a broken row does not lose the rest', () => {
    const [header, first, ...rest] = fixture('locust/before-1.0/output.csv').split('\n');
    const text = [header, '"GET","/bro"ken",1', first, '"GET",', '"GET","/x",1,0,y,1,1,1,1,1', ...rest].join(
      '\n',
    );
    expect(reasons(text).slice(0, 3)).toEqual([
      '2: the number of fields differs from that of the header',
      '4: the number of fields differs from that of the header',
      '5: GET /x: latency_p50 is not a number',
    ]);
  });

  test.each([
    'Timestamp,User Count,Type,Name,Requests/s\n1,1,,Aggregated,5\n',
    'Method,Name,Error,Occurrences\nGET,/,timeout,5\n',
  ])('%j is another table', (text) => {
    expect(() => parse(text)).toThrow(/unrecognised benchmark output/);
  });
});

describe('lighthouse', () => {
  const REPORT = fixture('lighthouse/report/output.json');

  test('reports of several runs are samples', () => {
    const { measurements } = parse(`[${REPORT}, ${REPORT.replace('912.35', '1012.35')}, {}]`);
    const paint = measurements.find(({ metric }) => metric.name === 'first-contentful-paint');
    expect(paint?.sample.values).toEqual([912.35e6, 1012.35e6]);
  });

  test('the answer of PageSpeed Insights', () => {
    expect(centres(`{"kind": "pagespeedonline#result", "lighthouseResult": ${REPORT}}`)).toEqual(
      centres(REPORT),
    );
  });

  test('an audit that failed and a page that was not loaded are named', () => {
    expect(reasons(REPORT)).toEqual([
      expect.stringMatching(/^http:\/\/localhost:3000\/: bf-cache failed: Required/),
    ]);
    expect(() => parse(fixture('lighthouse/page-not-loaded/output.json'))).toThrow(/NO_FCP/);
  });

  test('the browser and Lighthouse itself', () => {
    expect(parse(REPORT).environment).toEqual({ toolchain: { lighthouse: '12.2.1', chrome: '130.0.0.0' } });
  });
});
