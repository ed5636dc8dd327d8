import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  pairNoise,
  roundsFor,
  shiftFoundIn
} from "./chunk-5NC5HYE7.js";
import {
  allow,
  measureRounds
} from "./chunk-2G7EESR4.js";
import {
  planText,
  scaleOf,
  tailOf,
  valueIn
} from "./chunk-2TWGFWBJ.js";
import {
  Experiments
} from "./chunk-K6VMDBWR.js";
import {
  onLog
} from "./chunk-GUEES7WQ.js";
import "./chunk-TTH7B3O2.js";
import {
  countOption,
  durationOption,
  shellWords
} from "./chunk-Q5DBDOEG.js";
import {
  EXPERIMENT_ROUNDS,
  EXPERIMENT_SCHEMA,
  EXPERIMENT_SERIES_MAX,
  VARIABLE_NAME,
  experimentSchema
} from "./chunk-7PYCJPYE.js";
import {
  personOf,
  requireWorkspace
} from "./chunk-OEVEALWO.js";
import "./chunk-PVOJ4Y3S.js";
import {
  withJitter
} from "./chunk-C7TRFEUQ.js";
import "./chunk-UC3YQEUK.js";
import "./chunk-6UCI7WM2.js";
import {
  limitsFor
} from "./chunk-XGO4WDDV.js";
import "./chunk-KEGZTUGN.js";
import "./chunk-K7Q2RVBI.js";
import "./chunk-SM7H766S.js";
import "./chunk-PYAJDVUU.js";
import "./chunk-5HLS4MK6.js";
import "./chunk-D5BHDMOK.js";
import "./chunk-LW4KCPX3.js";
import {
  threshold
} from "./chunk-EFPGPSVY.js";
import "./chunk-44I7G63R.js";
import "./chunk-ADZNNUEX.js";
import {
  git
} from "./chunk-F7QK2LC2.js";
import "./chunk-W635PBJQ.js";
import "./chunk-TMHQ55PA.js";
import "./chunk-76WBJDSY.js";
import "./chunk-APQVLVC5.js";
import {
  issueIn
} from "./chunk-KXMKCDX7.js";
import "./chunk-MIGJ3Q72.js";
import "./chunk-WAUY756K.js";
import "./chunk-BXN5DBSL.js";
import {
  selects
} from "./chunk-WDIDMRS2.js";
import {
  interruptedStatus
} from "./chunk-LTZWDKG3.js";
import "./chunk-UEOQ56LV.js";
import "./chunk-5EYWCUDP.js";
import "./chunk-RA54CWEE.js";
import "./chunk-SCN2QYTL.js";
import {
  parseThresholds
} from "./chunk-UM3FNLKL.js";
import "./chunk-SW75YNI7.js";
import "./chunk-4BJV3SNL.js";
import "./chunk-KT2IOP2T.js";
import "./chunk-AASA5BFP.js";
import "./chunk-3NXPMFMF.js";
import "./chunk-LJPWU7RB.js";
import "./chunk-AR7DG7B6.js";
import "./chunk-VIHHHHHU.js";
import "./chunk-VKQC5YWJ.js";
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

