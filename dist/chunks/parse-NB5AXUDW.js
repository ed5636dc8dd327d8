import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  parseCommand,
  skippedLines
} from "./chunk-FE3F4T43.js";
import "./chunk-YVH3522X.js";
import "./chunk-AQHW34X6.js";
import "./chunk-37TIETZN.js";
import "./chunk-ER2MJHPF.js";
import "./chunk-DOWZQXVO.js";
import "./chunk-TMHQ55PA.js";
import "./chunk-VX6APBA7.js";
import "./chunk-LNXCOP4S.js";
import "./chunk-KXMKCDX7.js";
import "./chunk-CG6OH52S.js";
import "./chunk-7J2DEYKZ.js";
import "./chunk-N7JX7W3S.js";
import "./chunk-IXDPNUYF.js";
import "./chunk-NKQSODH5.js";
import "./chunk-KISAB2KK.js";
import "./chunk-BHNFQYJK.js";
import "./chunk-4UOLEOLT.js";
import "./chunk-V7MWD2CR.js";
import "./chunk-QLHMSXFE.js";
import "./chunk-KT2IOP2T.js";
import "./chunk-AASA5BFP.js";
import "./chunk-KLUIRO3Z.js";
import "./chunk-K543QYIJ.js";
import "./chunk-QIA7DUQO.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-ABYD4DNO.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-ZL7FZD3K.js";
import "./chunk-AEN2326D.js";
import "./chunk-OMB4DMJL.js";
import "./chunk-EEUATQGJ.js";
import "./chunk-ODVAPF3E.js";
import "./chunk-UZ77254A.js";
export {
  parseCommand,
  skippedLines
};
