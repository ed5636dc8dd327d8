import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  RE2JS,
  RE2JSSyntaxException
} from "./chunk-YQBGUEXK.js";
import {
  UserError
} from "./chunk-ODVAPF3E.js";
import "./chunk-UZ77254A.js";

// src/rules/sources.ts
var LEADING_PATH = /^[\w@+./-]+\.\w+(?=$|[\s:>#[(])/;
function placeFinder(sources) {
  const rules = [...sources].map(([pattern, target]) => ({ expression: compiled(pattern, target), target }));
  return (benchmark) => {
    const found = [];
    for (const { expression, target } of rules) {
      const match = expression.matcher(benchmark);
      if (!match.find()) continue;
      const filled = target.replace(GROUP, (_, group) => match.group(Number(group)) ?? "");
      found.push(placeOf(filled));
      break;
    }
    const [leading] = LEADING_PATH.exec(benchmark) ?? [];
    if (leading !== void 0) found.push({ file: leading, line: null });
    return found.filter(({ file }) => isInside(file));
  };
}
var GROUP = /\$(\d)/g;
function compiled(pattern, target) {
  let expression;
  try {
    expression = RE2JS.compile(pattern);
  } catch (error) {
    if (!(error instanceof RE2JSSyntaxException)) throw error;
    throw new UserError(
      `rules file: sources: ${JSON.stringify(pattern)} is no RE2 expression: ${error.message}`,
      "Write it as 'tests/(.*)::', with the file behind it: 'tests/$1'."
    );
  }
  const groups = expression.groupCount();
  const missing = [...target.matchAll(GROUP)].find(([, group]) => Number(group) > groups);
  if (missing) {
    throw new UserError(
      `rules file: sources: ${JSON.stringify(target)} has ${missing[0]}, but ${JSON.stringify(pattern)} has ${groups} groups`,
      "Put what is to be taken over into parentheses."
    );
  }
  return expression;
}
function placeOf(target) {
  const [, file = target, line] = /^(.*?)(?::(\d{1,7}))?$/.exec(target) ?? [];
  return { file, line: line === void 0 || Number(line) === 0 ? null : Number(line) };
}
function isInside(file) {
  return file !== "" && !new RegExp("^[/\\\\]|\\\\|^\\w:|(?:^|\\/)\\.\\.(?:\\/|$)|\\p{Cc}", "u").test(file);
}
var DECLARES = /\b(?:def|func|fn|function|fun|void|class|const|let|var|public|test|it|bench|describe|suite|BENCHMARK\w*|add|task)\b/;
var WORD = /[A-Za-z_]\w{2,}/g;
function declaringLine(text, benchmark) {
  const words = new Set((benchmark.match(WORD) ?? []).slice(-WORDS_MAX));
  const lines = text.split("\n");
  for (const word of [...words].reverse()) {
    const whole = new RegExp(`\\b${word}\\b`);
    const place = lines.findIndex((line) => line.includes(word) && whole.test(line) && DECLARES.test(line));
    if (place >= 0) return place + 1;
  }
  return null;
}
var WORDS_MAX = 8;
export {
  declaringLine,
  placeFinder
};
