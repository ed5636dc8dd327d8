import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  NO_RULES_FILE,
  configurationOf,
  readConfiguration
} from "./chunk-6QH6D3HP.js";
import "./chunk-UM3FNLKL.js";
import "./chunk-5BEN3CFC.js";
import "./chunk-OHUNCJHQ.js";
import "./chunk-4BJV3SNL.js";
import "./chunk-KT2IOP2T.js";
import "./chunk-AASA5BFP.js";
import "./chunk-3NXPMFMF.js";
import "./chunk-LJPWU7RB.js";
import "./chunk-AKZGQGU4.js";
import "./chunk-KZNLPEAK.js";
import "./chunk-OMB4DMJL.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-GD3KK2E5.js";
import "./chunk-ZL7FZD3K.js";
import "./chunk-KBBEHQ7K.js";
import "./chunk-UDKDNU3I.js";
import "./chunk-XVYHIGXT.js";
import "./chunk-UZ77254A.js";
export {
  NO_RULES_FILE,
  configurationOf,
  readConfiguration
};
