/** The command line: arguments → command → output → exit status. */

import { parseArgs } from 'node:util';
import { type Config, parseConfig } from '../config/config.ts';
import { idleInputs } from '../config/effect.ts';
import { truthOf } from '../config/input-types.ts';
import { type InputName, inputs } from '../config/inputs.ts';
import { Interrupted, interruptedStatus } from '../measure/interrupt.ts';
import { describeError, UserError } from '../model/errors.ts';
import { nearestFirst } from '../model/nearest.ts';
import { once } from '../model/once.ts';
import { logText } from '../reporters/log.ts';
import { optimizeLate } from '../system/compiler.ts';
import { endGitObjects } from '../system/git-objects.ts';
import { saveMemory } from '../system/memory.ts';
import type { Arguments, Command, Entry, World } from './command.ts';
import { commandHelp, generalHelp, groupHelp } from './help.ts';
import { commands } from './index.ts';
import { NOTIFY } from './notify-flag.ts';
import { commandsByOption } from './option-use.ts';

/** @returns exit status; an error becomes a note and status 2 */
export async function runCommand(words: readonly string[], process: World): Promise<number> {
  const world = guarded(process);
  try {
    return await run(words, world);
  } catch (error) {
    const bug = error instanceof UserError ? '' : 'This is a bug of perf-regression; please report it:\n';
    world.note(`${bug}${describeError(error)}\n`);
    return error instanceof Interrupted ? interruptedStatus() : 2;
  } finally {
    endGitObjects();
  }
}

/** Clears the line of a progress bar; see progress.ts. */
const REDRAWN = '\r\x1b[2K';

/** All output of commands is sanitised, because anybody may have written parts of it. */
function guarded(world: World): World {
  const { colour, isInteractive, env } = world;
  const isRunnerLog = Boolean(env.GITHUB_ACTIONS);
  return {
    ...world,
    print: (text) => world.print(logText(text, { colour, isRunnerLog })),
    note(text) {
      const start = isInteractive && text.startsWith(REDRAWN) ? REDRAWN : '';
      world.note(start + logText(text.slice(start.length), { isRunnerLog }));
    },
  };
}

async function run(words: readonly string[], world: World): Promise<number> {
  const [first] = words;
  if (first === undefined || isHelp(first) || first === 'help') {
    world.print(generalHelp());
    return first === undefined ? 2 : 0;
  }
  const { entry, rest, load } = find(words);
  if (!load) {
    world.print(groupHelp(entry));
    return rest.some(isHelp) ? 0 : 2;
  }
  if (world.ownsProcess && !entry.isBrief && !rest.some(isHelp)) {
    saveMemory();
    optimizeLate();
  }
  const command = await load();
  const { values, positionals } = await parseWords(command, rest);
  if (values.get('help')) {
    world.print(commandHelp(command, entry));
    return 0;
  }
  if (command.usage === command.name && positionals.length > 0) {
    throw new UserError(
      `${command.name}: unexpected ${JSON.stringify(positionals.join(' '))}`,
      `perf-regression ${command.name} --help describes its arguments.`,
    );
  }
  const given = new Map<string, string>(Object.entries(command.defaults ?? {}));
  for (const [option, value] of values) if (isInputOf(command, option)) given.set(option, String(value));
  const config = parseConfig(given, 'command line');
  noteIdle(command, values, config, world);
  const asked: Arguments = {
    ...world,
    config,
    workspace: once(async () => (await import('./workspace.ts')).readWorkspace(world.cwd)),
    configuration: once(async () =>
      (await import('../results/configuration.ts')).readConfiguration(config, world.cwd),
    ),
    words: positionals,
    flags: new Set([...values].filter(([, value]) => value === true).map(([option]) => option)),
    options: new Map([...values].filter((pair): pair is [string, string] => typeof pair[1] === 'string')),
    call: (inner, parts) => runCommand(inner, { ...world, ...parts }),
    repeated: new Map([...values].filter((pair): pair is [string, string[]] => Array.isArray(pair[1]))),
  };
  return command.run(asked).catch(async (error: unknown) => {
    if (asked.flags.has(NOTIFY))
      await (await import('./desktop-notice.ts')).notifyFailure(command.name, error, asked);
    throw error;
  });
}

