import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  parseCommand,
  skippedLines
} from "./chunk-7KNKGJ4A.js";
import "./chunk-DNYI3B4D.js";
import "./chunk-PVOJ4Y3S.js";
import "./chunk-YFVCHFTT.js";
import "./chunk-PYAJDVUU.js";
import "./chunk-5HLS4MK6.js";
import "./chunk-YN2D57ER.js";
import "./chunk-LW4KCPX3.js";
import "./chunk-ECJC66PP.js";
import "./chunk-ADZNNUEX.js";
import "./chunk-F7QK2LC2.js";
import "./chunk-TMHQ55PA.js";
import "./chunk-W635PBJQ.js";
import "./chunk-JUHX7X27.js";
import "./chunk-LFKTDIY4.js";
import "./chunk-KXMKCDX7.js";
import "./chunk-MIGJ3Q72.js";
import "./chunk-HCIVUQTY.js";
import "./chunk-YUMC3TKP.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-VIHHHHHU.js";
import "./chunk-UEOQ56LV.js";
import "./chunk-5EYWCUDP.js";
import "./chunk-RA54CWEE.js";
import "./chunk-SCN2QYTL.js";
import "./chunk-R53J44PN.js";
import "./chunk-4DR47NCR.js";
import "./chunk-KT2IOP2T.js";
import "./chunk-AASA5BFP.js";
import "./chunk-3NXPMFMF.js";
import "./chunk-2DYEVVSO.js";
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
  parseCommand,
  skippedLines
};
