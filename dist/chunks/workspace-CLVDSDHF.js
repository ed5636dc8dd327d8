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
} from "./chunk-R2RV7BUT.js";
import "./chunk-CMT7ZIY5.js";
import "./chunk-S2CV4QTF.js";
import "./chunk-FC2AI6EP.js";
import "./chunk-ER2MJHPF.js";
import "./chunk-USUKU73T.js";
import "./chunk-TMHQ55PA.js";
import "./chunk-W635PBJQ.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-FH634QQ3.js";
import "./chunk-PVNDSO5T.js";
import "./chunk-KXMKCDX7.js";
import "./chunk-54ZLI5RD.js";
import "./chunk-TOZAWZL3.js";
import "./chunk-7WHEX4EX.js";
import "./chunk-UEOQ56LV.js";
import "./chunk-KRW3VBLW.js";
import "./chunk-NKQSODH5.js";
import "./chunk-433ON2U3.js";
import "./chunk-PV57VHJQ.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-AEN2326D.js";
import "./chunk-ODVAPF3E.js";
import "./chunk-UZ77254A.js";
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
