import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);

// src/reporters/escape.ts
var LENGTH_MAX = 120;
var INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
function visible(name, length = LENGTH_MAX) {
  const short = name.length > 4 * length ? name.slice(0, 2 * length) + name.slice(-2 * length) : name;
  const line = short.replace(INVISIBLE, "\uFFFD");
  const characters = [...line];
  if (characters.length <= length) return line;
  const kept = Math.floor((length - 1) / 2);
  return `${characters.slice(0, kept).join("")}\u2026${characters.slice(-kept).join("")}`;
}
var HARMLESS = /^[^`|\\<>&@]*[^`|\\<>&@\s][^`|\\<>&@]*$/;
function markdownCode(name, length) {
  const line = visible(name, length);
  if (HARMLESS.test(line)) return `\`${line}\``;
  return `<code>${markdownEntities(line)}</code>`;
}
function markdownText(text, length = 500) {
  return markdownEntities(visible(text, length));
}
var MEANINGFUL = /[\\`*[\]#|<>&~@!${}]|(?<![a-z0-9])_|_(?![a-z0-9])|(?<=:)\/(?=\/)|(?<=\bwww)\.|(?<=\bGH)-(?=\d)/gi;
var REFERRING = /* @__PURE__ */ new Set(["@", "#", "-"]);
function markdownEntities(line) {
  return line.replace(
    MEANINGFUL,
    (character) => `&#${character.codePointAt(0)};${REFERRING.has(character) ? "&#8203;" : ""}`
  );
}
function linkTarget(url) {
  return encodeURI(url.toWellFormed()).replace(
    /[()'*_@~!$]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`
  );
}
function utf8Bytes(text) {
  return new TextEncoder().encode(text).length;
}

export {
  visible,
  markdownCode,
  markdownText,
  linkTarget,
  utf8Bytes
};
