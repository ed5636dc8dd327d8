import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;
import {
  inputs
} from "./chunk-A76CS6OU.js";
import {
  isChoice,
  spelled,
  valueSchema
} from "./chunk-W43MUMOY.js";
import {
  nearestFirst
} from "./chunk-RP3T6LF2.js";
import {
  UserError
} from "./chunk-AY2RLHZI.js";

// src/config/config.ts
function parseConfig(given, at = "action") {
  const written = {};
  const values = {};
  for (const input of inputs) {
    const text = given.get(input.name)?.trim() || input.default;
    const parsed = valueSchema(input).safeParse(text);
    if (!parsed.success) throw invalid(input, text, parsed.error.issues[0]?.message ?? "", at);
    written[input.name] = text;
    values[camelCase(input.name)] = parsed.data;
  }
  return { ...values, written };
}
function invalid({ name, kind, default: defaultValue, secret }, text, expected, at) {
  const got = secret ? "something else, which is a secret and not repeated here" : JSON.stringify(text);
  const shown = spelled(name, at);
  return new UserError(`${shown}: expected ${expected}, got ${got}`, remedyFor(text));
  function remedyFor(written) {
    if (isChoice(kind)) return `Did you mean ${nearestFirst(written, kind)[0]}?`;
    if (kind === "percent" && Number(written) > 0)
      return `Write it with its percent sign: ${shares(Number(written))}.`;
    return defaultValue === "" ? `Correct it, or leave ${shown} out.` : `Correct it, or leave ${shown} out: the default is ${defaultValue}.`;
  }
}
function shares(number) {
  const percent = `${number}%`;
  return number < 1 ? `${percent}, or ${Number((number * 100).toPrecision(12))}%` : percent;
}
function camelCase(name) {
  return name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
}

export {
  parseConfig
};
