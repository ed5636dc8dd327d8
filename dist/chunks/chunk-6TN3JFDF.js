import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  UserError
} from "./chunk-XVYHIGXT.js";

// src/commands/experiment/name.ts
function nameIn({ words }, action) {
  const [name, ...rest] = words;
  if (name !== void 0 && rest.length === 0) return name;
  throw new UserError(
    `experiment ${action}: name one experiment`,
    `perf-regression experiment ${action} NAME`
  );
}

export {
  nameIn
};
