/**
 * Finds the commands that have an option, for the table of inputs and for errors about options of other
 * commands.
 */
import { inputs } from '../config/inputs.ts';
import type { Entry } from './command.ts';
import { commands } from './index.ts';

/**
 * Names of commands in the order of `--help`, by option. A command's own switch with the name of an input has
 * another meaning and is left out.
 */
export async function commandsByOption(entries: readonly Entry[] = commands): Promise<Map<string, string[]>> {
  const use = new Map<string, string[]>();
  for (const { load, commands: inner = [] } of entries) {
    const command = await load?.();
    const own = (command?.flags ?? []).map(({ name }) => name).filter((name) => !isInput(name));
    const options = [...(command?.inputs ?? []), ...own];
    for (const option of options) add(use, option, [command?.name as string]);
    for (const [option, names] of await commandsByOption(inner)) add(use, option, names);
  }
  return use;
}

function add(use: Map<string, string[]>, option: string, names: readonly string[]): void {
  use.set(option, [...(use.get(option) ?? []), ...names]);
}

function isInput(option: string): boolean {
  return inputs.some(({ name }) => name === option);
}
