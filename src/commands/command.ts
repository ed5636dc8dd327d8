/** What a command of the command line is: its words for `--help`, and what it does with its arguments. */

import type { Config } from '../config/config.ts';
import type { InputName } from '../config/inputs.ts';
import type { Configuration } from '../results/configuration.ts';
import type { Workspace } from './workspace.ts';

/** An option that only the command line has. */
export interface Flag {
  readonly name: string;
  /** What follows it, such as `FILE`; without it the option is a switch. */
  readonly value?: string;
  readonly help: string;
  /** May be given several times; its values are in `repeated`. */
  readonly repeats?: true;
}

/** What a command may use of the process that it runs in. */
export interface World {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly now: Date;
  /** Whether standard output understands colours. */
  readonly colour: boolean;
  /** Width of the terminal that standard output is; undefined if it is not one. */
  readonly columns?: number | undefined;
  /** Whether notes go to a terminal whose last line can be written anew. */
  readonly isInteractive: boolean;
  /** Standard input as text, in pieces of any size. */
  readonly input: () => AsyncIterable<string>;
  readonly print: (text: string) => void;
  /** For what is not a result: hints and what was skipped. */
  readonly note: (text: string) => void;
}

export interface Arguments extends World {
  readonly config: Config;
  /** The checkout that the command runs in; undefined outside a repository with a commit. Asked once. */
  readonly workspace: () => Promise<Workspace | undefined>;
  /** Policy and reader as inputs and rules file say. Read once. */
  readonly configuration: () => Promise<Configuration>;
  /** What stands without a dash. */
  readonly words: readonly string[];
  /** Switches that were given. */
  readonly flags: ReadonlySet<string>;
  /** Values of the command's own options that were given. */
  readonly options: ReadonlyMap<string, string>;
  /** Values, in their order, of those that may be given several times. */
  readonly repeated: ReadonlyMap<string, readonly string[]>;
}

/** A line of the list of commands. */
export interface Entry {
  readonly name: string;
  readonly summary: string;
  /** Absent if the name alone is not a command. */
  readonly load?: () => Promise<Command>;
  /** Commands whose name is two words, by their second. */
  readonly commands?: readonly Entry[];
}

export interface Command {
  /** One word, or two. */
  readonly name: string;
  /** Its name and its words, such as `check FILES…`. */
  readonly usage: string;
  /** More lines of its `--help`. */
  readonly details?: string;
  readonly examples: readonly string[];
  readonly inputs: readonly InputName[];
  readonly flags: readonly Flag[];
  /** Where its default differs from that of the input. */
  readonly defaults?: Partial<Readonly<Record<InputName, string>>>;
  /** @returns exit status */
  run(given: Arguments): Promise<number>;
}
