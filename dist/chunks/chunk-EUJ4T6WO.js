import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);

// src/config/exit-code.ts
var exitStatuses = [
  {
    status: 0,
    meaning: "No regression; also an allowed regression, one reported with fail-on-regression: false, and an inconclusive result unless on-inconclusive: fail is set."
  },
  {
    status: 1,
    meaning: "Regression. Of status --max-age: the newest run is too old. Of baseline verify: no baseline."
  },
  {
    status: 2,
    meaning: "Nothing could be compared, an inconclusive result with on-inconclusive: fail, bad input, or an error."
  },
  { status: 130, meaning: "Interrupted (Ctrl-C, or a cancelled job); 143 after a termination signal." }
];
function exitCodeOf(reports, config) {
  const codes = reports.map(({ gate }) => codeOf(gate, config));
  return codes.includes(1) ? 1 : Math.max(...codes);
}
function codeOf(gate, config) {
  if (gate === "fail") return config.failOnRegression ? 1 : 0;
  if (gate === "nothing-compared") return 2;
  if (gate === "inconclusive") return config.onInconclusive === "fail" ? 2 : 0;
  return 0;
}

export {
  exitStatuses,
  exitCodeOf
};
