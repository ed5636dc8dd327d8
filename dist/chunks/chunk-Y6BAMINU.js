import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;
import {
  inputs
} from "./chunk-A76CS6OU.js";
import {
  isMet,
  needText,
  spelled
} from "./chunk-W43MUMOY.js";
import {
  isNear,
  nearestFirst
} from "./chunk-RP3T6LF2.js";

// src/config/effect.ts
function idleInputs(asked, setting) {
  const missing = inputs.flatMap((input) => {
    const need = (input.needs ?? []).find((each) => !isMet(each, setting));
    return need && asked.includes(input.name) ? [{ name: input.name, need }] : [];
  });
  const byNeed = Map.groupBy(missing, ({ need }) => needText(need, setting));
  return [...byNeed].map(([what, entries]) => {
    const names = entries.map(({ name }) => spelled(name, setting.at));
    return {
      ...withoutEffect(names, what),
      isSecret: entries.every(({ need }) => isSecret(need))
    };
  });
}
function withoutEffect(names, what) {
  const [them, have] = names.length === 1 ? [names[0], "has"] : ["them", "have"];
  return {
    message: `${names.join(", ")} ${have} no effect without ${what}`,
    remedy: `Set ${what}, or leave ${them} out.`
  };
}
function askedIn(written) {
  return inputs.filter((input) => written[input.name] !== input.default).map(({ name }) => name);
}
var VARIABLE = "INPUT_";
function unknownInputs(env) {
  const names = inputs.map(({ name }) => name);
  return Object.keys(env).flatMap((variable) => {
    if (!variable.toUpperCase().startsWith(VARIABLE)) return [];
    const name = variable.slice(VARIABLE.length).toLowerCase();
    const [nearest = ""] = nearestFirst(name, names);
    if (names.includes(name) || !(name.includes("-") || isNear(name, nearest))) return [];
    return [{ name, nearest }];
  });
}
function isSecret(need) {
  const secrets = inputs.filter(({ secret }) => secret).map(({ name }) => name);
  return need.every((partner) => "variable" in partner || secrets.includes(partner.input));
}

export {
  idleInputs,
  withoutEffect,
  askedIn,
  unknownInputs
};
