/** Renders `--help` from the lists of commands and inputs. */
import { valuesOf } from '../config/describe.ts';
import { exitStatuses } from '../config/exit-code.ts';
import { type Input, isChoice } from '../config/input-types.ts';
import { inputs } from '../config/inputs.ts';
import type { Command, Entry } from './command.ts';
import { commands } from './index.ts';

/** A width that every terminal has. */
const COLUMNS = 96;

export function generalHelp(): string {
  return `perf-regression checks with statistics whether a commit made your benchmarks slower.

Usage: perf-regression COMMAND [OPTIONS]

Commands:
${listOf(commands)}

Options:
  --help       Show this help; after a command, its options and examples.
  --version    Show the version.

Exit status:
${exitStatuses.map(({ status, meaning }) => `  ${String(status).padEnd(3)}   ${wrap(meaning, 8)}`).join('\n')}
`;
}

/** Help of a group of subcommands. */
export function groupHelp({ name, summary, commands: inner = [] }: Entry): string {
  return `${summary}

Usage: perf-regression ${name} COMMAND [OPTIONS]

Commands:
${listOf(inner)}

perf-regression ${name} COMMAND --help shows the options of a command, with examples.
`;
}

function listOf(entries: readonly Entry[]): string {
  const width = Math.max(...entries.map(({ name }) => name.length));
  return entries
    .map(({ name, summary }) => `  ${name.padEnd(width)}   ${wrap(summary, width + 5)}`)
    .join('\n');
}

/** Options come before the arguments: everything after `--` belongs to the measured command. */
function usageOf({ name, usage }: Command): string {
  return `${name} [OPTIONS]${usage.slice(name.length)}`;
}

export function commandHelp(command: Command, { summary, commands: inner }: Entry): string {
  const own = command.flags.map(({ name, value, help, repeats }) => ({
    option: `--${name}${value ? ` ${value}` : ''}${repeats ? ' …' : ''}`,
    help,
  }));
  const shared = inputs
    .filter((input) => (command.inputs as readonly string[]).includes(input.name))
    .map(optionOf);
  const width = Math.max(...[...own, ...shared].map(({ option }) => option.length), 0);
  const group = (title: string, options: typeof own) =>
    options.length === 0
      ? ''
      : `\n${title}:\n${options.map(({ option, help }) => `  ${option.padEnd(width)}   ${wrap(help, width + 5)}\n`).join('')}`;
  const details = command.details ? `\n${paragraphs(command.details)}\n` : '';
  const more = inner ? `\nCommands:\n${listOf(inner)}\n` : '';
  return `${summary}
${details}
Usage: perf-regression ${usageOf(command)}
${more}${group('Options', own)}${group('Options that are inputs of the action, too', shared)}
Examples:
${command.examples.map((example) => `  ${example}`).join('\n')}
`;

  function optionOf(input: (typeof inputs)[number]): { option: string; help: string } {
    const defaultValue = command.defaults?.[input.name] ?? input.default;
    const bounds = isBounded(input) ? ` From ${valuesOf(input)}.` : '';
    const shown = defaultValue === '' || input.kind === 'flag' ? '' : ` [${defaultValue}]`;
    const help = `${input.help.replaceAll('`', '')}${bounds}${shown}`;
    if (input.kind !== 'flag') return { option: `--${input.name} ${argumentOf(input)}`, help };
    return {
      option: defaultValue === 'true' ? `--no-${input.name}` : `--${input.name}`,
      help: flagHelp(help, defaultValue),
    };
  }
}

/** The input's help describes its value; the switch stands for that value. */
function flagHelp(help: string, defaultValue: string): string {
  const value = defaultValue === 'true' ? 'false' : 'true';
  return help.replace(new RegExp(`^If ${value}, (\\w)`), (_, first: string) => first.toUpperCase());
}

function isBounded({ kind }: Input): boolean {
  return typeof kind === 'object' && 'min' in kind;
}

function argumentOf({ kind, value }: Input): string {
  if (isChoice(kind)) return kind.join('|');
  if (value !== undefined) return value;
  if (typeof kind === 'object') return 'N';
  return kind === 'percent' ? 'PERCENT' : kind === 'days' ? 'DAYS' : kind === 'list' ? 'FILES' : 'TEXT';
}

/** An empty line separates paragraphs; any other line break is a space. */
function paragraphs(text: string): string {
  return text
    .split('\n\n')
    .map((paragraph) => wrap(paragraph.replaceAll('\n', ' '), 0))
    .join('\n\n');
}

/** Breaks lines at spaces so that the text stays in its column. */
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
