import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  suitesAt
} from "./chunk-IGLNJ6RH.js";
import {
  DeniedError
} from "./chunk-6PZXLRE2.js";
import {
  readSnapshot
} from "./chunk-QILATR5Z.js";
import {
  EMPTY_WINDOW,
  baselineIn,
  lastOf
} from "./chunk-722SI4PJ.js";
import {
  comparableRuns,
  withoutOtherSteps
} from "./chunk-6LEYEKYL.js";
import {
  readRun
} from "./chunk-SM7H766S.js";
import {
  formerTip,
  goneError
} from "./chunk-44I7G63R.js";
import {
  newestRuns
} from "./chunk-APQVLVC5.js";
import {
  RUNS_MIN,
  WINDOW
} from "./chunk-MIGJ3Q72.js";
import {
  environmentKey,
  isComparable
} from "./chunk-BXN5DBSL.js";
import {
  median
} from "./chunk-3NXPMFMF.js";
import {
  countedNames,
  faultOf
} from "./chunk-MG2DOFI5.js";
import {
  seriesKey
} from "./chunk-2IZ4MH4R.js";
import {
  nearestFirst
} from "./chunk-NPEM7D4L.js";
import {
  UserError
} from "./chunk-XVYHIGXT.js";

// src/history/attempts.ts
var ID = /^(\d+)\.(\d+)\.([^.]+)\.[0-9a-f]{12}$/;
function joinAttempts({ runs, events }, comparability) {
  const groups = groupsOf(runs, comparability);
  const joined = groups.map(joinedRun);
  const idOf = new Map(
    groups.flatMap((group, i) => group.map(({ id }) => [id, joined[i].id]))
  );
  const nameOf = (run) => idOf.get(run) ?? run;
  return { runs: joined, events: renamed(events, nameOf) };
}
function renamed(events, nameOf) {
  return events.map((event) => ({
    ...event,
    run: nameOf(event.run),
    ...event.first && { first: { ...event.first, run: nameOf(event.first.run) } }
  }));
}
function earlierAttempts(run, stored, comparability) {
  const own = attemptOf(run);
  return own === void 0 ? [] : attemptsWith(run, stored, comparability).filter((other) => (attemptOf(other) ?? 0) < own);
}
function otherJobs(run, stored, comparability) {
  const own = new Set(attemptsWith(run, stored, comparability));
  return stored.filter((other) => !own.has(other));
}
function attemptsWith(run, stored, comparability) {
  const others = stored.filter(({ id }) => id !== run.id);
  const group = groupsOf([...others, run], comparability).find((each) => each.includes(run)) ?? [];
  return group.filter((other) => other !== run);
}
function attemptOf({ id }) {
  const number = ID.exec(id)?.[2];
  return number === void 0 ? void 0 : Number(number);
}
function groupsOf(runs, comparability) {
  const byJob = Map.groupBy(runs, (run) => jobOf(run, comparability));
  const isTold = (group) => new Set(group.map(attemptOf)).size === group.length;
  const key = (run) => {
    const job = jobOf(run, comparability);
    return job !== void 0 && isTold(byJob.get(job) ?? []) ? job : run;
  };
  return [...Map.groupBy(runs, key).values()].map(
    (group) => group.sort((a, b) => (attemptOf(a) ?? 0) - (attemptOf(b) ?? 0))
  );
}
function jobOf({ id, suite, commit, branch, environment }, comparability) {
  const [, workflowRun, , job] = ID.exec(id) ?? [];
  if (workflowRun === void 0) return void 0;
  const machine = environmentKey(environment, comparability);
  return JSON.stringify([workflowRun, job, suite, commit, branch, machine]);
}
function joinedRun(attempts) {
  const [first, newest] = [attempts[0], attempts.at(-1)];
  if (attempts.length === 1) return first;
  const measured = attempts.toReversed().flatMap(({ measurements }) => measurements);
  const series = Map.groupBy(measured, ({ benchmark, metric }) => seriesKey(benchmark.name, metric.name));
  return { ...first, id: newest.id, measurements: [...series.values()].map(joinedSeries) };
}
function joinedSeries(measured) {
  const newest = measured[0];
  const centres = measured.filter(({ metric }) => metric.unit === newest.metric.unit).map(({ sample }) => sample.centre);
  return { ...newest, sample: { ...newest.sample, centre: median(centres) } };
}

// src/model/baseline.ts
function noBaseline(why, skippedSources = [], warnings = []) {
  return { source: "none", why, skippedSources, branch: "", runs: [], accepted: [], episodes: [], warnings };
}

