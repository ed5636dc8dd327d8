import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);

// src/reporters/escape.ts
var LENGTH_MAX = 120;
var HIDDEN = String.raw`[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]`;
var EMOJI = String.raw`\u{1F3F4}\u{E0067}\u{E0062}[\u{E0061}-\u{E007A}]{3}\u{E007F}|\p{ExtPict}[\uFE0E\uFE0F\p{EMod}]?(?:\u200D\p{ExtPict}[\uFE0F\p{EMod}]?)*|[#*0-9]\uFE0F\u20E3`;
var SHOWN = new RegExp(`(${EMOJI})|${HIDDEN}`, "gu");
var PLAIN = /^[ -~]*$/;
function visible(name, length = LENGTH_MAX) {
  const short = name.length > 4 * length ? name.slice(0, 2 * length) + name.slice(-2 * length) : name;
  const line = PLAIN.test(short) ? short : short.replace(SHOWN, (_, emoji) => emoji ?? "\uFFFD");
  if (line.length <= length || [...line].length <= length) return line;
  const kept = Math.floor((length - 1) / 2);
  const parts = graphemes(line);
  return `${leading(parts, kept).join("")}\u2026${leading(parts.toReversed(), kept).reverse().join("")}`;
}
function leading(parts, length) {
  let left = length;
  const end = parts.findIndex((part) => {
    left -= [...part].length;
    return left < 0;
  });
  return parts.slice(0, end < 0 ? parts.length : end);
}
var segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
function graphemes(text) {
  if (PLAIN.test(text)) return text.split("");
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
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
  const encoded = encodeURI(url.toWellFormed()).replace(/%25(?=[0-9a-f]{2})/gi, "%");
  return encoded.replace(/[()'*_@~!$]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}
function utf8Bytes(text) {
  return new TextEncoder().encode(text).length;
}

export {
  HIDDEN,
  EMOJI,
  visible,
  graphemes,
  markdownCode,
  markdownText,
  linkTarget,
  utf8Bytes
};
