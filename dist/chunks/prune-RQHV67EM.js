import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  dryRunFlag,
  pruneCommand
} from "./chunk-GRCCWABG.js";
import "./chunk-L4HLPUL5.js";
import "./chunk-ROBNBY6U.js";
import "./chunk-JQAARMRE.js";
import "./chunk-AQHW34X6.js";
import "./chunk-V2QXKTBX.js";
import "./chunk-NZHUFNVZ.js";
import "./chunk-LFNP3F33.js";
import "./chunk-3O55XTCE.js";
import "./chunk-7LJ3NZWS.js";
import "./chunk-FRHCLRQM.js";
import "./chunk-ER2MJHPF.js";
import "./chunk-DOWZQXVO.js";
import "./chunk-TMHQ55PA.js";
import "./chunk-Y3KF5YRZ.js";
import "./chunk-CHWR4MYH.js";
import "./chunk-KXMKCDX7.js";
import "./chunk-DALYD4KP.js";
import "./chunk-V7F27DS6.js";
import "./chunk-6UMB6MBZ.js";
import "./chunk-I6T3QFDW.js";
import "./chunk-Z7Q3IPJN.js";
import "./chunk-AHD33UGE.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-4UQRAOWP.js";
import "./chunk-ODVAPF3E.js";
import "./chunk-ON37DXYE.js";
export {
  dryRunFlag,
  pruneCommand
};