// src/baseline/first-run.ts
var SYSTEM = ["os", "arch"];
var SUITES_MAX = 30;
var NAMED_MAX = 3;
async function overlookedSuite(run, log) {
  const former = await formerTip(log, await log.tip());
  if (former) return asWarning(log.suite, { why: "history-gone", fault: faultOf(goneError(log, former)) });
  const found = await suitesSharing(run, log);
  const [best] = found;
  if (!best) return void 0;
  return asWarning(best.suite, {
    why: "other-suite",
    suite: log.suite,
    place: log.branch.description,
    benchmarks: namesOf([run]).size,
    suites: found.length,
    first: found.slice(0, NAMED_MAX)
  });
}
function overlookedBranch(run, stored, branch) {
  const names = namesOf([run]);
  const sharing = stored.filter(
    (other) => other.commit !== run.commit && [...namesOf([other])].some((name) => names.has(name))
  );
  const branches = nearestFirst(branch, new Set(sharing.map((other) => other.branch)));
  if (branches.length === 0) return void 0;
  return asWarning(branch, {
    why: "other-branch",
    suite: run.suite,
    branch,
    branches: countedNames(branches)
  });
}
function asWarning(subject, values) {
  return { code: "not-compared", subject, values };
}
async function suitesSharing(run, own) {
  const { branch, historyDir, suite } = own;
  const names = namesOf([run]);
  const others = (await suitesAt(branch, await own.tip(), historyDir)).filter((name) => name !== suite);
  const found = await Promise.all(
    nearestFirst(suite, others).slice(0, SUITES_MAX).map(async (name) => {
      const newest = await newestSegment(await own.beside(name));
      const earlier = newest.filter((other) => other.commit !== run.commit && isOfSystem(run, other));
      return { suite: name, shared: [...namesOf(earlier)].filter((each) => names.has(each)).length };
    })
  );
  return found.filter(({ shared }) => shared > 0).sort((a, b) => b.shared - a.shared);
}
async function newestSegment(log) {
  for await (const { runs } of log.segmentsFromNewest()) return runs;
  return [];
}
function isOfSystem(run, other) {
  return isComparable(other.environment, run.environment, SYSTEM);
}
function namesOf(runs) {
  return new Set(runs.flatMap(({ measurements }) => measurements.map(({ benchmark }) => benchmark.name)));
}

// src/baseline/predecessor.ts
async function predecessorsOf(run, stored, own, baseCommit, comparability) {
  const others = stored.filter(({ branch, commit }) => branch !== baseCommit.branch && commit !== "");
  if (others.length === 0 || comparableRuns(run, own, comparability).length >= RUNS_MIN) return void 0;
  const [first] = own;
  const measured = new Set(own.map(({ commit }) => commit));
  const ancestors = [.../* @__PURE__ */ new Set([baseCommit.commit, ...await baseCommit.ancestors()])];
  const begin = first ? ancestors.indexOf(first.commit) + 1 : 0;
  for (const ancestor of ancestors.slice(begin)) {
    const nearest = others[lastOf(others, ancestor)];
    if (!nearest || measured.has(ancestor)) continue;
    const before = others.filter(({ branch }) => branch === nearest.branch);
    const runs = [...before.slice(0, lastOf(before, ancestor) + 1), ...own];
    return { runs, branches: [nearest.branch, ...first ? [baseCommit.branch] : []].join(" and ") };
  }
  return void 0;
}

