/** V8's own sampler, in every Node.js process of a command: a module that is loaded first starts it, and writes at the exit. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCpuProfile } from '../../profile/cpuprofile.ts';
import { merged, profileFiles, textOf } from './files.ts';
import type { Profiler } from './profiler.ts';

const PRELOADED = 'perf-regression-preload.cjs';

/**
 * Unlike --cpu-prof, it can be asked for in NODE_OPTIONS by every version. A worker has a profile of its own; the processor's time is
 * that of the whole process, and the main thread knows it.
 */
const PRELOAD = `
const { Session } = require('node:inspector');
const { isMainThread, threadId } = require('node:worker_threads');
const { env, cpuUsage, pid } = require('node:process');
const { writeFileSync } = require('node:fs');
const folder = env.PERF_REGRESSION_PROFILE;
if (folder) {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.setSamplingInterval', { interval: Number(env.PERF_REGRESSION_INTERVAL) });
  const before = cpuUsage();
  session.post('Profiler.start');
  process.once('exit', () => {
    const { user, system } = cpuUsage(before);
    session.post('Profiler.stop', (error, result) => {
      if (error) return;
      const text = JSON.stringify({ ...result.profile, ...(isMainThread && { spentUs: user + system }) });
      writeFileSync(folder + '/' + pid + '.' + threadId + '.cpuprofile', text);
    });
  });
}
`;

export const node: Profiler = {
  name: 'node',
  claims: (text) =>
    /(?:^|[\s/;&|])(?:node|npm|npx|yarn|pnpm|tsx|ts-node|vitest|jest)(?:\d+)?(?:\s|$)/.test(text),
  isPartial: true,
  symbols: 'give functions names, and keep source maps of bundles',
  obstacle: async () => undefined,
  async words(command, { folder, env, intervalUs }) {
    const preload = join(folder, PRELOADED);
    await writeFile(preload, PRELOAD);
    const options = `${env.NODE_OPTIONS ?? ''} --require=${JSON.stringify(preload)}`.trim();
    const asked = [`PERF_REGRESSION_PROFILE=${folder}`, `PERF_REGRESSION_INTERVAL=${intervalUs}`];
    return ['env', `NODE_OPTIONS=${options}`, ...asked, ...command];
  },
  async read(folder, root) {
    const files = await profileFiles(folder, /\.cpuprofile$/);
    const processes = [...Map.groupBy(files, ({ name }) => name.split('.')[0]).values()];
    return merged(processes, (threads) => readCpuProfile(threads.map(textOf), root, PRELOADED));
  },
};
