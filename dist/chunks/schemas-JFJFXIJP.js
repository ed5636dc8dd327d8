import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;
import {
  experimentSchema
} from "./chunk-F4O7IDKJ.js";
import {
  badgeSchema,
  indexSchema,
  latestSchema,
  lineSchema,
  publishedReportSchema,
  sha256,
  suitesSchema,
  summarySchema,
  trendsReportSchema
} from "./chunk-CMCPUWHZ.js";
import "./chunk-2DJGBN44.js";
import {
  toJSONSchema
} from "./chunk-KFXEXGUP.js";
import "./chunk-AY2RLHZI.js";
import {
  __export
} from "./chunk-IW2FVU6Z.js";

// src/history/schemas.ts
var schemas_exports = {};
__export(schemas_exports, {
  isSchemaOfOurs: () => isSchemaOfOurs,
  schemaMark: () => schemaMark,
  schemaTexts: () => schemaTexts
});
var schemas = Object.freeze([
  { name: "index", describes: "index of a suite", schema: indexSchema },
  { name: "segment-line", describes: "line of a segment", schema: lineSchema },
  { name: "latest", describes: "newest run of a suite", schema: latestSchema },
  { name: "badge", describes: "badge", schema: badgeSchema },
  { name: "summary", describes: "summary of a suite", schema: summarySchema },
  { name: "suites", describes: "list of suites", schema: suitesSchema },
  { name: "report", describes: "report", schema: publishedReportSchema },
  { name: "experiment", describes: "experiment of a suite", schema: experimentSchema },
  { name: "trends", describes: "trends of a suite", schema: trendsReportSchema }
]);
var made;
function schemaTexts() {
  made ??= makeSchemas();
  return made.texts;
}
function schemaMark() {
  made ??= makeSchemas();
  return made.mark;
}
function makeSchemas() {
  const texts = new Map(
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
  return { texts, mark: sha256([...texts.values()].join("")).slice(0, 12) };
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
  schemas_exports as "history/schemas.ts"
};
