import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  UserError
} from "./chunk-XVYHIGXT.js";

// src/commands/age.ts
var HOUR_MS = 36e5;
var HOURS = { h: 1, d: 24, w: 168 };
function ageOf(option, text) {
  const [, amount, unit = ""] = /^(\d{1,6})([hdw])$/.exec(text) ?? [];
  const hours = HOURS[unit];
  if (amount === void 0 || hours === void 0) {
    throw new UserError(
      `--${option}: expected an age such as 36h, 7d or 2w, got ${JSON.stringify(text)}`,
      "Write a number with h, d or w."
    );
  }
  return Number(amount) * hours * HOUR_MS;
}

export {
  ageOf
};
