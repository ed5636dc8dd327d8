import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  parseCommand,
  skippedLines
} from "./chunk-SK622ULS.js";
import "./chunk-R2RV7BUT.js";
import "./chunk-CMT7ZIY5.js";
import "./chunk-U7AIMJSO.js";
import "./chunk-PYAJDVUU.js";
import "./chunk-5HLS4MK6.js";
import "./chunk-DHZRYOQC.js";
import "./chunk-N7JX7W3S.js";
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
import "./chunk-VIHHHHHU.js";
import "./chunk-UEOQ56LV.js";
import "./chunk-KRW3VBLW.js";
import "./chunk-NKQSODH5.js";
import "./chunk-FKQU6BAW.js";
import "./chunk-NAF3H4AO.js";
import "./chunk-KT2IOP2T.js";
import "./chunk-AASA5BFP.js";
import "./chunk-433ON2U3.js";
import "./chunk-PV57VHJQ.js";
import "./chunk-KZNLPEAK.js";
import "./chunk-OMB4DMJL.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-GD3KK2E5.js";
import "./chunk-ZL7FZD3K.js";
import "./chunk-AEN2326D.js";
import "./chunk-UDKDNU3I.js";
import "./chunk-ODVAPF3E.js";
import "./chunk-UZ77254A.js";
export {
  parseCommand,
  skippedLines
};
