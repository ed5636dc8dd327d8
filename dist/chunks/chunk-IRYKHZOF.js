import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);

// src/results/skipped.ts
function skippedWarnings({ skipped, remarks = [] }) {
  return [...skipped.map(leftOutWarning), ...remarks];
}
function leftOutWarning({ file, line, reason, failed }) {
  const subject = line === void 0 ? file : `${file}:${line}`;
  const values = { file, ...line !== void 0 && { line }, reason };
  if (failed === void 0) return { code: "skipped-row", subject, values };
  if (failed === null) return { code: "failed-tool", subject, values };
  return { code: "failed-benchmark", subject: failed, values: { ...values, benchmark: failed } };
}

export {
  skippedWarnings
};
