/** Files on the branch for other programs: the newest run, a badge, and the schemas. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as z from 'zod';
import { INDEX, startWidgets, storedLines, type Widgets } from './widgets.ts';

let widgets: Widgets;
beforeEach(async () => {
  widgets = await startWidgets();
});
afterEach(async () => {
  expect(widgets.github.invalid).toEqual([]);
  await widgets.stop();
});

const contentsOf = async (path: string) => (await widgets.github.readFile('gh-pages', path)) ?? '';

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

test('each file is as the schema beside the suites says; the schemas are written once', async () => {
  const report = 'report.json';
  await widgets.push({ Parse: 1000, Render: 5000 });
  await widgets.push({ Parse: 1000, Render: 5000 }, { 'report-json': report });
  const schemaOf = async (name: string) =>
    z.fromJSONSchema(JSON.parse(await contentsOf(`perf/schema/${name}.json`)));
  const parsed = {
    index: JSON.parse(await contentsOf(INDEX)),
    latest: await published('latest.json'),
    badge: await published('badge.json'),
    summary: await published('summary.json'),
    suites: JSON.parse(await contentsOf('perf/suites.json')),
    report: JSON.parse(await readFile(join(widgets.local.dir, report), 'utf8')),
  };
  for (const [name, value] of Object.entries(parsed)) {
    const schema = await schemaOf(name);
    expect(schema.safeParse(value), name).toMatchObject({ success: true });
    expect(schema.safeParse({ hello: 'world' }).success, name).toBe(false);
  }
  const lines = await storedLines(widgets.github);
  expect(lines.map(({ type }) => type)).toEqual(['series', 'run', 'run']);
  const line = await schemaOf('segment-line');
  for (const each of lines) expect(line.safeParse(each)).toMatchObject({ success: true });
  expect(line.safeParse({ ...lines[1], values: ['1'] }).success).toBe(false);

  const pathsOf = (files: readonly { path: string }[]) => files.map(({ path }) => path);
  const written = widgets.github.requests.flatMap(({ path, body }) => {
    if (path.endsWith('/git/trees') && body) return [pathsOf(body.tree)];
    const additions = body?.variables?.input?.fileChanges.additions;
    return additions ? [pathsOf(additions)] : [];
  });
  const names = ['badge', 'index', 'latest', 'report', 'segment-line', 'suites', 'summary'];
  expect(written[0]).toEqual(expect.arrayContaining(names.map((name) => `perf/schema/${name}.json`)));
  const ours = ['badge.json', 'index.json', 'latest.json', 'segments/000001.ndjson', 'summary.json'];
  expect(written[1]?.toSorted()).toEqual(ours.map((name) => `perf/Benchmark/${name}`));
});
