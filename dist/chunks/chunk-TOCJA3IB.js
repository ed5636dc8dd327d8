import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  discriminatedUnion,
  literal,
  number,
  object,
  string
} from "./chunk-AEN2326D.js";

// src/model/noise-report.ts
var NOISE_REPORT_SCHEMA = 1;
var adviceSchema = discriminatedUnion("code", [
  object({ code: literal("more-runs"), have: number(), need: number() }),
  object({
    code: literal("measure-again"),
    measurements: number(),
    change: number(),
    /** With one measurement; null where that shows none. */
    instead: number().nullable()
  }),
  object({ code: literal("interleave"), share: number() }),
  object({ code: literal("iterations"), share: number() }),
  object({ code: literal("processes") }),
  object({ code: literal("outliers"), series: number(), of: number() }),
  object({ code: literal("pin-runner"), runs: number(), of: number(), environments: number() }),
  object({
    code: literal("threshold"),
    benchmark: string(),
    metric: string(),
    threshold: number(),
    change: number()
  })
]);

export {
  NOISE_REPORT_SCHEMA,
  adviceSchema
};
