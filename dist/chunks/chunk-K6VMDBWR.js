import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  EXPERIMENT_NAME,
  EXPERIMENT_SCHEMA,
  experimentSchema
} from "./chunk-7PYCJPYE.js";
import {
  land,
  requireOwnFolder
} from "./chunk-44I7G63R.js";
import {
  notOurs
} from "./chunk-ADZNNUEX.js";
import {
  issueIn
} from "./chunk-KXMKCDX7.js";
import {
  visible
} from "./chunk-5EYWCUDP.js";
import {
  nearestFirst
} from "./chunk-NPEM7D4L.js";
import {
  TransientError,
  UserError
} from "./chunk-XVYHIGXT.js";

// src/history/experiments.ts
var EXPERIMENTS_MAX = 1e3;
var Experiments = class {
  suite;
  #branch;
  #folder;
  constructor({ branch, suite, folder }) {
    this.suite = suite;
    this.#branch = branch;
    this.#folder = `${folder}/experiments`;
  }
  /** Where it is, for people. @throws UserError where this can be no name */
  placeOf(name) {
    return `${this.#pathOf(name)} on ${this.#branch.description}`;
  }
  /** @throws UserError where there is none of this name, or what is there cannot be read */
  async read(name) {
    const path = this.#pathOf(name);
    const tip = await this.#branch.tip();
    return (tip && await this.#readAt(tip, path, name)) ?? await this.#missing(name);
  }
  /** In the order of their names. @returns those that can be read, and what is wrong with the others */
  async all() {
    const tip = await this.#branch.tip();
    const experiments = [];
    const damages = [];
    for (const name of await this.#names(tip)) {
      try {
        const experiment = tip && await this.#readAt(tip, this.#pathOf(name), name);
        if (experiment) experiments.push(experiment);
      } catch (error) {
        if (!(error instanceof UserError) || error instanceof TransientError) throw error;
        damages.push(error);
      }
    }
    return { experiments, damages };
  }
  /** @throws UserError where there is one of this name */
  async create(experiment, message, patience) {
    await this.#write(experiment.experiment, message, patience, (stored) => {
      if (stored) throw alreadyThere(stored);
      return experiment;
    });
  }
  /** @throws UserError where there is one of this name, or something that is none */
  async requireFree(name) {
    const path = this.#pathOf(name);
    const tip = await this.#branch.tip();
    const stored = tip && await this.#readAt(tip, path, name);
    if (stored) throw alreadyThere(stored);
  }
  /**
   * @param decide what becomes of it, asked anew where others changed the branch in the meantime; null deletes it
   * @throws UserError as `read`
   */
  async change(name, message, patience, decide) {
    await this.#write(
      name,
      message,
      patience,
      async (stored) => decide(stored ?? await this.#missing(name))
    );
  }
  async #write(name, message, patience, decide) {
    const path = this.#pathOf(name);
    const draft = async (tip) => {
      await requireOwnFolder({ branch: this.#branch, tip, folder: this.#folder });
      const next = await decide(tip && await this.#readAt(tip, path, name));
      return { files: /* @__PURE__ */ new Map([[path, next && encode(next)]]) };
    };
    await land(this.#branch, { what: "the experiment", message, draft }, patience);
  }
  async #readAt(tip, path, name) {
    const text = await this.#branch.read(tip, path);
    if (text === void 0) return void 0;
    return decode(path, this.#branch.description, text, name, this.suite);
  }
  async #names(tip) {
    const entries = tip ? await this.#branch.list(tip, this.#folder) : [];
    const names = entries.flatMap(
      ({ name }) => name.endsWith(".json") ? [name.slice(0, -".json".length)] : []
    );
    return names.filter((name) => EXPERIMENT_NAME.test(name)).sort().slice(0, EXPERIMENTS_MAX);
  }
  async #missing(name) {
    const names = await this.#names(await this.#branch.tip());
    const [nearest] = nearestFirst(name, names);
    throw new UserError(
      `there is no experiment ${visible(name)} in suite ${this.suite} on ${this.#branch.description}`,
      nearest === void 0 ? "Begin one: perf-regression experiment create NAME \u2026" : `Did you mean ${nearest}? perf-regression experiment list shows all.`
    );
  }
  #pathOf(name) {
    if (EXPERIMENT_NAME.test(name)) return `${this.#folder}/${name}.json`;
    throw new UserError(
      `${JSON.stringify(visible(name))} is no name of an experiment`,
      "A name has up to 60 letters, digits, dots, dashes and underscores, and begins with a letter or digit."
    );
  }
};
function alreadyThere({ experiment, outcome }) {
  return new UserError(
    `there is an experiment ${experiment} already${outcome ? ", and it is finalized" : ""}`,
    outcome ? "What is finalized stays on record. Choose another name." : `Choose another name, go on with it (experiment run ${experiment}), or delete it (experiment delete ${experiment}).`
  );
}
function encode({ series, ...head }) {
  const lines = Object.entries(head).map(
    ([key, value]) => ` ${JSON.stringify(key)}: ${JSON.stringify(value)},
`
  );
  const own = series.map((each) => `  ${JSON.stringify(each)}`).join(",\n");
  return `{
${lines.join("")} "series": [
${own}
 ]
}
`;
}
function decode(path, branch, text, name, suite) {
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    throw notOurs(path, branch, `it is not JSON: found ${JSON.stringify(text.slice(0, 60))}`);
  }
  const newest = Number(value?.schema);
  if (newest > EXPERIMENT_SCHEMA) {
    throw new UserError(
      `${path} on ${branch} was written by a newer perf-regression (schema ${newest}; this one reads ${EXPERIMENT_SCHEMA})`,
      "Use the newest version of the command line."
    );
  }
  const { data, error } = experimentSchema.safeParse(value);
  if (data?.outcome && data.outcome.criteria.length !== data.series.length) {
    throw notOurs(path, branch, "its outcome is not about its series");
  }
  if (data?.experiment === name && data.suite === suite) return data;
  if (data)
    throw notOurs(path, branch, `it is experiment ${data.experiment} of suite ${visible(data.suite)}`);
  throw notOurs(path, branch, issueIn(error));
}

export {
  Experiments
};
