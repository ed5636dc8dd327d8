import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  isChoice,
  valueSchema
} from "./chunk-6KRE362Q.js";
import {
  inputs
} from "./chunk-AKZGQGU4.js";
import {
  nearestFirst
} from "./chunk-GD3KK2E5.js";
import {
  UserError
} from "./chunk-XVYHIGXT.js";

// src/config/config.ts
function parseConfig(given) {
  const written = {};
  const values = {};
  for (const input of inputs) {
    const text = given.get(input.name)?.trim() || input.default;
    const parsed = valueSchema(input).safeParse(text);
    if (!parsed.success) throw invalid(input, text, parsed.error.issues[0]?.message ?? "");
    written[input.name] = text;
    values[camelCase(input.name)] = parsed.data;
  }
  return { ...values, written };
}
function invalid({ name, kind, secret }, text, expected) {
  const got = secret ? "something else, which is a secret and not repeated here" : JSON.stringify(text);
  const remedy = isChoice(kind) ? `Did you mean ${nearestFirst(text, kind)[0]}?` : "Write it so, or leave it out.";
  return new UserError(`${name}: expected ${expected}, got ${got}`, remedy);
}
function camelCase(name) {
  return name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
}

export {
  parseConfig
};
