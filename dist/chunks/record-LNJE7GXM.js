import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  recordCommand,
  recordRuns
} from "./chunk-KARIDZ6E.js";
import "./chunk-IYXJ5EDW.js";
import "./chunk-G6UB5VZ7.js";
import "./chunk-PD6FN65J.js";
import "./chunk-N2RW4ILY.js";
import "./chunk-4CXM3HNO.js";
import "./chunk-AT5WGMJ2.js";
import "./chunk-FFV2MTPC.js";
import "./chunk-LFNP3F33.js";
import "./chunk-3O55XTCE.js";
import "./chunk-PXFBVU6R.js";
import "./chunk-BVEC7UU2.js";
import "./chunk-7LJ3NZWS.js";
import "./chunk-GGPTJUNJ.js";
import "./chunk-ER2MJHPF.js";
import "./chunk-MU3VEMJE.js";
import "./chunk-TMHQ55PA.js";
import "./chunk-IGMFDK4U.js";
import "./chunk-OWSB5LHX.js";
import "./chunk-2XTMINYW.js";
import "./chunk-5ECT6ZGY.js";
import "./chunk-7J2DEYKZ.js";
import "./chunk-N7JX7W3S.js";
import "./chunk-4HCNJXM7.js";
import "./chunk-NIZJWLSJ.js";
import "./chunk-WNFAKERS.js";
import "./chunk-QKWS7VBU.js";
import "./chunk-BHNFQYJK.js";
import "./chunk-5PB7AGDM.js";
import "./chunk-ETEYDMRU.js";
import "./chunk-6TRHCFKP.js";
import "./chunk-KT2IOP2T.js";
import "./chunk-5QDGN6M2.js";
import "./chunk-AL3RN6LD.js";
import "./chunk-ABDYRBY5.js";
import "./chunk-HDN3NKMD.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-XV7HBRXZ.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-2JC34VYB.js";
import "./chunk-VRRJGZYH.js";
import "./chunk-OMB4DMJL.js";
import "./chunk-EEUATQGJ.js";
import "./chunk-ODVAPF3E.js";
import "./chunk-ON37DXYE.js";
export {
  recordCommand,
  recordRuns
};
