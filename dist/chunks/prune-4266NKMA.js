import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  dryRunFlag,
  pruneCommand
} from "./chunk-O4JQR7UR.js";
import "./chunk-Q4R2BQHH.js";
import "./chunk-R7ULJLNM.js";
import "./chunk-DNYI3B4D.js";
import "./chunk-PVOJ4Y3S.js";
import "./chunk-OBIX2IPK.js";
import "./chunk-CDVUWUFU.js";
import "./chunk-ZF3XDEHK.js";
import "./chunk-UX62IQZO.js";
import "./chunk-2O5TX53H.js";
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
import "./chunk-4WQOXJNU.js";
import "./chunk-D4DRFCH4.js";
import "./chunk-RA54CWEE.js";
import "./chunk-SCN2QYTL.js";
import "./chunk-3NXPMFMF.js";
import "./chunk-2DYEVVSO.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-KBBEHQ7K.js";
import "./chunk-XVYHIGXT.js";
import "./chunk-UZ77254A.js";
export {
  dryRunFlag,
  pruneCommand
};
