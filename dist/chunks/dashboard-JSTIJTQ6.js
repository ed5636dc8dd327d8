import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  alsoFlag,
  collectFor,
  dashboardCommand
} from "./chunk-HLSDZLUI.js";
import "./chunk-AQHW34X6.js";
import "./chunk-QWR3JMVC.js";
import "./chunk-DOWZQXVO.js";
import "./chunk-SBDHZOCC.js";
import "./chunk-KXMKCDX7.js";
import "./chunk-47CCEUAR.js";
import "./chunk-2M2IJG4L.js";
import "./chunk-I6T3QFDW.js";
import "./chunk-KACRENDR.js";
import "./chunk-V53XZKZ4.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-4UQRAOWP.js";
import "./chunk-ODVAPF3E.js";
import "./chunk-ON37DXYE.js";
export {
  alsoFlag,
  collectFor,
  dashboardCommand
};
