import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  dryRunFlag,
  pruneCommand
} from "./chunk-H2MHG6XJ.js";
import "./chunk-L4HLPUL5.js";
import "./chunk-I3QB7YZ4.js";
import "./chunk-KCQ5DXR3.js";
import "./chunk-AQHW34X6.js";
import "./chunk-27Z4PWK4.js";
import "./chunk-K54OZJP5.js";
import "./chunk-MWBBCTOG.js";
import "./chunk-WF7FNIJH.js";
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
import "./chunk-CTHW7BQV.js";
import "./chunk-7VCQVTZT.js";
import "./chunk-SIQ3FIA7.js";
import "./chunk-R54ESI4K.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-TEZIK7ZV.js";
import "./chunk-ODVAPF3E.js";
import "./chunk-UZ77254A.js";
export {
  dryRunFlag,
  pruneCommand
};
