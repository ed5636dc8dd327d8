import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  notifyDesktop,
  notifyFailure
} from "./chunk-IRZJSQDY.js";
import "./chunk-S3YVL6KJ.js";
import "./chunk-ST7ILJND.js";
import "./chunk-T3H3PUF6.js";
import "./chunk-N7JX7W3S.js";
import "./chunk-TOZAWZL3.js";
import "./chunk-7WHEX4EX.js";
import "./chunk-U4O7H2TA.js";
import "./chunk-KRW3VBLW.js";
import "./chunk-433ON2U3.js";
import "./chunk-PV57VHJQ.js";
import "./chunk-AEN2326D.js";
import "./chunk-ODVAPF3E.js";
import "./chunk-UZ77254A.js";
export {
  notifyDesktop,
  notifyFailure
};
