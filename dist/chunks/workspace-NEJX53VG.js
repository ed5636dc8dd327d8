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
} from "./chunk-JQAARMRE.js";
import "./chunk-AQHW34X6.js";
import "./chunk-FRHCLRQM.js";
import "./chunk-ER2MJHPF.js";
import "./chunk-DOWZQXVO.js";
import "./chunk-TMHQ55PA.js";
import "./chunk-Y3KF5YRZ.js";
import "./chunk-CHWR4MYH.js";
import "./chunk-KXMKCDX7.js";
import "./chunk-DALYD4KP.js";
import "./chunk-6UMB6MBZ.js";
import "./chunk-I6T3QFDW.js";
import "./chunk-Z7Q3IPJN.js";
import "./chunk-AHD33UGE.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-4UQRAOWP.js";
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
