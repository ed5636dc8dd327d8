/** If GitHub denies, fails or changes during a job, nothing stored is lost, and the verdict stands. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { workflowToken } from '../harness/github.ts';
import { INDEX, movesBranch, SEGMENT, startWidgets, storedLines, type Widgets } from './widgets.ts';

const SLOWER = { Parse: 1500, Render: 5000 };
const SAME = { Parse: 1003, Render: 5010 };

let widgets: Widgets;
beforeEach(async () => {
  widgets = await startWidgets();
});
afterEach(async () => {
  expect(widgets.github.invalid).toEqual([]);
  await widgets.stop();
});

describe('permissions', () => {
  test('without contents: write the message names the permission, and the verdict stands', async () => {
    await widgets.pushQuietly(5);
    widgets.github.permissions.set(workflowToken, { contents: 'read' });
    const { exitCode, annotations, summary } = await widgets.push(SAME);
    expect(exitCode).toBe(0);
    expect(summary).toContain('No change in 2 benchmarks');
    expect(annotations).toEqual([
      expect.objectContaining({
        level: 'error',
        message: expect.stringMatching(
          /cannot store the run on gh-pages.*\n {2}Add to the job: {3}permissions: \{ contents: write \}/s,
        ),
      }),
    ]);
  });

  test('a read-only token on a pull request still writes the summary and fails for the regression', async () => {
    await widgets.pushQuietly(5);
    widgets.github.permissions.set(workflowToken, { contents: 'read', 'pull-requests': 'read' });
    const pull = await widgets.openPullRequest('fork');
    const { exitCode, annotations, summary } = await pull.run(SLOWER);
    expect(exitCode).toBe(1);
    expect(summary).toContain('🔴 1 of 2 benchmarks got slower beyond its limit');
    expect(annotations).toContainEqual(
      expect.objectContaining({
        level: 'warning',
        message: expect.stringContaining('permissions: { pull-requests: write }'),
      }),
    );
  });

  test('a token that GitHub does not know is said so', async () => {
    const { exitCode, annotations } = await widgets.push(SAME, {}, { token: 'ghs_unknown' });
    expect(exitCode).toBe(2);
    expect(annotations[0]?.message).toContain('GitHub does not know the token');
  });

  test('the token is masked', async () => {
    const { masks } = await widgets.push(SAME);
    expect(masks).toEqual([workflowToken]);
  });
});

describe('others write at the same time', () => {
  test('a lost race is run again behind the winner: both runs are kept', async () => {
    await widgets.pushQuietly(1);
    const rival = await widgets.github.readFile('gh-pages', 'other.txt');
    expect(rival).toBeUndefined();
    widgets.github.faults.inject({
      match: movesBranch,
      times: 2,
      kind: 'meanwhile',
      act: () =>
        widgets.github.commitFiles('gh-pages', { 'other.txt': `written by others ${Math.random()}` }),
    });
    const { exitCode } = await widgets.push(SAME);
    expect(exitCode).toBe(0);
    expect(widgets.github.faults.pending()).toBe(0);
    expect((await storedLines(widgets.github)).filter((line) => line.type === 'run')).toHaveLength(2);
    expect(await widgets.github.readFile('gh-pages', 'other.txt')).toContain('written by others');
  });

  test('two first runs at once: the second joins the branch that the first made', async () => {
    widgets.github.faults.inject({
      match: (method, path) => method === 'POST' && path.endsWith('git/refs'),
      times: 1,
      kind: 'meanwhile',
      act: () => widgets.github.commitFiles('gh-pages', { 'index.html': 'a page' }),
    });
    const { exitCode } = await widgets.push(SAME);
    expect(exitCode).toBe(0);
    expect(await widgets.github.readFile('gh-pages', 'index.html')).toBe('a page');
    expect((await storedLines(widgets.github)).filter((line) => line.type === 'run')).toHaveLength(1);
  });
});

describe('faults', () => {
  const kinds = [
    { fault: 'a 502 before the commit', kind: 'status', status: 502 },
    { fault: 'a cut connection before the commit', kind: 'cut' },
    { fault: 'a 502 after the commit was made', kind: 'status', status: 502, applied: true },
  ] as const;
  test.each(kinds)('$fault: the run is stored once', async ({ fault, ...kind }) => {
    widgets.github.faults.inject({
      match: (method, path) => method === 'POST' && path.endsWith('git/commits'),
      times: 1,
      ...kind,
    });
    const { exitCode } = await widgets.push(SAME);
    expect(exitCode).toBe(0);
    expect(widgets.github.faults.pending(), fault).toBe(0);
    expect((await storedLines(widgets.github)).filter((line) => line.type === 'run')).toHaveLength(1);
  });

  test('a ref that moved though the answer was lost is not moved twice', async () => {
    await widgets.pushQuietly(1);
    widgets.github.faults.inject({
      match: movesBranch,
      times: 1,
      kind: 'cut',
      applied: true,
    });
    await widgets.push(SAME);
    expect((await storedLines(widgets.github)).filter((line) => line.type === 'run')).toHaveLength(2);
  });

  test.each([{ kind: 'cut' }, { kind: 'status', status: 502 }] as const)(
    'a comment whose answer is lost ($kind) is not written twice',
    async (kind) => {
      await widgets.pushQuietly(5);
      const pull = await widgets.openPullRequest('topic');
      widgets.github.faults.inject({
        match: (method, path) => method === 'POST' && path.endsWith('/comments'),
        times: 1,
        applied: true,
        ...kind,
      });
      const { exitCode, annotations } = await pull.run(SAME);
      expect(exitCode).toBe(0);
      expect(annotations).toEqual([]);
      expect(await widgets.github.comments(pull.number)).toHaveLength(1);
    },
  );

  test('a comment that fails is a warning, and the verdict stands', async () => {
    await widgets.pushQuietly(5);
    const pull = await widgets.openPullRequest('topic');
    widgets.github.faults.inject({
      match: (method, path) => method === 'POST' && path.endsWith('/comments'),
      times: 1,
      kind: 'status',
      status: 422,
      body: { message: 'Validation Failed' },
    });
    const { exitCode, annotations } = await pull.run(SAME);
    expect(exitCode).toBe(0);
    expect(annotations).toEqual([
      expect.objectContaining({ level: 'warning', message: expect.stringContaining('Validation Failed') }),
    ]);
  });
});

describe('a history that cannot be read is never overwritten', () => {
  const damages = [
    { damage: 'an index that is no JSON', path: INDEX, text: '<<<<<<< HEAD\n{}\n' },
    { damage: 'an index of something else', path: INDEX, text: '{"schema":1,"hello":"world"}\n' },
    { damage: 'an index of a newer version', path: INDEX, text: '{"schema":99}\n' },
    { damage: 'a segment that is cut off', path: SEGMENT, text: '{"type":"series","series":[' },
    { damage: 'a segment with a foreign line', path: SEGMENT, text: '{"hello":"world"}\n' },
    { damage: 'a segment that is empty', path: SEGMENT, text: '' },
  ];
  test.each(damages)('$damage', async ({ path, text }) => {
    await widgets.pushQuietly(1);
    await widgets.github.commitFiles('gh-pages', { [path]: text });
    const before = await widgets.github.branchSha('gh-pages');
    const { exitCode, annotations } = await widgets.push(SAME);
    expect(exitCode).toBe(2);
    expect(annotations[0]).toMatchObject({ level: 'error', message: expect.stringContaining(path) });
    expect(await widgets.github.branchSha('gh-pages')).toBe(before);
  });
});

describe('bad input', () => {
  const cases = [
    { input: 'no results', inputs: { results: '' }, message: 'the input results is empty' },
    {
      input: 'a glob that matches nothing',
      inputs: { results: 'out/*.json' },
      message: 'no file matches out/*.json',
    },
    { input: 'an unknown tool', inputs: { tool: 'gobench' }, message: 'Did you mean' },
    { input: 'the wrong tool', inputs: { tool: 'hyperfine' }, message: 'It looks like go' },
    {
      input: 'a bad threshold',
      inputs: { thresholds: '+12:julia' },
      message: '"+12:julia" is not a threshold',
    },
    { input: 'a bad choice', inputs: { record: 'allways' }, message: 'Did you mean always?' },
    {
      input: 'a missing rules file',
      inputs: { 'rules-file': 'rules.yml' },
      message: 'there is no rules.yml',
    },
  ];
  test.each(cases)('$input: exit 2, and what to do', async ({ inputs, message }) => {
    const { exitCode, annotations } = await widgets.push(SAME, inputs);
    expect(exitCode).toBe(2);
    expect(annotations[0]).toMatchObject({ level: 'error', message: expect.stringContaining(message) });
    expect(await widgets.github.branchSha('gh-pages')).toBeUndefined();
  });
});
