/** The command line's door: words → command → output → exit status. */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { distance } from 'fastest-levenshtein';
import { inputs } from '../config/inputs.ts';
import { Settings } from '../config/settings.ts';
import { describeError, UserError } from '../model/errors.ts';
import { saveMemory } from '../system/memory.ts';
import type { Arguments, Command } from './command.ts';
import { tellFailure } from './desktop-notice.ts';
import { commandHelp, generalHelp } from './help.ts';
import { commands } from './index.ts';

async function main(words: readonly string[]): Promise<number> {
  const [name, ...rest] = words;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(generalHelp());
    return name === undefined ? 2 : 0;
  }
  if (name === '--version' || name === '-V') {
    process.stdout.write(`${await version()}\n`);
    return 0;
  }
  const command = commandByName(name);
  const { values, positionals } = parseWords(command, rest);
  if (values.get('help')) {
    process.stdout.write(commandHelp(command));
    return 0;
  }
  const given = new Map<string, string>(Object.entries(command.defaults ?? {}));
  for (const [option, value] of values) if (isInputOf(command, option)) given.set(option, String(value));
  const asked: Arguments = {
    settings: new Settings(given),
    words: positionals,
    flags: new Set([...values].filter(([, value]) => value === true).map(([option]) => option)),
    options: new Map([...values].filter((pair): pair is [string, string] => typeof pair[1] === 'string')),
    repeated: new Map([...values].filter((pair): pair is [string, string[]] => Array.isArray(pair[1]))),
    cwd: process.cwd(),
    env: process.env,
    now: new Date(),
    colour: hasColours(process.env),
    input: () => process.stdin.setEncoding('utf8'),
    print: (text) => process.stdout.write(text),
    note: (text) => process.stderr.write(text),
  };
  return command.run(asked).catch(async (error: unknown) => {
    await tellFailure(command.name, error, asked);
    throw error;
  });
}

/** As the package says; it lies beside the bundle, as beside the source. */
async function version(): Promise<string> {
  const text = await readFile(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

function commandByName(name: string): Command {
  const command = commands.find((candidate) => candidate.name === name);
  if (command) return command;
  throw new UserError(
    `unknown command ${JSON.stringify(name)}. Did you mean ${nearest(
      name,
      commands.map((c) => c.name),
    )}?`,
    'perf-regression --help lists the commands.',
  );
}

function parseWords(command: Command, words: readonly string[]) {
  const options: Record<string, { type: 'string' | 'boolean'; short?: string; multiple?: boolean }> = {
    help: { type: 'boolean', short: 'h' },
  };
  for (const input of inputs) {
    if (!isInputOf(command, input.name)) continue;
    options[input.name] = { type: input.kind === 'flag' ? 'boolean' : 'string' };
  }
  for (const { name, value, repeats } of command.flags) {
    options[name] = { type: value ? 'string' : 'boolean', multiple: repeats === true };
  }
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options,
      allowPositionals: true,
      allowNegative: true,
    });
    return { values: new Map(Object.entries(values)), positionals };
  } catch (error) {
    throw badOption(error, command, Object.keys(options));
  }
}

/** A switch of the command's own may have the name of an input that is the action's alone. */
function isInputOf({ inputs }: Command, option: string): boolean {
  return (inputs as readonly string[]).includes(option);
}

/** Node's own words for a wrong option, with the nearest right one. */
function badOption(error: unknown, command: Command, known: readonly string[]): unknown {
  if (!(error instanceof TypeError)) return error;
  const unknown = /Unknown option '--?([^']+)'/.exec(error.message)?.[1];
  const remedy = `perf-regression ${command.name} --help lists the options.`;
  if (unknown === undefined) return new UserError(`${command.name}: ${error.message}`, remedy);
  return new UserError(
    `${command.name} has no option --${unknown}. Did you mean --${nearest(unknown, known)}?`,
    remedy,
  );
}

function nearest(word: string, candidates: readonly string[]): string {
  return [...candidates].sort((a, b) => distance(a, word) - distance(b, word))[0] ?? '';
}

/** https://no-color.org and https://force-color.org */
function hasColours(env: NodeJS.ProcessEnv): boolean {
  if (env.NO_COLOR) return false;
  return Boolean(env.FORCE_COLOR) || process.stdout.isTTY === true;
}

// `perf-regression parse … | head` closes our output early; that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

saveMemory();
main(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    const bug = error instanceof UserError ? '' : 'This is a bug of perf-regression; please report it:\n';
    process.stderr.write(`${bug}${describeError(error)}\n`);
    process.exitCode = 2;
  },
);
