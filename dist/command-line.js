import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;
const perfRegressionNow = () => { const [s, ns] = process.hrtime(); return 1e3 * s + ns / 1e6; };
import {
  runCommand
} from "./chunks/chunk-VBP7NML6.js";
import "./chunks/chunk-VCJT4OQR.js";
export {
  runCommand
};
