/** `ab --exact` on real programs under a real counter: Valgrind, or perf where the machine lets it count. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { reportSchema } from '../../src/model/report.ts';
import { commandHere } from '../harness/here.ts';
import { onlyPrograms, pathWithStatic } from '../harness/programs.ts';
import { type LocalRepository, localRepository } from '../harness/repository.ts';

const has = (program: string) => spawnSync(program, ['--version']).status === 0;
const counts = has('valgrind') && has('gcc');
const PATH = counts ? pathWithStatic() : (process.env.PATH ?? '');

/** Turns of one loop and of another: a change of the second is a known share of all. */
const program = (turns: number) => `
#include <stdio.h>
int main(void) {
  volatile unsigned long sum = 0;
  for (long i = 0; i < 200000; i++) sum += i * i;
  for (long i = 0; i < ${turns}; i++) sum += i * i;
  return sum == 1;
}
`;

let local: LocalRepository;
beforeEach(async () => {
  local = await localRepository();
});
afterEach(() => local.remove());

async function exact(env: Record<string, string>, ...words: string[]) {
  const all = ['ab', '--exact', '--json', ...words];
  const place = { cwd: local.dir, env: { PATH, HOME: local.dir, ...env } };
  const { stdout, stderr, exitCode } = await commandHere(all, '', place);
  if (exitCode === 2) return { stderr, exitCode };
  const report = reportSchema.parse(JSON.parse(stdout));
  return { stderr, exitCode, report, finding: report.findings[0] };
}

describe.runIf(counts)('a C program', () => {
  // Valgrind spends most of its time on finding the libraries of a small program, if it has any.
  const compiled = ['--setup', 'gcc -O1 -static -o job job.c', '--', './job'];

  test.each([
    { turns: 1_000, verdict: 'regressed', size: 0.005 },
    { turns: 0, verdict: 'unchanged', size: 0 },
    { turns: 40, verdict: 'unchanged', size: 0.0002 },
  ])('$turns more turns of 200,000: $verdict after one round', async ({ turns, verdict, size }) => {
    await local.commit({ 'job.c': program(0) });
    await local.commit({ 'job.c': program(turns), 'notes.txt': 'so that there is a change' });
    const { report, finding } = await exact({}, ...compiled);
    expect(finding).toMatchObject({ metric: { name: 'instructions', unit: 'count' }, verdict });
    expect(finding?.change?.estimate).toBeCloseTo(size, 3);
    expect(report?.baseline.why).toMatchObject({
      code: 'rounds',
      rounds: 1,
      limit: 0.001,
      counter: expect.any(String),
    });
  });

  test('random work: the noise is learnt, and is not a change', async () => {
    const random = program(0)
      .replace('int main', '#include <unistd.h>\nint main')
      .replace('long i = 0; i < 200000', 'long i = 0, n = 200000 + getpid() % 20000; i < n');
    await local.commit({ 'job.c': random });
    await local.commit({ 'notes.txt': 'nothing' });
    const { finding } = await exact({}, '--max-rounds', '3', ...compiled);
    expect(finding?.verdict).toMatch(/^(?:inconclusive|unchanged)$/);
    expect(finding?.change?.high).toBeGreaterThan(finding?.change?.low ?? 1);
  });
});

test.runIf(counts && has('perl'))('a Perl program that arranges its hashes by chance', async () => {
  await local.commit({
    'job.pl': 'my %h = map { $_ => 1 } 1 .. 300; my $n = 0; for (keys %h) { last if ++$n > 99 && $_ % 2 }\n',
  });
  await local.commit({ 'notes.txt': 'nothing' });
  const { finding } = await exact({}, '--', 'perl', 'job.pl');
  expect(finding).toMatchObject({ verdict: 'unchanged', current: { samples: 1 } });
});

/** A PATH with these programs only. */
const pathOf = (...names: string[]) => onlyPrograms(join(local.dir, '.git', 'programs'), names);

test.each([
  {
    what: 'no counter',
    programs: ['git', 'perl'],
    words: [],
    says: /cannot count instructions.*apt-get install valgrind/s,
  },
  {
    what: '--results',
    programs: ['git'],
    words: ['--results', '-'],
    says: /--exact counts .* leave --results out/,
  },
])('$what: an error that says what to do', async ({ programs, words, says }) => {
  await local.commit({ a: '1' });
  await local.commit({ a: '2' });
  const { stderr, exitCode } = await exact({ PATH: pathOf(...programs) }, ...words, '--', 'true');
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(says);
});
