import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  AUTOMATICALLY,
  clashWarnings,
  formerName,
  newestName,
  require_mod,
  storedNames,
  underLastingNames,
  underNewNames
} from "./chunk-4HSV56SC.js";
import {
  ParseFailure,
  asArray,
  asNumber,
  asNumbers,
  asObject,
  asParameters,
  asText,
  csvRecords,
  faultOf,
  groupedNumberOf,
  jsonLines,
  linesOf,
  loggedLines,
  numberOf,
  parseJson,
  visibleLines,
  withoutColour
} from "./chunk-MIRE5XF4.js";
import {
  BENCHMARKS_MIN,
  EMPTY_SEGMENT,
  LATEST,
  LEVEL_RUNS_MIN,
  MACHINE_FACTS,
  NOISE_REPORT_SCHEMA,
  REPAIR,
  REPORT_SCHEMA,
  RUNS_MIN,
  SCHEMA_FOLDER,
  SEGMENT_FILE,
  SHARE,
  TRENDS_REPORT_SCHEMA,
  USUAL_FACTS,
  WINDOW,
  aloneRegime,
  ascending,
  beginningAt,
  byBenchmark,
  changePointsTogether,
  correlationOf,
  cutsOf,
  decodeIndex,
  decodeSegment,
  describeEnvironment,
  deviationScale,
  disturbances,
  emptyIndex,
  encodeEvent,
  encodeIndex,
  encodeRun,
  encodeSegment,
  entryFor,
  environmentDifferences,
  environmentKey,
  evidenceOf,
  exactCuts,
  exactly,
  folderName,
  inOrder,
  isAcceptance,
  isAsStored,
  isBad,
  isComparable,
  isOpen,
  isPublished,
  isTold,
  judged,
  levelError,
  mean,
  median,
  newestDrift,
  newestOf,
  newestRegimes,
  newestRuns,
  nextSegmentFile,
  noiseOf,
  normalCritical,
  normalQuantileUpper,
  normalTwoSided,
  normalUpper,
  overviewFiles,
  ownVariance,
  quantile,
  readSegment,
  residualsOf,
  runStateSchema,
  saidByPeople,
  saidIn,
  spans,
  stateDifferences,
  studentCritical,
  studentLogDensity,
  studentUpper,
  trends,
  unknownFacts,
  verdicts,
  withoutCommonMode,
  worstFirst
} from "./chunk-J453HFXT.js";
import {
  NAME_LENGTH_MAX,
  UNIT_LENGTH_MAX,
  WORDS_LENGTH_MAX,
  _enum,
  array,
  int,
  literal,
  number,
  object,
  sampleLevels,
  seriesKey,
  string
} from "./chunk-GEXCHOPT.js";
import {
  XMLParser,
  getProxyUrl
} from "./chunk-X7MFTFUH.js";
import {
  matchesWildcard,
  selects
} from "./chunk-VEXFQK2A.js";
import {
  directionOf,
  directionOfName,
  isClocked,
  kindOf,
  parseQuantity,
  tidyUnit
} from "./chunk-D64W6HUU.js";
import {
  ParseError,
  TransientError,
  UserError,
  messageOf
} from "./chunk-GLOBL6LV.js";
import {
  __commonJS,
  __toESM
} from "./chunk-ON37DXYE.js";

// ../../work/main/node_modules/picomatch/lib/constants.js
var require_constants = __commonJS({
  "../../work/main/node_modules/picomatch/lib/constants.js"(exports, module) {
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

// ../../work/main/node_modules/picomatch/lib/utils.js
var require_utils = __commonJS({
  "../../work/main/node_modules/picomatch/lib/utils.js"(exports) {
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
      const append2 = options.contains ? "" : "$";
      let output = `${prepend}(?:${input})${append2}`;
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

// ../../work/main/node_modules/picomatch/lib/scan.js
var require_scan = __commonJS({
  "../../work/main/node_modules/picomatch/lib/scan.js"(exports, module) {
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
    var isPathSeparator = (code4) => {
      return code4 === CHAR_FORWARD_SLASH || code4 === CHAR_BACKWARD_SLASH;
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
      let code4;
      let token = { value: "", depth: 0, isGlob: false };
      const eos = () => index >= length;
      const peek = () => str.charCodeAt(index + 1);
      const advance = () => {
        prev = code4;
        return str.charCodeAt(++index);
      };
      while (index < length) {
        code4 = advance();
        let next2;
        if (code4 === CHAR_BACKWARD_SLASH) {
          backslashes = token.backslashes = true;
          code4 = advance();
          if (code4 === CHAR_LEFT_CURLY_BRACE) {
            braceEscaped = true;
          }
          continue;
        }
        if (braceEscaped === true || code4 === CHAR_LEFT_CURLY_BRACE) {
          braces++;
          while (eos() !== true && (code4 = advance())) {
            if (code4 === CHAR_BACKWARD_SLASH) {
              backslashes = token.backslashes = true;
              advance();
              continue;
            }
            if (code4 === CHAR_LEFT_CURLY_BRACE) {
              braces++;
              continue;
            }
            if (braceEscaped !== true && code4 === CHAR_DOT && (code4 = advance()) === CHAR_DOT) {
              isBrace = token.isBrace = true;
              isGlob = token.isGlob = true;
              finished = true;
              if (scanToEnd === true) {
                continue;
              }
              break;
            }
            if (braceEscaped !== true && code4 === CHAR_COMMA) {
              isBrace = token.isBrace = true;
              isGlob = token.isGlob = true;
              finished = true;
              if (scanToEnd === true) {
                continue;
              }
              break;
            }
            if (code4 === CHAR_RIGHT_CURLY_BRACE) {
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
        if (code4 === CHAR_FORWARD_SLASH) {
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
          const isExtglobChar = code4 === CHAR_PLUS || code4 === CHAR_AT || code4 === CHAR_ASTERISK || code4 === CHAR_QUESTION_MARK || code4 === CHAR_EXCLAMATION_MARK;
          if (isExtglobChar === true && peek() === CHAR_LEFT_PARENTHESES) {
            isGlob = token.isGlob = true;
            isExtglob = token.isExtglob = true;
            finished = true;
            if (code4 === CHAR_EXCLAMATION_MARK && index === start) {
              negatedExtglob = true;
            }
            if (scanToEnd === true) {
              let parens = 0;
              while (eos() !== true && (code4 = advance())) {
                if (code4 === CHAR_BACKWARD_SLASH) {
                  backslashes = token.backslashes = true;
                  advance();
                  continue;
                }
                if (code4 === CHAR_LEFT_PARENTHESES) {
                  parens++;
                  continue;
                }
                if (code4 === CHAR_RIGHT_PARENTHESES && --parens === 0) {
                  finished = true;
                  break;
                }
              }
              continue;
            }
            break;
          }
        }
        if (code4 === CHAR_ASTERISK) {
          if (prev === CHAR_ASTERISK) isGlobstar = token.isGlobstar = true;
          isGlob = token.isGlob = true;
          finished = true;
          if (scanToEnd === true) {
            continue;
          }
          break;
        }
        if (code4 === CHAR_QUESTION_MARK) {
          isGlob = token.isGlob = true;
          finished = true;
          if (scanToEnd === true) {
            continue;
          }
          break;
        }
        if (code4 === CHAR_LEFT_SQUARE_BRACKET) {
          while (eos() !== true && (next2 = advance())) {
            if (next2 === CHAR_BACKWARD_SLASH) {
              backslashes = token.backslashes = true;
              advance();
              continue;
            }
            if (next2 === CHAR_RIGHT_SQUARE_BRACKET) {
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
        if (opts.nonegate !== true && code4 === CHAR_EXCLAMATION_MARK && index === start) {
          negated = token.negated = true;
          start++;
          continue;
        }
        if (opts.noparen !== true && code4 === CHAR_LEFT_PARENTHESES) {
          isGlob = token.isGlob = true;
          if (scanToEnd === true) {
            let parens = 1;
            while (eos() !== true && (code4 = advance())) {
              if (code4 === CHAR_BACKWARD_SLASH) {
                backslashes = token.backslashes = true;
                advance();
                continue;
              }
              if (code4 === CHAR_LEFT_PARENTHESES) {
                parens++;
                continue;
              }
              if (code4 === CHAR_RIGHT_PARENTHESES && --parens === 0) {
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
        if (!isPathSeparator(code4)) {
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

// ../../work/main/node_modules/picomatch/lib/parse.js
var require_parse = __commonJS({
  "../../work/main/node_modules/picomatch/lib/parse.js"(exports, module) {
    "use strict";
    var constants2 = require_constants();
    var utils = require_utils();
    var {
      MAX_LENGTH,
      POSIX_REGEX_SOURCE,
      REGEX_NON_SPECIAL_CHARS,
      REGEX_SPECIAL_CHARS_BACKREF,
      REPLACEMENTS
    } = constants2;
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
      let escaped4 = false;
      for (const ch of input) {
        if (escaped4 === true) {
          value += ch;
          escaped4 = false;
          continue;
        }
        if (ch === "\\") {
          value += ch;
          escaped4 = true;
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
      let escaped4 = false;
      for (const ch of branch) {
        if (escaped4 === true) {
          escaped4 = false;
          continue;
        }
        if (ch === "\\") {
          escaped4 = true;
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
      let escaped4 = false;
      for (let i = 1; i < pattern.length; i++) {
        const ch = pattern[i];
        if (escaped4 === true) {
          escaped4 = false;
          continue;
        }
        if (ch === "\\") {
          escaped4 = true;
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
      const max = typeof options.maxExtglobRecursion === "number" ? options.maxExtglobRecursion : constants2.DEFAULT_MAX_EXTGLOB_RECURSION;
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
      const PLATFORM_CHARS = constants2.globChars(opts.windows);
      const EXTGLOB_CHARS = constants2.extglobChars(PLATFORM_CHARS);
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
      const append2 = (token) => {
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
        if (tok.value || tok.output) append2(tok);
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
          const next2 = peek();
          if (next2 === "/" && opts.bash !== true) {
            continue;
          }
          if (next2 === "." || next2 === ";") {
            continue;
          }
          if (!next2) {
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
          append2({ value });
          continue;
        }
        if (state.quotes === 1 && value !== '"') {
          value = utils.escapeRegex(value);
          prev.value += value;
          append2({ value });
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
          append2({ value });
          if (opts.literalBrackets === false || utils.hasRegexChars(prevValue)) {
            continue;
          }
          const escaped4 = utils.escapeRegex(prev.value);
          state.output = state.output.slice(0, -prev.value.length);
          if (opts.literalBrackets === true) {
            state.output += escaped4;
            prev.value = escaped4;
            continue;
          }
          prev.value = `(${capture}${escaped4}|${prev.value})`;
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
            const next2 = peek();
            let output = value;
            if (prev.value === "(" && !/[!=<:]/.test(next2) || next2 === "<" && !/<([!=]|\w+>)/.test(remaining())) {
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
      } = constants2.globChars(opts.windows);
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
      const create2 = (str) => {
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
            const source2 = create2(match[1]);
            if (!source2) return;
            return source2 + DOT_LITERAL + match[2];
          }
        }
      };
      const output = utils.removePrefix(input, state);
      let source = create2(output);
      if (source && opts.strictSlashes !== true) {
        source += `${SLASH_LITERAL}?`;
      }
      return source;
    };
    module.exports = parse2;
  }
});

// ../../work/main/node_modules/picomatch/lib/picomatch.js
var require_picomatch = __commonJS({
  "../../work/main/node_modules/picomatch/lib/picomatch.js"(exports, module) {
    "use strict";
    var scan = require_scan();
    var parse2 = require_parse();
    var utils = require_utils();
    var constants2 = require_constants();
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
      const append2 = opts.contains ? "" : "$";
      let source = `${prepend}(?:${state.output})${append2}`;
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
    picomatch2.constants = constants2;
    module.exports = picomatch2;
  }
});

// ../../work/main/node_modules/picomatch/index.js
var require_picomatch2 = __commonJS({
  "../../work/main/node_modules/picomatch/index.js"(exports, module) {
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

// src/github/client.ts
import { setTimeout as sleep } from "node:timers/promises";
var DeniedError = class extends UserError {
};
var WAIT_SECONDS_MAX = 60;
var WAITS_MAX = 2;
var GitHub = class {
  repository;
  #token;
  #apiUrl;
  #octokit;
  constructor({ owner, repo }, token, apiUrl) {
    this.repository = { owner, repo };
    this.#token = token;
    this.#apiUrl = apiUrl;
  }
  /**
   * One request of the REST API, such as `GET /repos/{owner}/{repo}/branches/{branch}`; owner and repo are filled in.
   * Faults are retried, unless the parameters say `request: { retries: 0 }`.
   * @returns status and body; 404, 409, 422 and a file beyond GitHub's limit (413) are answers for the caller to read
   * @throws TransientError where GitHub failed or did not answer in the end
   * @throws DeniedError where the token may not, naming the permission
   * @throws UserError where GitHub does not know the token
   */
  async request(route, parameters, need) {
    this.#octokit ??= import("./octokit-CGCUPTLS.js").then(({ connect: connect2 }) => connect2(this.#token, this.#apiUrl));
    const octokit = await this.#octokit;
    for (let attempt = 1; ; attempt++) {
      try {
        const { status, data } = await octokit.request(route, { ...this.repository, ...parameters });
        return { status, data };
      } catch (error) {
        const failure = failureOf(error);
        const { status, message } = failure;
        if (status === 404 || status === 409 || status === 422) return { status, data: void 0, message };
        if (status === 403 && /too large/i.test(message)) return { status: 413, data: void 0, message };
        if (attempt > WAITS_MAX || failure.wait === void 0 || failure.wait > WAIT_SECONDS_MAX) {
          throw explain(need, failure);
        }
        await sleep(failure.wait * 1e3);
      }
    }
  }
};
function failureOf(error) {
  const { status, response } = error;
  return {
    // The client says 500 where the connection failed.
    status: response ? status : void 0,
    message: messageOf(error).split("\n")[0] ?? "",
    accepted: response?.headers?.["x-accepted-github-permissions"] ?? "",
    wait: waitOf(status, response?.headers?.["retry-after"])
  };
}
function waitOf(status, seconds) {
  const told2 = Number(seconds ?? Number.NaN);
  return (status === 403 || status === 429) && told2 >= 0 ? told2 : void 0;
}
function explain({ what, permission }, { status, message, accepted }) {
  if (status === void 0) {
    return new TransientError(`cannot ${what}: GitHub does not answer (${message})`, "Run the job again.");
  }
  if (status === 401) {
    return new UserError(
      `cannot ${what}: GitHub does not know the token`,
      "Leave the input token out to use the job\u2019s own, or pass a valid one."
    );
  }
  if (status === 403 && /\block(ed)?\b/i.test(message)) {
    return new UserError(
      `cannot ${what}: the conversation is locked (GitHub says: ${message})`,
      "Unlock it on its page (Unlock conversation), or leave the comment out:   with: { comment: never }\nThe token may comment; no permission is missing."
    );
  }
  if (status === 403 && !/rate limit/i.test(message)) {
    return new DeniedError(
      `cannot ${what}: the token may not (GitHub says: ${message})`,
      `Add to the job:   permissions: { ${missingPermission(permission, accepted)} }`
    );
  }
  if (status === 403 || status === 429) {
    return new TransientError(
      `cannot ${what}: GitHub's rate limit is used up (${message})`,
      "Run the job again later; nothing was lost."
    );
  }
  return new TransientError(`cannot ${what}: GitHub answers ${status} (${message})`, "Run the job again.");
}
function missingPermission(known2, accepted) {
  const named4 = accepted.split(/[;,]/).map((entry) => entry.trim().replace("=", ": ").replaceAll("_", "-")).filter((entry) => entry !== "");
  const isNamed = named4.some((each) => each.split(":")[0] === known2.split(":")[0]);
  return named4.length === 0 || isNamed ? known2 : named4[0];
}

// src/measure-inputs.ts
var measureInputs = [
  {
    name: "command",
    kind: "text",
    default: "",
    // Without the braces of an expression, which GitHub refuses in a description.
    help: "A line for bash that is measured here: on pull requests in turn with the commit that they stand on, until it is certain; otherwise several times, for the history. `results` are then files that it writes, or `-` for its output; without them it is measured from outside. `{benchmarks}` in it, in quotes, stands for a regular expression of those that are needed.",
    door: "action"
  },
  {
    name: "setup",
    kind: "text",
    default: "",
    help: "With `command`, lines for bash that prepare each version in its folder, such as `npm ci`.",
    door: "action"
  },
  {
    name: "max-rounds",
    kind: { min: 3, max: 500 },
    default: "60",
    help: "With `command`, so many rounds at most.",
    door: "action"
  },
  {
    name: "max-minutes",
    kind: { min: 1, max: 1e3 },
    default: "10",
    help: "With `command`, no further round after so long.",
    door: "action"
  },
  {
    name: "base-ref",
    kind: "text",
    default: "",
    help: "With `command`, the version that is measured in turn with this one: a branch, tag or commit. Default: the commit that it stands on.",
    door: "action"
  }
];

// src/notice-inputs.ts
var NOTIFY_ON = ["regression", "recovery", "change", "always", "never"];
var noticeInputs = [
  {
    name: "notify-on",
    kind: NOTIFY_ON,
    default: "regression",
    help: "When the webhooks below are told: `regression` where the gate or the job fails, once for what lasts; `recovery` also when it is good again; `change` where the verdict differs from that of the last stored run; `always`; `never`.",
    door: "action"
  },
  {
    name: "slack-webhook",
    kind: "address",
    default: "",
    help: "Incoming webhook of Slack; a secret.",
    door: "both",
    secret: true
  },
  {
    name: "slack-on",
    kind: ["notify-on", ...NOTIFY_ON],
    default: "notify-on",
    help: "When Slack is told, where that differs from `notify-on`.",
    door: "action"
  },
  {
    name: "slack-mention",
    kind: "mentions",
    default: "",
    help: "Whom Slack calls where the verdict is bad: `here`, `channel`, ids of users (`U\u2026`, `W\u2026`) or of user groups (`S\u2026`).",
    door: "both"
  },
  {
    name: "teams-webhook",
    kind: "address",
    default: "",
    help: "Address of a Microsoft Teams workflow that posts to a channel when a webhook request is received; a secret.",
    door: "both",
    secret: true
  },
  {
    name: "discord-webhook",
    kind: "address",
    default: "",
    help: "Webhook of Discord; a secret.",
    door: "both",
    secret: true
  },
  {
    name: "webhook",
    kind: "address",
    default: "",
    help: "Address that gets each report as JSON, for services of your own; a secret.",
    door: "both",
    secret: true
  }
];

// src/inputs.ts
var inputs = [
  {
    name: "mode",
    kind: ["check", "collect", "publish", "trends"],
    default: "check",
    help: "What the step does. `collect` keeps what this job measured for the job that checks with `merge`; `publish` comments, in a `workflow_run` workflow, on what a pull request from a fork measured; `trends` reports how the last days were, in an issue.",
    door: "action"
  },
  {
    name: "results",
    kind: "list",
    default: "",
    help: "Result files: paths, folders or globs, separated by commas or line ends.",
    door: "action"
  },
  ...measureInputs,
  {
    name: "merge",
    kind: "list",
    default: "",
    help: "What other jobs of this workflow run collected, joined into one run: how many shards there are, or their names.",
    door: "action"
  },
  {
    name: "shard",
    kind: "text",
    default: "",
    // Without the braces of an expression, which GitHub refuses in a description.
    help: "With `mode: collect`, the name of what this job measured: in a matrix the expression `strategy.job-index`. Default: the id of the job.",
    door: "action"
  },
  {
    name: "again",
    kind: "list",
    default: "",
    help: "Result files of the same commit measured again, each pattern one more measurement: of the suspects or of all, best on another machine. In a workflow also `shard:NAME`, what another job collected.",
    door: "both"
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
    help: "How much worse a series may get: `20%`, or by backend, tag, metric or benchmark `+12%:julia,10%:throughput,5%:BenchmarkParse*`. Default: time 20 %, throughput the same turned round (16.7 %), memory 15 %.",
    door: "both"
  },
  {
    name: "rules-file",
    kind: "text",
    default: ".github/perf-regression.yml",
    help: "Limits, waivers, renames, formulas, readers and sources as YAML; the default may be missing.",
    door: "both"
  },
  {
    name: "tags",
    kind: "list",
    default: "",
    help: "Judge only benchmarks that have one of these tags, of the tool or of the rules file; all are stored.",
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
    name: "environment",
    kind: "list",
    default: "os,arch,cpu",
    help: "What must agree for runs to be compared: of `os`, `arch`, `cpu`, `cores`, `memory`, `runner`, and tools that the results name, such as `node`. What a stored run does not say is taken to agree.",
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
    name: "retention-days",
    kind: "days",
    default: "",
    help: "Runs that are older leave the history when a run is stored: whole segments, and those at the front of the newest one. Default: all stay.",
    door: "action"
  },
  {
    name: "archive",
    kind: "text",
    default: "",
    help: "Where runs go that leave the history: `branch:NAME`, a bucket such as `s3://bucket/folder`, in a workflow `artifact`, on the command line a folder. Default: they are dropped.",
    door: "both"
  },
  {
    name: "store",
    kind: "list",
    default: "branch",
    help: "Where runs are stored and looked for: `branch` (the history), and as windows of the newest runs `artifact`, `cache` or a bucket such as `s3://bucket/folder`, with keys and endpoint from `AWS_\u2026` variables. Without `branch` there is no history.",
    door: "both"
  },
  {
    name: "dashboard",
    kind: "flag",
    default: "true",
    help: "`false` stores runs without the page: `index.html` in the history\u2019s folder, written where its version changed.",
    door: "action"
  },
  {
    name: "dashboard-url",
    kind: "text",
    default: "",
    help: "Where the dashboard is published, for a link to it in messages: `https://OWNER.github.io/REPOSITORY/perf/`.",
    door: "action"
  },
  {
    name: "record",
    kind: ["auto", "always", "never"],
    default: "auto",
    help: "`auto` stores pushes, schedules and dispatches on the default branch, `always` every branch and event; the code of a pull request or a fork is never stored.",
    door: "action"
  },
  {
    name: "comment",
    kind: ["auto", "always", "on-change", "never"],
    default: "auto",
    help: "`auto` comments on pull requests; `always` also on the commits of pushes; `on-change` on pull requests, and only where there is something to say and it differs from the last time.",
    door: "action"
  },
  {
    name: "issue",
    kind: ["never", "auto", "schedule"],
    default: "never",
    help: "`auto` opens an issue for a regression of a run that is stored, one for each change of level, and closes it when it is over; `schedule` only in scheduled runs.",
    door: "action"
  },
  {
    name: "issue-labels",
    kind: "list",
    default: "",
    help: "More labels of that issue, separated by commas; it always has `perf-regression`. Missing ones are created.",
    door: "action"
  },
  {
    name: "issue-assignees",
    kind: "list",
    default: "",
    help: "Who is assigned to that issue: logins, separated by commas. A team (`org/team`) cannot be assigned, and is mentioned.",
    door: "action"
  },
  {
    name: "check-run",
    kind: "flag",
    default: "false",
    help: "Write a check run with annotations on the source lines of the benchmarks; needs `checks: write`.",
    door: "action"
  },
  ...noticeInputs,
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
    help: "What to do if there is not enough data to decide: `pass`, `warn` or `fail` (exit status 2).",
    door: "both"
  },
  {
    name: "on-suspected",
    kind: ["fail", "inconclusive", "pass"],
    default: "inconclusive",
    help: "What to do if a benchmark looks slower beyond its limit but one run cannot be certain: `fail` the job, call the run `inconclusive`, or let it `pass`. Benchmarks within their grace period never fail.",
    door: "both"
  },
  {
    name: "on-missing",
    kind: ["ignore", "warn", "fail"],
    default: "warn",
    help: "What to do if the baseline has a benchmark or metric that this run has not, or a benchmark failed: `fail` the job, `warn` (the run is inconclusive, and `on-inconclusive` decides), or `ignore` it; the number is told in any case. A run whose tool failed never passes.",
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
    name: "grace-period",
    kind: "count",
    default: "1",
    help: "A regression gates when so many runs of the tracked branch in a row have shown it (1 to 6); until then it is suspected. A run that is not stored, such as that of a pull request, gates at once.",
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
    name: "days-back",
    kind: "days",
    default: "7",
    help: "How many days the trends are about.",
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
    name: "report-html",
    kind: "text",
    default: "",
    help: "Where to write the report as one HTML file with its charts. Default in a workflow: a temporary file, named by the output.",
    door: "both"
  },
  {
    name: "token",
    kind: "text",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of the workflow's language
    default: "${{ github.token }}",
    help: "The token for history and comments.",
    door: "action",
    secret: true
  }
];

// src/local/memory.ts
import { setFlagsFromString } from "node:v8";
function saveMemory() {
  setFlagsFromString("--semi-space-growth-factor=1");
}

// src/input-values.ts
var import_fastest_levenshtein = __toESM(require_mod(), 1);
function listOf(text) {
  return text.split(/[,\n]/).map((item) => item.trim()).filter((item) => item !== "");
}
var MENTION = /^(?:here|channel|[UWS][A-Z0-9]{2,20})$/;
function isSafeAddress(value) {
  const url = URL.parse(value);
  if (url?.protocol === "https:") return true;
  return url?.protocol === "http:" && ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
}
function shareOf(text) {
  const number2 = Number(text.replace(/\s*%$/, ""));
  return text.endsWith("%") || number2 >= 1 ? number2 / 100 : number2;
}
function isBounds(kind) {
  return typeof kind === "object" && "min" in kind;
}
function isChoice(kind) {
  return Array.isArray(kind);
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
  if (kind === "address" && value !== "" && !isSafeAddress(value)) {
    throw new UserError(
      `${name}: its value is no https:// address`,
      "Give the address as the service shows it. It is a secret and not repeated here."
    );
  }
  const stranger = kind === "mentions" ? listOf(value).find((whom) => !MENTION.test(whom)) : void 0;
  if (stranger !== void 0) {
    throw new UserError(
      `${name}: ${JSON.stringify(stranger)} is neither here, channel, nor an id such as U012AB3CD or S012AB3CD`,
      "Slack shows the id of a member in the profile, behind the three dots."
    );
  }
  if (kind === "count" && !/^[1-6]$/.test(value)) {
    throw new UserError(
      `${name}: ${JSON.stringify(value)} is no number of runs from 1 to 6`,
      "A change that has lasted longer is part of the baseline."
    );
  }
  if (kind === "days" && !/^$|^[1-9]\d{0,4}$/.test(value)) {
    throw new UserError(
      `${name}: ${JSON.stringify(value)} is no number of days`,
      "Write it as 180, or leave it out."
    );
  }
  if (isBounds(kind) && !(/^\d+$/.test(value) && Number(value) >= kind.min && Number(value) <= kind.max)) {
    throw new UserError(
      `${name}: ${JSON.stringify(value)} is no whole number from ${kind.min} to ${kind.max}`
    );
  }
  if (isChoice(kind) && !kind.includes(value)) {
    const nearest = [...kind].sort((a, b) => (0, import_fastest_levenshtein.distance)(a, value) - (0, import_fastest_levenshtein.distance)(b, value))[0];
    throw new UserError(
      `${name}: ${JSON.stringify(value)} is none of ${kind.join(", ")}`,
      `Did you mean ${nearest}?`
    );
  }
}

// src/settings.ts
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
    return listOf(this.text(name));
  }
  flag(name) {
    return this.text(name) === "true";
  }
  /** 0 where nothing was given. */
  count(name) {
    return Number(this.text(name));
  }
  /** As a share: 0.95 for `95%`, `95` and `0.95`. */
  share(name) {
    return shareOf(this.text(name));
  }
};

// src/local/git.ts
import { spawn } from "node:child_process";
function askGit(args, { cwd, input, env }) {
  return new Promise((resolve7, reject) => {
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
      resolve7({ status: status ?? 1, stdout: text(stdout), stderr: text(stderr) });
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
  const told2 = await tryGit(["cat-file", "--batch"], { cwd: folder, input: "HEAD^{commit}\n" });
  const [, commit, raw] = /^([0-9a-f]{40,64}) commit \d+\n([\s\S]*)$/.exec(told2 ?? "") ?? [];
  if (commit === void 0 || raw === void 0) return void 0;
  const end = raw.indexOf("\n\n");
  const header = raw.slice(0, end < 0 ? raw.length : end);
  const parents = [...header.matchAll(/^parent ([0-9a-f]{40,64})$/gm)].map((match) => match[1]);
  const author = /^author (.*) <[^>]*> \d+ [+-]\d+$/m.exec(header)?.[1] ?? "";
  return { commit, parents, message: end < 0 ? "" : firstLine(raw.slice(end + 2)), author };
}
async function footingInJob(context3, github, checkout, baseBranch) {
  const { commit, how } = await standsOn(context3, github, checkout, baseBranch);
  return { commit, how, branch: baseBranch, ancestors: () => ancestorsOnGitHub(github, commit) };
}
async function checkoutOnGitHub(github, sha) {
  const { data } = await github.request(
    "GET /repos/{owner}/{repo}/git/commits/{commit_sha}",
    { commit_sha: sha },
    READING
  );
  return {
    commit: sha,
    parents: data?.parents.map((parent) => parent.sha) ?? [],
    message: firstLine(data?.message ?? ""),
    author: data?.author?.name ?? ""
  };
}
function firstLine(message) {
  return message.trimStart().split("\n", 1)[0]?.trimEnd() ?? "";
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
var USUAL_BRANCHES = ["main", "master", "trunk", "develop"];
async function defaultBranchLocally(folder) {
  const head = await tryGit(["symbolic-ref", "--quiet", "--short", "refs/remotes/origin/HEAD"], {
    cwd: folder
  });
  if (head) return head.replace(/^origin\//, "");
  const begun = await tryGit(["config", "--get", "init.defaultBranch"], { cwd: folder });
  for (const name of [...USUAL_BRANCHES, ...begun ? [begun] : []]) {
    if (await tryGit(["rev-parse", "--verify", "--quiet", `refs/heads/${name}`], { cwd: folder }))
      return name;
  }
  return await tryGit(["symbolic-ref", "--quiet", "--short", "HEAD"], { cwd: folder }) ?? "main";
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
function linkTarget(url) {
  return encodeURI(url.toWellFormed()).replace(
    /[()'*_@~!$]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`
  );
}
function utf8Bytes(text) {
  return new TextEncoder().encode(text).length;
}

// src/intake.ts
import { createHash } from "node:crypto";
import { parse, resolve as resolve5 } from "node:path";

// src/compared.ts
var NO_RULES = Object.freeze({
  rules: [],
  renames: /* @__PURE__ */ new Map(),
  names: AUTOMATICALLY,
  tagPatterns: /* @__PURE__ */ new Map(),
  waivers: []
});
var RECENT = 30;
function recentOf(earlier, { sample }) {
  return [...earlier.map((other) => other.sample.centre), sample.centre].slice(-RECENT);
}
function isTested({ comparison: comparison2, limits }) {
  if (comparison2 === null || comparison2.exact || limits.direction === "none") return false;
  return Number.isFinite(comparison2.high);
}

// src/formats/ab.ts
var OWN = /\bThis is ApacheBench, Version |\bRequests per second: +\S+ \[#\/sec\]/;
var CSV_HEADER = /^\ufeff?Percentage served,Time in ms\r?$/;
var FIELD = /^([A-Z][\w -]*): +(\S.*)$/;
var PERCENTILE = /^ *(\d+)% +(\d+)/;
var PERCENTILES = ["50", "75", "90", "95", "99"];
var NUMBER_AND_UNIT = /^(\S+)(?: \[(\S+)\])?/;
var FIELDS = /* @__PURE__ */ new Map([
  ["Failed requests", { metric: "failed_requests", unit: "count" }],
  ["Non-2xx responses", { metric: "non2xx", unit: "count" }],
  ["Requests per second", { metric: "requests_per_second", unit: "1/s" }],
  ["Time per request", { metric: "latency_mean" }],
  ["Transfer rate", { metric: "bytes_per_second" }]
]);
var ab = {
  id: "ab",
  tool: "ApacheBench",
  produce: "ab -q -n 2000 -c 8 http://localhost:3000/ | tee results.txt",
  reads: "requests and bytes per second, latency with percentiles, failed requests",
  samples: "iteration",
  claims(text, json) {
    return json === void 0 && (OWN.test(text) || isCsv(text));
  },
  read(text) {
    return isCsv(text) ? readCsv(text) : readReport(text);
  }
};
function isCsv(text) {
  const end = text.indexOf("\n");
  return CSV_HEADER.test(end === -1 ? text : text.slice(0, end));
}
function readCsv(text) {
  const rows = [];
  const skipped = [];
  for (const { line, fields } of [...csvRecords(text)].slice(1)) {
    const [percent = "", time2] = fields ?? [];
    const centre = numberOf(time2?.trim());
    if (centre === void 0) skipped.push({ line, reason: "not a percentage and a time" });
    else if (PERCENTILES.includes(percent)) {
      rows.push({ benchmark: "(unnamed)", metric: `latency_p${percent}`, unit: "ms", centre, line });
    }
  }
  return { rows, skipped };
}
function readReport(text) {
  const rows = [];
  const skipped = [];
  let about = /* @__PURE__ */ new Map();
  for (const [index, shown] of loggedLines(text).entries()) {
    const line = index + 1;
    const [, key = "", value = ""] = FIELD.exec(shown) ?? [];
    const [, percent = "", time2 = ""] = PERCENTILE.exec(shown) ?? [];
    if (key === "Server Hostname") about = /* @__PURE__ */ new Map();
    const benchmark = nameOf(about);
    const field = FIELDS.get(key);
    if (key === "Complete requests" && value === "0") {
      skipped.push({ line, reason: `${benchmark}: no request was answered`, failed: benchmark });
    }
    const first = !about.has(key);
    if (key !== "" && first) about.set(key, value);
    if (about.get("Complete requests") === "0") continue;
    if (field && first) {
      const [, number2, unit = ""] = NUMBER_AND_UNIT.exec(value) ?? [];
      const centre = numberOf(number2);
      const { metric } = field;
      if (centre === void 0) skipped.push({ line, reason: `${benchmark}: ${key} is no number` });
      else rows.push({ benchmark, metric, unit: field.unit ?? unit.replace("/sec", "/s"), centre, line });
    } else if (PERCENTILES.includes(percent)) {
      rows.push({ benchmark, metric: `latency_p${percent}`, unit: "ms", centre: Number(time2), line });
    }
  }
  return { rows, skipped };
}
function nameOf(about) {
  const host = about.get("Server Hostname");
  if (host === void 0) return "(unnamed)";
  return `${host}:${about.get("Server Port") ?? ""}${about.get("Document Path") ?? ""}`;
}

// src/formats/asv-table.ts
var MOST_COLUMNS = 500;
var RULE = /^ *(?:=+|-+)(?: (?:=+|-+))* *$/;
var DOUBLE_RULE = /^ *=+(?: =+)* *$/;
function readTable(lines, first) {
  let next2 = first + 1;
  const spanning = /^ *--(?: |$)/.test(lines[next2] ?? "");
  const header = spanning ? next2 + 2 : next2;
  const rule = lines[header + 1] ?? "";
  if (!RULE.test(rule)) return { cells: [], next: next2 };
  const columns = spansOf(rule);
  if (columns.length > MOST_COLUMNS) return { cells: [], next: next2 };
  const left = spanning ? spansOf(lines[next2 + 1] ?? "")[0] : void 0;
  const count = left ? columns.filter((column) => column.end <= left.end).length : columns.length - 1;
  const names = cellsOf(lines[header] ?? "", columns);
  const across = spanning ? (lines[next2] ?? "").trim().slice(2).trim() : "";
  const cells2 = [];
  for (next2 = header + 2; next2 < lines.length; next2++) {
    const line = lines[next2] ?? "";
    if (DOUBLE_RULE.test(line)) return { cells: cells2, next: next2 + 1 };
    if (/^\[/.test(line) || line.trim() === "") break;
    const texts = cellsOf(line, columns);
    const own = texts.slice(0, count).map((value, index) => [names[index] ?? "", value]);
    for (const [index, text] of texts.entries()) {
      if (index < count) continue;
      const parameters = across === "" ? own : [...own, ...splitHeading(across, names[index] ?? "")];
      cells2.push({ parameters, text, line: next2 + 1 });
    }
  }
  return { cells: cells2, next: next2 };
}
function spansOf(rule) {
  return [...rule.matchAll(/[=-]+/g)].map((run) => ({ start: run.index, end: run.index + run[0].length }));
}
function cellsOf(line, columns) {
  return columns.map(({ start, end }) => line.slice(start, end).trim());
}
function splitHeading(names, values) {
  const keys = names.split(" / ");
  const words = values.split(" / ");
  if (keys.length !== words.length) return [[names, values]];
  return keys.map((key, index) => [key, words[index] ?? ""]);
}

// src/formats/asv-values.ts
var VALUE = /^([-+]?[\d.]+(?:e[-+]?\d+)?)(?:[^\w\s.;]+[\d.]+(?:e[-+]?\d+)?)?([A-Za-zμµ]*)(?:;\.\.\.)?$/;
var TIMES = new Map([
  ...["ns", "us", "ms", "s"].map((unit) => [unit, { unit, factor: 1 }]),
  ["m", { unit: "min", factor: 1 }],
  ["h", { unit: "min", factor: 60 }]
]);
var SIZES = /* @__PURE__ */ new Map([
  ["", "B"],
  ["k", "kB"],
  ["M", "MB"],
  ["G", "GB"],
  ["T", "TB"]
]);
function measuredBy(name) {
  const word2 = name.slice(name.lastIndexOf(".") + 1);
  if (/^time(?:raw)?(?:_|[A-Z]|$)|^Time(?:raw)?[A-Z]/.test(word2)) return { metric: "time", unit: "s" };
  if (/^(?:peak)?mem(?:_|[A-Z]|$)|^(?:Peak)?Mem[A-Z]/.test(word2)) return { metric: "memory", unit: "B" };
  return { metric: "value", unit: "" };
}
function measuredIn(cell, benchmark) {
  if (cell === "failed" || cell === "n/a" || cell === "") return cell === "failed" ? "failed" : "was skipped";
  const [, number2, suffix = ""] = VALUE.exec(cell) ?? [];
  const centre = numberOf(number2);
  const unreadable = `${JSON.stringify(cell.slice(0, 40))} is no value`;
  if (centre === void 0) return unreadable;
  const { metric, unit } = measuredBy(benchmark);
  const time2 = TIMES.get(suffix.replace(/[μµ]/, "u"));
  if (time2) return { metric: "time", unit: time2.unit, centre: centre * time2.factor };
  const size2 = SIZES.get(suffix);
  if (metric === "time" || size2 === void 0) return unreadable;
  if (metric === "memory" || suffix !== "") return { metric: "memory", unit: size2, centre };
  return { metric, unit, centre };
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
  const { data: state } = runStateSchema.safeParse(said2.state);
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
    ...toolchain.length > 0 && { toolchain: Object.fromEntries(toolchain) },
    ...state !== void 0 && { state }
  };
}
function joinWords(words) {
  const known2 = new Set([...words].flatMap((joined5) => joined5.split(" | ")));
  return [...known2].sort().join(" | ");
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

// src/formats/asv.ts
var PROGRESS = /^\[ *\d+(?:\.\d+)?%\] (\S{1,9}) /;
var COMMIT = /^For .{1,200} commit (hash )?([0-9a-f]{6,40})\b[^(]{0,200}(?:\(round (\d+)\/\d+\))?/;
var RESULT = /^(?:Running )?(?!(?:Setting|Building|Installing|Running|Benchmarking|Importing|For)\b)([\w.]\S*)\s+(\S.*)$/;
var TABLE_FOLLOWS = /^(?:ok|\d+\/\d+ failed)$/;
var ANY_PROGRESS = /^\S* ?\[ *\d+(?:\.\d+)?%\] \S{1,9} (?:For .{1,200} commit |Benchmarking |Running |Setting up )/m;
var OLD_COMPARED = /^ *\[([0-9a-f]{4,40}) *\] +\[([0-9a-f]{4,40}) *\]/;
var COMPARED = /^\| *Change *\| *Before *\[[^|]*\| *After *\[([0-9a-f]{4,40})/;
var OLD_COMPARISON = /^[-+!x~ ] +(\S+) +(\S+) +(?:~?[\d.]+|n\/a) {2,}(\S.*)$/;
var IS_COMPARISON = /^ *\[[0-9a-f]{4,40} *\] +\[[0-9a-f]{4,40} *\]|^\| *Change *\| *Before *\[/m;
var asv = {
  id: "asv",
  tool: "asv (airspeed velocity)",
  produce: "asv run | tee results.txt (or asv continuous main HEAD | tee results.txt)",
  reads: "time, memory and tracked values as printed, parameters; of asv continuous, the tested commit",
  samples: "iteration",
  claims(text, json) {
    if (json !== void 0 || !/%\]|\[[0-9a-f]{4}/.test(text)) return false;
    const plain3 = withoutColour(text);
    return ANY_PROGRESS.test(plain3) || IS_COMPARISON.test(plain3);
  },
  read(text) {
    const lines = loggedLines(text);
    const reader = readProgress(lines);
    const { found, skipped, environments } = reader;
    const compared = found.length === 0 ? readComparison(lines, skipped) : [];
    if (found.length + compared.length + skipped.length === 0)
      throw new ParseFailure("no result was printed");
    const tested = testedCommit(reader);
    const own = found.filter(({ commit }) => commit === tested);
    for (const commit of new Set(found.map((each) => each.commit))) {
      if (commit !== tested)
        skipped.push({ reason: `results of commit ${commit}: ${tested} is the tested one` });
    }
    const rows = own.map(
      ({ row, environment: environment2 }) => environments.size > 1 ? { ...row, benchmark: `${row.benchmark} [${environment2}]` } : row
    );
    const python = [...environments].map((name) => /py(?:py)?(\d[\d.]*)/.exec(name)?.[1]);
    const environment = environmentOf({ toolchain: { python: python.length === 1 ? python[0] : void 0 } });
    return { rows: [...rows, ...compared], skipped, environment };
  }
};
function readProgress(lines) {
  const reader = {
    found: [],
    skipped: [],
    commits: [],
    environments: /* @__PURE__ */ new Set(),
    rounds: false,
    tested: void 0
  };
  let commit = "";
  let environment = "";
  let benchmark = "";
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? "";
    reader.tested ??= OLD_COMPARED.exec(line)?.[2] ?? COMPARED.exec(line)?.[1];
    const progress = PROGRESS.exec(line);
    if (!progress || depthOf(progress[1] ?? "") > 3) continue;
    const content = line.slice(progress[0].length);
    const section2 = COMMIT.exec(content);
    const result = RESULT.exec(content);
    if (section2?.[2] !== void 0) {
      commit = section2[2];
      if (!reader.commits.includes(commit)) reader.commits.push(commit);
      reader.rounds ||= section2[3] !== void 0;
    } else if (content.startsWith("Benchmarking ")) {
      environment = content.slice("Benchmarking ".length).trim();
      reader.environments.add(environment);
    } else if (/^=+(?: =+)* *$/.test(content) && benchmark !== "") {
      const table2 = readTable(lines, index);
      for (const cell of table2.cells) {
        const name = `${benchmark}(${cell.parameters.map(([, value]) => value).join(", ")})`;
        const parameters = Object.fromEntries(cell.parameters);
        take(reader, { name, benchmark, cell: cell.text, line: cell.line, parameters, commit, environment });
      }
      index = table2.next - 1;
    } else if (result?.[1] !== void 0 && result[2] !== void 0) {
      benchmark = result[1];
      const cell = result[2].trim();
      if (TABLE_FOLLOWS.test(cell)) continue;
      take(reader, {
        name: benchmark,
        benchmark,
        cell,
        line: index + 1,
        parameters: {},
        commit,
        environment
      });
    }
  }
  return reader;
}
function depthOf(bullets) {
  return bullets.length / new Set(bullets).size;
}
function take(reader, { name, benchmark, cell, line, parameters, commit, environment }) {
  const value = measuredIn(cell, benchmark);
  if (typeof value === "string") {
    const isFailure = value === "failed";
    reader.skipped.push({ line, reason: `${name}: ${value}`, ...isFailure && { failed: name } });
  } else reader.found.push({ row: { benchmark: name, ...value, parameters, line }, commit, environment });
}
function testedCommit({ commits, tested, rounds }) {
  const compared = commits.find(
    (commit) => tested && (commit.startsWith(tested) || tested.startsWith(commit))
  );
  return compared ?? (rounds ? commits.at(-1) : commits[0]) ?? "";
}
function readComparison(lines, skipped) {
  const rows = [];
  let form = "none";
  for (const [index, line] of lines.entries()) {
    if (OLD_COMPARED.test(line)) form = "old";
    else if (COMPARED.test(line)) form = "table";
    if (form === "none") continue;
    const cells2 = form === "old" ? OLD_COMPARISON.exec(line)?.slice(1) : line.split("|").slice(2);
    const after = cells2?.[1]?.trim();
    const name = (form === "old" ? cells2?.[2] : cells2?.slice(3, -1).join("|"))?.trim();
    if (after === void 0 || name === void 0 || name === "" || /^[-:]+$|^After /.test(after)) continue;
    const value = measuredIn(after, name.split("(", 1)[0] ?? "");
    if (typeof value === "string") skipped.push({ line: index + 1, reason: `${name}: ${value}` });
    else rows.push({ benchmark: name, ...value, line: index + 1 });
  }
  return rows;
}

// src/formats/asv-results-json.ts
var asvResultsJson = {
  id: "asv-results-json",
  tool: "asv (airspeed velocity), results file",
  produce: "asv run, then give .asv/results/<machine>/<commit>-<environment>.json",
  reads: "time, memory and tracked values, samples where they are kept (--record-samples), parameters",
  samples: "iteration",
  claims(_text, json) {
    const file = asObject(json);
    return asObject(file?.results) !== void 0 && asText(file?.commit_hash) !== void 0;
  },
  read(_text, json) {
    const file = asObject(json);
    const results3 = Object.entries(asObject(file?.results) ?? {});
    if (results3.length === 0) throw new ParseFailure("no results: asv ran no benchmark");
    const columns = asArray(file?.result_columns);
    const rows = [];
    const skipped = [];
    for (const [name, entry] of results3) readBenchmark(name, fieldsOf(entry, columns), rows, skipped);
    return { rows, skipped, environment: machineOf(asObject(file?.params) ?? {}, file?.python) };
  }
};
function fieldsOf(entry, columns) {
  const cells2 = asArray(entry);
  if (!cells2) return asObject(entry) ?? { result: [entry] };
  const names = columns ?? ["result", "params"];
  return Object.fromEntries(names.map((column, index) => [String(column), cells2[index]]));
}
function readBenchmark(name, fields, rows, skipped) {
  const axes = (asArray(fields.params) ?? []).map((axis) => asArray(axis) ?? []);
  const results3 = asArray(fields.result);
  if (!results3) {
    skipped.push({ reason: `${name}: no result: it failed, or was not run` });
    return;
  }
  for (const [index, result] of results3.entries()) {
    const words = combinationAt(axes, index);
    if (!words) {
      skipped.push({ reason: `${name}: more results than combinations of its parameters` });
      return;
    }
    const benchmark = words.length > 0 ? `${name}(${words.join(", ")})` : name;
    const centre = asNumber(result);
    if (Number.isNaN(centre)) {
      skipped.push({ reason: `${benchmark}: no result: it failed or was skipped` });
      continue;
    }
    const values = asNumbers(asArray(fields.samples)?.[index]);
    const parameters = Object.fromEntries(words.map((word2, place) => [`param${place + 1}`, word2]));
    rows.push({ benchmark, ...measuredBy(name), centre, ...values && { values }, parameters });
  }
}
function combinationAt(axes, place) {
  const words = [];
  let rest = place;
  for (const axis of axes.toReversed()) {
    if (axis.length === 0) return void 0;
    words.push(wordOf(axis[rest % axis.length]));
    rest = Math.floor(rest / axis.length);
  }
  return rest === 0 ? words.reverse() : void 0;
}
function wordOf(value) {
  return typeof value === "string" ? value : JSON.stringify(value) ?? "";
}
function machineOf(said2, python) {
  return environmentOf({
    os: asText(said2.os)?.split(" ", 1)[0],
    arch: said2.arch,
    cpu: said2.cpu,
    cores: Number(said2.num_cpu),
    toolchain: { python: asText(said2.python) ?? python }
  });
}

// src/formats/autocannon.ts
var PERCENTILES2 = ["p50", "p75", "p90", "p99"];
var COUNTS = ["errors", "timeouts", "non2xx"];
var autocannon = {
  id: "autocannon",
  tool: "autocannon",
  produce: "autocannon -j http://localhost:3000 > results.json",
  reads: "requests and bytes per second, latency with percentiles, errors",
  samples: "iteration",
  claims(text, json) {
    return runsOf(text, json).some(isRun);
  },
  read(text, json) {
    const rows = [];
    const skipped = [];
    for (const [index, run] of runsOf(text, json).entries()) {
      if (!isRun(run)) {
        skipped.push({ reason: `entry ${index + 1} is no run of autocannon` });
        continue;
      }
      const benchmark = asText(run.title) ?? asText(run.url) ?? "(unnamed)";
      const fault = faultOfRun(run);
      if (fault === void 0) rows.push(...rowsOf(benchmark, run));
      else skipped.push({ reason: `${benchmark}: ${fault}` });
    }
    return { rows, skipped };
  }
};
function runsOf(text, json) {
  if (json !== void 0) return asArray(json) ?? [json];
  if (!text.includes('"pipelining"')) return [];
  return [...jsonLines(text)].map(({ value }) => value).filter((value) => asObject(value) !== void 0);
}
function isRun(value) {
  const run = asObject(value);
  return run !== void 0 && "pipelining" in run && "non2xx" in run && asObject(run.requests) !== void 0;
}
function faultOfRun(run) {
  const requests = asObject(run.requests) ?? {};
  if (requests.total === 0) return "no request was answered";
  return faultOf(requests, "average", "number");
}
function rowsOf(benchmark, run) {
  const parameters = asParameters({ connections: run.connections, pipelining: run.pipelining });
  const latency = asObject(run.latency) ?? {};
  const row = (metric, unit, value) => value === void 0 ? [] : [{ benchmark, metric, unit, centre: asNumber(value), parameters }];
  return [
    ...row("requests_per_second", "1/s", asObject(run.requests)?.average),
    ...row("latency_mean", "ms", latency.average),
    ...PERCENTILES2.flatMap((percentile) => row(`latency_${percentile}`, "ms", latency[percentile])),
    ...row("bytes_per_second", "B/s", asObject(run.throughput)?.average),
    ...COUNTS.flatMap((metric) => row(metric, "count", run[metric]))
  ];
}

// src/formats/bencher-metric-format.ts
var MEASURES = /* @__PURE__ */ new Map([
  ["latency", { metric: "time", unit: "ns" }],
  ["throughput", { metric: "throughput", unit: "ops/s" }]
]);
var FIELDS2 = /* @__PURE__ */ new Set(["value", "lower_value", "upper_value"]);
var bencherMetricFormat = {
  id: "bencher-metric-format",
  tool: "Bencher Metric Format",
  produce: 'your script: {"name": {"latency": {"value": 88.0}}}',
  reads: "the value of every measure",
  samples: "iteration",
  /** No word of the file is its own, so all of its shape has to fit. */
  claims(_text, json) {
    const benchmarks2 = Object.values(asObject(json) ?? {}).map(asObject);
    if (benchmarks2.length === 0 || benchmarks2.includes(void 0)) return false;
    const measures = benchmarks2.flatMap((each) => Object.values(each ?? {}).map(asObject));
    const fits2 = measures.every((each) => Object.keys(each ?? {}).every((field) => FIELDS2.has(field)));
    return fits2 && measures.some((each) => typeof each?.value === "number");
  },
  read(_text, json) {
    const rows = [];
    const skipped = [];
    for (const [benchmark, measures] of Object.entries(asObject(json) ?? {})) {
      for (const [measure, entry] of Object.entries(asObject(measures) ?? {})) {
        const result = asObject(entry) ?? {};
        const fault = faultOf(result, "value", "number");
        const { metric, unit } = MEASURES.get(measure) ?? { metric: measure, unit: "" };
        if (fault !== void 0) skipped.push({ reason: `${benchmark}: ${measure}: ${fault}` });
        else rows.push({ benchmark, metric, unit, centre: asNumber(result.value) });
      }
    }
    return { rows, skipped };
  }
};

// src/formats/benchmarkdotnet.ts
var benchmarkDotNet = {
  id: "benchmarkdotnet",
  tool: "BenchmarkDotNet",
  produce: "dotnet run -c Release -- --exporters json, then give BenchmarkDotNet.Artifacts/results/*.json",
  reads: "mean time, every value where the file holds them, allocated bytes and other metrics, parameters",
  samples: "iteration",
  claims(_text, json) {
    const file = asObject(json);
    return asArray(file?.Benchmarks) !== void 0 && asObject(file?.HostEnvironmentInfo) !== void 0;
  },
  read(_text, json) {
    const file = asObject(json);
    const entries = asArray(file?.Benchmarks) ?? [];
    if (entries.length === 0) throw new ParseFailure("no benchmarks: the filter may have matched none");
    const benchmarks2 = entries.map((entry) => asObject(entry) ?? {});
    const nameOf7 = namer(benchmarks2);
    const rows = [];
    const skipped = [];
    for (const [index, benchmark] of benchmarks2.entries()) {
      const name = nameOf7(benchmark);
      const statistics = asObject(benchmark.Statistics);
      const fault = statistics ? faultOf(statistics, "Mean", "number") : "no statistics, as when it fails";
      if (name === "") skipped.push({ reason: `Benchmarks[${index}] has no name` });
      else if (fault !== void 0) skipped.push({ reason: `${name}: ${fault}`, failed: name });
      else rows.push(...rowsOf2(name, benchmark, statistics ?? {}));
    }
    return { rows, skipped, environment: machineOf2(asObject(file?.HostEnvironmentInfo) ?? {}) };
  }
};
function namer(benchmarks2) {
  const jobs = /* @__PURE__ */ new Map();
  for (const benchmark of benchmarks2) {
    const name = fullNameOf(benchmark);
    jobs.set(name, (jobs.get(name) ?? /* @__PURE__ */ new Set()).add(jobOf(benchmark)));
  }
  return (benchmark) => {
    const name = fullNameOf(benchmark);
    return (jobs.get(name)?.size ?? 0) > 1 ? `${name} [${jobOf(benchmark)}]` : name;
  };
}
function fullNameOf(benchmark) {
  const full = asText(benchmark.FullName);
  if (full !== void 0) return full;
  const parts = [benchmark.Namespace, benchmark.Type, benchmark.Method].map(asText);
  const name = parts.filter((part) => part !== void 0 && part !== "").join(".");
  const parameters = parametersText(benchmark);
  return parameters === "" || name === "" ? name : `${name}(${parameters.replaceAll("=", ": ")})`;
}
function parametersText(benchmark) {
  return asText(benchmark.Parameters)?.trim() ?? "";
}
function parametersOf(benchmark) {
  const pairs = parametersText(benchmark).split(/&|, /).map((pair2) => /^\s*([^=]+)=(.*)$/s.exec(pair2));
  return Object.fromEntries(pairs.flatMap((pair2) => pair2 ? [[pair2[1] ?? "", pair2[2] ?? ""]] : []));
}
function jobOf(benchmark) {
  const info = asText(benchmark.DisplayInfo) ?? "";
  const at = info.indexOf(": ");
  if (at < 0) return propertiesOf(benchmark);
  const job = info.slice(at + 2).split(" [", 1)[0] ?? "";
  const open = job.indexOf("(");
  return open >= 0 && job.endsWith(")") ? job.slice(open + 1, -1) : job;
}
function propertiesOf(benchmark) {
  const properties = Object.entries(asObject(benchmark.Properties) ?? {});
  return properties.map(([key, value]) => `${key}=${String(value)}`).join(", ");
}
function rowsOf2(name, benchmark, statistics) {
  const parameters = parametersOf(benchmark);
  const sample = sampleOf(statistics.OriginalValues, launchesOf(benchmark.Measurements));
  const common = { benchmark: name, parameters };
  const rows = [
    { ...common, metric: "time", unit: "ns", centre: asNumber(statistics.Mean), ...sample }
  ];
  const allocated = asObject(benchmark.Memory)?.BytesAllocatedPerOperation;
  if (typeof allocated === "number") rows.push({ ...common, metric: "bytes", unit: "B", centre: allocated });
  for (const entry of asArray(benchmark.Metrics) ?? []) {
    const descriptor = asObject(asObject(entry)?.Descriptor);
    const metric = asText(descriptor?.Id);
    if (metric === void 0 || metric === "Allocated Memory" && rows.length > 1) continue;
    const better = descriptor?.TheGreaterTheBetter;
    rows.push({
      ...common,
      metric: metric === "time" || metric === "bytes" ? `metric ${metric}` : metric,
      unit: asText(descriptor?.Unit) ?? "",
      centre: asNumber(asObject(entry)?.Value),
      ...typeof better === "boolean" && { direction: better ? "higher" : "lower" }
    });
  }
  return rows;
}
function sampleOf(said2, launches) {
  if (launches.length > 1) return { values: launches.map(mean), level: "process" };
  const values = asNumbers(said2) ?? launches[0];
  return values ? { values } : {};
}
function launchesOf(value) {
  const results3 = (asArray(value) ?? []).map((entry) => asObject(entry) ?? {}).filter(
    ({ IterationMode: mode, IterationStage: stage }) => stage === void 0 ? mode === "Result" : mode === "Workload" && stage === "Result"
  );
  return [...Map.groupBy(results3, (result) => result.LaunchIndex).values()].map((launch) => asNumbers(launch.map((each) => asNumber(each.Nanoseconds) / asNumber(each.Operations)))).filter((launch) => launch !== void 0);
}
function machineOf2(host) {
  const architecture = asText(host.Architecture);
  return environmentOf({
    os: systemOf(asText(host.OsVersion) ?? ""),
    // Old versions only say 64-bit.
    arch: architecture?.includes("bit") ? void 0 : architecture?.toLowerCase(),
    cpu: asText(host.ProcessorName) ?? asObject(host.ProcessorName)?.Value,
    cores: host.LogicalCoreCount ?? host.ProcessorCount,
    toolchain: {
      dotnet: host.RuntimeVersion ?? host.ClrVersion,
      benchmarkdotnet: host.BenchmarkDotNetVersion
    }
  });
}
function systemOf(version) {
  if (/windows/i.test(version)) return "windows";
  if (/mac ?os|os ?x|darwin/i.test(version)) return "darwin";
  return /linux|ubuntu|debian|fedora|centos|alpine|nixos|suse|red hat/i.test(version) ? "linux" : version;
}

// src/formats/benchmarkjs.ts
var MEASURED = /^([\d.,]+|NaN|Infinity) ops\/sec\b(?: [^\d\s]{0,4} ?[\d.,]+%)? \(\d+ runs? sampled\)/;
var ANY_ROW = / x (?:[\d.,]+|NaN|Infinity) ops\/sec\b[^\n(]{0,40} \(\d+ runs? sampled\)/;
var benchmarkJs = {
  id: "benchmarkjs",
  tool: "Benchmark.js",
  produce: "node bench.js | tee results.txt, with suite.on('cycle', (event) => console.log(String(event.target)))",
  reads: "throughput",
  samples: "iteration",
  claims(text, json) {
    return json === void 0 && text.includes(" ops/sec") && ANY_ROW.test(text);
  },
  read(text) {
    const rows = [];
    const skipped = [];
    for (const [index, shown] of loggedLines(text).entries()) {
      const line = index + 1;
      const at = shown.lastIndexOf(" x ", Math.max(0, shown.indexOf(" ops/sec")));
      const measured3 = at < 0 ? void 0 : MEASURED.exec(shown.slice(at + 3))?.[1];
      const name = shown.slice(0, Math.max(0, at)).trim();
      if (measured3 === void 0) {
        const failed2 = /^(\S.*): $/.exec(shown)?.[1];
        if (failed2 !== void 0) skipped.push({ line, reason: `${failed2} failed`, failed: failed2 });
        else if (shown.includes(" ops/sec"))
          skipped.push({ line, reason: "no number of operations in a second" });
        continue;
      }
      const centre = numberOf(measured3.replaceAll(",", "")) ?? Number.NaN;
      if (name === "") skipped.push({ line, reason: "a result without name" });
      else rows.push({ benchmark: name, metric: "throughput", unit: "ops/sec", centre, line });
    }
    if (rows.length === 0 && skipped.length === 0) throw new ParseFailure("no benchmark printed a result");
    return { rows, skipped };
  }
};

// src/formats/benchmarkluau.ts
var OWN2 = /^(?:\S+ )?SUCCESS: [^\n]*: +[\d.]+ms \+\/- /m;
var SUCCESS = /^SUCCESS: /;
var TIME = /: +([\d.]+|nan|inf)(ns|us|ms|s) \+\/- +[-\w.]+% on (.+)$/;
var COMPARISON = / \([-+ ]*[\d.]+%, [^()]*\)$/;
var FAILED = /^FAILED: +(.+)$/;
var benchmarkluau = {
  id: "benchmarkluau",
  tool: "Luau bench.py",
  produce: "python3 bench/bench.py --vm ./luau | tee results.txt (or the JSON that it leaves)",
  reads: "mean time, every time where the JSON is given",
  samples: "iteration",
  claims(text, json) {
    if (json === void 0) return text.includes("SUCCESS") && OWN2.test(withoutColour(text));
    return (asArray(json) ?? []).some((test) => (asArray(test) ?? []).some(isResult));
  },
  read(text, json) {
    const tests = asArray(json);
    return tests ? readTests(tests) : readLines(text);
  }
};
function isResult(value) {
  const result = asArray(value) ?? [];
  const [, , driver, name, values, count] = result;
  const isNamed = asText(driver) !== void 0 && asText(name) !== void 0;
  return isNamed && result.length === 6 && asArray(values) !== void 0 && typeof count === "number";
}
function readTests(tests) {
  const found = [];
  const skipped = [];
  for (const [index, result] of tests.flatMap((test) => asArray(test) ?? [test]).entries()) {
    const [, , driver, name, times] = isResult(result) ? asArray(result) ?? [] : [];
    const values = asNumbers(times);
    const title = asText(name) || `result ${index + 1}`;
    if (!values) skipped.push({ reason: `${title}: no times` });
    else {
      const row = { metric: "time", unit: "ms", centre: mean(values), values };
      found.push({ name: title, driver: asText(driver) ?? "", row });
    }
  }
  return { rows: named(found), skipped };
}
function readLines(text) {
  const found = [];
  const skipped = [];
  for (const [index, shown] of loggedLines(text).entries()) {
    const line = index + 1;
    const failed2 = FAILED.exec(shown)?.[1];
    if (failed2 !== void 0) skipped.push({ line, reason: `${failed2} failed`, failed: failed2 });
    if (!SUCCESS.test(shown)) continue;
    const time2 = TIME.exec(shown);
    const centre = numberOf(time2?.[1]);
    if (!time2 || centre === void 0) {
      skipped.push({ line, reason: "SUCCESS without a time" });
      continue;
    }
    const driver = (time2[3] ?? "").replace(COMPARISON, "").trim();
    const name = shown.slice(0, time2.index).replace(SUCCESS, "").trim();
    found.push({ name, driver, row: { metric: "time", unit: time2[2] ?? "", centre, line } });
  }
  return { rows: named(found), skipped };
}
function named(found) {
  const several = new Set(found.map(({ driver }) => driver)).size > 1;
  return found.map(({ name, driver, row }) => ({
    benchmark: several ? `${name} (${driver})` : name,
    ...row
  }));
}

// src/formats/catch2-console.ts
var HEADER = /^benchmark name +samples +iterations +(estimated|est run time|mean)$/;
var RULE2 = /^-{20,}$/;
var DOTS = /^\.{20,}$/;
var END = /^(?:[-.]{20,}|={20,}|~{20,})$/;
var FIRST = /^\d+ +\d+ +(\S+) ([a-z]+)$/;
var ESTIMATE = /^(\S+) ([a-z]+) +\S+ [a-z]+ +\S+ [a-z]+$/;
var UNITS = /* @__PURE__ */ new Map([
  ["ns", "ns"],
  ["us", "us"],
  ["ms", "ms"],
  ["s", "s"],
  ["m", "min"]
]);
function hasBenchmarkTable(text) {
  return text.includes("benchmark name ") && loggedLines(text).some((line) => HEADER.test(line.trimEnd()));
}
function readBenchmarkTables(text) {
  const rows = [];
  const skipped = [];
  const lines = loggedLines(text).map((line) => line.trimEnd());
  let testCase = "";
  for (const [index, shown] of lines.entries()) {
    if (DOTS.test(shown)) testCase = nameAbove(lines, index) ?? testCase;
    const analysed = HEADER.exec(shown)?.[1] !== "mean";
    if (!HEADER.test(shown)) continue;
    const table2 = tableBelow(lines, index, shown.indexOf("samples"));
    const blocks = analysed ? byBlankLine(table2) : byNumbers(table2);
    for (const cells2 of blocks) readBlock(cells2, analysed, testCase, rows, skipped);
  }
  return { rows, skipped };
}
function nameAbove(lines, dots2) {
  const to = lastRule(lines, dots2 - 1);
  const from = lastRule(lines, to - 1);
  if (from < 0) return void 0;
  return lines.slice(from + 1, to).map((line) => line.trim()).join(" ");
}
function lastRule(lines, from) {
  for (let index = from; index >= 0 && index > from - 50; index--) {
    if (RULE2.test(lines[index] ?? "")) return index;
  }
  return -1;
}
function tableBelow(lines, header, width2) {
  const cells2 = [];
  let index = header + 1;
  while (index < lines.length && index < header + 4 && !RULE2.test(lines[index] ?? "")) index++;
  for (index++; index < lines.length; index++) {
    const line = lines[index] ?? "";
    if (END.test(line) || HEADER.test(line)) break;
    cells2.push({ line: index + 1, name: line.slice(0, width2).trim(), numbers: line.slice(width2).trim() });
  }
  return cells2;
}
function byBlankLine(table2) {
  const blocks = [[]];
  for (const cells2 of table2) {
    if (cells2.name === "" && cells2.numbers === "") blocks.push([]);
    else blocks.at(-1)?.push(cells2);
  }
  return blocks;
}
function byNumbers(table2) {
  const blocks = [[]];
  for (const cells2 of table2) {
    blocks.at(-1)?.push(cells2);
    if (cells2.numbers !== "" || cells2.name === "") blocks.push([]);
  }
  return blocks;
}
function readBlock(block2, analysed, testCase, rows, skipped) {
  const numbers = block2.filter((cells2) => cells2.numbers !== "");
  const [first, second] = numbers;
  if (!first) return;
  const name = block2.map((cells2) => cells2.name).filter((part) => part !== "").join(" ");
  const benchmark = testCase === "" ? name : `${testCase}: ${name}`;
  const { line } = first;
  const measured3 = FIRST.exec(first.numbers);
  const [, written2, unit] = (analysed ? ESTIMATE.exec(second?.numbers ?? "") : measured3) ?? [];
  const centre = numberOf(written2);
  const known2 = UNITS.get(unit ?? "");
  if (/^(?:Benchmark )?failed/i.test(first.numbers)) {
    skipped.push({ line, reason: `${benchmark} failed`, failed: benchmark });
  } else if (measured3 && centre !== void 0 && known2 !== void 0) {
    rows.push({ benchmark, metric: "time", unit: known2, centre, line: second?.line ?? line });
  } else if (measured3 || numbers.some((cells2) => ESTIMATE.test(cells2.numbers))) {
    skipped.push({ line, reason: `${benchmark}: its row is broken` });
  }
}

// src/formats/xml.ts
var PREDEFINED = /* @__PURE__ */ new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"]
]);
var DEEPEST = 100;
function parseXml(text) {
  const start = text.search(/^(?:\ufeff|[ \t])*<[?!A-Za-z]/m);
  const xml = start > 0 ? text.slice(start) : text;
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: "",
    processEntities: false,
    parseTagValue: false,
    maxNestedTags: DEEPEST
  });
  let nodes;
  try {
    nodes = parser.parse(xml);
  } catch (error) {
    const why = error instanceof Error ? error.message.split("\n", 1)[0]?.slice(0, 100) : "";
    throw new ParseFailure(`this is not valid XML, or it is cut off: ${why}`);
  }
  const elements = elementsOf(nodes);
  const outer = elements.at(-1);
  if (!outer) throw new ParseFailure("there is no XML element in it");
  if (outer.children.length > 0 && !xml.includes(`</${outer.name}`)) {
    throw new ParseFailure(
      `the XML is cut off: <${outer.name}> is not closed`,
      xml.trimEnd().split("\n").length
    );
  }
  return elements;
}
function elementsOf(nodes) {
  return (asArray(nodes) ?? []).flatMap((node) => {
    const fields = asObject(node) ?? {};
    const name = Object.keys(fields).find((key) => key !== ":@");
    if (name === void 0 || /^[#?]/.test(name)) return [];
    const written2 = Object.entries(asObject(fields[":@"]) ?? {});
    const attributes = Object.fromEntries(written2.map(([key, value]) => [key, decoded(String(value))]));
    return [{ name, attributes, children: elementsOf(fields[name]) }];
  });
}
function decoded(text) {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,4}));/gi, (whole2, decimal2, hex, name) => {
    if (name !== void 0) return PREDEFINED.get(name) ?? whole2;
    const code4 = decimal2 === void 0 ? Number.parseInt(hex, 16) : Number(decimal2);
    return code4 <= 1114111 ? String.fromCodePoint(code4) : whole2;
  });
}

// src/formats/catch2.ts
var ROOT = /<Catch(?:2TestRun)?[ >]/;
var catch2 = {
  id: "catch2",
  tool: "Catch2",
  produce: './tests "[!benchmark]" --reporter xml --out results.xml (or the console)',
  reads: "mean time of every benchmark",
  samples: "iteration",
  claims(text) {
    return ROOT.test(text) || hasBenchmarkTable(text);
  },
  read(text) {
    return ROOT.test(text) ? readXml(text) : readBenchmarkTables(text);
  }
};
function readXml(text) {
  const rows = [];
  const skipped = [];
  for (const element of parseXml(xmlOf(text))) readElement(element, [], rows, skipped);
  if (rows.length === 0 && skipped.length === 0) {
    throw new ParseFailure("no benchmark ran: Catch2 hides those tagged [!benchmark] unless they are named");
  }
  return { rows, skipped };
}
function xmlOf(text) {
  const end = text.lastIndexOf("</Catch");
  return text.slice(text.search(/<\?xml|<Catch/), end < 0 ? void 0 : text.indexOf(">", end) + 1);
}
function readElement(element, names, rows, skipped) {
  const { name, attributes, children } = element;
  const own = attributes.name?.trim() ?? "";
  if (name === "BenchmarkResults") {
    const benchmark = names.length === 0 ? own : `${names.join(" ")}: ${own}`;
    const failed2 = children.find((child) => child.name === "failed");
    const centre = numberOf(children.find((child) => child.name === "mean")?.attributes.value);
    if (failed2) {
      skipped.push({ reason: `${benchmark} failed: ${failed2.attributes.message ?? ""}`, failed: benchmark });
    } else if (centre === void 0) skipped.push({ reason: `${benchmark}: no mean` });
    else rows.push({ benchmark, metric: "time", unit: "ns", centre });
    return;
  }
  const inner = name === "TestCase" || name === "Section" ? [...names, own] : names;
  for (const child of children) readElement(child, inner, rows, skipped);
}

// src/formats/console-time.ts
var SHORT = /^(\d+(?:\.\d+)?(?:e-\d+)?(?= ?ms)|\d+\.\d{3}(?=s)) ?(ms|s)(?: - timer ended)?$/;
var LONG = /^(?:(\d+):)?(\d{1,2}):(\d\d\.\d{3}) \((?:h:m)?m:ss\.mmm\)$/;
var IN_FRONT = /^\[(\d+(?:\.\d+)?)(ms|s)\] (\S.*)$/;
var ANY_ROW2 = /^(?:.*\S: (?:\d+(?:\.\d+)?(?:e-\d+)? ?ms|\d+\.\d{3}s|(?:\d+:)?\d{1,2}:\d\d\.\d{3} \((?:h:m)?m:ss\.mmm\))(?: - timer ended)?|\[\d+(?:\.\d+)?ms\] \S.*)[ \t]*\r?$/m;
var OTHERS = /^TAP version|^<\?xml|^[ \t]*[[{][ \t]*(?:"|$)|\/iter\b|ops\/sec\b|\bThread Stats +Avg\b|\bThread calibration:|\bRequests\/sec:|\bns\/op\b|\d\/op\b| i\/s\b|% CPU|^\[ *\d+\.\d\d%\]/m;
var consoleTime = {
  id: "console-time",
  tool: "console.time",
  produce: "node bench.js | tee results.txt, with console.time('label') and console.timeEnd('label')",
  reads: "the time of every label; a label printed several times is a sample",
  samples: "iteration",
  claims(text, json) {
    if (json !== void 0 || !/\d ?m?s\b|ss\.mmm/.test(text)) return false;
    const plain3 = withoutColour(text);
    return ANY_ROW2.test(plain3) && !OTHERS.test(plain3);
  },
  read(text) {
    const timed = [];
    const skipped = [];
    for (const [index, shown] of loggedLines(text).entries()) {
      const found = timedOf(shown.trimEnd());
      if (found && Number.isFinite(found.value)) timed.push({ ...found, line: index + 1 });
    }
    if (timed.length === 0) throw new ParseFailure("no timer was printed");
    const times = /* @__PURE__ */ new Map();
    for (const { label } of timed) times.set(label, (times.get(label) ?? 0) + 1);
    const rows = timed.map(({ label, unit, value, line }) => {
      const row = { benchmark: label, metric: "time", unit, centre: value, line };
      return (times.get(label) ?? 0) > 1 ? { ...row, values: [value] } : row;
    });
    return { rows, skipped };
  }
};
function timedOf(line) {
  const front = IN_FRONT.exec(line);
  if (front) return timedAs(front[3], front[2], numberOf(front[1]));
  const at = line.lastIndexOf(": ");
  if (at <= 0) return void 0;
  const label = line.slice(0, at).trim();
  const rest = line.slice(at + 2);
  const short2 = SHORT.exec(rest);
  if (short2) return timedAs(label, short2[2], numberOf(short2[1]));
  const long = LONG.exec(rest);
  if (!long) return void 0;
  const [, hours = "0", minutes, seconds] = long;
  return timedAs(label, "s", Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds));
}
function timedAs(label = "", unit = "", value = Number.NaN) {
  return label === "" ? void 0 : { label, unit, value };
}

// src/formats/criterion-console.ts
var ESTIMATE2 = / (time|thrpt): +\[([^[\]]*)\]/;
var BENCHER = /^test (.+) \.\.\. bench: +([\d.]+) ns\/iter \(\+\/- [\d.]+\)/;
var LIBTEST = /^test .+ \.\.\. bench: [^)]{0,99}(?:,|\) = )/;
var THREE = / time: +\[[\d.]+ [^\s\]]+ [\d.]+ [^\s\]]+ [\d.]+ [^\s\]]+\]/;
var METRICS = /* @__PURE__ */ new Map([
  ["time", "time"],
  ["thrpt", "throughput"]
]);
function hasConsoleResult(text) {
  if (text.includes(" time: ") && THREE.test(withoutColour(text))) return true;
  if (!text.includes(" ... bench: ")) return false;
  const lines = linesOutsideLibtest(text);
  return lines.some((line) => BENCHER.test(line.text)) && !lines.some((line) => LIBTEST.test(line.text));
}
function readConsole(text) {
  const rows = [];
  const skipped = [];
  let benchmark = "";
  let previous = "";
  for (const { number: line, text: shown } of linesOutsideLibtest(text)) {
    const bencher = BENCHER.exec(shown);
    const estimate = ESTIMATE2.exec(shown);
    if (bencher?.[1] !== void 0) {
      const centre = numberOf(bencher[2]) ?? Number.NaN;
      rows.push({ benchmark: bencher[1].trimEnd(), metric: "time", unit: "ns", centre, line });
    } else if (estimate?.[2] !== void 0) {
      if (estimate[2].includes("%")) continue;
      if (estimate[1] === "time") benchmark = shown.slice(0, estimate.index).trim() || previous;
      const [, , middle2, unit] = estimate[2].trim().split(/\s+/);
      const centre = numberOf(middle2);
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
    const read = readBenchmark2(new Map(parts.map((file) => [WANTED.exec(file.path)?.[1] ?? "", file.text])));
    if (typeof read === "string") skipped.push({ reason: `${folder}: ${read}` });
    else rows.push(...read);
  }
  return { rows, skipped };
}
function readBenchmark2(texts) {
  const about = jsonOf(texts.get("benchmark.json"));
  const benchmark = asText(about?.full_id);
  if (benchmark === void 0) return "benchmark.json is missing or has no full_id";
  const values = samplesOf(jsonOf(texts.get("sample.json"))) ?? rawSamplesOf(texts.get("raw.csv"));
  const centre = estimateOf(jsonOf(texts.get("estimates.json"))) ?? (values && median(values));
  if (centre === void 0) return `${benchmark} has neither an estimate nor samples`;
  const time2 = { benchmark, metric: "time", unit: "ns", centre, ...values && { values } };
  const [word2, amount] = Object.entries(asObject(about?.throughput) ?? {})[0] ?? [];
  const rate = throughputRow(time2, asNumber(amount), COUNTED.get(word2 ?? "") ?? word2 ?? "");
  return rate ? [time2, rate] : [time2];
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
function perIteration(totals, counts2) {
  const values = (totals ?? []).map((total, index) => asNumber(total) / asNumber(counts2?.[index]));
  const finite5 = values.filter((value) => Number.isFinite(value));
  return finite5.length > 0 ? finite5 : void 0;
}
function throughputRow(time2, amount, counted5) {
  const { unit, factor } = tidyUnit(time2.unit);
  const seconds = time2.centre * factor / 1e9;
  if (unit !== "ns" || !Number.isFinite(amount) || counted5 === "") return void 0;
  const word2 = counted5 === "bytes" ? "B" : counted5 === "elements" ? "elem" : counted5;
  return { benchmark: time2.benchmark, metric: "throughput", unit: `${word2}/s`, centre: amount / seconds };
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
    } else rows.push(...rowsOf3(benchmark, message, typical, line));
  }
  return { rows, skipped };
}
function rowsOf3(benchmark, message, typical, line) {
  const unit = asText(typical.unit) ?? asText(message.unit) ?? "ns";
  const values = perIteration(asArray(message.measured_values), asArray(message.iteration_count));
  const centre = asNumber(typical.estimate);
  const time2 = { benchmark, metric: "time", unit, centre, line, ...values && { values } };
  const amount = asObject(asArray(message.throughput)?.[0]);
  const rate = throughputRow(time2, asNumber(amount?.per_iteration), asText(amount?.unit) ?? "");
  return rate ? [time2, { ...rate, line }] : [time2];
}

// src/formats/criterion.ts
var criterion = {
  id: "criterion",
  tool: "Criterion.rs",
  produce: "cargo bench, then give the folder target/criterion (or the text that cargo bench printed)",
  reads: "time with every sample from the folder or cargo-criterion messages, estimates from text, throughput",
  samples: "iteration",
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
    samples: "iteration",
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

// src/formats/dart-benchmark-harness.ts
var ROW = /^(.+)\((?:RunTime|RunTimeRaw)\):(.*)$/;
var SCORE = /^ *([-+\w.]+)(?: (ns|us|µs|μs|ms|s)\b.*)?$/;
var OWN3 = /\(RunTime(?:Raw)?\): *[-+\w.]+/;
var PRINTED_BY = /^(?:[A-Z]\/flutter *\( *\d+\): |flutter: )/;
var dartBenchmarkHarness = {
  id: "dart-benchmark-harness",
  tool: "Dart benchmark_harness",
  produce: "dart run benchmark/main.dart | tee results.txt",
  reads: "mean time",
  samples: "iteration",
  claims(text, json) {
    return json === void 0 && OWN3.test(text);
  },
  read(text) {
    const rows = [];
    const skipped = [];
    for (const [index, shown] of loggedLines(text).entries()) {
      const line = index + 1;
      const [, name, rest = ""] = ROW.exec(shown.replace(PRINTED_BY, "")) ?? [];
      if (name === void 0) continue;
      const benchmark = name.trim();
      const [, number2, unit = "us"] = SCORE.exec(rest.trimEnd()) ?? [];
      const centre = numberOf(number2);
      if (centre === void 0) skipped.push({ line, reason: `${benchmark}: the run time is no number` });
      else rows.push({ benchmark, metric: "time", unit, centre, line });
    }
    if (rows.length === 0 && skipped.length === 0)
      throw new ParseFailure("no line of name, (RunTime) and time");
    return { rows, skipped };
  }
};

// src/formats/deno-bench-console.ts
var HEADER2 = /^(?:\S*Z )?(?:\| )?benchmark +(?:\| )?time(?:\/iter)? \(avg\) +(?:\| +)?iter\/s/m;
var TIME2 = /^([\d.,]+) (ps|ns|[uµμ]s|ms|s|m)$/;
var BEFORE_ITER = / ([\d.,]+ (?:ps|ns|[uµμ]s|ms|s|m))$/;
var ERROR = " error: ";
var CELLS_BEHIND_NAME = 6;
function hasDenoTable(text) {
  return text.includes("iter/s") && HEADER2.test(withoutColour(text));
}
function readDenoTable(text) {
  const found = [];
  const skipped = [];
  const said2 = /* @__PURE__ */ new Map();
  let group = "";
  let file = "";
  for (const [index, shown] of loggedLines(text).entries()) {
    const line = index + 1;
    const [, word2, value] = /^ *(cpu|runtime)(?:: | \| )(.+)$/i.exec(shown) ?? [];
    if (word2 !== void 0 && value !== void 0) said2.set(word2.toLowerCase(), value.trim());
    else if (/^file:\/\/\S+$/.test(shown)) [file, group] = [shown.split("/").at(-1) ?? "", ""];
    else if (/^group \S/.test(shown)) group = shown.slice("group ".length).trim();
    else {
      const { name, time: time2 } = rowOf(shown);
      const joined5 = group === "" ? name : `${group} > ${name}`;
      const [, number2, unit] = TIME2.exec(time2) ?? [];
      const error = shown.indexOf(ERROR);
      const centre = numberOf(number2?.replaceAll(",", ""));
      if (centre !== void 0 && unit !== void 0 && name !== "") {
        const written2 = unit === "m" ? "min" : unit.replace(/[µμ]/, "u");
        found.push({ row: { benchmark: joined5, metric: "time", unit: written2, centre, line }, file });
      } else if (error > 0 && name === "") {
        const failed2 = shown.slice(0, error).trim();
        const why = shown.slice(error + ERROR.length).trim();
        const benchmark = group === "" ? failed2 : `${group} > ${failed2}`;
        skipped.push({ line, reason: `${benchmark}: ${why}`, failed: benchmark });
      }
    }
  }
  if (found.length === 0 && skipped.length === 0) throw new ParseFailure("no benchmark printed a result");
  return { rows: named2(found), skipped, environment: machineOf3(said2) };
}
function rowOf(shown) {
  const cells2 = shown.startsWith("| ") ? shown.trimEnd().replace(/ *\|$/, "").slice(2).split(" | ") : [];
  if (cells2.length > CELLS_BEHIND_NAME) {
    const name = cells2.slice(0, -CELLS_BEHIND_NAME).join(" | ").trim();
    return { name, time: cells2.at(-CELLS_BEHIND_NAME)?.trim() ?? "" };
  }
  const at = shown.indexOf("/iter");
  const mean2 = at < 0 ? void 0 : BEFORE_ITER.exec(shown.slice(0, at));
  return mean2 ? { name: shown.slice(0, mean2.index).trim(), time: mean2[1] ?? "" } : { name: "", time: "" };
}
function named2(found) {
  const files = /* @__PURE__ */ new Map();
  for (const { row, file } of found) {
    files.set(row.benchmark, (files.get(row.benchmark) ?? /* @__PURE__ */ new Set()).add(file));
  }
  return found.map(
    ({ row, file }) => (files.get(row.benchmark)?.size ?? 0) > 1 ? { ...row, benchmark: `${row.benchmark} (${file})` } : row
  );
}
function machineOf3(said2) {
  const [, version, target] = /^deno (\S+) \(([^()]+)\)/i.exec(said2.get("runtime") ?? "") ?? [];
  return environmentOf({ ...systemOf2(target), cpu: said2.get("cpu"), toolchain: { deno: version } });
}
function systemOf2(target) {
  const [arch2, ...words] = target?.split("-") ?? [];
  return { arch: arch2, os: words.find((word2) => /^(?:linux|darwin|windows|freebsd)$/.test(word2)) };
}

// src/formats/deno-bench.ts
var denoBench = {
  id: "deno-bench",
  tool: "deno bench",
  produce: "deno bench --json > results.json",
  reads: "mean time of every benchmark, group in the name; from JSON or text",
  samples: "iteration",
  claims(text, json) {
    if (json === void 0) return isReport(surrounded(text)) || hasDenoTable(text);
    return isReport(json);
  },
  read(text, json) {
    const file = asObject(json ?? surrounded(text));
    if (!file) return readDenoTable(text);
    const benches = (asArray(file?.benches) ?? []).map((bench) => asObject(bench) ?? {});
    if (benches.length === 0) throw new ParseFailure("no benches: the filter may have matched none");
    const nameOf7 = namer2(benches);
    const rows = [];
    const skipped = [];
    for (const bench of benches) {
      const benchmark = nameOf7(bench);
      for (const result of asArray(bench.results) ?? []) {
        const ok = asObject(asObject(result)?.ok);
        const fault = ok ? faultOf(ok, "avg", "number") : failureOf2(asObject(result)?.failed);
        if (fault !== void 0) skipped.push({ reason: `${benchmark}: ${fault}`, failed: benchmark });
        else rows.push({ benchmark, metric: "time", unit: "ns", centre: asNumber(ok?.avg) });
      }
    }
    return { rows, skipped, environment: machineOf4(file ?? {}) };
  }
};
function isReport(json) {
  const file = asObject(json);
  return asArray(file?.benches) !== void 0 && asText(file?.runtime) !== void 0;
}
function surrounded(text) {
  if (!text.includes('"benches"') || !text.includes('"runtime"')) return void 0;
  const start = text.search(/^\{/m);
  const end = text.lastIndexOf("\n}");
  if (start < 0 || end < start) return void 0;
  try {
    return parseJson(text.slice(start, end + 2));
  } catch (error) {
    if (error instanceof ParseFailure) return void 0;
    throw error;
  }
}
function namer2(benches) {
  const origins = /* @__PURE__ */ new Map();
  for (const bench of benches) {
    const name = joined(bench);
    origins.set(name, (origins.get(name) ?? /* @__PURE__ */ new Set()).add(bench.origin));
  }
  return (bench) => {
    const name = joined(bench);
    const file = asText(bench.origin)?.split("/").at(-1);
    return (origins.get(name)?.size ?? 0) > 1 && file !== void 0 ? `${name} (${file})` : name;
  };
}
function joined({ group, name }) {
  return [asText(group), asText(name)].filter((part) => part !== void 0 && part !== "").join(" > ");
}
function failureOf2(failed2) {
  const failure = asObject(failed2);
  return asText(failure?.message) ?? asText(failure?.exceptionMessage) ?? asText(failed2) ?? "it failed";
}
function machineOf4(file) {
  const [version, target] = (asText(file.runtime) ?? "").split(" ");
  return environmentOf({ ...systemOf2(target), cpu: file.cpu, toolchain: { deno: version?.split("/")[1] } });
}

// src/formats/divan.ts
var HEADER3 = /\bfastest +│ +slowest +│ +median +│ +mean +│ +samples +│ +iters\b/;
var BRANCH = /^((?:│ {2}| {3})*)[├╰]─ (.*)$/;
var STEM = /^(?:│ {2}| {3})*/;
var NAME_AND_FASTEST = /^(.*\S) {2,}\S+ \S+$/;
var MEDIAN = 2;
var ALLOCATIONS = /* @__PURE__ */ new Map([
  ["max alloc:", { count: "max_allocs", size: "max_bytes" }],
  ["alloc:", { count: "allocs", size: "bytes" }],
  ["grow:", { count: "grows", size: "grow_bytes" }]
]);
var LONG_TIMES = /* @__PURE__ */ new Map([
  ["m", 1],
  ["h", 60],
  ["d", 60 * 24]
]);
var THOUSANDS = ["", "K", "M", "G", "T", "P"];
var COUNTED2 = /^([KMGTP]?)(item\/s|char\/s|Hz)$/;
var divan = {
  id: "divan",
  tool: "Divan",
  produce: "cargo bench --bench my_divan_benchmark | tee results.txt",
  reads: "median time, throughput, allocations",
  samples: "iteration",
  claims(text) {
    return HEADER3.test(text);
  },
  read(text) {
    const rows = [];
    const skipped = [];
    let path = [];
    let below;
    for (const [index, shown] of loggedLines(text).entries()) {
      const line = index + 1;
      const header = HEADER3.exec(shown);
      const [, stem, rest = ""] = BRANCH.exec(shown) ?? [];
      if (header) {
        path = [shown.slice(0, header.index).trim()];
        below = void 0;
      } else if (stem !== void 0) {
        const cells2 = cellsOf2(rest);
        path = [...path.slice(0, stem.length / 3 + 1), nameOf2(cells2)];
        const benchmark = path.join("::");
        const parameters = parametersOf2(path);
        const time2 = timeOf(cells2[MEDIAN]);
        below = time2 && { benchmark, parameters, metrics: void 0, counters: 0 };
        if (time2) rows.push({ benchmark, parameters, metric: "time", ...time2, line });
        else if (cells2.some((cell) => cell.endsWith("(ignored)"))) {
          skipped.push({ line, reason: `${benchmark}: ignored` });
        } else if (/\d/.test(cells2.slice(1).join(""))) {
          skipped.push({ line, reason: `${benchmark}: its row is broken` });
        }
      } else if (below) rows.push(...rowBelow(below, cellsOf2(shown.replace(STEM, "")), line));
    }
    return { rows, skipped };
  }
};
function rowBelow(below, cells2, line) {
  const { benchmark, parameters } = below;
  const [heading = ""] = cells2;
  if (/^[a-z ]+:$/.test(heading)) {
    below.metrics = ALLOCATIONS.get(heading) ?? { count: "", size: "" };
    return [];
  }
  const [written2, unit = ""] = cells2[MEDIAN]?.split(" ") ?? [];
  const centre = groupedNumberOf(written2);
  if (centre === void 0) return [];
  if (below.metrics === void 0) {
    const metric2 = below.counters++ === 0 ? "throughput" : `throughput_${counterOf(unit)}`;
    return [{ benchmark, parameters, metric: metric2, ...rateOf(centre, unit), direction: "higher", line }];
  }
  const metric = unit === "" ? below.metrics.count : below.metrics.size;
  return metric === "" ? [] : [{ benchmark, parameters, metric, unit: unit || "allocs", centre, line }];
}
function cellsOf2(row) {
  return row.split("\u2502").map((cell) => cell.trim());
}
function nameOf2([first = ""]) {
  return (NAME_AND_FASTEST.exec(first)?.[1] ?? first).replace(/ +\(ignored\)$/, "").trim();
}
function parametersOf2(path) {
  const threads = /^t=(\d+)$/.exec(path.at(-1) ?? "")?.[1];
  return threads === void 0 ? {} : { threads };
}
function timeOf(cell) {
  const [written2, unit] = cell?.split(" ") ?? [];
  const number2 = groupedNumberOf(written2);
  if (number2 === void 0 || unit === void 0) return void 0;
  const minutes = LONG_TIMES.get(unit);
  return minutes === void 0 ? { unit, centre: number2 } : { unit: "min", centre: number2 * minutes };
}
function rateOf(number2, unit) {
  const [, prefix = "", counted5] = COUNTED2.exec(unit) ?? [];
  if (counted5 === void 0) return { unit, centre: number2 };
  return { unit: counted5, centre: number2 * 1e3 ** THOUSANDS.indexOf(prefix) };
}
function counterOf(unit) {
  const counted5 = COUNTED2.exec(unit)?.[2] ?? "B/s";
  return { "item/s": "items", "char/s": "chars", Hz: "cycles" }[counted5] ?? "bytes";
}

// src/formats/file-size.ts
var fileSize = {
  id: "file-size",
  tool: "File sizes",
  produce: "any build; name the tool, and its files as results: tool: file-size, results: dist/*.js",
  reads: "the size of every named file",
  samples: "process",
  claims: () => false,
  read() {
    throw new ParseFailure("sizes are not read from a text");
  },
  folder: {
    unread: true,
    wants: () => false,
    read: (files) => ({ rows: files.map(rowOf2), skipped: [] })
  }
};
function rowOf2({ path, bytes: bytes2 }) {
  return { benchmark: path, metric: "size", unit: "B", centre: bytes2 ?? Number.NaN, direction: "lower" };
}

// src/formats/gnu-time.ts
var UNNAMED = "(unnamed)";
var TIME3 = { metric: "time", unit: "s" };
var USER = { metric: "user_time", unit: "s" };
var SYSTEM = { metric: "system_time", unit: "s" };
var MEMORY = { metric: "max_rss", unit: "kB" };
var COMMAND = /^\s*Command being timed: "(.*)"$/;
var VERBOSE = /* @__PURE__ */ new Map([
  ["User time (seconds)", USER],
  ["System time (seconds)", SYSTEM],
  ["Elapsed (wall clock) time (h:mm:ss or m:ss)", TIME3],
  ["Maximum resident set size (kbytes)", MEMORY],
  ["Exit status", { metric: "exit_status", unit: "" }]
]);
var DEFAULT = /^([\d.]+)user ([\d.]+)system ([\d:.]+)elapsed [\d?]+%CPU \(\d+avgtext\+\d+avgdata (\d+)maxresident\)k/;
var SHELL = /^(real|user|sys)[ \t]+((?:\d+h)?(?:\d+m)?\d+(?:[.,]\d+)?)s?$/;
var BSD = /^ *([\d.,]+) real +([\d.,]+) user +([\d.,]+) sys$/;
var ZSH = /(?:^| )([\d.]+)s user ([\d.]+)s system \d+% cpu ([\d:.]+) total$/;
var SHELL_METRICS = /* @__PURE__ */ new Map([
  ["real", TIME3],
  ["user", USER],
  ["sys", SYSTEM]
]);
var gnuTime = {
  id: "gnu-time",
  tool: "GNU time",
  produce: "/usr/bin/time -v -o results.txt -a ./command, or a shell's time with its errors redirected",
  reads: "elapsed, user and system time, largest resident set, exit status",
  samples: "process",
  claims(text) {
    if (text.includes('Command being timed: "') || text.includes("Maximum resident set size (kbytes): ")) {
      return true;
    }
    if (!/elapsed|real|total/.test(text)) return false;
    const lines = loggedLines(text).map((line) => line.trimEnd());
    return lines.some(
      (line, index) => DEFAULT.test(line) || BSD.test(line) || ZSH.test(line) || isShell(lines, index)
    );
  },
  read(text) {
    const rows = [];
    const skipped = [];
    const lines = loggedLines(text).map((line) => line.trimEnd());
    let benchmark = UNNAMED;
    for (const [index, shown] of lines.entries()) {
      const line = index + 1;
      const command = COMMAND.exec(shown)?.[1];
      if (command !== void 0) benchmark = command;
      for (const { name, metric, written: written2 } of quantities(lines, index)) {
        const centre = secondsOf(written2);
        const named4 = { benchmark: name ?? benchmark, ...metric, line };
        if (centre === void 0) {
          skipped.push({ line, reason: `${named4.benchmark}: ${metric.metric} is no number` });
        } else rows.push({ ...named4, centre, direction: "lower" });
      }
      if (/^\s*Exit status: /.test(shown)) benchmark = UNNAMED;
    }
    return { rows, skipped };
  }
};
function quantities(lines, index) {
  const line = lines[index] ?? "";
  const verbose = verboseOf(line);
  if (verbose) return [verbose];
  const all = (metrics2, match, name = UNNAMED) => match ? metrics2.map((metric, at) => ({ name, metric, written: match[at + 1] ?? "" })) : void 0;
  const zsh = ZSH.exec(line);
  return all([USER, SYSTEM, TIME3, MEMORY], DEFAULT.exec(line)) ?? all([TIME3, USER, SYSTEM], BSD.exec(line)) ?? all([USER, SYSTEM, TIME3], zsh, line.slice(0, zsh?.index).trim() || UNNAMED) ?? (isShell(lines, index) ? shellOf(lines.slice(index, index + 3)) : []);
}
function verboseOf(line) {
  const at = line.lastIndexOf(": ");
  const metric = at < 0 ? void 0 : VERBOSE.get(line.slice(0, at).trim());
  return metric && { metric, written: line.slice(at + 2).trim() };
}
function isShell(lines, index) {
  return ["real", "user", "sys"].every((word2, at) => SHELL.exec(lines[index + at] ?? "")?.[1] === word2);
}
function shellOf(lines) {
  return lines.flatMap((line) => {
    const [, word2 = "", written2 = ""] = SHELL.exec(line) ?? [];
    const metric = SHELL_METRICS.get(word2);
    return metric ? [{ name: UNNAMED, metric, written: written2 }] : [];
  });
}
function secondsOf(written2) {
  const parts = written2.replace(",", ".").split(/[:hm]/).map(numberOf);
  return parts.reduce(
    (sum, part) => sum === void 0 || part === void 0 ? void 0 : sum * 60 + part,
    0
  );
}

// src/formats/failures.ts
var whole = (line, reason = ([text]) => text.trim()) => {
  return { line, benchmark: () => null, reason };
};
var echo = (line, reason) => ({ ...whole(line, reason), isEcho: true });
var named3 = (line, reason) => ({
  line,
  benchmark: ([, name = ""]) => name,
  reason: ([, name = "", words = ""]) => `${name} ${reason(words.trim())}`
});
var GO_NAME = "(Benchmark(?![a-z])\\S*?)(?:-\\d+)?";
var GO = [
  named3(new RegExp(`^\\s*--- FAIL: ${GO_NAME}(?: \\(.*)?$`), () => "failed"),
  // The name stands before what the benchmark is to print.
  named3(new RegExp(`^${GO_NAME}[ \\t]+((?:panic|fatal error): .*)$`), (words) => `failed: ${words}`),
  whole(/^panic: .+/),
  whole(/^fatal error: .+/),
  whole(/^\*\*\* Test killed.*/),
  whole(/^FAIL\t(\S+) \[(.+)\]/, ([, pkg, why]) => `${pkg}: ${why}`),
  whole(/^\s*--- FAIL: ((?:Test|Example|Fuzz)\S*)/, ([, test]) => `${test} failed`),
  echo(/^(?:exit status [1-9]\d*|signal: .+)$/),
  echo(/^FAIL(?:\t(\S+).*)?$/, ([, pkg]) => pkg === void 0 ? "FAIL" : `${pkg}: FAIL`)
];
var RUST = [
  {
    line: /^thread '(.+?)'(?: \(\d+\))? (panicked at .+)$/,
    benchmark: ([, thread = ""]) => thread === "main" || thread.startsWith("<") ? null : thread,
    reason: ([, thread = "", words = ""]) => `${thread === "main" ? "" : `${thread} `}${words}`
  },
  whole(/^error(?:\[E\d+\]: |: (?:could not compile|process didn't exit|aborting due|linking with)).+/),
  echo(/^error: (?:bench failed|test failed|\d+ targets? failed).*/),
  echo(/^test result: FAILED\b.*/)
];
var SCRIPT = [
  whole(/^(?:Uncaught|error: Uncaught|error: \(in promise\)) .+/),
  // Its last line behind an error that nobody caught.
  echo(/^Node\.js v\d+\.\d+\.\d+$/, () => "Node.js ended with an error that nobody caught"),
  whole(/^(?:npm ERR! code|npm error code) .+/),
  whole(/^ ?FAIL {1,2}\S+\.[cm]?[jt]sx?\b.*/),
  whole(/^Traceback \(most recent call last\):/),
  whole(/^\S+\.rb:\d+:in .+\((?:\w+::)*\w*(?:Error|Exception)\)$/),
  whole(/^Unhandled exception\b.*/)
];
var PROGRAM = [
  whole(
    /^(?:.*\b\d+ )?(?:Segmentation fault|Aborted|Bus error|Floating point exception|Illegal instruction|Killed)(?: *\(core dumped\).*)?\s*$/
  ),
  whole(/^(?:.*: line \d+: +\d+ )(?:Segmentation fault|Aborted|Killed)\b.*/),
  whole(/^terminate called .+/),
  whole(/^(?:g?make(?:\[\d+\])?): \*\*\* .+/)
];
var CATCH2 = [
  echo(/^(?:test cases|assertions):.*\b[1-9]\d* failed.*/),
  whole(/^ {2}due to a fatal error condition:/, () => "a fatal error condition"),
  whole(/^\S+:\d+: FAILED:/, () => "a check failed")
];
var TABLE = {
  go: GO,
  libtest: RUST,
  criterion: RUST,
  divan: RUST,
  iai: RUST,
  gungraun: RUST,
  catch2: CATCH2,
  "google-benchmark": [],
  benchmarkjs: SCRIPT,
  "console-time": SCRIPT,
  mitata: SCRIPT,
  "deno-bench": [...SCRIPT, echo(/^error: Bench failed.*/), echo(/^FAILED \|.*/)],
  benchmarkluau: SCRIPT,
  "dart-benchmark-harness": SCRIPT,
  "ruby-benchmark": SCRIPT,
  "ruby-benchmark-ips": SCRIPT,
  "r-bench": [whole(/^Error(?: in .+)?: .*/), whole(/^Execution halted/)],
  asv: [...SCRIPT, whole(/^asv: error: .+/)],
  "gnu-time": [
    whole(/^\s*Command exited with non-zero status [1-9]\d*/),
    whole(/^\s*Command terminated by signal \d+/)
  ]
};
var TOLD_MAX = 20;
function failuresIn(format, lines) {
  const own = TABLE[format];
  if (!own) return [];
  const signs = [...own, ...PROGRAM];
  const found = /* @__PURE__ */ new Map();
  for (const { number: number2, text } of lines) {
    if (text.length > LINE_LENGTH) continue;
    for (const { line, benchmark, reason, isEcho = false } of signs) {
      const match = line.exec(text);
      if (!match) continue;
      const failed2 = benchmark(match);
      const words = reason(match).slice(0, REASON_LENGTH);
      const key = `${failed2}
${words}`;
      if (!found.has(key)) found.set(key, { line: number2, reason: words, failed: failed2, isEcho });
      break;
    }
  }
  const all = [...found.values()];
  const causes = all.filter(({ isEcho }) => !isEcho);
  return (causes.length > 0 ? causes : all.slice(0, 1)).slice(0, TOLD_MAX).map(({ isEcho: _, ...each }) => each);
}
var LINE_LENGTH = 2e3;
var REASON_LENGTH = 300;
function failuresInText(format, text) {
  if (!(format in TABLE)) return [];
  return failuresIn(
    format,
    loggedLines(text).map((line, index) => ({ number: index + 1, text: line }))
  );
}

// src/formats/go.ts
var ROW2 = /^(Benchmark(?![a-z])\S*)[ \t]+\d+[ \t]+(\S.*)$/;
var BROKEN = /^(Benchmark(?![a-z])\S*) *\t/;
var HEADER4 = /^(goos|goarch|pkg|cpu): (.+)$/;
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
  samples: "iteration",
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
    return { rows: rowsOf4(found), skipped, environment: machineOf5(machine) };
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
    for (const next2 of rest) {
      state.lines.push({ number: state.start, text: state.open });
      state.open = next2;
      state.start = line;
    }
  }
  return [...packages.values()].map(({ lines, open, start }) => [...lines, { number: start, text: open }]);
}
function readOutput(lines, found, skipped, machine) {
  let pkg = "";
  const failures = failuresIn("go", lines);
  const failing = new Set(failures.map(({ line }) => line));
  skipped.push(...failures);
  for (const { number: number2, text } of lines) {
    const header = HEADER4.exec(text);
    if (header?.[1] !== void 0 && header[2] !== void 0) {
      if (header[1] === "pkg") pkg = header[2].trim();
      else machine.set(header[1], (machine.get(header[1]) ?? /* @__PURE__ */ new Set()).add(header[2].trim()));
      continue;
    }
    const row = ROW2.exec(text);
    const pairs = pairsOf(row?.[2]);
    const broken = BROKEN.exec(text)?.[1];
    if (row?.[1] !== void 0 && pairs) {
      found.push({ name: row[1], base: row[1].replace(/-\d+$/, ""), pkg, line: number2, pairs });
    } else if (broken !== void 0 && !failing.has(number2)) {
      skipped.push({ line: number2, reason: `${broken}: its row is broken, as when a benchmark prints` });
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
function rowsOf4(found) {
  const nameOf7 = namer3(found);
  const rows = [];
  for (const { name, base, pkg, line, pairs } of found) {
    const benchmark = nameOf7(name, base, pkg);
    const parameters = parametersOf3(base);
    for (const { value, unit: written2 } of pairs) {
      const { metric, unit } = KNOWN_UNITS.get(written2) ?? { metric: written2, unit: written2 };
      rows.push({ benchmark, metric, unit, centre: value, values: [value], parameters, line });
    }
  }
  return rows;
}
function namer3(found) {
  const names = /* @__PURE__ */ new Map();
  for (const { pkg, base, name } of found) {
    const bases = names.get(pkg) ?? /* @__PURE__ */ new Map();
    names.set(pkg, bases);
    const known2 = bases.get(base);
    if (known2) known2.add(name);
    else bases.set(base, /* @__PURE__ */ new Set([name]));
  }
  return (name, base, pkg) => {
    const several = (names.get(pkg)?.get(base)?.size ?? 0) > 1;
    const benchmark = several ? name : base;
    return names.size > 1 && pkg !== "" ? `${benchmark} (${pkg})` : benchmark;
  };
}
function parametersOf3(name) {
  if (!name.includes("=")) return {};
  const pairs = name.split("/").flatMap((part) => {
    const at = part.indexOf("=");
    return at > 0 ? [[part.slice(0, at), part.slice(at + 1)]] : [];
  });
  return Object.fromEntries(pairs);
}
function machineOf5(machine) {
  return environmentOf({
    os: joinWords(machine.get("goos") ?? []),
    arch: joinWords(machine.get("goarch") ?? []),
    cpu: joinWords(machine.get("cpu") ?? [])
  });
}

// src/formats/google-benchmark-console.ts
var HEADER5 = /^Benchmark +Time +CPU +Iterations\b(.*)$/;
var ROW3 = /^(.*\S) +(\S+) (ns|us|ms|s) +(\S+) (ns|us|ms|s) +(\d+)(?: +(.*))?$/;
var FAULT = /^(.*\S) +(ERROR OCCURRED|SKIPPED): '(.*)'$/;
var AGGREGATE = /^(.+)_(mean|median|stddev|cv)$/;
var COUNTER = /^([^\s=]+)=([\d.e+-]+|nan|inf)([A-Za-z]*)(\/s)?$/;
var DECIMAL = ["", "k", "M", "G", "T", "P", "E"];
var SMALL = /* @__PURE__ */ new Map([
  ["m", 1e-3],
  ["u", 1e-6],
  ["n", 1e-9],
  ["p", 1e-12]
]);
function hasConsoleTable(text) {
  return text.includes("Iterations") && loggedLines(text).some((line) => HEADER5.test(line));
}
function readConsoleTable(text) {
  const runs2 = [];
  const skipped = [];
  let columns = [];
  let cores;
  let inTable = false;
  for (const [index, shown] of loggedLines(text).entries()) {
    const line = index + 1;
    cores = numberOf(/^Run on \((\d+) X /.exec(shown)?.[1]) ?? cores;
    const header = HEADER5.exec(shown.trimEnd());
    if (header) {
      inTable = true;
      columns = header[1]?.includes("UserCounters") ? [] : wordsOf(header[1]);
    }
    if (header || !inTable) continue;
    const run = readRun(shown.trimEnd(), columns, line);
    const [, name, , why] = FAULT.exec(shown.trimEnd()) ?? [];
    if (name !== void 0) {
      const isSkipped = /SKIPPED/.test(shown);
      skipped.push({ line, reason: `${name}: ${why}`, ...!isSkipped && { failed: name } });
    } else if (run) runs2.push(run);
    else if (/ (?:ns|us|ms|s) +\S+ (?:ns|us|ms|s)(?: |$)/.test(shown)) {
      skipped.push({ line, reason: `${wordsOf(shown)[0]}: its row is broken` });
    }
  }
  return { rows: rowsOf5(runs2), skipped, environment: environmentOf({ cores }) };
}
function readRun(shown, columns, line) {
  const [, name, time2, timeUnit2, cpu, cpuUnit, iterations, rest = ""] = ROW3.exec(shown) ?? [];
  const real = numberOf(time2);
  const processor = numberOf(cpu);
  if (name === void 0 || timeUnit2 === void 0 || cpuUnit === void 0 || iterations === void 0) {
    return void 0;
  }
  if (real === void 0 || processor === void 0) return void 0;
  const rows = [
    { benchmark: name, metric: "time", unit: timeUnit2, centre: real, line },
    { benchmark: name, metric: "cpu_time", unit: cpuUnit, centre: processor, line },
    ...countersOf(rest, columns).map((counter) => ({ benchmark: name, ...counter, line }))
  ];
  return { name, iterations, rows };
}
function countersOf(rest, columns) {
  const words = wordsOf(rest);
  const pairs = columns.length === 0 ? words : columns.map((column, index) => `${column}=${words[index]}`);
  return pairs.flatMap((pair2) => {
    const [, metric = "", written2, prefix = "", rate] = COUNTER.exec(pair2) ?? [];
    const factor = factorOf(prefix, metric);
    const number2 = numberOf(written2);
    if (number2 === void 0 || factor === void 0) return [];
    const unit = metric === "bytes_per_second" ? "B/s" : rate ? "1/s" : "";
    return [{ metric, unit, centre: number2 * factor }];
  });
}
function factorOf(prefix, metric) {
  const binary = prefix.endsWith("i") || metric === "bytes_per_second";
  const power = DECIMAL.indexOf(prefix.replace(/i$/, "").replace("K", "k"));
  return power < 0 ? SMALL.get(prefix) : (binary ? 1024 : 1e3) ** power;
}
function rowsOf5(runs2) {
  const named4 = new Map(runs2.map((run) => [run.name, run]));
  const repeated = Map.groupBy(runs2, (run) => run.name);
  const summedUp = ({ name, iterations }) => {
    const [, base] = AGGREGATE.exec(name) ?? [];
    if (base === void 0) return void 0;
    if (repeated.get(base)?.length === Number(iterations)) return base;
    const whole2 = ["mean", "median"].every((word2) => named4.get(`${base}_${word2}`)?.iterations === iterations);
    return whole2 ? base : void 0;
  };
  const measured3 = new Set(runs2.filter((run) => summedUp(run) === void 0).map((run) => run.name));
  const rows = [];
  let before;
  for (const run of runs2) {
    const base = summedUp(run);
    if (base !== void 0) {
      before = { base, iterations: run.iterations };
      if (run.name === `${base}_median` && !measured3.has(base)) {
        rows.push(...run.rows.map((row) => ({ ...row, benchmark: base })));
      }
    } else if (before && run.name.startsWith(`${before.base}_`) && run.iterations === before.iterations) {
    } else {
      before = void 0;
      rows.push(
        ...run.rows.map((row) => Number.isFinite(row.centre) ? { ...row, values: [row.centre] } : row)
      );
    }
  }
  return rows;
}
function wordsOf(text) {
  return (text ?? "").split(/\s+/).filter((word2) => word2 !== "");
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
  reads: "real and CPU time of every repetition, counters; rounded numbers from the console",
  samples: "iteration",
  claims(text, json) {
    if (json === void 0 && hasConsoleTable(text)) return true;
    const file = asObject(json);
    const context3 = asObject(file?.context);
    return asArray(file?.benchmarks) !== void 0 && context3 !== void 0 && "num_cpus" in context3;
  },
  read(text, json) {
    if (json === void 0) return readConsoleTable(text);
    const file = asObject(json);
    const entries = asArray(file?.benchmarks) ?? [];
    if (entries.length === 0) throw new ParseFailure("no benchmarks: the filter may have matched none");
    const skipped = [];
    const rows = rowsOfAll(byName(entries, skipped));
    const context3 = asObject(file?.context);
    const toolchain = { "google-benchmark": context3?.library_version };
    return { rows, skipped, environment: environmentOf({ cores: context3?.num_cpus, toolchain }) };
  }
};
function byName(entries, skipped) {
  const groups = /* @__PURE__ */ new Map();
  for (const [index, entry] of entries.entries()) {
    const row = asObject(entry);
    const name = asText(row?.name);
    const fault = row && faultOfRow(row);
    if (!row || name === void 0) skipped.push({ reason: `benchmarks[${index}] has no name` });
    else if (fault !== void 0) {
      const isFailure = row.error_occurred === true;
      skipped.push({ reason: `${name}: ${fault}`, ...isFailure && { failed: name } });
    } else {
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
function* rowsOfAll(groups) {
  for (const [name, group] of groups) yield* rowsOf6(name, group);
}
function rowsOf6(benchmark, group) {
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

// src/formats/gungraun-metrics.ts
var PLAIN = /* @__PURE__ */ new Set(["", "callgrind", "dhat"]);
function metricOf(label, tool) {
  const metric = PLAIN.has(tool.toLowerCase()) ? label : `${label} (${tool.toLowerCase()})`;
  return { metric, direction: /Hit ?Rate$/.test(label) ? "none" : "lower" };
}
function unitOf(label) {
  if (/bytes$/i.test(label)) return "B";
  if (label.endsWith("Rate")) return "%";
  if (label === "SysCpuTime") return "ns";
  return /time$|clock$/i.test(label) ? "" : "count";
}

// src/formats/gungraun.ts
var OWN4 = /: +[\d.,]+ *\|(?:N\/A|[\d.,]+) *\((?: *\*+|No change|[+-])/;
var OWN_FIRST = /^ {2}(?:L1 (?:Data )?Hits|RAM Hits): +[\d,]+(?: |$)/;
var GRID = /^\|(?:-| )?/;
var TOOL = /^=+ ([A-Z][A-Z ]*) =+$/;
var METRIC = /^(\S.*): +(\S+) *\|\S/;
var METRIC_FIRST = /^ {2}(Instructions|L1 (?:Data )?Hits|L[2L] Hits|RAM Hits|Total read\+write|Estimated Cycles): +([\d,]+)(?: \(|$)/;
var NAME = /^[\w.-]+::\S/;
var gungraun = {
  id: "gungraun",
  tool: "Gungraun (iai-callgrind)",
  produce: "cargo bench --bench my_gungraun_benchmark | tee results.txt",
  reads: "counts of Callgrind, Cachegrind, DHAT and the other tools it runs",
  samples: "process",
  claims(text) {
    if (!/\||Hits: /.test(text)) return false;
    return loggedLines(text).some((line) => OWN4.test(line) || OWN_FIRST.test(line));
  },
  read(text) {
    const rows = [];
    const skipped = [];
    let heading = {};
    let state = { benchmark: "", tool: "", partial: false };
    for (const [index, shown] of loggedLines(text).entries()) {
      const line = index + 1;
      const bare = shown.replace(GRID, "").trim();
      const [, label, written2] = METRIC.exec(bare) ?? METRIC_FIRST.exec(shown.trimEnd()) ?? [];
      if (label === void 0 || bare.startsWith("## ")) {
        heading = headingAfter(heading, shown);
        state = stateAfter(state, heading, bare);
        continue;
      }
      if (heading.named !== void 0 || heading.plain !== void 0) {
        state = { ...state, benchmark: heading.named ?? heading.plain ?? "" };
        heading = {};
      }
      if (state.partial || written2 === "N/A") continue;
      const centre = groupedNumberOf(written2);
      const { benchmark } = state;
      if (centre === void 0 || benchmark === "") {
        skipped.push({ line, reason: `${benchmark || "a benchmark without name"}: no count of ${label}` });
      } else rows.push({ benchmark, ...metricOf(label, state.tool), unit: unitOf(label), centre, line });
    }
    return { rows, skipped };
  }
};
function headingAfter(heading, shown) {
  if (NAME.test(shown)) return { named: shown.trimEnd() };
  return /^[^\s|]/.test(shown) && heading.named === void 0 ? { plain: shown.trimEnd() } : heading;
}
function stateAfter(state, heading, bare) {
  const tool = TOOL.exec(bare)?.[1];
  if (tool !== void 0) return { ...state, tool, partial: false };
  if (bare.startsWith("## ")) return { ...state, partial: bare !== "## Total" };
  if (bare.startsWith("Comparison with ")) return { ...state, partial: true };
  return heading.named === bare ? { ...state, tool: "", partial: false } : state;
}

// src/formats/gungraun-json.ts
var TOOLS = /"(?:profiles|tool_summaries|callgrind_summary)" ?:/;
var gungraunJson = {
  id: "gungraun-json",
  tool: "Gungraun JSON",
  produce: "cargo bench --bench my_gungraun_benchmark -- --output-format=json > results.json",
  reads: "counts of every tool it runs, of every benchmark",
  samples: "process",
  claims(text) {
    return text.includes('"module_path"') && text.includes('"benchmark_exe"') && TOOLS.test(text);
  },
  read(text, json) {
    const rows = [];
    const skipped = [];
    for (const { value, line } of summaries(text, json)) {
      const summary = asObject(value);
      const path = asText(summary?.module_path);
      const where = line === void 0 ? {} : { line };
      if (!summary || path === void 0) {
        skipped.push({
          ...where,
          reason: value === void 0 ? "not JSON" : "a summary without module_path"
        });
        continue;
      }
      const id = asText(summary.id);
      const benchmark = id === void 0 || id === "" ? path : `${path}::${id}`;
      const found = rowsOf7(benchmark, summary);
      if (found.length === 0) skipped.push({ ...where, reason: `${benchmark}: nothing was counted` });
      rows.push(...found.map((row) => ({ ...row, ...where })));
    }
    return { rows, skipped };
  }
};
function summaries(text, json) {
  if (json !== void 0) return (asArray(json) ?? [json]).map((value) => ({ value }));
  const found = [];
  let open;
  for (const [index, raw] of linesOf(text).entries()) {
    const line = index + 1;
    if (open) {
      open.lines.push(raw);
      if (raw !== "}") continue;
      found.push({ value: jsonOf2(open.lines.join("\n")), line: open.line });
      open = void 0;
    } else if (raw.trim() === "{") open = { line, lines: [raw] };
    else if (/^\s*\{"/.test(raw)) found.push({ value: jsonOf2(raw), line });
  }
  if (open) found.push({ value: void 0, line: open.line });
  return found;
}
function jsonOf2(text) {
  try {
    return parseJson(text);
  } catch (error) {
    if (error instanceof ParseFailure) return void 0;
    throw error;
  }
}
function rowsOf7(benchmark, summary) {
  const tools = asArray(summary.profiles) ?? asArray(summary.tool_summaries) ?? [];
  const runs2 = asArray(asObject(summary.callgrind_summary)?.summaries) ?? [];
  const events = runs2.length === 1 ? countsOf(benchmark, asObject(runs2[0])?.events, "") : [];
  return [
    ...events,
    ...tools.flatMap((entry) => {
      const profile = asObject(entry);
      const total = asObject(asObject(asObject(profile?.summaries)?.total)?.summary) ?? {};
      const tool = tools.length > 1 ? asText(profile?.tool) ?? "" : "";
      return Object.values(total).flatMap((counts2) => countsOf(benchmark, counts2, tool));
    })
  ];
}
function countsOf(benchmark, counts2, tool) {
  return Object.entries(asObject(counts2) ?? {}).flatMap(([label, entry]) => {
    const value = newValueOf(asObject(entry));
    if (value === void 0) return [];
    return [{ benchmark, ...metricOf(label, tool), unit: unitOf(label), centre: asNumber(value) }];
  });
}
function newValueOf(entry) {
  const metrics2 = asObject(entry?.metrics);
  const value = entry?.new ?? metrics2?.Left ?? asArray(metrics2?.Both)?.[0];
  const typed = asObject(value);
  return (typed ? typed.Int ?? typed.Float : value) ?? void 0;
}

// src/formats/hyperfine.ts
var hyperfine = {
  id: "hyperfine",
  tool: "hyperfine",
  produce: "hyperfine --export-json results.json 'command'",
  reads: "wall time of every run, user and system time, parameters",
  samples: "process",
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
      const wrong = (asArray(result.exit_codes) ?? []).find((code4) => code4 !== 0);
      if (wrong !== void 0) {
        const how = wrong === null ? "a signal" : `exit code ${asNumber(wrong)}`;
        skipped.push({ reason: `${benchmark}: ended with ${how}`, failed: benchmark });
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

// src/formats/iai.ts
var METRICS2 = /* @__PURE__ */ new Map([
  ["Instructions", "instructions"],
  ["L1 Accesses", "l1_accesses"],
  ["L2 Accesses", "l2_accesses"],
  ["RAM Accesses", "ram_accesses"],
  ["Estimated Cycles", "estimated_cycles"]
]);
var COUNT = /^ {2}([A-Z][\w ]*): +([^\s|]+)(?: +\(.*\))?$/;
var OWN5 = /^ {2}(?:L1|L2|RAM) Accesses: +[\d,]+(?: |$)/;
var iai = {
  id: "iai",
  tool: "Iai",
  produce: "cargo bench --bench my_iai_benchmark | tee results.txt",
  reads: "instructions, accesses of each cache and of memory, estimated cycles",
  samples: "process",
  claims(text) {
    return text.includes(" Accesses: ") && loggedLines(text).some((line) => OWN5.test(line));
  },
  read(text) {
    const rows = [];
    const skipped = [];
    let benchmark = "";
    for (const [index, shown] of loggedLines(text).entries()) {
      const line = index + 1;
      const [, label = "", count] = COUNT.exec(shown.trimEnd()) ?? [];
      const metric = METRICS2.get(label);
      if (metric === void 0) {
        if (/^\S/.test(shown)) benchmark = shown.trim();
        continue;
      }
      const centre = groupedNumberOf(count);
      if (centre === void 0 || benchmark === "") {
        skipped.push({ line, reason: `${benchmark || "a benchmark without name"}: no count of ${label}` });
      } else rows.push({ benchmark, metric, unit: "count", centre, direction: "lower", line });
    }
    return { rows, skipped };
  }
};

// src/formats/jmh.ts
var PERCENTILES3 = ["50.0", "90.0", "95.0", "99.0"];
var SPEED_DEPENDENT = /^[^a-z]*gc\.(?:alloc\.rate|churn)\b/;
var jmh = {
  id: "jmh",
  tool: "JMH",
  produce: "java -jar benchmarks.jar -rf json -rff results.json",
  reads: "mean of every fork (of one alone, its iterations), parameters, percentiles, secondary metrics",
  samples: "process",
  claims(_text, json) {
    return (asArray(json) ?? []).some((entry) => {
      const fields = asObject(entry);
      return fields !== void 0 && "benchmark" in fields && "primaryMetric" in fields;
    });
  },
  read(_text, json) {
    const entries = [];
    const skipped = [];
    for (const [index, value] of (asArray(json) ?? []).entries()) {
      const entry = entryOf(asObject(value) ?? {});
      if (typeof entry === "string") skipped.push({ reason: `entry ${index + 1}: ${entry}` });
      else entries.push(entry);
    }
    if (entries.length === 0 && skipped.length === 0) throw new ParseFailure("no benchmarks in the file");
    const nameOf7 = namer4(entries);
    const rows = entries.flatMap((entry) => rowsOf8(nameOf7(entry), entry));
    return { rows, skipped, environment: machineOf6(entries) };
  }
};
function entryOf(fields) {
  const benchmark = asText(fields.benchmark);
  if (benchmark === void 0) return "no benchmark";
  if (!asObject(fields.primaryMetric)) return `${benchmark}: no primaryMetric`;
  const parameters = asParameters(fields.params);
  const words = Object.entries(parameters).map(([key, value]) => `${key}=${quotedIfAmbiguous(value)}`);
  const name = words.length > 0 ? `${benchmark} (${words.join(", ")})` : benchmark;
  return { name, mode: asText(fields.mode) ?? "", threads: String(fields.threads ?? ""), parameters, fields };
}
function quotedIfAmbiguous(value) {
  return value.includes(", ") && value.includes("=") ? JSON.stringify(value) : value;
}
function namer4(entries) {
  const groups = Map.groupBy(entries, (entry) => `${primaryOf(entry.mode)} ${entry.name}`);
  const several = (entry, of) => new Set((groups.get(`${primaryOf(entry.mode)} ${entry.name}`) ?? []).map(of)).size > 1;
  return (entry) => {
    const words = [
      ...several(entry, (each) => each.mode) ? [`mode=${entry.mode}`] : [],
      ...several(entry, (each) => each.threads) ? [`threads=${entry.threads}`] : []
    ];
    return words.length > 0 ? `${entry.name} [${words.join(", ")}]` : entry.name;
  };
}
function primaryOf(mode) {
  return mode === "thrpt" ? "throughput" : "time";
}
function rowsOf8(benchmark, { mode, parameters, fields }) {
  const primary = asObject(fields.primaryMetric) ?? {};
  const metric = primaryOf(mode);
  const rows = [rowOf3(benchmark, metric, primary), ...percentilesOf(benchmark, mode, primary)];
  for (const [key, value] of Object.entries(asObject(fields.secondaryMetrics) ?? {})) {
    const secondary = asObject(value);
    if (!secondary || secondary.scoreUnit === "---") continue;
    const row = rowOf3(benchmark, key === metric ? `secondary ${key}` : key, secondary);
    rows.push(SPEED_DEPENDENT.test(key) && !key.endsWith(".norm") ? { ...row, direction: "none" } : row);
  }
  return rows.map((row) => ({ ...row, parameters }));
}
function rowOf3(benchmark, metric, score) {
  const unit = asText(score.scoreUnit) ?? "";
  return { benchmark, metric, unit, centre: asNumber(score.score), ...sampleOf2(forksOf(score)) };
}
function sampleOf2(forks) {
  const [only] = forks;
  if (forks.length > 1) return { values: forks.map(mean) };
  return only ? { values: only, level: "iteration" } : {};
}
function percentilesOf(benchmark, mode, score) {
  if (mode !== "sample") return [];
  const percentiles = asObject(score.scorePercentiles) ?? {};
  return PERCENTILES3.filter((percentile) => typeof percentiles[percentile] === "number").map(
    (percentile) => ({
      benchmark,
      metric: `time_p${Number(percentile)}`,
      unit: asText(score.scoreUnit) ?? "",
      centre: asNumber(percentiles[percentile])
    })
  );
}
function forksOf({ rawData, rawDataHistogram }) {
  const means = (fork) => (asArray(fork) ?? []).map(meanOf);
  const forks = asArray(rawData) ?? asArray(rawDataHistogram)?.map(means) ?? [];
  return forks.map((fork) => asNumbers(fork)).filter((fork) => fork !== void 0);
}
function meanOf(iteration) {
  let sum = 0;
  let count = 0;
  for (const pair2 of asArray(iteration) ?? []) {
    const [value, times] = (asArray(pair2) ?? []).map(asNumber);
    sum += (value ?? Number.NaN) * (times ?? Number.NaN);
    count += times ?? Number.NaN;
  }
  return sum / count;
}
function machineOf6(entries) {
  const said2 = entries[0]?.fields;
  return environmentOf({ toolchain: { jdk: said2?.jdkVersion, jmh: said2?.jmhVersion } });
}

// src/formats/julia.ts
var RESULTS = /* @__PURE__ */ new Set(["Trial", "TrialEstimate"]);
var julia = {
  id: "julia",
  tool: "BenchmarkTools.jl",
  produce: 'BenchmarkTools.save("results.json", run(suite))',
  reads: "every time of a trial or the one of an estimate, memory, allocations, tags",
  samples: "iteration",
  claims(_text, json) {
    const [versions, values] = asArray(json) ?? [];
    return "Julia" in (asObject(versions) ?? {}) && asArray(values) !== void 0;
  },
  read(_text, json) {
    const [versions, values] = asArray(json) ?? [];
    const rows = [];
    const skipped = [];
    for (const { keys, tags, value } of leavesOf(asArray(values) ?? [])) {
      const benchmark = keys.join("/") || "(unnamed)";
      const saved = savedOf(value);
      const found = saved && RESULTS.has(saved.type) ? rowsOf9(benchmark, saved.fields, tags) : void 0;
      if (found) rows.push(...found);
      else skipped.push({ reason: `${benchmark}: ${saved ? `${saved.type} without time` : "no result"}` });
    }
    if (rows.length === 0 && skipped.length === 0) throw new ParseFailure("no benchmark in the saved groups");
    const said2 = asObject(versions);
    return {
      rows,
      skipped,
      environment: environmentOf({ toolchain: { julia: said2?.Julia, BenchmarkTools: said2?.BenchmarkTools } })
    };
  }
};
function* leavesOf(values) {
  const left = values.map((value) => ({ keys: [], tags: [], value })).reverse();
  for (let place = left.pop(); place !== void 0; place = left.pop()) {
    const saved = savedOf(place.value);
    if (saved?.type !== "BenchmarkGroup") {
      yield place;
      continue;
    }
    const { keys, tags } = place;
    const own = (asArray(saved.fields.tags) ?? []).filter((tag) => typeof tag === "string");
    const members = Object.entries(asObject(saved.fields.data) ?? {});
    left.push(
      ...members.map(([key, value]) => ({ keys: [...keys, key], tags: [...tags, ...own], value })).reverse()
    );
  }
}
function savedOf(value) {
  const [type, fields] = asArray(value) ?? [];
  const object2 = asObject(fields);
  const name = asText(type);
  return name !== void 0 && object2 ? { type: name.replace(/^BenchmarkTools\./, ""), fields: object2 } : void 0;
}
function rowsOf9(benchmark, fields, tags) {
  const values = asNumbers(fields.times);
  const centre = values ? median(values) : asNumber(fields.time);
  if (!Number.isFinite(centre)) return void 0;
  return [
    { benchmark, metric: "time", unit: "ns", centre, tags, ...values && { values } },
    { benchmark, metric: "memory", unit: "B", centre: asNumber(fields.memory), tags },
    { benchmark, metric: "allocs", unit: "allocs", centre: asNumber(fields.allocs), tags }
  ];
}

// src/formats/junit-cases.ts
var ROOT2 = /^(?:\ufeff|[ \t])*(?:<\?xml[^>]{0,200}\?>\s*(?:<!--[^>]*-->\s*)*)?<testsuites?[\s>]/m;
var NODE_CASE = /<testcase name="[^"]*" time="[^"]*" classname="(?:test|suite)"/;
var FAULTS = /* @__PURE__ */ new Map([
  ["failure", "failed"],
  ["error", "stopped with an error"],
  ["skipped", "was skipped"],
  ["disabled", "was disabled"]
]);
var FAILURES = /* @__PURE__ */ new Set(["failure", "error"]);
function hasTestCases(text) {
  return text.includes("<testcase") && ROOT2.test(text);
}
function isNodeReport(text) {
  return /<testsuites>\s*</.test(text) && NODE_CASE.test(text);
}
function testCases(elements, suites = []) {
  return elements.flatMap((element) => {
    if (element.name === "testcase") return [caseOf(element, suites)];
    if (element.name === "testsuites") return testCases(element.children);
    if (element.name !== "testsuite") return [];
    const { name = "" } = element.attributes;
    return testCases(element.children, name === "" ? suites : [...suites, name]);
  });
}
function caseOf({ attributes, children }, suites) {
  const { name = "", classname = "", time: time2, status, result } = attributes;
  const seconds = secondsOf2(time2);
  const child = children.map((each) => FAULTS.get(each.name)).find((fault2) => fault2 !== void 0);
  const notRun = [status, result].some(
    (word2) => /^(?:notrun|skipped|suppressed|disabled)$/i.test(word2 ?? "")
  );
  const noTime = time2 === void 0 ? "has no time" : `has no time: found ${JSON.stringify(time2.slice(0, 40))}`;
  const fault = child ?? (notRun ? "was not run" : Number.isFinite(seconds) ? void 0 : noTime);
  const isFailure = children.some((each) => FAILURES.has(each.name));
  return { name: name === "" ? "(unnamed)" : name, className: classname, suites, seconds, fault, isFailure };
}
function secondsOf2(time2 = "") {
  const text = time2.trim();
  const isGrouped = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(text);
  return numberOf(isGrouped ? text.replaceAll(",", "") : text.replace(/^(\d+),(\d+)$/, "$1.$2")) ?? Number.NaN;
}

// src/formats/junit.ts
var junit = {
  id: "junit",
  tool: "JUnit XML",
  produce: "your test tool's JUnit reporter, such as pytest --junitxml=results.xml",
  reads: "the time of every test case that passed, class and suite in the name",
  samples: "iteration",
  claims(text, json) {
    return json === void 0 && hasTestCases(text) && !isNodeReport(text);
  },
  read(text) {
    const cases = testCases(parseXml(text));
    if (cases.length === 0) throw new ParseFailure("no test cases in the report");
    const nameOf7 = namer5(cases);
    const rows = [];
    const skipped = [];
    for (const each of cases) {
      const benchmark = nameOf7(each);
      if (each.fault !== void 0)
        skipped.push({ reason: `${benchmark}: ${each.fault}`, ...each.isFailure && { failed: benchmark } });
      else rows.push({ benchmark, metric: "time", unit: "s", centre: each.seconds });
    }
    return { rows, skipped, environment: environmentOf({}) };
  }
};
function namer5(cases) {
  const suites = /* @__PURE__ */ new Map();
  for (const each of cases) {
    const name = shortName(each);
    suites.set(name, (suites.get(name) ?? /* @__PURE__ */ new Set()).add(each.suites.join(" > ")));
  }
  return (each) => {
    const name = shortName(each);
    const several = each.className !== "" && (suites.get(name)?.size ?? 0) > 1;
    return several ? [...each.suites, name].join(" > ") : name;
  };
}
function shortName({ name, className, suites }) {
  const group = className === "" ? suites : [className];
  return [...group.filter((word2) => word2 !== name), name].join(" > ");
}

// src/formats/k6.ts
var STATISTICS = {
  trend: /^(?:avg|min|med|max|p\(.+\))$/,
  counter: /^(?:count|rate)$/,
  rate: /^(?:value|rate|passes|fails)$/,
  gauge: /^value$/
};
var BUILT_IN = ["iteration_duration", "http_reqs", "vus_max", "data_sent"];
var MORE_IS_BETTER = /^(?:http_reqs|iterations|data_(?:sent|received)|ws_sessions|ws_msgs_(?:sent|received))$/;
var k6 = {
  id: "k6",
  tool: "Grafana k6",
  produce: "k6 run --summary-export=results.json script.js",
  reads: "every statistic of every metric",
  samples: "iteration",
  claims(_text, json) {
    const file = asObject(json);
    if (!file) return false;
    if (asText(asObject(file.metadata)?.k6Version) !== void 0) return asObject(file.results) !== void 0;
    const metrics2 = asObject(file.metrics);
    if (!metrics2) return false;
    return asObject(file.root_group) !== void 0 || BUILT_IN.some((name) => asObject(metrics2[name]) !== void 0);
  },
  read(_text, json) {
    const file = asObject(json) ?? {};
    const rows = [];
    const skipped = [];
    const entries = entriesOf(file);
    if (entries.length === 0) throw new ParseFailure("no metrics: the test may have run no iteration");
    for (const [name, entry] of entries) {
      const metric = metricOf2(name, entry);
      const found = metric ? rowsOf10(metric) : [];
      rows.push(...found);
      if (found.length === 0) skipped.push({ reason: `${name}: no statistic of a k6 metric` });
    }
    return {
      rows,
      skipped,
      environment: environmentOf({ toolchain: { k6: asObject(file.metadata)?.k6Version } })
    };
  }
};
function entriesOf(file) {
  const results3 = asObject(file.results);
  if (!results3) return Object.entries(asObject(file.metrics) ?? {});
  const checks = Object.values(asObject(asObject(results3.checks)?.metrics) ?? {});
  return [...asArray(results3.metrics) ?? [], ...checks].map((entry, index) => [
    asText(asObject(entry)?.name) ?? `metric ${index + 1}`,
    entry
  ]);
}
function metricOf2(name, entry) {
  const fields = asObject(entry);
  if (!fields) return void 0;
  const values = asObject(fields.values) ?? fields;
  const type = typeOf(fields.type, values);
  return { name, type, contains: asText(fields.contains) ?? guessContains(name, type), values };
}
function typeOf(said2, values) {
  if (said2 === "trend" || said2 === "counter" || said2 === "rate" || said2 === "gauge") return said2;
  if ("passes" in values) return "rate";
  if ("rate" in values) return "counter";
  return "value" in values ? "gauge" : "trend";
}
function guessContains(name, type) {
  if (/^data_(?:sent|received)(?:\{|$)/.test(name)) return "data";
  return type === "trend" ? "time" : "default";
}
function rowsOf10(metric) {
  const { name, type, values } = metric;
  return Object.entries(values).filter(([statistic]) => STATISTICS[type].test(statistic)).map(([statistic, value]) => {
    const unit = unitOf2(metric, statistic);
    const direction = directionOf2(metric, statistic);
    const row = { benchmark: name, metric: statistic, unit, centre: asNumber(value) };
    return direction === void 0 ? row : { ...row, direction };
  });
}
function unitOf2({ type, contains }, statistic) {
  if (type === "rate") return "";
  const unit = contains === "time" ? "ms" : contains === "data" ? "B" : "";
  return type === "counter" && statistic === "rate" ? `${unit || "1"}/s` : unit;
}
function directionOf2({ name, type }, statistic) {
  const base = name.split("{")[0] ?? "";
  if (type === "trend" || type === "gauge") return void 0;
  if (base === "dropped_iterations") return "lower";
  if (statistic === "rate" && MORE_IS_BETTER.test(base)) return "higher";
  if (type === "rate" && statistic !== "passes" && statistic !== "fails") {
    if (base === "http_req_failed" || base === "checks_failed") return "lower";
    if (base === "checks" || base === "checks_succeeded") return "higher";
  }
  return "none";
}

// src/formats/libtest.ts
var STREAM = /\{ ?"type": ?"bench", ?"name": ?"/;
var RESULT2 = /^bench: +(\S+) (\S+)\/iter \(\+\/- \S+\)(?: = (\S+) (\S+\/s))?/;
var TARGET = /^ *Running .*[/\\]([^/\\]+)-[0-9a-f]{16}(?:\.exe)?\)?$/;
var libtest = {
  id: "libtest",
  tool: "libtest (cargo bench)",
  produce: "cargo +nightly bench | tee results.txt",
  reads: "median time of text or of the JSON stream, throughput",
  samples: "iteration",
  claims(text) {
    if (STREAM.test(text)) return true;
    if (!text.includes("bench: ") || hasConsoleResult(text)) return false;
    return results2(text).some(({ result }) => RESULT2.test(result));
  },
  read(text) {
    return STREAM.test(text) ? readStream(text) : readText(text);
  }
};
function results2(text) {
  const found = [];
  let name = "";
  let target = "";
  for (const [index, line] of loggedLines(text).entries()) {
    target = TARGET.exec(line)?.[1] ?? target;
    const at = line.startsWith("test ") ? line.indexOf(" ... ") : -1;
    if (at > 0) name = line.slice("test ".length, at).trim();
    const result = at > 0 ? line.slice(at + " ... ".length) : line;
    if (name === "" || !/^(?:bench: |FAILED)/.test(result)) continue;
    found.push({ name, result, target, line: index + 1 });
    name = "";
  }
  return found;
}
function readText(text) {
  const skipped = [];
  const found = [];
  for (const { name, result, target, line } of results2(text)) {
    const [, time2, unit = "", rate, rateUnit = ""] = RESULT2.exec(result) ?? [];
    const centre = groupedNumberOf(time2);
    if (result.startsWith("FAILED")) skipped.push({ line, reason: `${name} failed`, failed: name });
    else if (centre === void 0) skipped.push({ line, reason: `${name}: its row is broken` });
    else
      found.push({ name, target, rows: rowsOf11(name, centre, unit, groupedNumberOf(rate), rateUnit, line) });
  }
  return { rows: qualified(found), skipped };
}
function readStream(text) {
  const rows = [];
  const skipped = [];
  for (const { line, text: raw, value } of jsonLines(text)) {
    if (value === void 0 && raw.startsWith("{")) skipped.push({ line, reason: "not JSON" });
    const event = asObject(value) ?? {};
    const name = asText(event.name);
    if (event.type === "test" && event.event === "failed") {
      skipped.push({ line, reason: `${name} failed`, failed: name ?? null });
    }
    if (event.type !== "bench") continue;
    const fault = faultOf(event, "name", "string") ?? faultOf(event, "median", "number");
    if (name === void 0 || fault !== void 0) {
      skipped.push({ line, reason: `${name ?? "a benchmark"}: ${fault}` });
      continue;
    }
    const rate = event.mib_per_second === void 0 ? void 0 : asNumber(event.mib_per_second);
    rows.push(...rowsOf11(name, asNumber(event.median), "ns", rate, "MB/s", line));
  }
  return { rows, skipped };
}
function rowsOf11(benchmark, centre, unit, rate, rateUnit, line) {
  const time2 = { benchmark, metric: "time", unit, centre, line };
  if (rate === void 0) return [time2];
  return [time2, { benchmark, metric: "throughput", unit: rateUnit, centre: rate, line }];
}
function qualified(found) {
  const targets = /* @__PURE__ */ new Map();
  for (const { name, target } of found) targets.set(name, (targets.get(name) ?? /* @__PURE__ */ new Set()).add(target));
  return found.flatMap(
    ({ name, target, rows }) => (targets.get(name)?.size ?? 0) > 1 && target !== "" ? rows.map((row) => ({ ...row, benchmark: `${name} (${target})` })) : rows
  );
}

// src/formats/lighthouse.ts
var UNITS2 = /* @__PURE__ */ new Map([
  ["millisecond", "ms"],
  ["byte", "B"],
  ["element", "elements"],
  ["unitless", ""]
]);
var OTHER_UNITS = /* @__PURE__ */ new Map([
  ["cumulative-layout-shift", ""],
  ["dom-size", "elements"],
  ["total-byte-weight", "B"],
  ["uses-long-cache-ttl", "B"]
]);
var LOWER = /* @__PURE__ */ new Set(["cumulative-layout-shift", "dom-size"]);
var NOT_MEASURED = /* @__PURE__ */ new Set(["notApplicable", "not-applicable", "error", "manual"]);
var lighthouse = {
  id: "lighthouse",
  tool: "Lighthouse",
  produce: "lighthouse https://example.com --output=json --output-path=results.json (or lhci collect)",
  reads: "every audit with a number and the scores of the categories, each report as one sample",
  samples: "process",
  claims(_text, json) {
    return reportsOf(json).some(isReport2) || (asArray(json) ?? []).some(isManifestEntry);
  },
  read(_text, json) {
    const entries = (asArray(json) ?? []).map((entry) => asObject(entry) ?? {});
    return entries.some(isManifestEntry) ? readManifest(entries) : readReports(reportsOf(json));
  }
};
function reportsOf(json) {
  return (asArray(json) ?? [json]).map((each) => {
    const report2 = asObject(each) ?? {};
    return asObject(report2.lighthouseResult) ?? report2;
  });
}
function isReport2(report2) {
  return asText(report2.lighthouseVersion) !== void 0 && asObject(report2.audits) !== void 0;
}
function isManifestEntry(entry) {
  const fields = asObject(entry);
  return fields !== void 0 && "isRepresentativeRun" in fields && asObject(fields.summary) !== void 0;
}
function readManifest(entries) {
  const rows = [];
  const skipped = [];
  for (const [index, entry] of entries.entries()) {
    const url = asText(entry.url);
    const scores = Object.entries(asObject(entry.summary) ?? {});
    if (url === void 0 || !isManifestEntry(entry))
      skipped.push({ reason: `entry ${index + 1} is no run` });
    else rows.push(...scores.flatMap(([category, score]) => scoreRows(url, category, score)));
  }
  return { rows, skipped };
}
function readReports(reports) {
  const rows = [];
  const skipped = [];
  for (const [index, report2] of reports.entries()) {
    const benchmark = nameOf3(report2);
    const code4 = asText(asObject(report2.runtimeError)?.code) ?? "NO_ERROR";
    if (!isReport2(report2)) skipped.push({ reason: `entry ${index + 1} is no report` });
    else if (code4 !== "NO_ERROR") skipped.push({ reason: `${benchmark}: ${code4}` });
    else {
      readAudits(benchmark, asObject(report2.audits) ?? {}, rows, skipped);
      for (const [category, entry] of Object.entries(asObject(report2.categories) ?? {})) {
        rows.push(...scoreRows(benchmark, category, asObject(entry)?.score));
      }
    }
  }
  if (rows.length === 0 && skipped.length === 0)
    throw new ParseFailure("no audit of the report has a number");
  return { rows, skipped, environment: toolchainOf(reports[0] ?? {}) };
}
function nameOf3(report2) {
  const settings = asObject(report2.configSettings);
  const factor = asText(settings?.formFactor) ?? asText(settings?.emulatedFormFactor) ?? "mobile";
  const url = asText(report2.requestedUrl) ?? asText(report2.finalDisplayedUrl) ?? asText(report2.finalUrl);
  return factor === "mobile" || factor === "none" ? url ?? "(unnamed)" : `${url ?? "(unnamed)"} (${factor})`;
}
function readAudits(benchmark, audits, rows, skipped) {
  for (const [id, entry] of Object.entries(audits)) {
    const audit = asObject(entry) ?? {};
    const value = audit.numericValue ?? audit.rawValue;
    const mode = asText(audit.scoreDisplayMode) ?? "numeric";
    if (mode === "error")
      skipped.push({ reason: `${benchmark}: ${id}: ${asText(audit.errorMessage) ?? "it failed"}` });
    if (NOT_MEASURED.has(mode) || typeof value !== "number") continue;
    rows.push(measured(benchmark, id, unitOf3(id, audit), value, LOWER.has(id) ? "lower" : void 0));
  }
}
function unitOf3(id, audit) {
  const said2 = asText(audit.numericUnit);
  if (said2 === void 0) return OTHER_UNITS.get(id) ?? "ms";
  return UNITS2.get(said2) ?? said2;
}
function scoreRows(benchmark, category, score) {
  return typeof score === "number" ? [measured(benchmark, category, "", score, "higher")] : [];
}
function measured(benchmark, metric, unit, value, direction) {
  const row = { benchmark, metric, unit, centre: value, values: [value] };
  return direction === void 0 ? row : { ...row, direction };
}
function toolchainOf(report2) {
  const agent = asText(asObject(report2.environment)?.hostUserAgent) ?? asText(report2.userAgent) ?? "";
  const chrome = /Chrome\/(\d[\d.]*)/.exec(agent)?.[1];
  return environmentOf({ toolchain: { lighthouse: report2.lighthouseVersion, chrome } });
}

// src/formats/locust.ts
var TYPE = ["type", "method"];
var REQUESTS = ["request count", "# requests"];
var FAILURES2 = ["failure count", "# failures"];
var COLUMNS = [
  { names: ["requests/s"], metric: "requests_per_second", unit: "1/s" },
  { names: ["average response time"], metric: "latency_mean", unit: "ms" },
  { names: ["median response time", "50%"], metric: "latency_p50", unit: "ms" },
  ...["75", "90", "95", "99"].map((rank3) => ({
    names: [`${rank3}%`],
    metric: `latency_p${rank3}`,
    unit: "ms"
  })),
  { names: FAILURES2, metric: "failed_requests", unit: "count" }
];
var locust = {
  id: "locust",
  tool: "Locust",
  produce: "locust --headless --csv=results -u 10 -t 1m, then give results_stats.csv",
  reads: "requests per second, latency with percentiles, failed requests of every name and of all",
  samples: "iteration",
  claims(text, json) {
    return json === void 0 && headerOf(text) !== void 0;
  },
  read(text) {
    const rows = [];
    const skipped = [];
    const header = headerOf(text) ?? [];
    for (const { line, fields } of [...csvRecords(text)].slice(1)) {
      if (fields?.length !== header.length) {
        skipped.push({ line, reason: "not as many fields as the header has" });
        continue;
      }
      const cells2 = new Map(header.map((name, index) => [name, fields[index]?.trim() ?? ""]));
      const benchmark = nameOf4(cells2);
      const fault = faultOfRow2(cells2);
      if (fault !== void 0) skipped.push({ line, reason: `${benchmark}: ${fault}`, failed: benchmark });
      else readRow(benchmark, cells2, line, rows, skipped);
    }
    return { rows, skipped };
  }
};
function headerOf(text) {
  if (!/^\ufeff?"?(?:Type|Method)"?,"?Name"?,/.test(text)) return void 0;
  const [first] = csvRecords(text);
  const names = first?.fields?.map((name) => name.trim().toLowerCase()) ?? [];
  const isStats = REQUESTS.some((name) => names.includes(name)) && names.includes("median response time");
  return isStats ? names : void 0;
}
function nameOf4(cells2) {
  const type = cellOf(cells2, TYPE) ?? "";
  const name = cells2.get("name") ?? "";
  return type === "" || type === "None" ? name : `${type} ${name}`;
}
function faultOfRow2(cells2) {
  const requests = numberOf(cellOf(cells2, REQUESTS));
  if (requests === void 0) return "no count of requests";
  if (requests === 0) return "no request was answered";
  return requests === numberOf(cellOf(cells2, FAILURES2)) ? "every request failed" : void 0;
}
function readRow(benchmark, cells2, line, rows, skipped) {
  for (const { names, metric, unit } of COLUMNS) {
    const cell = cellOf(cells2, names);
    const centre = numberOf(cell);
    if (cell === void 0) continue;
    if (centre === void 0) skipped.push({ line, reason: `${benchmark}: ${metric} is no number` });
    else rows.push({ benchmark, metric, unit, centre, line });
  }
}
function cellOf(cells2, names) {
  return names.map((name) => cells2.get(name)).find((cell) => cell !== void 0);
}

// src/formats/mitata-console.ts
var HEADER6 = /^(?:.*Z )?benchmark +(?:avg|time \(avg\)) +\(min/m;
var MEAN = / ([\d.,]+) (ps|ns|[uµμ]s|ms|s|m)$/;
var HEAP = /^\s*\( *[\d.]+ +(?:b|kb|mb|gb) *\S{1,3} *[\d.]+ +(?:b|kb|mb|gb)\) +([\d.]+) +(b|kb|mb|gb)\b/;
var COLLECTED = /^\s*gc\([^()]{0,80}\) +([\d.]+) +(b|kb|mb|gb) \(/;
var ERROR2 = " error: ";
var SIZES2 = /* @__PURE__ */ new Map([
  ["b", "B"],
  ["kb", "KiB"],
  ["mb", "MiB"],
  ["gb", "GiB"]
]);
function hasMitataTable(text) {
  return text.includes("/iter") && text.includes("benchmark ") && HEADER6.test(withoutColour(text));
}
function readMitataTable(text) {
  const table2 = { rows: [], skipped: [], names: /* @__PURE__ */ new Set(), group: "", benchmark: void 0 };
  const said2 = /* @__PURE__ */ new Map();
  let groupOpens = false;
  let inTable = false;
  for (const [index, shown] of loggedLines(text).entries()) {
    const [, field, word2] = /^(cpu|runtime): (.+)$/.exec(shown) ?? [];
    const isRule = /^-{5,}[- ]*$/.test(shown);
    if (field !== void 0 && word2 !== void 0) said2.set(field, word2);
    if (/^[•*] /.test(shown)) {
      table2.group = shown.slice(2).trim();
      groupOpens = true;
    } else if (isRule) {
      if (!groupOpens) table2.group = "";
      groupOpens = false;
      inTable = true;
    } else if (inTable) {
      readLine(shown, index + 1, table2);
    }
  }
  const { rows, skipped } = table2;
  if (rows.length === 0 && skipped.length === 0) throw new ParseFailure("no benchmark printed a result");
  return { rows, skipped, environment: machineOfRuntime(said2.get("cpu"), said2.get("runtime")) };
}
function readLine(shown, line, table2) {
  const named4 = (name) => table2.group === "" ? name : `${table2.group} > ${name}`;
  const at = shown.indexOf("/iter");
  const mean2 = at < 0 ? void 0 : MEAN.exec(shown.slice(0, at));
  const heap = HEAP.exec(shown) ?? COLLECTED.exec(shown);
  const error = shown.indexOf(ERROR2);
  if (mean2) {
    const [, number2 = "", unit = ""] = mean2;
    readMean(named4(shown.slice(0, mean2.index).trim()), number2, unit, line, table2);
  } else if (heap && table2.benchmark !== void 0) {
    const unit = SIZES2.get(heap[2] ?? "") ?? "";
    const centre = numberOf(heap[1]) ?? Number.NaN;
    table2.rows.push({ benchmark: table2.benchmark, metric: "heap", unit, centre, line });
    table2.benchmark = void 0;
  } else if (error > 0) {
    const why = shown.slice(error + ERROR2.length).trim();
    const failed2 = named4(shown.slice(0, error).trim());
    table2.skipped.push({ line, reason: `${failed2}: ${why || "it failed"}`, failed: failed2 });
    table2.benchmark = void 0;
  } else if (at >= 0) {
    table2.skipped.push({ line, reason: "no time before /iter" });
    table2.benchmark = void 0;
  }
}
function readMean(benchmark, number2, unit, line, table2) {
  const isAnothers = benchmark.endsWith("..") && table2.names.has(benchmark);
  table2.names.add(benchmark);
  table2.benchmark = isAnothers ? void 0 : benchmark;
  if (isAnothers) {
    table2.skipped.push({ line, reason: `${benchmark}: the name is cut, and is that of another benchmark` });
    return;
  }
  const centre = numberOf(number2.replaceAll(",", "")) ?? Number.NaN;
  const written2 = unit === "m" ? "min" : unit.replace(/[µμ]/, "u");
  table2.rows.push({ benchmark, metric: "time", unit: written2, centre, line });
}
function machineOfRuntime(cpu, runtime) {
  const [, name, version, arch2, os] = /^(\S+) (\S*) ?\(?([^-()\s]*)-?([^()\s]*)\)?$/.exec(runtime ?? "") ?? [];
  return environmentOf({ os, arch: arch2, cpu, toolchain: name === void 0 ? {} : { [name]: version } });
}

// src/formats/mitata.ts
var mitata = {
  id: "mitata",
  tool: "mitata",
  produce: "node bench.mjs > results.json, with await run({ format: 'json' })",
  reads: "mean time, heap, samples where they are kept, arguments; from text: mean time and heap",
  samples: "iteration",
  claims(text, json) {
    if (json === void 0) return hasMitataTable(text);
    const file = asObject(json);
    const benchmarks2 = objects(file?.benchmarks);
    if (asArray(file?.layout)) return benchmarks2.some((benchmark) => asArray(benchmark.runs) !== void 0);
    return asText(file?.runtime) !== void 0 && benchmarks2.some((each) => each.stats ?? each.error);
  },
  read(text, json) {
    return json === void 0 ? readMitataTable(text) : readReport2(asObject(json) ?? {});
  }
};
function readReport2(file) {
  const layout = objects(file.layout);
  const runs2 = objects(file.benchmarks).flatMap(
    (benchmark) => asArray(benchmark.runs) ? runsOf2(benchmark, layout) : [flatRun(benchmark)]
  );
  if (runs2.length === 0) throw new ParseFailure("no benchmarks in the file");
  const rows = [];
  const skipped = [];
  for (const run of runs2) {
    const fault = faultOfRun2(run);
    if (fault === void 0) rows.push(...rowsOf12(run));
    else skipped.push({ reason: `${run.name}: ${fault}`, failed: run.name });
  }
  return { rows, skipped, environment: machineOf7(file) };
}
function runsOf2(benchmark, layout) {
  const group = layout[asNumber(benchmark.group)]?.name;
  const runs2 = objects(benchmark.runs);
  const several = new Set(runs2.map((run) => run.name)).size < runs2.length;
  return runs2.map((run) => {
    const parameters = asParameters(run.args);
    const words = Object.entries(parameters).map(([key, value]) => `${key}=${value}`);
    const own = asText(run.name) ?? asText(benchmark.alias) ?? "(unnamed)";
    const name = several && words.length > 0 ? `${own} (${words.join(", ")})` : own;
    return { name: joined2(group, name), stats: asObject(run.stats), error: run.error, parameters };
  });
}
function flatRun(benchmark) {
  const name = joined2(benchmark.group, asText(benchmark.name) ?? "(unnamed)");
  return { name, stats: asObject(benchmark.stats), error: benchmark.error, parameters: {} };
}
function joined2(group, name) {
  const word2 = asText(group) ?? "";
  return word2 === "" ? name : `${word2} > ${name}`;
}
function faultOfRun2({ stats, error }) {
  if (stats && (error === void 0 || error === null)) return faultOf(stats, "avg", "number");
  return asText(asObject(error)?.message) ?? asText(error) ?? "no result";
}
function rowsOf12({ name, stats, parameters }) {
  const values = asNumbers(stats?.samples);
  const common = { benchmark: name, parameters };
  const centre = asNumber(stats?.avg);
  const time2 = { ...common, metric: "time", unit: "ns", centre, ...values && { values } };
  const heap = asObject(stats?.heap)?.avg;
  return heap === void 0 ? [time2] : [time2, { ...common, metric: "heap", unit: "B", centre: asNumber(heap) }];
}
function machineOf7(file) {
  const context3 = asObject(file.context);
  if (!context3) return machineOfRuntime(asText(file.cpu), asText(file.runtime));
  const runtime = [context3.runtime, context3.version].map((word2) => asText(word2) ?? "").join(" ");
  return machineOfRuntime(asText(asObject(context3.cpu)?.name), `${runtime} (${asText(context3.arch) ?? ""})`);
}
function objects(value) {
  return (asArray(value) ?? []).map(asObject).filter((item) => item !== void 0);
}

// src/formats/ndjson.ts
var LOOKED_AT = 20;
var ndjson = {
  id: "ndjson",
  tool: "NDJSON rows",
  produce: 'your script: one line {"backend": "map", "n": 1000, "mean_ns": 13206.7} for each measurement',
  reads: "mean_ns of every row as a sample of <backend>/n=<n>, os and cpu",
  samples: "iteration",
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
      rows: rowsOf13(text, skipped, machine),
      skipped,
      get environment() {
        return environmentOf({ os: said(machine.os), cpu: said(machine.cpu) });
      }
    };
  }
};
function* rowsOf13(text, skipped, { os, cpu }) {
  for (const { line, value } of jsonLines(text)) {
    const fields = asObject(value);
    const reason = fields ? faultOfRow3(fields) : value === void 0 ? "not JSON" : "not an object";
    if (!fields || reason !== void 0) {
      skipped.push({ line, reason: reason ?? "" });
      continue;
    }
    os.add(asText(fields.os) ?? "");
    cpu.add(asText(fields.cpu) ?? "");
    yield rowOf4(fields, line);
  }
}
function faultOfRow3(fields) {
  return faultOf(fields, "mean_ns", "number") ?? faultOf(fields, "backend", "string") ?? faultOf(fields, "n", "number");
}
function rowOf4(fields, line) {
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

// src/formats/node-test-tap.ts
var DURATION = "duration_ms: ";
var LOOKED_AT2 = 20;
var SUBTEST = /^( *)# Subtest: (.*)$/;
var RESULT3 = /^( *)(not )?ok \d+(?: - (.*))?$/;
var DIRECTIVE = / # (skip|todo)\b.*$/i;
var INDENT = 4;
var FAILED2 = "failed";
function hasTapDurations(text) {
  let at = text.indexOf(DURATION);
  for (let looked = 0; at >= 0 && looked < LOOKED_AT2; looked++) {
    const [result = "", block2 = ""] = linesBefore(text, at);
    if (block2.trimEnd().endsWith("---") && /(?:^| )ok \d+(?!\S)/.test(result)) return true;
    at = text.indexOf(DURATION, at + 1);
  }
  return false;
}
function linesBefore(text, at) {
  const end = text.lastIndexOf("\n", at);
  const middle2 = end <= 0 ? -1 : text.lastIndexOf("\n", end - 1);
  const start = middle2 <= 0 ? -1 : text.lastIndexOf("\n", middle2 - 1);
  return middle2 < 0 ? [] : [text.slice(start + 1, middle2), text.slice(middle2 + 1, end)];
}
function readTap(text) {
  const rows = [];
  const skipped = [];
  for (const result of resultsOf(loggedLines(text))) {
    if (result.isParent || result.isSuite) continue;
    const { name: benchmark, fault, duration, line } = result;
    if (fault !== void 0) {
      const isFailure = fault === FAILED2;
      skipped.push({ line, reason: `${benchmark}: ${fault}`, ...isFailure && { failed: benchmark } });
    } else if (duration === void 0) skipped.push({ line, reason: `${benchmark}: has no duration_ms` });
    else rows.push({ benchmark, metric: "time", unit: "ms", centre: duration, line });
  }
  if (rows.length === 0 && skipped.length === 0)
    throw new ParseFailure("no test in it: there are only suites");
  return { rows, skipped };
}
function resultsOf(lines) {
  const results3 = [];
  const names = [];
  let deepest = -1;
  let last;
  let block2;
  for (const [index, line] of lines.entries()) {
    if (block2 !== void 0) {
      const text = line.slice(block2);
      if (text.trimEnd() === "...") block2 = void 0;
      else if (last) readKey(last, text);
      continue;
    }
    const subtest = SUBTEST.exec(line);
    const result = RESULT3.exec(line);
    if (subtest) {
      const depth = depthOf2(subtest[1]);
      names.length = Math.min(names.length, depth);
      names[depth] = unescaped(subtest[2] ?? "");
    } else if (result) {
      const depth = depthOf2(result[1]);
      const [own = "", directive] = (result[3] ?? "").split(DIRECTIVE);
      const path = [...names.slice(0, depth).map(withoutFolder), unescaped(own)].filter(
        (word2) => word2 !== ""
      );
      last = {
        depth,
        line: index + 1,
        name: path.join(" > ") || "(unnamed)",
        fault: faultOf2(result[2] !== void 0, directive),
        isParent: deepest > depth,
        duration: void 0,
        isSuite: false
      };
      deepest = depth;
      results3.push(last);
    } else if (last && line.trim() === "---") {
      block2 = line.indexOf("-");
    }
  }
  return results3;
}
function depthOf2(indent = "") {
  return Math.floor(indent.length / INDENT);
}
function faultOf2(failed2, directive) {
  if (directive !== void 0) return directive.toLowerCase() === "skip" ? "was skipped" : "is to do";
  return failed2 ? FAILED2 : void 0;
}
function readKey(result, text) {
  if (text.startsWith(DURATION)) result.duration = numberOf(text.slice(DURATION.length).trim());
  else if (/^type: '?suite'?\s*$/.test(text)) result.isSuite = true;
}
function withoutFolder(name) {
  return /^(?:\/|[A-Za-z]:\\).*\.[cm]?[jt]s$/.test(name) ? name.split(/[\\/]/).at(-1) ?? name : name;
}
var ESCAPED = /* @__PURE__ */ new Map([
  ["n", "\n"],
  ["t", "	"],
  ["r", "\r"],
  ["b", "\b"],
  ["f", "\f"],
  ["v", "\v"]
]);
function unescaped(text) {
  return text.replace(/\\(.)/g, (_whole, letter) => ESCAPED.get(letter) ?? letter);
}

// src/formats/node-test.ts
var nodeTest = {
  id: "node-test",
  tool: "Node.js test runner",
  produce: "node --test --test-reporter=tap --test-reporter-destination=results.tap (or junit)",
  reads: "the duration of every test that passed, suites in the name",
  samples: "iteration",
  claims(text, json) {
    if (json !== void 0) return false;
    return hasTapDurations(text) || hasTestCases(text) && isNodeReport(text);
  },
  read(text) {
    return hasTapDurations(text) ? readTap(text) : readJunit(text);
  }
};
function readJunit(text) {
  const cases = testCases(parseXml(text));
  if (cases.length === 0) throw new ParseFailure("no tests in the report");
  const rows = [];
  const skipped = [];
  for (const { name, suites, seconds, fault, isFailure } of cases) {
    const benchmark = [...suites, name].join(" > ");
    if (fault !== void 0)
      skipped.push({ reason: `${benchmark}: ${fault}`, ...isFailure && { failed: benchmark } });
    else rows.push({ benchmark, metric: "time", unit: "s", centre: seconds });
  }
  return { rows, skipped };
}

// src/formats/oha.ts
var BENCHMARK = "(unnamed)";
var PERCENTILES4 = ["p50", "p75", "p90", "p95", "p99", "p99.9"];
var OWN6 = [/\bSuccess rate:\s+[\d.]+/, /\bRequests\/sec:\s/];
var FIELD2 = /^\s*(Success rate|Average|Requests\/sec|Size\/sec):\s+([\d.]+|NaN)\s*([^\s,]*)/;
var DISTRIBUTION = /^(?:Response time|Latency) distribution:/;
var PERCENTILE2 = /^\s*([\d.]+)% in ([\d.]+|NaN) (\S+)/;
var oha = {
  id: "oha",
  tool: "oha",
  produce: "oha --no-tui --output-format json http://localhost:3000 > results.json (older versions: --json)",
  reads: "requests and bytes per second, latency with percentiles, success rate",
  samples: "iteration",
  claims(text, json) {
    if (json === void 0) return OWN6.every((line) => line.test(text));
    const summary = asObject(asObject(json)?.summary);
    return summary !== void 0 && "successRate" in summary && "requestsPerSec" in summary;
  },
  read(text, json) {
    return json === void 0 ? readText2(text) : readJson(asObject(json) ?? {});
  }
};
function readJson(file) {
  const summary = asObject(file.summary) ?? {};
  const percentiles = asObject(file.latencyPercentiles) ?? {};
  if (summary.successRate === 0) throw new ParseFailure("no request was answered");
  const fault = faultOf(summary, "requestsPerSec", "number");
  const rows = [
    rowOf5("requests_per_second", "1/s", summary.requestsPerSec),
    rowOf5("latency_mean", "s", summary.average),
    ...PERCENTILES4.filter((name) => name in percentiles).map(
      (name) => rowOf5(`latency_${name}`, "s", percentiles[name])
    ),
    rowOf5("bytes_per_second", "B/s", summary.sizePerSec),
    rowOf5("success_rate", "ratio", summary.successRate)
  ];
  return fault === void 0 ? { rows, skipped: [] } : { rows: rows.slice(1), skipped: [{ reason: fault }] };
}
function rowOf5(metric, unit, value) {
  const row = { benchmark: BENCHMARK, metric, unit, centre: asNumber(value) };
  return metric === "success_rate" ? { ...row, direction: "higher" } : row;
}
function readText2(text) {
  const rows = [];
  const skipped = [];
  let inDistribution = false;
  for (const [index, shown] of loggedLines(text).entries()) {
    const line = index + 1;
    const [, field, value, unit = ""] = FIELD2.exec(shown) ?? [];
    const percentile = inDistribution ? PERCENTILE2.exec(shown) : null;
    if (field === "Success rate" && Number(value) === 0)
      throw new ParseFailure("no request was answered", line);
    if (DISTRIBUTION.test(shown)) inDistribution = true;
    else if (percentile) {
      const metric = `latency_p${Number(percentile[1])}`;
      if (PERCENTILES4.includes(`p${Number(percentile[1])}`)) {
        rows.push({ ...rowOf5(metric, timeUnit(percentile[3]), numberOf(percentile[2])), line });
      }
    } else if (field !== void 0) {
      const [metric, written2] = metricOf3(field, unit);
      rows.push({ ...rowOf5(metric, written2, numberOf(value)), line });
    } else inDistribution = false;
  }
  return { rows, skipped };
}
function metricOf3(field, unit) {
  if (field === "Success rate") return ["success_rate", unit === "%" ? "%" : "ratio"];
  if (field === "Average") return ["latency_mean", timeUnit(unit)];
  return field === "Size/sec" ? ["bytes_per_second", `${unit}/s`] : ["requests_per_second", "1/s"];
}
function timeUnit(word2) {
  return word2 === "secs" ? "s" : word2 ?? "";
}

// src/formats/perf-regression.ts
var RESULTS_SCHEMA = 1;
var perfRegression = {
  id: "perf-regression",
  tool: "perf-regression",
  produce: "perf-regression track --save results.json -- ./command",
  reads: "every metric with its values, units, directions, tags and parameters, and the machine",
  samples: "iteration",
  claims(_text, json) {
    const fields = asObject(json);
    return fields !== void 0 && "perf_regression" in fields && "benchmarks" in fields;
  },
  read(_text, json) {
    const fields = asObject(json) ?? {};
    if (fields.perf_regression !== RESULTS_SCHEMA) {
      const found = JSON.stringify(fields.perf_regression);
      throw new ParseFailure(`perf_regression is ${found}; this version reads ${RESULTS_SCHEMA}`);
    }
    const rows = [];
    const skipped = [];
    for (const [index, entry] of (asArray(fields.benchmarks) ?? []).entries()) {
      const benchmark = asObject(entry) ?? {};
      const fault = faultOf(benchmark, "name", "string");
      if (fault !== void 0) skipped.push({ reason: `benchmarks[${index}]: ${fault}` });
      else readMetrics(benchmark, rows, skipped);
      skipped.push(...failureOf3(benchmark));
    }
    return { rows, skipped, environment: environmentOf(asObject(fields.environment) ?? {}) };
  }
};
function failureOf3(benchmark) {
  const outcomes = Object.keys(asObject(benchmark.outcomes) ?? {});
  const [first] = outcomes;
  const name = asText(benchmark.name);
  if (name === void 0 || first === void 0 || outcomes.includes("exit status 0")) return [];
  return [{ reason: `${name}: every execution failed (${first.slice(0, 100)})`, failed: name }];
}
function readMetrics(benchmark, rows, skipped) {
  const name = asText(benchmark.name) ?? "";
  const tags = (asArray(benchmark.tags) ?? []).filter((tag) => typeof tag === "string");
  const parameters = asParameters(benchmark.parameters);
  for (const [index, entry] of (asArray(benchmark.metrics) ?? []).entries()) {
    const metric = asObject(entry) ?? {};
    const values = asNumbers(metric.values);
    const fault = faultOf(metric, "name", "string") ?? faultOf(metric, "unit", "string") ?? (values ? void 0 : faultOf(metric, "value", "number"));
    if (fault !== void 0) {
      skipped.push({ reason: `${name}: metrics[${index}]: ${fault}` });
      continue;
    }
    const direction = directions.find((each) => each === metric.direction);
    const level = sampleLevels.find((each) => each === metric.level);
    rows.push({
      benchmark: name,
      metric: asText(metric.name) ?? "",
      unit: asText(metric.unit) ?? "",
      centre: metric.value === void 0 && values ? median(values) : asNumber(metric.value),
      ...values && { values },
      ...level && { level },
      ...direction && { direction },
      parameters,
      tags
    });
  }
}
var directions = ["lower", "higher", "none"];

// src/formats/perf-stat-text.ts
var TITLE = /^ ?Performance counter stats for /;
var ELAPSED = /^ *(\S+)(?: \+- \S+)? seconds (time elapsed|user|sys)\b/;
var NOT_COUNTED = /^ *<(not \w+)> +(?:[A-Za-z]+ +)?(\S+) *$/;
var COUNT2 = /^\d[\d.,'\u00a0\u202f]*$/;
var INDIVIDUAL = /^ *(\d+[.,]\d+) \([+-]/;
var TIMES2 = /* @__PURE__ */ new Map([
  ["time elapsed", "time"],
  ["user", "user_time"],
  ["sys", "system_time"]
]);
function hasPerfText(text) {
  return text.includes("Performance counter stats for ") && loggedLines(text).some((line) => TITLE.test(line));
}
function readPerfText(text) {
  const rows = [];
  const skipped = [];
  let benchmark;
  let executions = [];
  let counting = false;
  for (const [index, shown] of loggedLines(text).entries()) {
    const line = index + 1;
    if (TITLE.test(shown)) {
      benchmark = commandOf(shown);
      executions = [];
      counting = true;
    }
    if (benchmark === void 0 || TITLE.test(shown)) continue;
    const [, written2, word2 = ""] = ELAPSED.exec(shown) ?? [];
    const execution = decimalOf(INDIVIDUAL.exec(shown)?.[1]);
    const metric = TIMES2.get(word2);
    const [, why, event] = NOT_COUNTED.exec(counted(shown)) ?? [];
    if (execution !== void 0) executions.push(execution);
    else if (metric !== void 0) {
      counting = false;
      const centre = decimalOf(written2);
      const values = metric === "time" && executions.length > 0 ? { values: executions } : {};
      if (centre === void 0) skipped.push({ line, reason: `${benchmark}: ${metric} is no number` });
      else rows.push({ benchmark, metric, unit: "s", centre, direction: "lower", line, ...values });
    } else if (counting && why !== void 0) skipped.push({ line, reason: `${event}: ${why}` });
    else if (counting) {
      const count = countOf(shown);
      if (count) rows.push({ benchmark, ...count, line });
      else if (/^ *\d/.test(shown) || /^(?:CPU\d|S\d)/.test(shown)) {
        skipped.push({ line, reason: "not a count of the whole run" });
      }
    }
  }
  return { rows, skipped };
}
function commandOf(title) {
  if (/ for (?:process|thread) id '/.test(title)) return "(unnamed)";
  const from = title.indexOf("'");
  const to = title.lastIndexOf("'");
  return to > from ? title.slice(from + 1, to) : "(unnamed)";
}
function counted(shown) {
  return shown.slice(0, /[#(]/.exec(shown)?.index);
}
function countOf(shown) {
  const [written2 = "", ...words] = counted(shown).trim().split(/ +/);
  const [unit, metric] = words.length === 1 ? ["", words[0]] : words;
  if (!COUNT2.test(written2) || words.length > 2 || metric === void 0 || unit === void 0)
    return void 0;
  const centre = unit === "" ? numberOf(written2.replace(/\D/g, "")) : decimalOf(written2);
  return centre === void 0 ? void 0 : { metric, unit: unit || "count", centre };
}
function decimalOf(written2) {
  const at = Math.max(written2?.lastIndexOf(".") ?? -1, written2?.lastIndexOf(",") ?? -1);
  if (written2 === void 0 || at < 0) return numberOf(written2);
  return numberOf(`${written2.slice(0, at).replace(/[.,'\u00a0\u202f]/g, "")}.${written2.slice(at + 1)}`);
}

// src/formats/perf-stat.ts
var JSON_ROW = /"counter-value" ?: ?"[^"]{0,99}" ?, ?"unit"/;
var CSV_ROW = /^(\d+(?:\.\d+)?|<not (?:counted|supported)>)([,;|:\t])([A-Za-z]*)\2([a-zA-Z][^,;|\t]*?)\2(?:[\d.]+%\2)?\d+\2\d{1,3}\.\d\d(?:\2|$)/;
var PART_OF_CSV = /^ *(?:\d+\.\d{9}|CPU\d+|S\d+\S*|N\d+|[^,;|\t]+-\d+)[,;|\t]/;
var INTERVALS = /^# +time +(?:\S+ +)*counts +unit +events/m;
var PARTS = ["interval", "cpu", "core", "die", "socket", "node", "thread", "cgroup", "cluster", "cache"];
var perfStat = {
  id: "perf-stat",
  tool: "perf stat",
  produce: "perf stat -r 10 -o results.txt -- ./command (also with -j or -x,)",
  reads: "every counted event; elapsed, user and system time from the text",
  samples: "process",
  claims(text) {
    if (JSON_ROW.test(text) || hasPerfText(text) || INTERVALS.test(text)) return true;
    return /[,;|:\t]\d{1,3}\.\d\d[,;|:\t\r\n]/.test(text) && loggedLines(text).some(isCsv2);
  },
  read(text) {
    if (INTERVALS.test(text)) throw new ParseFailure(`${INTERVAL_REASON}, so there is no result in it`);
    if (JSON_ROW.test(text)) return readJson2(text);
    return hasPerfText(text) ? readPerfText(text) : readCsv2(text);
  }
};
var INTERVAL_REASON = "perf stat -I writes counts of intervals";
function isCsv2(line) {
  return CSV_ROW.test(line.trimEnd());
}
function readCsv2(text) {
  const rows = [];
  const skipped = [];
  for (const [index, shown] of loggedLines(text).entries()) {
    const line = index + 1;
    const [, value, , unit = "", event] = CSV_ROW.exec(shown.trimEnd()) ?? [];
    if (event !== void 0 && value !== void 0) addCount(rows, skipped, { event, unit, value, line });
    else if (PART_OF_CSV.test(shown)) skipped.push({ line, reason: "counts only a part of the run" });
    else if (/^(?:\d|<not )/.test(shown)) skipped.push({ line, reason: "its row is broken" });
  }
  return { rows, skipped };
}
function readJson2(text) {
  const rows = [];
  const skipped = [];
  for (const { line, text: raw, value: json } of jsonLines(text)) {
    const fields = asObject(json);
    if (!fields) {
      if (raw.startsWith("{")) skipped.push({ line, reason: "not JSON" });
      continue;
    }
    const event = asText(fields.event);
    const value = asText(fields["counter-value"]);
    if (value === void 0) continue;
    const part = PARTS.find((key) => key in fields);
    if (event === void 0) skipped.push({ line, reason: "no event" });
    else if (part !== void 0) skipped.push({ line, reason: `${event}: counts only one ${part}` });
    else addCount(rows, skipped, { event, unit: asText(fields.unit) ?? "", value, line });
  }
  return { rows, skipped };
}
function addCount(rows, skipped, { event, unit, value, line }) {
  const centre = numberOf(value);
  if (centre === void 0) skipped.push({ line, reason: `${event}: ${value.replace(/^<(.*)>$/, "$1")}` });
  else rows.push({ benchmark: "(unnamed)", metric: event, unit: unit || "count", centre, line });
}

// src/formats/pyperf.ts
var METRICS3 = /* @__PURE__ */ new Map([
  ["second", { metric: "time", unit: "s" }],
  ["byte", { metric: "memory", unit: "B" }],
  ["integer", { metric: "value", unit: "" }]
]);
var ARCH2 = /x86_64|amd64|arm64|aarch64|i[36]86|ppc64le|s390x|riscv64|armv\dl/i;
var pyperf = {
  id: "pyperf",
  tool: "pyperf",
  produce: "python3 bench.py -o results.json (pyperf timeit and pyperf command take -o too)",
  reads: "every value of every run, in time or (--track-memory) in memory, tags",
  samples: "process",
  claims(_text, json) {
    const file = asObject(json);
    if (file?.version === void 0) return false;
    return objects2(file.benchmarks).some((benchmark) => objects2(benchmark.runs).some(isRun2));
  },
  read(_text, json) {
    const file = asObject(json);
    const common = asObject(file?.metadata) ?? {};
    const benchmarks2 = objects2(file?.benchmarks);
    if (benchmarks2.length === 0) throw new ParseFailure("no benchmarks in the file");
    const rows = [];
    const skipped = [];
    for (const benchmark of benchmarks2) {
      const row = rowOf6(benchmark, { ...common, ...metadataOf(benchmark) });
      if (typeof row === "string") skipped.push({ reason: row });
      else rows.push(row);
    }
    const [first] = benchmarks2;
    const [run] = objects2(first?.runs);
    return {
      rows,
      skipped,
      environment: machineOf8({ ...asObject(run?.metadata), ...metadataOf(first), ...common })
    };
  }
};
function isRun2(run) {
  return [run.values, run.samples, run.warmups].some((each) => asArray(each) !== void 0);
}
function metadataOf(benchmark) {
  return asObject(benchmark?.metadata) ?? asObject(benchmark?.common_metadata) ?? {};
}
function rowOf6(benchmark, metadata) {
  const name = asText(metadata.name) ?? "(unnamed)";
  const processes = objects2(benchmark.runs).map((run) => asNumbers(run.values ?? run.samples)).filter((values2) => values2 !== void 0);
  const values = processes.flat();
  if (values.length === 0) return `${name}: no run has values, as when it was stopped while it calibrated`;
  const written2 = asText(metadata.unit) ?? "second";
  const { metric, unit } = METRICS3.get(written2) ?? { metric: written2, unit: written2 };
  const tags = (asArray(metadata.tags) ?? []).filter((tag) => typeof tag === "string");
  const level = values.length > processes.length ? "iteration" : "process";
  return {
    benchmark: name,
    metric,
    unit,
    centre: mean(values),
    values,
    level,
    ...tags.length > 0 && { tags }
  };
}
function machineOf8(said2) {
  const platform2 = asText(said2.platform);
  return environmentOf({
    os: platform2?.split("-", 1)[0],
    arch: platform2 && ARCH2.exec(platform2)?.[0],
    cpu: said2.cpu_model_name,
    cores: asNumber(said2.cpu_count),
    toolchain: {
      [asText(said2.python_implementation) === "pypy" ? "pypy" : "python"]: asText(said2.python_version)?.split(
        " ",
        1
      )[0],
      pyperf: said2.perf_version
    }
  });
}
function objects2(value) {
  return (asArray(value) ?? []).map(asObject).filter((item) => item !== void 0);
}

// src/formats/pytest-benchmark.ts
var pytestBenchmark = {
  id: "pytest-benchmark",
  tool: "pytest-benchmark",
  produce: "pytest --benchmark-json=results.json",
  reads: "mean time, every round where the file holds them, parameters, groups as tags",
  samples: "iteration",
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
      else rows.push(rowOf7(benchmark, result, stats));
    }
    return { rows, skipped, environment: machineOf9(asObject(file?.machine_info) ?? {}) };
  }
};
function rowOf7(benchmark, result, stats) {
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
function machineOf9(machine) {
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

// src/formats/r-bench.ts
var MARK_COLUMNS = /* @__PURE__ */ new Set([
  ...["", "expression", "min", "median", "itr/sec", "mem_alloc", "gc/sec", "n_itr", "n_gc", "total_time"],
  ...["result", "memory", "time", "gc", "level"]
]);
var WRITTEN_UNITS = new Map([
  ...["ns", "us", "ms", "s"].map((unit) => [unit, unit]),
  ["m", "min"],
  ["B", "B"],
  ["KB", "KiB"],
  ["MB", "MiB"],
  ["GB", "GiB"],
  ["TB", "TiB"]
]);
var WRITTEN = /^([\d.]+(?:e[+-]?\d+)?) ?([a-zµμ]+)$/i;
var rBench = {
  id: "r-bench",
  tool: "R bench, microbenchmark",
  produce: "write.csv(bench::mark(\u2026)[c('expression', 'median', 'itr/sec', 'mem_alloc')], 'results.csv')",
  reads: "median time, iterations per second and memory of bench::mark, every time of microbenchmark",
  samples: "iteration",
  claims(text, json) {
    if (json !== void 0 || !/^\ufeff?[^\n]*\bexpr/.test(text)) return false;
    const [header] = csvRecords(text, separatorOf(text));
    return kindOf2(header?.fields ?? []) !== void 0;
  },
  read(text) {
    const separator = separatorOf(text);
    const [header, ...records] = csvRecords(text, separator);
    const names = header?.fields ?? [];
    const kind = kindOf2(names);
    if (kind === "summary") {
      throw new ParseFailure(
        "a summary of microbenchmark does not say its unit: write the data frame itself",
        1
      );
    }
    const table2 = { names, records, decimalComma: separator === ";" };
    return readTable2(table2, kind === "mark" ? readMark : readTime);
  }
};
function separatorOf(text) {
  const end = text.indexOf("\n");
  const header = end === -1 ? text : text.slice(0, end);
  return header.includes(";") && !header.includes(",") ? ";" : ",";
}
function kindOf2(names) {
  const named4 = names.filter((name) => name !== "");
  const has = (...wanted) => wanted.every((name) => named4.includes(name));
  if (has("expression", "median", "itr/sec")) return "mark";
  if (has("expr", "time") && named4.length === 2) return "times";
  return has("expr", "lq", "uq", "neval") ? "summary" : void 0;
}
function readTable2({ names, records, decimalComma }, readRow2) {
  const rows = [];
  const skipped = [];
  for (const { line, fields } of records) {
    if (fields?.length !== names.length) {
      skipped.push({ line, reason: "not as many fields as the header has" });
      continue;
    }
    const plain3 = (cell) => decimalComma && /^[\d.]+,\d/.test(cell) ? cell.replace(",", ".") : cell;
    const cells2 = new Map(names.map((name, index) => [name, plain3(fields[index]?.trim() ?? "")]));
    const fault = readRow2(cells2, line, rows);
    if (fault !== void 0) skipped.push({ line, reason: fault });
  }
  return { rows, skipped };
}
function readTime(cells2, line, rows) {
  const benchmark = cells2.get("expr") ?? "";
  const centre = numberOf(cells2.get("time"));
  if (centre === void 0 || !Number.isFinite(centre)) return `${benchmark}: time is no number`;
  rows.push({ benchmark, metric: "time", unit: "ns", centre, values: [centre], line });
  return void 0;
}
function readMark(cells2, line, rows) {
  const parameters = Object.fromEntries([...cells2].filter(([name]) => !MARK_COLUMNS.has(name)));
  const benchmark = [
    cells2.get("expression") ?? "",
    ...Object.entries(parameters).map(([name, value]) => `${name}=${value}`)
  ].join("/");
  const time2 = quantityOf(cells2.get("median"), "s");
  if (time2 === void 0) return `${benchmark}: median is no number`;
  const memory = quantityOf(cells2.get("mem_alloc"), "B");
  const throughput = quantityOf(cells2.get("itr/sec"), "itr/s");
  const common = { benchmark, parameters, line };
  rows.push({ ...common, metric: "time", ...time2 });
  if (memory) rows.push({ ...common, metric: "memory", ...memory });
  if (throughput) rows.push({ ...common, metric: "throughput", ...throughput });
  return void 0;
}
function quantityOf(cell, unit) {
  const bare = numberOf(cell);
  if (bare !== void 0) return { centre: bare, unit };
  const [, digits, suffix = ""] = WRITTEN.exec(cell ?? "") ?? [];
  const centre = numberOf(digits);
  const written2 = WRITTEN_UNITS.get(suffix.replace(/[µμ]/, "u"));
  return centre === void 0 || written2 === void 0 ? void 0 : { centre, unit: written2 };
}

// src/formats/ruby-benchmark.ts
var HEADING = /\buser +system +total +real *\r?$/m;
var REHEARSAL = /^Rehearsal -*$/;
var TIMES3 = /(?<![\d.])(\d+\.\d+) +(\d+\.\d+) +\d+\.\d+ +\( *(\d+\.\d+)\) *$/;
var rubyBenchmark = {
  id: "ruby-benchmark",
  tool: "Ruby Benchmark",
  produce: "ruby bench.rb | tee results.txt (Benchmark.bm with a label for each report)",
  reads: "real, user and system time",
  samples: "iteration",
  claims(text, json) {
    return json === void 0 && HEADING.test(text);
  },
  read(text) {
    const rows = [];
    const skipped = [];
    let inTable = false;
    for (const [index, shown] of loggedLines(text).entries()) {
      const line = index + 1;
      if (HEADING.test(shown)) inTable = true;
      if (REHEARSAL.test(shown)) inTable = false;
      const times = inTable ? TIMES3.exec(shown) : null;
      if (!times) continue;
      const benchmark = shown.slice(0, times.index).trim();
      if (benchmark === "") {
        skipped.push({ line, reason: "a row without a label" });
        continue;
      }
      const row = (metric, seconds) => {
        return { benchmark, metric, unit: "s", centre: numberOf(seconds) ?? Number.NaN, line };
      };
      rows.push(row("time", times[3]), row("user_time", times[1]), row("system_time", times[2]));
    }
    if (rows.length === 0 && skipped.length === 0)
      throw new ParseFailure("no row of times under the heading");
    return { rows, skipped };
  }
};

// src/formats/ruby-benchmark-ips.ts
var RATE = /(?<![\d.])(\d[\d.]*|NaN|Infinity)([kMBTQ]?) +\([^()\d]{0,8}[\d.]+%\) +i\/s\b/;
var OWN7 = /\d[kMBTQ]? +\([^()\d]{0,8}[\d.]+%\) +i\/s\b|\bWarming up -{9}/;
var WARM_UP = / i\/100ms\b|^(?:Warming up|Calculating) -/;
var RUBY = /^(?:j|truffle)?ruby (\d\S*) .*\[(\w+)-([a-z]+)/;
var SUFFIXES = /* @__PURE__ */ new Map([
  ["k", 1e3],
  ["M", 1e6],
  ["B", 1e9],
  ["T", 1e12],
  ["Q", 1e15]
]);
var rubyBenchmarkIps = {
  id: "ruby-benchmark-ips",
  tool: "benchmark-ips",
  produce: "ruby bench.rb, with x.json! 'results.json' in the block of Benchmark.ips (or the text that it printed)",
  reads: "iterations per second",
  samples: "iteration",
  claims(text, json) {
    return json === void 0 ? OWN7.test(text) : (asArray(json) ?? []).some(isEntry);
  },
  read(text, json) {
    const entries = asArray(json);
    return entries ? readEntries(entries) : readText3(text);
  }
};
function isEntry(value) {
  const entry = asObject(value);
  return entry !== void 0 && "name" in entry && "ips" in entry && "microseconds" in entry;
}
function readEntries(entries) {
  const rows = [];
  const skipped = [];
  for (const [index, value] of entries.entries()) {
    const entry = asObject(value) ?? {};
    const benchmark = asText(entry.name);
    const fault = faultOf(entry, "ips", "number");
    if (benchmark === void 0) skipped.push({ reason: `entry ${index + 1} has no name` });
    else if (fault !== void 0) skipped.push({ reason: `${benchmark}: ${fault}` });
    else rows.push({ benchmark, metric: "throughput", unit: "i/s", centre: asNumber(entry.ips) });
  }
  return { rows, skipped };
}
function readText3(text) {
  const rows = [];
  const skipped = [];
  let machine = {};
  let previous = "";
  for (const [index, shown] of loggedLines(text).entries()) {
    const line = index + 1;
    const rate = RATE.exec(shown);
    const ruby = RUBY.exec(shown);
    if (rate) {
      const benchmark = shown.slice(0, rate.index).trim() || previous;
      const centre = (numberOf(rate[1]) ?? Number.NaN) * (SUFFIXES.get(rate[2] ?? "") ?? 1);
      if (benchmark === "") skipped.push({ line, reason: "a rate without a label" });
      else rows.push({ benchmark, metric: "throughput", unit: "i/s", centre, line });
    } else if (ruby) {
      const os = ruby[3] === "mingw" ? "windows" : ruby[3];
      machine = environmentOf({ os, arch: ruby[2], toolchain: { ruby: ruby[1] } });
    }
    previous = rate || WARM_UP.test(shown) ? "" : shown.trim();
  }
  return { rows, skipped, environment: machine };
}

// src/formats/tinybench.ts
var TIME_KEY = /^(?:Latency (?:avg|average)|Average Time) \((\w+)\)$/;
var THROUGHPUT_KEY = /^(?:Throughput (?:avg|average) \((\w+\/s)\)|(ops\/sec))$/;
var tinybench = {
  id: "tinybench",
  tool: "tinybench",
  produce: "writeFileSync('results.json', JSON.stringify(bench.tasks.map(({ name, result }) => ({ name, result }))))",
  reads: "mean latency and throughput, samples where they are kept (retainSamples)",
  samples: "iteration",
  claims(_text, json) {
    return entriesOf2(json).some((entry) => taskName(entry) !== void 0 || measured2(asObject(entry.result)));
  },
  read(_text, json) {
    const rows = [];
    const skipped = [];
    for (const entry of entriesOf2(json)) {
      const isTable = taskName(entry) !== void 0;
      const fault = isTable ? readTableRow(entry, rows) : readResult(entry, rows);
      if (fault === void 0) continue;
      const failed2 = failedTask(entry);
      skipped.push({ reason: fault, ...failed2 !== void 0 && { failed: failed2 } });
    }
    return { rows, skipped, environment: runtimeOf(json) };
  }
};
function entriesOf2(json) {
  return (asArray(json) ?? []).map(asObject).filter((entry) => entry !== void 0);
}
function failedTask(entry) {
  const threw = entry.Error !== void 0 || asObject(entry.result)?.error !== void 0;
  return threw ? taskName(entry) ?? asText(entry.name) : void 0;
}
function taskName(entry) {
  return asText(entry["Task name"]) ?? asText(entry["Task Name"]);
}
function measured2(result) {
  if (!result) return false;
  return asObject(result.latency) !== void 0 || "hz" in result && "mean" in result;
}
function readTableRow(entry, rows) {
  const benchmark = taskName(entry) ?? "";
  if (entry.Error !== void 0) return `${benchmark}: ${asText(entry.Error) ?? "it failed"}`;
  const before = rows.length;
  for (const [key, value] of Object.entries(entry)) {
    const time2 = TIME_KEY.exec(key)?.[1];
    const throughput = THROUGHPUT_KEY.exec(key);
    const metric = time2 === void 0 ? "throughput" : "time";
    const unit = time2 ?? throughput?.[1] ?? throughput?.[2];
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
  if (!result || !measured2(result)) return `${benchmark}: ${asText(result?.state) ?? "no result"}`;
  const time2 = asObject(result.latency) ?? result;
  const fault = faultOf(time2, "mean", "number");
  if (fault !== void 0) return `${benchmark}: ${fault}`;
  const values = asNumbers(time2.samples);
  rows.push({
    benchmark,
    metric: "time",
    unit: "ms",
    centre: asNumber(time2.mean),
    ...values && { values }
  });
  const throughput = asObject(result.throughput)?.mean ?? result.hz;
  if (throughput !== void 0) {
    rows.push({ benchmark, metric: "throughput", unit: "ops/s", centre: asNumber(throughput) });
  }
  return void 0;
}
function runtimeOf(json) {
  const result = entriesOf2(json).map((entry) => asObject(entry.result)).find((each) => asText(each?.runtime) !== void 0);
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
  samples: "process",
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
      else if (fault !== void 0) {
        const isFailure = fault.startsWith("exit code");
        skipped.push({
          reason: `entry ${index + 1}, ${script}: ${fault}`,
          ...isFailure && { failed: script }
        });
      } else rows.push(...rowsOf14(script, fields));
    }
    return { rows, skipped, environment: machineOf10(entries) };
  }
};
function faultOfEntry(fields) {
  const { exit_code: code4 } = fields;
  if (code4 !== void 0 && code4 !== 0)
    return `exit code ${typeof code4 === "number" ? code4 : "is no number"}`;
  return faultOf(fields, "execution_time", "number");
}
function rowsOf14(benchmark, fields) {
  const rows = [rowOf8(benchmark, "time", "s", fields.execution_time)];
  if (fields.memory_usage_mb !== void 0) {
    rows.push(rowOf8(benchmark, "memory", "MB", fields.memory_usage_mb));
  }
  for (const [metric, value] of Object.entries(asObject(fields.additional_metrics) ?? {})) {
    if (typeof value !== "number") continue;
    const name = metric === "time" || metric === "memory" ? `additional_${metric}` : metric;
    rows.push(rowOf8(benchmark, name, unitOf4(metric), value));
  }
  return rows;
}
function rowOf8(benchmark, metric, unit, value) {
  const centre = asNumber(value);
  return { benchmark, metric, unit, centre, values: [centre] };
}
function unitOf4(metric) {
  return UNIT_WORDS.find(([end]) => end.test(metric))?.[1] ?? "";
}
function machineOf10(entries) {
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

// src/formats/valgrind.ts
var OWN_LINE = /^==(?:[\d:.]+ )?\d+== (?:Using Valgrind-|Command: |Collected : |I +refs: |Total: +[\d,]+ bytes in |total heap usage: )/;
var OUT_FILE = /^(?:\ufeff)?(?:# callgrind format|version: 1\r?\ncreator: callgrind|desc: I1 cache: )/;
var LINE = /^==(?:[\d:.]+ )?(\d+)== ?(.*)$/;
var N = "([\\d,]+)";
var SUMMARIES = [
  [/^I +refs: +([\d,]+)/, ["Ir"]],
  [/^I1 +misses: +([\d,]+)/, ["I1mr"]],
  [/^(?:LL|L2)i +misses: +([\d,]+)/, ["ILmr"]],
  [pair("D +refs", "rd", "wr"), ["Dr", "Dw"]],
  [pair("D1 +misses", "rd", "wr"), ["D1mr", "D1mw"]],
  [pair("(?:LL|L2)d +misses", "rd", "wr"), ["DLmr", "DLmw"]],
  [pair("Branches", "cond", "ind"), ["Bc", "Bi"]],
  [pair("Mispredicts", "cond", "ind"), ["Bcm", "Bim"]]
];
var HEAP2 = [
  [new RegExp(`^Total: +${N} bytes in ${N} blocks`), ["total_bytes", "total_blocks"]],
  [new RegExp(`^At t-gmax: +${N} bytes in ${N} blocks`), ["max_bytes", "max_blocks"]],
  [new RegExp(`^At t-end: +${N} bytes in ${N} blocks`), ["end_bytes", "end_blocks"]],
  [new RegExp(`^Reads: +${N} bytes`), ["read_bytes"]],
  [new RegExp(`^Writes: +${N} bytes`), ["written_bytes"]],
  [new RegExp(`^ *total heap usage: ${N} allocs, ${N} frees, ${N} bytes`), ["allocs", "frees", "bytes"]]
];
var valgrind = {
  id: "valgrind",
  tool: "Valgrind",
  produce: "valgrind --tool=callgrind --log-file=results.txt ./command (or cachegrind, dhat, memcheck)",
  reads: "counted events, bytes and blocks of the heap; totals of callgrind.out",
  samples: "process",
  claims(text) {
    if (OUT_FILE.test(text)) return true;
    return /==(?:[\d:.]+ )?\d+== /.test(text) && loggedLines(text).some((line) => OWN_LINE.test(line));
  },
  read(text) {
    return OUT_FILE.test(text) ? readOutFile(text) : readLog(text);
  }
};
function pair(label, first, second) {
  return new RegExp(`^${label}: +[\\d,]+ +\\( *${N} +${first} +\\+ +${N} +${second}\\)`);
}
function readLog(text) {
  const rows = [];
  const skipped = [];
  const processes = /* @__PURE__ */ new Map();
  let version;
  const lines = loggedLines(text);
  for (const [index, shown] of lines.entries()) {
    const [, pid = "", said2 = ""] = LINE.exec(shown) ?? [];
    if (pid === "") continue;
    const line = index + 1;
    const traced = processes.get(pid) ?? { command: "(unnamed)", events: [], collected: false };
    processes.set(pid, traced);
    version = /^Using Valgrind-(\S+)/.exec(said2)?.[1] ?? version;
    traced.command = /^Command: (.+)$/.exec(said2)?.[1]?.trim() ?? traced.command;
    traced.events = wordsAfter(said2, /^Events +: /) ?? traced.events;
    const collected = wordsAfter(said2, /^Collected +: /);
    if (collected) {
      traced.collected = true;
      const counts2 = withZeros(collected, traced.events, line < lines.length);
      rows.push(...eventRows(traced.command, traced.events, counts2, line, skipped));
      continue;
    }
    const counted5 = [...traced.collected ? [] : SUMMARIES, ...HEAP2];
    for (const [pattern, metrics2] of counted5) {
      const match = pattern.exec(said2);
      if (match) rows.push(...eventRows(traced.command, metrics2, match.slice(1), line, skipped));
    }
  }
  return {
    rows,
    skipped,
    environment: environmentOf({ toolchain: { valgrind: version } })
  };
}
function readOutFile(text) {
  const skipped = [];
  const totals = /* @__PURE__ */ new Map();
  const summaries2 = /* @__PURE__ */ new Map();
  let command = "(unnamed)";
  let events = [];
  let version;
  const lines = loggedLines(text);
  for (const [index, shown] of lines.entries()) {
    version = /^creator: (?:callgrind|cachegrind)-(\S+)/.exec(shown)?.[1] ?? version;
    command = /^cmd: (.+)$/.exec(shown)?.[1]?.trim() ?? command;
    events = wordsAfter(shown, /^events: /) ?? events;
    const [, kind] = /^(totals|summary): /.exec(shown) ?? [];
    if (kind === void 0) continue;
    const written2 = wordsAfter(shown, /^(?:totals|summary): /) ?? [];
    const counts2 = withZeros(written2, events, index + 1 < lines.length);
    const sums = kind === "totals" ? totals : summaries2;
    for (const row of eventRows(command, events, counts2, index + 1, skipped)) {
      sums.set(row.metric, { ...row, centre: row.centre + (sums.get(row.metric)?.centre ?? 0) });
    }
  }
  const rows = [...(totals.size > 0 ? totals : summaries2).values()];
  return { rows, skipped, environment: environmentOf({ toolchain: { valgrind: version } }) };
}
function wordsAfter(said2, label) {
  return label.test(said2) ? said2.replace(label, "").trim().split(/ +/) : void 0;
}
function withZeros(counts2, events, complete) {
  return events.map((_, index) => counts2[index] ?? (complete ? "0" : ""));
}
function eventRows(benchmark, metrics2, counts2, line, skipped) {
  return metrics2.flatMap((metric, index) => {
    const centre = groupedNumberOf(counts2[index]);
    if (centre === void 0) {
      skipped.push({ line, reason: `${benchmark}: no count of ${metric}` });
      return [];
    }
    return [{ benchmark, metric, unit: unitOf5(metric), centre, direction: "lower", line }];
  });
}
function unitOf5(metric) {
  return /(?:^|_)bytes$/.test(metric) ? "B" : "count";
}

// src/formats/vitest.ts
var vitest = {
  id: "vitest",
  tool: "Vitest",
  produce: "vitest bench --run --outputJson=results.json (from version 5: --reporter=json --outputFile=results.json)",
  reads: "mean time and throughput, samples where they are kept",
  samples: "iteration",
  claims(_text, json) {
    const file = asObject(json);
    const groups = objects3(file?.files).flatMap((each) => objects3(each.groups));
    return groups.some((group) => asArray(group.benchmarks)) || reported(file).length > 0;
  },
  read(_text, json) {
    const file = asObject(json);
    const tasks = [...groupedTasks(file), ...reportedTasks(file)];
    if (tasks.length === 0) throw new ParseFailure("no benchmarks in the report: none was run");
    const rows = [];
    const skipped = [];
    for (const { name, time: time2, throughput } of tasks) {
      const fault = faultOf(time2, "mean", "number");
      if (fault !== void 0) {
        skipped.push({ reason: `${name}: ${fault}, as when a benchmark throws`, failed: name });
        continue;
      }
      const values = asNumbers(time2.samples);
      const centre = asNumber(time2.mean);
      rows.push({ benchmark: name, metric: "time", unit: "ms", centre, ...values && { values } });
      if (throughput === void 0) continue;
      rows.push({ benchmark: name, metric: "throughput", unit: "ops/s", centre: asNumber(throughput) });
    }
    return { rows, skipped: [...skipped, ...failuresOf(file)] };
  }
};
function failuresOf(file) {
  return objects3(file?.testResults).flatMap((each) => {
    const tests = objects3(each.assertionResults);
    const failed2 = tests.filter(({ status }) => status === "failed");
    if (failed2.length === 0 && each.status === "failed") {
      const reason = `${asText(each.name) ?? "a file"} failed: ${asText(each.message)?.split("\n")[0] ?? ""}`;
      return [{ reason, failed: null }];
    }
    return failed2.map((test) => {
      const name = asText(test.fullName) ?? asText(test.title) ?? "a test";
      return { reason: `${name} failed`, failed: name };
    });
  });
}
function* groupedTasks(file) {
  for (const group of objects3(file?.files).flatMap((each) => objects3(each.groups))) {
    for (const benchmark of objects3(group.benchmarks)) {
      yield { name: joined3(group.fullName, benchmark.name), time: benchmark, throughput: benchmark.hz };
    }
  }
}
function* reportedTasks(file) {
  for (const benchmark of reported(file)) {
    for (const task of objects3(benchmark.tasks)) {
      const throughput = asObject(task.throughput)?.mean;
      yield { name: joined3(benchmark.name, task.name), time: asObject(task.latency) ?? {}, throughput };
    }
  }
}
function reported(file) {
  return objects3(file?.testResults).flatMap((each) => objects3(each.assertionResults)).flatMap((assertion) => objects3(assertion.benchmarks));
}
function objects3(value) {
  return (asArray(value) ?? []).map(asObject).filter((item) => item !== void 0);
}
function joined3(group, name) {
  return [asText(group), asText(name)].filter((part) => part !== void 0 && part !== "").join(" > ");
}

// src/formats/wrk.ts
var START = /^ *Running \S+ test @ (\S+)/;
var DISTRIBUTION2 = /^ *Latency Distribution\b(.*)/;
var LATENCY = /^ *Latency +(\S+) /;
var PERCENTILE3 = /^ *(\d+(?:\.\d+)?)% +(\S+) *$/;
var DONE = /^ *(\d+) requests in \S+, \S+ read/;
var SOCKET_ERRORS = /^ *Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/;
var NOT_2XX = /^ *Non-2xx or 3xx responses: (\d+)/;
var REQUESTS2 = /^ *Requests\/sec: +(\S+)/;
var TRANSFER = /^ *Transfer\/sec: +(\S+)/;
var QUANTITY = /^([-+.\da-z]*?)(us|ms|s|m|h|[KMGTP]?B)$/;
var OWN8 = /\bThread Stats +Avg +Stdev +Max\b|\b\d+ requests in [\d.]+[a-z]+, [\d.]+[KMGTP]?B read\b/;
var REFUSED = /^unable to connect to \S+ [^\n]+$/;
var wrk = {
  id: "wrk",
  tool: "wrk, wrk2",
  produce: "wrk -t2 -c8 -d30s --latency http://localhost:3000 | tee results.txt",
  reads: "requests and bytes per second, latency with percentiles, errors",
  samples: "iteration",
  claims(text, json) {
    return json === void 0 && (OWN8.test(text) || REFUSED.test(text.trim()));
  },
  read(text) {
    if (REFUSED.test(text.trim())) throw new ParseFailure(text.trim());
    const rows = [];
    const skipped = [];
    let benchmark = "(unnamed)";
    let start = 0;
    let failed2 = false;
    let inDistribution = false;
    for (const [index, shown] of loggedLines(text).entries()) {
      const line = index + 1;
      const add = (metric, quantity) => {
        if (quantity) rows.push({ benchmark, metric, ...quantity, line });
        else skipped.push({ line, reason: `${benchmark}: ${metric} is no number` });
      };
      const url = START.exec(shown)?.[1];
      const distribution = DISTRIBUTION2.exec(shown);
      const percentile = inDistribution ? PERCENTILE3.exec(shown) : null;
      const latency = LATENCY.exec(shown)?.[1];
      const done = DONE.exec(shown)?.[1];
      if (url !== void 0) {
        benchmark = url;
        start = rows.length;
        failed2 = false;
      }
      if (distribution) inDistribution = !distribution[1]?.includes("Uncorrected");
      else if (percentile) add(percentileName(percentile[1]), quantityOf2(percentile[2]));
      else if (latency !== void 0) add("latency_mean", quantityOf2(latency));
      else if (done !== void 0) {
        inDistribution = false;
        failed2 = Number(done) === 0;
        if (!failed2) continue;
        rows.length = start;
        skipped.push({ line, reason: `${benchmark}: no request was answered`, failed: benchmark });
      } else if (!failed2) readTotal(shown, add);
    }
    return { rows, skipped };
  }
};
function readTotal(shown, add) {
  const [, ...socketErrors] = SOCKET_ERRORS.exec(shown) ?? [];
  const not2xx = NOT_2XX.exec(shown)?.[1];
  const requests = REQUESTS2.exec(shown)?.[1];
  const transfer = TRANSFER.exec(shown)?.[1];
  if (socketErrors.length > 0) {
    add("socket_errors", {
      centre: socketErrors.reduce((sum, count) => sum + Number(count), 0),
      unit: "count"
    });
  } else if (not2xx !== void 0) add("non2xx", { centre: Number(not2xx), unit: "count" });
  else if (requests !== void 0) {
    const centre = numberOf(requests);
    add("requests_per_second", centre === void 0 ? void 0 : { centre, unit: "1/s" });
  } else if (transfer !== void 0) {
    const quantity = quantityOf2(transfer);
    add("bytes_per_second", quantity && { ...quantity, unit: `${quantity.unit}/s` });
  }
}
function percentileName(percent) {
  const rank3 = Number(percent);
  return rank3 === 100 ? "latency_max" : `latency_p${rank3}`;
}
function quantityOf2(text) {
  const [, digits, unit = ""] = QUANTITY.exec(text ?? "") ?? [];
  const value = numberOf(digits);
  if (value === void 0) return void 0;
  if (unit === "m") return { centre: value, unit: "min" };
  return unit === "h" ? { centre: value * 60, unit: "min" } : { centre: value, unit };
}

// src/formats/index.ts
var formats = Object.freeze([
  // Go, Rust
  go,
  criterion,
  libtest,
  divan,
  iai,
  gungraun,
  gungraunJson,
  // Python
  pytestBenchmark,
  pyperf,
  asv,
  asvResultsJson,
  // C and C++
  googleBenchmark,
  catch2,
  // Java, .NET
  jmh,
  benchmarkDotNet,
  // JavaScript
  vitest,
  tinybench,
  mitata,
  benchmarkJs,
  denoBench,
  nodeTest,
  consoleTime,
  // Ruby, R, Julia, Luau, Dart
  rubyBenchmark,
  rubyBenchmarkIps,
  rBench,
  julia,
  benchmarkluau,
  dartBenchmarkHarness,
  // Whole commands
  hyperfine,
  gnuTime,
  perfStat,
  valgrind,
  // Servers and pages under load
  autocannon,
  wrk,
  ab,
  oha,
  k6,
  locust,
  lighthouse,
  // Any tool
  perfRegression,
  junit,
  bencherMetricFormat,
  ndjson,
  trace,
  customBiggerIsBetter,
  customSmallerIsBetter,
  fileSize
]);

// src/formats/parse.ts
var import_fastest_levenshtein2 = __toESM(require_mod(), 1);

// src/formats/series.ts
function addRow(known2, source, level, row, { unit: base, factor }) {
  const centre = row.centre * factor;
  if (Math.max(row.benchmark.length, row.metric.length) > NAME_LENGTH_MAX) {
    return `has a name of more than ${NAME_LENGTH_MAX} characters`;
  }
  if (row.unit.length > UNIT_LENGTH_MAX) return `has a unit of more than ${UNIT_LENGTH_MAX} characters`;
  if (!isUsable(centre)) return "is not a finite number";
  const values = (row.values ?? [row.centre]).map((value) => value * factor).filter(isUsable);
  const isBare = row.values === void 0;
  const part = { source, level: row.level ?? level, centres: [centre], values, isBare };
  const key = seriesKey(row.benchmark, row.metric);
  const series2 = known2.get(key);
  if (!series2) known2.set(key, { row, base, part, before: void 0 });
  else if (series2.base !== base) return `is in ${row.unit} here, in ${series2.base} before`;
  else if (series2.part.source === source) extend(series2.part, part);
  else begin(series2, part);
  return void 0;
}
function extend(part, { level, centres, values }) {
  if (level === "iteration") part.level = level;
  append(part.centres, centres);
  append(part.values, values);
}
function begin(series2, next2) {
  const { part, before } = series2;
  if (before) {
    before.centres.push(centreOf(part));
    append(before.processes, processesOf(part));
  } else series2.before = { centres: [centreOf(part)], processes: [...processesOf(part)] };
  series2.part = next2;
}
function append(to, values) {
  for (const value of values) to.push(value);
}
function isUsable(value) {
  return Math.abs(value) < Number.MAX_VALUE / 2;
}
function measurementOf(series2) {
  const { row, base } = series2;
  const unitDirection = directionOf(base);
  return {
    benchmark: { name: row.benchmark, parameters: row.parameters ?? {}, tags: row.tags ?? [] },
    metric: {
      name: row.metric,
      unit: base,
      direction: row.direction ?? (unitDirection === "none" ? directionOfName(row.metric) : unitDirection)
    },
    sample: sampleOf3(series2),
    writtenUnit: row.unit
  };
}
function sampleOf3({ part, before }) {
  if (!before) return sampleOfOne(part);
  return {
    centre: median([...before.centres, centreOf(part)]),
    values: ascending([...before.processes, ...processesOf(part)]),
    level: "process"
  };
}
function sampleOfOne(part) {
  const values = part.isBare && part.centres.length === 1 ? [] : ascending(part.values);
  return { centre: centreOf(part), values, level: values.length > 0 ? part.level : "iteration" };
}
function processesOf(part) {
  return part.level === "process" && part.values.length > 0 ? part.values : [centreOf(part)];
}
function centreOf({ centres }) {
  return median(centres);
}

// src/formats/parse.ts
function parseResults(sources, tool, known2 = formats) {
  const named4 = tool === "auto" ? void 0 : formatById(tool, known2);
  const series2 = /* @__PURE__ */ new Map();
  const skipped = [];
  const tidy = tidyOnce();
  const environments = [];
  const tools = /* @__PURE__ */ new Set();
  for (const [number2, source] of sources.entries()) {
    const path = source.kind === "file" ? source.file.path : source.path;
    const { format, reading } = source.kind === "file" ? readFile(source.file, named4) : readFolder(source);
    let taken = 0;
    for (const row of reading.rows) {
      const why = addRow(series2, number2, format.samples, row, tidy(row.unit));
      if (why === void 0) taken++;
      else skipped.push(skippedRow(path, row, why));
    }
    for (const skip of [...reading.skipped, ...failuresOf2(source, format)])
      skipped.push({ file: path, ...skip });
    if (taken === 0) throw nothingRead(path, format, skipped);
    tools.add(format.id);
    if (reading.environment) environments.push(reading.environment);
  }
  return {
    measurements: [...series2.values()].map(measurementOf),
    skipped,
    environment: joinEnvironments(environments),
    tools: [...tools]
  };
}
function formatById(id, known2 = formats) {
  const format = known2.find((candidate) => candidate.id === id);
  if (format) return format;
  const nearest = known2.map((f) => f.id).sort((a, b) => (0, import_fastest_levenshtein2.distance)(a, id) - (0, import_fastest_levenshtein2.distance)(b, id))[0];
  throw new UserError(
    `unknown tool "${id}". Did you mean "${nearest}"?`,
    `Leave the tool out to have it recognised, or use one of: ${known2.map((f) => f.id).join(", ")}`
  );
}
function readFile(file, named4) {
  if (file.text.trim() === "") {
    throw new ParseError(
      file.path,
      void 0,
      "the file is empty",
      "Did the benchmark fail before it wrote its results?"
    );
  }
  const json = readJson3(file.text);
  const format = named4 ?? detect(file, json);
  if (named4 && !named4.claims(file.text, json.value)) {
    if (json.failure) throw asParseError(file.path, json.failure, named4);
    throw wrongTool(file, named4, json.value);
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
function failuresOf2(source, { id }) {
  if (source.kind === "folder" || id === "go" || /^\s*[[{]/.test(source.file.text)) return [];
  return failuresInText(id, source.file.text);
}
function readJson3(text) {
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
    firstLine2(file.text).line,
    `no benchmark tool writes this: found ${firstLine2(file.text).quoted}`,
    "perf-regression formats lists the tools that are read; name yours with --tool if it is one of them."
  );
}
var JSON_HEAD = 64 * 1024;
function claimantsOf(text, json) {
  const shown = json === void 0 ? text : text.slice(0, JSON_HEAD);
  return formats.filter((format) => format.claims(shown, json));
}
function wrongTool(file, named4, json) {
  const { line, quoted: quoted2 } = firstLine2(file.text);
  const likely = claimantsOf(file.text, json).map((format) => format.id);
  const remedy = likely.length > 0 ? `It looks like ${likely.join(" or ")}. Leave --tool out, or use --tool ${likely[0]}.` : `${named4.tool} output comes from: ${named4.produce}`;
  return new ParseError(file.path, line, `this is not ${named4.id} output: found ${quoted2}`, remedy);
}
function asParseError(path, failure, format) {
  const remedy = format ? `${format.tool} output comes from: ${format.produce}` : "Was the benchmark stopped while it wrote the file?";
  return new ParseError(path, failure.line, failure.message, remedy);
}
function nothingRead(path, format, skipped) {
  const own = skipped.filter((skip) => skip.file === path);
  const first = own.find(({ failed: failed2 }) => failed2 !== void 0) ?? own[0];
  const why = first ? `: ${first.reason}` : "";
  return new ParseError(
    path,
    first?.line,
    `no ${format.id} result in this file${why}`,
    `${format.tool} output comes from: ${format.produce}`
  );
}
function skippedRow(path, row, why) {
  const reason = `${row.benchmark.slice(0, 100)}: ${row.metric.slice(0, 100)} ${why}`;
  return row.line === void 0 ? { file: path, reason } : { file: path, line: row.line, reason };
}
function firstLine2(text) {
  const lines = text.split("\n");
  const index = lines.findIndex((line) => line.trim() !== "");
  return { line: index + 1, quoted: JSON.stringify(lines[index]?.trim().slice(0, 60) ?? "") };
}
function tidyOnce() {
  const known2 = /* @__PURE__ */ new Map();
  return (unit) => {
    const tidy = known2.get(unit) ?? tidyUnit(unit);
    known2.set(unit, tidy);
    return tidy;
  };
}
function joinEnvironments(environments) {
  const joined5 = {};
  for (const environment of environments) {
    for (const [field, value] of Object.entries(environment)) {
      const known2 = joined5[field];
      joined5[field] = typeof known2 === "string" && typeof value === "string" ? joinWords([known2, value]) : known2 ?? value;
    }
  }
  return joined5;
}

// src/local/files.ts
import { readFile as readFile2, stat as stat2 } from "node:fs/promises";
import { join, relative as relative2, resolve as resolve3 } from "node:path";

// ../../work/main/node_modules/tinyglobby/dist/index.mjs
import { readdir, readdirSync, realpath, realpathSync, stat, statSync } from "fs";
import { isAbsolute, posix, resolve as resolve2 } from "path";
import { fileURLToPath } from "url";

// ../../work/main/node_modules/fdir/dist/index.mjs
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
var pushFileFilterAndCount = (filename, _paths, counts2, filters) => {
  if (filters.every((filter) => filter(filename, false))) counts2.files++;
};
var pushFileFilter = (filename, paths, _counts, filters) => {
  if (filters.every((filter) => filter(filename, false))) paths.push(filename);
};
var pushFileCount = (_filename, _paths, counts2, _filters) => {
  counts2.files++;
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
    fs.stat(resolvedPath, (error$1, stat6) => {
      if (error$1) return queue.dequeue(suppressErrors ? null : error$1, state);
      if (stat6.isDirectory() && isRecursive(path, resolvedPath, state)) return queue.dequeue(null, state);
      callback$1(stat6, resolvedPath);
      queue.dequeue(null, state);
    });
  });
};
var resolveSymlinks = function(path, state, callback$1) {
  const { queue, fs, options: { suppressErrors } } = state;
  queue.enqueue();
  try {
    const resolvedPath = fs.realpathSync(path);
    const stat6 = fs.statSync(resolvedPath);
    if (stat6.isDirectory() && isRecursive(path, resolvedPath, state)) return;
    callback$1(stat6, resolvedPath);
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
        this.resolveSymlink(path, this.state, (stat6, resolvedPath) => {
          if (stat6.isDirectory()) {
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

// ../../work/main/node_modules/tinyglobby/dist/index.mjs
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
  const [crawler, relative5] = getCrawler(globInput, options);
  return crawler ? formatPaths(await crawler.withPromise(), relative5) : [];
}

// src/local/files.ts
var BYTES_MAX = 256 * 1024 * 1024;
var FILES_MAX = 1e4;
async function readSources(patterns, cwd, tool, known2) {
  const asked = tool === "auto" ? known2 : [formatById(tool, known2)];
  const [only] = asked;
  if (tool !== "auto" && only?.folder?.unread) return [await readSizes(patterns, cwd, only)];
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
async function readSizes(patterns, cwd, format) {
  const sizes = /* @__PURE__ */ new Map();
  for (const pattern of patterns) {
    for (const path of await expand(pattern, cwd)) {
      const entry = await stat2(resolve3(cwd, path));
      const files = entry.isDirectory() ? (await glob("**/*", { cwd: resolve3(cwd, path), dot: true })).map((file) => join(path, file)) : [path];
      for (const file of bounded(path, files.sort())) {
        sizes.set(file, { path: file, text: "", bytes: (await stat2(resolve3(cwd, file))).size });
      }
    }
  }
  return { kind: "folder", path: patterns.join(", "), format, files: [...sizes.values()] };
}
async function readSource(path, cwd, asked) {
  const full = resolve3(cwd, path);
  if ((await stat2(full)).isDirectory()) return readFolder2(path, full, asked);
  return { kind: "file", file: await readText4(full, path) };
}
async function readFolder2(path, full, asked) {
  const all = bounded(path, (await glob("**/*", { cwd: full, dot: true })).sort());
  for (const format of asked) {
    const wanted = format.folder ? all.filter(format.folder.wants) : [];
    if (wanted.length === 0) continue;
    const files = [];
    for (const file of wanted) files.push(await readText4(join(full, file), file));
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
async function readText4(full, path = relative2(process.cwd(), full)) {
  const { size: size2 } = await stat2(full).catch((cause) => {
    throw new UserError(`${path}: no such file`, "", { cause });
  });
  if (size2 > BYTES_MAX) {
    throw new ParseError(path, void 0, `the file has ${size2} bytes; at most ${BYTES_MAX} are read`);
  }
  const bytes2 = await readFile2(full);
  const text = decode(path, bytes2);
  if (bytes2.buffer instanceof ArrayBuffer && bytes2.buffer.byteLength === bytes2.length)
    bytes2.buffer.transfer(0);
  return { path, text };
}
function decode(path, bytes2) {
  const refusal = refusedAs(bytes2);
  if (refusal === void 0) {
    try {
      return new TextDecoder(encodingOf(bytes2), { fatal: true }).decode(bytes2);
    } catch (cause) {
      if (!(cause instanceof TypeError)) throw cause;
    }
  }
  const what = refusal ?? "neither UTF-8 nor UTF-16 text, but probably Windows-1252 or ISO 8859-1";
  throw new ParseError(
    path,
    void 0,
    `this is ${what}`,
    "Write the results of the benchmark as UTF-8 text."
  );
}
function encodingOf(bytes2) {
  if (bytes2[0] === 255 && bytes2[1] === 254) return "utf-16le";
  return bytes2[0] === 254 && bytes2[1] === 255 ? "utf-16be" : "utf-8";
}
var SIGNATURES = [
  ["UTF-32 text", [255, 254, 0, 0]],
  ["UTF-32 text", [0, 0, 254, 255]],
  ["a gzip archive; unpack it first", [31, 139]],
  ["a zip archive; unpack it first", [80, 75, 3, 4]],
  ["a program (ELF)", [127, 69, 76, 70]],
  ["a PNG picture", [137, 80, 78, 71]]
];
var LOOKED_AT3 = 4096;
function refusedAs(bytes2) {
  const signed = SIGNATURES.find(([, signature]) => signature.every((byte, i) => bytes2[i] === byte));
  if (signed) return signed[0];
  if (encodingOf(bytes2) !== "utf-8" || !bytes2.includes(0)) return void 0;
  const head = bytes2.subarray(0, LOOKED_AT3);
  const zerosAt = (parity) => head.filter((byte, i) => byte === 0 && i % 2 === parity).length;
  const half = head.length / 2;
  if (zerosAt(1) > 0.4 * half && zerosAt(0) === 0)
    return "UTF-16 text (little endian) without a byte order mark";
  if (zerosAt(0) > 0.4 * half && zerosAt(1) === 0)
    return "UTF-16 text (big endian) without a byte order mark";
  return "a binary file, not the text that a benchmark tool prints";
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

// src/local/rules-place.ts
import { readdir as readdir2, stat as stat3 } from "node:fs/promises";
import { dirname as dirname2, isAbsolute as isAbsolute2, join as join2, relative as relative3, resolve as resolve4 } from "node:path";
var FOLDERS_MAX = 50;
async function findRules(cwd, path, results3) {
  if (isAbsolute2(path)) return { file: await exists(path) ? path : void 0, unread: [] };
  const checkouts = results3 ? await checkoutsAround(cwd, results3) : [];
  const places = [cwd, ...checkouts].map((folder) => resolve4(folder, path));
  const there = [];
  for (const place of new Set(places)) if (await exists(place)) there.push(relative3(cwd, place));
  const [file, ...unread] = there;
  return { file, unread };
}
async function checkoutsAround(cwd, results3) {
  const found = [];
  for (const from of [...results3.map((pattern) => resolve4(cwd, dirname2(fixedPart(pattern)))), cwd]) {
    const checkout = await checkoutAbove(from);
    if (checkout !== void 0) found.push(checkout);
  }
  if (await checkoutAbove(cwd)) return found;
  const entries = await readdir2(cwd, { withFileTypes: true }).catch(() => []);
  const folders = entries.filter((entry) => entry.isDirectory()).slice(0, FOLDERS_MAX);
  for (const { name } of folders) if (await exists(join2(cwd, name, ".git"))) found.push(join2(cwd, name));
  return found;
}
function fixedPart(pattern) {
  const [fixed = ""] = pattern.split(/[*?{[(!]/, 1);
  return fixed === pattern ? pattern : `${fixed}x`;
}
async function checkoutAbove(from) {
  for (let folder = from; ; folder = dirname2(folder)) {
    if (await exists(join2(folder, ".git"))) return folder;
    if (dirname2(folder) === folder) return void 0;
  }
}
async function exists(path) {
  return stat3(path).then(
    () => true,
    () => false
  );
}

// src/measure/machine-state.ts
var CPU = "sys/devices/system/cpu";
function machineState(files) {
  const { text } = files;
  const meminfo = text("proc/meminfo") ?? "";
  const swap = kib(meminfo, "SwapTotal");
  const [cpuFlags] = /^(?:flags|Features)\s*:.*$/m.exec(text("proc/cpuinfo") ?? "") ?? [];
  return {
    governors: governorsOf(files),
    turbo: turboOf(files),
    smt: flagOf(text(`${CPU}/smt/active`)),
    cores: coresOf(files),
    load: loadOf(files),
    cpuPressure: pressureOf(text("proc/pressure/cpu")),
    memoryPressure: pressureOf(text("proc/pressure/memory")),
    memoryAvailable: ratio(kib(meminfo, "MemAvailable"), kib(meminfo, "MemTotal")),
    swapUsed: ratio(swap === null ? null : swap - (kib(meminfo, "SwapFree") ?? swap), swap),
    quota: quotaOf(files),
    onBattery: onBattery(files),
    virtual: cpuFlags === void 0 ? null : /\bhypervisor\b/.test(cpuFlags),
    container: text(".dockerenv") !== void 0 || text("run/.containerenv") !== void 0
  };
}
function runState(files) {
  const governor = governorsOf(files).join(", ");
  const turbo = turboOf(files);
  const [load, cores] = [loadOf(files), coresOf(files)];
  const { all, stolen } = ticksOf(files);
  const stolenShare = all > 0 ? rounded(stolen / all, 3) : 0;
  const memoryPressure = rounded(pressureOf(files.text("proc/pressure/memory")) ?? 0, 3);
  const battery = onBattery(files);
  return {
    ...governor !== "" && { governor },
    ...turbo !== null && { turbo },
    ...load !== null && cores > 0 && { loadPerCore: rounded(load / cores, 2) },
    ...stolenShare > 0 && { stolen: stolenShare },
    ...memoryPressure > 0 && { memoryPressure },
    ...battery !== null && { onBattery: battery }
  };
}
function rounded(value, decimals) {
  return Number(value.toFixed(decimals));
}
function coresOf({ text }) {
  return [...(text("proc/stat") ?? "").matchAll(/^cpu\d+ /gm)].length;
}
function loadOf({ text }) {
  return numberOf2(/^\S+/.exec(text("proc/loadavg") ?? "")?.[0]);
}
function ticksOf({ text }) {
  const fields = (/^cpu +(.*)$/m.exec(text("proc/stat") ?? "")?.[1] ?? "").split(" ").map(Number);
  const all = fields.slice(0, 8).reduce((sum, ticks) => sum + ticks, 0);
  return { all, stolen: fields[7] ?? 0 };
}
function governorsOf({ text, entries }) {
  const cores = entries(CPU).filter((name) => /^cpu\d+$/.test(name));
  const found = cores.flatMap((core) => text(`${CPU}/${core}/cpufreq/scaling_governor`)?.trim() ?? []);
  return [...new Set(found)].sort();
}
function turboOf({ text }) {
  const forbidden = flagOf(text(`${CPU}/intel_pstate/no_turbo`));
  return forbidden === null ? flagOf(text(`${CPU}/cpufreq/boost`)) : !forbidden;
}
function quotaOf({ text }) {
  const [quota, period] = (text("sys/fs/cgroup/cpu.max") ?? "").trim().split(" ").map(Number);
  return quota && period && Number.isFinite(quota) ? quota / period : null;
}
function onBattery({ text, entries }) {
  const place = "sys/class/power_supply";
  const supplies = entries(place).map((name) => ({
    type: text(`${place}/${name}/type`)?.trim(),
    online: flagOf(text(`${place}/${name}/online`)),
    status: text(`${place}/${name}/status`)?.trim(),
    // Mice and headsets have batteries too.
    isSystem: text(`${place}/${name}/scope`)?.trim() !== "Device"
  }));
  const batteries = supplies.filter(({ type, isSystem }) => type === "Battery" && isSystem);
  if (batteries.length === 0) return null;
  const mains = supplies.filter(({ type }) => type === "Mains" || type === "USB");
  return batteries.some(({ status }) => status === "Discharging") && !mains.some(({ online }) => online);
}
function pressureOf(text) {
  const percent = numberOf2(/^some avg10=([\d.]+)/.exec(text ?? "")?.[1]);
  return percent === null ? null : percent / 100;
}
function kib(meminfo, field) {
  return numberOf2(new RegExp(`^${field}:\\s+(\\d+) kB`, "m").exec(meminfo)?.[1]);
}
function ratio(part, whole2) {
  return part === null || whole2 === null || whole2 === 0 ? null : part / whole2;
}
function flagOf(text) {
  return text === void 0 ? null : text.trim() === "1";
}
function numberOf2(text) {
  const value = Number(text);
  return text === void 0 || !Number.isFinite(value) ? null : value;
}

// src/measure/system-files.ts
import { readdirSync as readdirSync2, readFileSync } from "node:fs";
import { join as join3 } from "node:path";
function filesBelow(root) {
  return {
    text: (path) => orGone(() => readFileSync(join3(root, path), "utf8")),
    entries: (path) => orGone(() => readdirSync2(join3(root, path))) ?? []
  };
}
var GONE = /* @__PURE__ */ new Set([
  "ENOENT",
  "ESRCH",
  "EACCES",
  "EPERM",
  "ENOTDIR",
  "ENODEV",
  "EIO",
  "EINVAL",
  "EOPNOTSUPP"
]);
function orGone(read) {
  try {
    return read();
  } catch (error) {
    if (GONE.has(error.code)) return void 0;
    throw error;
  }
}

// src/rules/tags.ts
function withTags(run, patterns) {
  if (patterns.size === 0) return run;
  const measurements = run.measurements.map((measurement) => {
    const { benchmark } = measurement;
    const tags = [.../* @__PURE__ */ new Set([...benchmark.tags, ...tagsByName(benchmark.name, patterns)])];
    return tags.length === benchmark.tags.length ? measurement : { ...measurement, benchmark: { ...benchmark, tags } };
  });
  return { ...run, measurements };
}
function tagsByName(benchmark, patterns) {
  const named4 = [...patterns].filter(([, names]) => names.some((name) => matchesWildcard(name, benchmark)));
  return named4.map(([tag]) => tag);
}
function onlyTagged(run, tags) {
  if (tags.length === 0) return run;
  const measurements = run.measurements.filter(
    ({ benchmark }) => tags.some((tag) => benchmark.tags.includes(tag))
  );
  return { ...run, measurements };
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
  const measured3 = [];
  for (const [suite, own] of suites) {
    const results3 = withLastingNames(parseResults(own, tool, formats2), reader);
    measured3.push({ run: await runOf(results3, reader, { ...occasion, suite }), results: results3 });
  }
  return measured3;
}
async function readAgain(patterns, reader, cwd, occasion) {
  const measured3 = [];
  for (const pattern of patterns) measured3.push(...await readRuns([pattern], reader, cwd, occasion));
  return Map.groupBy(measured3, ({ run }) => run.suite);
}
async function readRun2(patterns, reader, cwd, occasion) {
  const results3 = await readResults(patterns, reader, cwd);
  return { run: await runOf(results3, reader, occasion), results: results3 };
}
async function readResults(patterns, reader, cwd) {
  const { tool, formats: formats2 } = reader;
  return withLastingNames(
    parseResults(await readSources(patterns, cwd, tool, formats2), tool, formats2),
    reader
  );
}
var FILES = "file-size";
function withLastingNames(results3, { names }) {
  const isAsked2 = !names.isAutomatic || results3.tools.length > 0 && results3.tools.every((tool) => tool === FILES);
  if (!isAsked2) return results3;
  const { measurements, clashes } = underLastingNames(results3.measurements, names);
  const remarks = names.isAutomatic ? [] : clashWarnings(clashes);
  return { ...results3, measurements, remarks: [...results3.remarks ?? [], ...remarks] };
}
function suiteOf(template, source) {
  const path = source.kind === "file" ? source.file.path : source.path;
  return template.replaceAll("{file}", parse(path).name);
}
async function runOf(results3, reader, occasion) {
  const { measurements: own } = withLastingNames(results3, reader);
  const measurements = [...own, ...await derive(reader, own)];
  const { suite, commit, branch, now, mark, url, message = "", author = "" } = occasion;
  const run = {
    id: [mark, fingerprint(measurements)].filter((part) => part !== "").join("."),
    suite,
    commit,
    branch,
    time: now.toISOString(),
    environment: environmentOf2(results3.environment, occasion),
    measurements,
    ...results3.skipped.length > 0 && { leftOut: results3.skipped },
    ...url && { url },
    ...message && { message: message.slice(0, WORDS_LENGTH_MAX) },
    ...author && { author: author.slice(0, WORDS_LENGTH_MAX) }
  };
  return withTags(run, reader.tagPatterns);
}
function environmentOf2({ state, ...said2 }, { env, fromFiles: fromFiles2 }) {
  const local = localEnvironment(env);
  const environment = { ...local, ...said2, toolchain: { ...local.toolchain, ...said2.toolchain } };
  const isHere = isComparable(environment, local, USUAL_FACTS);
  const known2 = state ?? (isHere && !fromFiles2 ? runState(filesBelow("/")) : {});
  return Object.keys(known2).length === 0 ? environment : { ...environment, state: known2 };
}
async function derive({ derived }, measurements) {
  if (derived.length === 0) return [];
  const { deriveMetrics } = await import("./derived-2HGXWQW7.js");
  return deriveMetrics(derived, measurements);
}
function fingerprint(measurements) {
  return createHash("sha256").update(JSON.stringify(measurements)).digest("hex").slice(0, 12);
}
async function readConfiguration(settings, cwd, results3 = settings.list("results")) {
  const { file, ...about } = await readRulesFile(settings, cwd, results3);
  const given = parseThresholds(settings.text("thresholds")).map((rule) => ({ ...rule, isInput: true }));
  const rules = [...file.rules, ...given];
  const policy = {
    rules,
    renames: file.renames,
    names: file.names,
    waivers: file.waivers,
    tagPatterns: file.tagPatterns,
    tags: settings.list("tags"),
    confidence: settings.share("confidence"),
    alpha: settings.share("alpha"),
    gracePeriod: settings.count("grace-period"),
    onSuspected: settings.text("on-suspected"),
    onMissing: settings.text("on-missing"),
    comparability: settings.list("environment")
  };
  const reader = {
    tool: settings.text("tool"),
    formats: [...formats, ...await mappedFormats(file.readers)],
    derived: file.derived,
    tagPatterns: file.tagPatterns,
    names: file.names
  };
  return { policy, reader, sources: file.sources, ...about };
}
async function readRulesFile(settings, cwd, results3) {
  const path = settings.text("rules-file");
  const isDefault = path === inputs.find((input) => input.name === "rules-file")?.default;
  const { file: found, unread } = await findRules(cwd, path, results3);
  if (found === void 0) {
    if (!isDefault) throw new UserError(`rules-file: there is no ${path}`, `It is looked for below ${cwd}.`);
    const file2 = { ...NO_RULES, derived: [], readers: [], sources: /* @__PURE__ */ new Map() };
    return { file: file2, warnings: [], readFrom: "" };
  }
  const { parseRulesFile } = await import("./file-6JEZZECQ.js");
  const file = parseRulesFile(found, (await readText4(resolve5(cwd, found), found)).text);
  const warnings = unread.map((other) => ({
    code: "unread-rules",
    subject: other,
    message: `the rules file ${other} was not read: ${found} was`,
    remedy: `Name the one that holds: rules-file: ${other}`
  }));
  return { file, warnings, readFrom: found === path ? "" : found };
}
async function mappedFormats(mappings) {
  if (mappings.length === 0) return [];
  const { mappedFormat } = await import("./mapped-TGEPQ444.js");
  return mappings.map(mappedFormat);
}
function findOverride(settings, env, dispatchInputs, by, now) {
  const sources = [
    ["the input allow-regression", settings.flag("allow-regression")],
    ...[
      ["the dispatch input ALLOW_REGRESSION", dispatchInputs.ALLOW_REGRESSION],
      ["the environment variable ALLOW_REGRESSION", env.ALLOW_REGRESSION]
    ].map(([name = "", value]) => [name, isTrue(name, value)])
  ];
  const source = sources.find(([, given]) => given)?.[0];
  if (!source) return null;
  const reason = settings.text("allow-regression-reason") || dispatchInputs["allow-regression-reason"] || dispatchInputs.ALLOW_REGRESSION_REASON || env.ALLOW_REGRESSION_REASON || "";
  return { by: by || "unknown", reason, at: now.toISOString(), source };
}
function isTrue(name, value = "") {
  const word2 = value.trim().toLowerCase();
  if (["true", "1", "yes", "on"].includes(word2)) return true;
  if (["false", "0", "no", "off", ""].includes(word2)) return false;
  throw new UserError(
    `${name}: ${JSON.stringify(value)} is neither true nor false`,
    "Write it as true or false."
  );
}

// src/model/gross.ts
var GROSS_TIMES = 3;
function grossChange(threshold2, direction) {
  if (direction !== "higher") return GROSS_TIMES * threshold2;
  if (threshold2 >= 1) return Number.POSITIVE_INFINITY;
  const slower = GROSS_TIMES * threshold2 / (1 - threshold2);
  return slower / (1 + slower);
}
function isUnsettled({ verdict, reason, change, metric, threshold: threshold2 }) {
  if (verdict !== "inconclusive" || reason.code !== "too-noisy") return false;
  const estimate = change?.estimate ?? 0;
  return (metric.direction === "higher" ? -estimate : estimate) > grossChange(threshold2, metric.direction);
}

// src/rules/rules.ts
var DEFAULT_THRESHOLD = {
  time: 0.2,
  memory: 0.15,
  count: 0.1,
  ratio: 0.1,
  other: 0.2
};
var IMPROVEMENT = 0.1;
var TIME4 = { name: "time", unit: "ns", direction: "lower" };
function defaultThreshold(rules, benchmark, metric) {
  const kind = kindOf(metric.unit);
  if (kind !== "throughput") return DEFAULT_THRESHOLD[kind];
  const threshold2 = Math.max(DEFAULT_THRESHOLD.time, limitsFor(rules, benchmark, TIME4).threshold);
  return threshold2 / (1 + threshold2);
}
function limitsFor(rules, benchmark, metric) {
  let limits = {
    threshold: defaultThreshold(rules, benchmark, metric),
    direction: metric.direction
  };
  for (const { threshold: threshold3, critical: critical2, min, max, direction, main, isInput: _, ...selectors } of rules) {
    if (!applies(selectors, benchmark, metric)) continue;
    limits = {
      ...limits,
      ...threshold3 !== void 0 && { threshold: threshold3 },
      ...critical2 !== void 0 && { critical: critical2 },
      ...min && { min },
      ...max && { max },
      ...direction && { direction },
      ...main !== void 0 && { main }
    };
  }
  const { threshold: threshold2, critical = threshold2 } = limits;
  return critical < threshold2 ? { ...limits, threshold: critical } : limits;
}
function applies(rule, benchmark, metric) {
  if (rule.select !== void 0 && !selects(rule.select, benchmark, metric.name)) return false;
  if (rule.benchmark !== void 0 && !matchesWildcard(rule.benchmark, benchmark.name)) return false;
  if (rule.metric !== void 0 && !matchesWildcard(rule.metric, metric.name)) return false;
  return rule.tag === void 0 || benchmark.tags.includes(rule.tag);
}

// src/bar.ts
var ROUNDING = 1e-12;
function barOf({ direction, threshold: threshold2 }, scale) {
  if (direction === "lower") {
    return {
      worse: scale.shift(threshold2) + ROUNDING,
      gross: scale.shift(grossChange(threshold2, direction)),
      better: ROUNDING - scale.shift(-IMPROVEMENT)
    };
  }
  const lost = (share2) => share2 >= 1 ? Number.POSITIVE_INFINITY : scale.shift(-share2) + ROUNDING;
  return {
    worse: lost(threshold2),
    gross: lost(grossChange(threshold2, direction)),
    better: ROUNDING - scale.shift(IMPROVEMENT)
  };
}
var GROSS = { level: 1e-3, anyLevel: 0.02 };
function isGross(shift, pValue, { gross }, { size: size2 }) {
  return shift > gross && pValue <= grossLevel(size2);
}
function grossLevel(size2) {
  return Math.min(GROSS.level, GROSS.anyLevel / Math.max(1, size2));
}

// src/stats/comparison.ts
var LOGARITHMIC = { to: Math.log, from: Math.exp, change: Math.expm1, shift: Math.log1p };
var NEGLIGIBLE = 1e-12;
function linear(values, centre) {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const isNothing = (value) => Math.abs(value) <= NEGLIGIBLE * largest;
  const isZero = isNothing(centre);
  const size2 = (isZero ? largest : Math.abs(centre)) || 1;
  return {
    to: (value) => isNothing(value) ? 0 : value / size2,
    from: (place) => place * size2,
    change: (shift) => isZero ? shift === 0 ? 0 : shift / 0 : shift,
    shift: (change) => isZero ? 0 : change
  };
}
function turned({ to, from, change, shift }) {
  return {
    to: (value) => -to(value),
    from: (place) => from(-place),
    change: (worse) => change(-worse),
    shift: (relative5) => -shift(relative5)
  };
}
function scaleFor(values, centre, higherIsBetter) {
  const scale = values.every((value) => value > 0) ? LOGARITHMIC : linear(values, centre);
  return higherIsBetter ? turned(scale) : scale;
}
function onScale(scale, value, tick) {
  const ends = [value + tick / 2, value - tick / 2].map(scale.to);
  return Math.abs(ends[0] - ends[1]);
}

// src/stats/ticks.ts
var EQUAL = 1e-9;
var DIGITS_MAX = 0.1;
function tickOf(values) {
  const sorted = ascending(values);
  const steps = sorted.slice(1).map((value, i) => value - sorted[i]);
  const size2 = Math.max(Math.abs(sorted[0] ?? 0), Math.abs(sorted.at(-1) ?? 0));
  const distinct = steps.filter((step) => step > EQUAL * size2);
  if (distinct.length > steps.length / 2) return 0;
  if (distinct.length > 0) return Math.min(...distinct);
  return size2 === 0 ? 0 : Math.min(digitOf(size2), DIGITS_MAX * size2);
}
function digitOf(value) {
  const [digits = "", exponent = "0"] = value.toExponential(9).split("e");
  const written2 = digits.replace(/\.?0+$/, "").replace(".", "").length;
  return 10 ** (Number(exponent) - written2 + 1);
}
function tickError(tick, differences) {
  if (tick === 0) return 0;
  return tick * Math.min(1, tick / deviationScale(differences));
}

// src/stats/rank-test.ts
var EXACT_MAX = 40;
var VALUES_MAX = 100;
var EXACT_VALUES_MIN = 3;
var ONE_PROCESS = { deviation: 0.05 * Math.SQRT2, degrees: 1e3, tested: 4 };
var PROCESSES_NEEDED = 10;
var POWER = 0.8416;
function compareSamples(current, baseline, level, between, ticks = null) {
  const a = thin(current);
  const b = thin(baseline);
  const differences = ascending(a.flatMap((x) => b.map((y) => x - y)));
  const shift = quantile(differences, 0.5);
  const exact = ticks === null && isConstant(a) && isConstant(b);
  const certain = smallestPValue(a.length, b.length) <= level;
  const cut2 = intervalCut(a.length, b.length, level);
  const allowance = between ? studentCritical(level, between.degrees) * between.deviation : 0;
  const rounding = tickError(ticks ?? 0, [...residualsOf2(a), ...residualsOf2(b)]);
  const below = certain ? rounding + Math.hypot(shift - (differences[cut2] ?? shift), allowance) : Number.POSITIVE_INFINITY;
  const above = certain ? rounding + Math.hypot((differences.at(-1 - cut2) ?? shift) - shift, allowance) : Number.POSITIVE_INFINITY;
  const twoSided = exact ? Number(shift === 0) : mannWhitney(a, b);
  const oneSided = (side) => exact ? Number(side * shift <= 0) : Math.max(
    side * shift > 0 ? twoSided / 2 : 1 - twoSided / 2,
    between ? studentUpper(side * shift / between.deviation, between.tested) : 0
  );
  const reach = (pValue) => {
    if (exact) return 0;
    if (smallestPValue(a.length, b.length) > 2 * pValue) return Number.POSITIVE_INFINITY;
    const inside = (below + above) / 2 * ((normalCritical(2 * pValue) + POWER) / normalCritical(level));
    return Math.max(inside, between ? between.deviation * studentCritical(2 * pValue, between.tested) : 0);
  };
  const interval = exact ? { low: shift, high: shift } : { low: shift - below, high: shift + above };
  return {
    method: "samples",
    exact,
    shift,
    ...interval,
    undivided: interval,
    worse: oneSided(1),
    better: oneSided(-1),
    level: quantile(b, 0.5),
    measurements: Math.min(a.length, b.length),
    taken: 0,
    // The baseline is one run.
    start: 1,
    reach,
    rounds: (margin, pValue) => between ? PROCESSES_NEEDED : valuesNeeded(Math.min(a.length, b.length), reach(pValue), margin, Math.min(2 * pValue, level))
  };
}
function valuesNeeded(have, reached, margin, twoSided) {
  let least = 2;
  while (least < VALUES_MAX && smallestPValue(least, least) > twoSided) least++;
  if (!Number.isFinite(reached)) return Math.max(least, have + 1);
  return Math.max(least, have + 1, Math.ceil(have * (reached / margin) ** 2));
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
  const distance6 = Math.max(0, Math.abs(u - n * m / 2) - 0.5);
  return normalTwoSided(distance6 / Math.sqrt(variance));
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
function subsetSums(weights, size2) {
  const top = ascending(weights).slice(-size2).reduce((sum, w) => sum + w, 0);
  const table2 = Array.from({ length: size2 + 1 }, () => new Float64Array(top + 1));
  table2[0][0] = 1;
  for (const weight of weights) {
    for (let k = size2; k >= 1; k--) {
      const from = table2[k - 1];
      const to = table2[k];
      for (let sum = top; sum >= weight; sum--)
        to[sum] = to[sum] + from[sum - weight];
    }
  }
  return table2[size2];
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
  let cut2 = 0;
  for (let u = 0; u <= n * m; u++) {
    tail += (ways[smallest + u] ?? 0) / all;
    if (tail > level / 2) break;
    cut2 = u + 1;
  }
  return Math.max(0, cut2 - 1);
}
function residualsOf2(sorted) {
  const centre = quantile(sorted, 0.5);
  return sorted.map((value) => value - centre);
}
function isConstant(sorted) {
  return sorted.length >= EXACT_VALUES_MIN && sorted[0] === sorted[sorted.length - 1];
}
function thin(values) {
  const sorted = ascending(values);
  if (sorted.length <= VALUES_MAX) return sorted;
  return Array.from({ length: VALUES_MAX }, (_, i) => quantile(sorted, i / (VALUES_MAX - 1)));
}

// src/against-file.ts
function compareWithFile(run, baseline, rules, confidence) {
  const [file] = baseline.runs;
  const old = new Map(
    file?.measurements.map((each) => [seriesKey(each.benchmark.name, each.metric.name), each])
  );
  return run.measurements.map((measurement) => {
    const { benchmark, metric, sample } = measurement;
    const known2 = old.get(seriesKey(benchmark.name, metric.name));
    const other = known2?.metric.unit === metric.unit ? known2 : void 0;
    const limits = limitsFor(rules, benchmark, metric);
    const values = [measurement, ...other ? [other] : []].flatMap(valuesOf);
    const scale = scaleFor(values, other?.sample.centre ?? sample.centre, limits.direction === "higher");
    const series2 = {
      measurement,
      limits,
      scale,
      recent: recentOf(other ? [other] : [], measurement),
      since: null,
      start: null,
      moved: false,
      standing: null,
      young: null
    };
    if (!other) {
      const obstacle2 = known2 ? { code: "unit-changed", was: known2.metric.unit } : { code: "not-in-baseline" };
      return { ...series2, baseline: null, comparison: null, obstacle: obstacle2 };
    }
    const between = betweenOf(measurement, other, scale);
    const comparison2 = compareSamples(
      valuesOf(measurement).map(scale.to),
      valuesOf(other).map(scale.to),
      1 - confidence,
      between,
      isClocked(metric.unit) ? onScale(scale, other.sample.centre, tickOf(values)) : null
    );
    const summary = { value: other.sample.centre, runs: 1, samples: other.sample.values.length };
    const isOpen3 = between === ONE_PROCESS && !comparison2.exact && !isTold2(comparison2, barOf(limits, scale), 1 - confidence);
    const obstacle = isOpen3 ? { code: "one-process", need: PROCESSES_NEEDED } : null;
    return { ...series2, baseline: summary, comparison: comparison2, obstacle };
  });
}
function isTold2({ worse, better, high, low }, bar, level) {
  const isWithin = high <= bar.worse && Number.isFinite(low);
  return isWithin || Math.min(worse, better) <= level / 2;
}
var PROCESSES_MIN = 3;
function betweenOf(now, before, scale) {
  const several = [now, before].filter(isIndependent);
  if (several.length === 2) return null;
  const values = several.flatMap(valuesOf).map(scale.to);
  if (values.length < PROCESSES_MIN) return ONE_PROCESS;
  const centre = mean(values);
  const degrees = values.length - 1;
  const variance = values.reduce((sum, value) => sum + (value - centre) ** 2 / degrees, 0);
  return { deviation: Math.sqrt(variance * (1 + 1 / values.length)), degrees, tested: degrees };
}
function valuesOf({ sample }) {
  return sample.values.length > 0 ? sample.values : [sample.centre];
}
function isIndependent({ sample }) {
  return sample.level === "process";
}

// src/stats/interval.ts
function intervalOf(course, regime, level) {
  const { noise } = course;
  const values = [...course.history.slice(regime.start), ...course.current];
  const sure = (shift, direction) => {
    const { score, variance } = judged(course, { ...regime, level: regime.level + shift });
    return normalUpper(direction * score / Math.sqrt(variance)) < level / 2;
  };
  const widest = regime.widened * Math.max(...course.widening);
  const own = ownVariance(course.history.length - regime.start, course.current.length, course);
  const slack = values.length * 2 * levelError(noise, regime.baseline) / noise.sigma;
  const away = normalCritical(level) * Math.hypot(Math.sqrt(own), slack) / values.length;
  const smallest = Math.min(...values) - regime.level;
  const largest = Math.max(...values) - regime.level;
  return {
    low: crossing(smallest - widest * deviationOf(away, noise, "above"), largest, (shift) => sure(shift, 1)),
    high: crossing(
      smallest,
      largest + widest * deviationOf(away, noise, "below"),
      (shift) => !sure(shift, -1)
    )
  };
}
function crossing(low, high, holds) {
  let left = low;
  let right = high;
  for (let step = 0; step < 24; step++) {
    const middle2 = (left + right) / 2;
    if (holds(middle2)) left = middle2;
    else right = middle2;
  }
  return (left + right) / 2;
}
function deviationOf(score, { sigma, deviations }, side) {
  return sigma * deviations[side].size(normalUpper(score));
}

// src/stats/odd.ts
var COUNT_RATE = 0.1;
function oddPValue(equal, odd, rate = 1) {
  if (odd === 0) return 1;
  const worst = Math.min(rate, odd / (equal + odd));
  return Math.exp(odd * Math.log(worst) + (equal === 0 ? 0 : equal * Math.log1p(-worst)));
}
function oddNeeded(equal, level, rate = 1) {
  for (let odd = 1; odd <= equal + 1; odd++) if (oddPValue(equal, odd, rate) <= level) return odd;
  return Number.POSITIVE_INFINITY;
}
function tickOf2(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const steps = sorted.slice(1).map((value, i) => value - sorted[i]);
  const apart2 = steps.filter((step) => step > 0);
  if (apart2.length < 2 || apart2.length > TIES_MAX * steps.length) return 0;
  return Math.min(...apart2);
}
var TIES_MAX = 0.6;

// src/stats/picked.ts
var PLACES = 60;
var REFINEMENTS = 20;
var BELOW = 1;
function sizeOfPicked(course, held, isTold3, plain3, level) {
  const direction = plain3.shift < 0 ? -1 : 1;
  const reached = (value, size2) => {
    const { score, variance } = judged(
      { ...course, current: [value] },
      { ...held, start: course.history.length, level: held.level + direction * size2 }
    );
    return normalUpper(direction * score / Math.sqrt(variance));
  };
  const measured3 = Math.abs(plain3.shift);
  const least = held.level + direction * leastTold((size2) => isTold3(held.level + direction * size2), measured3);
  const seen = held.level + plain3.shift;
  const share2 = (size2) => reached(seen, size2) / reached(least, size2);
  const sizeAt = (wanted, floor) => largestBelow(share2, wanted, measured3, floor);
  const shift = sizeAt(0.5, 0);
  const far = direction > 0 ? plain3.high : -plain3.low;
  const near = Math.min(sizeAt(level / 2, -BELOW * measured3), shift);
  return direction > 0 ? { shift, low: near, high: Math.max(far, shift) } : { shift: -shift, low: -Math.max(far, shift), high: -near };
}
function leastTold(isTold3, largest) {
  let [low, high] = [0, largest];
  for (let step = 0; step < REFINEMENTS; step++) {
    const middle2 = (low + high) / 2;
    if (isTold3(middle2)) high = middle2;
    else low = middle2;
  }
  return high;
}
function largestBelow(share2, wanted, from, floor) {
  const step = (from - floor) / PLACES;
  for (let place = 1; place <= PLACES; place++) {
    if (share2(from - place * step) > wanted) continue;
    let [low, high] = [from - place * step, from - (place - 1) * step];
    for (let i = 0; i < REFINEMENTS; i++) {
      const middle2 = (low + high) / 2;
      if (share2(middle2) <= wanted) low = middle2;
      else high = middle2;
    }
    return low;
  }
  return floor;
}

// src/stats/reach.ts
var POWER2 = 0.8416;
function detectableShift({ noise, measurements, apart: apart2 = false }, pValue, limit = 0) {
  const critical = normalQuantileUpper(Math.min(0.5, SHARE.own * pValue));
  const shared = apart2 ? 0 : noise.correlation;
  const deviation = Math.sqrt((1 + (measurements - 1) * shared) / measurements);
  const unlucky = deviationOf(POWER2 * deviation, noise, "below");
  return Math.max(limit, deviationOf(critical * deviation, noise, "above")) + unlucky;
}
var MEASUREMENTS_MAX = 100;
function measurementsNeeded(noise, shift, pValue) {
  for (let measurements = 1; measurements <= MEASUREMENTS_MAX; measurements++) {
    if (detectableShift({ noise, measurements }, pValue) <= shift) return measurements;
  }
  return Number.POSITIVE_INFINITY;
}

// src/comparisons.ts
var REGIME_LEVEL = 0.05;
function comparisonOf(evidence, prepared, odd, level) {
  if (evidence.kind === "untested") return null;
  return evidence.kind === "exact" ? exactComparison(evidence, prepared, odd) : testedComparison(evidence, level, prepared.tick);
}
function exactComparison({ shift, level, start, equal, shown }, { isDeterministic: isDeterministic2, counted: counted5, agreeing, tick, current }, odd) {
  const rate = counted5 ? COUNT_RATE : 1;
  const pValue = isDeterministic2 ? 0 : Math.min(1, (1 + odd) * oddPValue(equal, shown + agreeing, rate));
  const width2 = counted5 ? 0 : Math.max(odd > 0 ? tick : 0, Math.abs(shift));
  const interval = { low: shift - width2, high: shift + width2 };
  const measurements = current.filter((value) => !Number.isNaN(value)).length;
  return {
    method: "history",
    exact: true,
    shift,
    ...interval,
    undivided: interval,
    worse: shift > 0 ? pValue : 1,
    better: shift < 0 ? pValue : 1,
    level,
    measurements,
    taken: 0,
    start,
    reach: (_, limit) => limit + width2,
    rounds: (_, level2) => measurements + oddNeeded(equal, level2 / (1 + odd), rate) - shown - agreeing
  };
}
function testedComparison(tested, level, tick) {
  const { rise, fall, course, places, taken, drift } = tested;
  const likely = rise.pValue <= fall.pValue ? rise : fall;
  const held = likely.pValue <= REGIME_LEVEL ? likely : aloneRegime(course, 1);
  const sized = ofSize(course);
  const shown = { ...held, start: course.history.length, shift: median(sized.current) - held.level };
  const { low, high } = intervalOf(sized, shown, level);
  const undivided = intervalOf({ ...sized, widening: sized.widening.map(() => 1) }, shown, level);
  const { noise } = course;
  const measurements = course.current.length;
  return {
    method: "history",
    exact: false,
    shift: shown.shift,
    low: low - tick,
    high: high + tick,
    undivided: { low: undivided.low - tick, high: undivided.high + tick },
    worse: rise.pValue,
    better: fall.pValue,
    level: shown.level,
    measurements,
    taken,
    start: places[likely.since] ?? Number.POSITIVE_INFINITY,
    reach: (pValue, limit) => detectableShift({ noise, measurements, apart: course.apart }, pValue, limit),
    rounds: (shift, pValue) => measurementsNeeded(noise, shift, pValue),
    ...measurements === 1 && { picked: pickedOf(course, shown, { low, high }, { level, tick }) },
    ...drift && { drift }
  };
}
function pickedOf(course, shown, plain3, { level, tick }) {
  return (isTold3) => {
    const seenAt = (value) => {
      const { rise, fall } = newestRegimes({ ...course, current: [value] });
      return { shift: value - shown.level, worse: rise.pValue, better: fall.pValue };
    };
    const plainSize = { shift: shown.shift, ...plain3 };
    const size2 = sizeOfPicked(course, shown, (value) => isTold3(seenAt(value)), plainSize, level);
    return { ...size2, low: size2.low - tick, high: size2.high + tick };
  };
}
function ofSize(course) {
  const { current, widening, apart: apart2 } = course;
  return current.length === 1 || apart2 ? course : { ...course, current: current.slice(1), widening: widening.slice(1) };
}

// src/life.ts
var QUIET = { open: null, place: void 0, hidden: /* @__PURE__ */ new Set(), accepted: /* @__PURE__ */ new Map() };
var BURSTS_MIN = 3;
var SUSPECTED_RUNS_MAX = 6;
function livesOf({ episodes }, runs2, run) {
  if (episodes.length === 0) return () => QUIET;
  const places = new Map([...runs2, run].map(({ id }, place) => [id, place]));
  const placeOf = (id) => id === null ? void 0 : places.get(id);
  const lengthOf = ({ first, end }) => (placeOf(end) ?? Infinity) - (placeOf(first.run) ?? -Infinity);
  const isBurst = (episode) => episode.state === "mended" && lengthOf(episode) <= 1;
  const bursts = new Set(episodes.filter(isBurst).map(({ first }) => first.run));
  const isMended = (episode) => episode.state === "mended" && !(bursts.size >= BURSTS_MIN && isBurst(episode));
  const bySeries3 = Map.groupBy(episodes, ({ benchmark, metric }) => seriesKey(benchmark, metric));
  return (benchmark, metric) => {
    const own = bySeries3.get(seriesKey(benchmark, metric));
    if (!own) return QUIET;
    const open = own.find(isOpen);
    const hidden = own.filter(isMended).flatMap(({ first, end }) => {
      const from = placeOf(first.run) ?? 0;
      const to = placeOf(end) ?? 0;
      return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
    });
    const accepted = own.flatMap(
      ({ state, first, end }) => state === "accepted" && end !== null ? [[end, placeOf(first.run) ?? 0]] : []
    );
    return {
      open: open ?? null,
      place: placeOf(open?.first.run ?? null),
      hidden: new Set(hidden),
      accepted: new Map(accepted)
    };
  };
}
function lasting({ standing }) {
  if (!standing || !isTold(standing.episode) || standing.isBack || standing.isOwn) return null;
  const { first } = standing.episode;
  return {
    verdict: "regressed",
    reason: { code: "lasting", commit: first.commit, since: first.time, runs: standing.runs }
  };
}
function stillSuspected(series2) {
  const { standing, obstacle, comparison: comparison2 } = series2;
  if (standing?.episode.state !== "suspected" || standing.isOwn || isSpent(series2)) return null;
  if (obstacle?.code === "too-few-runs") {
    return { verdict: "suspected", reason: { code: "young", have: obstacle.have, need: obstacle.need } };
  }
  if (!comparison2 || comparison2.exact) return null;
  return { verdict: "suspected", reason: { code: "measure-again", measured: comparison2.measurements } };
}
function isSpent({ standing, young }) {
  if (!standing || standing.isBack) return true;
  return standing.runs >= SUSPECTED_RUNS_MAX && (young?.seen ?? 0) === 0;
}
function episodeAfter(series2, finding, told2) {
  const standing = series2.standing?.episode ?? null;
  const state = stateAfter2(series2, finding);
  if (state === null) return null;
  if (!told2.tracked) return standing && { ...ofReport(standing), isNew: false };
  if (standing) {
    const isNew = state !== standing.state;
    const levels = isTold(standing) ? {} : levelsOf(series2);
    return { ...ofReport(standing), ...isNew && isOpen({ state }) ? levels : {}, state, isNew };
  }
  return { state, first: beginningOf(series2, told2), ...levelsOf(series2), isNew: true };
}
function stateAfter2(series2, { verdict, reason }) {
  const { standing, comparison: comparison2 } = series2;
  const known2 = standing?.episode.state ?? null;
  if (reason.code === "below-min" || reason.code === "above-max") return known2;
  if (standing && isTold(standing.episode) && standing.isBack) return "mended";
  if (standing?.isOwn && !["regressed", "waived", "suspected"].includes(verdict)) return "dismissed";
  switch (verdict) {
    case "regressed":
      return "regressed";
    case "waived":
      return "waived";
    case "suspected":
      return "suspected";
    case "unchanged":
    case "improved":
      if (known2 === null || !comparison2) return known2;
      return known2 === "suspected" ? "dismissed" : "mended";
    default:
      return known2 === "suspected" && isSpent(series2) ? "dismissed" : known2;
  }
}
function ofReport({ state, first, before, after }) {
  return { state, first, before, after };
}
function levelsOf({ comparison: comparison2, baseline, scale }) {
  const level = (place) => {
    const value = scale.from(place);
    return Number.isFinite(value) ? value : null;
  };
  if (!comparison2) return { before: baseline?.value ?? null, after: null };
  const { level: before, shift } = comparison2;
  return { before: level(before), after: level(before + shift) };
}
function beginningOf({ start }, { run, window }) {
  const { id, commit, time: time2 } = (start === null ? void 0 : window[start]) ?? run;
  return { run: id, commit, time: time2 };
}
function withAcceptance(findings, gate, { id, commit, time: time2 }) {
  if (gate !== "allowed") return findings;
  const unknown = { first: { run: id, commit, time: time2 }, before: null, after: null };
  return findings.map(
    (finding) => finding.verdict === "regressed" ? { ...finding, episode: { ...unknown, ...finding.episode, state: "accepted", isNew: true } } : finding
  );
}
function openWarnings(findings, { branch }) {
  const open = findings.filter(({ episode }) => episode && isOpen(episode));
  const [first] = open;
  if (!first?.episode) return [];
  const names = [...new Set(open.map(({ benchmark }) => benchmark))];
  const beginnings = open.flatMap(({ episode }) => episode ? [episode.first] : []);
  const { commit, time: time2 } = beginnings.sort(byTime)[0];
  const told2 = open.some(({ episode }) => episode && isTold(episode)) ? "slower" : "suspected to be slower";
  const which = names.length === 1 ? names[0] : `${names[0]} and ${names.length - 1} more`;
  return [
    {
      code: "open-regression",
      subject: branch,
      message: `${which}: ${told2} on ${branch} since ${commit.slice(0, 7) || "a run without a commit"} of ${time2.slice(0, 10)}, and not mended; this run is held against the level that ${branch} has now`,
      remedy: `Mend it there, or accept the level: perf-regression baseline accept --reason TEXT`
    }
  ];
}
function byTime(a, b) {
  return Date.parse(a.time) - Date.parse(b.time);
}

// src/prepared.ts
var COUNTS2 = /* @__PURE__ */ new Set(["count", "allocs", "B"]);
function seriesOf(measurement, known2, repeated, rules) {
  const { benchmark, metric } = measurement;
  const sameUnit = (other) => other?.metric.unit === metric.unit ? other : void 0;
  const limits = limitsFor(rules, benchmark, metric);
  const earlier = known2.map(sameUnit);
  const centres = earlier.flatMap((other) => other ? [other.sample.centre] : []);
  const now = [measurement, ...repeated.map(sameUnit)].map((each) => each?.sample.centre ?? Number.NaN);
  const values = [...centres, ...now.filter((value) => !Number.isNaN(value))];
  const scale = scaleFor(
    values,
    median(centres.length > 0 ? centres : values),
    limits.direction === "higher"
  );
  return {
    measurement,
    limits,
    earlier,
    unitBefore: centres.length === 0 ? known2.find((other) => other)?.metric.unit : void 0,
    scale,
    history: earlier.map((other) => other ? scale.to(other.sample.centre) : Number.NaN),
    current: now.map(scale.to),
    counted: COUNTS2.has(metric.unit),
    isDeterministic: isDeterministic(measurement),
    agreeing: agreeingOf(measurement),
    tick: COUNTS2.has(metric.unit) ? 0 : tickShift(values, scale)
  };
}
function isDeterministic({ metric: { name, unit } }) {
  return unit === "count" ? /\binstructions?\b|^ir$/i.test(name) : unit === "B" && name === "size";
}
function agreeingOf({ sample: { values, level, centre } }) {
  if (values.length < 2 || values.some((value) => value !== centre)) return 0;
  return level === "process" ? values.length - 1 : values.length >= AGREEING_MIN ? 1 : 0;
}
var AGREEING_MIN = 3;
function tickShift(values, scale) {
  const tick = tickOf2(values);
  const middle2 = median(values);
  if (tick === 0 || middle2 === 0) return 0;
  const shift = Math.abs(scale.to(middle2 + tick) - scale.to(middle2));
  return Number.isFinite(shift) ? shift : 0;
}
function baselineOf(earlier, { place }, accepted, { machines, machine, tracked }) {
  if (place === void 0) return { accepted, open: void 0 };
  const before = earlier.filter((other, t) => other && t < place && machines[t] === machine);
  if (before.length >= (tracked ? 1 : RUNS_MIN)) return { accepted, open: place };
  return { accepted: tracked ? accepted : Math.max(accepted, place), open: void 0 };
}
function hereOf({ earlier, accepted, open = Number.POSITIVE_INFINITY }, { machines, machine, tracked }) {
  const isHere = (t) => machines[t] === machine && (!tracked || t < open);
  const here = earlier.map((other, t) => ({ other, t })).filter(({ other, t }) => other && isHere(t));
  const since = here.filter(({ t }) => t >= accepted);
  return (since.length > 0 ? since : here).map(({ other }) => other);
}
function acceptedLevels({ accepted }, runs2) {
  const places = new Map(runs2.map(({ id }, place) => [id, place]));
  const levels = accepted.flatMap(({ run, benchmark: name = "*", metric: of = "*" }) => {
    const names = ({ benchmark, metric }) => matchesWildcard(name, benchmark.name) && matchesWildcard(of, metric.name);
    const place = places.get(run);
    return place === void 0 ? [] : [{ run, place, names }];
  });
  return levels.sort((a, b) => a.place - b.place);
}
function keyOf({ benchmark, metric }) {
  return seriesKey(benchmark.name, metric.name);
}

// src/stats/recovery.ts
var AT_ONCE = 0.01;
function isNearBefore(value, { before, after, limit }) {
  return value - before <= limit && value - before < (after - before) / 2;
}
function isBack(current, previous, held, { sigma, deviations }) {
  const value = median(current);
  if (!isNearBefore(value, held)) return false;
  if (deviations.below.upper((held.after - value) / sigma) <= AT_ONCE) return true;
  return previous !== void 0 && isNearBefore(previous, held);
}

// src/stats/youth.ts
var PRIOR_SIGMA = 0.05;
var PRIOR_DEGREES = 4;
var DEGREES_MAX = 8;
function youngNoise(rows) {
  let squares = PRIOR_DEGREES * PRIOR_SIGMA ** 2;
  let degrees = PRIOR_DEGREES;
  for (const row of rows) {
    if (row.length < 2) continue;
    const middle2 = median(row);
    for (const value of row) squares += (value - middle2) ** 2;
    degrees += row.length - 1;
  }
  return { sigma: Math.sqrt(squares / degrees), degrees: Math.min(DEGREES_MAX, degrees) };
}
function youngPValue(shift, runs2, { sigma, degrees }) {
  return studentUpper(shift / (sigma * Math.sqrt(1 + 1 / runs2)), degrees);
}

// src/standing.ts
function againstTold(comparison2, { life, scale }, { tracked }) {
  const { open, place } = life;
  if (!tracked || place !== void 0 || !open || open.before === null) return comparison2;
  const level = scale.to(open.before);
  const moved = comparison2.level - level;
  return {
    ...comparison2,
    level,
    shift: comparison2.shift + moved,
    low: comparison2.low + moved,
    high: comparison2.high + moved,
    undivided: { low: comparison2.undivided.low + moved, high: comparison2.undivided.high + moved }
  };
}
function standingOf(prepared, evidence, comparison2, situation) {
  const { life, earlier, open } = prepared;
  const { open: episode, place } = life;
  if (!episode) return null;
  const runs2 = 1 + earlier.filter((other, t) => other && t >= (place ?? 0)).length;
  const isOwn = place === situation.runs.length;
  const isKnown = open !== void 0 || place === void 0;
  const canTell = situation.tracked && isKnown && !isOwn;
  const isBack2 = canTell && isOver({ ...prepared, episode, runs: runs2 }, evidence, comparison2, situation);
  return { episode, runs: runs2, isBack: isBack2, isOwn };
}
function isOver({ episode, runs: runs2, scale, limits, current }, evidence, comparison2, { machines, machine }) {
  const before = comparison2?.level ?? (episode.before === null ? void 0 : scale.to(episode.before));
  if (before === void 0) return false;
  const limit = barOf(limits, scale).worse;
  const after = episode.after === null ? before + 2 * limit : scale.to(episode.after);
  const held = { before, after, limit };
  if (evidence.kind !== "tested") {
    return isNearBefore(current.find((value) => !Number.isNaN(value)) ?? Number.NaN, held);
  }
  const { course, places, taken } = evidence;
  const newest = median(course.current);
  if (!isNearBefore(newest + taken, held)) return false;
  if (!isTold(episode)) return isNearBefore(newest, held);
  const isLast = places.at(-1) === machines.lastIndexOf(machine);
  const previous = isLast && runs2 > 1 ? course.history.at(-1) : void 0;
  return isBack(course.current, previous, held, course.noise);
}
var YOUNG_LIMITS = 2;
function youngOf({ earlier, scale, current, open, limits }, here, noise, { machines, machine }) {
  const values = here.map(({ sample }) => scale.to(sample.centre));
  const newest = current.find((value) => !Number.isNaN(value));
  if (values.length === 0 || newest === void 0) return null;
  const level = median(values);
  const far = YOUNG_LIMITS * barOf(limits, scale).worse;
  const later = earlier.filter((other, t) => other && machines[t] === machine && t >= (open ?? Infinity));
  const isFar = (other) => other && scale.to(other.sample.centre) - level > far;
  return {
    shift: newest - level,
    pValue: youngPValue(newest - level, values.length, noise),
    seen: newest - level > far && later.every(isFar) ? 1 + later.length : 0
  };
}

// src/stats/place.ts
var DEGREES = 4;
var RATIO = 6.5;
var RUNS_BACK = 30;
var LEVEL_RUNS = 4;
var logDensity = studentLogDensity(DEGREES);
function placesOf(course, direction) {
  const { history, current, cuts, accepted, quiet, noise } = course;
  const values = [...history, median(current)];
  const begin2 = Math.max(accepted, cuts.findLast((cut2) => cut2 <= history.length - RUNS_BACK) ?? 0);
  const earliest = Math.max(begin2 + LEVEL_RUNS, Math.min(quiet, history.length) - RUNS_BACK);
  const weight = (1 - noise.correlation) / (1 + noise.correlation);
  const fits2 = [];
  for (let place = Math.min(earliest, history.length); place <= history.length; place++) {
    const before = values.slice(begin2, place);
    const after = values.slice(place);
    const [low, high] = [median(before), median(after)];
    if (direction * (high - low) <= 0) continue;
    const cost = (rows, level) => rows.reduce((sum, value) => sum + logDensity((value - level) / noise.sigma), 0);
    fits2.push({ place, fit: weight * (cost(before, low) + cost(after, high)) });
  }
  const best = Math.max(...fits2.map(({ fit }) => fit));
  const set = fits2.filter(({ fit }) => 2 * (best - fit) <= RATIO).map(({ place }) => place);
  const first = set[0] ?? history.length;
  return { first, last: set.at(-1) ?? history.length, isOlder: first <= earliest && first < history.length };
}

// src/against-history.ts
var DRIFT_MIN = 0.03;
function compareWithHistory(run, again, baseline, { rules, confidence, comparability }, tracked, apart2 = false) {
  const runs2 = baseline.runs.slice(-WINDOW);
  const keyOfMachine = (other) => environmentKey(other.environment, comparability, run.environment);
  const machines = runs2.map(keyOfMachine);
  const machine = keyOfMachine(run);
  const situation = { run, runs: runs2, machines, machine, comparability, tracked, level: 1 - confidence };
  const columns = runs2.map(bySeries);
  const repeats = again.map(bySeries);
  const levels = acceptedLevels(baseline, runs2);
  const lifeOf = livesOf(baseline, runs2, run);
  const order = run.measurements.map(keyOf).map((key, i) => ({ key, i }));
  order.sort((a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
  const prepared = run.measurements.map((measurement, i) => {
    const key = keyOf(measurement);
    const life = lifeOf(measurement.benchmark.name, measurement.metric.name);
    const earlier = columns.map((column, t) => life.hidden.has(t) ? void 0 : column.get(key));
    const repeated = repeats.map((column) => column.get(key));
    const level = levels.findLast(({ names }) => names(measurement));
    const accepted = level ? life.accepted.get(level.run) ?? level.place : 0;
    const { name: benchmark } = measurement.benchmark;
    const series2 = seriesOf(measurement, earlier, repeated, rules);
    return { i, benchmark, ...series2, life, ...baselineOf(series2.earlier, life, accepted, situation) };
  });
  const suite = order.map(({ i }) => prepared[i]);
  const evidence = evidenceOf(
    suite,
    { history: machines, current: machine },
    { riseMin: DRIFT_MIN, tracked, apart: apart2 }
  );
  const found = new Map(suite.map(({ i }, k) => [i, evidence.series[k]]));
  const youth = youngNoise(
    prepared.flatMap((each) => {
      return found.get(each.i)?.kind === "untested" ? [hereOf(each, situation).map(({ sample }) => each.scale.to(sample.centre))] : [];
    })
  );
  const odd = evidence.series.filter((each) => each.kind === "exact" && each.odd > 0).length;
  return {
    compared: prepared.map(
      (each, i) => comparedOf(each, found.get(i), { youth, odd }, situation)
    ),
    together: evidence.together
  };
}
function bySeries({ measurements }) {
  return new Map(measurements.map((measurement) => [keyOf(measurement), measurement]));
}
function comparedOf(prepared, evidence, { youth, odd }, situation) {
  const { measurement, limits, earlier, scale, open } = prepared;
  const { machines, machine, tracked } = situation;
  const all = earlier.filter((other, t) => other && machines[t] === machine);
  const here = hereOf(prepared, situation);
  const beside = besideMoved(prepared, evidence, situation);
  const found = comparisonOf(beside ?? evidence, prepared, odd, situation.level);
  const comparison2 = found && againstTold(found, prepared, situation);
  const series2 = {
    measurement,
    limits,
    scale,
    recent: recentOf(all, measurement),
    standing: standingOf(prepared, evidence, comparison2, situation),
    young: comparison2 ? null : youngOf(prepared, here, youth, situation)
  };
  if (comparison2) {
    const value = finiteOr(scale.from(comparison2.level), median(here.map(({ sample }) => sample.centre)));
    const samples = here.reduce((sum, { sample }) => sum + sample.values.length, 0);
    const start2 = tracked && open !== void 0 ? open : comparison2.start;
    return {
      ...series2,
      baseline: { value, runs: here.length, samples },
      comparison: { ...comparison2, start: start2 },
      obstacle: null,
      since: sinceOf(start2, prepared, evidence, situation),
      start: start2,
      moved: beside !== void 0 || evidence.kind === "tested" && evidence.moved
    };
  }
  const { baseline, obstacle } = withoutComparison(prepared, here, situation);
  const start = open ?? null;
  return { ...series2, baseline, comparison: null, obstacle, since: null, start, moved: false };
}
function besideMoved(prepared, evidence, situation) {
  if (evidence.kind !== "exact" || situation.tracked) return void 0;
  const { history, current, counted: counted5, accepted } = prepared;
  const { machines, machine } = situation;
  const places = [...history.keys()].filter((t) => machines[t] === machine && !Number.isNaN(history[t]));
  const own = places.map((t) => history[t]);
  const newest = own.pop();
  const since = beginningAt(accepted, places);
  if (since > 0 && since === own.length) return void 0;
  const branch = exactly(own, [newest], counted5, since);
  if (!branch || branch.shift === 0) return void 0;
  const shifts = current.filter((value) => !Number.isNaN(value)).map((value) => value - newest);
  const shift = shifts.reduce((a, b) => Math.abs(b) < Math.abs(a) ? b : a);
  return { ...evidence, shift: evidence.shift === 0 ? 0 : shift, level: newest, start: history.length };
}
function sinceOf(start, { earlier }, evidence, { run, runs: runs2, tracked }) {
  if (!tracked) return null;
  const set = placesIn(evidence) ?? { first: start, last: start, isOlder: false };
  const before = set.isOlder ? void 0 : runs2.findLast((_, t) => t < set.first && earlier[t]);
  const last = set.last < runs2.length ? runs2[set.last] : run;
  if (!last || last.commit === "" || !set.isOlder && !before) return null;
  return { after: before?.commit ?? "", commit: last.commit };
}
var SHOWN_LEVEL = 0.2;
function placesIn(evidence) {
  if (evidence.kind !== "tested") return void 0;
  const { course, places, rise, fall } = evidence;
  if (Math.min(rise.pValue, fall.pValue) > SHOWN_LEVEL) return void 0;
  const set = placesOf(course, rise.pValue <= fall.pValue ? 1 : -1);
  const placeOf = (place) => places[place] ?? Number.POSITIVE_INFINITY;
  return { first: placeOf(set.first), last: placeOf(set.last), isOlder: set.isOlder };
}
function withoutComparison({ earlier, unitBefore }, here, { runs: runs2, machines, machine, comparability }) {
  if (unitBefore !== void 0)
    return { baseline: null, obstacle: { code: "unit-changed", was: unitBefore } };
  if (here.length > 0) {
    const value = median(here.map(({ sample }) => sample.centre));
    const samples = here.reduce((sum, { sample }) => sum + sample.values.length, 0);
    return {
      baseline: { value, runs: here.length, samples },
      obstacle: { code: "too-few-runs", have: here.length, need: RUNS_MIN }
    };
  }
  const last = earlier.findLastIndex((other2) => other2);
  const other = earlier[last];
  if (!other || machines.includes(machine)) return { baseline: null, obstacle: { code: "not-in-baseline" } };
  const was = describeEnvironment(runs2[last].environment, comparability);
  return {
    baseline: { value: other.sample.centre, runs: 1, samples: other.sample.values.length },
    obstacle: { code: "other-environment", have: 0, need: RUNS_MIN, was }
  };
}
function finiteOr(value, otherwise) {
  return Number.isFinite(value) ? value : otherwise;
}

// src/stats/sequential.ts
var ROUNDS_A_LOOK = 5;
function isLook(rounds, max) {
  return rounds % ROUNDS_A_LOOK === 0 || rounds === max;
}
function spentAfter(share2) {
  return share2 ** 1.25;
}
var POINTS = 8;
var REACH = 8;
function spendingBounds(spent, times, alpha, least = []) {
  return walkOf(spent, times, alpha, least).map(({ bound }) => bound);
}
function walkOf(spent, times, alpha, least = []) {
  const smallest = times.reduce((step, time2, k) => Math.min(step, time2 - (times[k - 1] ?? 0)), 1);
  const width2 = Math.sqrt(smallest) / POINTS;
  const top = Math.ceil(REACH * Math.sqrt(times.at(-1) ?? 1) / width2);
  let density = new Float64Array(2 * top + 1);
  let used = 0;
  return times.map((time2, k) => {
    const before = times[k - 1] ?? 0;
    density = k === 0 ? normalAround(density.length, top, width2, Math.sqrt(time2)) : stepped(density, width2, Math.sqrt(time2 - before));
    const share2 = (spent[k] ?? 0) - used;
    const whole2 = density.slice();
    const bound = cutTail(density, top, width2, share2 * alpha) / Math.sqrt(time2);
    const around = { time: time2, density: whole2, top, width: width2 };
    if (normalUpper(bound) < (least[k] ?? 0)) {
      density = whole2.slice();
      return { ...around, bound: Number.POSITIVE_INFINITY };
    }
    used = spent[k] ?? 0;
    return { ...around, bound };
  });
}
function normalAround(length, centre, width2, sigma) {
  return Float64Array.from({ length }, (_, i) => normalDensity((i - centre) * width2, sigma));
}
function normalDensity(x, sigma) {
  return Math.exp(-x * x / (2 * sigma * sigma)) / (sigma * Math.sqrt(2 * Math.PI));
}
function stepped(density, width2, sigma) {
  const reach = Math.ceil(REACH * sigma / width2);
  const kernel = Array.from(
    { length: 2 * reach + 1 },
    (_, i) => width2 * normalDensity((i - reach) * width2, sigma)
  );
  const next2 = new Float64Array(density.length);
  for (let i = 0; i < density.length; i++) {
    const from = density[i];
    if (from === 0) continue;
    const first = Math.max(0, i - reach);
    const last = Math.min(density.length - 1, i + reach);
    for (let j = first; j <= last; j++)
      next2[j] = next2[j] + from * kernel[j - i + reach];
  }
  return next2;
}
function cutTail(density, centre, width2, mass) {
  if (mass <= 0) return Number.POSITIVE_INFINITY;
  let taken = 0;
  for (let i = density.length - 1; i >= 0; i--) {
    const cell = width2 * density[i];
    if (taken + cell >= mass) {
      const share2 = (mass - taken) / cell;
      density[i] = density[i] * (1 - share2);
      return (i - centre + 0.5 - share2) * width2;
    }
    taken += cell;
    density[i] = 0;
  }
  return Number.NEGATIVE_INFINITY;
}
var LEVELS = [
  0.5,
  0.3,
  0.15,
  0.08,
  0.04,
  0.02,
  0.01,
  5e-3,
  2e-3,
  1e-3,
  5e-4,
  2e-4,
  1e-4,
  1e-5,
  1e-6,
  1e-7,
  1e-8
];
var LEVEL_QUANTILES = LEVELS.map(normalQuantileUpper);
var made = /* @__PURE__ */ new Map();
function sequentialTest(done, { max, ended }) {
  const last = ended && done < max ? done : max;
  const key = `${last} of ${max}`;
  const test = made.get(key) ?? makeTest(last, max);
  made.set(key, test);
  return test;
}
function walkTo(max, alpha) {
  const looks = Array.from({ length: max }, (_, i) => i + 1).filter((rounds) => isLook(rounds, max));
  const times = looks.map((look) => look / max);
  return walkOf(
    times.map((time2, k) => k === looks.length - 1 ? 1 : spentAfter(time2)),
    times,
    alpha,
    looks.map((look) => 0.5 ** look)
  );
}
function makeTest(last, max) {
  const looks = Array.from({ length: last }, (_, i) => i + 1).filter((rounds) => isLook(rounds, last));
  const times = looks.map((look) => look / max);
  const spent = times.map((time2, k) => k === looks.length - 1 ? 1 : spentAfter(time2));
  const least = looks.map((look) => 0.5 ** look);
  const bounds = LEVELS.map((alpha) => spendingBounds(spent, times, alpha, least));
  const at = (look) => {
    const k = looks.indexOf(look);
    if (k < 0) throw new RangeError(`there is no look after ${look} rounds, only after ${looks}`);
    return bounds.map((row) => row[k]);
  };
  return {
    looks,
    critical: (look, alpha) => interpolated(LEVEL_QUANTILES, at(look), normalQuantileUpper(alpha)),
    pValue: (look, z) => {
      const quantile2 = interpolated(at(look), LEVEL_QUANTILES, z);
      return quantile2 <= 0 ? 1 : normalUpper(quantile2);
    }
  };
}
function interpolated(places, values, place) {
  let i = places.findIndex((other) => other >= place);
  if (i < 0) i = places.length - 1;
  i = Math.max(1, i);
  const [x0, x1] = [places[i - 1], places[i]];
  const [y0, y1] = [values[i - 1], values[i]];
  if (x0 === Number.POSITIVE_INFINITY) return Number.NEGATIVE_INFINITY;
  if (x1 === Number.POSITIVE_INFINITY) return y0;
  if (y0 === Number.POSITIVE_INFINITY || y1 === Number.POSITIVE_INFINITY) return Number.POSITIVE_INFINITY;
  return y0 + (y1 - y0) * (place - x0) / (x1 - x0);
}

// src/stats/after-stopping.ts
var walks = /* @__PURE__ */ new Map();
var shares = /* @__PURE__ */ new Map();
var STEP = 0.02;
var FAR = 6;
function shareLeft(rounds, z, max, alpha) {
  const walkKey = `${max} at ${alpha}`;
  const walk = walks.get(walkKey) ?? walkTo(max, alpha);
  walks.set(walkKey, walk);
  const look = walk.findIndex(({ time: time2 }) => Math.round(time2 * max) === rounds);
  const bound = walk[look]?.bound ?? Number.POSITIVE_INFINITY;
  if (look < 0 || !(z > 0) || z > bound + FAR) return 1;
  const place = STEP * Math.round(z / STEP);
  const key = `${rounds}, ${place.toFixed(2)} of ${walkKey}`;
  const share2 = shares.get(key) ?? shareAt(walk, look, place);
  shares.set(key, share2);
  return share2;
}
function shareAt(walk, look, z) {
  const naive = z / Math.sqrt(walk[look].time);
  const of = (isInTheMiddle) => {
    let [low, high] = [0, naive];
    for (let step = 0; step < STEPS; step++) {
      const drift = (low + high) / 2;
      if (isInTheMiddle(chancesOf(walk, look, z, drift))) high = drift;
      else low = drift;
    }
    return (low + high) / 2 / naive;
  };
  return (of(({ seen }) => seen >= 0.5) + of(({ seen, any }) => seen >= 0.5 * any)) / 2;
}
var STEPS = 11;
function chancesOf(walk, look, z, drift) {
  let [earlier, any] = [0, 0];
  for (const [k, each] of walk.entries()) {
    if (!Number.isFinite(each.bound)) continue;
    const crossing3 = beyond(each, each.bound * Math.sqrt(each.time), drift);
    any += crossing3;
    if (k < look) earlier += crossing3;
  }
  const now = walk[look];
  return { seen: earlier + beyond(now, z * Math.sqrt(now.time), drift), any: Math.min(1, any) };
}
function beyond({ density, top, width: width2, time: time2 }, place, drift) {
  let sum = 0;
  for (let i = density.length - 1; i >= 0; i--) {
    const at = (i - top) * width2;
    const cell = Math.min(1, (at - place) / width2 + 0.5);
    if (cell <= 0) break;
    sum += cell * width2 * density[i] * Math.exp(drift * at - drift * drift * time2 / 2);
  }
  return sum;
}

// src/stats/signed-rank.ts
var EXACT_MAX2 = 150;
function rankSums(differences) {
  const up = Float64Array.from(differences.filter((each) => each > 0)).sort();
  const down = Float64Array.from(
    differences.filter((each) => each < 0),
    Math.abs
  ).sort();
  let [above, below] = [0, 0];
  let rank3 = differences.length - up.length - down.length;
  for (let [i, j] = [0, 0]; i < up.length || j < down.length; ) {
    const size2 = Math.min(up[i] ?? Number.POSITIVE_INFINITY, down[j] ?? Number.POSITIVE_INFINITY);
    const [firstUp, firstDown] = [i, j];
    while (up[i] === size2) i++;
    while (down[j] === size2) j++;
    const equal = i - firstUp + (j - firstDown);
    const middle2 = rank3 + (equal + 1) / 2;
    above += (i - firstUp) * middle2;
    below += (j - firstDown) * middle2;
    rank3 += equal;
  }
  return { n: differences.length, above, below };
}
function signedRankUpper(rankSum, n) {
  const sum = Math.floor(rankSum);
  if (sum <= 0) return 1;
  if (n <= EXACT_MAX2) return upperTails(n)[sum];
  const spread = Math.sqrt(n * (n + 1) * (2 * n + 1) / 24);
  return normalUpper((sum - 0.5 - n * (n + 1) / 4) / spread);
}
function centreInterval(differences, tail) {
  const n = differences.length;
  const largest = n * (n + 1) / 2;
  let cut2 = -1;
  while (cut2 + 1 < largest / 2 && signedRankUpper(largest - (cut2 + 1), n) <= tail) cut2++;
  const means = pairwiseMeans(differences);
  const [low, high] = [means[cut2], means.at(-1 - cut2)];
  return cut2 < 0 || low === void 0 || high === void 0 ? void 0 : { low, high };
}
function pairwiseMeans(differences) {
  return ascending(differences.flatMap((a, i) => differences.slice(i).map((b) => (a + b) / 2)));
}
var counted2 = /* @__PURE__ */ new Map();
function upperTails(n) {
  const known2 = counted2.get(n);
  if (known2) return known2;
  const tails = new Float64Array(n * (n + 1) / 2 + 1);
  tails[0] = 1;
  for (let rank3 = 1; rank3 <= n; rank3++) {
    for (let sum = rank3 * (rank3 + 1) / 2; sum >= 0; sum--) {
      const without = tails[sum];
      tails[sum] = (without + (sum >= rank3 ? tails[sum - rank3] : 0)) / 2;
    }
  }
  for (let sum = tails.length - 2; sum >= 0; sum--)
    tails[sum] = tails[sum] + tails[sum + 1];
  counted2.set(n, tails);
  return tails;
}

// src/stats/disturbed.ts
function cappedRankSums(pairs, share2) {
  const values = ascending(pairs.flatMap(({ before, after }) => [before, after]));
  return cappedSums(pairs, 0, quantile(values, share2));
}
function cappedSums(pairs, shift, cap) {
  const told2 = pairs.filter(({ before, after }) => before < cap || after - shift < cap);
  return rankSums(told2.map(({ before, after }) => Math.min(after - shift, cap) - Math.min(before, cap)));
}
function cappedEstimate(pairs, share2, tail) {
  const differences = pairs.map(({ before, after }) => after - before);
  const [least, most] = [Math.min(...differences), Math.max(...differences)];
  const margin = most - least || 1;
  const sumsAt = (shift) => {
    const values = ascending(pairs.flatMap(({ before, after }) => [before, after - shift]));
    return cappedSums(pairs, shift, quantile(values, share2));
  };
  const within3 = (isAbove, end, side) => {
    const { [side]: found } = crossing2((shift) => isAbove(sumsAt(shift)), least - margin, most + margin);
    return found < least - margin / 2 || found > most + margin / 2 ? end : found;
  };
  return {
    shift: within3(({ above, below }) => above > below, Number.NaN, "middle"),
    low: within3(({ above, n }) => signedRankUpper(above, n) <= tail, Number.NEGATIVE_INFINITY, "before"),
    high: within3(({ below, n }) => signedRankUpper(below, n) > tail, Number.POSITIVE_INFINITY, "behind")
  };
}
var STEPS2 = 20;
function crossing2(holds, left, right) {
  let [low, high] = [left, right];
  for (let step = 0; step < STEPS2; step++) {
    const middle2 = (low + high) / 2;
    if (holds(middle2)) low = middle2;
    else high = middle2;
  }
  return { before: low, middle: (low + high) / 2, behind: high };
}

// src/stats/paired.ts
var EXACT_ROUNDS_MIN = 3;
var BEYOND = 1.0001;
var POWER3 = 0.8416;
var PLAIN2 = 0.65;
var CAPPED = [
  { share: 0.3, quantile: 0.5 },
  { share: 0.05, quantile: 0.25 }
];
function viewsOf(pairs) {
  const differences = pairs.map(({ before, after }) => after - before);
  const plain3 = {
    share: PLAIN2,
    sumsOf: (rounds) => rankSums(differences.slice(0, rounds)),
    estimate: (tail) => ({
      shift: quantile(pairwiseMeans(differences), 0.5),
      ...centreInterval(differences, tail) ?? UNBOUNDED
    })
  };
  const capped = CAPPED.map(
    ({ share: share2, quantile: at }) => ({
      share: share2,
      sumsOf: (rounds) => cappedRankSums(pairs.slice(0, rounds), at),
      estimate: (tail) => cappedEstimate(pairs, at, tail)
    })
  );
  return [plain3, ...capped];
}
function comparePairs(pairs, oldLevel, around, level) {
  const differences = pairs.map(({ before, after }) => after - before);
  const [first] = differences;
  const measurements = pairs.length;
  const common = { method: "samples", level: oldLevel, measurements, taken: 0, start: 1 };
  const isCount = around.tick === void 0;
  if (isCount && pairs.length >= EXACT_ROUNDS_MIN && differences.every((each) => each === first)) {
    const interval2 = { low: first, high: first };
    const sides2 = { worse: Number(first <= 0), better: Number(first >= 0) };
    return {
      ...common,
      exact: true,
      shift: first,
      ...interval2,
      undivided: interval2,
      ...sides2,
      reach: () => 0,
      rounds: () => pairs.length
    };
  }
  const test = sequentialTest(pairs.length, around);
  const passed2 = looksWithin(test, pairs.length);
  const rounds = passed2.at(-1);
  if (rounds === void 0) {
    return {
      ...common,
      exact: false,
      shift: quantile(pairwiseMeans(differences), 0.5),
      ...UNBOUNDED,
      undivided: UNBOUNDED,
      ...{ worse: 1, better: 1 },
      reach: () => Number.POSITIVE_INFINITY,
      rounds: (_, pValue) => signsFor(pValue, pairs.length)
    };
  }
  const critical = (share3, alpha) => test.critical(rounds, share3 * alpha);
  const views = viewsOf(pairs.slice(0, rounds));
  const { best, share: share2, interval, error } = estimateOf2(views, (share3) => critical(share3, level / 2));
  const sides = passed2.map((look) => sidesOf(views, test, [look]));
  const isEnd = ({ worse, better }) => Math.min(worse, better) <= (around.stopsAt ?? 0);
  const end = passed2[sides.findIndex(isEnd)];
  const left = best.shift * (end === void 0 ? 1 : leftOf(pairs.slice(0, end), rounds, around, level));
  const { limit = Number.POSITIVE_INFINITY } = around;
  const shift = best.shift > limit ? Math.max(left, Math.min(best.shift, BEYOND * limit)) : left;
  const rounding = tickError(around.tick ?? 0, differences.slice(0, rounds));
  const told2 = {
    low: Math.min(shift, interval.low - rounding),
    high: Math.max(shift, interval.high + rounding)
  };
  const reach = (pValue) => 0.5 ** rounds > normalUpper(critical(share2, pValue)) ? Number.POSITIVE_INFINITY : error * (critical(share2, pValue) + POWER3);
  return {
    ...common,
    exact: false,
    shift,
    ...told2,
    undivided: told2,
    worse: Math.min(...sides.map(({ worse }) => worse)),
    better: Math.min(...sides.map(({ better }) => better)),
    reach,
    rounds: (margin, pValue) => Number.isFinite(reach(pValue)) ? Math.ceil(rounds * (reach(pValue) / margin) ** 2) : signsFor(pValue, pairs.length)
  };
}
function estimateOf2(views, critical) {
  const estimates = views.map(({ estimate, share: share3 }) => {
    return { ...estimate(normalUpper(critical(share3))), share: share3 };
  });
  const { best, share: share2, interval } = agreed(estimates);
  const width2 = widthOf(best);
  const error = Number.isFinite(width2) ? width2 / (2 * critical(share2)) : Number.POSITIVE_INFINITY;
  return { best, share: share2, interval, error };
}
function leftOf(chosen, rounds, around, level) {
  const { stopsAt = 0, max } = around;
  const end = chosen.length;
  const test = sequentialTest(end, { max, ended: around.ended && end === rounds });
  const views = viewsOf(chosen);
  const { best, error } = estimateOf2(views, (share2) => test.critical(end, share2 * level / 2));
  const signs = views.map(({ sumsOf }) => {
    const { above, below, n } = sumsOf(end);
    return normalQuantileUpper(Math.min(0.5, signedRankUpper(Math.max(above, below), n)));
  });
  const z = Math.max(Math.abs(best.shift) / error, ...signs);
  return 1 - end / rounds * (1 - shareLeft(end, z, max, PLAIN2 * stopsAt));
}
function signsFor(pValue, rounds) {
  return Math.max(rounds + 1, Math.ceil(-Math.log2(PLAIN2 * pValue)));
}
function looksWithin({ looks }, rounds) {
  return looks.filter((look) => look <= rounds);
}
function agreed(estimates) {
  const best = estimates.reduce((least, each) => widthOf(each) < widthOf(least) ? each : least);
  const low = Math.max(...estimates.map((each) => each.low));
  const high = Math.min(...estimates.map((each) => each.high));
  const agree = low <= best.shift && best.shift <= high;
  return { best, share: best.share, interval: agree ? { low, high } : { low: best.low, high: best.high } };
}
function widthOf({ low, high }) {
  return high - low;
}
var UNBOUNDED = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
function sidesOf(views, test, looks) {
  const seen = looks.flatMap(
    (look) => views.map(({ share: share2, sumsOf }) => ({ look, share: share2, sums: sumsOf(look) }))
  );
  const smallest = (side) => {
    const all = seen.map(({ look, share: share2, sums: { n, [side]: sum } }) => {
      return pValueAt(test, look, Math.floor(sum), n) / share2;
    });
    return Math.min(1, ...all);
  };
  return { worse: smallest("above"), better: smallest("below") };
}
var known = /* @__PURE__ */ new WeakMap();
function pValueAt(test, look, rankSum, n) {
  const answers = known.get(test) ?? /* @__PURE__ */ new Map();
  known.set(test, answers);
  const key = `${rankSum} of ${n} at ${look}`;
  const answer = answers.get(key) ?? pValueOf(test, look, signedRankUpper(rankSum, n));
  answers.set(key, answer);
  return answer;
}
function pValueOf(test, look, pValue) {
  return pValue >= 0.5 ? 1 : test.pValue(look, normalQuantileUpper(pValue));
}

// src/against-rounds.ts
var STOPS_AT = 0.01;
function compareWithRounds(run, base, { rounds, max, ended }, rules, confidence) {
  const sides = rounds.map((round) => ({ base: bySeries2(round.base), head: bySeries2(round.head) }));
  const old = bySeries2(base?.measurements ?? []);
  return run.measurements.map((measurement) => {
    const { benchmark, metric, sample } = measurement;
    const key = seriesKey(benchmark.name, metric.name);
    const known2 = old.get(key);
    const other = known2?.metric.unit === metric.unit ? known2 : void 0;
    const pairs = sides.flatMap((side) => {
      const [before, after] = [side.base.get(key), side.head.get(key)];
      return other && before && after ? [{ before: before.sample.centre, after: after.sample.centre }] : [];
    });
    const limits = limitsFor(rules, benchmark, metric);
    const values = pairs.flatMap(({ before, after }) => [before, after]);
    const scale = scaleFor(values, other?.sample.centre ?? sample.centre, limits.direction === "higher");
    const series2 = {
      measurement,
      limits,
      scale,
      recent: [],
      since: null,
      start: null,
      moved: false,
      standing: null,
      young: null
    };
    if (!other || pairs.length === 0) {
      const obstacle = known2 && !other ? { code: "unit-changed", was: known2.metric.unit } : { code: "not-in-baseline" };
      return { ...series2, baseline: null, comparison: null, obstacle };
    }
    const comparison2 = comparePairs(
      pairs.map(({ before, after }) => ({ before: scale.to(before), after: scale.to(after) })),
      scale.to(other.sample.centre),
      {
        max,
        // What was settled before the others and not measured since has not ended by the budget.
        ended: ended && isIn(sides.at(-1), key),
        stopsAt: STOPS_AT,
        limit: barOf(limits, scale).worse,
        ...isClocked(metric.unit) && { tick: onScale(scale, other.sample.centre, tickOf(values)) }
      },
      1 - confidence
    );
    const summary = { value: other.sample.centre, runs: 1, samples: pairs.length };
    return { ...series2, baseline: summary, comparison: comparison2, obstacle: null };
  });
}
function isIn(sides, key) {
  return sides?.base.has(key) === true && sides.head.has(key);
}
function bySeries2(measurements) {
  return new Map(measurements.map((each) => [seriesKey(each.benchmark.name, each.metric.name), each]));
}

// src/comparable.ts
function comparableRuns(run, runs2, chosen) {
  return runs2.filter(({ environment }) => isComparable(environment, run.environment, chosen));
}
function sharingRuns(run, runs2) {
  const own = namesOf(run);
  const sharing = runs2.filter(
    ({ measurements }) => measurements.some(({ benchmark }) => own.has(benchmark.name))
  );
  return sharing.length > 0 ? sharing : runs2;
}
function withoutOtherSteps(run, runs2) {
  const own = namesOf(run);
  const shares2 = (names) => [...names].some((name) => own.has(name));
  const beside = runs2.filter(({ commit }) => commit !== "" && commit === run.commit).map(namesOf).filter((names) => !shares2(names));
  if (beside.length === 0) return runs2;
  const theirs = new Set(beside.flatMap((names) => [...names]));
  return runs2.filter((stored) => {
    const names = namesOf(stored);
    return shares2(names) || ![...names].every((name) => theirs.has(name));
  });
}
function namesOf({ measurements }) {
  return new Set(measurements.map(({ benchmark }) => benchmark.name));
}
function environmentWarnings(run, stored, comparable, chosen) {
  return [
    ...otherMachine(run, stored, comparable, chosen),
    ...unknownMachine(comparable, chosen),
    ...unknownTools(run, chosen)
  ];
}
function otherMachineWarning(run, again, chosen) {
  const there = describeEnvironment(again.environment, chosen);
  return {
    code: "other-environment",
    subject: there,
    message: `the same commit was measured again on ${there}, and first on ${describeEnvironment(run.environment, chosen)}: left out`,
    remedy: "Measure again on a machine of the same kind: the two differ by more than a change does."
  };
}
function otherMachine(run, stored, comparable, chosen) {
  const newest = stored.at(-1);
  if (!newest || comparable.length > 0) return [];
  const now = describeEnvironment(run.environment, chosen);
  return [
    {
      code: "other-environment",
      subject: now,
      message: `no earlier run was measured on ${now}; the newest one was on ${describeEnvironment(newest.environment, chosen)}`,
      remedy: "Results of different machines are not held against each other; the next runs on this one are."
    }
  ];
}
function unknownMachine(comparable, chosen) {
  const unknown = comparable.map(({ environment }) => unknownFacts(environment, chosen));
  const facts2 = [...new Set(unknown.flat())];
  if (facts2.length === 0) return [];
  const count = unknown.filter((names) => names.length > 0).length;
  return [
    {
      code: "unknown-environment",
      subject: facts2.join(", "),
      message: `${count} of the ${comparable.length} runs compared with do not say where they were measured (unknown: ${facts2.join(", ")}); they count as measured on a machine like this one`,
      remedy: "What the machines differ by counts as noise until newer runs take their place."
    }
  ];
}
function unknownTools(run, chosen) {
  const tools = unknownFacts(run.environment, chosen).filter((name) => !MACHINE_FACTS.includes(name));
  return tools.map((name) => ({
    code: "unknown-environment",
    subject: name,
    message: `the results do not say which ${name} they were measured with, so runs are not told apart by it`,
    remedy: `Choose the input environment from ${MACHINE_FACTS.join(", ")} and the tools that the results name${toolsOf(run)}.`
  }));
}
function toolsOf({ environment }) {
  const tools = Object.keys(environment.toolchain);
  return tools.length === 0 ? " (these name none)" : ` (${tools.join(", ")})`;
}

// src/model/naming.ts
function isPartOf(benchmark, failed2) {
  return benchmark === failed2 || benchmark.startsWith(failed2) && /[^\w.]/.test(benchmark[failed2.length] ?? "");
}

// src/missing.ts
function missingFindings(run, earlier, { rules, isWhole }) {
  const known2 = new Set(run.measurements.map(keyOf2));
  const { leftOut = [] } = run;
  return earlier.toReversed().flatMap(
    (other, age) => other.measurements.flatMap((measurement) => {
      const key = keyOf2(measurement);
      const cause = leftOut.length === 0 || known2.has(key) ? void 0 : causeOf(measurement, leftOut);
      if (known2.has(key) || age > 0 && !cause) return [];
      known2.add(key);
      const reason = reasonOf(cause ?? leftOut.find(({ failed: failed2 }) => failed2 === null), isWhole);
      return [missing(measurement, reason, rules)];
    })
  );
}
function keyOf2({ benchmark, metric }) {
  return seriesKey(benchmark.name, metric.name);
}
function causeOf({ benchmark, metric }, leftOut) {
  const { name } = benchmark;
  return leftOut.find(({ reason }) => reason.startsWith(`${name}: ${metric.name} `)) ?? leftOut.find(({ failed: failed2 }) => typeof failed2 === "string" && isPartOf(name, failed2)) ?? leftOut.find(({ reason }) => reason.startsWith(`${name}: `) && !reason.endsWith(NOT_FINITE));
}
var NOT_FINITE = "is not a finite number";
function reasonOf(cause, isWhole) {
  if (!cause) return { code: isWhole ? "not-in-run" : "not-measured" };
  if (cause.reason.endsWith(NOT_FINITE)) return { code: "not-a-number" };
  return { code: cause.failed === void 0 ? "left-out" : "failed", why: cause.reason };
}
function missing({ benchmark, metric, sample }, reason, rules) {
  const { threshold: threshold2, direction, main } = limitsFor(rules, benchmark, metric);
  return {
    benchmark: benchmark.name,
    parameters: benchmark.parameters,
    tags: [...benchmark.tags],
    metric: { ...metric, direction },
    ...main !== void 0 && { main },
    formerName: null,
    severity: null,
    verdict: "missing",
    reason,
    significant: false,
    current: null,
    baseline: { value: sample.centre, runs: 1, samples: sample.values.length },
    change: null,
    shared: null,
    pValue: null,
    threshold: threshold2,
    since: null,
    episode: null,
    drift: null,
    source: null,
    recent: []
  };
}

// src/model/renamed.ts
var import_fastest_levenshtein3 = __toESM(require_mod(), 1);
var NAMES_MAX = 200;
var LETTERS_MAX = 200;
var DIFFERENT_MAX = 0.25;
function guessRenames(findings) {
  const names = (verdict) => {
    const others = new Set(
      findings.filter((each) => each.verdict !== verdict).map(({ benchmark }) => benchmark)
    );
    const own = findings.filter((each) => each.verdict === verdict).map(({ benchmark }) => benchmark);
    return [...new Set(own)].filter((name) => !others.has(name)).slice(0, NAMES_MAX);
  };
  const [fresh, gone] = [names("new"), names("missing")];
  const isOneForOne = fresh.length === 1 && gone.length === 1;
  const pairs = gone.flatMap(
    (old) => fresh.map((now) => {
      const pattern = patternOfBoth(old, now);
      const isAlike = isOneForOne && metricsOf2(findings, old) === metricsOf2(findings, now);
      return { old, now, pattern, different: pattern || isAlike ? 0 : differenceOf(old, now) };
    })
  );
  const used = /* @__PURE__ */ new Set();
  return pairs.filter(({ different }) => different <= DIFFERENT_MAX).sort((a, b) => a.different - b.different).filter(({ old, now }) => {
    const free = !used.has(`old ${old}`) && !used.has(`now ${now}`);
    if (free) used.add(`old ${old}`).add(`now ${now}`);
    return free;
  }).map(({ old, now, pattern }) => ({ old, now, ...pattern !== void 0 && { pattern } }));
}
var HASH = /^[0-9A-Za-z_]{6,64}$/;
var VERSION = /^v?[0-9]+(\.[0-9]+){1,3}$/;
function patternOfBoth(old, now) {
  for (const [part, signs, word2] of [
    [HASH, /([^0-9A-Za-z_]+)/, "{hash}"],
    [VERSION, /([^0-9A-Za-z.]+|\.(?![0-9]))/, "{version}"]
  ]) {
    const [before, after] = [old.split(signs), now.split(signs)];
    const different = before.flatMap((each, i) => each === after[i] ? [] : [i]);
    const [at] = different;
    if (before.length !== after.length || different.length !== 1 || at === void 0) continue;
    const [was, is] = [before[at], after[at]];
    if (before.length > 1 && part.test(was) && part.test(is) && (word2 !== "{hash}" || areHashes(was, is)))
      return before.with(at, word2).join("");
  }
  return void 0;
}
function differenceOf(a, b) {
  const [short2, long] = [a.slice(0, LETTERS_MAX), b.slice(0, LETTERS_MAX)];
  return (0, import_fastest_levenshtein3.distance)(short2, long) / Math.max(1, short2.length, long.length);
}
function metricsOf2(findings, name) {
  const own = findings.filter(({ benchmark }) => benchmark === name);
  return own.map(({ metric }) => `${metric.name} ${metric.unit}`).sort().join("\n");
}
var TOLD_MAX2 = 3;
function renamedWarnings(findings) {
  return guessRenames(findings).slice(0, TOLD_MAX2).map(({ old, now }) => ({
    code: "renamed",
    subject: now,
    message: `${now} is new and ${old} is gone: renamed?${heldAgainst(findings, old, now)}`,
    remedy: `If so, say it in the rules file, and it is judged: renames: { ${yamlOf(old)}: ${yamlOf(now)} }`
  }));
}
function heldAgainst(findings, old, now) {
  for (const { benchmark, metric, current } of findings) {
    const before = findings.find(
      (each) => each.benchmark === old && each.metric.name === metric.name
    )?.baseline;
    if (benchmark !== now || !current || !before || before.value <= 0) continue;
    const change = 100 * (current.value / before.value - 1);
    return ` Held against it, ${metric.name} is ${change < 0 ? "\u2212" : "+"}${Math.abs(change).toPrecision(3)} %`;
  }
  return "";
}
function yamlOf(name) {
  return /^[A-Za-z_][\w./-]*$/.test(name) ? name : JSON.stringify(name);
}
function areHashes(was, is) {
  const same = [...was].filter((sign, i) => sign === is[i]).length;
  return was.length === is.length && /[0-9]/.test(was + is) && same <= was.length / 2;
}

// src/model/tally.ts
function counts({ baseline, reason, verdict, metric }) {
  if (reason.code === "no-direction" || verdict === "missing" && metric.direction === "none") return false;
  return baseline !== null || reason.code === "unit-changed";
}
var MAIN_FIRST = [
  ({ main }) => main === true,
  ({ main, metric }) => main !== false && kindOf(metric.unit) === "time" && metric.name === "time",
  ({ main, metric }) => main !== false && kindOf(metric.unit) === "time",
  ({ main, metric }) => main !== false && kindOf(metric.unit) === "throughput",
  ({ main }) => main !== false,
  () => true
];
function mainOf(findings) {
  const known2 = findings.filter(counts);
  const among = known2.length > 0 ? known2 : findings;
  for (const is of MAIN_FIRST) {
    const found = among.find(is);
    if (found) return found;
  }
  return void 0;
}
function mainFindings(findings) {
  const benchmarks2 = Map.groupBy(findings, ({ benchmark }) => benchmark);
  return new Set([...benchmarks2.values()].flatMap((own) => mainOf(own) ?? []));
}
function withMain(findings) {
  const deciding = mainFindings(findings);
  return findings.map((finding) => ({ ...finding, main: deciding.has(finding) }));
}
function failedIn(runs2) {
  const found = runs2.flatMap(({ leftOut = [] }) => leftOut).flatMap(({ failed: failed2, reason }) => failed2 === void 0 ? [] : [{ benchmark: failed2, reason }]);
  return [...new Map(found.map((each) => [`${each.benchmark}
${each.reason}`, each])).values()];
}
function lackOf(findings) {
  return findings.filter((finding) => finding.verdict === "missing" && counts(finding)).length;
}
function tallyOf({ findings }) {
  const deciding = mainFindings(findings);
  const tally = { judged: 0, unjudged: 0, missing: 0, beside: { unjudged: 0, missing: 0 } };
  for (const finding of findings.filter(counts)) {
    const { verdict } = finding;
    const place = deciding.has(finding) ? tally : tally.beside;
    if (verdict === "missing") place.missing++;
    else if (verdict === "inconclusive") place.unjudged++;
    else if (place === tally) tally.judged++;
  }
  return tally;
}

// src/rules/waivers.ts
function applyWaivers(findings, levels, rules, at) {
  if (rules.length === 0) return { findings, waivers: [] };
  const met = /* @__PURE__ */ new Map();
  const judged2 = findings.map((finding, i) => {
    if (finding.verdict !== "regressed") return finding;
    const { benchmark: name, parameters, tags, metric } = finding;
    const own = rules.filter((rule) => applies(rule, { name, parameters, tags }, metric));
    const states = own.map((rule) => ({
      rule,
      state: stateOf(rule, worseBy(finding, levels[i] ?? null), at)
    }));
    const applied = states.find(({ state }) => state === "applied");
    for (const { rule, state } of applied ? [applied] : states) {
      const before = met.get(rule);
      met.set(rule, {
        select: describe(rule),
        ceiling: rule.ceiling,
        reason: rule.reason,
        owner: rule.owner,
        until: rule.until,
        // What did not help has to be seen, whatever else the waiver let through.
        state: before && state === "applied" ? before.state : state,
        benchmarks: [.../* @__PURE__ */ new Set([...before?.benchmarks ?? [], finding.benchmark])]
      });
    }
    if (!applied) return finding;
    const { ceiling, owner, until } = applied.rule;
    return {
      ...finding,
      verdict: "waived",
      severity: null,
      reason: { code: "waived", ceiling, owner, until }
    };
  });
  return { findings: judged2, waivers: [...met.values()] };
}
function stateOf({ ceiling, until }, worse, at) {
  if (at.slice(0, 10) > until) return "expired";
  return worse !== null && worse <= ceiling ? "applied" : "exceeded";
}
function worseBy({ change, current, metric }, level) {
  const estimate = change?.estimate ?? null;
  if (estimate === null) return null;
  const since = level === null || level <= 0 || !current ? estimate : current.value / level - 1;
  return metric.direction === "higher" ? -Math.min(estimate, since) : Math.max(estimate, since);
}
function describe({ select, benchmark, metric, tag }) {
  const named4 = Object.entries({ select, benchmark, metric, tag }).filter(([, value]) => value !== void 0);
  return named4.map(([key, value]) => key === "select" ? value : `${key} ${value}`).join(", ") || "everything";
}

// src/stats/multiplicity.ts
function benjaminiHochberg(pValues) {
  const order = ascendingOrder(pValues);
  const adjusted = new Array(pValues.length).fill(1);
  let running = 1;
  for (const [position, index] of [...order.entries()].reverse()) {
    running = Math.min(running, pValues[index] * (pValues.length / (position + 1)));
    adjusted[index] = running;
  }
  return adjusted;
}
function ascendingOrder(values) {
  return values.map((_, i) => i).sort((i, j) => values[i] - values[j]);
}

// src/together.ts
var TOGETHER_MIN = 0.01;
function judgeTogether(moved, { worse, better }, alpha, occasion) {
  const { run, tracked, window, comparable } = occasion;
  const pValue = Math.min(worse, better);
  const change = Math.expm1(moved.shift);
  if (pValue > alpha || Math.abs(change) < TOGETHER_MIN) return null;
  const regime = worse <= better ? moved.rise : moved.fall;
  const earlier = Math.max(moved.runs - regime.since, tracked ? openRuns(occasion) : 0);
  if (!tracked && earlier > 0) return null;
  const start = window.length - earlier;
  const before = window.findLast((other, t) => t < start && comparable.has(other));
  const first = window.find((other, t) => t >= start && comparable.has(other)) ?? run;
  const changed = before ? environmentDifferences(before.environment, first.environment) : [];
  const again = shownAgain(occasion);
  const machine = again === "gone" ? [...changed, "gone when it was measured again"] : changed;
  const isShownTwice = earlier > 0 || again === "there";
  const code4 = isShownTwice ? ["more than once"] : isGrossForMost(regime.pValue, occasion) ? [FAR_BEYOND] : [];
  const kind = machine.length > 0 ? "runner" : code4.length > 0 ? "everything" : "unsure";
  const evidence = kind === "everything" ? code4 : machine;
  return {
    told: { kind, worse: change, share: moved.share, pValue, evidence },
    shift: sharedShift(occasion),
    start
  };
}
function openRuns({ tested }) {
  return Math.floor(median(tested.map(({ standing }) => standing ? standing.runs - 1 : 0)));
}
var FAR_BEYOND = "far beyond the limits";
function isGrossForMost(pValue, { tested, family }) {
  const gross = tested.filter(({ comparison: comparison2, limits, scale }) => {
    return comparison2 && isGross(comparison2.shift + comparison2.taken, pValue, barOf(limits, scale), family);
  });
  return 2 * gross.length > tested.length;
}
var SPREAD_MAX = 0.5;
function sharedShift({ tested }) {
  const shifts = tested.flatMap(
    ({ comparison: comparison2 }) => comparison2 ? [comparison2.shift + comparison2.taken] : []
  );
  const middle2 = median(shifts);
  return deviationScale(shifts) <= SPREAD_MAX * Math.abs(middle2) ? middle2 : 0;
}
var SHOWN = 0.5;
function shownAgain({ run, repeated, tested }) {
  const first = middleShift(run, tested);
  const others = repeated.map((other) => middleShift(other, tested)).filter((shift) => shift !== void 0);
  if (first === void 0 || others.length === 0) return void 0;
  return others.some((shift) => shift / first >= SHOWN) ? "there" : "gone";
}
function middleShift({ measurements }, tested) {
  const values = new Map(
    measurements.map(({ benchmark, metric, sample }) => [
      seriesKey(benchmark.name, metric.name),
      sample.centre
    ])
  );
  const shifts = tested.flatMap(({ measurement: { benchmark, metric }, comparison: comparison2, scale }) => {
    const value = values.get(seriesKey(benchmark.name, metric.name));
    return value === void 0 || !comparison2 ? [] : [scale.to(value) - comparison2.level];
  });
  const benchmarks2 = new Set(tested.map(({ measurement }) => measurement.benchmark.name));
  return Math.min(shifts.length, benchmarks2.size) > BENCHMARKS_MIN ? median(shifts) : void 0;
}

// src/verdict.ts
var SUSPICION = 0.2;
var MEASUREMENTS_MAX2 = 3;
var DISCOVERY = 0.05;
var DRIFT_LEVEL = 1e-3;
var NOTHING = { worse: 1, better: 1 };
function judge(series2, certainty, around) {
  const { measurement, limits, comparison: comparison2, baseline, scale } = series2;
  const { benchmark, metric, sample } = measurement;
  const found = boundBroken(measurement, limits) ?? outcomeOf(series2, certainty, around);
  const isOpen3 = found.verdict === "inconclusive" && around.tracked;
  const outcome = (isOpen3 ? stillSuspected(series2) : null) ?? found;
  return {
    benchmark: benchmark.name,
    parameters: benchmark.parameters,
    tags: [...benchmark.tags],
    metric: { ...metric, direction: limits.direction },
    ...limits.main !== void 0 && { main: limits.main },
    formerName: around.formerName(benchmark.name),
    verdict: outcome.verdict,
    reason: outcome.reason,
    severity: severityOf(outcome, series2),
    significant: certainty !== null && isToldFromNoise(certainty, around.policy),
    current: { value: sample.centre, samples: sample.values.length },
    baseline,
    change: changeOf(series2, isAsOne(outcome.reason)),
    shared: comparison2 && !isAsOne(outcome.reason) && comparison2.taken !== 0 ? finite(scale.change(comparison2.taken)) : null,
    pValue: certainty && (comparison2 && comparison2.shift < 0 ? certainty.better : certainty.worse),
    threshold: limits.threshold,
    ...boundsOf(limits),
    since: ["regressed", "suspected"].includes(outcome.verdict) ? series2.since : null,
    episode: null,
    drift: driftOf(series2, around.family),
    source: null,
    recent: [...series2.recent]
  };
}
function boundsOf({ min, max }) {
  if (!min && !max) return {};
  return { bounds: { ...min && { min: min.value }, ...max && { max: max.value } } };
}
function severityOf({ verdict, reason }, { comparison: comparison2, limits, scale }) {
  const relative5 = ["beyond-threshold", "everything", "lasting"].includes(reason.code);
  if (verdict !== "regressed" || !relative5 || !comparison2 || limits.critical === void 0) return null;
  return comparison2.shift > barOf({ ...limits, threshold: limits.critical }, scale).worse ? "critical" : "warning";
}
function isToldFromNoise({ worse, better }, { alpha }) {
  return worse <= alpha || better <= DISCOVERY;
}
function isAsOne({ code: code4 }) {
  return code4 === "everything" || code4 === "together";
}
function changeOf({ comparison: comparison2, baseline, measurement, scale, obstacle }, asOne) {
  if (!baseline || obstacle?.code === "other-environment") return null;
  const taken = asOne && comparison2 ? comparison2.taken : 0;
  const shift = comparison2?.shift ?? scale.to(measurement.sample.centre) - scale.to(baseline.value);
  const interval = asOne ? comparison2?.undivided : comparison2;
  const ends = interval && [interval.low, interval.high].map((end) => scale.change(end + taken));
  const [low = null, high = null] = ends ? ends.sort((a, b) => a - b).map(finite) : [];
  return { estimate: finite(scale.change(shift + taken)), low, high };
}
function driftOf({ comparison: comparison2, limits, scale }, { size: size2 }) {
  const drift = comparison2?.drift;
  if (!drift || limits.direction === "none" || drift.pValue * size2 > DRIFT_LEVEL) return null;
  const rise = finite(scale.change(drift.rise));
  return rise === null ? null : { change: rise, runs: drift.runs };
}
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
  const plain3 = (word2) => word2 === "ratio" ? "" : word2;
  if (plain3(bound.unit) === plain3(unit)) return;
  if (bound.unit === "" && !SCALED.has(unit)) return;
  throw new UserError(
    `the limit "${bound.written}" does not fit ${metric} of ${benchmark}, which is measured in ${unit || "plain numbers"}`,
    "Narrow the rule with metric: or benchmark:, or write the limit in a unit of the same kind."
  );
}
function outcomeOf(series2, tested, around) {
  const certainty = tested ?? NOTHING;
  const { comparison: comparison2, obstacle, limits } = series2;
  if (obstacle?.code === "not-in-baseline") return { verdict: "new", reason: obstacle };
  if (limits.direction === "none") {
    return limits.min || limits.max ? { verdict: "unchanged", reason: { code: "within-bounds" } } : { verdict: "inconclusive", reason: { code: "no-direction" } };
  }
  const told2 = around.tracked ? lasting(series2) : null;
  if (told2) return told2;
  if (obstacle || !comparison2) {
    const early = youthful(series2, around);
    if (early) return early;
    return { verdict: "inconclusive", reason: obstacle ?? { code: "not-in-baseline" } };
  }
  const bar = barOf(limits, series2.scale);
  return regression(comparison2, certainty, bar, around) ?? movedTogether(comparison2, certainty, bar, around) ?? suspicion(comparison2, certainty, bar) ?? harmless(series2, comparison2, certainty, bar, around);
}
function regression(comparison2, certainty, bar, around) {
  const { shift, low, start } = comparison2;
  const { rest } = partOf(comparison2, around);
  if (!isCertain(comparison2, certainty, bar, around)) return null;
  if (shift - rest <= bar.worse || rest > 0 && low <= rest) return null;
  return inGrace(start, around) ?? { verdict: "regressed", reason: { code: "beyond-threshold" } };
}
var YOUNG_LEVEL = 0.01;
function youthful({ young, obstacle, limits, scale }, around) {
  if (!young || obstacle?.code !== "too-few-runs") return null;
  const { worse, gross } = barOf(limits, scale);
  const { have, need } = obstacle;
  const { shift, pValue, seen } = young;
  const isFar = pValue <= YOUNG_LEVEL && shift > worse;
  if (!isFar || pValue * around.series > SUSPICION && shift <= gross) return null;
  if (have > 1 && seen >= Math.max(2, around.policy.gracePeriod) && have + seen > need) {
    return { verdict: "regressed", reason: { code: "beyond-threshold" } };
  }
  return { verdict: "suspected", reason: { code: "young", have, need } };
}
function isCertain({ method, shift, worse }, certainty, bar, { policy, family }) {
  if (certainty.worse <= policy.alpha) return true;
  return method === "history" && isGross(shift, worse, bar, family);
}
function partOf({ taken, measurements }, { whole: whole2 }) {
  if (whole2?.told.kind === "unsure" && measurements >= MEASUREMENTS_MAX2) return { part: 0, rest: 0 };
  const part = Math.max(taken, whole2?.shift ?? 0);
  return whole2 && part > 0 ? { part, rest: part - taken } : { part: 0, rest: 0 };
}
function inGrace(start, { policy, seen }) {
  const runs2 = seen(start);
  if (runs2 >= policy.gracePeriod) return null;
  return { verdict: "suspected", reason: { code: "grace", seen: runs2, of: policy.gracePeriod } };
}
function movedTogether(comparison2, { worse }, bar, around) {
  const { whole: whole2, policy } = around;
  const { part } = partOf(comparison2, around);
  if (!whole2 || part <= 0 || comparison2.shift + comparison2.taken <= bar.worse) return null;
  if (part <= bar.worse && worse > policy.alpha) return null;
  if (whole2.told.kind === "runner") return { verdict: "unchanged", reason: { code: "runner-changed" } };
  if (whole2.told.kind === "unsure") return { verdict: "suspected", reason: { code: "together" } };
  return inGrace(whole2.start, around) ?? { verdict: "regressed", reason: { code: "everything" } };
}
function suspicion({ method, shift, measurements }, { worse }, bar) {
  if (method === "samples" || measurements >= MEASUREMENTS_MAX2) return null;
  if (worse > SUSPICION || shift <= bar.worse) return null;
  return { verdict: "suspected", reason: { code: "measure-again", measured: measurements } };
}
function harmless(series2, comparison2, certainty, bar, { policy, family }) {
  const { shift, high } = comparison2;
  if (certainty.better <= DISCOVERY && -shift > bar.better) {
    return { verdict: "improved", reason: { code: "better" } };
  }
  const isTold3 = isToldFromNoise(certainty, policy);
  if (high <= bar.worse) {
    const code4 = isTold3 ? "within-threshold" : series2.moved ? "moved-before" : "no-change";
    return { verdict: "unchanged", reason: { code: code4 } };
  }
  if (isTold3 && shift > 0) return { verdict: "inconclusive", reason: { code: "about-limit" } };
  return { verdict: "inconclusive", reason: whatWouldSettle(comparison2, bar, family) };
}
function whatWouldSettle(comparison2, bar, { alpha, size: size2 }) {
  const { shift, measurements, method } = comparison2;
  const margin = shift > bar.worse ? shift : bar.worse - shift;
  const rounds = comparison2.rounds(margin, alpha / Math.max(1, size2));
  const settled = Number.isFinite(rounds) ? Math.max(rounds, measurements + 1) : null;
  if (method === "history") return { code: "too-noisy", rounds: settled, of: "runs" };
  if (!Number.isFinite(comparison2.high)) {
    return { code: "too-few-samples", have: measurements, need: settled ?? measurements + 1 };
  }
  return { code: "too-noisy", rounds: settled, of: "samples" };
}
function isSuspect({ comparison: comparison2 }, { verdict, reason }) {
  if (!comparison2 || comparison2.method === "samples") return false;
  if (comparison2.measurements >= MEASUREMENTS_MAX2) return false;
  if (verdict === "regressed") return ["beyond-threshold", "everything"].includes(reason.code);
  return verdict === "suspected" && reason.code !== "grace" && reason.code !== "young";
}
function detectableChange({ comparison: comparison2, limits, scale }, { alpha, size: size2 }) {
  if (!comparison2) return Number.POSITIVE_INFINITY;
  const limit = barOf(limits, scale).worse;
  return Math.abs(scale.change(comparison2.reach(alpha / Math.max(1, size2), limit)));
}
function finite(value) {
  return Number.isFinite(value) ? value + 0 : null;
}

// src/told-size.ts
var PICKED = /* @__PURE__ */ new Set([
  "beyond-threshold",
  "measure-again",
  "grace",
  "waived",
  "better"
]);
var BEYOND2 = 1.0001;
function withToldSize(finding, series2, certainty, { policy, family }) {
  const { comparison: comparison2, limits, scale, standing } = series2;
  if (!comparison2?.picked || !certainty || !finding.change || !PICKED.has(finding.reason.code)) return finding;
  if (standing && !standing.isOwn) return finding;
  const bar = barOf(limits, scale);
  const factorOf2 = (own, corrected) => own > 0 ? corrected / own : family.size;
  const isWorse2 = comparison2.shift > 0;
  const limit = isWorse2 ? bar.worse : bar.better;
  const factor = isWorse2 ? factorOf2(comparison2.worse, certainty.worse) : factorOf2(comparison2.better, certainty.better);
  const size2 = comparison2.picked(
    ({ shift: shift2, worse, better }) => isWorse2 ? shift2 > limit && (worse * factor <= Math.max(SUSPICION, policy.alpha) || isGross(shift2, worse, bar, family)) : -shift2 > limit && better * factor <= DISCOVERY
  );
  const least = Math.min(BEYOND2 * limit, Math.abs(comparison2.shift));
  const shift = isWorse2 ? Math.max(size2.shift, least) : Math.min(size2.shift, -least);
  const [low = null, high = null] = [size2.low, size2.high].map((end) => scale.change(end)).sort((a, b) => a - b).map((end) => Number.isFinite(end) ? end : null);
  return { ...finding, change: { estimate: scale.change(shift) + 0, low, high } };
}

// src/check.ts
function check(measured3, stored, asked, { again, apart: apart2 = false, records, override, warnings }) {
  const policy = records ? asked : { ...asked, gracePeriod: 1 };
  const { renames, names, tagPatterns, tags, comparability } = policy;
  const { runUnder, nameUnder } = storedNames(names, measured3);
  const present = (other) => onlyTagged(withTags(underNewNames(runUnder(other), renames), tagPatterns), tags);
  const run = onlyTagged(withTags(measured3, tagPatterns), tags);
  const baseline = {
    ...stored,
    runs: sharingRuns(run, stored.runs.map(present)),
    episodes: stored.episodes.map((each) => ({
      ...each,
      benchmark: newestName(nameUnder(each.benchmark), renames)
    }))
  };
  const window = baseline.runs.slice(-WINDOW);
  const isSideBySide = baseline.rung === "file" || baseline.interleaved !== void 0;
  const comparable = isSideBySide ? window : comparableRuns(run, window, comparability);
  const repeated = comparableRuns(run, again, comparability);
  const { compared, together: moved } = compareWith(run, { repeated, apart: apart2 }, baseline, policy, records);
  const tested = compared.filter(isTested);
  const family = { alpha: policy.alpha, size: tested.length + (moved ? 1 : 0) };
  const { certainties, asOne } = certaintiesOf(compared, tested, moved);
  const occasion = {
    run,
    repeated,
    tracked: records,
    window,
    comparable: new Set(comparable),
    tested,
    family
  };
  const whole2 = moved ? judgeTogether(moved, asOne, policy.alpha, occasion) : null;
  const seen = (start) => records ? 1 + window.slice(start).length : 1;
  const oldName = (benchmark) => formerName(benchmark, stored.runs, renames);
  const around = {
    policy,
    family,
    whole: whole2,
    seen,
    tracked: records,
    series: compared.length,
    formerName: oldName
  };
  const judged2 = compared.map((series2) => judge(series2, certainties.get(series2) ?? null, around));
  const newest = comparable.at(-1);
  const levels = compared.map(({ standing }) => standing ? standing.episode.before : null);
  const { findings: waived, waivers } = applyWaivers(judged2, levels, policy.waivers, run.time);
  const suspects = waived.filter((finding, i) => isSuspect(compared[i], finding));
  const isWhole = warnings.every(({ code: code4 }) => code4 !== "missing-shard");
  const told2 = { run, tracked: records, window };
  const living = waived.map((finding, i) => ({
    ...withToldSize(finding, compared[i], certainties.get(compared[i]), around),
    episode: episodeAfter(compared[i], finding, told2)
  }));
  const earlier = comparable.length > 0 ? comparable : baseline.runs.slice(-1);
  const missing2 = missingFindings(run, earlier, { rules: policy.rules, isWhole });
  const all = withMain([...living, ...missing2]);
  const failed2 = failedIn([run, ...again]).filter(({ benchmark }) => isAsked(benchmark, all, tags));
  const renamed2 = isWhole ? renamedWarnings(all) : [];
  const gate = gateOf(all, baseline, override, {
    isWhole: isWhole && renamed2.length === 0,
    failed: failed2,
    ...policy
  });
  const findings = withAcceptance(all, gate, run);
  return {
    schema: REPORT_SCHEMA,
    suite: run.suite,
    run: describeRun(run),
    baseline: {
      rung: baseline.rung,
      why: baseline.why,
      tried: [...baseline.tried],
      branch: baseline.branch,
      commit: baseline.runs.at(-1)?.commit ?? "",
      runs: comparable.length,
      environment: describeEnvironment((newest ?? run).environment, comparability),
      ...newest?.environment.state && { state: newest.environment.state }
    },
    records,
    gate,
    override,
    waivers: [...waivers],
    confidence: policy.confidence,
    alpha: policy.alpha,
    counts: countVerdicts(findings),
    detectable: medianDetectable(tested, family),
    together: whole2?.told ?? null,
    measurements: 1 + repeated.length,
    suspects: [...new Set(suspects.map(({ benchmark }) => benchmark))],
    ...failed2.length > 0 && { failed: failed2 },
    findings: [...findings],
    warnings: [
      ...baseline.warnings,
      ...gate === "nothing-compared" ? [] : renamed2,
      ...waivers.flatMap(waiverWarnings),
      ...records ? [] : openWarnings(findings, baseline),
      ...baseline.rung === "file" ? [] : environmentWarnings(run, baseline.runs, comparable, comparability),
      ...again.filter((other) => !repeated.includes(other)).map((other) => otherMachineWarning(run, other, comparability)),
      ...warnings
    ]
  };
}
function isAsked(benchmark, findings, tags) {
  return tags.length === 0 || benchmark === null || findings.some((each) => isPartOf(each.benchmark, benchmark));
}
function compareWith(run, { repeated, apart: apart2 }, baseline, policy, tracked) {
  const { rules, confidence } = policy;
  const { rung, runs: runs2, interleaved } = baseline;
  if (interleaved)
    return { compared: compareWithRounds(run, runs2[0], interleaved, rules, confidence), together: void 0 };
  if (rung === "file")
    return { compared: compareWithFile(run, baseline, rules, confidence), together: void 0 };
  return compareWithHistory(run, repeated, baseline, policy, tracked, apart2);
}
function certaintiesOf(compared, tested, moved) {
  const all = [...tested.map(({ comparison: comparison2 }) => comparison2 ?? NOTHING), ...moved ? [pairOf(moved)] : []];
  const worse = benjaminiHochberg(all.map((pair2) => pair2.worse));
  const better = benjaminiHochberg(all.map((pair2) => pair2.better));
  const corrected = all.map((_, i) => ({ worse: worse[i], better: better[i] }));
  const place = new Map(tested.map((series2, i) => [series2, corrected[i]]));
  const certainties = compared.flatMap((series2) => {
    const { comparison: comparison2, limits } = series2;
    const exact = comparison2?.exact && limits.direction !== "none" ? comparison2 : void 0;
    const certainty = place.get(series2) ?? exact;
    return certainty ? [[series2, certainty]] : [];
  });
  return { certainties: new Map(certainties), asOne: corrected[tested.length] ?? NOTHING };
}
function pairOf({ rise, fall }) {
  return { worse: rise.pValue, better: fall.pValue };
}
function gateOf(findings, baseline, override, { isWhole, failed: failed2, onSuspected, onMissing }) {
  const regressed = findings.filter(({ verdict }) => verdict === "regressed");
  const suspected = findings.filter(({ verdict }) => verdict === "suspected");
  const failing = [...regressed, ...onSuspected === "fail" ? suspected.filter(isNotInGrace) : []];
  if (failing.length > 0) return mayPass(failing, override) ? "allowed" : "fail";
  const isHistoryWhole = baseline.warnings.every(({ code: code4 }) => code4 !== "damaged-history");
  const lacks = failed2.length > 0 || lackOf(findings) > 0;
  const isLame = lacks && onMissing !== "ignore" || failed2.some(({ benchmark }) => benchmark === null);
  const passing = isWhole && isHistoryWhole && !isLame ? "pass" : "inconclusive";
  if (baseline.rung === "none" && !isFirstRun(baseline)) return "nothing-compared";
  const compared = findings.filter((finding) => finding.current && finding.baseline);
  if (compared.length === 0 && baseline.rung !== "none") return "nothing-compared";
  if (lacks && onMissing === "fail") return mayPass([], override) ? "allowed" : "fail";
  if (baseline.rung === "none") return passing;
  if (suspected.length > 0 && onSuspected !== "pass") return "inconclusive";
  if (findings.some(isUnsettled)) return "inconclusive";
  const { judged: judged2, unjudged } = tallyOf({ findings });
  return judged2 === 0 || unjudged > judged2 ? "inconclusive" : passing;
}
function isFirstRun({ warnings }) {
  return warnings.every(({ code: code4 }) => code4 !== "not-compared");
}
function isNotInGrace({ reason }) {
  return reason.code !== "grace";
}
function mayPass(regressed, override) {
  if (!override || regressed.some(({ severity }) => severity === "critical")) return false;
  return override.reason !== "" || regressed.every(({ severity }) => severity === null);
}
function waiverWarnings({ state, select, owner, until, ceiling, benchmarks: benchmarks2 }) {
  if (state === "applied") return [];
  const limit = `${Number((ceiling * 100).toPrecision(6))} %`;
  const why = state === "expired" ? `ended on ${until}` : `lets ${limit} pass, and ${benchmarks2.join(", ")} is beyond it`;
  return [
    {
      code: "waiver-without-effect",
      subject: select,
      message: `the waiver of ${owner} for ${select} ${why}`,
      remedy: "Solve the regression, or have its owner renew the waiver in the rules file."
    }
  ];
}
function countVerdicts(findings) {
  const counts2 = Object.fromEntries(verdicts.map((verdict) => [verdict, 0]));
  for (const finding of findings) counts2[finding.verdict]++;
  return counts2;
}
function medianDetectable(tested, family) {
  const changes = tested.map((series2) => detectableChange(series2, family)).filter(Number.isFinite);
  const middle2 = changes.length === 0 ? Number.POSITIVE_INFINITY : median(changes);
  return middle2 > DETECTABLE_MAX ? null : middle2;
}
var DETECTABLE_MAX = 10;
function describeRun(run) {
  const { id, commit, branch, time: time2, environment, url } = run;
  return {
    id,
    commit,
    branch,
    time: time2,
    environment: { ...environment, toolchain: { ...environment.toolchain } },
    ...url && { url }
  };
}

// src/stats/random.ts
var MASK_64 = (1n << 64n) - 1n;
function seededRandom(seed) {
  const next2 = xoshiro128(stateOf2(BigInt(seed)));
  return () => ((next2() >>> 5) * 2 ** 26 + (next2() >>> 6)) / 2 ** 53;
}
function integerBelow(n, random) {
  return Math.floor(random() * n);
}
function shuffled(values, random) {
  const dealt = [...values];
  for (let i = dealt.length - 1; i > 0; i--) {
    const j = integerBelow(i + 1, random);
    const moved = dealt[i];
    dealt[i] = dealt[j];
    dealt[j] = moved;
  }
  return dealt;
}
function xoshiro128([a, b, c, d]) {
  let [s0, s1, s2, s3] = [a | 0, b | 0, c | 0, d | 0];
  return () => {
    const result = Math.imul(rotated(Math.imul(s1, 5), 7), 9);
    const shifted = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = rotated(s3, 11);
    return result >>> 0;
  };
}
function rotated(word2, by) {
  return word2 << by | word2 >>> 32 - by;
}
function stateOf2(seed) {
  const first = splitMix64(seed, 1n);
  const second = splitMix64(seed, 2n);
  const low = (word2) => Number(word2 & 0xffffffffn);
  const high = (word2) => Number(word2 >> 32n);
  return [low(first), high(first), low(second), high(second)];
}
function splitMix64(seed, position) {
  let z = seed + position * 0x9e3779b97f4a7c15n & MASK_64;
  z = (z ^ z >> 30n) * 0xbf58476d1ce4e5b9n & MASK_64;
  z = (z ^ z >> 27n) * 0x94d049bb133111ebn & MASK_64;
  return z ^ z >> 31n;
}

// src/measure/interleave.ts
var BLOCK = 4;
var ROUNDS_OF_COUNTS = 3;
async function interleave(around) {
  const { measure, budget, random, clock, canFilter } = around;
  const start = clock();
  const rounds = [];
  const soFar = (ended) => ({ rounds, max: budget.rounds, ended });
  let orders = [];
  let open;
  while (rounds.length < budget.rounds) {
    if (orders.length === 0) orders = blockOf(random);
    const order = orders.pop();
    const only = canFilter ? open : void 0;
    const measured3 = {};
    for (const side of order) {
      const values = await measure(side, only);
      if (!values) return soFar(true);
      measured3[side] = values;
    }
    rounds.push({ base: measured3.base ?? [], head: measured3.head ?? [] });
    if (rounds.length === ROUNDS_OF_COUNTS || around.isLook(rounds.length)) {
      open = await around.unsettled(soFar(false));
      if (open.length === 0) return soFar(false);
    }
    around.progress(rounds.length, open?.length ?? 0);
    if (clock() - start >= budget.ms) break;
  }
  return soFar(true);
}
function blockOf(random) {
  const orders = Array.from(
    { length: BLOCK },
    (_, i) => i % 2 === 0 ? ["base", "head"] : ["head", "base"]
  );
  return shuffled(orders, random);
}
function overRounds(rounds, side) {
  return overAll(rounds.map((round) => round[side]));
}
function overAll(times) {
  const series2 = Map.groupBy(times.flat(), ({ benchmark, metric }) => seriesKey(benchmark.name, metric.name));
  return [...series2.values()].map((all) => {
    const centres = ascending(all.map(({ sample }) => sample.centre));
    const [first] = all;
    return { ...first, sample: { centre: median(centres), values: centres, level: "process" } };
  });
}

// src/measure/process-tree.ts
var proc = filesBelow("/proc");
var KIB = 1024;
var PROCESSES_MAX = 1e3;
function lookAt(root, { text, entries }) {
  let sumBytes = 0;
  let largestBytes = 0;
  const waiting = [String(root)];
  for (let i = 0; i < waiting.length && i < PROCESSES_MAX; i++) {
    const pid = waiting[i];
    const status = text(`${pid}/status`) ?? "";
    sumBytes += kibOf(status, "VmRSS") * KIB;
    largestBytes = Math.max(largestBytes, kibOf(status, "VmHWM") * KIB);
    for (const thread of entries(`${pid}/task`)) {
      const children = text(`${pid}/task/${thread}/children`)?.trim();
      if (children) waiting.push(...children.split(" "));
    }
  }
  return sumBytes > 0 ? { sumBytes, largestBytes } : void 0;
}
function kibOf(status, field) {
  return Number(new RegExp(`^${field}:\\s+(\\d+) kB`, "m").exec(status)?.[1] ?? 0);
}
var PAUSE_MS = 20;
var PAUSE_MS_MIN = 1;
function followMemory(root, from, now) {
  const start = now();
  let last = start;
  let [weighted, time2, sumMaxBytes, largestBytes] = [0, 0, 0, 0];
  let timer;
  const wait = () => {
    const pause = Math.min(PAUSE_MS, Math.max(PAUSE_MS_MIN, (now() - start) / 4));
    timer = setTimeout(look, pause);
  };
  const look = () => {
    const seen = lookAt(root, from);
    const at = now();
    if (seen) {
      weighted += seen.sumBytes * (at - last);
      time2 += at - last;
      sumMaxBytes = Math.max(sumMaxBytes, seen.sumBytes);
      largestBytes = Math.max(largestBytes, seen.largestBytes);
    }
    last = at;
    wait();
  };
  wait();
  return () => {
    clearTimeout(timer);
    return { averageBytes: time2 > 0 ? weighted / time2 : void 0, sumMaxBytes, largestBytes };
  };
}

// src/measure/execution.ts
var TAIL_BYTES = 2e3;
var GRACE_MS = 1e3;
var TIMER_MS_MAX = 2 ** 31 - 1;
async function execute(order, stopwatch, { timeoutMs, keptBytes, stop }) {
  const outputs = { stdout: new Collector(keptBytes), stderr: new Collector(0) };
  const timers = [];
  let early;
  let pid;
  let memory = () => void 0;
  const end = (why) => {
    if (early || pid === void 0) return;
    early = why;
    signalGroup(pid, "SIGTERM");
    timers.push(setTimeout(() => pid !== void 0 && signalGroup(pid, "SIGKILL"), GRACE_MS));
  };
  const interrupt = () => end({ kind: "interrupted" });
  stop.addEventListener("abort", interrupt);
  try {
    const reading = await stopwatch.time(order, {
      started(process2) {
        pid = process2;
        memory = followMemory(process2, proc, () => performance.now());
        if (stop.aborted) interrupt();
        else if (timeoutMs <= TIMER_MS_MAX)
          timers.push(setTimeout(() => end({ kind: "timeout", afterMs: timeoutMs }), timeoutMs));
      },
      wrote: (stream, chunk) => outputs[stream].add(chunk)
    });
    if (pid !== void 0) signalGroup(pid, "SIGKILL");
    return executionOf(reading, early, memory(), outputs);
  } finally {
    stop.removeEventListener("abort", interrupt);
    for (const timer of timers) clearTimeout(timer);
    memory();
  }
}
function executionOf(reading, early, memory, outputs) {
  const { end, wallNs, userNs, systemNs, memoryPeakBytes } = reading;
  const largest = memoryPeakBytes ?? memory?.largestBytes ?? 0;
  return {
    outcome: early ?? end,
    wallNs,
    userNs,
    systemNs,
    memoryPeakBytes: Math.max(largest, memory?.sumMaxBytes ?? 0) || void 0,
    memoryAverageBytes: memory?.averageBytes,
    stdout: outputs.stdout.output(),
    stderr: outputs.stderr.output()
  };
}
function signalGroup(leader, signal) {
  try {
    process.kill(process.platform === "win32" ? leader : -leader, signal);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}
var Collector = class {
  #keptBytes;
  #head = [];
  #tail = Buffer.alloc(0);
  #bytes = 0;
  constructor(keptBytes) {
    this.#keptBytes = keptBytes;
  }
  add(chunk) {
    const room = this.#keptBytes - this.#bytes;
    if (room > 0) this.#head.push(chunk.subarray(0, room));
    this.#tail = Buffer.concat([this.#tail, chunk.subarray(-TAIL_BYTES)]).subarray(-TAIL_BYTES);
    this.#bytes += chunk.length;
  }
  output() {
    return { bytes: this.#bytes, head: Buffer.concat(this.#head), tail: this.#tail };
  }
};
function succeeded({ outcome }) {
  return outcome.kind === "exit" && outcome.code === 0;
}
function outcomeText(outcome) {
  switch (outcome.kind) {
    case "exit":
      return `exit status ${outcome.code}`;
    case "signal":
      return `ended by ${outcome.signal}`;
    case "not-started":
      return `cannot be started (${outcome.why})`;
    case "timeout":
      return `ended after its limit of ${Number((outcome.afterMs / 1e3).toPrecision(6))} s`;
    case "interrupted":
      return "interrupted";
  }
}

// src/measure/side.ts
import { stat as stat4 } from "node:fs/promises";
import { resolve as resolve6 } from "node:path";

// src/model/pattern.ts
var PLAIN3 = /[^\p{L}\p{N}_-]/gu;
var EVERY = ".*";
function patternOf(names) {
  const firsts = names.map((name) => (/^[^/]+/.exec(name)?.[0] ?? name).replace(PLAIN3, "."));
  return `^(${[...new Set(firsts)].join("|")})(/|$)`;
}

// src/measure/results.ts
function resultsOf2(tracked, origin) {
  const measured3 = tracked.filter(({ executions }) => executions.length > 0);
  return { perf_regression: RESULTS_SCHEMA, ...origin, benchmarks: measured3.map(benchmarkOf) };
}
var QUANTITIES = [
  { name: "time", unit: "ns", direction: "lower", of: ({ wallNs }) => wallNs },
  { name: "user_time", unit: "ns", direction: "lower", of: ({ userNs }) => userNs },
  { name: "system_time", unit: "ns", direction: "lower", of: ({ systemNs }) => systemNs },
  // The kernel knows the sum exactly, and how it is divided only as far as its clock ticks tell.
  { name: "cpu_time", unit: "ns", direction: "lower", of: cpuNs },
  { name: "memory", unit: "B", direction: "lower", of: ({ memoryPeakBytes }) => memoryPeakBytes },
  {
    name: "memory_average",
    unit: "B",
    direction: "lower",
    of: ({ memoryAverageBytes }) => memoryAverageBytes
  },
  // Neither more nor less of it is better; a rule may say so.
  { name: "cpu", unit: "%", direction: "none", of: cpuPercent },
  {
    name: "output_bytes",
    unit: "B",
    direction: "none",
    of: ({ stdout, stderr }) => stdout.bytes + stderr.bytes
  }
];
function benchmarkOf({ task, executions, fileBytes }) {
  const good = executions.filter(succeeded);
  const outcomes = Map.groupBy(executions, ({ outcome }) => outcomeText(outcome));
  const metrics2 = QUANTITIES.map(({ of, ...metric }) => ({ ...metric, values: finite2(good.map(of)) }));
  const files = {
    name: "file_bytes",
    unit: "B",
    direction: "lower",
    values: sizesOf(executions, fileBytes)
  };
  return {
    name: task.name,
    command: task.words,
    outcomes: Object.fromEntries([...outcomes].map(([words, all]) => [words, all.length])),
    metrics: [
      ...[...metrics2, files].filter(({ values }) => values.length > 0).map(asProcesses),
      {
        name: "success_rate",
        unit: "%",
        direction: "higher",
        value: 100 * mean(executions.map((e) => Number(succeeded(e))))
      }
    ]
  };
}
function asProcesses(metric) {
  return { ...metric, level: "process" };
}
function sizesOf(executions, fileBytes) {
  return fileBytes.filter((_, i) => executions[i] !== void 0 && succeeded(executions[i]));
}
function cpuNs({ userNs, systemNs }) {
  return userNs === void 0 || systemNs === void 0 ? void 0 : userNs + systemNs;
}
function cpuPercent(execution) {
  const ns = cpuNs(execution);
  return ns === void 0 || execution.wallNs === 0 ? void 0 : 100 * ns / execution.wallNs;
}
function finite2(values) {
  return values.filter((value) => value !== void 0);
}

// src/measure/side.ts
function tellingBy(results3, name, metrics2) {
  if (results3.length === 0) return { kind: "outside", name, metrics: metrics2 };
  return results3.length === 1 && results3[0] === "-" ? { kind: "output" } : { kind: "files", patterns: results3 };
}
var BENCHMARKS = "{benchmarks}";
var OUTPUT_BYTES_MAX = 64 * 1024 * 1024;
var PAIRED = ["time", "cpu_time", "memory"];
var CLOCK_MS = 2e3;
async function measureSide({ words, telling, reader, stopwatch, timeoutMs }, side, cwd, only, stop) {
  const limits = { timeoutMs, keptBytes: telling.kind === "output" ? OUTPUT_BYTES_MAX : 0, stop };
  const startedMs = Date.now();
  const execution = await execute(
    { words: words.map((word2) => word2.replaceAll(BENCHMARKS, () => only ? patternOf(only) : EVERY)), cwd },
    stopwatch,
    limits
  );
  if (execution.outcome.kind === "interrupted") return void 0;
  if (!succeeded(execution)) throw failed(`the command failed on ${side}`, execution);
  if (telling.kind === "outside") return fromOutside(telling, words, execution);
  const results3 = telling.kind === "output" ? fromOutput(side, execution, reader) : await fromFiles(side, telling.patterns, cwd, startedMs, reader);
  const derived = await derive(reader, results3.measurements);
  return { ...results3, measurements: [...results3.measurements, ...derived] };
}
function failed(what, { outcome, stderr, stdout }) {
  const said2 = (stderr.bytes > 0 ? stderr : stdout).tail.toString("utf8").trimEnd().split("\n").slice(-WORDS_MAX);
  return new UserError(`${what}: ${outcomeText(outcome)}`, said2.join("\n"));
}
var WORDS_MAX = 20;
function fromOutside({ name, metrics: metrics2 }, words, execution) {
  const origin = { environment: NOWHERE, commit: "", branch: "", time: "" };
  const tracked = [{ task: { name, words }, executions: [execution], fileBytes: [] }];
  const text = JSON.stringify(resultsOf2(tracked, origin));
  const results3 = parseResults([{ kind: "file", file: { path: name, text } }], "perf-regression");
  const measurements = results3.measurements.filter(({ metric }) => metrics2?.includes(metric.name) ?? true);
  return { ...results3, measurements, environment: {} };
}
var NOWHERE = { os: "", arch: "", cpu: "", cores: 0, memoryBytes: 0, runner: "", toolchain: {} };
function fromOutput(side, { stdout }, reader) {
  const { tool, formats: formats2 } = reader;
  if (stdout.bytes > OUTPUT_BYTES_MAX) {
    throw new UserError(
      `the command printed ${stdout.bytes} bytes on ${side}; at most ${OUTPUT_BYTES_MAX} are read`,
      "Have it write its results to a file, and name it: --results bench.json."
    );
  }
  const file = { path: `the output of ${side}`, text: stdout.head.toString("utf8") };
  return withLastingNames(parseResults([{ kind: "file", file }], tool, formats2), reader);
}
async function fromFiles(side, patterns, cwd, startedMs, reader) {
  const files = await glob([...patterns], { cwd });
  for (const file of files) {
    if ((await stat4(resolve6(cwd, file))).mtimeMs >= startedMs - CLOCK_MS) continue;
    throw new UserError(
      `${file} was not written by the command on ${side}: it is older`,
      "Name only what the command writes every time."
    );
  }
  return readResults(patterns, reader, cwd);
}

// src/measure/preparing.ts
async function prepare(side, cwd, words, stopwatch, stop) {
  if (words === void 0 || stop.aborted) return;
  const limits = { timeoutMs: Number.POSITIVE_INFINITY, keptBytes: 0, stop };
  const execution = await execute({ words, cwd }, stopwatch, limits);
  if (!succeeded(execution) && !stop.aborted) throw failed(`the setup of ${side} failed`, execution);
}

// src/measure/in-turn.ts
var ROUNDS = { standard: 60, min: 3, max: 500 };
var MINUTES = { standard: 10, min: 1, max: 1e5 };
var LIMIT = 0.01;
var LIMIT_RULE = { threshold: LIMIT };
function withLimit(policy) {
  return { ...policy, rules: [LIMIT_RULE, ...policy.rules] };
}
var UnmeasurableBase = class extends UserError {
};
async function measureInTurn(trial, turns) {
  const { places, setup, meter, stop, rounds, minutes, seed, progress } = turns;
  await prepare("head", places.head, setup, meter.stopwatch, stop);
  let isBaseKnown = false;
  const ofBase = async (work) => {
    try {
      return await work;
    } catch (error) {
      throw error instanceof UserError && !isBaseKnown ? asUnmeasurable(error) : error;
    }
  };
  await ofBase(prepare("base", places.base, setup, meter.stopwatch, stop));
  return interleave({
    measure: async (side, only) => {
      const work = measureSide(meter, side, places[side], only, stop);
      const results3 = await (side === "base" ? ofBase(work) : work);
      if (side === "base") isBaseKnown = true;
      return results3?.measurements;
    },
    isLook: (done) => isLook(done, rounds),
    unsettled: async (soFar) => openIn(await judgeRounds(soFar, trial)),
    canFilter: meter.words.some((word2) => word2.includes(BENCHMARKS)),
    budget: { rounds, ms: 6e4 * minutes },
    random: seededRandom(seed),
    clock: () => performance.now(),
    progress
  });
}
function asUnmeasurable({ message, remedy }) {
  return new UnmeasurableBase(message, remedy);
}
async function judgeRounds(soFar, trial) {
  const circumstances = { again: [], records: false, override: null, warnings: [] };
  return check(await headOf(soFar, trial), await baseOf(soFar, trial), trial.policy, circumstances);
}
function headOf({ rounds }, { commits, reader, occasion }) {
  return runAt(commits.head, overRounds(rounds, "head"), reader, occasion);
}
async function baseOf(soFar, { commits, how = "", policy, reader, occasion }) {
  const { rounds } = soFar;
  const count = rounds.length === 1 ? "1 round" : `${rounds.length} rounds`;
  const limit = policy.rules.includes(LIMIT_RULE) ? `; what no rule limits may change by ${100 * LIMIT} %` : "";
  const named4 = [commits.base.slice(0, 7), how].filter((part) => part !== "").join(", ");
  return {
    rung: "interleaved",
    why: `${named4}, measured in turn on one machine in ${count}${limit}`,
    branch: "",
    runs: [await runAt(commits.base, overRounds(rounds, "base"), reader, occasion)],
    accepted: [],
    tried: [],
    episodes: [],
    warnings: [],
    interleaved: soFar
  };
}
function runAt(commit, measurements, reader, occasion) {
  const results3 = { measurements, skipped: [], environment: {}, tools: [] };
  return runOf(results3, { ...reader, derived: [] }, { ...occasion, commit });
}
function openIn({ findings }) {
  const worse = new Set(
    findings.filter(({ verdict }) => verdict === "regressed").map(({ benchmark }) => benchmark)
  );
  const open = findings.filter(
    ({ reason, benchmark }) => !worse.has(benchmark) && (reason.code === "too-noisy" || reason.code === "too-few-samples")
  );
  return [...new Set(open.map(({ benchmark }) => benchmark))];
}

// src/reporters/quantity.ts
var STEPS3 = /* @__PURE__ */ new Map([
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
function quantities2(values, unit) {
  const largest = Number(Math.max(0, ...values.map(Math.abs)).toPrecision(3));
  const steps = STEPS3.get(unit) ?? [{ from: 1, unit }];
  const step = steps.find((candidate) => largest >= candidate.from) ?? steps.at(-1);
  const counted5 = step.from === 1 && values.every((value) => Number.isInteger(value) && Math.abs(value) < 100);
  const number2 = (value) => counted5 ? String(value) : significant(value / step.from);
  return values.map((value) => `${number2(value)} ${step.unit}`.trimEnd());
}
function significant(value) {
  if (value === 0) return "0";
  const size2 = Math.abs(value);
  if (size2 >= 1e15 || size2 < 1e-6) return value.toExponential(2);
  if (size2 >= 100) return grouped(Number(value.toPrecision(Math.max(3, wholeDigits(size2)))));
  const digits = value.toPrecision(3);
  return digits.includes("e") ? String(Number(digits)) : digits;
}
function wholeDigits(size2) {
  const digits = Math.floor(Math.log10(size2)) + 1;
  return Number.isInteger(size2) && digits <= 5 ? digits : 3;
}
function grouped(value) {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ",");
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
  const written2 = String(Number((value * 100).toPrecision(6)));
  return `${/\.\d{3}/.test(written2) ? Number((value * 100).toPrecision(3)) : written2} %`;
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

// src/reporters/change.ts
var WIDEST = 10;
function isTooWide({ change }) {
  if (!change || change.low === null || change.high === null) return false;
  return 1 + change.high > WIDEST * (1 + change.low);
}
function changeText(finding) {
  const { change, current, baseline, verdict } = finding;
  if (!change || !current || !baseline) return "";
  if (change.estimate === null) return current.value === baseline.value ? "0 %" : "from zero";
  const text = percentage(change.estimate);
  if (change.low === null || change.high === null || change.low === change.high) return text;
  if (isTooWide(finding)) return verdict === "inconclusive" ? "too noisy to say" : text;
  return `${text} \xB1 ${share((change.high - change.low) / 2).replace(" %", "")}`;
}
function intervalText(finding, confidence) {
  const { change } = finding;
  if (!change || change.low === null || change.high === null || change.low === change.high) return "";
  if (isTooWide(finding)) return "";
  return `${threshold(confidence)} interval ${percentage(change.low)} \u2026 ${percentage(change.high)}`;
}
var APART = { least: 5e-3, share: 0.05 };
function rawText(finding) {
  const { change, current, baseline, shared } = finding;
  if (!change || change.estimate === null || !current || !baseline || baseline.value === 0) return "";
  if (changeText(finding) === "too noisy to say") return "";
  const raw = current.value / baseline.value - 1;
  const apart2 = Math.abs(raw - change.estimate);
  if (!(apart2 > APART.least + APART.share * Math.max(Math.abs(raw), Math.abs(change.estimate)))) return "";
  const measured3 = `measured ${percentage(raw)}`;
  return shared === null ? measured3 : `${measured3}, of which the run moved all by ${percentage(shared)}`;
}

// src/reporters/scripts.ts
function summaryText(scripts, nameText) {
  if (scripts.length < 2) return "";
  const rate = quantities2([mean(scripts.map((script) => script.rate))], "ratio")[0];
  const measured3 = scripts.flatMap(({ name, time: time2 }) => time2 === null ? [] : [{ name, time: time2 }]);
  const sorted = measured3.toSorted((a, b) => a.time - b.time);
  const [fastest, slowest] = [sorted.at(0), sorted.at(-1)];
  const succeeded2 = `${scripts.length} commands, ${rate} of the executions succeeded`;
  if (!fastest || !slowest) return succeeded2;
  const average = timeText(mean(measured3.map(({ time: time2 }) => time2)));
  if (fastest === slowest) return `${succeeded2}, ${average} on average`;
  const extreme = ({ name, time: time2 }) => `${nameText(name)} ${timeText(time2)}`;
  return `${succeeded2}, ${average} on average; fastest ${extreme(fastest)}, slowest ${extreme(slowest)}`;
}
function scriptsOf({ findings }) {
  const present = findings.filter(({ current }) => current !== null);
  const scripts = [...Map.groupBy(present, ({ benchmark }) => benchmark)].flatMap(([name, own]) => {
    const metrics2 = new Map(own.map((finding) => [finding.metric.name, finding]));
    const rate = metrics2.get("success_rate")?.current;
    return rate ? [{ name, time: timeOf2(metrics2.get("time")), rate: rate.value, findings: metrics2 }] : [];
  });
  const isTracked = scripts.some(({ time: time2, findings: own }) => time2 !== null && own.has("output_bytes"));
  return isTracked ? scripts.toSorted((a, b) => (b.time ?? 0) - (a.time ?? 0)) : [];
}
function timeOf2(finding) {
  return finding?.current && finding.metric.unit === "ns" ? finding.current.value : null;
}
function timeText(ns) {
  return quantities2([ns], "ns")[0] ?? "";
}
var SCRIPT_COLUMNS = ["Command", "Time", "Change", "CPU time", "Memory", "Succeeded", "Status"];
var TOLD_FIRST = ["regressed", "suspected", "waived", "improved"];
function scriptRow({ name, findings }) {
  const value = (metric) => {
    const finding = findings.get(metric);
    return finding?.current ? quantities2([finding.current.value], finding.metric.unit)[0] ?? "" : "\u2013";
  };
  const time2 = findings.get("time");
  const own = [...findings.values()];
  const told2 = TOLD_FIRST.flatMap((verdict) => own.filter((finding) => finding.verdict === verdict));
  return {
    name,
    cells: [
      value("time"),
      time2 ? changeText(time2) : "",
      ...["cpu_time", "memory", "success_rate"].map((metric) => value(metric))
    ],
    worst: told2[0] ?? time2 ?? own[0]
  };
}

// src/reporters/episodes.ts
function lastingWords(regressed, count) {
  const days = regressed.flatMap(({ reason }) => reason.code === "lasting" ? [dayOf(reason.since)] : []);
  const old = benchmarksOf(regressed.filter(({ reason }) => reason.code === "lasting"));
  if (old === 0) return { verb: "got", told: "" };
  if (days.length < regressed.length) return { verb: "got", told: `, ${old} of them before this run` };
  return { verb: `${count === 1 ? "is" : "are"} still`, told: `, since ${days.sort()[0]}` };
}
function dayOf(time2) {
  return time2.slice(0, 10);
}
function endedText({ findings }, name) {
  const ended = findings.flatMap(
    ({ benchmark, episode }) => episode?.isNew ? [{ benchmark, ...episode }] : []
  );
  const named4 = (all) => {
    const names = [...new Set(all.map(({ benchmark }) => benchmark))];
    const more = names.length - NAMES_MAX2;
    return `${names.slice(0, NAMES_MAX2).map(name).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
  };
  const noise = ended.filter(({ state }) => state === "dismissed");
  const mended = ended.filter(({ state }) => state === "mended");
  const since = mended.map(({ first }) => dayOf(first.time)).sort()[0];
  return [
    noise.length > 0 ? `Suspected before, and back at ${noise.length === 1 ? "its level" : "their levels"}: ${named4(noise)}.` : "",
    mended.length > 0 ? `Mended: ${named4(mended)}, worse since ${since}.` : ""
  ].filter((line) => line !== "").join(" ");
}
var NAMES_MAX2 = 5;

// src/reporters/lacks.ts
function lackWords(report2) {
  return joined4(lacksOf(report2));
}
function besideWords(report2) {
  const { unjudged, beside } = tallyOf(report2);
  return joined4([
    unjudged > 0 && `${grouped(unjudged)} not judged`,
    ...lacksOf(report2),
    beside.unjudged > 0 && `${metrics(beside.unjudged)} not judged`
  ]);
}
function lacksOf(report2) {
  const { missing: missing2, beside } = tallyOf(report2);
  const { findings, failed: failed2 = [] } = report2;
  const names = [...new Set(failed2.flatMap(({ benchmark }) => benchmark ?? []))];
  const gone = findings.filter(({ verdict }) => verdict === "missing");
  const others = names.filter((name) => !gone.some(({ benchmark }) => isPartOf(benchmark, name)));
  const because2 = new Set(
    gone.filter(({ reason }) => reason.code === "failed").map((each) => each.benchmark)
  );
  const cause = because2.size === 0 ? "" : because2.size >= missing2 ? " (failed)" : ` (${because2.size} failed)`;
  const tool = failed2.find(({ benchmark }) => benchmark === null);
  return [
    missing2 > 0 && `${grouped(missing2)} missing${cause}`,
    others.length > 0 && `${grouped(others.length)} failed`,
    beside.missing > 0 && `${metrics(beside.missing)} missing`,
    tool !== void 0 && `the tool failed (${tool.reason.slice(0, REASON_LENGTH2)})`
  ];
}
var REASON_LENGTH2 = 100;
function metrics(count) {
  return count === 1 ? "1 side metric" : `${grouped(count)} side metrics`;
}
function joined4(parts) {
  const told2 = parts.filter((part) => part !== false);
  return told2.length === 0 ? "" : `; ${told2.join(", ")}`;
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
  if (report2.gate !== "fail" && report2.counts.suspected > 0) return "\u{1F7E0}";
  return report2.baseline.rung === "none" && report2.gate === "pass" ? "\u26AA" : GATE_SYMBOL[report2.gate];
}
function statusOf(finding) {
  const { verdict, reason } = finding;
  if (verdict === "unchanged" && reason.code === "within-threshold" && isWorse(finding))
    return { symbol: "\u{1F7E1}", word: `within ${limitText(finding)}` };
  const status = {
    regressed: { symbol: "\u{1F534}", word: `${finding.severity ?? "regression"} (${limitText(finding)})` },
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
  if (report2.together?.kind === "everything" && regressed.some(({ reason }) => reason.code === "everything")) {
    return `All benchmarks are about ${percentage(report2.together.worse)} ${worseWord(regressed)}, on the same kind of machine, ${report2.together.evidence.join(", ")}`;
  }
  if (regressed.length > 0) {
    const count = benchmarksOf(regressed);
    const beyond2 = count === 1 ? "its limit" : "their limits";
    const allowed = report2.gate === "allowed" ? ", and it was allowed" : "";
    const { verb, told: told2 } = lastingWords(regressed, count);
    return `${count} of ${benchmarks(total)} ${verb} ${worseWord(regressed)} beyond ${beyond2}${told2}${grades(regressed)}${lackWords(report2)}${allowed}`;
  }
  if (report2.baseline.rung === "none") {
    return firstRun(report2, total) + lackWords(report2) + missingShards(report2);
  }
  if (report2.together) return movedTogether2(report2.together, total) + lackWords(report2);
  const suspected = report2.findings.filter((finding) => finding.verdict === "suspected");
  if (suspected.length > 0) {
    const count = benchmarksOf(suspected);
    return `${count} of ${benchmarks(total)} ${count === 1 ? "looks" : "look"} ${worseWord(suspected)}${suspicion2(suspected)}${lackWords(report2)}`;
  }
  const unsettled = report2.findings.filter(isUnsettled);
  if (unsettled.length > 0) {
    return `${benchmarksOf(unsettled)} of ${benchmarks(total)} measured far beyond the limit, too noisy to be certain${lackWords(report2)}`;
  }
  if (report2.gate === "inconclusive") return inconclusive(report2, total);
  return passed(report2, total);
}
function grades(regressed) {
  const critical = benchmarksOf(regressed.filter(({ severity }) => severity === "critical"));
  if (critical === 0) return "";
  return critical === benchmarksOf(regressed) ? ", critically" : `, ${critical} of them critically`;
}
function suspicion2(suspected) {
  const waiting = suspected.flatMap(({ reason }) => reason.code === "grace" ? [reason] : []);
  const [first] = waiting;
  return first && waiting.length === suspected.length ? `: shown in ${runs(first.seen)} of the ${first.of} in a row that count` : ", not certain yet: measuring again would tell";
}
function movedTogether2({ kind, worse, evidence }, total) {
  const all = `${total === 1 ? "The benchmark" : `Most of ${benchmarks(total)}`} moved together (${percentage(worse)})`;
  if (kind === "runner") return `${all}: the runner changed (${evidence.join(", ")}), not your code`;
  return kind === "everything" ? `${all} on the same kind of machine, ${evidence.join(", ")}` : `${all}: this runner or a change to everything; measuring again on another runner would tell`;
}
function togetherText({ together, findings }) {
  const tested = findings.filter(({ pValue }) => pValue !== null);
  const usual = tested.length === 0 ? 0 : median(tested.map(({ shared }) => shared ?? 0));
  if (together && together.kind !== "runner") return "";
  if (!together && Math.abs(usual) < SHARED_MIN) return "";
  const held = together ? " Nothing is held against this change for it." : "";
  return `This run moved all benchmarks by about ${percentage(together?.worse ?? usual)}: that part is not in the changes.${held}`;
}
var SHARED_MIN = 0.02;
function sinceText({ since, reason }) {
  const came = since ? cameText(since) : "";
  if (reason.code !== "lasting") return came;
  return `${came === "" ? "lasts since" : `${came} on`} ${dayOf(reason.since)}, not mended`;
}
function cameText({ after, commit }) {
  const last = commit.slice(0, 7);
  return after === "" ? `came at or before ${last}` : `came with ${after.slice(0, 7)}\u2026${last}`;
}
function driftText({ drift }) {
  return drift ? `${percentage(drift.change)} over the last ${runs(drift.runs)}, slowly` : "";
}
function drifting({ findings }) {
  return findings.filter(({ drift, verdict }) => drift !== null && verdict !== "regressed");
}
function firstRun(report2, total) {
  const kept = report2.records ? "stored as the baseline" : "measured; there is no baseline yet";
  return `First run of suite ${report2.suite}: ${benchmarks(total)} ${kept}`;
}
function inconclusive(report2, total) {
  const { judged: judged2, unjudged, missing: missing2 } = tallyOf(report2);
  const known2 = judged2 > 0 && judged2 >= unjudged ? passed(report2, total) : unjudged > 0 ? `Too little is known to judge ${unjudged} of ${benchmarks(total)}${lackWords(report2)}` : missing2 > 0 ? `Nothing was judged${lackWords(report2)}` : `Nothing was judged: nobody said which way is better for ${benchmarks(total)}`;
  return known2 + missingShards(report2);
}
function missingShards({ warnings }) {
  const missing2 = warnings.find(({ code: code4 }) => code4 === "missing-shard");
  const renamed2 = warnings.filter(({ code: code4 }) => code4 === "renamed").length;
  if (!missing2 && renamed2 > 0) return `, but ${renamed2 === 1 ? "one looks" : `${renamed2} look`} renamed`;
  const isDamaged = warnings.some(({ code: code4 }) => code4 === "damaged-history");
  if (!missing2 && isDamaged) return ", but a part of the history is damaged";
  return missing2 ? `, but ${missing2.message}` : "";
}
function passed(report2, total) {
  const improved = report2.findings.filter((finding) => finding.verdict === "improved");
  const within3 = report2.findings.filter(
    (finding) => finding.reason.code === "within-threshold" && isWorse(finding)
  );
  if (within3.length > 0) {
    return `${benchmarksOf(within3)} of ${benchmarks(total)} got ${worseWord(within3)}, within the limits${besideWords(report2)}`;
  }
  if (improved.length > 0)
    return `${benchmarksOf(improved)} of ${benchmarks(total)} got better, none worse${besideWords(report2)}`;
  const { judged: judged2, unjudged, missing: missing2 } = tallyOf(report2);
  const all = judged2 + unjudged + missing2;
  const count = judged2 === all ? benchmarks(all) : `${grouped(judged2)} of ${benchmarks(all)}`;
  return `No change in ${count}${besideWords(report2)}`;
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
  return count === 1 ? "1 benchmark" : `${grouped(count)} benchmarks`;
}
function notThere({ findings, warnings }, total) {
  const overlooked = warnings.find(({ code: code4 }) => code4 === "not-compared");
  if (overlooked) return overlooked.message;
  const turned2 = benchmarksOf(findings.filter(({ reason }) => reason.code === "unit-changed"));
  if (turned2 > 0) return `${turned2} of ${benchmarks(total)} changed the unit`;
  if (total === 0) return "no benchmark of this run has one of the tags that were asked for";
  if (total === 1) return "the one benchmark of this run is not in the baseline";
  return `none of the ${grouped(total)} names of this run is in the baseline`;
}
function sensitivity(report2) {
  if (report2.detectable === null || report2.baseline.runs < SENSITIVITY_RUNS) return "";
  const where = tallyOf(report2).judged === 1 ? "" : " in half of them";
  return `A change of ${share(report2.detectable)} would have been seen${where}.`;
}
var SENSITIVITY_RUNS = 10;
function limitText({ metric, threshold: limit, reason }) {
  if (reason.code === "below-min") return `minimum ${reason.bound}`;
  if (reason.code === "above-max") return `maximum ${reason.bound}`;
  return `limit ${metric.direction === "higher" ? "\u2212" : "+"}${threshold(limit)}`;
}
function runs(count) {
  return count === 1 ? "1 run" : `${count} runs`;
}
function hasBaseline({ baseline }) {
  return baseline.rung !== "none" && baseline.runs > 0;
}
function allowedBy({ gate, findings }) {
  if (gate === "allowed") return "allowed by";
  if (gate !== "fail") return "a regression would have been allowed by";
  return findings.some(({ severity }) => severity === "critical") ? "what is critical cannot be allowed, though it was asked for by" : "a warning passes only with a reason, and none came from";
}
function overrideText(report2) {
  const { override } = report2;
  if (!override) return "";
  const why = override.reason === "" ? "no reason was given" : override.reason;
  return `${allowedBy(report2)} ${override.by} on ${momentText(override.at)} through ${override.source}: ${why}`;
}
function firstRunText({ baseline, gate, records }) {
  if (baseline.rung !== "none" || gate !== "pass") return "";
  return records ? "From the next run on, changes are compared; five runs make the noise known, and then they are judged." : "This run is not kept as a baseline. Five runs that were kept make the noise known; then changes are judged.";
}
function waiverTexts({ waivers }) {
  return waivers.filter(({ state }) => state === "applied").map(
    ({ select, owner, until, reason, ceiling }) => `${owner} waived ${select} up to ${threshold(ceiling)} until ${until}: ${reason}`
  );
}
function momentText(iso) {
  return `${iso.slice(0, 16).replace("T", " ")} UTC`;
}
function baselineText({ baseline }) {
  if (baseline.rung === "none") return baseline.why;
  if (baseline.rung === "file" || baseline.rung === "interleaved") return baseline.why;
  if (baseline.runs === 0) return `no run on ${baseline.environment} yet (${baseline.why})`;
  return `${runs(baseline.runs)} on ${baseline.environment} (${baseline.why})`;
}
function passedOverText({ baseline: { rung, tried }, warnings }) {
  const told2 = new Set(warnings.map(({ message }) => message));
  const rest = (rung === "none" ? tried.slice(1) : tried).filter(({ why }) => !told2.has(why));
  return rest.length === 0 ? "" : `Passed over: ${rest.map(({ why }) => why).join("; ")}`;
}
function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

// src/reporters/recommendations.ts
var RECOMMENDATIONS_MAX = 5;
function recommendations(report2, name) {
  const all = [
    onCulprit,
    onMachine,
    onDisturbance,
    onNoise,
    onSamples,
    onOneProcess,
    onRuns,
    onDrift,
    onFailures,
    onSlowness
  ];
  return all.flatMap((each) => each(report2, name) ?? []).slice(0, RECOMMENDATIONS_MAX);
}
var COMMIT2 = /^[0-9a-f]{7,64}$/;
var onCulprit = ({ findings }, name) => {
  const found = findings.find(({ verdict, since }) => verdict === "regressed" && since !== null);
  const { after = "", commit = "" } = found?.since ?? {};
  if (!found || !COMMIT2.test(after) || !COMMIT2.test(commit)) return void 0;
  const [good, bad] = [after.slice(0, 7), commit.slice(0, 7)];
  return {
    what: `${name(found.benchmark)} changed between ${good} and ${bad}`,
    step: `The commit among them: \`perf-regression bisect --good ${good} --bad ${bad} -- CMD\`.`
  };
};
var onMachine = ({ findings }, name) => {
  const elsewhere = because(findings, "other-environment");
  const [first] = elsewhere;
  if (!first) return void 0;
  return {
    what: `${series(elsewhere)} measured before on ${name(first.reason.was)} only; this machine has ${first.reason.have} of ${runs(first.reason.need)}`,
    step: "Keep to one kind of machine (`runs-on`), or let fewer facts decide: `environment: os,arch`."
  };
};
var onDisturbance = ({ findings, run: { environment } }) => {
  const { state = {} } = environment;
  const isUnsure = findings.some(
    ({ verdict, reason }) => ["regressed", "suspected"].includes(verdict) || reason.code === "too-noisy"
  );
  if (!isUnsure) return void 0;
  const told2 = disturbances(state);
  if (told2.length > 0) {
    return {
      what: `This run was disturbed: ${told2.join("; ")}`,
      step: "Measure again when it is quiet; `perf-regression doctor` says what would help."
    };
  }
  if (!state.governor || !SLOW_GOVERNOR.test(state.governor)) return void 0;
  return {
    what: "The clock rate of the processor follows the load, and so do times",
    step: "Where you may: `sudo cpupower frequency-set --governor performance`."
  };
};
var SLOW_GOVERNOR = /powersave|ondemand|conservative/;
var onNoise = ({ findings, baseline }, name) => {
  const noisy = because(findings, "too-noisy");
  if (noisy.length === 0) return void 0;
  const widest = Math.max(...noisy.map(({ change }) => halfWidth(change)));
  const rounds = Math.max(0, ...noisy.map(({ reason }) => reason.rounds ?? 0));
  const isVast = noisy.some(isTooWide);
  const spread = isVast ? " (more than tenfold)" : widest > 0 ? ` (up to \xB1 ${share(widest)})` : "";
  const inTurn = "measure base and head in turn: `perf-regression ab -- CMD`";
  const again = baseline.rung === "interleaved" ? moreRounds(rounds) : noisy[0]?.reason.of === "samples" ? `Measure each in ${rounds} processes on both sides, or ${inTurn}.` : `Measure ${rounds} times in all and give the others as \`again\`, or ${inTurn}.`;
  return {
    what: `${series(noisy)} too noisy to judge${spread}: ${listed(noisy, name)}`,
    step: rounds > 0 ? again : `More runs of this commit would not settle it; ${inTurn}.`
  };
};
var ROUNDS_MAX = 500;
function moreRounds(count) {
  if (count > ROUNDS_MAX)
    return `It would take ${count} rounds: a quieter machine helps more, and \`perf-regression doctor\` says how.`;
  return `Allow more rounds: \`--max-rounds ${count}\`.`;
}
var onSamples = ({ findings, baseline }, name) => {
  const few = because(findings, "too-few-samples");
  if (few.length === 0) return void 0;
  const have = Math.min(...few.map(({ reason }) => reason.have));
  const need = Math.max(...few.map(({ reason }) => reason.need));
  return {
    what: `${series(few)} measured too seldom (${have} of ${need} values): ${listed(few, name)}`,
    step: baseline.rung === "interleaved" ? moreRounds(need) : `Repeat each ${need} times, in a process of its own, before and after the change.`
  };
};
var onOneProcess = ({ findings }, name) => {
  const alone = because(findings, "one-process");
  const [first] = alone;
  if (!first) return void 0;
  return {
    what: `${series(alone)} measured in one process on a side, which says nothing of the next: ${listed(alone, name)}`,
    step: `Measure ${first.reason.need} processes of each side, or base and head in turn: \`perf-regression ab -- CMD\`.`
  };
};
var onRuns = ({ findings, baseline }, name) => {
  const [first] = because(findings, "too-few-runs");
  if (!first || baseline.rung === "none") return void 0;
  const { have, need } = first.reason;
  const branch = baseline.branch === "" ? "the base branch" : name(baseline.branch);
  return {
    what: `The baseline has ${runs(have)}, and ${need} make the noise known`,
    step: `Run the workflow ${need - have === 1 ? "once" : `${need - have} times`} more on ${branch}.`
  };
};
var onDrift = ({ findings }, name) => {
  const climbing = findings.flatMap(
    ({ drift, benchmark, verdict }) => drift && verdict !== "regressed" ? [{ ...drift, benchmark }] : []
  ).toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change));
  const [first] = climbing;
  if (!first) return void 0;
  const others = climbing.length > 1 ? ` (and ${climbing.length - 1} more)` : "";
  return {
    what: `${name(first.benchmark)}${others} has moved by ${percentage(first.change)} over ${runs(first.runs)}, too slowly for any single run to fail`,
    step: "Where it began: `perf-regression trends --days-back 90`."
  };
};
var onFailures = (report2, name) => {
  const failing = scriptsOf(report2).filter(({ rate }) => rate < 1);
  const [worst] = failing.toSorted((a, b) => a.rate - b.rate);
  if (!worst) return void 0;
  const others = failing.length > 1 ? ` (and ${failing.length - 1} more)` : "";
  return {
    what: `${name(worst.name)}${others} succeeded in ${quantities2([worst.rate], "ratio")[0]} of its executions`,
    step: "Its last words: `perf-regression track -- CMD`."
  };
};
var SLOW_NS = 1e9;
var SLOW_SHARE = 0.5;
var onSlowness = (report2, name) => {
  const scripts = scriptsOf(report2);
  const all = scripts.reduce((sum, { time: time2 }) => sum + (time2 ?? 0), 0);
  const [slowest] = scripts;
  if (!slowest || scripts.length < 3 || (slowest.time ?? 0) < Math.max(SLOW_NS, SLOW_SHARE * all))
    return void 0;
  return {
    what: `${name(slowest.name)} takes ${timeText(slowest.time ?? 0)} of the ${timeText(all)} of all ${scripts.length} commands`,
    step: "Profile it before any other."
  };
};
function because(findings, code4) {
  return findings.filter((finding) => finding.reason.code === code4);
}
function series({ length }) {
  return length === 1 ? "1 series was" : `${length} series were`;
}
var NAMES_MAX3 = 3;
function listed(findings, name) {
  const names = [...new Set(findings.map(({ benchmark }) => benchmark))];
  const more = names.length > NAMES_MAX3 ? ` and ${names.length - NAMES_MAX3} more` : "";
  return names.slice(0, NAMES_MAX3).map(name).join(", ") + more;
}
function halfWidth(change) {
  return change && change.low !== null && change.high !== null ? (change.high - change.low) / 2 : 0;
}

// src/reporters/state.ts
function stateText({ run, baseline }) {
  const { state = {} } = run.environment;
  const told2 = [...disturbances(state), ...stateDifferences(baseline.state, state)];
  return told2.length === 0 ? "" : `While this run was measured: ${told2.join("; ")}`;
}
function stateFacts({ governor, turbo, loadPerCore }) {
  return [
    ...governor === void 0 ? [] : [`governor ${governor}`],
    ...turbo === void 0 ? [] : [`turbo ${turbo ? "on" : "off"}`],
    ...loadPerCore === void 0 ? [] : [`a load of ${loadPerCore} for each core`]
  ].join(", ");
}

// src/reporters/closing.ts
function closingOf(report2) {
  return [...context(report2), "", footer(report2)].join("\n");
}
var WARNINGS_MAX = 10;
var PASSED_OVER_LENGTH = 600;
var WARNING_BYTES = 2e3;
function context(report2) {
  const compared = hasBaseline(report2) ? "**Compared with**" : "**No baseline**:";
  const lines = [`${compared} ${markdownText(baselineText(report2))}.`];
  const state = stateText(report2);
  if (state !== "") lines.push(`<sub>${markdownText(state)}.</sub>`);
  const passedOver2 = passedOverText(report2);
  if (passedOver2 !== "") lines.push(`<sub>${markdownText(passedOver2, PASSED_OVER_LENGTH)}.</sub>`);
  const warnings = report2.warnings.map(
    ({ message, remedy }) => `\u26A0\uFE0F ${markdownText(message, 300)}. ${markdownText(remedy, 300)}`.trimEnd()
  );
  const shown = warnings.filter((line, i) => i < WARNINGS_MAX && utf8Bytes(line) <= WARNING_BYTES);
  lines.push(...shown);
  const more = warnings.length - shown.length;
  if (more > 0) lines.push(`\u26A0\uFE0F \u2026 and ${more === 1 ? "1 more warning" : `${more} more warnings`}.`);
  const next2 = whatNow(report2);
  if (next2 !== "") lines.push(`**What now?** ${next2}`);
  if (report2.suspects.length > 0 && report2.gate !== "allowed") lines.push(measureAgain(report2));
  lines.push(...lookRenamed(report2), ...recommended(report2));
  return lines.flatMap((line) => [line, ""]).slice(0, -1);
}
function recommended(report2) {
  const all = recommendations(report2, (words) => markdownCode(words, 60));
  if (all.length === 0) return [];
  const count = all.length === 1 ? "1 recommendation" : `${all.length} recommendations`;
  const items = all.map(({ what, step }) => `- ${what}. ${step}`);
  return [`<details><summary>${count}</summary>

${items.join("\n")}

</details>`];
}
function lookRenamed({ findings, warnings }) {
  if (warnings.some(({ code: code4 }) => code4 === "renamed")) return [];
  const guesses = guessRenames(findings);
  if (guesses.length === 0) return [];
  const pairs = guesses.slice(0, GUESSES_MAX).map(({ old, now }) => `${markdownCode(old)} \u2192 ${markdownCode(now)}`);
  const more = guesses.length - pairs.length;
  const count = guesses.length === 1 ? "1 benchmark looks" : `${guesses.length} benchmarks look`;
  const patterns = guesses.flatMap(({ pattern }) => pattern ?? []);
  if (patterns.length > 0) {
    const lines = patterns.slice(0, GUESSES_MAX).map((pattern) => JSON.stringify(pattern));
    const list = markdownCode(`names: [${lines.join(", ")}]`, PATTERNS_LENGTH);
    return [
      `**${count} renamed** with the build: ${pairs.join(", ")}${more > 0 ? ` and ${more} more` : ""}. If so, write ${list} into the rules file, or the name of your bundler (\`names: vite\`): stored runs join.`
    ];
  }
  return [
    `**${count} renamed**: ${pairs.join(", ")}${more > 0 ? ` and ${more} more` : ""}. If so, list it under \`renames:\` in the rules file.`
  ];
}
var GUESSES_MAX = 3;
var PATTERNS_LENGTH = 300;
function whatNow({ findings, records, baseline, gate, run, warnings }) {
  if (warnings.some(({ code: code4 }) => code4 === "not-compared")) return "";
  if (gate === "nothing-compared") {
    return "Check the results pattern and the suite\u2019s name. If the benchmarks were renamed, say so under `renames:` in the rules file, and their series go on.";
  }
  if (gate !== "fail") return "";
  if (findings.every(({ verdict }) => verdict !== "regressed" && verdict !== "suspected")) {
    return "Measure what is missing. What was removed on purpose passes with the label `allow-regression` or `ALLOW_REGRESSION=true`, and is missed once; what was renamed belongs under `renames:` in the rules file.";
  }
  const look = LOOKS[baseline.rung] ?? "Profile it, or re-run the job to see whether it stays.";
  if (baseline.rung === "file" || baseline.rung === "interleaved" && !run.url) return look;
  const regressed = findings.filter(({ verdict }) => verdict === "regressed");
  if (regressed.some(({ severity }) => severity === "critical")) {
    return `${look} What is critical passes only with an entry under \`waivers:\` in the rules file: ceiling, reason, owner and last day.`;
  }
  const accept = records ? 'run with `ALLOW_REGRESSION=true` and `allow-regression-reason`, or `perf-regression baseline accept --reason "\u2026"`' : "the label `allow-regression`, or a line `Allow-Regression: why` at the end of a commit\u2019s message";
  return `${look} To accept it on record: ${accept}. To raise its limit for a while: \`waivers:\` in the rules file.`;
}
var LOOKS = {
  interleaved: "Profile it, or bring the change in smaller steps and measure each of them.",
  file: "Profile it, or measure both again to see whether it stays."
};
function measureAgain({ suspects }) {
  const names = suspects.slice(0, SUSPECTS_MAX).map((name) => markdownCode(name));
  const more = suspects.length - names.length;
  const list = `${names.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
  return `**To be sure**, measure again, best on another runner, and give the results as \`again\`: ${list}.`;
}
var SUSPECTS_MAX = 5;
function footer({ suite, run }) {
  const parts = [`suite ${markdownCode(suite)}`];
  if (run.commit) parts.push(`commit ${markdownText(run.commit.slice(0, 7))}`);
  if (run.url && /^https?:\/\//.test(run.url)) parts.push(`[run](${linkTarget(run.url)})`);
  return `<sub>${parts.join(" \xB7 ")} \xB7 perf-regression</sub>`;
}

// src/reporters/reasons.ts
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
    case "about-limit":
      return `worse, by about its ${limitText(finding)}`;
    case "within-bounds":
      return "within its absolute limits";
    case "moved-before":
      return "no change against the newest level of the branch, which had moved before";
    case "runner-changed":
      return "moved with all others: the runner changed";
    case "everything":
      return "moved with all others, on the same kind of machine";
    case "together":
      return "moved with all others: measuring again on another runner would tell";
    case "grace":
      return `shown in ${runs(reason.seen)} in a row: it counts after ${reason.of}`;
    case "lasting":
      return `worse since ${[reason.commit.slice(0, 7), reason.since.slice(0, 10)].filter((part) => part !== "").join(" of ")}, in ${runs(reason.runs)}: neither mended nor accepted`;
    case "young":
      return `far beyond its ${limitText(finding)} and usual noise; ${runs(reason.have)} in the baseline are too few to be certain`;
    case "measure-again":
      return "beyond its limit, which may be chance in one run of five: measure it again";
    case "waived":
      return `beyond its ${limitText(finding)}, below the ${threshold(reason.ceiling)} that ${reason.owner} waived until ${reason.until}`;
    case "no-direction":
      return "nobody said which way is better: set direction in the rules file";
    case "not-in-baseline":
      return "not in the baseline";
    case "not-in-run":
      return "in the baseline, not in this run";
    case "not-measured":
      return "in the baseline, not in this run, of which a shard is missing";
    case "not-a-number":
      return "in the baseline; its value in this run is no number";
    case "failed":
    case "left-out":
      return `in the baseline, not in this run: ${reason.why}`;
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
      return `too few measured values (${reason.have}): a test needs ${reason.need} on both sides, and how many settle it cannot be told from ${reason.have}`;
    case "one-process":
      return `one process a side bounds nothing: measure ${reason.need} processes of each side, or in turn with ab`;
    case "other-environment":
      return `measured before on ${reason.was} only: ${runs(reason.need)} on this machine make its noise known`;
    case "too-noisy":
      return tooNoisy(finding, reason);
  }
}
function tooNoisy(finding, { rounds, of }) {
  const { change } = finding;
  const half = change && change.low !== null && change.high !== null ? (change.high - change.low) / 2 : null;
  const noise = half === null || isTooWide(finding) ? "too noisy" : `too noisy (\xB1 ${share(half)})`;
  if (rounds === null)
    return `${noise}: more runs in the baseline are needed to judge it (${limitText(finding)})`;
  const what = of === "runs" ? `measuring it ${rounds} times` : `${rounds} processes on both sides`;
  return `${noise}: ${what} would settle it`;
}

// src/reporters/sections.ts
function openFindings({ findings }) {
  const group = ({ verdict }) => ["regressed", "suspected", "waived", "unchanged"].indexOf(verdict);
  const order = (finding) => group(finding) < 0 ? 4 : group(finding);
  const size2 = (finding) => Math.abs(finding.change?.estimate ?? Number.POSITIVE_INFINITY);
  return findings.filter(isOpen2).toSorted((a, b) => order(a) - order(b) || size2(b) - size2(a) || 0);
}
function isOpen2(finding) {
  if (["regressed", "improved", "suspected", "waived"].includes(finding.verdict)) return true;
  return finding.reason.code === "within-threshold" && isWorse(finding);
}
function foldedGroups(report2) {
  const rest = report2.findings.filter((finding) => !isOpen2(finding));
  const asides = asidesOf(report2);
  const group = (word2, keep, judged2 = false) => ({
    word: word2,
    findings: rest.filter(keep),
    judged: judged2
  });
  const moved = ({ reason }) => reason.code === "runner-changed";
  return [
    group("moved with the run", moved),
    group("could not be judged", (each) => each.verdict === "inconclusive" && !asides.has(each)),
    group("missing", ({ verdict }) => verdict === "missing"),
    group("new", ({ verdict }) => verdict === "new"),
    group("unchanged", (finding) => finding.verdict === "unchanged" && !moved(finding), true),
    group("for information", (finding) => asides.has(finding))
  ].filter((each) => each.findings.length > 0);
}
function asidesOf({ findings }) {
  const judged2 = new Set(
    findings.filter(({ verdict }) => verdict !== "inconclusive").map(({ benchmark }) => benchmark)
  );
  return new Set(
    findings.filter(
      ({ verdict, reason, benchmark }) => verdict === "inconclusive" && reason.code === "no-direction" && judged2.has(benchmark)
    )
  );
}

// src/reporters/markdown.ts
var COMMENT_BYTES = 6e4;
var SUMMARY_BYTES = 1e6;
function renderSuites(reports, budget) {
  const share2 = (budget - OMITTED_BYTES) / reports.length - BETWEEN.length;
  const texts = /* @__PURE__ */ new Map();
  let left = budget - OMITTED_BYTES;
  for (const report2 of reports.toSorted((a, b) => worstFirst(a.gate, b.gate))) {
    const text = renderMarkdown(report2, share2);
    left -= utf8Bytes(text) + BETWEEN.length;
    if (left < 0 && texts.size > 0) break;
    texts.set(report2, text);
  }
  const shown = reports.flatMap((report2) => texts.get(report2) ?? []);
  const omitted = reports.length - shown.length;
  if (omitted > 0) shown.push(`\u2026 and ${grouped(omitted)} more suites, left out for length.
`);
  return shown.join(BETWEEN);
}
var BETWEEN = "\n---\n\n";
var OMITTED_BYTES = 100;
function renderMarkdown(report2, budget) {
  const opening = [`### ${gateSymbol(report2)} ${sentence(report2)}`, ...lead(report2)].join("\n\n");
  const closing = closingOf(report2);
  const left = budget - utf8Bytes(opening) - utf8Bytes(closing) - 6;
  const tables = renderTables(report2, left);
  const breakdown = renderScripts(report2, left - utf8Bytes(tables));
  return `${[opening, tables, breakdown, closing].filter((part) => part !== "").join("\n\n")}
`;
}
function sentence(report2) {
  return markdownText(headline(report2));
}
function lead(report2) {
  const lines = [];
  const worst = openFindings(report2).find(({ verdict }) => verdict === "regressed");
  if (worst) lines.push(describeWorst(worst, report2.confidence));
  if (report2.override) {
    const { by, reason, at, source } = report2.override;
    const why = reason === "" ? "no reason was given" : markdownText(reason);
    const who = `${capital(allowedBy(report2)).replace(/allowed/i, "**$&**")} ${markdownCode(by)}`;
    lines.push(`${who} on ${markdownText(momentText(at))} through ${markdownText(source)}: ${why}.`);
  }
  lines.push(...waiverTexts(report2).map((text) => `\u{1F7E4} ${markdownText(text, 300)}.`));
  lines.push(endedText(report2, markdownCode), markdownText(togetherText(report2)), ...drifts(report2));
  const scripts = summaryText(scriptsOf(report2), (name) => markdownCode(name, 60));
  if (scripts !== "") lines.push(`${scripts}.`);
  if (report2.gate === "pass" && !worst) lines.push(sensitivity(report2));
  lines.push(firstRunText(report2));
  return lines.filter((line) => line !== "");
}
function drifts(report2) {
  const found = drifting(report2).toSorted((a, b) => size(b.drift?.change) - size(a.drift?.change));
  if (found.length === 0) return [];
  const shown = found.slice(0, DRIFTS_MAX).map((finding) => `${markdownCode(finding.benchmark)} ${markdownText(driftText(finding))}`);
  const more = found.length - shown.length;
  return [`\u{1F7E1} Getting worse: ${shown.join("; ")}${more > 0 ? `; and ${more} more` : ""}.`];
}
var DRIFTS_MAX = 3;
function size(change) {
  return Math.abs(change ?? 0);
}
function describeWorst(finding, confidence) {
  const name = markdownCode(finding.benchmark);
  const [value = ""] = quantities2([finding.current?.value ?? 0], finding.metric.unit);
  if (finding.reason.code === "below-min" || finding.reason.code === "above-max") {
    return `${name} has a ${markdownText(finding.metric.name)} of **${markdownText(value)}** (${markdownText(limitText(finding))}).`;
  }
  const details = [
    intervalText(finding, confidence),
    rawText(finding),
    limitText(finding),
    sinceText(finding)
  ].filter((part) => part !== "");
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
  const open = openFindings(report2);
  const first = { title: () => "", folded: false, findings: open, row: tableRow, head: TABLE_HEAD };
  const folded = foldedGroups(report2).map(({ word: word2, findings, judged: judged2 }) => ({
    title: (count) => `${grouped(count)} ${word2}`,
    folded: true,
    findings,
    row: judged2 ? tableRow : reasonRow,
    head: judged2 ? TABLE_HEAD : REASON_HEAD
  }));
  return [...open.length > 0 ? [first] : [], ...folded];
}
function renderTables(report2, budget) {
  const all = sections(report2);
  let left = budget - all.length * FRAME_BYTES;
  const rendered = [];
  for (const section2 of all) {
    const text = renderSection(section2, left);
    left -= Math.max(0, utf8Bytes(text) - FRAME_BYTES);
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
    left -= utf8Bytes(line) + 1;
    if (left < 0) break;
    rows.push(line);
  }
  const omitted = findings.length - rows.length;
  const note2 = omitted > 0 ? [`
\u2026 and ${grouped(omitted)} more, left out for length.`] : [];
  const table2 = rows.length > 0 ? [...head, ...rows] : [];
  if (!folded) return [...table2, ...note2].join("\n");
  const summary = `<details><summary>${title(findings.length)}</summary>`;
  return [summary, "", ...table2, ...note2, "", "</details>"].join("\n");
}
function renderScripts(report2, budget) {
  const scripts = scriptsOf(report2);
  if (scripts.length < 2) return "";
  const frame = [`| ${SCRIPT_COLUMNS.join(" | ")} |`, "|---|--:|--:|--:|--:|--:|---|"];
  let left = budget - FRAME_BYTES;
  const rows = [];
  for (const script of scripts) {
    const { name, cells: cells2, worst } = scriptRow(script);
    const { symbol, word: word2 } = statusOf(worst);
    const texts = [...cells2, `${symbol} ${word2}`].map((cell) => unbroken(markdownText(cell)));
    const row = `| ${[markdownCode(name), ...texts].join(" | ")} |`;
    left -= utf8Bytes(row) + 1;
    if (left < 0) break;
    rows.push(row);
  }
  if (rows.length === 0) return "";
  const omitted = scripts.length - rows.length;
  const note2 = omitted > 0 ? [`
\u2026 and ${grouped(omitted)} more, left out for length.`] : [];
  const title = `Each of the ${grouped(scripts.length)} commands`;
  return [`<details><summary>${title}</summary>`, "", ...frame, ...rows, ...note2, "", "</details>"].join(
    "\n"
  );
}
function cells(finding) {
  const { current, baseline, metric } = finding;
  const values = [baseline?.value, current?.value];
  const texts = quantities2(
    values.filter((value) => value !== void 0),
    metric.unit
  ).map((text) => markdownText(text));
  const before = unbroken(baseline ? texts.shift() ?? "" : "\u2013");
  const after = unbroken(current ? texts.shift() ?? "" : "\u2013");
  const was = finding.formerName === null ? "" : ` (was ${markdownCode(finding.formerName)})`;
  return { name: markdownCode(finding.benchmark) + was, metric: markdownText(metric.name), before, after };
}
function tableRow(finding) {
  const { name, metric, before, after } = cells(finding);
  const { symbol, word: word2 } = statusOf(finding);
  const change = markdownText(changeText(finding));
  const [estimate = "", interval] = change.split(" \xB1");
  const bold = finding.verdict === "unchanged" || change === "" ? change : `**${estimate}**${interval ? ` \xB1${interval}` : ""}`;
  const line = finding.recent.length > 1 ? `\`${sparkline(finding.recent)}\`` : "";
  const status = `${symbol} ${markdownText(word2)}`;
  const narrow = [before, after, withRaw(bold, finding), unbroken(status)].join(" | ");
  return `| ${name} | ${metric} | ${narrow} | ${line} |`;
}
function reasonRow(finding) {
  const { name, metric, before, after } = cells(finding);
  const narrow = [before, after, withRaw(markdownText(changeText(finding)), finding)].join(" | ");
  return `| ${name} | ${metric} | ${narrow} | ${markdownText(reasonText(finding))} |`;
}
function withRaw(change, finding) {
  const raw = rawText(finding);
  return raw === "" ? unbroken(change) : `${unbroken(change)} (${markdownText(raw)})`;
}
function unbroken(cell) {
  return cell.replaceAll(" ", "\xA0");
}

// src/exit.ts
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

// src/measure/interrupt.ts
var SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];
async function interruptible(work) {
  const controller = new AbortController();
  const stop = () => {
    if (controller.signal.aborted) process.exit(INTERRUPTED);
    controller.abort();
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  try {
    return await work(controller.signal);
  } finally {
    for (const signal of SIGNALS) process.off(signal, stop);
  }
}
var INTERRUPTED = 130;

// src/skipped.ts
function skippedWarnings({ skipped, remarks = [] }) {
  const left = skipped.map(({ file, line, reason, failed: failed2 }) => {
    const place = line === void 0 ? file : `${file}:${line}`;
    if (failed2 === void 0)
      return { code: "skipped-row", subject: place, message: `${place} was left out: ${reason}`, remedy: "" };
    const code4 = failed2 === null ? "failed-tool" : "failed-benchmark";
    return { code: code4, subject: failed2 ?? place, message: `${place}: ${reason}`, remedy: FAILED_REMEDY };
  });
  return [...left, ...remarks];
}
var FAILED_REMEDY = "What it did not measure is missing. Its own words are in the log of the step that ran it.";

// src/github/issues.ts
import { setTimeout as sleep2 } from "node:timers/promises";
var READING2 = { what: "read the issues", permission: "issues: write" };
var WRITING = { what: "write an issue", permission: "issues: write" };
var PER_PAGE = 100;
var PAGES_MAX = 30;
var TRIES_MAX = 3;
var LAG_MS = 1e3;
function issueThread(number2) {
  return {
    title: `issue #${number2}`,
    permission: "issues: write",
    parameters: { issue_number: number2 },
    comments: "/repos/{owner}/{repo}/issues/{issue_number}/comments",
    comment: "/repos/{owner}/{repo}/issues/comments/{comment_id}"
  };
}
async function listIssues(github, label, since) {
  const asked = since ? { state: "closed", since: since.toISOString() } : { state: "open" };
  const found = [];
  for (let page = 1; page <= PAGES_MAX; page++) {
    const parameters = { ...asked, labels: label, per_page: PER_PAGE, page };
    const answer = await github.request("GET /repos/{owner}/{repo}/issues", parameters, READING2);
    const issues = demand(answer, READING2);
    found.push(...issues);
    if (issues.length < PER_PAGE) break;
  }
  return found.filter((issue) => issue.pull_request === void 0);
}
async function readIssue(github, number2) {
  const route = "GET /repos/{owner}/{repo}/issues/{issue_number}";
  const { data } = await github.request(route, { issue_number: number2 }, READING2);
  if (data) return data;
  throw new UserError(`there is no issue #${number2}`, "Name one of this repository.");
}
async function openIssue(github, { title, body, labels, assignees }, isThis, warn) {
  for (const label of labels) await ensureLabel(github, label);
  const names = labels.map(({ name }) => name);
  const issue = await create(github, { title, body, labels: names }, names[0] ?? "", isThis);
  if (assignees.length > 0) await assign(github, issue, assignees, warn);
  return issue;
}
async function create(github, given, label, isThis) {
  for (let attempt = 1; ; attempt++) {
    try {
      const once2 = { ...given, request: { retries: 0 } };
      return demand(await github.request("POST /repos/{owner}/{repo}/issues", once2, WRITING), WRITING);
    } catch (error) {
      if (!(error instanceof TransientError)) throw error;
      await sleep2(LAG_MS);
      const there = (await listIssues(github, label)).find(isThis);
      if (there) return there;
      if (attempt === TRIES_MAX) throw error;
    }
  }
}
async function ensureLabel(github, label) {
  const answer = await github.request("POST /repos/{owner}/{repo}/labels", { ...label }, WRITING);
  if (answer.status !== 422) demand(answer, WRITING);
}
async function assign(github, { number: number2 }, assignees, warn) {
  const { message } = await github.request(
    "POST /repos/{owner}/{repo}/issues/{issue_number}/assignees",
    { issue_number: number2, assignees },
    WRITING
  );
  if (message !== void 0)
    warn(`issue #${number2} could not be assigned to ${assignees.join(", ")}: ${message}`);
}
async function changeIssue(github, number2, change) {
  const route = "PATCH /repos/{owner}/{repo}/issues/{issue_number}";
  return demand(await github.request(route, { issue_number: number2, ...change }, WRITING), WRITING);
}
function demand(answer, { what }) {
  if (answer.data !== void 0) return answer.data;
  throw new UserError(
    `cannot ${what}: GitHub answers ${answer.status} (${answer.message})`,
    "Are issues switched on in the settings of the repository?"
  );
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

// src/reporters/noise.ts
var SHOWN2 = 20;
function renderNoise(report2, { all }) {
  const varying = report2.series.filter(({ sigma }) => all || sigma && sigma.estimate > 0);
  const shown = all ? varying : varying.slice(0, SHOWN2);
  const rows = report2.source === "history" ? shown.map(historyCells) : shown.map(fileCells);
  const head = report2.source === "history" ? HISTORY_HEAD : FILE_HEAD;
  return [
    titleOf(report2),
    "",
    ...shown.length > 0 ? indented(table(head, rows)) : [],
    ...restOf(report2, shown),
    "",
    ...sentencesOf(report2).map((sentence2) => `  ${sentence2}`),
    ...report2.advice.length > 0 ? ["", "  What would help", ...report2.advice.map(adviceLine)] : [],
    ""
  ].join("\n");
}
function titleOf({ source, suite, runs: runs2, branch, environment }) {
  const where = visible(environment);
  if (source === "files") return `perf-regression  noise inside the samples, ${where}`;
  return `perf-regression  noise of suite ${visible(suite)}: ${counted3(runs2, "run")} of ${visible(branch)} on ${where}`;
}
var HISTORY_HEAD = [
  "benchmark",
  "metric",
  "runs",
  "noise (95 % interval)",
  "common",
  "outliers",
  "change seen with 1 run",
  "3",
  "10",
  "limit"
];
function historyCells(series2) {
  const { benchmark, metric, values, common, outliers, reach } = series2;
  return [
    visible(benchmark, 60),
    visible(metric, 30),
    String(values),
    sigmaText(series2),
    common === null ? "" : common > 0 ? share(common) : "none",
    outliers === null ? "" : outliersText(outliers),
    ...reach.map(({ change }) => reachText(change, series2)),
    threshold(series2.threshold)
  ];
}
var FILE_HEAD = [
  "benchmark",
  "metric",
  "values",
  "each is",
  "noise (95 % interval)",
  "change seen with two such files",
  "limit"
];
function fileCells(series2) {
  const { benchmark, metric, values, each, reach } = series2;
  return [
    visible(benchmark, 60),
    visible(metric, 30),
    String(values),
    values < 2 ? "" : each,
    sigmaText(series2),
    reachText(reach[0]?.change ?? null, series2),
    threshold(series2.threshold)
  ];
}
function sigmaText({ sigma, values }) {
  if (sigma === null) return values < 2 ? "one value tells none" : "too few values";
  if (sigma.estimate === 0 && sigma.high === 0) return "none";
  const { estimate, low, high } = sigma;
  return low === null || high === null ? share(estimate) : `${share(estimate)} (${share(low)} \u2026 ${share(high)})`;
}
function outliersText(share2) {
  return share2 > OUTLIERS_MANY ? "many" : share2 > 0 ? "some" : "none";
}
var OUTLIERS_MANY = 0.03;
function reachText(change, { sigma }) {
  if (change === null) return sigma === null ? "not known" : "none up to tenfold";
  return change === 0 ? "any" : share(change);
}
function restOf({ series: series2 }, shown) {
  const hidden = series2.filter((each) => !shown.includes(each));
  const exact = hidden.filter(({ sigma }) => sigma?.estimate === 0).length;
  const unknown = hidden.filter(({ sigma }) => sigma === null).length;
  const quieter = hidden.length - exact - unknown;
  const parts = [
    ...quieter > 0 ? [`${quieter} more are quieter`] : [],
    ...exact > 0 ? [`${exact} never vary: every change of them is seen`] : [],
    ...unknown > 0 ? [`${unknown} have too few values to tell`] : []
  ];
  return parts.length > 0 ? [`  ${parts.join("; ")} (--all shows them)`] : [];
}
function sentencesOf({ source, together, alpha, series: series2 }) {
  const level = `"Seen" means four times in five, with a chance of ${share(alpha)} for any false alarm in the whole run.`;
  if (source === "files") {
    const iterations = series2.some(({ each, values }) => each === "iteration" && values >= 2);
    return [
      level,
      ...iterations ? [
        "Iterations tell how steady their process was, not what another process of the same code would measure."
      ] : []
    ];
  }
  if (together === null)
    return [level, "Too few noisy series to tell whether the benchmarks of a run move together."];
  const p = `p ${together.pValue < 15e-4 ? "\u2264 0.001" : `= ${together.pValue.toPrecision(2)}`}`;
  return [
    level,
    together.pValue <= alpha ? `The benchmarks of a run move together (${p}): of the middle one's variance, ${share(together.share)} is common to its run and is taken out.` : `It is not shown that the benchmarks of a run move together (${p}).`
  ];
}
function adviceLine(advice) {
  return `  - ${adviceText(advice)}`;
}
function adviceText(advice) {
  switch (advice.code) {
    case "more-runs":
      return `Record more runs: ${advice.have} tell the noise only roughly; from ${advice.need} on it is known to about a fifth.`;
    case "measure-again": {
      const instead = advice.instead === null ? "one shows none up to tenfold" : `one shows ${share(advice.instead)}`;
      return `Measure the suspects again: three measurements show a change of ${share(advice.change)} where ${instead} (the middle series).`;
    }
    case "interleave":
      return `Measure base and head in turn on one machine, each in several processes, and compare the files: ${share(advice.share)} of the variance is the run's, and both sides share it.`;
    case "iterations":
      return advice.share < 0.5 ? `More iterations inside a process do not help: they explain ${share(advice.share)} of the variance; the rest is between runs.` : `More iterations do help: they explain ${share(advice.share)} of the variance.`;
    case "processes":
      return "Measure several processes and give a file for each, or look at the history (noise --history): one process says little about the next.";
    case "outliers":
      return `Look for what disturbs single runs (warm-up, garbage collection, disk, network): ${advice.series} of ${counted3(advice.of, "noisy series", "")} lie so far off so often that three measurements cannot tell a doubling.`;
    case "pin-runner":
      return `Pin the runner's type: ${advice.runs} of ${counted3(advice.of, "run")} were measured elsewhere (${advice.environments} kinds of machine) and tell less.`;
    case "threshold":
      return `${visible(advice.benchmark, 60)} ${visible(advice.metric, 30)}: a limit of ${threshold(advice.threshold)} is below what three measurements see; raise it to ${threshold(Math.ceil(advice.change * 100) / 100)}, or expect "inconclusive".`;
  }
}
function counted3(number2, what, plural = "s") {
  return `${number2} ${what}${number2 === 1 ? "" : plural}`;
}
function indented(text) {
  return text.trimEnd().split("\n").map((line) => `  ${line}`);
}

// src/reporters/trends.ts
var SYMBOLS = { degrading: "\u{1F534}", improving: "\u{1F7E2}", stable: "\u2705", unknown: "\u26AA" };
var NOISIEST = 5;
function trendsMarkdown(reports, budget) {
  const share2 = budget / Math.max(1, reports.length) - 10;
  return reports.map((report2) => suiteMarkdown(report2, share2)).join("\n---\n\n");
}
function suiteMarkdown(report2, budget) {
  const moved = report2.series.filter(({ trend }) => trend === "degrading" || trend === "improving");
  const steady = report2.series.filter((each) => !moved.includes(each));
  const opening = [
    `### ${symbolOf(report2)} ${markdownText(headlineOf(report2))}`,
    "",
    factsOf(report2).map((fact2) => markdownText(fact2)).join(" \xB7 ")
  ].join("\n");
  const closing = [
    listOf2("What to do", report2.recommendations.map(recommendationMarkdown)),
    noisiestOf(report2)
  ].filter((part) => part !== "").join("\n\n");
  let left = budget - utf8Bytes(opening) - utf8Bytes(closing) - FRAME_BYTES2;
  const rowsOf15 = (series2) => {
    const rows = [];
    for (const each of series2) {
      const row = rowOf9(each);
      left -= utf8Bytes(row) + 1;
      if (left < 0) break;
      rows.push(row);
    }
    const omitted = series2.length - rows.length;
    const note2 = omitted > 0 ? ["", `\u2026 and ${grouped(omitted)} more, left out for length.`] : [];
    return [...rows.length > 0 ? HEAD : [], ...rows, ...note2].join("\n");
  };
  const open = moved.length > 0 ? rowsOf15(moved) : "";
  const folded = steady.length > 0 ? `<details><summary>${grouped(steady.length)} stable or not known</summary>

${rowsOf15(steady)}

</details>` : "";
  return `${[opening, open, closing, folded].filter((part) => part !== "").join("\n\n")}
`;
}
var FRAME_BYTES2 = 800;
var HEAD = ["| | Benchmark | Metric | Now | Change | Where | Course |", "|---|---|---|--:|--:|---|---|"];
function rowOf9(series2) {
  const { benchmark, metric, newest, course } = series2;
  const [now = ""] = quantities2([newest], metric.unit);
  const cells2 = [
    SYMBOLS[series2.trend],
    markdownCode(benchmark),
    markdownText(metric.name),
    markdownText(now).replaceAll(" ", "\xA0"),
    changeText2(series2).replaceAll(" ", "\xA0"),
    whereText(series2).map(markdownCommit).join("; "),
    course.length > 1 ? `\`${sparkline(course)}\`` : ""
  ];
  return `| ${cells2.join(" | ")} |`;
}
function headlineOf({ suite, counts: counts2, period, drifts: drifts2 }) {
  const total = Object.values(counts2).reduce((sum, count) => sum + count, 0);
  const name = visible(suite, 80);
  const slowly = drifts2 > 0 ? ` (${drifts2} slowly)` : "";
  if (counts2.degrading > 0) {
    return `${name}: ${counts2.degrading} of ${total} series got worse in ${period.days} days${slowly}`;
  }
  return counts2.improving > 0 ? `${name}: ${counts2.improving} of ${total} series got better in ${period.days} days, none worse` : `${name}: no change in ${total} series in ${period.days} days`;
}
function symbolOf({ counts: counts2 }) {
  if (counts2.degrading > 0) return SYMBOLS.degrading;
  return counts2.improving > 0 ? SYMBOLS.improving : SYMBOLS.stable;
}
function factsOf(report2) {
  const { period, executions, benchmarks: benchmarks2, series: series2, branches, environments, newest } = report2;
  const others = branches.length - 1;
  return [
    `${period.from.slice(0, 10)} \u2026 ${period.to.slice(0, 10)}`,
    `${runs(executions)}${others > 0 ? ` of ${branches.length} branches` : ""}`,
    `${benchmarks2} benchmarks, ${series2.length} series`,
    `${visible(report2.branch, 60)} on ${visible(report2.environment)}${environments.length > 1 ? ` (one of ${environments.length} kinds of machine)` : ""}`,
    `newest run ${ageText(newest.ageHours)} old (${momentText(newest.time)})`
  ];
}
function ageText(hours) {
  return hours < 48 ? `${Math.max(0, Math.round(hours))} hours` : `${Math.round(hours / 24)} days`;
}
function changeText2({ change, drift }) {
  const slowly = drift ? `${percentage(drift.change)} over ${runs(drift.runs)}, slowly` : "";
  if (!change || change.estimate === null) return slowly || "\u2013";
  const { estimate, low, high } = change;
  const interval = low === null || high === null || low === high ? "" : ` (${percentage(low)} \u2026 ${percentage(high)})`;
  return [`${percentage(estimate)}${interval}`, slowly].filter((part) => part !== "").join("; ");
}
function whereText({ shifts }) {
  return shifts.slice(-SHIFTS_SHOWN).map(({ after, commit, time: time2, change }) => {
    const range = `${shortOf(after)}\u2026${shortOf(commit)}`;
    return `${range} on ${time2.slice(0, 10)}${change === null ? "" : ` ${percentage(change)}`}`;
  });
}
var SHIFTS_SHOWN = 3;
function shortOf(commit) {
  return visible(commit.slice(0, 7)) || "no commit";
}
function markdownCommit(text) {
  return markdownText(text, 100);
}
function listOf2(title, lines) {
  return lines.length === 0 ? "" : [`**${title}**`, "", ...lines.map((line) => `- ${line}`)].join("\n");
}
function noisiestOf({ series: series2 }) {
  const noisy = noisiest(series2).map(
    ({ benchmark, metric, sigma }) => `${markdownCode(benchmark)} ${markdownText(metric.name)}: \xB1 ${share(sigma ?? 0)} from run to run`
  );
  return listOf2("Noisiest", noisy);
}
function noisiest(series2) {
  return series2.filter(({ sigma }) => (sigma ?? 0) > 0).sort((a, b) => (b.sigma ?? 0) - (a.sigma ?? 0)).slice(0, NOISIEST);
}
function recommendationMarkdown(recommendation) {
  return markdownText(recommendationText(recommendation), 600);
}
function recommendationText(recommendation) {
  switch (recommendation.code) {
    case "look-at-commits": {
      const { after, commit, benchmark, metric, change, others } = recommendation;
      const more = others > 0 ? ` and ${others} more` : "";
      const by = change === null ? "" : ` by ${percentage(change)}`;
      return `Look at the commits behind ${shortOf(after)} up to ${shortOf(commit)}: ${visible(benchmark, 60)} ${visible(metric, 30)}${more} changed there${by}. Mend it, or accept it on record: perf-regression baseline accept --reason "\u2026".`;
    }
    case "look-at-drift": {
      const { benchmark, metric, change, runs: count, others } = recommendation;
      const more = others > 0 ? `, and ${others} more` : "";
      return `No single run shows it: ${visible(benchmark, 60)} ${visible(metric, 30)} moved by ${percentage(change)} over the last ${runs(count)}${more}. Compare the first of them with the newest: perf-regression compare.`;
    }
    case "stale":
      return `The newest run is ${ageText(recommendation.ageHours)} old, and usually one comes every ${ageText(recommendation.usualHours)}: is the workflow still running?`;
    default:
      return adviceText(recommendation);
  }
}
function trendsTerminal(report2, { all }) {
  const shown = report2.series.filter(({ trend }) => all || trend === "degrading" || trend === "improving");
  const rows = shown.map((each) => [
    each.trend,
    visible(each.benchmark, 60),
    visible(each.metric.name, 30),
    quantities2([each.newest], each.metric.unit).join(""),
    changeText2(each),
    whereText(each).join("; "),
    `limit ${threshold(each.threshold)}`,
    sparkline(each.course)
  ]);
  const head = ["", "benchmark", "metric", "now", "change", "where", "", "course"];
  const hidden = report2.series.length - shown.length;
  const noisy = noisiest(report2.series).map(
    ({ benchmark, metric, sigma }) => `  - ${visible(benchmark, 60)} ${visible(metric.name, 30)}: \xB1 ${share(sigma ?? 0)} from run to run`
  );
  const advice = report2.recommendations.map((each) => `  - ${recommendationText(each)}`);
  return [
    `perf-regression  ${headlineOf(report2)}`,
    `  ${factsOf(report2).join("; ")}`,
    "",
    ...rows.length > 0 ? [
      ...table(head, rows).trimEnd().split("\n").map((line) => `  ${line}`)
    ] : [],
    ...hidden > 0 ? [`  ${hidden} are stable or not known (--all shows them)`] : [],
    ...noisy.length > 0 ? ["", "  Noisiest", ...noisy] : [],
    ...advice.length > 0 ? ["", "  What to do", ...advice] : [],
    ""
  ].join("\n");
}
function trendsTitle(reports) {
  const week = weekOf(reports[0]?.period.to ?? "");
  const degrading = reports.reduce((sum, { counts: counts2 }) => sum + counts2.degrading, 0);
  const drifts2 = reports.reduce((sum, report2) => sum + report2.drifts, 0);
  const what = degrading > 0 ? `${degrading} series got worse${drifts2 > 0 ? ` (${drifts2} slowly)` : ""}` : "nothing got worse";
  return `Performance trends of ${week}: ${what}`;
}
var DAY_MS = 864e5;
function weekOf(time2) {
  const at = new Date(time2);
  const thursday = new Date(at.getTime() + (4 - (at.getUTCDay() || 7)) * DAY_MS);
  const year = thursday.getUTCFullYear();
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * DAY_MS)) + 1;
  return `${year}-W${String(week).padStart(2, "0")}`;
}

// src/history/episodes.ts
var STATES = {
  suspicion: "suspected",
  regression: "regressed",
  waiver: "waived",
  recovery: "mended",
  dismissal: "dismissed"
};
function episodesIn(events, placeOf = () => void 0) {
  const open = /* @__PURE__ */ new Map();
  const over = [];
  const end = (key, state, run) => {
    const episode = open.get(key);
    if (!episode) return;
    open.delete(key);
    over.push({ ...episode, state, end: run });
  };
  for (const event of events) {
    const { kind, run, benchmark, metric } = event;
    const state = STATES[kind];
    if (isAcceptance(event)) {
      for (const [key, episode] of open) if (accepts(event, episode, placeOf)) end(key, "accepted", run);
    } else if (state !== void 0 && benchmark !== void 0 && metric !== void 0) {
      const key = seriesKey(benchmark, metric);
      if (isOpen({ state })) open.set(key, continued(open.get(key), state, { ...event, benchmark, metric }));
      else end(key, state, run);
    }
  }
  return [...over, ...open.values()];
}
function openEvents(events) {
  const open = new Map(
    episodesIn(events).filter(isOpen).map((episode) => [seriesKey(episode.benchmark, episode.metric), episode])
  );
  const left = /* @__PURE__ */ new Map();
  for (const event of events) {
    const { kind, benchmark = "", metric = "" } = event;
    const key = seriesKey(benchmark, metric);
    const episode = open.get(key);
    if (episode && STATES[kind] === episode.state) {
      left.set(key, { ...event, first: episode.first, before: episode.before, after: episode.after });
    }
  }
  return [...left.values()];
}
function continued(known2, state, { benchmark, metric, run, at, first, before, after }) {
  if (!known2) {
    return {
      benchmark,
      metric,
      state,
      first: first ?? { run, commit: "", time: at },
      before: before ?? null,
      after: after ?? null,
      end: null
    };
  }
  if (state === "suspected") return known2;
  return isTold(known2) ? { ...known2, state } : {
    ...known2,
    state,
    first: first ?? known2.first,
    before: before ?? known2.before,
    after: after ?? known2.after
  };
}
function accepts({ benchmark: name = "*", metric: of = "*", run }, { benchmark, metric, first }, placeOf) {
  if (!matchesWildcard(name, benchmark) || !matchesWildcard(of, metric)) return false;
  return (placeOf(run) ?? Number.POSITIVE_INFINITY) >= (placeOf(first.run) ?? Number.NEGATIVE_INFINITY);
}

// src/history/former.ts
var LOOKED_AT_MAX = 20;
var NAMED_MAX = 1e3;
async function formerTip({ branch, folder }) {
  const tip = await branch.tip();
  if (!tip || await branch.read(tip, `${folder}/index.json`) !== void 0) return void 0;
  for (const before of await branch.before(tip, LOOKED_AT_MAX)) {
    if (await branch.read(before, `${folder}/index.json`) !== void 0) return before;
  }
  return void 0;
}
function goneError(place, { commit }) {
  const { branch, suite, historyDir } = place;
  const found = commit.slice(0, 7);
  return new UserError(
    `the history of suite ${suite} is gone from ${branch.description}: the commit ${found} still has it`,
    `Bring it back: perf-regression history repair --from ${found} ${optionsOf(place)}
And let what replaced the branch keep the folder ${historyDir || "of the history"}.`
  );
}
function optionsOf({ branch, suite, historyDir }) {
  const options = [`--suite ${quoted(suite)}`];
  if (branch.name !== "gh-pages") options.push(`--branch ${quoted(branch.name)}`);
  if (historyDir !== "perf") options.push(`--history-dir ${quoted(historyDir)}`);
  return options.join(" ");
}
function quoted(text) {
  return /^[\w./:-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
async function demandNoneGone(place) {
  const former = await formerTip(place);
  if (former) throw goneError(place, former);
}
async function restoreHistory(log2, named4, patience) {
  const { branch, suite, folder } = log2;
  const tip = await branch.tip();
  const before = tip ? await branch.before(tip, NAMED_MAX) : [];
  const from = before.find(({ commit }) => named4.length >= 4 && commit.startsWith(named4));
  const path = `${folder}/index.json`;
  const text = from && await branch.read(from, path);
  if (!from || text === void 0) {
    throw new UserError(
      from ? `the commit ${named4} has no ${path}` : `${named4} is none of the newest commits of ${branch.description}`,
      `git log --oneline ${branch.name} -- ${path} shows the commits that changed it.`
    );
  }
  const { segments } = decodeIndex(`${path} at ${named4}`, text, suite);
  const files = /* @__PURE__ */ new Map();
  for (const { file } of segments) {
    const stored = await branch.read(from, `${folder}/segments/${file}`);
    if (stored !== void 0) files.set(file, stored);
  }
  await log2.revise(`perf: history of ${suite} as it was at ${named4}`, patience, async (entries) => {
    if (entries.length === 0) return { segments, files, restores: true };
    throw new UserError(
      `suite ${suite} has a history on ${branch.description}: nothing was brought back`,
      "What another commit held is shown by git; a run is taken over with: perf-regression history add FILES\u2026"
    );
  });
  return segments.reduce((sum, { runs: runs2 }) => sum + runs2, 0);
}

// src/history/branch.ts
var FILE_BYTES_MAX = 32 * 1024 * 1024;
function notOurs(path, branch, why) {
  return new UserError(
    `${path} on ${branch} is not a file of the history: ${why}`,
    "Nothing was written. Move it away from there, or choose another folder with the input history-dir."
  );
}
function demandFile(path, branch, kind, bytes2) {
  if (kind !== "file") throw notOurs(path, branch, `it is a ${kind}`);
  if (bytes2 > FILE_BYTES_MAX) {
    throw notOurs(path, branch, `it has ${bytes2} bytes, and none of ours has more than ${FILE_BYTES_MAX}`);
  }
}

// src/history/ownership.ts
async function demandNoSegments(branch, tip, folder) {
  const entries = await branch.list(tip, folder);
  if (!entries.some(({ name, kind }) => name === "segments" && kind === "folder")) return;
  const segments = await branch.list(tip, `${folder}/segments`);
  if (!segments.some(({ name }) => SEGMENT_FILE.test(name))) return;
  throw new UserError(
    `${folder}/index.json on ${branch.description} is missing, though there are segments beside it`,
    REPAIR
  );
}
async function demandOwnFolder({ branch, tip, folder }) {
  if (!tip) return;
  const parts = `${folder}/segments`.split("/");
  for (const depth of parts.keys()) {
    const found = await branch.list(tip, parts.slice(0, depth + 1).join("/"));
    if (found.length === 0) return;
  }
}
async function demandUnused({ branch, tip, folder }, names) {
  for (const name of tip ? names : []) {
    const path = `${folder}/${name}`;
    const text = await branch.read(tip, path);
    if (text !== void 0 && !isPublished(name, text)) {
      throw notOurs(path, branch.description, "somebody else wrote it");
    }
  }
}
async function schemasBeside({ branch, tip }, historyDir, known2) {
  const { schemaMark, schemaTexts, isSchemaOfOurs } = await import("./schemas-NZADWQKH.js");
  const mark = schemaMark();
  if (mark === known2) return { mark, files: /* @__PURE__ */ new Map() };
  const folder = [historyDir, SCHEMA_FOLDER].filter((part) => part !== "").join("/");
  const there = tip ? await branch.list(tip, folder) : [];
  const files = /* @__PURE__ */ new Map();
  for (const [name, text] of schemaTexts()) {
    const path = `${folder}/${name}`;
    const before = tip && there.some((entry) => entry.name === name) ? await branch.read(tip, path) : void 0;
    if (before === text) continue;
    if (before !== void 0 && !isSchemaOfOurs(before)) {
      throw notOurs(path, branch.description, "it is no schema of perf-regression");
    }
    files.set(path, text);
  }
  return { mark, files };
}

// src/history/commit.ts
async function composed(place, before, { segments, files: changed, added = [], publication = {}, restores = false }) {
  const { branch, tip, historyDir, folder } = place;
  const read = async (path) => tip && branch.read(tip, path);
  const shown = { ...place, before: before.segments, after: segments, read };
  const overview = await overviewFiles(shown, added, publication);
  const published = new Map([...publication.files ?? [], ...overview.beside]);
  const own = new Map(published);
  for (const [file, text] of changed) own.set(`segments/${file}`, text);
  if (before.segments.length === 0) {
    await demandOwnFolder(place);
    if (!restores) await demandNoneGone(place);
  }
  const known2 = /* @__PURE__ */ new Set([
    ...before.segments.map(({ file }) => `segments/${file}`),
    ...before.published ?? []
  ]);
  await demandUnused(
    place,
    [...own.keys()].filter((name) => !known2.has(name))
  );
  const schemas = publication.files?.size ? await schemasBeside(place, historyDir, before.schemas) : void 0;
  const index = {
    ...before,
    ...schemas && { schemas: schemas.mark },
    ...published.size > 0 && {
      published: [.../* @__PURE__ */ new Set([...before.published ?? [], ...published.keys()])].sort()
    },
    segments: [...segments]
  };
  own.set("index.json", encodeIndex(index));
  const files = new Map([...schemas?.files ?? [], ...overview.above]);
  for (const [name, text] of own) files.set(`${folder}/${name}`, text);
  return { index, files };
}

// src/history/growth.ts
var SEGMENT_BYTES_MAX = 512 * 1024;
var SEGMENT_RUNS_MIN = 5;
var SHARED_BYTES_MAX = 1e3 * 1e3;
var Growth = class {
  #suite;
  #closed;
  #files = /* @__PURE__ */ new Map();
  #added = [];
  #open;
  constructor(suite, entries, newest) {
    this.#suite = suite;
    this.#closed = [...entries];
    const last = newest && this.#closed.pop();
    if (!last) return;
    const { text, segment } = newest;
    const series2 = new Map(segment.series);
    this.#open = {
      file: last.file,
      text,
      bytes: last.bytes,
      runs: [...segment.runs],
      events: [...segment.events],
      series: series2
    };
  }
  /** Runs of the newest segment. */
  get newest() {
    return this.#open?.runs ?? [];
  }
  /** Whether a run is in the newest segment. */
  has(id) {
    return this.#open?.runs.some((run) => run.id === id) ?? false;
  }
  /** @throws UserError naming the segment where the run could not be read again */
  add(run, events) {
    const alone = encodeRun(run, events, EMPTY_SEGMENT);
    const file = this.#open?.file ?? nextSegmentFile(this.#closed);
    const added = decodeSegment(`the new run of ${file}`, alone, this.#suite);
    const appended = this.#open ? encodeRun(run, events, this.#open) : alone;
    if (this.#open && fits(this.#open, appended)) this.#append(appended);
    else this.#begin(alone);
    const open = this.#open;
    for (const key of added.series.keys()) if (!open.series.has(key)) open.series.set(key, open.series.size);
    open.runs.push(...added.runs);
    open.events.push(...added.events);
    this.#added.push(run);
  }
  /** @throws UserError where there is no run yet */
  addEvent(event) {
    if (!this.#open) throw new UserError(`suite ${this.#suite} has no run that an event could be about`);
    this.#append(encodeEvent(event));
    this.#open.events.push(event);
  }
  /** Entries of all segments, the texts of those that changed by their names, and the runs that came. */
  finish() {
    this.#close();
    return { segments: this.#closed, files: this.#files, added: this.#added };
  }
  #append(text) {
    const open = this.#open;
    open.text += text;
    open.bytes += Buffer.byteLength(text);
    this.#files.set(open.file, "");
  }
  /** Each segment stands on its own: what is still open is said again at its beginning. */
  #begin(alone) {
    const events = openEvents(this.#open?.events ?? []);
    const text = events.map(encodeEvent).join("") + alone;
    this.#close();
    const bytes2 = Buffer.byteLength(text);
    if (bytes2 > FILE_BYTES_MAX) {
      throw new UserError(
        `the run takes ${bytes2} bytes; at most ${FILE_BYTES_MAX} are stored`,
        "Divide the benchmarks into several suites."
      );
    }
    const file = nextSegmentFile(this.#closed);
    this.#open = { file, text, bytes: bytes2, runs: [], events, series: /* @__PURE__ */ new Map() };
    this.#files.set(file, "");
  }
  /** Its checksum is made once, however many runs came. */
  #close() {
    if (!this.#open) return;
    const { file, text, runs: runs2 } = this.#open;
    const isChanged = this.#files.has(file);
    this.#closed.push(entryFor(file, text, runs2));
    if (isChanged) this.#files.set(file, text);
    this.#open = void 0;
  }
};
function fits({ bytes: bytes2, runs: runs2 }, appended) {
  const most = runs2.length < SEGMENT_RUNS_MIN ? SHARED_BYTES_MAX : SEGMENT_BYTES_MAX;
  return bytes2 + Buffer.byteLength(appended) <= most;
}

// src/history/messages.ts
function runMessage({ id, suite, commit }, events) {
  const accepted = events.find(({ kind }) => kind === "acceptance");
  return accepted ? updateMessage(accepted) : `perf: run ${id} of ${suite} at ${commit.slice(0, 7) || "no commit"}`;
}
function updateMessage({ reason, run }) {
  const line = reason.replace(/[\s\p{Cc}]+/gu, " ").slice(0, 100);
  return `perf: update baselines for ${line}

From run ${run} on.`;
}

// src/history/texts.ts
var Texts = class {
  #texts = /* @__PURE__ */ new Map();
  of(entry) {
    return this.#texts.get(nameOf5(entry));
  }
  keep(entry, text) {
    this.#texts.set(nameOf5(entry), text);
  }
  /** The newest segment is written anew with every run: what it was before is asked for no more. */
  forgetOthers({ segments }) {
    const known2 = new Set(segments.map(nameOf5));
    for (const name of this.#texts.keys()) if (!known2.has(name)) this.#texts.delete(name);
  }
};
function nameOf5({ file, sha256 }) {
  return `${file} ${sha256}`;
}

// src/history/log.ts
var SIDE_BY_SIDE = 8;
var HistoryLog = class {
  branch;
  suite;
  historyDir;
  /** Folder of the suite on the branch. */
  folder;
  #damages = /* @__PURE__ */ new Map();
  #texts = new Texts();
  #snapshot;
  constructor(branch, historyDir, suite) {
    this.branch = branch;
    this.suite = suite;
    this.historyDir = historyDir;
    this.folder = [historyDir, folderName(suite)].filter((part) => part !== "").join("/");
  }
  /** What was found damaged in the segments that were read, each naming file and line. */
  get damages() {
    return [...this.#damages.values()];
  }
  /** The index; without segments where the suite is new. */
  async index() {
    return (await this.#look()).index;
  }
  /**
   * The segments from the newest to the oldest, each read and checked when it is asked for: as much as is whole.
   * @param window so many runs are needed in any case: what holds them is read side by side
   */
  async *segmentsFromNewest(window = 0) {
    const snapshot = await this.#look();
    const entries = snapshot.index.segments.toReversed();
    const isKept = window > 0;
    let ahead = 0;
    let runs2 = 0;
    for (const [place, entry] of entries.entries()) {
      if (place === ahead) {
        while (ahead < Math.min(place + SIDE_BY_SIDE, entries.length) && runs2 < window) {
          runs2 += entries[ahead++].runs;
        }
        const next2 = entries.slice(place, ahead);
        await Promise.all(next2.map((each) => this.#segmentText(snapshot, each, isKept)));
      }
      yield (await this.#stored(snapshot, entry, isKept)).segment;
    }
  }
  /** What was said of the run that was stored last; undefined where there is none. */
  async lastSaid() {
    const { tip } = await this.#look();
    return saidIn((tip && await this.branch.read(tip, `${this.folder}/${LATEST}`)) ?? "");
  }
  /**
   * Adds a run with its events, behind whatever others stored in the meantime.
   * @param publication what lies beside the log for people and machines, written in the same commit
   * @returns false where the history has the run already: storing twice stores once
   * @throws UserError where the branch cannot be read or written, its newest segment is damaged, or patience ends
   */
  async append(run, events, patience, publication = {}) {
    const change = async (snapshot) => {
      const growth = await this.#growth(snapshot);
      if (growth.has(run.id) || await this.#isOlder(snapshot, run)) return void 0;
      const { after = run.after, ...published } = typeof publication === "function" ? await publication(growth.newest) : publication;
      const said2 = after === void 0 ? events : saidByPeople(events);
      growth.add({ ...run, ...after !== void 0 && { after } }, said2);
      return { ...growth.finish(), publication: published };
    };
    return this.#write(runMessage(run, events), patience, change);
  }
  /**
   * Adds many runs in one commit, in the order given.
   * @throws UserError as `append`, and where any segment is damaged: all are read for the ids that are known
   */
  async appendAll(runs2, patience) {
    let known2 = 0;
    const message = `perf: ${runs2.length} runs of ${this.suite}`;
    await this.#write(message, patience, async (snapshot) => {
      const ids = /* @__PURE__ */ new Set();
      for (const entry of snapshot.index.segments) {
        const { segment } = await this.#wholeSegment(snapshot, entry);
        for (const { id } of segment.runs) ids.add(id);
      }
      const growth = await this.#growth(snapshot);
      known2 = 0;
      for (const run of runs2) {
        if (ids.has(run.id)) known2++;
        else growth.add(run, []);
        ids.add(run.id);
      }
      return known2 < runs2.length ? growth.finish() : void 0;
    });
    return { stored: runs2.length - known2, known: known2 };
  }
  /**
   * Adds what a person said of a stored run.
   * @throws UserError as `append`
   */
  async appendEvent(event, patience) {
    await this.#write(updateMessage(event), patience, async (snapshot) => {
      const growth = await this.#growth(snapshot);
      growth.addEvent(event);
      return growth.finish();
    });
  }
  /**
   * Changes segments in one commit: what is decided is decided anew where others stored in the meantime.
   * @param decide gets the entries of all segments, and reads one; undefined where nothing has to change
   * @throws UserError as `append`, and where a segment that is read is damaged
   */
  async revise(message, patience, decide) {
    return this.#write(
      message,
      patience,
      (snapshot) => decide(snapshot.index.segments, (entry) => this.#wholeSegment(snapshot, entry))
    );
  }
  /** Tries until it lands: every try begins with a fresh look at the branch. @returns false: nothing to write */
  async #write(message, patience, decide) {
    for (let attempt = 1; ; attempt++) {
      let failure = new UserError(
        `cannot store the run on ${this.branch.description}: others were faster ${attempt} times in a row`,
        "Run the job again; it stores under the same id."
      );
      try {
        const snapshot = await this.#look();
        const change = await decide(snapshot);
        if (!change) return false;
        if (await this.#land(snapshot, change, message)) return true;
      } catch (error) {
        if (!(error instanceof TransientError)) throw error;
        failure = error;
      }
      this.#snapshot = void 0;
      if (!await patience(attempt)) throw failure;
    }
  }
  /** @returns false where somebody else moved the branch in the meantime */
  async #land({ tip, index: before }, change, message) {
    const { branch, suite, historyDir, folder } = this;
    const segments = () => this.segmentsFromNewest(WINDOW);
    const place = { branch, tip, suite, historyDir, folder, segments };
    const { index, files } = await composed(place, before, change);
    const landed = await branch.commit(tip, files, message);
    if (!landed) return false;
    this.#snapshot = { tip: landed, index };
    const newest = index.segments.at(-1);
    const text = newest && change.files.get(newest.file);
    if (newest && text) this.#texts.keep(newest, text);
    this.#texts.forgetOthers(index);
    return true;
  }
  async #growth(snapshot) {
    const entries = snapshot.index.segments;
    const last = entries.at(-1);
    return new Growth(this.suite, entries, last && await this.#wholeSegment(snapshot, last));
  }
  /**
   * Whether a run is in a segment before the newest. The same id is the same run with the same time (an answer that
   * was lost, an artifact that is added twice; GitHub counts a job that runs again), so that it can only be where the
   * times fit: for a run of today in none.
   */
  async #isOlder(snapshot, { id, time: time2 }) {
    for (const entry of snapshot.index.segments.slice(0, -1)) {
      if (!spans(entry, time2)) continue;
      const { segment } = await this.#wholeSegment(snapshot, entry);
      if (segment.runs.some((run) => run.id === id)) return true;
    }
    return false;
  }
  async #look() {
    this.#snapshot ??= await this.#readSnapshot();
    return this.#snapshot;
  }
  async #readSnapshot() {
    const tip = await this.branch.tip();
    const path = `${this.folder}/index.json`;
    const text = tip && await this.branch.read(tip, path);
    if (tip && text === void 0) await demandNoSegments(this.branch, tip, this.folder);
    const index = text === void 0 ? emptyIndex(this.suite) : decodeIndex(`${path} on ${this.branch.description}`, text, this.suite);
    this.#texts.forgetOthers(index);
    return { tip, index };
  }
  async #wholeSegment(snapshot, entry) {
    const stored = await this.#stored(snapshot, entry);
    const damage = this.#damages.get(this.#segmentPath(entry));
    if (damage) throw damage;
    return stored;
  }
  /** As much of a segment as is whole; what is not is kept in `damages`. */
  async #stored(snapshot, entry, isKept = false) {
    const path = this.#segmentPath(entry);
    const where = `${path} on ${this.branch.description}`;
    const text = await this.#segmentText(snapshot, entry, isKept);
    if (text === void 0) {
      this.#damages.set(path, new UserError(`${where} is missing, though the index names it`, REPAIR));
      return { entry, text: "", segment: EMPTY_SEGMENT };
    }
    const { segment, damage } = readSegment(where, text, this.suite);
    if (damage) this.#damages.set(path, damage);
    else if (!isAsStored(entry, text, segment.runs)) {
      const found = `${segment.runs.length} runs in ${Buffer.byteLength(text)} bytes`;
      const told2 = `${entry.runs} runs in ${entry.bytes} bytes`;
      const why = found === told2 ? "its bytes are not those that were stored (SHA-256)" : `the index tells of ${told2}, but there are ${found}`;
      this.#damages.set(path, new UserError(`${where}: ${why}`, REPAIR));
    }
    return { entry, text, segment };
  }
  async #segmentText({ tip, index }, entry, isKept) {
    const known2 = this.#texts.of(entry);
    if (known2 !== void 0 || !tip) return known2;
    const text = await this.branch.read(tip, this.#segmentPath(entry));
    if (text !== void 0 && (isKept || entry === index.segments.at(-1))) this.#texts.keep(entry, text);
    return text;
  }
  #segmentPath({ file }) {
    return `${this.folder}/segments/${file}`;
  }
};

// src/history/suites.ts
var namedSchema = object({ suite: string() });
async function suitesOf(branch, historyDir) {
  const tip = await branch.tip();
  if (!tip) return [];
  const suites = [];
  for (const { name, kind } of await branch.list(tip, historyDir)) {
    if (kind !== "folder" || name === SCHEMA_FOLDER) continue;
    const path = [historyDir, name, "index.json"].filter((part) => part !== "").join("/");
    const text = await branch.read(tip, path);
    const suite = text === void 0 ? void 0 : suiteIn(`${path} on ${branch.description}`, text);
    if (suite !== void 0 && folderName(suite) === name) suites.push(suite);
  }
  return suites;
}
function suiteIn(where, text) {
  try {
    return namedSchema.safeParse(JSON.parse(text)).data?.suite;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new UserError(`${where} is not JSON: found ${JSON.stringify(text.slice(0, 60))}`, REPAIR);
  }
}

// src/noise-advice.ts
var RUNS_ENOUGH = 20;
var SHARE_TOLD = 0.3;
var THRESHOLDS_TOLD = 5;
var THRESHOLD_MAX = 1;
var SUSPECTS = 1;
function adviceOn(survey, others) {
  const { series: series2, source, runs: runs2 } = survey;
  if (source === "files") {
    const isKnown = series2.some(({ each, values }) => each === "process" && values >= 2);
    return isKnown ? [] : [{ code: "processes" }];
  }
  const noisy = series2.filter(({ outliers }) => outliers !== null);
  const inside = noisy.flatMap((each) => each.inside ?? []);
  const environments = 1 + new Set(others).size;
  return [
    ...runs2 < RUNS_ENOUGH ? [{ code: "more-runs", have: runs2, need: RUNS_ENOUGH }] : [],
    ...onReach(noisy),
    ...onCommon(survey),
    ...inside.length > 0 ? [{ code: "iterations", share: median(inside) }] : [],
    ...others.length > 0 ? [{ code: "pin-runner", runs: others.length, of: runs2 + others.length, environments }] : []
  ];
}
function onCommon({ together, alpha }) {
  if (!together || together.pValue > alpha || together.share < SHARE_TOLD) return [];
  return [{ code: "interleave", share: together.share }];
}
function onReach(noisy) {
  const reached = ({ reach }, k) => reach[k]?.change ?? Number.POSITIVE_INFINITY;
  const [once2 = null, thrice = null] = [0, SUSPECTS].map(
    (k) => middle(noisy.map((each) => reached(each, k)))
  );
  const hopeless = noisy.filter((each) => reached(each, SUSPECTS) > THRESHOLD_MAX);
  const beyond2 = noisy.filter(
    (each) => reached(each, SUSPECTS) > each.threshold && reached(each, SUSPECTS) <= THRESHOLD_MAX
  );
  return [
    ...thrice === null ? [] : [{ code: "measure-again", measurements: 3, change: thrice, instead: once2 }],
    ...hopeless.length > 0 ? [{ code: "outliers", series: hopeless.length, of: noisy.length }] : [],
    ...beyond2.slice(0, THRESHOLDS_TOLD).map(({ benchmark, metric, threshold: threshold2, reach }) => ({
      code: "threshold",
      benchmark,
      metric,
      threshold: threshold2,
      change: reach[SUSPECTS]?.change ?? 0
    }))
  ];
}
function middle(changes) {
  const ordered = ascending(changes);
  const value = ordered[Math.floor(ordered.length / 2)];
  return value !== void 0 && Number.isFinite(value) ? value : null;
}

// src/stats/resampling.ts
var VALUES_DRAWN_MAX = 5e6;
var RESAMPLES_MIN = 200;
var GROUPS_MAX = 100;
var ROUNDING2 = 1e-12;
var UNBOUNDED2 = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
function bootstrapInterval(sample, statistic, { level, resamples = 2e3, seed }) {
  if (sample.length < 2) return UNBOUNDED2;
  const observed = statistic(sample);
  if (sample.every((value) => value === sample[0])) return intervalAt(observed, observed);
  const random = seededRandom(seed);
  const affordable = Math.max(RESAMPLES_MIN, Math.floor(VALUES_DRAWN_MAX / sample.length));
  const rounds = Math.min(resamples, affordable);
  const replicates = Array.from({ length: rounds }, () => statistic(resampled(sample, random)));
  return acceleratedInterval(observed, replicates, jackknifed(sample, statistic), level);
}
function acceleratedInterval(observed, replicates, leftOut, level) {
  const sorted = ascending(replicates);
  if (![observed, ...sorted].every(Number.isFinite)) return UNBOUNDED2;
  const below = sorted.filter((value) => value < observed).length;
  const equal = sorted.filter((value) => value === observed).length;
  const bias = -normalQuantileUpper((below + equal / 2) / sorted.length);
  const acceleration = accelerationOf(leftOut);
  const plain3 = [level / 2, 1 - level / 2];
  const corrected = plain3.map((share2) => {
    const moved = bias - normalQuantileUpper(share2);
    return acceleration * moved < 1 ? normalUpper(-bias - moved / (1 - acceleration * moved)) : Number.NaN;
  });
  const [low, high] = (corrected.some(Number.isNaN) ? plain3 : corrected).map(
    (share2) => quantile(sorted, share2)
  );
  return intervalAt(low, high);
}
function permutationPValue(observed, permuted, { permutations, seed }) {
  const random = seededRandom(seed);
  const limit = observed - ROUNDING2 * Math.abs(observed);
  let asLarge = 0;
  for (let round = 0; round < permutations; round++) if (!(permuted(random) < limit)) asLarge++;
  return (asLarge + 1) / (permutations + 1);
}
function resampled(sample, random) {
  return sample.map(() => sample[integerBelow(sample.length, random)]);
}
function jackknifed(sample, statistic) {
  const groups = Math.min(sample.length, GROUPS_MAX);
  return Array.from(
    { length: groups },
    (_, group) => statistic(sample.filter((_2, i) => i % groups !== group))
  );
}
function accelerationOf(leftOut) {
  const centre = mean(leftOut);
  const deviations = leftOut.map((value) => centre - value);
  const largest = Math.max(...deviations.map(Math.abs));
  const cubes = deviations.reduce((sum, deviation) => sum + (deviation / largest) ** 3, 0);
  const squares = deviations.reduce((sum, deviation) => sum + (deviation / largest) ** 2, 0);
  return cubes / (6 * squares ** 1.5);
}
function intervalAt(low = Number.NaN, high = Number.NaN) {
  return Number.isFinite(low) && Number.isFinite(high) ? { low, high } : UNBOUNDED2;
}

// src/stats/together-test.ts
var CLIP = 3;
var PERMUTATIONS = 999;
var SERIES_MAX = 200;
function movingTogether(rows, seed) {
  const stride = Math.ceil(rows.length / SERIES_MAX);
  const kept = rows.filter((_, i) => i % stride === 0).map((row) => row.map((z) => Math.max(-CLIP, Math.min(CLIP, z))));
  const present = kept.map((row) => [...row.keys()].filter((t) => !Number.isNaN(row[t])));
  const known2 = kept.map((row, i) => present[i].map((t) => row[t]));
  const runs2 = Math.max(0, ...rows.map((row) => row.length));
  const counts2 = new Float64Array(runs2);
  for (const places of present) for (const t of places) counts2[t] = counts2[t] + 1;
  const observed = spreadOfSums(known2, present, counts2);
  return permutationPValue(
    observed,
    (random) => spreadOfSums(
      known2.map((values) => shuffled(values, random)),
      present,
      counts2
    ),
    { permutations: PERMUTATIONS, seed }
  );
}
function spreadOfSums(rows, present, counts2) {
  const sums = new Float64Array(counts2.length);
  for (const [i, places] of present.entries()) {
    for (const [k, t] of places.entries())
      sums[t] = sums[t] + rows[i][k];
  }
  let spread = 0;
  for (const [t, sum] of sums.entries()) spread += sum ** 2 / Math.max(1, counts2[t]);
  return spread;
}

// src/noise.ts
var MEASUREMENTS = [1, 3, 10];
var OUTLIER = 4;
var CONFIDENCE_LEVEL = 0.05;
var RESAMPLES = 1e3;
var SEED = 1;
var REACH_MAX = Math.log(10);
function noiseOfHistory(runs2, others, around, { intervals = true } = {}) {
  const newest = runs2.at(-1);
  const columns = runs2.map(
    (run) => new Map(run.measurements.map((each) => [seriesKey(each.benchmark.name, each.metric.name), each]))
  );
  const rows = newest.measurements.map((measurement) => rowOf10(measurement, columns, around.rules));
  const noisy = rows.filter(isNoisy);
  const benchmarks2 = noisy.map(({ newest: { benchmark } }) => benchmark.name);
  const cleaned = withoutCommonMode(
    noisy.map(({ values }) => values),
    benchmarks2
  );
  const parts = noisy.map(({ values }, i) => {
    const present = [...values.keys()].filter((t) => !Number.isNaN(values[t]));
    const raw = present.map((t) => values[t]);
    const clean = present.map((t) => cleaned[i][t]);
    const cuts = cutsOf(raw, LEVEL_RUNS_MIN);
    return { present, cuts, before: residualsOf(raw, cuts), after: residualsOf(clean, cuts) };
  });
  const noise = noiseOf(parts.map(({ after, cuts }) => ({ values: after, cuts })));
  const pValue = around.alpha / Math.max(1, noisy.length);
  const told2 = new Map(
    noisy.map((row, i) => [
      row,
      seriesNoise(row, parts[i], noise[i], { pValue, size: noisy.length, intervals })
    ])
  );
  const series2 = byNoise(rows.map((row) => told2.get(row) ?? quietOrYoung(row)));
  const shares2 = series2.flatMap(({ common }) => common === null ? [] : [common]);
  const witnesses = [...byBenchmark(parts.map(scoresOf(runs2.length)), benchmarks2).values()];
  const together = witnesses.length < BENCHMARKS_MIN ? null : { pValue: movingTogether(witnesses, SEED), share: median(shares2) };
  const report2 = {
    schema: NOISE_REPORT_SCHEMA,
    suite: newest.suite,
    source: "history",
    branch: newest.branch,
    environment: describeEnvironment(newest.environment),
    runs: runs2.length,
    alpha: around.alpha,
    together,
    series: series2
  };
  return { ...report2, advice: adviceOn(report2, others) };
}
function rowOf10(newest, columns, rules) {
  const { benchmark, metric } = newest;
  const key = seriesKey(benchmark.name, metric.name);
  const earlier = columns.map((column) => {
    const found = column.get(key);
    return found?.metric.unit === metric.unit ? found : void 0;
  });
  const centres = earlier.flatMap((each) => each ? [each.sample.centre] : []);
  const limits = limitsFor(rules, benchmark, metric);
  const scale = scaleFor(centres, median(centres), limits.direction === "higher");
  const values = earlier.map((each) => each ? scale.to(each.sample.centre) : Number.NaN);
  return { newest, scale, limits, earlier, values };
}
function isNoisy({ values }) {
  const known2 = values.filter((value) => !Number.isNaN(value));
  return known2.length >= RUNS_MIN && !exactCuts(known2);
}
function seriesNoise(row, part, noise, asked) {
  const { intervals } = asked;
  const { cuts, before, after } = part;
  const estimate = deviationScale(before);
  const { low, high } = intervals ? bootstrapInterval(before, deviationScale, {
    level: CONFIDENCE_LEVEL,
    resamples: RESAMPLES,
    seed: SEED
  }) : { low: Number.NaN, high: Number.NaN };
  const left = estimate > 0 ? deviationScale(after) / estimate : 1;
  return {
    ...aboutSeries(row, before.length),
    sigma: isRelative(row.scale) ? { estimate, low: finite3(low), high: finite3(high) } : null,
    levels: cuts.length + 1,
    common: Math.max(0, 1 - left ** 2),
    inside: insideShare(row, estimate),
    outliers: after.filter((value) => Math.abs(value) > OUTLIER * noise.sigma).length / after.length,
    reach: MEASUREMENTS.map((measurements) => ({
      measurements,
      change: changeOf2(row.scale, seenShift(row, { noise, measurements }, asked))
    }))
  };
}
function seenShift({ limits, scale }, plan, { pValue, size: size2 }) {
  const seen = detectableShift(plan, pValue);
  if (limits.direction === "none") return seen;
  const { gross } = barOf(limits, scale);
  return Math.min(seen, Math.max(gross, detectableShift(plan, grossLevel(size2))));
}
function aboutSeries({ newest, limits: { threshold: threshold2 } }, values) {
  const { benchmark, metric } = newest;
  return { benchmark: benchmark.name, metric: metric.name, values, each: "run", threshold: threshold2 };
}
function quietOrYoung(row) {
  const values = row.values.filter((value) => !Number.isNaN(value)).length;
  const isQuiet = values >= RUNS_MIN;
  return {
    ...aboutSeries(row, values),
    sigma: isQuiet ? { estimate: 0, low: 0, high: 0 } : null,
    levels: 1,
    common: null,
    inside: null,
    outliers: null,
    reach: MEASUREMENTS.map((measurements) => ({ measurements, change: isQuiet ? 0 : null }))
  };
}
function isRelative(scale) {
  return Number.isFinite(scale.change(1));
}
function insideShare({ earlier, scale }, sigma) {
  const variances = earlier.flatMap((each) => {
    if (each?.sample.level !== "iteration" || each.sample.values.length < RUNS_MIN) return [];
    const inside = each.sample.values.map(scale.to);
    const error = deviationScale(inside) / Math.sqrt(inside.length);
    return Number.isFinite(error) ? [error ** 2] : [];
  });
  if (variances.length < RUNS_MIN || !(sigma > 0)) return null;
  return Math.min(1, median(variances) / sigma ** 2);
}
function scoresOf(runs2) {
  return ({ present, before }) => {
    const row = new Float64Array(runs2).fill(Number.NaN);
    const sigma = deviationScale(before) || 1;
    for (const [k, t] of present.entries()) row[t] = before[k] / sigma;
    return row;
  };
}
function noiseOfFiles(run, { rules, alpha }) {
  const tested = run.measurements.filter(({ sample }) => sample.values.length >= 2);
  const pValue = alpha / Math.max(1, tested.length);
  const series2 = byNoise(run.measurements.map((each) => sampleNoise(each, rules, alpha, pValue)));
  const report2 = {
    schema: NOISE_REPORT_SCHEMA,
    suite: run.suite,
    source: "files",
    branch: "",
    environment: describeEnvironment(run.environment),
    runs: 1,
    alpha,
    together: null,
    series: series2
  };
  return { ...report2, advice: adviceOn(report2, []) };
}
function sampleNoise({ benchmark, metric, sample }, rules, alpha, pValue) {
  const { direction, threshold: threshold2 } = limitsFor(rules, benchmark, metric);
  const told2 = sample.values.length > 0 ? sample.values : [sample.centre];
  const scale = scaleFor(told2, sample.centre, direction === "higher");
  const values = told2.map(scale.to);
  const isKnown = values.length >= RUNS_MIN && isRelative(scale);
  const { low, high } = bootstrapInterval(values, deviationScale, {
    level: CONFIDENCE_LEVEL,
    resamples: RESAMPLES,
    seed: SEED
  });
  const two = compareSamples(values, values, alpha, sample.level === "process" ? null : ONE_PROCESS);
  return {
    benchmark: benchmark.name,
    metric: metric.name,
    values: values.length,
    each: sample.level,
    sigma: isKnown ? { estimate: deviationScale(values), low: finite3(low), high: finite3(high) } : null,
    levels: 1,
    common: null,
    inside: null,
    outliers: null,
    threshold: threshold2,
    reach: [{ measurements: values.length, change: changeOf2(scale, two.reach(pValue, 0)) }]
  };
}
function byNoise(series2) {
  return series2.toSorted((a, b) => (b.sigma?.estimate ?? -1) - (a.sigma?.estimate ?? -1));
}
function changeOf2(scale, shift) {
  return shift <= REACH_MAX ? finite3(Math.abs(scale.change(shift))) : null;
}
function finite3(value) {
  return Number.isFinite(value) ? value : null;
}

// src/series-trend.ts
var CHANGE_MIN = 0.02;
var DRIFT_MIN2 = 0.03;
var DRIFT_LEVEL2 = 1e-3;
var COURSE_POINTS = 12;
function seriesTrends(runs2, first, options) {
  const columns = runs2.map(
    ({ measurements }) => new Map(measurements.map((each) => [seriesKey(each.benchmark.name, each.metric.name), each]))
  );
  const newest = /* @__PURE__ */ new Map();
  for (const column of columns.slice(Math.min(first, columns.length - 1)))
    for (const [key, each] of column) newest.set(key, each);
  const rows = [...newest].map(([key, measurement]) => rowOf11(key, measurement, columns, options));
  const cleaned = withoutCommonMode(
    rows.map(({ values }) => values),
    [...newest.values()].map(({ benchmark }) => benchmark.name)
  );
  const points = changePointsTogether(
    rows.map(({ values }) => values),
    () => cleaned
  );
  return rows.map((row, i) => {
    const cuts = (points[i] ?? []).map(({ index }) => index);
    return trendOf(row, { cuts, cleaned: cleaned[i], runs: runs2, first, series: rows.length }, options);
  });
}
function rowOf11(key, measurement, columns, { rules }) {
  const { benchmark, metric } = measurement;
  const { direction, threshold: threshold2 } = limitsFor(rules, benchmark, metric);
  const measured3 = columns.map((column) => {
    const found = column.get(key);
    return found?.metric.unit === metric.unit ? found.sample.centre : Number.NaN;
  });
  const known2 = measured3.filter((value) => !Number.isNaN(value));
  const scale = scaleFor(known2, median(known2), direction === "higher");
  const values = measured3.map((value) => Number.isNaN(value) ? value : scale.to(value));
  return { measurement, scale, threshold: threshold2, direction, measured: measured3, values };
}
function trendOf(row, course, { confidence }) {
  const { measurement, scale, threshold: threshold2, direction, measured: measured3, values } = row;
  const { runs: runs2, first } = course;
  const places = [...values.keys()].filter((t) => !Number.isNaN(values[t]));
  const isExact = exactCuts(places.map((t) => values[t])) !== void 0;
  const at = isExact ? values : course.cleaned;
  const level = (from, to) => places.filter((t) => t >= from && t < to).map((t) => at[t]);
  const bounds = [0, ...course.cuts, runs2.length];
  const all = course.cuts.map((cut2, i) => {
    const shift2 = median(level(cut2, bounds[i + 2])) - median(level(bounds[i], cut2));
    return { cut: cut2, shift: shift2 };
  });
  const told2 = all.filter(
    ({ cut: cut2, shift: shift2 }) => cut2 >= first && (isExact || Math.abs(shift2) >= Math.abs(scale.shift(CHANGE_MIN)))
  );
  const inOrder2 = places.map((t) => at[t]);
  const dependence = isExact ? 1 : errorsOf(
    inOrder2,
    course.cuts.map((cut2) => places.filter((t) => t < cut2).length)
  );
  const change = changeOf3(
    level,
    { cuts: course.cuts, first, end: runs2.length },
    { level: 1 - confidence, dependence }
  );
  const drift = direction === "none" || isExact ? void 0 : driftOf2(level(0, runs2.length), course.series);
  const shift = change?.shift ?? 0;
  const isWorse2 = told2.length > 0 && shift > 0 && (change?.low ?? 0) > 0;
  const isBetter = told2.length > 0 && shift < 0 && (change?.high ?? 0) < 0;
  const isUnknown = direction === "none" || change === void 0;
  const isRising = drift !== void 0 && drift.rise > 0;
  const trend = isUnknown ? "unknown" : isWorse2 || isRising ? "degrading" : isBetter || drift !== void 0 ? "improving" : "stable";
  const driftChange = drift === void 0 ? null : finite4(scale.change(drift.rise));
  return {
    benchmark: measurement.benchmark.name,
    metric: { ...measurement.metric, direction },
    trend,
    change: change === void 0 ? null : relative4(change, scale),
    newest: measurement.sample.centre,
    runs: places.filter((t) => t >= first).length,
    shifts: told2.map(({ cut: cut2, shift: size2 }) => ({
      after: runs2[places.findLast((t) => t < cut2) ?? -1]?.commit ?? "",
      commit: runs2[cut2]?.commit ?? "",
      time: runs2[cut2]?.time ?? "",
      change: finite4(scale.change(size2)),
      worse: direction !== "none" && size2 > 0
    })),
    drift: drift === void 0 || driftChange === null ? null : { change: driftChange, runs: drift.runs },
    threshold: threshold2,
    course: courseOf(places.map((t) => measured3[t]))
  };
}
function courseOf(values) {
  const points = Math.min(COURSE_POINTS, values.length);
  const bound = (i) => Math.round(i * values.length / points);
  return Array.from({ length: points }, (_, i) => median(values.slice(bound(i), bound(i + 1))));
}
function changeOf3(level, { cuts, first, end }, { level: confidenceLevel, dependence }) {
  const begin2 = cuts.findLast((cut2) => cut2 < first) ?? 0;
  const inside = cuts.filter((cut2) => cut2 >= first);
  let before = level(begin2, inside[0] ?? first);
  let after = level(inside.at(-1) ?? first, end);
  if (inside.length === 0 && before.length < RUNS_MIN) {
    const whole2 = [...before, ...after];
    before = whole2.slice(0, Math.floor(whole2.length / 2));
    after = whole2.slice(before.length);
  }
  if (before.length < LEVEL_RUNS_MIN2 || after.length < LEVEL_RUNS_MIN2) return void 0;
  const { shift, low, high } = compareSamples(after, before, confidenceLevel, null);
  return { shift, low: shift - dependence * (shift - low), high: shift + dependence * (high - shift) };
}
function errorsOf(values, cuts) {
  const correlation = correlationOf(values, cuts);
  return Math.sqrt((1 + correlation) / (1 - correlation));
}
var LEVEL_RUNS_MIN2 = 3;
function driftOf2(values, series2) {
  const least = Math.log1p(DRIFT_MIN2);
  const climb2 = newestDrift(values, least);
  if (climb2 && climb2.pValue * series2 <= DRIFT_LEVEL2) return climb2;
  const fall = newestDrift(
    values.map((value) => -value),
    least
  );
  return fall && fall.pValue * series2 <= DRIFT_LEVEL2 ? { rise: -fall.rise, runs: fall.runs } : void 0;
}
function relative4({ shift, low, high }, scale) {
  const [least = null, most = null] = [low, high].map((end) => scale.change(end)).sort((a, b) => a - b).map(finite4);
  return { estimate: finite4(scale.change(shift)), low: least, high: most };
}
function finite4(value) {
  return Number.isFinite(value) ? value + 0 : null;
}

// src/trends.ts
var DAY_MS2 = 864e5;
var HOUR_MS = 36e5;
function windowBefore({ branch, days, now, comparability }) {
  const from = now.getTime() - days * DAY_MS2;
  const lookedAt = (runs2) => runs2.filter(({ time: time2 }) => Date.parse(time2) < from);
  return {
    lookedAt,
    counting(runs2) {
      const tracked = runs2.filter((run) => run.branch === branch);
      const newest = tracked.at(-1);
      return newest ? comparableRuns(newest, lookedAt(tracked), comparability) : [];
    }
  };
}
function trendsOf(stored, options, episodes = []) {
  const { days, now, comparability } = options;
  const all = inOrder(stored.toSorted((a, b) => Date.parse(a.time) - Date.parse(b.time)));
  const from = now.getTime() - days * DAY_MS2;
  const isIn2 = ({ time: time2 }) => Date.parse(time2) >= from;
  const branch = all.some((run) => run.branch === options.branch) ? options.branch : all.at(-1).branch;
  const tracked = all.filter((run) => run.branch === branch);
  const newest = tracked.at(-1);
  const machineOf11 = (run) => environmentKey(run.environment, comparability, newest.environment);
  const machine = machineOf11(newest);
  const alike = tracked.filter((run) => machineOf11(run) === machine);
  const before = alike.filter((run) => !isIn2(run)).slice(-WINDOW);
  const runs2 = [...before, ...alike.filter(isIn2)];
  const others = tracked.filter((run) => isIn2(run) && machineOf11(run) !== machine);
  const noise = noiseOfHistory(runs2.slice(-WINDOW), others.map(machineOf11), options, { intervals: false });
  const sigmas = new Map(
    noise.series.map(({ benchmark, metric, sigma }) => [
      seriesKey(benchmark, metric),
      sigma?.estimate ?? null
    ])
  );
  const told2 = new Map(
    episodes.filter((each) => isOpen(each) && isTold(each)).map((each) => [seriesKey(each.benchmark, each.metric), each])
  );
  const series2 = seriesTrends(runs2, before.length, options).map((each) => ({
    ...withOpen(each, told2.get(seriesKey(each.benchmark, each.metric.name)), runs2.slice(before.length)),
    sigma: sigmas.get(seriesKey(each.benchmark, each.metric.name)) ?? null
  }));
  const period = all.filter(isIn2);
  const ageHours = (now.getTime() - Date.parse(newest.time)) / HOUR_MS;
  const report2 = {
    schema: TRENDS_REPORT_SCHEMA,
    suite: newest.suite,
    branch,
    period: { days, from: new Date(from).toISOString(), to: now.toISOString() },
    executions: period.length,
    branches: counted4(period.map((run) => run.branch)).map(([name, count]) => ({
      branch: name,
      runs: count
    })),
    environments: counted4(period.map(({ environment }) => describeEnvironment(environment))).map(
      ([environment, count]) => ({ environment, runs: count })
    ),
    newest: { time: newest.time, commit: newest.commit, ageHours },
    environment: describeEnvironment(newest.environment),
    benchmarks: new Set(series2.map(({ benchmark }) => benchmark)).size,
    counts: Object.fromEntries(
      trends.map((trend) => [trend, series2.filter((each) => each.trend === trend).length])
    ),
    regressions: series2.reduce((sum, { shifts }) => sum + shifts.filter(({ worse }) => worse).length, 0),
    drifts: series2.filter((each) => each.drift && each.trend === "degrading").length,
    series: byImportance(series2)
  };
  const usualHours = usualGap(tracked) / HOUR_MS;
  return { ...report2, recommendations: [...recommended2(report2, usualHours), ...noise.advice] };
}
function withOpen(trend, open, period) {
  if (!open) return trend;
  const { first, before, after } = open;
  const place = period.findIndex(({ id }) => id === first.run);
  const isKnown = trend.shifts.some(({ worse, time: time2 }) => worse && Date.parse(time2) >= Date.parse(first.time));
  const change = before && after !== null ? after / before - 1 : null;
  const previous = period[place - 1]?.commit ?? "";
  const shift = { after: previous, commit: first.commit, time: first.time, change, worse: true };
  return {
    ...trend,
    trend: "degrading",
    change: trend.trend === "degrading" ? trend.change : { estimate: change, low: null, high: null },
    shifts: isKnown || place < 0 ? trend.shifts : [...trend.shifts, shift]
  };
}
function counted4(names) {
  const counts2 = /* @__PURE__ */ new Map();
  for (const name of names) counts2.set(name, (counts2.get(name) ?? 0) + 1);
  return [...counts2].sort((a, b) => b[1] - a[1]);
}
function usualGap(runs2) {
  const gaps = runs2.slice(1).map((run, i) => Date.parse(run.time) - Date.parse(runs2[i].time));
  return gaps.length === 0 ? Number.POSITIVE_INFINITY : median(gaps);
}
function byImportance(series2) {
  const size2 = ({ change, drift }) => Math.max(Math.abs(change?.estimate ?? 0), Math.abs(drift?.change ?? 0));
  return series2.toSorted((a, b) => trends.indexOf(a.trend) - trends.indexOf(b.trend) || size2(b) - size2(a));
}
var TOLD_MAX3 = 3;
var GAPS_MAX = 3;
var STALE_HOURS_MIN = 24;
function recommended2({ series: series2, newest }, usualHours) {
  const degrading = series2.filter(({ trend }) => trend === "degrading");
  const stepped2 = degrading.filter(({ drift }) => drift === null);
  const at = Map.groupBy(
    stepped2.flatMap((each) => each.shifts.filter(({ worse }) => worse).map((shift) => ({ each, shift }))),
    ({ shift }) => shift.commit
  );
  const drifting2 = degrading.flatMap((each) => each.drift ? [{ each, drift: each.drift }] : []);
  const [first] = drifting2;
  const isLate = newest.ageHours > Math.max(STALE_HOURS_MIN, GAPS_MAX * usualHours);
  return [
    ...isLate ? [{ code: "stale", ageHours: newest.ageHours, usualHours }] : [],
    ...[...at.values()].slice(0, TOLD_MAX3).flatMap(
      ([worst, ...others]) => worst ? [
        {
          code: "look-at-commits",
          after: worst.shift.after,
          commit: worst.shift.commit,
          benchmark: worst.each.benchmark,
          metric: worst.each.metric.name,
          change: worst.shift.change,
          others: others.length
        }
      ] : []
    ),
    ...first ? [
      {
        code: "look-at-drift",
        benchmark: first.each.benchmark,
        metric: first.each.metric.name,
        ...first.drift,
        others: drifting2.length - 1
      }
    ] : []
  ];
}

// src/trends-reading.ts
async function readTrends(history, settings, around) {
  const options = { ...around, days: settings.count("days-back") };
  const folder = settings.text("history-dir");
  const named4 = settings.text("suite");
  const suites = named4 ? [named4] : await suitesOf(history, folder);
  const reports = [];
  const damages = [];
  for (const suite of suites) {
    const log2 = new HistoryLog(history, folder, suite);
    const { runs: runs2, events } = await newestRuns(log2.segmentsFromNewest(WINDOW), windowBefore(options));
    damages.push(...log2.damages);
    if (runs2.length > 0) reports.push(trendsOf(runs2, options, episodesIn(events)));
  }
  if (reports.length > 0) return { reports, damages };
  const [damage] = damages;
  if (damage) throw damage;
  const what = named4 ? `suite ${named4} has no run` : `there is no suite below ${folder}`;
  throw new UserError(
    `${what} on ${history.description}`,
    `Fetch it (git fetch origin ${settings.text("branch")}), or name the --suite, --branch or --history-dir in which runs are stored.`
  );
}

// src/bucket.ts
import { setTimeout as sleep3 } from "node:timers/promises";

// src/local/proxy.ts
async function proxiedFetch(url, init) {
  const proxy = getProxyUrl(new URL(url));
  if (!proxy?.hostname) return fetch(url, init);
  const { default: undici } = await import("./undici-XXL7FG4Z.js");
  const dispatcher = new undici.ProxyAgent(proxy.href);
  return undici.fetch(url, { ...init, dispatcher });
}

// src/bucket.ts
var TEXT_BYTES_MAX = 64 * 1024 * 1024;
var REFUSAL_BYTES_MAX = 64 * 1024;
var USUAL_PATIENCE = { deadlineMs: 2e4, tries: 4, pauseMs: 500 };
function secretsOf({ AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN }) {
  return [AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN].flatMap((secret) => secret ? [secret] : []);
}
var BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
var PREFIX = /^[A-Za-z0-9._-]+(?:\/[A-Za-z0-9._-]+)*$/;
function parseBucket(address) {
  const [, bucket = "", rest = ""] = /^s3:\/\/([^/]+)(?:\/(.*))?$/.exec(address) ?? [];
  const prefix = rest.replace(/\/+$/, "");
  const isPlain = prefix === "" || PREFIX.test(prefix) && !/(?:^|\/)\.+(?:\/|$)/.test(prefix);
  if (BUCKET.test(bucket) && isPlain) return { bucket, prefix };
  throw new UserError(
    // What is no address may be a secret that went astray.
    `${JSON.stringify(address.replace(/\/\/.*@/, "//\u2026@").slice(0, 100))} is no address of a bucket`,
    "Write it as s3://bucket/folder: lower case letters, digits, dots and dashes for the bucket, and no special characters in the folder. Keys and endpoint come from AWS_\u2026 variables."
  );
}
function bucketAt(where, env) {
  return where.includes("://") ? openBucket(parseBucket(where), env) : void 0;
}
function openBucket(address, env, patience = USUAL_PATIENCE) {
  const folder = [address.bucket, address.prefix].filter((part) => part !== "").join("/");
  const description = `s3://${folder}`;
  const region = env.AWS_REGION || env.AWS_DEFAULT_REGION || "us-east-1";
  let client;
  const urlOf = (name) => [baseOf2(address.bucket, region, env), address.prefix, name].filter((part) => part !== "").join("/");
  async function ask(what, url, body) {
    client ??= connect(what, region, env);
    const aws = await client;
    const request = body === void 0 ? {} : { method: "PUT", body, headers: { "content-type": "application/x-ndjson" } };
    let failure = new TransientError(`cannot ${what}`);
    for (let pauseMs = patience.pauseMs, tried = 0; tried < patience.tries; tried++, pauseMs *= 2) {
      if (tried > 0) await sleep3(pauseMs);
      try {
        const signal = AbortSignal.timeout(patience.deadlineMs);
        const { headers } = await aws.sign(url, request);
        const signed = {
          ...request,
          headers: Object.fromEntries(headers),
          signal,
          redirect: "manual"
        };
        const response = await proxiedFetch(url, signed);
        const limit = response.ok ? TEXT_BYTES_MAX : REFUSAL_BYTES_MAX;
        const answer = { status: response.status, text: await textOf(response, limit, what) };
        if (answer.status < 500 && answer.status !== 429) return answer;
        failure = new TransientError(
          `cannot ${what}: the server answers ${told(answer)}`,
          "Run the job again."
        );
      } catch (error) {
        if (error instanceof UserError) throw error;
        failure = new TransientError(`cannot ${what}: ${reasonOf2(error, patience)}`, ENDPOINT_REMEDY, {
          cause: error
        });
      }
    }
    throw failure;
  }
  return {
    description,
    async get(name) {
      const what = `read ${description}/${name}`;
      const answer = await ask(what, urlOf(name));
      if (answer.status === 404 && codeOf2(answer) === "NoSuchKey") return void 0;
      if (answer.status !== 200) throw explain2(what, answer, address, region);
      return answer.text;
    },
    async put(name, text) {
      const what = `write ${description}/${name}`;
      const answer = await ask(what, urlOf(name), text);
      if (answer.status !== 200) throw explain2(what, answer, address, region);
    }
  };
}
function baseOf2(bucket, region, env) {
  const endpoint = env.AWS_ENDPOINT_URL_S3 || env.AWS_ENDPOINT_URL || "";
  if (endpoint !== "") {
    if (!URL.canParse(endpoint) || !/^https?:$/.test(new URL(endpoint).protocol)) {
      throw new UserError(
        "AWS_ENDPOINT_URL_S3 or AWS_ENDPOINT_URL is no address",
        "Write it as https://minio.example.com:9000, or leave it out for Amazon S3."
      );
    }
    return `${endpoint.replace(/\/+$/, "")}/${bucket}`;
  }
  const domain = region.startsWith("cn-") ? "amazonaws.com.cn" : "amazonaws.com";
  const host = `s3.${region}.${domain}`;
  return bucket.includes(".") ? `https://${host}/${bucket}` : `https://${bucket}.${host}`;
}
async function connect(what, region, env) {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_SESSION_TOKEN } = env;
  if (!accessKeyId || !secretAccessKey) {
    throw new UserError(
      `cannot ${what}: there are no keys`,
      "Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY from secrets, or let aws-actions/configure-aws-credentials do it. A pull request from a fork has no secrets."
    );
  }
  const { AwsClient } = await import("./aws4fetch.esm-GA6XWUIC.js");
  const sessionToken = AWS_SESSION_TOKEN ? { sessionToken: AWS_SESSION_TOKEN } : {};
  return new AwsClient({ accessKeyId, secretAccessKey, ...sessionToken, service: "s3", region });
}
async function textOf(response, bytesMax, what) {
  const parts = [];
  let bytes2 = 0;
  for await (const part of response.body ?? []) {
    bytes2 += part.length;
    if (bytes2 > bytesMax) {
      throw new UserError(
        `cannot ${what}: the answer has more than ${bytesMax} bytes`,
        "It is none of ours: delete it, or choose another folder."
      );
    }
    parts.push(part);
  }
  return new TextDecoder().decode(Buffer.concat(parts));
}
function codeOf2({ text }) {
  return /<Code>(\w{1,100})<\/Code>/.exec(text)?.[1] ?? "";
}
function told(answer) {
  return [String(answer.status), codeOf2(answer)].filter((part) => part !== "").join(" ");
}
var ENDPOINT_REMEDY = "Is the server there? AWS_ENDPOINT_URL_S3 names it; without it, it is Amazon S3 in AWS_REGION.";
function reasonOf2(error, { deadlineMs }) {
  if (error instanceof Error && error.name === "TimeoutError")
    return `no answer within ${deadlineMs / 1e3} s`;
  const cause = error instanceof Error && error.cause ? messageOf(error.cause) : "";
  return `the server cannot be reached (${cause || messageOf(error)})`;
}
var BAD_KEYS = [
  "InvalidAccessKeyId",
  "SignatureDoesNotMatch",
  "ExpiredToken",
  "InvalidToken",
  "TokenRefreshRequired"
];
function explain2(what, answer, { bucket }, region) {
  const code4 = codeOf2(answer);
  const expected = /<Region>([\w-]{1,40})<\/Region>/.exec(answer.text)?.[1];
  const failed2 = (why, remedy) => new UserError(`cannot ${what}: ${why}`, remedy);
  if (code4 === "NoSuchBucket") {
    return failed2(`there is no bucket ${bucket}`, "Create it, or correct its name.");
  }
  if (expected !== void 0 || [301, 307].includes(answer.status)) {
    const where = expected === void 0 ? "another region" : `region ${expected}`;
    return failed2(
      `the bucket is in ${where}, not in ${region}`,
      `Set AWS_REGION${expected ? ` to ${expected}` : ""}.`
    );
  }
  if (BAD_KEYS.includes(code4)) {
    return failed2(
      `the server does not take the keys (${code4})`,
      "Check AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and, for keys of a role, AWS_SESSION_TOKEN."
    );
  }
  if (answer.status === 403) {
    return failed2(
      `the keys may not (${told(answer)})`,
      `They need s3:GetObject and s3:PutObject below the folder, and s3:ListBucket on ${bucket}: without that, what is not there yet is a refusal.`
    );
  }
  return failed2(`the server answers ${told(answer)}`, ENDPOINT_REMEDY);
}

// src/baseline/stores.ts
var import_fastest_levenshtein4 = __toESM(require_mod(), 1);
var WORDS = ["branch", "artifact", "cache"];
function parseStores(words) {
  for (const word2 of words) {
    if (WORDS.some((known2) => known2 === word2) || word2.includes("://")) continue;
    const [nearest] = [...WORDS].sort((a, b) => (0, import_fastest_levenshtein4.distance)(a, word2) - (0, import_fastest_levenshtein4.distance)(b, word2));
    throw new UserError(
      `store: ${JSON.stringify(word2)} is none of ${WORDS.join(", ")} and no address such as s3://bucket/folder`,
      `Did you mean ${nearest}?`
    );
  }
  return {
    branch: words.includes("branch"),
    artifact: words.includes("artifact"),
    cache: words.includes("cache"),
    buckets: words.filter((word2) => word2.includes("://")).map(parseBucket)
  };
}

// src/baseline/kept.ts
var KEPT_RUNS_MAX = 30;
var KEPT_BYTES_MAX = 4 * 1024 * 1024;
var KEPT_READ_BYTES_MAX = 64 * 1024 * 1024;
async function readKept(keep, suite, branch) {
  const runs2 = [];
  const events = [];
  for (const text of await keep.read(suite, branch)) {
    const { segment, damage } = readSegment(`what is kept in ${keep.description}`, text, suite);
    if (damage)
      throw new UserError(damage.message, "Delete it there: the next run of the branch begins anew.");
    runs2.push(...segment.runs);
    events.push(...segment.events);
  }
  return ofBranch(branch, { runs: runs2, events });
}
async function keepRun(keep, run, events, known2) {
  const kept = await readKept(keep, run.suite, run.branch);
  const all = ofBranch(run.branch, {
    runs: [...kept.runs, ...known2.runs, run],
    events: [...kept.events, ...known2.events, ...events]
  });
  await keep.write(run.suite, run.branch, encodeWindow(all));
}
function ofBranch(branch, { runs: runs2, events }) {
  const own = runs2.filter((run) => run.branch === branch);
  const once2 = [...new Map(own.map((run) => [run.id, run])).values()];
  const said2 = new Map(events.map((event) => [JSON.stringify(event), event]));
  const byTime2 = once2.sort((a, b) => Date.parse(a.time) - Date.parse(b.time));
  return { runs: inOrder(byTime2), events: [...said2.values()] };
}
function encodeWindow({ runs: runs2, events }) {
  for (let count = Math.min(runs2.length, KEPT_RUNS_MAX); ; ) {
    const left = runs2.slice(-count);
    const here = new Set(left.map(({ id }) => id));
    const isHere = ({ run }) => here.has(run);
    const open = openEvents(events).filter((event) => !isHere(event));
    const text = encodeSegment(left, [...open, ...events.filter(isHere)]);
    const bytes2 = Buffer.byteLength(text);
    if (bytes2 <= KEPT_BYTES_MAX || count === 1) return text;
    count = Math.max(1, Math.min(count - 1, Math.floor(count * KEPT_BYTES_MAX / bytes2)));
  }
}

// src/baseline/keeps/s3.ts
function bucketKeep(bucket) {
  const nameOf7 = (suite, branch) => `${folderName(suite)}/${folderName(branch)}.ndjson`;
  return {
    rung: "s3",
    isStore: true,
    description: bucket.description,
    async read(suite, branch) {
      const text = await bucket.get(nameOf7(suite, branch));
      return text === void 0 ? [] : [text];
    },
    write: (suite, branch, text) => bucket.put(nameOf7(suite, branch), text)
  };
}

// src/github/comments.ts
function pullRequestThread(number2) {
  return {
    title: `pull request #${number2}`,
    permission: "pull-requests: write",
    parameters: { issue_number: number2 },
    comments: "/repos/{owner}/{repo}/issues/{issue_number}/comments",
    comment: "/repos/{owner}/{repo}/issues/comments/{comment_id}"
  };
}
function commitThread(sha) {
  return {
    title: `commit ${sha.slice(0, 7)}`,
    permission: "contents: write",
    parameters: { commit_sha: sha },
    comments: "/repos/{owner}/{repo}/commits/{commit_sha}/comments",
    comment: "/repos/{owner}/{repo}/comments/{comment_id}"
  };
}
var MEMBERS = /* @__PURE__ */ new Set(["OWNER", "MEMBER", "COLLABORATOR"]);
var OPENING = "<!-- perf-regression: ";
var COMMENT_MARKER = `${OPENING}all suites -->`;
function isOurs({ body, user, author_association }, opening) {
  if (!body?.startsWith(opening)) return false;
  return user?.type === "Bot" || MEMBERS.has(author_association ?? "");
}
var PER_PAGE2 = 100;
var PAGES_MAX2 = 30;
var TRIES_MAX2 = 3;
async function upsertComment(github, thread, opening, write) {
  const { parameters } = thread;
  const need = needOf(thread);
  for (let attempt = 1; ; attempt++) {
    const [existing, ...others] = await findComments(github, thread, opening);
    const before = existing ? [existing, ...others].map(({ body: body2 = "" }) => body2) : [];
    const body = await write(before);
    if (body === void 0) return existing?.html_url;
    if (existing) {
      const changed = { comment_id: existing.id, body };
      const answer = await github.request(`PATCH ${thread.comment}`, changed, need);
      if (opening === OPENING)
        for (const { id } of others)
          await github.request(`DELETE ${thread.comment}`, { comment_id: id }, need);
      if (answer.data) return answer.data.html_url;
    }
    try {
      const added = { ...parameters, body, request: { retries: 0 } };
      return posted(await github.request(`POST ${thread.comments}`, added, need), need);
    } catch (error) {
      if (!(error instanceof TransientError) || attempt === TRIES_MAX2) throw error;
    }
  }
}
function needOf({ title, permission }) {
  return { what: `comment on ${title}`, permission };
}
async function commentTexts(github, thread, opening) {
  return (await findComments(github, thread, opening)).map(({ body = "" }) => body);
}
async function findComments(github, thread, opening) {
  const { comments, parameters } = thread;
  for (let page = 1; page <= PAGES_MAX2; page++) {
    const asked = { ...parameters, per_page: PER_PAGE2, page };
    const { data } = await github.request(`GET ${comments}`, asked, needOf(thread));
    const found = (data ?? []).filter((comment) => isOurs(comment, opening));
    if (found.length > 0 || !data || data.length < PER_PAGE2) return found;
  }
  return [];
}
function posted(answer, { what }) {
  if (answer.data) return answer.data.html_url;
  throw new UserError(`cannot ${what}: GitHub answers ${answer.status} (${answer.message})`);
}

// src/measure/alone.ts
var TIMES4 = 10;
async function measureAlone(meter, side, cwd, only, { times, ms, stop, progress }) {
  const end = performance.now() + ms;
  const all = [];
  do {
    const results3 = await measureSide(meter, side, cwd, only, stop);
    if (!results3) return void 0;
    all.push(results3);
    progress(all.length);
  } while (all.length < times && performance.now() < end);
  const [first] = all;
  if (all.length === 1) return first;
  const skipped = new Map(all.flatMap((each) => each.skipped).map((each) => [each.reason, each]));
  const measurements = overAll(all.map((each) => each.measurements));
  return { ...first, measurements, skipped: [...skipped.values()] };
}

// src/measure/kernel-stopwatch.ts
import { spawn as spawn2 } from "node:child_process";
import { once } from "node:events";
import { constants } from "node:os";
var SCRIPT2 = String.raw`
my ($wait4, $clock) = @ARGV;
open my $orders, '<&=', 4 or die; open my $answers, '>&=', 3 or die;
fcntl $_, 2, 1 for $orders, $answers;
while (read $orders, my $length, 4) {
  read $orders, my $order, unpack 'N', $length;
  my ($folder, @words) = split /\0/, $order, -1;
  my ($from, $to, $status, $usage) = ("\0" x 16, "\0" x 16, "\0" x 4, "\0" x 256);
  syscall $clock, 1, $from;
  my $pid = fork;
  defined $pid or die "fork: $!";
  if (!$pid) {
    setpgrp 0, 0;
    chdir $folder and exec { $words[0] } @words;
    syswrite $answers, "! $!\n";
    kill 9, $$;
  }
  setpgrp $pid, $pid;
  syswrite $answers, "p $pid\n";
  syscall $wait4, $pid, $status, 0, $usage;
  syscall $clock, 1, $to;
  my ($s0, $n0, $s1, $n1) = (unpack('q2', $from), unpack 'q2', $to);
  my ($us, $uu, $ss, $su, $rss) = unpack 'q5', $usage;
  syswrite $answers, join(' ', 'r', unpack('i', $status), ($s1 - $s0) * 1e9 + $n1 - $n0,
    $us * 1e9 + $uu * 1e3, $ss * 1e9 + $su * 1e3, $rss) . "\n";
}
`;
var CALLS = /* @__PURE__ */ new Map([
  ["x64", [61, 228]],
  ["arm64", [260, 113]],
  ["riscv64", [260, 113]],
  ["loong64", [260, 113]],
  ["ppc64", [114, 246]],
  ["s390x", [114, 260]]
]);
var KIB2 = 1024;
async function kernelStopwatch(env) {
  const calls = process.platform === "linux" ? CALLS.get(process.arch) : void 0;
  if (!calls) return void 0;
  const child = spawn2("perl", ["-e", SCRIPT2, ...calls.map(String)], {
    env,
    // A session of its own: Ctrl-C is ours to pass on.
    detached: true,
    stdio: ["ignore", "pipe", "pipe", "pipe", "pipe"]
  });
  const started = await once(child, "spawn").then(
    () => true,
    () => false
  );
  if (!started) return void 0;
  const stopwatch = new KernelStopwatch(child);
  const quiet = { started: () => {
  }, wrote: () => {
  } };
  const { end, memoryPeakBytes = 0 } = await stopwatch.time(
    { words: ["/bin/sh", "-c", ":"], cwd: "/" },
    quiet
  );
  if (end.kind === "exit" && end.code === 0 && memoryPeakBytes > 0) return stopwatch;
  stopwatch.close();
  return void 0;
}
var KernelStopwatch = class {
  source = "the kernel (wait4)";
  #child;
  #orders;
  #current;
  #answers = "";
  constructor(child) {
    this.#child = child;
    this.#orders = child.stdio[4];
    child.stdout?.on("data", (chunk) => this.#current?.watchers.wrote("stdout", chunk));
    child.stderr?.on("data", (chunk) => this.#current?.watchers.wrote("stderr", chunk));
    child.stdio[3].setEncoding("utf8").on("data", (text) => this.#read(text));
    child.on("exit", () => this.#end({ kind: "not-started", why: "the stopwatch ended" }));
    this.#orders.on("error", () => {
    });
  }
  time({ words, cwd }, watchers) {
    return new Promise((ended) => {
      this.#current = { watchers, ended, notStarted: void 0 };
      const order = Buffer.from([cwd, ...words].join("\0"));
      const length = Buffer.alloc(4);
      length.writeUInt32BE(order.length);
      this.#orders.write(Buffer.concat([length, order]));
    });
  }
  close() {
    this.#orders.end();
    for (const stream of [this.#child.stdout, this.#child.stderr]) stream?.destroy();
  }
  #read(text) {
    const lines = (this.#answers + text).split("\n");
    this.#answers = lines.pop() ?? "";
    for (const line of lines) this.#answer(line);
  }
  #answer(line) {
    const [, kind, words = ""] = /^([p!r]) (.*)$/.exec(line) ?? [];
    if (kind === "p") this.#current?.watchers.started(Number(words));
    else if (kind === "!" && this.#current) this.#current.notStarted = words;
    else if (kind === "r") {
      const [status = 0, wallNs = 0, userNs = 0, systemNs = 0, rss = 0] = words.split(" ").map(Number);
      const why = this.#current?.notStarted;
      const end = why === void 0 ? endOf(status) : { kind: "not-started", why };
      const account = { wallNs, userNs, systemNs, memoryPeakBytes: rss * KIB2 };
      setImmediate(() => setImmediate(() => this.#end(end, account)));
    }
  }
  #end(end, account = NOTHING2) {
    const current = this.#current;
    this.#current = void 0;
    current?.ended({ end, ...account });
  }
};
var NOTHING2 = {
  wallNs: 0,
  userNs: void 0,
  systemNs: void 0,
  memoryPeakBytes: void 0
};
function endOf(status) {
  const number2 = status & 127;
  if (number2 === 0) return { kind: "exit", code: status >> 8 & 255 };
  const name = Object.entries(constants.signals).find(([, value]) => value === number2)?.[0];
  return { kind: "signal", signal: name ?? `signal ${number2}` };
}

// src/measure/node-stopwatch.ts
import { spawn as spawn3 } from "node:child_process";
import { readFileSync as readFileSync2 } from "node:fs";
var TICK_NS = 1e7;
var LINGERING_MS = 100;
function nodeStopwatch(env) {
  return { source: "Node", time: (order, watchers) => time(order, watchers, env), close: () => {
  } };
}
function time({ words, cwd }, watchers, env) {
  return new Promise((resolve7) => {
    const [program = "", ...rest] = words;
    const before = childTimes();
    const start = process.hrtime.bigint();
    const child = spawn3(program, rest, {
      cwd,
      env,
      detached: process.platform !== "win32",
      stdio: ["ignore", "pipe", "pipe"],
      windowsHide: true
    });
    let reading;
    const tell = (end) => {
      const { userNs, systemNs } = childTimes(before);
      const wallNs = Number(process.hrtime.bigint() - start);
      reading ??= { wallNs, userNs, systemNs, memoryPeakBytes: void 0 };
      resolve7({ end, ...reading });
    };
    child.stdout.on("data", (chunk) => watchers.wrote("stdout", chunk));
    child.stderr.on("data", (chunk) => watchers.wrote("stderr", chunk));
    child.on("error", ({ message }) => tell({ kind: "not-started", why: message }));
    child.on("exit", (code4, signal) => {
      const { userNs, systemNs } = childTimes(before);
      const wallNs = Number(process.hrtime.bigint() - start);
      reading = { wallNs, userNs, systemNs, memoryPeakBytes: void 0 };
      const end = signal ? { kind: "signal", signal } : { kind: "exit", code: code4 ?? 0 };
      const giveUp = setTimeout(() => {
        child.stdout.destroy();
        child.stderr.destroy();
      }, LINGERING_MS);
      child.on("close", () => {
        clearTimeout(giveUp);
        tell(end);
      });
    });
    if (child.pid !== void 0) watchers.started(child.pid);
  });
}
function childTimes(before) {
  if (process.platform !== "linux") return { userNs: void 0, systemNs: void 0 };
  const stat6 = readFileSync2("/proc/self/stat", "utf8");
  const fields = stat6.slice(stat6.lastIndexOf(")") + 2).split(" ");
  const since = (field, earlier = 0) => Number(fields[field]) * TICK_NS - earlier;
  return { userNs: since(13, before?.userNs), systemNs: since(14, before?.systemNs) };
}

// src/measure/stopwatch.ts
async function openStopwatch(env) {
  return await kernelStopwatch(env) ?? nodeStopwatch(env);
}

// src/measure/worktrees.ts
import { mkdtemp, realpath as realpath2, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join as join4 } from "node:path";
var NO_HOOKS = ["-c", "core.hooksPath=/dev/null"];
async function commitOf(ref, cwd) {
  const commit = await tryGit(["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`], {
    cwd
  });
  if (commit) return commit;
  throw new UserError(
    `${JSON.stringify(ref)} is no commit of the repository in ${cwd}`,
    "Fetch it, or name another branch, tag or commit. A shallow clone has only its newest one: fetch-depth: 0."
  );
}
async function fetchedCommit(ref, cwd) {
  const there = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`];
  const known2 = await tryGit(there, { cwd });
  if (known2) return known2;
  const isShallow = await tryGit(["rev-parse", "--is-shallow-repository"], { cwd }) === "true";
  const depth = isShallow ? ["--depth=1"] : [];
  const fetch2 = ["fetch", "--quiet", "--no-tags", ...depth, "--end-of-options", "origin", ref];
  const { status, stderr } = await askGit(fetch2, { cwd, env: { GIT_TERMINAL_PROMPT: "0" } });
  if (status === 0) return git(["rev-parse", "--verify", "FETCH_HEAD^{commit}"], { cwd });
  throw new UserError(
    `${ref} is not in the clone in ${cwd}, and cannot be fetched: ${stderr.trim().split("\n").at(-1)}`,
    "Let actions/checkout bring it:   with: { fetch-depth: 0 }\nor keep its credentials, which it does unless it is told persist-credentials: false."
  );
}
async function withWorktrees(folders, cwd, work) {
  const root = await realpath2(await mkdtemp(join4(tmpdir(), "perf-regression-ab-")));
  const inside = await git(["rev-parse", "--show-prefix"], { cwd });
  const names = Object.keys(folders);
  try {
    const places = {};
    for (const name of names) {
      const folder = join4(root, name);
      await git([...NO_HOOKS, "worktree", "add", "--detach", "--force", folder, folders[name]], { cwd });
      places[name] = join4(folder, inside);
    }
    return await work(places);
  } finally {
    await rm(root, { recursive: true, force: true });
    await git(["worktree", "prune"], { cwd });
  }
}

// src/model/nearest.ts
var import_fastest_levenshtein5 = __toESM(require_mod(), 1);
var LETTERS_MAX2 = 200;
function difference(written2, name) {
  const [one, other] = [written2, name].map((text) => text.toLowerCase().slice(0, LETTERS_MAX2));
  return (0, import_fastest_levenshtein5.distance)(one ?? "", other ?? "");
}
function differenceWithin(written2, name) {
  return difference(written2, name) - Math.max(0, Math.min(LETTERS_MAX2, name.length) - written2.length);
}
function nearestFirst(written2, there, measure = difference) {
  const ranked = [...there].map((name) => ({ name, letters: measure(written2, name) }));
  return ranked.sort((a, b) => a.letters - b.letters || a.name.length - b.name.length).map(({ name }) => name);
}

// src/baseline/base-branch.ts
var READING3 = { what: "ask for the branches of the repository", permission: "contents: read" };
var NAMED_MAX2 = 5;
async function demandBranchOnGitHub(github, name) {
  const { data } = await github.request(
    "GET /repos/{owner}/{repo}/branches/{branch}",
    { branch: name },
    READING3
  );
  if (data !== void 0) return;
  const listed2 = await github.request(
    "GET /repos/{owner}/{repo}/branches",
    { per_page: 100 },
    READING3
  );
  throw unknownBranch(
    name,
    (listed2.data ?? []).map((branch) => branch.name)
  );
}
async function demandBranchLocally(folder, name) {
  if (await tryGit(["rev-parse", "--is-shallow-repository"], { cwd: folder }) === "true") return;
  const refs = ["--format=%(refname)", "refs/heads", "refs/remotes"];
  const listed2 = await tryGit(["for-each-ref", ...refs], { cwd: folder }) ?? "";
  const there = listed2.split("\n").map((ref) => ref.replace(/^refs\/(?:heads|remotes\/[^/]+)\//, ""));
  if (there.includes(name)) return;
  throw unknownBranch(
    name,
    there.filter((branch) => branch !== "" && branch !== "HEAD")
  );
}
function unknownBranch(name, there) {
  const branches = nearestFirst(name, new Set(there));
  const more = branches.length > NAMED_MAX2 ? ` and ${branches.length - NAMED_MAX2} more` : "";
  return new UserError(
    `base-branch: there is no branch ${JSON.stringify(name)}, and no stored run of one`,
    branches.length === 0 ? "" : `There are ${branches.slice(0, NAMED_MAX2).join(", ")}${more}.`
  );
}

// src/history/attempts.ts
var ID = /^(\d+)\.(\d+)\.([^.]+)\.[0-9a-f]{12}$/;
function joinAttempts({ runs: runs2, events }, comparability) {
  const groups = groupsOf(runs2, comparability);
  const joined5 = groups.map(joinedRun);
  const idOf = new Map(
    groups.flatMap((group, i) => group.map(({ id }) => [id, joined5[i].id]))
  );
  const nameOf7 = (run) => idOf.get(run) ?? run;
  return { runs: joined5, events: renamed(events, nameOf7) };
}
function renamed(events, nameOf7) {
  return events.map((event) => ({
    ...event,
    run: nameOf7(event.run),
    ...event.first && { first: { ...event.first, run: nameOf7(event.first.run) } }
  }));
}
function earlierAttempts(run, stored, comparability) {
  const own = attemptOf(run);
  return own === void 0 ? [] : attemptsWith(run, stored, comparability).filter((other) => (attemptOf(other) ?? 0) < own);
}
function otherJobs(run, stored, comparability) {
  const own = new Set(attemptsWith(run, stored, comparability));
  return stored.filter((other) => !own.has(other));
}
function attemptsWith(run, stored, comparability) {
  const others = stored.filter(({ id }) => id !== run.id);
  const group = groupsOf([...others, run], comparability).find((each) => each.includes(run)) ?? [];
  return group.filter((other) => other !== run);
}
function attemptOf({ id }) {
  const number2 = ID.exec(id)?.[2];
  return number2 === void 0 ? void 0 : Number(number2);
}
function groupsOf(runs2, comparability) {
  const byJob = Map.groupBy(runs2, (run) => jobOf2(run, comparability));
  const isTold3 = (group) => new Set(group.map(attemptOf)).size === group.length;
  const key = (run) => {
    const job = jobOf2(run, comparability);
    return job !== void 0 && isTold3(byJob.get(job) ?? []) ? job : run;
  };
  return [...Map.groupBy(runs2, key).values()].map(
    (group) => group.sort((a, b) => (attemptOf(a) ?? 0) - (attemptOf(b) ?? 0))
  );
}
function jobOf2({ id, suite, commit, branch, environment }, comparability) {
  const [, workflowRun, , job] = ID.exec(id) ?? [];
  if (workflowRun === void 0) return void 0;
  const machine = environmentKey(environment, comparability);
  return JSON.stringify([workflowRun, job, suite, commit, branch, machine]);
}
function joinedRun(attempts) {
  const [first, newest] = [attempts[0], attempts.at(-1)];
  if (attempts.length === 1) return first;
  const measured3 = attempts.toReversed().flatMap(({ measurements }) => measurements);
  const series2 = Map.groupBy(measured3, ({ benchmark, metric }) => seriesKey(benchmark.name, metric.name));
  return { ...first, id: newest.id, measurements: [...series2.values()].map(joinedSeries) };
}
function joinedSeries(measured3) {
  const newest = measured3[0];
  const centres = measured3.filter(({ metric }) => metric.unit === newest.metric.unit).map(({ sample }) => sample.centre);
  return { ...newest, sample: { ...newest.sample, centre: median(centres) } };
}

// src/baseline/window.ts
var EMPTY_WINDOW = { runs: [], events: [] };
async function baselineIn({ runs: runs2, events }, run, footing, branches = footing.branch) {
  const set = acceptedRuns(events);
  const own = runs2.filter(({ commit }) => commit === run.commit && run.commit !== footing.commit);
  const isSet = own.some(({ id }) => set.has(id));
  const others = runs2.filter((stored) => !own.includes(stored) || set.has(stored.id));
  const stand = isSet ? { ...footing, commit: run.commit, how: "this commit itself, which was set as the baseline" } : footing;
  const cut2 = others.length === 0 ? ofSameCommit(runs2, run) : await upTo(others, { ...stand, branch: branches });
  return {
    ...cut2,
    branch: footing.branch,
    accepted: events.filter(isAcceptance),
    episodes: episodesOf(events, runs2, cut2.runs)
  };
}
function acceptedRuns(events) {
  const whole2 = events.filter(
    ({ kind, benchmark, metric }) => kind === "acceptance" && benchmark === void 0 && metric === void 0
  );
  return new Set(whole2.map(({ run }) => run));
}
function episodesOf(events, all, baseline) {
  const places = new Map(baseline.map(({ id }, place) => [id, place]));
  const behind = new Set(all.filter(({ id }) => !places.has(id)).map(({ id }) => id));
  return episodesIn(
    events.filter(({ run }) => !behind.has(run)),
    (run) => places.get(run)
  );
}
function ofSameCommit(runs2, { commit }) {
  const why = `earlier runs of ${short(commit)} itself; no commit before it was measured`;
  return { rung: "same-commit", why, runs: runs2, warnings: [] };
}
async function upTo(runs2, { commit, branch, how, ancestors }) {
  const exact = lastOf(runs2, commit);
  if (exact >= 0) {
    const why = `runs of ${branch} up to ${short(commit)}, ${how}`;
    return { rung: "merge-base", why, runs: runs2.slice(0, exact + 1), warnings: [] };
  }
  for (const [steps, ancestor] of (await ancestors()).entries()) {
    const end = lastOf(runs2, ancestor);
    if (end < 0) continue;
    const commits = steps === 1 ? "1 commit" : `${steps} commits`;
    const why = `runs of ${branch} up to ${short(ancestor)}, the nearest measured ancestor: ${commits} before ${short(commit)}, ${how}`;
    return { rung: "ancestor", why, runs: runs2.slice(0, end + 1), warnings: [] };
  }
  const newest = runs2.at(-1)?.commit ?? "";
  const missing2 = commit === "" ? "the commit that this run stands on is not known" : `neither ${short(commit)} (${how}) nor an ancestor of it was measured`;
  return {
    rung: "latest",
    why: `the newest runs of ${branch}, up to ${short(newest)}: ${missing2}`,
    runs: runs2,
    warnings: [
      {
        code: "no-ancestor",
        subject: short(commit),
        message: `${missing2}; compared with the newest runs of ${branch}, which may hold later changes`,
        remedy: `Record runs on pushes to ${branch}, or rebase onto a newer commit of it.`
      }
    ]
  };
}
function lastOf(runs2, commit) {
  return commit === "" ? -1 : runs2.findLastIndex((run) => run.commit === commit);
}
function short(commit) {
  return commit.slice(0, 7) || "no commit";
}

// src/baseline/baseline.ts
function noBaseline(why, tried = [], warnings = []) {
  return { rung: "none", why, tried, branch: "", runs: [], accepted: [], episodes: [], warnings };
}

// src/baseline/first-run.ts
var SYSTEM2 = ["os", "arch"];
var SUITES_MAX = 30;
var NAMED_MAX3 = 3;
async function overlookedSuite(run, log2) {
  const former = await formerTip(log2);
  if (former) return asWarning(goneError(log2, former), log2.suite);
  const found = await suitesSharing(run, log2);
  const [best] = found;
  if (!best) return void 0;
  const total = namesOf2([run]).size;
  const told2 = found.slice(0, NAMED_MAX3).map(({ suite, shared }) => `${suite} has ${shared} of ${total}`);
  const more = found.length > NAMED_MAX3 ? `, and ${found.length - NAMED_MAX3} more` : "";
  const error = new UserError(
    `suite ${log2.suite} has no run on ${log2.branch.description}, and its benchmarks are in another suite: ${told2.join(", ")}${more}`,
    `If that is the one: suite: ${best.suite} in the workflow, --suite ${JSON.stringify(best.suite)} on the command line. A suite of its own begins with the first run that is stored.`
  );
  return asWarning(error, best.suite);
}
function overlookedBranch(run, stored, branch) {
  const names = namesOf2([run]);
  const sharing = stored.filter(
    (other) => other.commit !== run.commit && [...namesOf2([other])].some((name) => names.has(name))
  );
  const branches = nearestFirst(branch, new Set(sharing.map((other) => other.branch)));
  const [nearest] = branches;
  if (nearest === void 0) return void 0;
  const error = new UserError(
    `suite ${run.suite} has no run of branch ${branch}, but of ${branches.slice(0, NAMED_MAX3).join(", ")}${branches.length > NAMED_MAX3 ? ` and ${branches.length - NAMED_MAX3} more` : ""}`,
    `Name the one to compare with: base-branch: ${nearest} in the workflow, --base-branch ${nearest} on the command line.`
  );
  return asWarning(error, branch);
}
function asWarning({ message, remedy }, subject) {
  return { code: "not-compared", subject, message, remedy: remedy.replaceAll("\n", " ") };
}
async function suitesSharing(run, { branch, historyDir, suite }) {
  const names = namesOf2([run]);
  const found = [];
  const others = (await suitesOf(branch, historyDir)).filter((name) => name !== suite);
  for (const name of nearestFirst(suite, others).slice(0, SUITES_MAX)) {
    const log2 = new HistoryLog(branch, historyDir, name);
    for await (const { runs: runs2 } of log2.segmentsFromNewest()) {
      const earlier = runs2.filter((other) => other.commit !== run.commit && isOfSystem(run, other));
      const shared = [...namesOf2(earlier)].filter((each) => names.has(each)).length;
      if (shared > 0) found.push({ suite: name, shared });
      break;
    }
  }
  return found.sort((a, b) => b.shared - a.shared);
}
function isOfSystem(run, other) {
  return isComparable(other.environment, run.environment, SYSTEM2);
}
function namesOf2(runs2) {
  return new Set(runs2.flatMap(({ measurements }) => measurements.map(({ benchmark }) => benchmark.name)));
}

// src/baseline/predecessor.ts
async function predecessorsOf(run, stored, own, footing, comparability) {
  const others = stored.filter(({ branch, commit }) => branch !== footing.branch && commit !== "");
  if (others.length === 0 || comparableRuns(run, own, comparability).length >= RUNS_MIN) return void 0;
  const [first] = own;
  const measured3 = new Set(own.map(({ commit }) => commit));
  const ancestors = [.../* @__PURE__ */ new Set([footing.commit, ...await footing.ancestors()])];
  const begin2 = first ? ancestors.indexOf(first.commit) + 1 : 0;
  for (const ancestor of ancestors.slice(begin2)) {
    const nearest = others[lastOf(others, ancestor)];
    if (!nearest || measured3.has(ancestor)) continue;
    const before = others.filter(({ branch }) => branch === nearest.branch);
    const runs2 = [...before.slice(0, lastOf(before, ancestor) + 1), ...own];
    return { runs: runs2, branches: [nearest.branch, ...first ? [footing.branch] : []].join(" and ") };
  }
  return void 0;
}

// src/baseline/ladder.ts
async function climb(run, ladder) {
  const tried = [];
  const warnings = [];
  for (const { rung, look } of stepsOf(run, ladder)) {
    const seen = await look();
    if ("found" in seen) return { baseline: { ...seen.found, tried }, window: seen.window };
    tried.push({ rung, why: seen.why });
    if (seen.warning) warnings.push(seen.warning);
  }
  const [first] = tried;
  const baseline = noBaseline(first?.why ?? "there is no place to look for one", tried, warnings);
  return { baseline, window: EMPTY_WINDOW };
}
function stepsOf(run, ladder) {
  const { log: log2, keeps, readFile: readFile5 } = ladder;
  const kept = keeps.map((keep) => ({ rung: keep.rung, look: () => lookInKeep(run, keep, ladder) }));
  return [
    ...log2 ? [{ rung: "history", look: () => lookInHistory(run, log2, ladder) }] : [],
    ...kept.filter(({ rung }) => rung !== "s3"),
    ...readFile5 ? [{ rung: "file", look: async () => ({ found: await readFile5(), window: EMPTY_WINDOW }) }] : [],
    ...kept.filter(({ rung }) => rung === "s3")
  ];
}
async function lookInHistory(run, log2, ladder) {
  const { branch, findFooting, comparability } = ladder;
  if ((await log2.index()).segments.length === 0) {
    const why = `suite ${log2.suite} has no history yet on ${log2.branch.description}`;
    return passedOver(why, await overlookedSuite(run, log2));
  }
  const footing = await findFooting();
  const { stored, branches, ...window } = await loadWindow(run, log2, footing, comparability);
  if (window.runs.length === 0) {
    const [damage] = log2.damages;
    if (damage) throw damage;
    const why = `the history of suite ${log2.suite} on ${log2.branch.description} has no run of branch ${branch}`;
    const isCertain2 = footing.commit !== "" && (await footing.ancestors()).length > 0;
    return passedOver(why, isCertain2 ? void 0 : overlookedBranch(run, stored, branch));
  }
  const others = joinAttempts(otherThan(run, window, comparability), comparability);
  if (others.runs.length === 0) {
    return { why: `the history of suite ${log2.suite} has nothing but earlier attempts of this job` };
  }
  const own = { ...others, runs: withoutOtherSteps(run, others.runs) };
  if (own.runs.length === 0) {
    return {
      why: `the history of suite ${log2.suite} has nothing but benchmarks that another step measured at this commit too`
    };
  }
  const found = await baselineIn(own, run, footing, branches);
  return { found: { ...found, warnings: [...log2.damages.map(damageWarning), ...found.warnings] }, window };
}
function passedOver(why, warning) {
  return { why, ...warning && { warning } };
}
function otherThan(run, { runs: runs2, events }, comparability) {
  const others = otherJobs(run, runs2, comparability);
  const kept = new Set(others);
  const own = new Set(runs2.filter((each) => !kept.has(each)).map(({ id }) => id));
  const nameOf7 = (id) => own.has(id) ? run.id : id;
  return { runs: others, events: renamed(events, nameOf7) };
}
function damageWarning({ message, remedy }) {
  const missing2 = `${message}; its damaged runs are not compared with`;
  return { code: "damaged-history", subject: "history", message: missing2, remedy };
}
async function loadWindow(run, log2, footing, comparability) {
  const ofBranch2 = (runs3) => runs3.filter(({ branch }) => branch === footing.branch);
  const { runs: runs2, events } = await newestRuns(log2.segmentsFromNewest(WINDOW), {
    counting: (read) => {
      const own2 = ofBranch2(read);
      const upToFooting = { runs: own2.slice(0, lastOf(own2, footing.commit) + 1), events: [] };
      return comparableRuns(run, joinAttempts(upToFooting, comparability).runs, comparability);
    }
  });
  const own = ofBranch2(runs2);
  const before = await predecessorsOf(run, runs2, own, footing, comparability);
  const { branches, runs: known2 } = before ?? { branches: footing.branch, runs: own };
  return { runs: known2, events, stored: runs2, branches };
}
async function lookInKeep(run, keep, ladder) {
  const { branch, findFooting, comparability } = ladder;
  let window;
  try {
    window = await readKept(keep, run.suite, branch);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const { message, remedy } = error;
    const warning = { code: "unreadable-rung", subject: keep.description, message, remedy };
    return { why: message, ...keep.isStore && { warning } };
  }
  const others = joinAttempts(otherThan(run, window, comparability), comparability);
  if (others.runs.length === 0) return { why: `nothing of ${branch} is kept in ${keep.description} yet` };
  const found = await baselineIn(others, run, await findFooting());
  const why = `${found.why}; kept in ${keep.description}`;
  return { found: { ...found, rung: keep.rung, why }, window };
}
async function baselineFromFile(patterns, reader, cwd) {
  const name = patterns.join(", ");
  const { run } = await readRun2(patterns, reader, cwd, {
    suite: "",
    commit: "",
    branch: "",
    now: /* @__PURE__ */ new Date(0),
    mark: name,
    env: {},
    fromFiles: true
  });
  return {
    rung: "file",
    why: `the results in ${name}`,
    branch: "",
    runs: [run],
    accepted: [],
    episodes: [],
    warnings: []
  };
}
function fileStep(patterns, reader, cwd) {
  return patterns.length === 0 ? void 0 : () => baselineFromFile(patterns, reader, cwd);
}

// src/baseline/lineage.ts
async function lateBehind({ branch }, stored, { commit, parents, isBefore, ancestors }) {
  const own = stored.filter((each) => each.branch === branch);
  const newer = newestOf(own)?.commit ?? "";
  if (newer === "" || newer === commit || parents.includes(newer)) return void 0;
  if (!await isBefore(newer, branch)) return void 0;
  const before = [commit, ...parents.slice(0, 1)].find((each) => lastOf(own, each) >= 0);
  const nearest = before ?? (await ancestors()).find((each) => lastOf(own, each) >= 0) ?? "";
  return { newer, after: own[lastOf(own, nearest)]?.id ?? "" };
}
var READING4 = { what: "ask for the order of commits", permission: "contents: read" };
function lineageOnGitHub(github, { commit, parents }) {
  return askedOnce({
    commit,
    parents,
    isBefore: async (other, branch) => {
      if (await comparison(github, other, commit) !== "behind") return false;
      return !["ahead", "diverged"].includes(await comparison(github, branch, other) ?? "");
    },
    ancestors: () => ancestorsOnGitHub(github, commit)
  });
}
async function comparison(github, base, head) {
  const { data } = await github.request(
    "GET /repos/{owner}/{repo}/compare/{basehead}",
    { basehead: `${base}...${head}`, per_page: 1 },
    READING4
  );
  return data?.status;
}
function lineageOnLaptop(folder, { commit, parents }) {
  const isAncestor = async (one, other) => {
    const { status } = await askGit(["merge-base", "--is-ancestor", one, other], { cwd: folder });
    return status === 0;
  };
  return askedOnce({
    commit,
    parents,
    isBefore: async (other, branch) => {
      if (!await isAncestor(commit, other)) return false;
      const tips = await tipsOf(folder, branch);
      const holding = await Promise.all(tips.map((tip) => isAncestor(other, tip)));
      return tips.length === 0 || holding.includes(true);
    },
    ancestors: () => ancestorsLocally(folder, commit)
  });
}
async function tipsOf(folder, branch) {
  const refs = [`refs/heads/${branch}`, `refs/remotes/origin/${branch}`];
  const asked = refs.map(
    (ref) => tryGit(["rev-parse", "--verify", "--quiet", `${ref}^{commit}`], { cwd: folder })
  );
  return (await Promise.all(asked)).filter((tip) => tip !== void 0);
}
function askedOnce(lineage) {
  const answers = /* @__PURE__ */ new Map();
  let ancestors;
  return {
    ...lineage,
    isBefore(other, branch) {
      const question = `${other} ${branch}`;
      const answer = answers.get(question) ?? lineage.isBefore(other, branch);
      answers.set(question, answer);
      return answer;
    },
    ancestors() {
      ancestors ??= lineage.ancestors();
      return ancestors;
    }
  };
}

// src/baseline/placing.ts
var IN_TIME = { late: void 0, warnings: [] };
function placingOf(run, window, log2, lineage) {
  let known2;
  return async (since = []) => {
    known2 ??= storedBeside(run, window, log2);
    const before = await known2;
    const ids = new Set(before.map(({ id }) => id));
    const added = since.filter(({ id, branch }) => branch === run.branch && !ids.has(id));
    try {
      const late = await lateBehind(run, inOrder(added, before), lineage);
      return late ? { late, warnings: [lateWarning(run, late)] } : IN_TIME;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return { late: void 0, warnings: [unknownWarning(run, error)] };
    }
  };
}
async function storedBeside({ branch }, { runs: runs2 }, log2) {
  const own = runs2.filter((each) => each.branch === branch);
  if (own.length > 0 || !log2) return own;
  const ofBranch2 = (all) => all.filter((each) => each.branch === branch);
  const stored = await newestRuns(log2.segmentsFromNewest(1), {
    enough: 1,
    counting: (read) => ofBranch2(read).filter(({ after }) => after === void 0)
  });
  return ofBranch2(stored.runs);
}
function lateWarning({ branch }, { newer }) {
  return {
    code: "late-run",
    subject: newer.slice(0, 7),
    message: `a newer commit of ${branch}, ${newer.slice(0, 7)}, was measured already: this run is stored and judged, and badge, issues and notices stay those of the newer commit`,
    remedy: ""
  };
}
function unknownWarning({ branch }, { message, remedy }) {
  return {
    code: "unknown-order",
    subject: branch,
    message: `whether a newer commit of ${branch} was measured already is not known, and this run is taken for the newest: ${message}`,
    remedy
  };
}

// src/local/sources.ts
import { readFile as readFile3, stat as stat5 } from "node:fs/promises";
import { join as join5 } from "node:path";
var BYTES_MAX2 = 1e6;
var CHANGED = /* @__PURE__ */ new Set(["regressed", "suspected", "waived", "improved"]);
async function withSources(report2, sources, cwd) {
  if (!report2.findings.some(({ verdict }) => CHANGED.has(verdict))) return report2;
  const { declaringLine, placeFinder } = await import("./sources-7D42URAO.js");
  const placesOf2 = placeFinder(sources);
  const texts = /* @__PURE__ */ new Map();
  const textOf2 = (file) => {
    const text = texts.get(file) ?? readSource2(join5(cwd, file));
    texts.set(file, text);
    return text;
  };
  const locate = async (finding) => {
    if (!CHANGED.has(finding.verdict)) return finding;
    for (const { file, line } of placesOf2(finding.benchmark)) {
      const text = await textOf2(file);
      if (text === void 0) continue;
      const rest = finding.benchmark.replace(file, "");
      return { ...finding, source: { file, line: line ?? declaringLine(text, rest) } };
    }
    return finding;
  };
  return { ...report2, findings: await Promise.all(report2.findings.map(locate)) };
}
async function readSource2(path) {
  const entry = await stat5(path).catch(() => void 0);
  if (!entry?.isFile() || entry.size > BYTES_MAX2) return void 0;
  return readFile3(path, "utf8");
}

// src/rules/unmatched.ts
var NEAR = 0.4;
function unmatchedWarnings(naming, runs2) {
  const series2 = runs2.flatMap(({ measurements }) => measurements);
  if (series2.length === 0) return [];
  const warnings = namesIn(naming).flatMap(({ where, selectors, isOwn }) => {
    const isThere = series2.some(({ benchmark, metric }) => applies(selectors, benchmark, metric));
    const wrong = isThere ? void 0 : wrongWord(selectors, series2);
    if (!wrong) return [];
    const { word: word2, nearest } = wrong;
    if (!isOwn && nearest === void 0) return [];
    return [
      {
        code: "matches-nothing",
        subject: word2,
        message: `${where} for ${JSON.stringify(word2)} matches nothing of this run`,
        remedy: nearest === void 0 ? "" : `Did you mean ${nearest}?`
      }
    ];
  });
  return [...new Map(warnings.map((warning) => [warning.message, warning])).values()];
}
function namesIn({ rules, waivers, renames, tagPatterns }) {
  return [
    ...rules.map((rule) => {
      const { isInput = false } = rule;
      return { where: isInput ? "the threshold" : "a rule", selectors: selectorsOf(rule), isOwn: isInput };
    }),
    ...waivers.map((waiver) => ({
      where: `the waiver of ${waiver.owner}`,
      selectors: selectorsOf(waiver),
      isOwn: false
    })),
    // Old names belong to old runs; what is renamed again leads on.
    ...[...new Set(renames.values())].filter((name) => !renames.has(name)).map((benchmark) => ({ where: "the new name under renames", selectors: { benchmark }, isOwn: false })),
    ...[...tagPatterns].flatMap(
      ([tag, patterns]) => patterns.map((benchmark) => ({ where: `the tag ${tag}`, selectors: { benchmark }, isOwn: false }))
    )
  ];
}
function selectorsOf({ select, benchmark, metric, tag }) {
  return {
    ...select !== void 0 && { select },
    ...benchmark !== void 0 && { benchmark },
    ...metric !== void 0 && { metric },
    ...tag !== void 0 && { tag }
  };
}
function wrongWord(selectors, series2) {
  const written2 = Object.entries(selectors);
  const alone = written2.find(
    ([key2, word3]) => !series2.some(({ benchmark, metric }) => applies({ [key2]: word3 }, benchmark, metric))
  );
  const [key, word2] = alone ?? written2[0] ?? [];
  if (key === void 0 || word2 === void 0) return void 0;
  const names = new Set(series2.flatMap((each) => wordsOf2(key, each)));
  const plain3 = word2.replaceAll(/[*?]/g, "");
  const [nearest] = nearestFirst(plain3, names, differenceWithin);
  const isNear = nearest !== void 0 && differenceWithin(plain3, nearest) <= Math.ceil(NEAR * plain3.length);
  return { word: word2, nearest: isNear && !matchesWildcard(word2, nearest) ? nearest : void 0 };
}
function wordsOf2(key, { benchmark, metric }) {
  if (key === "benchmark") return [benchmark.name];
  if (key === "metric") return [metric.name];
  if (key === "tag") return [...benchmark.tags];
  return [benchmark.name, metric.name, ...benchmark.tags, ...Object.values(benchmark.parameters)];
}

// src/history/storing.ts
import { setTimeout as sleep4 } from "node:timers/promises";
var KINDS = {
  suspected: "suspicion",
  regressed: "regression",
  mended: "recovery",
  dismissed: "dismissal"
};
function eventsOf({ override, run, waivers, findings }) {
  return findings.flatMap(({ benchmark, metric, reason, episode }) => {
    if (!episode?.isNew) return [];
    const { state, first, before, after } = episode;
    const of = { run: run.id, benchmark, metric: metric.name };
    const levels = isOpen(episode) ? { first, before, after } : {};
    if (state === "accepted") return override ? [{ kind: "override", ...override, ...of }] : [];
    if (state === "waived") {
      const waiver = waivers.find((each) => each.state === "applied" && each.benchmarks.includes(benchmark));
      if (!waiver) return [];
      const { owner, reason: why, select, until } = waiver;
      const source = `the waiver for ${select} until ${until}`;
      return [{ kind: "waiver", by: owner, reason: why, at: run.time, source, ...of, ...levels }];
    }
    const kind = KINDS[state];
    if (!kind) return [];
    return [
      { kind, by: "perf-regression", reason: reason.code, at: run.time, source: "check", ...of, ...levels }
    ];
  });
}
var DEADLINE_MS = 3e5;
var PAUSE_MS_MIN2 = 400;
var PAUSE_MS_MAX = 2e4;
function withJitter(random = Math.random, deadlineMs = DEADLINE_MS) {
  const end = performance.now() + deadlineMs;
  return async (attempt) => {
    if (performance.now() > end) return false;
    await sleep4(random() * Math.min(PAUSE_MS_MAX, PAUSE_MS_MIN2 * 2 ** attempt));
    return true;
  };
}

// src/local/site.ts
import { readdir as readdir3, readFile as readFile4 } from "node:fs/promises";
import { fileURLToPath as fileURLToPath2 } from "node:url";
var PLACES2 = ["./dashboard/", "../dashboard/", "../../dist/dashboard/"];
var VERSION_FILE = "version";
async function readSite() {
  for (const place of PLACES2) {
    const folder = new URL(place, import.meta.url);
    const version = await readFile4(new URL(VERSION_FILE, folder), "utf8").catch(() => void 0);
    if (version !== void 0) return { version: version.trim(), files: () => filesIn(folder) };
  }
  throw new UserError(
    `the files of the dashboard are not beside ${fileURLToPath2(import.meta.url)}`,
    "They belong to the package, in dist/dashboard: install it again, or run npm run build."
  );
}
async function filesIn(folder) {
  const names = (await readdir3(folder)).filter((name) => name !== VERSION_FILE).sort();
  const texts = await Promise.all(names.map((name) => readFile4(new URL(name, folder), "utf8")));
  return new Map(names.map((name, i) => [name, texts[i]]));
}

// src/reporters/discord.ts
var TITLE_MAX = 256;
var DESCRIPTION_MAX = 4096;
var TEXT_MAX = 6e3;
var FREE = 700;
var COLOURS = {
  pass: 3055683,
  fail: 13706287,
  allowed: 12551936,
  inconclusive: 9147550,
  "nothing-compared": 8540383
};
function renderDiscord({ gate, title, suites, links }) {
  const linked = links.map(({ words, url }) => `[${words}](${linkTarget(url)})`).join(" \xB7 ");
  const room = Math.min(
    DESCRIPTION_MAX,
    Math.floor((TEXT_MAX - FREE - linked.length) / Math.max(1, suites.length))
  );
  const texts = suites.map((suite) => within(suiteLines(suite), room));
  const described = texts.length === 0 ? [""] : texts;
  const embeds = described.map((description, i) => ({
    ...i === 0 && { title: plain(title) },
    color: COLOURS[gate],
    description: i === described.length - 1 ? [description, linked].filter((part) => part !== "").join("\n") : description
  }));
  return { username: "perf-regression", allowed_mentions: { parse: [] }, embeds };
}
function suiteLines({ title, lines, notes: notes3 }) {
  return [
    ...title === "" ? [] : [`**${prose(title)}**`],
    ...lines.map(lineText),
    ...notes3.map((note2) => `-# ${prose(note2)}`)
  ];
}
function lineText({ symbol, name, values, change, why }) {
  const strong = change === "" ? "" : ` **${prose(change)}**`;
  return `${symbol} ${code(name)} ${prose(values)}${strong} ${prose(why)}`;
}
function within(lines, room) {
  let used = 0;
  const kept = lines.filter((line) => {
    used += line.length + 1;
    return used <= room;
  });
  return kept.join("\n");
}
function plain(title) {
  const text = prose(title);
  return text.length <= TITLE_MAX ? text : prose(title.slice(0, TITLE_MAX / 2 - 1).toWellFormed());
}
var MEANINGFUL2 = /[\\*_~`|<>#:[\]()]/g;
function prose(text) {
  return text.replace(MEANINGFUL2, "\\$&").replaceAll("@", "@\u200B");
}
function code(name) {
  return `\`${name.replaceAll("`", "\u02CB") || " "}\``;
}

// src/reporters/message.ts
var SUITES_MAX2 = 5;
var LINES_MAX = 10;
var NOTES_MAX = 4;
var URL_MAX = 500;
function messageOf2(news, links) {
  const sorted = news.toSorted((a, b) => worstFirst(a.report.gate, b.report.gate));
  const [first] = sorted;
  const more = sorted.length - 1;
  const others = more === 0 ? "" : ` (and ${more === 1 ? "1 more suite" : `${more} more suites`})`;
  const perSuite = Math.ceil(LINES_MAX / Math.min(SUITES_MAX2, Math.max(1, sorted.length)));
  return {
    gate: first?.report.gate ?? "pass",
    title: first ? `${titleOf2(first.report)}${others}` : "",
    suites: sorted.slice(0, SUITES_MAX2).map((each, i) => suiteOf2(each, i > 0, perSuite)),
    links: Object.entries(links).flatMap(
      ([words, url]) => url !== void 0 && url.length <= URL_MAX && /^https?:\/\//.test(url) ? [{ words, url }] : []
    )
  };
}
var TEST_MESSAGE = {
  gate: "pass",
  title: "This is a test: perf-regression can be heard here",
  suites: [],
  links: []
};
function titleOf2(report2) {
  const suite = visible(report2.suite, 40);
  const said2 = headline(report2);
  return visible(`${gateSymbol(report2)} ${said2.includes(suite) ? "" : `${suite}: `}${said2}`, 140);
}
function suiteOf2({ report: report2, recovered }, titled, linesMax) {
  const changed = openFindings(report2).filter(({ verdict }) => verdict !== "unchanged");
  const shown = changed.slice(0, linesMax);
  const more = changed.length - shown.length;
  const compared = `${hasBaseline(report2) ? "Compared with" : "No baseline:"} ${baselineText(report2)}`;
  const notes3 = [
    recovered ? "Good again: an earlier run had raised an alarm" : "",
    more > 0 ? `\u2026 and ${grouped(more)} more` : "",
    overrideText(report2),
    ...waiverTexts(report2),
    togetherText(report2),
    firstRunText(report2)
  ].filter((note2) => note2 !== "");
  return {
    title: titled ? titleOf2(report2) : "",
    lines: shown.map(lineOf),
    notes: [...notes3.slice(0, NOTES_MAX), compared].map((note2) => visible(note2, 240))
  };
}
function lineOf(finding) {
  const values = [finding.baseline?.value, finding.current?.value].filter((value) => value !== void 0);
  const arrow = quantities2(values, finding.metric.unit).join(" \u2192 ");
  const said2 = finding.verdict === "regressed" ? limitText(finding) : reasonText(finding);
  return {
    symbol: statusOf(finding).symbol,
    name: visible(finding.benchmark, 80),
    values: visible(`${visible(finding.metric.name, 30)} ${arrow}`, 70),
    change: changeText(finding),
    why: visible([said2, sinceText(finding)].filter((part) => part !== "").join("; "), 110)
  };
}

// src/reporters/slack.ts
var HEADER_MAX = 150;
var TEXT_MAX2 = 3e3;
function renderSlack(message, mentions) {
  const { title, suites, links } = message;
  const called = isBad(message.gate) ? mentions.map(mention) : [];
  const linked = links.map(({ words, url }) => `<${escaped(linkTarget(url))}|${words}>`).join(" \xB7 ");
  return {
    text: cut([prose2(title), ...called].join(" "), TEXT_MAX2),
    blocks: [
      { type: "header", text: { type: "plain_text", text: cut(plain2(title), HEADER_MAX), emoji: false } },
      ...section(called.join(" ")),
      ...suites.flatMap(suiteBlocks),
      ...context2(linked)
    ]
  };
}
function suiteBlocks({ title, lines, notes: notes3 }) {
  return [
    ...section(title === "" ? "" : `*${prose2(title)}*`),
    ...section(lines.map(lineText2).join("\n")),
    ...context2(notes3.map(prose2).join("\n"))
  ];
}
function lineText2({ symbol, name, values, change, why }) {
  const strong = change === "" ? "" : ` *${prose2(change)}*`;
  return `${symbol} ${code2(name)} ${prose2(values)}${strong} ${prose2(why)}`;
}
function section(text) {
  return text === "" ? [] : [{ type: "section", text: mrkdwn(text) }];
}
function context2(text) {
  return text === "" ? [] : [{ type: "context", elements: [mrkdwn(text)] }];
}
function mrkdwn(text) {
  return { type: "mrkdwn", text: cut(text, TEXT_MAX2), verbatim: true };
}
function mention(whom) {
  if (whom === "here" || whom === "channel") return `<!${whom}>`;
  return whom.startsWith("S") ? `<!subteam^${whom}>` : `<@${whom}>`;
}
function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
var ALIKE = {
  "*": "\u2217",
  "~": "\u223C",
  "`": "\u02CB",
  "@": "\uFF20",
  "&": "\uFF06",
  "<": "\u2039",
  ">": "\u203A"
};
function prose2(text) {
  const marks = text.replace(/[*~`@]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, (mark) => ALIKE[mark] ?? "\uFF3F");
  return escaped(marks);
}
function plain2(text) {
  return text.replace(/[&<>@]/g, (mark) => ALIKE[mark] ?? mark);
}
function code2(name) {
  return `\`${escaped(name.replaceAll("`", "\u02CB")) || " "}\``;
}
function cut(text, length) {
  if (text.length <= length) return text;
  const end = text.lastIndexOf("\n", length - 2);
  return `${text.slice(0, end > 0 ? end : length - 1)}\u2026`.toWellFormed();
}

// src/reporters/teams.ts
var CARD_BYTES = 26e3;
var COLOURS2 = {
  pass: "Good",
  fail: "Attention",
  allowed: "Warning",
  inconclusive: "Default",
  "nothing-compared": "Attention"
};
function renderTeams({ gate, title, suites, links }) {
  const head = block([{ text: title, weight: "Bolder", size: "Medium", color: COLOURS2[gate] }]);
  const content = {
    $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
    type: "AdaptiveCard",
    version: "1.4",
    msteams: { width: "Full" },
    body: within2([head, ...suites.flatMap(suiteBlocks2)]),
    actions: links.map(({ words, url }) => ({
      type: "Action.OpenUrl",
      title: words,
      url: encodeURI(url.toWellFormed())
    }))
  };
  const attachment = { contentType: "application/vnd.microsoft.card.adaptive", contentUrl: null, content };
  return { type: "message", attachments: [attachment] };
}
function suiteBlocks2({ title, lines, notes: notes3 }) {
  return [
    ...title === "" ? [] : [{ ...block([{ text: title, weight: "Bolder" }]), separator: true }],
    ...lines.map(lineBlock),
    ...notes3.map((note2) => block([{ text: note2, isSubtle: true, size: "Small" }]))
  ];
}
function lineBlock({ symbol, name, values, change, why }) {
  return block([
    { text: `${symbol} ` },
    { text: name, fontType: "Monospace" },
    { text: ` ${values} ` },
    ...change === "" ? [] : [{ text: `${change} `, weight: "Bolder" }],
    { text: why, isSubtle: true }
  ]);
}
function block(runs2) {
  return { type: "RichTextBlock", inlines: runs2.map((run) => ({ type: "TextRun", ...run })) };
}
function within2(blocks) {
  let used = 0;
  return blocks.filter((each) => {
    used += new TextEncoder().encode(JSON.stringify(each)).length;
    return used <= CARD_BYTES;
  });
}

// src/deliveries/webhook.ts
import { setTimeout as sleep5 } from "node:timers/promises";
var TRY_MILLISECONDS = 1e4;
var WAITS_MILLISECONDS = [250, 1e3, 4e3];
var WAIT_MILLISECONDS_MAX = 6e4;
var ANSWER_BYTES_MAX = 2e3;
var SHOWN_MAX = 200;
var NOT_CONNECTED = /* @__PURE__ */ new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT"]);
async function postJson(address, body, service) {
  const text = JSON.stringify(body);
  for (let attempt = 0; ; attempt++) {
    const failure = await tryPost(address, text);
    if (!failure) return;
    const wait = failure.wait ?? WAITS_MILLISECONDS[attempt] ?? 0;
    if (!failure.passing || attempt === WAITS_MILLISECONDS.length || wait > WAIT_MILLISECONDS_MAX) {
      throw errorOf(failure, service);
    }
    await sleep5(wait);
  }
}
async function tryPost(address, body) {
  try {
    const response = await proxiedFetch(address, {
      method: "POST",
      headers: { "content-type": "application/json", "user-agent": "perf-regression" },
      body,
      // An address that moved is another address: whom the user did not name is told nothing.
      redirect: "manual",
      signal: AbortSignal.timeout(TRY_MILLISECONDS)
    });
    const { status } = response;
    const answer = withoutAddress(await beginningOf2(response), address);
    if (response.ok) return void 0;
    const seconds = Number(response.headers.get("retry-after") ?? Number.NaN);
    return {
      said: `answers ${status}${answer === "" ? "" : ` (${answer})`}`,
      status,
      passing: status === 429 || status >= 500,
      wait: seconds >= 0 ? seconds * 1e3 : void 0
    };
  } catch (error) {
    return withoutAnswer(error);
  }
}
async function beginningOf2({ body }) {
  if (!body) return "";
  const chunks = [];
  let length = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= ANSWER_BYTES_MAX) break;
  }
  return Buffer.concat(chunks).toString("utf8", 0, ANSWER_BYTES_MAX).trim();
}
function withoutAddress(answer, address) {
  const { pathname } = new URL(address);
  const masked = answer.replaceAll(address, "***");
  const safe = pathname.length > 1 ? masked.replaceAll(pathname, "***") : masked;
  return visible(safe.slice(0, SHOWN_MAX), SHOWN_MAX);
}
function withoutAnswer(error) {
  const { name, cause } = error;
  const code4 = typeof cause?.code === "string" ? cause.code : "";
  if (name === "TimeoutError") {
    const said2 = `did not answer within ${TRY_MILLISECONDS / 1e3} seconds; the message may have arrived`;
    return { said: said2, status: void 0, passing: false, wait: void 0 };
  }
  if (name !== "TypeError") throw error;
  return NOT_CONNECTED.has(code4) ? { said: `cannot be reached (${code4})`, status: void 0, passing: true, wait: void 0 } : {
    said: `cut the connection${code4 === "" ? "" : ` (${code4})`}; the message may have arrived`,
    status: void 0,
    passing: false,
    wait: void 0
  };
}
function errorOf({ said: said2, status, passing }, service) {
  const message = `${service} ${said2}`;
  if (passing || status === void 0) {
    return new TransientError(message, "Send it later: perf-regression notify --report FILE");
  }
  const gone = [401, 403, 404, 410].includes(status);
  return new UserError(
    message,
    gone ? "The webhook may have been removed: make a new one, and put its address into the secret." : `Look whether the address is a webhook of ${service}: perf-regression notify --test`
  );
}

// src/deliveries/channels.ts
var channels = Object.freeze([
  {
    service: "Slack",
    input: "slack-webhook",
    variable: "SLACK_WEBHOOK_URL",
    bodies: ({ message }, settings) => [renderSlack(message, settings.list("slack-mention"))]
  },
  {
    service: "Microsoft Teams",
    input: "teams-webhook",
    variable: "TEAMS_WEBHOOK_URL",
    bodies: ({ message }) => [renderTeams(message)]
  },
  {
    service: "Discord",
    input: "discord-webhook",
    variable: "DISCORD_WEBHOOK_URL",
    bodies: ({ message }) => [renderDiscord(message)]
  },
  {
    service: "The webhook",
    input: "webhook",
    variable: "WEBHOOK_URL",
    bodies: ({ message, reports }) => reports.length === 0 ? [{ test: message.title }] : reports
  }
]);
var TEST = { message: TEST_MESSAGE, reports: [] };
function contentOf(news, links) {
  return { message: messageOf2(news, links), reports: news.map(({ report: report2 }) => report2) };
}
async function send(channel, content, settings) {
  const address = settings.text(channel.input);
  for (const body of channel.bodies(content, settings)) await postJson(address, body, channel.service);
}

// src/reporters/html/markup.ts
var Html = class {
  text;
  constructor(text) {
    this.text = text;
  }
};
var LENGTH_MAX2 = 2e3;
function html(pieces, ...parts) {
  let text = pieces[0] ?? "";
  parts.forEach((part, i) => {
    text += written(part) + (pieces[i + 1] ?? "");
  });
  return new Html(text);
}
var NOTHING3 = new Html("");
function written(part) {
  if (part instanceof Html) return part.text;
  if (typeof part === "number") return String(part);
  if (typeof part === "string") return escaped2(visible(part, LENGTH_MAX2));
  return part.map(({ text }) => text).join("");
}
var ENTITIES = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;"
};
function escaped2(text) {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
function code3(name) {
  return html`<code>${visible(name)}</code>`;
}
function link(url, words) {
  return url && /^https?:\/\//.test(url) ? html`<a href="${encodeURI(url.toWellFormed())}">${words}</a>` : words;
}

// src/reporters/html/drawing.ts
function scaleOf([low, high], from, to) {
  const range = high - low;
  if (!(range > 0 && Number.isFinite(range))) return () => (from + to) / 2;
  return (value) => from + (Math.min(high, Math.max(low, value)) - low) / range * (to - from);
}
function endsOf(values) {
  return [Math.min(...values), Math.max(...values)];
}
function px(value) {
  return String(Math.round(value * 10) / 10);
}
var SPARK = { width: 88, height: 20, runs: 16 };
function spark(recent) {
  const values = recent.slice(-SPARK.runs);
  if (values.length < 2) return NOTHING3;
  const x = scaleOf([0, values.length - 1], 3, SPARK.width - 4);
  const y = scaleOf(endsOf(values), SPARK.height - 4, 4);
  const points = values.map((value, i) => [Math.round(x(i)), Math.round(y(value))]);
  const path = points.map(([left, top]) => `${left} ${top}`).join("L");
  const [lastX = 0, lastY = 0] = points.at(-1) ?? [];
  return html`<svg class="s" viewBox="0 0 88 20" aria-hidden="true"><path d="M${path}"/><circle cx="${lastX}" cy="${lastY}" r="2"/></svg>`;
}

// src/reporters/html/course.ts
var WIDTH = 340;
var HEIGHT = 130;
var RIGHT = 270;
var TOP = 10;
var BOTTOM = 106;
function courseChart(finding) {
  const { recent, baseline, metric } = finding;
  const now = recent.at(-1);
  if (recent.length < 2 || now === void 0 || !baseline) return NOTHING3;
  const band = noiseBand(finding);
  const limit = limitValue(finding);
  const limits = limit === void 0 ? [] : [limit];
  const x = scaleOf([0, recent.length - 1], 6, RIGHT - 8);
  const y = scaleOf(endsOf([...recent, baseline.value, ...band ?? [], ...limits]), BOTTOM, TOP);
  const [before = "", current = "", bound = ""] = quantities2([baseline.value, now, ...limits], metric.unit);
  const labels = apart([
    { kind: "was", text: before, at: y(baseline.value) },
    { kind: "now", text: current, at: y(now) },
    ...limits.map((value) => ({ kind: "over", text: bound, at: y(value) }))
  ]);
  const spoken = `Last ${recent.length} values: baseline ${before}, now ${current}, ${limitText(finding)}`;
  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${spoken}">
${band ? bandOf(band, y) : NOTHING3}${lineAt("base", y(baseline.value))}${limits.map((value) => lineAt("limit", y(value)))}
${dots(recent, x, y)}
${labels.map(({ kind, text, at }) => html`<text class="${kind}" x="${RIGHT + 6}" y="${px(at + 3.5)}">${text}</text>`)}
<text x="4" y="${HEIGHT - 4}">${runs(recent.length - 1)} before</text><text x="${RIGHT}" y="${HEIGHT - 4}" text-anchor="end">this run</text></svg>`;
}
function noiseBand({ change, baseline }) {
  if (!change || !baseline || change.low === null || change.high === null) return void 0;
  const half = Math.sqrt((1 + change.high) / (1 + change.low));
  if (!(half > 1 && Number.isFinite(half)) || baseline.value <= 0) return void 0;
  return [baseline.value / half, baseline.value * half];
}
function limitValue({ metric, threshold: threshold2, reason, baseline }) {
  if ("bound" in reason) return parseQuantity(reason.bound)?.value;
  if (metric.direction === "none" || !baseline) return void 0;
  return baseline.value * (metric.direction === "higher" ? 1 - threshold2 : 1 + threshold2);
}
function bandOf([low, high], y) {
  return html`<rect class="band" x="4" y="${px(y(high))}" width="${RIGHT - 4}" height="${px(Math.max(1, y(low) - y(high)))}"/>`;
}
function lineAt(kind, place) {
  return html`<path class="${kind}" d="M4 ${px(place)}H${RIGHT}"/>`;
}
function dots(recent, x, y) {
  const points = recent.map((value, i) => [px(x(i)), px(y(value))]);
  const path = points.map((point) => point.join(" ")).join("L");
  const last = points.length - 1;
  const circles = points.map(
    ([left, top], i) => i === last ? html`<circle class="now" cx="${left}" cy="${top}" r="4"/>` : html`<circle class="run" cx="${left}" cy="${top}" r="1.6"/>`
  );
  return html`<path class="runs" d="M${path}"/>${circles}`;
}
var LINE2 = 12;
function apart(labels) {
  const sorted = labels.toSorted((a, b) => a.at - b.at);
  let above = Number.NEGATIVE_INFINITY;
  const down = sorted.map((label) => {
    above = Math.max(label.at, above + LINE2);
    return { ...label, at: above };
  });
  const over = Math.max(0, above - BOTTOM - 4);
  return down.map((label) => ({ ...label, at: label.at - over }));
}

// src/reporters/html/facts.ts
var HASH2 = 12;
function facts({ run, baseline, confidence, alpha, measurements }) {
  const { os, arch: arch2, cpu, cores, runner, toolchain } = run.environment;
  const machine = [cpu, cores > 0 ? `${cores} cores` : "", `${os} ${arch2}`.trim(), runner];
  const tools = Object.entries(toolchain).map(([tool, version]) => `${tool} ${version}`);
  const known2 = [
    fact("Commit", run.commit === "" ? "" : code3(run.commit.slice(0, HASH2))),
    fact("Branch", run.branch === "" ? "" : code3(run.branch)),
    fact("Run", link(run.url, code3(run.id))),
    fact("Baseline up to", baseline.commit === "" ? "" : code3(baseline.commit.slice(0, HASH2))),
    fact("Machine", machine.filter((part) => part !== "").join(", ")),
    fact("State", stateFacts(run.environment.state ?? {})),
    fact("Tools", tools.join(", ")),
    fact("Measured", measurements > 1 ? `${measurements} times` : ""),
    fact("Intervals", `contain the true change ${threshold(confidence)} of the time`),
    fact("False alarms", `in at most ${threshold(alpha)} of the runs in which nothing changed`)
  ];
  return html`<dl>
${known2.flat()}</dl>
`;
}
function fact(term, description) {
  return description === "" ? [] : [
    html`<dt>${term}</dt><dd>${description}</dd>
`
  ];
}

// src/reporters/html/overview.ts
function verdictStrip(report2) {
  const { findings, counts: counts2 } = report2;
  const asides = asidesOf(report2).size;
  const shown = STRIP.map(({ verdict, tone }) => {
    const count = counts2[verdict] - (verdict === "inconclusive" ? asides : 0);
    return { word: verdict, tone, count };
  }).concat({ word: "for information", tone: "calm", count: asides }).filter(({ count }) => count > 0);
  let from = 0;
  const bars = shown.map(({ tone, count }) => {
    const width2 = count / findings.length * 1e3;
    from += width2;
    return html`<rect class="${tone}" x="${Math.round(from - width2)}" width="${Math.max(3, Math.round(width2))}" height="6"/>`;
  });
  const words = shown.map(
    ({ word: word2, tone, count }) => html`<li class="${tone}"><span class="dot"></span><b>${grouped(count)}</b> ${word2}</li>`
  );
  return html`<svg class="strip" viewBox="0 0 1000 6" preserveAspectRatio="none" aria-hidden="true">${bars}</svg>
<ul class="counts">${words}</ul>
`;
}
var STRIP = [
  { verdict: "regressed", tone: "bad" },
  { verdict: "suspected", tone: "warn" },
  { verdict: "waived", tone: "warn" },
  { verdict: "improved", tone: "good" },
  { verdict: "inconclusive", tone: "none" },
  { verdict: "missing", tone: "news" },
  { verdict: "new", tone: "news" },
  { verdict: "unchanged", tone: "calm" }
];
var WARNINGS_MAX2 = 20;
var DRIFTS_MAX2 = 10;
function notes(report2) {
  const climbs = drifting(report2);
  const warnings = report2.warnings.map(({ message, remedy }) => `${message}. ${remedy}`.trimEnd());
  const more = Math.max(0, warnings.length - WARNINGS_MAX2) + Math.max(0, climbs.length - DRIFTS_MAX2);
  const items = [
    note("warn", overrideText(report2)),
    ...waiverTexts(report2).map((text) => note("warn", text)),
    note("good", endedText(report2, visible)),
    note("none", togetherText(report2)),
    note("none", firstRunText(report2)),
    note("none", report2.gate === "pass" ? sensitivity(report2) : ""),
    note("none", stateText(report2)),
    note("none", passedOverText(report2)),
    ...climbs.slice(0, DRIFTS_MAX2).map((finding) => note("warn", `Getting worse: ${visible(finding.benchmark)} ${driftText(finding)}`)),
    ...warnings.slice(0, WARNINGS_MAX2).map((text) => note("warn", text)),
    ...next(report2),
    note("none", more > 0 ? `\u2026 and ${more} more.` : "")
  ].flat();
  return items.length === 0 ? NOTHING3 : html`<ul class="notes">
${items}</ul>
`;
}
function note(tone, text) {
  return text === "" ? [] : [
    html`<li class="${tone}">${capital(text)}</li>
`
  ];
}
function next(report2) {
  const now = whatNow(report2);
  return now === "" ? [] : [
    html`<li class="news"><b>What now?</b> ${withCode(now)}</li>
`
  ];
}
function withCode(text) {
  return text.split("`").map((piece, i) => i % 2 === 1 ? html`<code>${piece}</code>` : html`${piece}`);
}
function recommended3(report2) {
  const all = recommendations(report2, (words) => `\`${visible(words, 60).replaceAll("`", "\xB4")}\``);
  if (all.length === 0) return NOTHING3;
  const items = all.map(
    ({ what, step }) => html`<li class="news">${withCode(`${what}. ${step}`)}</li>
`
  );
  const count = all.length === 1 ? "1 recommendation" : `${all.length} recommendations`;
  return html`<details><summary>${count}</summary><ul class="notes">
${items}</ul></details>
`;
}

// src/reporters/html/style.ts
var LIGHT = `color-scheme:light;--page:#fbfbf9;--card:#fff;--text:#1b1d20;--quiet:#5b6169;--line:#e2e3df;--soft:#f1f1ee;
--calm:#c6c8c2;--bad:#b3261e;--good:#0a6b4b;--warn:#8a5700;--news:#2f5aa8;--link:#2f5aa8`;
var DARK = `color-scheme:dark;--page:#111317;--card:#181b20;--text:#e7e8ea;--quiet:#a0a7b0;--line:#2b3037;--soft:#1e2228;
--calm:#424952;--bad:#ff8f82;--good:#62d2a6;--warn:#e3b341;--news:#8db4f5;--link:#8db4f5`;
var STYLE = new Html(`
:root{${LIGHT}}
@media (prefers-color-scheme:dark){:root{${DARK}}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--page);color:var(--text);font:.9375rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;font-variant-numeric:tabular-nums}
main{max-width:76rem;margin:0 auto;padding:2rem 1.5rem 3rem}
article+article{margin-top:3rem;padding-top:2.5rem;border-top:2px solid var(--line)}
a{color:var(--link);text-underline-offset:.15em}
code{font:.88em/1.4 ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;overflow-wrap:anywhere}
h1,h2,h3,p,ul,dl,figure{margin:0}
ul{padding:0;list-style:none}
h1{font-size:1.55rem;line-height:1.25;font-weight:650;letter-spacing:-.012em;text-wrap:balance;margin:.45rem 0 .3rem}
h2{font-size:1rem;font-weight:650;margin:2.2rem 0 .5rem}
.quiet{color:var(--quiet)}
.bad{--tone:var(--bad)}.good{--tone:var(--good)}.warn{--tone:var(--warn)}.news{--tone:var(--news)}.none{--tone:var(--quiet)}.calm{--tone:var(--calm)}
.top{display:flex;flex-wrap:wrap;gap:.2rem 1rem;justify-content:space-between;color:var(--quiet);font-size:.9rem}
.gate{color:var(--tone);font-weight:650;margin-right:.2em}
.gate::before,.dot::before{content:"";display:inline-block;width:.62em;height:.62em;border-radius:50%;background:var(--tone);margin-right:.45em}
.strip{display:block;width:100%;height:6px;margin:1rem 0 .5rem;border-radius:3px;background:var(--soft)}
.strip rect{fill:var(--tone)}
.counts{display:flex;flex-wrap:wrap;gap:.15rem 1.3rem;font-size:.93rem}
.counts b{font-weight:650}
.notes{margin-top:1.1rem;display:grid;gap:.4rem}
.notes li{padding:.45rem .8rem;border-left:3px solid var(--tone);background:var(--soft);border-radius:0 4px 4px 0;overflow-wrap:anywhere}
.suites{margin-bottom:2.5rem}
table{border-collapse:collapse;width:100%;font-size:.9rem}
th{font-weight:500;color:var(--quiet);text-align:left;font-size:.82rem;vertical-align:bottom}
th,td{padding:.34rem .7rem .34rem 0;border-bottom:1px solid var(--line);vertical-align:middle}
td{vertical-align:top}
th:last-child,td:last-child{padding-right:0}
.n{text-align:right;white-space:nowrap}
.c{color:var(--tone);font-weight:650}
td svg{display:block}
.f{width:200px}
.s{width:88px;height:20px}
.s path{fill:none;stroke:var(--quiet);stroke-width:1.25;stroke-linejoin:round}
.s circle{fill:var(--tone,var(--quiet))}
.z{stroke:var(--quiet);stroke-opacity:.45}
.l{stroke:var(--bad);stroke-dasharray:2 2}
.i{stroke:var(--tone);stroke-width:3.5;stroke-opacity:.4;stroke-linecap:round}
.p{fill:var(--tone)}
svg text{fill:var(--quiet);font-size:10.5px}
.charts{margin-top:.6rem;display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,21rem),1fr));gap:.9rem}
.card{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:.8rem .9rem .6rem;min-width:0;break-inside:avoid}
.card h3{font-size:.95rem;font-weight:600;overflow-wrap:anywhere}
.card h3 .quiet{font-weight:400;font-size:.87rem}
.card p{font-size:.87rem;color:var(--quiet)}
.card .arrow{color:var(--text);font-size:.93rem}
.card svg{display:block;width:100%;height:auto;margin-top:.4rem}
.band{fill:var(--quiet);fill-opacity:.13}
.base{stroke:var(--quiet);stroke-opacity:.8}
.runs{fill:none;stroke:var(--quiet);stroke-width:1.25;stroke-linejoin:round}
.run{fill:var(--card);stroke:var(--quiet)}
.limit{stroke:var(--bad);stroke-dasharray:4 3}
svg .now{fill:var(--tone)}
details{border-bottom:1px solid var(--line)}
details:first-of-type{border-top:1px solid var(--line)}
summary{cursor:pointer;padding:.5rem 0;font-weight:500}
summary:focus-visible,a:focus-visible,.wide:focus-visible{outline:2px solid var(--link);outline-offset:2px}
.wide{overflow-x:auto;padding-bottom:.6rem}
.wide table{min-width:46rem}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1.2rem;font-size:.93rem}
dt{color:var(--quiet)}
dd{margin:0;overflow-wrap:anywhere}
footer{margin-top:2.5rem;color:var(--quiet);font-size:.85rem}
@media (max-width:66rem),print{
.f{width:130px}
.changes th:nth-child(8),.changes td:nth-child(8){display:none}
}
@media screen and (max-width:46rem){
main{padding:1.1rem 1rem 2rem}
h1{font-size:1.3rem}
dl{grid-template-columns:1fr;gap:0}
dd{margin-bottom:.5rem}
.changes,.changes tbody,.changes tr,.changes td{display:block}
.changes thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.changes tr{display:flex;flex-wrap:wrap;gap:.1rem .6rem;padding:.65rem 0;border-bottom:1px solid var(--line)}
.changes td{border:0;padding:0;text-align:left}
.changes td:nth-child(2){color:var(--quiet)}
.changes td:nth-child(1),.changes td:nth-child(2),.changes td:nth-child(6),.changes td:nth-child(7){flex-basis:100%}
.changes td:nth-child(3)::after{content:" \u2192"}
.f{width:100%;max-width:22rem}
}
@media print{
:root{${LIGHT}}
html{font-size:12px}
body{background:#fff}
main{max-width:none;padding:0}
tr,.notes li{break-inside:avoid}
h2{break-after:avoid}
.wide{overflow:visible}
.wide table{min-width:0}
.charts{grid-template-columns:repeat(2,1fr)}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
`);

// src/reporters/html/forest.ts
var WIDTH2 = 200;
var HEIGHT2 = 20;
var EDGE = 8;
var OUTLIER2 = 6;
function forestOf(findings) {
  const reaches = findings.flatMap(
    ({ change, threshold: threshold2 }) => change?.estimate === null || !change ? [] : [Math.max(threshold2, ...[change.low, change.estimate, change.high].map((end) => Math.abs(end ?? 0)))]
  );
  if (reaches.length === 0) return void 0;
  const sorted = reaches.toSorted((a, b) => a - b);
  const middle2 = sorted[sorted.length >> 1];
  const reach = roundUp(Math.min(sorted.at(-1), middle2 * OUTLIER2));
  return { reach, x: scaleOf([-reach, reach], EDGE, WIDTH2 - EDGE) };
}
function roundUp(value) {
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 1.5, 2, 3, 4, 5, 6, 8, 10].find((each) => each * power >= value) ?? 10;
  return Number((step * power).toPrecision(3));
}
function forestAxis({ reach, x }) {
  const label = (value, anchor, text) => html`<text x="${px(x(value))}" y="12" text-anchor="${anchor}">${text}</text>`;
  const low = label(-reach, "start", `\u2212${threshold(reach)}`);
  const high = label(reach, "end", `+${threshold(reach)}`);
  return html`<svg class="f" viewBox="0 0 ${WIDTH2} 16" role="img" aria-label="Change with its interval">${low}${label(0, "middle", "0")}${high}</svg>`;
}
function forestRow({ change, metric, threshold: threshold2, reason }, { x }) {
  if (!change || change.estimate === null) return NOTHING3;
  const isRelative2 = metric.direction !== "none" && !("bound" in reason);
  const limit = x(metric.direction === "higher" ? -threshold2 : threshold2);
  const limitLine = isRelative2 ? html`<path class="l" d="M${px(limit)} 2v16"/>` : NOTHING3;
  const { low, high, estimate } = change;
  const interval = low === null || high === null || low === high ? NOTHING3 : html`<path class="i" d="M${px(x(low))} 10H${px(x(high))}"/>`;
  return html`<svg class="f" viewBox="0 0 ${WIDTH2} ${HEIGHT2}" aria-hidden="true"><path class="z" d="M${px(x(0))} 0v20"/>${limitLine}${interval}<circle class="p" cx="${px(x(estimate))}" cy="10" r="4"/></svg>`;
}

// src/reporters/html/tables.ts
function toneOf(finding) {
  const { verdict, reason } = finding;
  if (verdict === "regressed") return "bad";
  if (verdict === "improved") return "good";
  if (verdict === "suspected" || verdict === "waived") return "warn";
  return reason.code === "within-threshold" && isWorse(finding) ? "warn" : "none";
}
function valuesOf2({ baseline, current, metric }) {
  const values = [baseline?.value, current?.value].filter((value) => value !== void 0);
  const texts = quantities2(values, metric.unit);
  const before = baseline ? texts.shift() ?? "\u2013" : "\u2013";
  return { before, after: texts.shift() ?? "\u2013" };
}
function nameOf6({ benchmark, formerName: formerName2 }) {
  return formerName2 === null ? code3(benchmark) : html`${code3(benchmark)} (was ${code3(formerName2)})`;
}
function changesTable(findings) {
  const forest = forestOf(findings);
  const axis = forest ? forestAxis(forest) : "Interval";
  const head = html`<table class="changes"><thead><tr><th>Benchmark<th>Metric<th class="n">Baseline<th class="n">Current<th class="n">Change<th>${axis}<th>Status<th>Last runs</tr></thead>`;
  return { head, findings, row: (finding) => changeRow(finding, forest) };
}
function changeRow(finding, forest) {
  const { before, after } = valuesOf2(finding);
  const [estimate = "", half] = changeText(finding).split(" \xB1");
  const aside = [half === void 0 ? "" : `\xB1${half}`, rawText(finding)].filter((part) => part !== "");
  const width2 = aside.length === 0 ? NOTHING3 : html` <span class="quiet">${aside.join("; ")}</span>`;
  const drawn = forest ? forestRow(finding, forest) : NOTHING3;
  return html`<tr class="${toneOf(finding)}"><td>${nameOf6(finding)}<td>${finding.metric.name}<td class="n">${before}<td class="n">${after}<td class="n"><span class="c">${estimate}</span>${width2}<td>${drawn}<td><span class="dot">${statusOf(finding).word}</span><td>${spark(finding.recent)}</tr>
`;
}
function scriptsTable(scripts, budget) {
  if (scripts.length < 2) return NOTHING3;
  const count = Math.max(0, Math.min(SCRIPTS_MAX, Math.floor(budget / SCRIPT_BYTES)));
  const rows = scripts.slice(0, count).map((script) => {
    const { name, cells: cells2, worst } = scriptRow(script);
    const values = cells2.map((cell) => html`<td class="n">${cell}`);
    return html`<tr class="${toneOf(worst)}"><td>${code3(name)}${values}<td><span class="dot">${statusOf(worst).word}</span></tr>
`;
  });
  const [first, ...others] = SCRIPT_COLUMNS;
  const heads = others.map(
    (word2, i) => i < others.length - 1 ? html`<th class="n">${word2}` : html`<th>${word2}`
  );
  const more = scripts.length > count ? html`<p class="quiet">… and ${(scripts.length - count).toLocaleString("en-US")} more, left out for length.</p>
` : NOTHING3;
  return html`<h2>The ${grouped(scripts.length)} commands</h2>
<p class="quiet">${summaryText(scripts, (name) => visible(name, 60))}.</p>
<div class="wide" tabindex="0" role="group" aria-label="commands"><table><thead><tr><th>${first ?? ""}${heads}</tr></thead><tbody>
${rows}</tbody></table>
${more}</div>
`;
}
var SCRIPTS_MAX = 100;
var SCRIPT_BYTES = 1200;
var QUIET_HEAD = html`<table><thead><tr><th>Benchmark<th>Metric<th class="n">Baseline<th class="n">Current<th class="n">Change`;
function groupTable({ findings, judged: judged2 }) {
  return judged2 ? { head: html`${QUIET_HEAD}<th>Last runs</tr></thead>`, findings, row: quietRow } : { head: html`${QUIET_HEAD}<th>Why</tr></thead>`, findings, row: reasonRow2 };
}
function quietRow(finding) {
  return html`${valueCells(finding)}<td>${spark(finding.recent)}</tr>
`;
}
function reasonRow2(finding) {
  return html`${valueCells(finding)}<td>${reasonText(finding)}</tr>
`;
}
function valueCells(finding) {
  const { before, after } = valuesOf2(finding);
  const change = changeText(finding);
  return html`<tr><td>${nameOf6(finding)}<td>${finding.metric.name}<td class="n">${before}<td class="n">${after}<td class="n">${change}`;
}

// src/reporters/html.ts
var HTML_BYTES = 2e6;
var POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
function renderHtml(suites, budget) {
  const reports = suites.toSorted((a, b) => worstFirst(a.gate, b.gate));
  const [first] = reports;
  const title = first ? `${gateSymbol(first)} ${visible(first.suite)}: ${visible(headline(first), 200)}` : "";
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10'%3E%3Ctext y='8.6' font-size='9'%3E${first ? gateSymbol(first) : ""}%3C/text%3E%3C/svg%3E">
<style>${STYLE}</style>
</head>
<body>
<main>
${articles(reports, budget - FRAME_BYTES3)}<footer>Written by perf-regression. The report as JSON has every number of this page.</footer>
</main>
</body>
</html>
`.text;
}
var FRAME_BYTES3 = 12e3;
function articles(reports, budget) {
  const share2 = budget / Math.max(1, reports.length);
  const shown = [];
  let left = budget;
  for (const [i, report2] of reports.entries()) {
    const text = article(report2, i, share2 - CONTENTS_BYTES);
    left -= bytes(text) + CONTENTS_BYTES;
    if (left < 0 && shown.length > 0) break;
    shown.push(text);
  }
  const omitted = reports.length - shown.length;
  const note2 = omitted === 0 ? NOTHING3 : html`<p class="quiet">… and ${grouped(omitted)} more suites, left out for length.</p>
`;
  return [reports.length > 1 ? contents(reports.slice(0, shown.length)) : NOTHING3, ...shown, note2];
}
var CONTENTS_BYTES = 3e3;
function contents(reports) {
  const items = reports.map(
    (report2, i) => html`<li class="${GATES[report2.gate].tone}"><span class="dot"></span><a href="#suite-${i + 1}">${visible(report2.suite)}</a> <span class="quiet">${headline(report2)}</span></li>
`
  );
  return html`<nav aria-label="Suites"><ul class="suites">
${items}</ul></nav>
`;
}
var GATES = {
  pass: { tone: "good", word: "Pass" },
  fail: { tone: "bad", word: "Fail" },
  allowed: { tone: "warn", word: "Allowed" },
  inconclusive: { tone: "none", word: "Inconclusive" },
  "nothing-compared": { tone: "bad", word: "Nothing compared" }
};
function article(report2, place, budget) {
  const { suite, run, gate } = report2;
  const changed = openFindings(report2);
  const { tone, word: word2 } = GATES[gate];
  const opening = html`<article id="suite-${place + 1}">
<header>
<p class="top"><span>Performance of ${code3(suite)}</span><span>${momentText(run.time)}</span></p>
<h1><span class="gate ${tone}">${word2}</span> ${headline(report2)}</h1>
<p class="quiet">${hasBaseline(report2) ? "Compared with" : "No baseline:"} ${baselineText(report2)}.</p>
${verdictStrip(report2)}${notes(report2)}</header>
`;
  const chartsMax = Math.min(CHARTS_MAX, Math.max(0, Math.floor(budget * CHARTS_SHARE / CHART_BYTES)));
  const charts = courses(changed.slice(0, chartsMax), changed.length, report2.confidence);
  const scripts = scriptsTable(scriptsOf(report2), budget * SCRIPTS_SHARE);
  const closing = html`${recommended3(report2)}<h2>This run</h2>
${facts(report2)}</article>
`;
  const left = budget - bytes(opening) - bytes(charts) - bytes(scripts) - bytes(closing);
  const [changes, ...groups] = tablesOf(report2, changed, left);
  return html`${opening}${changes ?? NOTHING3}${charts}${scripts}${groups}${closing}`;
}
var CHARTS_MAX = 48;
var CHART_BYTES = 5e3;
var CHARTS_SHARE = 0.3;
var SCRIPTS_SHARE = 0.2;
function courses(drawn, all, confidence) {
  const cards = drawn.flatMap((finding) => {
    const chart = courseChart(finding);
    return chart === NOTHING3 ? [] : [card(finding, chart, confidence)];
  });
  if (cards.length === 0) return NOTHING3;
  const note2 = all > drawn.length ? html`<p class="quiet">The ${drawn.length} largest changes are drawn.</p>
` : NOTHING3;
  return html`<h2>Their course</h2>
<p class="quiet">Each dot is a run. The band is where noise alone keeps a run; the dashed line is the limit.</p>
<div class="charts">
${cards}</div>
${note2}`;
}
function card(finding, chart, confidence) {
  const { before, after } = valuesOf2(finding);
  const said2 = finding.verdict === "regressed" ? limitText(finding) : reasonText(finding);
  const interval = intervalText(finding, confidence);
  const more = [interval, rawText(finding), said2, sinceText(finding)].filter((part) => part !== "").join("; ");
  return html`<figure class="card ${toneOf(finding)}">
<h3>${nameOf6(finding)} <span class="quiet">${finding.metric.name}</span></h3>
<p class="arrow">${before} → ${after} <span class="c">${changeText(finding)}</span></p>
<p>${more}</p>
${chart}
</figure>
`;
}
function tablesOf(report2, changed, budget) {
  const groups = foldedGroups(report2);
  let left = budget - (groups.length + 1) * TABLE_BYTES;
  const filled = (table2) => {
    const { rows, bytes: used } = rowsWithin(table2, left);
    left -= used;
    const omitted = table2.findings.length - rows.length;
    const count = grouped(omitted);
    const note2 = omitted > 0 ? html`<p class="quiet">… and ${count} more, left out for length.</p>
` : NOTHING3;
    return html`${table2.head}<tbody>
${rows}</tbody></table>
${note2}`;
  };
  const open = changed.length === 0 ? NOTHING3 : html`<h2>Changes</h2>
${filled(changesTable(changed))}`;
  const folded = groups.map(
    (group) => html`<details><summary>${grouped(group.findings.length)} ${group.word}</summary><div class="wide" tabindex="0" role="group" aria-label="${group.word}">
${filled(groupTable(group))}</div></details>
`
  );
  const rest = folded.length === 0 ? NOTHING3 : html`<h2>${changed.length === 0 ? "All series" : "Everything else"}</h2>
`;
  return [open, rest, ...folded];
}
var TABLE_BYTES = 1200;
function rowsWithin({ findings, row }, budget) {
  const rows = [];
  let used = 0;
  for (const finding of findings) {
    const line = row(finding);
    const size2 = bytes(line);
    if (used + size2 > budget) break;
    used += size2;
    rows.push(line);
  }
  return { rows, bytes: used };
}
function bytes({ text }) {
  return new TextEncoder().encode(text).length;
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

// src/reporters/terminal.ts
var CODES = { red: 31, green: 32, yellow: 33, dim: 2, bold: 1 };
function renderTerminal(report2, exitCode, { colour, all }) {
  const paint = (name, text) => colour ? `\x1B[${CODES[name]}m${text}\x1B[0m` : text;
  const shown = report2.findings.filter((finding) => all || needsAnswer(finding));
  const rows = shown.toSorted((a, b) => rank2(a) - rank2(b)).map((finding) => ({ finding, cells: cellsOf3(finding) }));
  const widths = [0, 1, 2, 3].map((i) => Math.max(0, ...rows.map(({ cells: cells2 }) => width(cells2[i] ?? ""))));
  const lines = rows.map(({ finding, cells: cells2 }) => {
    const { mark, tint } = markOf(finding);
    const text = cells2.map((cell, i) => i < 3 ? pad(cell, widths[i] ?? 0) : cell).join("   ");
    return paint(tint, `  ${mark} ${text}`.trimEnd());
  });
  return [
    titleOf3(report2, paint),
    "",
    ...lines,
    ...countLines(report2, all).map((line) => paint("dim", line)),
    ...notes2(report2).map((line) => paint("yellow", `  ! ${line}`)),
    ...report2.warnings.flatMap(
      ({ message, remedy }) => [`  ! ${visible(message, 300)}`, `    ${visible(remedy, 300)}`].filter((line) => line.trim() !== "").map((line) => paint("yellow", line))
    ),
    ...(all ? recommendationLines(report2) : []).map((line) => paint("dim", line)),
    ...[overrideText(report2)].filter((line) => line !== "").map((line) => `  ${visible(line, 600)}`),
    "",
    verdictLine(report2, exitCode, paint),
    ""
  ].join("\n");
}
function titleOf3(report2, paint) {
  const at = report2.run.commit ? ` @ ${visible(report2.run.commit.slice(0, 7))}` : "";
  const title = `${paint("bold", "perf-regression")}  ${visible(report2.suite)}${at}`;
  const label = hasBaseline(report2) ? "compared with" : "no baseline:";
  const lines = [
    `${label} ${visible(baselineText(report2), 400)}`,
    visible(stateText(report2), 400),
    visible(passedOverText(report2), 600)
  ];
  return [title, ...lines.filter((line) => line !== "").map((line) => `  ${paint("dim", line)}`)].join("\n");
}
function recommendationLines(report2) {
  return recommendations(report2, (words) => visible(words, 60)).flatMap(({ what, step }) => [
    `  \u2192 ${what}`,
    `    ${step.replaceAll("`", "")}`
  ]);
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
  if (finding.verdict === "suspected") return { mark: "?", tint: "yellow" };
  if (finding.verdict === "improved") return { mark: "\u2713", tint: "green" };
  if (finding.verdict === "inconclusive") return { mark: "~", tint: "yellow" };
  if (finding.verdict === "missing") return { mark: "-", tint: "dim" };
  if (finding.verdict === "new") return { mark: "+", tint: "dim" };
  return finding.reason.code === "within-threshold" && isWorse(finding) ? { mark: "\u2022", tint: "yellow" } : { mark: "\u2713", tint: "dim" };
}
function cellsOf3(finding) {
  const values = [finding.baseline?.value, finding.current?.value].filter((value) => value !== void 0);
  const arrow = quantities2(values, finding.metric.unit).join(" \u2192 ");
  const words = finding.verdict === "regressed" || finding.verdict === "unchanged" ? [
    changeText(finding),
    rawText(finding),
    limitText(finding),
    sinceText(finding),
    sparkline(finding.recent)
  ] : finding.verdict === "improved" ? [changeText(finding), rawText(finding), sparkline(finding.recent)] : [changeText(finding), rawText(finding), reasonText(finding)];
  const rest = words.filter((word2) => word2 !== "").join("   ");
  return [
    visible(
      finding.formerName === null ? finding.benchmark : `${finding.benchmark} (was ${finding.formerName})`,
      60
    ),
    visible(finding.metric.name, 30),
    visible(arrow, 60),
    visible(rest, 200)
  ];
}
function countLines(report2, all) {
  if (all) return [];
  const asides = asidesOf(report2);
  const quiet = report2.findings.filter((finding) => !needsAnswer(finding) && !asides.has(finding));
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
function notes2(report2) {
  const climbs = drifting(report2).map(
    (finding) => `${visible(finding.benchmark, 60)}: ${driftText(finding)}`
  );
  const again = report2.suspects.length > 0 ? `to be sure, measure again (best on another machine) and add --again FILE: ${report2.suspects.slice(0, SUSPECTS_MAX2).map((name) => visible(name, 60)).join(", ")}${report2.suspects.length > SUSPECTS_MAX2 ? ", \u2026" : ""}` : "";
  const waived = waiverTexts(report2).map((text) => visible(text, 300));
  const ended = endedText(report2, (name) => visible(name, 60));
  return [ended, togetherText(report2), ...waived, ...climbs, again].filter((line) => line !== "");
}
var SUSPECTS_MAX2 = 5;
function verdictLine(report2, exitCode, paint) {
  const tint = {
    pass: "green",
    fail: "red",
    allowed: "yellow",
    inconclusive: "yellow",
    "nothing-compared": "red"
  };
  const word2 = paint(tint[report2.gate], report2.gate.toUpperCase().replace("-", " "));
  const more = report2.gate === "pass" || report2.baseline.rung === "interleaved" ? sensitivity(report2) : "";
  const detail = more ? `
      ${paint("dim", more)}` : "";
  return `${word2}  ${visible(headline(report2), 300)}   exit ${exitCode}${detail}`;
}

// src/model/regression.ts
var REGRESSION_SCHEMA = 1;
var seriesSchema = object({
  benchmark: string().max(NAME_LENGTH_MAX),
  metric: string().max(NAME_LENGTH_MAX),
  unit: string().max(UNIT_LENGTH_MAX),
  /** Levels in that unit; without one before, an absolute limit is broken. */
  before: number().nullable(),
  after: number()
});
var regressionSchema = object({
  schema: literal(REGRESSION_SCHEMA),
  suite: string().max(NAME_LENGTH_MAX),
  /** `limits`: absolute limits of the rules are broken; that is no shift of a level and has no commits. */
  kind: _enum(["shift", "limits"]),
  /** The last commit that was measured without it, and the first with it; empty where not known. */
  after: string().max(64),
  commit: string().max(64),
  /** An issue that is closed while this says `open` was closed by a person. */
  status: _enum(["open", "recovered", "accepted", "duplicate"]),
  first: object({ time: string().max(40), url: string().max(500) }),
  /** How many runs it was looked at in, and the newest of them. */
  runs: int().positive(),
  newest: string().max(200),
  /** The largest change first; a very long list is cut. */
  series: array(seriesSchema),
  /** Series that the cut left out. */
  more: int().nonnegative()
});
var OPENING2 = "<!-- perf-regression issue: ";
var CLOSING = " -->";
var LINE_LENGTH_MAX = 12e3;
var MEANINGFUL3 = /[<>@#]/g;
function regressionLine(regression2) {
  let { series: series2, more } = regression2;
  for (; ; ) {
    const text = JSON.stringify({ ...regression2, series: series2, more });
    const line = OPENING2 + text.replace(MEANINGFUL3, escaped3) + CLOSING;
    if (line.length <= LINE_LENGTH_MAX || series2.length === 0) return line;
    const kept = Math.min(series2.length - 1, Math.floor(series2.length * LINE_LENGTH_MAX / line.length));
    more += series2.length - kept;
    series2 = series2.slice(0, kept);
  }
}
function escaped3(sign) {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
function regressionOf(body) {
  const [line = ""] = body.split(/\r?\n/, 1);
  if (!line.startsWith(OPENING2) || !line.endsWith(CLOSING)) return void 0;
  try {
    return regressionSchema.safeParse(JSON.parse(line.slice(OPENING2.length, -CLOSING.length))).data;
  } catch (error) {
    if (error instanceof SyntaxError) return void 0;
    throw error;
  }
}
var NEW_REGRESSION = { schema: REGRESSION_SCHEMA, status: "open", runs: 1, more: 0 };

// src/history/archive.ts
function archiveOnBranch(branch, historyDir, patience) {
  return {
    description: branch.description,
    async keep(suite, segments) {
      const log2 = new HistoryLog(branch, historyDir, suite);
      const message = `perf: archive ${segments.length} segments of ${suite}`;
      await log2.revise(message, patience, async (entries) => withThose(entries, segments));
      const there = new HistoryLog(branch, historyDir, suite);
      await there.revise("", patience, async (entries, read) => {
        for (const { entry } of segments) {
          const kept = entries.find(({ sha256 }) => sha256 === entry.sha256);
          if (!kept) throw new UserError(`${entry.file} of ${suite} is not in ${branch.description}`);
          await read(kept);
        }
        return void 0;
      });
    }
  };
}
function withThose(entries, segments) {
  const all = [...entries];
  const files = /* @__PURE__ */ new Map();
  for (const { entry, text } of segments) {
    if (entries.some(({ sha256 }) => sha256 === entry.sha256)) continue;
    const file = nextSegmentFile(all);
    all.push({ ...entry, file });
    files.set(file, text);
  }
  return files.size > 0 ? { segments: all, files } : void 0;
}
function archiveInFiles(store) {
  return {
    description: store.description,
    async keep(suite, segments) {
      for (const { entry, text } of segments) {
        const name = `${folderName(suite)}/${fileName(entry)}`;
        const there = await store.get(name);
        if (there === text) continue;
        if (there !== void 0) throw notOurs(name, store.description, "it has another content");
        await store.put(name, text);
        if (await store.get(name) === text) continue;
        throw new UserError(
          `${name} cannot be read back from ${store.description}`,
          "Nothing was dropped; try again."
        );
      }
    }
  };
}
function fileName({ oldest, newest, sha256 }) {
  return `${oldest.slice(0, 10)}_${newest.slice(0, 10)}_${sha256.slice(0, 12)}.ndjson`;
}
function branchNameOf(where) {
  const [, name] = /^branch:(.+)$/.exec(where) ?? [];
  return name === void 0 ? [] : [name];
}
function archiveAt(where, around) {
  if (where === "") return void 0;
  const [name] = branchNameOf(where);
  if (name !== void 0 && name !== around.branch) {
    return archiveOnBranch(around.openBranch(name), around.historyDir, around.patience);
  }
  const store = name === void 0 ? around.openStore(where) : void 0;
  if (store) return archiveInFiles(store);
  const why = name === void 0 ? "names no archive" : "is the history itself";
  throw new UserError(`archive: ${JSON.stringify(where)} ${why}`, "Write it as branch:perf-archive.");
}

// src/history/retention.ts
var BATCH = 16;
async function pruneHistory(log2, { since, archive, most = Number.POSITIVE_INFINITY, slackMs = 0, isDry = false }, patience) {
  let old = [];
  const where = archive ? `are in ${archive.description}` : "are dropped";
  await log2.revise(`perf: old runs of ${log2.suite} ${where}`, patience, async (entries, read) => {
    const whole2 = oldOnes(entries, since).slice(0, most);
    const newest = entries.at(-1);
    const isLong = newest && Date.parse(newest.oldest) < since.getTime() - slackMs && whole2.length < most;
    const split = isLong ? splitAt(await read(newest), since, log2.suite) : void 0;
    old = [...whole2, ...split ? [split.old.entry] : []];
    if (old.length === 0 || isDry) return void 0;
    for (let i = 0; i < whole2.length; i += BATCH) {
      const batch = [];
      for (const entry of whole2.slice(i, i + BATCH)) batch.push(await read(entry));
      await archive?.keep(log2.suite, batch);
    }
    if (split) await archive?.keep(log2.suite, [split.old]);
    const files = new Map(whole2.map(({ file }) => [file, null]));
    const segments = entries.filter(({ file }) => !files.has(file));
    if (split) {
      segments.splice(-1, 1, split.left.entry);
      files.set(split.left.entry.file, split.left.text);
    }
    return { segments, files };
  });
  return old;
}
function oldOnes(entries, since) {
  return entries.slice(0, -1).filter(({ newest }) => Date.parse(newest) < since.getTime());
}
function splitAt({ entry, text, segment }, since, suite) {
  const isOld = ({ time: time2 }) => Date.parse(time2) < since.getTime();
  const last = segment.runs.at(-1);
  const gone = segment.runs.filter((run) => isOld(run) && run !== last);
  if (gone.length === 0) return void 0;
  const left = segment.runs.filter((run) => !gone.includes(run));
  const ids = new Set(left.map(({ id }) => id));
  const said2 = segment.events.filter(({ run }) => !ids.has(run));
  const open = openEvents(said2).map(encodeEvent).join("");
  return {
    old: storedAs(entry, encodeSegment(gone, said2), suite),
    left: storedAs(entry, open + linesOf2(text, ids), suite)
  };
}
function storedAs({ file }, text, suite) {
  const segment = decodeSegment(file, text, suite);
  return { entry: entryFor(file, text, segment.runs), text, segment };
}
function linesOf2(text, ids) {
  const lines = text.split("\n").filter((line) => {
    if (line === "") return false;
    const { type, id, run } = JSON.parse(line);
    return type === "series" || ids.has((type === "run" ? id : run) ?? "");
  });
  return lines.map((line) => `${line}
`).join("");
}

export {
  DeniedError,
  GitHub,
  inputs,
  saveMemory,
  askGit,
  git,
  tryGit,
  readCheckout,
  footingInJob,
  checkoutOnGitHub,
  ancestorsOnGitHub,
  footingOnLaptop,
  defaultBranchLocally,
  secretsOf,
  bucketAt,
  openBucket,
  parseStores,
  KEPT_READ_BYTES_MAX,
  keepRun,
  bucketKeep,
  visible,
  markdownCode,
  markdownText,
  linkTarget,
  utf8Bytes,
  pullRequestThread,
  commitThread,
  OPENING,
  COMMENT_MARKER,
  upsertComment,
  commentTexts,
  limitsFor,
  NO_RULES,
  scaleFor,
  isLook,
  sequentialTest,
  centreInterval,
  pairwiseMeans,
  cappedEstimate,
  comparePairs,
  comparableRuns,
  tagsByName,
  MEASUREMENTS_MAX2 as MEASUREMENTS_MAX,
  check,
  environmentOf,
  joinWords,
  asvResultsJson,
  ndjson,
  pytestBenchmark,
  trace,
  formats,
  addRow,
  measurementOf,
  parseResults,
  glob,
  readText4 as readText,
  localEnvironment,
  machineState,
  runState,
  ticksOf,
  filesBelow,
  parseThresholds,
  readRuns,
  readAgain,
  readRun2 as readRun,
  readResults,
  runOf,
  readConfiguration,
  findOverride,
  seededRandom,
  interleave,
  execute,
  succeeded,
  outcomeText,
  patternOf,
  resultsOf2 as resultsOf,
  tellingBy,
  BENCHMARKS,
  PAIRED,
  measureSide,
  failed,
  prepare,
  ROUNDS,
  MINUTES,
  LIMIT,
  withLimit,
  UnmeasurableBase,
  measureInTurn,
  judgeRounds,
  headOf,
  baseOf,
  quantities2 as quantities,
  grouped,
  percentage,
  share,
  threshold,
  sparkline,
  GATE_SYMBOL,
  gateSymbol,
  headline,
  benchmarksOf,
  benchmarks,
  limitText,
  runs,
  momentText,
  baselineText,
  changeText,
  rawText,
  summaryText,
  timeText,
  openFindings,
  COMMENT_BYTES,
  SUMMARY_BYTES,
  renderSuites,
  renderMarkdown,
  exitCodeOf,
  interruptible,
  INTERRUPTED,
  TIMES4 as TIMES,
  measureAlone,
  openStopwatch,
  commitOf,
  fetchedCommit,
  withWorktrees,
  skippedWarnings,
  demandBranchOnGitHub,
  demandBranchLocally,
  earlierAttempts,
  noBaseline,
  restoreHistory,
  notOurs,
  demandFile,
  demandOwnFolder,
  HistoryLog,
  EMPTY_WINDOW,
  climb,
  baselineFromFile,
  fileStep,
  lineageOnGitHub,
  lineageOnLaptop,
  IN_TIME,
  placingOf,
  withSources,
  unmatchedWarnings,
  eventsOf,
  withJitter,
  readSite,
  issueThread,
  listIssues,
  readIssue,
  openIssue,
  changeIssue,
  regressionLine,
  regressionOf,
  NEW_REGRESSION,
  messageOf2 as messageOf,
  channels,
  TEST,
  contentOf,
  send,
  branchNameOf,
  archiveAt,
  pruneHistory,
  HTML_BYTES,
  renderHtml,
  renderJson,
  jsonFiles,
  table,
  pad,
  renderTerminal,
  renderNoise,
  trendsMarkdown,
  trendsTerminal,
  trendsTitle,
  weekOf,
  noiseOfHistory,
  noiseOfFiles,
  readTrends,
  listOf,
  shareOf,
  isChoice,
  Settings
};
