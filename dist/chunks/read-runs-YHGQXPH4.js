import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  derive,
  findOverride,
  readAgain,
  readConfiguration,
  readResults,
  readRun,
  readRuns,
  runOf,
  withLastingNames
} from "./chunk-QKWS7VBU.js";
import "./chunk-BHNFQYJK.js";
import "./chunk-5PB7AGDM.js";
import "./chunk-ETEYDMRU.js";
import "./chunk-6TRHCFKP.js";
import "./chunk-KT2IOP2T.js";
import "./chunk-5QDGN6M2.js";
import "./chunk-AL3RN6LD.js";
import "./chunk-ABDYRBY5.js";
import "./chunk-HDN3NKMD.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-XV7HBRXZ.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-2JC34VYB.js";
import "./chunk-VRRJGZYH.js";
import "./chunk-OMB4DMJL.js";
import "./chunk-EEUATQGJ.js";
import "./chunk-ODVAPF3E.js";
import "./chunk-ON37DXYE.js";
export {
  derive,
  findOverride,
  readAgain,
  readConfiguration,
  readResults,
  readRun,
  readRuns,
  runOf,
  withLastingNames
};