interface Found {
  readonly entry: Entry;
  /** The words after its name. */
  readonly rest: readonly string[];
  readonly load: Entry['load'];
}

/** @throws UserError if the words do not begin with the name of a command */
function find([first = '', ...rest]: readonly string[]): Found {
  const entry = commands.find(({ name }) => name === first);
  if (!entry) throw unknown('unknown command', first, commands, 'perf-regression --help lists the commands.');
  const [second] = rest;
  const inner = entry.commands?.find(({ name }) => name === second);
  if (inner) return { entry: inner, rest: rest.slice(1), load: inner.load };
  if (entry.commands && second !== undefined && !second.startsWith('-')) {
    const remedy = `perf-regression ${first} --help lists its commands.`;
    throw unknown(`${first}: unknown command`, second, entry.commands, remedy);
  }
  return { entry, rest, load: entry.load };
}

function unknown(what: string, word: string, entries: readonly Entry[], remedy: string): UserError {
  const names = entries.map(({ name }) => name);
  return new UserError(
    `${what} ${JSON.stringify(word)}. Did you mean ${nearestFirst(word, names)[0]}?`,
    remedy,
  );
}

function isHelp(word: string): boolean {
  return word === '--help' || word === '-h';
}

/** Notes options that have no effect because another one is missing. */
function noteIdle(
  command: Command,
  values: ReadonlyMap<string, unknown>,
  { written }: Config,
  { env, note }: World,
): void {
  const asked = command.inputs.filter((name) => values.has(name));
  const known = new Set<string>(command.inputs);
  const idle = idleInputs(asked, { written, variables: env, known, at: 'command line' });
  for (const { message, remedy } of idle) note(`${message}.\n  ${remedy}\n`);
}

async function parseWords(command: Command, words: readonly string[]) {
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
    const { values, positionals, tokens } = parseArgs({
      args: [...words],
      options,
      allowPositionals: true,
      allowNegative: true,
      tokens: true,
    });
    for (const [i, token] of tokens.entries()) {
      const next = tokens[i + 1];
      const isBare = token.kind === 'option' && token.value === undefined && next?.kind === 'positional';
      if (isBare && truthOf(next.value) !== undefined && isInputOf(command, token.name))
        throw switchWithValue(command, token.rawName, next.value);
    }
    return { values: new Map(Object.entries(values)), positionals };
  } catch (error) {
    throw await badOption(error, command, Object.keys(options));
  }
}

/** A command's own switch may have the name of an input that only the action has. */
function isInputOf({ inputs }: Command, option: string): boolean {
  return (inputs as readonly string[]).includes(option);
}

/** Node's message about a wrong option, with the nearest valid one, or the command that has it. */
async function badOption(error: unknown, command: Command, known: readonly string[]): Promise<unknown> {
  if (!(error instanceof TypeError)) return error;
  const unknown = /Unknown option '--?([^']+)'/.exec(error.message)?.[1];
  const valued = /Option '(?:-\w, )?(--[^']+)' does not take an argument/.exec(error.message)?.[1];
  const remedy = `perf-regression ${command.name} --help lists the options.`;
  if (valued !== undefined) return switchWithValue(command, valued, '');
  if (unknown === undefined) return new UserError(`${command.name}: ${error.message}`, remedy);
  const what = `${command.name} has no option --${unknown}`;
  const name = unknown.replace(/^no-/, '') as InputName;
  const others = (await commandsByOption()).get(name);
  if (others)
    return new UserError(`${what}. ${others.join(', ')} ${others.length > 1 ? 'have' : 'has'} it.`, remedy);
  if (inputs.some((input) => input.name === name))
    return new UserError(`${what}: ${name} is an input of the action only.`, remedy);
  return new UserError(`${what}. Did you mean --${nearestFirst(unknown, known)[0]}?`, remedy);
}

function switchWithValue({ name }: Command, option: string, value: string): UserError {
  const got = value === '' ? '' : `, got ${JSON.stringify(value)}`;
  const bare = option.replace(/^--(?:no-)?/, '');
  return new UserError(
    `${name}: ${option} takes no value${got}`,
    `Write --${bare} for true, --no-${bare} for false.`,
  );
}
