import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;
import {
  runCommand
} from "./chunks/chunk-377XN3YT.js";
import "./chunks/chunk-IW2FVU6Z.js";
export {
  runCommand
};
