/** Options of every command: misspelt, of another command, of the action only; and what `--help` says of each. */
import { describe, expect, test } from 'vitest';
import type { Command, Entry } from '../../src/commands/command.ts';
import { commands } from '../../src/commands/index.ts';
import { commandsByOption } from '../../src/commands/option-use.ts';
import { isChoice } from '../../src/config/input-types.ts';
import { inputs } from '../../src/config/inputs.ts';
import { runCli } from '../harness/action.ts';

const loaded = async (entries: readonly Entry[]): Promise<Command[]> =>
  (
    await Promise.all(
      entries.map(async ({ load, commands: inner = [] }) => [
        ...(load ? [await load()] : []),
        ...(await loaded(inner)),
      ]),
    )
  ).flat();

const all = await loaded(commands);
const use = await commandsByOption();

describe.each(all)('$name', (command) => {
  const words = command.name.split(' ');
  const own: readonly string[] = [...command.inputs, ...command.flags.map(({ name }) => name)];

  test('an option misspelt: the nearest right one', async () => {
    for (const name of own) {
      const slip = `${name.slice(0, -2)}${name.at(-1)}`;
      if (own.includes(slip) || use.has(slip) || name.length < 6) continue;
      const { exitCode, stderr } = await runCli([...words, `--${slip}`]);
      expect(exitCode).toBe(2);
      expect(stderr).toContain(`${command.name} has no option --${slip}. Did you mean --${name}?`);
    }
  });

  test('an input that it has not: who has it, or that it is the action’s', async () => {
    const name = inputs.map((input) => input.name).find((each) => !own.includes(each) && use.has(each)) ?? '';
    const elsewhere = await runCli([...words, `--${name}`]);
    expect(elsewhere.stderr).toContain(`${command.name} has no option --${name}. ${use.get(name)?.[0]}`);
    const { stderr, exitCode } = await runCli([...words, '--issue-labels']);
    expect(stderr).toContain(
      `${command.name} has no option --issue-labels: issue-labels is an input of the action`,
    );
    expect(exitCode).toBe(2);
  });

  test('its help names every option, its values and its default', async () => {
    const { stdout } = await runCli([...words, '--help']);
    for (const name of own) expect(stdout).toMatch(new RegExp(`^  --(no-)?${name}\\b`, 'm'));
    for (const input of inputs.filter(({ name }) => (command.inputs as readonly string[]).includes(name))) {
      if (isChoice(input.kind)) expect(stdout).toContain(input.kind.join('|'));
      const byDefault = command.defaults?.[input.name] ?? input.default;
      if (input.kind !== 'flag' && byDefault !== '') expect(stdout).toContain(`[${byDefault}]`);
    }
    expect(stdout).not.toMatch(/\bso many\b|(?<!there )\bis no\b|held against|nobody| \d+ %/);
  });
});
