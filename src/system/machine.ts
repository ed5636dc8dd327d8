/** What this machine is, as far as it can be told without asking anybody else. */
import { arch, availableParallelism, cpus, platform, totalmem } from 'node:os';
import type { Environment } from '../model/environment.ts';

export function localEnvironment(env: NodeJS.ProcessEnv): Environment {
  return {
    os: platform() === 'win32' ? 'windows' : platform(),
    arch: arch(),
    cpu: cpus()[0]?.model.trim() ?? '',
    cores: availableParallelism(),
    memoryBytes: totalmem(),
    // Hosted runners name their image; others have a name of their own.
    runner: env.ImageOS ?? env.RUNNER_NAME ?? '',
    toolchain: {},
  };
}
