import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  require_undici
} from "./chunk-G3IURJI3.js";
import "./chunk-ON37DXYE.js";
export default require_undici();
