import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);

// src/model/issue.ts
function issueIn({ issues }) {
  const [issue] = issues;
  const place = pathOf(issue?.path ?? []);
  return [place, issue?.message ?? ""].filter((part) => part !== "").join(": ");
}
function pathOf(path) {
  const steps = path.map((step) => typeof step === "number" ? `[${step}]` : `.${String(step)}`);
  return steps.join("").replace(/^\./, "");
}

export {
  issueIn
};
