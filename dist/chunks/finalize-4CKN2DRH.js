import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  decisionOf,
  outcomeOf,
  statusText
} from "./chunk-2TWGFWBJ.js";
import {
  nameIn
} from "./chunk-6TN3JFDF.js";
import {
  Experiments
} from "./chunk-K6VMDBWR.js";
import {
  onLog
} from "./chunk-GUEES7WQ.js";
import "./chunk-7PYCJPYE.js";
import {
  personOf
} from "./chunk-OEVEALWO.js";
import "./chunk-PVOJ4Y3S.js";
import {
  withJitter
} from "./chunk-C7TRFEUQ.js";
import {
  writeNamed
} from "./chunk-KWVIHAS7.js";
import "./chunk-KEGZTUGN.js";
import "./chunk-K7Q2RVBI.js";
import "./chunk-LW4KCPX3.js";
import "./chunk-EFPGPSVY.js";
import "./chunk-44I7G63R.js";
import "./chunk-ADZNNUEX.js";
import {
  askGit
} from "./chunk-F7QK2LC2.js";
import "./chunk-W635PBJQ.js";
import "./chunk-TMHQ55PA.js";
import "./chunk-76WBJDSY.js";
import "./chunk-APQVLVC5.js";
import "./chunk-KXMKCDX7.js";
import "./chunk-MIGJ3Q72.js";
import "./chunk-WAUY756K.js";
import "./chunk-BXN5DBSL.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-UEOQ56LV.js";
import {
  visible
} from "./chunk-5EYWCUDP.js";
import "./chunk-RA54CWEE.js";
import "./chunk-SCN2QYTL.js";
import {
  readText
} from "./chunk-SW75YNI7.js";
import "./chunk-4BJV3SNL.js";
import "./chunk-KT2IOP2T.js";
import "./chunk-AASA5BFP.js";
import "./chunk-3NXPMFMF.js";
import "./chunk-LJPWU7RB.js";
import "./chunk-OMB4DMJL.js";
import "./chunk-MG2DOFI5.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-NPEM7D4L.js";
import "./chunk-ZL7FZD3K.js";
import "./chunk-KBBEHQ7K.js";
import "./chunk-UDKDNU3I.js";
import {
  UserError
} from "./chunk-XVYHIGXT.js";
import "./chunk-UZ77254A.js";

// src/commands/experiment/apply.ts
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
async function patchOf({ outcome, ...sides }, given) {
  const { options, cwd } = given;
  const file = options.get("apply");
  const paths = pathsOf(given);
  if (file === void 0 || !outcome || outcome.winner === "none") return void 0;
  const { variables } = sides[outcome.winner];
  const config = variables.map(
    ({ name, value }) => ({ name, value, path: paths.get(name) ?? [name] })
  );
  const unknown = [...paths.keys()].find((name) => !variables.some((each) => each.name === name));
  if (unknown !== void 0) {
    throw new UserError(
      `--key ${unknown}: the ${outcome.winner} has no such variable`,
      `It has ${variables.map(({ name }) => name).join(", ") || "none"}.`
    );
  }
  const { patched } = await import("./configuration-patch-2AEUGLFK.js");
  const path = resolve(cwd, file);
  const { text: before } = await readText(path, file);
  return { path, before, after: patched(file, before, config) };
}
function pathsOf({ repeated }) {
  return new Map(
    (repeated.get("key") ?? []).map((text) => {
      const equals = text.indexOf("=");
      if (equals > 0 && equals < text.length - 1)
        return [text.slice(0, equals), text.slice(equals + 1).split(".")];
      throw new UserError(
        `--key: expected NAME=PATH, got ${JSON.stringify(text.slice(0, 60))}`,
        "Write --key CACHE_MB=cache.size_mb"
      );
    })
  );
}
async function apply(experiment, given) {
  const { options, print } = given;
  const file = options.get("apply");
  const winner = experiment.outcome?.winner ?? "none";
  const left = file === void 0 ? "" : `${visible(file)} stays as it is.
`;
  if (winner === "none") return print(left);
  const { variables } = experiment[winner];
  if (variables.length === 0) return print(`The ${winner} sets no variables. ${left}`.trimEnd().concat("\n"));
  const patch = await patchOf(experiment, given);
  if (!patch) {
    print("\nThe winner's values (set them in a file with --apply FILE):\n");
    for (const { name, value } of variables) print(`  ${name}=${visible(value, 200)}
`);
    return;
  }
  const { path, before, after } = patch;
  if (after === before) {
    print(`
${visible(file ?? "")} has these values already.
`);
    return;
  }
  await writeNamed("--apply", path, after);
  print(`
${visible(file ?? "")} is changed:
${await differenceOf(before, after)}`);
  const other = experiment[winner === "control" ? "treatment" : "control"].variables;
  const unset = other.filter(({ name }) => !variables.some((each) => each.name === name));
  if (unset.length > 0)
    print(
      `The ${winner} does not set ${unset.map(({ name }) => name).join(", ")}: look whether it is there.
`
    );
}
async function differenceOf(before, after) {
  const folder = await mkdtemp(join(tmpdir(), "perf-regression-"));
  try {
    await writeFile(join(folder, "before"), before);
    await writeFile(join(folder, "after"), after);
    const options = ["--no-index", "--no-ext-diff", "--no-textconv", "--no-color", "--unified=1"];
    const { stdout } = await askGit(["diff", ...options, "before", "after"], { cwd: folder });
    return stdout.slice(Math.max(0, stdout.indexOf("@@")));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

// src/commands/experiment/finalize.ts
var finalizeCommand = onLog({
  name: "experiment finalize",
  usage: "experiment finalize NAME",
  examples: [
    "perf-regression experiment finalize cache --apply .env",
    "perf-regression experiment finalize cache --apply config.yml --key CACHE_MB=cache.size_mb"
  ],
  inputs: ["suite", "branch", "history-dir"],
  flags: [
    {
      name: "apply",
      value: "FILE",
      help: "Set the variables of the winner in this env, JSON or YAML file, and show what changed."
    },
    {
      name: "key",
      value: "NAME=PATH",
      repeats: true,
      help: "Path of a variable in JSON or YAML, such as CACHE_MB=cache.size_mb. Default: its name."
    },
    { name: "undecided", help: "End the experiment without a winner, although more rounds might decide." }
  ],
  startsEmpty: true,
  async run(log, given) {
    const { now, print, flags, config } = given;
    const name = nameIn(given, "finalize");
    const by = personOf(await given.workspace());
    const experiments = new Experiments(log);
    let experiment = await experiments.read(name);
    await patchOf(ended(experiment, by, now, flags), given);
    if (!experiment.outcome) {
      const message = `perf: experiment ${name} of ${log.suite} is finalized`;
      await experiments.change(name, message, withJitter(), (stored) => {
        experiment = ended(stored, by, now, flags);
        return experiment;
      });
    }
    print(statusText(experiment, decisionOf(experiment)));
    print(`Tell the others: git push origin ${config.branch}
`);
    await apply(experiment, given);
    return 0;
  }
});
function ended(experiment, by, now, flags) {
  if (experiment.outcome) return experiment;
  const decision = decisionOf(experiment);
  if (decision.isFinal || flags.has("undecided")) {
    return { ...experiment, outcome: outcomeOf(decision, by, now.toISOString()) };
  }
  const name = experiment.experiment;
  throw new UserError(
    `experiment ${name} has no answer yet: ${visible(decision.reason, 500)}`,
    `Go on: perf-regression experiment run ${name}
Or end it without a winner: --undecided`
  );
}
export {
  finalizeCommand
};
