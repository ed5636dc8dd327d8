/**
 * A local repository whose history branch was written by the project itself: the suite `Benchmark` by the action on a
 * stand-in GitHub, the suite `nightly` by the command line, with everything that a name and a number can be.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gitBranch } from '../../src/history/git-branch.ts';
import { jitter, startWidgets } from '../e2e/widgets.ts';
import { runCli } from '../harness/action.ts';
import { type LocalRepository, localRepository } from '../harness/repository.ts';

export const HTML_NAME = '<img src=x onerror="document.title=1">';
export const LONG_NAME = `very/${'long-'.repeat(58)}name`;

/** Files that the action wrote to the branch, by path below `perf`. */
export async function writtenByAction(): Promise<Record<string, string>> {
  const widgets = await startWidgets();
  try {
    await widgets.pushQuietly(11);
    await widgets.push({ Parse: 1010, Render: 5010 });
    await widgets.push({ Parse: 1600, Render: 5000 }, { 'allow-regression': 'true' });
    await widgets.push({ Parse: 2600, Render: 5020 }, { 'fail-on-regression': 'false' });
    const files: Record<string, string> = {};
    const own = ['index.json', 'summary.json', 'latest.json', 'badge.json', 'segments/000001.ndjson'];
    const page = ['index.html', 'app.js', 'worker.js', 'style.css', 'icon.svg', 'suites.json'];
    for (const path of [...own.map((name) => `Benchmark/${name}`), ...page]) {
      const text = await widgets.github.readFile('gh-pages', `perf/${path}`);
      if (text === undefined) throw new Error(`the action did not write perf/${path}`);
      files[path] = text;
    }
    return files;
  } finally {
    await widgets.stop();
  }
}

/** A little noise of the k-th series in the i-th run. */
const noise = (i: number, k: number) => jitter(i * 31 + k * 7);

function measured(i: number): { name: string; unit: string; value: number }[] {
  const slow = i >= 8 ? 1.3 : 1;
  return [
    { name: 'latency/p50', unit: 'ms', value: 10 * slow * noise(i, 1) },
    { name: 'latency/p95', unit: 'ms', value: 16 * slow * noise(i, 2) },
    { name: 'latency/p99', unit: 'ms', value: 22 * slow * noise(i, 3) },
    { name: HTML_NAME, unit: 'ms', value: 5 * noise(i, 4) },
    { name: LONG_NAME, unit: 'ms', value: 7 * noise(i, 5) },
    { name: 'balance', unit: 'points', value: (i % 3) - 1 },
    ...(i < 9 ? [{ name: 'ended', unit: 'ms', value: 3 * noise(i, 6) }] : []),
  ];
}

async function record(local: LocalRepository, i: number, suite: string): Promise<void> {
  await local.commit({ 'code.txt': `${suite} ${i}\n` }, `Step ${i} <b>of</b> ${suite}`);
  writeFileSync(join(local.dir, 'bench.json'), JSON.stringify(measured(i)));
  const words = ['record', 'bench.json', '--tool', 'customSmallerIsBetter', '--suite', suite];
  const { exitCode, stderr } = await runCli(words, { cwd: local.dir });
  if (exitCode !== 0) throw new Error(stderr);
}

export async function historyOfBoth(): Promise<LocalRepository> {
  const local = await localRepository();
  await local.commit({ 'code.txt': '0\n', '.gitignore': 'bench*\n' });
  const files = await writtenByAction();
  const texts = Object.entries(files).map(([path, text]) => [`perf/${path}`, text] as const);
  await gitBranch(local.dir, 'gh-pages').commit(undefined, new Map(texts), 'what the action wrote');
  for (let i = 0; i < 14; i++) await record(local, i, 'nightly');
  await local.checkout('topic/faster');
  for (let i = 2; i < 5; i++) await record(local, i, 'nightly');
  await local.checkout('main');
  const accepted = await runCli(
    ['baseline', 'accept', '--suite', 'nightly', '--reason', 'a <i>new</i> normal'],
    {
      cwd: local.dir,
    },
  );
  if (accepted.exitCode !== 0) throw new Error(accepted.stderr);
  return local;
}
