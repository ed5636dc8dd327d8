import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  recordCommand,
  recordRuns
} from "./chunk-DPH2ITD2.js";
import "./chunk-ZUCSB6EJ.js";
import "./chunk-E4HQAYIQ.js";
import "./chunk-KCQ5DXR3.js";
import "./chunk-AQHW34X6.js";
import "./chunk-YNJMY35Z.js";
import "./chunk-K54OZJP5.js";
import "./chunk-DDFOXN22.js";
import "./chunk-MWBBCTOG.js";
import "./chunk-WF7FNIJH.js";
import "./chunk-GVBQ7KB5.js";
import "./chunk-TNETGJWY.js";
import "./chunk-D4DRFCH4.js";
import "./chunk-YWGW47P5.js";
import "./chunk-ER2MJHPF.js";
import "./chunk-DOWZQXVO.js";
import "./chunk-TMHQ55PA.js";
import "./chunk-KXSWUURH.js";
import "./chunk-OLIMUIV3.js";
import "./chunk-INY2HRCN.js";
import "./chunk-KTZWLG5P.js";
import "./chunk-7J2DEYKZ.js";
import "./chunk-N7JX7W3S.js";
import "./chunk-CTHW7BQV.js";
import "./chunk-7VCQVTZT.js";
import "./chunk-GD3KK2E5.js";
import "./chunk-WB4WGUTX.js";
import "./chunk-BHNFQYJK.js";
import "./chunk-4UOLEOLT.js";
import "./chunk-K3XSXX6U.js";
import "./chunk-WDRVQTDM.js";
import "./chunk-KT2IOP2T.js";
import "./chunk-AASA5BFP.js";
import "./chunk-SIQ3FIA7.js";
import "./chunk-R54ESI4K.js";
import "./chunk-IVZG5JWR.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-ABYD4DNO.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-ZL7FZD3K.js";
import "./chunk-TEZIK7ZV.js";
import "./chunk-OMB4DMJL.js";
import "./chunk-EEUATQGJ.js";
import "./chunk-ODVAPF3E.js";
import "./chunk-UZ77254A.js";
export {
  recordCommand,
  recordRuns
};
