/**
 * A sampler inside every Python process of a command. It counts the processor's time between two samples, so that waiting costs
 * nothing. Tried and left out: cProfile, which makes functions that call much look half as slow again, and py-spy, whose samples are of the
 * clock and vary ten times as much on a machine with other work.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readFolded } from '../../profile/folded.ts';
import { works } from '../instructions.ts';
import { merged, profileFiles, textOf } from './files.ts';
import type { Profiler } from './profiler.ts';
import { SAMPLER } from './python-sampler.ts';

export const python: Profiler = {
  name: 'python',
  claims: (text) => /(?:^|[\s/;&|])(?:python|pytest|pypy|uv|poetry|tox|nox)[\d.]*(?:\s|$)/.test(text),
  isPartial: true,
  symbols: 'run the .py files themselves',
  obstacle: async ({ stopwatch }) =>
    (await works(['env', 'true'], stopwatch)) ? undefined : 'the profiler of Python needs a POSIX system',
  async words(command, { folder, env, intervalUs }) {
    const site = join(folder, 'site');
    await mkdir(site);
    await writeFile(join(site, 'sitecustomize.py'), SAMPLER);
    const path = [site, ...(env.PYTHONPATH ? [env.PYTHONPATH] : [])].join(':');
    const asked = [`PERF_REGRESSION_PROFILE=${folder}`, `PERF_REGRESSION_INTERVAL=${intervalUs}`];
    return ['env', `PYTHONPATH=${path}`, ...asked, ...command];
  },
  async read(folder, root) {
    const files = await profileFiles(folder, /\.folded$/);
    return merged(files.map(textOf), (text) => {
      const profile = readFolded(text, root, 'ns');
      const [, samples = '1', overhead = '0'] = /^# samples (\d+) overhead (\d+)$/m.exec(text) ?? [];
      return {
        ...profile,
        quantum: profile.total / Math.max(1, Number(samples)),
        overhead: Number(overhead),
      };
    });
  },
};
