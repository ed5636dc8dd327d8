import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  alsoFlag,
  collectFor,
  dashboardCommand
} from "./chunk-NHOX5E5V.js";
import "./chunk-N2RW4ILY.js";
import "./chunk-QWR3JMVC.js";
import "./chunk-MU3VEMJE.js";
import "./chunk-OWSB5LHX.js";
import "./chunk-2XTMINYW.js";
import "./chunk-5ECT6ZGY.js";
import "./chunk-4HCNJXM7.js";
import "./chunk-NIZJWLSJ.js";
import "./chunk-AL3RN6LD.js";
import "./chunk-ABDYRBY5.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-VRRJGZYH.js";
import "./chunk-ODVAPF3E.js";
import "./chunk-ON37DXYE.js";
export {
  alsoFlag,
  collectFor,
  dashboardCommand
};
