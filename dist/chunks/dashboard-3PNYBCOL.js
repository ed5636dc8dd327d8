import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  alsoFlag,
  collectFor,
  dashboardCommand
} from "./chunk-SHSBG6VC.js";
import "./chunk-AQHW34X6.js";
import "./chunk-QWR3JMVC.js";
import "./chunk-PGF3FXB7.js";
import "./chunk-DOWZQXVO.js";
import "./chunk-TBNLTQE2.js";
import "./chunk-KXMKCDX7.js";
import "./chunk-MLGVYTHE.js";
import "./chunk-6UMB6MBZ.js";
import "./chunk-I6T3QFDW.js";
import "./chunk-4PFCSR2T.js";
import "./chunk-Z7Q3IPJN.js";
import "./chunk-AHD33UGE.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-4UQRAOWP.js";
import "./chunk-ODVAPF3E.js";
import "./chunk-ON37DXYE.js";
export {
  alsoFlag,
  collectFor,
  dashboardCommand
};
