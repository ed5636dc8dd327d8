import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  matchesWildcard,
  selects
} from "./chunk-VEXFQK2A.js";
import {
  _enum,
  array,
  boolean,
  discriminatedUnion,
  int,
  iso_exports,
  literal,
  number,
  object,
  record,
  require_mod,
  string
} from "./chunk-C2P4PNDB.js";
import {
  directionOf,
  directionOfName,
  kindOf,
  tidyUnit
} from "./chunk-5KYFIHLX.js";
import {
  ParseFailure,
  asArray,
  asNumber,
  asNumbers,
  asObject,
  asParameters,
  asText,
  faultOf,
  jsonLines,
  linesOf,
  numberOf,
  parseJson,
  visibleLines,
  withoutColour
} from "./chunk-QJERTXBG.js";
import {
  ParseError,
  UserError
} from "./chunk-DDGTMR7U.js";
import {
  __commonJS,
  __toESM
} from "./chunk-ON37DXYE.js";

// node_modules/picomatch/lib/constants.js
var require_constants = __commonJS({
  "node_modules/picomatch/lib/constants.js"(exports, module) {
    "use strict";
    var WIN_SLASH = "\\\\/";
    var WIN_NO_SLASH = `[^${WIN_SLASH}]`;
    var DEFAULT_MAX_EXTGLOB_RECURSION = 0;
    var DOT_LITERAL = "\\.";
    var PLUS_LITERAL = "\\+";
    var QMARK_LITERAL = "\\?";
    var SLASH_LITERAL = "\\/";
    var ONE_CHAR = "(?=.)";
    var QMARK = "[^/]";
    var END_ANCHOR = `(?:${SLASH_LITERAL}|$)`;
    var START_ANCHOR = `(?:^|${SLASH_LITERAL})`;
    var DOTS_SLASH = `${DOT_LITERAL}{1,2}${END_ANCHOR}`;
    var NO_DOT = `(?!${DOT_LITERAL})`;
    var NO_DOTS = `(?!${START_ANCHOR}${DOTS_SLASH})`;
    var NO_DOT_SLASH = `(?!${DOT_LITERAL}{0,1}${END_ANCHOR})`;
    var NO_DOTS_SLASH = `(?!${DOTS_SLASH})`;
    var QMARK_NO_DOT = `[^.${SLASH_LITERAL}]`;
    var STAR = `${QMARK}*?`;
    var SEP = "/";
    var POSIX_CHARS = {
      DOT_LITERAL,
      PLUS_LITERAL,
      QMARK_LITERAL,
      SLASH_LITERAL,
      ONE_CHAR,
      QMARK,
      END_ANCHOR,
      DOTS_SLASH,
      NO_DOT,
      NO_DOTS,
      NO_DOT_SLASH,
      NO_DOTS_SLASH,
      QMARK_NO_DOT,
      STAR,
      START_ANCHOR,
      SEP
    };
    var WINDOWS_CHARS = {
      ...POSIX_CHARS,
      SLASH_LITERAL: `[${WIN_SLASH}]`,
      QMARK: WIN_NO_SLASH,
      STAR: `${WIN_NO_SLASH}*?`,
      DOTS_SLASH: `${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$)`,
      NO_DOT: `(?!${DOT_LITERAL})`,
      NO_DOTS: `(?!(?:^|[${WIN_SLASH}])${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
      NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}(?:[${WIN_SLASH}]|$))`,
      NO_DOTS_SLASH: `(?!${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
      QMARK_NO_DOT: `[^.${WIN_SLASH}]`,
      START_ANCHOR: `(?:^|[${WIN_SLASH}])`,
      END_ANCHOR: `(?:[${WIN_SLASH}]|$)`,
      SEP: "\\"
    };
    var POSIX_REGEX_SOURCE = {
      __proto__: null,
      alnum: "a-zA-Z0-9",
      alpha: "a-zA-Z",
      ascii: "\\x00-\\x7F",
      blank: " \\t",
      cntrl: "\\x00-\\x1F\\x7F",
      digit: "0-9",
      graph: "\\x21-\\x7E",
      lower: "a-z",
      print: "\\x20-\\x7E ",
      punct: "\\-!\"#$%&'()\\*+,./:;<=>?@[\\]^_`{|}~",
      space: " \\t\\r\\n\\v\\f",
      upper: "A-Z",
      word: "A-Za-z0-9_",
      xdigit: "A-Fa-f0-9"
    };
    module.exports = {
      DEFAULT_MAX_EXTGLOB_RECURSION,
      MAX_LENGTH: 1024 * 64,
      POSIX_REGEX_SOURCE,
      // regular expressions
      REGEX_BACKSLASH: /\\(?![*+?^${}(|)[\]])/g,
      REGEX_NON_SPECIAL_CHARS: /^[^@![\].,$*+?^{}()|\\/]+/,
      REGEX_SPECIAL_CHARS: /[-*+?.^${}(|)[\]]/,
      REGEX_SPECIAL_CHARS_BACKREF: /(\\?)((\W)(\3*))/g,
      REGEX_SPECIAL_CHARS_GLOBAL: /([-*+?.^${}(|)[\]])/g,
      REGEX_REMOVE_BACKSLASH: /(?:\[.*?[^\\]\]|\\(?=.))/g,
      // Replace globs with equivalent patterns to reduce parsing time.
      REPLACEMENTS: {
        __proto__: null,
        "***": "*",
        "**/**": "**",
        "**/**/**": "**"
      },
      // Digits
      CHAR_0: 48,
      /* 0 */
      CHAR_9: 57,
      /* 9 */
      // Alphabet chars.
      CHAR_UPPERCASE_A: 65,
      /* A */
      CHAR_LOWERCASE_A: 97,
      /* a */
      CHAR_UPPERCASE_Z: 90,
      /* Z */
      CHAR_LOWERCASE_Z: 122,
      /* z */
      CHAR_LEFT_PARENTHESES: 40,
      /* ( */
      CHAR_RIGHT_PARENTHESES: 41,
      /* ) */
      CHAR_ASTERISK: 42,
      /* * */
      // Non-alphabetic chars.
      CHAR_AMPERSAND: 38,
      /* & */
      CHAR_AT: 64,
      /* @ */
      CHAR_BACKWARD_SLASH: 92,
      /* \ */
      CHAR_CARRIAGE_RETURN: 13,
      /* \r */
      CHAR_CIRCUMFLEX_ACCENT: 94,
      /* ^ */
      CHAR_COLON: 58,
      /* : */
      CHAR_COMMA: 44,
      /* , */
      CHAR_DOT: 46,
      /* . */
      CHAR_DOUBLE_QUOTE: 34,
      /* " */
      CHAR_EQUAL: 61,
      /* = */
      CHAR_EXCLAMATION_MARK: 33,
      /* ! */
      CHAR_FORM_FEED: 12,
      /* \f */
      CHAR_FORWARD_SLASH: 47,
      /* / */
      CHAR_GRAVE_ACCENT: 96,
      /* ` */
      CHAR_HASH: 35,
      /* # */
      CHAR_HYPHEN_MINUS: 45,
      /* - */
      CHAR_LEFT_ANGLE_BRACKET: 60,
      /* < */
      CHAR_LEFT_CURLY_BRACE: 123,
      /* { */
      CHAR_LEFT_SQUARE_BRACKET: 91,
      /* [ */
      CHAR_LINE_FEED: 10,
      /* \n */
      CHAR_NO_BREAK_SPACE: 160,
      /* \u00A0 */
      CHAR_PERCENT: 37,
      /* % */
      CHAR_PLUS: 43,
      /* + */
      CHAR_QUESTION_MARK: 63,
      /* ? */
      CHAR_RIGHT_ANGLE_BRACKET: 62,
      /* > */
      CHAR_RIGHT_CURLY_BRACE: 125,
      /* } */
      CHAR_RIGHT_SQUARE_BRACKET: 93,
      /* ] */
      CHAR_SEMICOLON: 59,
      /* ; */
      CHAR_SINGLE_QUOTE: 39,
      /* ' */
      CHAR_SPACE: 32,
      /*   */
      CHAR_TAB: 9,
      /* \t */
      CHAR_UNDERSCORE: 95,
      /* _ */
      CHAR_VERTICAL_LINE: 124,
      /* | */
      CHAR_ZERO_WIDTH_NOBREAK_SPACE: 65279,
      /* \uFEFF */
      /**
       * Create EXTGLOB_CHARS
       */
      extglobChars(chars) {
        return {
          "!": { type: "negate", open: "(?:(?!(?:", close: `))${chars.STAR})` },
          "?": { type: "qmark", open: "(?:", close: ")?" },
          "+": { type: "plus", open: "(?:", close: ")+" },
          "*": { type: "star", open: "(?:", close: ")*" },
          "@": { type: "at", open: "(?:", close: ")" }
        };
      },
      /**
       * Create GLOB_CHARS
       */
      globChars(win32) {
        return win32 === true ? WINDOWS_CHARS : POSIX_CHARS;
      }
    };
  }
});

// node_modules/picomatch/lib/utils.js
var require_utils = __commonJS({
  "node_modules/picomatch/lib/utils.js"(exports) {
    "use strict";
    var {
      REGEX_BACKSLASH,
      REGEX_REMOVE_BACKSLASH,
      REGEX_SPECIAL_CHARS,
      REGEX_SPECIAL_CHARS_GLOBAL
    } = require_constants();
    exports.isObject = (val) => val !== null && typeof val === "object" && !Array.isArray(val);
    exports.hasRegexChars = (str) => REGEX_SPECIAL_CHARS.test(str);
    exports.isRegexChar = (str) => str.length === 1 && exports.hasRegexChars(str);
    exports.escapeRegex = (str) => str.replace(REGEX_SPECIAL_CHARS_GLOBAL, "\\$1");
    exports.toPosixSlashes = (str) => str.replace(REGEX_BACKSLASH, "/");
    exports.isWindows = () => {
      if (typeof navigator !== "undefined" && navigator.platform) {
        const platform2 = navigator.platform.toLowerCase();
        return platform2 === "win32" || platform2 === "windows";
      }
      if (typeof process !== "undefined" && process.platform) {
        return process.platform === "win32";
      }
      return false;
    };
    exports.removeBackslashes = (str) => {
      return str.replace(REGEX_REMOVE_BACKSLASH, (match) => {
        return match === "\\" ? "" : match;
      });
    };
    exports.escapeLast = (input, char, lastIdx) => {
      const idx = input.lastIndexOf(char, lastIdx);
      if (idx === -1) return input;
      if (input[idx - 1] === "\\") return exports.escapeLast(input, char, idx - 1);
      return `${input.slice(0, idx)}\\${input.slice(idx)}`;
    };
    exports.removePrefix = (input, state = {}) => {
      let output = input;
      if (output.startsWith("./")) {
        output = output.slice(2);
        state.prefix = "./";
      }
      return output;
    };
    exports.wrapOutput = (input, state = {}, options = {}) => {
      const prepend = options.contains ? "" : "^";
      const append = options.contains ? "" : "$";
      let output = `${prepend}(?:${input})${append}`;
      if (state.negated === true) {
        output = `(?:^(?!${output}).*$)`;
      }
      return output;
    };
    exports.basename = (path, { windows } = {}) => {
      const segs = path.split(windows ? /[\\/]/ : "/");
      const last = segs[segs.length - 1];
      if (last === "") {
        return segs[segs.length - 2];
      }
      return last;
    };
  }
});

// node_modules/picomatch/lib/scan.js
var require_scan = __commonJS({
  "node_modules/picomatch/lib/scan.js"(exports, module) {
    "use strict";
    var utils = require_utils();
    var {
      CHAR_ASTERISK,
      /* * */
      CHAR_AT,
      /* @ */
      CHAR_BACKWARD_SLASH,
      /* \ */
      CHAR_COMMA,
      /* , */
      CHAR_DOT,
      /* . */
      CHAR_EXCLAMATION_MARK,
      /* ! */
      CHAR_FORWARD_SLASH,
      /* / */
      CHAR_LEFT_CURLY_BRACE,
      /* { */
      CHAR_LEFT_PARENTHESES,
      /* ( */
      CHAR_LEFT_SQUARE_BRACKET,
      /* [ */
      CHAR_PLUS,
      /* + */
      CHAR_QUESTION_MARK,
      /* ? */
      CHAR_RIGHT_CURLY_BRACE,
      /* } */
      CHAR_RIGHT_PARENTHESES,
      /* ) */
      CHAR_RIGHT_SQUARE_BRACKET
      /* ] */
    } = require_constants();
    var isPathSeparator = (code) => {
      return code === CHAR_FORWARD_SLASH || code === CHAR_BACKWARD_SLASH;
    };
    var depth = (token) => {
      if (token.isPrefix !== true) {
        token.depth = token.isGlobstar ? Infinity : 1;
      }
    };
    var scan = (input, options) => {
      const opts = options || {};
      const length = input.length - 1;
      const scanToEnd = opts.parts === true || opts.tokens === true || opts.scanToEnd === true;
      const slashes = [];
      const tokens = [];
      const parts = [];
      let str = input;
      let index = -1;
      let start = 0;
      let lastIndex = 0;
      let isBrace = false;
      let isBracket = false;
      let isGlob = false;
      let isExtglob = false;
      let isGlobstar = false;
      let braceEscaped = false;
      let backslashes = false;
      let negated = false;
      let negatedExtglob = false;
      let finished = false;
      let braces = 0;
      let prev;
      let code;
      let token = { value: "", depth: 0, isGlob: false };
      const eos = () => index >= length;
      const peek = () => str.charCodeAt(index + 1);
      const advance = () => {
        prev = code;
        return str.charCodeAt(++index);
      };
      while (index < length) {
        code = advance();
        let next;
        if (code === CHAR_BACKWARD_SLASH) {
          backslashes = token.backslashes = true;
          code = advance();
          if (code === CHAR_LEFT_CURLY_BRACE) {
            braceEscaped = true;
          }
          continue;
        }
        if (braceEscaped === true || code === CHAR_LEFT_CURLY_BRACE) {
          braces++;
          while (eos() !== true && (code = advance())) {
            if (code === CHAR_BACKWARD_SLASH) {
              backslashes = token.backslashes = true;
              advance();
              continue;
            }
            if (code === CHAR_LEFT_CURLY_BRACE) {
              braces++;
              continue;
            }
            if (braceEscaped !== true && code === CHAR_DOT && (code = advance()) === CHAR_DOT) {
              isBrace = token.isBrace = true;
              isGlob = token.isGlob = true;
              finished = true;
              if (scanToEnd === true) {
                continue;
              }
              break;
            }
            if (braceEscaped !== true && code === CHAR_COMMA) {
              isBrace = token.isBrace = true;
              isGlob = token.isGlob = true;
              finished = true;
              if (scanToEnd === true) {
                continue;
              }
              break;
            }
            if (code === CHAR_RIGHT_CURLY_BRACE) {
              braces--;
              if (braces === 0) {
                braceEscaped = false;
                isBrace = token.isBrace = true;
                finished = true;
                break;
              }
            }
          }
          if (scanToEnd === true) {
            continue;
          }
          break;
        }
        if (code === CHAR_FORWARD_SLASH) {
          slashes.push(index);
          tokens.push(token);
          token = { value: "", depth: 0, isGlob: false };
          if (finished === true) continue;
          if (prev === CHAR_DOT && index === start + 1) {
            start += 2;
            continue;
          }
          lastIndex = index + 1;
          continue;
        }
        if (opts.noext !== true) {
          const isExtglobChar = code === CHAR_PLUS || code === CHAR_AT || code === CHAR_ASTERISK || code === CHAR_QUESTION_MARK || code === CHAR_EXCLAMATION_MARK;
          if (isExtglobChar === true && peek() === CHAR_LEFT_PARENTHESES) {
            isGlob = token.isGlob = true;
            isExtglob = token.isExtglob = true;
            finished = true;
            if (code === CHAR_EXCLAMATION_MARK && index === start) {
              negatedExtglob = true;
            }
            if (scanToEnd === true) {
              let parens = 0;
              while (eos() !== true && (code = advance())) {
                if (code === CHAR_BACKWARD_SLASH) {
                  backslashes = token.backslashes = true;
                  advance();
                  continue;
                }
                if (code === CHAR_LEFT_PARENTHESES) {
                  parens++;
                  continue;
                }
                if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
                  finished = true;
                  break;
                }
              }
              continue;
            }
            break;
          }
        }
        if (code === CHAR_ASTERISK) {
          if (prev === CHAR_ASTERISK) isGlobstar = token.isGlobstar = true;
          isGlob = token.isGlob = true;
          finished = true;
          if (scanToEnd === true) {
            continue;
          }
          break;
        }
        if (code === CHAR_QUESTION_MARK) {
          isGlob = token.isGlob = true;
          finished = true;
          if (scanToEnd === true) {
            continue;
          }
          break;
        }
        if (code === CHAR_LEFT_SQUARE_BRACKET) {
          while (eos() !== true && (next = advance())) {
            if (next === CHAR_BACKWARD_SLASH) {
              backslashes = token.backslashes = true;
              advance();
              continue;
            }
            if (next === CHAR_RIGHT_SQUARE_BRACKET) {
              isBracket = token.isBracket = true;
              isGlob = token.isGlob = true;
              finished = true;
              break;
            }
          }
          if (scanToEnd === true) {
            continue;
          }
          break;
        }
        if (opts.nonegate !== true && code === CHAR_EXCLAMATION_MARK && index === start) {
          negated = token.negated = true;
          start++;
          continue;
        }
        if (opts.noparen !== true && code === CHAR_LEFT_PARENTHESES) {
          isGlob = token.isGlob = true;
          if (scanToEnd === true) {
            let parens = 1;
            while (eos() !== true && (code = advance())) {
              if (code === CHAR_BACKWARD_SLASH) {
                backslashes = token.backslashes = true;
                advance();
                continue;
              }
              if (code === CHAR_LEFT_PARENTHESES) {
                parens++;
                continue;
              }
              if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
                finished = true;
                break;
              }
            }
            continue;
          }
          break;
        }
        if (isGlob === true) {
          finished = true;
          if (scanToEnd === true) {
            continue;
          }
          break;
        }
      }
      if (opts.noext === true) {
        isExtglob = false;
        isGlob = false;
      }
      let base = str;
      let prefix = "";
      let glob2 = "";
      if (start > 0) {
        prefix = str.slice(0, start);
        str = str.slice(start);
        lastIndex -= start;
      }
      if (base && isGlob === true && lastIndex > 0) {
        base = str.slice(0, lastIndex);
        glob2 = str.slice(lastIndex);
      } else if (isGlob === true) {
        base = "";
        glob2 = str;
      } else {
        base = str;
      }
      if (base && base !== "" && base !== "/" && base !== str) {
        if (isPathSeparator(base.charCodeAt(base.length - 1))) {
          base = base.slice(0, -1);
        }
      }
      if (opts.unescape === true) {
        if (glob2) glob2 = utils.removeBackslashes(glob2);
        if (base && backslashes === true) {
          base = utils.removeBackslashes(base);
        }
      }
      const state = {
        prefix,
        input,
        start,
        base,
        glob: glob2,
        isBrace,
        isBracket,
        isGlob,
        isExtglob,
        isGlobstar,
        negated,
        negatedExtglob
      };
      if (opts.tokens === true) {
        state.maxDepth = 0;
        if (!isPathSeparator(code)) {
          tokens.push(token);
        }
        state.tokens = tokens;
      }
      if (opts.parts === true || opts.tokens === true) {
        let prevIndex;
        for (let idx = 0; idx < slashes.length; idx++) {
          const n2 = prevIndex !== void 0 ? prevIndex + 1 : start;
          const i = slashes[idx];
          const value2 = input.slice(n2, i);
          if (opts.tokens) {
            if (idx === 0 && start !== 0) {
              tokens[idx].isPrefix = true;
              tokens[idx].value = prefix;
            } else {
              tokens[idx].value = value2;
            }
            depth(tokens[idx]);
            state.maxDepth += tokens[idx].depth;
          }
          if (i >= start) {
            parts.push(value2);
            prevIndex = i;
          }
        }
        const n = prevIndex !== void 0 ? prevIndex + 1 : start;
        const value = input.slice(n);
        parts.push(value);
        if (opts.tokens && prevIndex && prevIndex + 1 < input.length) {
          tokens[tokens.length - 1].value = value;
          depth(tokens[tokens.length - 1]);
          state.maxDepth += tokens[tokens.length - 1].depth;
        }
        state.slashes = slashes;
        state.parts = parts;
      }
      return state;
    };
    module.exports = scan;
  }
});

