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
} from "./chunk-NPEM7D4L.js";

// src/rules/unmatched.ts
var FUNCTIONS = /* @__PURE__ */ new Set(["min", "max", "abs"]);
var NEAR = 0.4;
function unmatchedWarnings(naming, runs) {
  const series = runs.flatMap(({ measurements }) => measurements);
  if (series.length === 0) return [];
  const named = namesIn(naming).flatMap(({ written, selectors, isOwn }) => {
    const isThere = series.some(({ benchmark, metric }) => applies(selectors, benchmark, metric));
    const wrong = isThere ? void 0 : wrongWord(selectors, series);
    if (!wrong) return [];
    const { word, nearest = null } = wrong;
    if (!isOwn && nearest === null) return [];
    return [{ code: "matches-nothing", subject: word, values: { ...written, word, nearest } }];
  });
  const unfit = naming.derived.flatMap((rule) => unfitFormula(rule, series));
  return [...new Map([...named, ...unfit].map((each) => [JSON.stringify(each), each])).values()];
}
function unfitFormula({ metric, formula, from, benchmark }, series) {
  if (series.some((each) => each.metric.name === metric)) return [];
  const words = formula.match(/[A-Za-z_]\w*/g) ?? [];
  const named = from ? Object.values(from).flatMap((source) => [
    { kind: "benchmark", word: source.benchmark },
    { kind: "metric", word: source.metric }
  ]) : [
    ...words.filter((word2) => !FUNCTIONS.has(word2)).map((word2) => ({ kind: "metric", word: word2 })),
    ...benchmark === void 0 ? [] : [{ kind: "benchmark", word: benchmark }]
  ];
  const wrong = named.flatMap(({ kind, word: word2 }) => wrongWord({ [kind]: word2 }, series) ?? []);
  const [first] = wrong.filter(
    ({ word: word2 }) => !series.some((each) => wordsOf("benchmark", each).concat(each.metric.name).includes(word2))
  );
  const { word = null, nearest = null } = first ?? {};
  const values = { setting: "formula", metric, formula, word, nearest };
  return [{ code: "matches-nothing", subject: metric, values }];
}
function namesIn({ rules, waivers, renames, tagPatterns }) {
  return [
    ...rules.map((rule) => {
      const { isInput = false } = rule;
      const setting = isInput ? "threshold" : "rule";
      return { written: { setting }, selectors: selectorsOf(rule), isOwn: isInput };
    }),
    ...waivers.map((waiver) => {
      const { owner } = waiver;
      return { written: { setting: "waiver", owner }, selectors: selectorsOf(waiver), isOwn: false };
    }),
    // Old names belong to old runs; what is renamed again leads on.
    ...[...new Set(renames.values())].filter((name) => !renames.has(name)).map((benchmark) => {
      return { written: { setting: "renames" }, selectors: { benchmark }, isOwn: false };
    }),
    ...[...tagPatterns].flatMap(
      ([tag, patterns]) => patterns.map((benchmark) => {
        return { written: { setting: "tag", tag }, selectors: { benchmark }, isOwn: false };
      })
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

export {
  unmatchedWarnings
};
