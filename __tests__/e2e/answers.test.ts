/** Answers to a regression on GitHub: where they are given, who may give them, and how they are recorded. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contributor } from '../harness/github.ts';
import { startWidgets, storedLines, type Widgets } from './widgets.ts';

const SLOWER = { Parse: 1500, Render: 5000 };
const SAME = { Parse: 1003, Render: 5010 };

let widgets: Widgets;
beforeEach(async () => {
  widgets = await startWidgets();
  await widgets.pushQuietly(6);
});
afterEach(async () => {
  expect(widgets.github.invalid).toEqual([]);
  await widgets.stop();
});

const label = (number: number, login?: string) =>
  widgets.github.api(
    'POST',
    `/repos/acme/widgets/issues/${number}/labels`,
    { labels: ['allow-regression'] },
    login,
  );

describe('a label', () => {
  test('of somebody who may write lets it pass, on record', async () => {
    const pull = await widgets.openPullRequest('slow');
    const failed = await pull.run(SLOWER);
    expect(failed.exitCode).toBe(1);
    expect(failed.summary).toContain('the label `allow-regression`, or a line `Allow-Regression: why`');
    await label(pull.number);
    const allowed = await pull.run(SLOWER);
    expect(allowed.exitCode).toBe(0);
    expect(allowed.outputs.verdict).toBe('allowed');
    expect(allowed.summary).toMatch(
      /\*\*Allowed\*\* by `acme` .* the label allow-regression on pull request/,
    );
  });

  test('that was taken away again does not', async () => {
    const pull = await widgets.openPullRequest('slow');
    await label(pull.number);
    await widgets.github.api('DELETE', `/repos/acme/widgets/issues/${pull.number}/labels/allow-regression`);
    expect((await pull.run(SLOWER)).exitCode).toBe(1);
  });

  test('of somebody who may only read does not', async () => {
    const pull = await widgets.openPullRequest('slow');
    await label(pull.number, contributor);
    expect((await pull.run(SLOWER)).exitCode).toBe(1);
  });

  test('gives no reason: where the rules ask for one, a trailer has to', async () => {
    const pull = await widgets.openPullRequest('slow');
    await label(pull.number);
    const rules = { 'rules-file': '.github/rules.yml' };
    await mkdir(join(widgets.local.dir, '.github'), { recursive: true });
    await widgets.local.checkout('slow');
    await widgets.local.commit({ '.github/rules.yml': 'rules:\n  - { threshold: 20%, critical: 80% }\n' });
    await widgets.local.checkout('main');
    const refused = await pull.run(SLOWER, rules);
    expect(refused.exitCode).toBe(1);
    expect(refused.summary).toContain('warning passes only with a reason');
    await pull.push('Read twice\n\nAllow-Regression: correctness first');
    expect((await pull.run(SLOWER, rules)).outputs.verdict).toBe('allowed');
    const critical = await pull.run({ Parse: 3000, Render: 5000 }, rules);
    expect(critical.outputs.verdict).toBe('fail');
    expect(critical.summary).toContain('A critical regression passes only with an entry under `waivers:`');
  });
});

describe('a trailer', () => {
  test.each([
    ['of an author who may write', 'acme', 'acme', 0],
    ['of an author who may write, on the pull request of somebody else', contributor, 'acme', 0],
    ['of anybody', contributor, contributor, 1],
    ['of anybody, on the pull request of somebody who may write', 'acme', contributor, 1],
    ['of somebody whom GitHub does not know', 'acme', 'nobody', 1],
  ])('%s', async (_, login, author, exitCode) => {
    const pull = await widgets.openPullRequest('slow', login);
    await pull.push('Parse it twice\n\nAllow-Regression: the format asks for it', author);
    await pull.push('Fix a typing error');
    const result = await pull.run(SLOWER);
    expect(result.exitCode).toBe(exitCode);
    const said = 'through the trailer Allow&#45;&#8203;Regression';
    expect(result.summary.includes('the format asks for it')).toBe(exitCode === 0);
    expect(result.summary.includes(said) || result.summary.includes('the trailer Allow-Regression')).toBe(
      exitCode === 0,
    );
  });

  test('on the tracked branch is kept in the history, and from there on its level is the baseline', async () => {
    await widgets.local.commit({ 'x.txt': '1' });
    const sha = await widgets.local.commit({ 'x.txt': '2' }, 'Checksums\n\nAllow-Regression: safety');
    await widgets.local.pushTo(widgets.github);
    const result = await widgets.run(SLOWER);
    expect(result.outputs.verdict).toBe('allowed');
    const events = (await storedLines(widgets.github)).filter((line) => line.type === 'event');
    expect(events).toMatchObject([
      {
        kind: 'override',
        reason: 'safety',
        source: `the trailer Allow-Regression of ${sha.slice(0, 7)}`,
        by: 'acme',
        change: expect.closeTo(0.5, 1),
      },
    ]);
  });
});

test('where GitHub does not tell, the regression stands and the report says why', async () => {
  const pull = await widgets.openPullRequest('slow');
  widgets.github.permissions.set('ghs_narrow', { contents: 'write' });
  const { exitCode, summary } = await pull.run(SLOWER, {}, { token: 'ghs_narrow' });
  expect(exitCode).toBe(1);
  expect(summary).toContain('cannot ask whether the regression was allowed');
  expect(summary).toContain('pull-requests: read');
});

test('a clean run asks nobody', async () => {
  const pull = await widgets.openPullRequest('fine');
  widgets.github.clearRequests();
  await pull.run(SAME);
  const asked = widgets.github.requests.filter(({ path }) => /collaborators|events|pulls/.test(path));
  expect(asked).toEqual([]);
});

describe('a waiver', () => {
  const pushWith = async (until: string) => {
    const rules = `waivers:\n  - { benchmark: '*Parse', ceiling: 60%, owner: '@parsers', reason: new grammar, until: ${until} }\n`;
    await mkdir(join(widgets.local.dir, '.github'), { recursive: true });
    await writeFile(join(widgets.local.dir, '.github/perf-regression.yml'), rules);
    return widgets.push(SLOWER);
  };

  test('lets it pass until its last day, on record in the history', async () => {
    const { exitCode, summary } = await pushWith('2999-12-31');
    expect(exitCode).toBe(0);
    expect(summary).toContain('🟤');
    const events = (await storedLines(widgets.github)).filter((line) => line.type === 'event');
    expect(events).toMatchObject([{ kind: 'waiver', by: '@parsers', reason: 'new grammar' }]);
  });

  test('that has expired helps no longer, and is named', async () => {
    const { exitCode, summary } = await pushWith('2020-12-31');
    expect(exitCode).toBe(1);
    expect(summary).toContain('expired on 2020-12-31');
  });
});

describe('the comment', () => {
  const bodies = async (number: number) => (await widgets.github.comments(number)).map(({ body }) => body);

  test('an update says what changed since the push before, and keeps its verdict', async () => {
    const pull = await widgets.openPullRequest('slow');
    await pull.run(SLOWER);
    await pull.push();
    await pull.run({ Parse: 1003, Render: 9000 });
    const [body, ...others] = await bodies(pull.number);
    expect(others).toEqual([]);
    expect(body).toContain('newly beyond its limit: `BenchmarkRender`; no longer: `BenchmarkParse`.');
    expect(body).toContain('<details><summary>push 2 🔴 · push 1 🔴</summary>');
  });

  test('on-change: silent while there is nothing to say, and written when there is', async () => {
    const inputs = { comment: 'on-change' };
    const pull = await widgets.openPullRequest('slow');
    await pull.run(SAME, inputs);
    expect(await bodies(pull.number)).toEqual([]);
    await pull.push();
    await pull.run(SLOWER, inputs);
    const [first] = await bodies(pull.number);
    expect(first).toContain('🔴');
    await pull.push();
    await pull.run(SLOWER, inputs);
    expect(await bodies(pull.number)).toEqual([first]);
    await pull.push();
    await pull.run(SAME, inputs);
    expect((await bodies(pull.number))[0]).toContain('no longer: `BenchmarkParse`');
  });
});
