import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  dryRunFlag,
  pruneCommand
} from "./chunk-WE445QUQ.js";
import "./chunk-L4HLPUL5.js";
import "./chunk-BA7L2GGJ.js";
import "./chunk-66ELZXO5.js";
import "./chunk-AQHW34X6.js";
import "./chunk-UXEHHJKF.js";
import "./chunk-DBRB5GBO.js";
import "./chunk-LFNP3F33.js";
import "./chunk-3O55XTCE.js";
import "./chunk-7LJ3NZWS.js";
import "./chunk-DIZE5G5W.js";
import "./chunk-ER2MJHPF.js";
import "./chunk-DOWZQXVO.js";
import "./chunk-TMHQ55PA.js";
import "./chunk-JTSYEAQV.js";
import "./chunk-D3PEH5QV.js";
import "./chunk-2XTMINYW.js";
import "./chunk-BSXO2LQI.js";
import "./chunk-7J2DEYKZ.js";
import "./chunk-APB25CRG.js";
import "./chunk-NIZJWLSJ.js";
import "./chunk-AL3RN6LD.js";
import "./chunk-ABDYRBY5.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-VRRJGZYH.js";
import "./chunk-ODVAPF3E.js";
import "./chunk-ON37DXYE.js";
export {
  dryRunFlag,
  pruneCommand
};
