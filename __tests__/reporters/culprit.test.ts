/** What people read of an answer: by what it was searched, how sure it is, how much of the change it is, and what is in the commit. */
import { expect, test } from 'vitest';
import { type Culprit, publishedCulpritSchema } from '../../src/model/culprit.ts';
import type { ProfileDifference } from '../../src/model/profile.ts';
import { culpritComment, culpritJson, culpritText } from '../../src/reporters/culprit.ts';

const commit = (digit: string) => ({
  ...{ hash: digit.repeat(40), author: 'Ada', date: '2026-01-05', subject: `Step ${digit}` },
});

const rounds = { metric: 'time', counter: null, change: 0.2, runs: 80, part: null, why: null };
const counts = { metric: 'instructions', counter: 'perf stat', change: 0.123, runs: 6, part: 1, why: null };
const culprit: Culprit = {
  ...{ benchmark: 'job', metric: 'time', change: 0.2, probability: 0.97, others: [], limit: null },
  by: rounds,
  commits: [commit('a')],
};

const profile: ProfileDifference = {
  ...{ profiler: 'perf', unit: 'ns', benchmarks: [], change: 0.2, rest: 0.02, missing: null },
  functions: [
    {
      ...{ name: 'slow', formerName: null, file: 'job.c', line: 3, self: 0.18, total: 0.18, noise: 0.01 },
      inside: null,
    },
  ],
  flame: { names: [], boxes: [] },
};

test.each<[string, Partial<Culprit>, RegExp]>([
  [
    'rounds',
    {},
    /introduced by this commit \(97\.0% sure, after 40 rounds\):\n {2}aaaaaaa Ada, 2026-01-05: Step a\n$/,
  ],
  ['counts in place of time', { by: counts }, /\(97\.0% sure, by instructions: \+12\.3%, in 6 runs\)/],
  ['counts', { metric: 'instructions', by: counts }, /\(97\.0% sure, in 6 runs\)/],
  [
    'the largest of several changes',
    { by: { ...counts, part: 0.6 } },
    /\n60\.0% of the change came with it; the rest came with other commits\.\n/,
  ],
  [
    'many changes',
    { by: { ...counts, part: 0.2 }, commits: [commit('a'), commit('b')] },
    /^The change came in many commits, and most of it in none; these have the largest part \(/m,
  ],
  [
    'commits that cannot be measured',
    { by: counts, commits: [commit('a'), commit('b')] },
    /^The change was introduced by one of these commits, which the measurements cannot distinguish \(/m,
  ],
  [
    'functions',
    { profile },
    /\nWhere the time went: the extra 20\.0% is: slow \+18\.0% \(job\.c:3\), rest \+2\.00%/,
  ],
  [
    'no profile',
    { notProfiled: { code: 'no-profiler', obstacles: ['no perf\u001b[2J'] } },
    /\nThe commit was not profiled: no perf[^\u001b]*\.\n/,
  ],
])('in a terminal, %s', (_, more, says) => {
  expect(culpritText({ ...culprit, ...more })).toMatch(says);
});

test.each<[string, Partial<Culprit>, RegExp]>([
  [
    'rounds',
    {},
    /: \*\*\+20\.0%\*\* between .*; 97\.0% sure, after 40 rounds of interleaved measurements on one machine\./,
  ],
  ['counts', { by: counts }, /; 97\.0% sure, by instructions: \+12\.3%, in 6 runs with perf stat\./],
  [
    'functions',
    { profile },
    /\n\n\*\*Where the time went\*\*: the extra 20\.0% is: `slow` \*\*\+18\.0%\*\* \(`job\.c:3`\)/,
  ],
  [
    'no profile',
    { notProfiled: { code: 'failed', message: '@ada <b>', remedy: '' } },
    /\n\nThe commit was not profiled: &#64;&#8203;ada &#60;b&#62;\.\n/,
  ],
])('in a comment, %s', (_, more, says) => {
  const text = culpritComment({ ...culprit, ...more });
  expect(text).toMatch(says);
  expect(text).toContain(`### 🔎 The change was introduced by ${'a'.repeat(40)}\n`);
});

test.each<[string, Partial<Culprit>, boolean, unknown]>([
  ['sure', {}, true, null],
  [
    'not sure',
    { probability: 0.6 },
    true,
    "perf-regression ab --base 'aaaaaaaaaaaa^' --head aaaaaaaaaaaa -- ./job",
  ],
  ['not over', { probability: 0.6 }, false, null],
])('as data, %s: what is next', (_, more, isFinal, next) => {
  const data = JSON.parse(culpritJson({ ...culprit, ...more }, isFinal, { command: ['./job'] }));
  expect(data).toMatchObject({ isFinal, next });
});

test('as data, why there is no profile: a code, and its sentence', () => {
  const data = JSON.parse(
    culpritJson({ ...culprit, notProfiled: { code: 'interrupted' } }, true, { command: ['./job'] }),
  );
  expect(publishedCulpritSchema.parse(data).notProfiled).toEqual({
    code: 'interrupted',
    text: 'it was interrupted',
  });
});
