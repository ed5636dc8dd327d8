/** Which environments are comparable, and how they are told. */
import { describe, expect, test } from 'vitest';
import {
  describeEnvironment,
  type Environment,
  environmentDifferences,
  environmentKey,
  isComparable,
  USUAL_FACTS,
  unknownFacts,
} from '../../src/model/environment.ts';
import { QUIET } from '../runs.ts';

const UNKNOWN: Environment = {
  ...{ os: '', arch: '', cpu: '', cores: 0, memoryBytes: 0, runner: '' },
  toolchain: {},
};
const of = (rest: Partial<Environment>): Environment => ({ ...QUIET, ...rest });

describe('comparable', () => {
  test.each([
    { other: {}, chosen: USUAL_FACTS, alike: true },
    { other: { cpu: 'Xeon' }, chosen: USUAL_FACTS, alike: false },
    { other: { cpu: 'Xeon' }, chosen: ['os', 'arch'], alike: true },
    { other: { cores: 8, runner: 'own', toolchain: {} }, chosen: USUAL_FACTS, alike: true },
    { other: { cores: 8 }, chosen: ['cores'], alike: false },
    { other: { memoryBytes: QUIET.memoryBytes + 2 ** 20 }, chosen: ['memory'], alike: true },
    { other: { memoryBytes: 2 * QUIET.memoryBytes }, chosen: ['memory'], alike: false },
    { other: { runner: 'ubuntu22' }, chosen: ['runner'], alike: false },
    { other: { toolchain: { node: '22.1.0' } }, chosen: ['cpu', 'node'], alike: false },
    { other: { toolchain: { node: '24.1.0', go: '1.26' } }, chosen: ['cpu', 'node'], alike: true },
    { other: { toolchain: {} }, chosen: ['node'], alike: true },
    { other: { os: 'darwin' }, chosen: ['toString', '__proto__'], alike: true },
  ])('$other by $chosen: $alike', ({ other, chosen, alike }) => {
    expect(isComparable(of(other), QUIET, chosen)).toBe(alike);
  });

  test('what a stored run does not know agrees with any; what is known has to agree', () => {
    expect(isComparable(UNKNOWN, QUIET, USUAL_FACTS)).toBe(true);
    expect(isComparable({ ...UNKNOWN, os: 'linux' }, QUIET, USUAL_FACTS)).toBe(true);
    expect(isComparable({ ...UNKNOWN, os: 'darwin' }, QUIET, USUAL_FACTS)).toBe(false);
    expect(isComparable(QUIET, UNKNOWN, USUAL_FACTS)).toBe(false);
  });

  test('without a run of its own, what is not known is a kind', () => {
    expect(environmentKey(UNKNOWN)).not.toBe(environmentKey(QUIET));
    expect(environmentKey(UNKNOWN, USUAL_FACTS, QUIET)).toBe(environmentKey(QUIET));
  });

  test('what is not known is named', () => {
    expect(unknownFacts({ ...UNKNOWN, cpu: 'Xeon' }, ['os', 'cpu', 'go'])).toEqual(['os', 'go']);
  });
});

test.each([
  { chosen: undefined, words: 'linux x64, AMD EPYC 7763' },
  { chosen: ['arch', 'os'], words: 'x64 linux' },
  { chosen: ['cores', 'memory', 'cpu'], words: '4 cores, 15 GiB, AMD EPYC 7763' },
  { chosen: ['os', 'runner', 'node', 'go'], words: 'linux, runner ubuntu24, node 24.1.0' },
  { chosen: ['go'], words: 'an unknown machine' },
])('by $chosen: $words', ({ chosen, words }) => {
  expect(describeEnvironment(QUIET, chosen)).toBe(words);
});

test('only what is known on both sides is a difference', () => {
  expect(environmentDifferences(UNKNOWN, QUIET)).toEqual([]);
  expect(environmentDifferences({ ...UNKNOWN, cpu: 'Xeon' }, QUIET)).toEqual([
    { fact: 'system', before: 'Xeon', after: 'AMD EPYC 7763' },
  ]);
  expect(environmentDifferences(of({ cores: 2, toolchain: { node: '22.1.0' } }), QUIET)).toEqual([
    { fact: 'cores', before: '2', after: '4' },
    { fact: 'node', before: '22.1.0', after: '24.1.0' },
  ]);
});
