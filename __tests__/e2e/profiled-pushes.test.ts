/** A recorded push whose command got slower: both versions run once under a profiler, and what it says is stored with the run. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { decodeProfile } from '../../src/history/profiles.ts';
import { workflowToken } from '../harness/github.ts';
import { goOutput, INDEX, startWidgets, type Widgets } from './widgets.ts';

/** Prints chosen times, and does work in the same proportion: what is more of it is in `slow`. */
const bench = (ns: number, turns: number) => `
function hash(n) { let h = 1; for (let i = 0; i < n; i++) h = (h * 31 + i) % 1000003; return h; }
function slow(n) { let h = 3; for (let i = 0; i < n; i++) h = (h * 7 + i) % 1000003; return h; }
let sum = 0;
for (let k = 0; k < 10; k++) sum += hash(600000) + slow(${turns}0000);
if (sum > 0) console.log(${JSON.stringify(goOutput({ Parse: ns, Render: 5000 }))});
`;
const FAST = bench(1000, 30);
const SLOW = bench(1600, 84);
const inputs = { command: 'node bench.cjs', results: '-', 'max-rounds': '3', issue: 'auto' };
const options = { token: workflowToken };

let widgets: Widgets;
beforeEach(async () => {
  widgets = await startWidgets();
  await widgets.pushQuietly(8);
});
afterEach(async () => {
  expect(widgets.github.invalid).toEqual([]);
  await widgets.stop();
});

async function push(text: string, more: Record<string, string> = {}) {
  await widgets.local.commit({ 'bench.cjs': text });
  return widgets.push({}, { ...inputs, ...more }, options);
}

const index = async () => JSON.parse((await widgets.github.readFile('gh-pages', INDEX)) ?? '{}');
const commits = async () => {
  const tip = await widgets.github.branchSha('gh-pages');
  return (await widgets.github.api('GET', `/repos/acme/widgets/commits?sha=${tip}&per_page=100`)).length;
};
const SAYS = /\*\*Where the time went\*\*: the extra [\d.]+% is: `slow` \*\*\+[\d.]+%\*\* \(`bench\.cjs:3`\)/;

test('only when a regression begins is anything profiled; it is stored with the run and shown while it stands', async () => {
  const quiet = await push(FAST);
  expect(quiet.outputs.verdict, quiet.stdout).toBe('pass');
  expect(quiet.stdout).not.toContain('Profiling');
  expect(await index()).not.toHaveProperty('profiles');
  const base = await widgets.local.head();

  const before = await commits();
  const begun = await push(SLOW);
  expect(begun.outputs.verdict, begun.stdout).toBe('fail');
  expect(begun.stdout).toContain('Profiling both versions with node.');
  expect(begun.summary).toMatch(SAYS);
  expect(await commits()).toBe(before + 1);
  const { profiles } = await index();
  expect(profiles).toHaveLength(1);
  const [{ run }] = profiles;
  const file = `perf/Benchmark/profiles/${run}.json`;
  const stored = decodeProfile(file, (await widgets.github.readFile('gh-pages', file)) ?? '');
  expect(stored).toMatchObject({ suite: 'Benchmark', run, commit: await widgets.local.head() });
  expect(stored.profile).toMatchObject({ profiler: 'node', base, functions: [{ name: 'slow' }] });

  const lasting = await push(SLOW);
  expect(lasting.outputs.verdict).toBe('fail');
  expect(lasting.stdout).not.toContain('Profiling');
  expect(lasting.summary).toMatch(SAYS);
  expect((await index()).profiles).toEqual(profiles);
  const [issue] = await widgets.github.api('GET', '/repos/acme/widgets/issues?state=open');
  expect(issue.body).toMatch(SAYS);
  expect(await widgets.local.git('worktree', 'list')).not.toContain('\n');
});

test.each([
  { what: 'the version before does not run', more: {}, says: /the command failed under node on base/ },
  {
    what: 'its setup fails',
    more: { setup: 'test "$(wc -l < bench.cjs)" -gt 0' },
    says: /the setup of the commit before the change failed/,
  },
  { what: 'no such profiler', more: { profile: 'go' }, says: /No profile of the regression: .*go/ },
  { what: 'off', more: { profile: 'off' }, says: undefined },
])(
  '$what: the verdict stands, the run is stored, and at most one line says what is missing',
  async (given) => {
    const { exitCode, outputs, summary, stdout } = await push(SLOW, given.more);
    expect({ exitCode, verdict: outputs.verdict }, stdout).toEqual({ exitCode: 1, verdict: 'fail' });
    expect(summary).not.toContain('Where the time went');
    expect(summary.match(/No profile of the regression.*/g) ?? []).toHaveLength(given.says ? 1 : 0);
    if (given.says) expect(summary).toMatch(given.says);
    const { segments, ...rest } = await index();
    expect(segments).toMatchObject([{ runs: 9 }]);
    expect(rest).not.toHaveProperty('profiles');
  },
);
