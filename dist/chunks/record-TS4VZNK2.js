import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  recordCommand,
  recordRuns
} from "./chunk-5BGFFP5U.js";
import "./chunk-Y643S2FC.js";
import "./chunk-YWZIDFWK.js";
import "./chunk-OEVEALWO.js";
import "./chunk-PVOJ4Y3S.js";
import "./chunk-P3HXIWT7.js";
import "./chunk-C7TRFEUQ.js";
import "./chunk-CZLKXAXY.js";
import "./chunk-UX62IQZO.js";
import "./chunk-QILATR5Z.js";
import "./chunk-722SI4PJ.js";
import "./chunk-2O5TX53H.js";
import "./chunk-IRYKHZOF.js";
import "./chunk-SM7H766S.js";
import "./chunk-PYAJDVUU.js";
import "./chunk-5HLS4MK6.js";
import "./chunk-D5BHDMOK.js";
import "./chunk-LW4KCPX3.js";
import "./chunk-EFPGPSVY.js";
import "./chunk-44I7G63R.js";
import "./chunk-ADZNNUEX.js";
import "./chunk-F7QK2LC2.js";
import "./chunk-W635PBJQ.js";
import "./chunk-TMHQ55PA.js";
import "./chunk-76WBJDSY.js";
import "./chunk-APQVLVC5.js";
import "./chunk-KXMKCDX7.js";
import "./chunk-MIGJ3Q72.js";
import "./chunk-WAUY756K.js";
import "./chunk-BXN5DBSL.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-UEOQ56LV.js";
import "./chunk-5EYWCUDP.js";
import "./chunk-4WQOXJNU.js";
import "./chunk-D4DRFCH4.js";
import "./chunk-RA54CWEE.js";
import "./chunk-SCN2QYTL.js";
import "./chunk-SW75YNI7.js";
import "./chunk-4BJV3SNL.js";
import "./chunk-KT2IOP2T.js";
import "./chunk-AASA5BFP.js";
import "./chunk-3NXPMFMF.js";
import "./chunk-LJPWU7RB.js";
import "./chunk-VIHHHHHU.js";
import "./chunk-VKQC5YWJ.js";
import "./chunk-OMB4DMJL.js";
import "./chunk-MG2DOFI5.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-NPEM7D4L.js";
import "./chunk-ZL7FZD3K.js";
import "./chunk-KBBEHQ7K.js";
import "./chunk-UDKDNU3I.js";
import "./chunk-XVYHIGXT.js";
import "./chunk-UZ77254A.js";
export {
  recordCommand,
  recordRuns
};
