import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  EMOJI,
  HIDDEN
} from "./chunk-5EYWCUDP.js";

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

// src/system/memory.ts
import { setFlagsFromString } from "node:v8";
function saveMemory() {
  setFlagsFromString("--semi-space-growth-factor=1");
}

export {
  logText,
  saveMemory
};
