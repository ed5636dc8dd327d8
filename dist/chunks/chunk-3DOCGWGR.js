import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;
import {
  readRuns
} from "./chunk-XZ5NAWTG.js";
import {
  askGit,
  git,
  join,
  mkdtemp,
  realpath,
  rm,
  rmSync,
  tmpdir,
  tryGit
} from "./chunk-7MKHXQQS.js";
import {
  REFERENCE_NAME_MAX,
  ascending,
  isSameReference,
  mean,
  median,
  newestRuns,
  ratioUnit,
  referenceText
} from "./chunk-CMCPUWHZ.js";
import {
  isClocked
} from "./chunk-I3BSUCVW.js";
import {
  countedNames,
  seriesKey
} from "./chunk-KFXEXGUP.js";
import {
  UserError
} from "./chunk-AY2RLHZI.js";

// src/measure/worktrees.ts
async function commitOf(ref, cwd) {
  const commit = await tryGit(["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`], {
    cwd
  });
  if (commit) return commit;
  throw new UserError(
    `${JSON.stringify(ref)} is not a commit of the repository in ${cwd}`,
    "Fetch it, or name another branch, tag or commit. A shallow clone has only its newest one: fetch-depth: 0."
  );
}
async function fetchedCommit(ref, cwd) {
  const there = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`];
  const known = await tryGit(there, { cwd });
  if (known) return known;
  const isShallow = await tryGit(["rev-parse", "--is-shallow-repository"], { cwd }) === "true";
  const depth = isShallow ? ["--depth=1"] : [];
  const fetch = ["fetch", "--quiet", "--no-tags", ...depth, "--end-of-options", "origin", ref];
  const { status, stderr } = await askGit(fetch, { cwd });
  if (status === 0) return git(["rev-parse", "--verify", "FETCH_HEAD^{commit}"], { cwd });
  throw new UserError(
    `${ref} is not in the clone in ${cwd}, and cannot be fetched: ${stderr.trim().split("\n").at(-1)}`,
    "Let actions/checkout bring it:   with: { fetch-depth: 0 }\nor keep its credentials, as it does unless persist-credentials is false."
  );
}
async function withWorktrees(folders, cwd, work) {
  const root = await realpath(await mkdtemp(join(tmpdir(), "perf-regression-ab-")));
  const remove = () => rmSync(root, { recursive: true, force: true });
  process.once("exit", remove);
  const names = Object.keys(folders);
  try {
    const inside = await git(["rev-parse", "--show-prefix"], { cwd });
    const places = {};
    for (const name of names) {
      const folder = join(root, name);
      await git(["worktree", "add", "--detach", "--force", folder, folders[name]], { cwd });
      places[name] = join(folder, inside);
    }
    return await work(places);
  } finally {
    process.off("exit", remove);
    await rm(root, { recursive: true, force: true });
    await git(["worktree", "prune"], { cwd });
  }
}

// src/results/reference-plan.ts
var OVERLAP_MAX = 50;
function referenceNamed(name, commit) {
  return { name: name.split("\n")[0].slice(0, REFERENCE_NAME_MAX), commit };
}
function planReference(asked, runs, overlap) {
  const referenced = runs.filter(({ reference }) => reference !== void 0);
  const last = referenced.at(-1)?.reference;
  if (!last) return begun(asked);
  const known = linksOf(referenced, last);
  const own = { name: last.name, commit: last.commit };
  const { uncertainty } = last;
  const kept = { ...own, ...uncertainty !== void 0 && { uncertainty } };
  if (isSameReference(last, asked)) {
    return { beside: { ...kept, name: asked.name }, linkOf: linkIn(known, asked), step: void 0 };
  }
  if (overlap === 0) return startOver(asked, own);
  const both = overlapping(referenced, last, asked);
  if (both.length < overlap) {
    const step = { kind: "moving", from: own, run: both.length + 1, of: overlap };
    return { beside: { ...kept, next: asked }, linkOf: linkIn(known, own), step };
  }
  return movedOn(asked, own, { known, both, before: uncertainty ?? 0 });
}
function startOver(asked, from) {
  return { ...begun(asked), step: { kind: "restarted", from } };
}
function begun(asked) {
  return { beside: asked, linkOf: linkIn(/* @__PURE__ */ new Map(), asked), step: void 0 };
}
function linkIn(known, reference) {
  return (key) => known.get(key) ?? { unit: ratioUnit(reference), factor: 1 };
}
function linksOf(runs, reference) {
  const links = /* @__PURE__ */ new Map();
  for (const run of runs) {
    if (!run.reference || !isSameReference(run.reference, reference)) continue;
    const factors = valuesOf(run, "chain");
    for (const { benchmark, metric } of run.measurements) {
      if (metric.beside?.role !== "ratio") continue;
      const key = seriesKey(benchmark.name, metric.beside.metric);
      const factor = factors.get(key) ?? 1;
      links.set(key, { unit: metric.unit, factor: factor > 0 ? factor : 1 });
    }
  }
  return links;
}
function overlapping(runs, from, to) {
  const both = ({ reference }) => reference?.next !== void 0 && isSameReference(reference, from) && isSameReference(reference.next, to);
  return runs.slice(runs.findLastIndex((run) => !both(run)) + 1);
}
function movedOn(asked, from, { known, both, before }) {
  const steps = both.map((run) => valuesOf(run, "next"));
  const links = /* @__PURE__ */ new Map();
  let largest = 0;
  for (const [key, { unit, factor }] of known) {
    const logs = steps.flatMap((values) => Math.log(values.get(key) ?? Number.NaN)).filter(Number.isFinite);
    if (logs.length === 0) continue;
    links.set(key, { unit, factor: factor * Math.exp(mean(logs)) });
    largest = Math.max(largest, standardError(logs));
  }
  const uncertainty = Math.hypot(before, largest);
  return {
    beside: { ...asked, moved: { from, runs: both.length }, uncertainty },
    linkOf: linkIn(links, asked),
    step: { kind: "moved", from, runs: both.length, uncertainty }
  };
}
function standardError(values) {
  if (values.length < 2) return 0;
  const centre = mean(values);
  const variance = values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1);
  return Math.sqrt(variance / values.length);
}
function valuesOf({ measurements }, role) {
  return new Map(
    measurements.flatMap(
      ({ benchmark, metric, sample }) => metric.beside?.role === role ? [[seriesKey(benchmark.name, metric.beside.metric), sample.centre]] : []
    )
  );
}

// src/baseline/referenced.ts
var RUNS_MAX = 2 * OVERLAP_MAX;
async function referencedRuns(log, branch) {
  const counting = (runs2) => runs2.filter((run) => run.branch === branch);
  const { runs } = await newestRuns(log.segmentsFromNewest(RUNS_MAX), { enough: RUNS_MAX, counting });
  return counting(runs).slice(-RUNS_MAX);
}

// src/results/beside.ts
function relate(code, rounds, linkOf) {
  const columns = rounds.map((round) => ({
    code: bySeries(round.code),
    reference: bySeries(round.reference),
    next: bySeries(round.next ?? [])
  }));
  const related = /* @__PURE__ */ new Set();
  const lacking = /* @__PURE__ */ new Set();
  const notPositive = /* @__PURE__ */ new Set();
  const measurements = code.flatMap((own) => {
    const { benchmark, metric } = own;
    if (!isClocked(metric.unit) || metric.direction === "none" || metric.beside) return [own];
    const key = seriesKey(benchmark.name, metric.name);
    const pairs = columns.flatMap((column) => {
      const [above, below] = [column.code.get(key), column.reference.get(key)];
      if (!above || !below || below.metric.unit !== above.metric.unit) return [];
      return [
        { code: centreOf(above), reference: centreOf(below), next: column.next.get(key)?.sample.centre }
      ];
    });
    const usable = pairs.filter((pair) => pair.code > 0 && pair.reference > 0);
    if (usable.length === 0) {
      (pairs.length > 0 ? notPositive : lacking).add(benchmark.name);
      return [own];
    }
    related.add(benchmark.name);
    return seriesOf(own, usable, linkOf(key));
  });
  const without = (names) => [...names].filter((name) => !related.has(name));
  return { measurements, lacking: without(lacking), notPositive: without(notPositive) };
}
function centreOf({ sample }) {
  return sample.centre;
}
function seriesOf(own, pairs, { unit, factor }) {
  const { benchmark, metric } = own;
  const { name } = metric;
  const besideAs = (role) => ({ role, metric: name, unit: metric.unit });
  const make = (role, as, inUnit, values) => {
    const sorted = ascending(values);
    const several = sorted.length > 1 ? sorted : [];
    return {
      benchmark,
      metric: {
        name: as,
        unit: inUnit,
        direction: role === "ratio" ? metric.direction : "none",
        beside: besideAs(role)
      },
      sample: {
        centre: median(sorted),
        values: several,
        level: several.length > 0 ? "process" : "iteration"
      },
      writtenUnit: inUnit
    };
  };
  const ratios = pairs.map((pair) => pair.code / pair.reference * factor);
  const steps = pairs.flatMap(({ reference, next = 0 }) => next > 0 ? [next / reference] : []);
  return [
    { ...own, metric: { ...metric, direction: "none", beside: besideAs("code") } },
    make("ratio", `${name}/reference`, unit, ratios),
    make(
      "reference",
      `reference_${name}`,
      metric.unit,
      pairs.map(({ reference }) => reference)
    ),
    ...steps.length > 0 ? [make("next", `reference_${name}/next`, "\xD7", steps)] : [],
    ...factor === 1 ? [] : [make("chain", `reference_${name}/first`, "\xD7", [factor])]
  ];
}
function bySeries(measurements) {
  return new Map(measurements.map((each) => [seriesKey(each.benchmark.name, each.metric.name), each]));
}

// src/results/reference-warnings.ts
function warningsOf({ beside, step }, { lacking, notPositive }, commit) {
  const newest = beside.next ?? beside;
  const reference = referenceText(newest);
  const all = [];
  if (newest.commit !== "" && newest.commit === commit) all.push({ what: "same-commit", reference });
  const without = { lacks: lacking, "not-positive": notPositive };
  for (const what of ["lacks", "not-positive"]) {
    const names = without[what];
    if (names.length > 0)
      all.push({ what, reference: referenceText(beside), benchmarks: countedNames(names) });
  }
  if (step && step.kind !== "restarted") {
    const { kind, from, ...numbers } = step;
    all.push({ what: kind, reference, from: referenceText(from), ...numbers });
  }
  return all.map((values) => ({ code: "reference", subject: reference, values }));
}

// src/results/beside-results.ts
async function besideResults(measured, { patterns, reference, reader, cwd, runInfo }) {
  const suites = new Map((await readRuns(patterns, reader, cwd, runInfo)).map(({ run }) => [run.suite, run]));
  const [only] = suites.values();
  return measured.map(({ run }) => {
    const other = suites.get(run.suite) ?? (measured.length === 1 && suites.size === 1 ? only : void 0);
    if (!other) return void 0;
    const plan = planReference(reference, [], 0);
    const rounds = [{ code: run.measurements, reference: other.measurements }];
    const { measurements, ...lacks } = relate(run.measurements, rounds, plan.linkOf);
    return {
      run: { ...run, measurements, reference: plan.beside },
      warnings: warningsOf(plan, lacks, run.commit)
    };
  });
}

export {
  referenceNamed,
  planReference,
  startOver,
  referencedRuns,
  commitOf,
  fetchedCommit,
  withWorktrees,
  relate,
  warningsOf,
  besideResults
};
