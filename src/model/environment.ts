/** Where a run was measured, and which environments are comparable. */
import * as z from 'zod';

/** Empty text or zero: not known. */
export const environmentSchema = z.object({
  os: z.string(),
  arch: z.string(),
  /** The processor's model name. */
  cpu: z.string(),
  cores: z.number(),
  memoryBytes: z.number(),
  /** The runner's label or image, such as `ubuntu24`. */
  runner: z.string(),
  /** Versions by tool, such as `{ node: '24.1.0' }`. */
  toolchain: z.record(z.string(), z.string()),
});
export type Environment = Readonly<z.infer<typeof environmentSchema>>;

/** Runs are comparable where this key is equal: the same system, architecture and processor model. */
export function environmentKey({ os, arch, cpu }: Environment): string {
  return [os, arch, cpu].join('|');
}

/** An environment as people read it: `linux x64, AMD EPYC 7763`. */
export function describeEnvironment({ os, arch, cpu }: Environment): string {
  const system = [os, arch].filter((part) => part !== '').join(' ');
  return [system, cpu].filter((part) => part !== '').join(', ') || 'an unknown machine';
}

/** What is different between two comparable machines, as people read it: `node 22.1.0 → 24.0.0`. */
export function environmentDifferences(was: Environment, now: Environment): string[] {
  const differs = (name: string, before: string | number, after: string | number) =>
    before === after || before === '' || after === '' || before === 0 || after === 0
      ? []
      : [`${name} ${before} → ${after}`];
  const tools = Object.keys(now.toolchain).filter((tool) => tool in was.toolchain);
  return [
    ...differs('system', describeEnvironment(was), describeEnvironment(now)),
    ...differs('runner', was.runner, now.runner),
    ...differs('cores', was.cores, now.cores),
    ...tools.flatMap((tool) => differs(tool, was.toolchain[tool] ?? '', now.toolchain[tool] ?? '')),
  ];
}