// src/measure/experiment-plan.ts
var POWER = 0.9;
function planOf(pilot, criteria, rules, tail) {
  const measured = pilot[0]?.base ?? [];
  const plan = measured.flatMap((each) => {
    const criterion = criterionFor(each, criteria);
    const { direction } = limitsFor(rules, each.benchmark, each.metric);
    if (!criterion || direction === "none") return [];
    const { benchmark, metric } = each;
    const pairs = pairsOf(pilot, each);
    if (pairs.length < pilot.length) {
      throw new UserError(
        `${metric.name} of ${benchmark.name} is not in every round of control and treatment`,
        "A criterion is on what both measure, every time and in the same unit."
      );
    }
    return [
      planned(
        { ...criterion, benchmark: benchmark.name, metric: metric.name, unit: metric.unit, direction, pairs },
        tail
      )
    ];
  });
  for (const rule of [...criteria.goals, ...criteria.guards]) requireMatch(rule, measured, rules);
  if (plan.length <= EXPERIMENT_SERIES_MAX) return plan;
  throw new UserError(
    `the criteria name ${plan.length} series; a decision has at most ${EXPERIMENT_SERIES_MAX}`,
    "Name the benchmarks that decide: --improve 5%:BenchmarkParse"
  );
}
function criterionFor(measurement, { goals, guards }) {
  const goal = goals.findLast((rule) => fits(rule, measurement));
  if (goal?.threshold !== void 0) return { role: "goal", change: goal.threshold };
  const guard = guards.findLast((rule) => fits(rule, measurement));
  return guard?.threshold === void 0 ? void 0 : { role: "guard", change: guard.threshold };
}
function fits({ select }, { benchmark, metric }) {
  return select === void 0 || selects(select, benchmark, metric.name);
}
function requireMatch(rule, measured, rules) {
  const named = measured.filter((each) => fits(rule, each));
  const select = rule.select ?? "anything";
  if (named.length === 0) {
    const offered = [...new Set(measured.map(({ metric }) => metric.name))].slice(0, 20).join(", ");
    throw new UserError(
      `a criterion is about ${select}, which was not measured`,
      `There are the metrics ${offered}; a criterion names one of them, or a benchmark.`
    );
  }
  if (named.some(({ benchmark, metric }) => limitsFor(rules, benchmark, metric).direction !== "none")) return;
  throw new UserError(
    `nobody said which way ${select} is better`,
    "Give it a direction in the rules file: rules: [{ metric: \u2026, direction: higher }]"
  );
}
function pairsOf(rounds, { benchmark, metric }) {
  const series = { benchmark: benchmark.name, metric: metric.name, unit: metric.unit };
  return rounds.flatMap(({ base, head }) => {
    const [control, treatment] = [valueIn(base, series), valueIn(head, series)];
    return control === void 0 || treatment === void 0 ? [] : [[control, treatment]];
  });
}
function planned(pilot, tail) {
  const { benchmark, metric, role, change, pairs } = pilot;
  const scale = scaleOf({ ...pilot, noise: 0, needed: null });
  if (!Number.isFinite(scale.limit)) {
    throw new UserError(
      `${metric} of ${benchmark} cannot ${role === "goal" ? "improve" : "get worse"} by ${threshold(change)}`,
      "Ask for less than 100 %."
    );
  }
  const noise = pairNoise(pairs.map(([control, treatment]) => scale.to(treatment) - scale.to(control)));
  const needed = roundsFor(Math.abs(scale.limit), noise, tail, POWER, EXPERIMENT_ROUNDS) ?? null;
  return {
    series: { ...pilot, noise, needed, pairs: [] },
    foundIn: (rounds, power) => {
      const shift = shiftFoundIn(rounds, noise, tail, power);
      return Number.isFinite(shift) ? Math.abs(scale.change(Math.sign(scale.limit) * shift)) : null;
    }
  };
}
function roundsNeeded(plan) {
  return Math.max(...plan.map(({ series }) => series.needed ?? EXPERIMENT_ROUNDS.max));
}

