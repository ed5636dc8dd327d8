import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  alsoFlag,
  collectFor,
  dashboardCommand
} from "./chunk-6CXXXLXG.js";
import "./chunk-AQHW34X6.js";
import "./chunk-QWR3JMVC.js";
import "./chunk-DOWZQXVO.js";
import "./chunk-D3PEH5QV.js";
import "./chunk-2XTMINYW.js";
import "./chunk-BSXO2LQI.js";
import "./chunk-APB25CRG.js";
import "./chunk-NIZJWLSJ.js";
import "./chunk-AL3RN6LD.js";
import "./chunk-ABDYRBY5.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-VRRJGZYH.js";
import "./chunk-ODVAPF3E.js";
import "./chunk-ON37DXYE.js";
export {
  alsoFlag,
  collectFor,
  dashboardCommand
};