// src/baseline/resolve.ts
async function resolveBaseline(run, ladder) {
  const skippedSources = [];
  const warnings = [];
  for (const { source, look } of stepsOf(run, ladder)) {
    const seen = await look();
    if ("found" in seen) return { baseline: { ...seen.found, skippedSources }, window: seen.window };
    if (seen.why !== void 0) skippedSources.push({ source, why: seen.why });
    if (seen.warning) warnings.push(seen.warning);
  }
  const [first] = skippedSources;
  const baseline = noBaseline(first?.why ?? "there is no place to look for one", skippedSources, warnings);
  return { baseline, window: EMPTY_WINDOW };
}
function stepsOf(run, ladder) {
  const { log, snapshotStores, readFile } = ladder;
  const kept = snapshotStores.map((keep) => ({
    source: keep.source,
    look: () => lookInSnapshot(run, keep, ladder)
  }));
  return [
    ...log ? [{ source: "history", look: () => lookInHistory(run, log, ladder) }] : [],
    ...kept.filter(({ source }) => source !== "s3"),
    ...readFile ? [{ source: "file", look: async () => ({ found: await readFile(), window: EMPTY_WINDOW }) }] : [],
    ...kept.filter(({ source }) => source === "s3")
  ];
}
async function lookInHistory(run, log, ladder) {
  const { branch, findBaseCommit, comparability } = ladder;
  if ((await log.index()).segments.length === 0) {
    const why = `suite ${log.suite} has no history yet on ${log.branch.description}`;
    return passedOver(why, await overlookedSuite(run, log));
  }
  const baseCommit = await findBaseCommit();
  const { stored, branches, ...window } = await loadWindow(run, log, baseCommit, comparability);
  if (window.runs.length === 0) {
    const [damage] = log.damages;
    if (damage) throw damage;
    const why = `the history of suite ${log.suite} on ${log.branch.description} has no run of branch ${branch}`;
    const isCertain = baseCommit.commit !== "" && (await baseCommit.ancestors()).length > 0;
    return passedOver(why, isCertain ? void 0 : overlookedBranch(run, stored, branch));
  }
  const others = joinAttempts(otherThan(run, window, comparability), comparability);
  if (others.runs.length === 0) {
    return { why: `the history of suite ${log.suite} has nothing but earlier attempts of this job` };
  }
  const own = { ...others, runs: withoutOtherSteps(run, others.runs) };
  if (own.runs.length === 0) {
    return {
      why: `the history of suite ${log.suite} has nothing but benchmarks that another step measured at this commit too`
    };
  }
  const found = await baselineIn(own, run, baseCommit, branches);
  return { found: { ...found, warnings: [...log.damages.map(damageWarning), ...found.warnings] }, window };
}
function passedOver(why, warning) {
  return { why, ...warning && { warning } };
}
function otherThan(run, { runs, events }, comparability) {
  const others = otherJobs(run, runs, comparability);
  const kept = new Set(others);
  const own = new Set(runs.filter((each) => !kept.has(each)).map(({ id }) => id));
  const nameOf = (id) => own.has(id) ? run.id : id;
  return { runs: others, events: renamed(events, nameOf) };
}
function damageWarning(damage) {
  return { code: "damaged-history", subject: "history", values: { fault: faultOf(damage) } };
}
async function loadWindow(run, log, baseCommit, comparability) {
  const ofBranch = (runs2) => runs2.filter(({ branch }) => branch === baseCommit.branch);
  const { runs, events } = await newestRuns(log.segmentsFromNewest(WINDOW), {
    counting: (read) => {
      const own2 = ofBranch(read);
      const upToBaseCommit = { runs: own2.slice(0, lastOf(own2, baseCommit.commit) + 1), events: [] };
      return comparableRuns(run, joinAttempts(upToBaseCommit, comparability).runs, comparability);
    }
  });
  const own = ofBranch(runs);
  const before = await predecessorsOf(run, runs, own, baseCommit, comparability);
  const { branches, runs: known } = before ?? { branches: baseCommit.branch, runs: own };
  return { runs: known, events, stored: runs, branches };
}
async function lookInSnapshot(run, keep, ladder) {
  const { branch, findBaseCommit, comparability } = ladder;
  let window;
  try {
    window = await readSnapshot(keep, run.suite, branch);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    if (error instanceof DeniedError && !keep.isStore) return { why: void 0 };
    const values = { fault: faultOf(error) };
    const warning = { code: "unreadable-source", subject: keep.description, values };
    return { why: error.message, ...keep.isStore && { warning } };
  }
  const others = joinAttempts(otherThan(run, window, comparability), comparability);
  if (others.runs.length === 0) return { why: `nothing of ${branch} is kept in ${keep.description} yet` };
  const found = await baselineIn(others, run, await findBaseCommit());
  const why = `${found.why}; kept in ${keep.description}`;
  return { found: { ...found, source: keep.source, why }, window };
}
async function baselineFromFile(patterns, reader, cwd) {
  const name = patterns.join(", ");
  const { run } = await readRun(patterns, reader, cwd, {
    suite: "",
    commit: "",
    branch: "",
    now: /* @__PURE__ */ new Date(0),
    mark: name,
    env: {},
    fromFiles: true
  });
  return {
    source: "file",
    why: `the results in ${name}`,
    branch: "",
    runs: [run],
    accepted: [],
    episodes: [],
    warnings: []
  };
}
function earlierStep(runs, branch) {
  const [first] = runs;
  if (!first) return void 0;
  const days = [first, runs.at(-1)].map(({ time }) => time.slice(0, 10)).join(" to ");
  const why = `the earlier executions in the same files, ${runs.length} of them, ${days}`;
  const common = { branch, accepted: [], episodes: [], warnings: [] };
  return async () => ({ source: "latest", why, runs, ...common });
}
function fileStep(patterns, reader, cwd) {
  return patterns.length === 0 ? void 0 : () => baselineFromFile(patterns, reader, cwd);
}

export {
  earlierAttempts,
  noBaseline,
  resolveBaseline,
  baselineFromFile,
  earlierStep,
  fileStep
};
