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
} from "./chunk-Q7UWUU6S.js";
import "./chunk-BHNFQYJK.js";
import "./chunk-4UOLEOLT.js";
import "./chunk-P6SQJNTZ.js";
import "./chunk-SM5J2KGF.js";
import "./chunk-KT2IOP2T.js";
import "./chunk-5QDGN6M2.js";
import "./chunk-Z7Q3IPJN.js";
import "./chunk-AHD33UGE.js";
import "./chunk-QIA7DUQO.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-ABYD4DNO.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-WNFAKERS.js";
import "./chunk-2JC34VYB.js";
import "./chunk-4UQRAOWP.js";
import "./chunk-OMB4DMJL.js";
import "./chunk-AFLXEGIS.js";
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
