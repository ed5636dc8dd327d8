import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  RULES_BYTES_MAX,
  fileSchema,
  parseRulesFile,
  requireRulesSize
} from "./chunk-Z6OLVDFH.js";
import "./chunk-RA54CWEE.js";
import "./chunk-SCN2QYTL.js";
import "./chunk-IOYA7OFG.js";
import "./chunk-YQBGUEXK.js";
import "./chunk-VKQC5YWJ.js";
import "./chunk-OMB4DMJL.js";
import "./chunk-MG2DOFI5.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-NPEM7D4L.js";
import "./chunk-ZL7FZD3K.js";
import "./chunk-KBBEHQ7K.js";
import "./chunk-XVYHIGXT.js";
import "./chunk-UZ77254A.js";
export {
  RULES_BYTES_MAX,
  fileSchema,
  parseRulesFile,
  requireRulesSize
};
