import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  alsoFlag,
  collectFor,
  dashboardCommand
} from "./chunk-OGFP3YP2.js";
import "./chunk-AQHW34X6.js";
import "./chunk-QWR3JMVC.js";
import "./chunk-DOWZQXVO.js";
import "./chunk-OLIMUIV3.js";
import "./chunk-INY2HRCN.js";
import "./chunk-KTZWLG5P.js";
import "./chunk-CTHW7BQV.js";
import "./chunk-7VCQVTZT.js";
import "./chunk-SIQ3FIA7.js";
import "./chunk-R54ESI4K.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-TEZIK7ZV.js";
import "./chunk-ODVAPF3E.js";
import "./chunk-UZ77254A.js";
export {
  alsoFlag,
  collectFor,
  dashboardCommand
};
