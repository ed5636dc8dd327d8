import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  notifyDesktop,
  notifyFailure
} from "./chunk-NNJ7O4CO.js";
import "./chunk-7XXJLLZU.js";
import "./chunk-DEQOGZ7S.js";
import "./chunk-FUCW6JIV.js";
import "./chunk-LW4KCPX3.js";
import "./chunk-HR52N5P2.js";
import "./chunk-VL3CQVNX.js";
import "./chunk-YUMC3TKP.js";
import "./chunk-U4O7H2TA.js";
import "./chunk-5EYWCUDP.js";
import "./chunk-3NXPMFMF.js";
import "./chunk-2DYEVVSO.js";
import "./chunk-MG2DOFI5.js";
import "./chunk-KBBEHQ7K.js";
import "./chunk-XVYHIGXT.js";
import "./chunk-UZ77254A.js";
export {
  notifyDesktop,
  notifyFailure
};
