/**
 * `completion`: prints a script that completes commands, options and values in a shell, from the same lists
 * as `--help`.
 */
import { isChoice } from '../config/input-types.ts';
import { inputs } from '../config/inputs.ts';
import { formats } from '../formats/index.ts';
import { UserError } from '../model/errors.ts';
import { nearestFirst } from '../model/nearest.ts';
import type { Command, Entry } from './command.ts';
import { type Option, type Place, shells } from './shells.ts';

const HELP: Option = { name: 'help', help: 'Show the help.', takes: 'nothing' };

export const completionCommand: Command = {
  name: 'completion',
  usage: `completion ${Object.keys(shells).join('|')}`,
  details: `Prints a script for ${Object.keys(shells).join(', ')}. Load it when your shell starts:
  bash   source <(perf-regression completion bash)       in ~/.bashrc
  zsh    perf-regression completion zsh > "\${fpath[1]}/_perf-regression"
  fish   perf-regression completion fish > ~/.config/fish/completions/perf-regression.fish`,
  examples: ['perf-regression completion bash'],
  inputs: [],
  flags: [],

  async run({ words, print }) {
    const [shell = '', ...more] = words;
    const script = Object.hasOwn(shells, shell) ? shells[shell] : undefined;
    if (!script || more.length > 0) {
      const names = Object.keys(shells);
      const meant = shell === '' ? '' : `. Did you mean ${nearestFirst(shell, names)[0]}?`;
      throw new UserError(
        `completion: expected one of ${names.join(', ')}, got ${JSON.stringify(words.join(' '))}${meant}`,
        'perf-regression completion --help says how to load each.',
      );
    }
    // Imported here because the list of commands imports this file.
    const { commands } = await import('./index.ts');
    print(script(await placesOf(commands)));
    return 0;
  },
};

/** Every command as a place in the line, the most specific first; the place before any command comes last. */
async function placesOf(entries: readonly Entry[], before: readonly string[] = []): Promise<Place[]> {
  const places: Place[] = [];
  for (const { name, commands = [], load } of entries) {
    const words = [...before, name];
    const command = await load?.();
    places.push(...(await placesOf(commands, words)).slice(0, -1));
    places.push({
      words,
      commands: [...commands.map(named), ...(command ? choicesOf(command) : [])],
      options: command ? optionsOf(command) : [HELP],
    });
  }
  const version: Option = { name: 'version', help: 'Show the version.', takes: 'nothing' };
  return [...places, { words: before, commands: entries.map(named), options: [HELP, version] }];
}

/** Arguments that the usage lists as alternatives, such as `completion bash|zsh`. */
function choicesOf({ name, usage }: Command): { name: string; help: string }[] {
  const [, ...words] = usage.split(' ').slice(name.split(' ').length - 1);
  const [choices = ''] = words.filter((word) => word.includes('|'));
  return choices.split('|').flatMap((word) => (word === '' ? [] : [{ name: word, help: '' }]));
}

function named({ name, summary }: Entry): { name: string; help: string } {
  return { name, help: summary };
}

function optionsOf(command: Command): Option[] {
  const ofInputs = inputs
    .filter(({ name }) => (command.inputs as readonly string[]).includes(name))
    .map((input): Option => {
      const help = input.help.replaceAll('`', '');
      if (input.kind === 'flag') {
        const isOn = (command.defaults?.[input.name] ?? input.default) === 'true';
        return { name: isOn ? `no-${input.name}` : input.name, help, takes: 'nothing' };
      }
      return { name: input.name, help, takes: valuesOf(input) };
    });
  const own = command.flags.map(
    ({ name, value, help }): Option => ({ name, help, takes: value === undefined ? 'nothing' : 'a word' }),
  );
  return [...ofInputs, ...own, HELP];
}

function valuesOf({ name, kind }: (typeof inputs)[number]): Option['takes'] {
  if (isChoice(kind)) return kind;
  return name === 'tool' ? ['auto', ...formats.map(({ id }) => id)] : 'a word';
}
