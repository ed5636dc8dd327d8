import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  Progress
} from "./chunk-TTH7B3O2.js";
import {
  measuringFlags,
  openCommandStopwatch,
  probeOf,
  setupOf
} from "./chunk-Q5DBDOEG.js";
import {
  notifyDesktop
} from "./chunk-V75QD6HT.js";
import {
  plainMessage
} from "./chunk-7HWLWH4A.js";
import {
  requireWorkspace,
  runInfoOf
} from "./chunk-OEVEALWO.js";
import "./chunk-PVOJ4Y3S.js";
import {
  GitHub,
  issueThread,
  readIssue,
  regressionOf,
  upsertComment
} from "./chunk-QC6VU7HP.js";
import "./chunk-6PZXLRE2.js";
import "./chunk-2O5TX53H.js";
import {
  commitOf,
  withWorktrees
} from "./chunk-VIQKGP53.js";
import {
  ROUNDS,
  judgeRounds,
  prepare,
  withLimit
} from "./chunk-YBNJXKWG.js";
import {
  BENCHMARKS,
  PAIRED,
  interleave,
  measureSide
} from "./chunk-UC3YQEUK.js";
import {
  seededRandom
} from "./chunk-6UCI7WM2.js";
import "./chunk-PMURIVW2.js";
import "./chunk-6LEYEKYL.js";
import "./chunk-RZXG26VJ.js";
import "./chunk-XGO4WDDV.js";
import {
  isLook,
  pairwiseMeans
} from "./chunk-KEGZTUGN.js";
import "./chunk-K7Q2RVBI.js";
import "./chunk-MAGIFINJ.js";
import "./chunk-P6ISXEZM.js";
import "./chunk-SM7H766S.js";
import "./chunk-PYAJDVUU.js";
import "./chunk-5HLS4MK6.js";
import "./chunk-LW4KCPX3.js";
import {
  percentage,
  share
} from "./chunk-EFPGPSVY.js";
import "./chunk-44I7G63R.js";
import "./chunk-ADZNNUEX.js";
import {
  git,
  tryGit
} from "./chunk-F7QK2LC2.js";
import "./chunk-W635PBJQ.js";
import {
  shortCommit
} from "./chunk-TMHQ55PA.js";
import "./chunk-76WBJDSY.js";
import "./chunk-APQVLVC5.js";
import "./chunk-KXMKCDX7.js";
import {
  SIGMA_MIN,
  deviationScale,
  normalUpper,
  scaleFor
} from "./chunk-MIGJ3Q72.js";
import "./chunk-WAUY756K.js";
import "./chunk-BXN5DBSL.js";
import {
  matchesWildcard
} from "./chunk-WDIDMRS2.js";
import {
  notifyFlag
} from "./chunk-U4O7H2TA.js";
import {
  interruptedStatus,
  interruptible
} from "./chunk-LTZWDKG3.js";
import "./chunk-UEOQ56LV.js";
import {
  markdownCode,
  markdownText,
  visible
} from "./chunk-5EYWCUDP.js";
import "./chunk-4WQOXJNU.js";
import "./chunk-D4DRFCH4.js";
import "./chunk-RA54CWEE.js";
import "./chunk-SCN2QYTL.js";
import "./chunk-LPUAS5NW.js";
import "./chunk-SW75YNI7.js";
import "./chunk-4BJV3SNL.js";
import "./chunk-KT2IOP2T.js";
import "./chunk-AASA5BFP.js";
import {
  median
} from "./chunk-3NXPMFMF.js";
import "./chunk-LJPWU7RB.js";
import "./chunk-AR7DG7B6.js";
import "./chunk-VIHHHHHU.js";
import "./chunk-VKQC5YWJ.js";
import "./chunk-OMB4DMJL.js";
import "./chunk-MG2DOFI5.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-NPEM7D4L.js";
import "./chunk-ZL7FZD3K.js";
import {
  array,
  boolean,
  int,
  number,
  object,
  string
} from "./chunk-KBBEHQ7K.js";
import "./chunk-UDKDNU3I.js";
import {
  UserError,
  describeError
} from "./chunk-XVYHIGXT.js";
import "./chunk-UZ77254A.js";

