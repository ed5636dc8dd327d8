import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  listOf,
  truthOf
} from "./chunk-AR7DG7B6.js";

// src/config/needs.ts
function given(...names) {
  return names.map((input) => ({ input }));
}
function set(input, ...is) {
  return [{ input, is }];
}
function isMet(need, setting) {
  if (!need.some((partner) => "input" in partner && setting.known.has(partner.input))) return true;
  return need.some((partner) => isThere(partner, setting));
}
function isThere(partner, { written, variables, at }) {
  if ("variable" in partner) {
    const truth = truthOf(variables[partner.variable] ?? "");
    return (partner.only ?? at) === at && truth !== false;
  }
  const text = written[partner.input] ?? "";
  if (partner.is) return listOf(text).some((word) => partner.is?.includes(word));
  return text !== "" && text !== "false";
}
function needText(need, { known, at }, quote = (text) => text) {
  const partners = need.flatMap((partner) => {
    if ("variable" in partner || !known.has(partner.input)) return [];
    const name = spelled(partner.input, at);
    const [first, ...more] = partner.is ?? [];
    if (first === void 0) return [quote(name)];
    return [orOf([quote(`${name}${at === "action" ? ": " : " "}${first}`), ...more.map(quote)])];
  });
  return orOf(partners, partners.some((text) => text.includes(" or ")) ? ", or " : " or ");
}
function orOf(words, last = " or ") {
  return [words.slice(0, -1).join(", "), ...words.slice(-1)].filter((part) => part !== "").join(last);
}
function spelled(name, at) {
  return at === "action" ? name : `--${name}`;
}

export {
  given,
  set,
  isMet,
  needText,
  spelled
};
