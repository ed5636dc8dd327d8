import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  notifyDesktop,
  notifyFailure
} from "./chunk-5FRIBY5F.js";
import "./chunk-GVBFP5YJ.js";
import "./chunk-54A2BB6R.js";
import "./chunk-TZ5QJYDR.js";
import "./chunk-BZZ2N4KP.js";
import "./chunk-L3XL6S7W.js";
import "./chunk-V7F27DS6.js";
import "./chunk-2M2IJG4L.js";
import "./chunk-U4O7H2TA.js";
import "./chunk-KACRENDR.js";
import "./chunk-V53XZKZ4.js";
import "./chunk-4UQRAOWP.js";
import "./chunk-ODVAPF3E.js";
import "./chunk-ON37DXYE.js";
export {
  notifyDesktop,
  notifyFailure
};
