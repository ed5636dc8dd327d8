import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  applies
} from "./chunk-XGO4WDDV.js";
import {
  matchesWildcard
} from "./chunk-WDIDMRS2.js";
import {
  differenceWithin,
  nearestFirst
} from "./chunk-GD3KK2E5.js";

// src/rules/unmatched.ts
var FUNCTIONS = /* @__PURE__ */ new Set(["min", "max", "abs"]);
var NEAR = 0.4;
function unmatchedWarnings(naming, runs) {
  const series = runs.flatMap(({ measurements }) => measurements);
  if (series.length === 0) return [];
  const warnings = namesIn(naming).flatMap(({ where, selectors, isOwn }) => {
    const isThere = series.some(({ benchmark, metric }) => applies(selectors, benchmark, metric));
    const wrong = isThere ? void 0 : wrongWord(selectors, series);
    if (!wrong) return [];
    const { word, nearest } = wrong;
    if (!isOwn && nearest === void 0) return [];
    return [
      {
        code: "matches-nothing",
        subject: word,
        message: `${where} for ${JSON.stringify(word)} matches nothing of this run`,
        remedy: nearest === void 0 ? "" : `Did you mean ${nearest}?`
      }
    ];
  });
  const unfit = naming.derived.flatMap((rule) => unfitFormula(rule, series));
  return [...new Map([...warnings, ...unfit].map((warning) => [warning.message, warning])).values()];
}
function unfitFormula({ metric, formula, from, benchmark }, series) {
  if (series.some((each) => each.metric.name === metric)) return [];
  const words = formula.match(/[A-Za-z_]\w*/g) ?? [];
  const named = from ? Object.values(from).flatMap((source) => [
    { kind: "benchmark", word: source.benchmark },
    { kind: "metric", word: source.metric }
  ]) : [
    ...words.filter((word) => !FUNCTIONS.has(word)).map((word) => ({ kind: "metric", word })),
    ...benchmark === void 0 ? [] : [{ kind: "benchmark", word: benchmark }]
  ];
  const wrong = named.flatMap(({ kind, word }) => wrongWord({ [kind]: word }, series) ?? []);
  const [first] = wrong.filter(
    ({ word }) => !series.some((each) => wordsOf("benchmark", each).concat(each.metric.name).includes(word))
  );
  return [
    {
      code: "matches-nothing",
      subject: metric,
      message: `the formula ${metric} = ${formula} fits no benchmark of this run${first ? `: there is no ${first.word}` : ""}`,
      remedy: first?.nearest === void 0 ? "" : `Did you mean ${first.nearest}?`
    }
  ];
}
function namesIn({ rules, waivers, renames, tagPatterns }) {
  return [
    ...rules.map((rule) => {
      const { isInput = false } = rule;
      return { where: isInput ? "the threshold" : "a rule", selectors: selectorsOf(rule), isOwn: isInput };
    }),
    ...waivers.map((waiver) => ({
      where: `the waiver of ${waiver.owner}`,
      selectors: selectorsOf(waiver),
      isOwn: false
    })),
    // Old names belong to old runs; what is renamed again leads on.
    ...[...new Set(renames.values())].filter((name) => !renames.has(name)).map((benchmark) => ({ where: "the new name under renames", selectors: { benchmark }, isOwn: false })),
    ...[...tagPatterns].flatMap(
      ([tag, patterns]) => patterns.map((benchmark) => ({ where: `the tag ${tag}`, selectors: { benchmark }, isOwn: false }))
    )
  ];
}
function selectorsOf({ select, benchmark, metric, tag }) {
  return {
    ...select !== void 0 && { select },
    ...benchmark !== void 0 && { benchmark },
    ...metric !== void 0 && { metric },
    ...tag !== void 0 && { tag }
  };
}
function wrongWord(selectors, series) {
  const written = Object.entries(selectors);
  const alone = written.find(
    ([key2, word2]) => !series.some(({ benchmark, metric }) => applies({ [key2]: word2 }, benchmark, metric))
  );
  const [key, word] = alone ?? written[0] ?? [];
  if (key === void 0 || word === void 0) return void 0;
  const names = new Set(series.flatMap((each) => wordsOf(key, each)));
  const plain = word.replaceAll(/[*?]/g, "");
  const [nearest] = nearestFirst(plain, names, differenceWithin);
  const isNear = nearest !== void 0 && differenceWithin(plain, nearest) <= Math.ceil(NEAR * plain.length);
  return { word, nearest: isNear && !matchesWildcard(word, nearest) ? nearest : void 0 };
}
function wordsOf(key, { benchmark, metric }) {
  const names = [...benchmark.former ?? [], benchmark.name];
  if (key === "benchmark") return names;
  if (key === "metric") return [metric.name];
  if (key === "tag") return [...benchmark.tags];
  return [...names, metric.name, ...benchmark.tags, ...Object.values(benchmark.parameters)];
}

// src/results/skipped.ts
function skippedWarnings({ skipped, remarks = [] }) {
  const left = skipped.map(({ file, line, reason, failed }) => {
    const place = line === void 0 ? file : `${file}:${line}`;
    if (failed === void 0)
      return { code: "skipped-row", subject: place, message: `${place} was left out: ${reason}`, remedy: "" };
    const code = failed === null ? "failed-tool" : "failed-benchmark";
    return { code, subject: failed ?? place, message: `${place}: ${reason}`, remedy: FAILED_REMEDY };
  });
  return [...left, ...remarks];
}
var FAILED_REMEDY = "What it did not measure is missing. Its own words are in the log of the step that ran it.";

export {
  unmatchedWarnings,
  skippedWarnings
};
