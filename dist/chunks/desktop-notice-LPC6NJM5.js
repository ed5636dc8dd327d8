import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  notifyDesktop,
  notifyFailure
} from "./chunk-K7TGYIHO.js";
import "./chunk-M5SLDA53.js";
import "./chunk-RXADEZQD.js";
import "./chunk-T3H3PUF6.js";
import "./chunk-7J2DEYKZ.js";
import "./chunk-N7JX7W3S.js";
import "./chunk-CTHW7BQV.js";
import "./chunk-U4O7H2TA.js";
import "./chunk-SIQ3FIA7.js";
import "./chunk-R54ESI4K.js";
import "./chunk-TEZIK7ZV.js";
import "./chunk-ODVAPF3E.js";
import "./chunk-UZ77254A.js";
export {
  notifyDesktop,
  notifyFailure
};
