import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  notifyDesktop,
  notifyFailure
} from "./chunk-O3Q45PKA.js";
import "./chunk-TT6S65SB.js";
import "./chunk-7LBB2K6O.js";
import "./chunk-T3H3PUF6.js";
import "./chunk-7J2DEYKZ.js";
import "./chunk-N7JX7W3S.js";
import "./chunk-APB25CRG.js";
import "./chunk-U4O7H2TA.js";
import "./chunk-AL3RN6LD.js";
import "./chunk-ABDYRBY5.js";
import "./chunk-VRRJGZYH.js";
import "./chunk-ODVAPF3E.js";
import "./chunk-ON37DXYE.js";
export {
  notifyDesktop,
  notifyFailure
};
