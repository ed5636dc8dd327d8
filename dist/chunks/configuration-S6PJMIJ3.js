import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  NO_RULES_FILE,
  configurationOf,
  readConfiguration
} from "./chunk-RRJSAJ2D.js";
import "./chunk-BHNFQYJK.js";
import "./chunk-5BEN3CFC.js";
import "./chunk-FKQU6BAW.js";
import "./chunk-NAF3H4AO.js";
import "./chunk-KT2IOP2T.js";
import "./chunk-AASA5BFP.js";
import "./chunk-433ON2U3.js";
import "./chunk-PV57VHJQ.js";
import "./chunk-IRW6FVSY.js";
import "./chunk-KZNLPEAK.js";
import "./chunk-OMB4DMJL.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-GD3KK2E5.js";
import "./chunk-ZL7FZD3K.js";
import "./chunk-AEN2326D.js";
import "./chunk-UDKDNU3I.js";
import "./chunk-ODVAPF3E.js";
import "./chunk-UZ77254A.js";
export {
  NO_RULES_FILE,
  configurationOf,
  readConfiguration
};
