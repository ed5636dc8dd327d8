import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  notifyDesktop,
  notifyFailure
} from "./chunk-5ZTRWTL4.js";
import "./chunk-S3NO7B2P.js";
import "./chunk-MXS6ZZ5U.js";
import "./chunk-WQADTU6B.js";
import "./chunk-GHVDYPOY.js";
import "./chunk-LW4KCPX3.js";
import "./chunk-HCIVUQTY.js";
import "./chunk-YUMC3TKP.js";
import "./chunk-U4O7H2TA.js";
import "./chunk-5EYWCUDP.js";
import "./chunk-3NXPMFMF.js";
import "./chunk-2DYEVVSO.js";
import "./chunk-KBBEHQ7K.js";
import "./chunk-XVYHIGXT.js";
import "./chunk-UZ77254A.js";
export {
  notifyDesktop,
  notifyFailure
};
