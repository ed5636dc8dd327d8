import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  commands
} from "./chunk-EF2D3S2T.js";
import "./chunk-UZ77254A.js";
export {
  commands
};
