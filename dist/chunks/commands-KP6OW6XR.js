import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  commands
} from "./chunk-YQHJQ55P.js";
import "./chunk-UZ77254A.js";
export {
  commands
};
