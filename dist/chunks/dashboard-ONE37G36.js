import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  alsoFlag,
  collectFor,
  dashboardCommand
} from "./chunk-PTPC5HDU.js";
import "./chunk-PVOJ4Y3S.js";
import "./chunk-EGNPQRY3.js";
import "./chunk-IGLNJ6RH.js";
import "./chunk-ADZNNUEX.js";
import "./chunk-F7QK2LC2.js";
import "./chunk-W635PBJQ.js";
import "./chunk-APQVLVC5.js";
import "./chunk-KXMKCDX7.js";
import "./chunk-MIGJ3Q72.js";
import "./chunk-WAUY756K.js";
import "./chunk-BXN5DBSL.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-UEOQ56LV.js";
import "./chunk-RA54CWEE.js";
import "./chunk-SCN2QYTL.js";
import "./chunk-3NXPMFMF.js";
import "./chunk-LJPWU7RB.js";
import "./chunk-MG2DOFI5.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-KBBEHQ7K.js";
import "./chunk-XVYHIGXT.js";
import "./chunk-UZ77254A.js";
export {
  alsoFlag,
  collectFor,
  dashboardCommand
};
