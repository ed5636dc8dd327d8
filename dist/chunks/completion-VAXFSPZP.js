import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  formats
} from "./chunk-4BJV3SNL.js";
import "./chunk-KT2IOP2T.js";
import "./chunk-AASA5BFP.js";
import "./chunk-3NXPMFMF.js";
import "./chunk-LJPWU7RB.js";
import {
  inputs
} from "./chunk-RTF6D6GT.js";
import "./chunk-PJPHHFJP.js";
import {
  isChoice
} from "./chunk-AR7DG7B6.js";
import "./chunk-VIHHHHHU.js";
import "./chunk-OMB4DMJL.js";
import "./chunk-2IZ4MH4R.js";
import {
  nearestFirst
} from "./chunk-NPEM7D4L.js";
import "./chunk-ZL7FZD3K.js";
import "./chunk-KBBEHQ7K.js";
import "./chunk-UDKDNU3I.js";
import {
  UserError
} from "./chunk-XVYHIGXT.js";
import "./chunk-UZ77254A.js";

// src/commands/shells.ts
var shells = { bash, zsh, fish };
function bash(places) {
  const cases = places.map(({ words, commands, options }) => {
    const lists = options.flatMap(
      ({ name, takes }) => typeof takes === "string" ? [] : [`        --${name}) words='${takes.join(" ")}' ;;`]
    );
    const free = options.filter(({ takes }) => takes === "a word").map(({ name }) => `--${name}`);
    return [
      `    ${behind(words)})`,
      '      case "$before" in',
      ...lists,
      ...free.length > 0 ? [`        ${free.join("|")}) ;;`] : [],
      "        *)",
      `          words='${commands.map(({ name }) => name).join(" ")}'`,
      `          [[ $current != -* ]] || words='${options.map(({ name }) => `--${name}`).join(" ")}' ;;`,
      "      esac ;;"
    ].join("\n");
  });
  return `# bash completion for perf-regression
_perf_regression() {
  local IFS=$' \\t\\n'
  local current=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD - 1]} words=
  local line="\${COMP_WORDS[*]:1:COMP_CWORD - 1} "
  case "\${line# }" in
${cases.join("\n")}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _perf_regression perf-regression
`;
}
function zsh(places) {
  const cases = places.map(({ words, commands, options }) => {
    const specs = options.map(({ name, help, takes }) => {
      const value = takes === "nothing" ? "" : typeof takes === "string" ? ":value:_files" : `:value:(${takes.join(" ")})`;
      return `        ${quoted(`--${name}[${firstSentence(help).replace(/[[\]:\\]/g, "\\$&")}]${value}`)}`;
    });
    const list = commands.map(
      ({ name, help }) => `        ${quoted(`${name}:${firstSentence(help).replaceAll(":", "\\:")}`)}`
    );
    const names = list.length === 0 ? "" : `      names=(
${list.join("\n")}
      )
`;
    return `    ${behind(words)})
      depth=${words.length}
${names}      options=(
${specs.join("\n")}
      ) ;;`;
  });
  return `#compdef perf-regression
_perf-regression() {
  local depth
  local -a names options
  case "\${(j: :)words[2,CURRENT-1]} " in
${cases.join("\n")}
  esac
  if (( CURRENT == depth + 2 && $#names > 0 )) && [[ $PREFIX != -* ]]; then
    _describe command names && return
  fi
  shift depth words
  (( CURRENT -= depth ))
  _arguments : $options '*:file:_files'
}
_perf-regression "$@"
`;
}
function fish(places) {
  const quoted2 = (text) => `'${text.replace(/['\\]/g, "\\$&")}'`;
  const lines = places.flatMap(({ words, commands, options }) => {
    const line = words.join(" ");
    const start = (when) => `complete -c perf-regression -n ${quoted2(when)}`;
    const within = words.length === 0 ? "__perf_regression_is" : `__perf_regression_begins ${line}`;
    return [
      ...commands.map(
        ({ name, help }) => `${start(`__perf_regression_is ${line}`.trim())} -a ${name} -d ${quoted2(firstSentence(help))}`
      ),
      ...options.map(({ name, help, takes }) => {
        const value = takes === "nothing" ? "" : typeof takes === "string" ? " -r" : ` -x -a ${quoted2(takes.join(" "))}`;
        return `${start(within)} -l ${name}${value} -d ${quoted2(firstSentence(help))}`;
      })
    ];
  });
  return `# fish completion for perf-regression
function __perf_regression_line
    set -l words (commandline -opc)
    set -e words[1]
    echo "$words"
end
function __perf_regression_is
    test (__perf_regression_line) = "$argv"
end
function __perf_regression_begins
    string match -q -- "$argv *" (__perf_regression_line)" "
end
${lines.join("\n")}
`;
}
function behind(words) {
  return words.length === 0 ? "*" : `${quoted(`${words.join(" ")} `)}*`;
}
function firstSentence(help) {
  const [sentence = help] = help.split(/(?<=[.;:]) /, 1);
  return sentence.replace(/[.;:]$/, "");
}
function quoted(text) {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

// src/commands/completion.ts
var HELP = { name: "help", help: "Show the help.", takes: "nothing" };
var completionCommand = {
  name: "completion",
  usage: `completion ${Object.keys(shells).join("|")}`,
  details: `Prints a script for ${Object.keys(shells).join(", ")}. Load it when your shell starts:
  bash   source <(perf-regression completion bash)       in ~/.bashrc
  zsh    perf-regression completion zsh > "\${fpath[1]}/_perf-regression"
  fish   perf-regression completion fish > ~/.config/fish/completions/perf-regression.fish`,
  examples: ["perf-regression completion bash"],
  inputs: [],
  flags: [],
  async run({ words, print }) {
    const [shell = "", ...more] = words;
    const script = Object.hasOwn(shells, shell) ? shells[shell] : void 0;
    if (!script || more.length > 0) {
      const names = Object.keys(shells);
      const meant = shell === "" ? "" : `. Did you mean ${nearestFirst(shell, names)[0]}?`;
      throw new UserError(
        `completion: expected one of ${names.join(", ")}, got ${JSON.stringify(words.join(" "))}${meant}`,
        "perf-regression completion --help says how each is loaded."
      );
    }
    const { commands } = await import("./commands-KP6OW6XR.js");
    print(script(await placesOf(commands)));
    return 0;
  }
};
async function placesOf(entries, before = []) {
  const places = [];
  for (const { name, commands = [], load } of entries) {
    const words = [...before, name];
    const command = await load?.();
    places.push(...(await placesOf(commands, words)).slice(0, -1));
    places.push({
      words,
      commands: [...commands.map(named), ...command ? choicesOf(command) : []],
      options: command ? optionsOf(command) : [HELP]
    });
  }
  const version = { name: "version", help: "Show the version.", takes: "nothing" };
  return [...places, { words: before, commands: entries.map(named), options: [HELP, version] }];
}
function choicesOf({ name, usage }) {
  const [, ...words] = usage.split(" ").slice(name.split(" ").length - 1);
  const [choices = ""] = words.filter((word) => word.includes("|"));
  return choices.split("|").flatMap((word) => word === "" ? [] : [{ name: word, help: "" }]);
}
function named({ name, summary }) {
  return { name, help: summary };
}
function optionsOf(command) {
  const ofInputs = inputs.filter(({ name }) => command.inputs.includes(name)).map((input) => {
    const help = input.help.replaceAll("`", "");
    if (input.kind === "flag") {
      const isOn = (command.defaults?.[input.name] ?? input.default) === "true";
      return { name: isOn ? `no-${input.name}` : input.name, help, takes: "nothing" };
    }
    return { name: input.name, help, takes: valuesOf(input) };
  });
  const own = command.flags.map(
    ({ name, value, help }) => ({ name, help, takes: value === void 0 ? "nothing" : "a word" })
  );
  return [...ofInputs, ...own, HELP];
}
function valuesOf({ name, kind }) {
  if (isChoice(kind)) return kind;
  return name === "tool" ? ["auto", ...formats.map(({ id }) => id)] : "a word";
}
export {
  completionCommand
};
