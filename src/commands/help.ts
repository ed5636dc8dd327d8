/** `--help`, rendered from the lists of commands and inputs. */
import { isChoice } from '../config/input-types.ts';
import { inputs } from '../config/inputs.ts';
import type { Command } from './command.ts';
import { commands } from './index.ts';

/** Width of a terminal that everybody has. */
const COLUMNS = 96;

export function generalHelp(): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return `perf-regression decides with statistics whether a commit made your benchmarks slower.

Usage: perf-regression COMMAND [OPTIONS]

Commands:
${commands.map(({ name, summary }) => `  ${name.padEnd(width)}   ${wrap(summary, width + 5)}`).join('\n')}

Options:
  --help       This text; behind a command, that command's options and examples.
  --version    The version.

perf-regression COMMAND --help says what a command takes, with examples.

Exit status: 0 clean, 1 regression, 2 could not judge or bad input.
`;
}

export function commandHelp(command: Command): string {
  const options = [
    ...inputs.filter((input) => (command.inputs as readonly string[]).includes(input.name)).map(optionOf),
    ...command.flags.map(({ name, value, help, repeats }) => ({
      option: `--${name}${value ? ` ${value}` : ''}${repeats ? ' …' : ''}`,
      help,
    })),
  ];
  const width = Math.max(...options.map(({ option }) => option.length), 0);
  const lines = options.map(({ option, help }) => `  ${option.padEnd(width)}   ${wrap(help, width + 5)}`);
  const details = command.details ? `\n${command.details}\n` : '';
  return `${command.summary}
${details}
Usage: perf-regression ${command.usage} [OPTIONS]

Options:
${lines.join('\n')}

Examples:
${command.examples.map((example) => `  ${example}`).join('\n')}
`;

  function optionOf(input: (typeof inputs)[number]): { option: string; help: string } {
    const standard = command.defaults?.[input.name] ?? input.default;
    const told = standard === '' || input.kind === 'flag' ? '' : ` [${standard}]`;
    const help = `${input.help.replaceAll('`', '')}${told}`;
    if (input.kind !== 'flag') return { option: `--${input.name} ${argumentOf(input.kind)}`, help };
    return {
      option: standard === 'true' ? `--no-${input.name}` : `--${input.name}`,
      help: flagHelp(help, standard),
    };
  }
}

/** The input's help speaks of `false`; the switch itself says that. */
function flagHelp(help: string, standard: string): string {
  return standard === 'true' ? help.replace(/^false (\w)/, (_, first: string) => first.toUpperCase()) : help;
}

function argumentOf(kind: (typeof inputs)[number]['kind']): string {
  if (isChoice(kind)) return kind.join('|');
  return kind === 'percent' ? 'PERCENT' : kind === 'list' ? 'FILES' : 'TEXT';
}

/** Breaks at spaces so that the text stays in its column. */
function wrap(text: string, indent: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && indent + line.length + word.length + 1 > COLUMNS) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join(`\n${' '.repeat(indent)}`);
}
