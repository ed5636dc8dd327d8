import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  jsonFlag
} from "./chunk-ECVXVFCO.js";
import {
  decisionOf,
  statusText
} from "./chunk-7XP3N43T.js";
import {
  nameIn
} from "./chunk-34OMFHA6.js";
import {
  Experiments
} from "./chunk-PLUW62F2.js";
import {
  onLog
} from "./chunk-N3T5IQVU.js";
import "./chunk-QHG77TXV.js";
import "./chunk-R2RV7BUT.js";
import "./chunk-CMT7ZIY5.js";
import "./chunk-ZSQWRNCH.js";
import "./chunk-RSUBIWZG.js";
import "./chunk-L7QR64BL.js";
import "./chunk-T3H3PUF6.js";
import {
  jsonText
} from "./chunk-DHZRYOQC.js";
import "./chunk-N7JX7W3S.js";
import "./chunk-S2CV4QTF.js";
import "./chunk-FC2AI6EP.js";
import "./chunk-ER2MJHPF.js";
import "./chunk-USUKU73T.js";
import "./chunk-TMHQ55PA.js";
import "./chunk-W635PBJQ.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-FH634QQ3.js";
import "./chunk-PVNDSO5T.js";
import "./chunk-KXMKCDX7.js";
import "./chunk-54ZLI5RD.js";
import "./chunk-TOZAWZL3.js";
import "./chunk-7WHEX4EX.js";
import "./chunk-UEOQ56LV.js";
import "./chunk-KRW3VBLW.js";
import "./chunk-NKQSODH5.js";
import "./chunk-433ON2U3.js";
import "./chunk-PV57VHJQ.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-GD3KK2E5.js";
import "./chunk-ZL7FZD3K.js";
import "./chunk-AEN2326D.js";
import "./chunk-ODVAPF3E.js";
import "./chunk-UZ77254A.js";

// src/commands/experiment/status.ts
var statusCommand = onLog({
  name: "experiment status",
  usage: "experiment status NAME",
  examples: ["perf-regression experiment status cache"],
  inputs: ["suite", "branch", "history-dir"],
  flags: [jsonFlag],
  startsEmpty: true,
  async run(log, given) {
    const experiment = await new Experiments(log).read(nameIn(given, "status"));
    const decision = decisionOf(experiment);
    const { print, flags } = given;
    print(
      flags.has("json") ? `${jsonText({ ...experiment, decision }, 1)}
` : statusText(experiment, decision)
    );
    return 0;
  }
});
export {
  statusCommand
};