// src/measure/bisection.ts
var BETWEEN = [
  { tau: 25e-4, prior: 0.15 },
  { tau: 5e-3, prior: 0.35 },
  { tau: 0.01, prior: 0.38 },
  { tau: 0.02, prior: 0.12 }
];
var BETWEEN_USUAL = 0.01;
var SHARE = { centre: 0.8, spread: 0.35 };
var DEGREES = 4;
var CENTRE_VARIANCE = (DEGREES + 3) / (DEGREES + 1);
var SATURATED = 1;
var ROUNDS_MAX = 60;
function beliefs(count, evidence, model) {
  const centres = centresOf(evidence, model);
  const logs = BETWEEN.map(({ tau, prior }) => {
    const each = logLikelihoods(count, centres, { shift: model.shift, tau });
    return each.map((value) => value + Math.log(prior));
  });
  const largest = Math.max(...logs.flat());
  const weights = logs.map((row) => row.map((value) => Math.exp(value - largest)));
  const all = weights.flat().reduce((sum, weight) => sum + weight, 0);
  const at = Array.from(
    { length: count + 1 },
    (_, first) => first === 0 ? 0 : weights.reduce((sum, row) => sum + row[first - 1], 0) / all
  );
  const between = BETWEEN.reduce((sum, { tau }, i) => {
    return sum + tau * weights[i].reduce((part, weight) => part + weight, 0) / all;
  }, 0);
  return { at, between, rounds: new Map(centres.map((each) => [each.at, each.rounds])) };
}
function centresOf(evidence, { sigma, shift }) {
  return [...Map.groupBy(evidence, ({ at }) => at)].map(([at, parts]) => {
    const differences = parts.flatMap((each) => each.differences);
    const n = differences.length;
    const centre = centreOf(differences, sigma);
    const variance = sigma * sigma * (1 + 1 / n) / informationOf(differences, centre, sigma);
    const beyond = BEYOND * Math.sqrt(variance + BETWEEN_USUAL ** 2);
    const value = Math.min(Math.max(shift, 0) + beyond, Math.max(Math.min(shift, 0) - beyond, centre));
    return { at, rounds: n, value, variance };
  });
}
var BEYOND = 1.5;
function informationOf(values, centre, sigma) {
  const observed = values.reduce((sum, value) => {
    const square = ((value - centre) / sigma) ** 2;
    return sum + (DEGREES + 1) * (DEGREES - square) / (DEGREES + square) ** 2;
  }, 0);
  return Math.max(INFORMATION_MIN, Math.min(observed, values.length / CENTRE_VARIANCE));
}
var INFORMATION_MIN = 0.05;
var STEPS = 20;
function centreOf(values, sigma) {
  let centre = median(values);
  for (let step = 0; step < STEPS; step++) {
    let [sum, weights] = [0, 0];
    for (const value of values) {
      const weight = 1 / (DEGREES + ((value - centre) / sigma) ** 2);
      sum += weight * value;
      weights += weight;
    }
    centre = sum / weights;
  }
  return centre;
}
function logLikelihoods(count, centres, { shift, tau }) {
  const mean = SHARE.centre * shift;
  const stepPrecision = 1 / (SHARE.spread * shift) ** 2;
  const buildPrecision = 1 / tau ** 2;
  return Array.from({ length: count }, (_, i) => {
    let [all, after, sum, sumAfter, squares, logs] = [buildPrecision, stepPrecision, 0, 0, 0, 0];
    for (const { at, value, variance } of centres) {
      const weight = 1 / (variance + tau * tau);
      const has = i + 1 <= at;
      const left = has ? value - mean : value;
      all += weight;
      sum += weight * left;
      squares += weight * left * left;
      logs += Math.log(weight);
      if (!has) continue;
      after += weight;
      sumAfter += weight * left;
    }
    const shared = after - stepPrecision;
    const determinant = all * after - shared * shared;
    const explained = (after * sum * sum - 2 * shared * sum * sumAfter + all * sumAfter * sumAfter) / determinant;
    return 0.5 * (logs + Math.log(buildPrecision * stepPrecision) - Math.log(determinant) - squares + explained);
  });
}
function likeliest(belief, skipped) {
  return answersOf(belief, skipped).reduce(
    (best, answer) => answer.probability > best.probability ? answer : best
  );
}
function answersOf({ at: belief }, skipped) {
  const answers = [];
  let [from, probability] = [1, 0];
  for (let to = 1; to < belief.length; to++) {
    probability += belief[to];
    if (skipped.has(to)) continue;
    answers.push({ from, to, probability });
    [from, probability] = [to + 1, 0];
  }
  return answers;
}
var OPEN_MIN = 0.01;
function nextToMeasure({ at: belief, between, rounds }, skipped, sigma) {
  const enough = Math.min(ROUNDS_MAX, CENTRE_VARIANCE * sigma * sigma / (SATURATED * between * between));
  let below = 0;
  let best;
  for (let at = 1; at < belief.length - 1; at++) {
    below += belief[at];
    const done = rounds.get(at) ?? 0;
    if (skipped.has(at) || done > 0 && done >= enough) continue;
    const distance = Math.abs(below - 0.5);
    if (distance > 0.5 - OPEN_MIN) continue;
    if (best === void 0 || distance < best.distance) best = { at, distance };
  }
  return best?.at;
}
function tellable(size) {
  let sum = 0;
  for (let commits = 1; commits <= 400; commits++)
    sum += normalUpper(size * Math.sqrt(commits) / 2) / commits;
  return Math.exp(-2 * sum);
}

