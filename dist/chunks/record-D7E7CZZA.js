import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  recordCommand,
  recordRuns
} from "./chunk-MSFKKY7U.js";
import "./chunk-5UUNMV5H.js";
import "./chunk-ZLROYRXG.js";
import "./chunk-E5AYRK4G.js";
import "./chunk-PVOJ4Y3S.js";
import "./chunk-VR33ONN7.js";
import "./chunk-I5LCSLKR.js";
import "./chunk-YJSN4OQH.js";
import "./chunk-UX62IQZO.js";
import "./chunk-2O5TX53H.js";
import "./chunk-GOT3H25S.js";
import "./chunk-T3NCREZC.js";
import "./chunk-WVND7W3T.js";
import "./chunk-PYAJDVUU.js";
import "./chunk-5HLS4MK6.js";
import "./chunk-YN2D57ER.js";
import "./chunk-LW4KCPX3.js";
import "./chunk-YGR4IG6E.js";
import "./chunk-ADZNNUEX.js";
import "./chunk-F7QK2LC2.js";
import "./chunk-TMHQ55PA.js";
import "./chunk-W635PBJQ.js";
import "./chunk-NEDUPJFB.js";
import "./chunk-Q6ZDWHVX.js";
import "./chunk-KXMKCDX7.js";
import "./chunk-MIGJ3Q72.js";
import "./chunk-6EQ3JDZ7.js";
import "./chunk-BXN5DBSL.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-VIHHHHHU.js";
import "./chunk-UEOQ56LV.js";
import "./chunk-5EYWCUDP.js";
import "./chunk-4WQOXJNU.js";
import "./chunk-D4DRFCH4.js";
import "./chunk-RA54CWEE.js";
import "./chunk-SCN2QYTL.js";
import "./chunk-OHUNCJHQ.js";
import "./chunk-4BJV3SNL.js";
import "./chunk-KT2IOP2T.js";
import "./chunk-AASA5BFP.js";
import "./chunk-3NXPMFMF.js";
import "./chunk-LJPWU7RB.js";
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
  recordCommand,
  recordRuns
};
