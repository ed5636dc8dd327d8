import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  demandFiles,
  demandHistory,
  occasionOf,
  openHistory,
  personOf,
  readWorkspace,
  requireWorkspace,
  suiteOf
} from "./chunk-PD6FN65J.js";
import "./chunk-N2RW4ILY.js";
import "./chunk-GGPTJUNJ.js";
import "./chunk-ER2MJHPF.js";
import "./chunk-MU3VEMJE.js";
import "./chunk-TMHQ55PA.js";
import "./chunk-IGMFDK4U.js";
import "./chunk-OWSB5LHX.js";
import "./chunk-2XTMINYW.js";
import "./chunk-5ECT6ZGY.js";
import "./chunk-4HCNJXM7.js";
import "./chunk-NIZJWLSJ.js";
import "./chunk-AL3RN6LD.js";
import "./chunk-ABDYRBY5.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-VRRJGZYH.js";
import "./chunk-ODVAPF3E.js";
import "./chunk-ON37DXYE.js";
export {
  demandFiles,
  demandHistory,
  occasionOf,
  openHistory,
  personOf,
  readWorkspace,
  requireWorkspace,
  suiteOf
};