// src/measure/bisect.ts
var knownSchema = object({
  /** Commits, `at` counted from the good one, with their differences to it. The first are of the bad one. */
  evidence: array(object({ at: int().min(1), differences: array(number()) })),
  skipped: array(int().min(1))
});
var soughtSchema = object({
  benchmark: string(),
  metric: string(),
  higherIsBetter: boolean()
});
var CERTAINTY = 0.95;
var ROUNDS_MAX2 = 600;
var OTHERS_MIN = 0.02;
async function bisect({ count, known, measure, learnt }) {
  const model = modelOf(known, count);
  const skipped = new Set(known.skipped);
  const evidence = [...known.evidence];
  for (; ; ) {
    const belief = beliefs(count, evidence, model);
    const answer = likeliest(belief, skipped);
    const found = { answer, others: othersOf(answer, belief, skipped), between: belief.between };
    const at = nextToMeasure(belief, skipped, model.sigma);
    const done = evidence.reduce((sum, each) => sum + (each.at === count ? 0 : each.differences.length), 0);
    const isEnough = answer.probability >= CERTAINTY || done >= ROUNDS_MAX2;
    if (isEnough || at === void 0) return { ...found, isFinal: true };
    const differences = await measure(at);
    if (differences === "stopped") return { ...found, isFinal: false };
    if (differences === void 0) skipped.add(at);
    else evidence.push({ at, differences: [...differences] });
    await learnt({ evidence, skipped: [...skipped] }, answer);
  }
}
function othersOf({ from: best }, belief, skipped) {
  return answersOf(belief, skipped).filter(({ from, probability }) => from !== best && probability >= OTHERS_MIN).sort((a, b) => b.probability - a.probability);
}
function modelOf({ evidence }, count) {
  const differences = evidence.filter(({ at }) => at === count).flatMap((each) => each.differences);
  return {
    shift: median(pairwiseMeans(differences)),
    sigma: Math.max(SIGMA_MIN, deviationScale(differences))
  };
}
function differencesOf(rounds, { benchmark, metric, higherIsBetter }) {
  const valueIn = (side) => side.find((each) => each.benchmark.name === benchmark && each.metric.name === metric)?.sample.centre;
  return rounds.flatMap(({ base, head }) => {
    const [before, after] = [valueIn(base), valueIn(head)];
    if (before === void 0 || after === void 0) return [];
    if (before <= 0 || after <= 0) {
      throw new UserError(
        `${metric} of ${benchmark} was ${Math.min(before, after)}: a search needs values above 0`,
        "Name another --metric."
      );
    }
    const { to } = scaleFor([before, after], before, higherIsBetter);
    return [to(after) - to(before)];
  });
}

