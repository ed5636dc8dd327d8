import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  pathFault
} from "./chunk-VIHHHHHU.js";
import {
  _enum,
  string
} from "./chunk-KBBEHQ7K.js";

// src/config/input-types.ts
function listOf(text) {
  return text.split(/[,\n]/).map((item) => item.trim()).filter((item) => item !== "");
}
var VARIABLE = /^[A-Za-z_*][A-Za-z0-9_*]*$/;
var MENTION = /^(?:here|channel|[UWS][A-Z0-9]{2,20})$/;
function isSafeAddress(value) {
  const url = URL.parse(value);
  if (url?.protocol === "https:") return true;
  return url?.protocol === "http:" && ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
}
function shareOf(text) {
  return /^\d+(?:\.\d+)?\s*%$/.test(text) ? Number.parseFloat(text) / 100 : Number.NaN;
}
function truthOf(text) {
  const word = text.trim().toLowerCase();
  if (["true", "1", "yes", "on"].includes(word)) return true;
  return ["false", "0", "no", "off", ""].includes(word) ? false : void 0;
}
function isChoice(kind) {
  return Array.isArray(kind);
}
function requirePath(expected) {
  return (text, context) => {
    const fault = pathFault(text);
    if (fault !== void 0) context.addIssue({ code: "custom", message: `${expected} (it ${fault})` });
  };
}
function valueSchema({ kind, default: defaultValue }) {
  if (isChoice(kind)) return _enum(kind, { error: `one of ${kind.join(", ")}` });
  if (typeof kind === "object") {
    const expected = `a whole number from ${kind.min} to ${kind.max}`;
    const isWithin = (number) => number >= kind.min && number <= kind.max;
    return string().regex(/^\d+$/, expected).transform(Number).refine(isWithin, expected);
  }
  switch (kind) {
    case "text":
      return string();
    case "folder":
      return string().superRefine(requirePath("a folder below the top of the branch, such as perf")).transform(
        (text) => text.split("/").filter((part) => part !== "" && part !== ".").join("/")
      );
    case "name":
      return string().superRefine(requirePath("a name, which becomes that of a folder"));
    case "list":
      return string().transform(listOf);
    case "flag":
      return _enum(["true", "false"], { error: "true or false" }).transform((word) => word === "true");
    case "percent":
      return string().transform(shareOf).refine((share) => share > 0 && share < 1, `a percentage between 0 and 100 such as ${defaultValue}`);
    case "days":
      return string().regex(/^$|^[1-9]\d{0,4}$/, "a number of days such as 180, or nothing").transform((text) => text === "" ? null : Number(text));
    case "address":
      return string().refine((text) => text === "" || isSafeAddress(text), "an https:// address as the service shows it");
    case "page":
      return string().refine(
        (text) => text === "" || /^https?:$/.test(URL.parse(text)?.protocol ?? ""),
        "an address such as https://OWNER.github.io/REPOSITORY/perf/"
      );
    case "variables":
      return string().transform(listOf).refine(
        (list) => list.every((name) => VARIABLE.test(name)),
        "names of environment variables such as DATABASE_URL or BENCH_*, without their values"
      );
    case "mentions":
      return string().transform(listOf).refine(
        (list) => list.every((whom) => MENTION.test(whom)),
        "here, channel, or ids such as U012AB3CD or S012AB3CD, which Slack shows in the profile of a member"
      );
  }
}

export {
  listOf,
  shareOf,
  truthOf,
  isChoice,
  valueSchema
};
