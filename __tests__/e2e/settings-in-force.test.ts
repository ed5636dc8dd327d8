/** Settings take effect, or a message says why not: rules of the checkout, names, a baseline, an allowance. */
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runAction, runCli } from '../harness/action.ts';
import { workflowToken } from '../harness/github.ts';
import { type LocalRepository, localRepository } from '../harness/repository.ts';
import { goOutput, jitter, RESULTS, startWidgets, type Times, type Widgets } from './widgets.ts';

const RULES = '.github/perf-regression.yml';

describe('in a workflow', () => {
  let widgets: Widgets;
  beforeEach(async () => {
    widgets = await startWidgets();
    await widgets.pushQuietly(6);
  });
  afterEach(async () => {
    expect(widgets.github.invalid).toEqual([]);
    await widgets.stop();
  });

  /** The workflow's run of a checkout that lies in a folder of the workspace. */
  const inFolder = async (results: string, workspaceRules?: string) => {
    const { local, github } = widgets;
    await local.commit({ [RULES]: 'rules: [{ threshold: 90% }]\n' });
    await local.pushTo(github);
    const checkout = await local.shallowClone(await local.head());
    const workspace = join(local.dir, '..', `workspace-${Date.now()}`);
    await mkdir(join(workspace, '.github'), { recursive: true });
    await rename(checkout.dir, join(workspace, 'code'));
    if (workspaceRules !== undefined) await writeFile(join(workspace, RULES), workspaceRules);
    await writeFile(join(workspace, results), goOutput({ Parse: 1600, Render: 5000 }));
    const payload = { repository: { default_branch: 'main' } };
    const env = { GITHUB_SHA: await local.head() };
    return runAction({ results }, { github, token: workflowToken, cwd: workspace, payload, env });
  };

  test.each(['code/bench.txt', 'bench.txt'])(
    'checkout with path: its rules are read for %s',
    async (results) => {
      const { exitCode, stdout } = await inFolder(results);
      expect(exitCode, stdout).toBe(0);
      expect(stdout).toContain(`Rules: code/${RULES}.`);
    },
  );

  test('rules of the checkout that are not read are told', async () => {
    const { exitCode, summary } = await inFolder('code/bench.txt', 'rules: []\n');
    expect(exitCode).toBe(1);
    expect(summary).toContain(`Ignored the rules file code/${RULES}, because ${RULES} was read`);
  });

  test.each([
    { value: '1', exitCode: 0 },
    { value: 'YES', exitCode: 0 },
    { value: 'on', exitCode: 0 },
    { value: 'True', exitCode: 0 },
    { value: '0', exitCode: 1 },
    { value: 'no', exitCode: 1 },
    { value: 'OFF', exitCode: 1 },
    { value: 'maybe', exitCode: 2 },
  ])('ALLOW_REGRESSION=$value', async ({ value, exitCode }) => {
    const env = { ALLOW_REGRESSION: value };
    const ended = await widgets.push({ Parse: 1600, Render: 5000 }, {}, { env });
    expect(ended.exitCode).toBe(exitCode);
    if (exitCode === 2)
      expect(ended.stdout).toContain('ALLOW_REGRESSION: expected true or false, got "maybe"');
  });
});

describe('on a laptop', () => {
  let local: LocalRepository;
  beforeEach(async () => {
    local = await localRepository();
    await local.commit({ '.gitignore': '*.txt\n' });
  });
  afterEach(() => local.remove());
  const cli = (...args: string[]) => runCli(args, { cwd: local.dir });
  const measure = (times: Times, file = RESULTS) => writeFile(join(local.dir, file), goOutput(times));

  test.each([
    { what: 'clean', change: async () => {} },
    { what: 'with untracked files', change: () => writeFile(join(local.dir, 'new.md'), 'x') },
    { what: 'with uncommitted work', change: () => writeFile(join(local.dir, 'step.md'), 'x') },
  ])('what was just set as the baseline passes: $what', async ({ change }) => {
    for (let i = 0; i < 8; i++) {
      await local.commit({ 'step.md': String(i) });
      await measure({ Parse: 1000 * jitter(i), Render: 5000 * jitter(i + 7) });
      expect((await cli('record', RESULTS)).exitCode).toBe(0);
    }
    await local.commit({ 'step.md': 'slower' });
    await change();
    await measure({ Parse: 1410, Render: 7050 });
    expect((await cli('check', RESULTS)).exitCode).toBe(1);
    expect((await cli('baseline', 'set', RESULTS, '--reason', 'new parser')).exitCode).toBe(0);
    const again = await cli('check', RESULTS);
    expect(again.exitCode, again.stdout).toBe(0);
    await measure({ Parse: 2800, Render: 14_000 });
    expect((await cli('check', RESULTS)).stdout).not.toContain('PASS');
  });

  test.each([
    { words: ['--thresholds', '+12%:Prase'], says: 'The threshold for "Prase" matches nothing in this run' },
    { words: ['--thresholds', '+12%:julia'], says: 'The threshold for "julia" matches nothing in this run' },
    { rules: 'rules: [{ benchmark: BenchmarkPrase, threshold: 5% }]', says: 'A rule for "BenchmarkPrase"' },
    {
      rules: 'rules: [{ metric: tmie, threshold: 5% }]',
      says: 'A rule for "tmie" matches nothing',
      near: 'time',
    },
    { rules: 'renames: { Old: BenchmarkPrase }', says: 'The new name "BenchmarkPrase" under renames' },
    { rules: 'tags: { ci: [BenchmarkPrase*] }', says: 'The tag ci for "BenchmarkPrase*"' },
    {
      rules:
        'waivers: [{ benchmark: BenchmarkPrase, ceiling: 50%, reason: x, owner: ada, until: 2030-01-01 }]',
      says: 'The waiver of ada for "BenchmarkPrase"',
    },
  ])('a name that matches nothing is told: $says', async ({ words = [], rules = '', says, near }) => {
    await mkdir(join(local.dir, '.github'));
    await writeFile(join(local.dir, RULES), rules);
    await measure({ Parse: 1000 }, 'old.txt');
    const { stdout } = await cli('compare', 'old.txt', 'old.txt', ...words);
    expect(stdout).toContain(says);
    if (!says.includes('julia')) expect(stdout).toContain(`Did you mean ${near ?? 'BenchmarkParse'}?`);
    const right = await cli('compare', 'old.txt', 'old.txt', '--thresholds', '5%:BenchmarkParse,6%:time');
    expect(right.stdout).not.toContain('The threshold for');
  });

  test('rules of other suites in a shared file are no warnings', async () => {
    await mkdir(join(local.dir, '.github'));
    await writeFile(join(local.dir, RULES), 'rules: [{ benchmark: "frontend/*", threshold: 5% }]');
    await measure({ Parse: 1000 }, 'old.txt');
    expect((await cli('compare', 'old.txt', 'old.txt')).stdout).not.toContain('matches nothing');
  });

  test('in a folder of the repository its rules are read', async () => {
    await mkdir(join(local.dir, '.github'));
    await mkdir(join(local.dir, 'bench'));
    await writeFile(join(local.dir, RULES), 'rules: [{ nonsense: 1 }]');
    await measure({ Parse: 1000 }, 'bench/old.txt');
    const { exitCode, stderr } = await runCli(['compare', 'old.txt', 'old.txt'], {
      cwd: join(local.dir, 'bench'),
    });
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`../${RULES}:1: unknown key "nonsense"`);
  });
});
