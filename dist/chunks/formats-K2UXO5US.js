import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  table
} from "./chunk-N7JX7W3S.js";
import {
  formats
} from "./chunk-KXJB5AJU.js";
import "./chunk-KT2IOP2T.js";
import "./chunk-AASA5BFP.js";
import "./chunk-K543QYIJ.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-AEN2326D.js";
import "./chunk-OMB4DMJL.js";
import "./chunk-AFLXEGIS.js";
import "./chunk-UZ77254A.js";

// src/commands/formats.ts
var formatsCommand = {
  name: "formats",
  usage: "formats",
  examples: ["perf-regression formats"],
  inputs: [],
  flags: [{ name: "json", help: "Print [{id, tool, produce, reads}]." }],
  async run({ flags, print }) {
    const rows = formats.map(({ id, tool, produce, reads }) => ({ id, tool, produce, reads }));
    if (flags.has("json")) print(`${JSON.stringify(rows, null, 1)}
`);
    else {
      print(
        table(
          ["--tool", "output of", "read from it", "made by"],
          rows.map(({ id, tool, reads, produce }) => [id, tool, reads, produce])
        )
      );
    }
    return 0;
  }
};
export {
  formatsCommand
};
