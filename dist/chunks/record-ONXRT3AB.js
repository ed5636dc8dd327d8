import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  recordCommand,
  recordRuns
} from "./chunk-P3QRHBAN.js";
import "./chunk-J6DAFFNO.js";
import "./chunk-WLGJBQNG.js";
import "./chunk-YVH3522X.js";
import "./chunk-AQHW34X6.js";
import "./chunk-BXZSC4XC.js";
import "./chunk-DXMG6PVY.js";
import "./chunk-4CNPNDBI.js";
import "./chunk-MWBBCTOG.js";
import "./chunk-WF7FNIJH.js";
import "./chunk-YUXTD3TA.js";
import "./chunk-YAV6D3DA.js";
import "./chunk-D4DRFCH4.js";
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
import "./chunk-HEFDFJEK.js";
import "./chunk-BHNFQYJK.js";
import "./chunk-4UOLEOLT.js";
import "./chunk-IKOEHRK6.js";
import "./chunk-KXJB5AJU.js";
import "./chunk-KT2IOP2T.js";
import "./chunk-AASA5BFP.js";
import "./chunk-KLUIRO3Z.js";
import "./chunk-K543QYIJ.js";
import "./chunk-QIA7DUQO.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-ABYD4DNO.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-GD3KK2E5.js";
import "./chunk-ZL7FZD3K.js";
import "./chunk-AEN2326D.js";
import "./chunk-OMB4DMJL.js";
import "./chunk-AFLXEGIS.js";
import "./chunk-ODVAPF3E.js";
import "./chunk-UZ77254A.js";
export {
  recordCommand,
  recordRuns
};
