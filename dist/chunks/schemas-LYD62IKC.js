import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  experimentSchema
} from "./chunk-7PYCJPYE.js";
import {
  badgeSchema,
  latestSchema,
  sha256
} from "./chunk-76WBJDSY.js";
import {
  indexSchema,
  lineSchema,
  suitesSchema,
  summarySchema,
  trendsReportSchema
} from "./chunk-APQVLVC5.js";
import "./chunk-KXMKCDX7.js";
import "./chunk-MIGJ3Q72.js";
import {
  publishedReportSchema
} from "./chunk-WAUY756K.js";
import "./chunk-BXN5DBSL.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-RA54CWEE.js";
import "./chunk-SCN2QYTL.js";
import "./chunk-3NXPMFMF.js";
import "./chunk-LJPWU7RB.js";
import "./chunk-MG2DOFI5.js";
import "./chunk-2IZ4MH4R.js";
import {
  toJSONSchema
} from "./chunk-KBBEHQ7K.js";
import "./chunk-XVYHIGXT.js";
import "./chunk-UZ77254A.js";

// src/history/schemas.ts
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
function schemaTexts() {
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
}
function schemaMark() {
  return sha256([...schemaTexts().values()].join("")).slice(0, 12);
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
  isSchemaOfOurs,
  schemaMark,
  schemaTexts
};
