/** The protocol of `detect`, used by another program. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/commands/detect-batch.ts';
import { runCli } from '../harness/action.ts';
import { node24, projectRoot } from '../harness/process.ts';
import { normal } from '../stats/random.ts';

type Fields = Record<string, unknown>;

/** So many values near 100 with 1% of noise. */
function quiet(count: number, seed: number, level = 100): number[] {
  const noise = normal(seed);
  return Array.from({ length: count }, () => level * Math.exp(0.01 * noise()));
}

const lines = (...told: Fields[]) => told.map((fields) => `${JSON.stringify(fields)}\n`).join('');

async function ask(text: string, ...options: string[]): Promise<(Answer & { run: unknown })[]> {
  const { exitCode, stdout, stderr } = await runCli(['detect', ...options], { stdin: text });
  expect(stderr).toBe('');
  expect(exitCode).toBe(0);
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** A run of five benchmarks, of which the first is changed. */
function runOf(run: number, current: readonly (readonly number[])[], fields: Fields = {}): string {
  const requests = current.map((values, i) => ({
    run,
    id: `b${i}`,
    direction: 'smaller',
    history: quiet(40, i + 1),
    current: values,
    reruns_left: 3 - values.length,
    ...fields,
  }));
  return lines(...requests, { end_run: run });
}

const same = [[100], [100.4], [99.7], [100.2], [99.9]];
const slower = [[115], ...same.slice(1)];

describe('verdicts', () => {
  test('a quiet run is stable, and every request is answered once with its numbers', async () => {
    const answers = await ask(runOf(7, same));
    expect(answers.map(({ id }) => id).sort()).toEqual(['b0', 'b1', 'b2', 'b3', 'b4']);
    for (const answer of answers) {
      expect(answer).toMatchObject({ run: 7, verdict: 'stable', change_points: [] });
      expect(answer.low).toBeLessThan(answer.change as number);
      expect(answer.high).toBeGreaterThan(answer.change as number);
      expect(answer.p).toBeGreaterThan(0.01);
    }
  });

  test('what looks slower is measured again, and confirmed with where it began', async () => {
    const [first] = await ask(runOf(1, slower));
    expect(first).toMatchObject({ verdict: 'rerun', change_points: [] });
    const again = slower.map((values) => [...values, ...values, ...values].map((v, i) => v + i / 10));
    const [settled] = await ask(runOf(1, again));
    expect(settled).toMatchObject({ verdict: 'regression', change_points: [40], reason: 'beyond-threshold' });
    expect(settled?.change).toBeCloseTo(0.15, 1);
  });

  test('what does not come back is let go', async () => {
    const again = slower.map(([value = 0], i) => (i === 0 ? [value, 100.1, 99.8] : [value, value, value]));
    const [settled] = await ask(runOf(1, again));
    expect(settled).toMatchObject({ verdict: 'stable' });
  });

  test('where more is better, less is the regression', async () => {
    const [answer] = await ask(runOf(1, [[85], ...same.slice(1)], { direction: 'bigger', reruns_left: 0 }));
    expect(answer).toMatchObject({ verdict: 'regression' });
    expect(answer?.change).toBeCloseTo(-0.15, 1);
    const [better] = await ask(runOf(1, slower, { direction: 'bigger', reruns_left: 0 }));
    expect(better).toMatchObject({ verdict: 'improvement' });
  });

  test('what is within the threshold is stable', async () => {
    const [answer] = await ask(runOf(1, slower, { reruns_left: 0 }), '--thresholds', '30%');
    expect(answer).toMatchObject({ verdict: 'stable', reason: 'within-threshold' });
  });

  test('a slow climb is a drift', async () => {
    const history = quiet(80, 5).map((value, t) => value * 1.001 ** t);
    const [answer] = await ask(
      lines({ run: 1, id: 'x', history, current: [history.at(-1)], reruns_left: 0 }, { end_run: 1 }),
    );
    expect(answer?.verdict).toBe('drift');
  });

  test('values below zero, samples and runs without a value are read', async () => {
    const history = quiet(30, 3).map((value, t) =>
      t === 4 ? null : t === 5 ? [] : [value - 101, value - 100, 50],
    );
    const told = { run: 'r', id: 'x', history, current: [[9, 50, 50.1, 50.2, 99]], reruns_left: 0 };
    const [answer] = await ask(lines(told, { ...told, id: 'gone', current: [null] }, { end_run: 'r' }));
    expect(answer).toMatchObject({ run: 'r', verdict: 'regression' });
    const [, gone] = await ask(lines(told, { ...told, id: 'gone', current: [null] }, { end_run: 'r' }));
    expect(gone).toMatchObject({ id: 'gone', verdict: 'stable', reason: 'not-in-run' });
  });

  test('without a history nothing is said against a run', async () => {
    const [answer] = await ask(lines({ run: 1, id: 'x', history: [], current: [3] }, { end_run: 1 }));
    expect(answer).toMatchObject({ verdict: 'stable', p: null, change: null });
  });
});

describe('environments', () => {
  const moved = same.map(([value = 0]) => [1.2 * value]);

  test('another machine is not held against the code', async () => {
    const known = { history_env: Array(40).fill('A'), reruns_left: 0 };
    const elsewhere = await ask(runOf(1, moved, { ...known, current_env: ['B'] }));
    expect(elsewhere.map(({ verdict }) => verdict)).toEqual(Array(5).fill('stable'));
    expect(elsewhere[0]?.reason).toBe('other-environment');
  });

  test('its own runs are', async () => {
    const known = { history_env: Array(40).fill('A'), reruns_left: 0 };
    const [here] = await ask(runOf(1, slower, { ...known, current_env: ['A'] }));
    expect(here).toMatchObject({ verdict: 'regression' });
  });

  test('one run has one machine', async () => {
    const { exitCode, stderr } = await runCli(['detect'], {
      stdin: lines(
        { run: 1, id: 'a', history: [1], current: [1], history_env: ['A'] },
        { run: 1, id: 'b', history: [1], current: [1], history_env: ['B'] },
      ),
    });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('stdin:2: history_env[0] of "b" is "B", but "A" before\n');
  });
});

describe('task: segment', () => {
  const stepped = [...quiet(30, 1), ...quiet(30, 2, 120)];

  test.each([
    { scale: 'log', history: stepped },
    { scale: 'raw', history: stepped.map((value) => value - 110) },
  ])('a step in $scale values', async ({ scale, history }) => {
    const told = { run: 1, id: 'x', task: 'segment', scale, history, current: [] };
    expect(await ask(lines(told, { end_run: 1 }))).toEqual([{ run: 1, id: 'x', change_points: [30] }]);
  });

  test('what the runs did to all is no step of one, and the missing are counted', async () => {
    const machine = normal(9);
    const shared = stepped.map(() => Math.exp(0.1 * machine()));
    const rows = Array.from({ length: 6 }, (_, i) =>
      quiet(60, 20 + i).map((v, t) => v * (shared[t] as number)),
    );
    const small = (rows[0] as number[]).map((value, t) => (t === 3 ? null : t < 30 ? value : 1.05 * value));
    const told = [small, ...rows.slice(1)].map((history, i) => ({
      run: 1,
      id: `b${i}`,
      task: 'segment',
      history,
      current: [],
    }));
    const answers = await ask(lines(...told, { end_run: 1 }));
    const [found = []] = answers.map((answer) => answer.change_points);
    expect(found).toHaveLength(1);
    expect(Math.abs((found[0] as number) - 30)).toBeLessThanOrEqual(3);
    expect(answers.slice(1).flatMap((answer) => answer.change_points)).toEqual([]);
  });
});

test('it stays open: each run is answered when it ends', async () => {
  const child = spawn(node24, [join(projectRoot, 'dist/cli.js'), 'detect'], { stdio: 'pipe' });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  for (const run of [1, 2, 3]) {
    const text = runOf(run, same);
    // In two pieces, cut within a line.
    child.stdin.write(text.slice(0, 1000));
    child.stdin.write(text.slice(1000));
    for (let i = 0; i < 5; i++) expect(JSON.parse((await answers.next()).value ?? '')).toMatchObject({ run });
  }
  child.stdin.end();
  expect(await once(child, 'close')).toEqual([0, null]);
});

test('no input, no answer', async () => {
  expect(await runCli(['detect'], { stdin: '' })).toEqual({ exitCode: 0, stdout: '', stderr: '' });
});

describe('what is no request is refused with its line', () => {
  const good = { run: 1, id: 'x', history: [1, 2], current: [3] };
  test.each([
    { text: 'hello\n', says: 'stdin:1: this is not JSON: found "hello"' },
    { text: '\n[1]\n', says: 'stdin:2: expected an object, found "[1]"' },
    { text: lines({ ...good, history: [1, 'x'] }), says: 'stdin:1: history[1]: expected a number' },
    { text: lines({ ...good, direction: 'up' }), says: 'stdin:1: direction: ' },
    { text: lines({ ...good, id: '' }), says: 'stdin:1: id: ' },
    { text: '{"run":1,"id":"x","history":[1e999],"current":[]}\n', says: 'stdin:1: history[0]: ' },
    { text: lines(good, good), says: 'stdin:2: "x" occurs twice in run 1' },
    { text: lines(good, { ...good, run: 2 }), says: 'stdin:2: run 2 begins within run 1' },
    { text: lines(good, { end_run: 3 }), says: 'stdin:2: end_run is 3, but the run is 1' },
    { text: lines(good), says: 'stdin:1: the input ends within run 1' },
    {
      text: `{"run":1,"id":"${'x'.repeat(17e6)}`,
      says: 'stdin:1: the line is longer than 16777216 characters',
    },
  ])('$says', async ({ text, says }) => {
    const { exitCode, stdout, stderr } = await runCli(['detect'], { stdin: text });
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(says);
    expect(stderr).not.toContain('bug');
  });

  test('a file is no input', async () => {
    const { exitCode, stderr } = await runCli(['detect', 'bench.txt']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('detect reads standard input');
  });

  test('what was answered before stays answered', async () => {
    const { exitCode, stdout } = await runCli(['detect'], { stdin: `${lines(good, { end_run: 1 })}oops\n` });
    expect(exitCode).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ run: 1, id: 'x' });
  });
});
