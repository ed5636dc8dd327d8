import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  dryRunFlag,
  pruneCommand
} from "./chunk-T4NX47VP.js";
import "./chunk-Q4R2BQHH.js";
import "./chunk-QSQCTSXW.js";
import "./chunk-64EQ67K6.js";
import "./chunk-PVOJ4Y3S.js";
import "./chunk-TAPILM2X.js";
import "./chunk-TSYCE43H.js";
import "./chunk-ZF3XDEHK.js";
import "./chunk-UX62IQZO.js";
import "./chunk-2O5TX53H.js";
import "./chunk-M437URUX.js";
import "./chunk-ADZNNUEX.js";
import "./chunk-F7QK2LC2.js";
import "./chunk-TMHQ55PA.js";
import "./chunk-W635PBJQ.js";
import "./chunk-YOBCRQNQ.js";
import "./chunk-2MGLZR3T.js";
import "./chunk-KXMKCDX7.js";
import "./chunk-E22NO6ZN.js";
import "./chunk-HCIVUQTY.js";
import "./chunk-YUMC3TKP.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-VIHHHHHU.js";
import "./chunk-UEOQ56LV.js";
import "./chunk-KRW3VBLW.js";
import "./chunk-4WQOXJNU.js";
import "./chunk-D4DRFCH4.js";
import "./chunk-RA54CWEE.js";
import "./chunk-SCN2QYTL.js";
import "./chunk-433ON2U3.js";
import "./chunk-2DYEVVSO.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-KBBEHQ7K.js";
import "./chunk-XVYHIGXT.js";
import "./chunk-UZ77254A.js";
export {
  dryRunFlag,
  pruneCommand
};
