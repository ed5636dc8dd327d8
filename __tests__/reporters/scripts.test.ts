/** Tracked commands under the limits of the example, and what a comment says of them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/check/check.ts';
import { parseResults } from '../../src/formats/parse.ts';
import type { Execution } from '../../src/measure/execution.ts';
import { resultsOf } from '../../src/measure/results.ts';
import type { Report } from '../../src/model/report.ts';
import { renderHtml } from '../../src/reporters/html.ts';
import { COMMENT_BYTES, renderMarkdown } from '../../src/reporters/markdown.ts';
import { scriptsOf } from '../../src/reporters/scripts.ts';
import { parseRulesFile } from '../../src/rules/file.ts';
import { historyOf, machine, measured, nothing, policy, runOf, steady } from '../check/runs.ts';
import { projectRoot } from '../harness/process.ts';

const path = 'examples/script-tracking/perf-regression.yml';
const { rules, tagPatterns } = parseRulesFile(path, readFileSync(join(projectRoot, path), 'utf8'));

function execution(seconds: number, code = 0): Execution {
  const output = { bytes: 10, head: Buffer.alloc(0), tail: Buffer.alloc(0) };
  const cpu = { userNs: seconds * 8e8, systemNs: seconds * 1e8 };
  const memory = { memoryPeakBytes: 5e7, memoryAverageBytes: 4e7 };
  return {
    outcome: { kind: 'exit', code },
    wallNs: seconds * 1e9,
    ...cpu,
    ...memory,
    stdout: output,
    stderr: output,
  };
}

/** As `track --save` writes it and the action reads it. */
function savedRun(scripts: Readonly<Record<string, readonly Execution[]>>) {
  const tracked = Object.entries(scripts).map(([name, executions]) => {
    return { task: { name, words: [name] }, executions, fileBytes: [] };
  });
  const text = JSON.stringify(resultsOf(tracked, { environment: machine, commit: '', branch: '', time: '' }));
  return parseResults([{ kind: 'file', file: { path: 'results.json', text } }], 'auto').measurements;
}

function judged(scripts: Readonly<Record<string, readonly Execution[]>>, history = nothing): Report {
  const options = { reruns: [], records: false, override: null, warnings: [] };
  return check(runOf(savedRun(scripts)), history, { ...policy, rules, tagPatterns }, options);
}

const twice = (seconds: number) => [execution(seconds), execution(seconds * 1.01)];

describe('the limits of the example', () => {
  test.each([
    { what: 'within all', scripts: { a: twice(14.8) }, found: [] },
    { what: 'over 15 s', scripts: { a: twice(15.1) }, found: [['time', 'above-max']] },
    {
      what: 'fails too often',
      scripts: { a: [execution(1), execution(1), execution(1), execution(1), execution(1, 3)] },
      found: [['success_rate', 'below-min']],
    },
  ])('$what, without a history', ({ scripts, found }) => {
    const bad = judged(scripts).findings.filter(({ verdict }) => verdict === 'regressed');
    expect(bad.map(({ metric, reason }) => [metric.name, reason.code])).toEqual(found);
  });

  test.each([
    { factor: 1.03, gate: 'pass' },
    { factor: 1.07, gate: 'fail' },
  ])('$factor times as long as before: $gate', ({ factor, gate }) => {
    const all = (a: number, others: number) => {
      return { a: twice(a), b: twice(2 * others), c: twice(3 * others), d: twice(4 * others) };
    };
    const before = steady(1, 0.005).map((seconds) => savedRun(all(seconds, 2 - seconds)));
    expect(judged(all(factor, 1), historyOf(before)).gate).toBe(gate);
  });
});

describe('the comment', () => {
  const three = { slow: twice(4), flaky: [execution(1), execution(9, 1)], quick: twice(0.01) };

  test('tells the whole in a line, each in a table, and what to do', () => {
    const text = renderMarkdown(judged(three), COMMENT_BYTES).replaceAll('\u00a0', ' ');
    expect(text).toContain(
      '3 commands, 83.3% of the executions succeeded, 1.68 s on average; fastest `quick` 10.1 ms, slowest `slow` 4.02 s.',
    );
    expect(text).toContain('<details><summary>Each of the 3 commands</summary>');
    expect(text).toMatch(/\| ➕ new \| `slow` \| 4\.02 s \| {2}\| 3\.62 s \| 50\.0 MB \| 100% \|/);
    expect(text).toMatch(/\| 🔴 below minimum 85% \| `flaky` \| 1\.00 s \| .* \| 50\.0% \|/);
    expect(text).toContain('- `flaky` succeeded in 50.0% of its executions.');
    expect(text).toContain('- `slow` takes 4.02 s of the 5.03 s that all 3 commands take.');
  });

  test('a command that never succeeded has a row; one alone needs no table', () => {
    const failed = judged({ a: twice(1), b: [execution(1, 2)] });
    expect(scriptsOf(failed).map(({ name, time, rate }) => [name, time && time / 1e9, rate])).toEqual([
      ['a', 1.005, 1],
      ['b', null, 0],
    ]);
    expect(renderMarkdown(failed, COMMENT_BYTES)).toMatch(/\| `b` \| – \| +\| – \| – \| 0% \|/);
    expect(renderMarkdown(judged({ a: twice(1) }), COMMENT_BYTES)).not.toContain('commands');
  });

  test('keeps its budget with thousands, and says how many it left out', () => {
    const many = Object.fromEntries(Array.from({ length: 2000 }, (_, i) => [`scripts/${i}|<b>`, twice(1)]));
    const text = renderMarkdown(judged(many), COMMENT_BYTES);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(COMMENT_BYTES);
    expect(text).toMatch(/more, left out for length\./);
    const page = renderHtml([judged(many)], 100_000);
    expect(Buffer.byteLength(page)).toBeLessThanOrEqual(100_000);
    expect(page).toContain('… and 1,986 more, left out for length.');
  });

  test('of other benchmarks says nothing of commands', () => {
    const rate = measured('a', 1, { metric: 'success_rate', unit: 'ratio', direction: 'higher' });
    const report = check(runOf([rate, measured('a', 5)]), nothing, policy, {
      ...{ reruns: [], records: false, override: null, warnings: [] },
    });
    expect(scriptsOf(report)).toEqual([]);
  });
});
