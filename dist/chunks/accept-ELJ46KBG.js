import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  acceptance,
  reasonFlag,
  requireReason
} from "./chunk-PLCGMEIH.js";
import {
  onLog
} from "./chunk-GUEES7WQ.js";
import "./chunk-OEVEALWO.js";
import "./chunk-PVOJ4Y3S.js";
import {
  withJitter
} from "./chunk-C7TRFEUQ.js";
import "./chunk-44I7G63R.js";
import "./chunk-ADZNNUEX.js";
import {
  tryGit
} from "./chunk-F7QK2LC2.js";
import "./chunk-W635PBJQ.js";
import {
  shortCommit
} from "./chunk-TMHQ55PA.js";
import "./chunk-76WBJDSY.js";
import "./chunk-APQVLVC5.js";
import "./chunk-KXMKCDX7.js";
import "./chunk-MIGJ3Q72.js";
import "./chunk-WAUY756K.js";
import "./chunk-BXN5DBSL.js";
import {
  isNamed,
  matchesWildcard
} from "./chunk-WDIDMRS2.js";
import "./chunk-UEOQ56LV.js";
import "./chunk-5EYWCUDP.js";
import "./chunk-RA54CWEE.js";
import "./chunk-SCN2QYTL.js";
import "./chunk-3NXPMFMF.js";
import "./chunk-LJPWU7RB.js";
import "./chunk-MG2DOFI5.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-KBBEHQ7K.js";
import {
  UserError
} from "./chunk-XVYHIGXT.js";
import "./chunk-UZ77254A.js";

// src/commands/baseline/accept.ts
var OFFERED = 5;
var HASH_LENGTH_MIN = 4;
var acceptCommand = onLog({
  name: "baseline accept",
  usage: "baseline accept [COMMIT]",
  examples: [
    'perf-regression baseline accept --reason "checksums are worth 8%"',
    'perf-regression baseline accept 1a2b3c4 --benchmark "Parse*" --metric time --reason "new parser"'
  ],
  inputs: ["suite", "branch", "history-dir"],
  flags: [
    reasonFlag,
    {
      name: "benchmark",
      value: "NAME",
      help: "Accept only benchmarks of this name; * and ? are wildcards."
    },
    { name: "metric", value: "NAME", help: "Accept only this metric; * and ? are wildcards." }
  ],
  async run(log, given) {
    const { words, options, print, config, cwd } = given;
    const reason = requireReason(given, "baseline accept [COMMIT] --reason TEXT");
    const [named, ...rest] = words;
    if (rest.length > 0) {
      throw new UserError("baseline accept: name one commit", 'Put the reason in quotes: --reason "\u2026"');
    }
    const workspace = await given.workspace();
    const run = await newestRunOf(log, await commitOf(named ?? "HEAD", cwd));
    const of = { benchmark: options.get("benchmark"), metric: options.get("metric") };
    const count = requireSeries(run, of);
    await log.appendEvent({ ...acceptance(run, reason, workspace, given), ...of }, withJitter());
    const which = count === run.measurements.length ? "its level" : `the level of ${count} of its ${run.measurements.length} series`;
    print(`From ${shortCommit(run.commit)} on ${which} is the baseline of suite ${log.suite}.
`);
    print(`Tell the others: git push origin ${config.branch}
`);
    return 0;
  }
});
function requireSeries({ measurements }, of) {
  const { benchmark = "*", metric = "*" } = of;
  const meant = measurements.filter(
    (each) => isNamed(benchmark, each.benchmark) && matchesWildcard(metric, each.metric.name)
  );
  if (meant.length > 0) return meant.length;
  throw new UserError(
    `baseline accept: that run has no ${metric === "*" ? "series" : metric} of ${benchmark}`,
    'See its names: perf-regression history query "SELECT DISTINCT benchmark, metric FROM measurements"'
  );
}
async function commitOf(name, cwd) {
  return await tryGit(["rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`], { cwd }) ?? name;
}
async function newestRunOf(log, commit) {
  const measured = /* @__PURE__ */ new Set();
  for await (const { runs } of log.segmentsFromNewest()) {
    for (const run of runs.toReversed()) {
      if (commit.length >= HASH_LENGTH_MIN && run.commit.startsWith(commit.toLowerCase())) return run;
      if (run.commit !== "") measured.add(shortCommit(run.commit));
    }
  }
  const newest = [...measured].slice(0, OFFERED).join(", ");
  throw new UserError(
    `commit ${commit.slice(0, 12) || "(none)"} was not measured in suite ${log.suite}`,
    `Name a measured commit; the newest are ${newest}.`
  );
}
export {
  acceptCommand
};
