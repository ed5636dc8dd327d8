import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  dryRunFlag,
  pruneCommand
} from "./chunk-WUPSL32T.js";
import "./chunk-L4HLPUL5.js";
import "./chunk-F6XDWWEG.js";
import "./chunk-OW3MLH6M.js";
import "./chunk-AQHW34X6.js";
import "./chunk-VQF7T3RM.js";
import "./chunk-ZDQLYNJ3.js";
import "./chunk-LFNP3F33.js";
import "./chunk-3O55XTCE.js";
import "./chunk-7LJ3NZWS.js";
import "./chunk-F5FNYJ3H.js";
import "./chunk-ER2MJHPF.js";
import "./chunk-DOWZQXVO.js";
import "./chunk-TMHQ55PA.js";
import "./chunk-NVRNIULK.js";
import "./chunk-SBDHZOCC.js";
import "./chunk-KXMKCDX7.js";
import "./chunk-47CCEUAR.js";
import "./chunk-V7F27DS6.js";
import "./chunk-2M2IJG4L.js";
import "./chunk-I6T3QFDW.js";
import "./chunk-KACRENDR.js";
import "./chunk-V53XZKZ4.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-4UQRAOWP.js";
import "./chunk-ODVAPF3E.js";
import "./chunk-ON37DXYE.js";
export {
  dryRunFlag,
  pruneCommand
};
