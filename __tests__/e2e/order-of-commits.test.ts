/** Reports about a branch or a pull request are about its newest commit, in whichever order jobs end. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ActionResult } from '../harness/action.ts';
import type { Json } from '../harness/github.ts';
import { startWebhook, type WebhookStandIn } from '../harness/webhook.ts';
import { jitter, movesBranch, startWidgets, storedLines, type Times, type Widgets } from './widgets.ts';

let widgets: Widgets;
let service: WebhookStandIn;
beforeEach(async () => {
  widgets = await startWidgets();
  service = await startWebhook();
  await widgets.pushQuietly(12);
});
afterEach(async () => {
  expect(widgets.github.invalid).toEqual([]);
  await service.stop();
  await widgets.stop();
});

const SLOWER = { Parse: 2000, Render: 5000 };
const SAME = { Parse: 1003, Render: 5010 };

const read = async (name: string): Promise<Json> =>
  JSON.parse((await widgets.github.readFile('gh-pages', `perf/Benchmark/${name}`)) ?? 'null');

const asked = (path: RegExp) => widgets.github.requests.filter((request) => path.test(request.path)).length;

describe('on main', () => {
  /** The workflow's run of a commit that was pushed before. */
  async function runOf(commit: string, times: Times): Promise<ActionResult> {
    await widgets.local.git('checkout', '--quiet', '--detach', commit);
    const inputs = { issue: 'auto', 'slack-webhook': service.url, 'notify-on': 'change' };
    const result = await widgets.run(times, inputs);
    await widgets.local.checkout('main');
    return result;
  }

  const pushed = async (message: string) => {
    const commit = await widgets.local.commit({ 'pushed.txt': message }, message);
    await widgets.local.pushTo(widgets.github);
    return commit;
  };

  /** All that is told of main. */
  async function told() {
    const { message, color } = await read('badge.json');
    const { run, verdict, alarm } = await read('latest.json');
    const { runs, report } = await read('summary.json');
    const [branch] = (await read('summary.json')).branches;
    const issues = await widgets.github.api('GET', '/repos/acme/widgets/issues?state=all');
    const stateOf = ({ state, body, comments }: Json) => ({ state, body, comments });
    return {
      badge: { message, color },
      latest: { commit: run.commit, verdict, alarm },
      summary: { newest: runs.at(-1).commit, gate: report.gate, branch: branch.commit },
      issues: issues.map(stateOf),
      notices: service.received.length,
    };
  }

  test.each([
    {
      what: 'an old commit is measured again',
      back: 4,
      newest: SLOWER,
      older: SAME,
      badge: '1 slower',
      ends: 0,
    },
    {
      what: 'the job of an older push ends last',
      back: 0,
      newest: SLOWER,
      older: SAME,
      badge: '1 slower',
      ends: 0,
    },
    {
      what: 'the older push was slower',
      back: 0,
      newest: SAME,
      older: SLOWER,
      badge: 'no regression',
      ends: 1,
    },
  ])('$what: everything stays as the newest commit has it', async ({ back, newest, older, badge, ends }) => {
    const { local } = widgets;
    const first = back > 0 ? await local.git('rev-parse', `HEAD~${back}`) : await pushed('first');
    const second = await pushed('second');
    await runOf(second, newest);
    const before = await told();
    expect(before).toMatchObject({
      badge: { message: badge },
      latest: { commit: second },
      summary: { newest: second, branch: second },
    });
    widgets.github.clearRequests();

    const { exitCode, summary } = await runOf(first, older);
    expect(exitCode).toBe(ends);
    expect(await told()).toEqual(before);
    expect(summary).toContain(`A newer commit of main, ${second.slice(0, 7)}, was measured before this one`);
    expect(asked(/\/compare\//)).toBe(2);

    const runs = (await storedLines(widgets.github)).filter(({ type }) => type === 'run');
    const last = runs.at(-1) as Json;
    const behind = runs.find(({ id }) => id === last.after) as Json;
    expect(last.commit).toBe(first);
    expect(behind.commit).toBe(back > 0 ? first : await local.git('rev-parse', `${first}~1`));
    expect((await read('summary.json')).runs.at(-2).commit).toBe(back > 0 ? runs.at(-3)?.commit : first);

    // The next push stands behind the newest commit, and asks nothing.
    widgets.github.clearRequests();
    const third = await pushed('third');
    const next = await runOf(third, newest);
    expect((await read('latest.json')).run.commit).toBe(third);
    expect(next.summary).toContain(`up to ${second.slice(0, 7)}, the commit before`);
    expect(asked(/\/compare\//)).toBe(0);
  });

  test('the pushes between are told in their order, however late their jobs end', async () => {
    const commits = [await pushed('one'), await pushed('two'), await pushed('three'), await pushed('four')];
    const [one, two, three, four] = commits as [string, string, string, string];
    for (const [i, commit] of [four, two, three, one].entries()) {
      await runOf(commit, { Parse: 1000 * jitter(i), Render: 5000 * jitter(i + 7) });
    }
    expect((await read('latest.json')).run.commit).toBe(four);
    expect((await read('summary.json')).runs.slice(-4).map(({ commit }: Json) => commit)).toEqual(commits);
    const next = await pushed('five');
    const { summary } = await runOf(next, SAME);
    expect(summary).toContain(`up to ${four.slice(0, 7)}, the commit before`);
    expect(await read('summary.json')).toMatchObject({ report: { gate: 'pass', baseline: { runs: 16 } } });
  });

  test.each([
    { what: 'that writes the branch anew', commits: 1 },
    { what: 'that sets the branch back', commits: 0 },
  ])('after a force push $what its commit is the newest', async ({ commits }) => {
    const lost = await pushed('lost');
    await runOf(lost, SLOWER);
    await widgets.local.git('reset', '--quiet', '--hard', 'HEAD~2');
    const commit = commits > 0 ? await pushed('instead') : await widgets.local.head();
    await widgets.local.pushTo(widgets.github);
    const { summary } = await runOf(commit, SAME);
    expect(summary).not.toContain('a newer commit');
    expect(await told()).toMatchObject({
      badge: { message: 'no regression' },
      latest: { commit, alarm: false },
    });
  });

  test('where the job of the newer commit stores while that of the older one judges', async () => {
    const [first, second] = [await pushed('first'), await pushed('second')];
    let before: unknown;
    widgets.github.faults.inject({
      kind: 'meanwhile',
      match: movesBranch,
      times: 1,
      act: async () => {
        await runOf(second, SLOWER);
        before = await told();
      },
    });
    await runOf(first, SAME);
    expect(widgets.github.faults.pending()).toBe(0);
    expect(before).toMatchObject({ badge: { message: '1 slower' }, latest: { commit: second } });
    expect(await told()).toMatchObject({ ...(before as object) });
    expect((await read('summary.json')).runs.slice(-2).map(({ commit }: Json) => commit)).toEqual([
      first,
      second,
    ]);
  });

  test('where the order of commits cannot be had, the run is stored, and says so', async () => {
    await runOf(await pushed('first'), SAME);
    await pushed('not measured');
    const match = (_: string, path: string) => path.includes('/compare/');
    widgets.github.faults.inject({ kind: 'status', status: 500, match, times: 50 });
    const third = await pushed('third');
    const { exitCode, summary } = await runOf(third, SAME);
    expect(exitCode).toBe(0);
    expect(summary).toContain('Could not check whether a newer commit of main was already measured');
    expect((await read('latest.json')).run.commit).toBe(third);
  });
});

describe('on a pull request', () => {
  const headline = (body: string) => body.split('\n').find((line) => line.startsWith('### '));
  const rows = (body: string) =>
    [...body.matchAll(/^\| \d+ \| `([0-9a-f]{7})` /gm)].map(([, commit]) => commit);

  async function opened() {
    const pull = await widgets.openPullRequest('topic');
    const { local, github } = widgets;
    const head = () => local.git('rev-parse', '--short=7', 'topic');
    const body = async () => (await github.comments(pull.number))[0]?.body ?? '';
    return { pull, head, body };
  }

  test.each([
    { newest: SLOWER, older: SAME, says: '🔴 1 of 2 benchmarks got slower beyond its limit', ends: 0 },
    { newest: SAME, older: SLOWER, says: '🟢 No change in 2 benchmarks', ends: 1 },
  ])('the job of an older push ends last: the comment says $says', async ({ newest, older, says, ends }) => {
    const { pull, head, body } = await opened();
    const first = await head();
    const late = await pull.job();
    await pull.push();
    await pull.run(newest);
    const told = headline(await body());
    expect(told).toContain(says);
    const { exitCode, stdout } = await late(older);
    expect(exitCode).toBe(ends);
    expect(headline(await body())).toBe(told);
    expect(rows(await body())).toEqual([await head(), first]);
    expect(await body()).toContain(`**Since push 1** (\`${first}\`): `);
    expect(stdout).toContain(
      `The comment stays as it is: ${await head()} is a newer commit of the pull request.`,
    );
    // Measured once more, it is the same push.
    await late(older);
    expect(headline(await body())).toBe(told);
    expect(rows(await body())).toEqual([await head(), first]);
  });

  test('the pushes stand in their order, and the newest that was measured is told before the head is', async () => {
    const { pull, head, body } = await opened();
    const commits: string[] = [];
    const jobs: Awaited<ReturnType<typeof pull.job>>[] = [];
    for (let i = 0; i < 4; i++) {
      if (i > 0) await pull.push();
      commits.push(await head());
      jobs.push(await pull.job());
    }
    const verdicts: (string | undefined)[] = [];
    for (const [i, times] of [
      [1, SAME],
      [2, SLOWER],
      [0, SAME],
      [3, SAME],
      [1, SLOWER],
    ] as const) {
      await jobs[i]?.(times);
      verdicts.push(headline(await body())?.slice(4, 6));
    }
    expect(verdicts).toEqual(['🟢', '🔴', '🔴', '🟢', '🟢']);
    expect(rows(await body())).toEqual(commits.toReversed());
  });

  test('after a force push back to an older commit that one is told', async () => {
    const { pull, head, body } = await opened();
    const first = await head();
    await pull.run(SAME);
    await pull.push();
    await pull.run(SLOWER);
    await widgets.local.git('branch', '--force', 'topic', first);
    await pull.run(SAME);
    expect(headline(await body())).toContain('No change');
    expect(rows(await body())[0]).toBe(first);
  });

  test('comment: on-change: where the newest push had nothing to say, an older one says nothing', async () => {
    const inputs = { comment: 'on-change' };
    const { pull, body } = await opened();
    const late = await pull.job();
    await pull.push();
    await pull.run(SAME, inputs);
    expect((await late(SLOWER, inputs)).exitCode).toBe(1);
    expect(await body()).toBe('');
    await pull.run(SLOWER, inputs);
    const told = await body();
    await late(SAME, inputs);
    expect(await body()).toBe(told);
  });

  test('a first run, and one of the same commit, do not ask for the head', async () => {
    const { pull } = await opened();
    widgets.github.clearRequests();
    await pull.run(SAME);
    await pull.run(SLOWER);
    expect(asked(/\/pulls\/\d+$/)).toBe(0);
    await pull.push();
    await pull.run(SAME);
    expect(asked(/\/pulls\/\d+$/)).toBe(1);
  });
});
