import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;
import {
  runCommand
} from "./chunks/chunk-TD6VH2CU.js";
import "./chunks/chunk-IW2FVU6Z.js";
export {
  runCommand
};
