import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  dryRunFlag,
  pruneCommand
} from "./chunk-DMOMQPYQ.js";
import "./chunk-L4HLPUL5.js";
import "./chunk-XAWQ3U2B.js";
import "./chunk-PD6FN65J.js";
import "./chunk-N2RW4ILY.js";
import "./chunk-L7ZQDVDY.js";
import "./chunk-AT5WGMJ2.js";
import "./chunk-LFNP3F33.js";
import "./chunk-3O55XTCE.js";
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
  dryRunFlag,
  pruneCommand
};
