import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;
import {
  runCommand
} from "./chunks/chunk-ZBO5XEH5.js";
import "./chunks/chunk-IW2FVU6Z.js";
export {
  runCommand
};
