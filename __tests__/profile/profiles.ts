/** Profiles as tests need them: stacks in words, sampled with the noise that samples have. */
import type { ProfileDifference } from '../../src/model/profile.ts';
import { differenceOf } from '../../src/profile/difference.ts';
import { type Profile, ProfileBuilder } from '../../src/profile/profile.ts';

export const ROOT = '/home/ada/base';

/** Functions that are not ours begin with a star. */
export type Shares = Readonly<Record<string, number>>;

/** @param stacks such as `main;Cache.get;*memcpy` with what is spent in the last; lines are shifted by `shift` */
export function profileOf(
  stacks: Shares,
  {
    shift = 0,
    samples = 0,
    random = Math.random,
  }: { shift?: number; samples?: number; random?: () => number } = {},
): Profile {
  const builder = new ProfileBuilder(ROOT);
  const total = Object.values(stacks).reduce((sum, value) => sum + value, 0);
  for (const [path, value] of Object.entries(stacks)) {
    const frames = path
      .split(';')
      .map((name, i) =>
        name.startsWith('*')
          ? builder.frame(name.slice(1), null, null, '/usr/lib/libc.so.6')
          : builder.frame(name, `${ROOT}/src/a.c`, 10 * i + 1 + shift),
      );
    if (samples === 0) builder.add(frames, value);
    else builder.add(frames, (poisson((samples * value) / total, random) * total) / samples);
  }
  const profile = builder.profile('ns');
  return { ...profile, quantum: samples === 0 ? 0 : total / samples };
}

function poisson(mean: number, random: () => number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal));
}

/** @param error standard error of what was measured; 0 if it is exact */
export function compared(base: Profile, head: Profile, measured?: number, error = 0): ProfileDifference {
  const asked = { profiler: 'perf', benchmarks: [], symbols: 'compile with -g' } as const;
  return differenceOf(base, head, { ...asked, measured, error });
}
