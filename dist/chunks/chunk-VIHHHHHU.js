import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);

// src/model/path-name.ts
var PATH_LENGTH_MAX = 200;
var HIDDEN = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
var GIT = /^(?:\.git|git~\d)[. ]*(?::.*)?$/i;
function pathFault(path, lengthMax = PATH_LENGTH_MAX) {
  if (path.length > lengthMax) return `has ${path.length} characters, and at most ${lengthMax} are taken`;
  if (HIDDEN.test(path)) return "has a control character";
  if (path.includes("\\")) return "has a backslash";
  if (path.startsWith("/") || /^[A-Za-z]:(?:\/|$)/.test(path)) return "is absolute";
  const parts = path.split("/").map((part) => part.trim());
  if (parts.includes("..")) return "leads upwards (..)";
  return parts.some((part) => GIT.test(part)) ? "names git's own folder (.git)" : void 0;
}

export {
  pathFault
};
