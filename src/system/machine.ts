/** The environment of this machine, without starting other processes. */
import { arch, availableParallelism, cpus, platform, totalmem } from 'node:os';
import type { Environment } from '../model/environment.ts';

export function localEnvironment(env: NodeJS.ProcessEnv): Environment {
  return {
    os: platform() === 'win32' ? 'windows' : platform(),
    arch: arch(),
    cpu: cpus()[0]?.model.trim() ?? '',
    cores: availableParallelism(),
    memoryBytes: totalmem(),
    // Hosted runners are identified by their image, others by their own name.
    runner: env.ImageOS ?? env.RUNNER_NAME ?? '',
    toolchain: {},
  };
}
