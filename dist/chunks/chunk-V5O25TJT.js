import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);

// src/results/sources.ts
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
var BYTES_MAX = 1e6;
var CHANGED = /* @__PURE__ */ new Set(["regressed", "suspected", "waived", "improved"]);
async function withSources(report, sources, cwd) {
  if (!report.findings.some(({ verdict }) => CHANGED.has(verdict))) return report;
  const { declaringLine, placeFinder } = await import("./sources-TZK6CPYD.js");
  const placesOf = placeFinder(sources);
  const texts = /* @__PURE__ */ new Map();
  const textOf = (file) => {
    const text = texts.get(file) ?? readSource(join(cwd, file));
    texts.set(file, text);
    return text;
  };
  const locate = async (finding) => {
    if (!CHANGED.has(finding.verdict)) return finding;
    for (const { file, line } of placesOf(finding.benchmark)) {
      const text = await textOf(file);
      if (text === void 0) continue;
      const rest = finding.benchmark.replace(file, "");
      return { ...finding, source: { file, line: line ?? declaringLine(text, rest) } };
    }
    return finding;
  };
  return { ...report, findings: await Promise.all(report.findings.map(locate)) };
}
async function readSource(path) {
  const entry = await stat(path).catch(() => void 0);
  if (!entry?.isFile() || entry.size > BYTES_MAX) return void 0;
  return readFile(path, "utf8");
}

export {
  withSources
};
