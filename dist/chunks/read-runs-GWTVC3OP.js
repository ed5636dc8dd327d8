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
} from "./chunk-Q274X4H2.js";
import "./chunk-BHNFQYJK.js";
import "./chunk-4UOLEOLT.js";
import "./chunk-ETEYDMRU.js";
import "./chunk-6TRHCFKP.js";
import "./chunk-KT2IOP2T.js";
import "./chunk-5QDGN6M2.js";
import "./chunk-AL3RN6LD.js";
import "./chunk-ABDYRBY5.js";
import "./chunk-IVZG5JWR.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-ABYD4DNO.js";
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
