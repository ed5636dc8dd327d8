import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;
import {
  experimentSchema
} from "./chunk-VLM4PJZ7.js";
import {
  whySchema
} from "./chunk-EOZGIMVM.js";
import {
  publishedCulpritSchema
} from "./chunk-AK2XBEDL.js";
import {
  badgeSchema,
  indexSchema,
  latestSchema,
  lineSchema,
  publishedTrendsSchema,
  sha256,
  storedProfileSchema,
  suitesSchema,
  summarySchema
} from "./chunk-T4R3GN2V.js";
import "./chunk-EYH4EA4V.js";
import {
  once,
  publishedReportSchema,
  run_exports,
  toJSONSchema
} from "./chunk-377XN3YT.js";
import {
  __export
} from "./chunk-IW2FVU6Z.js";

// src/history/schemas.ts
var schemas_exports = {};
__export(schemas_exports, {
  isSchemaOfOurs: () => isSchemaOfOurs,
  schemaMarkText: () => schemaMarkText,
  schemaTexts: () => schemaTexts
});
var schemas = Object.freeze([
  { name: "index", describes: "index of a suite", schema: indexSchema },
  { name: "segment-line", describes: "line of a segment", schema: lineSchema },
  { name: "latest", describes: "newest run of a suite", schema: latestSchema },
  { name: "badge", describes: "badge", schema: badgeSchema },
  { name: "profile", describes: "profile of a regression", schema: storedProfileSchema },
  { name: "summary", describes: "summary of a suite", schema: summarySchema },
  { name: "suites", describes: "list of suites", schema: suitesSchema },
  { name: "report", describes: "report", schema: publishedReportSchema },
  { name: "experiment", describes: "experiment of a suite", schema: experimentSchema },
  { name: "trends", describes: "trends of a suite", schema: publishedTrendsSchema },
  { name: "why", describes: "cause of a verdict", schema: whySchema },
  { name: "culprit", describes: "answer of a search for a commit", schema: publishedCulpritSchema }
]);
var schemaTexts = once(() => {
  return new Map(
    schemas.map(({ name, describes, schema }) => {
      const { $schema, ...rest } = toJSONSchema(schema, {
        target: "draft-2020-12",
        io: "input",
        unrepresentable: "any"
      });
      const titled = { $schema, title: `perf-regression ${describes}`, ...rest };
      return [`${name}.json`, `${JSON.stringify(titled, null, 2)}
`];
    })
  );
});
function schemaMarkText() {
  const mark = sha256([...schemaTexts().values()].join("")).slice(0, 12);
  return `/** Rendered by "npm run render": a hash of the JSON schemas, which take longer to make than a run to store. */
export const SCHEMA_MARK = '${mark}';
`;
}
function isSchemaOfOurs(text) {
  try {
    const { title } = JSON.parse(text);
    return typeof title === "string" && title.startsWith("perf-regression ");
  } catch {
    return false;
  }
}
export {
  run_exports as "commands/run.ts",
  schemas_exports as "history/schemas.ts"
};
