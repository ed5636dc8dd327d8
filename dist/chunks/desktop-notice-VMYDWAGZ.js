import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  notifyDesktop,
  notifyFailure
} from "./chunk-ZBTAYRLD.js";
import "./chunk-2S5AQGOL.js";
import "./chunk-ST7ILJND.js";
import "./chunk-T3H3PUF6.js";
import "./chunk-N7JX7W3S.js";
import "./chunk-HCIVUQTY.js";
import "./chunk-YUMC3TKP.js";
import "./chunk-U4O7H2TA.js";
import "./chunk-KRW3VBLW.js";
import "./chunk-433ON2U3.js";
import "./chunk-2DYEVVSO.js";
import "./chunk-KBBEHQ7K.js";
import "./chunk-XVYHIGXT.js";
import "./chunk-UZ77254A.js";
export {
  notifyDesktop,
  notifyFailure
};
