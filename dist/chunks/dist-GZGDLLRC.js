import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;
import {
  require_dist
} from "./chunk-J4RG4KTH.js";
import "./chunk-IW2FVU6Z.js";
export default require_dist();
