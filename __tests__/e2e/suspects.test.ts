/** Likely but uncertain changes: a second measurement decides, or `confirm-runs` waits. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { goOutput, jitter, startWidgets, type Times, type Widgets } from './widgets.ts';

const SAME = { Parse: 1003, Render: 5010 };
const SLOWER = { Parse: 1290, Render: 5000 };

let widgets: Widgets;
beforeEach(async () => {
  widgets = await startWidgets();
});
afterEach(async () => {
  expect(widgets.github.invalid).toEqual([]);
  await widgets.stop();
});

describe('a second measurement decides', () => {
  const strict = { thresholds: '2%' };
  const again = { ...strict, 'rerun-results': 'again-1.txt, again-2.txt', record: 'never' };
  const measureAgain = async (times: Times) => {
    for (const [i, factor] of [jitter(3), jitter(4)].entries()) {
      const scaled = Object.entries(times).map(([name, ns]) => [name, ns * factor]);
      await writeFile(join(widgets.local.dir, `again-${i + 1}.txt`), goOutput(Object.fromEntries(scaled)));
    }
  };

  beforeEach(() => widgets.pushQuietly(12));

  test('the job goes on, names the suspect for later steps, and says what would tell', async () => {
    const { exitCode, outputs, summary } = await widgets.push({ Parse: 1042, Render: 5000 }, strict);
    expect(summary).toContain('looks slower; measure again to be certain');
    expect(outputs).toMatchObject({
      verdict: 'inconclusive',
      regressions: '0',
      suspects: '["BenchmarkParse"]',
    });
    expect(exitCode).toBe(0);
  });

  test('still slower: a regression, of the suspects alone', async () => {
    await measureAgain({ Parse: 1055 });
    const { exitCode, outputs } = await widgets.push({ Parse: 1055, Render: 5000 }, again);
    expect(outputs).toMatchObject({ verdict: 'fail', regressions: '1', suspects: '[]' });
    expect(exitCode).toBe(1);
  });

  test('as fast as ever: nothing', async () => {
    await measureAgain(SAME);
    const { outputs } = await widgets.push({ Parse: 1055, Render: 5000 }, again);
    expect(outputs).toMatchObject({ regressions: '0', suspects: '[]' });
  });
});

test('with confirm-runs a regression counts when it was seen that often in a row', async () => {
  await widgets.pushQuietly(20);
  const patient = { 'confirm-runs': '2' };
  const first = await widgets.push(SLOWER, patient);
  expect(first.outputs).toMatchObject({ verdict: 'inconclusive', regressions: '0' });
  expect(first.summary).toContain('seen in 1 run so far, reported after 2 in a row');
  const second = await widgets.push(SLOWER, patient);
  expect(second.outputs).toMatchObject({ verdict: 'fail', regressions: '1' });
  expect(second.summary).toMatch(/introduced in [0-9a-f]{7}…[0-9a-f]{7}/);
});

test('a spike that vanishes is no regression', async () => {
  await widgets.pushQuietly(20);
  const patient = { 'confirm-runs': '2' };
  await widgets.push(SLOWER, patient);
  expect((await widgets.push(SAME, patient)).outputs).toMatchObject({ verdict: 'pass', suspects: '[]' });
});
