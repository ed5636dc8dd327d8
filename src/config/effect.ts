/** Finds settings without an effect: inputs that need another one, and unknown names. */
import { isNear, nearestFirst } from '../model/nearest.ts';
import type { Input } from './input-types.ts';
import { type InputName, inputs } from './inputs.ts';
import type { Need } from './need.ts';
import { isMet, needText, type Setting, spelled } from './setting.ts';

export interface Idle {
  readonly message: string;
  readonly remedy: string;
  /** Whether the missing input is a secret, which runs of forks never have. */
  readonly isSecret: boolean;
}

/**
 * Inputs without an effect, one entry for each missing partner.
 * @param asked inputs whose value differs from the default
 */
export function idleInputs(asked: readonly InputName[], setting: Setting): Idle[] {
  const missing = (inputs as readonly Input[]).flatMap((input) => {
    const need = (input.needs ?? []).find((each) => !isMet(each, setting));
    return need && asked.includes(input.name as InputName) ? [{ name: input.name, need }] : [];
  });
  const byNeed = Map.groupBy(missing, ({ need }) => needText(need, setting));
  return [...byNeed].map(([what, entries]) => {
    const names = entries.map(({ name }) => spelled(name, setting.at));
    return {
      ...withoutEffect(names, what),
      isSecret: entries.every(({ need }) => isSecret(need)),
    };
  });
}

/**
 * The warning that settings have no effect.
 * @param names as the user writes them
 * @param what is missing
 */
export function withoutEffect(names: readonly string[], what: string): Omit<Idle, 'isSecret'> {
  const [them, have] = names.length === 1 ? [names[0], 'has'] : ['them', 'have'];
  return {
    message: `${names.join(', ')} ${have} no effect without ${what}`,
    remedy: `Set ${what}, or leave ${them} out.`,
  };
}

/** Inputs whose value differs from the default. */
export function askedIn(written: Readonly<Record<string, string>>): InputName[] {
  return inputs.filter((input) => written[input.name] !== input.default).map(({ name }) => name);
}

const VARIABLE = 'INPUT_';

/**
 * Unknown input names of a workflow. GitHub passes them on as variables, and a workflow may have variables
 * with such names for other purposes; only those that resemble an input count.
 */
export function unknownInputs(env: NodeJS.ProcessEnv): { name: string; nearest: string }[] {
  const names = inputs.map(({ name }) => name as string);
  return Object.keys(env).flatMap((variable) => {
    if (!variable.toUpperCase().startsWith(VARIABLE)) return [];
    const name = variable.slice(VARIABLE.length).toLowerCase();
    if (names.includes(name)) return [];
    const [nearest = ''] = nearestFirst(name, names);
    return name.includes('-') || isNear(name, nearest) ? [{ name, nearest }] : [];
  });
}

function isSecret(need: Need): boolean {
  const secrets = (inputs as readonly Input[]).filter(({ secret }) => secret).map(({ name }) => name);
  return need.every((partner) => 'variable' in partner || secrets.includes(partner.input));
}
