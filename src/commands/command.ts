/** What a command of the command line is: its words for `--help`, and what it does with its arguments. */
import type { InputName } from '../config/inputs.ts';
import type { Settings } from '../config/settings.ts';

/** An option that only the command line has. */
export interface Flag {
  readonly name: string;
  /** What follows it, such as `FILE`; without it the option is a switch. */
  readonly value?: string;
  readonly help: string;
  /** May be given several times; its values are in `repeated`. */
  readonly repeats?: true;
}

export interface Arguments {
  readonly settings: Settings;
  /** What stands without a dash. */
  readonly words: readonly string[];
  /** Switches that were given. */
  readonly flags: ReadonlySet<string>;
  /** Values of the command's own options that were given. */
  readonly options: ReadonlyMap<string, string>;
  /** Values, in their order, of those that may be given several times. */
  readonly repeated: ReadonlyMap<string, readonly string[]>;
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly now: Date;
  /** Whether standard output understands colours. */
  readonly colour: boolean;
  /** Standard input as text, in pieces of any size. */
  readonly input: () => AsyncIterable<string>;
  readonly print: (text: string) => void;
  /** For what is no result: hints and what was skipped. */
  readonly note: (text: string) => void;
}

export interface Command {
  readonly name: string;
  /** Its words behind the name, such as `FILES…`. */
  readonly usage: string;
  readonly summary: string;
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
