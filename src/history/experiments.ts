/**
 * The experiments of a suite: a file for each, next to its segments. A line of the log belongs to a run and is never
 * changed; an experiment belongs to no run, grows, and may be deleted. Written like the log: only on top of the tip that
 * was read; otherwise it is read and decided again.
 */

import { TransientError, UserError } from '../model/errors.ts';
import {
  EXPERIMENT_NAME,
  EXPERIMENT_SCHEMA,
  type Experiment,
  experimentSchema,
} from '../model/experiment.ts';
import { issueIn } from '../model/issue.ts';
import { nearestFirst } from '../model/nearest.ts';
import { visible } from '../reporters/escape.ts';
import type { Backoff } from '../system/retry.ts';
import { type HistoryBranch, notOurs, type Tip } from './branch.ts';
import { land } from './landing.ts';
import type { HistoryLog } from './log.ts';
import { requireOwnFolder } from './ownership.ts';

/** Upper limit of the experiments that are read. */
const EXPERIMENTS_MAX = 1000;

export class Experiments {
  readonly suite: string;
  readonly #branch: HistoryBranch;
  readonly #folder: string;

  constructor({ branch, suite, folder }: Pick<HistoryLog, 'branch' | 'suite' | 'folder'>) {
    this.suite = suite;
    this.#branch = branch;
    this.#folder = `${folder}/experiments`;
  }

  /** Where it is stored, for people. @throws UserError if the name is invalid */
  placeOf(name: string): string {
    return `${this.#pathOf(name)} on ${this.#branch.description}`;
  }

  /** @throws UserError if there is no experiment of this name, or it cannot be read */
  async read(name: string): Promise<Experiment> {
    const path = this.#pathOf(name);
    const tip = await this.#branch.tip();
    return (tip && (await this.#readAt(tip, path, name))) ?? (await this.#missing(name));
  }

  /** In the order of their names. @returns those that can be read, and the errors of the others */
  async all(): Promise<{ experiments: Experiment[]; damages: UserError[] }> {
    const tip = await this.#branch.tip();
    const experiments: Experiment[] = [];
    const damages: UserError[] = [];
    for (const name of await this.#names(tip)) {
      try {
        const experiment = tip && (await this.#readAt(tip, this.#pathOf(name), name));
        if (experiment) experiments.push(experiment);
      } catch (error) {
        if (!(error instanceof UserError) || error instanceof TransientError) throw error;
        damages.push(error);
      }
    }
    return { experiments, damages };
  }

  /** @throws UserError if there is one of this name */
  async create(experiment: Experiment, message: string, patience: Backoff): Promise<void> {
    await this.#write(experiment.experiment, message, patience, (stored) => {
      if (stored) throw alreadyThere(stored);
      return experiment;
    });
  }

  /** @throws UserError if there is one of this name, or a file that is not an experiment */
  async requireFree(name: string): Promise<void> {
    const path = this.#pathOf(name);
    const tip = await this.#branch.tip();
    const stored = tip && (await this.#readAt(tip, path, name));
    if (stored) throw alreadyThere(stored);
  }

  /**
   * @param decide returns the new version; called again if others changed the branch in the meantime; null deletes it
   * @throws UserError as `read`
   */
  async change(
    name: string,
    message: string,
    patience: Backoff,
    decide: (stored: Experiment) => Experiment | null,
  ): Promise<void> {
    await this.#write(name, message, patience, async (stored) =>
      decide(stored ?? (await this.#missing(name))),
    );
  }

  async #write(
    name: string,
    message: string,
    patience: Backoff,
    decide: (stored: Experiment | undefined) => Experiment | null | Promise<Experiment | null>,
  ): Promise<void> {
    const path = this.#pathOf(name);
    const draft = async (tip: Tip | undefined) => {
      await requireOwnFolder({ branch: this.#branch, tip, folder: this.#folder }, 'segments');
      const next = await decide(tip && (await this.#readAt(tip, path, name)));
      return { files: new Map([[path, next && encode(next)]]) };
    };
    await land(this.#branch, { what: 'the experiment', messages: [message], draft }, patience);
  }

  async #readAt(tip: Tip, path: string, name: string): Promise<Experiment | undefined> {
    const text = await this.#branch.read(tip, path);
    if (text === undefined) return undefined;
    return decode(path, this.#branch.description, text, name, this.suite);
  }

  async #names(tip: Tip | undefined): Promise<string[]> {
    const entries = tip ? await this.#branch.list(tip, this.#folder) : [];
    const names = entries.flatMap(({ name }) =>
      name.endsWith('.json') ? [name.slice(0, -'.json'.length)] : [],
    );
    return names
      .filter((name) => EXPERIMENT_NAME.test(name))
      .sort()
      .slice(0, EXPERIMENTS_MAX);
  }

  async #missing(name: string): Promise<never> {
    const names = await this.#names(await this.#branch.tip());
    const [nearest] = nearestFirst(name, names);
    throw new UserError(
      `there is no experiment ${visible(name)} in suite ${this.suite} on ${this.#branch.description}`,
      nearest === undefined
        ? 'Begin one: perf-regression experiment create NAME …'
        : `Did you mean ${nearest}? perf-regression experiment list shows all.`,
    );
  }

  #pathOf(name: string): string {
    if (EXPERIMENT_NAME.test(name)) return `${this.#folder}/${name}.json`;
    throw new UserError(
      `${JSON.stringify(visible(name))} is not a valid name for an experiment`,
      'A name has up to 60 letters, digits, dots, dashes and underscores, and starts with a letter or digit.',
    );
  }
}

function alreadyThere({ experiment, outcome }: Experiment): UserError {
  return new UserError(
    `there is an experiment ${experiment} already${outcome ? ', and it is finalized' : ''}`,
    outcome
      ? 'A finalized experiment stays on record. Choose another name.'
      : `Choose another name, go on with it (experiment run ${experiment}), or delete it (experiment delete ${experiment}).`,
  );
}

/** One line for each key and each series, so that git shows what changed. */
function encode({ series, ...head }: Experiment): string {
  const lines = Object.entries(head).map(
    ([key, value]) => ` ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`,
  );
  const own = series.map((each) => `  ${JSON.stringify(each)}`).join(',\n');
  return `{\n${lines.join('')} "series": [\n${own}\n ]\n}\n`;
}

/** @throws UserError if it is not an experiment of ours, a different one, or written by a newer version */
function decode(path: string, branch: string, text: string, name: string, suite: string): Experiment {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw notOurs(path, branch, `it is not JSON: found ${JSON.stringify(text.slice(0, 60))}`);
  }
  const newest = Number((value as { schema?: unknown } | null)?.schema);
  if (newest > EXPERIMENT_SCHEMA) {
    throw new UserError(
      `${path} on ${branch} was written by a newer perf-regression (schema ${newest}; this one reads ${EXPERIMENT_SCHEMA})`,
      'Use the newest version of the command line.',
    );
  }
  const { data, error } = experimentSchema.safeParse(value);
  if (data?.outcome && data.outcome.criteria.length !== data.series.length) {
    throw notOurs(path, branch, 'its outcome is not about its series');
  }
  if (data?.experiment === name && data.suite === suite) return data;
  if (data)
    throw notOurs(path, branch, `it is experiment ${data.experiment} of suite ${visible(data.suite)}`);
  throw notOurs(path, branch, issueIn(error));
}
