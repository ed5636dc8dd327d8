/** Defines what a command is: its texts for `--help`, and its function. */

import type { Checkout } from '../baseline/base-commit.ts';
import type { Config } from '../config/config.ts';
import type { InputName } from '../config/inputs.ts';
import type { Configuration } from '../results/configuration.ts';

/** The repository of the folder that the command runs in. */
export interface Workspace {
  readonly checkout: Checkout;
  readonly branch: string;
  /** As git knows them; empty if it does not. Few commands ask. */
  readonly user: () => Promise<string>;
}

/** An option that only the command line has. */
export interface Flag {
  readonly name: string;
  /** Name of its value, such as `FILE`; without it the option is a switch. */
  readonly value?: string;
  readonly help: string;
  /** May be given several times; its values are in `repeated`. */
  readonly repeats?: true;
}

/** The parts of the process that a command may use. */
export interface World {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly now: Date;
  /** Whether standard output supports colours. */
  readonly colour: boolean;
  /** Width of the terminal on standard output; undefined if it is not a terminal. */
  readonly columns?: number | undefined;
  /** Whether notes go to a terminal whose last line can be redrawn. */
  readonly isInteractive: boolean;
  /** Standard input as text, in chunks of any size. */
  readonly input: () => AsyncIterable<string>;
  readonly print: (text: string) => void;
  /** For all that is not a result: hints, and what was skipped. */
  readonly note: (text: string) => void;
  /** Whether this process runs the command alone, and V8 may be tuned for it. */
  readonly ownsProcess?: true;
  /** Ends the command as Ctrl-C does; signals of the process do so in any case. */
  readonly stop?: AbortSignal | undefined;
}

export interface Arguments extends World {
  readonly config: Config;
  /** The checkout that the command runs in; undefined outside a repository with a commit. Read once. */
  readonly workspace: () => Promise<Workspace | undefined>;
  /** Policy and reader from inputs and the rules file. Read once. */
  readonly configuration: () => Promise<Configuration>;
  /** Positional arguments. */
  readonly words: readonly string[];
  /** Switches that were given. */
  readonly flags: ReadonlySet<string>;
  /** Values of the command's own options that were given. */
  readonly options: ReadonlyMap<string, string>;
  /** Values, in order, of options that may be given several times. */
  readonly repeated: ReadonlyMap<string, readonly string[]>;
  /** Runs another command in this place, with parts of its own. @returns exit status */
  readonly call: (words: readonly string[], parts: Partial<World>) => Promise<number>;
}

/** An entry in the list of commands. */
export interface Entry {
  readonly name: string;
  readonly summary: string;
  /** Over before V8 is worth tuning: loading `node:v8` takes a sixth of an empty process. */
  readonly isBrief?: true;
  /** Absent if the name alone is not a command. */
  readonly load?: () => Promise<Command>;
  /** Subcommands, by their second word. */
  readonly commands?: readonly Entry[];
}

export interface Command {
  /** One or two words. */
  readonly name: string;
  /** Its name and arguments, such as `check FILES…`. */
  readonly usage: string;
  /** More lines of its `--help`. */
  readonly details?: string;
  readonly examples: readonly string[];
  readonly inputs: readonly InputName[];
  readonly flags: readonly Flag[];
  /** Defaults that differ from those of the inputs. */
  readonly defaults?: Partial<Readonly<Record<InputName, string>>>;
  /** @returns exit status */
  run(given: Arguments): Promise<number>;
}
