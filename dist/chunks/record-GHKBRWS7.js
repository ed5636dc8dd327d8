import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  recordCommand,
  recordRuns
} from "./chunk-BYK4FFVM.js";
import "./chunk-UO7NRIN2.js";
import "./chunk-SOYSZAFK.js";
import "./chunk-66ELZXO5.js";
import "./chunk-AQHW34X6.js";
import "./chunk-UTS4D64T.js";
import "./chunk-DBRB5GBO.js";
import "./chunk-ELSMELHJ.js";
import "./chunk-LFNP3F33.js";
import "./chunk-3O55XTCE.js";
import "./chunk-PFY6XQLP.js";
import "./chunk-SLA5VBVW.js";
import "./chunk-7LJ3NZWS.js";
import "./chunk-DIZE5G5W.js";
import "./chunk-ER2MJHPF.js";
import "./chunk-DOWZQXVO.js";
import "./chunk-TMHQ55PA.js";
import "./chunk-JTSYEAQV.js";
import "./chunk-D3PEH5QV.js";
import "./chunk-2XTMINYW.js";
import "./chunk-BSXO2LQI.js";
import "./chunk-7J2DEYKZ.js";
import "./chunk-N7JX7W3S.js";
import "./chunk-APB25CRG.js";
import "./chunk-NIZJWLSJ.js";
import "./chunk-WNFAKERS.js";
import "./chunk-Q274X4H2.js";
import "./chunk-BHNFQYJK.js";
import "./chunk-4UOLEOLT.js";
import "./chunk-ETEYDMRU.js";
import "./chunk-6TRHCFKP.js";
import "./chunk-KT2IOP2T.js";
import "./chunk-5QDGN6M2.js";
import "./chunk-AL3RN6LD.js";
import "./chunk-ABDYRBY5.js";
import "./chunk-IVZG5JWR.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-ABYD4DNO.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-2JC34VYB.js";
import "./chunk-VRRJGZYH.js";
import "./chunk-OMB4DMJL.js";
import "./chunk-EEUATQGJ.js";
import "./chunk-ODVAPF3E.js";
import "./chunk-ON37DXYE.js";
export {
  recordCommand,
  recordRuns
};
