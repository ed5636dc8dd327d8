import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;
import {
  EMOJI,
  HIDDEN
} from "./chunk-7MKHXQQS.js";

// src/reporters/log.ts
var COLOURS = String.raw`\x1b\[(?:0|1|2|31|32|33)m`;
var PATTERNS = { plain: patternKeeping(""), coloured: patternKeeping(`|${COLOURS}`) };
var TAB = "    ";
var QUIET = /^[ -~\n]*$/;
function logText(text, { colour = false, isRunnerLog = false } = {}) {
  const shown = QUIET.test(text) ? text : text.replace(
    colour ? PATTERNS.coloured : PATTERNS.plain,
    (found, kept) => kept ?? (found === "	" ? TAB : "\uFFFD")
  );
  return isRunnerLog ? withoutCommands(shown) : shown;
}
function patternKeeping(more) {
  return new RegExp(`(\\r?\\n|${EMOJI}${more})|${HIDDEN}`, "gu");
}
function withoutCommands(text) {
  return text.replace(/##(?=\w*\[)/g, "# #").replace(/^([^\S\n]*):(?=:)/gm, "$1: ");
}

// builtin:node:v8
var setFlagsFromString = (...given) => perfRegressionRequire("node:v8").setFlagsFromString(...given);

// src/system/memory.ts
function saveMemory() {
  setFlagsFromString("--semi-space-growth-factor=1");
}

export {
  logText,
  saveMemory
};
