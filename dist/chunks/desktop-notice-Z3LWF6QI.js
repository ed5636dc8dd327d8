import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  notifyDesktop,
  notifyFailure
} from "./chunk-V75QD6HT.js";
import "./chunk-7HWLWH4A.js";
import "./chunk-MAGIFINJ.js";
import "./chunk-P6ISXEZM.js";
import "./chunk-LW4KCPX3.js";
import "./chunk-EFPGPSVY.js";
import "./chunk-WAUY756K.js";
import "./chunk-BXN5DBSL.js";
import "./chunk-U4O7H2TA.js";
import "./chunk-5EYWCUDP.js";
import "./chunk-3NXPMFMF.js";
import "./chunk-LJPWU7RB.js";
import "./chunk-MG2DOFI5.js";
import "./chunk-KBBEHQ7K.js";
import "./chunk-XVYHIGXT.js";
import "./chunk-UZ77254A.js";
export {
  notifyDesktop,
  notifyFailure
};
