/** The environment in which a run was measured, and which environments are comparable. */
import { type FactDifference, runStateSchema, stateDifferences } from './run-state.ts';
import * as z from './schema.ts';

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
  /** State of the machine during this run; not compared between environments. Runs of older versions do not have it. */
  state: z.optional(runStateSchema),
});
export type Environment = Readonly<z.infer<typeof environmentSchema>>;

/**
 * The facts that must match for runs to be comparable: `os`, `arch`, `cpu`, `cores`, `memory`, `runner`, or the name of a
 * tool whose version has to be the same.
 */
export type Comparability = readonly string[];

/** The same system, architecture and processor model. */
export const USUAL_FACTS: Comparability = ['os', 'arch', 'cpu'];

const GIBIBYTE = 2 ** 30;

/** In words, empty if not known. Machines of one kind differ by a few pages of memory. */
const FACTS: Readonly<Record<string, (environment: Environment) => string>> = {
  os: ({ os }) => os,
  arch: ({ arch }) => arch,
  cpu: ({ cpu }) => cpu,
  cores: ({ cores }) => (cores === 0 ? '' : cores === 1 ? '1 core' : `${cores} cores`),
  memory: ({ memoryBytes }) => (memoryBytes === 0 ? '' : `${Math.round(memoryBytes / GIBIBYTE)} GiB`),
  runner: ({ runner }) => (runner === '' ? '' : `runner ${runner}`),
};

/** Facts about the machine that may be chosen besides the names of tools. */
export const MACHINE_FACTS: readonly string[] = Object.keys(FACTS);

function factOf(environment: Environment, name: string): string {
  if (Object.hasOwn(FACTS, name)) return FACTS[name]?.(environment) ?? '';
  const version = Object.hasOwn(environment.toolchain, name) ? environment.toolchain[name] : '';
  return version ? `${name} ${version}` : '';
}

/** The chosen facts that are not known. */
export function unknownFacts(environment: Environment, chosen: Comparability): string[] {
  return chosen.filter((name) => factOf(environment, name) === '');
}

/**
 * Equal for environments of one kind.
 * @param own the environment of a new run; a fact that a stored run lacks counts as equal to it: histories of other tools
 * name no machine, and would start over if that counted as a different one
 */
export function environmentKey(
  environment: Environment,
  chosen: Comparability = USUAL_FACTS,
  own: Environment = environment,
): string {
  return chosen.map((name) => factOf(environment, name) || factOf(own, name)).join('|');
}

export function isComparable(environment: Environment, own: Environment, chosen: Comparability): boolean {
  return environmentKey(environment, chosen, own) === environmentKey(own, chosen);
}

/** An environment in words, by the chosen facts: `linux x64, AMD EPYC 7763`. */
export function describeEnvironment(environment: Environment, chosen: Comparability = USUAL_FACTS): string {
  const described = (names: Comparability) =>
    names.map((name) => factOf(environment, name)).filter((part) => part !== '');
  const system = described(chosen.filter((name) => name === 'os' || name === 'arch')).join(' ');
  const others = described(chosen.filter((name) => name !== 'os' && name !== 'arch'));
  return [system, ...others].filter((part) => part !== '').join(', ') || 'an unknown machine';
}

/** The differences between two comparable machines: of `node` from `22.1.0` to `24.0.0`. */
export function environmentDifferences(was: Environment, now: Environment): FactDifference[] {
  const differs = (fact: string, before: string | number, after: string | number) =>
    before === after || before === '' || after === '' || before === 0 || after === 0
      ? []
      : [{ fact, before: String(before), after: String(after) }];
  const tools = Object.keys(now.toolchain).filter((tool) => tool in was.toolchain);
  const known = USUAL_FACTS.filter((name) => factOf(was, name) !== '' && factOf(now, name) !== '');
  return [
    ...differs('system', describeEnvironment(was, known), describeEnvironment(now, known)),
    ...differs('runner', was.runner, now.runner),
    ...differs('cores', was.cores, now.cores),
    ...tools.flatMap((tool) => differs(tool, was.toolchain[tool] ?? '', now.toolchain[tool] ?? '')),
    ...stateDifferences(was.state, now.state),
  ];
}
