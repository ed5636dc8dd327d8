import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  notifyDesktop,
  notifyFailure
} from "./chunk-2OTQZ37N.js";
import "./chunk-OCXQYIVW.js";
import "./chunk-OEM6KPLQ.js";
import "./chunk-4QPM43ZR.js";
import "./chunk-HQQWEQI3.js";
import "./chunk-LW4KCPX3.js";
import "./chunk-6EQ3JDZ7.js";
import "./chunk-BXN5DBSL.js";
import "./chunk-U4O7H2TA.js";
import "./chunk-5EYWCUDP.js";
import "./chunk-3NXPMFMF.js";
import "./chunk-LJPWU7RB.js";
import "./chunk-KBBEHQ7K.js";
import "./chunk-XVYHIGXT.js";
import "./chunk-UZ77254A.js";
export {
  notifyDesktop,
  notifyFailure
};
