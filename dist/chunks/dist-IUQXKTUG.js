import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  require_dist
} from "./chunk-IOYA7OFG.js";
import "./chunk-UZ77254A.js";
export default require_dist();
