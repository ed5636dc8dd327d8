/** Several suites of one job: read together, stored in one commit. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startResultsService } from '../harness/results-service.ts';
import { goOutput, startWidgets } from './widgets.ts';

test('count', async () => {
  const results = await startResultsService();
  const widgets = await startWidgets({ results });
  await mkdir(join(widgets.local.dir, 'out'));
  for (let i = 0; i < 30; i++)
    await writeFile(
      join(widgets.local.dir, `out/s${i}.txt`),
      goOutput({ Parse: 1000 + i, Render: 5000 + i }),
    );
  for (let k = 0; k < 3; k++) {
    widgets.github.clearRequests();
    const t = performance.now();
    const { exitCode, annotations } = await widgets.push({}, { results: 'out/*.txt', suite: '{file}' });
    const kinds = Map.groupBy(
      widgets.github.requests,
      ({ method, path }) => `${method} ${path.replace(/s\d+/g, 'N').replace(/[0-9a-f]{40}/g, 'SHA')}`,
    );
    console.log(
      k,
      exitCode,
      annotations.slice(0, 2),
      Math.round(performance.now() - t),
      widgets.github.requests.length,
      [...kinds]
        .map(([a, b]) => `${b.length} ${a}`)
        .sort((a, b) => parseInt(b) - parseInt(a))
        .join('\n'),
    );
  }
  expect(1).toBe(1);
}, 600_000);
