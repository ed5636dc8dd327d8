/** `noise` on the history of a real repository, and on files. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { NoiseReport } from '../../src/model/noise-report.ts';
import { runCli } from '../harness/action.ts';
import { type LocalRepository, localRepository } from '../harness/repository.ts';
import { normal } from '../stats/random.ts';
import { goOutput } from './widgets.ts';

const RUNS = 24;

let local: LocalRepository;
const cli = (...args: string[]) => runCli(['noise', ...args], { cwd: local.dir });

beforeAll(async () => {
  local = await localRepository();
  const noise = normal(4);
  for (let t = 0; t < RUNS; t++) {
    const machine = 0.05 * noise();
    const times = Object.fromEntries(
      ['A', 'B', 'C', 'D', 'E', 'Loud'].map((name, i) => {
        const own = (name === 'Loud' ? 0.2 : 0.01) * noise();
        return [name, 1000 * (i + 1) * Math.exp(machine + own)];
      }),
    );
    await local.commit({ 'code.txt': `${t}\n`, '.gitignore': '*.out\n' });
    // Six iterations inside each process, which agree to a thousandth; and a count that never varies.
    const texts = Array.from({ length: 6 }, (_, k) =>
      Object.entries(times)
        .map(([name, ns]) => `Benchmark${name}-2   1000   ${ns * (1 + k / 5000)} ns/op   64 B/op`)
        .join('\n'),
    );
    const cpu = t < 2 ? 'Old' : 'AMD EPYC';
    await writeFile(
      join(local.dir, 'bench.out'),
      `${goOutput({}).replace('AMD EPYC', cpu).replace('PASS\n', '')}${texts.join('\n')}\nPASS\n`,
    );
    const { exitCode, stderr } = await runCli(['record', 'bench.out'], { cwd: local.dir });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  }
}, 120_000);
afterAll(() => local.remove());

describe('the noise of a history', () => {
  test('the noisiest first, what is common, and what would help', async () => {
    const { exitCode, stdout, stderr } = await cli('--thresholds', '4%');
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    const rows = stdout.split('\n');
    expect(rows[0]).toBe('perf-regression  noise of suite default: 22 runs of main on linux x64, AMD EPYC');
    expect(rows[3]).toMatch(/^ {2}BenchmarkLoud +time +22 +\d\d\.\d% \(\d/);
    expect(stdout).toContain('6 never vary: every change is detected (--all shows them)');
    expect(stdout).toMatch(/The benchmarks of a run move together \(p ≤ 0\.001\): .* is common to its run/);
    expect(stdout).toMatch(/Measure the suspects again: three measurements detect a change of \d/);
    expect(stdout).toContain('Interleave base and head on one machine');
    expect(stdout).toContain('More iterations inside a process do not help: they explain <0.1%');
    expect(stdout).toMatch(/a threshold of 4% is below what three measurements can detect; raise it to \d+%/);
  });

  test('as JSON, the same every time', async () => {
    const { stdout } = await cli('--history', '--json');
    expect((await cli('--json')).stdout).toBe(stdout);
    const report: NoiseReport = JSON.parse(stdout);
    expect(report).toMatchObject({ schema: 1, source: 'history', branch: 'main', runs: 22, alpha: 0.01 });
    expect(report.commonShift?.pValue).toBe(0.001);
    const [loud, ...others] = report.series;
    expect(loud).toMatchObject({ benchmark: 'BenchmarkLoud', metric: 'time', values: 22, levels: 1 });
    expect(loud?.sigma?.estimate).toBeGreaterThan(0.1);
    expect(loud?.sigma?.low).toBeLessThan(0.2);
    expect(loud?.sigma?.high).toBeGreaterThan(0.2);
    const times = others.filter(({ metric }) => metric === 'time');
    for (const { sigma, common, reach } of times) {
      expect(sigma?.estimate).toBeGreaterThan(0.02);
      expect(common).toBeGreaterThan(0.5);
      const changes = reach.map(({ change }) => change ?? 9);
      expect(changes).toEqual([...changes].sort((a, b) => b - a));
    }
    for (const { metric, sigma } of others.slice(times.length)) {
      expect({ metric, sigma }).toEqual({ metric: 'bytes', sigma: { estimate: 0, low: 0, high: 0 } });
    }
  });

  test('--all shows what never varies', async () => {
    const { stdout } = await cli('--all');
    expect(stdout).toMatch(/BenchmarkA +bytes +22 +none +any +any +any +15%/);
    expect(stdout).not.toContain('--all shows');
  });

  test('a suite that is not there', async () => {
    const { exitCode, stdout, stderr } = await cli('--suite', 'nightly');
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain('there is no run of branch main in the history of suite nightly');
  });
});

describe('the noise inside files', () => {
  test('iterations tell about their process', async () => {
    const { stdout, exitCode } = await cli('bench.out');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('noise within the samples, linux x64, AMD EPYC');
    expect(stdout).toMatch(/BenchmarkLoud +time +6 +iteration +<0\.1%/);
    expect(stdout).toContain('not what another process of the same code would measure');
    expect(stdout).toContain('Measure several processes and pass a file for each');
  });

  test('processes tell about the code', async () => {
    const noise = normal(8);
    for (let k = 0; k < 8; k++) {
      await writeFile(join(local.dir, `p${k}.out`), goOutput({ A: 1000 * Math.exp(0.02 * noise()) }));
    }
    const { stdout } = await cli('p*.out', '--json', '--alpha', '5%');
    const report: NoiseReport = JSON.parse(stdout);
    expect(report).toMatchObject({ source: 'files', commonShift: null, advice: [] });
    expect(report.series).toMatchObject([{ benchmark: 'BenchmarkA', values: 8, each: 'process' }]);
    expect(report.series[0]?.sigma?.estimate).toBeGreaterThan(0.005);
    expect(report.series[0]?.reach[0]).toMatchObject({ measurements: 8, change: expect.any(Number) });
  });

  test('one value alone has no noise', async () => {
    const { stdout } = await cli('p0.out', '--all');
    expect(stdout).toContain('only one value');
  });

  test('files or the history, not both', async () => {
    const { exitCode, stderr } = await cli('bench.out', '--history');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('noise: expected files or --history, got both');
  });
});
