/** A command that starts others: the profile is that of the program, however it is started. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { execute } from '../../src/measure/execution.ts';
import { openStopwatch } from '../../src/measure/open-stopwatch.ts';
import { profilerFor } from '../../src/measure/profilers/index.ts';
import { withScratch } from '../../src/measure/scratch.ts';
import type { Stopwatch } from '../../src/measure/stopwatch.ts';
import type { Profile } from '../../src/profile/profile.ts';

const runs = (program: string, ...words: string[]) =>
  spawnSync(program, words.length > 0 ? words : ['--version']).status === 0;
const found = spawnSync('python3', ['-c', 'import sys; print(sys.executable)'], { encoding: 'utf8' });
const python = found.stdout?.trim() ?? '';
const perfRecords = runs('perf', 'record', '-q', '-e', 'cpu-clock', '-g', '-o', '/dev/null', '--', 'true');

const slowPython = `
def slow(n):
    h = 3
    for i in range(n): h = (h * 7 + i) % 1000003
`;
const slowNode =
  'function slow(n) { let h = 3; for (let i = 0; i < n; i++) h = (h * 7 + i) % 1000003; return h; }\n';
const slowC = `
volatile unsigned long sink;
__attribute__((noinline)) void slow(long n) { unsigned long h = 3; for (long i = 0; i < n; i++) h += i * h; sink = h; }
int main(void) { slow(50000000); return 0; }
`;
const slowGo = `package job
import "testing"
var Sink int
//go:noinline
func slow(n int) { for i := 0; i < n; i++ { Sink = (Sink*7 + i) % 1000003 } }
func BenchmarkJob(b *testing.B) { for i := 0; i < b.N; i++ { slow(60000) } }
`;

let folder: string;
let stopwatch: Stopwatch;
beforeAll(async () => {
  stopwatch = await openStopwatch(process.env);
});
afterAll(() => stopwatch.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'children-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function profile(choice: 'auto' | 'callgrind', words: readonly string[]): Promise<[string, Profile]> {
  const profiler = await profilerFor(choice, words, folder, false, { stopwatch, env: process.env });
  if (!('name' in profiler)) throw new Error(profiler.join('; '));
  return withScratch(async (scratch) => {
    const asked = { folder: scratch, env: process.env, intervalUs: 500, benchmarks: 10 };
    const command = { words: await profiler.words(words, asked), cwd: folder };
    const limits = { timeoutMs: 300_000, retainedBytes: 0, stop: new AbortController().signal };
    const { outcome, stderr } = await execute(command, stopwatch, limits);
    expect(outcome, stderr.tail.toString()).toEqual({ kind: 'exit', code: 0 });
    return [profiler.name, await profiler.read(scratch, folder)];
  });
}

function shareOfSlow({ frames, stacks, total }: Profile): number {
  const isSlow = (i: number) => /(?:^|\.)slow$/.test(frames[i]?.name ?? '') && frames[i]?.isOwn;
  return stacks.reduce((sum, { path, value }) => sum + (path.some(isSlow) ? value / total : 0), 0);
}

const script = '#!/bin/sh\nset -e\necho starts\n';
const cases = [
  {
    what: 'a script starts Python',
    files: { 'bench.sh': `${script}${python} job.py\n`, 'job.py': `${slowPython}slow(800000)\n` },
    words: ['sh', 'bench.sh'],
    takes: 'python',
  },
  {
    what: 'make starts Python',
    files: { Makefile: `bench:\n\t${python} job.py\n`, 'job.py': `${slowPython}slow(800000)\n` },
    words: ['make', 'bench'],
    takes: 'python',
    needs: runs('make'),
  },
  {
    what: 'Python forks a pool, which is ended',
    files: {
      'job.py': `${slowPython}
import multiprocessing
if __name__ == "__main__":
    with multiprocessing.get_context("fork").Pool(2) as pool: pool.map(slow, [800000] * 4, 1)
`,
    },
    words: [python, 'job.py'],
    takes: 'python',
  },
  {
    what: 'Python starts threads',
    files: {
      'job.py': `${slowPython}
import threading
thread = threading.Thread(target=slow, args=(1500000,))
thread.start()
thread.join()
`,
    },
    words: [python, 'job.py'],
    takes: 'python',
    needs: process.platform === 'linux',
  },
  {
    what: 'Python is replaced by Python',
    files: {
      'job.py': `${slowPython}slow(800000)\n`,
      'start.py': 'import os, sys\nos.execv(sys.executable, [sys.executable, "job.py"])\n',
    },
    words: [python, 'start.py'],
    takes: 'python',
  },
  {
    what: 'Python has an alarm of its own',
    files: {
      'job.py': `${slowPython}
import signal
def late(*_): raise SystemExit("too late")
signal.signal(signal.SIGALRM, late)
signal.alarm(200)
slow(1500000)
`,
    },
    words: [python, 'job.py'],
    takes: 'python',
  },
  {
    what: 'npm starts Node.js',
    files: { 'package.json': '{"scripts":{"bench":"node job.js"}}', 'job.js': `${slowNode}slow(8e7);\n` },
    words: ['npm', 'run', 'bench'],
    takes: 'node',
    needs: runs('npm'),
  },
  {
    what: 'Node.js starts a worker',
    files: {
      'job.js': `${slowNode}
const { Worker, isMainThread } = require('node:worker_threads');
if (isMainThread) new Worker(__filename);
else slow(4e7);
`,
    },
    words: ['node', 'job.js'],
    takes: 'node',
  },
  {
    what: 'a script starts a program in C',
    files: { 'bench.sh': `${script}gcc -O1 -g -o job job.c\n./job\n`, 'job.c': slowC },
    words: ['sh', 'bench.sh'],
    takes: 'perf',
    needs: perfRecords && runs('gcc'),
  },
  {
    what: 'a script starts a program in C',
    files: { 'bench.sh': `${script}./job\n`, 'job.c': slowC.replace('50000000', '3000000') },
    setup: ['gcc', '-O1', '-g', '-o', 'job', 'job.c'],
    words: ['sh', 'bench.sh'],
    takes: 'callgrind',
    needs: runs('valgrind') && runs('gcc'),
  },
  {
    what: 'a script starts go test of several packages',
    files: {
      'bench.sh': `${script}go test -run '^$' -bench . -benchtime 0.2s ./...\n`,
      'go.mod': 'module example.com/job\n',
      'job_test.go': slowGo,
      'other/job_test.go': slowGo,
      'none/none.go': 'package none\n',
    },
    words: ['sh', 'bench.sh'],
    takes: 'go',
    needs: runs('go', 'version'),
  },
].filter(({ takes, needs = true }) => needs && (takes !== 'python' || python !== ''));

describe('the function that all time is in is found', () => {
  test.each(cases)('$what: $takes', async ({ files, setup, words, takes }) => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    if (setup) expect(spawnSync(setup[0] as string, setup.slice(1), { cwd: folder }).status).toBe(0);
    const [name, taken] = await profile(takes === 'callgrind' ? 'callgrind' : 'auto', words);
    expect(name).toBe(takes);
    expect(shareOfSlow(taken)).toBeGreaterThan(0.3);
  });
});
