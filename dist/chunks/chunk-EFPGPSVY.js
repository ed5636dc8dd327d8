import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  median
} from "./chunk-3NXPMFMF.js";

// src/reporters/quantity.ts
var STEPS = /* @__PURE__ */ new Map([
  [
    "ns",
    [
      { from: 1e9, unit: "s" },
      { from: 1e6, unit: "ms" },
      { from: 1e3, unit: "\xB5s" },
      { from: 1, unit: "ns" }
    ]
  ],
  ["B", decimal("B")],
  ["B/s", decimal("B/s")],
  ["1/s", decimal("/s")],
  ["ratio", [{ from: 0.01, unit: "%" }]]
]);
function decimal(unit) {
  return [
    { from: 1e18, unit: `E${unit}` },
    { from: 1e15, unit: `P${unit}` },
    { from: 1e12, unit: `T${unit}` },
    { from: 1e9, unit: `G${unit}` },
    { from: 1e6, unit: `M${unit}` },
    { from: 1e3, unit: `k${unit}` },
    { from: 1, unit }
  ];
}
function quantities(values, unit) {
  const largest = Number(Math.max(0, ...values.map(Math.abs)).toPrecision(3));
  const steps = STEPS.get(unit) ?? [{ from: 1, unit }];
  const step = steps.find((candidate) => largest >= candidate.from) ?? steps.at(-1);
  const counted = step.from === 1 && values.every((value) => Number.isInteger(value) && Math.abs(value) < 100);
  const number = (value) => counted ? String(value) : significant(value / step.from);
  const unitText = step.unit === "" || step.unit === "%" ? step.unit : ` ${step.unit}`;
  return values.map((value) => `${number(value)}${unitText}`);
}
function arrowText(before, after, unit) {
  const texts = quantities(
    [before, after].filter((value) => value !== void 0),
    unit
  );
  if (before === void 0 || after === void 0) {
    const [text = "\u2013"] = texts;
    return before === void 0 ? `\u2013 \u2192 ${text}` : `${text} \u2192 \u2013`;
  }
  const [from = "", to = ""] = texts;
  const said = to.slice(to.indexOf(" "));
  return `${to.includes(" ") && from.endsWith(said) ? from.slice(0, -said.length) : from} \u2192 ${to}`;
}
function significant(value) {
  if (value === 0) return "0";
  const size = Math.abs(value);
  if (size >= 1e15 || size < 1e-6) return value.toExponential(2);
  if (size >= 100) return grouped(Number(value.toPrecision(Math.max(3, wholeDigits(size)))));
  const digits = value.toPrecision(3);
  return digits.includes("e") ? String(Number(digits)) : digits;
}
function wholeDigits(size) {
  const digits = Math.floor(Math.log10(size)) + 1;
  return Number.isInteger(size) && digits <= 5 ? digits : 3;
}
function grouped(value) {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ",");
}
var INVISIBLE = 5e-4;
var FACTORS = { from: 1e3, to: 1e6 };
function percentage(change) {
  if (change === 0) return "0%";
  if (Math.abs(change) < INVISIBLE) return "0.0%";
  if (Number.isNaN(change)) return "unknown";
  const sign = change > 0 ? "+" : "\u2212";
  if (Math.abs(change) >= FACTORS.from) return `${sign}${factor(Math.abs(change))}`;
  return `${sign}${share(Math.abs(change))}`;
}
function factor(value) {
  return value < FACTORS.to ? `${significant(value)} times` : `${grouped(FACTORS.to)} times or more`;
}
function share(value) {
  if (Number.isNaN(value)) return "unknown";
  if (value >= FACTORS.from) return factor(value);
  if (value < INVISIBLE) return "<0.1%";
  const percent = value * 100;
  if (percent < 1) return `${percent.toFixed(1)}%`;
  return `${percent >= 100 ? grouped(Math.round(percent)) : percent.toPrecision(3)}%`;
}
function threshold(value) {
  const written = String(Number((value * 100).toPrecision(6)));
  return `${/\.\d{3}/.test(written) ? Number((value * 100).toPrecision(3)) : written}%`;
}
var BARS = "\u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588";
var BARS_SHOWN = 12;
var RANGE_MIN = 0.1;
function shownRange(values, limit = 0) {
  const low = Math.min(...values);
  const range = Math.max(...values) - low;
  const least = Math.max(RANGE_MIN, limit) * Math.abs(median(values));
  return range === 0 || range >= least ? { low, range } : { low: low - (least - range) / 2, range: least };
}
function sparkline(all, limit = 0) {
  const values = all.slice(-BARS_SHOWN);
  if (values.length < 2) return "";
  const { low, range } = shownRange(values, limit);
  const top = BARS.length - 1;
  return values.map((value) => BARS[range > 0 ? Math.round((value - low) / range * top) : 0]).join("");
}

export {
  quantities,
  arrowText,
  grouped,
  percentage,
  share,
  threshold,
  shownRange,
  sparkline
};
