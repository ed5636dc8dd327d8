import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  alsoFlag,
  collectFor,
  dashboardCommand
} from "./chunk-6AU7V66J.js";
import "./chunk-PVOJ4Y3S.js";
import "./chunk-HUA4SC2W.js";
import "./chunk-ADZNNUEX.js";
import "./chunk-F7QK2LC2.js";
import "./chunk-W635PBJQ.js";
import "./chunk-J32ST4NQ.js";
import "./chunk-KXMKCDX7.js";
import "./chunk-54ZLI5RD.js";
import "./chunk-HCIVUQTY.js";
import "./chunk-YUMC3TKP.js";
import "./chunk-UEOQ56LV.js";
import "./chunk-RA54CWEE.js";
import "./chunk-433ON2U3.js";
import "./chunk-2DYEVVSO.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-KBBEHQ7K.js";
import "./chunk-XVYHIGXT.js";
import "./chunk-UZ77254A.js";
export {
  alsoFlag,
  collectFor,
  dashboardCommand
};
