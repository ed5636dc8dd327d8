import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  NO_RULES_FILE,
  configurationOf,
  derive,
  findOverride,
  readAgain,
  readConfiguration,
  readResults,
  readRun,
  readRuns,
  runOf,
  withLastingNames
} from "./chunk-V54HAKES.js";
import "./chunk-BHNFQYJK.js";
import "./chunk-PYAJDVUU.js";
import "./chunk-W27DB7IY.js";
import "./chunk-AZ6DGK62.js";
import "./chunk-QRPNMKJB.js";
import "./chunk-KT2IOP2T.js";
import "./chunk-AASA5BFP.js";
import "./chunk-7WHEX4EX.js";
import "./chunk-433ON2U3.js";
import "./chunk-PV57VHJQ.js";
import "./chunk-IRW6FVSY.js";
import "./chunk-VIHHHHHU.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-KZNLPEAK.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-GD3KK2E5.js";
import "./chunk-ZL7FZD3K.js";
import "./chunk-AEN2326D.js";
import "./chunk-OMB4DMJL.js";
import "./chunk-UDKDNU3I.js";
import "./chunk-ODVAPF3E.js";
import "./chunk-UZ77254A.js";
export {
  NO_RULES_FILE,
  configurationOf,
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
