import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  dryRunFlag,
  pruneCommand
} from "./chunk-RDXLFO5E.js";
import "./chunk-L4HLPUL5.js";
import "./chunk-DSWW2K4B.js";
import "./chunk-EBUH5EAN.js";
import "./chunk-CMT7ZIY5.js";
import "./chunk-CUZR5RK6.js";
import "./chunk-OFLPNEL2.js";
import "./chunk-NP3SIND2.js";
import "./chunk-MWBBCTOG.js";
import "./chunk-WF7FNIJH.js";
import "./chunk-D4DRFCH4.js";
import "./chunk-JVDLDSNF.js";
import "./chunk-FC2AI6EP.js";
import "./chunk-ER2MJHPF.js";
import "./chunk-USUKU73T.js";
import "./chunk-TMHQ55PA.js";
import "./chunk-W635PBJQ.js";
import "./chunk-WBCB7X3O.js";
import "./chunk-Z3WHQYB5.js";
import "./chunk-KXMKCDX7.js";
import "./chunk-54ZLI5RD.js";
import "./chunk-TOZAWZL3.js";
import "./chunk-7WHEX4EX.js";
import "./chunk-433ON2U3.js";
import "./chunk-PV57VHJQ.js";
import "./chunk-VIHHHHHU.js";
import "./chunk-UEOQ56LV.js";
import "./chunk-KRW3VBLW.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-NKQSODH5.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-AEN2326D.js";
import "./chunk-ODVAPF3E.js";
import "./chunk-UZ77254A.js";
export {
  dryRunFlag,
  pruneCommand
};
