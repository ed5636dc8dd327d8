import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  roundsOf
} from "./chunk-7PYCJPYE.js";
import {
  comparePairs
} from "./chunk-KEGZTUGN.js";
import {
  table
} from "./chunk-LW4KCPX3.js";
import {
  percentage,
  quantities,
  share,
  threshold
} from "./chunk-EFPGPSVY.js";
import {
  scaleFor
} from "./chunk-MIGJ3Q72.js";
import {
  visible
} from "./chunk-5EYWCUDP.js";
import {
  median
} from "./chunk-3NXPMFMF.js";

// src/measure/experiment.ts
function tailOf({ confidence }) {
  return (1 - confidence) / 2;
}
function scaleOf({ pairs, direction, role, change }) {
  const isHigher = direction === "higher";
  const scale = scaleFor(pairs.flat(), median(pairs.map(([control]) => control)), isHigher);
  const better = role === "goal" ? change : -change;
  const limit = scale.shift(isHigher ? better : -better);
  return { ...scale, limit: role === "goal" && change > 0 ? Math.min(limit, -Number.MIN_VALUE) : limit };
}
function judgeCriterion(series, { rounds, confidence }) {
  const { benchmark, metric, role, pairs } = series;
  const about = { benchmark, metric, role, rounds: pairs.length };
  if (pairs.length === 0) return { ...about, change: null, low: null, high: null, state: "open" };
  const scale = scaleOf(series);
  const scaled = pairs.map(([control, treatment]) => ({
    before: scale.to(control),
    after: scale.to(treatment)
  }));
  const comparison = comparePairs(scaled, 0, { max: rounds, ended: false }, 1 - confidence);
  const { shift, low, high, better } = comparison;
  const isProven = pairs.length >= rounds && role === "goal" && better <= tailOf({ confidence });
  const isMet = high <= scale.limit || isProven && shift <= scale.limit;
  const ends = [scale.change(low), scale.change(high)].sort((a, b) => a - b);
  return {
    ...about,
    change: finite(scale.change(shift)),
    low: finite(ends[0]),
    high: finite(ends[1]),
    state: isMet ? "met" : low > scale.limit ? "missed" : "open"
  };
}
function finite(value) {
  return value !== void 0 && Number.isFinite(value) ? value : null;
}
function decisionOf(experiment) {
  const { series, rounds, outcome } = experiment;
  if (outcome) {
    const { winner, reason: reason2, criteria: criteria2 } = outcome;
    return { winner, reason: reason2, criteria: criteria2, isFinal: true };
  }
  const criteria = series.map((each) => judgeCriterion(each, experiment));
  const missed = series.filter((_, i) => criteria[i]?.state === "missed");
  const open = criteria.filter(({ state }) => state === "open");
  if (missed.length > 0) {
    return { winner: "control", reason: missed.map(missedText).join("; "), isFinal: true, criteria };
  }
  if (open.length === 0) {
    return { winner: "treatment", reason: "every criterion is met", isFinal: true, criteria };
  }
  const isFinal = open.every((each) => each.rounds >= rounds);
  const names = open.map(({ benchmark, metric }) => `${metric} of ${benchmark}`).join(", ");
  const reason = `${names}: ${isFinal ? `open after all ${rounds} rounds` : "still open"}`;
  return { winner: "none", reason, isFinal, criteria };
}
function missedText({ benchmark, metric, role, change }) {
  const size = threshold(change);
  const what = role === "goal" ? `improves by less than ${size}` : `gets worse by more than ${size}`;
  return `${metric} of ${benchmark} ${what}`;
}
function openBenchmarks({ criteria, isFinal }, { rounds }) {
  if (isFinal) return [];
  const open = criteria.filter((each) => each.state === "open" && each.rounds < rounds);
  return [...new Set(open.map(({ benchmark }) => benchmark))];
}
function withRounds(experiment, rounds, runInfo) {
  let known = { experiment, decision: decisionOf(experiment) };
  let taken = 0;
  for (const round of rounds) {
    if (known.decision.isFinal) break;
    known = withRound(known, round);
    taken++;
  }
  const { runs } = experiment;
  return taken === 0 ? experiment : { ...known.experiment, runs: [...runs, { ...runInfo, rounds: taken }] };
}
function withRound({ experiment, decision }, { base, head }) {
  const series = experiment.series.map((each, i) => {
    const isOpen = each.pairs.length < experiment.rounds && decision.criteria[i]?.state === "open";
    const [control, treatment] = [valueIn(base, each), valueIn(head, each)];
    if (!isOpen || control === void 0 || treatment === void 0) return each;
    return { ...each, pairs: [...each.pairs, [control, treatment]] };
  });
  const grown = { ...experiment, series };
  return { experiment: grown, decision: decisionOf(grown) };
}
function valueIn(measurements, { benchmark, metric, unit }) {
  return measurements.find(
    (each) => each.benchmark.name === benchmark && each.metric.name === metric && each.metric.unit === unit
  )?.sample.centre;
}
function outcomeOf(decision, by, at) {
  const { winner, reason, criteria } = decision;
  return { winner, reason, by, at, criteria: [...criteria] };
}

