import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  alsoFlag,
  collectFor,
  dashboardCommand
} from "./chunk-QWFYRZJV.js";
import "./chunk-CMT7ZIY5.js";
import "./chunk-QWR3JMVC.js";
import "./chunk-FC2AI6EP.js";
import "./chunk-ER2MJHPF.js";
import "./chunk-USUKU73T.js";
import "./chunk-W635PBJQ.js";
import "./chunk-PVNDSO5T.js";
import "./chunk-KXMKCDX7.js";
import "./chunk-54ZLI5RD.js";
import "./chunk-TOZAWZL3.js";
import "./chunk-7WHEX4EX.js";
import "./chunk-UEOQ56LV.js";
import "./chunk-NKQSODH5.js";
import "./chunk-433ON2U3.js";
import "./chunk-PV57VHJQ.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-AEN2326D.js";
import "./chunk-ODVAPF3E.js";
import "./chunk-UZ77254A.js";
export {
  alsoFlag,
  collectFor,
  dashboardCommand
};