// src/measure/search-memory.ts
import { readFile, rm, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
var FILE = "perf-regression-bisect.json";
var memorySchema = object({ task: string(), sought: soughtSchema, known: knownSchema });
var SearchMemory = class _SearchMemory {
  #path;
  #task;
  constructor(path, task) {
    this.#path = path;
    this.#task = task;
  }
  /** @param task all that the search depends on: another one does not go on where this one was */
  static async open(cwd, task) {
    return new _SearchMemory(resolve(cwd, await git(["rev-parse", "--git-path", FILE], { cwd })), task);
  }
  /** @returns undefined where there is nothing of this search, or nothing that can be read: it begins anew */
  async recall() {
    const text = await readFile(this.#path, "utf8").catch((error) => {
      if (error.code === "ENOENT") return "";
      throw error;
    });
    const parsed = memorySchema.safeParse(jsonOf(text));
    return parsed.success && parsed.data.task === this.#task ? parsed.data : void 0;
  }
  async keep(progressed) {
    await writeFile(this.#path, JSON.stringify({ task: this.#task, ...progressed }));
  }
  async forget() {
    await rm(this.#path, { force: true });
  }
};
function jsonOf(text) {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
}

// src/reporters/culprit.ts
function culpritText(culprit) {
  const { benchmark, metric, change, commits } = culprit;
  return [
    `${visible(benchmark)}: ${visible(metric)} changed by ${percentage(change)} between the good and the bad commit.`,
    `The change was introduced by ${commits.length === 1 ? "this commit" : INDISTINGUISHABLE} (${sureness(culprit)}):`,
    ...commits.map(
      ({ hash, author, date, subject }) => visible(`  ${shortCommit(hash)} ${author}, ${date}: ${subject}`, 200)
    ),
    ...doubtsOf(culprit, (hash) => shortCommit(hash)),
    ""
  ].join("\n");
}
function culpritComment(culprit) {
  const { benchmark, metric, change, commits } = culprit;
  const [only, ...others] = commits;
  const which = only && others.length === 0 ? only.hash : INDISTINGUISHABLE;
  return [
    `### \u{1F50E} The change was introduced by ${which}`,
    "",
    `${markdownCode(benchmark)} ${markdownText(metric)}: **${percentage(change)}** between the ends of the search; ${sureness(culprit)} of interleaved measurements on one machine.`,
    "",
    ...commits.slice(0, COMMITS_MAX).map(
      ({ hash, author, date, subject }) => `- ${hash} ${markdownText(subject, 150)} (${markdownText(author, 80)}, ${date})`
    ),
    ...commits.length > COMMITS_MAX ? [`- \u2026 and ${commits.length - COMMITS_MAX} more`] : [],
    ...doubtsOf(culprit, (hash) => hash).flatMap((line) => ["", line]),
    "",
    "<sub>perf-regression bisect \xB7 a new search for the same series is written here</sub>"
  ].join("\n");
}
var INDISTINGUISHABLE = "one of these commits, which the measurements cannot distinguish";
var COMMITS_MAX = 50;
function doubtsOf({ change, others, limit }, name) {
  const named = others.slice(0, OTHERS_MAX).map(({ hash, probability }) => `${name(hash)} (${share(probability)})`);
  return [
    ...named.length > 0 ? [`It may also be ${named.join(", ")}.`] : [],
    ...limit ? [
      `Builds of the same code differ by about ${share(limit.between)}: a change of ${share(Math.abs(change))} can be traced to one commit in ${Math.floor(100 * limit.tellable)} of 100 searches, however often they measure.`
    ] : []
  ];
}
var OTHERS_MAX = 5;
function sureness({ probability, rounds }) {
  return `${share(probability)} sure, after ${rounds} rounds`;
}

// src/commands/commit-search.ts
var ROUNDS_MIN = 12;
var ROUNDS_AT_COMMIT = 4;
var CommitSearch = class {
  #start;
  #given;
  #means;
  #random = seededRandom(1);
  constructor(start, given, means) {
    this.#start = start;
    this.#given = given;
    this.#means = means;
  }
  /**
   * Measures the bad commit against the good one until a change for the worse is sure.
   * @returns undefined where it was interrupted
   * @throws UserError where there is none to be found
   */
  async ends(bad) {
    const worst = async (soFar) => this.#worst(soFar, bad);
    const isOpen = async (soFar) => soFar.rounds.length < ROUNDS_MIN || !await worst(soFar);
    const done = await this.#against(bad, "the bad commit", ROUNDS.defaultValue, isOpen);
    if (this.#means.stop.aborted) return void 0;
    const sought = await worst(done);
    if (sought) return { sought, differences: differencesOf(done.rounds, sought) };
    throw new UserError(
      `between the good and the bad commit nothing got worse beyond its limit, in ${done.rounds.length} rounds`,
      "See what is there with perf-regression ab --base GOOD --head BAD, or name an older commit."
    );
  }
  /** @returns undefined where the commit cannot be measured, and `stopped` where it was interrupted */
  async at(commit, sought) {
    const { stop, progress } = this.#means;
    const name = `commit ${shortCommit(commit)}`;
    try {
      const { rounds } = await this.#against(
        commit,
        name,
        ROUNDS_AT_COMMIT,
        async () => true,
        sought.benchmark
      );
      if (stop.aborted) return "stopped";
      const differences = differencesOf(rounds, sought);
      return differences.length > 0 ? differences : void 0;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      const [why = ""] = describeError(error).split("\n");
      progress.warn(`${name} is passed over: ${visible(why, 200)}`);
      return void 0;
    }
  }
  #against(commit, name, max, isOpen, benchmark) {
    const { reader, stopwatch, stop, progress } = this.#means;
    const { cwd, words } = this.#given;
    const probe = probeOf(this.#given, reader, stopwatch, PAIRED);
    return withWorktrees({ test: commit }, cwd, async ({ test }) => {
      await prepare(name, test, setupOf(this.#given), stopwatch, stop);
      const places = { base: this.#start.place, head: test };
      const names = { base: "the good commit", head: name };
      const only = benchmark === void 0 ? void 0 : [benchmark];
      return interleave({
        measure: async (side) => (await measureSide(probe, names[side], places[side], only, stop))?.measurements,
        isLook: (done) => isLook(done, max),
        unsettled: async (soFar) => await isOpen(soFar) ? ["it"] : [],
        canFilter: words.some((word) => word.includes(BENCHMARKS)),
        budget: { rounds: max, ms: Number.POSITIVE_INFINITY },
        random: this.#random,
        clock: () => performance.now(),
        progress: (done) => progress.step(name, done, max)
      });
    });
  }
  /** Of the series that got worse, and that were asked for, the surest. */
  async #worst(soFar, bad) {
    const { policy, reader } = this.#means;
    const { series } = this.#start;
    const commits = { base: this.#start.good, head: bad };
    const runInfo = runInfoOf(this.#given, void 0);
    const { findings } = await judgeRounds(soFar, { commits, policy, reader, runInfo });
    const isAskedFor = ({ benchmark: benchmark2, metric: metric2 }) => matchesWildcard(series.benchmark ?? "*", benchmark2) && matchesWildcard(series.metric ?? "*", metric2.name);
    const [worst] = findings.filter((finding) => finding.verdict === "regressed" && finding.change !== null && isAskedFor(finding)).sort((a, b) => (a.pValue ?? 0) - (b.pValue ?? 0));
    if (!worst) return void 0;
    const { benchmark, metric } = worst;
    return { benchmark, metric: metric.name, higherIsBetter: metric.direction === "higher" };
  }
};

// src/commands/regression-issue.ts
import { createHash } from "node:crypto";
var RegressionIssue = class _RegressionIssue {
  #github;
  #number;
  constructor(github, number2) {
    this.#github = github;
    this.#number = number2;
  }
  /** @returns undefined where none was named @throws UserError where GitHub cannot be asked */
  static named({ options, env }) {
    const text = options.get("issue");
    if (text === void 0) return void 0;
    if (!/^[1-9]\d{0,9}$/.test(text)) {
      throw new UserError(`--issue: expected the number of an issue, got ${JSON.stringify(text)}`);
    }
    const [, owner, repo] = /^([^/]+)\/([^/]+)$/.exec(env.GITHUB_REPOSITORY ?? "") ?? [];
    const token = env.GITHUB_TOKEN;
    if (!owner || !repo || !token) {
      throw new UserError(
        "--issue needs a repository on GitHub and a token that may comment there",
        // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of the workflow's language
        'In a workflow:   env: { GITHUB_TOKEN: "${{ github.token }}" }   with   permissions: { issues: write }\nElsewhere set GITHUB_REPOSITORY=owner/name and GITHUB_TOKEN.'
      );
    }
    const github = new GitHub({ owner, repo }, token, env.GITHUB_API_URL ?? "https://api.github.com");
    return new _RegressionIssue(github, Number(text));
  }
  /**
   * What its regression says: ends of the search, and the series that got worst.
   * @throws UserError where it is no issue of ours, or knows no commits
   */
  async task() {
    const issue = await readIssue(this.#github, this.#number);
    const { after = "", commit = "", series: [worst] = [] } = regressionOf(issue.body ?? "") ?? {};
    if (after !== "" && commit !== "" && worst) {
      return { good: after, bad: commit, benchmark: worst.benchmark, metric: worst.metric };
    }
    throw new UserError(
      `issue #${this.#number} does not say between which commits its regression came`,
      "Name the ends of the search: --good REF --bad REF."
    );
  }
  /** One comment for each series, however often it is searched. @returns its address */
  async tell(culprit) {
    const series = JSON.stringify([culprit.benchmark, culprit.metric]);
    const mark = createHash("sha256").update(series).digest("hex").slice(0, 16);
    const marker = `<!-- perf-regression bisect: ${mark} -->`;
    const body = `${marker}
${culpritComment(culprit)}`;
    return upsertComment(this.#github, issueThread(this.#number), marker, () => body);
  }
};

// src/commands/bisect.ts
var bisectCommand = {
  name: "bisect",
  usage: "bisect --good REF -- CMD\u2026",
  details: "Measures both ends alternately until the change is known, then the most informative commits between them, as often as needed.\nA merge counts as one commit. Commits that fail to build are skipped. Run the same command again to resume after Ctrl-C.",
  examples: [
    "perf-regression bisect --good v1.2.0 -- node scripts/report.mjs",
    "perf-regression bisect --good v1.2.0 --bad main --setup 'make' --benchmark 'Parse*' --results out.json -- ./bench",
    "perf-regression bisect --issue 12 -- node scripts/report.mjs   # the regression of the issue, answered there"
  ],
  inputs: ["pass-env", "tool", "suite", "rules-file", "confidence", "alpha"],
  flags: [
    { name: "good", value: "REF", help: "Commit before the change." },
    { name: "bad", value: "REF", help: "Commit after the change. [HEAD]" },
    {
      name: "benchmark",
      value: "NAME",
      help: "Benchmark to look at; * matches any text. Default: the clearest one."
    },
    { name: "metric", value: "NAME", help: "Metric to look at. Default: the clearest one." },
    ...measuringFlags,
    {
      name: "issue",
      value: "N",
      help: "Write the answer to a comment of this issue; commits and series that are not named come from the issue."
    },
    notifyFlag
  ],
  async run(called) {
    const { words, cwd, print, note } = called;
    const issue = RegressionIssue.named(called);
    const { good, bad = "HEAD", ...series } = await taskOf(called, issue);
    const given = withName(called, series);
    if (words.length === 0 || good === void 0) {
      throw new UserError("bisect needs a good commit and a command", `perf-regression ${this.usage}`);
    }
    await requireWorkspace(given);
    const commits = await commitsBetween(good, bad, cwd);
    const memory = await memoryOf(commits, series, given);
    const stopwatch = await openCommandStopwatch(given);
    const found = await interruptible(
      (stop) => search({ commits, series, memory }, stopwatch, stop, given)
    ).finally(() => stopwatch.close());
    if (!found?.isFinal) note("Interrupted; the same call goes on from here.\n");
    if (!found) return interruptedStatus();
    const culprit = await culpritOf(found, commits, cwd);
    const answer = culpritText(culprit);
    print(answer);
    if (!found.isFinal) return interruptedStatus();
    await notifyDesktop(plainMessage("The commit was found", answer), given);
    const address = await issue?.tell(culprit);
    if (address !== void 0) print(`Told in ${address}
`);
    await memory.forget();
    return 0;
  }
};
async function taskOf({ options }, issue) {
  const [good, bad] = [options.get("good"), options.get("bad")];
  const own = issue && good === void 0 ? await issue.task() : void 0;
  const benchmark = options.get("benchmark") ?? own?.benchmark;
  const metric = options.get("metric") ?? (options.has("benchmark") ? void 0 : own?.metric);
  return { good: good ?? own?.good, bad: bad ?? own?.bad, benchmark, metric };
}
function withName(given, { benchmark }) {
  const { options } = given;
  if (benchmark === void 0 || ["name", "results", "benchmark"].some((name) => options.has(name))) {
    return given;
  }
  return { ...given, options: new Map([...options, ["name", benchmark]]) };
}
async function memoryOf(commits, { benchmark, metric }, { cwd, words, options }) {
  const others = [...options].filter(([name]) => !["good", "bad", "issue"].includes(name)).sort();
  const task = [commits[0], commits.at(-1), benchmark, metric, words, others];
  return SearchMemory.open(cwd, JSON.stringify(task));
}
async function commitsBetween(goodRef, badRef, cwd) {
  const [good, bad] = [await commitOf(goodRef, cwd), await commitOf(badRef, cwd)];
  const isAncestor = await tryGit(["merge-base", "--is-ancestor", good, bad], { cwd }) !== void 0;
  const list = await git(["rev-list", "--first-parent", "--reverse", `${good}..${bad}`], { cwd });
  if (isAncestor && list !== "") return [good, ...list.split("\n")];
  throw new UserError(
    `${badRef} does not stand on ${goodRef}`,
    "Name as --good a commit that the --bad one comes from: git merge-base GOOD BAD."
  );
}
async function search({ commits, series, memory }, stopwatch, stop, given) {
  const { cwd, note } = given;
  const [good, bad] = [commits[0], commits.at(-1)];
  const count = commits.length - 1;
  const { policy, reader } = await given.configuration();
  const progress = new Progress(note, given.isInteractive);
  const means = { policy: withLimit(policy), reader, stopwatch, stop, progress };
  return withWorktrees({ good }, cwd, async (places) => {
    await prepare("the good commit", places.good, setupOf(given), stopwatch, stop);
    const measuring = new CommitSearch({ good, place: places.good, series }, given, means);
    const recalled = await memory.recall();
    const ends = recalled ? void 0 : await measuring.ends(bad);
    const begun = ends && {
      sought: ends.sought,
      known: { evidence: [{ at: count, differences: ends.differences }], skipped: [] }
    };
    const start = recalled ?? begun;
    if (!start) return void 0;
    let { known } = start;
    await memory.keep(start);
    const measure = (at) => measuring.at(commits[at], start.sought);
    const learnt = async (now, { from, probability }) => {
      known = now;
      await memory.keep({ sought: start.sought, known });
      progress.line(`${shortCommit(commits[from])}: ${share(probability)}`);
    };
    const found = await bisect({ count, known, measure, learnt });
    return { ...found, sought: start.sought, known };
  }).finally(() => progress.end());
}
async function culpritOf({ sought, known, answer, others, between }, commits, cwd) {
  const { benchmark, metric, higherIsBetter } = sought;
  const { shift } = modelOf(known, commits.length - 1);
  const change = Math.expm1(higherIsBetter ? -shift : shift);
  const rounds = known.evidence.reduce((sum, { differences }) => sum + differences.length, 0);
  const suspects = await Promise.all(
    commits.slice(answer.from, answer.to + 1).map(async (hash) => {
      const line = await git(["log", "-1", "--format=%an%x00%as%x00%s", hash], { cwd });
      const [author = "", date = "", subject = ""] = line.split("\0");
      return { hash, author, date, subject };
    })
  );
  const { probability } = answer;
  return {
    benchmark,
    metric,
    change,
    probability,
    rounds,
    commits: suspects,
    others: others.map((each) => ({ hash: commits[each.to], probability: each.probability })),
    limit: probability >= CERTAINTY ? null : { between, tellable: tellable(Math.abs(shift) / between) }
  };
}
export {
  bisectCommand
};
