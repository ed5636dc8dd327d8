import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;
import {
  parse_exports
} from "./chunk-IBCW63NC.js";
import {
  jsonText
} from "./chunk-XZ5NAWTG.js";
import "./chunk-H5FA7VO6.js";
import {
  formats,
  table
} from "./chunk-7MKHXQQS.js";
import "./chunk-CMCPUWHZ.js";
import "./chunk-2DJGBN44.js";
import "./chunk-RP3T6LF2.js";
import "./chunk-I3BSUCVW.js";
import "./chunk-KFXEXGUP.js";
import "./chunk-CX4J6QJK.js";
import "./chunk-AY2RLHZI.js";
import "./chunk-DSSPK2M7.js";
import {
  __export
} from "./chunk-IW2FVU6Z.js";

// src/commands/formats.ts
var formats_exports = {};
__export(formats_exports, {
  formatsCommand: () => formatsCommand
});
var formatsCommand = {
  name: "formats",
  usage: "formats",
  examples: ["perf-regression formats"],
  inputs: [],
  flags: [{ name: "json", help: "Print [{id, tool, produce, reads}]." }],
  async run({ flags, print }) {
    const rows = formats.map(({ id, tool, produce, reads }) => ({ id, tool, produce, reads }));
    if (flags.has("json")) print(`${jsonText(rows, 1)}
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
  formats_exports as "commands/formats.ts",
  parse_exports as "commands/parse.ts"
};
