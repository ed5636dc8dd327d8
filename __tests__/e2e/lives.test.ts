/** Weeks of runs on main and pull requests: a reported regression stays reported until it is fixed or accepted. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { HistoryEvent } from '../../src/model/event.ts';
import type { ActionResult } from '../harness/action.ts';
import { jitter, startWidgets, storedLines, type Times, type Widgets } from './widgets.ts';

let widgets: Widgets;
beforeEach(async () => {
  widgets = await startWidgets();
});
afterEach(async () => {
  expect(widgets.github.invalid).toEqual([]);
  await widgets.stop();
});

let step = 100;
/** A day with a noise of 1%: `Parse`, and perhaps all, so many times as slow as in quiet days. */
function day(parse: number, all = 1): Times {
  step++;
  return { Parse: 1000 * parse * all * jitter(step), Render: 5000 * all * jitter(step + 7) };
}

async function days(count: number, factor: number, inputs: Record<string, string> = {}): Promise<string[]> {
  const verdicts: string[] = [];
  for (let i = 0; i < count; i++)
    verdicts.push((await widgets.push(day(factor), inputs)).outputs.verdict as string);
  return verdicts;
}

async function told(): Promise<string[]> {
  const lines = (await storedLines(widgets.github)) as unknown as (HistoryEvent & { type: string })[];
  return lines
    .filter(({ type }) => type === 'event')
    .map(({ kind, benchmark }) => `${kind} of ${benchmark ?? 'all'}`);
}

const rules = (text: string) => {
  mkdirSync(join(widgets.local.dir, '.github'), { recursive: true });
  writeFileSync(join(widgets.local.dir, '.github', 'perf-regression.yml'), text);
};

const headline = ({ stdout }: ActionResult) =>
  /(?:PASS|FAIL|INCONCLUSIVE) {2}(.*?) {3}exit/.exec(stripVTControlCharacters(stdout))?.[1];

test('a regression is red in every run until it is mended, told once, and red again when it comes back', async () => {
  await widgets.pushQuietly(10);
  expect(await days(6, 1.49, { issue: 'auto' })).toEqual(Array(6).fill('fail'));
  const last = await widgets.push(day(1.49), { issue: 'auto' });
  expect(headline(last)).toMatch(
    /^1 of 2 benchmarks is still slower beyond its limit, since 20\d\d-\d\d-\d\d$/,
  );
  expect(await told()).toEqual(['regression of BenchmarkParse']);
  const pull = await widgets.openPullRequest('work');
  const same = await pull.run(day(1.49));
  expect(same.outputs.verdict).toBe('pass');
  expect(same.stdout).toMatch(/Open regression on main since [0-9a-f]{7} \(20[0-9-]{8}\): BenchmarkParse/);
  expect((await pull.run(day(1.49 * 1.3))).outputs.verdict).toBe('fail');
  expect(await days(2, 1, { issue: 'auto' })).toEqual(['pass', 'pass']);
  const issues = await widgets.github.api('GET', '/repos/acme/widgets/issues?state=all');
  expect(issues.filter((issue: { pull_request?: unknown }) => !issue.pull_request)).toMatchObject([
    { state: 'closed' },
  ]);
  expect(await days(2, 1.49, { issue: 'auto' })).toEqual(['fail', 'fail']);
  expect(await told()).toEqual([
    'regression of BenchmarkParse',
    'recovery of BenchmarkParse',
    'regression of BenchmarkParse',
  ]);
});

test('confirm-runs: 3 gates in the third night, and in those after it', async () => {
  await widgets.pushQuietly(5);
  const nights = await days(6, 1.4, { 'confirm-runs': '3', thresholds: '8%' });
  expect(nights).toEqual(['inconclusive', 'inconclusive', 'fail', 'fail', 'fail', 'fail']);
});

describe('answers', () => {
  test('beyond the ceiling of a waiver, and after its end, the same regression fails', async () => {
    await widgets.pushQuietly(10);
    const waiver = (until: string) =>
      rules(
        `waivers:\n  - benchmark: BenchmarkParse\n    ceiling: 60%\n    reason: known\n    owner: "@acme"\n    until: ${until}\n`,
      );
    waiver('2100-01-01');
    expect(await days(2, 1.49)).toEqual(['pass', 'pass']);
    expect(await days(1, 1.9)).toEqual(['fail']);
    waiver('2020-01-01');
    expect(await days(2, 1.49)).toEqual(['fail', 'fail']);
  });

  test('what is allowed is the level from then on, of its series alone', async () => {
    await widgets.pushQuietly(10);
    const allow = { 'allow-regression': 'true', 'allow-regression-reason': 'checksums' };
    expect(await days(2, 1.49)).toEqual(['fail', 'fail']);
    expect(await days(1, 1.49, allow)).toEqual(['allowed']);
    expect(await told()).toEqual(['regression of BenchmarkParse', 'override of BenchmarkParse']);
    expect(await days(3, 1.49)).not.toContain('fail');
    const slowRender = { Parse: 1490, Render: 7000 };
    expect((await widgets.push(slowRender)).outputs.verdict).toBe('fail');
    expect(await days(1, 1.49 * 1.4)).toEqual(['fail']);
  });
});

test('young: twice as slow against 3 runs is no green, pushed as often as one likes', async () => {
  await widgets.pushQuietly(3);
  const pull = await widgets.openPullRequest('work');
  for (let i = 0; i < 2; i++) {
    const result = await pull.run(day(2));
    expect(result.outputs.verdict).toBe('inconclusive');
    expect(headline(result)).toMatch(/^1 of 2 benchmarks looks slower; measure again to be certain/);
  }
  expect(await days(4, 2)).toEqual(['inconclusive', 'inconclusive', 'fail', 'fail']);
});

test('faster for three runs is a level: losing it fails on main and in a pull request', async () => {
  await widgets.pushQuietly(12);
  expect(await days(3, 0.6)).not.toContain('fail');
  const pull = await widgets.openPullRequest('work');
  expect((await pull.run(day(1))).outputs.verdict).toBe('fail');
  expect(await days(2, 1)).toEqual(['fail', 'fail']);
});

test('everything slower at once is red, or open, in every run until it is mended', async () => {
  await widgets.pushQuietly(12);
  const verdicts: string[] = [];
  for (let i = 0; i < 4; i++) verdicts.push((await widgets.push(day(1, 1.5))).outputs.verdict as string);
  expect(verdicts.slice(1)).toEqual(['fail', 'fail', 'fail']);
  expect(verdicts[0]).toMatch(/^(fail|inconclusive)$/);
  expect(await days(1, 1)).not.toEqual(['fail']);
});

test('trends tell of a regression from the first run on', async () => {
  await widgets.pushQuietly(12);
  expect(await days(1, 1.5)).toEqual(['fail']);
  const { outputs } = await widgets.run(day(1), { mode: 'trends' });
  const issue = await widgets.github.api(
    'GET',
    new URL(outputs['issue-url'] as string).pathname.replace('/acme', '/repos/acme'),
  );
  console.log(issue.body);
  expect(issue.body).toMatch(/^### .*1 of 2/m);
});