// node_modules/picomatch/lib/parse.js
var require_parse = __commonJS({
  "node_modules/picomatch/lib/parse.js"(exports, module) {
    "use strict";
    var constants = require_constants();
    var utils = require_utils();
    var {
      MAX_LENGTH,
      POSIX_REGEX_SOURCE,
      REGEX_NON_SPECIAL_CHARS,
      REGEX_SPECIAL_CHARS_BACKREF,
      REPLACEMENTS
    } = constants;
    var expandRange = (args, options) => {
      if (typeof options.expandRange === "function") {
        return options.expandRange(...args, options);
      }
      args.sort();
      const value = `[${args.join("-")}]`;
      try {
        new RegExp(value);
      } catch (ex) {
        return args.map((v) => utils.escapeRegex(v)).join("..");
      }
      return value;
    };
    var syntaxError = (type, char) => {
      return `Missing ${type}: "${char}" - use "\\\\${char}" to match literal characters`;
    };
    var splitTopLevel = (input) => {
      const parts = [];
      let bracket = 0;
      let paren = 0;
      let quote = 0;
      let value = "";
      let escaped = false;
      for (const ch of input) {
        if (escaped === true) {
          value += ch;
          escaped = false;
          continue;
        }
        if (ch === "\\") {
          value += ch;
          escaped = true;
          continue;
        }
        if (ch === '"') {
          quote = quote === 1 ? 0 : 1;
          value += ch;
          continue;
        }
        if (quote === 0) {
          if (ch === "[") {
            bracket++;
          } else if (ch === "]" && bracket > 0) {
            bracket--;
          } else if (bracket === 0) {
            if (ch === "(") {
              paren++;
            } else if (ch === ")" && paren > 0) {
              paren--;
            } else if (ch === "|" && paren === 0) {
              parts.push(value);
              value = "";
              continue;
            }
          }
        }
        value += ch;
      }
      parts.push(value);
      return parts;
    };
    var isPlainBranch = (branch) => {
      let escaped = false;
      for (const ch of branch) {
        if (escaped === true) {
          escaped = false;
          continue;
        }
        if (ch === "\\") {
          escaped = true;
          continue;
        }
        if (/[?*+@!()[\]{}]/.test(ch)) {
          return false;
        }
      }
      return true;
    };
    var normalizeSimpleBranch = (branch) => {
      let value = branch.trim();
      let changed = true;
      while (changed === true) {
        changed = false;
        if (/^@\([^\\()[\]{}|]+\)$/.test(value)) {
          value = value.slice(2, -1);
          changed = true;
        }
      }
      if (!isPlainBranch(value)) {
        return;
      }
      return value.replace(/\\(.)/g, "$1");
    };
    var hasRepeatedCharPrefixOverlap = (branches) => {
      const values = branches.map(normalizeSimpleBranch).filter(Boolean);
      for (let i = 0; i < values.length; i++) {
        for (let j = i + 1; j < values.length; j++) {
          const a = values[i];
          const b = values[j];
          const char = a[0];
          if (!char || a !== char.repeat(a.length) || b !== char.repeat(b.length)) {
            continue;
          }
          if (a === b || a.startsWith(b) || b.startsWith(a)) {
            return true;
          }
        }
      }
      return false;
    };
    var parseRepeatedExtglob = (pattern, requireEnd = true) => {
      if (pattern[0] !== "+" && pattern[0] !== "*" || pattern[1] !== "(") {
        return;
      }
      let bracket = 0;
      let paren = 0;
      let quote = 0;
      let escaped = false;
      for (let i = 1; i < pattern.length; i++) {
        const ch = pattern[i];
        if (escaped === true) {
          escaped = false;
          continue;
        }
        if (ch === "\\") {
          escaped = true;
          continue;
        }
        if (ch === '"') {
          quote = quote === 1 ? 0 : 1;
          continue;
        }
        if (quote === 1) {
          continue;
        }
        if (ch === "[") {
          bracket++;
          continue;
        }
        if (ch === "]" && bracket > 0) {
          bracket--;
          continue;
        }
        if (bracket > 0) {
          continue;
        }
        if (ch === "(") {
          paren++;
          continue;
        }
        if (ch === ")") {
          paren--;
          if (paren === 0) {
            if (requireEnd === true && i !== pattern.length - 1) {
              return;
            }
            return {
              type: pattern[0],
              body: pattern.slice(2, i),
              end: i
            };
          }
        }
      }
    };
    var buildCharClassStar = (chars) => {
      const source = chars.length === 1 ? utils.escapeRegex(chars[0]) : `[${chars.map((ch) => utils.escapeRegex(ch)).join("")}]`;
      return `${source}*`;
    };
    var getStarExtglobSequenceChars = (pattern) => {
      let index = 0;
      const chars = [];
      while (index < pattern.length) {
        const match = parseRepeatedExtglob(pattern.slice(index), false);
        if (!match || match.type !== "*") {
          return;
        }
        const branches = splitTopLevel(match.body).map((branch2) => branch2.trim());
        if (branches.length !== 1) {
          return;
        }
        const branch = normalizeSimpleBranch(branches[0]);
        if (!branch || branch.length !== 1) {
          return;
        }
        chars.push(branch);
        index += match.end + 1;
      }
      if (chars.length < 1) {
        return;
      }
      return chars;
    };
    var repeatedExtglobRecursion = (pattern) => {
      let depth = 0;
      let value = pattern.trim();
      let match = parseRepeatedExtglob(value);
      while (match) {
        depth++;
        value = match.body.trim();
        match = parseRepeatedExtglob(value);
      }
      return depth;
    };
    var analyzeRepeatedExtglob = (body, options) => {
      if (options.maxExtglobRecursion === false) {
        return { risky: false };
      }
      const max = typeof options.maxExtglobRecursion === "number" ? options.maxExtglobRecursion : constants.DEFAULT_MAX_EXTGLOB_RECURSION;
      const branches = splitTopLevel(body).map((branch) => branch.trim());
      if (branches.length > 1) {
        if (branches.some((branch) => branch === "") || branches.some((branch) => /^[*?]+$/.test(branch)) || hasRepeatedCharPrefixOverlap(branches)) {
          return { risky: true };
        }
      }
      const safeChars = [];
      let sawStarSequence = false;
      let combinable = true;
      for (const branch of branches) {
        const chars = getStarExtglobSequenceChars(branch);
        if (chars) {
          sawStarSequence = true;
          safeChars.push(...chars);
          continue;
        }
        const literal2 = normalizeSimpleBranch(branch);
        if (literal2 && literal2.length === 1) {
          safeChars.push(literal2);
          continue;
        }
        combinable = false;
        if (repeatedExtglobRecursion(branch) > max) {
          return { risky: true };
        }
      }
      if (sawStarSequence) {
        return combinable ? { risky: true, safeOutput: buildCharClassStar([...new Set(safeChars)]) } : { risky: true };
      }
      return { risky: false };
    };
    var parse2 = (input, options) => {
      if (typeof input !== "string") {
        throw new TypeError("Expected a string");
      }
      input = REPLACEMENTS[input] || input;
      const opts = { ...options };
      const max = typeof opts.maxLength === "number" ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
      let len = input.length;
      if (len > max) {
        throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
      }
      const bos = { type: "bos", value: "", output: opts.prepend || "" };
      const tokens = [bos];
      const capture = opts.capture ? "" : "?:";
      const PLATFORM_CHARS = constants.globChars(opts.windows);
      const EXTGLOB_CHARS = constants.extglobChars(PLATFORM_CHARS);
      const {
        DOT_LITERAL,
        PLUS_LITERAL,
        SLASH_LITERAL,
        ONE_CHAR,
        DOTS_SLASH,
        NO_DOT,
        NO_DOT_SLASH,
        NO_DOTS_SLASH,
        QMARK,
        QMARK_NO_DOT,
        STAR,
        START_ANCHOR
      } = PLATFORM_CHARS;
      const globstar = (opts2) => {
        return `(${capture}(?:(?!${START_ANCHOR}${opts2.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
      };
      const nodot = opts.dot ? "" : NO_DOT;
      const qmarkNoDot = opts.dot ? QMARK : QMARK_NO_DOT;
      let star = opts.bash === true ? globstar(opts) : STAR;
      if (opts.capture) {
        star = `(${star})`;
      }
      if (typeof opts.noext === "boolean") {
        opts.noextglob = opts.noext;
      }
      const state = {
        input,
        index: -1,
        start: 0,
        dot: opts.dot === true,
        consumed: "",
        output: "",
        prefix: "",
        backtrack: false,
        negated: false,
        brackets: 0,
        braces: 0,
        parens: 0,
        quotes: 0,
        globstar: false,
        tokens
      };
      input = utils.removePrefix(input, state);
      len = input.length;
      const extglobs = [];
      const braces = [];
      const stack = [];
      let prev = bos;
      let value;
      const eos = () => state.index === len - 1;
      const peek = state.peek = (n = 1) => input[state.index + n];
      const advance = state.advance = () => input[++state.index] || "";
      const remaining = () => input.slice(state.index + 1);
      const consume = (value2 = "", num = 0) => {
        state.consumed += value2;
        state.index += num;
      };
      const append = (token) => {
        state.output += token.output != null ? token.output : token.value;
        consume(token.value);
      };
      const negate = () => {
        let count = 1;
        while (peek() === "!" && (peek(2) !== "(" || peek(3) === "?")) {
          advance();
          state.start++;
          count++;
        }
        if (count % 2 === 0) {
          return false;
        }
        state.negated = true;
        state.start++;
        return true;
      };
      const increment = (type) => {
        state[type]++;
        stack.push(type);
      };
      const decrement = (type) => {
        state[type]--;
        stack.pop();
      };
      const push = (tok) => {
        if (prev.type === "globstar") {
          const isBrace = state.braces > 0 && (tok.type === "comma" || tok.type === "brace");
          const isExtglob = tok.extglob === true || extglobs.length && (tok.type === "pipe" || tok.type === "paren");
          if (tok.type !== "slash" && tok.type !== "paren" && !isBrace && !isExtglob) {
            state.output = state.output.slice(0, -prev.output.length);
            prev.type = "star";
            prev.value = "*";
            prev.output = star;
            state.output += prev.output;
          }
        }
        if (extglobs.length && tok.type !== "paren") {
          extglobs[extglobs.length - 1].inner += tok.value;
        }
        if (tok.value || tok.output) append(tok);
        if (prev && prev.type === "text" && tok.type === "text") {
          prev.output = (prev.output || prev.value) + tok.value;
          prev.value += tok.value;
          return;
        }
        tok.prev = prev;
        tokens.push(tok);
        prev = tok;
      };
      const extglobOpen = (type, value2) => {
        const token = { ...EXTGLOB_CHARS[value2], conditions: 1, inner: "" };
        token.prev = prev;
        token.parens = state.parens;
        token.output = state.output;
        token.startIndex = state.index;
        token.tokensIndex = tokens.length;
        const output = (opts.capture ? "(" : "") + token.open;
        increment("parens");
        push({ type, value: value2, output: state.output ? "" : ONE_CHAR });
        push({ type: "paren", extglob: true, value: advance(), output });
        extglobs.push(token);
      };
      const extglobClose = (token) => {
        const literal2 = input.slice(token.startIndex, state.index + 1);
        const body = input.slice(token.startIndex + 2, state.index);
        const analysis = analyzeRepeatedExtglob(body, opts);
        if ((token.type === "plus" || token.type === "star") && analysis.risky) {
          const safeOutput = analysis.safeOutput ? (token.output ? "" : ONE_CHAR) + (opts.capture ? `(${analysis.safeOutput})` : analysis.safeOutput) : void 0;
          const open = tokens[token.tokensIndex];
          open.type = "text";
          open.value = literal2;
          open.output = safeOutput || utils.escapeRegex(literal2);
          for (let i = token.tokensIndex + 1; i < tokens.length; i++) {
            tokens[i].value = "";
            tokens[i].output = "";
            delete tokens[i].suffix;
          }
          state.output = token.output + open.output;
          state.backtrack = true;
          push({ type: "paren", extglob: true, value, output: "" });
          decrement("parens");
          return;
        }
        let output = token.close + (opts.capture ? ")" : "");
        let rest;
        if (token.type === "negate") {
          let extglobStar = star;
          if (token.inner && token.inner.length > 1 && token.inner.includes("/")) {
            extglobStar = globstar(opts);
          }
          if (extglobStar !== star || eos() || /^\)+$/.test(remaining())) {
            output = token.close = `)$))${extglobStar}`;
          }
          if (token.inner.includes("*") && (rest = remaining()) && /^\.[^\\/.]+$/.test(rest)) {
            const expression = parse2(rest, { ...options, fastpaths: false }).output;
            output = token.close = `)${expression})${extglobStar})`;
          }
          if (token.prev.type === "bos") {
            state.negatedExtglob = true;
          }
        }
        push({ type: "paren", extglob: true, value, output });
        decrement("parens");
      };
      if (opts.fastpaths !== false && !/(^[*!]|[/()[\]{}"])/.test(input)) {
        let backslashes = false;
        let output = input.replace(REGEX_SPECIAL_CHARS_BACKREF, (m, esc, chars, first, rest, index) => {
          if (first === "\\") {
            backslashes = true;
            return m;
          }
          if (first === "?") {
            if (esc) {
              return esc + first + (rest ? QMARK.repeat(rest.length) : "");
            }
            if (index === 0) {
              return qmarkNoDot + (rest ? QMARK.repeat(rest.length) : "");
            }
            return QMARK.repeat(chars.length);
          }
          if (first === ".") {
            return DOT_LITERAL.repeat(chars.length);
          }
          if (first === "*") {
            if (esc) {
              return esc + first + (rest ? star : "");
            }
            return star;
          }
          return esc ? m : `\\${m}`;
        });
        if (backslashes === true) {
          if (opts.unescape === true) {
            output = output.replace(/\\/g, "");
          } else {
            output = output.replace(/\\+/g, (m) => {
              return m.length % 2 === 0 ? "\\\\" : m ? "\\" : "";
            });
          }
        }
        if (output === input && opts.contains === true) {
          state.output = input;
          return state;
        }
        state.output = utils.wrapOutput(output, state, options);
        return state;
      }
      while (!eos()) {
        value = advance();
        if (value === "\0") {
          continue;
        }
        if (value === "\\") {
          const next = peek();
          if (next === "/" && opts.bash !== true) {
            continue;
          }
          if (next === "." || next === ";") {
            continue;
          }
          if (!next) {
            value += "\\";
            push({ type: "text", value });
            continue;
          }
          const match = /^\\+/.exec(remaining());
          let slashes = 0;
          if (match && match[0].length > 2) {
            slashes = match[0].length;
            state.index += slashes;
            if (slashes % 2 !== 0) {
              value += "\\";
            }
          }
          if (opts.unescape === true) {
            value = advance();
          } else {
            value += advance();
          }
          if (state.brackets === 0) {
            push({ type: "text", value });
            continue;
          }
        }
        if (state.brackets > 0 && (value !== "]" || prev.value === "[" || prev.value === "[^")) {
          if (opts.posix !== false && value === ":") {
            const inner = prev.value.slice(1);
            if (inner.includes("[")) {
              prev.posix = true;
              if (inner.includes(":")) {
                const idx = prev.value.lastIndexOf("[");
                const pre = prev.value.slice(0, idx);
                const rest2 = prev.value.slice(idx + 2);
                const posix2 = POSIX_REGEX_SOURCE[rest2];
                if (posix2) {
                  prev.value = pre + posix2;
                  state.backtrack = true;
                  advance();
                  if (!bos.output && tokens.indexOf(prev) === 1) {
                    bos.output = ONE_CHAR;
                  }
                  continue;
                }
              }
            }
          }
          if (value === "[" && peek() !== ":" || value === "-" && peek() === "]") {
            value = `\\${value}`;
          }
          if (value === "]" && (prev.value === "[" || prev.value === "[^")) {
            value = `\\${value}`;
          }
          if (opts.posix === true && value === "!" && prev.value === "[") {
            value = "^";
          }
          prev.value += value;
          append({ value });
          continue;
        }
        if (state.quotes === 1 && value !== '"') {
          value = utils.escapeRegex(value);
          prev.value += value;
          append({ value });
          continue;
        }
        if (value === '"') {
          state.quotes = state.quotes === 1 ? 0 : 1;
          if (opts.keepQuotes === true) {
            push({ type: "text", value });
          }
          continue;
        }
        if (value === "(") {
          increment("parens");
          push({ type: "paren", value });
          continue;
        }
        if (value === ")") {
          if (state.parens === 0 && opts.strictBrackets === true) {
            throw new SyntaxError(syntaxError("opening", "("));
          }
          const extglob = extglobs[extglobs.length - 1];
          if (extglob && state.parens === extglob.parens + 1) {
            extglobClose(extglobs.pop());
            continue;
          }
          push({ type: "paren", value, output: state.parens ? ")" : "\\)" });
          decrement("parens");
          continue;
        }
        if (value === "[") {
          if (opts.nobracket === true || !remaining().includes("]")) {
            if (opts.nobracket !== true && opts.strictBrackets === true) {
              throw new SyntaxError(syntaxError("closing", "]"));
            }
            value = `\\${value}`;
          } else {
            increment("brackets");
          }
          push({ type: "bracket", value });
          continue;
        }
        if (value === "]") {
          if (opts.nobracket === true || prev && prev.type === "bracket" && prev.value.length === 1) {
            push({ type: "text", value, output: `\\${value}` });
            continue;
          }
          if (state.brackets === 0) {
            if (opts.strictBrackets === true) {
              throw new SyntaxError(syntaxError("opening", "["));
            }
            push({ type: "text", value, output: `\\${value}` });
            continue;
          }
          decrement("brackets");
          const prevValue = prev.value.slice(1);
          if (prev.posix !== true && prevValue[0] === "^" && !prevValue.includes("/")) {
            value = `/${value}`;
          }
          prev.value += value;
          append({ value });
          if (opts.literalBrackets === false || utils.hasRegexChars(prevValue)) {
            continue;
          }
          const escaped = utils.escapeRegex(prev.value);
          state.output = state.output.slice(0, -prev.value.length);
          if (opts.literalBrackets === true) {
            state.output += escaped;
            prev.value = escaped;
            continue;
          }
          prev.value = `(${capture}${escaped}|${prev.value})`;
          state.output += prev.value;
          continue;
        }
        if (value === "{" && opts.nobrace !== true) {
          increment("braces");
          const open = {
            type: "brace",
            value,
            output: "(",
            outputIndex: state.output.length,
            tokensIndex: state.tokens.length
          };
          braces.push(open);
          push(open);
          continue;
        }
        if (value === "}") {
          const brace = braces[braces.length - 1];
          if (opts.nobrace === true || !brace) {
            push({ type: "text", value, output: value });
            continue;
          }
          let output = ")";
          if (brace.dots === true) {
            const arr = tokens.slice();
            const range = [];
            for (let i = arr.length - 1; i >= 0; i--) {
              tokens.pop();
              if (arr[i].type === "brace") {
                break;
              }
              if (arr[i].type !== "dots") {
                range.unshift(arr[i].value);
              }
            }
            output = expandRange(range, opts);
            state.backtrack = true;
          }
          if (brace.comma !== true && brace.dots !== true) {
            const out = state.output.slice(0, brace.outputIndex);
            const toks = state.tokens.slice(brace.tokensIndex);
            brace.value = brace.output = "\\{";
            value = output = "\\}";
            state.output = out;
            for (const t of toks) {
              state.output += t.output || t.value;
            }
          }
          push({ type: "brace", value, output });
          decrement("braces");
          braces.pop();
          continue;
        }
        if (value === "|") {
          if (extglobs.length > 0) {
            extglobs[extglobs.length - 1].conditions++;
          }
          push({ type: "text", value });
          continue;
        }
        if (value === ",") {
          let output = value;
          const brace = braces[braces.length - 1];
          if (brace && stack[stack.length - 1] === "braces") {
            brace.comma = true;
            output = "|";
          }
          push({ type: "comma", value, output });
          continue;
        }
        if (value === "/") {
          if (prev.type === "dot" && state.index === state.start + 1) {
            state.start = state.index + 1;
            state.consumed = "";
            state.output = "";
            tokens.pop();
            prev = bos;
            continue;
          }
          push({ type: "slash", value, output: SLASH_LITERAL });
          continue;
        }
        if (value === ".") {
          if (state.braces > 0 && prev.type === "dot") {
            if (prev.value === ".") prev.output = DOT_LITERAL;
            const brace = braces[braces.length - 1];
            prev.type = "dots";
            prev.output += value;
            prev.value += value;
            brace.dots = true;
            continue;
          }
          if (state.braces + state.parens === 0 && prev.type !== "bos" && prev.type !== "slash") {
            push({ type: "text", value, output: DOT_LITERAL });
            continue;
          }
          push({ type: "dot", value, output: DOT_LITERAL });
          continue;
        }
        if (value === "?") {
          const isGroup = prev && prev.value === "(";
          if (!isGroup && opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
            extglobOpen("qmark", value);
            continue;
          }
          if (prev && prev.type === "paren") {
            const next = peek();
            let output = value;
            if (prev.value === "(" && !/[!=<:]/.test(next) || next === "<" && !/<([!=]|\w+>)/.test(remaining())) {
              output = `\\${value}`;
            }
            push({ type: "text", value, output });
            continue;
          }
          if (opts.dot !== true && (prev.type === "slash" || prev.type === "bos")) {
            push({ type: "qmark", value, output: QMARK_NO_DOT });
            continue;
          }
          push({ type: "qmark", value, output: QMARK });
          continue;
        }
        if (value === "!") {
          if (opts.noextglob !== true && peek() === "(") {
            if (peek(2) !== "?" || !/[!=<:]/.test(peek(3))) {
              extglobOpen("negate", value);
              continue;
            }
          }
          if (opts.nonegate !== true && state.index === 0) {
            negate();
            continue;
          }
        }
        if (value === "+") {
          if (opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
            extglobOpen("plus", value);
            continue;
          }
          if (prev && prev.value === "(" || opts.regex === false) {
            push({ type: "plus", value, output: PLUS_LITERAL });
            continue;
          }
          if (prev && (prev.type === "bracket" || prev.type === "paren" || prev.type === "brace") || state.parens > 0) {
            push({ type: "plus", value });
            continue;
          }
          push({ type: "plus", value: PLUS_LITERAL });
          continue;
        }
        if (value === "@") {
          if (opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
            push({ type: "at", extglob: true, value, output: "" });
            continue;
          }
          push({ type: "text", value });
          continue;
        }
        if (value !== "*") {
          if (value === "$" || value === "^") {
            value = `\\${value}`;
          }
          const match = REGEX_NON_SPECIAL_CHARS.exec(remaining());
          if (match) {
            value += match[0];
            state.index += match[0].length;
          }
          push({ type: "text", value });
          continue;
        }
        if (prev && (prev.type === "globstar" || prev.star === true)) {
          prev.type = "star";
          prev.star = true;
          prev.value += value;
          prev.output = star;
          state.backtrack = true;
          state.globstar = true;
          consume(value);
          continue;
        }
        let rest = remaining();
        if (opts.noextglob !== true && /^\([^?]/.test(rest)) {
          extglobOpen("star", value);
          continue;
        }
        if (prev.type === "star") {
          if (opts.noglobstar === true) {
            consume(value);
            continue;
          }
          const prior = prev.prev;
          const before = prior.prev;
          const isStart = prior.type === "slash" || prior.type === "bos";
          const afterStar = before && (before.type === "star" || before.type === "globstar");
          if (opts.bash === true && (!isStart || rest[0] && rest[0] !== "/")) {
            push({ type: "star", value, output: "" });
            continue;
          }
          const isBrace = state.braces > 0 && (prior.type === "comma" || prior.type === "brace");
          const isExtglob = extglobs.length && (prior.type === "pipe" || prior.type === "paren");
          if (!isStart && prior.type !== "paren" && !isBrace && !isExtglob) {
            push({ type: "star", value, output: "" });
            continue;
          }
          while (rest.slice(0, 3) === "/**") {
            const after = input[state.index + 4];
            if (after && after !== "/") {
              break;
            }
            rest = rest.slice(3);
            consume("/**", 3);
          }
          const isEnd = eos() || state.parens > 0 && rest === ")".repeat(state.parens) && !extglobs.some((extglob) => extglob.type === "negate");
          if (prior.type === "bos" && eos()) {
            prev.type = "globstar";
            prev.value += value;
            prev.output = globstar(opts);
            state.output = prev.output;
            state.globstar = true;
            consume(value);
            continue;
          }
          if (prior.type === "slash" && prior.prev.type !== "bos" && !afterStar && isEnd) {
            state.output = state.output.slice(0, -(prior.output + prev.output).length);
            prior.output = `(?:${prior.output}`;
            prev.type = "globstar";
            prev.output = globstar(opts) + (opts.strictSlashes ? ")" : "|$)");
            prev.value += value;
            state.globstar = true;
            state.output += prior.output + prev.output;
            consume(value);
            continue;
          }
          if (prior.type === "slash" && prior.prev.type !== "bos" && rest[0] === "/") {
            const end = rest[1] !== void 0 ? "|$" : "";
            state.output = state.output.slice(0, -(prior.output + prev.output).length);
            prior.output = `(?:${prior.output}`;
            prev.type = "globstar";
            prev.output = `${globstar(opts)}${SLASH_LITERAL}|${SLASH_LITERAL}${end})`;
            prev.value += value;
            state.output += prior.output + prev.output;
            state.globstar = true;
            consume(value + advance());
            push({ type: "slash", value: "/", output: "" });
            continue;
          }
          if (prior.type === "bos" && rest[0] === "/") {
            prev.type = "globstar";
            prev.value += value;
            prev.output = `(?:^|${SLASH_LITERAL}|${globstar(opts)}${SLASH_LITERAL})`;
            state.output = prev.output;
            state.globstar = true;
            consume(value + advance());
            push({ type: "slash", value: "/", output: "" });
            continue;
          }
          state.output = state.output.slice(0, -prev.output.length);
          prev.type = "globstar";
          prev.output = globstar(opts);
          prev.value += value;
          state.output += prev.output;
          state.globstar = true;
          consume(value);
          continue;
        }
        const token = { type: "star", value, output: star };
        if (opts.bash === true) {
          token.output = ".*?";
          if (prev.type === "bos" || prev.type === "slash") {
            token.output = nodot + token.output;
          }
          push(token);
          continue;
        }
        if (prev && (prev.type === "bracket" || prev.type === "paren") && opts.regex === true) {
          token.output = value;
          push(token);
          continue;
        }
        if (state.index === state.start || prev.type === "slash" || prev.type === "dot") {
          if (prev.type === "dot") {
            state.output += NO_DOT_SLASH;
            prev.output += NO_DOT_SLASH;
          } else if (opts.dot === true) {
            state.output += NO_DOTS_SLASH;
            prev.output += NO_DOTS_SLASH;
          } else {
            state.output += nodot;
            prev.output += nodot;
          }
          if (peek() !== "*") {
            state.output += ONE_CHAR;
            prev.output += ONE_CHAR;
          }
        }
        push(token);
      }
      while (state.brackets > 0) {
        if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "]"));
        state.output = utils.escapeLast(state.output, "[");
        decrement("brackets");
      }
      while (state.parens > 0) {
        if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", ")"));
        state.output = utils.escapeLast(state.output, "(");
        decrement("parens");
      }
      while (state.braces > 0) {
        if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "}"));
        state.output = utils.escapeLast(state.output, "{");
        decrement("braces");
      }
      if (opts.strictSlashes !== true && (prev.type === "star" || prev.type === "bracket")) {
        push({ type: "maybe_slash", value: "", output: `${SLASH_LITERAL}?` });
      }
      if (state.backtrack === true) {
        state.output = "";
        for (const token of state.tokens) {
          state.output += token.output != null ? token.output : token.value;
          if (token.suffix) {
            state.output += token.suffix;
          }
        }
      }
      return state;
    };
    parse2.fastpaths = (input, options) => {
      const opts = { ...options };
      const max = typeof opts.maxLength === "number" ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
      const len = input.length;
      if (len > max) {
        throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
      }
      input = REPLACEMENTS[input] || input;
      const {
        DOT_LITERAL,
        SLASH_LITERAL,
        ONE_CHAR,
        DOTS_SLASH,
        NO_DOT,
        NO_DOTS,
        NO_DOTS_SLASH,
        STAR,
        START_ANCHOR
      } = constants.globChars(opts.windows);
      const nodot = opts.dot ? NO_DOTS : NO_DOT;
      const slashDot = opts.dot ? NO_DOTS_SLASH : NO_DOT;
      const capture = opts.capture ? "" : "?:";
      const state = { negated: false, prefix: "" };
      let star = opts.bash === true ? ".*?" : STAR;
      if (opts.capture) {
        star = `(${star})`;
      }
      const globstar = (opts2) => {
        if (opts2.noglobstar === true) return star;
        return `(${capture}(?:(?!${START_ANCHOR}${opts2.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
      };
      const create = (str) => {
        switch (str) {
          case "*":
            return `${nodot}${ONE_CHAR}${star}`;
          case ".*":
            return `${DOT_LITERAL}${ONE_CHAR}${star}`;
          case "*.*":
            return `${nodot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;
          case "*/*":
            return `${nodot}${star}${SLASH_LITERAL}${ONE_CHAR}${slashDot}${star}`;
          case "**":
            return nodot + globstar(opts);
          case "**/*":
            return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${ONE_CHAR}${star}`;
          case "**/*.*":
            return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;
          case "**/.*":
            return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${DOT_LITERAL}${ONE_CHAR}${star}`;
          default: {
            const match = /^(.*?)\.(\w+)$/.exec(str);
            if (!match) return;
            const source2 = create(match[1]);
            if (!source2) return;
            return source2 + DOT_LITERAL + match[2];
          }
        }
      };
      const output = utils.removePrefix(input, state);
      let source = create(output);
      if (source && opts.strictSlashes !== true) {
        source += `${SLASH_LITERAL}?`;
      }
      return source;
    };
    module.exports = parse2;
  }
});

// node_modules/picomatch/lib/picomatch.js
var require_picomatch = __commonJS({
  "node_modules/picomatch/lib/picomatch.js"(exports, module) {
    "use strict";
    var scan = require_scan();
    var parse2 = require_parse();
    var utils = require_utils();
    var constants = require_constants();
    var isObject = (val) => val && typeof val === "object" && !Array.isArray(val);
    var picomatch2 = (glob2, options, returnState = false) => {
      if (Array.isArray(glob2)) {
        const fns = glob2.map((input) => picomatch2(input, options, returnState));
        const arrayMatcher = (str) => {
          for (const isMatch of fns) {
            const state2 = isMatch(str);
            if (state2) return state2;
          }
          return false;
        };
        return arrayMatcher;
      }
      const isState = isObject(glob2) && glob2.tokens && glob2.input;
      if (glob2 === "" || typeof glob2 !== "string" && !isState) {
        throw new TypeError("Expected pattern to be a non-empty string");
      }
      const opts = options || {};
      const posix2 = opts.windows;
      const regex = isState ? picomatch2.compileRe(glob2, options) : picomatch2.makeRe(glob2, options, false, true);
      const state = regex.state;
      delete regex.state;
      let isIgnored = () => false;
      if (opts.ignore) {
        const ignoreOpts = { ...options, ignore: null, onMatch: null, onResult: null };
        isIgnored = picomatch2(opts.ignore, ignoreOpts, returnState);
      }
      const matcher = (input, returnObject = false) => {
        const { isMatch, match, output } = picomatch2.test(input, regex, options, { glob: glob2, posix: posix2 });
        const result = { glob: glob2, state, regex, posix: posix2, input, output, match, isMatch };
        if (typeof opts.onResult === "function") {
          opts.onResult(result);
        }
        if (isMatch === false) {
          result.isMatch = false;
          return returnObject ? result : false;
        }
        if (isIgnored(input)) {
          if (typeof opts.onIgnore === "function") {
            opts.onIgnore(result);
          }
          result.isMatch = false;
          return returnObject ? result : false;
        }
        if (typeof opts.onMatch === "function") {
          opts.onMatch(result);
        }
        return returnObject ? result : true;
      };
      if (returnState) {
        matcher.state = state;
      }
      return matcher;
    };
    picomatch2.test = (input, regex, options, { glob: glob2, posix: posix2 } = {}) => {
      if (typeof input !== "string") {
        throw new TypeError("Expected input to be a string");
      }
      if (input === "") {
        return { isMatch: false, output: "" };
      }
      const opts = options || {};
      const format = opts.format || (posix2 ? utils.toPosixSlashes : null);
      let match = input === glob2;
      let output = match && format ? format(input) : input;
      if (match === false) {
        output = format ? format(input) : input;
        match = output === glob2;
      }
      if (match === false || opts.capture === true) {
        if (opts.matchBase === true || opts.basename === true) {
          match = picomatch2.matchBase(input, regex, options, posix2);
        } else {
          match = regex.exec(output);
        }
      }
      return { isMatch: Boolean(match), match, output };
    };
    picomatch2.matchBase = (input, glob2, options, posix2 = options && options.windows) => {
      const regex = glob2 instanceof RegExp ? glob2 : picomatch2.makeRe(glob2, options);
      return regex.test(utils.basename(input, { windows: posix2 }));
    };
    picomatch2.isMatch = (str, patterns, options) => picomatch2(patterns, options)(str);
    picomatch2.parse = (pattern, options) => {
      if (Array.isArray(pattern)) return pattern.map((p) => picomatch2.parse(p, options));
      return parse2(pattern, { ...options, fastpaths: false });
    };
    picomatch2.scan = (input, options) => scan(input, options);
    picomatch2.compileRe = (state, options, returnOutput = false, returnState = false) => {
      if (returnOutput === true) {
        return state.output;
      }
      const opts = options || {};
      const prepend = opts.contains ? "" : "^";
      const append = opts.contains ? "" : "$";
      let source = `${prepend}(?:${state.output})${append}`;
      if (state && state.negated === true) {
        source = `^(?!${source}).*$`;
      }
      const regex = picomatch2.toRegex(source, options);
      if (returnState === true) {
        regex.state = state;
      }
      return regex;
    };
    picomatch2.makeRe = (input, options = {}, returnOutput = false, returnState = false) => {
      if (!input || typeof input !== "string") {
        throw new TypeError("Expected a non-empty string");
      }
      let parsed = { negated: false, fastpaths: true };
      if (options.fastpaths !== false && (input[0] === "." || input[0] === "*")) {
        parsed.output = parse2.fastpaths(input, options);
      }
      if (!parsed.output) {
        parsed = parse2(input, options);
      }
      return picomatch2.compileRe(parsed, options, returnOutput, returnState);
    };
    picomatch2.toRegex = (source, options) => {
      try {
        const opts = options || {};
        return new RegExp(source, opts.flags || (opts.nocase ? "i" : ""));
      } catch (err) {
        if (options && options.debug === true) throw err;
        return /$^/;
      }
    };
    picomatch2.constants = constants;
    module.exports = picomatch2;
  }
});

// node_modules/picomatch/index.js
var require_picomatch2 = __commonJS({
  "node_modules/picomatch/index.js"(exports, module) {
    "use strict";
    var pico = require_picomatch();
    var utils = require_utils();
    function picomatch2(glob2, options, returnState = false) {
      if (options && (options.windows === null || options.windows === void 0)) {
        options = { ...options, windows: utils.isWindows() };
      }
      return pico(glob2, options, returnState);
    }
    Object.assign(picomatch2, pico);
    module.exports = picomatch2;
  }
});

// src/local/git.ts
import { spawn } from "node:child_process";
function askGit(args, { cwd, input, env }) {
  return new Promise((resolve5, reject) => {
    const child = spawn("git", args, { cwd, env: { ...process.env, ...env }, stdio: "pipe" });
    const stdout = [];
    const stderr = [];
    child.stdout.on("data", (chunk) => stdout.push(chunk));
    child.stderr.on("data", (chunk) => stderr.push(chunk));
    child.on("error", (cause) => {
      reject(new UserError("git cannot be run", "Install git, or check that it is on the PATH.", { cause }));
    });
    child.on("close", (status) => {
      const text = (chunks) => Buffer.concat(chunks).toString("utf8");
      resolve5({ status: status ?? 1, stdout: text(stdout), stderr: text(stderr) });
    });
    child.stdin.on("error", () => {
    });
    child.stdin.end(input ?? "");
  });
}
async function git(args, options) {
  const { status, stdout, stderr } = await askGit(args, options);
  if (status === 0) return stdout.trimEnd();
  throw new UserError(`git ${args[0]} failed in ${options.cwd}: ${stderr.trim() || `exit status ${status}`}`);
}
async function tryGit(args, options) {
  const { status, stdout } = await askGit(args, options);
  return status === 0 ? stdout.trimEnd() : void 0;
}

// src/baseline/footing.ts
var READING = { what: "ask for the commits of the repository", permission: "contents: read" };
var ANCESTORS = 100;
var ANCESTORS_LOCAL = 1e3;
async function readCheckout(folder) {
  const commit = await tryGit(["rev-parse", "--verify", "--quiet", "HEAD^{commit}"], { cwd: folder });
  if (commit === void 0) return void 0;
  const raw = await git(["cat-file", "commit", commit], { cwd: folder });
  const header = raw.split("\n\n")[0] ?? "";
  const parents = [...header.matchAll(/^parent ([0-9a-f]{40,64})$/gm)].map((match) => match[1]);
  return { commit, parents };
}
async function footingInJob(context2, github, checkout, baseBranch) {
  const { commit, how } = await standsOn(context2, github, checkout, baseBranch);
  return { commit, how, branch: baseBranch, ancestors: () => ancestorsOnGitHub(github, commit) };
}
async function checkoutOnGitHub(github, sha) {
  const { data } = await github.request(
    "GET /repos/{owner}/{repo}/git/commits/{commit_sha}",
    { commit_sha: sha },
    READING
  );
  return { commit: sha, parents: data?.parents.map((parent) => parent.sha) ?? [] };
}
async function standsOn({ pullRequest, refName }, github, { commit, parents }, baseBranch) {
  const [first = "", second] = parents;
  if (!pullRequest && refName === baseBranch) return { commit: first, how: "the commit before" };
  if (pullRequest && second === pullRequest.head.sha)
    return { commit: first, how: "the commit that this branch stands on" };
  const { data } = await github.request(
    "GET /repos/{owner}/{repo}/compare/{basehead}",
    { basehead: `${baseBranch}...${commit}`, per_page: 1 },
    READING
  );
  return { commit: data?.merge_base_commit.sha ?? "", how: "the merge base of this branch" };
}
async function ancestorsOnGitHub(github, commit) {
  if (commit === "") return [];
  const { data } = await github.request(
    "GET /repos/{owner}/{repo}/commits",
    { sha: commit, per_page: ANCESTORS },
    READING
  );
  return data?.map(({ sha }) => sha) ?? [];
}
async function footingOnLaptop(folder, checkout, baseBranch) {
  const inside = { cwd: folder };
  const common = { branch: baseBranch, ancestors: () => ancestorsLocally(folder, commit) };
  const dirty = await git(["status", "--porcelain", "--untracked-files=no"], inside) !== "";
  const base = await resolveBase(folder, baseBranch);
  const mergeBase = base && await tryGit(["merge-base", base, checkout.commit], inside);
  const onBase = mergeBase === void 0 || mergeBase === checkout.commit;
  const commit = onBase ? dirty ? checkout.commit : checkout.parents[0] ?? "" : mergeBase;
  const how = onBase ? dirty ? "on which the uncommitted work stands" : "the commit before" : `the merge base with ${baseBranch}`;
  return { commit, how, ...common };
}
async function ancestorsLocally(folder, commit) {
  if (commit === "") return [];
  const list = await tryGit(["rev-list", `--max-count=${ANCESTORS_LOCAL}`, commit], { cwd: folder });
  return list?.split("\n") ?? [];
}
async function resolveBase(folder, branch) {
  for (const ref of [`refs/remotes/origin/${branch}`, `refs/heads/${branch}`]) {
    const found = await tryGit(["rev-parse", "--verify", "--quiet", `${ref}^{commit}`], { cwd: folder });
    if (found) return found;
  }
  return void 0;
}
async function defaultBranchLocally(folder) {
  const head = await tryGit(["symbolic-ref", "--quiet", "--short", "refs/remotes/origin/HEAD"], {
    cwd: folder
  });
  if (head) return head.replace(/^origin\//, "");
  for (const name of ["main", "master"]) {
    if (await tryGit(["rev-parse", "--verify", "--quiet", `refs/heads/${name}`], { cwd: folder }))
      return name;
  }
  return await tryGit(["symbolic-ref", "--quiet", "--short", "HEAD"], { cwd: folder }) ?? "main";
}

// src/inputs.ts
var import_fastest_levenshtein = __toESM(require_mod(), 1);
var define = (list) => list;
var inputs = define([
  {
    name: "results",
    kind: "list",
    default: "",
    help: "Result files: paths, folders or globs, separated by commas or line ends.",
    door: "action"
  },
  {
    name: "tool",
    kind: "text",
    default: "auto",
    help: "The tool that wrote the results; `auto` recognises it.",
    door: "both"
  },
  {
    name: "suite",
    kind: "text",
    default: "",
    help: "Name of this set of benchmarks; each suite has a history of its own. `{file}` in it stands for the name of the result file: a suite for each. Default: the workflow\u2019s name, else `default`.",
    door: "both"
  },
  {
    name: "thresholds",
    kind: "text",
    default: "",
    help: "How much worse a series may get: `20%`, or by backend, tag, metric or benchmark `+12%:julia,10%:throughput,5%:BenchmarkParse*`. Default: time 20 %, throughput 10 %, memory 15 %.",
    door: "both"
  },
  {
    name: "rules-file",
    kind: "text",
    default: ".github/perf-regression.yml",
    help: "Thresholds and absolute limits as YAML; the default may be missing.",
    door: "both"
  },
  {
    name: "baseline-file",
    kind: "list",
    default: "",
    help: "Result files to compare with where the history has nothing yet.",
    door: "both"
  },
  {
    name: "base-branch",
    kind: "text",
    default: "",
    help: "The branch whose history is the baseline. Default: the base of the pull request, else the default branch.",
    door: "both"
  },
  {
    name: "branch",
    kind: "text",
    default: "gh-pages",
    help: "The branch that keeps the history; it is created if missing.",
    door: "both"
  },
  {
    name: "history-dir",
    kind: "text",
    default: "perf",
    help: "The folder of the history on that branch.",
    door: "both"
  },
  {
    name: "record",
    kind: ["auto", "always", "never"],
    default: "auto",
    help: "`auto` stores pushes, schedules and dispatches on the default branch; a pull request is never stored.",
    door: "action"
  },
  {
    name: "comment",
    kind: ["auto", "always", "never"],
    default: "auto",
    help: "`auto` comments on pull requests; `always` also on the commits of pushes.",
    door: "action"
  },
  {
    name: "fail-on-regression",
    kind: "flag",
    default: "true",
    help: "`false` warns and lets the job pass.",
    door: "both"
  },
  {
    name: "on-inconclusive",
    kind: ["pass", "warn", "fail"],
    default: "warn",
    help: "What happens where too little is known to judge.",
    door: "both"
  },
  {
    name: "allow-regression",
    kind: "flag",
    default: "false",
    help: "Let a regression pass, on record. The environment variable or dispatch input `ALLOW_REGRESSION` does the same.",
    door: "both"
  },
  {
    name: "allow-regression-reason",
    kind: "text",
    default: "",
    help: "Why it may pass; kept in report and history.",
    door: "both"
  },
  {
    name: "confidence",
    kind: "percent",
    default: "95%",
    help: "Share of intervals that contain the true change.",
    door: "both"
  },
  {
    name: "alpha",
    kind: "percent",
    default: "1%",
    help: "Chance of any false alarm in a run where nothing changed.",
    door: "both"
  },
  {
    name: "report-json",
    kind: "text",
    default: "",
    help: "Where to write the report as JSON. Default in a workflow: a temporary file, named by the output.",
    door: "both"
  },
  {
    name: "report-markdown",
    kind: "text",
    default: "",
    help: "Where to write the report as Markdown. Default in a workflow: a temporary file, named by the output.",
    door: "both"
  },
  {
    name: "token",
    kind: "text",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of the workflow's language
    default: "${{ github.token }}",
    help: "The token for history and comments.",
    door: "action"
  }
]);
var Settings = class {
  #values;
  /** @param given only what the user gave; empty text counts as not given */
  constructor(given) {
    const values = /* @__PURE__ */ new Map();
    for (const input of inputs) {
      const value = given.get(input.name)?.trim() || input.default;
      checkValue(input, value);
      values.set(input.name, value);
    }
    this.#values = values;
  }
  text(name) {
    return this.#values.get(name) ?? "";
  }
  list(name) {
    return this.text(name).split(/[,\n]/).map((item) => item.trim()).filter((item) => item !== "");
  }
  flag(name) {
    return this.text(name) === "true";
  }
  /** As a share: 0.95 for `95%`, `95` and `0.95`. */
  share(name) {
    return shareOf(this.text(name));
  }
};
function shareOf(text) {
  const number2 = Number(text.replace(/\s*%$/, ""));
  return text.endsWith("%") || number2 >= 1 ? number2 / 100 : number2;
}
function checkValue(input, value) {
  const { name, kind } = input;
  if (kind === "flag" && !["true", "false"].includes(value)) {
    throw new UserError(`${name}: ${JSON.stringify(value)} is neither true nor false`);
  }
  if (kind === "percent" && !(shareOf(value) > 0 && shareOf(value) < 1)) {
    throw new UserError(
      `${name}: ${JSON.stringify(value)} is no percentage between 0 and 100`,
      `Write it as ${input.default}.`
    );
  }
  if (typeof kind !== "string" && !kind.includes(value)) {
    const nearest = [...kind].sort((a, b) => (0, import_fastest_levenshtein.distance)(a, value) - (0, import_fastest_levenshtein.distance)(b, value))[0];
    throw new UserError(
      `${name}: ${JSON.stringify(value)} is none of ${kind.join(", ")}`,
      `Did you mean ${nearest}?`
    );
  }
}

// src/intake.ts
import { createHash } from "node:crypto";
import { stat as stat3 } from "node:fs/promises";
import { parse, resolve as resolve4 } from "node:path";

// src/formats/criterion-console.ts
var ESTIMATE = / (time|thrpt): +\[([^[\]]*)\]/;
var BENCHER = /^test (.+) \.\.\. bench: +([\d.]+) ns\/iter \(\+\/- [\d.]+\)/;
var THREE = / time: +\[[\d.]+ [^\s\]]+ [\d.]+ [^\s\]]+ [\d.]+ [^\s\]]+\]/;
var METRICS = /* @__PURE__ */ new Map([
  ["time", "time"],
  ["thrpt", "throughput"]
]);
function hasConsoleResult(text) {
  if (text.includes(" time: ") && THREE.test(withoutColour(text))) return true;
  return text.includes(" ... bench: ") && linesOutsideLibtest(text).some((line) => BENCHER.test(line.text));
}
function readConsole(text) {
  const rows = [];
  const skipped = [];
  let benchmark = "";
  let previous = "";
  for (const { number: line, text: shown } of linesOutsideLibtest(text)) {
    const bencher = BENCHER.exec(shown);
    const estimate = ESTIMATE.exec(shown);
    if (bencher?.[1] !== void 0) {
      const centre = numberOf(bencher[2]) ?? Number.NaN;
      rows.push({ benchmark: bencher[1].trimEnd(), metric: "time", unit: "ns", centre, line });
    } else if (estimate?.[2] !== void 0) {
      if (estimate[2].includes("%")) continue;
      if (estimate[1] === "time") benchmark = shown.slice(0, estimate.index).trim() || previous;
      const [, , middle, unit] = estimate[2].trim().split(/\s+/);
      const centre = numberOf(middle);
      const metric = METRICS.get(estimate[1] ?? "");
      if (metric === void 0 || unit === void 0 || centre === void 0 || benchmark === "") {
        skipped.push({ line, reason: `${benchmark || "a benchmark without name"}: no [low estimate high]` });
      } else rows.push({ benchmark, metric, unit, centre, line });
    } else if (shown.trim() !== "") previous = shown.trim();
  }
  return { rows, skipped };
}
function linesOutsideLibtest(text) {
  const outside = [];
  let inside = false;
  for (const [index, line] of visibleLines(text).entries()) {
    if (/^running \d+ tests?$/.test(line)) inside = true;
    if (!inside) outside.push({ number: index + 1, text: line });
    if (line.startsWith("test result: ")) inside = false;
  }
  return outside;
}

// src/model/sample.ts
function ascending(values) {
  return Array.from(Float64Array.from(values).sort());
}
function quantile(sorted, q) {
  const position = (sorted.length - 1) * q;
  const below = Math.floor(position);
  const low = sorted[below] ?? Number.NaN;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? low;
  return low + (high - low) * (position - below);
}
function median(values) {
  return quantile(ascending(values), 0.5);
}

// src/formats/criterion-tree.ts
var WANTED = /(?:^|[\\/])new[\\/](benchmark\.json|estimates\.json|sample\.json|raw\.csv)$/;
var COUNTED = /* @__PURE__ */ new Map([
  ["Bytes", "bytes"],
  ["BytesDecimal", "bytes"],
  ["Elements", "elements"]
]);
function wantsTreeFile(path) {
  return WANTED.test(path);
}
function readTree(files) {
  const folders = Map.groupBy(
    files.filter((file) => WANTED.test(file.path)),
    (file) => file.path.replace(WANTED, "")
  );
  if (folders.size === 0)
    throw new ParseFailure("no new/benchmark.json in this folder: is it target/criterion?");
  const rows = [];
  const skipped = [];
  for (const [folder, parts] of folders) {
    const read = readBenchmark(new Map(parts.map((file) => [WANTED.exec(file.path)?.[1] ?? "", file.text])));
    if (typeof read === "string") skipped.push({ reason: `${folder}: ${read}` });
    else rows.push(...read);
  }
  return { rows, skipped };
}
function readBenchmark(texts) {
  const about = jsonOf(texts.get("benchmark.json"));
  const benchmark = asText(about?.full_id);
  if (benchmark === void 0) return "benchmark.json is missing or has no full_id";
  const values = samplesOf(jsonOf(texts.get("sample.json"))) ?? rawSamplesOf(texts.get("raw.csv"));
  const centre = estimateOf(jsonOf(texts.get("estimates.json"))) ?? (values && median(values));
  if (centre === void 0) return `${benchmark} has neither an estimate nor samples`;
  const time = { benchmark, metric: "time", unit: "ns", centre, ...values && { values } };
  const [word2, amount] = Object.entries(asObject(about?.throughput) ?? {})[0] ?? [];
  const rate = throughputRow(time, asNumber(amount), COUNTED.get(word2 ?? "") ?? word2 ?? "");
  return rate ? [time, rate] : [time];
}
function jsonOf(text) {
  if (text === void 0) return void 0;
  try {
    return asObject(parseJson(text));
  } catch (error) {
    if (error instanceof ParseFailure) return void 0;
    throw error;
  }
}
function estimateOf(estimates) {
  const estimate = asObject(estimates?.slope) ?? asObject(estimates?.mean);
  const point = asNumber(estimate?.point_estimate);
  return Number.isFinite(point) ? point : void 0;
}
function samplesOf(sample) {
  return perIteration(asArray(sample?.times), asArray(sample?.iters));
}
function rawSamplesOf(csv) {
  const rows = linesOf(csv ?? "").slice(1).map((line) => line.split(",")).filter((fields) => fields.at(-2) === "ns");
  return perIteration(
    rows.map((fields) => Number(fields.at(-3))),
    rows.map((fields) => Number(fields.at(-1)))
  );
}
function perIteration(totals, counts) {
  const values = (totals ?? []).map((total, index) => asNumber(total) / asNumber(counts?.[index]));
  const finite2 = values.filter((value) => Number.isFinite(value));
  return finite2.length > 0 ? finite2 : void 0;
}
function throughputRow(time, amount, counted) {
  const { unit, factor } = tidyUnit(time.unit);
  const seconds = time.centre * factor / 1e9;
  if (unit !== "ns" || !Number.isFinite(amount) || counted === "") return void 0;
  const word2 = counted === "bytes" ? "B" : counted === "elements" ? "elem" : counted;
  return { benchmark: time.benchmark, metric: "throughput", unit: `${word2}/s`, centre: amount / seconds };
}

// src/formats/criterion-messages.ts
var MESSAGE = /^\{"reason":"(?:benchmark|group)-complete"/m;
function hasMessage(text) {
  return MESSAGE.test(text);
}
function readMessages(text) {
  const rows = [];
  const skipped = [];
  for (const { line, text: raw, value } of jsonLines(text)) {
    const message = asObject(value);
    if (value === void 0 && raw.startsWith("{")) skipped.push({ line, reason: "not JSON" });
    if (message?.reason !== "benchmark-complete") continue;
    const benchmark = asText(message.id);
    const typical = asObject(message.typical) ?? {};
    const fault = faultOf(message, "id", "string") ?? faultOf(typical, "estimate", "number");
    if (benchmark === void 0 || fault !== void 0) {
      skipped.push({ line, reason: `${benchmark ?? "a benchmark"}: ${fault}` });
    } else rows.push(...rowsOf(benchmark, message, typical, line));
  }
  return { rows, skipped };
}
function rowsOf(benchmark, message, typical, line) {
  const unit = asText(typical.unit) ?? asText(message.unit) ?? "ns";
  const values = perIteration(asArray(message.measured_values), asArray(message.iteration_count));
  const centre = asNumber(typical.estimate);
  const time = { benchmark, metric: "time", unit, centre, line, ...values && { values } };
  const amount = asObject(asArray(message.throughput)?.[0]);
  const rate = throughputRow(time, asNumber(amount?.per_iteration), asText(amount?.unit) ?? "");
  return rate ? [time, { ...rate, line }] : [time];
}

// src/formats/criterion.ts
var criterion = {
  id: "criterion",
  tool: "Criterion.rs",
  produce: "cargo bench, then give the folder target/criterion (or the text that cargo bench printed)",
  reads: "time with every sample from the folder or cargo-criterion messages, estimates from text, throughput",
  claims(text, json) {
    return hasMessage(text) || json === void 0 && hasConsoleResult(text);
  },
  read(text) {
    return hasMessage(text) ? readMessages(text) : readConsole(text);
  },
  folder: { wants: wantsTreeFile, read: readTree }
};

// src/formats/custom.ts
var customBiggerIsBetter = custom("customBiggerIsBetter", "higher");
var customSmallerIsBetter = custom("customSmallerIsBetter", "lower");
function custom(id, direction) {
  return {
    id,
    tool: id,
    produce: 'your script: a JSON array of {"name": "\u2026", "unit": "\u2026", "value": 1.5}',
    reads: `the value of every entry; ${direction} is better`,
    claims(_text, json) {
      return (asArray(json) ?? []).some((entry) => {
        const fields = asObject(entry);
        return fields !== void 0 && "name" in fields && "unit" in fields && "value" in fields;
      });
    },
    read(_text, json) {
      const rows = [];
      const skipped = [];
      for (const [index, entry] of (asArray(json) ?? []).entries()) {
        const fields = asObject(entry) ?? {};
        const fault = faultOf(fields, "name", "string") ?? faultOf(fields, "unit", "string") ?? faultOf(fields, "value", "number");
        if (fault !== void 0) skipped.push({ reason: `entry ${index + 1}: ${fault}` });
        else {
          const unit = asText(fields.unit) ?? "";
          const benchmark = asText(fields.name) ?? "";
          rows.push({ benchmark, metric: "value", unit, centre: asNumber(fields.value), direction });
        }
      }
      return { rows, skipped };
    }
  };
}

// src/formats/environment.ts
var OS = /* @__PURE__ */ new Map([
  ["macos", "darwin"],
  ["mac os x", "darwin"],
  ["win32", "windows"],
  ["windows_nt", "windows"]
]);
var ARCH = /* @__PURE__ */ new Map([
  ["amd64", "x64"],
  ["x86_64", "x64"],
  ["aarch64", "arm64"],
  ["386", "ia32"],
  ["i386", "ia32"],
  ["i686", "ia32"],
  ["x86", "ia32"]
]);
function environmentOf(said2) {
  const os = word(said2.os);
  const arch2 = word(said2.arch);
  const cpu = word(said2.cpu);
  const cores = positive(said2.cores);
  const memoryBytes = positive(said2.memoryBytes);
  const toolchain = Object.entries(said2.toolchain ?? {}).flatMap(([tool, version]) => {
    const text = word(version)?.replace(/^v(?=\d)/, "");
    return text === void 0 ? [] : [[tool, text]];
  });
  return {
    ...os !== void 0 && { os: spell(os, OS) },
    ...arch2 !== void 0 && { arch: spell(arch2, ARCH) },
    ...cpu !== void 0 && { cpu },
    ...cores !== void 0 && { cores },
    ...memoryBytes !== void 0 && { memoryBytes },
    ...toolchain.length > 0 && { toolchain: Object.fromEntries(toolchain) }
  };
}
function joinWords(words) {
  const known = new Set([...words].flatMap((joined2) => joined2.split(" | ")));
  return [...known].sort().join(" | ");
}
function spell(words, spelling) {
  const lower = words.toLowerCase().split(" | ");
  return joinWords(lower.map((each) => spelling.get(each) ?? each));
}
function word(value) {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : void 0;
}
function positive(value) {
  return typeof value === "number" && Number.isFinite(value) && value > 0 ? value : void 0;
}

// src/formats/go.ts
var ROW = /^(Benchmark(?![a-z])\S*)[ \t]+\d+[ \t]+(\S.*)$/;
var BROKEN = /^(Benchmark(?![a-z])\S*) *\t/;
var FAILED = /^\s*--- FAIL: (Benchmark\S*)/;
var NOT_BUILT = /^FAIL\t(\S+) \[(.+)\]/;
var HEADER = /^(goos|goarch|pkg|cpu): (.+)$/;
var TEXT = /^(?:goos: \w|ok {2}\t\S|FAIL\t\S|\? {3}\t\S|Benchmark(?![a-z])\S*[ \t]+\d+[ \t]+[-+.\de]+[ \t]+\S+\/op\b)/m;
var EVENT = /^\{(?:"(?:Time|ImportPath)":"[^"]*",)*"Action":"[a-z-]+"/m;
var KNOWN_UNITS = /* @__PURE__ */ new Map([
  ["ns/op", { metric: "time", unit: "ns" }],
  ["MB/s", { metric: "throughput", unit: "MB/s" }],
  ["B/op", { metric: "bytes", unit: "B" }],
  ["allocs/op", { metric: "allocs", unit: "allocs" }]
]);
var go = {
  id: "go",
  tool: "go test",
  produce: "go test -run=^$ -bench=. -benchmem -count=10 ./... | tee results.txt",
  reads: "every row of text or -json output: time, throughput, bytes, allocations and custom metrics",
  claims(text) {
    return TEXT.test(text) || EVENT.test(text);
  },
  read(text) {
    const skipped = [];
    const found = [];
    const machine = /* @__PURE__ */ new Map();
    for (const output of EVENT.test(text) ? outputsByPackage(text, skipped) : [numbered(linesOf(text))]) {
      readOutput(output, found, skipped, machine);
    }
    if (found.length === 0 && skipped.length === 0) {
      throw new ParseFailure("no benchmark ran: go test runs benchmarks only with -bench, such as -bench=.");
    }
    return { rows: rowsOf2(found), skipped, environment: machineOf(machine) };
  }
};
function numbered(lines) {
  return lines.map((text, index) => ({ number: index + 1, text }));
}
function outputsByPackage(text, skipped) {
  const packages = /* @__PURE__ */ new Map();
  for (const { line, text: raw, value } of jsonLines(text)) {
    if (value === void 0 && raw.startsWith("{")) skipped.push({ line, reason: "not JSON" });
    const event = asObject(value);
    const output = asText(event?.Output);
    if (!event || output === void 0) continue;
    const name = asText(event.Package) ?? "";
    const state = packages.get(name) ?? { lines: [], open: "", start: line };
    packages.set(name, state);
    if (state.open === "") state.start = line;
    const [first = "", ...rest] = linesOf(output);
    state.open += first;
    for (const next of rest) {
      state.lines.push({ number: state.start, text: state.open });
      state.open = next;
      state.start = line;
    }
  }
  return [...packages.values()].map(({ lines, open, start }) => [...lines, { number: start, text: open }]);
}
function readOutput(lines, found, skipped, machine) {
  let pkg = "";
  for (const { number: number2, text } of lines) {
    const header = HEADER.exec(text);
    if (header?.[1] !== void 0 && header[2] !== void 0) {
      if (header[1] === "pkg") pkg = header[2].trim();
      else machine.set(header[1], (machine.get(header[1]) ?? /* @__PURE__ */ new Set()).add(header[2].trim()));
      continue;
    }
    const row = ROW.exec(text);
    const pairs = pairsOf(row?.[2]);
    const broken = BROKEN.exec(text)?.[1];
    const failed = FAILED.exec(text)?.[1];
    const notBuilt = NOT_BUILT.exec(text);
    if (row?.[1] !== void 0 && pairs) {
      found.push({ name: row[1], base: row[1].replace(/-\d+$/, ""), pkg, line: number2, pairs });
    } else if (broken !== void 0) {
      skipped.push({ line: number2, reason: `${broken}: its row is broken, as when a benchmark prints` });
    } else if (failed !== void 0) {
      skipped.push({ line: number2, reason: `${failed} failed` });
    } else if (notBuilt) {
      skipped.push({ line: number2, reason: `${notBuilt[1]}: ${notBuilt[2]}` });
    }
  }
}
function pairsOf(text) {
  const fields = text?.trim().split(/[ \t]+/) ?? [];
  if (fields.length === 0 || fields.length % 2 === 1) return void 0;
  const pairs = [];
  for (let index = 0; index < fields.length; index += 2) {
    const value = numberOf(fields[index]);
    const unit = fields[index + 1];
    if (value === void 0 || unit === void 0) return void 0;
    pairs.push({ value, unit });
  }
  return pairs;
}
function rowsOf2(found) {
  const nameOf = namer(found);
  const rows = [];
  for (const { name, base, pkg, line, pairs } of found) {
    const benchmark = nameOf(name, base, pkg);
    const parameters = parametersOf(base);
    for (const { value, unit: written } of pairs) {
      const { metric, unit } = KNOWN_UNITS.get(written) ?? { metric: written, unit: written };
      rows.push({ benchmark, metric, unit, centre: value, values: [value], parameters, line });
    }
  }
  return rows;
}
function namer(found) {
  const names = /* @__PURE__ */ new Map();
  for (const { pkg, base, name } of found) {
    const bases = names.get(pkg) ?? /* @__PURE__ */ new Map();
    names.set(pkg, bases);
    const known = bases.get(base);
    if (known) known.add(name);
    else bases.set(base, /* @__PURE__ */ new Set([name]));
  }
  return (name, base, pkg) => {
    const several = (names.get(pkg)?.get(base)?.size ?? 0) > 1;
    const benchmark = several ? name : base;
    return names.size > 1 && pkg !== "" ? `${benchmark} (${pkg})` : benchmark;
  };
}
function parametersOf(name) {
  if (!name.includes("=")) return {};
  const pairs = name.split("/").flatMap((part) => {
    const at = part.indexOf("=");
    return at > 0 ? [[part.slice(0, at), part.slice(at + 1)]] : [];
  });
  return Object.fromEntries(pairs);
}
function machineOf(machine) {
  return environmentOf({
    os: joinWords(machine.get("goos") ?? []),
    arch: joinWords(machine.get("goarch") ?? []),
    cpu: joinWords(machine.get("cpu") ?? [])
  });
}

// src/formats/google-benchmark.ts
var NO_COUNTERS = /* @__PURE__ */ new Set([
  ...["name", "run_name", "run_type", "family_index", "per_family_instance_index", "label"],
  ...["repetitions", "repetition_index", "threads", "iterations", "real_time", "cpu_time", "time_unit"],
  ...["aggregate_name", "aggregate_unit", "error_occurred", "error_message", "skipped", "skip_message"],
  ...["cpu_coefficient", "real_coefficient", "big_o", "rms"]
]);
var COUNTER_UNITS = /* @__PURE__ */ new Map([
  ["bytes_per_second", "B/s"],
  ["items_per_second", "1/s"],
  ["allocs_per_iter", "allocs"],
  ["max_bytes_used", "B"],
  ["total_allocated_bytes", "B"],
  ["net_heap_growth", "B"]
]);
var AGGREGATE_NAME = /_(mean|median|stddev|cv|BigO|RMS)$/;
var googleBenchmark = {
  id: "google-benchmark",
  tool: "Google Benchmark",
  produce: "./benchmark --benchmark_repetitions=10 --benchmark_out=results.json --benchmark_out_format=json",
  reads: "real and CPU time of every repetition, counters",
  claims(_text, json) {
    const file = asObject(json);
    const context2 = asObject(file?.context);
    return asArray(file?.benchmarks) !== void 0 && context2 !== void 0 && "num_cpus" in context2;
  },
  read(_text, json) {
    const file = asObject(json);
    const entries = asArray(file?.benchmarks) ?? [];
    if (entries.length === 0) throw new ParseFailure("no benchmarks: the filter may have matched none");
    const skipped = [];
    const rows = byName(entries, skipped).flatMap(([name, group]) => rowsOf3(name, group));
    const context2 = asObject(file?.context);
    const toolchain = { "google-benchmark": context2?.library_version };
    return { rows, skipped, environment: environmentOf({ cores: context2?.num_cpus, toolchain }) };
  }
};
function byName(entries, skipped) {
  const groups = /* @__PURE__ */ new Map();
  for (const [index, entry] of entries.entries()) {
    const row = asObject(entry);
    const name = asText(row?.name);
    const fault = row && faultOfRow(row);
    if (!row || name === void 0) skipped.push({ reason: `benchmarks[${index}] has no name` });
    else if (fault !== void 0) skipped.push({ reason: `${name}: ${fault}` });
    else {
      const run = asText(row.run_name) ?? (aggregateOf(row) ? name.replace(AGGREGATE_NAME, "") : name);
      const group = groups.get(run);
      if (group) group.push(row);
      else groups.set(run, [row]);
    }
  }
  return [...groups];
}
function faultOfRow(row) {
  if (row.error_occurred === true) return asText(row.error_message) ?? "an error occurred";
  if (row.skipped !== void 0 && row.skipped !== false) return asText(row.skip_message) ?? "skipped";
  const aggregate = aggregateOf(row);
  if (aggregate === "BigO" || aggregate === "RMS") return void 0;
  return faultOf(row, "real_time", "number");
}
function aggregateOf(row) {
  if (row.run_type === "iteration") return void 0;
  return asText(row.aggregate_name) ?? AGGREGATE_NAME.exec(asText(row.name) ?? "")?.[1];
}
function rowsOf3(benchmark, group) {
  const runs2 = group.filter((row) => aggregateOf(row) === void 0);
  if (runs2.length > 0) {
    return runs2.flatMap((run) => metricsOf(benchmark, run)).map((row) => Number.isFinite(row.centre) ? { ...row, values: [row.centre] } : row);
  }
  return group.filter((row) => aggregateOf(row) === "median").flatMap((row) => metricsOf(benchmark, row));
}
function metricsOf(benchmark, row) {
  const unit = asText(row.time_unit) ?? "ns";
  const counters = Object.entries(row).filter(
    // null is how a bare NaN arrives: the counter was to be there.
    ([key, value]) => !NO_COUNTERS.has(key) && (typeof value === "number" || value === null)
  );
  return [
    { benchmark, metric: "time", unit, centre: asNumber(row.real_time) },
    { benchmark, metric: "cpu_time", unit, centre: asNumber(row.cpu_time) },
    ...counters.map(([metric, value]) => ({
      benchmark,
      metric,
      unit: COUNTER_UNITS.get(metric) ?? "",
      centre: asNumber(value)
    }))
  ];
}

// src/formats/hyperfine.ts
var hyperfine = {
  id: "hyperfine",
  tool: "hyperfine",
  produce: "hyperfine --export-json results.json 'command'",
  reads: "wall time of every run, user and system time, parameters",
  claims(_text, json) {
    const first = asObject(results(json)?.[0]);
    return first !== void 0 && "command" in first && "mean" in first;
  },
  read(_text, json) {
    const entries = results(json);
    if (!entries || entries.length === 0) throw new ParseFailure("no results: hyperfine measured no command");
    const rows = [];
    const skipped = [];
    for (const [index, entry] of entries.entries()) {
      const result = asObject(entry);
      const benchmark = asText(result?.command);
      if (!result || benchmark === void 0) {
        skipped.push({ reason: `results[${index}] has no command` });
        continue;
      }
      const common = { benchmark, unit: "s", parameters: asParameters(result.parameters) };
      const values = asNumbers(result.times);
      rows.push({ ...common, metric: "time", centre: asNumber(result.mean), ...values && { values } });
      rows.push({ ...common, metric: "user_time", centre: asNumber(result.user) });
      rows.push({ ...common, metric: "system_time", centre: asNumber(result.system) });
    }
    return { rows, skipped };
  }
};
function results(json) {
  return asArray(asObject(json)?.results);
}

// src/formats/ndjson.ts
var LOOKED_AT = 20;
var ndjson = {
  id: "ndjson",
  tool: "NDJSON rows",
  produce: 'your script: one line {"backend": "map", "n": 1000, "mean_ns": 13206.7} for each measurement',
  reads: "mean_ns of every row as a sample of <backend>/n=<n>, os and cpu",
  claims(text) {
    if (!text.includes('"backend"') || !text.includes('"mean_ns"')) return false;
    let looked = 0;
    for (const { value } of jsonLines(text)) {
      const row = asObject(value);
      if (row && "backend" in row && "n" in row && "mean_ns" in row) return true;
      if (++looked === LOOKED_AT) return false;
    }
    return false;
  },
  read(text) {
    const skipped = [];
    const machine = { os: /* @__PURE__ */ new Set(), cpu: /* @__PURE__ */ new Set() };
    return {
      rows: rowsOf4(text, skipped, machine),
      skipped,
      get environment() {
        return environmentOf({ os: said(machine.os), cpu: said(machine.cpu) });
      }
    };
  }
};
function* rowsOf4(text, skipped, { os, cpu }) {
  for (const { line, value } of jsonLines(text)) {
    const fields = asObject(value);
    const reason = fields ? faultOfRow2(fields) : value === void 0 ? "not JSON" : "not an object";
    if (!fields || reason !== void 0) {
      skipped.push({ line, reason: reason ?? "" });
      continue;
    }
    os.add(asText(fields.os) ?? "");
    cpu.add(asText(fields.cpu) ?? "");
    yield rowOf(fields, line);
  }
}
function faultOfRow2(fields) {
  return faultOf(fields, "mean_ns", "number") ?? faultOf(fields, "backend", "string") ?? faultOf(fields, "n", "number");
}
function rowOf(fields, line) {
  const backend = asText(fields.backend) ?? "";
  const n = String(fields.n);
  const centre = asNumber(fields.mean_ns);
  const parameters = { backend, n };
  return {
    benchmark: `${backend}/n=${n}`,
    metric: "time",
    unit: "ns",
    centre,
    values: [centre],
    parameters,
    line
  };
}
function said(words) {
  return joinWords([...words].filter((word2) => word2 !== ""));
}

// src/formats/pytest-benchmark.ts
var pytestBenchmark = {
  id: "pytest-benchmark",
  tool: "pytest-benchmark",
  produce: "pytest --benchmark-json=results.json",
  reads: "mean time, every round where the file holds them, parameters, groups as tags",
  claims(_text, json) {
    const file = asObject(json);
    return asObject(file?.machine_info) !== void 0 && asArray(file?.benchmarks) !== void 0;
  },
  read(_text, json) {
    const file = asObject(json);
    const entries = asArray(file?.benchmarks) ?? [];
    if (entries.length === 0)
      throw new ParseFailure("no benchmarks: pytest ran no test with the benchmark fixture");
    const rows = [];
    const skipped = [];
    for (const [index, entry] of entries.entries()) {
      const result = asObject(entry) ?? {};
      const benchmark = asText(result.fullname) ?? asText(result.name);
      const stats = asObject(result.stats) ?? {};
      const fault = faultOf(stats, "mean", "number");
      if (benchmark === void 0) skipped.push({ reason: `benchmarks[${index}] has no fullname` });
      else if (fault !== void 0) skipped.push({ reason: `${benchmark}: ${fault}` });
      else rows.push(rowOf2(benchmark, result, stats));
    }
    return { rows, skipped, environment: machineOf2(asObject(file?.machine_info) ?? {}) };
  }
};
function rowOf2(benchmark, result, stats) {
  const values = asNumbers(stats.data);
  const group = asText(result.group);
  return {
    benchmark,
    metric: "time",
    unit: "s",
    centre: asNumber(stats.mean),
    parameters: asParameters(result.params),
    ...values && { values },
    ...group !== void 0 && { tags: [group] }
  };
}
function machineOf2(machine) {
  const cpu = asObject(machine.cpu);
  return environmentOf({
    os: machine.system,
    arch: machine.machine,
    // py-cpuinfo renamed the field in version 6.
    cpu: cpu?.brand_raw ?? cpu?.brand,
    cores: cpu?.count,
    toolchain: { python: machine.python_version }
  });
}

// src/formats/tinybench.ts
var TIME_KEY = /^(?:Latency (?:avg|average)|Average Time) \((\w+)\)$/;
var THROUGHPUT_KEY = /^(?:Throughput (?:avg|average) \((\w+\/s)\)|(ops\/sec))$/;
var tinybench = {
  id: "tinybench",
  tool: "tinybench",
  produce: "writeFileSync('results.json', JSON.stringify(bench.tasks.map(({ name, result }) => ({ name, result }))))",
  reads: "mean latency and throughput, samples where they are kept (retainSamples)",
  claims(_text, json) {
    return entriesOf(json).some((entry) => taskName(entry) !== void 0 || measured(asObject(entry.result)));
  },
  read(_text, json) {
    const rows = [];
    const skipped = [];
    for (const entry of entriesOf(json)) {
      const isTable = taskName(entry) !== void 0;
      const fault = isTable ? readTableRow(entry, rows) : readResult(entry, rows);
      if (fault !== void 0) skipped.push({ reason: fault });
    }
    return { rows, skipped, environment: runtimeOf(json) };
  }
};
function entriesOf(json) {
  return (asArray(json) ?? []).map(asObject).filter((entry) => entry !== void 0);
}
function taskName(entry) {
  return asText(entry["Task name"]) ?? asText(entry["Task Name"]);
}
function measured(result) {
  if (!result) return false;
  return asObject(result.latency) !== void 0 || "hz" in result && "mean" in result;
}
function readTableRow(entry, rows) {
  const benchmark = taskName(entry) ?? "";
  if (entry.Error !== void 0) return `${benchmark}: ${asText(entry.Error) ?? "it failed"}`;
  const before = rows.length;
  for (const [key, value] of Object.entries(entry)) {
    const time = TIME_KEY.exec(key)?.[1];
    const throughput = THROUGHPUT_KEY.exec(key);
    const metric = time === void 0 ? "throughput" : "time";
    const unit = time ?? throughput?.[1] ?? throughput?.[2];
    if (unit === void 0) continue;
    const centre = cellNumber(value);
    if (centre === void 0) return `${benchmark}: ${key} is no number`;
    rows.push({ benchmark, metric, unit, centre });
  }
  return rows.length === before ? `${benchmark}: no latency` : void 0;
}
function cellNumber(cell) {
  if (typeof cell === "number") return cell;
  const [first = ""] = (asText(cell) ?? "").split("\xB1");
  return numberOf(first.trim().replaceAll(",", ""));
}
function readResult(entry, rows) {
  const benchmark = asText(entry.name);
  if (benchmark === void 0) return "a task has no name";
  const result = asObject(entry.result);
  if (!result || !measured(result)) return `${benchmark}: ${asText(result?.state) ?? "no result"}`;
  const time = asObject(result.latency) ?? result;
  const fault = faultOf(time, "mean", "number");
  if (fault !== void 0) return `${benchmark}: ${fault}`;
  const values = asNumbers(time.samples);
  rows.push({
    benchmark,
    metric: "time",
    unit: "ms",
    centre: asNumber(time.mean),
    ...values && { values }
  });
  const throughput = asObject(result.throughput)?.mean ?? result.hz;
  if (throughput !== void 0) {
    rows.push({ benchmark, metric: "throughput", unit: "ops/s", centre: asNumber(throughput) });
  }
  return void 0;
}
function runtimeOf(json) {
  const result = entriesOf(json).map((entry) => asObject(entry.result)).find((each) => asText(each?.runtime) !== void 0);
  const runtime = asText(result?.runtime);
  return environmentOf(runtime === void 0 ? {} : { toolchain: { [runtime]: result?.runtimeVersion } });
}

// src/formats/trace.ts
var UNIT_WORDS = [
  [/_mb$/, "MB"],
  [/_kb$/, "kB"],
  [/_bytes$/, "B"],
  [/_percent$/, "%"],
  [/_ns$/, "ns"],
  [/_us$/, "us"],
  [/_ms$/, "ms"],
  [/_time$|_s$|_seconds$/, "s"]
];
var trace = {
  id: "trace",
  tool: "script traces",
  produce: 'your script: a JSON array of {"script", "execution_time", "memory_usage_mb", "exit_code"}',
  reads: "time, memory and additional metrics of every execution that succeeded",
  claims(_text, json) {
    return (asArray(json) ?? []).some((entry) => {
      const fields = asObject(entry);
      return fields !== void 0 && "script" in fields && "execution_time" in fields;
    });
  },
  read(_text, json) {
    const entries = asArray(json) ?? [];
    if (entries.length === 0) throw new ParseFailure("no executions in the trace");
    const rows = [];
    const skipped = [];
    for (const [index, entry] of entries.entries()) {
      const fields = asObject(entry) ?? {};
      const script = asText(fields.script);
      const fault = script === void 0 ? faultOf(fields, "script", "string") : faultOfEntry(fields);
      if (script === void 0) skipped.push({ reason: `entry ${index + 1}: ${fault}` });
      else if (fault !== void 0) skipped.push({ reason: `entry ${index + 1}, ${script}: ${fault}` });
      else rows.push(...rowsOf5(script, fields));
    }
    return { rows, skipped, environment: machineOf3(entries) };
  }
};
function faultOfEntry(fields) {
  const { exit_code: code } = fields;
  if (code !== void 0 && code !== 0)
    return `exit code ${typeof code === "number" ? code : "is no number"}`;
  return faultOf(fields, "execution_time", "number");
}
function rowsOf5(benchmark, fields) {
  const rows = [rowOf3(benchmark, "time", "s", fields.execution_time)];
  if (fields.memory_usage_mb !== void 0) {
    rows.push(rowOf3(benchmark, "memory", "MB", fields.memory_usage_mb));
  }
  for (const [metric, value] of Object.entries(asObject(fields.additional_metrics) ?? {})) {
    if (typeof value !== "number") continue;
    const name = metric === "time" || metric === "memory" ? `additional_${metric}` : metric;
    rows.push(rowOf3(benchmark, name, unitOf(metric), value));
  }
  return rows;
}
function rowOf3(benchmark, metric, unit, value) {
  const centre = asNumber(value);
  return { benchmark, metric, unit, centre, values: [centre] };
}
function unitOf(metric) {
  return UNIT_WORDS.find(([end]) => end.test(metric))?.[1] ?? "";
}
function machineOf3(entries) {
  const said2 = entries.map((entry) => asObject(asObject(entry)?.environment)).find((each) => each !== void 0);
  return environmentOf({
    os: said2?.os,
    arch: said2?.arch,
    cpu: said2?.cpu,
    cores: said2?.cpu_cores,
    memoryBytes: said2?.memory_total,
    toolchain: { node: said2?.node_version, bun: said2?.bun_version }
  });
}

// src/formats/vitest.ts
var vitest = {
  id: "vitest",
  tool: "Vitest",
  produce: "vitest bench --run --outputJson=results.json (from version 5: --reporter=json --outputFile=results.json)",
  reads: "mean time and throughput, samples where they are kept",
  claims(_text, json) {
    const file = asObject(json);
    const groups = objects(file?.files).flatMap((each) => objects(each.groups));
    return groups.some((group) => asArray(group.benchmarks)) || reported(file).length > 0;
  },
  read(_text, json) {
    const file = asObject(json);
    const tasks = [...groupedTasks(file), ...reportedTasks(file)];
    if (tasks.length === 0) throw new ParseFailure("no benchmarks in the report: none was run");
    const rows = [];
    const skipped = [];
    for (const { name, time, throughput } of tasks) {
      const fault = faultOf(time, "mean", "number");
      if (fault !== void 0) {
        skipped.push({ reason: `${name}: ${fault}, as when a benchmark throws` });
        continue;
      }
      const values = asNumbers(time.samples);
      const centre = asNumber(time.mean);
      rows.push({ benchmark: name, metric: "time", unit: "ms", centre, ...values && { values } });
      if (throughput === void 0) continue;
      rows.push({ benchmark: name, metric: "throughput", unit: "ops/s", centre: asNumber(throughput) });
    }
    return { rows, skipped };
  }
};
function* groupedTasks(file) {
  for (const group of objects(file?.files).flatMap((each) => objects(each.groups))) {
    for (const benchmark of objects(group.benchmarks)) {
      yield { name: joined(group.fullName, benchmark.name), time: benchmark, throughput: benchmark.hz };
    }
  }
}
function* reportedTasks(file) {
  for (const benchmark of reported(file)) {
    for (const task of objects(benchmark.tasks)) {
      const throughput = asObject(task.throughput)?.mean;
      yield { name: joined(benchmark.name, task.name), time: asObject(task.latency) ?? {}, throughput };
    }
  }
}
function reported(file) {
  return objects(file?.testResults).flatMap((each) => objects(each.assertionResults)).flatMap((assertion) => objects(assertion.benchmarks));
}
function objects(value) {
  return (asArray(value) ?? []).map(asObject).filter((item) => item !== void 0);
}
function joined(group, name) {
  return [asText(group), asText(name)].filter((part) => part !== void 0 && part !== "").join(" > ");
}

// src/formats/index.ts
var formats = Object.freeze([
  go,
  pytestBenchmark,
  criterion,
  hyperfine,
  googleBenchmark,
  vitest,
  tinybench,
  ndjson,
  trace,
  customBiggerIsBetter,
  customSmallerIsBetter
]);

// src/formats/parse.ts
var import_fastest_levenshtein2 = __toESM(require_mod(), 1);

// src/model/run.ts
function seriesKey(benchmark, metric) {
  return `${benchmark}\0${metric}`;
}

// src/formats/parse.ts
function parseResults(sources, tool, known = formats) {
  const named = tool === "auto" ? void 0 : formatById(tool, known);
  const series = /* @__PURE__ */ new Map();
  const skipped = [];
  const tidy = tidyOnce();
  const environments = [];
  const tools = /* @__PURE__ */ new Set();
  for (const source of sources) {
    const path = source.kind === "file" ? source.file.path : source.path;
    const { format, reading } = source.kind === "file" ? readFile(source.file, named) : readFolder(source);
    let taken = 0;
    for (const row of reading.rows) {
      const why = addRow(series, row, tidy(row.unit));
      if (why === void 0) taken++;
      else skipped.push(skippedRow(path, row, why));
    }
    for (const skip of reading.skipped) skipped.push({ file: path, ...skip });
    if (taken === 0) throw nothingRead(path, format, skipped);
    tools.add(format.id);
    if (reading.environment) environments.push(reading.environment);
  }
  return {
    measurements: [...series.values()].map(measurementOf),
    skipped,
    environment: joinEnvironments(environments),
    tools: [...tools]
  };
}
function formatById(id, known = formats) {
  const format = known.find((candidate) => candidate.id === id);
  if (format) return format;
  const nearest = known.map((f) => f.id).sort((a, b) => (0, import_fastest_levenshtein2.distance)(a, id) - (0, import_fastest_levenshtein2.distance)(b, id))[0];
  throw new UserError(
    `unknown tool "${id}". Did you mean "${nearest}"?`,
    `Leave the tool out to have it recognised, or use one of: ${known.map((f) => f.id).join(", ")}`
  );
}
function readFile(file, named) {
  if (file.text.trim() === "") {
    throw new ParseError(
      file.path,
      void 0,
      "the file is empty",
      "Did the benchmark fail before it wrote its results?"
    );
  }
  const json = readJson(file.text);
  const format = named ?? detect(file, json);
  if (named && !named.claims(file.text, json.value)) {
    if (json.failure) throw asParseError(file.path, json.failure, named);
    throw wrongTool(file, named, json.value);
  }
  try {
    return { format, reading: format.read(file.text, json.value) };
  } catch (error) {
    if (error instanceof ParseFailure) throw asParseError(file.path, error, format);
    throw error;
  }
}
function readFolder(source) {
  const { format, path, files } = source;
  if (!format.folder) throw new TypeError(`format ${format.id} reads no folders`);
  try {
    return { format, reading: format.folder.read(files) };
  } catch (error) {
    if (error instanceof ParseFailure) throw asParseError(path, error, format);
    throw error;
  }
}
function readJson(text) {
  if (!/^\s*[[{]/.test(text)) return {};
  try {
    return { value: parseJson(text) };
  } catch (failure) {
    if (failure instanceof ParseFailure) return { failure };
    throw failure;
  }
}
function detect(file, json) {
  const claimants = claimantsOf(file.text, json.value);
  const [only, second] = claimants;
  if (only && !second) return only;
  if (second) {
    throw new ParseError(
      file.path,
      void 0,
      `this could be ${claimants.map((format) => format.id).join(" or ")}: the text alone does not tell`,
      `Name it: --tool ${only?.id} (in a workflow, tool: ${only?.id})`
    );
  }
  if (json.failure) throw asParseError(file.path, json.failure);
  throw new ParseError(
    file.path,
    firstLine(file.text).line,
    `no benchmark tool writes this: found ${firstLine(file.text).quoted}`,
    "perf-regression formats lists the tools that are read; name yours with --tool if it is one of them."
  );
}
var JSON_HEAD = 64 * 1024;
function claimantsOf(text, json) {
  const shown = json === void 0 ? text : text.slice(0, JSON_HEAD);
  return formats.filter((format) => format.claims(shown, json));
}
function wrongTool(file, named, json) {
  const { line, quoted } = firstLine(file.text);
  const likely = claimantsOf(file.text, json).map((format) => format.id);
  const remedy = likely.length > 0 ? `It looks like ${likely.join(" or ")}. Leave --tool out, or use --tool ${likely[0]}.` : `${named.tool} output comes from: ${named.produce}`;
  return new ParseError(file.path, line, `this is not ${named.id} output: found ${quoted}`, remedy);
}
function asParseError(path, failure, format) {
  const remedy = format ? `${format.tool} output comes from: ${format.produce}` : "Was the benchmark stopped while it wrote the file?";
  return new ParseError(path, failure.line, failure.message, remedy);
}
function nothingRead(path, format, skipped) {
  const first = skipped.find((skip) => skip.file === path);
  const why = first ? `: ${first.reason}` : "";
  return new ParseError(
    path,
    first?.line,
    `no ${format.id} result in this file${why}`,
    `${format.tool} output comes from: ${format.produce}`
  );
}
function skippedRow(path, row, why) {
  const reason = `${row.benchmark}: ${row.metric} ${why}`;
  return row.line === void 0 ? { file: path, reason } : { file: path, line: row.line, reason };
}
function firstLine(text) {
  const lines = text.split("\n");
  const index = lines.findIndex((line) => line.trim() !== "");
  return { line: index + 1, quoted: JSON.stringify(lines[index]?.trim().slice(0, 60) ?? "") };
}
function tidyOnce() {
  const known = /* @__PURE__ */ new Map();
  return (unit) => {
    const tidy = known.get(unit) ?? tidyUnit(unit);
    known.set(unit, tidy);
    return tidy;
  };
}
function addRow(known, row, { unit: base, factor }) {
  const centre = row.centre * factor;
  if (!isUsable(centre)) return "is not a finite number";
  const key = seriesKey(row.benchmark, row.metric);
  const series = known.get(key) ?? { row, base, centres: [], values: [] };
  if (series.base !== base) return `is in ${row.unit} here, in ${series.base} before`;
  known.set(key, series);
  series.centres.push(centre);
  for (const value of row.values ?? []) if (isUsable(value * factor)) series.values.push(value * factor);
  return void 0;
}
function isUsable(value) {
  return Math.abs(value) < Number.MAX_VALUE / 2;
}
function measurementOf({ row, base, centres, values }) {
  const unitDirection = directionOf(base);
  return {
    benchmark: { name: row.benchmark, parameters: row.parameters ?? {}, tags: row.tags ?? [] },
    metric: {
      name: row.metric,
      unit: base,
      direction: row.direction ?? (unitDirection === "none" ? directionOfName(row.metric) : unitDirection)
    },
    sample: { centre: median(centres), values: ascending(values) },
    writtenUnit: row.unit
  };
}
function joinEnvironments(environments) {
  const joined2 = {};
  for (const environment of environments) {
    for (const [field, value] of Object.entries(environment)) {
      const known = joined2[field];
      joined2[field] = typeof known === "string" && typeof value === "string" ? joinWords([known, value]) : known ?? value;
    }
  }
  return joined2;
}

// src/local/files.ts
import { readFile as readFile2, stat as stat2 } from "node:fs/promises";
import { join, relative as relative2, resolve as resolve3 } from "node:path";

// node_modules/tinyglobby/dist/index.mjs
import { readdir, readdirSync, realpath, realpathSync, stat, statSync } from "fs";
import { isAbsolute, posix, resolve as resolve2 } from "path";
import { fileURLToPath } from "url";

// node_modules/fdir/dist/index.mjs
import { createRequire } from "module";
import { basename, dirname, normalize, relative, resolve, sep } from "path";
import * as nativeFs from "fs";
var __require = /* @__PURE__ */ createRequire(import.meta.url);
function cleanPath(path) {
  let normalized = normalize(path);
  if (normalized.length > 1 && normalized[normalized.length - 1] === sep) normalized = normalized.substring(0, normalized.length - 1);
  return normalized;
}
var SLASHES_REGEX = /[\\/]/g;
function convertSlashes(path, separator) {
  return path.replace(SLASHES_REGEX, separator);
}
var WINDOWS_ROOT_DIR_REGEX = /^[a-z]:[\\/]$/i;
function isRootDirectory(path) {
  return path === "/" || WINDOWS_ROOT_DIR_REGEX.test(path);
}
function normalizePath(path, options) {
  const { resolvePaths, normalizePath: normalizePath$1, pathSeparator } = options;
  const pathNeedsCleaning = process.platform === "win32" && path.includes("/") || path.startsWith(".");
  if (resolvePaths) path = resolve(path);
  if (normalizePath$1 || pathNeedsCleaning) path = cleanPath(path);
  if (path === ".") return "";
  const needsSeperator = path[path.length - 1] !== pathSeparator;
  return convertSlashes(needsSeperator ? path + pathSeparator : path, pathSeparator);
}
function joinPathWithBasePath(filename, directoryPath) {
  return directoryPath + filename;
}
function joinPathWithRelativePath(root, options) {
  return function(filename, directoryPath) {
    const sameRoot = directoryPath.startsWith(root);
    if (sameRoot) return directoryPath.slice(root.length) + filename;
    else return convertSlashes(relative(root, directoryPath), options.pathSeparator) + options.pathSeparator + filename;
  };
}
function joinPath(filename) {
  return filename;
}
function joinDirectoryPath(filename, directoryPath, separator) {
  return directoryPath + filename + separator;
}
function build$7(root, options) {
  const { relativePaths, includeBasePath } = options;
  return relativePaths && root ? joinPathWithRelativePath(root, options) : includeBasePath ? joinPathWithBasePath : joinPath;
}
function pushDirectoryWithRelativePath(root) {
  return function(directoryPath, paths) {
    paths.push(directoryPath.substring(root.length) || ".");
  };
}
function pushDirectoryFilterWithRelativePath(root) {
  return function(directoryPath, paths, filters) {
    const relativePath = directoryPath.substring(root.length) || ".";
    if (filters.every((filter) => filter(relativePath, true))) paths.push(relativePath);
  };
}
var pushDirectory = (directoryPath, paths) => {
  paths.push(directoryPath || ".");
};
var pushDirectoryFilter = (directoryPath, paths, filters) => {
  const path = directoryPath || ".";
  if (filters.every((filter) => filter(path, true))) paths.push(path);
};
var empty$2 = () => {
};
function build$6(root, options) {
  const { includeDirs, filters, relativePaths } = options;
  if (!includeDirs) return empty$2;
  if (relativePaths) return filters && filters.length ? pushDirectoryFilterWithRelativePath(root) : pushDirectoryWithRelativePath(root);
  return filters && filters.length ? pushDirectoryFilter : pushDirectory;
}
var pushFileFilterAndCount = (filename, _paths, counts, filters) => {
  if (filters.every((filter) => filter(filename, false))) counts.files++;
};
var pushFileFilter = (filename, paths, _counts, filters) => {
  if (filters.every((filter) => filter(filename, false))) paths.push(filename);
};
var pushFileCount = (_filename, _paths, counts, _filters) => {
  counts.files++;
};
var pushFile = (filename, paths) => {
  paths.push(filename);
};
var empty$1 = () => {
};
function build$5(options) {
  const { excludeFiles, filters, onlyCounts } = options;
  if (excludeFiles) return empty$1;
  if (filters && filters.length) return onlyCounts ? pushFileFilterAndCount : pushFileFilter;
  else if (onlyCounts) return pushFileCount;
  else return pushFile;
}
var getArray = (paths) => {
  return paths;
};
var getArrayGroup = () => {
  return [""].slice(0, 0);
};
function build$4(options) {
  return options.group ? getArrayGroup : getArray;
}
var groupFiles = (groups, directory, files) => {
  groups.push({
    directory,
    files,
    dir: directory
  });
};
var empty = () => {
};
function build$3(options) {
  return options.group ? groupFiles : empty;
}
var resolveSymlinksAsync = function(path, state, callback$1) {
  const { queue, fs, options: { suppressErrors } } = state;
  queue.enqueue();
  fs.realpath(path, (error, resolvedPath) => {
    if (error) return queue.dequeue(suppressErrors ? null : error, state);
    fs.stat(resolvedPath, (error$1, stat4) => {
      if (error$1) return queue.dequeue(suppressErrors ? null : error$1, state);
      if (stat4.isDirectory() && isRecursive(path, resolvedPath, state)) return queue.dequeue(null, state);
      callback$1(stat4, resolvedPath);
      queue.dequeue(null, state);
    });
  });
};
var resolveSymlinks = function(path, state, callback$1) {
  const { queue, fs, options: { suppressErrors } } = state;
  queue.enqueue();
  try {
    const resolvedPath = fs.realpathSync(path);
    const stat4 = fs.statSync(resolvedPath);
    if (stat4.isDirectory() && isRecursive(path, resolvedPath, state)) return;
    callback$1(stat4, resolvedPath);
  } catch (e) {
    if (!suppressErrors) throw e;
  }
};
function build$2(options, isSynchronous) {
  if (!options.resolveSymlinks || options.excludeSymlinks) return null;
  return isSynchronous ? resolveSymlinks : resolveSymlinksAsync;
}
function isRecursive(path, resolved, state) {
  if (state.options.useRealPaths) return isRecursiveUsingRealPaths(resolved, state);
  let parent = dirname(path);
  let depth = 1;
  while (parent !== state.root && depth < 2) {
    const resolvedPath = state.symlinks.get(parent);
    const isSameRoot = !!resolvedPath && (resolvedPath === resolved || resolvedPath.startsWith(resolved) || resolved.startsWith(resolvedPath));
    if (isSameRoot) depth++;
    else parent = dirname(parent);
  }
  state.symlinks.set(path, resolved);
  return depth > 1;
}
function isRecursiveUsingRealPaths(resolved, state) {
  return state.visited.includes(resolved + state.options.pathSeparator);
}
var onlyCountsSync = (state) => {
  return state.counts;
};
var groupsSync = (state) => {
  return state.groups;
};
var defaultSync = (state) => {
  return state.paths;
};
var limitFilesSync = (state) => {
  return state.paths.slice(0, state.options.maxFiles);
};
var onlyCountsAsync = (state, error, callback$1) => {
  report(error, callback$1, state.counts, state.options.suppressErrors);
  return null;
};
var defaultAsync = (state, error, callback$1) => {
  report(error, callback$1, state.paths, state.options.suppressErrors);
  return null;
};
var limitFilesAsync = (state, error, callback$1) => {
  report(error, callback$1, state.paths.slice(0, state.options.maxFiles), state.options.suppressErrors);
  return null;
};
var groupsAsync = (state, error, callback$1) => {
  report(error, callback$1, state.groups, state.options.suppressErrors);
  return null;
};
function report(error, callback$1, output, suppressErrors) {
  if (error && !suppressErrors) callback$1(error, output);
  else callback$1(null, output);
}
function build$1(options, isSynchronous) {
  const { onlyCounts, group, maxFiles } = options;
  if (onlyCounts) return isSynchronous ? onlyCountsSync : onlyCountsAsync;
  else if (group) return isSynchronous ? groupsSync : groupsAsync;
  else if (maxFiles) return isSynchronous ? limitFilesSync : limitFilesAsync;
  else return isSynchronous ? defaultSync : defaultAsync;
}
var readdirOpts = { withFileTypes: true };
var walkAsync = (state, crawlPath, directoryPath, currentDepth, callback$1) => {
  state.queue.enqueue();
  if (currentDepth < 0) return state.queue.dequeue(null, state);
  const { fs } = state;
  state.visited.push(crawlPath);
  state.counts.directories++;
  fs.readdir(crawlPath || ".", readdirOpts, (error, entries = []) => {
    callback$1(entries, directoryPath, currentDepth);
    state.queue.dequeue(state.options.suppressErrors ? null : error, state);
  });
};
var walkSync = (state, crawlPath, directoryPath, currentDepth, callback$1) => {
  const { fs } = state;
  if (currentDepth < 0) return;
  state.visited.push(crawlPath);
  state.counts.directories++;
  let entries = [];
  try {
    entries = fs.readdirSync(crawlPath || ".", readdirOpts);
  } catch (e) {
    if (!state.options.suppressErrors) throw e;
  }
  callback$1(entries, directoryPath, currentDepth);
};
function build(isSynchronous) {
  return isSynchronous ? walkSync : walkAsync;
}
var Queue = class {
  count = 0;
  constructor(onQueueEmpty) {
    this.onQueueEmpty = onQueueEmpty;
  }
  enqueue() {
    this.count++;
    return this.count;
  }
  dequeue(error, output) {
    if (this.onQueueEmpty && (--this.count <= 0 || error)) {
      this.onQueueEmpty(error, output);
      if (error) {
        output.controller.abort();
        this.onQueueEmpty = void 0;
      }
    }
  }
};
var Counter = class {
  _files = 0;
  _directories = 0;
  set files(num) {
    this._files = num;
  }
  get files() {
    return this._files;
  }
  set directories(num) {
    this._directories = num;
  }
  get directories() {
    return this._directories;
  }
  /**
  * @deprecated use `directories` instead
  */
  /* c8 ignore next 3 */
  get dirs() {
    return this._directories;
  }
};
var Aborter = class {
  aborted = false;
  abort() {
    this.aborted = true;
  }
};
var Walker = class {
  root;
  isSynchronous;
  state;
  joinPath;
  pushDirectory;
  pushFile;
  getArray;
  groupFiles;
  resolveSymlink;
  walkDirectory;
  callbackInvoker;
  constructor(root, options, callback$1) {
    this.isSynchronous = !callback$1;
    this.callbackInvoker = build$1(options, this.isSynchronous);
    this.root = normalizePath(root, options);
    this.state = {
      root: isRootDirectory(this.root) ? this.root : this.root.slice(0, -1),
      paths: [""].slice(0, 0),
      groups: [],
      counts: new Counter(),
      options,
      queue: new Queue((error, state) => this.callbackInvoker(state, error, callback$1)),
      symlinks: /* @__PURE__ */ new Map(),
      visited: [""].slice(0, 0),
      controller: new Aborter(),
      fs: options.fs || nativeFs
    };
    this.joinPath = build$7(this.root, options);
    this.pushDirectory = build$6(this.root, options);
    this.pushFile = build$5(options);
    this.getArray = build$4(options);
    this.groupFiles = build$3(options);
    this.resolveSymlink = build$2(options, this.isSynchronous);
    this.walkDirectory = build(this.isSynchronous);
  }
  start() {
    this.pushDirectory(this.root, this.state.paths, this.state.options.filters);
    this.walkDirectory(this.state, this.root, this.root, this.state.options.maxDepth, this.walk);
    return this.isSynchronous ? this.callbackInvoker(this.state, null) : null;
  }
  walk = (entries, directoryPath, depth) => {
    const { paths, options: { filters, resolveSymlinks: resolveSymlinks$1, excludeSymlinks, exclude, maxFiles, signal, useRealPaths, pathSeparator }, controller } = this.state;
    if (controller.aborted || signal && signal.aborted || maxFiles && paths.length > maxFiles) return;
    const files = this.getArray(this.state.paths);
    for (let i = 0; i < entries.length; ++i) {
      const entry = entries[i];
      if (entry.isFile() || entry.isSymbolicLink() && !resolveSymlinks$1 && !excludeSymlinks) {
        const filename = this.joinPath(entry.name, directoryPath);
        this.pushFile(filename, files, this.state.counts, filters);
      } else if (entry.isDirectory()) {
        let path = joinDirectoryPath(entry.name, directoryPath, this.state.options.pathSeparator);
        if (exclude && exclude(entry.name, path)) continue;
        this.pushDirectory(path, paths, filters);
        this.walkDirectory(this.state, path, path, depth - 1, this.walk);
      } else if (this.resolveSymlink && entry.isSymbolicLink()) {
        let path = joinPathWithBasePath(entry.name, directoryPath);
        this.resolveSymlink(path, this.state, (stat4, resolvedPath) => {
          if (stat4.isDirectory()) {
            resolvedPath = normalizePath(resolvedPath, this.state.options);
            if (exclude && exclude(entry.name, useRealPaths ? resolvedPath : path + pathSeparator)) return;
            this.walkDirectory(this.state, resolvedPath, useRealPaths ? resolvedPath : path + pathSeparator, depth - 1, this.walk);
          } else {
            resolvedPath = useRealPaths ? resolvedPath : path;
            const filename = basename(resolvedPath);
            const directoryPath$1 = normalizePath(dirname(resolvedPath), this.state.options);
            resolvedPath = this.joinPath(filename, directoryPath$1);
            this.pushFile(resolvedPath, files, this.state.counts, filters);
          }
        });
      }
    }
    this.groupFiles(this.state.groups, directoryPath, files);
  };
};
function promise(root, options) {
  return new Promise((resolve$1, reject) => {
    callback(root, options, (err, output) => {
      if (err) return reject(err);
      resolve$1(output);
    });
  });
}
function callback(root, options, callback$1) {
  let walker = new Walker(root, options, callback$1);
  walker.start();
}
function sync(root, options) {
  const walker = new Walker(root, options);
  return walker.start();
}
var APIBuilder = class {
  constructor(root, options) {
    this.root = root;
    this.options = options;
  }
  withPromise() {
    return promise(this.root, this.options);
  }
  withCallback(cb) {
    callback(this.root, this.options, cb);
  }
  sync() {
    return sync(this.root, this.options);
  }
};
var pm = null;
try {
  __require.resolve("picomatch");
  pm = __require("picomatch");
} catch {
}
var Builder = class {
  globCache = {};
  options = {
    maxDepth: Infinity,
    suppressErrors: true,
    pathSeparator: sep,
    filters: []
  };
  globFunction;
  constructor(options) {
    this.options = {
      ...this.options,
      ...options
    };
    this.globFunction = this.options.globFunction;
  }
  group() {
    this.options.group = true;
    return this;
  }
  withPathSeparator(separator) {
    this.options.pathSeparator = separator;
    return this;
  }
  withBasePath() {
    this.options.includeBasePath = true;
    return this;
  }
  withRelativePaths() {
    this.options.relativePaths = true;
    return this;
  }
  withDirs() {
    this.options.includeDirs = true;
    return this;
  }
  withMaxDepth(depth) {
    this.options.maxDepth = depth;
    return this;
  }
  withMaxFiles(limit) {
    this.options.maxFiles = limit;
    return this;
  }
  withFullPaths() {
    this.options.resolvePaths = true;
    this.options.includeBasePath = true;
    return this;
  }
  withErrors() {
    this.options.suppressErrors = false;
    return this;
  }
  withSymlinks({ resolvePaths = true } = {}) {
    this.options.resolveSymlinks = true;
    this.options.useRealPaths = resolvePaths;
    return this.withFullPaths();
  }
  withAbortSignal(signal) {
    this.options.signal = signal;
    return this;
  }
  normalize() {
    this.options.normalizePath = true;
    return this;
  }
  filter(predicate) {
    this.options.filters.push(predicate);
    return this;
  }
  onlyDirs() {
    this.options.excludeFiles = true;
    this.options.includeDirs = true;
    return this;
  }
  exclude(predicate) {
    this.options.exclude = predicate;
    return this;
  }
  onlyCounts() {
    this.options.onlyCounts = true;
    return this;
  }
  crawl(root) {
    return new APIBuilder(root || ".", this.options);
  }
  withGlobFunction(fn) {
    this.globFunction = fn;
    return this;
  }
  /**
  * @deprecated Pass options using the constructor instead:
  * ```ts
  * new fdir(options).crawl("/path/to/root");
  * ```
  * This method will be removed in v7.0
  */
  /* c8 ignore next 4 */
  crawlWithOptions(root, options) {
    this.options = {
      ...this.options,
      ...options
    };
    return new APIBuilder(root || ".", this.options);
  }
  glob(...patterns) {
    if (this.globFunction) return this.globWithOptions(patterns);
    return this.globWithOptions(patterns, ...[{ dot: true }]);
  }
  globWithOptions(patterns, ...options) {
    const globFn = this.globFunction || pm;
    if (!globFn) throw new Error("Please specify a glob function to use glob matching.");
    var isMatch = this.globCache[patterns.join("\0")];
    if (!isMatch) {
      isMatch = globFn(patterns, ...options);
      this.globCache[patterns.join("\0")] = isMatch;
    }
    this.options.filters.push((path) => isMatch(path));
    return this;
  }
};

// node_modules/tinyglobby/dist/index.mjs
var import_picomatch = __toESM(require_picomatch2(), 1);
var isReadonlyArray = Array.isArray;
var BACKSLASHES = /\\/g;
var DRIVE_RELATIVE_PATH = /^[A-Za-z]:$/;
var isWin = process.platform === "win32";
var ONLY_PARENT_DIRECTORIES = /^(\/?\.\.)+$/;
function getPartialMatcher(patterns, options = {}) {
  const patternsCount = patterns.length;
  const patternsParts = Array(patternsCount);
  const matchers = Array(patternsCount);
  let i, j;
  for (i = 0; i < patternsCount; i++) {
    const parts = splitPattern(patterns[i]);
    patternsParts[i] = parts;
    const partsCount = parts.length;
    const partMatchers = Array(partsCount);
    for (j = 0; j < partsCount; j++) partMatchers[j] = (0, import_picomatch.default)(parts[j], options);
    matchers[i] = partMatchers;
  }
  return (input) => {
    const inputParts = input.split("/");
    if (inputParts[0] === ".." && ONLY_PARENT_DIRECTORIES.test(input)) return true;
    for (i = 0; i < patternsCount; i++) {
      const patternParts = patternsParts[i];
      const matcher = matchers[i];
      const inputPatternCount = inputParts.length;
      const minParts = Math.min(inputPatternCount, patternParts.length);
      j = 0;
      while (j < minParts) {
        const part = patternParts[j];
        if (part.includes("/")) return true;
        if (!matcher[j](inputParts[j])) break;
        if (!options.noglobstar && part === "**") return true;
        j++;
      }
      if (j === inputPatternCount) return true;
    }
    return false;
  };
}
var WIN32_ROOT_DIR = /^[A-Z]:\/$/i;
var isRoot = isWin ? (p) => WIN32_ROOT_DIR.test(p) : (p) => p === "/";
function buildFormat(cwd, root, absolute) {
  if (cwd === root || root.startsWith(`${cwd}/`)) {
    if (absolute) {
      const start = cwd.length + +!isRoot(cwd);
      return (p, isDir) => p.slice(start, isDir ? -1 : void 0) || ".";
    }
    const prefix = root.slice(cwd.length + 1);
    if (prefix) return (p, isDir) => {
      if (p === ".") return prefix;
      const result = `${prefix}/${p}`;
      return isDir ? result.slice(0, -1) : result;
    };
    return (p, isDir) => isDir && p !== "." ? p.slice(0, -1) : p;
  }
  if (absolute) return (p) => posix.relative(cwd, p) || ".";
  return (p) => posix.relative(cwd, `${root}/${p}`) || ".";
}
function buildRelative(cwd, root) {
  if (root.startsWith(`${cwd}/`)) {
    const prefix = root.slice(cwd.length + 1);
    return (p) => `${prefix}/${p}`;
  }
  return (p) => {
    const result = posix.relative(cwd, `${root}/${p}`);
    return p[p.length - 1] === "/" && result !== "" ? `${result}/` : result || ".";
  };
}
function ensureNonDriveRelativePath(path) {
  return path.replace(DRIVE_RELATIVE_PATH, (match) => `${match}/`);
}
var splitPatternOptions = { parts: true };
function splitPattern(path) {
  var _result$parts;
  const result = import_picomatch.default.scan(path, splitPatternOptions);
  return ((_result$parts = result.parts) === null || _result$parts === void 0 ? void 0 : _result$parts.length) ? result.parts : [path];
}
var POSIX_UNESCAPED_GLOB_SYMBOLS = /(?<!\\)([()[\]{}*?|]|^!|[!+@](?=\()|\\(?![()[\]{}!*+?@|]))/g;
var WIN32_UNESCAPED_GLOB_SYMBOLS = /(?<!\\)([()[\]{}]|^!|[!+@](?=\())/g;
var escapePosixPath = (path) => path.replace(POSIX_UNESCAPED_GLOB_SYMBOLS, "\\$&");
var escapeWin32Path = (path) => path.replace(WIN32_UNESCAPED_GLOB_SYMBOLS, "\\$&");
var escapePath = isWin ? escapeWin32Path : escapePosixPath;
function isDynamicPattern(pattern, options) {
  if ((options === null || options === void 0 ? void 0 : options.caseSensitiveMatch) === false) return true;
  const scan = import_picomatch.default.scan(pattern);
  return scan.isGlob || scan.negated;
}
function log(...tasks) {
  console.log(`[tinyglobby ${(/* @__PURE__ */ new Date()).toLocaleTimeString("es")}]`, ...tasks);
}
function ensureStringArray(value) {
  return typeof value === "string" ? [value] : value !== null && value !== void 0 ? value : [];
}
var PARENT_DIRECTORY = /^(\/?\.\.)+/;
var ESCAPING_BACKSLASHES = /\\(?=[()[\]{}!*+?@|])/g;
function normalizePattern(pattern, opts, props, isIgnore) {
  var _PARENT_DIRECTORY$exe;
  const cwd = opts.cwd;
  let result = pattern;
  if (pattern[pattern.length - 1] === "/") result = pattern.slice(0, -1);
  if (result[result.length - 1] !== "*" && opts.expandDirectories) result += "/**";
  const escapedCwd = escapePath(cwd);
  result = isAbsolute(result.replace(ESCAPING_BACKSLASHES, "")) ? posix.relative(escapedCwd, result) : posix.normalize(result);
  const parentDir = (_PARENT_DIRECTORY$exe = PARENT_DIRECTORY.exec(result)) === null || _PARENT_DIRECTORY$exe === void 0 ? void 0 : _PARENT_DIRECTORY$exe[0];
  const parts = splitPattern(result);
  if (parentDir) {
    const n = (parentDir.length + 1) / 3;
    let i = 0;
    const cwdParts = escapedCwd.split("/");
    while (i < n && parts[i + n] === cwdParts[cwdParts.length + i - n]) {
      result = result.slice(0, (n - i - 1) * 3) + result.slice((n - i) * 3 + parts[i + n].length + 1) || ".";
      i++;
    }
    const potentialRoot = posix.join(cwd, parentDir.slice(i * 3));
    if (potentialRoot[0] !== "." && props.root.length > potentialRoot.length) {
      props.root = ensureNonDriveRelativePath(potentialRoot);
      props.depthOffset = -n + i;
    }
  }
  if (!isIgnore && props.depthOffset >= 0) {
    var _props$commonPath;
    (_props$commonPath = props.commonPath) !== null && _props$commonPath !== void 0 || (props.commonPath = parts);
    const newCommonPath = [];
    const length = Math.min(props.commonPath.length, parts.length);
    for (let i = 0; i < length; i++) {
      const part = parts[i];
      if (part === "**" && !parts[i + 1]) {
        newCommonPath.pop();
        break;
      }
      if (i === parts.length - 1 || part !== props.commonPath[i] || isDynamicPattern(part)) break;
      newCommonPath.push(part);
    }
    props.depthOffset = newCommonPath.length;
    props.commonPath = newCommonPath;
    props.root = ensureNonDriveRelativePath(newCommonPath.length > 0 ? posix.join(cwd, ...newCommonPath) : cwd);
  }
  return result;
}
function processPatterns(options, patterns, props) {
  const matchPatterns = [];
  const ignorePatterns = [];
  for (const pattern of options.ignore) {
    if (!pattern) continue;
    if (pattern[0] !== "!" || pattern[1] === "(") ignorePatterns.push(normalizePattern(pattern, options, props, true));
  }
  for (const pattern of patterns) {
    if (!pattern) continue;
    if (pattern[0] !== "!" || pattern[1] === "(") matchPatterns.push(normalizePattern(pattern, options, props, false));
    else if (pattern[1] !== "!" || pattern[2] === "(") ignorePatterns.push(normalizePattern(pattern.slice(1), options, props, true));
  }
  return {
    match: matchPatterns,
    ignore: ignorePatterns
  };
}
function buildCrawler(options, patterns) {
  const cwd = options.cwd;
  const props = {
    root: cwd,
    depthOffset: 0
  };
  const processed = processPatterns(options, patterns, props);
  if (options.debug) log("internal processing patterns:", processed);
  const { absolute, caseSensitiveMatch, debug, dot, followSymbolicLinks, onlyDirectories } = options;
  const root = props.root.replace(BACKSLASHES, "");
  const matchOptions = {
    dot,
    nobrace: options.braceExpansion === false,
    nocase: !caseSensitiveMatch,
    noextglob: options.extglob === false,
    noglobstar: options.globstar === false,
    posix: true
  };
  const matcher = (0, import_picomatch.default)(processed.match, matchOptions);
  const ignore = (0, import_picomatch.default)(processed.ignore, matchOptions);
  const partialMatcher = getPartialMatcher(processed.match, matchOptions);
  const format = buildFormat(cwd, root, absolute);
  const excludeFormatter = absolute ? format : buildFormat(cwd, root, true);
  const excludePredicate = (_, p) => {
    const relativePath = excludeFormatter(p, true);
    return relativePath !== "." && !partialMatcher(relativePath) || ignore(relativePath);
  };
  let maxDepth;
  if (options.deep !== void 0) maxDepth = Math.round(options.deep - props.depthOffset);
  const crawler = new Builder({
    filters: [debug ? (p, isDirectory) => {
      const path = format(p, isDirectory);
      const matches = matcher(path) && !ignore(path);
      if (matches) log(`matched ${path}`);
      return matches;
    } : (p, isDirectory) => {
      const path = format(p, isDirectory);
      return matcher(path) && !ignore(path);
    }],
    exclude: debug ? (_, p) => {
      const skipped = excludePredicate(_, p);
      log(`${skipped ? "skipped" : "crawling"} ${p}`);
      return skipped;
    } : excludePredicate,
    fs: options.fs,
    pathSeparator: "/",
    relativePaths: !absolute,
    resolvePaths: absolute,
    includeBasePath: absolute,
    resolveSymlinks: followSymbolicLinks,
    excludeSymlinks: !followSymbolicLinks,
    excludeFiles: onlyDirectories,
    includeDirs: onlyDirectories || !options.onlyFiles,
    maxDepth,
    signal: options.signal
  }).crawl(root);
  if (options.debug) log("internal properties:", {
    ...props,
    root
  });
  return [crawler, cwd !== root && !absolute && buildRelative(cwd, root)];
}
function formatPaths(paths, mapper) {
  if (mapper) for (let i = paths.length - 1; i >= 0; i--) paths[i] = mapper(paths[i]);
  return paths;
}
var defaultOptions = {
  caseSensitiveMatch: true,
  debug: !!process.env.TINYGLOBBY_DEBUG,
  expandDirectories: true,
  followSymbolicLinks: true,
  onlyFiles: true
};
function getOptions(options) {
  const opts = Object.assign({}, options);
  for (const key in defaultOptions) if (opts[key] === void 0) Object.assign(opts, { [key]: defaultOptions[key] });
  opts.cwd = (opts.cwd instanceof URL ? fileURLToPath(opts.cwd) : resolve2(opts.cwd || process.cwd())).replace(BACKSLASHES, "/");
  opts.ignore = ensureStringArray(opts.ignore);
  opts.fs && (opts.fs = {
    readdir: opts.fs.readdir || readdir,
    readdirSync: opts.fs.readdirSync || readdirSync,
    realpath: opts.fs.realpath || realpath,
    realpathSync: opts.fs.realpathSync || realpathSync,
    stat: opts.fs.stat || stat,
    statSync: opts.fs.statSync || statSync
  });
  if (opts.debug) log("globbing with options:", opts);
  return opts;
}
function getCrawler(globInput, inputOptions = {}) {
  var _ref;
  if (globInput && (inputOptions === null || inputOptions === void 0 ? void 0 : inputOptions.patterns)) throw new Error("Cannot pass patterns as both an argument and an option");
  const isModern = isReadonlyArray(globInput) || typeof globInput === "string";
  const patterns = ensureStringArray((_ref = isModern ? globInput : globInput.patterns) !== null && _ref !== void 0 ? _ref : "**/*");
  const options = getOptions(isModern ? inputOptions : globInput);
  return patterns.length > 0 ? buildCrawler(options, patterns) : [];
}
async function glob(globInput, options) {
  const [crawler, relative3] = getCrawler(globInput, options);
  return crawler ? formatPaths(await crawler.withPromise(), relative3) : [];
}

// src/local/files.ts
var BYTES_MAX = 256 * 1024 * 1024;
var FILES_MAX = 1e4;
async function readSources(patterns, cwd, tool, known) {
  const asked = tool === "auto" ? known : [formatById(tool, known)];
  const sources = /* @__PURE__ */ new Map();
  for (const pattern of patterns) {
    for (const path of await expand(pattern, cwd)) {
      if (!sources.has(path)) sources.set(path, await readSource(path, cwd, asked));
    }
  }
  return [...sources.values()];
}
async function expand(pattern, cwd) {
  if (await stat2(resolve3(cwd, pattern)).catch(() => void 0)) return [pattern];
  if (!isDynamicPattern(pattern)) {
    throw new UserError(
      `${pattern}: no such file`,
      "Did the benchmark write its results there? The path is seen from the working directory."
    );
  }
  const found = await glob(pattern, { cwd, expandDirectories: false });
  if (found.length > 0) return bounded(pattern, found.sort());
  throw new UserError(`no file matches ${pattern}`, `Did the benchmark write its results below ${cwd}?`);
}
async function readSource(path, cwd, asked) {
  const full = resolve3(cwd, path);
  if ((await stat2(full)).isDirectory()) return readFolder2(path, full, asked);
  return { kind: "file", file: await readText(full, path) };
}
async function readFolder2(path, full, asked) {
  const all = bounded(path, (await glob("**/*", { cwd: full, dot: true })).sort());
  for (const format of asked) {
    const wanted = format.folder ? all.filter(format.folder.wants) : [];
    if (wanted.length === 0) continue;
    const files = [];
    for (const file of wanted) files.push(await readText(join(full, file), file));
    return { kind: "folder", path, format, files };
  }
  const leaving = formats.filter((format) => format.folder).map((format) => format.id);
  throw new UserError(
    `${path} is a folder that no benchmark tool left`,
    `Name the files (${join(path, "*.json")}), or the folder of one of: ${leaving.join(", ")}`
  );
}
function bounded(pattern, files) {
  if (files.length <= FILES_MAX) return files;
  throw new UserError(
    `${pattern} names ${files.length} files; at most ${FILES_MAX} are read`,
    "Name fewer of them."
  );
}
async function readText(full, path = relative2(process.cwd(), full)) {
  const { size } = await stat2(full).catch((cause) => {
    throw new UserError(`${path}: no such file`, "", { cause });
  });
  if (size > BYTES_MAX) {
    throw new ParseError(path, void 0, `the file has ${size} bytes; at most ${BYTES_MAX} are read`);
  }
  const bytes2 = await readFile2(full);
  const text = decode(path, bytes2);
  if (bytes2.buffer instanceof ArrayBuffer && bytes2.buffer.byteLength === bytes2.length)
    bytes2.buffer.transfer(0);
  return { path, text };
}
function decode(path, bytes2) {
  const encoding = encodingOf(bytes2);
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes2);
    if (!text.includes("\0")) return text;
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw new ParseError(
      path,
      void 0,
      `this is not ${encoding.toUpperCase()} text`,
      "Write the results as UTF-8."
    );
  }
  throw new ParseError(
    path,
    void 0,
    "this is a binary file, not the text that a benchmark tool prints",
    "perf-regression formats tells which command of each tool writes the file that is read."
  );
}
function encodingOf(bytes2) {
  if (bytes2[0] === 255 && bytes2[1] === 254) return "utf-16le";
  return bytes2[0] === 254 && bytes2[1] === 255 ? "utf-16be" : "utf-8";
}

// src/local/machine.ts
import { arch, availableParallelism, cpus, platform, totalmem } from "node:os";
function localEnvironment(env) {
  return {
    os: platform() === "win32" ? "windows" : platform(),
    arch: arch(),
    cpu: cpus()[0]?.model.trim() ?? "",
    cores: availableParallelism(),
    memoryBytes: totalmem(),
    // Hosted runners name their image; others have a name of their own.
    runner: env.ImageOS ?? env.RUNNER_NAME ?? "",
    toolchain: {}
  };
}

// src/rules/thresholds.ts
var ENTRY = /^[+-]?\s*(\d+(?:\.\d+)?)\s*%\s*(?::\s*(.+))?$/;
function parseThresholds(text) {
  return text.split(/[,\n]/).map((entry) => entry.trim()).filter((entry) => entry !== "").map(parseEntry);
}
function parseEntry(entry) {
  const match = ENTRY.exec(entry);
  if (!match?.[1]) {
    throw new UserError(
      `thresholds: ${JSON.stringify(entry)} is no threshold`,
      "Write a percentage, and behind a colon what it is for: +12%:julia, 20%:time, 5%:BenchmarkParse*"
    );
  }
  return { threshold: Number(match[1]) / 100, ...match[2] && { select: match[2].trim() } };
}

// src/intake.ts
async function readRuns(patterns, reader, cwd, occasion) {
  const { tool, formats: formats2 } = reader;
  const sources = await readSources(patterns, cwd, tool, formats2);
  const suites = Map.groupBy(sources, (source) => suiteOf(occasion.suite, source));
  const measured2 = [];
  for (const [suite, own] of suites) {
    const results2 = parseResults(own, tool, formats2);
    measured2.push({ run: await runOf(results2, reader, { ...occasion, suite }), results: results2 });
  }
  return measured2;
}
async function readRun(patterns, reader, cwd, occasion) {
  const results2 = await readResults(patterns, reader, cwd);
  return { run: await runOf(results2, reader, occasion), results: results2 };
}
async function readResults(patterns, reader, cwd) {
  const { tool, formats: formats2 } = reader;
  return parseResults(await readSources(patterns, cwd, tool, formats2), tool, formats2);
}
function suiteOf(template, source) {
  const path = source.kind === "file" ? source.file.path : source.path;
  return template.replaceAll("{file}", parse(path).name);
}
async function runOf(results2, reader, occasion) {
  const measurements = [...results2.measurements, ...await derive(reader, results2.measurements)];
  const { suite, commit, branch, now, mark, url, env } = occasion;
  const local = localEnvironment(env);
  const said2 = results2.environment;
  return {
    id: [mark, fingerprint(measurements)].filter((part) => part !== "").join("."),
    suite,
    commit,
    branch,
    time: now.toISOString(),
    environment: { ...local, ...said2, toolchain: { ...local.toolchain, ...said2.toolchain } },
    measurements,
    ...url && { url }
  };
}
async function derive({ derived }, measurements) {
  if (derived.length === 0) return [];
  const { deriveMetrics } = await import("./derived-2SS774RP.js");
  return deriveMetrics(derived, measurements);
}
function fingerprint(measurements) {
  return createHash("sha256").update(JSON.stringify(measurements)).digest("hex").slice(0, 12);
}
function skippedWarnings({ skipped }) {
  return skipped.map(({ file, line, reason }) => {
    const subject = line === void 0 ? file : `${file}:${line}`;
    return { code: "skipped-row", subject, message: `${subject} was left out: ${reason}`, remedy: "" };
  });
}
async function readConfiguration(settings, cwd) {
  const file = await readRulesFile(settings, cwd);
  const rules = [...file.rules, ...parseThresholds(settings.text("thresholds"))];
  const policy = { rules, confidence: settings.share("confidence"), alpha: settings.share("alpha") };
  const reader = {
    tool: settings.text("tool"),
    formats: [...formats, ...await mappedFormats(file.readers)],
    derived: file.derived
  };
  return { policy, reader };
}
async function readRulesFile(settings, cwd) {
  const path = settings.text("rules-file");
  const full = resolve4(cwd, path);
  const exists = await stat3(full).then(
    () => true,
    () => false
  );
  const isDefault = path === inputs.find((input) => input.name === "rules-file")?.default;
  if (!exists && isDefault) return { rules: [], derived: [], readers: [] };
  if (!exists) throw new UserError(`rules-file: there is no ${path}`, `It is looked for below ${cwd}.`);
  const { parseRulesFile } = await import("./file-F5CK6LD6.js");
  return parseRulesFile(path, (await readText(full, path)).text);
}
async function mappedFormats(mappings) {
  if (mappings.length === 0) return [];
  const { mappedFormat } = await import("./mapped-O4C3OFGP.js");
  return mappings.map(mappedFormat);
}
function findOverride(settings, env, dispatchInputs, by, now) {
  const sources = [
    ["the input allow-regression", settings.flag("allow-regression")],
    ["the dispatch input ALLOW_REGRESSION", isTrue(dispatchInputs.ALLOW_REGRESSION)],
    ["the environment variable ALLOW_REGRESSION", isTrue(env.ALLOW_REGRESSION)]
  ];
  const source = sources.find(([, given]) => given)?.[0];
  if (!source) return null;
  const reason = settings.text("allow-regression-reason") || dispatchInputs["allow-regression-reason"] || dispatchInputs.ALLOW_REGRESSION_REASON || env.ALLOW_REGRESSION_REASON || "";
  return { by: by || "unknown", reason, at: now.toISOString(), source };
}
function isTrue(value) {
  return value?.trim().toLowerCase() === "true";
}

// src/model/environment.ts
var environmentSchema = object({
  os: string(),
  arch: string(),
  /** The processor's model name. */
  cpu: string(),
  cores: number(),
  memoryBytes: number(),
  /** The runner's label or image, such as `ubuntu24`. */
  runner: string(),
  /** Versions by tool, such as `{ node: '24.1.0' }`. */
  toolchain: record(string(), string())
});
function environmentKey({ os, arch: arch2, cpu }) {
  return [os, arch2, cpu].join("|");
}
function describeEnvironment({ os, arch: arch2, cpu }) {
  const system = [os, arch2].filter((part) => part !== "").join(" ");
  return [system, cpu].filter((part) => part !== "").join(", ") || "an unknown machine";
}

// src/baseline/baseline.ts
var WINDOW = 30;
function noBaseline(why, warnings = []) {
  return { rung: "none", why, branch: "", runs: [], warnings };
}

// src/baseline/ladder.ts
var SEGMENTS_MAX = 4;
async function baselineFromHistory(run, log2, branch, findFooting) {
  if ((await log2.index()).segments.length === 0) {
    return noBaseline(`suite ${log2.suite} has no history yet on ${log2.branch.description}`);
  }
  const footing = await findFooting();
  const loaded = await loadRuns(run, log2, footing);
  if (loaded.length === 0) {
    return noBaseline(`the history of suite ${log2.suite} has no run of branch ${branch}`);
  }
  const others = loaded.filter((stored) => stored.commit !== run.commit || run.commit === footing.commit);
  if (others.length === 0) {
    return {
      rung: "same-commit",
      why: `earlier runs of ${short(run.commit)} itself; no commit before it was measured`,
      branch: footing.branch,
      runs: loaded,
      warnings: []
    };
  }
  return upTo(others, footing);
}
async function loadRuns(run, log2, footing) {
  const key = environmentKey(run.environment);
  let runs2 = [];
  let segments = 0;
  for await (const segment of log2.segmentsFromNewest()) {
    runs2 = [...segment.runs.filter((stored) => stored.branch === footing.branch), ...runs2];
    const end = lastOf(runs2, footing.commit);
    const comparable = runs2.slice(0, end + 1).filter((stored) => environmentKey(stored.environment) === key);
    if (comparable.length >= WINDOW || ++segments >= SEGMENTS_MAX) break;
  }
  return runs2;
}
async function upTo(runs2, { commit, branch, how, ancestors }) {
  const exact = lastOf(runs2, commit);
  if (exact >= 0) {
    const why = `runs of ${branch} up to ${short(commit)}, ${how}`;
    return { rung: "merge-base", why, branch, runs: runs2.slice(0, exact + 1), warnings: [] };
  }
  for (const [steps, ancestor] of (await ancestors()).entries()) {
    const end = lastOf(runs2, ancestor);
    if (end < 0) continue;
    const commits = steps === 1 ? "1 commit" : `${steps} commits`;
    const why = `runs of ${branch} up to ${short(ancestor)}, the nearest measured ancestor: ${commits} before ${short(commit)}, ${how}`;
    return { rung: "ancestor", why, branch, runs: runs2.slice(0, end + 1), warnings: [] };
  }
  const newest = runs2.at(-1)?.commit ?? "";
  const missing = commit === "" ? "the commit that this run stands on is not known" : `neither ${short(commit)} (${how}) nor an ancestor of it was measured`;
  return {
    rung: "latest",
    why: `the newest runs of ${branch}, up to ${short(newest)}: ${missing}`,
    branch,
    runs: runs2,
    warnings: [
      {
        code: "no-ancestor",
        subject: short(commit),
        message: `${missing}; compared with the newest runs of ${branch}, which may hold later changes`,
        remedy: `Record runs on pushes to ${branch}, or rebase onto a newer commit of it.`
      }
    ]
  };
}
async function baselineFromFile(patterns, reader, cwd) {
  const name = patterns.join(", ");
  const { run } = await readRun(patterns, reader, cwd, {
    suite: "",
    commit: "",
    branch: "",
    now: /* @__PURE__ */ new Date(0),
    mark: name,
    env: {}
  });
  return { rung: "file", why: `the results in ${name}`, branch: "", runs: [run], warnings: [] };
}
function lastOf(runs2, commit) {
  return commit === "" ? -1 : runs2.findLastIndex((run) => run.commit === commit);
}
function short(commit) {
  return commit.slice(0, 7) || "no commit";
}

// src/model/report.ts
var REPORT_SCHEMA = 1;
var verdicts = [
  "regressed",
  "improved",
  "unchanged",
  "inconclusive",
  "suspected",
  "waived",
  "new",
  "missing"
];
var gates = ["pass", "fail", "allowed", "inconclusive", "nothing-compared"];
var rungs = ["merge-base", "ancestor", "same-commit", "latest", "file", "none"];
var reasonSchema = discriminatedUnion("code", [
  object({ code: literal("beyond-threshold") }),
  object({ code: literal("below-min"), bound: string() }),
  object({ code: literal("above-max"), bound: string() }),
  object({ code: literal("better") }),
  object({ code: literal("within-threshold") }),
  object({ code: literal("no-change") }),
  object({ code: literal("within-bounds") }),
  object({ code: literal("no-direction") }),
  object({
    code: literal("too-noisy"),
    /** How often to measure in all; null where more measurements of this run alone cannot settle it. */
    rounds: number().nullable(),
    /** What a round is: a repeated run, or a sample inside both files. */
    of: _enum(["runs", "samples"])
  }),
  object({ code: literal("too-few-runs"), have: number(), need: number() }),
  object({ code: literal("too-few-samples"), have: number(), need: number() }),
  object({ code: literal("other-environment"), have: number(), need: number(), was: string() }),
  object({ code: literal("unit-changed"), was: string() }),
  object({ code: literal("not-in-baseline") }),
  object({ code: literal("not-in-run") })
]);
var findingSchema = object({
  benchmark: string(),
  parameters: record(string(), string()),
  tags: array(string()),
  metric: object({ name: string(), unit: string(), direction: _enum(["lower", "higher", "none"]) }),
  verdict: _enum(verdicts),
  reason: reasonSchema,
  /** Whether the change is told from noise at the family-wise level of the run, whatever its size. */
  significant: boolean(),
  current: object({ value: number(), samples: number() }).nullable(),
  baseline: object({ value: number(), runs: number(), samples: number() }).nullable(),
  /** Relative: 0.27 is +27 %. Null where it cannot be said, such as a change from zero. */
  change: object({ estimate: number().nullable(), low: number().nullable(), high: number().nullable() }).nullable(),
  /** Two-sided and corrected for the other series of the run (Holm). */
  pValue: number().nullable(),
  threshold: number(),
  /** Values of the last baseline runs, oldest first, then this run's. */
  recent: array(number())
});
var overrideSchema = object({ by: string(), reason: string(), at: string(), source: string() });
var warningSchema = object({
  code: _enum(["skipped-row", "other-environment", "nearest-ancestor", "no-ancestor", "unreadable-rung"]),
  subject: string(),
  message: string(),
  remedy: string()
});
var reportSchema = object({
  schema: literal(REPORT_SCHEMA),
  suite: string(),
  run: object({
    id: string(),
    commit: string(),
    branch: string(),
    time: string(),
    environment: environmentSchema,
    url: string().optional()
  }),
  baseline: object({
    rung: _enum(rungs),
    /** Which runs these are and why these, in words. */
    why: string(),
    branch: string(),
    /** The newest commit of the window. */
    commit: string(),
    /** How many runs of the same environment were compared with. */
    runs: number(),
    environment: string()
  }),
  /** Whether this run becomes part of the history. */
  records: boolean(),
  gate: _enum(gates),
  override: overrideSchema.nullable(),
  /** Share of intervals that contain the true change. */
  confidence: number(),
  /** Chance of any false alarm in a run where nothing changed. */
  alpha: number(),
  counts: record(_enum(verdicts), number()),
  /** The smallest change that half of the judged series could have shown; null where none was judged. */
  detectable: number().nullable(),
  findings: array(findingSchema),
  warnings: array(warningSchema)
});
function judgedBenchmarks(findings) {
  const compared = /* @__PURE__ */ new Set();
  const judged = /* @__PURE__ */ new Set();
  for (const { benchmark, verdict, current, baseline, reason } of findings) {
    if (!current || !baseline || reason.code === "no-direction") continue;
    compared.add(benchmark);
    if (verdict !== "inconclusive") judged.add(benchmark);
  }
  return { judged: judged.size, unjudged: compared.size - judged.size };
}

// src/rules/rules.ts
var DEFAULT_THRESHOLD = {
  time: 0.2,
  throughput: 0.1,
  memory: 0.15,
  count: 0.1,
  ratio: 0.1,
  other: 0.2
};
var IMPROVEMENT = 0.1;
function limitsFor(rules, benchmark, metric) {
  let limits = { threshold: DEFAULT_THRESHOLD[kindOf(metric.unit)], direction: metric.direction };
  for (const { threshold: threshold2, min, max, direction, ...selectors } of rules) {
    if (!applies(selectors, benchmark, metric)) continue;
    limits = {
      ...limits,
      ...threshold2 !== void 0 && { threshold: threshold2 },
      ...min && { min },
      ...max && { max },
      ...direction && { direction }
    };
  }
  return limits;
}
function applies(rule, benchmark, metric) {
  if (rule.select !== void 0 && !selects(rule.select, benchmark, metric.name)) return false;
  if (rule.benchmark !== void 0 && !matchesWildcard(rule.benchmark, benchmark.name)) return false;
  if (rule.metric !== void 0 && !matchesWildcard(rule.metric, metric.name)) return false;
  return rule.tag === void 0 || benchmark.tags.includes(rule.tag);
}

// src/stats/holm.ts
function holm(pValues) {
  const order = pValues.map((_, i) => i).sort((i, j) => pValues[i] - pValues[j]);
  const adjusted = new Array(pValues.length).fill(1);
  let running = 0;
  for (const [position, index] of order.entries()) {
    const scaled = pValues[index] * (pValues.length - position);
    running = Math.max(running, Math.min(1, scaled));
    adjusted[index] = running;
  }
  return adjusted;
}

// src/stats/distributions.ts
var LANCZOS = [
  0.9999999999998099,
  676.5203681218851,
  -1259.1392167224028,
  771.3234287776531,
  -176.6150291621406,
  12.507343278686905,
  -0.13857109526572012,
  9984369578019572e-21,
  15056327351493116e-23
];
function logGamma(x) {
  const shifted = x - 1;
  const t = shifted + 7.5;
  const series = LANCZOS.reduce((sum, c, i) => i === 0 ? c : sum + c / (shifted + i), 0);
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(t) - t + Math.log(series);
}
function incompleteBeta(a, b, x) {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  if (x < (a + 1) / (a + b + 2)) return front * betaFraction(a, b, x) / a;
  return 1 - front * betaFraction(b, a, 1 - x) / b;
}
function betaFraction(a, b, x) {
  const tiny = 1e-300;
  const guard = (value) => Math.abs(value) < tiny ? tiny : value;
  let c = 1;
  let d = 1 / guard(1 - (a + b) * x / (a + 1));
  let fraction = d;
  for (let m = 1; m <= 500; m++) {
    const even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / guard(1 + even * d);
    c = guard(1 + even / c);
    fraction *= d * c;
    const odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / guard(1 + odd * d);
    c = guard(1 + odd / c);
    const step = d * c;
    fraction *= step;
    if (Math.abs(step - 1) < 1e-15) break;
  }
  return fraction;
}
function studentTwoSided(t, df) {
  return incompleteBeta(df / 2, 0.5, df / (df + t * t));
}
function studentCritical(p, df) {
  return bisect((t) => studentTwoSided(t, df) > p);
}
function normalTwoSided(z) {
  return erfc(Math.abs(z) / Math.SQRT2);
}
function normalCritical(p) {
  return bisect((z) => normalTwoSided(z) > p);
}
function erfc(x) {
  if (x < 2) {
    let term = x;
    let sum = x;
    for (let n = 1; Math.abs(term) > 1e-17 * sum; n++) {
      term *= 2 * x * x / (2 * n + 1);
      sum += term;
    }
    return 1 - 2 / Math.sqrt(Math.PI) * Math.exp(-x * x) * sum;
  }
  let fraction = 0;
  for (let n = 80; n >= 1; n--) fraction = n / 2 / (x + fraction);
  return Math.exp(-x * x) / Math.sqrt(Math.PI) / (x + fraction);
}
function bisect(below) {
  let high = 1;
  while (below(high) && high < 1e12) high *= 2;
  let low = 0;
  for (let step = 0; step < 200 && high - low > 1e-14 * high; step++) {
    const middle = (low + high) / 2;
    if (below(middle)) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

// src/stats/noise.ts
var MAD_TO_SIGMA = 1.4826;
var SMALL_SAMPLE = [1, 1, 1.196, 1.495, 1.363, 1.206, 1.2, 1.14, 1.129, 1.107];
function noiseOf(values) {
  const centre = median(values);
  const deviations = ascending(values.map((value) => Math.abs(value - centre)));
  const n = values.length;
  const correction = SMALL_SAMPLE[n] ?? n / (n - 0.8);
  const byMad = MAD_TO_SIGMA * correction * quantile(deviations, 0.5);
  const steps = values.slice(1).map((value, i) => Math.abs(value - (values[i] ?? value)));
  const bySteps = steps.length === 0 ? 0 : 0.8 * MAD_TO_SIGMA * median(steps) / Math.SQRT2;
  const byTail = quantile(deviations, 0.95) / 1.96;
  const sigma = Math.max(byMad, bySteps, byTail);
  if (sigma > 0) return { centre, sigma, runs: n };
  return { centre, sigma: (deviations[n - 1] ?? 0) / 1.96, runs: n };
}

// src/stats/against-history.ts
var RUNS_MIN = 5;
var MEDIAN_VARIANCE = Math.PI / 2;
var DEGREES_MAX = 8;
function compareWithHistory(current, window, level) {
  const { centre, sigma, runs: runs2 } = noiseOf(window);
  const shift = current - centre;
  if (sigma === 0) {
    const exactly = { shift, low: shift, high: shift, pValue: shift === 0 ? 1 : 0, sigma };
    return { ...exactly, exact: true, method: "history", reach: () => 0 };
  }
  const error = sigma * Math.sqrt(1 + MEDIAN_VARIANCE / runs2);
  const df = degreesOf(runs2);
  const reach = (p) => studentCritical(p, df) * error;
  const half = reach(level);
  const pValue = studentTwoSided(shift / error, df);
  const interval = { low: shift - half, high: shift + half };
  return { shift, ...interval, pValue, sigma, exact: false, method: "history", reach };
}
function roundsNeeded(sigma, runs2, margin, level) {
  const reach = margin / (studentCritical(level, degreesOf(runs2)) * sigma);
  const left = reach * reach - MEDIAN_VARIANCE / runs2;
  return left <= 0 ? Number.POSITIVE_INFINITY : Math.max(2, Math.ceil(1 / left));
}
function degreesOf(runs2) {
  return Math.min(runs2 - 1, DEGREES_MAX);
}

// src/stats/comparison.ts
var LOGARITHMIC = { to: Math.log, change: Math.expm1, shift: Math.log1p };
function linear(centre) {
  const size = Math.abs(centre);
  return {
    to: (value) => value,
    change: (shift) => shift === 0 ? 0 : shift / size,
    shift: (change) => change === 0 ? 0 : change * size
  };
}
function scaleFor(values, centre) {
  return values.every((value) => value > 0) ? LOGARITHMIC : linear(centre);
}

// src/stats/rank-test.ts
var EXACT_MAX = 40;
var VALUES_MAX = 100;
var EXACT_VALUES_MIN = 3;
function compareSamples(current, baseline, level) {
  const a = thin(current);
  const b = thin(baseline);
  const differences = ascending(a.flatMap((x) => b.map((y) => x - y)));
  const certain = smallestPValue(a.length, b.length) <= level;
  const cut = intervalCut(a.length, b.length, level);
  const sigma = Math.max(spread(a), spread(b));
  const shift = quantile(differences, 0.5);
  const exact = sigma === 0 && isConstant(a) && isConstant(b);
  const low = exact ? shift : certain ? differences[cut] ?? shift : Number.NEGATIVE_INFINITY;
  const high = exact ? shift : certain ? differences.at(-1 - cut) ?? shift : Number.POSITIVE_INFINITY;
  const reach = (p) => {
    if (exact) return 0;
    if (smallestPValue(a.length, b.length) > p) return Number.POSITIVE_INFINITY;
    return (high - low) / 2 * normalCritical(p) / normalCritical(level);
  };
  const pValue = exact ? Number(shift === 0) : mannWhitney(a, b);
  return { shift, low, high, pValue, sigma, exact, method: "samples", reach };
}
function mannWhitney(a, b) {
  const { doubledRanks, tieTerm } = rank(a, b);
  const n = a.length;
  const m = b.length;
  const total = n + m;
  const doubledSum = doubledRanks.slice(0, n).reduce((sum, r) => sum + r, 0);
  if (total <= EXACT_MAX) return exactTwoSided(doubledRanks, n, doubledSum);
  const u = doubledSum / 2 - n * (n + 1) / 2;
  const variance = n * m / 12 * (total + 1 - tieTerm / (total * (total - 1)));
  if (variance <= 0) return 1;
  const distance3 = Math.max(0, Math.abs(u - n * m / 2) - 0.5);
  return normalTwoSided(distance3 / Math.sqrt(variance));
}
function smallestPValue(n, m) {
  let ways = 1;
  for (let i = 1; i <= m; i++) ways = ways * (n + i) / i;
  return Math.min(1, 2 / ways);
}
function rank(a, b) {
  const values = [...a, ...b];
  const order = values.map((_, i) => i).sort((i, j) => values[i] - values[j]);
  const doubledRanks = new Array(values.length).fill(0);
  let tieTerm = 0;
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && values[order[end]] === values[order[start]]) end++;
    for (let k = start; k < end; k++) doubledRanks[order[k]] = start + 1 + end;
    const ties = end - start;
    tieTerm += ties ** 3 - ties;
    start = end;
  }
  return { doubledRanks, tieTerm };
}
function exactTwoSided(doubledRanks, n, observed) {
  const ways = subsetSums(doubledRanks, n);
  let below = 0;
  let above = 0;
  let all = 0;
  for (const [sum, count] of ways.entries()) {
    all += count;
    if (sum <= observed) below += count;
    if (sum >= observed) above += count;
  }
  return Math.min(1, 2 * Math.min(below, above) / all);
}
function subsetSums(weights, size) {
  const top = ascending(weights).slice(-size).reduce((sum, w) => sum + w, 0);
  const table2 = Array.from({ length: size + 1 }, () => new Float64Array(top + 1));
  table2[0][0] = 1;
  for (const weight of weights) {
    for (let k = size; k >= 1; k--) {
      const from = table2[k - 1];
      const to = table2[k];
      for (let sum = top; sum >= weight; sum--)
        to[sum] = to[sum] + from[sum - weight];
    }
  }
  return table2[size];
}
function intervalCut(n, m, level) {
  if (n + m > EXACT_MAX) {
    const spreadOfU = Math.sqrt(n * m * (n + m + 1) / 12);
    return Math.max(0, Math.floor(n * m / 2 - normalCritical(level) * spreadOfU) - 1);
  }
  const ranks = Array.from({ length: n + m }, (_, i) => i + 1);
  const ways = subsetSums(ranks, n);
  const all = ways.reduce((sum, count) => sum + count, 0);
  const smallest = n * (n + 1) / 2;
  let tail = 0;
  let cut = 0;
  for (let u = 0; u <= n * m; u++) {
    tail += (ways[smallest + u] ?? 0) / all;
    if (tail > level / 2) break;
    cut = u + 1;
  }
  return Math.max(0, cut - 1);
}
function isConstant(sorted) {
  return sorted.length >= EXACT_VALUES_MIN && sorted[0] === sorted[sorted.length - 1];
}
function thin(values) {
  const sorted = ascending(values);
  if (sorted.length <= VALUES_MAX) return sorted;
  return Array.from({ length: VALUES_MAX }, (_, i) => quantile(sorted, i / (VALUES_MAX - 1)));
}
function spread(values) {
  const centre = median(values);
  return 1.4826 * median(values.map((value) => Math.abs(value - centre)));
}

// src/verdict.ts
function compareSeries(measurement, window, limits, policy) {
  const name = seriesKey(measurement.benchmark.name, measurement.metric.name);
  const known = window.series.get(name) ?? [];
  const earlier = known.filter((other) => other.metric.unit === measurement.metric.unit);
  const centres = earlier.map((other) => other.sample.centre);
  const centre = centres.length > 0 ? median(centres) : Number.NaN;
  const bySamples = window.rung === "file";
  const samples = bySamples ? [measurement, ...earlier.slice(0, 1)].flatMap((each) => each.sample.values) : [];
  const scale = scaleFor([...centres, measurement.sample.centre, ...samples], centre);
  const series = {
    measurement,
    limits,
    earlier,
    baseline: summarise(earlier),
    scale
  };
  if (earlier.length === 0)
    return { ...series, ...withoutBaseline(measurement, window, known), comparison: null };
  const obstacle = tooFewRuns(window, earlier);
  if (obstacle) return { ...series, comparison: null, obstacle };
  const level = 1 - policy.confidence;
  const comparison = bySamples ? compareSamples(valuesOf(measurement, scale), valuesOf(earlier[0], scale), level) : compareWithHistory(scale.to(measurement.sample.centre), centres.map(scale.to), level);
  return { ...series, comparison, obstacle: null };
}
function valuesOf({ sample }, scale) {
  return (sample.values.length > 0 ? sample.values : [sample.centre]).map(scale.to);
}
function summarise(earlier) {
  if (earlier.length === 0) return null;
  return {
    value: median(earlier.map((other) => other.sample.centre)),
    runs: earlier.length,
    samples: earlier.reduce((sum, other) => sum + other.sample.values.length, 0)
  };
}
function withoutBaseline({ benchmark, metric }, window, known) {
  if (known[0]) return { baseline: null, obstacle: { code: "unit-changed", was: known[0].metric.unit } };
  const there = window.comparable.length === 0 ? window.newest : void 0;
  const other = there?.measurements.find(
    (candidate) => candidate.benchmark.name === benchmark.name && candidate.metric.name === metric.name
  );
  if (!there || !other) return { baseline: null, obstacle: { code: "not-in-baseline" } };
  const was = describeEnvironment(there.environment);
  return {
    baseline: summarise([other]),
    obstacle: { code: "other-environment", have: 0, need: RUNS_MIN, was }
  };
}
function tooFewRuns(window, earlier) {
  if (window.rung === "file" || earlier.length >= RUNS_MIN) return null;
  return { code: "too-few-runs", have: earlier.length, need: RUNS_MIN };
}
function isTested({ comparison, limits }) {
  if (comparison === null || comparison.exact || limits.direction === "none") return false;
  return Number.isFinite(comparison.high);
}
function judge(series, pValue, family) {
  const { measurement, limits, comparison, baseline, scale } = series;
  const { benchmark, metric, sample } = measurement;
  const significant2 = comparison !== null && pValue !== null && pValue <= family.alpha;
  const outcome = boundBroken(measurement, limits) ?? outcomeOf(series, significant2, family);
  return {
    benchmark: benchmark.name,
    parameters: benchmark.parameters,
    tags: [...benchmark.tags],
    metric: { ...metric, direction: limits.direction },
    verdict: outcome.verdict,
    reason: outcome.reason,
    significant: significant2,
    current: { value: sample.centre, samples: sample.values.length },
    baseline,
    change: changeOf(series),
    pValue,
    threshold: limits.threshold,
    recent: [...series.earlier.map((other) => other.sample.centre), sample.centre].slice(-RECENT)
  };
  function changeOf({ comparison: comparison2 }) {
    if (!baseline || series.earlier.length === 0) return null;
    const shift = comparison2?.shift ?? scale.to(sample.centre) - scale.to(baseline.value);
    return {
      estimate: finite(scale.change(shift)),
      low: comparison2 && finite(scale.change(comparison2.low)),
      high: comparison2 && finite(scale.change(comparison2.high))
    };
  }
}
var RECENT = 30;
function boundBroken({ sample, metric, benchmark }, { min, max }) {
  for (const bound of [min, max]) if (bound) demandSameUnit(bound, metric.unit, benchmark.name, metric.name);
  if (min && sample.centre < min.value) {
    return { verdict: "regressed", reason: { code: "below-min", bound: min.written } };
  }
  if (max && sample.centre > max.value) {
    return { verdict: "regressed", reason: { code: "above-max", bound: max.written } };
  }
  return null;
}
var SCALED = /* @__PURE__ */ new Set(["ns", "B", "B/s"]);
function demandSameUnit(bound, unit, benchmark, metric) {
  const plain = (word2) => word2 === "ratio" ? "" : word2;
  if (plain(bound.unit) === plain(unit)) return;
  if (bound.unit === "" && !SCALED.has(unit)) return;
  throw new UserError(
    `the limit "${bound.written}" does not fit ${metric} of ${benchmark}, which is measured in ${unit || "plain numbers"}`,
    "Narrow the rule with metric: or benchmark:, or write the limit in a unit of the same kind."
  );
}
function outcomeOf(series, significant2, family) {
  const { comparison, obstacle, limits } = series;
  if (obstacle?.code === "not-in-baseline") return { verdict: "new", reason: obstacle };
  if (limits.direction === "none") {
    return limits.min || limits.max ? { verdict: "unchanged", reason: { code: "within-bounds" } } : { verdict: "inconclusive", reason: { code: "no-direction" } };
  }
  if (obstacle || !comparison) {
    return { verdict: "inconclusive", reason: obstacle ?? { code: "not-in-baseline" } };
  }
  const worse = forTheWorse(comparison, limits, series.scale);
  if (significant2 && worse.shift > worse.limit) {
    return { verdict: "regressed", reason: { code: "beyond-threshold" } };
  }
  if (significant2 && -worse.shift > worse.improvement)
    return { verdict: "improved", reason: { code: "better" } };
  if (significant2) return { verdict: "unchanged", reason: { code: "within-threshold" } };
  if (worse.high <= worse.limit) return { verdict: "unchanged", reason: { code: "no-change" } };
  return { verdict: "inconclusive", reason: whatWouldSettle(series, comparison, worse, family) };
}
function forTheWorse(comparison, { direction, threshold: threshold2 }, scale) {
  if (direction === "lower") {
    return {
      shift: comparison.shift,
      high: comparison.high,
      limit: scale.shift(threshold2),
      improvement: -scale.shift(-IMPROVEMENT)
    };
  }
  return {
    shift: -comparison.shift,
    high: -comparison.low,
    // Nothing that is better when higher can lose more than all of itself.
    limit: threshold2 >= 1 ? Number.POSITIVE_INFINITY : -scale.shift(-threshold2),
    improvement: scale.shift(IMPROVEMENT)
  };
}
function whatWouldSettle(series, comparison, worse, family) {
  const margin = worse.shift > worse.limit ? worse.shift : worse.limit - worse.shift;
  const level = family.alpha / Math.max(1, family.size);
  if (comparison.method === "history") {
    const rounds2 = roundsNeeded(comparison.sigma, series.earlier.length, margin, level);
    return { code: "too-noisy", rounds: Number.isFinite(rounds2) ? rounds2 : null, of: "runs" };
  }
  const now = Math.max(1, series.measurement.sample.values.length);
  const then = Math.max(1, series.earlier[0]?.sample.values.length ?? 0);
  const have = Math.min(now, then);
  if (smallestPValue(now, then) > level) {
    return { code: "too-few-samples", have, need: samplesNeeded(level) };
  }
  const half = (comparison.high - comparison.low) / 2;
  const rounds = Math.max(samplesNeeded(level), Math.ceil(have * (half / margin) ** 2));
  return {
    code: "too-noisy",
    rounds: Number.isFinite(rounds) ? Math.max(rounds, have + 1) : null,
    of: "samples"
  };
}
function samplesNeeded(level) {
  let n = 2;
  while (n < 100 && smallestPValue(n, n) > level) n++;
  return n;
}
function detectableChange({ comparison, scale }, family) {
  if (!comparison) return Number.POSITIVE_INFINITY;
  return scale.change(comparison.reach(family.alpha / Math.max(1, family.size)));
}
function finite(value) {
  return Number.isFinite(value) ? value : null;
}

// src/check.ts
function check(run, baseline, policy, { records, override, warnings }) {
  const window = windowOf(run, baseline);
  const compared = run.measurements.map(
    (measurement) => compareSeries(
      measurement,
      window,
      limitsFor(policy.rules, measurement.benchmark, measurement.metric),
      policy
    )
  );
  const tested = compared.filter(isTested);
  const family = { alpha: policy.alpha, size: tested.length };
  const corrected = new Map(zip(tested, holm(tested.map((series) => series.comparison?.pValue ?? 1))));
  const exactly = ({ comparison }) => comparison?.exact ? comparison.pValue : null;
  const present = compared.map((series) => judge(series, corrected.get(series) ?? exactly(series), family));
  const findings = [...present, ...missingFindings(run, window, policy.rules)];
  return {
    schema: REPORT_SCHEMA,
    suite: run.suite,
    run: describeRun(run),
    baseline: {
      rung: baseline.rung,
      why: baseline.why,
      branch: baseline.branch,
      commit: baseline.runs.at(-1)?.commit ?? "",
      runs: window.comparable.length,
      environment: describeEnvironment((window.comparable.at(-1) ?? run).environment)
    },
    records,
    gate: gateOf(findings, baseline, override),
    override,
    confidence: policy.confidence,
    alpha: policy.alpha,
    counts: countVerdicts(findings),
    detectable: medianDetectable(tested, family),
    findings,
    warnings: [...baseline.warnings, ...environmentWarnings(run, window), ...warnings]
  };
}
function windowOf(run, baseline) {
  const key = environmentKey(run.environment);
  const alike = (other) => baseline.rung === "file" || environmentKey(other.environment) === key;
  const comparable = baseline.runs.filter(alike).slice(-WINDOW);
  const series = /* @__PURE__ */ new Map();
  for (const measurement of comparable.flatMap((earlier) => earlier.measurements)) {
    const name = seriesKey(measurement.benchmark.name, measurement.metric.name);
    const known = series.get(name);
    if (known) known.push(measurement);
    else series.set(name, [measurement]);
  }
  return { rung: baseline.rung, comparable, newest: baseline.runs.at(-1), series };
}
function missingFindings(run, window, rules) {
  const present = new Set(run.measurements.map((m) => seriesKey(m.benchmark.name, m.metric.name)));
  const last = window.comparable.at(-1) ?? window.newest;
  return (last?.measurements ?? []).filter((m) => !present.has(seriesKey(m.benchmark.name, m.metric.name))).map((m) => ({
    benchmark: m.benchmark.name,
    parameters: m.benchmark.parameters,
    tags: [...m.benchmark.tags],
    metric: m.metric,
    verdict: "missing",
    reason: { code: "not-in-run" },
    significant: false,
    current: null,
    baseline: { value: m.sample.centre, runs: 1, samples: m.sample.values.length },
    change: null,
    pValue: null,
    threshold: limitsFor(rules, m.benchmark, m.metric).threshold,
    recent: []
  }));
}
function gateOf(findings, baseline, override) {
  if (findings.some((finding) => finding.verdict === "regressed")) return override ? "allowed" : "fail";
  if (baseline.rung === "none") return "pass";
  const compared = findings.filter((finding) => finding.current && finding.baseline);
  if (compared.length === 0) return "nothing-compared";
  const { judged, unjudged } = judgedBenchmarks(findings);
  return judged === 0 || unjudged > judged ? "inconclusive" : "pass";
}
function countVerdicts(findings) {
  const counts = Object.fromEntries(verdicts.map((verdict) => [verdict, 0]));
  for (const finding of findings) counts[finding.verdict]++;
  return counts;
}
function medianDetectable(tested, family) {
  const changes = tested.map((series) => detectableChange(series, family)).filter(Number.isFinite);
  return changes.length === 0 ? null : median(changes);
}
function zip(left, right) {
  return left.map((item, i) => [item, right[i]]);
}
function environmentWarnings(run, window) {
  if (!window.newest || window.comparable.length > 0) return [];
  const now = describeEnvironment(run.environment);
  return [
    {
      code: "other-environment",
      subject: now,
      message: `no earlier run was measured on ${now}; the newest one was on ${describeEnvironment(window.newest.environment)}`,
      remedy: "Results of different machines are not held against each other; the next runs on this one are."
    }
  ];
}
function describeRun(run) {
  const { id, commit, branch, time, environment, url } = run;
  return {
    id,
    commit,
    branch,
    time,
    environment: { ...environment, toolchain: { ...environment.toolchain } },
    ...url && { url }
  };
}

// src/exit.ts
var WORST_FIRST = ["fail", "nothing-compared", "inconclusive", "allowed", "pass"];
function worstGate(reports) {
  return WORST_FIRST.find((gate) => reports.some((report2) => report2.gate === gate)) ?? "pass";
}
function exitCodeOf(reports, settings) {
  const codes = reports.map(({ gate }) => codeOf(gate, settings));
  return codes.includes(1) ? 1 : Math.max(...codes);
}
function codeOf(gate, settings) {
  if (gate === "fail") return settings.flag("fail-on-regression") ? 1 : 0;
  if (gate === "nothing-compared") return 2;
  if (gate === "inconclusive") return settings.text("on-inconclusive") === "fail" ? 2 : 0;
  return 0;
}

// src/history/segment.ts
var SAMPLES_MAX = 10;
var seriesSchema = object({
  benchmark: string().max(1e3),
  parameters: record(string(), string()),
  tags: array(string()),
  metric: string().max(1e3),
  unit: string().max(100),
  direction: _enum(["lower", "higher", "none"]),
  written: string().max(100)
});
var lineSchema = discriminatedUnion("type", [
  object({ type: literal("series"), series: array(seriesSchema) }),
  object({
    type: literal("run"),
    id: string().min(1),
    commit: string(),
    branch: string(),
    time: iso_exports.datetime(),
    url: string().optional(),
    environment: environmentSchema,
    /** Numbers of series, in the order in which the segment's tables name them. */
    series: array(int().nonnegative()),
    values: array(number()),
    /** Robust standard deviation of the values inside the run; null where it carries fewer than two. */
    spreads: array(number().nullable()),
    /** How many values the run measured. */
    counts: array(int().nonnegative()),
    samples: array(array(number()))
  }),
  object({
    type: literal("event"),
    kind: literal("override"),
    run: string(),
    by: string(),
    reason: string(),
    at: string(),
    source: string()
  })
]);
var EMPTY_SEGMENT = { runs: [], events: [], series: /* @__PURE__ */ new Map() };
function decodeSegment(file, text, suite) {
  const table2 = [];
  const runs2 = [];
  const events = [];
  for (const [index, raw] of text.split("\n").entries()) {
    if (raw === "") continue;
    const line = decodeLine(file, index + 1, raw);
    if (line.type === "series") table2.push(...line.series);
    else if (line.type === "event") events.push(eventOf(line));
    else runs2.push({ ...runOf2(file, index + 1, line, table2), suite });
  }
  return { runs: runs2, events, series: new Map(table2.map((series, i) => [keyOf(series), i])) };
}
function encodeRun(run, events, segment) {
  const added = run.measurements.map(seriesOf).filter((series) => !segment.series.has(keyOf(series)));
  const numbers = new Map(segment.series);
  for (const series of added) numbers.set(keyOf(series), numbers.size);
  const lines = [];
  if (added.length > 0) lines.push({ type: "series", series: added });
  lines.push(runLine(run, numbers));
  for (const event of events) lines.push({ type: "event", ...event });
  return lines.map((line) => `${JSON.stringify(line)}
`).join("");
}
function decodeLine(file, number2, raw) {
  const damaged = (why) => new UserError(
    `${file}:${number2}: this is not a line of the history: ${why}`,
    "Nothing was written. Restore the file from the commit before, or start anew with another history-dir."
  );
  let value;
  try {
    value = JSON.parse(raw);
  } catch {
    throw damaged(`found ${JSON.stringify(raw.slice(0, 60))}`);
  }
  const parsed = lineSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw damaged(`${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`);
}
function runOf2(file, number2, line, table2) {
  const measurements = line.series.map((index, i) => {
    const series = table2[index];
    const value = line.values[i];
    if (!series || value === void 0) {
      throw new UserError(`${file}:${number2}: the run refers to a series that the segment does not name`);
    }
    const { benchmark, parameters, tags, metric, unit, direction, written } = series;
    return {
      benchmark: { name: benchmark, parameters, tags },
      metric: { name: metric, unit, direction },
      sample: { centre: value, values: line.samples[i] ?? [] },
      writtenUnit: written
    };
  });
  const { id, commit, branch, time, environment, url } = line;
  return { id, commit, branch, time, environment, measurements, ...url && { url } };
}
function runLine(run, numbers) {
  const { id, commit, branch, time, environment, url, measurements } = run;
  return {
    type: "run",
    id,
    commit,
    branch,
    time,
    ...url && { url },
    environment,
    series: measurements.map((m) => numbers.get(keyOf(seriesOf(m)))),
    values: measurements.map((m) => m.sample.centre),
    spreads: measurements.map((m) => spreadOf(m.sample.values)),
    counts: measurements.map((m) => m.sample.values.length),
    samples: measurements.map((m) => thin2(m.sample.values))
  };
}
function eventOf({ kind, run, by, reason, at, source }) {
  return { kind, run, by, reason, at, source };
}
function keyOf({ benchmark, metric, unit, direction }) {
  return `${seriesKey(benchmark, metric)}\0${unit}\0${direction}`;
}
function seriesOf({ benchmark, metric, writtenUnit }) {
  return {
    benchmark: benchmark.name,
    parameters: { ...benchmark.parameters },
    tags: [...benchmark.tags],
    metric: metric.name,
    unit: metric.unit,
    direction: metric.direction,
    written: writtenUnit
  };
}
function spreadOf(values) {
  if (values.length < 2) return null;
  const centre = median(values);
  return Number((1.4826 * median(values.map((value) => Math.abs(value - centre)))).toPrecision(4));
}
function thin2(values) {
  const count = Math.min(values.length, SAMPLES_MAX);
  const step = count > 1 ? 1 / (count - 1) : 0;
  return Array.from({ length: count }, (_, i) => Number(quantile(values, i * step).toPrecision(6)));
}

// src/history/log.ts
var HISTORY_SCHEMA = 1;
var SEGMENT_BYTES_MAX = 512 * 1024;
var runMark = object({ id: string(), commit: string(), time: string() });
var indexSchema = object({
  schema: literal(HISTORY_SCHEMA),
  suite: string(),
  segments: array(
    object({
      file: string().regex(/^\d{6}\.ndjson$/),
      runs: int().positive(),
      bytes: int().positive(),
      first: runMark,
      last: runMark
    })
  )
});
var HistoryLog = class {
  branch;
  suite;
  /** Folder of the suite on the branch. */
  folder;
  #snapshot;
  constructor(branch, historyDir, suite) {
    this.branch = branch;
    this.suite = suite;
    this.folder = [historyDir, folderName(suite)].filter((part) => part !== "").join("/");
  }
  /** The index; without segments where the suite is new. */
  async index() {
    return (await this.#look()).index;
  }
  /** The segments from the newest to the oldest, each decoded and checked against the index when it is asked for. */
  async *segmentsFromNewest() {
    const snapshot = await this.#look();
    for (const entry of snapshot.index.segments.toReversed()) yield this.#segment(snapshot, entry);
  }
  /**
   * Adds a run with its events, behind whatever others stored in the meantime.
   * @returns false where the newest segment has a run with this id already: storing twice stores once
   * @throws UserError where the branch cannot be read or written, or patience ends
   */
  async append(run, events, patience) {
    for (let attempt = 1; ; attempt++) {
      const snapshot = await this.#look();
      const tail = snapshot.index.segments.at(-1);
      const segment = tail ? await this.#segment(snapshot, tail) : EMPTY_SEGMENT;
      if (segment.runs.some((stored) => stored.id === run.id)) return false;
      const files = this.#filesFor(snapshot, segment, run, events);
      const message = `perf: run ${run.id} of ${this.suite} at ${run.commit.slice(0, 7) || "no commit"}`;
      this.#snapshot = void 0;
      if (await this.branch.commit(snapshot.tip, files, message)) return true;
      if (!await patience(attempt)) {
        throw new UserError(
          `cannot store the run on ${this.branch.description}: others were faster ${attempt} times in a row`,
          "Run the job again; it stores under the same id."
        );
      }
    }
  }
  async #look() {
    this.#snapshot ??= await this.#readSnapshot();
    return this.#snapshot;
  }
  async #readSnapshot() {
    const tip = await this.branch.tip();
    const path = `${this.folder}/index.json`;
    const text = tip && await this.branch.read(tip, path);
    const index = text === void 0 ? { schema: HISTORY_SCHEMA, suite: this.suite, segments: [] } : decodeIndex(`${path} on ${this.branch.description}`, text);
    return { tip, index, texts: /* @__PURE__ */ new Map() };
  }
  async #segment(snapshot, entry) {
    const path = this.#segmentPath(entry.file);
    const where = `${path} on ${this.branch.description}`;
    const text = await this.#segmentText(snapshot, path);
    const bytes2 = Buffer.byteLength(text);
    const segment = decodeSegment(where, text, this.suite);
    if (bytes2 !== entry.bytes || segment.runs.length !== entry.runs) {
      throw new UserError(
        `${where}: the index tells of ${entry.runs} runs in ${entry.bytes} bytes, but there are ${segment.runs.length} in ${bytes2}`,
        "Nothing was written. Restore the file from the commit before, or start anew with another history-dir."
      );
    }
    return segment;
  }
  async #segmentText(snapshot, path) {
    const known = snapshot.texts.get(path);
    if (known !== void 0) return known;
    const text = snapshot.tip && await this.branch.read(snapshot.tip, path);
    if (text === void 0) {
      throw new UserError(
        `${path} on ${this.branch.description} is missing, though the index names it`,
        "Nothing was written. Restore the file from an earlier commit of the branch."
      );
    }
    snapshot.texts.set(path, text);
    return text;
  }
  #filesFor(snapshot, tail, run, events) {
    const entries = snapshot.index.segments;
    const last = entries.at(-1);
    const mark = { id: run.id, commit: run.commit, time: run.time };
    const appended = encodeRun(run, events, tail);
    const continued = last && last.bytes + Buffer.byteLength(appended) <= SEGMENT_BYTES_MAX;
    const before = continued ? snapshot.texts.get(this.#segmentPath(last.file)) ?? "" : "";
    const text = before + (continued ? appended : encodeRun(run, events, EMPTY_SEGMENT));
    const entry = {
      file: continued ? last.file : segmentName(entries.length + 1),
      runs: (continued ? last.runs : 0) + 1,
      bytes: Buffer.byteLength(text),
      first: continued ? last.first : mark,
      last: mark
    };
    const segments = [...continued ? entries.slice(0, -1) : entries, entry];
    return /* @__PURE__ */ new Map([
      [this.#segmentPath(entry.file), text],
      [`${this.folder}/index.json`, `${JSON.stringify({ ...snapshot.index, segments }, null, 2)}
`]
    ]);
  }
  #segmentPath(file) {
    return `${this.folder}/segments/${file}`;
  }
};
function segmentName(number2) {
  return `${String(number2).padStart(6, "0")}.ndjson`;
}
function decodeIndex(where, text) {
  const remedy = "Nothing was written. Restore the file from the commit before, or start anew with another history-dir.";
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UserError(`${where} is not JSON: found ${JSON.stringify(text.slice(0, 60))}`, remedy);
  }
  const schema = object({ schema: number() }).safeParse(value);
  if (schema.success && schema.data.schema > HISTORY_SCHEMA) {
    throw new UserError(
      `${where} was written by a newer perf-regression (schema ${schema.data.schema}; this one reads ${HISTORY_SCHEMA})`,
      "Use the newest version of the action and the command line."
    );
  }
  const parsed = indexSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UserError(`${where} is no history index: ${issue?.path.join(".")}: ${issue?.message}`, remedy);
}
function folderName(suite) {
  const plain = suite.replace(/[^A-Za-z0-9._-]+/g, "-").replace(/^[.-]+|[.-]+$/g, "").slice(0, 60);
  return plain !== "" && plain === suite ? plain : `${plain || "suite"}-${fingerprint2(suite)}`;
}
function fingerprint2(text) {
  let hash = 2166136261;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 16777619) >>> 0;
  return hash.toString(16).padStart(8, "0");
}

// src/history/storing.ts
import { setTimeout as sleep } from "node:timers/promises";
function eventsOf({ override, gate, run }) {
  return override && gate === "allowed" ? [{ kind: "override", run: run.id, ...override }] : [];
}
var DEADLINE_MS = 12e4;
var PAUSE_MS_MIN = 50;
var PAUSE_MS_MAX = 3e3;
function withJitter(random = Math.random, deadlineMs = DEADLINE_MS) {
  const end = performance.now() + deadlineMs;
  return async (attempt) => {
    if (performance.now() > end) return false;
    await sleep(random() * Math.min(PAUSE_MS_MAX, PAUSE_MS_MIN * 2 ** attempt));
    return true;
  };
}

// src/local/memory.ts
import { setFlagsFromString } from "node:v8";
function saveMemory() {
  setFlagsFromString("--semi-space-growth-factor=1");
}

// src/reporters/json.ts
function renderJson(report2) {
  return `${JSON.stringify(report2, null, 2)}
`;
}
function jsonFiles(reports, path) {
  return reports.map((report2, i) => ({
    path: reports.length === 1 ? path : path.replace(/(\.[^./\\]+)?$/, `-${i + 1}$1`),
    text: renderJson(report2)
  }));
}

// src/reporters/escape.ts
var LENGTH_MAX = 120;
var INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
function visible(name, length = LENGTH_MAX) {
  const short2 = name.length > 4 * length ? name.slice(0, 2 * length) + name.slice(-2 * length) : name;
  const line = short2.replace(INVISIBLE, "\uFFFD");
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

// src/reporters/quantity.ts
var STEPS = /* @__PURE__ */ new Map([
  [
    "ns",
    [
      { from: 1e9, unit: "s" },
      { from: 1e6, unit: "ms" },
      { from: 1e3, unit: "\xB5s" },
      { from: 1, unit: "ns" }
    ]
  ],
  ["B", decimal("B")],
  ["B/s", decimal("B/s")],
  [
    "1/s",
    [
      { from: 1e9, unit: "G/s" },
      { from: 1e6, unit: "M/s" },
      { from: 1e3, unit: "k/s" },
      { from: 1, unit: "/s" }
    ]
  ],
  ["ratio", [{ from: 0.01, unit: "%" }]]
]);
function decimal(unit) {
  return [
    { from: 1e9, unit: `G${unit}` },
    { from: 1e6, unit: `M${unit}` },
    { from: 1e3, unit: `k${unit}` },
    { from: 1, unit }
  ];
}
function quantities(values, unit) {
  const largest = Number(Math.max(0, ...values.map(Math.abs)).toPrecision(3));
  const steps = STEPS.get(unit) ?? [{ from: 1, unit }];
  const step = steps.find((candidate) => largest >= candidate.from) ?? steps.at(-1);
  const counted = step.from === 1 && values.every((value) => Number.isInteger(value) && Math.abs(value) < 100);
  const number2 = (value) => counted ? String(value) : significant(value / step.from);
  return values.map((value) => `${number2(value)} ${step.unit}`.trimEnd());
}
function significant(value) {
  if (value === 0) return "0";
  const size = Math.abs(value);
  if (size >= 1e15 || size < 1e-6) return value.toExponential(2);
  if (size >= 100) return grouped(Number(value.toPrecision(Math.max(3, wholeDigits(size)))));
  const digits = value.toPrecision(3);
  return digits.includes("e") ? String(Number(digits)) : digits;
}
function wholeDigits(size) {
  const digits = Math.floor(Math.log10(size)) + 1;
  return Number.isInteger(size) && digits <= 5 ? digits : 3;
}
function grouped(value) {
  return value.toLocaleString("en-US", { maximumFractionDigits: 2 });
}
var INVISIBLE2 = 5e-4;
function percentage(change) {
  if (change === 0) return "0 %";
  if (Math.abs(change) < INVISIBLE2) return "0.0 %";
  const sign = change > 0 ? "+" : "\u2212";
  return `${sign}${share(Math.abs(change))}`;
}
function share(value) {
  if (value < INVISIBLE2) return "<0.1 %";
  const percent = value * 100;
  if (percent < 1) return `${percent.toFixed(1)} %`;
  return `${percent >= 100 ? grouped(Math.round(percent)) : percent.toPrecision(3)} %`;
}
function threshold(value) {
  return `${Number((value * 100).toPrecision(6))} %`;
}
var BARS = "\u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588";
var BARS_SHOWN = 12;
function sparkline(all) {
  const values = all.slice(-BARS_SHOWN);
  if (values.length < 2) return "";
  const low = Math.min(...values);
  const range = Math.max(...values) - low;
  const top = BARS.length - 1;
  return values.map((value) => BARS[range > 0 ? Math.round((value - low) / range * top) : 0]).join("");
}

// src/reporters/words.ts
var GATE_SYMBOL = {
  pass: "\u{1F7E2}",
  fail: "\u{1F534}",
  allowed: "\u{1F7E0}",
  inconclusive: "\u26AA",
  "nothing-compared": "\u{1F7E3}"
};
function gateSymbol(report2) {
  return report2.baseline.rung === "none" && report2.gate === "pass" ? "\u26AA" : GATE_SYMBOL[report2.gate];
}
function statusOf(finding) {
  const { verdict, reason } = finding;
  if (verdict === "unchanged" && reason.code === "within-threshold" && isWorse(finding))
    return { symbol: "\u{1F7E1}", word: `within ${limitText(finding)}` };
  const status = {
    regressed: { symbol: "\u{1F534}", word: `regression (${limitText(finding)})` },
    improved: { symbol: "\u{1F7E2}", word: "improvement" },
    unchanged: { symbol: "\u2705", word: "ok" },
    inconclusive: { symbol: "\u26AA", word: "inconclusive" },
    suspected: { symbol: "\u{1F7E0}", word: "suspected" },
    waived: { symbol: "\u{1F7E4}", word: "waived" },
    new: { symbol: "\u{1F535}", word: "new" },
    missing: { symbol: "\u{1F7E3}", word: "missing" }
  };
  return status[verdict];
}
function headline(report2) {
  const total = benchmarksOf(report2.findings.filter((finding) => finding.current));
  if (report2.gate === "nothing-compared") {
    return `Nothing was compared: ${notThere(report2, total)}`;
  }
  const regressed = report2.findings.filter((finding) => finding.verdict === "regressed");
  if (regressed.length > 0) {
    const count = benchmarksOf(regressed);
    const beyond = count === 1 ? "its limit" : "their limits";
    const allowed = report2.gate === "allowed" ? ", and it was allowed" : "";
    return `${count} of ${benchmarks(total)} got ${worseWord(regressed)} beyond ${beyond}${allowed}`;
  }
  if (report2.baseline.rung === "none") return firstRun(report2, total);
  if (report2.gate === "inconclusive") return inconclusive(report2, total);
  return passed(report2, total);
}
function firstRun(report2, total) {
  const kept = report2.records ? "stored as the baseline" : "measured; there is no baseline yet";
  return `First run of suite ${report2.suite}: ${benchmarks(total)} ${kept}`;
}
function inconclusive(report2, total) {
  const { unjudged } = judgedBenchmarks(report2.findings);
  if (unjudged === 0) return `Nothing was judged: nobody said which way is better for ${benchmarks(total)}`;
  return `Too little is known to judge ${unjudged} of ${benchmarks(total)}`;
}
function passed(report2, total) {
  const improved = report2.findings.filter((finding) => finding.verdict === "improved");
  const within = report2.findings.filter(
    (finding) => finding.reason.code === "within-threshold" && isWorse(finding)
  );
  if (within.length > 0) {
    return `${benchmarksOf(within)} of ${benchmarks(total)} got ${worseWord(within)}, within the limits`;
  }
  if (improved.length > 0) return `${benchmarksOf(improved)} of ${benchmarks(total)} got better, none worse`;
  const { judged, unjudged } = judgedBenchmarks(report2.findings);
  return `No change in ${benchmarks(judged)}${unjudged > 0 ? `; ${unjudged} could not be judged` : ""}`;
}
function isWorse({ change, metric }) {
  const estimate = change?.estimate ?? 0;
  return metric.direction === "higher" ? estimate < 0 : estimate > 0;
}
function worseWord(findings) {
  const timing = findings.every(({ metric }) => ["time", "throughput"].includes(kindOf(metric.unit)));
  return timing && findings.every(isWorse) ? "slower" : "worse";
}
function benchmarksOf(findings) {
  return new Set(findings.map((finding) => finding.benchmark)).size;
}
function benchmarks(count) {
  return count === 1 ? "1 benchmark" : `${count.toLocaleString("en-US")} benchmarks`;
}
function notThere({ findings }, total) {
  const turned = benchmarksOf(findings.filter(({ reason }) => reason.code === "unit-changed"));
  if (turned > 0) return `${turned} of ${benchmarks(total)} changed the unit`;
  if (total === 1) return "the one benchmark of this run is not in the baseline";
  return `none of the ${total.toLocaleString("en-US")} names of this run is in the baseline`;
}
function sensitivity(report2) {
  if (report2.detectable === null) return "";
  const where = judgedBenchmarks(report2.findings).judged === 1 ? "" : " in half of them";
  return `A change of ${share(report2.detectable)} would have been seen${where}.`;
}
function changeText({ change, current, baseline }) {
  if (!change || !current || !baseline) return "";
  if (change.estimate === null) return current.value === baseline.value ? "0 %" : "from zero";
  const text = percentage(change.estimate);
  if (change.low === null || change.high === null || change.low === change.high) return text;
  return `${text} \xB1 ${share((change.high - change.low) / 2).replace(" %", "")}`;
}
function intervalText({ change }, confidence) {
  if (!change || change.low === null || change.high === null || change.low === change.high) return "";
  return `${threshold(confidence)} interval ${percentage(change.low)} \u2026 ${percentage(change.high)}`;
}
function limitText({ metric, threshold: limit, reason }) {
  if (reason.code === "below-min") return `minimum ${reason.bound}`;
  if (reason.code === "above-max") return `maximum ${reason.bound}`;
  return `limit ${metric.direction === "higher" ? "\u2212" : "+"}${threshold(limit)}`;
}
function reasonText(finding) {
  const { reason } = finding;
  switch (reason.code) {
    case "below-min":
    case "above-max":
      return `beyond its ${limitText(finding)}`;
    case "beyond-threshold":
      return `beyond its ${limitText(finding)}`;
    case "within-threshold":
      return `told from noise, within its ${limitText(finding)}`;
    case "better":
      return "told from noise";
    case "no-change":
      return `no change beyond its ${limitText(finding)}`;
    case "within-bounds":
      return "within its absolute limits";
    case "no-direction":
      return "nobody said which way is better: set direction in the rules file";
    case "not-in-baseline":
      return "not in the baseline";
    case "not-in-run":
      return "in the baseline, not in this run";
    case "unit-changed":
      return `measured in ${finding.metric.unit || "plain numbers"}, before in ${reason.was || "plain numbers"}`;
    default:
      return shortageText(finding, reason);
  }
}
function shortageText(finding, reason) {
  switch (reason.code) {
    case "too-few-runs":
      return `${runs(reason.have)} in the baseline: ${runs(reason.need - reason.have)} more make the noise known`;
    case "too-few-samples":
      return `too few measured values (${reason.have}): ${reason.need} on both sides would settle it`;
    case "other-environment":
      return `measured before on ${reason.was} only: ${runs(reason.need)} on this machine make its noise known`;
    case "too-noisy":
      return tooNoisy(finding, reason);
  }
}
function tooNoisy(finding, { rounds, of }) {
  const { change } = finding;
  const half = change && change.low !== null && change.high !== null ? (change.high - change.low) / 2 : null;
  const noise = half === null ? "too noisy" : `too noisy (\xB1 ${share(half)})`;
  if (rounds === null)
    return `${noise}: more runs in the baseline are needed to judge it (${limitText(finding)})`;
  const what = of === "runs" ? `measuring it ${rounds} times` : `${rounds} values on both sides`;
  return `${noise}: ${what} would settle it`;
}
function runs(count) {
  return count === 1 ? "1 run" : `${count} runs`;
}
function hasBaseline({ baseline }) {
  return baseline.rung !== "none" && baseline.runs > 0;
}
function allowedBy({ gate }) {
  return gate === "allowed" ? "allowed by" : "a regression would have been allowed by";
}
function momentText(iso) {
  return `${iso.slice(0, 16).replace("T", " ")} UTC`;
}
function baselineText({ baseline }) {
  if (baseline.rung === "none") return baseline.why;
  if (baseline.rung === "file") return baseline.why;
  if (baseline.runs === 0) return `no run on ${baseline.environment} yet (${baseline.why})`;
  return `${runs(baseline.runs)} on ${baseline.environment} (${baseline.why})`;
}

// src/reporters/markdown.ts
var COMMENT_BYTES = 6e4;
var SUMMARY_BYTES = 1e6;
function commentMarker(suite) {
  return `<!-- perf-regression: ${encodeURIComponent(suite.toWellFormed()).replaceAll("-", "%2D")} -->`;
}
function renderSuites(reports, budget) {
  const line = "\n---\n\n";
  return reports.map((report2) => renderMarkdown(report2, budget / reports.length - line.length)).join(line);
}
function renderMarkdown(report2, budget) {
  const opening = [`### ${gateSymbol(report2)} ${sentence(report2)}`, ...lead(report2)].join("\n\n");
  const closing = [...context(report2), "", footer(report2)].join("\n");
  const tables = renderTables(report2, budget - bytes(opening) - bytes(closing) - 4);
  return `${[opening, tables, closing].filter((part) => part !== "").join("\n\n")}
`;
}
function sentence(report2) {
  return markdownText(headline(report2));
}
function lead(report2) {
  const lines = [];
  const worst = byImportance(report2.findings.filter((finding) => finding.verdict === "regressed"))[0];
  if (worst) lines.push(describeWorst(worst, report2.confidence));
  if (report2.override) {
    const { by, reason, at, source } = report2.override;
    const why = reason === "" ? "no reason was given" : markdownText(reason);
    const who = `${capital(allowedBy(report2)).replace(/allowed/i, "**$&**")} ${markdownCode(by)}`;
    lines.push(`${who} on ${markdownText(momentText(at))} through ${markdownText(source)}: ${why}.`);
  }
  if (report2.gate === "pass" && !worst) lines.push(sensitivity(report2));
  if (report2.baseline.rung === "none" && report2.gate === "pass") {
    lines.push(
      report2.records ? "From the next run on, changes are compared; five runs make the noise known, and then they are judged." : "This run is not kept as a baseline. Five runs that were kept make the noise known; then changes are judged."
    );
  }
  return lines.filter((line) => line !== "");
}
function describeWorst(finding, confidence) {
  const name = markdownCode(finding.benchmark);
  const [value = ""] = quantities([finding.current?.value ?? 0], finding.metric.unit);
  if (finding.reason.code === "below-min" || finding.reason.code === "above-max") {
    return `${name} has a ${markdownText(finding.metric.name)} of **${markdownText(value)}** (${markdownText(limitText(finding))}).`;
  }
  const details = [intervalText(finding, confidence), limitText(finding)].filter((part) => part !== "");
  const change = changeText(finding).split(" \xB1")[0];
  return `${name}: **${change}** ${markdownText(finding.metric.name)} (${details.join("; ")}).`;
}
var TABLE_HEAD = [
  "| Benchmark | Metric | Baseline | Current | Change | Status | Last runs |",
  "|---|---|--:|--:|--:|---|---|"
];
var REASON_HEAD = [
  "| Benchmark | Metric | Baseline | Current | Change | Why |",
  "|---|---|--:|--:|--:|---|"
];
function sections(report2) {
  const { findings } = report2;
  const open = findings.filter(isOpen);
  const rest = findings.filter((finding) => !isOpen(finding));
  const folded = (word2, keep, row = reasonRow, head = REASON_HEAD) => ({
    title: (count) => `${count.toLocaleString("en-US")} ${word2}`,
    folded: true,
    findings: rest.filter(keep),
    row,
    head
  });
  return [
    { title: () => "", folded: false, findings: byImportance(open), row: tableRow, head: TABLE_HEAD },
    folded("could not be judged", (finding) => finding.verdict === "inconclusive"),
    folded("missing", (finding) => finding.verdict === "missing"),
    folded("new", (finding) => finding.verdict === "new"),
    folded("unchanged", (finding) => finding.verdict === "unchanged", tableRow, TABLE_HEAD)
  ].filter((section) => section.findings.length > 0);
}
function isOpen(finding) {
  if (["regressed", "improved", "suspected", "waived"].includes(finding.verdict)) return true;
  return finding.reason.code === "within-threshold" && isWorse(finding);
}
function renderTables(report2, budget) {
  const all = sections(report2);
  let left = budget - all.length * FRAME_BYTES;
  const rendered = [];
  for (const section of all) {
    const text = renderSection(section, left);
    left -= Math.max(0, bytes(text) - FRAME_BYTES);
    rendered.push(text);
  }
  return rendered.join("\n\n");
}
var FRAME_BYTES = 400;
function renderSection({ title, folded, findings, row, head }, budget) {
  let left = budget;
  const rows = [];
  for (const finding of findings) {
    const line = row(finding);
    left -= bytes(line) + 1;
    if (left < 0) break;
    rows.push(line);
  }
  const omitted = findings.length - rows.length;
  const note = omitted > 0 ? [`
\u2026 and ${omitted.toLocaleString("en-US")} more, left out for length.`] : [];
  const table2 = rows.length > 0 ? [...head, ...rows] : [];
  if (!folded) return [...table2, ...note].join("\n");
  const summary = `<details><summary>${title(findings.length)}</summary>`;
  return [summary, "", ...table2, ...note, "", "</details>"].join("\n");
}
function byImportance(findings) {
  const group = ({ verdict }) => ["regressed", "suspected", "waived", "unchanged"].indexOf(verdict);
  const order = (finding) => group(finding) < 0 ? 4 : group(finding);
  const size = (finding) => Math.abs(finding.change?.estimate ?? Number.POSITIVE_INFINITY);
  return findings.toSorted((a, b) => order(a) - order(b) || size(b) - size(a) || 0);
}
function cells(finding) {
  const { current, baseline, metric } = finding;
  const values = [baseline?.value, current?.value];
  const texts = quantities(
    values.filter((value) => value !== void 0),
    metric.unit
  ).map((text) => markdownText(text));
  const before = baseline ? texts.shift() ?? "" : "\u2013";
  const after = current ? texts.shift() ?? "" : "\u2013";
  return { name: markdownCode(finding.benchmark), metric: markdownText(metric.name), before, after };
}
function tableRow(finding) {
  const { name, metric, before, after } = cells(finding);
  const { symbol, word: word2 } = statusOf(finding);
  const change = changeText(finding);
  const [estimate = "", interval] = change.split(" \xB1");
  const shown = finding.verdict === "unchanged" || change === "" ? change : `**${estimate}**${interval ? ` \xB1${interval}` : ""}`;
  const line = finding.recent.length > 1 ? `\`${sparkline(finding.recent)}\`` : "";
  const status = `${symbol} ${markdownText(word2)}`;
  const narrow = [before, after, shown, status].map(unbroken).join(" | ");
  return `| ${name} | ${metric} | ${narrow} | ${line} |`;
}
function reasonRow(finding) {
  const { name, metric, before, after } = cells(finding);
  const narrow = [before, after, changeText(finding)].map(unbroken).join(" | ");
  return `| ${name} | ${metric} | ${narrow} | ${markdownText(reasonText(finding))} |`;
}
function unbroken(cell) {
  return cell.replaceAll(" ", "\xA0");
}
var WARNINGS_MAX = 10;
var WARNING_BYTES = 2e3;
function context(report2) {
  const compared = hasBaseline(report2) ? "**Compared with**" : "**No baseline**:";
  const lines = [`${compared} ${markdownText(baselineText(report2))}.`];
  const warnings = report2.warnings.map(
    ({ message, remedy }) => `\u26A0\uFE0F ${markdownText(message, 300)}. ${markdownText(remedy, 300)}`.trimEnd()
  );
  const shown = warnings.filter((line, i) => i < WARNINGS_MAX && bytes(line) <= WARNING_BYTES);
  lines.push(...shown);
  const more = warnings.length - shown.length;
  if (more > 0) lines.push(`\u26A0\uFE0F \u2026 and ${more === 1 ? "1 more warning" : `${more} more warnings`}.`);
  if (report2.gate === "fail") {
    lines.push(
      "**What now?** Profile it, or re-run the job to see whether it stays. To accept it on record, run with `ALLOW_REGRESSION=true` and `allow-regression-reason`."
    );
  }
  if (report2.gate === "nothing-compared") {
    lines.push(
      "**What now?** Check the results pattern and the suite\u2019s name. If the benchmarks were renamed on purpose, the next run of the tracked branch becomes their baseline."
    );
  }
  return lines.flatMap((line) => [line, ""]).slice(0, -1);
}
function footer({ suite, run }) {
  const parts = [`suite ${markdownCode(suite)}`];
  if (run.commit) parts.push(`commit ${markdownText(run.commit.slice(0, 7))}`);
  if (run.url && /^https?:\/\//.test(run.url)) parts.push(`[run](${linkTarget(run.url)})`);
  return `<sub>${parts.join(" \xB7 ")} \xB7 perf-regression</sub>`;
}
function linkTarget(url) {
  return encodeURI(url.toWellFormed()).replace(
    /[()'*_@~!$]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`
  );
}
function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
function bytes(text) {
  return new TextEncoder().encode(text).length;
}

// src/reporters/table.ts
function table(head, rows) {
  const widths = head.map((title, i) => Math.max(...[title, ...rows.map((row) => row[i] ?? "")].map(width)));
  const line = (cells2) => cells2.map((cell, i) => i < cells2.length - 1 ? pad(cell, widths[i] ?? 0) : cell).join("   ").trimEnd();
  return [head, ...rows].map((row) => `${line(row)}
`).join("");
}
function width(text) {
  return [...text].length;
}
function pad(text, columns) {
  return text + " ".repeat(Math.max(0, columns - width(text)));
}

// src/reporters/terminal.ts
var CODES = { red: 31, green: 32, yellow: 33, dim: 2, bold: 1 };
function renderTerminal(report2, exitCode, { colour, all }) {
  const paint = (name, text) => colour ? `\x1B[${CODES[name]}m${text}\x1B[0m` : text;
  const shown = report2.findings.filter((finding) => all || needsAnswer(finding));
  const rows = shown.toSorted((a, b) => rank2(a) - rank2(b)).map((finding) => ({ finding, cells: cellsOf(finding) }));
  const widths = [0, 1, 2, 3].map((i) => Math.max(0, ...rows.map(({ cells: cells2 }) => width(cells2[i] ?? ""))));
  const lines = rows.map(({ finding, cells: cells2 }) => {
    const { mark, tint } = markOf(finding);
    const text = cells2.map((cell, i) => i < 3 ? pad(cell, widths[i] ?? 0) : cell).join("   ");
    return paint(tint, `  ${mark} ${text}`.trimEnd());
  });
  return [
    titleOf(report2, paint),
    "",
    ...lines,
    ...countLines(report2, all).map((line) => paint("dim", line)),
    ...report2.warnings.flatMap(
      ({ message, remedy }) => [`  ! ${visible(message, 300)}`, `    ${visible(remedy, 300)}`].filter((line) => line.trim() !== "").map((line) => paint("yellow", line))
    ),
    ...overrideLines(report2),
    "",
    verdictLine(report2, exitCode, paint),
    ""
  ].join("\n");
}
function titleOf(report2, paint) {
  const at = report2.run.commit ? ` @ ${visible(report2.run.commit.slice(0, 7))}` : "";
  const title = `${paint("bold", "perf-regression")}  ${visible(report2.suite)}${at}`;
  const label = hasBaseline(report2) ? "compared with" : "no baseline:";
  return `${title}
  ${paint("dim", `${label} ${visible(baselineText(report2), 400)}`)}`;
}
function needsAnswer(finding) {
  const { verdict, reason } = finding;
  if (verdict === "inconclusive") return reason.code === "too-noisy";
  if (verdict === "unchanged") return reason.code === "within-threshold" && isWorse(finding);
  return verdict !== "new" && verdict !== "missing";
}
var ORDER = [
  "regressed",
  "suspected",
  "waived",
  "inconclusive",
  "improved",
  "missing",
  "new",
  "unchanged"
];
function rank2(finding) {
  return ORDER.indexOf(finding.verdict);
}
function markOf(finding) {
  if (finding.verdict === "regressed") return { mark: "\u2717", tint: "red" };
  if (finding.verdict === "improved") return { mark: "\u2713", tint: "green" };
  if (finding.verdict === "inconclusive") return { mark: "~", tint: "yellow" };
  if (finding.verdict === "missing") return { mark: "-", tint: "dim" };
  if (finding.verdict === "new") return { mark: "+", tint: "dim" };
  return finding.reason.code === "within-threshold" && isWorse(finding) ? { mark: "\u2022", tint: "yellow" } : { mark: "\u2713", tint: "dim" };
}
function cellsOf(finding) {
  const values = [finding.baseline?.value, finding.current?.value].filter((value) => value !== void 0);
  const arrow = quantities(values, finding.metric.unit).join(" \u2192 ");
  const words = finding.verdict === "regressed" || finding.verdict === "unchanged" ? [changeText(finding), limitText(finding), sparkline(finding.recent)] : finding.verdict === "improved" ? [changeText(finding), sparkline(finding.recent)] : [changeText(finding), reasonText(finding)];
  const rest = words.filter((word2) => word2 !== "").join("   ");
  return [
    visible(finding.benchmark, 60),
    visible(finding.metric.name, 30),
    visible(arrow, 60),
    visible(rest, 200)
  ];
}
function countLines({ findings }, all) {
  if (all) return [];
  const quiet = findings.filter((finding) => !needsAnswer(finding));
  const count = (verdict) => quiet.filter((finding) => finding.verdict === verdict).length;
  const parts = [
    count("unchanged") > 0 && `\u2713 ${count("unchanged")} within ${count("unchanged") === 1 ? "its limit" : "their limits"}`,
    count("new") > 0 && `${count("new")} new`,
    count("missing") > 0 && `${count("missing")} missing`
  ].filter((part) => part !== false);
  const unjudged = quiet.filter(({ verdict }) => verdict === "inconclusive");
  const reasons = Map.groupBy(unjudged, reasonText);
  return [
    ...parts.length > 0 ? [`  ${parts.join("   ")}   (--all shows them)`] : [],
    ...[...reasons].map(([reason, group]) => `  ~ ${group.length} not judged: ${visible(reason, 200)}`)
  ];
}
function overrideLines(report2) {
  const { override } = report2;
  if (!override) return [];
  const why = override.reason === "" ? "no reason was given" : visible(override.reason, 300);
  const at = visible(momentText(override.at));
  return [
    `  ${allowedBy(report2)} ${visible(override.by)} on ${at} through ${visible(override.source)}: ${why}`
  ];
}
function verdictLine(report2, exitCode, paint) {
  const tint = {
    pass: "green",
    fail: "red",
    allowed: "yellow",
    inconclusive: "yellow",
    "nothing-compared": "red"
  };
  const word2 = paint(tint[report2.gate], report2.gate.toUpperCase().replace("-", " "));
  const more = report2.gate === "pass" ? sensitivity(report2) : "";
  const detail = more ? `
      ${paint("dim", more)}` : "";
  return `${word2}  ${visible(headline(report2), 300)}   exit ${exitCode}${detail}`;
}

export {
  askGit,
  git,
  tryGit,
  readCheckout,
  footingInJob,
  checkoutOnGitHub,
  footingOnLaptop,
  defaultBranchLocally,
  formats,
  inputs,
  Settings,
  readRuns,
  readRun,
  readResults,
  skippedWarnings,
  readConfiguration,
  findOverride,
  describeEnvironment,
  noBaseline,
  baselineFromHistory,
  baselineFromFile,
  check,
  worstGate,
  exitCodeOf,
  HistoryLog,
  eventsOf,
  withJitter,
  saveMemory,
  visible,
  quantities,
  headline,
  changeText,
  limitText,
  renderJson,
  jsonFiles,
  COMMENT_BYTES,
  SUMMARY_BYTES,
  commentMarker,
  renderSuites,
  table,
  renderTerminal
};
