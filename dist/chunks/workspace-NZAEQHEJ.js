import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  openHistory,
  personOf,
  readWorkspace,
  requireFiles,
  requireHistory,
  requireWorkspace,
  runInfoOf,
  suiteOf
} from "./chunk-66ELZXO5.js";
import "./chunk-AQHW34X6.js";
import "./chunk-DIZE5G5W.js";
import "./chunk-ER2MJHPF.js";
import "./chunk-DOWZQXVO.js";
import "./chunk-TMHQ55PA.js";
import "./chunk-JTSYEAQV.js";
import "./chunk-D3PEH5QV.js";
import "./chunk-2XTMINYW.js";
import "./chunk-BSXO2LQI.js";
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
  openHistory,
  personOf,
  readWorkspace,
  requireFiles,
  requireHistory,
  requireWorkspace,
  runInfoOf,
  suiteOf
};