// src/commands/experiment/create.ts
var USAGE = "perf-regression experiment create NAME --treatment-env KEY=VALUE --improve 5%:time -- CMD\u2026";
var PILOT = { defaultValue: 10, min: 8, max: 200 };
var subjectSchema = experimentSchema.pick({
  folder: true,
  control: true,
  treatment: true,
  results: true,
  tool: true
});
var POWER_USUAL = 0.8;
var createCommand = onLog({
  name: "experiment create",
  usage: "experiment create NAME [-- CMD\u2026]",
  examples: [
    "perf-regression experiment create cache --control-env CACHE_MB=64 --treatment-env CACHE_MB=256 --improve 5%:time --guard 2%:memory -- ./job",
    "perf-regression experiment create parser --control './job --parser old' --treatment './job --parser new' --improve 3%:cpu_time"
  ],
  inputs: ["suite", "branch", "history-dir", "tool", "rules-file", "confidence", "pass-env"],
  flags: [
    {
      name: "control-env",
      value: "KEY=VALUE",
      repeats: true,
      help: "Set a variable for the control."
    },
    {
      name: "treatment-env",
      value: "KEY=VALUE",
      repeats: true,
      help: "Set a variable for the treatment."
    },
    {
      name: "control",
      value: "LINE",
      help: "Shell command of the control, instead of -- CMD."
    },
    { name: "treatment", value: "LINE", help: "Shell command of the treatment, instead of -- CMD." },
    {
      name: "improve",
      value: "LIMITS",
      help: "Improvements that are required, written like thresholds: 5%:time,3%:BenchmarkParse."
    },
    { name: "guard", value: "LIMITS", help: "How much worse other series may get: 2%:memory." },
    {
      name: "results",
      value: "FILES",
      help: "Files that the command writes, or - for its output. Default: time the command itself."
    },
    {
      name: "timeout",
      value: "TIME",
      help: "Kill the command after TIME and count it as failed."
    },
    {
      name: "pilot",
      value: "N",
      help: `Number of rounds that estimate the noise and are not counted. [${PILOT.defaultValue}]`
    },
    {
      name: "rounds",
      value: "N",
      help: "Maximum number of rounds. Default: the number that the pilot estimates."
    }
  ],
  startsEmpty: true,
  async run(log, given) {
    const { cwd, now, config, print, options } = given;
    const name = given.words[0] ?? "";
    const experiments = new Experiments(log);
    const place = experiments.placeOf(name);
    const sides = sidesOf(given);
    const criteria = criteriaOf(given);
    const workspace = await requireWorkspace(given);
    await experiments.requireFree(name);
    const { policy, reader } = await given.configuration();
    const timeoutMs = durationOption(given, "timeout", Number.POSITIVE_INFINITY);
    const subject = {
      experiment: name,
      folder: (await git(["rev-parse", "--show-prefix"], { cwd })).replace(/\/$/, ""),
      ...sides,
      results: options.get("results") ?? null,
      tool: config.tool,
      timeoutMs: Number.isFinite(timeoutMs) ? timeoutMs : null
    };
    requireStorable(subjectSchema, subject);
    const pilot = countOption(given, "pilot", PILOT);
    const asked = countOption(given, "rounds", { defaultValue: 0, ...EXPERIMENT_ROUNDS });
    const budget = { rounds: pilot, ms: Number.POSITIVE_INFINITY };
    const measured = await measureRounds(
      subject,
      reader,
      { budget, seed: 0, unsettled: () => [name] },
      given
    );
    if (measured.failure) throw measured.failure;
    if (measured.interrupted) return interruptedStatus();
    const confidence = policy.confidence;
    const tail = tailOf({ confidence });
    const plan = planOf(measured.rounds, criteria, policy.rules, tail);
    const rounds = asked || roundsNeeded(plan);
    const experiment = {
      schema: EXPERIMENT_SCHEMA,
      suite: log.suite,
      created: { by: personOf(workspace), at: now.toISOString() },
      ...subject,
      confidence,
      rounds,
      runs: [],
      outcome: null,
      series: plan.map(({ series }) => series)
    };
    requireStorable(experimentSchema, experiment);
    await experiments.create(experiment, `perf: experiment ${name} of ${log.suite}`, withJitter());
    await allow(subject, given);
    const found = plan.map(({ foundIn }) => ({
      surely: foundIn(rounds, POWER),
      usually: foundIn(rounds, POWER_USUAL)
    }));
    print(planText(experiment, { pilot, place, found }));
    return 0;
  }
});
function requireStorable(schema, value) {
  const { error } = schema.safeParse(value);
  if (error) throw new UserError(`experiment create: ${issueIn(error)}`);
}
function sidesOf({ words, options, repeated }) {
  const common = words.slice(1);
  const lines = [options.get("control"), options.get("treatment")];
  const named = lines.filter((line) => line !== void 0);
  if (named.length === 1 || named.length > 0 && common.length > 0 || named.length === 0 && common.length === 0) {
    throw new UserError(
      "experiment create: name one command for both (-- CMD\u2026), or one for each (--control LINE --treatment LINE)",
      USAGE
    );
  }
  const side = (name) => {
    const line = options.get(name);
    const variables = (repeated.get(`${name}-env`) ?? []).map((text) => variableOf(`${name}-env`, text));
    return { command: line === void 0 ? common : shellWords(line), variables };
  };
  const sides = { control: side("control"), treatment: side("treatment") };
  if (JSON.stringify(sides.control) !== JSON.stringify(sides.treatment)) return sides;
  throw new UserError(
    "experiment create: control and treatment are the same",
    `Let them differ by a variable or by the command: ${USAGE}`
  );
}
function variableOf(option, text) {
  const equals = text.indexOf("=");
  const name = text.slice(0, Math.max(0, equals));
  if (VARIABLE_NAME.test(name)) return { name, value: text.slice(equals + 1) };
  throw new UserError(
    `--${option}: expected KEY=VALUE, got ${JSON.stringify(text.slice(0, 60))}`,
    `Write its name, = and its value: --${option} CACHE_MB=256`
  );
}
function criteriaOf({ options }) {
  const goals = limitsIn("improve", options.get("improve"));
  if (goals.length > 0) return { goals, guards: limitsIn("guard", options.get("guard")) };
  throw new UserError("experiment create: say what has to improve, and by how much", USAGE);
}
function limitsIn(option, text = "") {
  try {
    return parseThresholds(text);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError(
      error.message.replace("thresholds", `--${option}`).replace("threshold", "limit"),
      `Write a percentage, and behind a colon what it is for: --${option} 5%:time`
    );
  }
}
export {
  createCommand
};