// src/reporters/experiment.ts
function planText(experiment, { pilot, place, found }) {
  const { experiment: name, series, rounds } = experiment;
  const rows = series.map((each, i) => [
    visible(each.benchmark, 60),
    visible(each.metric, 30),
    askedFor(each),
    `\xB1 ${share(each.noise)}`,
    each.needed === null ? "more than the maximum" : String(each.needed),
    foundText(found[i]?.surely),
    foundText(found[i]?.usually)
  ]);
  const head = ["benchmark", "metric", "required", "noise", "rounds needed", "detects 90%", "detects 80%"];
  return [
    `Experiment ${name} is in ${place}.
`,
    ...sidesText(experiment),
    "",
    table(head, rows),
    `Noise: of the difference within a round, from a pilot of ${pilot} rounds that do not count. "Detects 90%": the change that ${rounds} rounds detect in 90 of 100 trials.`,
    ...series.some(({ needed }) => needed === null || needed > rounds) ? [
      `! ${rounds} rounds may not be enough: use a quieter machine (perf-regression doctor), or require less.`
    ] : [],
    `Planned: at most ${rounds} rounds. Next: perf-regression experiment run ${name}`,
    ""
  ].join("\n");
}
function foundText(change) {
  return change === null || change === void 0 ? "nothing" : share(change);
}
function askedFor({ role, change }) {
  return role === "goal" ? `${threshold(change)} better` : `at most ${threshold(change)} worse`;
}
function sidesText({ control, treatment }) {
  return [`  control     ${sideText(control)}`, `  treatment   ${sideText(treatment)}`];
}
function sideText({ command, variables }) {
  const set = variables.map(({ name, value }) => `${name}=${visible(value, 60)}`);
  const isLine = command.length === 3 && command[0] === "/bin/sh" && /^-e?c$/.test(command[1]);
  return [...set, visible(isLine ? command[2] : command.join(" "), 200)].join(" ");
}
function statusText(experiment, decision) {
  const { experiment: name, suite, series, confidence, outcome, rounds } = experiment;
  const { criteria } = decision;
  const rows = series.map((each, i) => rowOf(each, criteria[i]));
  const head = ["benchmark", "metric", "control", "treatment", "change"];
  return [
    `Experiment ${name} of suite ${visible(suite, 60)}: ${roundsOf(experiment)} of ${rounds} rounds
`,
    ...sidesText(experiment),
    "",
    table([...head, `${threshold(confidence)} CI`, "required", "state"], rows),
    decisionText(decision),
    outcome ? `Finalized by ${visible(outcome.by, 60)} on ${outcome.at.slice(0, 10)}.` : nextText(experiment, decision),
    ""
  ].join("\n");
}
function rowOf(series, { change, low, high, state, rounds }) {
  const values = [0, 1].map((side) => series.pairs.map((pair) => pair[side]));
  const [control = "", treatment = ""] = rounds === 0 ? [] : quantities(values.map(median), series.unit);
  return [
    visible(series.benchmark, 60),
    visible(series.metric, 30),
    control,
    treatment,
    change === null ? "" : percentage(change),
    rounds === 0 ? "" : `${end(low)} \u2026 ${end(high)}`,
    askedFor(series),
    state === "met" ? "\u2713 met" : state === "missed" ? "\u2717 missed" : "~ open"
  ];
}
function end(change) {
  return change === null ? "open" : percentage(change);
}
function decisionText({ winner, reason, isFinal }) {
  const why = visible(reason, 500);
  if (winner === "treatment") return `The treatment wins: ${why}.`;
  if (winner === "control") return `The control wins: ${why}.`;
  return `${isFinal ? "No winner" : "No decision yet"}: ${why}.`;
}
function nextText({ experiment: name, rounds, ...rest }, { isFinal, criteria }) {
  if (isFinal) return `Next: perf-regression experiment finalize ${name}`;
  const open = criteria.filter(({ state }) => state === "open");
  const left = Math.max(...open.map((each) => rounds - each.rounds));
  const going = rest.runs.length > 0 ? "continues with" : "measures";
  return `Next: perf-regression experiment run ${name} ${going} up to ${left} rounds; it stops as soon as it is decided.`;
}
function listText(suite, known) {
  if (known.length === 0)
    return `Suite ${visible(suite, 60)} has no experiments. To create one: perf-regression experiment create --help
`;
  const rows = known.map(({ experiment, decision }) => [
    experiment.experiment,
    experiment.created.at.slice(0, 10),
    visible(experiment.created.by, 30),
    `${roundsOf(experiment)} of ${experiment.rounds}`,
    stateText(experiment, decision)
  ]);
  return table(["experiment", "since", "by", "rounds", "state"], rows);
}
function stateText({ outcome }, { winner, isFinal }) {
  const name = (who) => who === "none" ? "no winner" : `${who} wins`;
  if (outcome) return `finalized on ${outcome.at.slice(0, 10)}: ${name(outcome.winner)}`;
  return isFinal ? `decided: ${name(winner)}; not finalized yet` : "open";
}

export {
  tailOf,
  scaleOf,
  decisionOf,
  openBenchmarks,
  withRounds,
  withRound,
  valueIn,
  outcomeOf,
  planText,
  statusText,
  listText
};
