import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  commands
} from "./chunk-JUA3RSRE.js";
import "./chunk-UZ77254A.js";
export {
  commands
};
