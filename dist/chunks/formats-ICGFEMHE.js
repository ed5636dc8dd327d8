import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  jsonText
} from "./chunk-D5BHDMOK.js";
import {
  table
} from "./chunk-LW4KCPX3.js";
import "./chunk-EFPGPSVY.js";
import "./chunk-TMHQ55PA.js";
import "./chunk-BXN5DBSL.js";
import "./chunk-5EYWCUDP.js";
import {
  formats
} from "./chunk-4BJV3SNL.js";
import "./chunk-KT2IOP2T.js";
import "./chunk-AASA5BFP.js";
import "./chunk-3NXPMFMF.js";
import "./chunk-LJPWU7RB.js";
import "./chunk-OMB4DMJL.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-KBBEHQ7K.js";
import "./chunk-UDKDNU3I.js";
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
  formatsCommand
};
