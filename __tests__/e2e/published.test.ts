/** R37: small files on the branch for machines: the newest run, and a badge. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startWidgets, type Widgets } from './widgets.ts';

let widgets: Widgets;
beforeEach(async () => {
  widgets = await startWidgets();
});
afterEach(async () => {
  expect(widgets.github.invalid).toEqual([]);
  await widgets.stop();
});

async function published(name: string): Promise<unknown> {
  const index = await widgets.github.readFile('gh-pages', `perf/Benchmark/${name}`);
  return JSON.parse(index ?? 'null');
}

test('of a quiet run and of a slower one, in the commit that stores the run', async () => {
  await widgets.pushQuietly(12);
  const before = await widgets.github.branchSha('gh-pages');
  expect(await published('badge.json')).toEqual({
    schemaVersion: 1,
    label: 'performance',
    message: 'no regression',
    color: 'brightgreen',
  });
  await widgets.push({ Parse: 2000, Render: 5000 });
  expect(await widgets.github.branchSha('gh-pages')).not.toBe(before);
  expect(await published('badge.json')).toMatchObject({ message: '1 slower', color: 'red' });
  expect(await published('latest.json')).toMatchObject({
    schema: 1,
    suite: 'Benchmark',
    verdict: 'fail',
    run: { branch: 'main' },
    measurements: [
      { benchmark: 'BenchmarkParse', metric: 'time', unit: 'ns', direction: 'lower', value: 2000 },
      { benchmark: 'BenchmarkRender', value: 5000 },
    ],
  });
});
