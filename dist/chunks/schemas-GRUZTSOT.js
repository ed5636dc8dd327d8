import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  experimentSchema
} from "./chunk-QHG77TXV.js";
import {
  trendsReportSchema
} from "./chunk-O2QLDQ7G.js";
import "./chunk-TOCJA3IB.js";
import {
  badgeSchema,
  latestSchema,
  sha256
} from "./chunk-VX6APBA7.js";
import {
  indexSchema,
  lineSchema,
  suitesSchema,
  summarySchema
} from "./chunk-LNXCOP4S.js";
import "./chunk-KXMKCDX7.js";
import "./chunk-CG6OH52S.js";
import {
  reportSchema
} from "./chunk-IXDPNUYF.js";
import "./chunk-NKQSODH5.js";
import "./chunk-KLUIRO3Z.js";
import "./chunk-K543QYIJ.js";
import "./chunk-2IZ4MH4R.js";
import {
  toJSONSchema
} from "./chunk-AEN2326D.js";
import "./chunk-ODVAPF3E.js";
import "./chunk-UZ77254A.js";

// src/history/schemas.ts
var schemas = Object.freeze([
  { name: "index", describes: "index of a suite", schema: indexSchema },
  { name: "segment-line", describes: "line of a segment", schema: lineSchema },
  { name: "latest", describes: "newest run of a suite", schema: latestSchema },
  { name: "badge", describes: "badge", schema: badgeSchema },
  { name: "summary", describes: "summary of a suite", schema: summarySchema },
  { name: "suites", describes: "list of suites", schema: suitesSchema },
  { name: "report", describes: "report", schema: reportSchema },
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
