import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  alsoFlag,
  collectFor,
  dashboardCommand
} from "./chunk-DBS7Y23A.js";
import "./chunk-AQHW34X6.js";
import "./chunk-QWR3JMVC.js";
import "./chunk-DOWZQXVO.js";
import "./chunk-CHWR4MYH.js";
import "./chunk-KXMKCDX7.js";
import "./chunk-DALYD4KP.js";
import "./chunk-6UMB6MBZ.js";
import "./chunk-I6T3QFDW.js";
import "./chunk-Z7Q3IPJN.js";
import "./chunk-AHD33UGE.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-4UQRAOWP.js";
import "./chunk-ODVAPF3E.js";
import "./chunk-ON37DXYE.js";
export {
  alsoFlag,
  collectFor,
  dashboardCommand
};
