import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  EMOJI,
  HIDDEN
} from "./chunk-5EYWCUDP.js";
import {
  inputs
} from "./chunk-RTF6D6GT.js";
import {
  isMet,
  needText,
  spelled
} from "./chunk-PJPHHFJP.js";
import {
  isNear,
  nearestFirst
} from "./chunk-NPEM7D4L.js";

// src/reporters/log.ts
var COLOURS = String.raw`\x1b\[(?:0|1|2|31|32|33)m`;
var KEPT = { plain: keeping(""), coloured: keeping(`|${COLOURS}`) };
var TAB = "    ";
var QUIET = /^[ -~\n]*$/;
function logText(text, { colour = false, isRead = false } = {}) {
  const shown = QUIET.test(text) ? text : text.replace(
    colour ? KEPT.coloured : KEPT.plain,
    (found, kept) => kept ?? (found === "	" ? TAB : "\uFFFD")
  );
  return isRead ? unread(shown) : shown;
}
function keeping(more) {
  return new RegExp(`(\\r?\\n|${EMOJI}${more})|${HIDDEN}`, "gu");
}
function unread(text) {
  return text.replace(/##(?=\w*\[)/g, "# #").replace(/^([^\S\n]*):(?=:)/gm, "$1: ");
}

// src/config/effect.ts
function idleInputs(asked, setting) {
  const missing = inputs.flatMap((input) => {
    const need = (input.needs ?? []).find((each) => !isMet(each, setting));
    return need && asked.includes(input.name) ? [{ name: input.name, need }] : [];
  });
  const byNeed = Map.groupBy(missing, ({ need }) => needText(need, setting));
  return [...byNeed].map(([what, entries]) => {
    const names = entries.map(({ name }) => spelled(name, setting.at));
    const [them, have] = names.length === 1 ? [names[0], "has"] : ["them", "have"];
    return {
      message: `${names.join(", ")} ${have} no effect without ${what}`,
      remedy: `Set ${what}, or leave ${them} out.`,
      isSecret: entries.every(({ need }) => isSecret(need))
    };
  });
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

// src/system/memory.ts
import { setFlagsFromString } from "node:v8";
function saveMemory() {
  setFlagsFromString("--semi-space-growth-factor=1");
}

export {
  logText,
  idleInputs,
  askedIn,
  unknownInputs,
  saveMemory
};
